package de.tragwerk.decision.web;

import de.tragwerk.access.AccessRefused;
import de.tragwerk.access.Bereich;
import de.tragwerk.access.Permitted;
import de.tragwerk.access.StaffDirectory;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.decision.facts.Abweichungen;
import de.tragwerk.decision.facts.Korrekturen;
import de.tragwerk.decision.facts.TatsachenDienst;
import de.tragwerk.decision.facts.Zuzug;
import de.tragwerk.decision.model.Abweichung;
import de.tragwerk.decision.model.Faelle;
import de.tragwerk.decision.model.Fall;
import de.tragwerk.decision.model.Inhalt;
import de.tragwerk.decision.model.Korrektur;
import de.tragwerk.decision.model.Tatsache;
import de.tragwerk.decision.model.TatsacheArt;
import de.tragwerk.decision.model.Wert;
import de.tragwerk.decision.release.Zahlwege;
import de.tragwerk.document.Documents;
import de.tragwerk.kernel.Ids;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.ReadOnce;
import de.tragwerk.mandant.Side;
import de.tragwerk.rights.Bereiche;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

/// Facts of a case: what is held to be true, since when, from where; add and correct.
@Controller
@OnSide(Side.AMT)
class TatsachenController {
    record Gruppe(String titel, List<Zeile> zeilen) {}

    record Zeile(Tatsache tatsache, String quelle, String von) {}

    /// @param bisher the fact as it is, `null` when it was replaced meanwhile
    record Vorschlag(Korrektur korrektur, @Nullable Tatsache bisher, String von, boolean entscheiden) {}

    /// @param bisher the fact as it holds, `null` where nothing of the kind does or it was replaced meanwhile
    record Unterschied(
            Abweichung abweichung, String wer, @Nullable Tatsache bisher) {}

    record Wahl(TatsacheArt art, @Nullable UUID person, String titel) {}

    private final TatsachenDienst dienst;
    private final Zuzug zuzug;
    private final Faelle faelle;
    private final Korrekturen korrekturen;
    private final Zahlwege zahlwege;
    private final Abweichungen abweichungen;
    private final Rahmen rahmen;
    private final Bereiche bereiche;
    private final StaffDirectory staff;
    private final Documents documents;
    private final Audit audit;

    TatsachenController(
            TatsachenDienst dienst,
            Zuzug zuzug,
            Faelle faelle,
            Korrekturen korrekturen,
            Zahlwege zahlwege,
            Abweichungen abweichungen,
            Rahmen rahmen,
            Bereiche bereiche,
            StaffDirectory staff,
            Documents documents,
            Audit audit) {
        this.dienst = dienst;
        this.zuzug = zuzug;
        this.faelle = faelle;
        this.korrekturen = korrekturen;
        this.zahlwege = zahlwege;
        this.abweichungen = abweichungen;
        this.rahmen = rahmen;
        this.bereiche = bereiche;
        this.staff = staff;
        this.documents = documents;
        this.audit = audit;
    }

    @GetMapping("/akte/{akte}/tatsachen")
    @Permitted("decision.FACT_READ")
    @Transactional
    public String liste(
            @PathVariable UUID akte,
            @RequestParam(required = false) @Nullable UUID berichtigen,
            @RequestParam(required = false) @Nullable String neu,
            Model model) {
        return ReadOnce.during(() -> {
            seite(akte, berichtigen, neu, model);
            return "decision/web/tatsachen";
        });
    }

