package de.tragwerk.transport.send;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.tragwerk.kernel.Ids;
import de.tragwerk.mail.gegenstelle.DemoPost;
import de.tragwerk.mandant.Later;
import de.tragwerk.mandant.OutboxItem;
import de.tragwerk.mandant.Scope;
import de.tragwerk.mandant.Side;
import de.tragwerk.osci.Holder;
import de.tragwerk.osci.content.ContentSealer;
import de.tragwerk.osci.content.SealedContent;
import de.tragwerk.osci.crypto.Policy;
import de.tragwerk.support.Eventually;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import de.tragwerk.transport.Sealed;
import de.tragwerk.transport.Transport;
import de.tragwerk.transport.keys.KeyRing;
import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.security.cert.X509Certificate;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/// An intermediary that says nothing keeps nobody else waiting, and two workers at one letter send it once.
@TragwerkTest
class SlowPartnerTest {

    private static final String PORTAL = "tw_m_auental_portal";
    private static final String SENDER = "auental-portal";

    @Test
    void mailsLeaveWhileAnIntermediaryIsDumb(
            TestProgram program, Transport transport, TransactionTemplate tx, DemoPost post) throws Exception {
        List<Socket> held = new ArrayList<>();
        try (ServerSocket dumb = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> {
                try {
                    while (true) {
                        held.add(dumb.accept());
                    }
                } catch (java.io.IOException closed) {
                    // The test is over.
                }
            });
            Sealed sealed = letter(program, URI.create("http://127.0.0.1:" + dumb.getLocalPort() + "/osci"));
            Scope.run(
                    Scope.job(SENDER, "test"),
                    () -> tx.executeWithoutResult(s -> {
                        for (int i = 0; i < 20; i++) {
                            transport.dispatch(Ids.next(), sealed);
                        }
                    }));
            Eventually.isTrue(() -> !held.isEmpty());
            String address = "nl-trotzdem@example.org";
            program.browser(Side.PORTAL)
                    .open("/newsletter")
                    .submit("bestellen", Map.of("adresse", address, "sprache", "de"), "");
            Eventually.isTrue(() -> post.eingang().stream().anyMatch(m -> m.an().equals(address)));
            // Only the one that is being tried is taken; nobody holds the others until their lease is over.
            assertThat(
                            one(
                                    program,
                                    "select count(*) from outbox.auftrag where kind = 'osci' and state = 'OFFEN' and lease_until > now()"))
                    .isEqualTo("1");
        } finally {
            for (Socket socket : List.copyOf(held)) {
                socket.close();
            }
            change(
                    program,
                    "update outbox.auftrag set state = 'GESCHEITERT', abgelegt = now() where kind = 'osci' and state = 'OFFEN'");
        }
    }

    @Test
    void whoIsSilentRestsAndOthersAreAsked(TestProgram program) {
        SlowPartners slow = new SlowPartners(program.bean(de.tragwerk.mandant.RealTime.class));
        URI dumb = URI.create("http://stumm.example/osci");
        assertThatThrownBy(() -> slow.ask(dumb, () -> {
                    throw new HttpTimeoutException("silent");
                }))
                .isInstanceOf(HttpTimeoutException.class);
        List<String> asked = new ArrayList<>();
        assertThatThrownBy(() -> slow.ask(dumb, () -> asked.add("dumb"))).isInstanceOf(Later.class);
        assertThat(asked).isEmpty();
        org.assertj.core.api.Assertions.assertThatNoException()
                .isThrownBy(() -> slow.ask(URI.create("http://anders.example/osci"), () -> asked.add("other")));
        assertThat(asked).containsExactly("other");
    }

    /// As when a worker stood still until its lease was over, and went on beside the one that took the letter
    /// over.
    @Test
    void twoWorkersAtOneLetterSendItOnce(TestProgram program, TransactionTemplate tx) throws Exception {
        SendHandler handler = program.bean(SendHandler.class);
        Sealed sealed = letter(program, URI.create(program.address(Side.VERMITTLUNG) + "/osci"));
        for (int round = 0; round < 5; round++) {
            UUID id = Ids.next();
            change(
                    program,
                    "insert into transport.sendung(id, organisation, subject, erstellt) values ('" + id
                            + "', 'ags:05998001', 'zweimal-" + id + "', now())");
            OutboxItem item = new OutboxItem(
                    Ids.next(), SendHandler.KIND, id.toString(), named(program, sealed, "zweimal-" + id), 1);
            CountDownLatch both = new CountDownLatch(2);
            List<Future<?>> workers = new ArrayList<>();
            try (var threads = Executors.newFixedThreadPool(2)) {
                for (int w = 0; w < 2; w++) {
                    workers.add(threads.submit(() -> {
                        both.countDown();
                        both.await();
                        return Scope.call(Scope.job(SENDER, "test"), () -> {
                            handler.handle(item);
                            return true;
                        });
                    }));
                }
                for (Future<?> worker : workers) {
                    worker.get();
                }
            }
            assertThat(one(
                            program,
                            "tw_m_vermittlung",
                            "select count(*) from intermediary.delivery where subject = 'zweimal-" + id + "'"))
                    .isEqualTo("1");
        }
    }

    private static byte[] named(TestProgram program, Sealed sealed, String subject) throws Exception {
        Letter letter = Letter.read(sealed.payload());
        return new Letter(
                        letter.organisation(),
                        letter.leika(),
                        subject,
                        letter.intermediary(),
                        letter.intermediaryCertificate(),
                        letter.intermediarySignature(),
                        letter.addressee(),
                        letter.content())
                .write();
    }

    private static Sealed letter(TestProgram program, URI address) throws Exception {
        Holder sender = key(program, SENDER);
        X509Certificate intermediary = key(program, "vermittlung").certificate();
        X509Certificate reader = key(program, "lindenbrueck").certificate();
        SealedContent content = new ContentSealer(
                        sender,
                        new Policy(LocalDate.ofInstant(Clock.systemUTC().instant(), ZoneId.of("Europe/Berlin"))))
                .seal(new byte[] {1}, List.of(), List.of(reader));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        content.writeTo(out);
        return new Sealed(
                "ags:05998001",
                "unbekannt",
                new Letter(
                                "ags:05998001",
                                "",
                                "unbekannt",
                                address,
                                intermediary,
                                intermediary,
                                reader,
                                out.toByteArray())
                        .write());
    }

    private static Holder key(TestProgram program, String mandant) throws Exception {
        return Scope.call(
                Scope.job(mandant, "test"), () -> program.bean(KeyRing.class).current(mandant));
    }

    private static String one(TestProgram program, String sql) {
        return one(program, PORTAL, sql);
    }

    private static String one(TestProgram program, String database, String sql) {
        try (var rows = program.reader(database).createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void change(TestProgram program, String sql) {
        try (var db = program.superuser(PORTAL);
                var statement = db.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
