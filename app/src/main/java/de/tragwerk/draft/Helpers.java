package de.tragwerk.draft;

import de.tragwerk.access.Access;
import de.tragwerk.access.AccessRefused;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.draft.store.ConfirmationStore;
import de.tragwerk.draft.store.DraftStore;
import de.tragwerk.draft.store.HelpStore;
import de.tragwerk.kernel.Days;
import de.tragwerk.mandant.Actor;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.privacy.OneTimeCode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// A citizen lets somebody help with one draft: by a one-time code, so far as she says, until a day, and she sees what
/// was done. The database opens the draft to the helper's account (`draft/V3`); here are the steps.
@Component
@Transactional
public class Helpers {

    /// Days a help may last, to choose from.
    public static final List<Integer> DAYS = List.of(1, 7, 14, 30);

    static final int CODE_DAYS = 7;
    private static final int MOST = 5;
    private static final int LONGEST_NAME = 80;

    private final DraftStore drafts;
    private final HelpStore store;
    private final ConfirmationStore confirmations;
    private final Access access;
    private final Audit audit;
    private final RealTime time;
    private final TransactionTemplate transaction;

    Helpers(
            DraftStore drafts,
            HelpStore store,
            ConfirmationStore confirmations,
            Access access,
            Audit audit,
            RealTime time,
            TransactionTemplate transaction) {
        this.drafts = drafts;
        this.store = store;
        this.confirmations = confirmations;
        this.access = access;
        this.audit = audit;
        this.time = time;
        this.transaction = transaction;
    }

    /// What was refused, as the end of a message key; empty for nothing.
    public record Outcome(String problem) {
        static final Outcome GOOD = new Outcome("");

        public boolean good() {
            return problem.isEmpty();
        }
    }

