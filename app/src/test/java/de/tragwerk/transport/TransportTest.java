package de.tragwerk.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.tragwerk.kernel.Ids;
import de.tragwerk.mandant.Scope;
import de.tragwerk.message.Angabe;
import de.tragwerk.message.Codec;
import de.tragwerk.message.Kopf;
import de.tragwerk.message.Nachricht;
import de.tragwerk.support.Eventually;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import de.tragwerk.transport.route.Responsibilities;
import java.security.KeyPairGenerator;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/// From the portal's outbox over directory and intermediary into the authority's worklist, over real HTTP.
@TragwerkTest
class TransportTest {

    @Test
    void anApplicationArrivesOnceAndIsAcknowledged(TestProgram program, Transport transport, TransactionTemplate tx)
            throws Exception {
        UUID id = send(transport, tx, "Testfamilie", "059990010001", true);
        Eventually.isTrue(() ->
                count(program, "tw_m_lindenbrueck", "select count(*) from application.antrag where id = '" + id + "'")
                        == 1);
        Eventually.isTrue(() -> count(
                        program,
                        "tw_m_auental_portal",
                        "select count(*) from transport.empfang where subject = 'rueckmeldung'")
                >= 1);
        assertThat(count(program, "tw_m_auental", "select count(*) from application.antrag where id = '" + id + "'"))
                .isZero();
        assertThat(
                        count(
                                program,
                                "tw_m_vermittlung",
                                "select count(*) from intermediary.content_part where position('Testfamilie'::bytea in bytes) > 0"))
                .isZero();
    }

    @Test
    void unknownPlacesAreRefusedWithASentence(TestProgram program, Transport transport) {
        Scope portal = Scope.job("auental-portal", "test");
        assertThatThrownBy(() -> Scope.run(portal, () -> transport.route("99107012017000", "011110000000")))
                .isInstanceOf(NoRoute.class)
                .hasMessageContaining("noch kein Amt angeschlossen");
    }

    /// The district's mail goes to the city first, which stands for the Clearingstelle of the Land here.
    @Test
    @Tag("turn-3")
    void overTheClearingstelleOfALandItArrivesStillClosed(
            TestProgram program, Transport transport, TransactionTemplate tx) throws Exception {
        Responsibilities responsibilities = program.bean(Responsibilities.class);
        Scope portal = Scope.job("auental-portal", "test");
        String before = "select count(*) from transport.empfang where zustand = 'WEITERGELEITET'";
        long passed = count(program, "tw_m_lindenbrueck", before);
        Scope.run(portal, () -> responsibilities.putStation("05", "ags:05999001"));
        try {
            UUID id = send(transport, tx, "Zwischenhalt", "059980010001", false);
            String arrived = "select count(*) from application.antrag where id = '" + id + "'";
            Eventually.isTrue(() -> count(program, "tw_m_auental", arrived) == 1);
            assertThat(count(program, "tw_m_lindenbrueck", arrived)).isZero();
            assertThat(count(program, "tw_m_lindenbrueck", before)).isEqualTo(passed + 1);
            // What the Clearingstelle kept is the inner envelope, closed for the district.
            assertThat(
                            count(
                                    program,
                                    "tw_m_lindenbrueck",
                                    "select count(*) from transport.empfang where position('Zwischenhalt'::bytea in inhalt) > 0"))
                    .isZero();
        } finally {
            Scope.run(portal, () -> responsibilities.putStation("05", null));
        }
    }

    /// @param again whether the same application goes out a second time, as a message of its own
    static UUID send(Transport transport, TransactionTemplate tx, String name, String ars, boolean again)
            throws Exception {
        UUID id = Ids.next();
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new java.security.spec.ECGenParameterSpec("secp256r1"));
        byte[] key = generator.generateKeyPair().getPublic().getEncoded();
        Scope.call(Scope.job("auental-portal", "test"), () -> {
            Route route = transport.route("99107009017000", ars);
            byte[] xml = Codec.write(new Nachricht.Antrag(
                    new Kopf(id, Instant.parse("2026-03-02T09:00:00Z"), route.organisation(), "por:059980000001"),
                    "99107009017000",
                    ars,
                    "hzl-grundsicherung",
                    1,
                    "de",
                    new Nachricht.Rueckweg("por:059980000001", UUID.randomUUID(), key),
                    List.of(new Angabe("person.familienname", 0, name), new Angabe("person.vornamen", 0, "Vera")),
                    List.of()));
            Sealed sealed = transport.seal(route, "antrag", xml, List.of());
            tx.executeWithoutResult(s -> transport.dispatch(id, sealed));
            tx.executeWithoutResult(s -> transport.dispatch(id, sealed));
            if (again) {
                tx.executeWithoutResult(s -> transport.dispatch(Ids.next(), sealed));
            }
            return true;
        });
        return id;
    }

    private static long count(TestProgram program, String database, String sql) {
        try (var db = program.superuser(database);
                var rows = db.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
