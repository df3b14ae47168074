package de.tragwerk.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.tragwerk.cli.Browser;
import de.tragwerk.mandant.DbRole;
import de.tragwerk.support.Amt;
import de.tragwerk.support.Bruch;
import de.tragwerk.support.Eventually;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import de.tragwerk.support.Uhr;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The yearly change over all running cases: dry run, report, release by a second person, one notice for each.
@TragwerkTest
class AnpassungTest {

    private static final String IBAN = "DE89370400440532013000";

    @Test
    void reportReleaseNotices(TestProgram program) throws Exception {
        Amt amt = Amt.lindenbrueck(program);
        UUID mehr = amt.bewilligt("Maria", "Mehr", IBAN);
        UUID gleich = amt.bewilligt("Gerda", "Gleich", IBAN);
        UUID weniger = amt.bewilligt("Wanda", "Weniger", IBAN);
        UUID offen = amt.bewilligt("Otto", "Offen", IBAN);
        amt.fakt(mehr, "KALTMIETE", Map.of("wert", "400", "von", "05.2026"));
        amt.fakt(weniger, "KALTMIETE", Map.of("wert", "350", "von", "05.2026"));
        amt.platz(amt.vorschlag()).open("/akte/" + offen + "/berechnung").submit("beginnen", Map.of(), "");

        // Facts nobody has decided about are for people, unless the run is told to take them.
        String vorsichtig = trockenlauf(amt, "AENDERUNG", "2026-04", false, mehr, gleich, weniger, offen);
        assertThat(ausnahmen(amt, vorsichtig))
                .containsExactly(mehr + " NEUE_TATSACHEN", offen + " OFFENER_ENTWURF", weniger + " NEUE_TATSACHEN");
        beende(amt, vorsichtig);

        String id = trockenlauf(amt, "AENDERUNG", "2026-04", true, mehr, gleich, weniger, offen);
        assertThat(ausnahmen(amt, id)).containsExactly(offen + " OFFENER_ENTWURF", weniger + " WENIGER");
        Browser jana = amt.platz(amt.vorschlag()).open("/anpassungen/" + id);
        assertThat(jana.text())
                .contains("1 ändern, 1 unverändert, 2 für Menschen")
                .contains("Mehr, Maria");
        assertThat(jana.page().select("[data-qa=monat]")).hasSize(8);
        assertThat(jana.page().select("[data-qa=monat]").first().text()).isEqualTo("Mai 2026 1 550,65 570,65 20,00");
        assertThat(jana.page().select("[data-qa=summe]").text()).isEqualTo("160,00 €");
        assertThat(jana.open("/anpassungen/" + id + "?auswahl=AUSNAHME&grund=WENIGER")
                        .text())
                .contains("Weniger, Wanda")
                .doesNotContain("Offen, Otto");
        csv(amt, id);

        nurZuZweit(program, amt, id);
        long andere = bescheide(amt, gleich, weniger, offen);
        gibFrei(amt, id);
        wartet(amt, id, "FERTIG");
        assertThat(amt.platz(amt.leitung())
                        .open("/anpassungen/" + id)
                        .page()
                        .select("[data-qa=ergebnis]")
                        .text())
                .isEqualTo("1 erlassen, 0 nicht");
        assertThat(geltend(amt, mehr)).containsExactly("2026-03-01 55065", "2026-04-01 55065", "2026-05-01 57065");
        assertThat(bescheide(amt, gleich, weniger, offen)).isEqualTo(andere);
        bescheid(program, amt, mehr);
    }

    @Test
    void provisionalAwardsAreForPeople(TestProgram program) throws Exception {
        Amt amt = Amt.lindenbrueck(program);
        UUID akte = amt.erfasst("Vera", "Vorlauf", IBAN, "03.2026");
        Browser jana = amt.platz(amt.vorschlag()).open("/akte/" + akte + "/berechnung");
        jana.submit("beginnen", Map.of(), "");
        jana.submit(
                "vorlaeufig-form",
                Map.of("feststeht", "true", "nichtZuVertreten", "true", "text", "Die Nebeneinkünfte schwanken."),
                "");
        amt.schlageVorUndGibFrei(akte);
        amt.fakt(akte, "KALTMIETE", Map.of("wert", "400", "von", "05.2026"));

        String id = trockenlauf(amt, "AENDERUNG", "2026-04", true, akte);
        assertThat(ausnahmen(amt, id)).containsExactly(akte + " VORLAEUFIG");
        beende(amt, id);
    }

