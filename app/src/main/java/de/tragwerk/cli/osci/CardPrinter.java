package de.tragwerk.cli.osci;

import de.tragwerk.osci.Inspection;
import de.tragwerk.osci.ProcessCard;
import java.io.PrintWriter;

/// Process cards for people.
record CardPrinter(PrintWriter out) {

    void print(ProcessCard card) {
        out.println("Kennung    " + card.messageId().base64());
        out.println("Eingang    " + card.creation());
        out.println("Ausgabe    " + (card.forwarding() == null ? "noch nicht" : card.forwarding()));
        out.println("Empfang    " + (card.reception() == null ? "noch nicht bestätigt" : card.reception()));
        if (card.subject() != null) {
            out.println("Betreff    " + card.subject());
        }
        for (Inspection i : card.inspections()) {
            out.println("Zertifikat " + i.subject() + ": " + sentence(i));
        }
        out.flush();
    }

    /// One line for a list.
    void line(ProcessCard card) {
        out.println(card.creation() + "  " + card.messageId().base64() + "  "
                + (card.subject() == null ? "" : card.subject()));
        out.flush();
    }

    private static String sentence(Inspection i) {
        String chain = i.math() == Inspection.Outcome.GOOD ? "anerkannt" : "nicht anerkannt";
        String days = i.offline() == Inspection.Outcome.GOOD ? "gültig" : "nicht gültig";
        Inspection.Online online = i.online();
        return chain + ", " + days + ", "
                + (online == null ? "Sperrung nicht geprüft" : online.revoked() ? "gesperrt" : "nicht gesperrt");
    }
}
