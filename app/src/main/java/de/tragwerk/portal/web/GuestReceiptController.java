package de.tragwerk.portal.web;

import de.tragwerk.access.Access;
import de.tragwerk.access.AccessRefused;
import de.tragwerk.access.Permitted;
import de.tragwerk.mailbox.Mailbox;
import de.tragwerk.mailbox.SentApplication;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Side;
import de.tragwerk.message.Codec;
import de.tragwerk.message.Nachricht;
import de.tragwerk.message.Vorgangsnummer;
import de.tragwerk.portal.CopyDocument;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// What somebody without an account has of an application she has just sent: its number and a copy, at once and
/// only now.
@Controller
@OnSide(Side.PORTAL)
class GuestReceiptController {

    private final Mailbox mailbox;
    private final CopyDocument document;
    private final Access access;

    GuestReceiptController(Mailbox mailbox, CopyDocument document, Access access) {
        this.mailbox = mailbox;
        this.document = document;
        this.access = access;
    }

    @GetMapping("/ohne-konto/gesendet/{id}")
    @Permitted("portal.GUEST_RECEIPT")
    String receipt(@PathVariable UUID id, Model model) {
        SentApplication application = mailbox.application(id);
        if (!access.citizen().guest()) {
            return "redirect:/antraege/" + id;
        }
        model.addAttribute("antrag", application);
        model.addAttribute("nummer", Vorgangsnummer.of(id));
        return "portal/web/gesendet";
    }

    @GetMapping("/ohne-konto/gesendet/{id}/kopie.pdf")
    @Permitted("portal.GUEST_RECEIPT")
    ResponseEntity<byte[]> copy(@PathVariable UUID id) {
        SentApplication application = mailbox.application(id);
        if (!(Codec.read(mailbox.copy(id)) instanceof Nachricht.Antrag antrag)) {
            throw new AccessRefused();
        }
        return document.pdf(antrag, application.amt(), application.gesendet())
                .map(pdf -> CopyController.download(
                        pdf, MediaType.APPLICATION_PDF, "antrag-" + Vorgangsnummer.of(id) + ".pdf"))
                // A sign without font: the page itself can be printed, and the message holds it all the same.
                .orElseGet(() -> ResponseEntity.status(302)
                        .header(HttpHeaders.LOCATION, "/ohne-konto/gesendet/" + id + "/kopie.xml")
                        .build());
    }

    @GetMapping("/ohne-konto/gesendet/{id}/kopie.xml")
    @Permitted("portal.GUEST_RECEIPT")
    ResponseEntity<byte[]> message(@PathVariable UUID id) {
        return CopyController.download(
                mailbox.copy(id), MediaType.APPLICATION_XML, "antrag-" + Vorgangsnummer.of(id) + ".xml");
    }
}
