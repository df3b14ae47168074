package de.tragwerk.draft.web;

import de.tragwerk.access.Access;
import de.tragwerk.access.Permitted;
import de.tragwerk.draft.Confirmations;
import de.tragwerk.draft.Draft;
import de.tragwerk.draft.DraftFile;
import de.tragwerk.draft.Drafts;
import de.tragwerk.draft.Help;
import de.tragwerk.draft.Helpers;
import de.tragwerk.draft.Room;
import de.tragwerk.draft.Submission;
import de.tragwerk.form.Evaluation;
import de.tragwerk.form.Form;
import de.tragwerk.form.Forms;
import de.tragwerk.form.OtherEvidence;
import de.tragwerk.form.Wording;
import de.tragwerk.form.page.PageModel;
import de.tragwerk.kernel.Days;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Side;
import de.tragwerk.scan.FileCheck;
import de.tragwerk.scan.FileName;
import de.tragwerk.scan.Metadata;
import de.tragwerk.scan.VirusScanner;
import de.tragwerk.service.Leistungen;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Evidence, check page and sending.
@Controller
@OnSide(Side.PORTAL)
class CheckController {

    private final Drafts drafts;
    private final Forms forms;
    private final Leistungen services;
    private final Submission submission;
    private final Clock clock;
    private final MessageSource messages;
    private final VirusScanner scanner;
    private final Helpers helpers;
    private final Confirmations confirmations;
    private final Access access;

    CheckController(
            Drafts drafts,
            Forms forms,
            Leistungen services,
            Submission submission,
            Clock clock,
            MessageSource messages,
            VirusScanner scanner,
            Helpers helpers,
            Confirmations confirmations,
            Access access) {
        this.drafts = drafts;
        this.forms = forms;
        this.services = services;
        this.submission = submission;
        this.clock = clock;
        this.messages = messages;
        this.scanner = scanner;
        this.helpers = helpers;
        this.confirmations = confirmations;
        this.access = access;
    }

    record EvidenceView(String art, Wording name, List<DraftFile> files) {}

    /// @param blocking the answer must be mended before sending
    record AnswerView(Wording label, Wording value, String problem, boolean blocking) {}

    record GroupView(Wording title, String href, String entry, List<AnswerView> answers) {}

    @GetMapping("/antrag/{id}/nachweise")
    @Permitted("draft.OPEN")
    String evidence(@PathVariable UUID id, Model model) {
        Draft draft = drafts.open(id);
        base(model, draft);
        if (Boolean.FALSE.equals(model.getAttribute("darf"))) {
            return "redirect:/antrag/" + id + "/pruefen";
        }
        drafts.reached(draft, Drafts.NACHWEISE);
        model.addAttribute("nachweise", evidence(draft));
        Room room = Room.APPLICATION.without(drafts.files(draft));
        model.addAttribute("platzMb", room.mb());
        model.addAttribute("platzDateien", Math.max(0, room.files()));
        return "draft/web/nachweise";
    }

    /// What is good is kept; what is not is named, each file with its reason.
    @PostMapping("/antrag/{id}/nachweise")
    @Permitted("draft.UPLOAD")
    String upload(
            @PathVariable UUID id,
            @RequestParam String art,
            @RequestParam("datei") List<MultipartFile> files,
            RedirectAttributes after)
            throws IOException {
        Draft draft = drafts.open(id);
        boolean known = OtherEvidence.after(
                        forms.get(draft.formular(), draft.version()).evidence())
                .stream()
                .anyMatch(e -> e.art().equals(art));
        List<String> broken = new ArrayList<>();
        for (MultipartFile file : files) {
            String problem = known ? keep(id, art, file) : "datei.art";
            if (!problem.isEmpty()) {
                broken.add(message("datei.von", FileName.of(file.getOriginalFilename()), message(problem)));
            }
        }
        if (!broken.isEmpty()) {
            after.addFlashAttribute("probleme", broken);
        }
        return "redirect:/antrag/" + id + "/nachweise";
    }

