package de.tragwerk.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

/// Nothing that somebody types becomes a second line, a second receiver or a command (ASVS 5.0 V1.3.11).
class MailAddressTest {

    @Test
    void anAddressIsOneAddress() {
        assertThat(MailAddress.of(" Mirela.Hoffmeister+amt@Beispiel.Example ")
                        .orElseThrow()
                        .text())
                .isEqualTo("Mirela.Hoffmeister+amt@beispiel.example");
        assertThat(MailAddress.of("amt@müller.example").orElseThrow().text()).isEqualTo("amt@xn--mller-kva.example");
        for (String no : new String[] {
            "",
            "@",
            "a@b",
            "a@@b.de",
            "a b@c.de",
            "a@b.de, c@d.de",
            "a@b.de\r\nBcc: c@d.de",
            "a\n@b.de",
            "\"a\"@b.de",
            "a@[127.0.0.1]",
            "a@127.0.0.1",
            "<a@b.de>",
            "a..b@c.de",
            ".a@b.de",
            "a@b_c.de",
            "a@-b.de",
            "müller@b.de",
            "x".repeat(65) + "@b.de",
            "a@" + "b".repeat(64) + ".de",
            "a@" + "b.".repeat(130) + "de"
        }) {
            assertThat(MailAddress.of(no)).as(no).isEmpty();
        }
    }

    @Test
    void anAddressShowsInNoLogAndAHeaderIsOneLine() {
        MailAddress address = MailAddress.of("a@b.de").orElseThrow();
        assertThat(address.toString()).doesNotContain("a@b.de");
        assertThat(new Mail(address, "de", "Neues", "Text").toString()).doesNotContain("a@b.de");
        assertThatThrownBy(() -> new Mail(address, "de", "Neues\r\nBcc: c@d.de", "Text"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Mail(address, "de", "Neues", "Text", Map.of("List-Unsubscribe", "<x>\nBcc: y")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