    private void seite(UUID akte, @Nullable UUID berichtigen, @Nullable String neu, Model model) {
        Fall fall = faelle.finde(akte).orElseThrow(AccessRefused::new);
        List<Tatsache> alle = dienst.lies(akte);
        rahmen.setze(model, fall, "/tatsachen");
        model.addAttribute("gruppen", gruppen(fall, alle));
        model.addAttribute(
                "ersetzte", dienst.ersetzte(akte).stream().map(this::zeile).toList());
        Set<Bereich> eigene = bereiche.eigene();
        model.addAttribute(
                "wahl",
                wahl(fall).stream()
                        .filter(w ->
                                eigene.contains(w.art().bereich()) && w.art().fuer(fall.gesetz()))
                        .toList());
        model.addAttribute("eigeneBereiche", eigene);
        model.addAttribute(
                "nachweise",
                documents.ofAkte(akte).stream()
                        // What we wrote ourselves proves nothing; a letter on paper does as well as a file from the
                        // portal.
                        .filter(d -> d.art() == Documents.Art.NACHWEIS || d.art() == Documents.Art.POST)
                        .toList());
        Tatsache alt = alle.stream()
                .filter(t -> t.id().equals(berichtigen))
                .findFirst()
                .orElse(null);
        model.addAttribute("alt", alt);
        model.addAttribute(
                "korrekturen",
                korrekturen.offene(akte).stream()
                        .map(k -> new Vorschlag(
                                k,
                                alle.stream()
                                        .filter(t -> t.id().equals(k.tatsache()))
                                        .findFirst()
                                        .orElse(null),
                                staff.find(k.konto())
                                        .map(StaffDirectory.Colleague::name)
                                        .orElse(""),
                                korrekturen.darfEntscheiden(k)))
                        .toList());
        List<Zahlwege.Zeile> wartende = zahlwege.wartende(akte);
        model.addAttribute("zahlwege", wartende);
        model.addAttribute("zahlwegGesehen", Zahlwege.zeichen(wartende));
        model.addAttribute("zahlwegEigener", wartende.stream().allMatch(Zahlwege.Zeile::eigene));
        model.addAttribute(
                "abweichungen",
                abweichungen.offene(akte).stream()
                        .map(a -> new Unterschied(
                                a,
                                fall.name(a.person()),
                                alle.stream()
                                        .filter(t -> t.id().equals(a.tatsache()))
                                        .findFirst()
                                        .orElse(null)))
                        .toList());
        TatsacheArt art = alt != null ? alt.art() : art(neu);
        model.addAttribute("art", art);
        if (art != null) {
            model.addAttribute("eingabe", vorbelegt(alt, art, person(neu)));
        }
        model.addAttribute("schluessel", Ids.next());
        model.addAttribute("person", alt != null ? alt.person() : person(neu));
        model.addAttribute("personName", fall.name(alt != null ? alt.person() : person(neu)));
        audit.log(Entry.of("decision.FACT_READ")
                .subjects(akte)
                .subjects(fall.personen().stream().map(Inhalt.Beteiligt::id).toList()));
    }

    @PostMapping("/akte/{akte}/tatsachen")
    @Permitted("decision.FACT_ADD")
    @Transactional
    public String erfasse(
            @PathVariable UUID akte,
            @RequestParam(required = false) @Nullable UUID ersetzt,
            @RequestParam TatsacheArt art,
            @RequestParam(required = false) @Nullable UUID person,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String wert,
            @RequestParam(defaultValue = "") String von,
            @RequestParam(defaultValue = "") String bis,
            @RequestParam(required = false) @Nullable UUID nachweis,
            @RequestParam(defaultValue = "") String grund,
            @RequestParam(required = false) @Nullable UUID schluessel,
            Model model) {
        TatsachenDienst.Eingabe eingabe =
                new TatsachenDienst.Eingabe(ersetzt, art, person, code, wert, von, bis, nachweis, grund);
        return switch (dienst.erfasse(akte, eingabe, schluessel)) {
            case TatsachenDienst.Erfasst e -> "redirect:/akte/" + akte + "/tatsachen";
            case TatsachenDienst.Abgelehnt nein -> {
                seite(akte, ersetzt, art.name() + (person == null ? "" : "." + person), model);
                model.addAttribute("fehler", nein);
                model.addAttribute("eingabe", eingabe);
                yield "decision/web/tatsachen";
            }
        };
    }

    /// What a later application says otherwise is taken over.
    @PostMapping("/akte/{akte}/abweichungen/{id}/uebernehmen")
    @Permitted("decision.FACT_FROM_DIFFERENCE")
    public String uebernimmAbweichung(@PathVariable UUID akte, @PathVariable UUID id, RedirectAttributes danach) {
        return abweichung(akte, abweichungen.uebernimm(akte, id), danach);
    }

    @PostMapping("/akte/{akte}/abweichungen/{id}/verwerfen")
    @Permitted("decision.FACT_FROM_DIFFERENCE")
    public String verwirfAbweichung(
            @PathVariable UUID akte,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String grund,
            RedirectAttributes danach) {
        return abweichung(akte, abweichungen.verwirf(akte, id, grund), danach);
    }

    private String abweichung(UUID akte, Optional<String> fehler, RedirectAttributes danach) {
        fehler.ifPresent(satz -> {
            audit.logAlone(Entry.of("decision.FACT_FROM_DIFFERENCE").refused().subjects(akte));
            danach.addFlashAttribute("abweichungFehler", satz);
        });
        return "redirect:/akte/" + akte + "/tatsachen";
    }

