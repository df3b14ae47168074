package de.tragwerk.payment.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.tragwerk.payment.model.Einloesung.Ergebnis;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Answers of those who pay without a bank.
class AntwortLeserTest {

    private static final String XML = "<Zahlungsantwort xmlns=\"urn:tragwerk:zahlung:1\" kennung=\"A-1\">"
            + "<Auftrag id=\"TW1\" ergebnis=\"ZURUECK\" tag=\"2026-03-10\" betrag=\"441.00\" grund=\"KARTE_GESPERRT\"/></Zahlungsantwort>";

    @Test
    void bothFormatsSayTheSame() throws Exception {
        Zahlungsantwort.Zeile zeile =
                new Zahlungsantwort.Zeile("TW1", Ergebnis.ZURUECK, LocalDate.of(2026, 3, 10), 44_100, "KARTE_GESPERRT");
        assertThat(AntwortLeser.lies(bytes(XML))).isEqualTo(new Zahlungsantwort("A-1", List.of(zeile)));
        String csv = "\uFEFFId;Ergebnis;Tag;Betrag;Grund\r\nTW1;ZURUECK;2026-03-10;441,00;KARTE_GESPERRT\r\n";
        assertThat(AntwortLeser.lies(bytes(csv))).isEqualTo(new Zahlungsantwort("", List.of(zeile)));
        assertThat(AntwortLeser.ist(bytes(csv)) && AntwortLeser.ist(bytes(XML))).isTrue();
        assertThat(AntwortLeser.ist(bytes("<Document><BkToCstmrStmt/></Document>")))
                .isFalse();
    }

    @Test
    void whatIsNotWholeIsRefusedWhole() {
        for (String schlecht : List.of(
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>" + XML,
                XML.replace("urn:tragwerk:zahlung:1", "urn:x"),
                XML.replace("ZURUECK", "VIELLEICHT"),
                XML.replace("441.00", "0.00"),
                XML.replace("441.00", "441.001"),
                XML.replace("2026-03-10", "2026-02-30"),
                XML.replace(
                        "</Zahlungsantwort>",
                        "<Auftrag id=\"TW1\" ergebnis=\"GEZAHLT\" tag=\"2026-03-10\" betrag=\"1\"/></Zahlungsantwort>"),
                "Id;Ergebnis;Tag;Betrag;Grund\nTW1;GEZAHLT;2026-03-10;441,00",
                "Id;Ergebnis;Tag;Betrag;Grund\n")) {
            assertThatThrownBy(() -> AntwortLeser.lies(bytes(schlecht)))
                    .as(schlecht)
                    .isInstanceOf(BankLeser.Unlesbar.class);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
