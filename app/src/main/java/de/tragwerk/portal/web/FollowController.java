package de.tragwerk.portal.web;

import de.tragwerk.access.Permitted;
import de.tragwerk.draft.Drafts;
import de.tragwerk.form.Forms;
import de.tragwerk.mailbox.Letter;
import de.tragwerk.mailbox.Mailbox;
import de.tragwerk.mailbox.SentApplication;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Side;
import de.tragwerk.message.Angabe;
import de.tragwerk.message.Codec;
import de.tragwerk.message.Mitteilung;
import de.tragwerk.message.Nachricht;
import de.tragwerk.shell.Language;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.ObjectMapper;

/// Following an application and reading letters.
@Controller
@OnSide(Side.PORTAL)
class FollowController {

    private final Mailbox mailbox;
    private final Drafts drafts;
    private final Forms forms;
    private final TransactionTemplate transaction;
    private final ObjectMapper json;

    FollowController(Mailbox mailbox, Drafts drafts, Forms forms, TransactionTemplate transaction, ObjectMapper json) {
        this.mailbox = mailbox;
        this.drafts = drafts;
        this.forms = forms;
        this.transaction = transaction;
        this.json = json;
    }

    @GetMapping("/antraege")
    @Permitted("portal.FOLLOW")
    String all(Model model) {
        model.addAttribute("entwuerfe", drafts.mine());
        model.addAttribute("antraege", mailbox.applications());
        model.addAttribute(
                "titelJe",
                forms.all().stream()
                        .collect(Collectors.toMap(f -> f.id(), f -> f.titel().in(sprache()))));
        return "portal/web/antraege";
    }

    @GetMapping("/antraege/{id}")
    @Permitted("portal.FOLLOW")
    String one(@PathVariable UUID id, @RequestParam(required = false) String gesendet, Model model) {
        SentApplication application = mailbox.application(id);
        List<Letter> letters = mailbox.letters(id);
        model.addAttribute("antrag", application);
        model.addAttribute(
                "titel",
                forms.newest(application.formular())
                        .map(f -> f.titel().in(sprache()))
                        .orElse(""));
        model.addAttribute("briefe", letters);
        model.addAttribute("gesendet", gesendet != null);
        Map<Mitteilung.Art, Letter> last =
                letters.stream().collect(Collectors.toMap(l -> l.inhalt().art(), Function.identity(), (a, b) -> b));
        model.addAttribute("eingang", last.get(Mitteilung.Art.EINGANG));
        model.addAttribute("arbeit", last.get(Mitteilung.Art.IN_ARBEIT));
        model.addAttribute("frage", last.get(Mitteilung.Art.FRAGE));
        model.addAttribute("bescheid", last.get(Mitteilung.Art.BESCHEID));
        model.addAttribute("zahlung", last.get(Mitteilung.Art.ZAHLUNG));
        model.addAttribute("unlesbar", last.get(Mitteilung.Art.UNLESBAR));
        model.addAttribute("zugriffe", last.get(Mitteilung.Art.ZUGRIFFE));
        return "portal/web/antrag";
    }

    /// The copy of what was sent, as the message itself.
    @GetMapping("/antraege/{id}/kopie.xml")
    @Permitted("portal.FOLLOW")
    ResponseEntity<byte[]> copyXml(@PathVariable UUID id) {
        return download(mailbox.copy(id), MediaType.APPLICATION_XML, "antrag-" + id + ".xml");
    }

    /// The copy as a data file for people and programs (§ 9a OZG).
    @GetMapping("/antraege/{id}/kopie.json")
    @Permitted("portal.FOLLOW")
    ResponseEntity<byte[]> copyJson(@PathVariable UUID id) {
        Map<String, String> angaben = new TreeMap<>();
        if (Codec.read(mailbox.copy(id)) instanceof Nachricht.Antrag antrag) {
            for (Angabe angabe : antrag.angaben()) {
                angaben.put(angabe.nr() == 0 ? angabe.feld() : angabe.feld() + "#" + angabe.nr(), angabe.wert());
            }
        }
        byte[] body = json.writerWithDefaultPrettyPrinter()
                .writeValueAsString(Map.of("antrag", id.toString(), "angaben", angaben))
                .getBytes(StandardCharsets.UTF_8);
        return download(body, MediaType.APPLICATION_JSON, "antrag-" + id + ".json");
    }

    @PostMapping("/antraege/{id}/kopie/loeschen")
    @Permitted("portal.FOLLOW")
    String deleteCopy(@PathVariable UUID id) {
        mailbox.deleteCopy(id);
        return "redirect:/antraege/" + id;
    }

    /// Withdraws or gives the consent to electronic delivery.
    @PostMapping("/antraege/{id}/zustellung")
    @Permitted("portal.WRITE")
    String delivery(@PathVariable UUID id, @RequestParam String postfach) {
        mailbox.write(id, "einwilligung", "Einwilligung zum Postfach", postfach.equals("ja") ? "ja" : "nein");
        return "redirect:/antraege/" + id;
    }

    @PostMapping("/antraege/{id}/nachricht")
    @Permitted("portal.WRITE")
    String write(@PathVariable UUID id, @RequestParam String text, Model model) {
        if (text.isBlank() || text.length() > 10_000) {
            return "redirect:/antraege/" + id + "#nachricht";
        }
        mailbox.write(
                id,
                "antwort",
                "Nachricht zu Ihrem Antrag",
                java.text.Normalizer.normalize(text.strip(), java.text.Normalizer.Form.NFC));
        return "redirect:/antraege/" + id + "?geschrieben#nachricht";
    }

    @GetMapping("/postfach")
    @Permitted("portal.READ_LETTER")
    String inbox(Model model) {
        model.addAttribute("briefe", mailbox.letters());
        return "portal/web/postfach";
    }

    @GetMapping("/postfach/{id}")
    @Permitted("portal.READ_LETTER")
    String letter(@PathVariable UUID id, Model model) {
        model.addAttribute("brief", mailbox.read(id));
        return "portal/web/brief";
    }

    @GetMapping("/postfach/{id}/datei/{nr}")
    @Permitted("portal.READ_LETTER")
    ResponseEntity<byte[]> file(@PathVariable UUID id, @PathVariable int nr) {
        List<Mitteilung.Datei> files = mailbox.read(id).inhalt().dateien();
        if (nr < 0 || nr >= files.size()) {
            throw new de.tragwerk.access.AccessRefused();
        }
        Mitteilung.Datei file = files.get(nr);
        return download(
                file.inhalt(),
                file.contentType().equals("application/pdf")
                        ? MediaType.APPLICATION_PDF
                        : MediaType.APPLICATION_OCTET_STREAM,
                file.name());
    }

    private static ResponseEntity<byte[]> download(byte[] content, MediaType type, String name) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(content);
    }

    private static String sprache() {
        return Language.of(LocaleContextHolder.getLocale()).code();
    }
}
