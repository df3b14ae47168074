package de.tragwerk.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.access.Role;
import de.tragwerk.access.StaffAccounts;
import de.tragwerk.cli.Browser;
import de.tragwerk.cli.Login;
import de.tragwerk.kernel.Ids;
import de.tragwerk.login.password.PasswordGenerator;
import de.tragwerk.mandant.Scope;
import de.tragwerk.mandant.Side;
import de.tragwerk.payment.run.Laeufe;
import de.tragwerk.support.Amt;
import de.tragwerk.support.Eventually;
import de.tragwerk.support.Kassensturz;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import de.tragwerk.support.Uhr;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/// Once, whoever asks how often, at whatever time the clock shows, and released by somebody else than drafted.
@TragwerkTest
class ZahllaufEinmalTest {

    private static final String IBAN = "DE89370400440532013000";

    /// F7: the file's id is the key of its hand-over.
    @Test
    void ahundredHandOversAreOneAndAnotherFileOfThatNameIsRefused(TestProgram program) throws Exception {
        Amt amt = Amt.auental(program);
        amt.bewilligt("Sieben", "Schlüssel", IBAN);
        String seite = amt.simuliere("2026-03").location().getPath();
        amt.gibFrei(seite);
        UUID lauf = UUID.fromString(seite.substring(11));
        String datei = amt.wert("select id from payment.datei where lauf_id = '" + lauf + "'");
        Path ziel =
                ausgang(program, amt).resolve(amt.wert("select name from payment.datei where id = '" + datei + "'"));

        // Something else lies at the bank under this key.
        Files.createDirectories(ziel.getParent());
        Files.writeString(ziel, "etwas anderes");
        Laeufe laeufe = program.bean(Laeufe.class);
        Callable<Laeufe.Ergebnis> uebergabe =
                () -> Scope.call(program.scopeOf(amt.kasse()), () -> laeufe.uebergib(lauf));
        try (var threads = Executors.newFixedThreadPool(10)) {
            for (var antwort : threads.invokeAll(Collections.nCopies(100, uebergabe))) {
                assertThat(antwort.get()).isEqualTo(new Laeufe.Gut(lauf));
            }
        }
        String auftrag = "from outbox.auftrag where kind = 'payment.bank' and key = '" + datei + "'";
        assertThat(amt.wert("select count(*) " + auftrag)).isEqualTo("1");
        Eventually.isTrue(
                () -> wert(amt, "select coalesce(error, '') " + auftrag).equals("DoppelterName"));
        assertThat(Files.readString(ziel)).isEqualTo("etwas anderes");
        assertThat(amt.wert("select zustand from payment.lauf where id = '" + lauf + "'"))
                .isEqualTo("DATEI");

        Files.delete(ziel);
        Eventually.isTrue(() -> uebergeben(program, amt, lauf));
        Eventually.isTrue(() -> wert(amt, "select state " + auftrag).equals("ERLEDIGT"));
        stimmt(program, amt);
    }

    private record Lage(String augenblick, String monat, boolean zahlt) {}

