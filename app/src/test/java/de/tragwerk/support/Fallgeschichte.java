package de.tragwerk.support;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.cli.Browser;
import de.tragwerk.decision.replay.Nachrechnung;
import de.tragwerk.mandant.Scope;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The story of one case, told in the words of the law and made over the pages of the desk. [Beobachter]
/// looks after each step. What is told of money stands in [Fallkonto], of objections in [Fallwiderspruch].
public record Fallgeschichte(TestProgram program, Amt amt, UUID akte) {

    public static final String IBAN = "DE89370400440532013000";

    public static Fallgeschichte von(TestProgram program, Amt amt, String vorname, LocalDate geboren) {
        return von(program, amt, vorname, geboren, "SGB12");
    }

    public static Fallgeschichte von(TestProgram program, Amt amt, String vorname, LocalDate geboren, String leistung) {
        return new Fallgeschichte(program, amt, amt.akte(vorname, "Jahr", geboren, leistung));
    }

    public Fallkonto konto() {
        return new Fallkonto(this);
    }

    public Fallbank bank() {
        return new Fallbank(this);
    }

    public Fallwiderspruch widerspruch() {
        return new Fallwiderspruch(this);
    }

    /// The usual facts of the pensioner from a month on: 550.65 € by hand. Level 1 563.00 + mark G 17 %
    /// 95.71 + rent 380.00 + heating 70.00 = 1,108.71; pension 640.00 − 77.44 − 4.50 = 558.06.
    public void pensionaerin(String ab) throws SQLException {
        tatsache("KALTMIETE", Map.of("wert", "380", "von", ab));
        tatsache("HEIZKOSTEN", Map.of("wert", "70,00", "von", ab));
        tatsache("MERKZEICHEN_G", Map.of("wert", "ja", "von", ab));
        tatsache("EINKOMMEN", Map.of("code", "pension_old_age", "wert", "640", "von", ab));
        tatsache("ABSETZUNG", Map.of("code", "kranken_pflege", "wert", "77,44", "von", ab));
        tatsache("ABSETZUNG", Map.of("code", "haftpflicht", "wert", "4,50", "von", ab));
        tatsache("KONTO", Map.of("wert", IBAN, "von", ab));
    }

    /// A fact of the home or of the applicant.
    public void tatsache(String art, Map<String, String> werte) throws SQLException {
        amt.fakt(akte, art, werte);
    }

    /// A fact of somebody else in the household.
    public void tatsache(UUID person, String art, Map<String, String> werte) {
        amt.fakt(akte, person, art, werte);
    }

    /// Income that was written down is another amount from a month on; 0 is none.
    public void einkommenWird(String code, String betrag, String von) throws SQLException {
        einkommenWird(code + ":%", code, betrag, von);
    }

    /// The same where several have income of this kind.
    ///
    /// @param bisher code and cents as stored, `pension_old_age:30000`
    public void einkommenWird(String bisher, String code, String betrag, String von) throws SQLException {
        String id = amt.wert("select id from decision.tatsache where akte_id = '" + akte
                + "' and art = 'EINKOMMEN' and ersetzt_am is null and wert like '" + bisher
                + "' order by von desc limit 1");
        amt.berichtige(akte, UUID.fromString(id), Map.of("code", code, "wert", betrag, "von", von));
    }

    /// Somebody who lives there from the application on.
    public UUID mit(String vorname, LocalDate geboren, String rolle) {
        return amt.mitbewohner(akte, vorname, "Jahr", geboren, rolle);
    }

    /// Somebody is born or moves in while the case runs.
    public void nimmtAuf(String vorname, String geboren, String rolle, String ab) throws SQLException {
        Browser b = seite("/tatsachen")
                .submit(
                        "zuzug-form",
                        Map.of(
                                "vornamen",
                                vorname,
                                "name",
                                "Jahr",
                                "geboren",
                                geboren,
                                "rolle",
                                rolle,
                                "ab",
                                ab,
                                "grund",
                                "Die Urkunde lag vor."),
                        "");
        assertThat(b.status()).isEqualTo(200);
        assertThat(b.page().select("[data-qa=zuzug-fehler]").text()).isEmpty();
        beobachte();
    }

    /// Who has this first name.
    public UUID person(String vorname) throws SQLException {
        return UUID.fromString(amt.wert(
                "select b.person_id from akte.beteiligt b join party.person p on p.id = b.person_id where b.akte_id = '"
                        + akte + "' and p.vornamen = '" + vorname + "'"));
    }

