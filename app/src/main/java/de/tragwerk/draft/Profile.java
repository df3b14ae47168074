package de.tragwerk.draft;

import de.tragwerk.access.Access;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.draft.store.ProfileStore;
import de.tragwerk.form.Answers;
import de.tragwerk.form.Form;
import de.tragwerk.form.SameQuestions;
import de.tragwerk.kernel.Days;
import de.tragwerk.mandant.RealTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Answers she keeps for later applications, if she wants: off until she switches it on after sending, under a key of
/// its own that one press destroys. Only answers that another form can ask too are kept.
@Component
@Transactional
public class Profile {

    /// Name of the profile as a source of answers, see [Answers#source].
    static final String SOURCE = "profil";

    /// Months after its last change until a profile is deleted.
    public static final int MONTHS = 12;

    private final ProfileStore store;
    private final Access access;
    private final Audit audit;
    private final RealTime time;

    Profile(ProfileStore store, Access access, Audit audit, RealTime time) {
        this.store = store;
        this.access = access;
        this.audit = audit;
        this.time = time;
    }

    /// What one application said.
    ///
    /// @param vom day on which it was kept
    public record Kept(String formular, int version, LocalDate vom, Answers answers) {}

    public boolean on() {
        return store.exists(access.citizen().konto());
    }

    /// What is kept, the newest first.
    public List<Kept> kept() {
        UUID konto = access.citizen().konto();
        audit.log(Entry.of("draft.PROFILE").subjects(konto));
        return store.read(konto);
    }

    /// Switches the profile on, and keeps what this application says in place of what the last one of its form said.
    public void keep(Form form, Answers given) {
        UUID konto = access.citizen().konto();
        put(konto, form, given);
        audit.log(Entry.of("draft.KEEP_PROFILE").subjects(konto));
    }

    /// Keeps what was just sent, if she switched the profile on.
    void sent(Draft draft, Form form) {
        if (draft.konto().equals(access.citizen().konto()) && store.exists(draft.konto())) {
            put(draft.konto(), form, draft.answers());
            audit.log(Entry.of("draft.KEEP_PROFILE").subjects(draft.konto()));
        }
    }

    /// Deletes all of it with its key; the profile is off again.
    public void delete() {
        UUID konto = access.citizen().konto();
        store.delete(konto);
        audit.log(Entry.of("draft.DELETE_PROFILE").subjects(konto));
    }

    private void put(UUID konto, Form form, Answers given) {
        List<Kept> all = new ArrayList<>();
        LocalDate today = time.instant().atZone(Days.ZONE).toLocalDate();
        all.add(new Kept(form.id(), form.version(), today, SameQuestions.lasting(form, given, today)));
        store.read(konto).stream().filter(k -> !k.formular().equals(form.id())).forEach(all::add);
        store.write(konto, all);
    }
}
