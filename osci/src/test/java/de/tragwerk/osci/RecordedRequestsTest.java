package de.tragwerk.osci;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.osci.crypto.Certificates;
import de.tragwerk.osci.crypto.Policy;
import de.tragwerk.osci.intermediary.FolderStore;
import de.tragwerk.osci.intermediary.Intermediary;
import de.tragwerk.osci.intermediary.Rules;
import de.tragwerk.osci.trust.Trust;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Our intermediary, given the key of the recording, answers the reference client as the recording's notes
/// say.
class RecordedRequestsTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "getMessageId.enc-signed.msg,DONE_DIALOG_OPEN",
        "initDialog.enc-signed.msg,DONE_DIALOG_OPEN",
        "initDialog.plain-signed.msg,DONE_DIALOG_OPEN",
        "storeDelivery.enc-signed.msg,MESSAGE_ID_ILLEGAL",
        "storeDelivery.plain-signed.msg,MESSAGE_ID_ILLEGAL",
        "storeDelivery-plainContent.enc-signed.msg,MESSAGE_ID_ILLEGAL",
    })
    void answersTheReferenceClient(String file, Code expected) throws Exception {
        Intermediary machine = machine(new FolderStore(folder), certificates());
        assertThat(machine.handle(new ByteArrayInputStream(Specs.recorded(file)))
                        .code())
                .isEqualTo(expected);
    }

    @Test
    void openContentIsClosedBeforeItIsStored() throws Exception {
        FolderStore store = new FolderStore(folder);
        store.issue(MessageId.ofText("osci_ref_4711-0003"), NOW);
        Intermediary machine = machine(store, certificates());
        byte[] message = Specs.recorded("storeDelivery-plainContent.enc-signed.msg");
        assertThat(machine.handle(new ByteArrayInputStream(message)).code()).isEqualTo(Code.DONE_DIALOG_OPEN);
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain("PD94bWwgdmVyc2lvbj0");
            }
        }
        assertThat(machine.handle(new ByteArrayInputStream(message)).code())
                .as("the same message again")
                .isEqualTo(Code.MESSAGE_ID_ILLEGAL);
    }

    @Test
    void withoutTrustInTheirIssuerTheyAreRefused() throws Exception {
        Intermediary machine = machine(new FolderStore(folder), List.of());
        byte[] message = Specs.recorded("getMessageId.enc-signed.msg");
        assertThat(machine.handle(new ByteArrayInputStream(message)).code()).isEqualTo(Code.CLIENT_CIPHER_BAD);
    }

    private static Intermediary machine(FolderStore store, List<X509Certificate> trusted) throws Exception {
        return new Intermediary(
                new Identity(
                        Specs.key("osci_manager_signature_4096"), Specs.key("osci_manager_cipher_4096"), List.of()),
                new Trust(trusted),
                store,
                Rules.usual(),
                () -> new Policy(LocalDate.of(2026, 3, 2)),
                () -> NOW);
    }

    private static List<X509Certificate> certificates() throws Exception {
        List<X509Certificate> all = new ArrayList<>();
        for (String name : List.of("alice_signature", "bob_cipher", "bob_signature", "carol_cipher")) {
            all.addAll(Certificates.read(Specs.osci().resolve("recorded/" + name + "_4096.cer")));
        }
        return all;
    }
}