    /// F10: hours that do not exist or come twice, the clock set back, the last second of the year, a leap day.
    @Test
    void whateverTheClockShowsEachMonthIsPaidOnce(TestProgram program) throws Exception {
        Amt amt = Amt.auental(program);
        UUID akte = amt.bewilligt("Uhr", "Verstellt", IBAN);
        List<String> bezahlt = new ArrayList<>();
        for (Lage lage : List.of(
                new Lage("2026-03-29T01:59:59+01:00", "2026-03", true),
                new Lage("2026-03-29T03:00:00+02:00", "2026-04", true),
                // A day back.
                new Lage("2026-03-28T03:00:00+01:00", "2026-04", false),
                new Lage("2026-10-25T02:30:00+02:00", "2026-10", true),
                // The same hour again, and then an hour back.
                new Lage("2026-10-25T02:30:00+01:00", "2026-10", false),
                new Lage("2026-10-25T01:30:00+02:00", "2026-10", false),
                // The year changes while the run goes on.
                new Lage("2026-12-31T23:59:59+01:00", "2026-12", true),
                new Lage("2028-02-29T12:00:00+01:00", "2028-02", false))) {
            try (Uhr uhr = Uhr.auf(
                    program.context(), OffsetDateTime.parse(lage.augenblick()).toInstant())) {
                assertThat(uhr).isNotNull();
                Browser kasse = amt.simuliere(lage.monat());
                String seite = kasse.location().getPath();
                String lauf = seite.substring(11);
                assertThat(amt.wert("select monat from payment.lauf where id = '" + lauf + "'"))
                        .as(lage.augenblick())
                        .isEqualTo(lage.monat() + "-01");
                List<String> faellig =
                        amt.werte("select monat from payment.position where art <> 'BEENDET' and lauf_id = '" + lauf
                                + "' and akte_id = '" + akte + "' order by monat");
                if (!lage.zahlt()) {
                    assertThat(faellig).as(lage.augenblick()).isEmpty();
                    kasse.open(seite).submit("verwerfen", Map.of(), "");
                    continue;
                }
                assertThat(faellig).as(lage.augenblick()).last().isEqualTo(lage.monat() + "-01");
                bezahlt.addAll(faellig);
                amt.gibFrei(seite);
                kasse.open(seite).submit("uebergeben", Map.of(), "");
                Eventually.isTrue(() -> uebergeben(program, amt, UUID.fromString(lauf)));
            }
        }
        assertThat(bezahlt)
                .hasSize(10)
                .doesNotHaveDuplicates()
                .startsWith("2026-03-01")
                .endsWith("2026-12-01");
        assertThat(amt.werte("select cent from payment.zahlung where akte_id = '" + akte + "'"))
                .hasSize(10)
                .containsOnly("55065");
        stimmt(program, amt);
    }

