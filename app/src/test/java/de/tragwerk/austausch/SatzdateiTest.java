package de.tragwerk.austausch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Files by profile: what is written is read again, and a fault is told by its line, without its content.
class SatzdateiTest {

    private final Profil fest = new Profile("").finde("sozhidav-antwort");

    private static Satz antwort(String kennzeichen, long cent, String zusatz) {
        return Satz.von(
                "ANTWORT",
                "kennzeichen",
                kennzeichen,
                "stelle",
                "DSRV",
                "meldung",
                "ARBEIT",
                "von",
                "2026-04",
                "betrag",
                cent,
                "zusatz",
                zusatz);
    }

    private List<Satz> datei() {
        return List.of(
                Satz.von("VORSATZ", "verfahren", "SOZHIDAV", "version", 1, "referenz", "R", "lieferung", "L1"),
                antwort("K1", 12_345, "Bäckerei Müller"),
                Satz.von("NACHSATZ", "anzahl", 1, "summe", 12_345, "vollstaendig", "J"));
    }

    @Test
    void whatIsWrittenIsReadAgainAndTheSameRecordsGiveTheSameBytes() {
        byte[] bytes = Satzdatei.schreibe(fest, datei()).bytes();
        assertThat(Satzdatei.schreibe(fest, datei()).bytes()).isEqualTo(bytes);
        Satzdatei.Gelesen gelesen = Satzdatei.lies(fest, bytes);
        assertThat(gelesen.fehler()).isEmpty();
        assertThat(gelesen.saetze()).hasSize(3);
        Satz a = gelesen.saetze().get(1);
        assertThat(a.zahl("betrag")).isEqualTo(12_345);
        assertThat(a.wert("von")).isEqualTo("2026-04");
        assertThat(a.wert("bis")).isEmpty();
        assertThat(a.wert("zusatz")).isEqualTo("Bäckerei Müller");
        assertThat(new String(bytes, fest.zeichensatz()).lines()).allMatch(z -> z.length() > 20);
    }

    @Test
    void aLineThatIsWrongIsNamedWithoutItsContent() {
        byte[] bytes = Satzdatei.schreibe(fest, datei()).bytes();
        String text = new String(bytes, fest.zeichensatz());
        assertThat(Satzdatei.lies(fest, text.replace("000012345", "00001234X").getBytes(fest.zeichensatz()))
                        .fehler())
                .hasSize(2)
                .allMatch(f -> f.matches("Zeile [23]: Das Feld „(betrag|summe)“ ist keine Zahl\\."));
        assertThat(Satzdatei.lies(fest, text.replace("202604", "202613").getBytes(fest.zeichensatz()))
                        .fehler())
                .singleElement()
                .satisfies(f -> assertThat(f).startsWith("Zeile 2").contains("Monat"));
        assertThat(Satzdatei.lies(fest, (text + "XX\r\n").getBytes(fest.zeichensatz()))
                        .fehler())
                .singleElement()
                .satisfies(f -> assertThat(f).startsWith("Zeile 4"));
        assertThat(Satzdatei.lies(fest, "BV zu kurz".getBytes(StandardCharsets.UTF_8))
                        .fehler())
                .isNotEmpty();
    }

    @Test
    void whatIsTooLongIsCutAndCountedLettersWithoutPlaceLoseTheirMarks() {
        Satzdatei.Geschrieben geschrieben = Satzdatei.schreibe(fest, List.of(antwort("K1", 1, "ş".repeat(61))));
        assertThat(geschrieben.gekuerzt()).isEqualTo(1);
        assertThat(Satzdatei.lies(fest, geschrieben.bytes()).saetze().getFirst().wert("zusatz"))
                .isEqualTo("s".repeat(60));
        assertThatThrownBy(() -> Satzdatei.schreibe(fest, List.of(antwort("", 1, ""))))
                .hasMessageContaining("kennzeichen");
        assertThatThrownBy(() -> Satzdatei.schreibe(fest, List.of(antwort("K", -1, ""))))
                .hasMessageContaining("betrag");
    }
}
