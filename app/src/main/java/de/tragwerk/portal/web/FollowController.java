package de.tragwerk.portal.web;

import de.tragwerk.access.Permitted;
import de.tragwerk.draft.Drafts;
import de.tragwerk.form.Forms;
import de.tragwerk.form.OtherEvidence;
import de.tragwerk.form.Wording;
import de.tragwerk.kernel.Days;
import de.tragwerk.mailbox.Letter;
import de.tragwerk.mailbox.LetterUnreadable;
import de.tragwerk.mailbox.Letters;
import de.tragwerk.mailbox.Mailbox;
import de.tragwerk.mailbox.SentApplication;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Side;
import de.tragwerk.message.Mitteilung;
import de.tragwerk.portal.Again;
import de.tragwerk.portal.Antragsstand;
import de.tragwerk.service.Leistungen;
import de.tragwerk.shell.Language;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Following an application and reading letters.
@Controller
@OnSide(Side.PORTAL)
class FollowController {

    private static final Set<String> NEWS = Set.of("nachricht", "nachweis", "zustellung");

    private final Mailbox mailbox;
    private final Drafts drafts;
    private final Forms forms;
    private final Leistungen services;

    FollowController(Mailbox mailbox, Drafts drafts, Forms forms, Leistungen services) {
        this.mailbox = mailbox;
        this.drafts = drafts;
        this.forms = forms;
        this.services = services;
    }

    @GetMapping("/antraege")
    @Permitted("portal.FOLLOW")
    String all(Model model) {
        model.addAttribute("entwuerfe", drafts.mine());
        List<SentApplication> sent = mailbox.applications();
        Letters letters = mailbox.allLetters();
        model.addAttribute("antraege", sent);
        model.addAttribute(
                "staende",
                sent.stream()
                        .collect(Collectors.toMap(
                                SentApplication::id,
                                a -> Antragsstand.von(a, letters.zu(a.id()).lesbar())
                                        .lage())));
        model.addAttribute(
                "titelJe",
                forms.all().stream()
                        .collect(Collectors.toMap(f -> f.id(), f -> f.titel().said(sprache()))));
        return "portal/web/antraege";
    }

    @GetMapping("/antraege/{id}")
    @Permitted("portal.FOLLOW")
    String one(
            @PathVariable UUID id,
            @RequestParam(required = false) String gesendet,
            @RequestParam(required = false) String meldung,
            Model model) {
        model.addAttribute("gesendet", gesendet != null);
        model.addAttribute("meldung", meldung != null && NEWS.contains(meldung) ? meldung : null);
        return show(mailbox.application(id), "", "", model);
    }

    /// @param problem what went wrong when she wrote, empty for nothing
    /// @param text what she wrote then
    String show(SentApplication application, String problem, String text, Model model) {
        Letters all = mailbox.letters(application.id());
        List<Letter> letters = all.lesbar();
        model.addAttribute("antrag", application);
        model.addAttribute("titel", title(application));
        model.addAttribute("briefe", letters.reversed());
        model.addAttribute("unlesbar", all.unlesbar().reversed());
        Map<Mitteilung.Art, Letter> last =
                letters.stream().collect(Collectors.toMap(l -> l.inhalt().art(), Function.identity(), (a, b) -> b));
        Antragsstand stand = Antragsstand.von(application, letters);
        model.addAttribute("stand", stand.lage());
        model.addAttribute("eingang", last.get(Mitteilung.Art.EINGANG));
        model.addAttribute("arbeit", last.get(Mitteilung.Art.IN_ARBEIT));
        model.addAttribute("frage", stand.frage());
        model.addAttribute("bescheid", stand.bescheid());
        model.addAttribute("erledigt", stand.erledigt());
        model.addAttribute("erneut", Again.occasion(application, stand).orElse(null));
        model.addAttribute("gerechnet", !services.brieflich(application.formular()));
        model.addAttribute("zahlung", last.get(Mitteilung.Art.ZAHLUNG));
        model.addAttribute(
                "fragen",
                letters.stream()
                        .filter(l -> l.inhalt().art() == Mitteilung.Art.FRAGE)
                        .toList());
        model.addAttribute("nachweise", evidence(application));
        model.addAttribute("seite", UUID.randomUUID());
        model.addAttribute("problem", problem.isEmpty() ? null : problem);
        model.addAttribute("text", text);
        return "portal/web/antrag";
    }

