package de.tragwerk.fitconnect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import de.tragwerk.kernel.Ids;
import de.tragwerk.mandant.Home;
import de.tragwerk.mandant.Scope;
import de.tragwerk.message.Angabe;
import de.tragwerk.message.Codec;
import de.tragwerk.message.Kopf;
import de.tragwerk.message.Nachricht;
import de.tragwerk.osci.Holder;
import de.tragwerk.osci.crypto.Certificates;
import de.tragwerk.support.Eventually;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import de.tragwerk.transport.Attachment;
import de.tragwerk.transport.Route;
import de.tragwerk.transport.Sealed;
import de.tragwerk.transport.Services;
import de.tragwerk.transport.Transport;
import de.tragwerk.transport.fit.FitCipher;
import de.tragwerk.transport.fit.FitClient;
import de.tragwerk.transport.fit.FitEvent;
import de.tragwerk.transport.fit.FitHistory;
import de.tragwerk.transport.fit.FitKeys;
import de.tragwerk.transport.fit.FitMetadata;
import de.tragwerk.transport.fit.FitTargets;
import de.tragwerk.transport.keys.KeyRing;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.ObjectMapper;

/// Sender, delivery service and subscriber over HTTP; nothing of the content is readable on the way.
@TragwerkTest
class FitConnectTest {
    private static final String LEISTUNG = "urn:de:fim:leika:leistung:99107009017000";
    static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void anApplicationArrivesOnceAndIsAccepted(TestProgram program, Transport transport, TransactionTemplate tx)
            throws Exception {
        Scope portal = Scope.job("auental-portal", "test");
        FitTargets targets = program.bean(FitTargets.class);
        Scope.run(portal, () -> targets.put("ags:05999001", target(program, "lindenbrueck")));
        // A submission to a service that is away, looked at first, keeps nobody else waiting.
        UUID stuck = atAServiceThatIsAway(program);
        UUID id;
        try {
            id = send(transport, tx);
        } finally {
            Scope.run(portal, () -> targets.remove("ags:05999001"));
        }
        Eventually.isTrue(() ->
                count(program, "tw_m_lindenbrueck", "select count(*) from application.antrag where id = '" + id + "'")
                        == 1);
        Eventually.isTrue(() -> count(
                        program,
                        "tw_m_auental_portal",
                        "select count(*) from transport.fit_fall where sendung = '" + id
                                + "' and zustand = 'ANGENOMMEN'")
                == 1);
        change(program, "delete from transport.fit_fall where sendung = '" + stuck + "'");
        assertThat(count(
                        program,
                        "tw_m_lindenbrueck",
                        "select count(*) from application.nachweis where antrag_id = '" + id + "'"))
                .isEqualTo(1);
        assertThat(
                        count(
                                program,
                                "tw_m_lindenbrueck",
                                "select count(*) from transport.empfang where message_id like 'fit:%' and zustand = 'UEBERGEBEN'"))
                .isEqualTo(1);
        // What is done leaves nothing behind but its history.
        assertThat(
                        count(
                                program,
                                "tw_m_vermittlung",
                                "select count(*) from fitconnect.einreichung where zustand = 'ANGENOMMEN' and daten is not null"))
                .isZero();
    }

