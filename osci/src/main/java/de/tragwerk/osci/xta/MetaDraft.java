package de.tragwerk.osci.xta;

import de.tragwerk.osci.xml.Xml;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Meta data of a message that somebody wants to send.
///
/// @param list code list of the message type
/// @param version of that list
/// @param subject informational; no personal data belongs there
/// @param properties values by their key in the list `urn:tragwerk:xta:eigenschaften`
public record MetaDraft(
        String messageId,
        Party author,
        Party reader,
        String service,
        String scenario,
        String list,
        String version,
        String type,
        String schema,
        @Nullable String subject,
        Instant origin,
        @Nullable Instant notBefore,
        Map<String, String> properties) {

    /// Code list of the keys we use ourselves.
    public static final String PROPERTIES = "urn:tragwerk:xta:eigenschaften";

    public MetaDraft {
        properties = new LinkedHashMap<>(properties);
    }

    /// The element as the schema wants it.
    public MetaData write() throws XtaFault {
        StringBuilder xml = new StringBuilder("<oscimeta:MessageMetaData" + XtaNs.DECLARED
                + "><oscimeta:DeliveryAttributes><oscimeta:Origin>" + Times.write(origin) + "</oscimeta:Origin>");
        if (notBefore != null) {
            xml.append("<oscimeta:NotBefore>").append(Times.write(notBefore)).append("</oscimeta:NotBefore>");
        }
        xml.append("</oscimeta:DeliveryAttributes><oscimeta:Originators>")
                .append(author.write("Author"))
                .append("</oscimeta:Originators><oscimeta:Destinations>")
                .append(reader.write("Reader"))
                .append("</oscimeta:Destinations><oscimeta:MsgIdentification><wsa:MessageID>")
                .append(Xml.escape(messageId))
                .append("</wsa:MessageID></oscimeta:MsgIdentification><oscimeta:Qualifier>");
        if (subject != null) {
            xml.append("<oscimeta:Subject>").append(Xml.escape(subject)).append("</oscimeta:Subject>");
        }
        xml.append("<oscimeta:Service>")
                .append(Xml.escape(service))
                .append("</oscimeta:Service><oscimeta:BusinessScenario><oscimeta:Undefined>")
                .append(Xml.escape(scenario))
                .append("</oscimeta:Undefined></oscimeta:BusinessScenario><oscimeta:MessageType listURI=\"")
                .append(Xml.escape(list))
                .append("\" listVersionID=\"")
                .append(Xml.escape(version))
                .append("\" payloadSchema=\"")
                .append(Xml.escape(schema))
                .append("\"><code>")
                .append(Xml.escape(type))
                .append("</code></oscimeta:MessageType></oscimeta:Qualifier>");
        if (!properties.isEmpty()) {
            xml.append("<oscimeta:MessageProperties>");
            properties.forEach((key, value) -> xml.append("<oscimeta:Property><oscimeta:Key listURI=\"" + PROPERTIES
                            + "\" listVersionID=\"1\"><code>")
                    .append(Xml.escape(key))
                    .append("</code></oscimeta:Key><oscimeta:Value>")
                    .append(Xml.escape(value))
                    .append("</oscimeta:Value></oscimeta:Property>"));
            xml.append("</oscimeta:MessageProperties>");
        }
        return MetaData.stored(xml.append("</oscimeta:MessageMetaData>").toString());
    }
}
