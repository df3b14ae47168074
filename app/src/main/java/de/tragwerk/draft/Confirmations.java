package de.tragwerk.draft;

import de.tragwerk.access.Access;
import de.tragwerk.access.AccessRefused;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.draft.store.ConfirmationStore;
import de.tragwerk.draft.store.DraftStore;
import de.tragwerk.draft.store.HelpStore;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// A partner or legal representative confirms, with her own login, what an application says before it is sent. A
/// change of any answer afterwards takes the confirmation back. Sending never waits for it: the day of the application
/// counts (§ 16 Abs. 2 SGB I), and the authority asks.
@Component
@Transactional
public class Confirmations {

    private final DraftStore drafts;
    private final HelpStore helps;
    private final ConfirmationStore store;
    private final Helpers helpers;
    private final Access access;
    private final Audit audit;

    Confirmations(
            DraftStore drafts, HelpStore helps, ConfirmationStore store, Helpers helpers, Access access, Audit audit) {
        this.drafts = drafts;
        this.helps = helps;
        this.store = store;
        this.helpers = helpers;
        this.access = access;
        this.audit = audit;
    }

    /// @param name who confirmed, as her login knows her; before that, whom the citizen means
    /// @param am when; null while nobody has
    /// @param gilt no answer was changed since
    public record Confirmation(
            String name, Help.Role rolle, @Nullable OffsetDateTime am, boolean gilt) {}

    /// For the citizen: who was asked to confirm, and who has.
    public List<Confirmation> of(Draft draft) {
        Map<UUID, Confirmation> given = new HashMap<>();
        store.of(draft).forEach(s -> given.put(s.help(), confirmation(s)));
        return helps.of(draft.konto(), draft.id()).stream()
                .filter(h -> h.rolle().confirms())
                .filter(h -> h.ende().isEmpty() || given.containsKey(h.id()))
                .map(h -> given.getOrDefault(
                        h.id(), new Confirmation(h.accepted() ? h.helfer() : h.fuer(), h.rolle(), null, false)))
                .toList();
    }

    /// Confirmations of these very answers, for whoever sends them.
    public List<Confirmation> valid(Draft draft) {
        return store.of(draft).stream()
                .filter(ConfirmationStore.Stored::holds)
                .map(Confirmations::confirmation)
                .toList();
    }

    /// What the acting person confirmed under this help; null for nothing.
    public @Nullable Confirmation by(Help help, Draft draft) {
        return store.of(draft).stream()
                .filter(s -> s.help().equals(help.id()))
                .map(Confirmations::confirmation)
                .findFirst()
                .orElse(null);
    }

    private static Confirmation confirmation(ConfirmationStore.Stored s) {
        return new Confirmation(s.name(), s.rolle(), s.am(), s.holds());
    }

    /// Confirms the answers as the page showed them.
    ///
    /// @param stand of the draft on that page
    /// @return false when somebody changed them meanwhile: she reads them again
    public boolean confirm(UUID draftId, int stand) {
        Draft draft = drafts.get(draftId);
        Help help = helpers.under(draft);
        if (help == null || !help.rolle().confirms()) {
            throw new AccessRefused();
        }
        if (draft.stand() != stand) {
            audit.log(Entry.of("draft.CONFIRM").subjects(draft.konto(), draftId).refused());
            return false;
        }
        store.put(help, draft);
        helpers.note(help, "BESTAETIGT");
        audit.log(Entry.of("draft.CONFIRM")
                .subjects(draft.konto(), draftId, access.citizen().konto()));
        return true;
    }
}
