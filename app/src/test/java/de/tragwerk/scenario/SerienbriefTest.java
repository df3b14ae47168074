package de.tragwerk.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.tragwerk.cli.Browser;
import de.tragwerk.decision.model.Platzhalter;
import de.tragwerk.decision.model.Serienbrief;
import de.tragwerk.decision.model.SerienbriefBau;
import de.tragwerk.support.Amt;
import de.tragwerk.support.Eventually;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Mass letters: words and choice by one person, list and release by another, one letter for each file.
@TragwerkTest
class SerienbriefTest {

    private static final String TEXT = """
            Ab dem 1. Dezember sind wir umgezogen.
            # Was Sie tun können
            - Kommen Sie in den neuen Eingang.
            - Rufen Sie {ansprechperson} an.
            Ihr Aktenzeichen bleibt {aktenzeichen}.""";

    @Test
    void oneTextTwoPersonsOneLetterForEachFile(TestProgram program) throws Exception {
        Amt amt = Amt.lindenbrueck(program);
        UUID eins = amt.bewilligt("Serafine", "Serie", "");
        UUID zwei = amt.akte("Sergej", "Serie");
        UUID ohne = amt.akte("Silke", "Serielos");
        anschriftFehlt(amt, ohne);

        String id = entwurf(amt, Map.of(), eins, zwei, ohne);
        Browser jana = amt.platz(amt.vorschlag()).open("/serienbriefe/" + id);
        jana.submit("vorschau", Map.of("aktenzeichen", aktenzeichen(amt, eins)), "");
        assertThat(jana.page().select("[data-qa=brief]").text())
                .contains(
                        "Wir sind umgezogen",
                        "Guten Tag Serafine Serie",
                        "Was Sie tun können",
                        "Rufen Sie J. Wiechert an.")
                .contains("Ihr Aktenzeichen bleibt " + aktenzeichen(amt, eins))
                .contains("Es ist kein Bescheid")
                .doesNotContain("{", "Widerspruch");
        assertThat(amt.wert("select count(*) from decision.schreiben where akte_id = '" + eins + "'"))
                .isEqualTo("0");

        sammle(amt, id);
        jana.open("/serienbriefe/" + id);
        assertThat(jana.page().select("[data-qa=liste]").text()).isEqualTo("2 Akten, 1 beiseite");
        assertThat(jana.page().select("[data-qa=verdeckt]").text()).contains("weniger als fünf");
        assertThat(jana.page().select("[data-qa=ausnahme]").eachText()).containsExactly("Es fehlt eine Anschrift");
        nurZuZweit(program, amt, id);

        gibFrei(amt, id);
        wartet(amt, id, "FERTIG");
        assertThat(briefe(amt, eins, zwei, ohne)).isEqualTo(2);
        Browser leitung = amt.platz(amt.leitung()).open("/serienbriefe/" + id);
        assertThat(leitung.page().select("[data-qa=ergebnis]").text()).isEqualTo("2 geschrieben, 0 nicht");
        // In the file as a document of the one who wrote it, and in the letters for the printer.
        assertThat(amt.wert("select von_konto from decision.schreiben where art = 'SERIENBRIEF' and akte_id = '" + eins
                        + "'"))
                .isEqualTo(program.cast().staff(amt.vorschlag()).account().toString());
        assertThat(jana.open("/akte/" + zwei + "/bescheide").text()).contains("Mitteilung");
        assertThat(jana.open("/briefausgang").text()).contains(aktenzeichen(amt, zwei), "Mitteilung");
        assertThat(amt.wert(
                        "select weg || ' ' || zustand from decision.zustellung z join decision.schreiben s on s.id = z.schreiben_id where s.akte_id = '"
                                + eins + "'"))
                .isEqualTo("POST OFFEN");
        assertThat(amt.werte("select action from audit.entry where '" + eins + "' = any (subjects) and request = '" + id
                        + "'"))
                .contains("decision.LETTER");
        assertThat(
                        amt.werte(
                                "select action from audit.entry where action in ('decision.CIRCULAR_RELEASE', 'decision.CIRCULAR_DONE')"))
                .contains("decision.CIRCULAR_RELEASE", "decision.CIRCULAR_DONE");
    }

