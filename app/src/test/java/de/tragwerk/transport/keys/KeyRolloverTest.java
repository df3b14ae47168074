package de.tragwerk.transport.keys;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.cli.Browser;
import de.tragwerk.kernel.Ids;
import de.tragwerk.mandant.Home;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.mandant.Scope;
import de.tragwerk.message.Angabe;
import de.tragwerk.message.Codec;
import de.tragwerk.message.Kopf;
import de.tragwerk.message.Nachricht;
import de.tragwerk.osci.Holder;
import de.tragwerk.osci.crypto.Certificates;
import de.tragwerk.osci.pki.Pki;
import de.tragwerk.support.Amt;
import de.tragwerk.support.Eventually;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import de.tragwerk.transport.Route;
import de.tragwerk.transport.Sealed;
import de.tragwerk.transport.Transport;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Certificates end and are replaced: told in time, once for each threshold; old and new beside each other until a
/// day.
@TragwerkTest
class KeyRolloverTest {

    private static final String MANDANT = "lindenbrueck";

    @Test
    void eachThresholdIsToldOnceToWhoAdministers(TestProgram program) throws Exception {
        Amt amt = Amt.lindenbrueck(program);
        KeyRing keys = program.bean(KeyRing.class);
        Instant end = keys.current(MANDANT).certificate().getNotAfter().toInstant();
        for (int days : new int[] {91, 90, 60, 31, 30, 8, 7, 1}) {
            run(program, end.minus(Duration.ofDays(days)).minusSeconds(60));
            run(program, end.minus(Duration.ofDays(days)).minusSeconds(30));
        }
        assertThat(amt.werte("select schwelle from transport.ablaufmeldung order by schwelle"))
                .containsExactly("7", "30", "90");

        // On each page of hers until she has seen it; who keeps no keys hears nothing.
        Browser admin = amt.platz("a.admin").open("/verwaltung");
        assertThat(admin.page().select("[data-qa=meldungen]").text())
                .contains("osci-lindenbrueck: höchstens noch 90 Tage", "höchstens noch 7 Tage");
        // In her Büro as well, once: she has no files, so it holds nothing else.
        admin.open("/buero");
        assertThat(admin.page().select("[data-qa=buero-meldungen]").text())
                .contains("osci-lindenbrueck: höchstens noch 90 Tage");
        assertThat(admin.page().select("[data-qa=meldungen], [data-qa=tisch], [data-qa=wiedervorlagen]"))
                .isEmpty();
        assertThat(amt.platz("j.wiechert").open("/buero").page().select("[data-qa=buero-meldungen]"))
                .isEmpty();
        assertThat(amt.platz("j.wiechert").open("/buero").page().select("[data-qa=meldungen]"))
                .isEmpty();
        admin.open("/zertifikate").submit("gesehen", Map.of(), "");
        assertThat(admin.page().select("[data-qa=meldungen]").text()).doesNotContain("osci-lindenbrueck");
        assertThat(admin.page().select("[data-qa=hinweise]").text()).contains("gesehen");
        run(program, end.minus(Duration.ofDays(5)));
        assertThat(admin.open("/verwaltung")
                        .page()
                        .select("[data-qa=meldungen]")
                        .text())
                .doesNotContain("osci-lindenbrueck");
        assertThat(program.staff("n.netz").open("/zertifikate").text()).contains("in Gebrauch");
    }

    @Test
    void theLastDayCountsWholeByTheClock(TestProgram program) throws Exception {
        X509Certificate any =
                Pki.create("Irgendwer", Clock.systemUTC().instant()).root().certificate();
        Scope scope = program.scopeOf("a.admin");
        LocalDate last = LocalDate.of(2026, 6, 30);
        Scope.run(
                scope,
                () -> ends(program, "2026-06-01T10:00:00Z")
                        .put(
                                Certificates.fingerprint(any),
                                last,
                                Objects.requireNonNull(scope.actor().id())));
        Scope.run(Scope.job(MANDANT, "test"), () -> {
            assertThat(ends(program, "2026-06-30T21:59:00Z").fetches(any)).isTrue();
            // Midnight in Germany, summer time.
            assertThat(ends(program, "2026-06-30T22:01:00Z").fetches(any)).isFalse();
        });
    }