    /// F18: a second login is not a second person.
    @Test
    void aSecondLoginOfTheSamePersonReleasesNothing(TestProgram program) throws Exception {
        Amt amt = Amt.auental(program);
        amt.bewilligt("Zwei", "Konten", IBAN);
        String passwort = PasswordGenerator.suggest();
        UUID konto = Ids.next();
        String login = "zweit." + konto.toString().substring(24);
        Scope.run(
                Scope.job(amt.mandant(), "test"),
                () -> program.bean(StaffAccounts.class)
                        .put(new StaffAccounts.NewStaff(
                                konto,
                                program.cast().staff(amt.kasse()).personId(),
                                login,
                                "E. Kasse (zweites Konto)",
                                "",
                                Set.of(Role.ZAHLUNG),
                                Set.of(1),
                                passwort)));
        Browser kasse = amt.simuliere("2026-03");
        String seite = kasse.location().getPath();
        Browser zweites = Login.staff(program.address(Side.AMT), amt.mandant(), login, passwort)
                .open(seite);
        assertThat(zweites.page().select("form[data-qa=freigeben]")).isEmpty();
        String token = zweites.page().select("input[name=_csrf]").attr("value");
        zweites.request(
                "POST",
                seite + "/freigeben",
                "application/x-www-form-urlencoded",
                ("_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8) + "&passwort="
                                + URLEncoder.encode(passwort, StandardCharsets.UTF_8))
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(zweites.page().select("[data-qa=weigerung]").text()).contains("andere Person");
        assertThat(zweites.open(seite).page().select("[data-qa=zustand]").text())
                .isEqualTo("wartet auf Freigabe");
        kasse.open(seite).submit("verwerfen", Map.of(), "");
    }

    /// F18: a decision and the release of the run at the same moment: either the release is void, or the old amount
    /// is ordered and the rest is due.
    @Test
    void aDecisionAtTheMomentOfTheReleaseIsPaidOnce(TestProgram program) throws Exception {
        Amt amt = Amt.auental(program);
        List<UUID> akten = new ArrayList<>();
        for (int verzug : List.of(0, 120)) {
            UUID akte = amt.bewilligt("Wett", "Lauf " + verzug, IBAN);
            akten.add(akte);
            String seite = amt.simuliere("2026-03").location().getPath();
            UUID lauf = UUID.fromString(seite.substring(11));
            int stand = Integer.parseInt(amt.wert("select stand from payment.lauf where id = '" + lauf + "'"));
            amt.fakt(akte, "KALTMIETE", Map.of("wert", "394"));
            Browser wer = amt.platz(amt.vorschlag()).open("/akte/" + akte + "/berechnung");
            wer.submit("beginnen", Map.of(), "");
            wer.open("/akte/" + akte + "/berechnung").submit("vorschlagen", Map.of(), "");
            Browser zweite = amt.platz(amt.freigabe())
                    .open("/freigabe/"
                            + amt.wert("select id from decision.entwurf where zustand = 'VORGESCHLAGEN' and akte_id = '"
                                    + akte + "'"));
            try (var threads = Executors.newFixedThreadPool(2)) {
                var entscheidung = threads.submit(
                        () -> zweite.submit("freigeben", Map.of("passwort", program.password(amt.freigabe())), ""));
                // Somebody of the cash office releases the run, because the head is busy with the decision.
                var freigabe = threads.submit(() -> {
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(verzug));
                    return Scope.call(
                            program.scopeOf("z.kern"),
                            () -> program.bean(Laeufe.class).gibFrei(lauf, stand));
                });
                assertThat(entscheidung.get().location().getPath()).startsWith("/bescheide/");
                assertThat(freigabe.get()).isEqualTo(new Laeufe.Gut(lauf));
            }
            Browser kasse = amt.platz(amt.kasse());
            Eventually.isTrue(
                    () -> kasse.open(seite).page().select("[data-qa=arbeitet]").isEmpty());
            if (kasse.page().select("[data-qa=zustand]").text().equals("überholt")) {
                kasse.submit("neu-rechnen", Map.of(), "");
                Eventually.isTrue(() ->
                        kasse.open(seite).page().select("[data-qa=arbeitet]").isEmpty());
                amt.gibFrei(seite);
            }
            kasse.open(seite).submit("uebergeben", Map.of(), "");
            Eventually.isTrue(() -> uebergeben(program, amt, lauf));
            stimmt(program, amt);
        }
        // What was not ordered in the race is due now.
        String rest = amt.simuliere("2026-03").location().getPath();
        if (amt.wert("select anzahl from payment.lauf where id = '" + rest.substring(11) + "'")
                .equals("0")) {
            amt.platz(amt.kasse()).open(rest).submit("verwerfen", Map.of(), "");
        } else {
            amt.gibFrei(rest);
            amt.platz(amt.kasse()).open(rest).submit("uebergeben", Map.of(), "");
            Eventually.isTrue(() -> uebergeben(program, amt, UUID.fromString(rest.substring(11))));
        }
        for (UUID akte : akten) {
            assertThat(amt.wert("select sum(cent) from payment.bewegung where akte_id = '" + akte + "'"))
                    .isEqualTo("56465");
        }
        stimmt(program, amt);
    }

    /// Whether the run is at the bank; no pause between tries.
    private static boolean uebergeben(TestProgram program, Amt amt, UUID lauf) {
        try (var db = program.superuser(amt.datenbank())) {
            db.createStatement()
                    .executeUpdate(
                            "update outbox.auftrag set due = now() where state = 'OFFEN' and kind = 'payment.bank'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return wert(amt, "select zustand from payment.lauf where id = '" + lauf + "'")
                .equals("UEBERGEBEN");
    }

    private static String wert(Amt amt, String sql) {
        try {
            return amt.wert(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path ausgang(TestProgram program, Amt amt) {
        return program.installation().home().dir().resolve("bank/" + amt.mandant() + "/ausgang");
    }

    private static void stimmt(TestProgram program, Amt amt) throws Exception {
        Kassensturz.stimmt(amt::werte, ausgang(program, amt));
    }
}