    /// Whoever wrote it cannot release: not on the page, not in the database; and what was listed stays as it
    /// is.
    private static void nurZuZweit(TestProgram program, Amt amt, String id) throws SQLException {
        Browser jana = amt.platz(amt.vorschlag()).open("/serienbriefe/" + id);
        assertThat(jana.page().select("form[data-qa=freigeben]")).isEmpty();
        Browser leitung = amt.platz(amt.leitung()).open("/serienbriefe/" + id);
        leitung.submit("freigeben", Map.of("passwort", "falsch-falsch-falsch"), "");
        assertThat(leitung.page().select("[data-qa=weigerung]").text()).contains("Passwort stimmt nicht");
        leitung.submit("freigeben", Map.of("gesehen", "00", "passwort", program.password(amt.leitung())), "");
        assertThat(leitung.page().select("[data-qa=weigerung]").text()).contains("inzwischen andere");
        try (var db = program.superuser(amt.datenbank())) {
            assertThatThrownBy(() -> db.createStatement()
                            .executeUpdate("update decision.serienbrief set zustand = 'LAEUFT', freigegeben_am = now(),"
                                    + " freigegeben_von = erstellt_von where id = '" + id + "'"))
                    .hasMessageContaining("serienbrief_check");
            assertThatThrownBy(() -> db.createStatement()
                            .executeUpdate("update decision.serienbrief set brieftext = brieftext || 'x' where id = '"
                                    + id + "'"))
                    .hasMessageContaining("nur ein Entwurf");
        }
    }

    /// What the person who wrote it, or who released it, does not see gets no letter, and few of them are not
    /// counted.
    @Test
    void hiddenFilesAreLeftAside(TestProgram program) throws Exception {
        Amt amt = Amt.lindenbrueck(program);
        UUID offen = amt.akte("Olga", "Offenbar");
        UUID geheim = amt.akte("Gundula", "Geheim");
        UUID spaet = amt.akte("Sabine", "Spaet");
        String nummern = nummern(amt, offen, geheim, spaet);
        lesemodus(amt, geheim, 5, "");

        String id = entwurf(amt, Map.of("nur", nummern));
        sammle(amt, id);
        assertThat(amt.werte(liste(id)))
                .containsExactlyInAnyOrder(offen + " OFFEN -", geheim + " BEISEITE VERDECKT", spaet + " OFFEN -");
        Browser jana = amt.platz(amt.vorschlag()).open("/serienbriefe/" + id);
        assertThat(jana.text()).contains("Offenbar, Olga").doesNotContain("Geheim, Gundula");
        assertThat(jana.page().select("[data-qa=liste]").text()).isEqualTo("2 Akten, 0 beiseite");
        assertThat(jana.page().select("[data-qa=verdeckt]").text()).contains("weniger als fünf");

        // Between list and release one more is closed to all but who answers for it, who wrote the letter.
        lesemodus(amt, spaet, 4, amt.vorschlag());
        Browser leitung = amt.platz(amt.leitung()).open("/serienbriefe/" + id);
        assertThat(leitung.page().select("[data-qa=nicht-sichtbar]").text()).contains("Sie sehen 1 von 2 Akten");
        gibFrei(amt, id);
        wartet(amt, id, "FERTIG");
        assertThat(briefe(amt, geheim, spaet)).isZero();
        assertThat(briefe(amt, offen)).isEqualTo(1);
        assertThat(amt.werte(liste(id))).contains(spaet + " GESCHEITERT VERDECKT_FREIGABE");
        assertThat(amt.werte(
                        "select action from audit.entry where outcome = 'FAILED' and '" + spaet + "' = any (subjects)"))
                .contains("decision.CIRCULAR_FILE");

        // Opened again, it gets its letter under the same release, and the other no second one.
        lesemodus(amt, spaet, 2, "");
        amt.platz(amt.vorschlag()).open("/serienbriefe/" + id).submit("nochmal", Map.of(), "");
        wartet(amt, id, "FERTIG");
        Eventually.isTrue(() -> zahl(amt, "select geschrieben from decision.serienbrief where id = '" + id + "'") == 2);
        assertThat(briefe(amt, spaet)).isEqualTo(1);
        assertThat(briefe(amt, offen)).isEqualTo(1);
    }

    /// A file with health facts is left aside where the person who wrote it does not see that area.
    @Test
    void anAreaThatIsHiddenLeavesTheFileAside(TestProgram program) throws Exception {
        Amt amt = Amt.lindenbrueck(program);
        UUID gesund = amt.akte("Gesine", "Gesund");
        UUID krank = amt.akte("Kuno", "Krankheit");
        amt.fakt(krank, "MERKZEICHEN_G", Map.of("wert", "ja"));
        Amt rahn = new Amt(program, "lindenbrueck", "t.rahn", "j.wiechert", "p.lange", "s.behrens");
        String id = entwurf(rahn, Map.of(), gesund, krank);
        UUID vergabe = ohneGesundheit(program, "t.rahn");
        try {
            sammle(rahn, id);
        } finally {
            aendere(amt, "delete from organisation.vergabe where id = '" + vergabe + "'");
        }
        assertThat(amt.werte(liste(id))).containsExactlyInAnyOrder(gesund + " OFFEN -", krank + " BEISEITE BEREICH");
    }

