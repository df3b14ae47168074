package de.tragwerk.decision.web;

import de.tragwerk.access.Access;
import de.tragwerk.access.AccessRefused;
import de.tragwerk.access.Permitted;
import de.tragwerk.access.StaffDirectory;
import de.tragwerk.access.StepUp;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.decision.answer.Briefentscheide;
import de.tragwerk.decision.model.Briefentscheid;
import de.tragwerk.decision.model.Entwurf;
import de.tragwerk.decision.model.Faelle;
import de.tragwerk.decision.model.Fall;
import de.tragwerk.decision.model.Inhalt;
import de.tragwerk.decision.propose.Aenderungsakt;
import de.tragwerk.decision.propose.Ausarbeitung;
import de.tragwerk.decision.propose.Weigerung;
import de.tragwerk.decision.release.Freigabe;
import de.tragwerk.decision.release.Zahlwege;
import de.tragwerk.decision.store.EntwurfTabelle;
import de.tragwerk.document.NoticeRenderer;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Side;
import de.tragwerk.shell.Seite;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The second person's page: the notice as it would go out, what was checked, release or send back.
@Controller
@OnSide(Side.AMT)
class FreigabeController {
    private static final int SEITE = 200;

    record Eintrag(Entwurf entwurf, Fall fall, String vorgeschlagenVon, boolean eigener) {}

    /// A proposal that decides by letter.
    record Brieflich(Briefentscheid entscheid, Fall fall, String leistung, String vorgeschlagenVon, boolean eigener) {}

    private final EntwurfTabelle entwuerfe;
    private final Briefentscheide entscheide;
    private final Faelle faelle;
    private final Ausarbeitung ausarbeitung;
    private final Freigabe freigabe;
    private final Zahlwege zahlwege;
    private final Pruefungen pruefungen;
    private final StepUp stepUp;
    private final StaffDirectory staff;
    private final Access access;
    private final Audit audit;
    private final Clock clock;
    private final NoticeRenderer renderer = new NoticeRenderer();

