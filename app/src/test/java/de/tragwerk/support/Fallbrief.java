package de.tragwerk.support;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.cli.Browser;
import de.tragwerk.cli.demo.Desk;
import de.tragwerk.form.Form;
import de.tragwerk.form.Forms;
import de.tragwerk.message.Angabe;
import de.tragwerk.message.Vertrauensniveau;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// An application that a letter decides, and the money that letter grants, over the pages of the desk.
public record Fallbrief(Amt amt, UUID antrag) {

    private static final String GRUND = "Die Voraussetzungen liegen nach den Unterlagen vor.";

    /// Comes from the account of somebody who proved who she is and wants letters in her mailbox, and is taken
    /// over into a file.
    public static Fallbrief beantragt(
            TestProgram program, String formular, String vorname, String name, Angabe... weitere) {
        Amt amt = Amt.lindenbrueck(program);
        Form form = new Forms().newest(formular).orElseThrow();
        List<Angabe> angaben = new ArrayList<>(List.of(
                new Angabe("person.familienname", 0, name),
                new Angabe("person.vornamen", 0, vorname),
                new Angabe("person.geburtsdatum", 0, "1956-01-20"),
                new Angabe("anschrift.strasse", 0, "Gerbergasse"),
                new Angabe("anschrift.hausnummer", 0, "12"),
                new Angabe("anschrift.plz", 0, "12345"),
                new Angabe("anschrift.ort", 0, "Lindenbrück"),
                new Angabe("kontakt.weg", 0, "postfach")));
        angaben.addAll(List.of(weitere));
        UUID antrag = Einwurf.jetzt(program)
                .antrag(form.leika(), formular, form.version(), Vertrauensniveau.HOCH, Einwurf.schluessel(), angaben);
        Browser desk = amt.platz(amt.vorschlag());
        desk.open("/eingang/" + antrag).submit("uebernehmen", Desk.doubts(desk), "");
        assertThat(desk.location().getPath()).startsWith("/akte/");
        return new Fallbrief(amt, antrag);
    }

    public UUID akte() throws SQLException {
        return UUID.fromString(amt.wert("select akte_id from application.antrag where id = '" + antrag + "'"));
    }

    public String seite() {
        return "/sonstige/" + antrag;
    }

    /// The officer's page of the decision.
    public Browser platz() {
        return amt.platz(amt.vorschlag()).open(seite());
    }

    /// Once, to the person herself.
    public static Map<String, String> einmal(String art, String betrag, String monat) {
        return Map.of("art", art, "betrag", betrag, "rhythmus", "einmal", "von", monat, "an", "selbst");
    }

    public static Map<String, String> monatlich(String art, String betrag, String von, String bis) {
        return Map.of("art", art, "betrag", betrag, "rhythmus", "monatlich", "von", von, "bis", bis, "an", "selbst");
    }

    /// The same to somebody else.
    public static Map<String, String> an(Map<String, String> zeile, String empfaenger, String iban, String verwendung) {
        Map<String, String> alle = new HashMap<>(zeile);
        alle.putAll(Map.of("an", "dritte", "empfaenger", empfaenger, "iban", iban, "verwendung", verwendung));
        return alle;
    }

    /// Opens the page of a new line, fills it in and sends it.
    public Browser zeile(Map<String, String> werte) {
        Browser desk = platz();
        neueZeile(desk);
        return desk.submit("geld", werte, "");
    }

    /// Presses "Geld hinzufügen" on the draft that is open.
    public static void neueZeile(Browser desk) {
        String ziel = desk.page().select("[data-qa=geld-neu]").attr("value");
        desk.submit("entscheidung", Map.of("ziel", ziel), "");
        assertThat(desk.location().getPath()).endsWith("/geld");
    }

    /// A line that is right.
    public void bewillige(Map<String, String> werte) {
        Browser desk = zeile(werte);
        assertThat(desk.page().select("[data-qa=fehler]").text()).isEmpty();
        assertThat(desk.location().getPath()).isEqualTo(seite());
    }

    public void schlageVor() {
        schlageVor(platz());
    }

    private void schlageVor(Browser desk) {
        desk.submit("entscheidung", Map.of("grund", GRUND, "ziel", "vorschlagen"), "");
        Fallgeschichte.ohneWeigerung(desk);
        assertThat(desk.page().select("[data-qa=eigener]")).hasSize(1);
    }

    public Browser gibFrei() {
        return gibFrei(seite());
    }

    private Browser gibFrei(String seite) {
        Browser zweite = amt.platz(amt.freigabe()).open(seite);
        zweite.submit("freigeben", Map.of("passwort", amt.program().password(amt.freigabe())), "");
        Fallgeschichte.ohneWeigerung(zweite);
        return zweite;
    }

    /// Begins the letter that ends the first line that can end.
    ///
    /// @return page of that letter
    public String beginneEnde() {
        Browser desk = platz();
        desk.submit("beenden", Map.of(), "");
        return desk.location().getPath();
    }

    /// @param letzter last month that is paid, `04.2026`
    public Browser beendeVorschlag(String seite, String letzter) {
        Browser desk = amt.platz(amt.vorschlag()).open(seite);
        return desk.submit(
                "entscheidung",
                Map.of(
                        "letzter",
                        letzter,
                        "grund",
                        "Die Pflege übernimmt seit Mai die Pflegekasse allein.",
                        "anhoerung",
                        "Mit Schreiben vom 2. April haben wir Sie gefragt; Sie haben zugestimmt.",
                        "ziel",
                        "vorschlagen"),
                "");
    }

    public Browser gibEndeFrei(String seite) {
        return gibFrei(seite);
    }

    /// Cents ordered for each month and purpose of the file, less what came back.
    public List<String> bezahlt() throws SQLException {
        return amt.werte(
                "select to_char(monat, 'MM') || ' ' || cent || ' ' || empfaenger from payment.zahlung where akte_id = '"
                        + akte() + "' order by monat, cent");
    }

    /// How often she was told that money is on its way.
    public String gemeldet() throws SQLException {
        return amt.wert(
                "select count(*) from application.zuschrift where von = 'AMT' and art = 'ZAHLUNG' and antrag_id = '"
                        + antrag + "'");
    }

    /// A run of a month finds nothing to pay for this file.
    public void nichtsZuZahlen(String monat) throws SQLException {
        Browser lauf = amt.simuliere(monat);
        String id = lauf.location().getPath().substring("/zahlungen/".length());
        assertThat(amt.werte("select zweck || ' ' || cent from payment.position where lauf_id = '" + id
                        + "' and cent > 0 and akte_id = '" + akte() + "'"))
                .isEmpty();
        lauf.submit("verwerfen", Map.of(), "");
    }

    /// A run of a month, released, its file fetched from the page.
    ///
    /// @return what the file for the bank says to people of this file
    public List<SepaProbe.Zahlung> zahle(String monat) throws SQLException {
        String lauf = amt.simuliere(monat).location().getPath();
        amt.gibFrei(lauf);
        Browser kasse = amt.platz(amt.kasse());
        Eventually.isTrue(
                () -> kasse.open(lauf).page().select("[data-qa=zustand]").text().equals("Datei liegt bereit"));
        List<String> meine = amt.werte("select end_to_end from payment.zahlung where akte_id = '" + akte() + "'");
        kasse.submit("datei", Map.of(), "");
        return SepaProbe.lies(kasse.bytes().clone()).zahlungen().stream()
                .filter(z -> meine.contains(z.endToEnd()))
                .toList();
    }
}
