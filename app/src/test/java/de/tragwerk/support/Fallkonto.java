package de.tragwerk.support;

import de.tragwerk.cli.Browser;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/// The money of a story: what went out, claims, loans, off-setting, payments to others.
public record Fallkonto(Fallgeschichte g) {

    /// Cents ordered for each month, all purposes together, less what came back: "2025-01 55065".
    public List<String> bezahlt() throws SQLException {
        return werte(
                "select to_char(monat, 'YYYY-MM') || ' ' || sum(cent) from payment.bewegung where % group by monat having sum(cent) <> 0 order by monat");
    }

    /// Cents by the month whose run ordered them: "2025-01 55065".
    public List<String> hinausgegangen() throws SQLException {
        return werte(
                "select to_char(l.monat, 'YYYY-MM') || ' ' || sum(z.cent) from payment.zahlung z join payment.lauf l on l.id = z.lauf_id where z.% group by l.monat order by l.monat");
    }

    /// Cents of one purpose: "2025-04 45000".
    public List<String> bezahlt(String zweck) throws SQLException {
        return werte("select to_char(monat, 'YYYY-MM') || ' ' || sum(cent) from payment.bewegung where zweck = '"
                + zweck + "' and % group by monat having sum(cent) <> 0 order by monat");
    }

    /// Bookings on the claims, oldest first: "SOLL 13000".
    public List<String> forderung() throws SQLException {
        return werte("select art || ' ' || cent from payment.forderung_buchung where % order by am, lfd");
    }

    /// What waits for a person: "UEBERZAHLUNG 12000".
    public List<String> aufgaben() throws SQLException {
        return werte("select art || ' ' || cent from payment.aufgabe where % and erledigt_am is null order by art");
    }

    public void bekommtDarlehen(String betrag, String rate, String grund) throws SQLException {
        vorschlag("/darlehen", "darlehen-form", Map.of("betrag", betrag, "rate", rate, "begruendung", grund));
        freigabe("/darlehen", "darlehen-freigeben");
    }

    public void wirdZurAufrechnungAngehoert(String grund, String rate, String text) throws SQLException {
        vorschlag("/darlehen", "aufrechnen", Map.of("grund", grund, "rate", rate, "begruendung", text));
    }

    public void antwortet(String text) throws SQLException {
        vorschlag("/darlehen", "aufrechnung-antwort", Map.of("text", text));
    }

    public void wirdAufgerechnet() throws SQLException {
        freigabe("/darlehen", "aufrechnung-freigeben");
    }

    public void aufrechnungRuht() throws SQLException {
        vorschlag("/darlehen", "ruhen", Map.of());
    }

    public void aufrechnungGehtWeiter() throws SQLException {
        vorschlag("/darlehen", "weiter", Map.of());
    }

    public void vereinbartRaten(String rate, String erste) throws SQLException {
        vorschlag("/konto", "raten-form", Map.of("rate", rate, "erste", erste));
    }

    public void zahltEin(String betrag, String tag) throws SQLException {
        vorschlag("/konto", "eingang", Map.of("betrag", betrag, "tag", tag, "beleg", "112/7"));
    }

    public void mieteAnVermieter(String betrag, String von, String begruendung) throws SQLException {
        vorschlag("/zahlungen", "direkt", Vermieter.bekommt(betrag, von, begruendung));
        freigabe("/zahlungen", "direkt-freigeben");
    }

    public void nichtMehrAnVermieter() throws SQLException {
        vorschlag("/zahlungen", "direkt-beenden", Map.of());
    }

    public void wirdGepfaendet(String glaeubiger, String zeichen, String eingang) throws SQLException {
        vorschlag(
                "/zahlungen",
                "pfaendung-form",
                Map.of("glaeubiger", glaeubiger, "zeichen", zeichen, "eingang", eingang));
    }

    public void wirdEntsperrt() throws SQLException {
        vorschlag("/zahlungen", "entsperren", Map.of());
    }

    private void vorschlag(String seite, String formular, Map<String, String> werte) throws SQLException {
        Fallgeschichte.ohneWeigerung(g.seite(seite).submit(formular, werte, ""));
        g.beobachte();
    }

    private void freigabe(String seite, String formular) throws SQLException {
        Browser zweite = g.amt().platz(g.amt().freigabe()).open("/akte/" + g.akte() + seite);
        zweite.submit(formular, Map.of("passwort", g.program().password(g.amt().freigabe())), "");
        Fallgeschichte.ohneWeigerung(zweite);
        g.beobachte();
    }

    /// @param sql with % for the condition that it is this file
    private List<String> werte(String sql) throws SQLException {
        return g.amt().werte(sql.replace("%", "akte_id = '" + g.akte() + "'"));
    }
}
