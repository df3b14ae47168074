package de.tragwerk.draft;

import de.tragwerk.access.Access;
import de.tragwerk.access.AccessRefused;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.draft.store.DraftStore;
import de.tragwerk.draft.zaehlung.Zaehlung;
import de.tragwerk.form.Answers;
import de.tragwerk.form.Form;
import de.tragwerk.kernel.Sha256;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What a citizen, or who helps her, does with her drafts; each step is logged in its transaction.
@Component
@Transactional
public class Drafts {

    private final DraftStore store;
    private final Access access;
    private final Audit audit;
    private final Helpers helpers;
    private final Profile profile;
    private final Zaehlung zaehlung;
    private final Consents consents;

    Drafts(
            DraftStore store,
            Access access,
            Audit audit,
            Helpers helpers,
            Profile profile,
            Zaehlung zaehlung,
            Consents consents) {
        this.store = store;
        this.access = access;
        this.audit = audit;
        this.helpers = helpers;
        this.profile = profile;
        this.zaehlung = zaehlung;
        this.consents = consents;
    }

    /// Begins a draft of hers, to whose keeping she just consented.
    public Draft start(String formular, int version, String sprache, Answers prefill) {
        Draft draft = startForGuest(formular, version, sprache, prefill);
        consents.given(draft);
        return draft;
    }

    /// The same of somebody without an account: nothing is kept beyond her session, so there is no consent.
    Draft startForGuest(String formular, int version, String sprache, Answers prefill) {
        Draft draft = store.create(access.citizen().konto(), formular, version, sprache, prefill);
        audit.log(Entry.of("draft.START").subjects(draft.konto(), draft.id()));
        zaehlung.begonnen(draft);
        return draft;
    }

    /// Begins a draft under an id of its own making, to whose keeping she just consented, unless there is one
    /// already: pressed twice it is one draft.
    public Draft startAs(UUID id, String formular, int version, String sprache, Answers prefill) {
        boolean fresh = store.create(id, access.citizen().konto(), formular, version, sprache, prefill);
        Draft draft = store.get(id);
        audit.log(Entry.of("draft.START").subjects(draft.konto(), draft.id()));
        if (fresh) {
            consents.given(draft);
            zaehlung.begonnen(draft);
        }
        return draft;
    }

    /// Whether she has a draft of this id now.
    public boolean begun(UUID id) {
        audit.log(Entry.of("draft.PROPOSE").subjects(access.citizen().konto(), id));
        return store.find(id).isPresent();
    }

    /// She did not consent to a stored draft: nothing begins, and that is noted.
    public void notStarted() {
        audit.log(Entry.of("draft.NO_CONSENT").subjects(access.citizen().konto()));
    }

    /// Opens her own draft, or one she helps with.
    ///
    /// @throws AccessRefused when it is neither
    public Draft open(UUID id) {
        Draft draft = store.get(id);
        helpers.check(draft, Help.Scope.LESEN, "GELESEN");
        audit.log(Entry.of("draft.OPEN").subjects(draft.konto(), draft.id()));
        return draft;
    }

    /// Opens a draft to be sent: hers, or one that she may send for another.
    public Draft sending(UUID id) {
        Draft draft = store.get(id);
        helpers.check(draft, Help.Scope.SENDEN, "GELESEN");
        audit.log(Entry.of("draft.OPEN").subjects(draft.konto(), draft.id()));
        return draft;
    }

    public List<Draft> mine() {
        UUID konto = access.citizen().konto();
        List<Draft> all = store.all(konto);
        audit.log(Entry.of("draft.LIST").subjects(konto));
        return all;
    }

    /// What the page knows that wants to save.
    ///
    /// @param stand of the draft when the page was shown
    /// @param fenster the page itself: each time a page is shown it gets another one; null for a page that
    /// never saves by itself
    /// @param selbst the page saves while she types; nobody pressed a button
    /// @param seite id of the page of questions, null where it is none
    public record Shown(
            int stand,
            @Nullable UUID fenster,
            boolean selbst,
            @Nullable String seite) {

        public static Shown of(int stand) {
            return new Shown(stand, null, false, null);
        }
    }

