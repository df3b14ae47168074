package de.tragwerk.portal.web;

import de.tragwerk.access.Permitted;
import de.tragwerk.draft.Room;
import de.tragwerk.form.Forms;
import de.tragwerk.form.OtherEvidence;
import de.tragwerk.kernel.Ids;
import de.tragwerk.kernel.SendableText;
import de.tragwerk.mailbox.Mailbox;
import de.tragwerk.mailbox.SentApplication;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Side;
import de.tragwerk.portal.SendLetter;
import de.tragwerk.scan.FileCheck;
import de.tragwerk.scan.FileName;
import de.tragwerk.scan.Metadata;
import de.tragwerk.scan.VirusScanner;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// What a citizen does after sending: she writes, hands in evidence, gives or withdraws the consent to
/// electronic delivery.
@Controller
@OnSide(Side.PORTAL)
class WriteController {

    private final Mailbox mailbox;
    private final Forms forms;
    private final SendLetter letters;
    private final VirusScanner scanner;
    private final FollowController page;
    private final MessageSource messages;

    WriteController(
            Mailbox mailbox,
            Forms forms,
            SendLetter letters,
            VirusScanner scanner,
            FollowController page,
            MessageSource messages) {
        this.mailbox = mailbox;
        this.forms = forms;
        this.letters = letters;
        this.scanner = scanner;
        this.page = page;
        this.messages = messages;
    }

    @PostMapping("/antraege/{id}/nachricht")
    @Permitted("portal.WRITE")
    String write(@PathVariable UUID id, @RequestParam Optional<UUID> seite, @RequestParam String text, Model model) {
        SentApplication application = mailbox.application(id);
        String clean = Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
        if (clean.isEmpty() || clean.length() > 10_000) {
            return again(application, message(clean.isEmpty() ? "brief.leer" : "brief.lang"), text, model);
        }
        int bad = SendableText.firstUnsendable(clean);
        if (bad > 0) {
            return again(application, message("brief.zeichen", bad), text, model);
        }
        Optional<String> problem =
                letters.send(id, page(seite), "antwort", "Nachricht zu Ihrem Antrag", clean, List.of());
        return problem.isPresent() ? again(application, message(problem.get()), text, model) : done(id, "nachricht");
    }

    @PostMapping("/antraege/{id}/nachweis")
    @Permitted("portal.WRITE")
    String evidence(
            @PathVariable UUID id,
            @RequestParam Optional<UUID> seite,
            @RequestParam String art,
            @RequestParam("datei") List<MultipartFile> files,
            Model model)
            throws IOException {
        SentApplication application = mailbox.application(id);
        boolean known = forms.newest(application.formular()).stream()
                .flatMap(f -> OtherEvidence.after(f.evidence()).stream())
                .anyMatch(e -> e.art().equals(art));
        long bytes = files.stream().mapToLong(MultipartFile::getSize).sum();
        if (files.size() > Room.LETTER.files() || bytes > Room.LETTER.bytes()) {
            return again(application, message("brief.platz"), "", model);
        }
        List<SendLetter.Upload> uploads = new ArrayList<>();
        List<String> broken = new ArrayList<>();
        for (MultipartFile file : files) {
            byte[] content = file.getBytes();
            switch (known ? scanner.check(content) : new FileCheck.Verdict.Bad("datei.art")) {
                case FileCheck.Verdict.Good good ->
                    uploads.add(new SendLetter.Upload(
                            art,
                            FileName.of(file.getOriginalFilename(), good.contentType()),
                            good.contentType(),
                            Metadata.without(content, good.contentType())));
                case FileCheck.Verdict.Bad bad ->
                    broken.add(message("datei.von", FileName.of(file.getOriginalFilename()), message(bad.key())));
            }
        }
        if (!broken.isEmpty()) {
            return again(application, String.join(" ", broken) + " " + message("datei.nichts"), "", model);
        }
        Optional<String> problem = letters.send(id, page(seite), "nachweis", "Nachweis zu Ihrem Antrag", "", uploads);
        return problem.isPresent() ? again(application, message(problem.get()), "", model) : done(id, "nachweis");
    }

    /// A page that was open before pages had a name is one of its own.
    private static UUID page(Optional<UUID> seite) {
        return seite.orElseGet(Ids::next);
    }

    /// Gives or withdraws the consent to electronic delivery (§ 37 Abs. 2a SGB X).
    @PostMapping("/antraege/{id}/zustellung")
    @Permitted("portal.WRITE")
    String delivery(@PathVariable UUID id, @RequestParam String postfach, Model model) {
        SentApplication application = mailbox.application(id);
        // Each press is a letter of its own: she may say yes, no and yes again on a page that she came back to.
        Optional<String> problem = letters.send(
                id,
                Ids.next(),
                "einwilligung",
                "Einwilligung zum Postfach",
                postfach.equals("ja") ? "ja" : "nein",
                List.of());
        return problem.isPresent() ? again(application, message(problem.get()), "", model) : done(id, "zustellung");
    }

    private String again(SentApplication application, String problem, String text, Model model) {
        model.addAttribute("gesendet", false);
        model.addAttribute("meldung", null);
        return page.show(application, problem, text, model);
    }

    private static String done(UUID id, String news) {
        return "redirect:/antraege/" + id + "?meldung=" + news;
    }

    private String message(String key, Object... values) {
        return messages.getMessage(key, values, LocaleContextHolder.getLocale());
    }
}
