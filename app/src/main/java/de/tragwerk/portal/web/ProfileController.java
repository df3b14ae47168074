package de.tragwerk.portal.web;

import de.tragwerk.access.AccessRefused;
import de.tragwerk.access.Permitted;
import de.tragwerk.draft.Profile;
import de.tragwerk.form.Answers;
import de.tragwerk.form.Evaluation;
import de.tragwerk.form.Form;
import de.tragwerk.form.Forms;
import de.tragwerk.form.Reading;
import de.tragwerk.form.SameQuestions;
import de.tragwerk.form.TypedAnswers;
import de.tragwerk.form.Wording;
import de.tragwerk.mailbox.Mailbox;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Side;
import de.tragwerk.message.Codec;
import de.tragwerk.message.Nachricht;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Answers kept for later applications: she sees what would be kept before she says so, and deletes all of it at one
/// press.
@Controller
@OnSide(Side.PORTAL)
class ProfileController {

    private final Profile profile;
    private final Mailbox mailbox;
    private final Forms forms;
    private final Clock clock;

    ProfileController(Profile profile, Mailbox mailbox, Forms forms, Clock clock) {
        this.profile = profile;
        this.mailbox = mailbox;
        this.forms = forms;
        this.clock = clock;
    }

    /// @param vom day on which it was kept; null for what is not kept yet
    public record Said(Wording titel, @Nullable LocalDate vom, List<Reading.Group> gruppen) {}

    @GetMapping("/profil")
    @Permitted("draft.PROFILE")
    String page(Model model) {
        model.addAttribute(
                "gemerkt",
                profile.kept().stream()
                        .flatMap(k -> forms.find(k.formular(), k.version()).stream()
                                .map(form -> said(form, k.answers(), k.vom())))
                        .toList());
        return "portal/web/profil";
    }

    @PostMapping("/profil/loeschen")
    @Permitted("draft.DELETE_PROFILE")
    String delete() {
        profile.delete();
        return "redirect:/profil";
    }

    @GetMapping("/antraege/{id}/merken")
    @Permitted("draft.PROFILE")
    String ask(@PathVariable UUID id, Model model) {
        Nachricht.Antrag antrag = copy(id);
        Form form = form(antrag);
        model.addAttribute("id", id);
        model.addAttribute("an", profile.on());
        model.addAttribute(
                "sagt", said(form, SameQuestions.lasting(form, answers(form, antrag), LocalDate.now(clock)), null));
        return "portal/web/merken";
    }

    @PostMapping("/antraege/{id}/merken")
    @Permitted("draft.KEEP_PROFILE")
    String keep(@PathVariable UUID id) {
        Nachricht.Antrag antrag = copy(id);
        Form form = form(antrag);
        profile.keep(form, answers(form, antrag));
        return "redirect:/profil";
    }

    private Said said(Form form, Answers answers, @Nullable LocalDate vom) {
        List<Evaluation.Value> values = new Evaluation(form, answers, LocalDate.now(clock)).values();
        return new Said(
                form.titel().said(FollowController.sprache()),
                vom,
                new Reading(form, values, FollowController.sprache()).groups());
    }

    private static Answers answers(Form form, Nachricht.Antrag antrag) {
        return TypedAnswers.of(
                form,
                antrag.angaben().stream()
                        .map(a -> new Evaluation.Value(a.feld(), a.nr(), a.wert()))
                        .toList());
    }

    private Form form(Nachricht.Antrag antrag) {
        return forms.find(antrag.formular(), antrag.formularVersion()).orElseThrow(AccessRefused::new);
    }

    private Nachricht.Antrag copy(UUID id) {
        if (Codec.read(mailbox.copy(id)) instanceof Nachricht.Antrag antrag) {
            return antrag;
        }
        throw new AccessRefused();
    }
}