    /// A function without health, given to an officer who has it by her role alone.
    private static UUID ohneGesundheit(TestProgram program, String login) throws SQLException {
        UUID funktion = UUID.randomUUID();
        UUID vergabe = UUID.randomUUID();
        Amt amt = Amt.lindenbrueck(program);
        aendere(
                amt,
                "insert into organisation.funktionsgruppe(id, name, zweck, rollen, bereiche) values ('" + funktion
                        + "', 'Poststelle " + funktion + "', 'Schreibt Briefe', '{SACHBEARBEITUNG}', '{ALLGEMEIN}')");
        aendere(
                amt,
                "insert into organisation.vergabe(id, account_id, funktionsgruppe, grund, von, bis, beantragt_konto, beantragt_am,"
                        + " bestaetigt_konto, bestaetigt_am) values ('" + vergabe + "', '"
                        + program.cast().staff(login).account() + "', '" + funktion
                        + "', 'Probe der Briefe', current_date - 1, current_date + 1, '"
                        + program.cast().staff("a.admin").account() + "', now(), '"
                        + program.cast().staff("s.behrens").account() + "', now())");
        return vergabe;
    }

    static void aendere(Amt amt, String sql) throws SQLException {
        try (var db = amt.program().superuser(amt.datenbank());
                var change = db.createStatement()) {
            assertThat(change.executeUpdate(sql)).isEqualTo(1);
        }
    }

    /// @param zustaendig login of the officer who answers for the file, empty for nobody
    private static void lesemodus(Amt amt, UUID akte, int modus, String zustaendig) throws SQLException {
        String konto = zustaendig.isEmpty()
                ? "null"
                : "'" + amt.program().cast().staff(zustaendig).account() + "'";
        aendere(
                amt,
                "update akte.akte set zustaendig = %2$s, lesemodus = %1$s, kreis = ground.sichtkreis(ground.gruppe(kreis), %1$s, false) where akte_id = '%3$s'"
                        .formatted(modus, konto, akte));
    }

    private static void anschriftFehlt(Amt amt, UUID akte) throws SQLException {
        aendere(
                amt,
                "update party.person set strasse = '', hausnummer = '', plz = '', ort = '' where id = (select person_id from akte.beteiligt where akte_id = '"
                        + akte + "')");
    }

    @Test
    void filesAreChosenByPlaceServiceAndWayOfLiving(TestProgram program) throws Exception {
        Amt amt = Amt.auental(program);
        UUID heim = amt.akte("Hedwig", "Heimlich");
        UUID wohnung = amt.akte("Wilma", "Wohnlich");
        UUID asyl = amt.akte("Amir", "Asylos", LocalDate.of(1990, 1, 1), "ASYLBLG");
        amt.fakt(heim, "WOHNFORM", Map.of("wert", "heim"));
        String nur = nummern(amt, heim, wohnung, asyl);
        assertThat(gewaehlt(amt, Map.of("nur", nur, "wohnform", "WOHNFORM:heim")))
                .containsExactly(heim.toString());
        assertThat(gewaehlt(amt, Map.of("nur", nur, "leistung", "ASYLBLG"))).containsExactly(asyl.toString());
        assertThat(gewaehlt(amt, Map.of("nur", nur, "plz", "123", "ort", "auental")))
                .hasSize(3);
        assertThat(gewaehlt(amt, Map.of("nur", nur, "plz", "9"))).isEmpty();
        assertThat(gewaehlt(amt, Map.of("nur", nur, "bewilligt", "true"))).isEmpty();
    }

    @Test
    void whatIsTypedWrongIsRefusedWithASentence(TestProgram program) throws Exception {
        Amt amt = Amt.lindenbrueck(program);
        Browser b = amt.platz(amt.vorschlag()).open("/serienbriefe");
        b.submit(
                "neu",
                Map.of(
                        "titel",
                        "Wir sind umgezogen",
                        "kasten",
                        "Wir sind umgezogen.",
                        "text",
                        "Sie bekommen {betrag} Euro im Monat."),
                "");
        assertThat(b.page().select("[data-qa=weigerung]").text()).contains("{betrag}", "{bewilligt_bis}");
        b.open("/serienbriefe")
                .submit(
                        "neu",
                        Map.of(
                                "titel",
                                "Umzug",
                                "kasten",
                                "Wir sind umgezogen.",
                                "text",
                                "Ein Zeichen ohne Schrift: \uD83E\uDD95."),
                        "");
        assertThat(b.page().select("[data-qa=weigerung]").text()).isNotEmpty();
        String id =
                entwurf(amt, Map.of("text", "Ihre Leistung ist bewilligt bis {bewilligt_bis}. Danach prüfen wir neu."));
        // Old words in another window do not take the place of new ones.
        Browser alt = program.staff(amt.vorschlag()).open("/serienbriefe/" + id);
        amt.platz(amt.vorschlag()).open("/serienbriefe/" + id).submit("entwurf", Map.of("titel", "Neuer Betreff"), "");
        alt.submit("entwurf", Map.of("titel", "Alter Betreff"), "");
        assertThat(alt.page().select("[data-qa=weigerung]").text()).contains("Nicht gespeichert");
        assertThat(amt.wert("select titel from decision.serienbrief where id = '" + id + "'"))
                .isEqualTo("Neuer Betreff");
        // Only who began it writes it.
        Browser rahn = amt.platz("t.rahn").open("/serienbriefe/" + id);
        assertThat(rahn.page().select("form[data-qa=entwurf], form[data-qa=sammeln]"))
                .isEmpty();
    }

