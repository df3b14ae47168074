package de.tragwerk.casework.web;

import de.tragwerk.access.Access;
import de.tragwerk.access.Permitted;
import de.tragwerk.akte.Akten;
import de.tragwerk.application.Antraege;
import de.tragwerk.application.Antrag;
import de.tragwerk.application.Kontogrund;
import de.tragwerk.application.Portalkonten;
import de.tragwerk.application.Post;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Side;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// An officer says whose the account is that an application came from.
@Controller
@OnSide(Side.AMT)
@Transactional
class ApplicationAccountController {

    private final Antraege antraege;
    private final Portalkonten konten;
    private final Akten akten;
    private final Post post;
    private final Access access;
    private final Audit audit;

    ApplicationAccountController(
            Antraege antraege, Portalkonten konten, Akten akten, Post post, Access access, Audit audit) {
        this.antraege = antraege;
        this.konten = konten;
        this.akten = akten;
        this.post = post;
        this.access = access;
        this.audit = audit;
    }

    @PostMapping("/eingang/{id}/konto")
    @Permitted("casework.CONFIRM_ACCOUNT")
    public String confirm(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable Kontogrund grund, RedirectAttributes out) {
        Antrag antrag = antraege.lock(id);
        UUID akte = antrag.akteId();
        if (akte == null) {
            return refused(antrag, "Legen Sie zuerst Person und Akte an. Dann können Sie das Konto bestätigen.", out);
        }
        if (antrag.ohnePostfach()) {
            return refused(antrag, "Dieser Antrag kam ohne Konto. Es gibt nichts zu bestätigen.", out);
        }
        if (grund == null || !grund.amt()) {
            return refused(antrag, "Wählen Sie aus, woher Sie wissen, dass das Konto dieser Person gehört.", out);
        }
        if (konten.bestaetige(antrag, grund, access.employee().id())) {
            // Now she may know the number of her file.
            post.inWork(antraege.get(id), akten.get(akte).aktenzeichen());
        }
        audit.log(Entry.of("casework.CONFIRM_ACCOUNT").subjects(antrag.id(), akte));
        out.addFlashAttribute(
                "geschafft",
                antrag.postfach()
                        ? "Das Konto ist bestätigt. Bescheide gehen von jetzt an ins Postfach."
                        : "Das Konto ist bestätigt. Bescheide gehen weiter mit der Post, bis die Person das Postfach wählt.");
        return "redirect:/eingang/" + id;
    }

    @PostMapping("/eingang/{id}/konto/zurueck")
    @Permitted("casework.CONFIRM_ACCOUNT")
    public String withdraw(@PathVariable UUID id, RedirectAttributes out) {
        Antrag antrag = antraege.lock(id);
        if (!konten.widerrufe(antrag)) {
            return refused(antrag, "Dieses Konto ist nicht bestätigt. Hier steht der neue Stand.", out);
        }
        audit.log(Entry.of("casework.CONFIRM_ACCOUNT").subjects(antrag.eigene()));
        out.addFlashAttribute(
                "geschafft", "Das Konto gilt nicht mehr als bestätigt. Bescheide und Briefe gehen mit der Post.");
        return "redirect:/eingang/" + id;
    }

    private String refused(Antrag antrag, String why, RedirectAttributes out) {
        audit.log(Entry.of("casework.CONFIRM_ACCOUNT").subjects(antrag.id()).refused());
        out.addFlashAttribute("weigerungSatz", why);
        return "redirect:/eingang/" + antrag.id();
    }
}
