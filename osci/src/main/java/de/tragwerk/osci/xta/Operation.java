package de.tragwerk.osci.xta;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The twelve operations, by the action that names them on the wire.
public enum Operation {
    CHECK_ACCOUNT_ACTIVE("http://www.xta.de/XTA/CheckAccountActive", null, null),
    LOOKUP_SERVICE("http://www.xta.de/XTA/IsServiceAvailable", XtaNs.XTA, "LookupServiceRequest"),
    CREATE_MESSAGE_ID("http://www.xta.de/XTA/CreateMessageID", null, null),
    GET_TRANSPORT_REPORT("http://www.xta.de/XTA/GetTransportReport", XtaNs.WSA, "MessageID"),
    CANCEL_MESSAGE("http://www.xta.de/XTA/CancelMessage", XtaNs.WSA, "MessageID"),
    SEND_MESSAGE("http://www.xta.de/XTA/SendMessage", XtaNs.XTA, "GenericContentContainer"),
    SEND_MESSAGE_SYNC("http://www.xta.de/XTA/SendMessageSync", XtaNs.XTA, "GenericContentContainer"),
    GET_STATUS_LIST(mailbox("MsgBoxStatusListRequest"), XtaNs.OSCI, "MsgBoxStatusListRequest"),
    GET_NEXT_STATUS_LIST(mailbox("MsgBoxGetNextListRequest"), XtaNs.OSCI, "MsgBoxGetNextRequest"),
    GET_MESSAGE(mailbox("MsgBoxFetchRequest"), XtaNs.OSCI, "MsgBoxFetchRequest"),
    GET_NEXT_MESSAGE(mailbox("MsgBoxGetNextMsgRequest"), XtaNs.OSCI, "MsgBoxGetNextRequest"),
    CLOSE(mailbox("MsgBoxCloseRequest"), XtaNs.OSCI, "MsgBoxCloseRequest");

    private final String action;
    private final @Nullable String ns;
    private final @Nullable String body;

    Operation(String action, @Nullable String ns, @Nullable String body) {
        this.action = action;
        this.ns = ns;
        this.body = body;
    }

    private static String mailbox(String request) {
        return "http://www.osci.eu/ws/2008/05/transport/urn/messageTypes/" + request;
    }

    /// `wsa:Action` of the request; the answer and its faults carry the same.
    public String action() {
        return action;
    }

    /// Local name of the request element, null where the body is empty.
    public @Nullable String body() {
        return body;
    }

    @Nullable
    String bodyNamespace() {
        return ns;
    }

    public static Optional<Operation> of(String action) {
        for (Operation operation : values()) {
            if (operation.action.equals(action)) {
                return Optional.of(operation);
            }
        }
        return Optional.empty();
    }
}
