package de.tragwerk.xta;

import de.tragwerk.kernel.Days;
import de.tragwerk.mandant.Scope;
import de.tragwerk.osci.xml.Xml;
import de.tragwerk.osci.xta.MetaData;
import de.tragwerk.osci.xta.XtaFault;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// The transport report: what happened to a message, with the worst colour on top.
@Component
class Report {

    private static final String CODES = "urn:tragwerk:codeliste:xta-ereignis";

    private final MessageStore messages;
    private final Seal seal;

    Report(MessageStore messages, Seal seal) {
        this.messages = messages;
        this.seal = seal;
    }

    String write(Message message, Instant now) throws XtaFault, IOException {
        List<Message.Event> events = new ArrayList<>(messages.events(message.id()));
        if (message.fetched() == null
                && message.cancelled() == null
                && message.obsolete() != null
                && message.obsolete().isBefore(now.atZone(Days.ZONE).toLocalDate())) {
            events.add(new Message.Event(
                    now, Message.Level.WARNUNG, "VERALTET", "Nach dem Tag ObsoleteAfter noch nicht abgeholt"));
        }
        return "<xta:TransportReport>" + meta(message).xml() + "<xta:ReportTime>" + time(now)
                + "</xta:ReportTime><xta:XTAServerIdentity>"
                + Xml.escape("tragwerk:" + Scope.current().mandant()) + "</xta:XTAServerIdentity><xta:MessageStatus>"
                + "<xta:Status>" + status(message, events) + "</xta:Status>"
                + list("ErrorList", "Error", Message.Level.FEHLER, events)
                + list("WarnList", "Warning", Message.Level.WARNUNG, events)
                + list("InfoList", "Info", Message.Level.INFO, events)
                + "</xta:MessageStatus></xta:TransportReport>";
    }

    /// Meta data with the times known so far.
    MetaData meta(Message message) throws XtaFault, IOException {
        Map<String, Instant> times = new LinkedHashMap<>();
        times.put("Delivery", message.arrived());
        if (message.fetched() != null) {
            times.put("InitialFetch", message.fetched());
        }
        return seal.meta(message.sealedMeta()).with(times);
    }

    /// 0 on its way, 1 fetched or withdrawn, 2 with a warning, 3 with an error.
    private static int status(Message message, List<Message.Event> events) {
        if (events.stream().anyMatch(e -> e.level() == Message.Level.FEHLER)) {
            return 3;
        }
        if (events.stream().anyMatch(e -> e.level() == Message.Level.WARNUNG)) {
            return 2;
        }
        return message.fetched() == null && message.cancelled() == null ? 0 : 1;
    }

    private static String list(String list, String element, Message.Level level, List<Message.Event> events) {
        StringBuilder xml = new StringBuilder();
        for (Message.Event event : events) {
            if (event.level() == level) {
                xml.append("<xta:")
                        .append(element)
                        .append("><xta:Timestamp>")
                        .append(time(event.at()))
                        .append("</xta:Timestamp><xta:Code listURI=\"" + CODES + "\" listVersionID=\"1\"><code>")
                        .append(Xml.escape(event.code()))
                        .append("</code></xta:Code><xta:Reason>")
                        .append(Xml.escape(event.reason()))
                        .append("</xta:Reason></xta:")
                        .append(element)
                        .append('>');
            }
        }
        return xml.isEmpty() ? "" : "<xta:" + list + ">" + xml + "</xta:" + list + ">";
    }

    static String time(Instant at) {
        return DateTimeFormatter.ISO_INSTANT.format(at.truncatedTo(ChronoUnit.MILLIS));
    }
}
