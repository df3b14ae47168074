package de.tragwerk.portal;

import de.tragwerk.draft.Drafts;
import de.tragwerk.draft.SharedAnswers;
import de.tragwerk.form.Answers;
import de.tragwerk.form.Evaluation;
import de.tragwerk.form.Form;
import de.tragwerk.form.Forms;
import de.tragwerk.form.OtherVersion;
import de.tragwerk.form.TypedAnswers;
import de.tragwerk.kernel.Days;
import de.tragwerk.kernel.Ids;
import de.tragwerk.mailbox.Mailbox;
import de.tragwerk.mailbox.SentApplication;
import de.tragwerk.message.Codec;
import de.tragwerk.message.Nachricht;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// A new draft with the answers of an application she sent, from her own copy of it.
///
/// From one application comes at most one new one: the draft's id is derived from it, and a draft keeps its
/// id when it is sent. While the authority works on the first, none is offered. Nothing is sent here.
@Component
public class Again {

    /// What a new draft is good for.
    public enum Occasion {
        /// The authority could not read it, or it never arrived.
        GESCHEITERT,
        /// It ended without a decision.
        ERLEDIGT,
        /// It was decided: she applies once more.
        BESCHEID;

        /// End of the message keys.
        public String schluessel() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// What came of it before.
    public enum State {
        NOTHING,
        BEGUN,
        SENT
    }

    private final Mailbox mailbox;
    private final Drafts drafts;
    private final Forms forms;
    private final Clock clock;

    Again(Mailbox mailbox, Drafts drafts, Forms forms, Clock clock) {
        this.mailbox = mailbox;
        this.drafts = drafts;
        this.forms = forms;
        this.clock = clock;
    }

    /// Empty while it is not over, or without a copy to take the answers from.
    public static Optional<Occasion> occasion(SentApplication application, Antragsstand stand) {
        if (!application.kopie()) {
            return Optional.empty();
        }
        if (stand.bescheid() != null) {
            return Optional.of(Occasion.BESCHEID);
        }
        return switch (stand.lage()) {
            case GESCHEITERT -> Optional.of(Occasion.GESCHEITERT);
            case ERLEDIGT -> Optional.of(Occasion.ERLEDIGT);
            default -> Optional.empty();
        };
    }

    /// Id of the draft, and of the application that comes of it.
    public static UUID next(UUID application) {
        return Ids.named("erneut/" + application);
    }

    public State state(UUID application) {
        UUID next = next(application);
        if (mailbox.knows(next)) {
            return State.SENT;
        }
        return drafts.begun(next) ? State.BEGUN : State.NOTHING;
    }

    /// Begins the draft, or finds the one that was begun.
    ///
    /// @return empty when no version of its form is there any more
    public Optional<UUID> begin(SentApplication application, Occasion occasion, String sprache) {
        if (!(Codec.read(mailbox.copy(application.id())) instanceof Nachricht.Antrag antrag)) {
            return Optional.empty();
        }
        Form from = forms.find(antrag.formular(), antrag.formularVersion()).orElse(null);
        Form target = forms.newest(antrag.formular()).orElse(null);
        if (from == null || target == null) {
            return Optional.empty();
        }
        Answers answers = answers(from, target, antrag, application, occasion != Occasion.BESCHEID);
        return Optional.of(drafts.startAs(next(application.id()), target.id(), target.version(), sprache, answers)
                .id());
    }

    private Answers answers(
            Form from, Form target, Nachricht.Antrag antrag, SentApplication application, boolean again) {
        LocalDate today = LocalDate.now(clock);
        LocalDate sent = application.gesendet().atZoneSameInstant(Days.ZONE).toLocalDate();
        Answers given = TypedAnswers.of(
                from,
                antrag.angaben().stream()
                        .map(a -> new Evaluation.Value(a.feld(), a.nr(), a.wert()))
                        .toList());
        return OtherVersion.of(from, given, target, today, new SharedAnswers.Source(from.id(), sent).text(), again);
    }
}