    /// Invites.
    ///
    /// @param id chosen by the page: pressed twice it is one invitation
    /// @param von her own name, which the helper will read
    /// @param fuer whom she means, for her own list
    public Outcome invite(
            UUID id, UUID draftId, String von, String fuer, Help.Scope umfang, Help.Role rolle, int tage) {
        Draft draft = own(draftId);
        String name = fuer.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            return new Outcome("name");
        }
        if (!DAYS.contains(tage)) {
            return new Outcome("tage");
        }
        List<Help> open = store.of(draft.konto(), draftId).stream()
                .filter(h -> h.ende().isEmpty())
                .toList();
        if (open.size() >= MOST && open.stream().noneMatch(h -> h.id().equals(id))) {
            return new Outcome("viele");
        }
        OffsetDateTime now = now();
        String code = OneTimeCode.random();
        Help help = new Help(
                id,
                draft.konto(),
                draftId,
                draft.formular(),
                rolle.confirms() ? Help.Scope.LESEN : umfang,
                rolle,
                now.plusDays(tage),
                now,
                von,
                name,
                "",
                code,
                now.plusDays(Math.min(tage, CODE_DAYS)),
                null,
                "");
        if (store.insert(help, OneTimeCode.hash(code))) {
            audit.log(Entry.of("draft.INVITE").subjects(draft.konto(), draftId, id));
        } else {
            // Pressed twice: she comes to her list, where the invitation stands.
            audit.log(Entry.of("draft.HELPERS").subjects(draft.konto(), draftId));
        }
        return Outcome.GOOD;
    }

    /// Helps with one of her drafts and what was done in each; also after the draft was sent.
    ///
    /// @throws AccessRefused when it is not hers, or there never was any
    public Map<Help, List<Help.Deed>> of(UUID draftId) {
        UUID konto = access.citizen().konto();
        List<Help> helps = store.of(konto, draftId);
        if (helps.isEmpty()) {
            own(draftId);
        }
        Map<Help, List<Help.Deed>> all = new LinkedHashMap<>();
        helps.forEach(help -> all.put(help, store.deeds(help.id())));
        audit.log(Entry.of("draft.HELPERS").subjects(konto, draftId));
        return all;
    }

    /// Whether the draft is still there to be helped with.
    public boolean open(UUID draftId) {
        UUID konto = access.citizen().konto();
        return drafts.find(draftId).filter(d -> d.konto().equals(konto)).isPresent();
    }

    /// Whether anybody helped or was asked to.
    public boolean any(UUID draftId) {
        return !store.of(access.citizen().konto(), draftId).isEmpty();
    }

    /// Takes up an invitation with its code.
    ///
    /// @param name of the helper, as her login knows her
    public Outcome accept(String code, String name) {
        Actor.Citizen helper = access.citizen();
        if (helper.assurance() < Help.ASSURANCE || name.isBlank()) {
            return new Outcome("niveau");
        }
        String hash = OneTimeCode.hash(code);
        Help help = hash.isEmpty() ? null : store.byCode(hash).orElse(null);
        if (help == null) {
            audit.log(Entry.of("draft.ACCEPT_HELP").subjects(helper.konto()).refused());
            return new Outcome("code");
        }
        if (help.konto().equals(helper.konto())) {
            return new Outcome("selbst");
        }
        if (!store.accept(help, helper.konto(), name)) {
            return new Outcome("code");
        }
        store.note(help, "ANGENOMMEN", today());
        audit.log(Entry.of("draft.ACCEPT_HELP").subjects(help.konto(), help.draft(), help.id()));
        return Outcome.GOOD;
    }

    /// Ends a help at once; both may.
    public Help end(UUID id) {
        Help help = store.get(id);
        boolean hers = help.konto().equals(access.citizen().konto());
        if (store.end(id, hers ? "BUERGER" : "HELFER")) {
            if (!hers) {
                store.note(help, "BEENDET", today());
            }
            audit.log(Entry.of("draft.END_HELP").subjects(help.konto(), help.draft(), id));
        }
        return help;
    }

    /// Help that the acting person gives or gave.
    public List<Help> mine() {
        UUID konto = access.citizen().konto();
        List<Help> all = store.by(konto);
        audit.log(Entry.of("draft.HELP")
                .subjects(konto)
                .subjects(all.stream().map(Help::konto).toList()));
        return all;
    }

    /// Under which help the acting person sees this draft; null for her own, which asks no database.
    ///
    /// @throws AccessRefused when it is not hers and no help holds
    @Transactional(propagation = Propagation.SUPPORTS)
    public @Nullable Help under(Draft draft) {
        Actor.Citizen acting = access.citizen();
        if (draft.konto().equals(acting.konto())) {
            return null;
        }
        Optional<Help> help =
                Objects.requireNonNull(transaction.execute(tx -> store.active(draft.id(), acting.konto())));
        return help.filter(h -> acting.assurance() >= Help.ASSURANCE).orElseThrow(AccessRefused::new);
    }

    /// Refuses who is neither the owner nor helps so far, and notes for her what a helper does.
    void check(Draft draft, Help.Scope needed, String deed) {
        Help help = under(draft);
        if (help == null) {
            return;
        }
        if (!help.umfang().includes(needed)) {
            throw new AccessRefused();
        }
        store.note(help, deed, today());
    }

    /// Notes for her what a helper did.
    void note(Help help, String deed) {
        store.note(help, deed, today());
    }

    /// The draft is gone, and with it every help with it.
    void over(Draft draft, String why) {
        confirmations.delete(draft.id());
        store.endAll(draft.id(), why);
    }

    /// Whether the acting person helped with this draft until it was sent.
    public boolean sentWithMyHelp(UUID draftId) {
        boolean sent = store.by(access.citizen().konto()).stream()
                .anyMatch(h -> h.draft().equals(draftId) && h.ende().equals("GESENDET"));
        if (sent) {
            audit.log(Entry.of("draft.HELP").subjects(draftId));
        }
        return sent;
    }

    private Draft own(UUID draftId) {
        Draft draft = drafts.get(draftId);
        if (!draft.konto().equals(access.citizen().konto())) {
            throw new AccessRefused();
        }
        return draft;
    }

    private LocalDate today() {
        return time.instant().atZone(Days.ZONE).toLocalDate();
    }

    private OffsetDateTime now() {
        return time.instant().atOffset(ZoneOffset.UTC);
    }
}