    @Test
    void metadataAreValidByTheOfficialSchema() throws Exception {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(specs().resolve("metadata.schema.v1.0.0.json")), InputFormat.JSON);
        String hash = FitCipher.sha512(new byte[] {1});
        byte[] written = new FitMetadata(
                        hash,
                        Services.TRAGWERK + "#antrag",
                        "application/xml",
                        LEISTUNG,
                        List.of(new FitMetadata.Item(UUID.randomUUID(), hash, "application/pdf", "lohn.pdf")))
                .write(JSON);
        assertThat(schema.validate(new String(written, StandardCharsets.UTF_8), InputFormat.JSON))
                .isEmpty();
        assertThat(schema.validate(
                        new String(written, StandardCharsets.UTF_8).replace("sha512", "sha1"), InputFormat.JSON))
                .isNotEmpty();
        assertThat(FitMetadata.read(written, JSON).attachments()).hasSize(1);
    }

    @Test
    void whatCannotBeReadIsKeptAndRejectedWithTheReason(TestProgram program) throws Exception {
        FitClient sender = client(program, "auental-portal");
        UUID destination = FitDemo.destination("auental");
        byte[] data = "<fremd/>".getBytes(StandardCharsets.UTF_8);
        FitClient.Created foreign =
                submit(program, sender, destination, data, "urn:fremd:schema", FitCipher.sha512(data));
        FitClient.Created swapped = submit(
                program, sender, destination, data, Services.TRAGWERK + "#antrag", FitCipher.sha512(new byte[1]));
        for (FitClient.Created one : List.of(foreign, swapped)) {
            Eventually.isTrue(() -> rejected(program, sender, destination, one));
            assertThat(count(
                            program,
                            "tw_m_auental",
                            "select count(*) from transport.empfang where zustand = 'UNLESBAR' and message_id = 'fit:"
                                    + one.submission() + "'"))
                    .isEqualTo(1);
        }
    }

    @Test
    void contentsThatWereExchangedAreNotTaken(TestProgram program) throws Exception {
        FitClient sender = client(program, "auental-portal");
        Ziel own = new Ziel(program);
        byte[] data = "<a/>".getBytes(StandardCharsets.UTF_8);
        FitClient.Created made = submit(program, sender, own.id, data, "urn:x", FitCipher.sha512(data));
        FitHistory history = FitHistory.read(sender, target(program, "auental").base(), own.id, made.fall());
        Map<?, ?> tags = (Map<?, ?>)
                history.last(FitEvent.Kind.SUBMIT).orElseThrow().details().get("authenticationTags");
        FitClient.Submission waiting = own.client.submission(made.submission());
        assertThat(tags.get("data")).isEqualTo(FitCipher.tag(waiting.data()));
        assertThat(FitCipher.decrypt(waiting.data(), List.of(own.key))).isEqualTo(data);
        String other = FitCipher.encrypt(data, "application/xml", FitKeys.cipher(own.key));
        assertThat(FitCipher.tag(other)).isNotEqualTo(tags.get("data"));
        // A second submission under the same id is none.
        assertThatThrownBy(() -> sender.submit(made.submission(), waiting.metadata(), other))
                .isInstanceOfSatisfying(
                        FitClient.Refused.class, r -> assertThat(r.status()).isEqualTo(409));
        sender.submit(made.submission(), waiting.metadata(), waiting.data());
    }

    @Test
    void nobodyReadsOrAnswersForOthers(TestProgram program) throws Exception {
        FitClient sender = client(program, "auental-portal");
        Ziel own = new Ziel(program);
        byte[] data = "<a/>".getBytes(StandardCharsets.UTF_8);
        FitClient.Created made = submit(program, sender, own.id, data, "urn:x", FitCipher.sha512(data));
        FitClient other = client(program, "lindenbrueck");
        for (int status : new int[] {404}) {
            refused(status, () -> other.submission(made.submission()));
            refused(status, () -> other.waiting(own.id, 10));
            refused(status, () -> other.events(made.fall()));
            refused(status, () -> sender.submission(made.submission()));
        }
        refused(
                401,
                () -> new FitClient(target(program, "auental").base(), "lindenbrueck", "falsch", JSON)
                        .waiting(own.id, 1));
        FitEvent accept = FitEvent.of(
                own.id.toString(),
                Clock.systemUTC().instant(),
                made.submission(),
                made.fall(),
                FitEvent.Kind.ACCEPT,
                Map.of());
        Holder stranger = Scope.call(
                Scope.job("auental", "test"), () -> program.bean(KeyRing.class).current("auental"));
        refused(404, () -> sender.post(made.fall(), accept.sign(own.key)));
        refused(422, () -> own.client.post(made.fall(), accept.sign(stranger)));
        refused(
                422,
                () -> own.client.post(
                        made.fall(),
                        FitEvent.of(
                                        own.id.toString(),
                                        accept.at(),
                                        UUID.randomUUID(),
                                        made.fall(),
                                        FitEvent.Kind.ACCEPT,
                                        Map.of())
                                .sign(own.key)));
        own.client.post(made.fall(), accept.sign(own.key));
        own.client.post(made.fall(), accept.sign(own.key));
        assertThat(FitHistory.read(sender, target(program, "auental").base(), own.id, made.fall())
                        .events())
                .extracting(FitEvent::kind)
                .containsExactly(
                        FitEvent.Kind.CREATE, FitEvent.Kind.SUBMIT, FitEvent.Kind.ACCEPT, FitEvent.Kind.DELETE);
        refused(404, () -> own.client.submission(made.submission()));
    }

    /// A destination of a test's own, which no authority fetches from.
    private static final class Ziel {
        private final UUID id = UUID.randomUUID();
        private final Holder key;
        private final FitClient client;

        Ziel(TestProgram program) throws Exception {
            Home home = program.bean(Home.class);
            key = de.tragwerk.osci.pki.Pki.of(de.tragwerk.osci.pki.Pki.load(
                                    home.secretFolder().resolve("pki-wurzel.p12"),
                                    home.password("pki-wurzel").toCharArray())
                            .getFirst())
                    .issue("Ziel", Clock.systemUTC().instant().minusSeconds(60));
            String name = "pruef-" + id;
            Scope.run(
                    Scope.job("vermittlung", "test"),
                    () -> program.bean(TransactionTemplate.class).executeWithoutResult(status -> {
                        FitStore store = program.bean(FitStore.class);
                        store.put(new FitStore.Ziel(
                                id,
                                "pruef",
                                FitKeys.cipher(key).toJSONString(),
                                FitKeys.signature(key).toJSONString(),
                                List.of(LEISTUNG),
                                List.of("urn:x"),
                                true,
                                null));
                        store.put(new FitStore.Klient(name, FitTokens.hash("geheim"), List.of(id)));
                    }));
            client = new FitClient(target(program, "auental").base(), name, "geheim", JSON);
        }
    }

    private static FitClient.Created submit(
            TestProgram program, FitClient sender, UUID ziel, byte[] data, String schema, String hash)
            throws Exception {
        FitClient.Destination destination = sender.destination(ziel, 3072);
        FitClient.Created made = sender.create(ziel, LEISTUNG, List.of());
        sender.submit(
                made.submission(),
                FitCipher.encrypt(
                        new FitMetadata(hash, schema, "application/xml", LEISTUNG, List.of()).write(JSON),
                        "application/json",
                        destination.key()),
                FitCipher.encrypt(data, "application/xml", destination.key()));
        return made;
    }

    private static boolean rejected(TestProgram program, FitClient sender, UUID ziel, FitClient.Created made) {
        try {
            return FitHistory.read(sender, target(program, "auental").base(), ziel, made.fall())
                    .last(FitEvent.Kind.REJECT)
                    .isPresent();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void refused(int status, org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        FitClient.Refused.class, r -> assertThat(r.status()).isEqualTo(status));
    }

    private static UUID atAServiceThatIsAway(TestProgram program) {
        UUID id = new UUID(0, 1);
        change(
                program,
                "insert into transport.sendung(id, organisation, subject, zustand, erstellt) values ('" + id
                        + "', 'ags:05999001', 'antrag', 'ZUGESTELLT', now()) on conflict do nothing");
        change(
                program,
                "insert into transport.fit_fall(sendung, einreichung, fall, ziel, basis, zustand) values ('" + id
                        + "', '" + id + "', '" + id + "', '" + id + "', 'http://127.0.0.1:1', 'EINGEREICHT')");
        return id;
    }

    private static void change(TestProgram program, String sql) {
        try (var db = program.superuser("tw_m_auental_portal")) {
            db.createStatement().executeUpdate(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static FitTargets.Target target(TestProgram program, String mandant) {
        return new FitTargets.Target(
                FitDemo.destination(mandant), program.bean(FitAddress.class).value());
    }

    static FitClient client(TestProgram program, String mandant) {
        return program.bean(FitTargets.class)
                .client(mandant, target(program, mandant).base());
    }

    private static UUID send(Transport transport, TransactionTemplate tx) throws Exception {
        UUID id = Ids.next();
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new java.security.spec.ECGenParameterSpec("secp256r1"));
        byte[] key = generator.generateKeyPair().getPublic().getEncoded();
        byte[] file = "%PDF-1.4 Nachweis %%EOF".getBytes(StandardCharsets.UTF_8);
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
                            new Angabe("person.familienname", 0, "Fitfamilie"),
                            new Angabe("person.vornamen", 0, "Vera")),
                    List.of(new Nachricht.Nachweis(
                            "lohn",
                            "anlage-1",
                            "lohn.pdf",
                            "application/pdf",
                            file.length,
                            HexFormat.of().formatHex(Certificates.digest("SHA-256", file))))));
            Sealed sealed =
                    transport.seal(route, "antrag", xml, List.of(new Attachment("anlage-1", "application/pdf", file)));
            assertThat(new String(sealed.payload(), StandardCharsets.ISO_8859_1))
                    .doesNotContain("Fitfamilie");
            tx.executeWithoutResult(s -> transport.dispatch(id, sealed));
            tx.executeWithoutResult(s -> transport.dispatch(id, sealed));
            return true;
        });
        return id;
    }

    private static Path specs() {
        for (Path dir = Path.of("").toAbsolutePath(); dir != null; dir = dir.getParent()) {
            Path found = dir.resolve("shared/specs/fitconnect");
            if (Files.isDirectory(found)) {
                return found;
            }
        }
        if (System.getenv("CI") == null) {
            return Assumptions.abort("The official FIT-Connect files do not lie beside the repository");
        }
        throw new IllegalStateException("shared/specs/fitconnect is missing");
    }

    static long count(TestProgram program, String database, String sql) {
        try (var db = program.superuser(database);
                var rows = db.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
