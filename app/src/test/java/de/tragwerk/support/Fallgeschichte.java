package de.tragwerk.support;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.cli.Browser;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The story of one case, told in the words of the law and made over the pages of the desk. An observer looks after
/// each
/// step whether what cannot be has come to be.
public record Fallgeschichte(TestProgram program, Amt amt, UUID akte) {

    /// A file with the usual facts of the pensioner from a month on: 550.65 € by hand. Level 1 563.00 + 17 % 95.71 +
    /// rent
    /// 380.00 + heating 70.00 = 1,108.71; pension 640.00 − 77.44 − 4.50 = 558.06.
    public static Fallgeschichte von(TestProgram program, Amt amt, String vorname, String name, String iban, String ab)
            throws SQLException {
        UUID akte = amt.akte(vorname, name);
        Fallgeschichte g = new Fallgeschichte(program, amt, akte);
        g.tatsache("KALTMIETE", Map.of("wert", "380", "von", ab));
        g.tatsache("HEIZKOSTEN", Map.of("wert", "70,00", "von", ab));
        g.tatsache("MERKZEICHEN_G", Map.of("wert", "ja", "von", ab));
        g.tatsache("EINKOMMEN", Map.of("code", "pension_old_age", "wert", "640", "von", ab));
        g.tatsache("ABSETZUNG", Map.of("code", "kranken_pflege", "wert", "77,44", "von", ab));
        g.tatsache("ABSETZUNG", Map.of("code", "haftpflicht", "wert", "4,50", "von", ab));
        g.tatsache("KONTO", Map.of("wert", iban, "von", ab));
        return g;
    }

    public void tatsache(String art, Map<String, String> werte) throws SQLException {
        amt.fakt(akte, art, werte);
    }

    /// A first award, or a change that takes nothing away.
    public void wirdBeschieden() throws SQLException {
        amt.entscheide(akte);
        beobachte();
    }

    public void wirdVorlaeufigBeschieden(String grund) throws SQLException {
        Browser b = amt.platz(amt.vorschlag()).open("/akte/" + akte + "/berechnung");
        b.submit("beginnen", Map.of(), "");
        b.submit("vorlaeufig-form", Map.of("feststeht", "true", "nichtZuVertreten", "true", "text", grund), "");
        amt.schlageVorUndGibFrei(akte);
        beobachte();
    }

    public void wirdAbschliessendBeschieden(String grund) throws SQLException {
        Browser b = amt.platz(amt.vorschlag()).open("/akte/" + akte + "/berechnung");
        b.submit("abschliessen", Map.of(), "");
        b.submit("wuerdigung", Map.of("ausnahme", "EINKOMMEN", "grund", grund), "");
        amt.schlageVorUndGibFrei(akte);
        beobachte();
    }

    public void wirdZulastenGeaendert() throws SQLException {
        amt.entscheideZulasten(akte);
        beobachte();
    }

    public void wirdWeiterbewilligt() throws SQLException {
        amt.platz(amt.vorschlag()).open("/akte/" + akte + "/berechnung").submit("weiter", Map.of(), "");
        amt.schlageVorUndGibFrei(akte);
        beobachte();
    }

    public void bekommtDarlehen(String betrag, String rate, String grund) throws SQLException {
        Browser b = amt.platz(amt.vorschlag()).open("/akte/" + akte + "/darlehen");
        b.submit("darlehen-form", Map.of("betrag", betrag, "rate", rate, "begruendung", grund), "");
        Browser zweite = amt.platz(amt.freigabe()).open("/akte/" + akte + "/darlehen");
        zweite.submit("darlehen-freigeben", Map.of("passwort", program.password(amt.freigabe())), "");
        beobachte();
    }

    public void wirdZurAufrechnungAngehoert(String grund, String text) throws SQLException {
        Browser b = amt.platz(amt.vorschlag()).open("/akte/" + akte + "/darlehen");
        b.submit("aufrechnen", Map.of("grund", grund, "begruendung", text), "");
        assertThat(b.page().select("[data-qa=weigerung]").text()).isEmpty();
        beobachte();
    }

    public void wirdAufgerechnet() throws SQLException {
        Browser zweite = amt.platz(amt.freigabe()).open("/akte/" + akte + "/darlehen");
        zweite.submit("aufrechnung-freigeben", Map.of("passwort", program.password(amt.freigabe())), "");
        assertThat(zweite.page().select("[data-qa=weigerung]").text()).isEmpty();
        beobachte();
    }

    /// Cents ordered for each month, all purposes together: "2025-01 55065".
    public List<String> bezahlt() throws SQLException {
        return amt.werte("select to_char(monat, 'YYYY-MM') || ' ' || sum(cent) from payment.bewegung where akte_id = '"
                + akte + "' group by monat order by monat");
    }

    /// Bookings on the claims, oldest first: "SOLL 13000".
    public List<String> forderung() throws SQLException {
        return amt.werte("select art || ' ' || cent from payment.forderung_buchung where akte_id = '" + akte
                + "' order by am, lfd");
    }

    /// What can never be, whatever the story.
    public void beobachte() throws SQLException {
        String a = "akte_id = '" + akte + "'";
        assertThat(amt.werte("with g as (select person_id, zweck, monat, sum(cent) cent from payment.geleistet where "
                        + a
                        + " group by 1, 2, 3), p as (select person_id, zweck, monat, sum(cent) cent from payment.plan where "
                        + a
                        + " and ersetzt_durch is null group by 1, 2, 3), u as (select person_id, zweck, monat, sum(cent) cent"
                        + " from payment.ueberzahlung where " + a + " group by 1, 2, 3)"
                        + " select monat from g full join p using (person_id, zweck, monat) full join u using (person_id, zweck, monat)"
                        + " where greatest(0, coalesce(g.cent, 0) - coalesce(p.cent, 0)) <> coalesce(u.cent, 0)"))
                .as("mehr gezahlt als entschieden, ohne dass es festgehalten ist")
                .isEmpty();
        assertThat(amt.werte("with p as (select monat, sum(cent) cent from payment.plan where " + a
                        + " and ersetzt_durch is null and zweck not in ('DARLEHEN', 'BEIHILFE') group by 1),"
                        + " e as (select monat, sum(betrag_cent) cent from decision.geltung where " + a
                        + " and ersetzt_durch is null group by 1)"
                        + " select monat from p full join e using (monat) where coalesce(p.cent, 0) <> coalesce(e.cent, 0)"
                        + " and not exists (select 1 from decision.widerspruch where " + a
                        + " and zustand <> 'ERLEDIGT')"))
                .as("der Plan ist nicht, was entschieden ist")
                .isEmpty();
        assertThat(amt.werte("select forderung_id from payment.forderung_buchung where " + a
                        + " group by 1 having sum(cent) < 0"))
                .as("eine Forderung unter null")
                .isEmpty();
        assertThat(amt.werte("select v.id from payment.verrechnung v where v." + a
                        + " and v.art = 'EINBEHALT' and not exists"
                        + " (select 1 from payment.forderung_buchung b where b.id = v.id and b.cent = -v.cent)"))
                .as("einbehalten, aber nicht getilgt")
                .isEmpty();
    }
}
