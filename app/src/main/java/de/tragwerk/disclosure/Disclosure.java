package de.tragwerk.disclosure;

import de.tragwerk.access.StaffDirectory;
import de.tragwerk.application.Antraege;
import de.tragwerk.application.Antrag;
import de.tragwerk.application.Post;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.disclosure.store.ToldStore;
import de.tragwerk.disclosure.store.ToldStore.Seen;
import de.tragwerk.kernel.Days;
import de.tragwerk.kernel.Ids;
import de.tragwerk.mandant.Scope;
import de.tragwerk.mandant.database.Registry;
import de.tragwerk.message.Mitteilung;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Turns new entries of the log into letters to the people they are about. The letters and the mark how far they
/// reach are one transaction: after a stop nothing is told twice and nothing is left out.
@Component
class Disclosure {

    /// Entries read in one transaction.
    private static final int STEP = 5_000;
    /// Lines of one letter.
    private static final int LINES = 1_000;

    private final ToldStore store;
    private final Antraege antraege;
    private final Post post;
    private final StaffDirectory staff;
    private final Registry registry;
    private final Audit audit;
    private final Later later;

    Disclosure(
            ToldStore store,
            Antraege antraege,
            Post post,
            StaffDirectory staff,
            Registry registry,
            Audit audit,
            @Value("${tragwerk.zugriffe.spaeter:datenschutz=90d}") String later) {
        this.store = store;
        this.antraege = antraege;
        this.post = post;
        this.staff = staff;
        this.registry = registry;
        this.audit = audit;
        this.later = Later.parse(later);
    }

    /// Tells one step for each purpose.
    ///
    /// @param until entries from then on wait; long enough ago that no transaction with an older entry is open
    /// @return whether more is there to tell
    @Transactional
    public boolean tell(Instant until) {
        Map<String, UUID> told = store.told();
        // A purpose that once had its own pace keeps it, so that a changed setting leaves no gap.
        Set<String> own = new TreeSet<>(told.keySet());
        own.addAll(later.byPurpose().keySet());
        own.remove(ToldStore.REST);
        List<String> turns = new ArrayList<>(own);
        turns.add(ToldStore.REST);
        boolean more = false;
        for (String purpose : turns) {
            UUID after = told.containsKey(purpose) ? told.get(purpose) : store.begin(purpose, told);
            UUID before = Ids.firstOf(until.minus(later.of(purpose)));
            List<Seen> seen = store.seen(purpose, own, after, before, STEP);
            send(seen);
            boolean full = seen.size() == STEP;
            store.toldUntil(purpose, full ? seen.getLast().id() : before);
            more |= full;
        }
        return more;
    }

    private void send(List<Seen> seen) {
        Map<UUID, List<Seen>> bySubject = new LinkedHashMap<>();
        seen.forEach(s -> s.subjects()
                .forEach(id ->
                        bySubject.computeIfAbsent(id, i -> new ArrayList<>()).add(s)));
        if (bySubject.isEmpty()) {
            return;
        }
        Map<UUID, String> offices = new HashMap<>();
        for (Antrag antrag : antraege.concerning(bySubject.keySet())) {
            if (antrag.ohnePostfach()) {
                continue;
            }
            // Application, file and person often stand in one entry; it is told once.
            List<Seen> about = antrag.eigene().stream()
                    .flatMap(id -> bySubject.getOrDefault(id, List.of()).stream())
                    .distinct()
                    .sorted(Comparator.comparing(Seen::at))
                    .toList();
            List<Mitteilung.Zugriff> lines = lines(about, antrag, offices);
            for (int i = 0; i < lines.size(); i += LINES) {
                send(antrag, lines.subList(i, Math.min(i + LINES, lines.size())));
            }
        }
    }

    private void send(Antrag antrag, List<Mitteilung.Zugriff> lines) {
        post.send(
                antrag,
                Mitteilung.Art.ZUGRIFFE,
                "",
                Words.SUBJECT.in(antrag.sprache()),
                Words.TEXT.in(antrag.sprache()),
                null,
                List.of(),
                List.of(),
                lines);
        audit.log(Entry.of("disclosure.TELL").subjects(antrag.id()));
    }

    /// What one colleague did several times on a day for the same purpose is one line, at the time of the first.
    private record Line(LocalDate day, UUID actor, String deed, String purpose) {}

    private List<Mitteilung.Zugriff> lines(List<Seen> about, Antrag antrag, Map<UUID, String> offices) {
        String language = antrag.sprache();
        Map<Line, List<Seen>> grouped = new LinkedHashMap<>();
        for (Seen s : about) {
            Line line = new Line(
                    s.at().atZoneSameInstant(Days.ZONE).toLocalDate(),
                    s.actor(),
                    deed(s, antrag).in(language),
                    Words.purpose(s.purpose()).in(language));
            grouped.computeIfAbsent(line, l -> new ArrayList<>()).add(s);
        }
        List<Mitteilung.Zugriff> lines = new ArrayList<>();
        grouped.forEach((line, all) -> lines.add(new Mitteilung.Zugriff(
                all.getFirst().at().toInstant(),
                offices.computeIfAbsent(line.actor(), this::office),
                line.purpose(),
                line.deed() + (all.size() > 1 ? Words.times(all.size()).in(language) : ""))));
        return lines;
    }

    /// Who reads an application also sees people who may be the same as its applicant: theirs was not read.
    private static Words.Text deed(Seen seen, Antrag antrag) {
        return Words.deed(
                seen.action().equals("casework.READ_APPLICATION")
                                && !seen.subjects().contains(antrag.id())
                        ? "party.FIND_DUPLICATES"
                        : seen.action());
    }

    /// The office without its room: a room would name the person.
    private String office(UUID account) {
        String office = staff.find(account)
                .map(StaffDirectory.Colleague::stelle)
                .map(s -> s.split(",")[0].strip())
                .orElse("");
        return office.isEmpty() ? registry.get(Scope.current().mandant()).name() : office;
    }
}
