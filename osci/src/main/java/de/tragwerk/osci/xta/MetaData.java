package de.tragwerk.osci.xta;

import de.tragwerk.osci.OsciException;
import de.tragwerk.osci.xml.Xml;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// MessageMetaData: the order to the transport. What the sender wrote is kept as it came; only the times that the
/// transport adds are written into it.
///
/// @param xml the element, canonical
/// @param notBefore not handed to the reader earlier, null for at once
/// @param obsoleteAfter last day on which it makes sense to read it
/// @param service URI of the service, as in the directory
/// @param scenario code or name of the business scenario
/// @param type code of the message type
/// @param schema of the payload
/// @param replies ids this message answers
public record MetaData(
        String xml,
        @Nullable Instant notBefore,
        @Nullable LocalDate obsoleteAfter,
        Party author,
        Party reader,
        String messageId,
        List<String> replies,
        String service,
        String scenario,
        String type,
        String schema) {

    private static final List<String> TIMES =
            List.of("Origin", "InitialSend", "NotBefore", "ObsoleteAfter", "Delivery", "InitialFetch", "Reception");
    private static final int LONGEST = 500;

    public MetaData {
        replies = List.copyOf(replies);
    }

    /// Reads and checks what the transport acts on.
    public static MetaData read(Element meta) throws XtaFault {
        try {
            Element times = Xml.need(meta, XtaNs.META, "DeliveryAttributes");
            Element identification = Xml.need(meta, XtaNs.META, "MsgIdentification");
            Element qualifier = Xml.need(meta, XtaNs.META, "Qualifier");
            Element type = Xml.need(qualifier, XtaNs.META, "MessageType");
            String notBefore = text(times, "NotBefore");
            String obsolete = text(times, "ObsoleteAfter");
            List<String> replies = new ArrayList<>();
            for (Element reply : Xml.children(identification, XtaNs.META, "In-Reply-To")) {
                replies.add(bounded(Xml.text(reply)));
            }
            String schema = Xml.attribute(type, "payloadSchema");
            if (schema == null || schema.isEmpty() || Xml.attribute(type, "listURI") == null) {
                throw new XtaFault(Fault.COMBINATION, "message type without schema or list");
            }
            return new MetaData(
                    new String(Xml.canonical(meta), StandardCharsets.UTF_8),
                    notBefore == null ? null : Times.instant(notBefore),
                    obsolete == null ? null : Times.date(obsolete),
                    Party.read(Xml.need(Xml.need(meta, XtaNs.META, "Originators"), XtaNs.META, "Author")),
                    Party.read(Xml.need(Xml.need(meta, XtaNs.META, "Destinations"), XtaNs.META, "Reader")),
                    bounded(Xml.text(Xml.need(identification, XtaNs.WSA, "MessageID"))),
                    replies,
                    bounded(Xml.text(Xml.need(qualifier, XtaNs.META, "Service"))),
                    scenario(Xml.need(qualifier, XtaNs.META, "BusinessScenario")),
                    bounded(code(type)),
                    bounded(schema));
        } catch (OsciException e) {
            throw new XtaFault(Fault.COMBINATION, "meta data incomplete", e);
        }
    }

    private static String scenario(Element scenario) throws OsciException, XtaFault {
        Element named = Xml.child(scenario, XtaNs.META, "Undefined");
        return bounded(named != null ? Xml.text(named) : code(Xml.need(scenario, XtaNs.META, "Defined")));
    }

    /// The value of a code: its children stand outside of every namespace.
    private static String code(Element code) throws OsciException, XtaFault {
        for (Element child : Xml.children(code)) {
            if (child.getNamespaceURI() == null && "code".equals(child.getLocalName())) {
                return Xml.text(child);
            }
        }
        throw new XtaFault(Fault.COMBINATION, "code without value");
    }

    private static String bounded(String text) throws XtaFault {
        if (text.isEmpty() || text.length() > LONGEST) {
            throw new XtaFault(Fault.COMBINATION, "value empty or too long");
        }
        return text;
    }

    private static @Nullable String text(Element parent, String name) throws OsciException {
        Element child = Xml.child(parent, XtaNs.META, name);
        return child == null ? null : Xml.text(child);
    }

    /// Value of one of our own properties, empty when the message has none of this name.
    public Optional<String> property(String key) throws XtaFault {
        try {
            Element meta = Xml.parse(xml.getBytes(StandardCharsets.UTF_8)).getDocumentElement();
            Element properties = Xml.child(meta, XtaNs.META, "MessageProperties");
            for (Element property :
                    properties == null ? List.<Element>of() : Xml.children(properties, XtaNs.META, "Property")) {
                Element name = Xml.need(property, XtaNs.META, "Key");
                if (MetaDraft.PROPERTIES.equals(Xml.attribute(name, "listURI"))
                        && code(name).equals(key)) {
                    return Optional.of(Xml.text(Xml.need(property, XtaNs.META, "Value")));
                }
            }
            return Optional.empty();
        } catch (OsciException e) {
            throw new XtaFault(Fault.COMBINATION, "properties cannot be read", e);
        }
    }

    /// When the transport put it into the reader's mailbox, empty when it does not say.
    public Optional<Instant> delivered() throws XtaFault {
        try {
            Element meta = Xml.parse(xml.getBytes(StandardCharsets.UTF_8)).getDocumentElement();
            String at = text(Xml.need(meta, XtaNs.META, "DeliveryAttributes"), "Delivery");
            return at == null ? Optional.empty() : Optional.of(Times.instant(at));
        } catch (OsciException e) {
            throw new XtaFault(Fault.COMBINATION, "times cannot be read", e);
        }
    }

    /// From what a store kept.
    public static MetaData stored(String xml) throws XtaFault {
        try {
            return read(Xml.parse(xml.getBytes(StandardCharsets.UTF_8)).getDocumentElement());
        } catch (OsciException e) {
            throw new XtaFault(Fault.INTERNAL, "stored meta data is no XML", e);
        }
    }

    /// The same with times of the transport: `InitialSend`, `Delivery`, `InitialFetch`.
    public MetaData with(Map<String, Instant> moments) throws XtaFault {
        try {
            Element meta = Xml.parse(xml.getBytes(StandardCharsets.UTF_8)).getDocumentElement();
            Element times = Xml.need(meta, XtaNs.META, "DeliveryAttributes");
            for (Map.Entry<String, Instant> moment : moments.entrySet()) {
                put(times, moment.getKey(), Times.write(moment.getValue()));
            }
            return read(meta);
        } catch (OsciException e) {
            throw new XtaFault(Fault.INTERNAL, "stored meta data is no XML", e);
        }
    }

    /// The schema wants the times in a fixed order.
    private static void put(Element times, String name, String value) throws OsciException {
        Element known = Xml.child(times, XtaNs.META, name);
        if (known != null) {
            known.setTextContent(value);
            return;
        }
        Element fresh = times.getOwnerDocument().createElementNS(XtaNs.META, prefix(times) + name);
        fresh.setTextContent(value);
        Node before = null;
        for (Element child : Xml.children(times)) {
            int place = TIMES.indexOf(child.getLocalName());
            if (place < 0 || place > TIMES.indexOf(name)) {
                before = child;
                break;
            }
        }
        times.insertBefore(fresh, before);
    }

    private static String prefix(Element element) {
        return element.getPrefix() == null ? "" : element.getPrefix() + ":";
    }
}