    /// Steps behind the questions, as the counters call them; no page of questions is called so.
    public static final String NACHWEISE = "@nachweise";

    public static final String PRUEFEN = "@pruefen";

    /// Notes that she came as far as a step behind the questions. Who helps by reading moves nothing.
    public void reached(Draft draft, String seite) {
        if (helpers.under(draft) == null) {
            store.reached(draft.id(), seite);
        }
    }

    /// Saves, if nobody but this page has saved since it was shown.
    ///
    /// @return the saved draft, or the newer one of the other window with `saved` false
    public Saved save(UUID id, Shown shown, String sprache, UnaryOperator<Answers> change) {
        Draft draft = store.lock(id);
        helpers.check(draft, Help.Scope.AUSFUELLEN, "GESPEICHERT");
        audit.log(Entry.of("draft.SAVE").subjects(draft.konto(), draft.id()));
        if (draft.stand() != shown.stand() && !store.onlySavedBy(id, shown)) {
            return new Saved(draft, false);
        }
        return new Saved(store.save(draft, change.apply(draft.answers()), sprache, shown), true);
    }

    public record Saved(Draft draft, boolean saved) {}

    public void delete(UUID id) {
        Draft draft = store.get(id);
        if (helpers.under(draft) != null) {
            throw new AccessRefused();
        }
        zaehlung.abgebrochen(store.delete(id).stream().toList());
        helpers.over(draft, "GELOESCHT");
        audit.log(Entry.of("draft.DELETE").subjects(draft.konto(), draft.id()));
        if (!access.citizen().guest()) {
            consents.withdrawn(draft);
        }
    }

    /// Adds a file, if there is room for it.
    ///
    /// @return false when all files together would be more than one application carries
    public boolean addFile(UUID id, String art, String name, String contentType, byte[] content) {
        Draft draft = store.lock(id);
        helpers.check(draft, Help.Scope.AUSFUELLEN, "NACHWEIS");
        String sha256 = Sha256.hex(content);
        List<DraftFile> files = store.files(draft);
        // The same file pressed twice is one file.
        boolean there = files.stream()
                .anyMatch(f -> f.sha256().equals(sha256) && f.art().equals(art));
        boolean fits = there || Room.APPLICATION.without(files).holds(content.length);
        if (fits && !there) {
            store.addFile(draft, art, name, contentType, content, sha256);
        }
        Entry entry = Entry.of("draft.UPLOAD").subjects(draft.konto(), draft.id());
        audit.log(fits ? entry : entry.refused());
        return fits;
    }

    public void deleteFile(UUID id, UUID file) {
        Draft draft = store.lock(id);
        helpers.check(draft, Help.Scope.AUSFUELLEN, "NACHWEIS");
        store.deleteFile(draft, file);
        audit.log(Entry.of("draft.UPLOAD").subjects(draft.konto(), draft.id()));
    }

    /// What a page shows of a draft: the answers by the count of their changes, the files by their ids.
    public String fassung(Draft draft) {
        List<UUID> files = store.files(draft).stream().map(DraftFile::id).toList();
        return draft.stand() + "-" + Integer.toHexString(files.hashCode());
    }

    /// The same of what is stored now; nobody saves or uploads before this transaction ends.
    ///
    /// @return empty when the draft is gone
    public Optional<String> lockedFassung(UUID id) {
        return store.findLocked(id).map(this::fassung);
    }

    public List<DraftFile> files(Draft draft) {
        return store.files(draft);
    }

    public byte[] content(Draft draft, DraftFile file) {
        return store.content(draft, file.id());
    }

    /// Removes a draft that was sent; in the transaction that hands it over.
    public void sent(Draft draft, Form form) {
        helpers.check(draft, Help.Scope.SENDEN, "GESENDET");
        store.delete(draft.id()).ifPresent(zaehlung::gesendet);
        helpers.over(draft, "GESENDET");
        profile.sent(draft, form);
    }
}
