package de.tragwerk.draft;

import de.tragwerk.access.Access;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.draft.store.DraftStore;
import de.tragwerk.draft.store.ProfileStore;
import de.tragwerk.form.Answers;
import de.tragwerk.form.Form;
import de.tragwerk.form.Forms;
import de.tragwerk.form.SameQuestions;
import de.tragwerk.kernel.Days;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What she answered in her other open drafts, or keeps in her profile, and may take over. Nothing is copied
/// before she says so, and beside drafts and profile nothing is kept: with them it is gone.
@Component
@Transactional
public class SharedAnswers {

    private final DraftStore store;
    private final ProfileStore profile;
    private final Forms forms;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    SharedAnswers(DraftStore store, ProfileStore profile, Forms forms, Access access, Audit audit, Clock clock) {
        this.store = store;
        this.profile = profile;
        this.forms = forms;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /// A place from which an answer was taken: a draft of a form as it was on a day.
    public record Source(String formular, LocalDate vom) {

        /// The source as [Answers#source] names it; null when this is none.
        public static @Nullable Source of(String text) {
            int bar = text.indexOf('|');
            return bar <= 0 ? null : new Source(text.substring(0, bar), LocalDate.parse(text.substring(bar + 1)));
        }

        public String text() {
            return formular + "|" + vom;
        }
    }

    /// Answers to open questions of this form, each marked with its source; the draft changed last speaks first.
    ///
    /// @param draft the draft that asks, null for one not yet begun
    public Answers forForm(Form form, Answers present, @Nullable Draft draft) {
        UUID konto = access.citizen().konto();
        // Who helps with one draft does not learn what stands in another; nor does the next one at a shared computer
        // who
        // has no account.
        if (access.citizen().guest() || draft != null && !draft.konto().equals(konto)) {
            return Answers.empty();
        }
        SameQuestions questions = new SameQuestions(form, LocalDate.now(clock));
        Answers found = Answers.empty();
        Answers known = present;
        List<Draft> others = store.others(konto, draft == null ? null : draft.id());
        for (Draft other : others) {
            Form asked = forms.find(other.formular(), other.version()).orElse(null);
            if (asked != null) {
                LocalDate day = other.geaendert().atZoneSameInstant(Days.ZONE).toLocalDate();
                Answers more =
                        questions.answer(asked, other.answers(), new Source(other.formular(), day).text(), known);
                found = found.and(more);
                known = known.and(more);
            }
        }
        List<Profile.Kept> kept = profile.read(konto);
        for (Profile.Kept earlier : kept) {
            Form asked = forms.find(earlier.formular(), earlier.version()).orElse(null);
            if (asked != null) {
                Answers more = questions.answer(asked, earlier.answers(), Profile.SOURCE, known);
                found = found.and(more);
                known = known.and(more);
            }
        }
        if (draft == null || !others.isEmpty() || !kept.isEmpty()) {
            audit.log(Entry.of("draft.PROPOSE").subjects(konto));
        }
        return found;
    }
}
