package de.tragwerk.osci;

import static de.tragwerk.osci.House.AMT;
import static de.tragwerk.osci.House.PORTAL;
import static de.tragwerk.osci.House.sealed;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import de.tragwerk.osci.client.Dialog;
import de.tragwerk.osci.client.FetchedDelivery;
import de.tragwerk.osci.client.OsciClient;
import de.tragwerk.osci.content.SealedContent;
import java.nio.file.Path;
import java.security.Security;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A mailbox that was not emptied for a long time: all come out, in order, each once, and a reader that dies in
/// between loses none.
class ThousandMessagesTest {

    private static final int MANY = 1_000;

    @TempDir
    private Path folder;

    /// Twelve thousand operations with private keys: by the library the program takes, where it loads.
    @BeforeAll
    static void nativeKeys() {
        if (AmazonCorrettoCryptoProvider.INSTANCE.getLoadingError() == null) {
            Security.insertProviderAt(AmazonCorrettoCryptoProvider.INSTANCE, 1);
        }
    }

    @AfterAll
    static void ownKeys() {
        Security.removeProvider(AmazonCorrettoCryptoProvider.PROVIDER_NAME);
    }

    @Test
    @Tag("turn-2")
    void allComeOutInOrderEachOnce() throws Exception {
        House house = new House(folder);
        OsciClient sender = house.client(PORTAL);
        SealedContent content = sealed("n", AMT.certificate());
        for (int i = 0; i < MANY; i++) {
            house.now = House.NOW.plusSeconds(i);
            sender.storeDelivery(sender.getMessageId(), AMT.certificate(), "nr-" + i, content);
            house.seen.clear();
        }
        Set<MessageId> confirmed = new HashSet<>();
        Dialog dialog = house.client(AMT).open();
        int number = 0;
        MessageId open = null;
        for (Optional<FetchedDelivery> next = dialog.fetch(); next.isPresent(); next = dialog.fetch()) {
            FetchedDelivery delivery = next.get();
            assertThat(delivery.card().subject()).isEqualTo("nr-" + number);
            assertThat(delivery.more()).isEqualTo(number < MANY - 1);
            if (number == 500 && open == null) {
                // The reader dies with this one in hand; the next dialog brings it again.
                open = delivery.card().messageId();
                dialog = house.client(AMT).open();
                continue;
            }
            assertThat(confirmed.add(delivery.card().messageId())).isTrue();
            house.seen.clear();
            number++;
        }
        dialog.exit();
        assertThat(confirmed).hasSize(MANY).contains(open);
        assertThat(house.stored()).isZero();
        assertThat(new House(folder).stored()).as("after a restart").isZero();
    }
}
