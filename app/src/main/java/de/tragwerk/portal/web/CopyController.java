package de.tragwerk.portal.web;

import de.tragwerk.access.AccessRefused;
import de.tragwerk.access.Permitted;
import de.tragwerk.mailbox.Mailbox;
import de.tragwerk.mailbox.SentApplication;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Side;
import de.tragwerk.message.Angabe;
import de.tragwerk.message.Codec;
import de.tragwerk.message.Nachricht;
import de.tragwerk.portal.CopyDocument;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import tools.jackson.databind.ObjectMapper;

/// The citizen's copy of what she sent: as PDF, as data file and as the message itself (§ 9a OZG).
@Controller
@OnSide(Side.PORTAL)
class CopyController {

    private final Mailbox mailbox;
    private final CopyDocument document;
    private final ObjectMapper json;

    CopyController(Mailbox mailbox, CopyDocument document, ObjectMapper json) {
        this.mailbox = mailbox;
        this.document = document;
        this.json = json;
    }

    @GetMapping("/antraege/{id}/kopie.pdf")
    @Permitted("portal.FOLLOW")
    ResponseEntity<byte[]> pdf(@PathVariable UUID id) {
        SentApplication application = mailbox.application(id);
        return document.pdf(read(id), application.amt(), application.gesendet())
                .map(pdf -> download(pdf, MediaType.APPLICATION_PDF, "antrag-" + id + ".pdf"))
                // A sign without font: the data file holds it all the same.
                .orElseGet(() -> ResponseEntity.status(302)
                        .header(HttpHeaders.LOCATION, "/antraege/" + id + "/kopie.json")
                        .build());
    }

    @GetMapping("/antraege/{id}/kopie.xml")
    @Permitted("portal.FOLLOW")
    ResponseEntity<byte[]> xml(@PathVariable UUID id) {
        return download(mailbox.copy(id), MediaType.APPLICATION_XML, "antrag-" + id + ".xml");
    }

    /// The documented JSON form of answers, see docs/guide/antrag-json.md.
    @GetMapping("/antraege/{id}/kopie.json")
    @Permitted("portal.FOLLOW")
    ResponseEntity<byte[]> json(@PathVariable UUID id) {
        Nachricht.Antrag antrag = read(id);
        Map<String, String> angaben = new TreeMap<>();
        for (Angabe angabe : antrag.angaben()) {
            angaben.put(angabe.nr() == 0 ? angabe.feld() : angabe.feld() + "#" + angabe.nr(), angabe.wert());
        }
        Map<String, Object> copy = new LinkedHashMap<>();
        copy.put("antrag", id.toString());
        copy.put("formular", antrag.formular());
        copy.put("version", antrag.formularVersion());
        copy.put("angaben", angaben);
        byte[] body =
                json.writerWithDefaultPrettyPrinter().writeValueAsString(copy).getBytes(StandardCharsets.UTF_8);
        return download(body, MediaType.APPLICATION_JSON, "antrag-" + id + ".json");
    }

    @PostMapping("/antraege/{id}/kopie/loeschen")
    @Permitted("portal.FOLLOW")
    String delete(@PathVariable UUID id) {
        mailbox.deleteCopy(id);
        return "redirect:/antraege/" + id;
    }

    private Nachricht.Antrag read(UUID id) {
        if (Codec.read(mailbox.copy(id)) instanceof Nachricht.Antrag antrag) {
            return antrag;
        }
        throw new AccessRefused();
    }

    static ResponseEntity<byte[]> download(byte[] content, MediaType type, String name) {
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
}
