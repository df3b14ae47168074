package de.tragwerk.osci.message;

import de.tragwerk.osci.xml.Ns;
import java.util.Optional;
import org.w3c.dom.Element;

/// The messages of OSCI 1.2: each order and its answer.
public enum OrderType {
    GET_MESSAGE_ID("getMessageId", false, false),
    RESPONSE_TO_GET_MESSAGE_ID("responseToGetMessageId", false, true),
    INIT_DIALOG("initDialog", false, false),
    RESPONSE_TO_INIT_DIALOG("responseToInitDialog", false, true),
    EXIT_DIALOG("exitDialog", false, false),
    RESPONSE_TO_EXIT_DIALOG("responseToExitDialog", false, true),
    STORE_DELIVERY("storeDelivery", true, false),
    RESPONSE_TO_STORE_DELIVERY("responseToStoreDelivery", true, true),
    FETCH_DELIVERY("fetchDelivery", true, false),
    RESPONSE_TO_FETCH_DELIVERY("responseToFetchDelivery", true, true),
    FETCH_PROCESS_CARD("fetchProcessCard", false, false),
    RESPONSE_TO_FETCH_PROCESS_CARD("responseToFetchProcessCard", false, true),
    FORWARD_DELIVERY("forwardDelivery", true, false),
    RESPONSE_TO_FORWARD_DELIVERY("responseToForwardDelivery", true, true),
    ACCEPT_DELIVERY("acceptDelivery", true, false),
    RESPONSE_TO_ACCEPT_DELIVERY("responseToAcceptDelivery", true, true),
    MEDIATE_DELIVERY("mediateDelivery", true, false),
    RESPONSE_TO_MEDIATE_DELIVERY("responseToMediateDelivery", true, true),
    PROCESS_DELIVERY("processDelivery", true, false),
    RESPONSE_TO_PROCESS_DELIVERY("responseToProcessDelivery", true, true),
    PARTIAL_STORE_DELIVERY("partialStoreDelivery", true, false),
    RESPONSE_TO_PARTIAL_STORE_DELIVERY("responseToPartialStoreDelivery", true, true),
    PARTIAL_FETCH_DELIVERY("partialFetchDelivery", true, false),
    RESPONSE_TO_PARTIAL_FETCH_DELIVERY("responseToPartialFetchDelivery", true, true);

    private final String element;
    private final boolean inHeader;
    private final boolean response;

    OrderType(String element, boolean inHeader, boolean response) {
        this.element = element;
        this.inHeader = inHeader;
        this.response = response;
    }

    /// Local name of the element that makes the order.
    public String element() {
        return element;
    }

    /// True when that element is a header block, false when it is the body.
    public boolean inHeader() {
        return inHeader;
    }

    public boolean response() {
        return response;
    }

    /// Chunked transfer came later and has its own namespace.
    boolean chunked() {
        return name().contains("PARTIAL");
    }

    String namespace() {
        return chunked() ? Ns.OSCI2017 : Ns.OSCI;
    }

    String prefixed() {
        return (chunked() ? "osci2017:" : "osci:") + element;
    }

    /// File name of the official envelope schema; the reference client recognises messages by it.
    public String schema() {
        return "soap" + Character.toUpperCase(element.charAt(0)) + element.substring(1) + ".xsd";
    }

    static Optional<OrderType> of(Element element, boolean inHeader) {
        for (OrderType type : values()) {
            if (type.inHeader == inHeader
                    && type.element.equals(element.getLocalName())
                    && type.namespace().equals(element.getNamespaceURI())) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
