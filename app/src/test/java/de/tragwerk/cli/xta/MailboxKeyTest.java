package de.tragwerk.cli.xta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.tragwerk.mandant.Home;
import de.tragwerk.osci.Holder;
import de.tragwerk.osci.pki.Pki;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailboxKeyTest {

    @Test
    void fileAndPinMustBeThereAndFit(@TempDir Path dir) throws Exception {
        Home home = new Home(dir);
        Path secrets = Files.createDirectories(home.secretFolder());
        Instant from = Clock.systemUTC().instant().minusSeconds(60);
        Pki pki = Pki.create("Wurzel", from);
        Holder mailbox = pki.issue("Postfach", from);
        refused(home, "Legen Sie den Schlüssel");
        pki.store(mailbox, secrets.resolve("osci-muster.p12"), "richtig".toCharArray());
        // No PIN is made up for a key of somebody else.
        refused(home, "Legen Sie den Schlüssel");
        assertThat(secrets.resolve("osci-muster.pw")).doesNotExist();
        Files.writeString(secrets.resolve("osci-muster.pw"), "falsch\n");
        refused(home, "lässt sich mit der PIN");
        Files.writeString(secrets.resolve("osci-muster.pw"), "richtig\n");
        assertThat(MailboxKey.certificates(home, "muster")).containsExactly(mailbox.certificate());
        assertThatThrownBy(() -> MailboxKey.certificates(home, "../muster")).hasMessageContaining("Kleinbuchstaben");
    }

    private static void refused(Home home, String sentence) {
        assertThatThrownBy(() -> MailboxKey.certificates(home, "muster"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(sentence);
    }
}
