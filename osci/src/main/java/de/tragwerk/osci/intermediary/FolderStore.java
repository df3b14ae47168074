package de.tragwerk.osci.intermediary;

import de.tragwerk.osci.MessageId;
import de.tragwerk.osci.ProcessCard;
import de.tragwerk.osci.blob.Blob;
import de.tragwerk.osci.intermediary.CardFiles.Entry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Mailboxes in a folder, for an intermediary that runs alone in one process. Ids, cards and deliveries survive a
/// crash; open dialogs do not, their clients open a new one. All cards are known in memory, contents are read
/// from their files.
public final class FolderStore implements MailboxStore {

    private static final Comparator<Entry> AGE = Comparator.comparing(
                    (Entry e) -> e.card().creation())
            .thenComparing(e -> e.card().messageId().base64());

    private final Path issued;
    private final Path used;
    private final CardFiles files;
    private final PieceFiles pieces;
    private final Map<String, Entry> entries = new HashMap<>();
    private final Map<String, TreeSet<Entry>> waiting = new HashMap<>();
    private final Map<String, DialogState> dialogs = new HashMap<>();

    public FolderStore(Path folder) throws IOException {
        issued = Files.createDirectories(folder.resolve("kennungen"));
        used = Files.createDirectories(folder.resolve("verbraucht"));
        files = new CardFiles(Files.createDirectories(folder.resolve("zustellungen")));
        pieces = new PieceFiles(Files.createDirectories(folder.resolve("abschnitte")));
        for (Entry entry : files.all()) {
            index(entry);
        }
    }

    private void index(Entry entry) {
        Entry before = entries.put(entry.card().messageId().base64(), entry);
        TreeSet<Entry> box = waiting.computeIfAbsent(entry.mailbox(), m -> new TreeSet<>(AGE));
        if (before != null) {
            box.remove(before);
        }
        if (entry.card().reception() == null && entry.size() > 0) {
            box.add(entry);
        }
    }

    @Override
    public synchronized void issue(MessageId id, Instant at) {
        try {
            Files.writeString(issued.resolve(CardFiles.name(id)), at.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized boolean issued(MessageId id) {
        return Files.exists(issued.resolve(CardFiles.name(id)));
    }

    @Override
    public synchronized boolean store(Delivery delivery) {
        String name = CardFiles.name(delivery.card().messageId());
        try {
            if (!issued(delivery.card().messageId())) {
                return false;
            }
            // The content first: should we stop before the card is there, the id is still unused.
            Path fresh = files.fresh(name, delivery.content());
            Files.move(issued.resolve(name), used.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            Files.move(fresh, files.content(name), StandardCopyOption.ATOMIC_MOVE);
            Entry entry = new Entry(
                    delivery.card(),
                    delivery.mailbox(),
                    delivery.originator(),
                    delivery.content().length());
            files.write(entry);
            index(entry);
            return true;
        } catch (NoSuchFileException | FileAlreadyExistsException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Stream<Entry> waiting(String mailbox) {
        return waiting.getOrDefault(mailbox, new TreeSet<>(AGE)).stream();
    }

    private static boolean since(Entry entry, @Nullable Instant since) {
        return since == null || !entry.card().creation().isBefore(since);
    }

    @Override
    public synchronized Optional<Delivery> oldest(String mailbox, @Nullable Instant since) {
        return waiting(mailbox).filter(e -> since(e, since)).findFirst().map(this::delivery);
    }

    @Override
    public synchronized Optional<Delivery> find(String mailbox, MessageId id) {
        return Optional.ofNullable(entries.get(id.base64()))
                .filter(e -> e.mailbox().equals(mailbox) && e.size() > 0)
                .map(this::delivery);
    }

    private Delivery delivery(Entry entry) {
        return new Delivery(
                entry.card(),
                entry.mailbox(),
                entry.originator(),
                Blob.of(files.content(CardFiles.name(entry.card().messageId())), entry.size()));
    }

    @Override
    public synchronized long waiting(String mailbox, @Nullable Instant since) {
        return waiting(mailbox).filter(e -> since(e, since)).count();
    }

    @Override
    public synchronized void forwarded(MessageId id, Instant at) {
        change(id, card -> card.forwardedAt(at));
    }

    @Override
    public synchronized void received(MessageId id, Instant at) {
        change(id, card -> card.receivedAt(at));
    }

    private void change(MessageId id, UnaryOperator<ProcessCard> change) {
        Entry entry = entries.get(id.base64());
        if (entry != null) {
            Entry changed = new Entry(change.apply(entry.card()), entry.mailbox(), entry.originator(), entry.size());
            files.write(changed);
            index(changed);
        }
    }

    @Override
    public synchronized List<ProcessCard> cards(CardQuery query) {
        Stream<Entry> candidates = query.ids().isEmpty()
                ? entries.values().stream()
                : query.ids().stream().map(id -> entries.get(id.base64())).filter(java.util.Objects::nonNull);
        return candidates
                .filter(e -> query.fits(e.card(), e.mailbox(), e.originator()))
                .sorted(AGE)
                .limit(query.limit())
                .map(Entry::card)
                .toList();
    }

    @Override
    public synchronized Usage usage(String mailbox) {
        return new Usage(
                waiting(mailbox).count(),
                waiting(mailbox).mapToLong(Entry::size).sum());
    }

    @Override
    public synchronized void put(DialogState dialog) {
        dialogs.put(dialog.conversation(), dialog);
    }

    @Override
    public synchronized Optional<DialogState> take(@Nullable String conversation) {
        return Optional.ofNullable(dialogs.remove(conversation == null ? "" : conversation));
    }

    @Override
    public boolean keep(String key, int number, Blob piece, Instant at) {
        return pieces.keep(key, number, piece);
    }

    @Override
    public Optional<Blob> kept(String key, int number) {
        return pieces.kept(key, number);
    }

    @Override
    public SortedSet<Integer> keptNumbers(String key) {
        return pieces.numbers(key);
    }

    @Override
    public void drop(String key) {
        pieces.drop(key);
    }

    /// Forgets contents confirmed before `confirmed`, ids nobody used and pieces nobody finished before
    /// `unused`; cards stay.
    public synchronized void expire(Instant confirmed, Instant unused) {
        for (Entry entry : List.copyOf(entries.values())) {
            Instant reception = entry.card().reception();
            if (reception != null && reception.isBefore(confirmed) && entry.size() > 0) {
                Entry emptied = new Entry(entry.card(), entry.mailbox(), entry.originator(), 0);
                files.write(emptied);
                files.forget(entry.card().messageId());
                index(emptied);
            }
        }
        files.expire(issued, unused);
        pieces.expire(unused);
    }

    @Override
    public synchronized List<MailboxState> overview() {
        List<MailboxState> all = new ArrayList<>();
        waiting.forEach((mailbox, box) -> all.add(new MailboxState(
                mailbox,
                box.size(),
                box.stream().filter(e -> e.card().forwarding() != null).count(),
                box.stream().mapToLong(Entry::size).sum(),
                box.isEmpty() ? null : box.first().card().creation())));
        all.sort(Comparator.comparing(MailboxState::mailbox));
        return all;
    }
}
