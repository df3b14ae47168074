package de.tragwerk.cli.osci;

import de.tragwerk.osci.Holder;
import de.tragwerk.osci.MessageId;
import de.tragwerk.osci.ProcessCard;
import de.tragwerk.osci.blob.Blob;
import de.tragwerk.osci.client.Dialog;
import de.tragwerk.osci.client.FetchedDelivery;
import de.tragwerk.osci.client.HttpChannel;
import de.tragwerk.osci.client.OsciClient;
import de.tragwerk.osci.client.Peer;
import de.tragwerk.osci.content.Attachment;
import de.tragwerk.osci.content.ContentOpener;
import de.tragwerk.osci.content.ContentSealer;
import de.tragwerk.osci.content.OpenedContent;
import de.tragwerk.osci.crypto.Policy;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// A plain client for any OSCI 1.2 intermediary.
@Command(
        name = "osci",
        mixinStandardHelpOptions = true,
        description = "OSCI-1.2-Client: Kennung holen, zustellen, abholen, Laufzettel ansehen.")
final class OsciCommand implements Runnable {

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before run
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /// Options of all sub-commands.
    static final class Line {
        @Mixin
        private final Keys keys = new Keys();

        @Option(names = "--url", required = true, description = "Adresse des Intermediärs")
        @SuppressWarnings("NullAway.Init") // required option
        private URI url;

        @Option(names = "--intermediary", required = true, description = "Zertifikat des Intermediärs")
        @SuppressWarnings("NullAway.Init") // required option
        private Path cipher;

        @Option(names = "--intermediary-signature", description = "sein Signaturzertifikat, wenn es ein anderes ist")
        private @Nullable Path signature;

        Holder own() throws IOException {
            return keys.holders().getFirst();
        }

        List<Holder> all() throws IOException {
            return keys.holders();
        }

        OsciClient client() throws IOException {
            List<Holder> all = keys.holders();
            X509Certificate peer = Keys.certificate(cipher);
            Path other = signature;
            return new OsciClient(
                    new Peer(url, peer, other == null ? peer : Keys.certificate(other)),
                    new HttpChannel(Duration.ofSeconds(120)),
                    all.getFirst(),
                    all.subList(1, all.size()),
                    policy(),
                    (name, message) -> {});
        }

        static Policy policy() {
            return new Policy(LocalDate.now(Clock.system(ZoneId.of("Europe/Berlin"))));
        }
    }

    @Command(name = "message-id", mixinStandardHelpOptions = true, description = "Holt eine Nachrichtenkennung.")
    int messageId(@Mixin Line line) throws Exception {
        print(line.client().getMessageId().base64());
        return 0;
    }

    @Command(name = "store", mixinStandardHelpOptions = true, description = "Stellt eine Datei als Nachricht zu.")
    int store(
            @Mixin Line line,
            @Option(names = "--to", required = true, description = "Zertifikat des Empfängers und Lesers") Path to,
            @Option(names = "--subject", description = "offener Betreff, nie personenbezogen") @Nullable String subject,
            @Option(names = "--id", description = "Kennung; sonst wird eine geholt") @Nullable String id,
            @Option(names = "--attachment", description = "Anlage; mehrfach möglich") @Nullable List<Path> attachments,
            @Parameters(paramLabel = "DATEI") Path file)
            throws Exception {
        X509Certificate reader = Keys.certificate(to);
        List<Attachment> parts = new ArrayList<>();
        for (Path path : attachments == null ? List.<Path>of() : attachments) {
            parts.add(new Attachment("anlage-" + (parts.size() + 1), Blob.of(Files.readAllBytes(path))));
        }
        var content =
                new ContentSealer(line.own(), Line.policy()).seal(Files.readAllBytes(file), parts, List.of(reader));
        OsciClient client = line.client();
        MessageId messageId = id == null ? client.getMessageId() : MessageId.ofWire(id);
        print(client.storeDelivery(messageId, reader, subject, content));
        return 0;
    }

    @Command(name = "fetch", mixinStandardHelpOptions = true, description = "Holt alle wartenden Nachrichten ab.")
    int fetch(@Mixin Line line, @Option(names = "--out", required = true, description = "Ordner") Path folder)
            throws Exception {
        Files.createDirectories(folder);
        Dialog dialog = line.client().open();
        int count = 0;
        for (Optional<FetchedDelivery> next = dialog.fetch(); next.isPresent(); next = dialog.fetch()) {
            save(next.get(), line.all(), folder.resolve("nachricht-" + ++count));
            print(next.get().card());
        }
        dialog.exit();
        print(count + (count == 1 ? " Nachricht" : " Nachrichten") + " abgeholt");
        return 0;
    }

    private static void save(FetchedDelivery delivery, List<Holder> keys, Path folder) throws Exception {
        Files.createDirectories(folder);
        try (OpenedContent content = new ContentOpener(keys, Line.policy())
                .open(delivery.contentPackage(), delivery.certificates(), delivery.parts())) {
            Files.write(folder.resolve("inhalt"), content.message());
            Files.writeString(
                    folder.resolve("verfasser.txt"),
                    content.author().getSubjectX500Principal().getName() + "\n");
            for (Map.Entry<String, Blob> part : content.attachments().entrySet()) {
                // The id comes from outside and must not become a path.
                String name = part.getKey().replaceAll("[^A-Za-z0-9._-]", "_").replaceFirst("^\\.+", "_");
                Files.write(folder.resolve("anlage-" + name), part.getValue().bytes());
            }
        }
    }

    @Command(name = "card", mixinStandardHelpOptions = true, description = "Zeigt den Laufzettel einer Nachricht.")
    int card(@Mixin Line line, @Parameters(paramLabel = "KENNUNG") String id) throws Exception {
        Dialog dialog = line.client().open();
        Optional<ProcessCard> card = dialog.processCard(MessageId.ofWire(id));
        dialog.exit();
        if (card.isEmpty()) {
            throw new IOException("Zu dieser Kennung gibt es keinen Laufzettel.");
        }
        print(card.get());
        return 0;
    }

    private void print(ProcessCard card) {
        print("Kennung    " + card.messageId().base64());
        print("Eingang    " + card.creation());
        print("Ausgabe    " + (card.forwarding() == null ? "noch nicht" : card.forwarding()));
        print("Empfang    " + (card.reception() == null ? "noch nicht bestätigt" : card.reception()));
        if (card.subject() != null) {
            print("Betreff    " + card.subject());
        }
    }

    private void print(String line) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(line);
        out.flush();
    }
}
