package de.tragwerk.transport.send;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/// What the outbox holds of a submission: the destination outside, ciphertext inside.
record FitParcel(
        UUID destination, String base, String service, String metadata, String data, Map<UUID, String> attachments) {

    /// Letters of OSCI begin with 1 or 2.
    private static final int FORM = 70;

    FitParcel {
        attachments = new LinkedHashMap<>(attachments);
    }

    static boolean is(byte[] payload) {
        return payload.length > 0 && payload[0] == FORM;
    }

    byte[] write() {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(FORM);
            out.writeUTF(destination.toString());
            out.writeUTF(base);
            out.writeUTF(service);
            text(out, metadata);
            text(out, data);
            out.writeInt(attachments.size());
            for (Map.Entry<UUID, String> attachment : attachments.entrySet()) {
                out.writeUTF(attachment.getKey().toString());
                text(out, attachment.getValue());
            }
            out.flush();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    static FitParcel read(byte[] payload) throws IOException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(payload))) {
            if (in.readByte() != FORM) {
                throw new IOException("Unbekannte Form im Ausgang");
            }
            UUID destination = UUID.fromString(in.readUTF());
            String base = in.readUTF();
            String service = in.readUTF();
            String metadata = text(in);
            String data = text(in);
            Map<UUID, String> attachments = new LinkedHashMap<>();
            for (int i = in.readInt(); i > 0; i--) {
                attachments.put(UUID.fromString(in.readUTF()), text(in));
            }
            return new FitParcel(destination, base, service, metadata, data, attachments);
        }
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.US_ASCII);
    }
}
