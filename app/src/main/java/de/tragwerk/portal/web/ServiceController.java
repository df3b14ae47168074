package de.tragwerk.portal.web;

import de.tragwerk.access.AccessRefused;
import de.tragwerk.access.Permitted;
import de.tragwerk.draft.Guests;
import de.tragwerk.form.Form;
import de.tragwerk.form.Forms;
import de.tragwerk.form.Texts;
import de.tragwerk.form.Wording;
import de.tragwerk.kernel.kennzeichen.Leistungsschluessel;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Side;
import de.tragwerk.portal.Offices;
import de.tragwerk.service.Lebenslage;
import de.tragwerk.service.Leistung;
import de.tragwerk.service.Leistungen;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The list of services with its search, and the page of each.
@Controller
@OnSide(Side.PORTAL)
class ServiceController {

    private static final int LONGEST = 100;

    private final Leistungen services;
    private final Forms forms;
    private final Offices offices;
    private final Guests guests;

    ServiceController(Leistungen services, Forms forms, Offices offices, Guests guests) {
        this.guests = guests;
        this.services = services;
        this.forms = forms;
        this.offices = offices;
    }

    /// @param online one can apply here
    public record Entry(String id, Wording name, Wording kurz, boolean online) {}

    /// @param key ends its message keys and is its place on the page
    public record Situation(String key, String icon, List<Entry> entries) {}

    @GetMapping("/leistungen")
    @Permitted(value = "portal.START", audited = false)
    String all(@RequestParam(defaultValue = "") String suche, Model model) {
        String wanted = suche.strip();
        wanted = wanted.substring(0, Math.min(wanted.length(), LONGEST));
        List<Situation> found = situations(wanted);
        model.addAttribute("suche", wanted);
        model.addAttribute("lagen", found);
        model.addAttribute(
                "anzahl", found.stream().mapToInt(s -> s.entries().size()).sum());
        return "portal/web/leistungen";
    }

    /// Services by situation in life; a situation without a hit is left out.
    List<Situation> situations(String wanted) {
        String sprache = FollowController.sprache();
        List<Leistung> found = services.suche(wanted, sprache);
        return Arrays.stream(Lebenslage.values())
                .map(lage -> new Situation(
                        lage.key(),
                        lage.icon(),
                        found.stream()
                                .filter(l -> l.lebenslage() == lage)
                                .map(l -> new Entry(
                                        l.id(), l.name().said(sprache), l.kurz().said(sprache), online(l)))
                                .toList()))
                .filter(s -> !s.entries().isEmpty())
                .toList();
    }

    private boolean online(Leistung leistung) {
        return forms.newest(leistung.formular()).isPresent();
    }

    /// @param plz postcode she asks the responsible office for, empty without
    @GetMapping("/leistungen/{id}")
    @Permitted(value = "portal.START", audited = false)
    String one(@PathVariable String id, @RequestParam(defaultValue = "") String plz, Model model) {
        Leistung leistung = services.find(id).orElseThrow(AccessRefused::new);
        String sprache = FollowController.sprache();
        Form form = forms.newest(leistung.formular()).orElse(null);
        model.addAttribute("id", id);
        model.addAttribute("titel", leistung.name().said(sprache));
        model.addAttribute("lead", leistung.lead().said(sprache));
        model.addAttribute("wer", in(leistung.wer(), sprache));
        model.addAttribute("hinweis", leistung.hinweis().said(sprache));
        model.addAttribute("hoehe", in(leistung.hoehe(), sprache));
        model.addAttribute("nachweise", in(leistung.nachweise(), sprache));
        model.addAttribute("zustaendig", leistung.zustaendig().said(sprache));
        model.addAttribute("kosten", leistung.kosten().said(sprache));
        model.addAttribute("frist", leistung.frist().said(sprache));
        model.addAttribute("recht", leistung.recht().said(sprache));
        model.addAttribute("schluessel", keys(leistung));
        model.addAttribute(
                "links",
                leistung.links().stream()
                        .map(l -> new Link(l.url(), l.name().said(sprache)))
                        .toList());
        model.addAttribute("minuten", leistung.minuten());
        model.addAttribute("formular", form == null ? null : form.id());
        model.addAttribute("ohneKonto", form != null && guests.allowed(form.id()) && !guests.loggedIn());
        model.addAttribute("plz", plz.strip());
        model.addAttribute("amt", form == null || plz.isBlank() ? null : offices.of(form.schluessel(), plz.strip()));
        return "portal/web/leistung";
    }

    /// A page elsewhere.
    public record Link(String url, Wording name) {}

    private static List<String> keys(Leistung leistung) {
        List<String> keys = new ArrayList<>();
        // A key of our own means nothing to anybody who looks a service up.
        leistung.leika().stream().filter(Leistungsschluessel::leika).forEach(k -> keys.add("LeiKa " + k));
        leistung.ozg().forEach(k -> keys.add("OZG " + k));
        return keys;
    }

    private static List<Wording> in(List<Texts> texts, String sprache) {
        return texts.stream().map(t -> t.said(sprache)).toList();
    }
}