    private Browser berechnung() {
        return amt.platz(amt.vorschlag()).open("/akte/" + akte + "/berechnung");
    }

    /// A first award, or a change that takes nothing away.
    public void wirdBeschieden() throws SQLException {
        wirdBegonnen();
        wirdFreigegeben();
    }

    public void wirdBegonnen() {
        berechnung().submit("beginnen", Map.of(), "");
    }

    /// The award goes on after its last month, without an application.
    public void wirdWeiterbewilligt() throws SQLException {
        weiterBegonnen();
        wirdFreigegeben();
    }

    public void weiterBegonnen() {
        berechnung().submit("weiter", Map.of(), "");
    }

    /// What was decided is looked at again (§§ 44, 45, 48 SGB X).
    public void ueberpruefungBegonnen() {
        berechnung().submit("ueberpruefen", Map.of(), "");
    }

    /// Which months the draft is about.
    public void zeitraum(String von, String bis) {
        ohneWeigerung(berechnung().submit("entwurf", Map.of("von", von, "bis", bis), ""));
    }

    public void abgewogen(String antwort, String grund) {
        ohneWeigerung(berechnung().submit("ermessen", Map.of("antwort", antwort, "grund", grund), ""));
    }

    public void gewuerdigt(Map<String, String> werte) {
        Map<String, String> alle = new HashMap<>(Map.of("anfaenglich", "false"));
        alle.putAll(werte);
        ohneWeigerung(berechnung().submit("wuerdigung", alle, ""));
    }

    public void wirdFreigegeben() throws SQLException {
        amt.schlageVorUndGibFrei(akte);
        beobachte();
    }

    /// The letters of the authority go to the post today.
    public void wirdVersandt() {
        amt.gibZurPost();
    }

    public void wirdAngehoert() throws SQLException {
        ohneWeigerung(berechnung().submit("anhoeren", Map.of(), ""));
        beobachte();
    }

    public void antwortet(String text) {
        ohneWeigerung(berechnung().submit("antwort", Map.of("text", text), ""));
    }

    /// A change that takes something away; nobody has to be heard, because income changed (§ 24 Abs. 2 Nr.
    /// 5 SGB X).
    public void wirdZulastenGeaendert() throws SQLException {
        amt.entscheideZulasten(akte);
        beobachte();
    }

    public void wirdVorlaeufigBeschieden(String grund) throws SQLException {
        wirdBegonnen();
        berechnung()
                .submit("vorlaeufig-form", Map.of("feststeht", "true", "nichtZuVertreten", "true", "text", grund), "");
        wirdFreigegeben();
    }

    /// The final decision is begun; judged is it only where it takes something away.
    public void abschlussBegonnen() {
        berechnung().submit("abschliessen", Map.of(), "");
    }

    public void ruht(String bis, String text) {
        ohneWeigerung(seite("").submit("ruhen", Map.of("grund", "UNTERLAGEN", "bis", bis, "text", text), ""));
    }

    public void wirdFortgefuehrt() {
        ohneWeigerung(seite("").submit("fortfuehren", Map.of(), ""));
    }

    public void wirdBeendet(String grund) {
        ohneWeigerung(seite("").submit("beenden", Map.of("grund", grund), ""));
    }

    /// A page of the file as who decides there sees it.
    public Browser seite(String pfad) {
        return amt.platz(amt.vorschlag()).open("/akte/" + akte + pfad);
    }

    static void ohneWeigerung(Browser b) {
        assertThat(b.status()).isEqualTo(200);
        assertThat(b.page().select("[data-qa=weigerung]").text()).isEmpty();
    }

    public String letzterBescheid() throws SQLException {
        return amt.wert("select id from decision.bescheid where akte_id = '" + akte + "' order by id desc limit 1");
    }

    /// Every notice of the case, computed anew from what it stored.
    public void wirdNachgerechnet() throws SQLException {
        List<String> alle = amt.werte("select id from decision.bescheid where akte_id = '" + akte + "'");
        Scope.run(
                program.scopeOf(amt.freigabe()),
                () -> alle.forEach(id -> assertThat(program.bean(Nachrechnung.class)
                                .rechneNach(UUID.fromString(id))
                                .abweichungen())
                        .as(id)
                        .isEmpty()));
    }

    public void beobachte() throws SQLException {
        new Beobachter(amt, akte).beobachte();
    }
}
