package de.tragwerk.casework.web;

import de.tragwerk.access.Permitted;
import de.tragwerk.application.Antraege;
import de.tragwerk.application.Antrag;
import de.tragwerk.application.Post;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.kernel.Days;
import de.tragwerk.kernel.SendableText;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Side;
import de.tragwerk.message.Mitteilung;
import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// A question to who applied online, into her mailbox.
@Controller
@OnSide(Side.AMT)
@Transactional
class AskController {

    private static final int LAENGE = 5_000;

    private final Antraege antraege;
    private final Post post;
    private final Audit audit;
    private final Clock clock;

    AskController(Antraege antraege, Post post, Audit audit, Clock clock) {
        this.antraege = antraege;
        this.post = post;
        this.audit = audit;
        this.clock = clock;
    }

    @PostMapping("/eingang/{id}/frage")
    @Permitted("casework.WRITE")
    public String ask(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String frist,
            RedirectAttributes hinweise) {
        Antrag antrag = antraege.get(id);
        // The field counts a line break as one character, the request carries two.
        String frage = Normalizer.normalize(text.replace("\r\n", "\n").strip(), Normalizer.Form.NFC);
        LocalDate bis = Days.read(frist).orElse(null);
        Optional<String> nein = weigerung(antrag, frage, frist, bis);
        if (nein.isPresent()) {
            audit.log(Entry.of("casework.WRITE").subjects(id).refused());
            hinweise.addFlashAttribute("weigerungSatz", nein.get());
            return "redirect:/eingang/" + id;
        }
        post.send(
                antrag,
                Mitteilung.Art.FRAGE,
                "",
                "Wir haben eine Frage zu Ihrem Antrag",
                frage,
                bis,
                List.of(),
                List.of(),
                List.of());
        audit.log(Entry.of("casework.WRITE").subjects(id));
        hinweise.addFlashAttribute("geschafft", "Ihre Frage ist unterwegs ins Postfach der Person.");
        return "redirect:/eingang/" + id;
    }

    private Optional<String> weigerung(Antrag antrag, String frage, String frist, @Nullable LocalDate bis) {
        if (antrag.ohnePostfach()) {
            return Optional.of("Zu diesem Antrag gibt es kein Postfach. Schreiben Sie einen Brief, oder rufen Sie an.");
        }
        if (antrag.akteId() != null && !antrag.kontoBestaetigt()) {
            return Optional.of(
                    "Es ist nicht bestätigt, dass das Konto dieser Person gehört. Bestätigen Sie es unter „Wer den Antrag gestellt hat“, oder schreiben Sie einen Brief.");
        }
        if (frage.isEmpty() || frage.length() > LAENGE) {
            return Optional.of("Schreiben Sie Ihre Frage in das Feld, höchstens 5.000 Zeichen.");
        }
        int sign = SendableText.firstUnsendable(frage);
        if (sign > 0) {
            return Optional.of(
                    "Zeichen Nummer " + sign
                            + " der Frage lässt sich nicht senden, zum Beispiel ein Aufzählungspunkt aus einem anderen Programm. Löschen Sie es.");
        }
        LocalDate heute = LocalDate.now(clock);
        if (!frist.isBlank() && (bis == null || !bis.isAfter(heute) || bis.isAfter(heute.plusYears(1)))) {
            return Optional.of(
                    "Nennen Sie einen Tag nach heute, bis zu dem die Person antworten soll, zum Beispiel 30.11.2026. Oder lassen Sie das Feld leer.");
        }
        return Optional.empty();
    }
}
