package de.tragwerk.decision.web;

import de.tragwerk.access.Access;
import de.tragwerk.access.AccessRefused;
import de.tragwerk.access.Permitted;
import de.tragwerk.access.StaffDirectory;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.decision.limit.Richtwerte;
import de.tragwerk.decision.limit.Richtwerteingabe;
import de.tragwerk.decision.model.Richtwertfassung;
import de.tragwerk.decision.model.Richtwerttafel;
import de.tragwerk.decision.store.RichtwertTabelle;
import de.tragwerk.kernel.Ids;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Side;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The versions of the local limits, and proposing one.
@Controller
@OnSide(Side.AMT)
class RichtwerteController {

    /// The order of the list.
    enum Ordnung {
        NEU("neueste zuerst", Comparator.comparing(Richtwertfassung::nummer).reversed()),
        AB(
                "erster Monat",
                Comparator.comparing((Richtwertfassung f) -> f.inhalt().ab())
                        .reversed()
                        .thenComparing(f -> f.inhalt().raum())),
        RAUM(
                "Vergleichsraum",
                Comparator.comparing((Richtwertfassung f) -> f.inhalt().raum())
                        .thenComparing(Comparator.comparing(
                                        (Richtwertfassung f) -> f.inhalt().ab())
                                .reversed())),
        ZUSTAND(
                "Stand",
                Comparator.comparing(Richtwertfassung::zustand)
                        .thenComparing(
                                Comparator.comparing(Richtwertfassung::nummer).reversed()));

        private final String titel;
        private final Comparator<Richtwertfassung> reihe;

        Ordnung(String titel, Comparator<Richtwertfassung> reihe) {
            this.titel = titel;
            this.reihe = reihe;
        }

        public String titel() {
            return titel;
        }
    }

    /// @param stand what became of it by this month
    record Zeile(Richtwertfassung f, String stand) {}

    private final RichtwertTabelle tabelle;
    private final Richtwerte richtwerte;
    private final StaffDirectory staff;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    RichtwerteController(
            RichtwertTabelle tabelle,
            Richtwerte richtwerte,
            StaffDirectory staff,
            Access access,
            Audit audit,
            Clock clock) {
        this.tabelle = tabelle;
        this.richtwerte = richtwerte;
        this.staff = staff;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /// @param vorlage a version to make the next one from
    @GetMapping("/richtwerte")
    @Permitted("decision.LIMIT_LIST")
    @Transactional
    public String liste(
            @RequestParam(defaultValue = "") String ordnung,
            @RequestParam(required = false) @Nullable UUID vorlage,
            Model model) {
        audit.log(Entry.of("decision.LIMIT_LIST"));
        Richtwerteingabe eingabe = vorlage == null
                ? Richtwerteingabe.leer()
                : Richtwerteingabe.wie(tabelle.finde(vorlage).orElseThrow(AccessRefused::new));
        return seite(model, ordnung, eingabe, Ids.next(), List.of());
    }

    /// What was typed stays on the page when it cannot be proposed.
    @PostMapping("/richtwerte")
    @Permitted("decision.LIMIT_PROPOSE")
    @Transactional
    public String schlageVor(@RequestParam Map<String, String> felder, @RequestParam UUID schluessel, Model model) {
        Richtwerteingabe eingabe = new Richtwerteingabe(felder);
        return switch (richtwerte.schlageVor(eingabe, schluessel)) {
            case Richtwerte.Gut g -> "redirect:/richtwerte/" + g.fassung();
            case Richtwerte.Falsch nein -> seite(model, "", eingabe, schluessel, nein.fehler());
        };
    }

    private String seite(
            Model model,
            String ordnung,
            Richtwerteingabe eingabe,
            UUID schluessel,
            List<Richtwerteingabe.Fehler> fehler) {
        Ordnung nach = Wahl.aus(Ordnung.values(), ordnung).orElse(Ordnung.NEU);
        Richtwerttafel tafel = tabelle.tafel();
        model.addAttribute(
                "zeilen",
                tabelle.alle().stream()
                        .sorted(nach.reihe)
                        .map(f -> new Zeile(f, stand(tafel, f, YearMonth.now(clock))))
                        .toList());
        model.addAttribute("ordnung", nach);
        model.addAttribute("ordnungen", Ordnung.values());
        model.addAttribute("namen", staff.names());
        model.addAttribute("darfVorschlagen", access.may(DecisionAction.LIMIT_PROPOSE));
        model.addAttribute("e", eingabe);
        model.addAttribute("schluessel", schluessel);
        model.addAttribute("fehler", fehler);
        model.addAttribute(
                "feldfehler",
                fehler.stream()
                        .collect(Collectors.toMap(
                                Richtwerteingabe.Fehler::feld, Richtwerteingabe.Fehler::satz, (a, b) -> a + " " + b)));
        model.addAttribute(
                "menschen",
                IntStream.rangeClosed(1, Richtwertfassung.MENSCHEN).boxed().toList());
        return "decision/web/richtwerte";
    }

    static String stand(Richtwerttafel tafel, Richtwertfassung f, YearMonth heute) {
        return f.zustand() == Richtwertfassung.Zustand.FREIGEGEBEN
                ? tafel.stand(f, heute)
                : f.zustand().titel();
    }
}
