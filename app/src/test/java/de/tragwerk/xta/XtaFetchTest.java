package de.tragwerk.xta;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.kernel.Ids;
import de.tragwerk.mandant.Scope;
import de.tragwerk.message.Angabe;
import de.tragwerk.message.Codec;
import de.tragwerk.message.Kopf;
import de.tragwerk.message.Nachricht;
import de.tragwerk.support.Eventually;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import de.tragwerk.transport.Route;
import de.tragwerk.transport.Sealed;
import de.tragwerk.transport.Transport;
import java.security.KeyPairGenerator;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/// The district fetches its applications over XTA: sent by OSCI, handed out closed, confirmed at the intermediary.
@TragwerkTest
class XtaFetchTest {

    @Test
    void anApplicationReachesTheAuthorityThroughTheXtaServer(
            TestProgram program, Transport transport, TransactionTemplate tx) throws Exception {
        UUID id = Ids.next();
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new java.security.spec.ECGenParameterSpec("secp256r1"));
        byte[] key = generator.generateKeyPair().getPublic().getEncoded();
        Scope.call(Scope.job("auental-portal", "test"), () -> {
            Route route = transport.route("99107009017000", "059980000000");
            assertThat(route.organisation()).isEqualTo("ags:05998000");
            Sealed sealed = transport.seal(
                    route,
                    "antrag",
                    Codec.write(new Nachricht.Antrag(
                            new Kopf(
                                    id,
                                    Instant.parse("2026-03-02T09:00:00Z"),
                                    route.organisation(),
                                    "por:059980000001"),
                            "99107009017000",
                            "059980000000",
                            "hzl-grundsicherung",
                            1,
                            "de",
                            new Nachricht.Rueckweg("por:059980000001", UUID.randomUUID(), key),
                            List.of(
                                    new Angabe("person.familienname", 0, "Xtafamilie"),
                                    new Angabe("person.vornamen", 0, "Vera")),
                            List.of())),
                    List.of());
            tx.executeWithoutResult(s -> transport.dispatch(id, sealed));
            return true;
        });
        Eventually.isTrue(() ->
                count(program, "tw_m_auental", "select count(*) from application.antrag where id = '" + id + "'") == 1);
        String messageId = value(
                program, "tw_m_auental_portal", "select message_id from transport.sendung where id = '" + id + "'");
        Eventually.isTrue(() -> count(
                        program,
                        "tw_m_vermittlung",
                        "select count(*) from xta.nachricht n join intermediary.delivery d on d.message_id = n.osci_id"
                                + " where n.abgeholt is not null and d.reception is not null and n.osci_id = '"
                                + messageId
                                + "'")
                == 1);
        // The day that counts is that of the process card, on both ways.
        assertThat(count(
                        program,
                        "tw_m_vermittlung",
                        "select count(*) from xta.nachricht n join intermediary.delivery d on d.message_id = n.osci_id"
                                + " where n.eingang = d.creation and n.osci_id = '" + messageId + "'"))
                .isEqualTo(1);
        assertThat(count(
                        program,
                        "tw_m_auental",
                        "select count(*) from transport.empfang where zustand = 'UEBERGEBEN' and message_id = '"
                                + messageId + "'"))
                .isEqualTo(1);
    }

    private static long count(TestProgram program, String database, String sql) {
        return Long.parseLong(value(program, database, sql));
    }

    private static String value(TestProgram program, String database, String sql) {
        try (var db = program.superuser(database);
                var rows = db.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
