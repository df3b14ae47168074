package de.tragwerk.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.tragwerk.cli.Browser;
import de.tragwerk.support.Amt;
import de.tragwerk.support.Eventually;
import de.tragwerk.support.SepaBank;
import de.tragwerk.support.SepaProbe;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import de.tragwerk.support.Uhr;
import de.tragwerk.support.Vermieter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/// Rent goes to the landlord from the month nobody has paid yet; two persons say so; the sum stays what is
/// decided.
@TragwerkTest
class DirektzahlungTest {

    private static final String IBAN = "DE89370400440532013000";
    private static final String NEU = "DE75512108001245126199";

    private static List<SepaProbe.Zahlung> zahlungen(Amt amt, UUID akte, String monat) throws Exception {
        String seite = amt.simuliere(monat).location().getPath();
        amt.gibFrei(seite);
        Browser kasse = amt.platz(amt.kasse());
        List<String> eigene = amt.werte(
                "select end_to_end from payment.zahlung where akte_id = '" + akte + "' and monat = '" + monat + "-01'");
        List<SepaProbe.Zahlung> gefunden = new ArrayList<>();
        for (String datei :
                kasse.open(seite).page().select("form[data-qa=datei]").eachAttr("id")) {
            SepaProbe.lies(kasse.open(seite).submit(datei, Map.of(), "").bytes()).zahlungen().stream()
                    .filter(z -> eigene.contains(z.endToEnd()))
                    .forEach(gefunden::add);
        }
        return gefunden;
    }

    @Test
    void theRentGoesToTheLandlordAndTheRestToThePerson(TestProgram program) throws Exception {
        Amt amt = Amt.lindenbrueck(program);
        UUID akte = amt.bewilligt("Otto", "Vogel", IBAN);
        try (Uhr uhr = Uhr.auf(program, LocalDate.of(2026, 2, 25))) {
            assertThat(zahlungen(amt, akte, "2026-03")).hasSize(1);
            String seite = "/akte/" + akte + "/zahlungen";
            Browser jana = amt.platz(amt.vorschlag()).open(seite);
            jana.submit("direkt", Vermieter.bekommt("450", "03.2026"), "");
            assertThat(jana.page().select("[data-qa=weigerung]").text()).contains("schon an die Person gezahlt");
            Map<String, String> falsch = new HashMap<>(Vermieter.bekommt("450", "04.2026"));
            falsch.put("iban", "DE02120300000000202052");
            jana.submit("direkt", falsch, "");
            assertThat(jana.page().select("[data-qa=weigerung]").text()).contains("IBAN stimmt nicht");
            Map<String, String> zuViel = new HashMap<>(Vermieter.bekommt("450", "04.2026"));
            zuViel.put("betrag", "450,01");
            jana.submit("direkt", zuViel, "");
            assertThat(jana.page().select("[data-qa=weigerung]").text()).contains("450,00 € anerkannt");
            jana.submit("direkt", Vermieter.bekommt("450", "04.2026"), "");
            assertThat(jana.page().select("[data-qa=direktzahlung]").text()).contains("wartet auf die zweite Person");
            assertThat(jana.page().select("form[data-qa=direkt-freigeben]")).isEmpty();
            selbstGehtNicht(program, amt, akte);

            Browser tobias = amt.platz(amt.freigabe()).open(seite);
            tobias.submit("direkt-freigeben", Map.of("passwort", program.password(amt.freigabe())), "");
            assertThat(tobias.page().select("[data-qa=direktzahlung]").text()).contains("gilt");
            assertThat(amt.werte("select art from decision.schreiben where akte_id = '" + akte + "'"))
                    .containsExactly("DIREKTZAHLUNG");
            // Chapter 4 pays to others by its own sentence.
            String brief = amt.wert("select dokument_id from decision.schreiben where akte_id = '" + akte + "'");
            try (var pdf = Loader.loadPDF(jana.open("/dokumente/" + brief).bytes())) {
                assertThat(new PDFTextStripper().getText(pdf).replaceAll("[\\s\\u00a0]+", " "))
                        .contains("§ 43a Abs. 3 Satz 1 in Verbindung mit § 35a Abs. 3 SGB XII");
            }
            geteilt(amt, akte);

            Uhr.auf(program, LocalDate.of(2026, 3, 26));
            assertThat(zahlungen(amt, akte, "2026-04"))
                    .extracting(z ->
                            z.iban() + " " + z.cent() + " " + z.verwendung().replaceAll("^Az \\S+", "Az"))
                    .containsExactlyInAnyOrder(
                            IBAN + " 10065 Az fuer 04.2026", Vermieter.IBAN + " 45000 Vertrag 4711 fuer 04.2026");

            // The landlord's account is gone: the rent goes to his new one, for the same month, and once.
            zurueck(program, amt, akte);
            Map<String, String> neuesKonto = new HashMap<>(Vermieter.bekommt("450", "04.2026"));
            neuesKonto.put("iban", NEU);
            assertThat(jana.open(seite).text()).contains("450,00");
            jana.submit("direkt-beenden", Map.of(), "");
            jana.open(seite).submit("direkt", neuesKonto, "");
            tobias.open(seite).submit("direkt-freigeben", Map.of("passwort", program.password(amt.freigabe())), "");
            Uhr.auf(program, LocalDate.of(2026, 4, 2));
            assertThat(zahlungen(amt, akte, "2026-04"))
                    .extracting(z -> z.iban() + " " + z.cent())
                    .containsExactly(NEU + " 45000");

            // It ends: from the next month on everything goes to the person, nothing is paid twice.
            jana.open(seite).submit("direkt-beenden", Map.of(), "");
            Uhr.auf(program, LocalDate.of(2026, 4, 28));
            assertThat(zahlungen(amt, akte, "2026-05"))
                    .extracting(z -> z.iban() + " " + z.cent())
                    .containsExactly(IBAN + " 55065");
            assertThat(amt.werte(
                            "select to_char(monat, 'MM') || ' ' || sum(cent) from payment.bewegung where akte_id = '"
                                    + akte + "' group by monat order by monat"))
                    .containsExactly("03 55065", "04 55065", "05 55065");
            assertThat(amt.werte("select cent from payment.ueberzahlung where akte_id = '" + akte + "'"))
                    .isEmpty();
            assertThat(jana.open("/akte/" + akte + "/konto")
                            .page()
                            .select("[data-qa=saldo]")
                            .text())
                    .isEqualTo("3.854,55 €");
        }
    }

