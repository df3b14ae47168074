package de.tragwerk.cli.osci;

import de.tragwerk.osci.MessageId;
import de.tragwerk.osci.ProcessCard;
import de.tragwerk.osci.blob.Blob;
import de.tragwerk.osci.client.Dialog;
import de.tragwerk.osci.client.OsciClient;
import de.tragwerk.osci.client.Pieces;
import de.tragwerk.osci.content.Attachment;
import de.tragwerk.osci.content.ContentSealer;
import de.tragwerk.osci.content.SealedContent;
import de.tragwerk.osci.intermediary.FolderStore;
import de.tragwerk.osci.intermediary.MailboxStore;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
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
        subcommands = MailboxCommand.class,
        description = "OSCI-1.2-Client: Kennung holen, zustellen, weiterleiten lassen, Postfach abholen.")
final class OsciCommand implements Runnable {

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before run
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    @Command(name = "message-id", mixinStandardHelpOptions = true, description = "Holt eine Nachrichtenkennung.")
    int messageId(@Mixin Line line) throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        out.println(line.client().getMessageId().base64());
        out.flush();
        return 0;
    }

    @Command(
            name = "store",
            aliases = "send",
            mixinStandardHelpOptions = true,
            description = "Stellt eine Datei als Nachricht zu.")
    int store(
            @Mixin Line line,
            @Option(
                            names = "--to",
                            required = true,
                            description = "Zertifikat des Empfängers; weitere sind zusätzliche Leser")
                    List<Path> to,
            @Option(names = "--subject", description = "offener Betreff, nie personenbezogen") @Nullable String subject,
            @Option(names = "--id", description = "Kennung; sonst wird eine geholt") @Nullable String id,
            @Option(names = "--attachment", description = "Anlage; mehrfach möglich") @Nullable List<Path> attachments,
            @Option(names = "--station", description = "Zertifikat einer Clearingstelle, an die zuerst zugestellt wird")
                    @Nullable
                    Path station,
            @Option(names = "--forward", description = "Adresse, an die der Intermediär sofort weiterleitet") @Nullable
                    URI forward,
            @Option(names = "--pieces", description = "in Abschnitten von so vielen KB übertragen") @Nullable
                    Integer pieces,
            @Parameters(paramLabel = "DATEI") Path file)
            throws Exception {
        List<X509Certificate> readers = Keys.certificates(to);
        SealedContent content = seal(line, readers, attachments == null ? List.of() : attachments, file, station);
        X509Certificate addressee = station == null ? readers.getFirst() : Keys.certificate(station);
        OsciClient client = line.client();
        MessageId messageId = id == null ? client.getMessageId() : MessageId.ofWire(id);
        ProcessCard card;
        if (forward != null) {
            card = client.forwardDelivery(messageId, addressee, forward, subject, content);
        } else if (pieces != null) {
            Dialog dialog = client.open();
            Pieces sending = dialog.pieces(pieces);
            try (Pieces.Parcel parcel = sending.pack(messageId, addressee, subject, content)) {
                card = sending.store(parcel);
            }
            dialog.exit();
        } else {
            card = client.storeDelivery(messageId, addressee, subject, content);
        }
        new CardPrinter(spec.commandLine().getOut()).print(card);
        return 0;
    }

    private static SealedContent seal(
            Line line, List<X509Certificate> readers, List<Path> attachments, Path file, @Nullable Path station)
            throws Exception {
        List<Attachment> parts = new ArrayList<>();
        for (Path path : attachments) {
            parts.add(new Attachment("anlage-" + (parts.size() + 1), Blob.of(path, Files.size(path))));
        }
        ContentSealer sealer = new ContentSealer(line.own().signature(), line.policy());
        SealedContent content = sealer.seal(Files.readAllBytes(file), parts, readers);
        return station == null ? content : sealer.wrap(content, Keys.certificate(station));
    }

    @Command(name = "fetch", mixinStandardHelpOptions = true, description = "Holt alle wartenden Nachrichten ab.")
    int fetch(@Mixin Line line, @Option(names = "--out", required = true, description = "Ordner") Path folder)
            throws Exception {
        return new Mailbox(line, spec.commandLine().getOut()).fetch(folder, null, null, false);
    }

    @Command(name = "card", mixinStandardHelpOptions = true, description = "Zeigt den Laufzettel einer Nachricht.")
    int card(@Mixin Line line, @Parameters(paramLabel = "KENNUNG") String id) throws Exception {
        return new Mailbox(line, spec.commandLine().getOut()).card(id);
    }

    @Command(
            name = "unwrap",
            mixinStandardHelpOptions = true,
            description =
                    "Holt als Clearingstelle die nächste Nachricht ab, öffnet nur den äußeren Umschlag und stellt weiter zu.")
    int unwrap(
            @Mixin Line line,
            @Option(names = "--to", required = true, description = "Zertifikat des nächsten Empfängers") Path to)
            throws Exception {
        boolean done = new Mailbox(line, spec.commandLine().getOut()).passOn(Keys.certificate(to));
        if (!done) {
            throw new IOException("Im Postfach liegt keine Nachricht.");
        }
        return 0;
    }

    @Command(
            name = "mailboxes",
            mixinStandardHelpOptions = true,
            description = "Zeigt für den Dienst, was in den Postfächern eines Ordners liegt; nie Inhalte.")
    int mailboxes(@Option(names = "--store", description = "Ordner der Postfächer", required = true) Path folder)
            throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IOException("Den Ordner " + folder + " gibt es nicht.");
        }
        PrintWriter out = spec.commandLine().getOut();
        long all = 0;
        for (MailboxStore.MailboxState box : new FolderStore(folder).overview()) {
            out.printf(
                    "%s  %d wartend, %d davon ausgegeben, %d KB, älteste %s%n",
                    box.mailbox(),
                    box.waiting(),
                    box.handedOut(),
                    box.bytes() / 1024,
                    box.oldest() == null ? "–" : box.oldest());
            all += box.waiting();
        }
        out.printf("%d wartend in allen Postfächern%n", all);
        out.flush();
        return 0;
    }
}
