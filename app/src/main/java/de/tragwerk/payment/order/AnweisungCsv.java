package de.tragwerk.payment.order;

import de.tragwerk.decision.Zahlungsweg;
import de.tragwerk.shell.Csv;
import java.nio.charset.StandardCharsets;

/// Writes an order as a table: UTF-8 with byte order mark, semicolon, CRLF. The same order gives the same bytes.
public final class AnweisungCsv {

    public static final String KOPF =
            "Kennung;Art;Kasse;Ausfuehrung;Frist;Nummer;Id;Empfaenger;Anschrift;Karte;Betrag;Verwendung";

    private AnweisungCsv() {}

    public static byte[] schreibe(Anweisung a) {
        StringBuilder csv = new StringBuilder("\uFEFF").append(KOPF).append("\r\n");
        for (Anweisung.Posten p : a.liste()) {
            csv.append(a.msgId()).append(';').append(a.weg().name()).append(';');
            csv.append(a.kasse().kuerzel()).append(';').append(a.ausfuehrung()).append(';');
            csv.append(a.frist()).append(';').append(p.nummer()).append(';');
            csv.append(p.id()).append(';').append(Csv.cell(p.empfaenger())).append(';');
            csv.append(a.weg() == Zahlungsweg.SCHECK ? Csv.cell(p.ziel().replace("\n", ", ")) : "")
                    .append(';');
            csv.append(a.weg() == Zahlungsweg.KARTE ? Csv.cell(p.ziel()) : "").append(';');
            csv.append(p.cent() / 100).append(',').append(p.cent() % 100 < 10 ? "0" : "");
            csv.append(p.cent() % 100)
                    .append(';')
                    .append(Csv.cell(p.verwendung()))
                    .append("\r\n");
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }
}