    /// @return key of what is wrong with it, empty when it is kept
    private String keep(UUID id, String art, MultipartFile file) throws IOException {
        byte[] content = file.getBytes();
        return switch (scanner.check(content)) {
            case FileCheck.Verdict.Good good ->
                drafts.addFile(
                                id,
                                art,
                                FileName.of(file.getOriginalFilename(), good.contentType()),
                                good.contentType(),
                                Metadata.without(content, good.contentType()))
                        ? ""
                        : "datei.platz";
            case FileCheck.Verdict.Bad bad -> bad.key();
        };
    }

    private String message(String key, Object... values) {
        return messages.getMessage(key, values, LocaleContextHolder.getLocale());
    }

    @PostMapping("/antrag/{id}/nachweise/{datei}/entfernen")
    @Permitted("draft.UPLOAD")
    String removeFile(@PathVariable UUID id, @PathVariable UUID datei) {
        drafts.deleteFile(id, datei);
        return "redirect:/antrag/" + id + "/nachweise";
    }

    @GetMapping("/antrag/{id}/pruefen")
    @Permitted("draft.OPEN")
    String check(
            @PathVariable UUID id,
            @RequestParam(required = false) String nicht,
            @RequestParam(required = false) String geaendert,
            @RequestParam(required = false) String anders,
            Model model) {
        Draft draft = drafts.open(id);
        base(model, draft);
        model.addAttribute("fassung", drafts.fassung(draft));
        model.addAttribute("anders", anders != null);
        Form form = forms.get(draft.formular(), draft.version());
        Evaluation evaluation = new Evaluation(form, draft.answers(), LocalDate.now(clock));
        model.addAttribute("gruppen", groups(draft, form, evaluation));
        List<Evaluation.Problem> problems = evaluation.problems();
        model.addAttribute(
                "noetig", problems.stream().filter(Evaluation.Problem::blocking).count());
        model.addAttribute(
                "fehlend", problems.stream().filter(p -> !p.blocking()).count());
        model.addAttribute(
                "hinweise",
                evaluation.topics().stream()
                        .flatMap(t -> evaluation.notices(t).stream())
                        .map(t -> t.said(FormController.sprache()))
                        .toList());
        // Nobody misses what nobody asked for.
        model.addAttribute(
                "nachweise",
                evidence(draft).stream()
                        .filter(e ->
                                !e.art().equals(OtherEvidence.ART) || !e.files().isEmpty())
                        .toList());
        model.addAttribute("nichtGesendet", nicht != null);
        model.addAttribute("geaendert", geaendert != null);
        drafts.reached(draft, Drafts.PRUEFEN);
        confirmations(model, draft);
        return "draft/web/pruefen";
    }

    /// Who was asked to confirm sees her own confirmation, all others that may see it all of them.
    private void confirmations(Model model, Draft draft) {
        Help help = helpers.under(draft);
        if (help == null) {
            model.addAttribute("bestaetigungen", confirmations.of(draft));
            model.addAttribute("sollBestaetigen", false);
            return;
        }
        model.addAttribute("bestaetigungen", List.of());
        model.addAttribute("sollBestaetigen", help.rolle().confirms());
        model.addAttribute("bestaetigt", help.rolle().confirms() ? confirmations.by(help, draft) : null);
    }

    /// A partner or legal representative confirms what this page shows.
    @PostMapping("/antrag/{id}/bestaetigen")
    @Permitted("draft.CONFIRM")
    String confirm(@PathVariable UUID id, @RequestParam int version) {
        return "redirect:/antrag/" + id + "/pruefen" + (confirmations.confirm(id, version) ? "" : "?geaendert");
    }