    /// § 32a Abs. 2 SGB XII: 77.44 € of contributions are recognised and 550.65 € payable, so they go to the
    /// insurer; she and the insurer are told of the beginning and of the end.
    @Test
    void contributionsGoToTheInsurerAndBothAreTold(TestProgram program) throws Exception {
        Amt amt = Amt.lindenbrueck(program);
        UUID akte = amt.bewilligt("Olga", "Vogel", IBAN);
        try (Uhr uhr = Uhr.auf(program, LocalDate.of(2026, 2, 25))) {
            assertThat(zahlungen(amt, akte, "2026-03")).hasSize(1);
            Uhr.auf(program, LocalDate.of(2026, 3, 10));
            String seite = "/akte/" + akte + "/zahlungen";
            Browser jana = amt.platz(amt.vorschlag()).open(seite);
            assertThat(jana.page().select("[data-qa=beitraege]").text()).contains("77,44 €", "§ 32a Abs. 2 SGB XII");
            Map<String, String> beitrag = new HashMap<>(Map.of(
                    "zweck",
                    "BEITRAG",
                    "empfaenger",
                    "Kasse Auental",
                    "iban",
                    NEU,
                    "verwendung",
                    "K123456789",
                    "betrag",
                    "77,44",
                    "von",
                    "04.2026",
                    "begruendung",
                    "Sie ist freiwillig versichert und zahlt selbst."));
            jana.submit("direkt", beitrag, "");
            assertThat(jana.page().select("[data-qa=weigerung]").text()).contains("Anschrift der Versicherung");
            beitrag.put("anschrift", "Kasse Auental\nKurweg 1\n12345 Auental");
            beitrag.put("betrag", "77,45");
            jana.submit("direkt", beitrag, "");
            assertThat(jana.page().select("[data-qa=weigerung]").text()).contains("77,44 € anerkannt");
            beitrag.put("betrag", "77,44");
            jana.submit("direkt", beitrag, "");
            amt.platz(amt.freigabe())
                    .open(seite)
                    .submit("direkt-freigeben", Map.of("passwort", program.password(amt.freigabe())), "");
            assertThat(briefe(amt, akte)).containsExactly("DIREKTZAHLUNG", "DIREKTZAHLUNG_EMPFAENGER");
            String kasse = amt.wert("select dokument_id from decision.schreiben where art = 'DIREKTZAHLUNG_EMPFAENGER'"
                    + " and akte_id = '" + akte + "'");
            try (var pdf = Loader.loadPDF(jana.open("/dokumente/" + kasse).bytes())) {
                assertThat(new PDFTextStripper().getText(pdf).replaceAll("[\\s\\u00a0]+", " "))
                        .contains("Kurweg 1", "Olga Vogel", "K123456789", "77,44 €", "Ab 01.04.2026")
                        .doesNotContain("Gerbergasse");
            }
            Uhr.auf(program, LocalDate.of(2026, 3, 26));
            assertThat(zahlungen(amt, akte, "2026-04"))
                    .extracting(z -> z.iban() + " " + z.cent())
                    .containsExactlyInAnyOrder(IBAN + " 47321", NEU + " 7744");
            jana.open(seite).submit("direkt-beenden", Map.of(), "");
            assertThat(briefe(amt, akte))
                    .containsExactly(
                            "DIREKTZAHLUNG", "DIREKTZAHLUNG_EMPFAENGER", "DIREKTZAHLUNG", "DIREKTZAHLUNG_EMPFAENGER");
            Uhr.auf(program, LocalDate.of(2026, 4, 28));
            assertThat(zahlungen(amt, akte, "2026-05"))
                    .extracting(z -> z.iban() + " " + z.cent())
                    .containsExactly(IBAN + " 55065");
        }
    }

