package de.tragwerk.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.cli.Browser;
import de.tragwerk.support.Amt;
import de.tragwerk.support.TestProgram;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/// Claims of recourse made over the pages, for the stories about what becomes of them.
final class Rueckgriffsfall {

    private static final String IBAN = "DE89370400440532013000";

    private Rueckgriffsfall() {}

    /// A file of somebody who cannot work for a time: chapter 3, 943.00 € a month.
    static UUID hilfe(Amt amt, String vorname, String name) throws SQLException {
        UUID akte = amt.akte(vorname, name, LocalDate.of(1990, 1, 1));
        amt.fakt(akte, "ERWERBSMINDERUNG", Map.of("wert", "voll_befristet"));
        amt.fakt(akte, "KALTMIETE", Map.of("wert", "380"));
        amt.fakt(akte, "KONTO", Map.of("wert", IBAN));
        amt.entscheide(akte);
        return akte;
    }

    static void bezahle(Amt amt, String monat) {
        amt.gibFrei(amt.simuliere(monat).location().getPath());
    }

    /// Somebody else caused the need (§ 103 SGB XII); proposed and heard.
    static void ursacheVorgeschlagen(Amt amt, UUID akte, String name, String betrag) {
        Browser b = amt.platz("k.feld").open("/akte/" + akte + "/kostenersatz");
        b.submit(
                "kostenersatz-form",
                Map.of(
                        "norm",
                        "SGBXII_103",
                        "wer",
                        "ANDERE",
                        "name",
                        name,
                        "anschrift",
                        "Ruhrstraße 2\n10709 Berlin",
                        "betrag",
                        betrag,
                        "begruendung",
                        "Sie haben das Vermögen der Person verspielt; eine Härte ist nicht zu sehen."),
                "");
        ohneWeigerung(b);
    }

    /// The debtor has answered.
    static void antworte(Amt amt, UUID akte) {
        Browser b = amt.platz("k.feld").open("/akte/" + akte + "/kostenersatz");
        b.submit(
                "kostenersatz-antwort",
                Map.of("text", "Sie bitten um Raten.", "wuerdigung", "Raten vereinbaren wir mit Ihnen."),
                "");
        ohneWeigerung(b);
    }

    static void erlasse(TestProgram program, Amt amt, UUID akte) {
        Browser b = amt.platz("b.stein").open("/akte/" + akte + "/kostenersatz");
        b.submit("kostenersatz-freigeben", Map.of("passwort", program.password("b.stein")), "");
        ohneWeigerung(b);
    }

    /// Who lives apart is told of the benefit (§ 94 Abs. 4 SGB XII).
    static void teileMit(Amt amt, UUID akte, String name) {
        Browser b = amt.platz("k.feld").open("/akte/" + akte + "/unterhalt");
        b.submit(
                "unterhalt-form",
                Map.of(
                        "pflichtig",
                        "EHEGATTE",
                        "name",
                        name,
                        "anschrift",
                        "Ruhrstraße 2\n10709 Berlin",
                        "anlass",
                        "Die Person nennt einen leitenden Beruf mit hohem Gehalt."),
                "");
        ohneWeigerung(b);
    }

    /// An amount from a month on, asked for by two persons.
    static void beziffere(TestProgram program, Amt amt, UUID akte, String zugang, String von, String betrag) {
        Browser b = amt.platz("k.feld").open("/akte/" + akte + "/unterhalt");
        b.submit(
                "unterhalt-betrag",
                Map.of(
                        "zugang",
                        zugang,
                        "von",
                        von,
                        "betrag",
                        betrag,
                        "begruendung",
                        "Bereinigtes Einkommen nach den Leitlinien; keine unbillige Härte."),
                "");
        ohneWeigerung(b);
        Browser stein = amt.platz("b.stein").open("/akte/" + akte + "/unterhalt");
        stein.submit("unterhalt-freigeben", Map.of("passwort", program.password("b.stein")), "");
        ohneWeigerung(stein);
    }

    static void ohneWeigerung(Browser b) {
        assertThat(b.status()).isEqualTo(200);
        assertThat(b.page().select("[data-qa=weigerung]").text()).isEmpty();
    }
}
