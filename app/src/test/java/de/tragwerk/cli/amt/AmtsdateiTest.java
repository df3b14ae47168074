package de.tragwerk.cli.amt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class AmtsdateiTest {

    private static final String KONTO = """
            konten:
              - kuerzel: MUST
                name: Stadtkasse Muster
                iban: DE02 1203 0000 0000 2020 51
                strasse: Rathausplatz
                hausnummer: "1"
                plz: "01234"
                ort: Muster
                zahlt: [SGB XII Kapitel 3, AsylbLG § 2]
            """;

    @Test
    void accountsPayWhatTheyName() {
        Amtsdatei read = Amtsdatei.read(KONTO);
        assertThat(read.briefkopf()).isNull();
        assertThat(read.konten()).singleElement().satisfies(k -> {
            assertThat(k.iban()).isEqualTo("DE02120300000000202051");
            assertThat(k.plz()).isEqualTo("01234");
            assertThat(k.kapitel()).isEqualTo(List.of(3, 102));
            assertThat(k.bic()).isNull();
        });
    }

    @Test
    void allMistakesAreNamedAtOnce() {
        assertThatThrownBy(() -> Amtsdatei.read(KONTO.replace("2020 51", "2020 52")
                                .replace("AsylbLG § 2", "AsylbLG § 9")
                                .replace("ort:", "stadt:")
                        + "verteilung: [{von: A, bis: M, gruppe: 1}, {von: K, bis: Z, gruppe: eins}]\n"
                        + "briefkopf: {behoerde: Stadt Muster, land: XX}\n"))
                .hasMessageContaining("Nichts ist gesetzt.")
                .hasMessageContaining("Konto MUST: Diese IBAN stimmt nicht")
                .hasMessageContaining("„zahlt“ kennt AsylbLG § 2, AsylbLG § 3")
                .hasMessageContaining("„stadt“ kennt das Programm nicht")
                .hasMessageContaining("Konto MUST: „ort“ fehlt")
                .hasMessageContaining("„K bis Z“ überschneidet sich")
                .hasMessageContaining("„gruppe“ ist die Nummer")
                .hasMessageContaining("„stelle“ fehlt")
                .hasMessageContaining("„land“ ist das Kürzel");
    }

    @Test
    void twoAccountsForTheSameBenefitAreRefused() {
        String second = KONTO.substring(KONTO.indexOf("  -")).replace("MUST", "ZWEI");
        assertThatThrownBy(() -> Amtsdatei.read(KONTO + second)).hasMessageContaining("zahlt schon ein anderes Konto");
    }

    @Test
    void whatIsNoYamlOrTooMuchIsRefused() {
        assertThatThrownBy(() -> Amtsdatei.read("konten: [")).hasMessageContaining("kein lesbares YAML");
        assertThatThrownBy(() -> Amtsdatei.read("")).hasMessageContaining("Die Datei braucht");
        assertThatThrownBy(() -> Amtsdatei.read("briefkopf: " + "x".repeat(200_000)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
