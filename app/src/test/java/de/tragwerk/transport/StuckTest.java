package de.tragwerk.transport;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.cli.Browser;
import de.tragwerk.cli.StuckOutbox;
import de.tragwerk.kernel.Ids;
import de.tragwerk.mandant.Scope;
import de.tragwerk.mandant.database.Registry;
import de.tragwerk.message.Angabe;
import de.tragwerk.message.Codec;
import de.tragwerk.message.Kopf;
import de.tragwerk.message.Nachricht;
import de.tragwerk.support.Eventually;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/// What does not get out, and what came in and cannot be read: nothing stays behind unseen.
@TragwerkTest
class StuckTest {

    private static final String AMT = "tw_m_lindenbrueck";
    private static final String PORTAL = "tw_m_auental_portal";

    @Test
    @Tag("turn-0")
    void anEffectIsTriedForDaysThenToldAndTriedOnceMoreByAPerson(
            TestProgram program, Transport transport, TransactionTemplate tx) throws Exception {
        UUID id = Ids.next();
        String mine = " from outbox.auftrag where key = '" + id + "'";
        Scope.run(
                Scope.job("lindenbrueck", "test"),
                () -> tx.executeWithoutResult(
                        s -> transport.dispatch(id, new Sealed("por:059980000001", "rueckmeldung", new byte[] {9}))));
        change(program, AMT, "update outbox.auftrag set tries = 40, due = now() where key = '" + id + "'");
        Eventually.isTrue(() -> count(program, AMT, "select tries" + mine) > 40);
        assertThat(count(program, AMT, "select count(*)" + mine + " and state = 'OFFEN'"))
                .isEqualTo(1);

        giveUp(program, id);
        assertThat(count(
                        program,
                        AMT,
                        "select count(*) from transport.sendung where zustand = 'GESCHEITERT' and id = '" + id + "'"))
                .isEqualTo(1);
        Browser admin = program.staff("a.admin").open("/verwaltung");
        assertThat(admin.page().select("[data-qa=meldungen]").text()).contains("nach außen", "aufgegeben");
        String row = one(program, AMT, "select id" + mine);
        admin.open("/liegengeblieben");
        assertThat(admin.page().select("[data-qa=auftraege]").text())
                .contains("Nachricht an den Intermediär", row, "aufgegeben");
        long before = count(program, AMT, "select tries" + mine);
        admin.submit("auftrag-" + row, Map.of(), "noch einmal versuchen");
        assertThat(admin.page().select("[data-qa=erledigt]").text()).contains("noch einmal versucht");
        Eventually.isTrue(() -> count(program, AMT, "select tries" + mine) > before);
        assertThat(count(program, AMT, "select count(*)" + mine + " and state = 'OFFEN'"))
                .isEqualTo(1);

        // Portals have nobody who logs in: their operator has a command.
        giveUp(program, id);
        StuckOutbox command = new StuckOutbox(
                program.installation().cluster(), program.installation().home(), Clock.systemUTC());
        var mandant = program.bean(Registry.class).get("lindenbrueck");
        assertThat(command.lines(mandant)).anyMatch(l -> l.startsWith("GESCHEITERT\tosci\t"));
        assertThat(command.again(mandant)).isPositive();
        giveUp(program, id);
        admin.open("/liegengeblieben").submit("auftrag-" + row, Map.of(), "ablegen");
        assertThat(admin.page().select("[data-qa=auftraege]").text()).doesNotContain(row);
        assertThat(count(
                        program,
                        AMT,
                        "select count(*) from audit.entry where action = 'transport.STUCK' and outcome = 'DONE'"))
                .isGreaterThanOrEqualTo(5);
        assertThat(program.staff("j.wiechert").open("/liegengeblieben").status())
                .isEqualTo(404);
    }

    /// After the longest outage everything is on some page.
    @Test
    void theListOfWhatIsStuckEndsNowhere(TestProgram program) throws SQLException {
        change(
                program,
                AMT,
                "insert into outbox.auftrag (id, kind, key, payload, created, tries, state, error, finished)"
                        + " select gen_random_uuid(), 'test.seite', 'seite-' || n, '\\x00', now(), 9, 'GESCHEITERT', 'NoRoute', now()"
                        + " from generate_series(1, 230) n");
        try {
            Browser admin = program.staff("a.admin").open("/liegengeblieben");
            int found = 0;
            String next = "/liegengeblieben";
            while (!next.isEmpty()) {
                admin.open(next);
                found += (int) admin.page().select("[data-qa=auftraege] tbody th").stream()
                        .filter(th -> th.text().startsWith("test.seite"))
                        .count();
                next = admin.page().select("a[data-qa=naechste]").attr("href");
            }
            assertThat(found).isEqualTo(230);
        } finally {
            change(program, AMT, "delete from outbox.auftrag where kind = 'test.seite'");
        }
    }

