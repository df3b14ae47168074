package de.tragwerk.document.web;

import de.tragwerk.access.AccessRefused;
import de.tragwerk.access.Bereich;
import de.tragwerk.access.Permitted;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.document.Documents;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Side;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Gives out a file. Nothing in it may run: its type is the one found by content, never guessed, and a file
/// opened in the browser lives in a sandbox.
@Controller
@OnSide(Side.AMT)
class DocumentController {
    private static final List<String> ANSEHBAR = List.of("application/pdf", "image/png", "image/jpeg", "text/plain");

    private final Documents documents;
    private final Audit audit;

    DocumentController(Documents documents, Audit audit) {
        this.documents = documents;
        this.audit = audit;
    }

    /// Puts a file into an area, asked from the page of the facts of its Akte.
    @PostMapping("/dokumente/{id}/bereich")
    @Permitted("document.SET_AREA")
    @Transactional
    public String area(@PathVariable UUID id, @RequestParam(defaultValue = "") String bereich) {
        UUID akte = documents.find(id).map(Documents.Document::akte).orElseThrow(AccessRefused::new);
        boolean done = Arrays.stream(Bereich.values())
                .filter(b -> b.name().equals(bereich))
                .findFirst()
                .filter(b -> documents.ordne(id, b))
                .isPresent();
        Entry entry = Entry.of("document.SET_AREA").subjects(akte, id);
        audit.log(done ? entry : entry.failed());
        return "redirect:/akte/" + akte + "/tatsachen";
    }

    @GetMapping("/dokumente/{id}")
    @Permitted("document.DOWNLOAD")
    @Transactional
    public ResponseEntity<byte[]> download(
            @PathVariable UUID id, @RequestParam(defaultValue = "false") boolean ansehen) {
        Documents.Document document = documents.find(id).orElseThrow(AccessRefused::new);
        byte[] inhalt = documents.open(id);
        Entry entry = Entry.of("document.DOWNLOAD").thing("dokument", id, document.sha256());
        audit.log(document.akte() == null ? entry : entry.subjects(document.akte()));
        boolean imBrowser = ansehen && ANSEHBAR.contains(document.medientyp());
        ContentDisposition art = (imBrowser ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(document.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(document.medientyp()))
                .cacheControl(CacheControl.noStore())
                .header("Content-Disposition", art.toString())
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        "Content-Security-Policy",
                        "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:")
                .body(inhalt);
    }
}