    private static void bescheid(TestProgram program, Amt amt, UUID akte) throws SQLException {
        String bescheid =
                amt.wert("select bescheid_id from decision.anpassung_fall where stand = 'ERLEDIGT' and akte_id = '"
                        + akte + "'");
        assertThat(amt.wert(
                        "select art || ' ' || vorgeschlagen_von || ' ' || freigegeben_von from decision.bescheid where id = '"
                                + bescheid + "'"))
                .isEqualTo("AENDERUNG " + program.cast().staff(amt.vorschlag()).account() + " "
                        + program.cast().staff(amt.leitung()).account());
        Browser jana = amt.platz(amt.vorschlag()).open("/bescheide/" + bescheid);
        assertThat(jana.text()).contains("Miete ohne Nebenkosten 400,00 € statt 380,00 €");
        assertThat(jana.page().select("[data-qa=identisch]").text()).isEqualTo("identisch");
        // The plan follows, and the letter waits for print.
        assertThat(amt.wert(
                        "select sum(cent) from payment.plan where ersetzt_durch is null and akte_id = '" + akte + "'"))
                .isEqualTo(String.valueOf(2 * 55_065 + 8 * 57_065));
        assertThat(amt.wert("select zustand from decision.zustellung where bescheid_id = '" + bescheid + "'"))
                .isEqualTo("OFFEN");
        assertThat(amt.werte(
                        "select action from audit.entry where '" + akte + "' = any (subjects) and request = (select"
                                + " anpassung_id from decision.anpassung_fall where bescheid_id = '" + bescheid + "')"))
                .contains("decision.PROPOSE", "decision.RELEASE");
    }

    /// Whoever began it cannot release: not on the page, not by a request, not in the database.
    private static void nurZuZweit(TestProgram program, Amt amt, String id) throws SQLException {
        Browser jana = amt.platz(amt.vorschlag()).open("/anpassungen/" + id);
        assertThat(jana.page().select("form[data-qa=freigeben]")).isEmpty();
        Browser leitung = amt.platz(amt.leitung()).open("/anpassungen/" + id);
        leitung.submit("freigeben", Map.of("passwort", "falsch-falsch-falsch"), "");
        assertThat(leitung.page().select("[data-qa=weigerung]").text()).contains("Passwort stimmt nicht");
        try (var db = program.superuser(amt.datenbank())) {
            String selbst =
                    "update decision.anpassung set zustand = 'FREIGABE', freigegeben_am = now(), freigegeben_von = erstellt_von"
                            + " where id = '" + id + "'";
            assertThatThrownBy(() -> db.createStatement().executeUpdate(selbst))
                    .hasMessageContaining("anpassung_check");
            assertThatThrownBy(() -> db.createStatement()
                            .executeUpdate("update decision.anpassung set zustand = 'LAEUFT' where id = '" + id + "'"))
                    .hasMessageContaining("geht nicht von BERICHT nach LAEUFT");
        }
    }

    private static void csv(Amt amt, String id) throws SQLException {
        Browser jana = amt.platz(amt.vorschlag()).open("/anpassungen/" + id);
        jana.submit("ausgeben", Map.of("zweck", "PRUEFUNG"), "");
        assertThat(new String(jana.bytes(), StandardCharsets.UTF_8))
                .contains("2026-05;550,65;570,65;20,00")
                .contains("Jemand bekäme weniger");
        assertThat(amt.werte("select purpose from audit.entry where action = 'decision.ADJUST_EXPORT'"))
                .contains("ausfuhr-pruefung");
    }