    private static List<String> briefe(Amt amt, UUID akte) throws SQLException {
        return amt.werte("select art from decision.schreiben where akte_id = '" + akte + "' order by id");
    }

    private static void zurueck(TestProgram program, Amt amt, UUID akte) throws Exception {
        String miete = amt.wert("select end_to_end from payment.zahlung where akte_id = '" + akte
                + "' and monat = '2026-04-01' and cent = 45000");
        Path eingang = Files.createDirectories(
                program.installation().home().dir().resolve("bank/" + amt.mandant() + "/eingang"));
        Files.write(
                eingang.resolve("rueck.neu"),
                SepaBank.auszug(
                        "R-" + akte,
                        "DE02120300000000202051",
                        List.of(new SepaBank.Eintrag(
                                LocalDate.of(2026, 4, 1), 45_000, "R-" + miete, "", miete, "AC04"))));
        Files.move(eingang.resolve("rueck.neu"), eingang.resolve("rueck.xml"));
        Eventually.isTrue(() -> kamZurueck(amt, akte));
    }

    private static boolean kamZurueck(Amt amt, UUID akte) {
        try {
            return !amt.werte("select art from payment.bewegung where akte_id = '" + akte + "' and cent < 0")
                    .isEmpty();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void selbstGehtNicht(TestProgram program, Amt amt, UUID akte) throws SQLException {
        try (var db = program.superuser(amt.datenbank())) {
            assertThatThrownBy(() -> db.createStatement()
                            .executeUpdate("update payment.direktzahlung set zustand = 'GILT', freigegeben_am = now(),"
                                    + " freigegeben_von = vorgeschlagen_von where akte_id = '" + akte + "'"))
                    .hasMessageContaining("direktzahlung_check");
            assertThatThrownBy(() -> db.createStatement()
                            .executeUpdate("update payment.direktzahlung set iban = '" + IBAN + "' where akte_id = '"
                                    + akte + "'"))
                    .hasMessageContaining("steht fest");
        }
    }

    private static void geteilt(Amt amt, UUID akte) throws SQLException {
        assertThat(amt.werte(
                        "select to_char(monat, 'MM') || ' ' || zweck || ' ' || cent from payment.plan where akte_id = '"
                                + akte + "' and ersetzt_durch is null and monat <= '2026-04-01' order by 1"))
                .containsExactly("03 LEBENSUNTERHALT 55065", "04 LEBENSUNTERHALT 10065", "04 UNTERKUNFT 45000");
        assertThat(amt.werte("select distinct sum(cent) from payment.plan where akte_id = '" + akte
                        + "' and ersetzt_durch is null group by monat"))
                .containsExactly("55065");
    }
}
