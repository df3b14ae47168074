package de.tragwerk.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.cli.Browser;
import de.tragwerk.support.Amt;
import de.tragwerk.support.Eventually;
import de.tragwerk.support.Kassensturz;
import de.tragwerk.support.SepaBank;
import de.tragwerk.support.SepaBank.Geprueft;
import de.tragwerk.support.TestProgram;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What the tests of the verification of payees have in common: an account of its own, a run that was handed over, and
/// what the bank says of it.
final class Namenspruefung {

    static final String SEITE = "/zahlungen/empfaengerpruefung";
    static final String IBAN = "DE89370400440532013000";

    private Namenspruefung() {}

    /// An account for chapter 4 about which nothing is written down.
    record Konto(TestProgram program, Amt amt, UUID id, String kuerzel, String iban, String vorher)
            implements AutoCloseable {

        static Konto neu(TestProgram program, Amt amt, String kuerzel, String iban) throws SQLException {
            UUID id = UUID.randomUUID();
            String vorher = amt.wert("select kasse_id from payment.kasse_kapitel where kapitel = 4");
            Konto konto = new Konto(program, amt, id, kuerzel, iban, vorher);
            konto.sql(
                    "insert into payment.kasse (id, kuerzel, name, iban, strasse, hausnummer, plz, ort) values ('" + id
                            + "', '" + kuerzel + "', 'Kreiskasse " + kuerzel + "', '" + iban
                            + "', 'Kreisstraße', '1', '12345', 'Auental')");
            konto.sql("update payment.kasse_kapitel set kasse_id = '" + id + "' where kapitel = 4");
            return konto;
        }

        void sql(String sql) throws SQLException {
            try (var db = program.superuser(amt.datenbank())) {
                db.createStatement().executeUpdate(sql);
            }
        }

        /// One writes it down, another confirms it.
        void vereinbare(String art) {
            Browser kasse = amt.platz(amt.kasse()).open(SEITE);
            kasse.submit(
                    "festhalten",
                    Map.of("kasse", id.toString(), "art", art, "ab", "01.03.2026", "beleg", "Nachtrag vom 27.02.2026"),
                    "");
            assertThat(kasse.page().select("[data-qa=fehler]").text()).isEmpty();
            Browser zweite = amt.platz(amt.leitung()).open(SEITE);
            zweite.submit("bestaetigen-" + kuerzel, Map.of("passwort", program.password(amt.leitung())), "");
            assertThat(zweite.page().select("[data-qa=weigerung]").text()).isEmpty();
        }

        @Override
        public void close() throws SQLException {
            sql("update payment.kasse_kapitel set kasse_id = '" + vorher + "' where kapitel = 4");
        }
    }

    /// A run that was handed over.
    record Uebergeben(Browser kasse, String seite, String datei, String msgId, long summe) {}

    static Uebergeben uebergib(Amt amt, Konto konto) throws SQLException {
        Browser kasse = amt.simuliere("2026-03");
        String seite = kasse.location().getPath();
        amt.gibFrei(seite);
        Eventually.isTrue(() -> zustand(kasse, seite).equals("Datei liegt bereit"));
        kasse.open(seite).submit("uebergeben", Map.of(), "");
        Eventually.isTrue(() -> zustand(kasse, seite).equals("an Bank übergeben"));
        String wo = " from payment.datei where weg = 'KONTO' and kasse_id = '" + konto.id() + "' and lauf_id = '"
                + seite.substring("/zahlungen/".length()) + "'";
        return new Uebergeben(
                kasse,
                seite,
                amt.wert("select id" + wo),
                amt.wert("select msg_id" + wo),
                Long.parseLong(amt.wert("select summe_cent" + wo)));
    }

    static byte[] bericht(Amt amt, Uebergeben u, String stand, Map<UUID, String> ergebnisse) throws SQLException {
        List<Geprueft> zeilen = ergebnisse.entrySet().stream()
                .map(e -> new Geprueft(
                        "TW" + zahlungOder(amt, e.getKey()).replace("-", ""),
                        e.getValue(),
                        "egal",
                        IBAN,
                        e.getValue().equals("RVMC") ? List.of("“Fiona", "“ Bankname") : List.of()))
                .toList();
        return SepaBank.pruefung("V-" + UUID.randomUUID().toString().substring(0, 20), u.msgId(), stand, zeilen);
    }

    static String zahlungOder(Amt amt, UUID akte) {
        try {
            return zahlung(amt, akte);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static String zahlung(Amt amt, UUID akte) throws SQLException {
        return amt.wert("select id from payment.zahlung where akte_id = '" + akte + "' order by id desc limit 1");
    }

    static String bezahlt(Amt amt, UUID akte) throws SQLException {
        return amt.wert("select coalesce(sum(cent), 0) from payment.bewegung where akte_id = '" + akte + "'");
    }

    static String pruefung(Uebergeben u) {
        return u.kasse().open(u.seite()).page().select("[data-qa=pruefung]").text();
    }

    static String zustand(Browser b, String seite) {
        return b.open(seite).page().select("[data-qa=zustand]").text();
    }

    static void post(Browser b, String address, String werte) {
        String token = b.page().select("input[name=_csrf]").attr("value");
        b.request(
                "POST",
                address,
                "application/x-www-form-urlencoded",
                ("_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8) + "&" + werte)
                        .getBytes(StandardCharsets.UTF_8));
    }

    static Path ordner(TestProgram program, Amt amt, String name) {
        return program.installation().home().dir().resolve("bank/" + amt.mandant() + "/" + name);
    }

    static void stimmt(TestProgram program, Amt amt) throws Exception {
        Kassensturz.stimmt(amt::werte, ordner(program, amt, "ausgang"));
    }

    /// Lays a message there and waits until the program has read it.
    static void lege(TestProgram program, Amt amt, String name, byte[] bytes) throws Exception {
        Path eingang = Files.createDirectories(ordner(program, amt, "eingang"));
        Path neu = eingang.resolve(name + ".neu");
        Files.write(neu, bytes);
        Files.move(neu, eingang.resolve(name));
        Eventually.isTrue(() -> !Files.exists(eingang.resolve(name)));
    }
}
