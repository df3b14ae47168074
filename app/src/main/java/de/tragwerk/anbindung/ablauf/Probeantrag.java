package de.tragwerk.anbindung.ablauf;

import de.tragwerk.anbindung.Vorhaben;
import de.tragwerk.kernel.Sha256;
import de.tragwerk.message.Angabe;
import de.tragwerk.message.Codec;
import de.tragwerk.message.Kopf;
import de.tragwerk.message.Nachricht;
import de.tragwerk.transport.Attachment;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/// A test application: invented answers from every part of the form, signs that often break (ß, ő, ž, O’), and the
/// mark in the signed content by which no authority makes a case of it.
final class Probeantrag {

    private static final int VERSION = 1;
    private static final String ANHANG = "nachweis-1.png";

    /// One white point: the smallest picture there is.
    private static final byte[] BILD = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg==");

    private Probeantrag() {}

    /// The evidence that travels along.
    static List<Attachment> anhaenge() {
        return List.of(new Attachment(ANHANG, "image/png", BILD.clone()));
    }

    /// @param autor organisation key of who tests
    static byte[] xml(UUID id, Vorhaben v, String autor, Instant jetzt) {
        return Codec.write(new Nachricht.Antrag(
                new Kopf(id, jetzt.truncatedTo(java.time.temporal.ChronoUnit.SECONDS), v.organisation(), autor),
                v.leika(),
                v.ars(),
                Nachricht.Antrag.ERPROBUNG,
                VERSION,
                "de",
                new Nachricht.Rueckweg(autor, UUID.randomUUID(), schluessel()),
                List.of(
                        new Angabe("person.familienname", 0, "Testantrag-Őrsi"),
                        new Angabe("person.vornamen", 0, "Žofia Weiß"),
                        new Angabe("person.geburtsdatum", 0, "1970-01-01"),
                        new Angabe("anschrift.strasse", 0, "Straße der Erprobung"),
                        new Angabe("anschrift.hausnummer", 0, "1 a"),
                        new Angabe("anschrift.plz", 0, "00000"),
                        new Angabe("anschrift.ort", 0, "Musterstadt"),
                        new Angabe("antrag.notlage", 0, "nein"),
                        new Angabe("wohnen.kaltmiete", 0, "512.40"),
                        new Angabe("einkommen.art", 1, "rente"),
                        new Angabe("einkommen.betrag", 1, "640.00"),
                        new Angabe("einkommen.art", 2, "keines"),
                        new Angabe("erklaerung.hinweis", 0, "Dies ist ein Testantrag. Bitte keinen Fall anlegen.")),
                List.of(new Nachricht.Nachweis(
                        "sonstiges", ANHANG, "Testnachweis Größe.png", "image/png", BILD.length, Sha256.hex(BILD)))));
    }

    /// Nobody keeps the private part: an answer to a test reaches no person.
    private static byte[] schluessel() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            return generator.generateKeyPair().getPublic().getEncoded();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
