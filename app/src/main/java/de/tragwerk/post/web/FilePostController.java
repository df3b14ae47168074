package de.tragwerk.post.web;

import de.tragwerk.access.Permitted;
import de.tragwerk.access.StaffDirectory;
import de.tragwerk.akte.Akten;
import de.tragwerk.casework.FileNames;
import de.tragwerk.document.Documents;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Side;
import de.tragwerk.post.Posteingang;
import de.tragwerk.shell.AkteReiter;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The documents of a file: letters on paper by kind and day, and what the authority itself made.
@Controller
@OnSide(Side.AMT)
class FilePostController {

    private final Posteingang post;
    private final Documents documents;
    private final Akten akten;
    private final FileNames names;
    private final StaffDirectory staff;
    private final AkteReiter reiter;

    FilePostController(
            Posteingang post,
            Documents documents,
            Akten akten,
            FileNames names,
            StaffDirectory staff,
            AkteReiter reiter) {
        this.post = post;
        this.documents = documents;
        this.akten = akten;
        this.names = names;
        this.staff = staff;
        this.reiter = reiter;
    }

    @GetMapping("/akte/{id}/dokumente")
    @Permitted("post.FILE_LIST")
    @Transactional
    public String list(@PathVariable UUID id, Model model) {
        List<Posteingang.Beleg> letters = post.ofAkte(id);
        model.addAttribute("zeile", names.row(akten.get(id)));
        model.addAttribute("briefe", letters);
        model.addAttribute(
                "weitere",
                documents.ofAkte(id).stream()
                        .filter(d -> d.art() != Documents.Art.POST)
                        .toList());
        model.addAttribute("namen", staff.names());
        model.addAttribute("reiter", reiter.reihe(id, "/dokumente"));
        return "post/web/akte";
    }
}
