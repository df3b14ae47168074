package de.tragwerk.portal.web;

import de.tragwerk.access.Permitted;
import de.tragwerk.draft.Draft;
import de.tragwerk.draft.DraftFile;
import de.tragwerk.draft.Drafts;
import de.tragwerk.form.Evaluation;
import de.tragwerk.form.Form;
import de.tragwerk.form.Forms;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.mandant.Side;
import de.tragwerk.portal.CopyDocument;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// A draft on paper: to read it over, to ask somebody, to hand it in where nothing else works.
@Controller
@OnSide(Side.PORTAL)
class PrintController {

    private final Drafts drafts;
    private final Forms forms;
    private final CopyDocument document;
    private final Clock clock;
    private final RealTime time;

    PrintController(Drafts drafts, Forms forms, CopyDocument document, Clock clock, RealTime time) {
        this.drafts = drafts;
        this.forms = forms;
        this.document = document;
        this.clock = clock;
        this.time = time;
    }

    @GetMapping("/antrag/{id}/druck.pdf")
    @Permitted("draft.OPEN")
    ResponseEntity<byte[]> print(@PathVariable UUID id) {
        Draft draft = drafts.open(id);
        Form form = forms.get(draft.formular(), draft.version());
        return document.draft(
                        form,
                        new Evaluation(form, draft.answers(), LocalDate.now(clock)).values(),
                        drafts.files(draft).stream().map(DraftFile::name).toList(),
                        FollowController.sprache(),
                        time.instant().atOffset(ZoneOffset.UTC))
                .map(pdf -> CopyController.download(pdf, MediaType.APPLICATION_PDF, "antrag-entwurf.pdf"))
                // A sign without font: the page itself can be printed.
                .orElseGet(() -> ResponseEntity.status(302)
                        .header(HttpHeaders.LOCATION, "/antrag/" + id + "/pruefen")
                        .build());
    }
}