    FreigabeController(
            EntwurfTabelle entwuerfe,
            Briefentscheide entscheide,
            Faelle faelle,
            Ausarbeitung ausarbeitung,
            Freigabe freigabe,
            Zahlwege zahlwege,
            Pruefungen pruefungen,
            StepUp stepUp,
            StaffDirectory staff,
            Access access,
            Audit audit,
            Clock clock) {
        this.entwuerfe = entwuerfe;
        this.entscheide = entscheide;
        this.faelle = faelle;
        this.ausarbeitung = ausarbeitung;
        this.freigabe = freigabe;
        this.zahlwege = zahlwege;
        this.pruefungen = pruefungen;
        this.stepUp = stepUp;
        this.staff = staff;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/freigabe")
    @Permitted("decision.PROPOSAL_LIST")
    @Transactional
    public String liste(@RequestParam(defaultValue = "1") int seite, Model model) {
        Seite<Entwurf> entwurfsblatt = Seite.lies(seite, SEITE, entwuerfe::vorgeschlagene);
        List<Eintrag> eintraege =
                entwurfsblatt.zeilen().stream().map(this::eintrag).toList();
        model.addAttribute("eintraege", eintraege);
        List<Briefentscheid> offene = entscheide.offene().stream()
                .filter(b -> b.zustand() == Briefentscheid.Zustand.VORGESCHLAGEN)
                .toList();
        Seite<Briefentscheid> briefblatt = Seite.lies(
                seite, SEITE, (ab, n) -> offene.stream().skip(ab).limit(n).toList());
        List<Briefentscheid> briefe = briefblatt.zeilen();
        model.addAttribute(
                "briefe",
                briefe.stream()
                        .map(b -> new Brieflich(
                                b,
                                faelle.finde(b.akte()).orElseThrow(AccessRefused::new),
                                entscheide.leistung(b).titel(),
                                name(b.vorgeschlagenVon()),
                                access.employee().person().equals(b.vorgeschlagenPerson())))
                        .toList());
        Seite<UUID> kontenblatt = Seite.lies(seite, SEITE, zahlwege::akten);
        List<Fall> konten = kontenblatt.zeilen().stream()
                .map(a -> faelle.finde(a).orElseThrow(AccessRefused::new))
                .toList();
        model.addAttribute("konten", konten);
        model.addAttribute("seite", entwurfsblatt.nummer());
        model.addAttribute("weiter", entwurfsblatt.weiter() || briefblatt.weiter() || kontenblatt.weiter());
        audit.log(Entry.of("decision.PROPOSAL_LIST")
                .subjects(konten.stream().map(Fall::akte).toList())
                .subjects(eintraege.stream().map(e -> e.entwurf().akte()).toList())
                .subjects(briefe.stream().map(Briefentscheid::akte).toList()));
        return "decision/web/freigaben";
    }

    private Eintrag eintrag(Entwurf e) {
        Fall fall = faelle.finde(e.akte()).orElseThrow(AccessRefused::new);
        return new Eintrag(e, fall, name(e.vorgeschlagenVon()), eigener(e));
    }

    private boolean eigener(Entwurf e) {
        return access.employee().person().equals(e.vorgeschlagenPerson());
    }

    private String name(@Nullable UUID konto) {
        return konto == null
                ? ""
                : staff.find(konto).map(StaffDirectory.Colleague::name).orElse("");
    }

    @GetMapping("/freigabe/{id}")
    @Permitted("decision.PROPOSAL_READ")
    @Transactional
    public String zeige(@PathVariable UUID id, Model model) {
        Entwurf e = entwuerfe.finde(id).orElseThrow(AccessRefused::new);
        Eintrag eintrag = eintrag(e);
        LocalDate heute = LocalDate.now(clock);
        Ausarbeitung.Bild bild = ausarbeitung.bild(e, eintrag.fall());
        Aenderungsakt.@Nullable Akt akt = ausarbeitung.akt(bild, heute).orElse(null);
        model.addAttribute("eintrag", eintrag);
        model.addAttribute("entwurf", e);
        model.addAttribute("gesehen", Freigabe.zeichen(e));
        model.addAttribute("bild", bild);
        model.addAttribute("akt", akt);
        model.addAttribute("aenderung", akt == null ? null : akt.aenderung());
        model.addAttribute("wirkung", akt == null ? bild.berechnung() : akt.berechnung());
        model.addAttribute(
                "brief",
                ausarbeitung
                        .worte(bild, heute, access.employee().id(), akt)
                        .map(w -> renderer.html(w.brief()))
                        .orElse(""));
        model.addAttribute("zahlwege", e.art() == Entwurf.Art.ABLEHNUNG ? List.of() : zahlwege.alle(e.akte()));
        model.addAttribute("pruefungen", pruefungen.von(bild, heute));
        model.addAttribute("ich", name(access.employee().id()));
        audit.log(Entry.of("decision.PROPOSAL_READ")
                .subjects(e.akte())
                .subjects(eintrag.fall().personen().stream()
                        .map(Inhalt.Beteiligt::id)
                        .toList()));
        return "decision/web/freigabe";
    }

    /// A refusal that does not depend on the password comes before it is asked.
    @PostMapping("/freigabe/{id}/freigeben")
    @Permitted("decision.RELEASE")
    public String gibFrei(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String passwort,
            @RequestParam(defaultValue = "") String gesehen,
            RedirectAttributes hinweise) {
        Optional<Weigerung> steht = freigabe.darfNichtFreigeben(id, gesehen);
        if (steht.isPresent()) {
            return nach(id, "decision.RELEASE", new Freigabe.Geweigert(steht.get()), hinweise);
        }
        if (stepUp.confirm(passwort) instanceof StepUp.Answer.Refused nein) {
            hinweise.addFlashAttribute("weigerungSatz", nein.sentence());
            return "redirect:/freigabe/" + id;
        }
        return nach(id, "decision.RELEASE", freigabe.gibFrei(id, gesehen), hinweise);
    }

    @PostMapping("/freigabe/{id}/zurueck")
    @Permitted("decision.SEND_BACK")
    public String gibZurueck(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String grund, RedirectAttributes hinweise) {
        return nach(id, "decision.SEND_BACK", freigabe.gibZurueck(id, grund), hinweise);
    }

    private String nach(UUID id, String handlung, Freigabe.Ergebnis ergebnis, RedirectAttributes hinweise) {
        return switch (ergebnis) {
            case Freigabe.Freigegeben f -> "redirect:/bescheide/" + f.bescheid();
            case Freigabe.Zurueckgegeben z -> "redirect:/freigabe";
            case Freigabe.Geweigert g -> {
                hinweise.addFlashAttribute("weigerungSatz", g.weigerung().satz());
                audit.logAlone(Entry.of(handlung).refused());
                yield "redirect:/freigabe/" + id;
            }
        };
    }
}