    /// What changes between report and release makes the release void; nothing is decided.
    @Test
    void aChangedCaseVoidsTheRelease(TestProgram program) throws Exception {
        Amt amt = Amt.lindenbrueck(program);
        UUID akte = amt.bewilligt("Viola", "Verfall", IBAN);
        amt.fakt(akte, "KALTMIETE", Map.of("wert", "400", "von", "05.2026"));
        String id = trockenlauf(amt, "AENDERUNG", "2026-04", true, akte);
        amt.fakt(akte, "KALTMIETE", Map.of("wert", "410", "von", "06.2026"));
        gibFrei(amt, id);
        wartet(amt, id, "UEBERHOLT");
        assertThat(amt.platz(amt.leitung())
                        .open("/anpassungen/" + id)
                        .page()
                        .select("[data-qa=ueberholt]")
                        .text())
                .contains("kein Bescheid wurde erlassen");
        assertThat(bescheide(amt, akte)).isEqualTo(1);

        amt.platz(amt.vorschlag()).open("/anpassungen/" + id).submit("neu-rechnen", Map.of(), "");
        wartet(amt, id, "BERICHT");
        gibFrei(amt, id);
        wartet(amt, id, "FERTIG");
        assertThat(geltend(amt, akte))
                .containsExactly("2026-03-01 55065", "2026-04-01 55065", "2026-05-01 57065", "2026-06-01 58065");
    }

    /// Awards that end go on without an application, in one run.
    @Test
    void awardsThatEndGoOn(TestProgram program) throws Exception {
        Amt amt = Amt.lindenbrueck(program);
        try (Uhr anfang = Uhr.auf(program, LocalDate.of(2025, 4, 7))) {
            UUID akte = amt.bewilligt("Frieda", "Fort", IBAN, "04.2025");
            Uhr.auf(program, LocalDate.of(2026, 2, 2));
            String id = trockenlauf(amt, "WEITER", "2026-04", false, akte);
            assertThat(ausnahmen(amt, id)).isEmpty();
            gibFrei(amt, id);
            wartet(amt, id, "FERTIG");
            assertThat(amt.wert(
                            "select count(*) || ' ' || max(monat) || ' ' || sum(betrag_cent) from decision.geltung where akte_id = '"
                                    + akte + "' and ersetzt_durch is null"))
                    .isEqualTo("21 2026-12-01 " + 21 * 55_065);
            assertThat(amt.werte("select wert from decision.tatsache where akte_id = '" + akte
                            + "' and art = 'KARENZ_BEGINN' and ersetzt_am is null"))
                    .containsExactly("2025-04");
        }
    }

    /// Paused, it waits; ended, what is left stays as it was.
    @Test
    void pausedItWaitsAndEndedItStops(TestProgram program) throws Exception {
        Amt amt = Amt.auental(program);
        UUID[] akten = new UUID[6];
        for (int i = 0; i < akten.length; i++) {
            akten[i] = amt.bewilligt("Paul", "Pause" + i, IBAN);
            amt.fakt(akten[i], "KALTMIETE", Map.of("wert", "400", "von", "05.2026"));
        }
        String id = trockenlauf(amt, "AENDERUNG", "2026-04", true, akten);
        gibFrei(amt, id);
        Browser feld = amt.platz(amt.vorschlag()).open("/anpassungen/" + id);
        if (!feld.page().select("form[data-qa=anhalten]").isEmpty()) {
            feld.submit("anhalten", Map.of("an", "true"), "");
        }
        String stand = amt.wert("select zustand || angehalten from decision.anpassung where id = '" + id + "'");
        if (stand.equals("LAEUFTtrue")) {
            assertThat(feld.open("/anpassungen/" + id)
                            .page()
                            .select("[data-qa=zustand]")
                            .text())
                    .isEqualTo("angehalten");
            long still = bescheide(amt, akten);
            feld.submit("fortsetzen", Map.of("an", "false"), "");
            assertThat(bescheide(amt, akten)).isGreaterThanOrEqualTo(still);
        } else if (stand.endsWith("true")) {
            feld.open("/anpassungen/" + id).submit("fortsetzen", Map.of("an", "false"), "");
        }
        wartet(amt, id, "FERTIG");
        assertThat(bescheide(amt, akten)).isEqualTo(12);
        feld.open("/anpassungen/" + id);
        assertThat(feld.page().select("form[data-qa=beenden]")).isEmpty();
    }