    @Test
    void whatCannotBeReadIsAnsweredAndTakenInAgain(TestProgram program, Transport transport, TransactionTemplate tx)
            throws Exception {
        String answers =
                "select count(*) from transport.empfang where subject = 'rueckmeldung' and zustand = 'UNLESBAR'";
        long before = count(program, PORTAL, answers);
        // A return key that is none: nobody to answer, and the next message comes through all the same.
        UUID withoutKey = send(transport, tx, "antrag", false, new byte[] {1, 2, 3});
        UUID withoutFile = send(transport, tx, "antrag", true, key());
        unreadable(program, withoutKey);
        String bad = unreadable(program, withoutFile);
        // No citizen of the portal has this address, so the answer ends there.
        Eventually.isTrue(() -> count(program, PORTAL, answers) > before);
        Browser admin = program.staff("a.admin").open("/liegengeblieben");
        assertThat(admin.page().select("[data-qa=nachrichten]").text())
                .contains(bad, "Ein Nachweis, den die Nachricht nennt, fehlt im Anhang.");

        UUID wrong = send(transport, tx, "unbekannt", false, key());
        String message = unreadable(program, wrong);
        change(
                program,
                AMT,
                "update transport.empfang set subject = 'antrag' where message_id in ('" + message + "', '" + bad
                        + "')");
        admin.open("/liegengeblieben");
        admin.submit("nachricht-" + message, Map.of(), "noch einmal aufnehmen");
        admin.submit("nachricht-" + bad, Map.of(), "noch einmal aufnehmen");
        String arrived = "select count(*) from application.antrag where id = '";
        Eventually.isTrue(() -> count(program, AMT, arrived + wrong + "'") == 1);
        Eventually.isTrue(() -> count(
                        program,
                        AMT,
                        "select count(*) from transport.empfang where nochmal is not null and message_id = '" + bad
                                + "'")
                == 0);
        admin.open("/liegengeblieben");
        assertThat(admin.page().select("[data-qa=nachrichten]").text())
                .contains(bad)
                .doesNotContain(message);
        admin.submit("nachricht-" + bad, Map.of(), "ablegen");
        assertThat(admin.page().select("[data-qa=nachrichten]").text()).doesNotContain(bad);
        assertThat(count(program, AMT, arrived + withoutFile + "'")).isZero();
    }

    private static void giveUp(TestProgram program, UUID id) {
        change(
                program,
                AMT,
                "update outbox.auftrag set seit = now() - interval '8 days', due = now() where key = '" + id + "'");
        Eventually.isTrue(() -> count(
                        program,
                        AMT,
                        "select count(*) from outbox.auftrag where state = 'GESCHEITERT' and key = '" + id + "'")
                == 1);
    }

    /// Waits until the authority kept it as unreadable and gives its message id.
    private static String unreadable(TestProgram program, UUID id) {
        Eventually.isTrue(() -> count(
                        program,
                        PORTAL,
                        "select count(*) from transport.sendung where zustand = 'ZUGESTELLT' and id = '" + id + "'")
                == 1);
        String message = one(program, PORTAL, "select message_id from transport.sendung where id = '" + id + "'");
        Eventually.isTrue(() -> count(
                        program,
                        AMT,
                        "select count(*) from transport.empfang where zustand = 'UNLESBAR' and message_id = '" + message
                                + "'")
                == 1);
        return message;
    }

    private static byte[] key() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair().getPublic().getEncoded();
    }

    /// @param missing whether the message names evidence that is not there
    private static UUID send(Transport transport, TransactionTemplate tx, String subject, boolean missing, byte[] key)
            throws Exception {
        UUID id = Ids.next();
        Scope.call(Scope.job("auental-portal", "test"), () -> {
            Route route = transport.route("99107009017000", "059990010001");
            byte[] xml = Codec.write(new Nachricht.Antrag(
                    new Kopf(id, Instant.parse("2026-03-02T09:00:00Z"), route.organisation(), "por:059980000001"),
                    "99107009017000",
                    "059990010001",
                    "hzl-grundsicherung",
                    1,
                    "de",
                    new Nachricht.Rueckweg("por:059980000001", UUID.randomUUID(), key),
                    List.of(
                            new Angabe("person.familienname", 0, "Liegengeblieben"),
                            new Angabe("person.vornamen", 0, "Vera")),
                    missing
                            ? List.of(new Nachricht.Nachweis(
                                    "lohn", "anhang-1", "lohn.pdf", "application/pdf", 1, "ab".repeat(32)))
                            : List.of()));
            Sealed sealed = transport.seal(route, subject, xml, List.of());
            tx.executeWithoutResult(s -> transport.dispatch(id, sealed));
            return true;
        });
        return id;
    }

    private static long count(TestProgram program, String database, String sql) {
        return Long.parseLong(one(program, database, sql));
    }

    private static String one(TestProgram program, String database, String sql) {
        try (var rows = program.reader(database).createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void change(TestProgram program, String database, String sql) {
        try (var db = program.superuser(database);
                var statement = db.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
