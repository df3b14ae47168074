package de.tragwerk.osci.intermediary;

import de.tragwerk.osci.MessageId;
import de.tragwerk.osci.ProcessCard;
import de.tragwerk.osci.crypto.Certificates;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// Mailboxes in a folder, for an intermediary that runs alone in one process.
/// Ids, cards and deliveries survive a crash; open dialogs do not, their clients open a new one.
public final class FolderStore implements MailboxStore {

    private final Path issued;
    private final Path used;
    private final Path deliveries;
    private final Map<String, DialogState> dialogs = new HashMap<>();

    public FolderStore(Path folder) throws IOException {
        issued = Files.createDirectories(folder.resolve("kennungen"));
        used = Files.createDirectories(folder.resolve("verbraucht"));
        deliveries = Files.createDirectories(folder.resolve("zustellungen"));
    }

    @Override
    public synchronized void issue(MessageId id, Instant at) {
        try {
            Files.writeString(issued.resolve(name(id)), at.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized boolean store(Delivery delivery) {
        String name = name(delivery.card().messageId());
        try {
            // The content first: should we stop before the card is there, the id is still unused.
            Path content = deliveries.resolve(name + ".osci");
            Path fresh = deliveries.resolve(name + ".neu");
            if (!Files.exists(issued.resolve(name))) {
                return false;
            }
            Files.write(fresh, delivery.content());
            Files.move(issued.resolve(name), used.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            Files.move(fresh, content, StandardCopyOption.ATOMIC_MOVE);
            write(delivery.card(), delivery.mailbox(), delivery.originator());
            return true;
        } catch (NoSuchFileException | FileAlreadyExistsException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized Optional<Delivery> oldest(String mailbox) {
        return waitingIn(mailbox).stream()
                .min(Comparator.comparing((Delivery d) -> d.card().creation())
                        .thenComparing(d -> d.card().messageId().base64()))
                .map(this::withContent);
    }

    @Override
    public synchronized Optional<Delivery> find(String mailbox, MessageId id) {
        return read(name(id)).filter(d -> d.mailbox().equals(mailbox)).map(this::withContent);
    }

    @Override
    public synchronized long waiting(String mailbox) {
        return waitingIn(mailbox).size();
    }

    @Override
    public synchronized void forwarded(MessageId id, Instant at) {
        change(id, at, null);
    }

    @Override
    public synchronized void received(MessageId id, Instant at) {
        change(id, null, at);
    }

    @Override
    public synchronized Optional<ProcessCard> card(String party, MessageId id) {
        return read(name(id))
                .filter(d -> d.mailbox().equals(party) || d.originator().equals(party))
                .map(Delivery::card);
    }

    @Override
    public synchronized void put(DialogState dialog) {
        dialogs.put(dialog.conversation(), dialog);
    }

    @Override
    public synchronized Optional<DialogState> take(@Nullable String conversation) {
        return Optional.ofNullable(dialogs.remove(conversation == null ? "" : conversation));
    }

    private void change(MessageId id, @Nullable Instant forwarding, @Nullable Instant reception) {
        read(name(id)).ifPresent(d -> {
            ProcessCard c = d.card();
            Instant at = forwarding != null ? forwarding : reception != null ? reception : c.modified();
            try {
                write(
                        new ProcessCard(
                                c.messageId(),
                                c.creation(),
                                c.forwarding() != null ? c.forwarding() : forwarding,
                                c.reception() != null ? c.reception() : reception,
                                c.subject(),
                                at),
                        d.mailbox(),
                        d.originator());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private List<Delivery> waitingIn(String mailbox) {
        List<Delivery> found = new ArrayList<>();
        try (var files = Files.newDirectoryStream(deliveries, "*.karte")) {
            for (Path file : files) {
                String name = String.valueOf(file.getFileName());
                read(name.substring(0, name.length() - ".karte".length()))
                        .filter(d -> d.mailbox().equals(mailbox) && d.card().reception() == null)
                        .ifPresent(found::add);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private void write(ProcessCard card, String mailbox, String originator) throws IOException {
        Properties values = new Properties();
        values.setProperty("kennung", card.messageId().base64());
        values.setProperty("postfach", mailbox);
        values.setProperty("absender", originator);
        values.setProperty("eingang", card.creation().toString());
        values.setProperty("geaendert", card.modified().toString());
        set(values, "ausgabe", card.forwarding());
        set(values, "empfang", card.reception());
        set(values, "betreff", card.subject());
        String name = name(card.messageId());
        Path fresh = deliveries.resolve(name + ".karte-neu");
        try (Writer out = Files.newBufferedWriter(fresh)) {
            values.store(out, null);
        }
        Files.move(
                fresh,
                deliveries.resolve(name + ".karte"),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    private static void set(Properties values, String key, @Nullable Object value) {
        if (value != null) {
            values.setProperty(key, value.toString());
        }
    }

    private Optional<Delivery> read(String name) {
        Properties values = new Properties();
        try (Reader in = Files.newBufferedReader(deliveries.resolve(name + ".karte"))) {
            values.load(in);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ProcessCard card = new ProcessCard(
                new MessageId(values.getProperty("kennung", "")),
                Instant.parse(values.getProperty("eingang", "")),
                instant(values, "ausgabe"),
                instant(values, "empfang"),
                values.getProperty("betreff"),
                Instant.parse(values.getProperty("geaendert", "")));
        return Optional.of(new Delivery(
                card, values.getProperty("postfach", ""), values.getProperty("absender", ""), new byte[0]));
    }

    private static @Nullable Instant instant(Properties values, String key) {
        String text = values.getProperty(key);
        return text == null ? null : Instant.parse(text);
    }

    private Delivery withContent(Delivery card) {
        try {
            byte[] content =
                    Files.readAllBytes(deliveries.resolve(name(card.card().messageId()) + ".osci"));
            return new Delivery(card.card(), card.mailbox(), card.originator(), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Ids come from outside, so they never become file names themselves.
    private static String name(MessageId id) {
        return HexFormat.of()
                .formatHex(Certificates.digest("SHA-256", id.base64().getBytes(StandardCharsets.UTF_8)));
    }
}