    /// The connection breaks at one commit after the other, before it or after it: each case gets one notice.
    @Test
    @Tag("turn-1")
    void brokenAtAnyCommitEachCaseGetsOneNotice(TestProgram program) throws Exception {
        Amt amt = Amt.auental(program);
        int schritt = Boolean.getBoolean("tragwerk.faults") ? 1 : 13;
        for (Bruch.Wann wann : Bruch.Wann.values()) {
            boolean gebrochen = true;
            for (int n = 1; gebrochen && n < 30; n += schritt) {
                UUID eins = amt.bewilligt("Bruch", "Eins " + wann + n, IBAN);
                UUID zwei = amt.bewilligt("Bruch", "Zwei " + wann + n, IBAN);
                amt.fakt(eins, "KALTMIETE", Map.of("wert", "400", "von", "05.2026"));
                amt.fakt(zwei, "KALTMIETE", Map.of("wert", "400", "von", "05.2026"));
                try (Bruch bruch = Bruch.beim(program, "auental", EnumSet.of(DbRole.BATCH), wann, n)) {
                    String id = trockenlauf(amt, "AENDERUNG", "2026-04", true, eins, zwei);
                    gibFrei(amt, id);
                    wartet(amt, id, "FERTIG");
                    gebrochen = bruch.gebrochen();
                    assertThat(amt.wert("select erledigt || ' ' || gescheitert from decision.anpassung where id = '"
                                    + id + "'"))
                            .as(wann + " " + n)
                            .isEqualTo("2 0");
                }
                assertThat(bescheide(amt, eins, zwei)).as(wann + " " + n).isEqualTo(4);
            }
        }
    }

    /// @return id of the run, when its report stands
    private static String trockenlauf(Amt amt, String art, String ab, boolean mitNeuen, UUID... akten)
            throws SQLException {
        String nur = String.join(
                " ", amt.werte("select aktenzeichen from akte.akte where akte_id in (" + liste(akten) + ")"));
        Map<String, String> felder =
                new HashMap<>(Map.of("anlass", "Regelbedarfe 2027", "art", art, "ab", ab, "nur", nur));
        if (mitNeuen) {
            felder.put("mitNeuen", "true");
        }
        Browser b = amt.platz(amt.vorschlag()).open("/anpassungen");
        b.submit("beginnen", felder, "");
        assertThat(b.location().getPath()).matches("/anpassungen/[0-9a-f-]{36}");
        String id = b.location().getPath().substring("/anpassungen/".length());
        wartet(amt, id, "BERICHT");
        return id;
    }

    private static void gibFrei(Amt amt, String id) {
        Browser b = amt.platz(amt.leitung()).open("/anpassungen/" + id);
        b.submit("freigeben", Map.of("passwort", amt.program().password(amt.leitung())), "");
        assertThat(b.page().select("[data-qa=weigerung]")).isEmpty();
    }

    private static void beende(Amt amt, String id) throws SQLException {
        amt.platz(amt.vorschlag()).open("/anpassungen/" + id).submit("beenden", Map.of(), "");
        wartet(amt, id, "VERWORFEN");
    }

    private static void wartet(Amt amt, String id, String zustand) {
        Eventually.isTrue(() -> {
            try {
                return amt.wert("select zustand from decision.anpassung where id = '" + id + "'")
                        .equals(zustand);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static List<String> ausnahmen(Amt amt, String id) throws SQLException {
        return amt.werte(
                "select f.akte_id || ' ' || f.ausnahme from decision.anpassung_fall f join party.person p on p.id = f.person_id"
                        + " where f.ausnahme is not null and f.anpassung_id = '" + id + "' order by p.familienname");
    }

    /// The first months of each amount that holds.
    private static List<String> geltend(Amt amt, UUID akte) throws SQLException {
        return amt
                .werte(
                        "select monat || ' ' || betrag_cent from decision.geltung where ersetzt_durch is null and monat <= '2026-06-01'"
                                + " and akte_id = '" + akte + "' order by 1")
                .stream()
                .filter(z -> !z.equals("2026-06-01 57065"))
                .toList();
    }

    private static long bescheide(Amt amt, UUID... akten) throws SQLException {
        return Long.parseLong(
                amt.wert("select count(*) from decision.bescheid where akte_id in (" + liste(akten) + ")"));
    }

    private static String liste(UUID... akten) {
        return Arrays.stream(akten).map(a -> "'" + a + "'").collect(Collectors.joining(","));
    }
}
