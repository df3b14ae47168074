package de.tragwerk.osci;

import de.tragwerk.osci.blob.Blob;
import de.tragwerk.osci.client.Dialog;
import de.tragwerk.osci.client.FetchedDelivery;
import de.tragwerk.osci.client.OsciClient;
import de.tragwerk.osci.client.Peer;
import de.tragwerk.osci.content.Attachment;
import de.tragwerk.osci.content.ContentOpener;
import de.tragwerk.osci.content.ContentSealer;
import de.tragwerk.osci.content.OpenedContent;
import de.tragwerk.osci.content.SealedContent;
import de.tragwerk.osci.intermediary.Intermediary;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// The program of [LargeAttachmentTest]: sealed, stored, fetched, opened.
final class LargeAttachment {

    private static final int SIZE = 100 << 20;

    private LargeAttachment() {}

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        House house = new House(folder);
        Intermediary machine = house.machine();
        Path file = Files.createTempFile("gross", ".bin");
        byte[] sum = write(file);
        SealedContent content;
        try (Blob plain = Blob.of(file, SIZE)) {
            content = new ContentSealer(House.PORTAL, House.POLICY)
                    .seal(new byte[] {1}, List.of(new Attachment("gross", plain)), List.of(House.AMT.certificate()));
        }
        Files.delete(file);
        OsciClient sender = client(machine, House.PORTAL);
        sender.storeDelivery(sender.getMessageId(), House.AMT.certificate(), "gross", content);
        content.parts().values().forEach(Blob::close);
        Dialog dialog = client(machine, House.AMT).open();
        FetchedDelivery delivery = dialog.fetch().orElseThrow();
        try (OpenedContent opened = new ContentOpener(List.of(House.AMT), House.POLICY)
                .open(delivery.contentPackage(), delivery.certificates(), delivery.parts())) {
            Blob arrived = opened.attachments().get("gross");
            if (arrived.length() != SIZE || !Arrays.equals(sum, digest(arrived))) {
                throw new IllegalStateException("etwas anderes kam an");
            }
        }
        delivery.parts().values().forEach(Blob::close);
        dialog.exit();
        System.out.println("100 MB angekommen");
    }

    private static OsciClient client(Intermediary machine, Holder own) {
        Peer peer = new Peer(House.ADDRESS, House.INTERMEDIARY.certificate(), House.INTERMEDIARY.certificate());
        return new OsciClient(
                peer,
                (uri, message) -> {
                    try (InputStream in = message.open()) {
                        return closing(machine.handle(in).body());
                    }
                },
                Identity.of(own),
                House.POLICY,
                (name, message) -> {});
    }

    /// The answer goes with its stream, as on a wire: nothing of it stays until the heap is cleared.
    private static InputStream closing(Blob answer) throws IOException {
        return new FilterInputStream(answer.open()) {
            @Override
            public void close() throws IOException {
                super.close();
                answer.close();
            }
        };
    }

    private static byte[] write(Path file) throws Exception {
        Random random = new Random(3);
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        byte[] block = new byte[1 << 20];
        try (var out = Files.newOutputStream(file)) {
            for (int i = 0; i < SIZE >> 20; i++) {
                random.nextBytes(block);
                digest.update(block);
                out.write(block);
            }
        }
        return digest.digest();
    }

    private static byte[] digest(Blob blob) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (InputStream in = blob.open()) {
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
        }
        return digest.digest();
    }
}
