package de.tragwerk.support;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/// An objection in a story: recorded, handed over, remedied, rejected.
public record Fallwiderspruch(Fallgeschichte g) {

    /// Against the newest notice.
    public void gehtEin(String eingang) throws SQLException {
        tut("erfassen", Map.of("bescheid", g.letzterBescheid(), "eingang", eingang));
    }

    /// The new act that remedies it, then its end.
    public void wirdAbgeholfen(String tag) throws SQLException {
        tut("abhelfen", Map.of());
        g.wirdFreigegeben();
        erledigt("ABHILFE", tag, g.letzterBescheid());
    }

    public void wirdVorgelegt() throws SQLException {
        tut("vorlegen", Map.of());
    }

    public void wirdZurueckgewiesen(String tag) throws SQLException {
        erledigt("ZURUECKGEWIESEN", tag, "");
    }

    /// The Widerspruchsbescheid was served on a day, and nobody sued in the month after it.
    public void niemandKlagt(String zugestellt) throws SQLException {
        tut("klage-bekannt", Map.of("weg", "ZUGESTELLT", "bekannt", zugestellt));
        tut("klage-keine", Map.of());
    }

    private void erledigt(String ergebnis, String tag, String bescheid) throws SQLException {
        Map<String, String> werte = new HashMap<>(Map.of("ergebnis", ergebnis, "tag", tag));
        if (!bescheid.isEmpty()) {
            werte.put("bescheid", bescheid);
        }
        tut("erledigen", werte);
    }

    private void tut(String formular, Map<String, String> werte) throws SQLException {
        Fallgeschichte.ohneWeigerung(g.seite("/widerspruch").submit(formular, werte, ""));
        g.beobachte();
    }
}
