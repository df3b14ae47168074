package de.tragwerk.cli.osci;

import de.tragwerk.osci.Identity;
import de.tragwerk.osci.MessageId;
import de.tragwerk.osci.OsciException;
import de.tragwerk.osci.ProcessCard;
import de.tragwerk.osci.blob.Blob;
import de.tragwerk.osci.client.CardQuestion;
import de.tragwerk.osci.client.Dialog;
import de.tragwerk.osci.client.FetchedDelivery;
import de.tragwerk.osci.client.OsciClient;
import de.tragwerk.osci.client.Pieces;
import de.tragwerk.osci.client.RefusedException;
import de.tragwerk.osci.content.ContentOpener;
import de.tragwerk.osci.content.OpenedContent;
import de.tragwerk.osci.content.SealedContent;
import de.tragwerk.osci.crypto.Policy;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the mailbox commands do.
record Mailbox(Line line, PrintWriter out) {

    private static final int MOST = 500;

    int list() throws Exception {
        Dialog dialog = line.client().open();
        Dialog.CardAnswer answer =
                dialog.processCards(CardQuestion.storedSince(Instant.EPOCH, CardQuestion.Role.ADDRESSEE, true));
        dialog.exit();
        CardPrinter printer = new CardPrinter(out);
        answer.cards().forEach(printer::line);
        say(answer.cards().size()
                + (answer.cards().size() == 1 ? " Nachricht wartet" : " Nachrichten warten")
                + (answer.more() ? ", weitere werden nicht gezeigt" : ""));
        return 0;
    }

    int card(String id) throws Exception {
        Dialog dialog = line.client().open();
        Optional<ProcessCard> card = dialog.processCard(MessageId.ofWire(id));
        dialog.exit();
        if (card.isEmpty()) {
            throw new IOException("Zu dieser Kennung gibt es keinen Laufzettel.");
        }
        new CardPrinter(out).print(card.get());
        return 0;
    }

    int cards(Instant since) throws Exception {
        Dialog dialog = line.client().open();
        Dialog.CardAnswer answer = dialog.processCards(CardQuestion.storedSince(since, null, false));
        dialog.exit();
        CardPrinter printer = new CardPrinter(out);
        for (ProcessCard card : answer.cards()) {
            printer.print(card);
            say("");
        }
        say(answer.cards().size() + " Laufzettel" + (answer.more() ? ", weitere werden nicht gezeigt" : ""));
        return 0;
    }

    /// A message is confirmed by the next request, so only after it lies in the folder.
    int fetch(Path folder, @Nullable String id, @Nullable Integer pieces, boolean oldMail) throws Exception {
        Files.createDirectories(folder);
        Identity own = line.own();
        Policy policy = oldMail ? line.policy().readingOldMail() : line.policy();
        Dialog dialog = line.client().open();
        int count = 0;
        while (count < MOST) {
            Optional<FetchedDelivery> next = next(dialog, id, pieces);
            if (next.isEmpty()) {
                break;
            }
            save(next.get(), own, policy, fresh(folder));
            new CardPrinter(out).print(next.get().card());
            count++;
            if (id != null) {
                break;
            }
        }
        dialog.exit();
        say(count + (count == 1 ? " Nachricht" : " Nachrichten") + " abgeholt");
        return 0;
    }

    private static Optional<FetchedDelivery> next(Dialog dialog, @Nullable String id, @Nullable Integer kilobytes)
            throws IOException, OsciException, RefusedException {
        if (kilobytes == null) {
            return id == null ? dialog.fetch() : dialog.fetch(MessageId.ofWire(id));
        }
        Pieces pieces = dialog.pieces(kilobytes);
        return id == null ? pieces.fetch() : pieces.fetch(MessageId.ofWire(id));
    }

    /// Never writes over what was fetched before.
    private static Path fresh(Path folder) {
        int number = 1;
        while (Files.exists(folder.resolve("nachricht-" + number))) {
            number++;
        }
        return folder.resolve("nachricht-" + number);
    }

    private static void save(FetchedDelivery delivery, Identity own, Policy policy, Path folder) throws Exception {
        Files.createDirectories(folder);
        try (OpenedContent content = new ContentOpener(own.ciphers(), policy)
                .open(delivery.contentPackage(), delivery.certificates(), delivery.parts())) {
            Files.write(folder.resolve("inhalt"), content.message());
            Files.writeString(
                    folder.resolve("verfasser.txt"),
                    content.author().getSubjectX500Principal().getName() + "\n");
            for (Map.Entry<String, Blob> part : content.attachments().entrySet()) {
                // The id comes from outside and must not become a path.
                String name = part.getKey().replaceAll("[^A-Za-z0-9._-]", "_").replaceFirst("^\\.+", "_");
                try (OutputStream file = Files.newOutputStream(folder.resolve("anlage-" + name))) {
                    part.getValue().writeTo(file);
                }
            }
        }
    }

    /// Opens the outer envelope of the oldest delivery and stores what is in it for the next addressee.
    boolean passOn(X509Certificate addressee) throws Exception {
        OsciClient client = line.client();
        Dialog dialog = client.open();
        Optional<FetchedDelivery> found = dialog.fetch();
        if (found.isPresent()) {
            FetchedDelivery delivery = found.get();
            SealedContent inner = new ContentOpener(List.copyOf(line.own().ciphers()), line.policy())
                    .unwrap(delivery.contentPackage(), delivery.certificates(), delivery.parts());
            new CardPrinter(out)
                    .print(client.storeDelivery(
                            client.getMessageId(), addressee, delivery.card().subject(), inner));
        }
        dialog.exit();
        return found.isPresent();
    }

    private void say(String sentence) {
        out.println(sentence);
        out.flush();
    }
}
