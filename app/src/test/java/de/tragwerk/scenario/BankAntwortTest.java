package de.tragwerk.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.cli.Browser;
import de.tragwerk.support.Amt;
import de.tragwerk.support.Eventually;
import de.tragwerk.support.SepaBank;
import de.tragwerk.support.SepaBank.Eintrag;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What the bank answers, laid into the folder as its payment program does.
@TragwerkTest
class BankAntwortTest {

    private static final LocalDate TAG = LocalDate.of(2026, 3, 3);
    private static final String FREMD = "DE02120300000000202051";
    private static final String KASSE = "DE02100500000054540402";

    @Test
    void aReturnBecomesATaskAndIsPaidAgainOnlyToAClearedAccount(TestProgram program) throws Exception {
        Amt amt = Amt.auental(program);
        UUID gut = amt.bewilligt("Gerda", "Gut", "DE89370400440532013000");
        UUID weg = amt.bewilligt("Renate", "Vogel", "DE89370400440532013000");
        Browser kasse = amt.simuliere("2026-03");
        String seite = kasse.location().getPath();
        String lauf = seite.substring("/zahlungen/".length());
        amt.gibFrei(seite);
        Eventually.isTrue(() -> zustand(kasse, seite).equals("Datei liegt bereit"));
        kasse.open(seite).submit("uebergeben", Map.of(), "");
        Eventually.isTrue(() -> zustand(kasse, seite).equals("an Bank übergeben"));
        String msgId = amt.wert("select msg_id from payment.datei where lauf_id = '" + lauf + "'");
        long summe = Long.parseLong(amt.wert("select summe_cent from payment.datei where lauf_id = '" + lauf + "'"));
        String zurueck = amt.wert(
                "select end_to_end from payment.zahlung where akte_id = '" + weg + "' and monat = '2026-03-01'");

        lege(program, amt, "status.xml", SepaBank.status("S-" + msgId, msgId, "ACSC", List.of()));
        Eintrag ruecklauf = new Eintrag(TAG, 55_065, "R-" + msgId, "", zurueck, "AC04");
        // The statement also tells of an account of the town that is not ours to read.
        byte[] auszug = SepaBank.auszug(
                "K-" + msgId,
                Map.of(
                        KASSE,
                        List.of(new Eintrag(TAG, -summe, "B-" + msgId, msgId, "", ""), ruecklauf),
                        FREMD,
                        List.of(new Eintrag(TAG, 700_000, "HUNDESTEUER", "", "NOTPROVIDED", ""))));
        // Withholding for another reason holds back already when the money comes back.
        Browser akte = program.staff("k.feld").open("/akte/" + weg + "/zahlungen");
        // For missing cooperation only an act holds money back, after a hint with time to answer (§ 66 SGB I).
        akte.submit("zahlung-sperren", Map.of("grund", "MITWIRKUNG", "text", "Kontoauszüge fehlen."), "");
        assertThat(akte.page().select("[data-qa=weigerung]").text()).contains("entzieht nur ein Bescheid");
        akte.submit(
                "zahlung-sperren",
                Map.of(
                        "grund",
                        "MITWIRKUNG",
                        "text",
                        "Kontoauszüge fehlen.",
                        "hinweis",
                        "20.02.2026",
                        "bescheid",
                        "02.03.2026"),
                "");
        assertThat(akte.page().select("[data-qa=weigerung]").text()).contains("keine zwei Wochen");
        akte.submit(
                "zahlung-sperren",
                Map.of(
                        "grund",
                        "MITWIRKUNG",
                        "text",
                        "Kontoauszüge fehlen.",
                        "hinweis",
                        "02.02.2026",
                        "bescheid",
                        "02.03.2026"),
                "");
        assertThat(akte.page().select("[data-qa=sperre]").text())
                .contains("Bescheid vom 02.03.2026, Hinweis vom 02.02.2026.");
        lege(program, amt, "auszug.xml", auszug);
        // The notice tells of the same return, and the statement comes twice.
        lege(program, amt, "anzeige.xml", SepaBank.anzeige("N-" + msgId, KASSE, List.of(ruecklauf)));
        lege(program, amt, "auszug-noch-einmal.xml", auszug);
        // Payments of a second delivery are refused: the first one counts.
        lege(
                program,
                amt,
                "status-doppelt.xml",
                SepaBank.status(
                        "S3-" + msgId,
                        msgId,
                        "PART",
                        List.of(amt.wert("select end_to_end from payment.zahlung where akte_id = '" + gut
                                + "' and monat = '2026-03-01'")),
                        "AM05"));
        // Refused after it was taken: nothing is due again, and somebody is told.
        lege(program, amt, "status-spaet.xml", SepaBank.status("S2-" + msgId, msgId, "RJCT", List.of()));
        // Two repayments of the same amount without a reference, and one more the day after.
        Eintrag fuenfzig = new Eintrag(TAG, 5_001, "NONREF", "", "NOTPROVIDED", "");
        lege(program, amt, "rueck.xml", SepaBank.auszug("Z1-" + msgId, KASSE, List.of(fuenfzig, fuenfzig)));
        lege(program, amt, "rueck-2.xml", SepaBank.auszug("Z2-" + msgId, KASSE, List.of(fuenfzig)));
        lege(program, amt, "muell.xml", "<kein>".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        Path unlesbar = ordner(program, amt).resolve("unlesbar/muell.xml");
        Eventually.isTrue(() -> Files.exists(unlesbar) && leer(program, amt));

        assertThat(kasse.open("/zahlungen").page().select("[data-qa=unlesbare]").text())
                .contains("muell.xml");
        kasse.submit(
                kasse.page()
                        .select("tr:contains(muell.xml) form[data-qa=unlesbar]")
                        .attr("id"),
                Map.of(),
                "");
        assertThat(kasse.text()).doesNotContain("muell.xml");

        assertThat(amt.wert("select sum(cent) from payment.bewegung where akte_id = '" + weg + "'"))
                .isEqualTo("0");
        assertThat(amt.wert("select sum(cent) from payment.bewegung where akte_id = '" + gut + "'"))
                .isEqualTo("55065");
        assertThat(amt.werte("select art from payment.buchung where zahlung_id is not null and end_to_end = '" + zurueck
                        + "'"))
                .containsExactly("RUECKLAUF");
        assertThat(amt.wert("select count(*) from payment.buchung where art = 'UNBEKANNT' and cent = 5001"))
                .isEqualTo("3");
        assertThat(kasse.open(seite).page().select("[data-qa=widerspruch]").text())
                .contains("Klären Sie mit der Bank");
        assertThat(kasse.open(seite).page().select("[data-qa=ruecklauf]").text())
                .contains("Vogel, Renate")
                .contains("Konto erloschen (AC04)")
                .contains("550,65");
        String blatt = amt.wert(
                "select entschieden_cent - plan_cent || ' ' || bank_cent - plan_cent from payment.abgleich where monat = '2026-03-01' and kapitel = 4");
        assertThat(blatt).startsWith("0 ");

        // Due again, but not to an account that failed: the block stands until somebody lifts it.
        Browser zweiter = amt.simuliere("2026-03");
        String zweite = zweiter.location().getPath();
        assertThat(zweiter.open(zweite + "?auswahl=NICHT_ZAHLBAR").text())
                .contains("Vogel, Renate")
                .contains("gesperrt");
        akte = program.staff("k.feld").open("/akte/" + weg + "/zahlungen");
        assertThat(akte.submit("entsperren", Map.of(), "").text()).contains("weiter gesperrt");
        assertThat(akte.text()).contains("Rückläufer der Bank").contains("Eine Zahlung kam zurück");
        amt.fakt(weg, "KONTO", Map.of("wert", "DE02 1203 0000 0000 2020 51"));
        amt.bestaetigeZahlweg(weg);
        akte.open("/akte/" + weg + "/zahlungen").submit("entsperren", Map.of(), "");
        zweiter.open(zweite).submit("neu-rechnen", Map.of(), "");
        Eventually.isTrue(() -> zustand(zweiter, zweite).equals("wartet auf Freigabe"));
        amt.gibFrei(zweite);
        Eventually.isTrue(() -> zustand(zweiter, zweite).equals("Datei liegt bereit"));
        assertThat(amt.werte("select iban from payment.zahlung where akte_id = '" + weg + "' order by id"))
                .containsExactly("DE89370400440532013000", "DE02120300000000202051");
        assertThat(amt.wert("select sum(cent) from payment.bewegung where akte_id = '" + weg + "'"))
                .isEqualTo("55065");
        zweiter.open(zweite).submit("uebergeben", Map.of(), "");
        Eventually.isTrue(() -> zustand(zweiter, zweite).equals("an Bank übergeben"));
    }

    private static String zustand(Browser b, String seite) {
        return b.open(seite).page().select("[data-qa=zustand]").text();
    }

    private static Path ordner(TestProgram program, Amt amt) {
        return program.installation().home().dir().resolve("bank/" + amt.mandant() + "/eingang");
    }

    private static boolean leer(TestProgram program, Amt amt) {
        try (var alle = Files.list(ordner(program, amt))) {
            return alle.noneMatch(p -> p.toString().endsWith(".xml"));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void lege(TestProgram program, Amt amt, String name, byte[] bytes) throws Exception {
        Path eingang = Files.createDirectories(ordner(program, amt));
        Path neu = eingang.resolve(name + ".neu");
        Files.write(neu, bytes);
        Files.move(neu, eingang.resolve(name));
    }
}
