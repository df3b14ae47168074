package de.tragwerk.beratung.web;

import de.tragwerk.access.Permitted;
import de.tragwerk.access.StaffDirectory;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.beratung.Eintrag;
import de.tragwerk.beratung.pflege.Fassung;
import de.tragwerk.beratung.pflege.Kartenblatt;
import de.tragwerk.beratung.pflege.Lesart;
import de.tragwerk.beratung.pflege.Vieraugen;
import de.tragwerk.beratung.store.Fassungen;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Side;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// One proposal, of an entry or of the map: what it changes field by field and how it looks on the map, published
/// or refused by a second human being.
@Controller
@OnSide(Side.VERMITTLUNG)
@Transactional
class VorschlagController {

    /// A kind of thing that is proposed.
    ///
    /// @param wort for the audit log
    /// @param seite where the thing itself is shown, by its identifier
    private record Art<T>(
            Fassungen<T> fassungen,
            Vieraugen<T> vieraugen,
            String wort,
            Function<T, String> name,
            Function<T, Map<String, String>> felder,
            Function<String, String> seite,
            BiConsumer<T, Model> karte) {}

    private final Art<Eintrag> eintraege;
    private final Art<Kartenblatt> karten;
    private final StaffDirectory staff;
    private final Audit audit;

    VorschlagController(
            Fassungen<Eintrag> fassungen,
            Vieraugen<Eintrag> vieraugen,
            Fassungen<Kartenblatt> kartenfassungen,
            Vieraugen<Kartenblatt> kartenvieraugen,
            Kartenbild bild,
            StaffDirectory staff,
            Audit audit) {
        this.eintraege = new Art<>(
                fassungen,
                vieraugen,
                "beratungsstelle",
                Eintrag::name,
                Lesart::von,
                kennung -> "/beratungsstellen/" + kennung,
                bild::zeige);
        this.karten = new Art<>(
                kartenfassungen,
                kartenvieraugen,
                "landkarte",
                Kartenblatt::name,
                Kartenblatt::felder,
                kennung -> "/landkarte",
                bild::zeige);
        this.staff = staff;
        this.audit = audit;
    }

    private Art<?> art(UUID id) {
        return eintraege.fassungen().suche(id).isPresent() ? eintraege : karten;
    }

    @GetMapping("/beratungsstellen/vorschlag/{id}")
    @Permitted("beratung.OPEN")
    public String open(@PathVariable UUID id, Model model) {
        show(art(id), id, model);
        audit.log(Entry.of("beratung.OPEN").subjects(id));
        return "beratung/web/vorschlag";
    }

    private <T> void show(Art<T> art, UUID id, Model model) {
        Fassung<T> f = art.fassungen().get(id);
        Map<String, String> bisher = art.fassungen()
                .geltend(f.kennung())
                .map(g -> art.felder().apply(g.inhalt()))
                .orElse(Map.of());
        model.addAttribute("f", f);
        model.addAttribute("name", art.name().apply(f.inhalt()));
        model.addAttribute("seite", art.seite().apply(f.kennung()));
        List<Lesart.Unterschied> unterschiede =
                Lesart.zwischen(bisher, art.felder().apply(f.inhalt()));
        model.addAttribute("neu", bisher.isEmpty());
        model.addAttribute("unterschiede", unterschiede);
        model.addAttribute("zogUm", !bisher.isEmpty() && Lesart.zogUm(unterschiede));
        model.addAttribute("hindernis", f.wartet() ? art.vieraugen().hindernis(f) : "");
        model.addAttribute("namen", staff.names());
        art.karte().accept(f.inhalt(), model);
    }

    @PostMapping("/beratungsstellen/vorschlag/{id}/veroeffentlichen")
    @Permitted("beratung.PUBLISH")
    public String publish(@PathVariable UUID id, RedirectAttributes flash) {
        Art<?> art = art(id);
        Fassung<?> f = art.fassungen().get(id);
        return nach(
                art,
                f,
                Entry.of("beratung.PUBLISH")
                        .thing(art.wort(), id, HexFormat.of().parseHex(f.hash())),
                art.vieraugen().gibFrei(id),
                flash);
    }

    @PostMapping("/beratungsstellen/vorschlag/{id}/ablehnen")
    @Permitted("beratung.REFUSE")
    public String refuse(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String grund, RedirectAttributes flash) {
        Art<?> art = art(id);
        Fassung<?> f = art.fassungen().get(id);
        return nach(art, f, Entry.of("beratung.REFUSE"), art.vieraugen().lehneAb(id, grund.strip()), flash);
    }

    private String nach(Art<?> art, Fassung<?> f, Entry entry, String nein, RedirectAttributes flash) {
        Entry mit = entry.subjects(f.id());
        audit.log(nein.isEmpty() ? mit : mit.failed());
        if (!nein.isEmpty()) {
            flash.addFlashAttribute("fehler", nein);
            flash.addFlashAttribute("weigerungSatz", nein);
            return "redirect:/beratungsstellen/vorschlag/" + f.id();
        }
        return "redirect:" + art.seite().apply(f.kennung());
    }
}