    @PostMapping("/antrag/{id}/senden")
    @Permitted("draft.SUBMIT")
    String send(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String fassung,
            @RequestParam(defaultValue = "") String ort,
            @RequestParam(required = false) String gefragt,
            Model model) {
        if (submission.sent(id)) {
            return sent(id);
        }
        if (helpers.sentWithMyHelp(id)) {
            return "redirect:/helfen?gesendet";
        }
        Draft draft = drafts.sending(id);
        boolean helping = helpers.under(draft) != null;
        Form form = forms.get(draft.formular(), draft.version());
        if (!new Evaluation(form, draft.answers(), LocalDate.now(clock)).sendable()) {
            return "redirect:/antrag/" + id + "/pruefen";
        }
        return switch (submission.submit(id, fassung, ort)) {
            case Submission.Outcome.Sent sent when helping -> "redirect:/helfen?gesendet";
            case Submission.Outcome.Sent sent -> sent(sent.application());
            case Submission.Outcome.Changed changed -> "redirect:/antrag/" + id + "/pruefen?anders";
            case Submission.Outcome.Choose choose -> {
                base(model, draft);
                model.addAttribute("fassung", fassung);
                model.addAttribute("orte", choose.places());
                model.addAttribute("fehlt", gefragt != null);
                yield "draft/web/ort";
            }
            case Submission.Outcome.NotSent not -> {
                base(model, draft);
                model.addAttribute("satz", message(not.key()));
                model.addAttribute(
                        "amt",
                        services.zuFormular(draft.formular())
                                .map(l -> l.zustaendig().in(FormController.sprache()))
                                .orElse(""));
                yield "draft/web/nicht-gesendet";
            }
        };
    }

    private String sent(UUID application) {
        return access.citizen().guest()
                ? "redirect:/ohne-konto/gesendet/" + application
                : "redirect:/antraege/" + application + "?gesendet";
    }

    private List<GroupView> groups(Draft draft, Form form, Evaluation evaluation) {
        String sprache = FormController.sprache();
        Map<String, Evaluation.Problem> problems = new LinkedHashMap<>();
        evaluation.problems().forEach(p -> problems.put(p.field().id() + "#" + p.nr(), p));
        List<GroupView> groups = new ArrayList<>();
        for (Form.Topic topic : evaluation.topics()) {
            List<Integer> entries = topic.repeated() ? draft.answers().entries(topic) : List.of(0);
            if (entries.isEmpty()) {
                groups.add(new GroupView(
                        topic.titel().said(sprache), "/antrag/" + draft.id() + "/thema/" + topic.id(), "", List.of()));
            }
            for (int nr : entries) {
                List<AnswerView> answers = evaluation.visible(topic, nr).stream()
                        .map(f -> answer(form, f, nr, draft, problems.get(f.id() + "#" + nr)))
                        // What was optional and stayed empty would only make the page long.
                        .filter(a -> !a.value().isEmpty() || !a.problem().isEmpty())
                        .toList();
                groups.add(new GroupView(
                        topic.titel().said(sprache),
                        "/antrag/" + draft.id() + "/thema/" + topic.id() + (nr > 0 ? "/" + nr : ""),
                        nr > 0
                                ? PageModel.entries(topic, draft.answers(), sprache)
                                        .get(entries.indexOf(nr))
                                        .title()
                                : "",
                        answers));
            }
        }
        return groups;
    }

    private static AnswerView answer(
            Form form, Form.Field field, int nr, Draft draft, Evaluation.@Nullable Problem problem) {
        String sprache = FormController.sprache();
        return new AnswerView(
                field.label().said(sprache),
                PageModel.shown(form, field, nr, draft.answers(), sprache),
                problem == null ? "" : problem.text().in(sprache),
                problem != null && problem.blocking());
    }

    private List<EvidenceView> evidence(Draft draft) {
        Form form = forms.get(draft.formular(), draft.version());
        List<DraftFile> files = drafts.files(draft);
        return OtherEvidence.after(new Evaluation(form, draft.answers(), LocalDate.now(clock)).evidence()).stream()
                .map(e -> new EvidenceView(
                        e.art(),
                        e.name().said(FormController.sprache()),
                        files.stream().filter(f -> f.art().equals(e.art())).toList()))
                .toList();
    }

    private void base(Model model, Draft draft) {
        Help help = helpers.under(draft);
        model.addAttribute("hilfe", help);
        model.addAttribute("darf", help == null || help.umfang().includes(Help.Scope.AUSFUELLEN));
        model.addAttribute("darfSenden", help == null || help.umfang().includes(Help.Scope.SENDEN));
        model.addAttribute("entwurf", draft);
        model.addAttribute(
                "titel", forms.get(draft.formular(), draft.version()).titel().said(FormController.sprache()));
        model.addAttribute(
                "loeschung", draft.deletion().atZoneSameInstant(Days.ZONE).toLocalDate());
    }
}
