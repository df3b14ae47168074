package de.tragwerk.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.akte.AkteRef;
import de.tragwerk.akte.Akten;
import de.tragwerk.cli.Browser;
import de.tragwerk.mandant.Scope;
import de.tragwerk.support.Amt;
import de.tragwerk.support.Eventually;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import de.tragwerk.support.Uhr;
import de.tragwerk.support.Vermieter;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/// Money of several persons: who moves to another file, whom another body claims for, what goes to the landlord.
@TragwerkTest
class HaushaltsgeldTest {

    private static final String IBAN = "DE89370400440532013000";

    /// The partner moved out in April; his objection keeps him in the plan of the old file. What his own file
    /// awards goes before, and it pays April whatever the old one had paid: that one demands it back.
    @Test
    void whoMovesIsPaidByTheNewFile(TestProgram program) throws Exception {
        Amt amt = Amt.lindenbrueck(program);
        try (Uhr anfang = Uhr.auf(program, LocalDate.of(2026, 3, 2))) {
            assertThat(anfang).isNotNull();
            UUID alt = GeldwegTest.paar(amt, "Umzug");
            UUID bodo = GeldwegTest.beteiligt(amt, alt, "PARTNER");
            GeldwegTest.bezahle(amt, "2026-03");
            Uhr.auf(program, LocalDate.of(2026, 3, 27));
            GeldwegTest.bezahle(amt, "2026-04");
            Uhr.auf(program, LocalDate.of(2026, 4, 6));
            amt.fakt(alt, bodo, "ZUGEHOERIGKEIT", Map.of("wert", "ausgezogen", "von", "04.2026"));
            GeldwegTest.kuerze(amt, alt, "06.04.2026");
            String bescheid =
                    amt.wert("select id from decision.bescheid where akte_id = '" + alt + "' order by id desc limit 1");
            Browser jana = amt.platz(amt.vorschlag()).open("/akte/" + alt + "/widerspruch");
            jana.submit(
                    "erfassen", Map.of("bescheid", bescheid, "person", bodo.toString(), "eingang", "06.04.2026"), "");
            assertThat(plan(amt, alt, bodo)).isNotEmpty();

            UUID neu = eigeneAkte(program, amt, bodo);
            amt.fakt(neu, "KALTMIETE", Map.of("wert", "300", "von", "04.2026"));
            amt.fakt(neu, "KONTO", Map.of("wert", IBAN, "von", "04.2026"));
            amt.entscheide(neu);
            assertThat(plan(amt, alt, bodo)).isEmpty();
            assertThat(plan(amt, neu, bodo)).first().isEqualTo("04 86300");
            GeldwegTest.bezahle(amt, "2026-04");
            assertThat(amt.wert("select sum(cent) from payment.bewegung where akte_id = '" + neu
                            + "' and monat = '2026-04-01'"))
                    .isEqualTo("86300");

            // Back in the old household: his month is another file's until that gives it up.
            String weg = amt.wert("select id from decision.tatsache where akte_id = '" + alt
                    + "' and wert = 'ausgezogen' and ersetzt_am is null");
            amt.berichtige(alt, UUID.fromString(weg), Map.of("wert", "hier", "von", "06.2026"));
            jana.open("/akte/" + alt + "/berechnung").submit("beginnen", Map.of(), "");
            jana.submit(
                    "wuerdigung",
                    Map.of("anfaenglich", "false", "ausnahme", "EIGENE_ANGABEN", "grund", "Beide leben zusammen."),
                    "");
            assertThat(jana.page().select("[data-qa=hindernis]").text()).contains("in einer anderen Akte");
            assertThat(jana.page().select("form[data-qa=vorschlagen]")).isEmpty();
        }
    }

