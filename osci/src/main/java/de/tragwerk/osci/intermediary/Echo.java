package de.tragwerk.osci.intermediary;

import de.tragwerk.osci.OsciException;
import de.tragwerk.osci.message.OrderType;
import de.tragwerk.osci.message.OsciMessage;
import de.tragwerk.osci.xml.Ns;
import de.tragwerk.osci.xml.Xml;
import java.util.List;
import org.w3c.dom.Element;

/// What an answer repeats of its question, also when it refuses.
final class Echo {

    private Echo() {}

    static String of(OsciMessage request) {
        String rules = rules(request);
        return switch (request.type()) {
            case FETCH_DELIVERY -> "<osci:fetchDelivery>" + rules + "</osci:fetchDelivery>";
            case PARTIAL_FETCH_DELIVERY -> "<osci:fetchDelivery>" + atLeastOne(rules) + "</osci:fetchDelivery>";
            case FETCH_PROCESS_CARD -> "<osci:fetchProcessCard>" + atLeastOne(rules) + "</osci:fetchProcessCard>";
            default -> "";
        };
    }

    /// Elements every answer of this kind must have, for a refusal.
    static String refusal(OsciMessage request) {
        return switch (request.type()) {
            case PARTIAL_STORE_DELIVERY ->
                "<osci2017:ChunkInformation ChunkNumber=\"0\" ReceivedChunks=\"-1\" TotalChunkNumbers=\"0\">"
                        + "</osci2017:ChunkInformation>";
            case PARTIAL_FETCH_DELIVERY ->
                of(request)
                        + "<osci2017:ChunkInformation ChunkNumber=\"0\" TotalChunkNumbers=\"0\" TotalMessageSize=\"0\">"
                        + "</osci2017:ChunkInformation><osci:MessageId></osci:MessageId>";
            default -> of(request);
        };
    }

    /// The schema wants something in here, and knows only this element: a question without a rule means "since ever".
    private static String atLeastOne(String rules) {
        return rules.isEmpty() ? since("1970-01-01T00:00:00Z") : rules;
    }

    /// One rule for each id: the schema of the answer allows one id in a rule. A question by date of change is
    /// repeated as one by date of reception, the only date the schema has here.
    private static String rules(OsciMessage request) {
        try {
            Element rule = Xml.child(request.order(), Ns.OSCI, "SelectionRule");
            if (rule == null) {
                return "";
            }
            StringBuilder xml = new StringBuilder();
            for (Element child : Xml.children(rule)) {
                String text = Xml.text(child);
                if (Xml.is(child, Ns.OSCI, "MessageId")) {
                    xml.append("<osci:SelectionRule><osci:MessageId>")
                            .append(Xml.escape(text))
                            .append("</osci:MessageId></osci:SelectionRule>");
                } else if (List.of("ReceptionOfDelivery", "RecentModification").contains(child.getLocalName())) {
                    xml.append(since(text));
                }
            }
            return xml.toString();
        } catch (OsciException e) {
            return "";
        }
    }

    private static String since(String time) {
        return "<osci:SelectionRule><osci:ReceptionOfDelivery>" + Xml.escape(time)
                + "</osci:ReceptionOfDelivery></osci:SelectionRule>";
    }

    /// Usual answer to an order.
    static OrderType answer(OrderType request) {
        return OrderType.valueOf("RESPONSE_TO_" + request.name());
    }
}