    @Test
    void wordsThatDecideAreShown() {
        assertThat(SerienbriefBau.entscheidend(new Serienbrief.Inhalt(
                        "Neues", "Wir heben ab.", "Der Bescheid wird aufgehoben. Wir lehnen wir ab.")))
                .containsExactly("aufgehoben", "lehnen wir");
        assertThat(SerienbriefBau.entscheidend(
                        new Serienbrief.Inhalt("Umzug", "Wir ziehen um.", "Sie finden uns bis {bewilligt_bis} hier.")))
                .isEmpty();
        assertThat(Platzhalter.fuelle(
                        "{name} {aktenzeichen}",
                        Map.of(Platzhalter.NAME, "{aktenzeichen} $1", Platzhalter.AKTENZEICHEN, "7")))
                .isEqualTo("{aktenzeichen} $1 7");
    }

    /// @return id of the draft
    static String entwurf(Amt amt, Map<String, String> dazu, UUID... akten) throws SQLException {
        Map<String, Object> felder = new HashMap<>(Map.of(
                "titel", "Wir sind umgezogen", "kasten", "Sie finden uns ab Dezember am Markt 1.", "text", TEXT));
        if (akten.length > 0) {
            felder.put("nur", nummern(amt, akten));
        }
        felder.putAll(dazu);
        // A box that is not ticked is not sent.
        if (!dazu.containsKey("bewilligt")) {
            felder.put("bewilligt", List.of());
        }
        Browser b = amt.platz(amt.vorschlag()).open("/serienbriefe");
        b.submit("neu", felder, "");
        assertThat(b.page().select("[data-qa=weigerung]").text()).isEmpty();
        assertThat(b.location().getPath()).matches("/serienbriefe/[0-9a-f-]{36}");
        return b.location().getPath().substring("/serienbriefe/".length());
    }

    static void sammle(Amt amt, String id) {
        Browser b = amt.platz(amt.vorschlag()).open("/serienbriefe/" + id);
        b.submit("sammeln", Map.of(), "");
        assertThat(b.page().select("[data-qa=weigerung]").text()).isEmpty();
        wartet(amt, id, "BERICHT");
    }

    private static List<String> gewaehlt(Amt amt, Map<String, String> auswahl) throws SQLException {
        String id = entwurf(amt, auswahl);
        sammle(amt, id);
        return amt.werte("select akte_id from decision.serienbrief_akte where serienbrief_id = '" + id + "'");
    }

    static void gibFrei(Amt amt, String id) {
        Browser b = amt.platz(amt.leitung()).open("/serienbriefe/" + id);
        b.submit("freigeben", Map.of("passwort", amt.program().password(amt.leitung())), "");
        assertThat(b.page().select("[data-qa=weigerung]").text()).isEmpty();
    }

    static void wartet(Amt amt, String id, String zustand) {
        Eventually.isTrue(() -> {
            try {
                return amt.wert("select zustand from decision.serienbrief where id = '" + id + "'")
                        .equals(zustand);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static long zahl(Amt amt, String sql) {
        try {
            return Long.parseLong(amt.wert(sql));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static long briefe(Amt amt, UUID... akten) {
        return zahl(
                amt,
                "select count(*) from decision.schreiben where art = 'SERIENBRIEF' and akte_id in (" + in(akten) + ")");
    }

    private static String liste(String id) {
        return "select akte_id || ' ' || stand || ' ' || coalesce(grund, '-') from decision.serienbrief_akte where serienbrief_id = '"
                + id + "'";
    }

    private static String aktenzeichen(Amt amt, UUID akte) throws SQLException {
        return nummern(amt, akte);
    }

    private static String nummern(Amt amt, UUID... akten) throws SQLException {
        return String.join(" ", amt.werte("select aktenzeichen from akte.akte where akte_id in (" + in(akten) + ")"));
    }

    private static String in(UUID... akten) {
        return Arrays.stream(akten).map(a -> "'" + a + "'").collect(Collectors.joining(","));
    }
}