    @Test
    void oldAndNewAreFetchedBesideEachOtherUntilADay(TestProgram program) throws Exception {
        Amt amt = Amt.lindenbrueck(program);
        KeyRing keys = program.bean(KeyRing.class);
        Path file = keys.file(MANDANT);
        byte[] before = Files.readAllBytes(file);
        Holder old = keys.current(MANDANT);
        Holder next = root(program)
                .issue(
                        "Stadt Lindenbrück Nachfolger",
                        Clock.systemUTC().instant().minusSeconds(60),
                        old.certificate().getNotAfter().toInstant().plus(Duration.ofDays(300)));
        try {
            store(file, keys.pin(MANDANT), next, old);
            assertThat(keys.current(MANDANT).certificate()).isEqualTo(next.certificate());
            UUID forOld = send(program, old.certificate());
            UUID forNew = send(program, next.certificate());
            Eventually.isTrue(() -> arrived(amt, forOld) && arrived(amt, forNew));

            // Over the page: a day for the old one, none for the one in use.
            String finger = Certificates.fingerprint(old.certificate());
            Browser admin = amt.platz("a.admin").open("/zertifikate");
            assertThat(admin.page().select("[data-qa=ende-" + Certificates.fingerprint(next.certificate()) + "]"))
                    .isEmpty();
            admin.submit("ende-" + finger, Map.of("bis", "01.01.2020"), "");
            assertThat(admin.page().select("[data-qa=fehler]").text()).contains("einen Tag ab heute");
            admin.submit("ende-" + finger, Map.of("bis", "31.12.2099"), "");
            assertThat(admin.page().select("[data-qa=schluessel]").text()).contains("bis 31.12.2099 mit abgeholt");
            UUID inTime = send(program, old.certificate());
            Eventually.isTrue(() -> arrived(amt, inTime));

            // The day has passed: the old mailbox stays closed, the new one goes on, nothing is lost.
            end(program, finger, "2020-01-01");
            UUID late = send(program, old.certificate());
            UUID further = send(program, next.certificate());
            Eventually.isTrue(() -> arrived(amt, further));
            assertThat(arrived(amt, late)).isFalse();
            assertThat(admin.open("/zertifikate")
                            .page()
                            .select("[data-qa=schluessel]")
                            .text())
                    .contains("nicht mehr abgeholt");
            end(program, finger, "2099-12-31");
            Eventually.isTrue(() -> arrived(amt, late));
        } finally {
            Files.write(file, before);
        }
    }

    private static void run(TestProgram program, Instant now) {
        KeyWatch watch = new KeyWatch(program.bean(KeyRing.class), program.bean(KeyNotices.class), () -> now);
        Scope.run(Scope.job(MANDANT, "test"), watch::run);
    }

    /// The same table, read by another clock.
    private static KeyEnds ends(TestProgram program, String now) {
        RealTime time = () -> Instant.parse(now);
        TransactionTemplate transaction = program.bean(TransactionTemplate.class);
        KeyEnds plain = new KeyEnds(program.bean(JdbcClient.class), time);
        return new KeyEnds(program.bean(JdbcClient.class), time) {
            @Override
            public boolean fetches(X509Certificate certificate) {
                return Boolean.TRUE.equals(transaction.execute(s -> plain.fetches(certificate)));
            }

            @Override
            public void put(String fingerprint, LocalDate until, UUID konto) {
                transaction.executeWithoutResult(s -> plain.put(fingerprint, until, konto));
            }
        };
    }

    private static UUID send(TestProgram program, X509Certificate reader) {
        UUID id = Ids.next();
        Transport transport = program.bean(Transport.class);
        Scope.run(Scope.job("auental-portal", "test"), () -> {
            Route way = transport.routeTo("ags:05999001");
            Route route = new Route(
                    way.organisation(),
                    way.name(),
                    reader,
                    way.intermediary(),
                    way.intermediaryCertificate(),
                    way.intermediarySignature(),
                    null);
            Sealed sealed = transport.seal(route, Nachricht.Antrag.SUBJECT_ERPROBUNG, xml(id), List.of());
            program.bean(TransactionTemplate.class).executeWithoutResult(s -> transport.dispatch(id, sealed));
        });
        return id;
    }

    private static byte[] xml(UUID id) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            return Codec.write(new Nachricht.Antrag(
                    new Kopf(
                            id,
                            Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS),
                            "ags:05999001",
                            "por:059980000001"),
                    "99107012017000",
                    "059990010001",
                    Nachricht.Antrag.ERPROBUNG,
                    1,
                    "de",
                    new Nachricht.Rueckweg(
                            "por:059980000001",
                            UUID.randomUUID(),
                            generator.generateKeyPair().getPublic().getEncoded()),
                    List.of(new Angabe("person.familienname", 0, "Wechsel")),
                    List.of()));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean arrived(Amt amt, UUID id) {
        try {
            return amt.wert("select count(*) from application.testantrag where id = '" + id + "'")
                    .equals("1");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void end(TestProgram program, String fingerprint, String day) throws SQLException {
        try (var db = program.superuser("tw_m_" + MANDANT);
                var s = db.createStatement()) {
            s.executeUpdate("update transport.schluesselende set bis = '" + day + "' where fingerabdruck = '"
                    + fingerprint + "'");
        }
    }

    private static void store(Path file, char[] pin, Holder... holders) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        for (int i = 0; i < holders.length; i++) {
            store.setKeyEntry(String.valueOf(i), holders[i].key(), pin, new Certificate[] {holders[i].certificate()});
        }
        Path next = file.resolveSibling("wechsel.neu");
        try (OutputStream out = Files.newOutputStream(next)) {
            store.store(out, pin);
        }
        Files.move(next, file, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
    }

    private static Pki root(TestProgram program) throws Exception {
        Home home = program.bean(Home.class);
        return Pki.of(Pki.load(
                        home.secretFolder().resolve("pki-wurzel.p12"),
                        home.password("pki-wurzel").toCharArray())
                .getFirst());
    }
}
