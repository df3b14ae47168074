package de.tragwerk.draft.web;

import de.tragwerk.access.Permitted;
import de.tragwerk.draft.DraftExport;
import de.tragwerk.draft.Drafts;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Side;
import de.tragwerk.shell.Download;
import java.io.IOException;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// A draft as a file, and back: nothing is stored before she consents.
@Controller
@OnSide(Side.PORTAL)
class ExportController {

    private final DraftExport export;
    private final Drafts drafts;

    ExportController(DraftExport export, Drafts drafts) {
        this.export = export;
        this.drafts = drafts;
    }

    @GetMapping("/antrag/{id}/datei.json")
    @Permitted("draft.EXPORT")
    ResponseEntity<byte[]> download(@PathVariable UUID id) {
        return Download.of("antrag-entwurf.json", MediaType.APPLICATION_JSON, export.write(id));
    }

    @GetMapping("/antraege/einlesen")
    @Permitted("draft.IMPORT")
    String page(Model model) {
        export.asked();
        model.addAttribute("problem", "");
        return "draft/web/einlesen";
    }

    @PostMapping("/antraege/einlesen")
    @Permitted("draft.IMPORT")
    String upload(
            @RequestParam("datei") MultipartFile file, @RequestParam(required = false) String einwilligung, Model model)
            throws IOException {
        if (!"ja".equals(einwilligung)) {
            drafts.notStarted();
            model.addAttribute("problem", "einwilligung");
            return "draft/web/einlesen";
        }
        byte[] content = file.getSize() > DraftExport.LARGEST ? new byte[DraftExport.LARGEST + 1] : file.getBytes();
        return switch (export.read(content)) {
            case DraftExport.Read.Good good ->
                "redirect:/antrag/"
                        + drafts.start(
                                        good.form().id(),
                                        good.form().version(),
                                        FormController.sprache(),
                                        good.answers())
                                .id();
            case DraftExport.Read.Bad bad -> {
                model.addAttribute("problem", bad.key());
                yield "draft/web/einlesen";
            }
        };
    }
}
