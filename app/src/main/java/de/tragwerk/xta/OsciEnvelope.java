package de.tragwerk.xta;

import de.tragwerk.osci.ProcessCard;
import de.tragwerk.osci.xta.MetaData;
import de.tragwerk.osci.xta.MetaDraft;
import de.tragwerk.osci.xta.Party;
import de.tragwerk.osci.xta.XtaFault;
import de.tragwerk.transport.Services;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An OSCI delivery in the words of XTA, whosever mailbox it lay in.
///
/// @param id of the XTA message
/// @param originator fingerprint of the sender's certificate
record OsciEnvelope(String id, String originator, ProcessCard card) {

    private static final int LONGEST = 500;

    /// @param mailbox what makes the id of the delivery one of its own; the same delivery has the same id each time
    static OsciEnvelope of(String mailbox, String originator, ProcessCard card) {
        String name = "osci " + mailbox + card.messageId().base64();
        return new OsciEnvelope(
                "urn:de:xta:messageid:tragwerk:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
                originator,
                card);
    }

    /// Senders write what they like; what is no type of message must not stop what comes after it.
    private static String type(@Nullable String subject) {
        return subject == null || subject.isBlank() || subject.length() > LONGEST ? "unbekannt" : subject;
    }

    String author() {
        return "osci:" + originator;
    }

    /// The day of arrival stays that of the process card.
    MetaData meta(Account reader) throws XtaFault {
        String subject = type(card.subject());
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("osci-nachricht", card.messageId().base64());
        properties.put("osci-eingang", card.creation().toString());
        return new MetaDraft(
                        id,
                        new Party("osci-zertifikat", originator),
                        reader.party(),
                        Services.TRAGWERK,
                        "OSCI 1.2",
                        "urn:tragwerk:codeliste:nachrichtentyp",
                        "1",
                        subject,
                        Services.TRAGWERK,
                        null,
                        card.creation(),
                        null,
                        properties)
                .write();
    }
}
