package de.tragwerk.post.capture;

import de.tragwerk.access.Access;
import de.tragwerk.access.AccessRefused;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.document.Documents;
import de.tragwerk.form.Answers;
import de.tragwerk.form.Evaluation;
import de.tragwerk.form.Form;
import de.tragwerk.form.Forms;
import de.tragwerk.mandant.Outbox;
import de.tragwerk.post.Teil;
import de.tragwerk.post.store.PostStore;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What an officer does with an application on paper: begin, save page by page, send into the worklist, drop.
@Component
@Transactional
public class Papierantraege {

    static final String KIND = "papierantrag";

    private final ErfassungStore store;
    private final PostStore post;
    private final Documents documents;
    private final Forms forms;
    private final Outbox outbox;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    Papierantraege(
            ErfassungStore store,
            PostStore post,
            Documents documents,
            Forms forms,
            Outbox outbox,
            Access access,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.post = post;
        this.documents = documents;
        this.forms = forms;
        this.outbox = outbox;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /// Begins to enter a letter, or goes on with what somebody of the workgroup began.
    ///
    /// @return empty when the letter lies in a file or in the worklist already
    /// @throws AccessRefused when the letter does not exist for the acting person, or the form does not
    public Optional<UUID> beginne(UUID teilId, String formular) {
        UUID sendung = post.teil(teilId).orElseThrow(AccessRefused::new).sendungId();
        Form form = forms.newest(formular).orElseThrow(AccessRefused::new);
        Teil teil = post.sperre(sendung) ? post.teil(teilId).orElse(null) : null;
        if (teil == null || !teil.offen()) {
            audit.log(Entry.of("post.PAPER_BEGIN").subjects(teilId).refused());
            return Optional.empty();
        }
        UUID id = post.erfassung(teilId).orElseGet(() -> {
            Answers first = Answers.empty()
                    .with(
                            "antrag.ab_wann",
                            0,
                            teil.eingang().getMonthValue() + "|"
                                    + teil.eingang().getYear());
            return store.insert(teil, form, teil.eingang(), access.employee().id(), first);
        });
        audit.log(Entry.of("post.PAPER_BEGIN").subjects(teilId, id));
        return Optional.of(id);
    }

    /// An application being entered, with the scan it is entered from.
    public record Blatt(Erfassung erfassung, Form form, Teil teil, Documents.Document original) {}

    /// @throws AccessRefused when it does not exist for the acting person, or was taken in
    public Blatt lies(UUID id) {
        Erfassung erfassung = store.find(id).orElseThrow(AccessRefused::new);
        Teil teil = post.teil(erfassung.teilId()).orElseThrow(AccessRefused::new);
        audit.log(Entry.of("post.PAPER_READ").subjects(id));
        return new Blatt(
                erfassung,
                forms.get(erfassung.formular(), erfassung.version()),
                teil,
                documents.ofBezug(teil.sendungId()).stream().findFirst().orElseThrow(AccessRefused::new));
    }

    /// Saves, if nobody has saved since the page was shown.
    ///
    /// @return false when somebody has, or when it was sent
    public boolean speichere(UUID id, int stand, UnaryOperator<Answers> change) {
        Erfassung erfassung = store.lock(id).orElseThrow(AccessRefused::new);
        if (erfassung.stand() != stand || !erfassung.offen()) {
            audit.log(Entry.of("post.PAPER_SAVE").subjects(id).refused());
            return false;
        }
        store.save(id, change.apply(erfassung.answers()));
        audit.log(Entry.of("post.PAPER_SAVE").subjects(id));
        return true;
    }

    /// Sends it into the worklist, with the day the paper arrived. Twice is once.
    ///
    /// @return what is wrong, or empty
    public Optional<String> sende(UUID id) {
        UUID sendung = sendung(store.find(id).orElseThrow(AccessRefused::new));
        if (!post.sperre(sendung)) {
            throw new AccessRefused();
        }
        Erfassung erfassung = store.lock(id).orElseThrow(AccessRefused::new);
        Form form = forms.get(erfassung.formular(), erfassung.version());
        if (!new Evaluation(form, erfassung.answers(), LocalDate.now(clock)).sendable()) {
            audit.log(Entry.of("post.PAPER_SEND").subjects(id).refused());
            return Optional.of("Es fehlen noch Angaben, ohne die kein Antrag eingeht. Sie stehen unten.");
        }
        if (erfassung.offen()) {
            post.wirdAntrag(erfassung.teilId(), access.employee().id());
            store.sent(id);
            // It goes to the workgroup of the distribution plan, which may be another one: the program carries it
            // there.
            outbox.add(KIND, id.toString(), id.toString().getBytes(StandardCharsets.US_ASCII));
            post.schliesse(sendung);
        }
        audit.log(Entry.of("post.PAPER_SEND").subjects(id, erfassung.teilId()).reach(erfassung.eingang()));
        return Optional.empty();
    }

    /// Drops what was entered; the letter waits again.
    public UUID verwirf(UUID id) {
        Erfassung erfassung = store.lock(id).filter(Erfassung::offen).orElseThrow(AccessRefused::new);
        UUID sendung = sendung(erfassung);
        store.delete(id);
        audit.log(Entry.of("post.PAPER_DROP").subjects(id, erfassung.teilId()));
        return sendung;
    }

    private UUID sendung(Erfassung erfassung) {
        return post.teil(erfassung.teilId()).orElseThrow(AccessRefused::new).sendungId();
    }
}