    /// A body claims his March. Hers is paid, his waits.
    @Test
    void aClaimForOneStopsNobodyElsesMoney(TestProgram program) throws Exception {
        Amt amt = Amt.lindenbrueck(program);
        try (Uhr anfang = Uhr.auf(program, LocalDate.of(2026, 3, 2))) {
            assertThat(anfang).isNotNull();
            UUID akte = GeldwegTest.paar(amt, "Zweierlei");
            UUID bodo = GeldwegTest.beteiligt(amt, akte, "PARTNER");
            Map<String, Object> form = GeldwegTest.anspruch("FREMD", "250,00");
            form.put("person", bodo.toString());
            String seite = "/akte/" + akte + "/erstattung";
            Browser jana = amt.platz(amt.vorschlag()).open(seite);
            jana.submit("erstattung-form", form, "");
            assertThat(jana.page().select("[data-qa=weigerung]").text()).isEmpty();
            GeldwegTest.bezahle(amt, "2026-03");
            assertThat(amt.werte("select distinct person_id::text from payment.bewegung where akte_id = '" + akte
                            + "' and monat = '2026-03-01'"))
                    .containsExactly(
                            GeldwegTest.beteiligt(amt, akte, "ANTRAGSTELLEND").toString());
            assertThat(GeldwegTest.offeneAufgaben(amt, akte))
                    .hasSize(1)
                    .allMatch(a -> a.startsWith("ERSTATTUNG_ANGEMELDET "));
            jana.open(seite).submit("erstattung-verwerfen", Map.of(), "");
            GeldwegTest.bezahle(amt, "2026-03");
            assertThat(amt.wert("select count(distinct person_id) from payment.bewegung where akte_id = '" + akte
                            + "' and monat = '2026-03-01'"))
                    .isEqualTo("2");
        }
    }

    /// The rent goes to the landlord while somebody else releases the first award: it waits for the plan and sees
    /// the order.
    @Test
    void anAwardSeesTheOrderThatIsReleasedMeanwhile(TestProgram program) throws Exception {
        Amt amt = Amt.lindenbrueck(program);
        UUID akte = amt.erfasst("Wanda", "Warte", IBAN, "03.2026");
        amt.platz(amt.vorschlag()).open("/akte/" + akte + "/berechnung").submit("beginnen", Map.of(), "");
        amt.platz(amt.vorschlag())
                .open("/akte/" + akte + "/zahlungen")
                .submit("direkt", Vermieter.bekommt("450", "03.2026"), "");
        Thread zweite;
        try (Connection db = program.superuser(amt.datenbank())) {
            db.setAutoCommit(false);
            db.createStatement().execute("lock table payment.plan in share row exclusive mode");
            zweite = Thread.ofVirtual().start(() -> {
                try {
                    amt.schlageVorUndGibFrei(akte);
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            });
            Eventually.isTrue(() -> wartet(amt));
            db.createStatement().execute("set session_replication_role = replica");
            db.createStatement()
                    .executeUpdate("update payment.direktzahlung set zustand = 'GILT', freigegeben_am = now(),"
                            + " freigegeben_von = (select id from access.staff where login = '" + amt.leitung()
                            + "') where akte_id = '" + akte + "'");
            db.commit();
        }
        zweite.join();
        assertThat(amt.werte("select distinct zweck from payment.plan where ersetzt_durch is null and akte_id = '"
                        + akte + "' order by 1"))
                .containsExactly("LEBENSUNTERHALT", "UNTERKUNFT");
    }

    private static boolean wartet(Amt amt) {
        try {
            return !amt.werte("select pid from pg_locks where not granted and relation = 'payment.plan'::regclass")
                    .isEmpty();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// A file of his own for somebody the authority knows.
    private static UUID eigeneAkte(TestProgram program, Amt amt, UUID person) {
        return Scope.get(
                program.scopeOf(amt.vorschlag()),
                () -> program.bean(TransactionTemplate.class).execute(tx -> {
                    Akten akten = program.bean(Akten.class);
                    AkteRef akte = akten.open(1, "SGB12", null);
                    akten.addBeteiligt(akte, person, "ANTRAGSTELLEND");
                    return akte.akteId();
                }));
    }

    private static List<String> plan(Amt amt, UUID akte, UUID person) throws SQLException {
        return amt.werte("select to_char(monat, 'MM') || ' ' || sum(cent) from payment.plan where akte_id = '" + akte
                + "' and person_id = '" + person
                + "' and ersetzt_durch is null and monat >= '2026-04-01' group by monat order by monat");
    }
}