    /// Somebody is born or moves in. What was typed is shown again on this page and kept nowhere.
    @PostMapping("/akte/{akte}/tatsachen/mensch")
    @Permitted("decision.MEMBER_ADD")
    @Transactional
    public String nimmAuf(
            @PathVariable UUID akte,
            @RequestParam(defaultValue = "") String vornamen,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String geboren,
            @RequestParam(defaultValue = "") String rolle,
            @RequestParam(defaultValue = "") String ab,
            @RequestParam(defaultValue = "false") boolean wohnteDort,
            @RequestParam(defaultValue = "") String grund,
            @RequestParam(defaultValue = "") String wer,
            Model model) {
        Zuzug.Eingabe eingabe = new Zuzug.Eingabe(vornamen, name, geboren, rolle, ab, wohnteDort, grund, wer);
        return zuzug.nimmAuf(akte, eingabe)
                .map(satz -> {
                    seite(akte, null, null, model);
                    model.addAttribute("zuzugFehler", satz);
                    model.addAttribute("zuzug", eingabe);
                    model.addAttribute("zuzugBekannte", zuzug.bekannte(akte, eingabe));
                    return "decision/web/tatsachen";
                })
                .orElse("redirect:/akte/" + akte + "/tatsachen");
    }

    /// A new fact starts empty, a correction with what holds. From when on it is corrected stays open on
    /// purpose: with the old month, a change of today would be one of the past. An account is typed anew.
    private static TatsachenDienst.Eingabe vorbelegt(@Nullable Tatsache alt, TatsacheArt art, @Nullable UUID person) {
        if (alt == null) {
            return new TatsachenDienst.Eingabe(null, art, person, "", "", "", "", null, "");
        }
        return new TatsachenDienst.Eingabe(
                alt.id(),
                art,
                alt.person(),
                art.form() == TatsacheArt.Form.POSTEN ? alt.code() : "",
                art.form() == TatsacheArt.Form.IBAN ? "" : alt.geschrieben(),
                "",
                alt.bis() == null ? "" : Wert.monatGeschrieben(alt.bis()),
                alt.quelle() == Tatsache.Quelle.NACHWEIS ? alt.quelleId() : null,
                "");
    }

    private List<Gruppe> gruppen(Fall fall, List<Tatsache> alle) {
        List<Gruppe> gruppen = new ArrayList<>();
        gruppen.add(new Gruppe("Haushalt und Wohnung", zeilen(alle, null)));
        fall.personen().forEach(p -> gruppen.add(new Gruppe(p.voll(), zeilen(alle, p.id()))));
        return gruppen;
    }

    private List<Zeile> zeilen(List<Tatsache> alle, @Nullable UUID person) {
        return alle.stream()
                .filter(t -> java.util.Objects.equals(t.person(), person))
                .sorted(java.util.Comparator.comparing(Tatsache::art)
                        .thenComparing(Tatsache::nummer)
                        .thenComparing(Tatsache::von))
                .map(this::zeile)
                .toList();
    }

    private Zeile zeile(Tatsache t) {
        String von = t.vonKonto() == null
                ? ""
                : staff.find(t.vonKonto()).map(StaffDirectory.Colleague::name).orElse("");
        return new Zeile(t, t.quelleOrt().isBlank() ? t.quelle().titel() : t.quelleOrt(), von);
    }

    private static List<Wahl> wahl(Fall fall) {
        List<Wahl> wahl = new ArrayList<>();
        TatsacheArt.der(TatsacheArt.Ebene.FALL).forEach(a -> wahl.add(new Wahl(a, null, a.titel())));
        for (Inhalt.Beteiligt p : fall.personen()) {
            TatsacheArt.der(TatsacheArt.Ebene.PERSON)
                    .forEach(a -> wahl.add(new Wahl(a, p.id(), p.voll() + ": " + a.titel())));
        }
        return wahl;
    }

    private static @Nullable TatsacheArt art(@Nullable String neu) {
        if (neu == null || neu.isBlank()) {
            return null;
        }
        String name = neu.contains(".") ? neu.substring(0, neu.indexOf('.')) : neu;
        return java.util.Arrays.stream(TatsacheArt.values())
                .filter(a -> a.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable UUID person(@Nullable String neu) {
        if (neu == null || !neu.contains(".")) {
            return null;
        }
        try {
            return UUID.fromString(neu.substring(neu.indexOf('.') + 1));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
