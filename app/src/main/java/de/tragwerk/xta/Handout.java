package de.tragwerk.xta;

import de.tragwerk.osci.blob.Blob;
import de.tragwerk.osci.xml.Xml;
import de.tragwerk.osci.xta.Container;
import de.tragwerk.osci.xta.MetaData;
import de.tragwerk.osci.xta.XtaFault;
import java.io.IOException;
import org.springframework.stereotype.Component;

/// A message in the words of the mailbox port: as list item, as meta data, as content.
@Component
class Handout {

    private final Contents contents;
    private final OsciMail osciMail;
    private final Report report;
    private final Seal seal;

    Handout(Contents contents, OsciMail osciMail, Report report, Seal seal) {
        this.contents = contents;
        this.osciMail = osciMail;
        this.report = report;
        this.seal = seal;
    }

    /// @param whole whether the list carries all meta data instead of the attributes
    String listItem(Message message, boolean whole) throws XtaFault, IOException {
        if (whole) {
            return meta(message).xml();
        }
        StringBuilder xml = new StringBuilder("<osci:MsgAttributes><wsa:MessageID>")
                .append(Xml.escape(message.id()))
                .append("</wsa:MessageID>");
        message.replies()
                .forEach(id ->
                        xml.append("<wsa:RelatesTo>").append(Xml.escape(id)).append("</wsa:RelatesTo>"));
        xml.append("<osci:TypeOfBusinessScenario>")
                .append(Xml.escape(message.service()))
                .append("</osci:TypeOfBusinessScenario><osci:MsgSize>")
                .append(Math.min(Integer.MAX_VALUE, message.bytes()))
                .append("</osci:MsgSize>");
        if (message.obsolete() != null) {
            xml.append("<osci:ObsoleteAfterDate>").append(message.obsolete()).append("</osci:ObsoleteAfterDate>");
        }
        xml.append("<osci:DeliveryTime>").append(Report.time(message.arrived())).append("</osci:DeliveryTime>");
        if (message.fetched() != null) {
            xml.append("<osci:InitialFetchedTime>")
                    .append(Report.time(message.fetched()))
                    .append("</osci:InitialFetchedTime>");
        }
        return xml.append("</osci:MsgAttributes>").toString();
    }

    MetaData meta(Message message) throws XtaFault, IOException {
        return report.meta(message);
    }

    Container content(Message message) throws XtaFault, IOException {
        if (message.oscId() != null) {
            return osciMail.content(message);
        }
        try (Blob sealed = contents.read(message.id())) {
            return seal.content(sealed);
        }
    }
}
