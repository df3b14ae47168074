package de.tragwerk.kernel.kennzeichen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Published example numbers are good; each with one wrong digit is not.
class KennzeichenTest {

    /// Steuer-ID: examples of the tax administration's published check; Rentenversicherung: example of § 2 VKVV's
    /// form and of the Deutsche Rentenversicherung; Krankenversicherung: test numbers of the gematik;
    /// IBAN: examples of the national banks' registry; Leitweg-ID: example of its Formatspezifikation.
    @ParameterizedTest
    @CsvSource({
        "STEUER_ID,86095742719",
        "STEUER_ID,47036892816",
        "STEUER_ID,65929970489",
        "STEUER_ID,57549285017",
        "STEUER_ID,25768131411",
        "RENTENVERSICHERUNG,65170839J003",
        "RENTENVERSICHERUNG,15070649C103",
        "KRANKENVERSICHERUNG,A123456780",
        "KRANKENVERSICHERUNG,X110411675",
        "IBAN,DE89370400440532013000",
        "IBAN,AT611904300234573201",
        "IBAN,CH9300762011623852957",
        "IBAN,NL91ABNA0417164300",
        "IBAN,MT84MALT011000012345MTLCAST001S",
        "LEITWEG_ID,04011000-1234512345-06",
    })
    void publishedExamplesAreGoodAndEveryOtherLastDigitIsNot(Kennzeichen art, String nummer) {
        assertThat(art.pruefe(nummer)).isEqualTo(new Befund(nummer, ""));
        String grouped = nummer.toLowerCase(java.util.Locale.ROOT).replaceAll("(.{4})", "$1 ");
        assertThat(art.pruefe(grouped).wert()).isEqualTo(nummer);
        int place = nummer.length() - (art == Kennzeichen.IBAN ? 4 : 1);
        int good = 0;
        for (char digit = '0'; digit <= '9'; digit++) {
            String changed = nummer.substring(0, place) + digit + nummer.substring(place + 1);
            Befund befund = art.pruefe(changed);
            good += befund.gut() ? 1 : 0;
            if (!befund.gut()) {
                assertThat(befund.beanstandung()).as(changed).endsWith(".").hasSizeGreaterThan(30);
            }
        }
        assertThat(good).as(nummer).isEqualTo(Character.isDigit(nummer.charAt(place)) ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({
        "STEUER_ID,8609574271,11 Ziffern",
        "STEUER_ID,06095742719,beginnt nicht mit 0",
        "STEUER_ID,12345678903,genau eine mehrfach",
        "STEUER_ID,11123456789,genau eine mehrfach",
        "RENTENVERSICHERUNG,65171339J003,keines",
        "RENTENVERSICHERUNG,00170839J003,beginnt nicht mit 00",
        "RENTENVERSICHERUNG,65170839003,12 Stellen",
        "KRANKENVERSICHERUNG,1234567890,Buchstaben",
        "IBAN,DE8937040044053201300,hat 22 Zeichen",
        "IBAN,DE8937O400440532013000,nur Ziffern",
        "IBAN,US89370400440532013000,SEPA",
        "IBAN,89370400440532013000,keine IBAN",
        "AZR,12345678901,12 Ziffern",
        "AZR,000000000000,gleichen Ziffern",
        "AGS,5315000,8 Ziffern",
        "AGS,53150000,01 bis 16",
        "ARS,05315000,12 Ziffern",
        "ARS,170000000000,01 bis 16",
        "LEITWEG_ID,04011000,sieht so aus",
        "PLZ,1234,5 Ziffern",
        "PLZ,00123,gibt es nicht",
        "PLZ,43999,gibt es nicht",
        "PLZ,１２３４５,5 Ziffern",
    })
    void theSentenceSaysWhatIsWrong(Kennzeichen art, String nummer, String says) {
        assertThat(art.pruefe(nummer).wert()).isEmpty();
        assertThat(art.pruefe(nummer).beanstandung()).contains(says);
    }

    @ParameterizedTest
    @CsvSource({"AZR,140925004711", "AGS,05315000", "ARS,053150000000", "PLZ,01067", "PLZ,99998"})
    void formsWithoutCheckDigit(Kennzeichen art, String nummer) {
        assertThat(art.pruefe(nummer).gut()).isTrue();
    }

    /// The rule of 2016: one digit may come three times, but not in a row.
    @Test
    void aDigitMayComeThreeTimesInATaxNumberButNotInARow() {
        int apart = 0;
        int row = 0;
        for (int last = 0; last <= 9; last++) {
            apart += SteuerId.pruefe("1213145678" + last).gut() ? 1 : 0;
            row += SteuerId.pruefe("1112345678" + last).gut() ? 1 : 0;
        }
        assertThat(apart).isEqualTo(1);
        assertThat(row).isZero();
    }

    @Test
    void theNumberOfThePensionInsuranceKnowsBirthDateAndInitial() {
        LocalDate born = LocalDate.of(1939, 8, 17);
        assertThat(Rentenversicherungsnummer.hinweis("65170839J003", born, "Jansen"))
                .isEmpty();
        assertThat(Rentenversicherungsnummer.hinweis("65170839J003", born, "Meier"))
                .contains("Geburtsnamen");
        assertThat(Rentenversicherungsnummer.hinweis("65170839J003", born.plusDays(1), "Jansen"))
                .contains("anderes Geburtsdatum");
    }
}
