package de.tragwerk.osci;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.tragwerk.osci.content.ContentOpener;
import de.tragwerk.osci.content.OpenedContent;
import de.tragwerk.osci.crypto.Policy;
import de.tragwerk.osci.message.MessageReader;
import de.tragwerk.osci.message.OrderType;
import de.tragwerk.osci.message.OsciMessage;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Messages of the reference client are read to the byte.
class RecordedMessagesTest {

    private static final Policy POLICY = new Policy(LocalDate.of(2026, 3, 2));

    private static OsciMessage read(byte[] message) throws Exception {
        return new MessageReader(List.of(Specs.key("osci_manager_cipher_4096")), POLICY, Limits.usual())
                .read(new ByteArrayInputStream(message));
    }

    @ParameterizedTest
    @CsvSource({
        "getMessageId.enc-signed.msg,GET_MESSAGE_ID,true",
        "initDialog.enc-signed.msg,INIT_DIALOG,true",
        "initDialog.plain-signed.msg,INIT_DIALOG,false",
        "storeDelivery.enc-signed.msg,STORE_DELIVERY,true",
        "storeDelivery.plain-signed.msg,STORE_DELIVERY,false",
        "storeDelivery-plainContent.enc-signed.msg,STORE_DELIVERY,true",
    })
    void readsOrderAndSignature(String file, OrderType type, boolean encrypted) throws Exception {
        try (OsciMessage message = read(Specs.recorded(file))) {
            assertThat(message.type()).isEqualTo(type);
            assertThat(message.encrypted()).isEqualTo(encrypted);
            assertThat(message.verify(POLICY).getSubjectX500Principal().getName())
                    .contains("Signature 4096");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "storeDelivery.enc-signed.msg",
                "storeDelivery.plain-signed.msg",
                "storeDelivery-plainContent.enc-signed.msg"
            })
    void opensTheContentToTheByte(String file) throws Exception {
        try (OsciMessage message = read(Specs.recorded(file));
                OpenedContent content = new ContentOpener(List.of(Specs.key("bob_cipher_4096")), POLICY)
                        .open(message.contentPackage(), message.certificates(), message.parts())) {
            assertThat(content.message()).isEqualTo(Specs.recorded("expected-payload.xml"));
            assertThat(content.author().getSubjectX500Principal().getName()).contains("Alice Signature");
            if (!file.contains("plainContent")) {
                assertThat(content.attachments()).containsOnlyKeys("mietvertrag.pdf");
            }
        }
    }

    @Test
    void aFlippedByteAnywhereBehindTheHeadIsRefused() throws Exception {
        byte[] original = Specs.recorded("storeDelivery.enc-signed.msg");
        int envelopeEnd = new String(original, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("<osci_enc>") + 14;
        for (int at = envelopeEnd; at < original.length - 60; at += 997) {
            byte[] changed = original.clone();
            changed[at] ^= 1;
            assertThatThrownBy(() -> read(changed).verify(POLICY))
                    .isInstanceOfSatisfying(
                            OsciException.class, e -> assertThat(e.code()).isIn(Code.NOT_DECRYPTED, Code.NOT_OSCI));
        }
    }

    @Test
    void aMessageForAnotherKeyIsRefused() throws Exception {
        byte[] message = Specs.recorded("getMessageId.enc-signed.msg");
        assertThatThrownBy(() -> new MessageReader(List.of(Specs.key("bob_cipher_4096")), POLICY, Limits.usual())
                        .read(new ByteArrayInputStream(message)))
                .isInstanceOfSatisfying(
                        OsciException.class, e -> assertThat(e.code()).isEqualTo(Code.NO_KEY));
    }
}
