package de.tragwerk.xta;

import de.tragwerk.osci.OsciException;
import de.tragwerk.osci.xml.Xml;
import de.tragwerk.osci.xta.Fault;
import de.tragwerk.osci.xta.XtaFault;
import de.tragwerk.osci.xta.XtaNs;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/// Which messages of a mailbox somebody wants (MsgSelector). Empty means: what was not fetched yet.
///
/// @param ids only these; also fetched ones as long as their content is kept
/// @param replies only answers to these
/// @param fetched null when the request does not say: new ones, unless ids are named
record Selector(
        List<String> ids,
        List<String> replies,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Boolean fetched) {

    private static final int MOST = 500;

    Selector {
        ids = List.copyOf(ids);
        replies = List.copyOf(replies);
    }

    /// @param request MsgBoxFetchRequest or MsgBoxStatusListRequest
    static Selector read(Element request) throws XtaFault {
        try {
            Element selector = Xml.child(request, XtaNs.OSCI, "MsgSelector");
            if (selector == null) {
                return new Selector(List.of(), List.of(), null, null, null);
            }
            String fresh = Xml.attribute(selector, "newEntry");
            return new Selector(
                    texts(selector, "MessageID"),
                    texts(selector, "RelatesTo"),
                    instant(selector, "MsgBoxEntryTimeFrom"),
                    instant(selector, "MsgBoxEntryTimeTo"),
                    fresh == null ? null : !(fresh.equals("true") || fresh.equals("1")));
        } catch (OsciException | DateTimeParseException e) {
            // The operations of the mailbox know no fault for wrong parameters.
            throw new XtaFault(Fault.INTERNAL, "selector cannot be read", e);
        }
    }

    private static List<String> texts(Element selector, String name) throws OsciException, XtaFault {
        List<String> all = new ArrayList<>();
        for (Element element : Xml.children(selector, XtaNs.WSA, name)) {
            all.add(Xml.text(element));
        }
        if (all.size() > MOST) {
            throw new XtaFault(Fault.INTERNAL, "too many ids in the selector");
        }
        return all;
    }

    private static @Nullable Instant instant(Element selector, String name) throws OsciException {
        Element element = Xml.child(selector, XtaNs.OSCI, name);
        return element == null ? null : OffsetDateTime.parse(Xml.text(element)).toInstant();
    }

    /// Whether fetched messages, new ones or both are meant: true, false, null.
    @Nullable
    Boolean state() {
        return fetched != null ? fetched : ids.isEmpty() ? Boolean.FALSE : null;
    }
}