    /// A kind of evidence to choose.
    public record Evidence(String art, Wording name) {}

    private List<Evidence> evidence(SentApplication application) {
        return forms.newest(application.formular()).stream()
                .flatMap(f -> OtherEvidence.after(f.evidence()).stream())
                .map(e -> new Evidence(e.art(), e.name().said(sprache())))
                .toList();
    }

    /// What a letter is about.
    public record About(UUID id, Wording titel, String amt) {}

    private Map<UUID, About> about(List<SentApplication> applications) {
        return applications.stream()
                .map(a -> new About(a.id(), title(a), a.amt()))
                .collect(Collectors.toMap(About::id, Function.identity()));
    }

    private Wording title(SentApplication application) {
        return forms.newest(application.formular())
                .map(f -> f.titel().said(sprache()))
                .orElse(Wording.plain(""));
    }

    /// Who has seen the file, as the authority told it.
    @GetMapping("/antraege/{id}/zugriffe")
    @Permitted("portal.READ_LETTER")
    String accesses(@PathVariable UUID id, Model model) {
        SentApplication application = mailbox.application(id);
        model.addAttribute("antrag", application);
        model.addAttribute("titel", title(application));
        Map<YearMonth, List<Mitteilung.Zugriff>> months = mailbox.accesses(id).stream()
                .collect(Collectors.groupingBy(
                        z -> YearMonth.from(z.zeitpunkt().atZone(Days.ZONE)), LinkedHashMap::new, Collectors.toList()));
        model.addAttribute("monate", months);
        return "portal/web/zugriffe";
    }

    @GetMapping("/postfach")
    @Permitted("portal.READ_LETTER")
    String inbox(Model model) {
        Letters letters = mailbox.letters();
        model.addAttribute("briefe", letters.lesbar());
        model.addAttribute("unlesbar", letters.unlesbar());
        model.addAttribute("antragJe", about(mailbox.applications()));
        return "portal/web/postfach";
    }

    @GetMapping("/postfach/{id}")
    @Permitted("portal.READ_LETTER")
    String letter(@PathVariable UUID id, Model model) {
        Letter letter;
        try {
            letter = mailbox.read(id);
        } catch (LetterUnreadable e) {
            return unreadable(e.brief(), model);
        }
        model.addAttribute("brief", letter);
        model.addAttribute(
                "antrag", about(List.of(mailbox.application(letter.antrag()))).get(letter.antrag()));
        model.addAttribute("gefragt", letter.inhalt().art() == Mitteilung.Art.FRAGE);
        model.addAttribute("einfach", sprache().equals(Language.DE_SIMPLE.code()));
        model.addAttribute(
                "rechnung",
                letter.inhalt().zeilen().stream()
                        .collect(Collectors.groupingBy(
                                Mitteilung.Zeile::person, LinkedHashMap::new, Collectors.toList())));
        return "portal/web/brief";
    }

    /// Nothing of the letter, but what to do without it.
    private String unreadable(Letters.Unlesbar letter, Model model) {
        model.addAttribute("brief", letter);
        model.addAttribute(
                "antrag", about(List.of(mailbox.application(letter.antrag()))).get(letter.antrag()));
        return "portal/web/unlesbar";
    }

    @GetMapping("/postfach/{id}/datei/{nr}")
    @Permitted("portal.READ_LETTER")
    ResponseEntity<byte[]> file(@PathVariable UUID id, @PathVariable int nr) {
        List<Mitteilung.Datei> files = attachments(id);
        if (nr < 0 || nr >= files.size()) {
            throw new de.tragwerk.access.AccessRefused();
        }
        Mitteilung.Datei file = files.get(nr);
        return CopyController.download(
                file.inhalt(),
                file.contentType().equals("application/pdf")
                        ? MediaType.APPLICATION_PDF
                        : MediaType.APPLICATION_OCTET_STREAM,
                file.name());
    }

    /// None where the letter does not open: its page says so.
    private List<Mitteilung.Datei> attachments(UUID id) {
        try {
            return mailbox.read(id).inhalt().dateien();
        } catch (LetterUnreadable e) {
            return List.of();
        }
    }

    static String sprache() {
        return Language.of(LocaleContextHolder.getLocale()).code();
    }
}
