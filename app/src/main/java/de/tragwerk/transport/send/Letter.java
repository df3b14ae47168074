package de.tragwerk.transport.send;

import de.tragwerk.osci.OsciException;
import de.tragwerk.osci.crypto.Certificates;
import de.tragwerk.transport.Route;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.security.cert.X509Certificate;

/// What the outbox holds of a message: the address outside, ciphertext inside.
///
/// @param leika service of the entry it was closed for; empty for the authority's
record Letter(
        String organisation,
        String leika,
        String subject,
        URI intermediary,
        X509Certificate intermediaryCertificate,
        X509Certificate intermediarySignature,
        X509Certificate addressee,
        byte[] content) {

    private static final int FORM = 3;

    /// The same letter over the intermediary that a route names.
    Letter over(Route route) {
        return new Letter(
                organisation,
                leika,
                subject,
                route.intermediary(),
                route.intermediaryCertificate(),
                route.intermediarySignature(),
                addressee,
                content);
    }

    byte[] write() {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(FORM);
            out.writeUTF(organisation);
            out.writeUTF(leika);
            out.writeUTF(subject);
            out.writeUTF(intermediary.toString());
            for (byte[] part : new byte[][] {
                Certificates.encoded(intermediaryCertificate),
                Certificates.encoded(intermediarySignature),
                Certificates.encoded(addressee),
                content
            }) {
                out.writeInt(part.length);
                out.write(part);
            }
            out.flush();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Letter read(byte[] bytes) throws IOException, OsciException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int form = in.readByte();
            if (form < 1 || form > FORM) {
                throw new IOException("Unbekannte Form im Ausgang");
            }
            String organisation = in.readUTF();
            // Letters written before services had entries of their own.
            String leika = form < 3 ? "" : in.readUTF();
            String subject = in.readUTF();
            URI address = URI.create(in.readUTF());
            X509Certificate intermediary = Certificates.of(in.readNBytes(in.readInt()));
            // Letters written before the signature certificate had a place of its own.
            X509Certificate signature = form == 1 ? intermediary : Certificates.of(in.readNBytes(in.readInt()));
            X509Certificate addressee = Certificates.of(in.readNBytes(in.readInt()));
            return new Letter(
                    organisation,
                    leika,
                    subject,
                    address,
                    intermediary,
                    signature,
                    addressee,
                    in.readNBytes(in.readInt()));
        }
    }
}
