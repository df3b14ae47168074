package de.tragwerk.finder.web;

import de.tragwerk.access.Permitted;
import de.tragwerk.finder.Angaben;
import de.tragwerk.finder.Befund;
import de.tragwerk.finder.Ergebnis;
import de.tragwerk.finder.Finder;
import de.tragwerk.finder.Klasse;
import de.tragwerk.finder.Lage;
import de.tragwerk.form.Answers;
import de.tragwerk.form.Evaluation;
import de.tragwerk.form.Form;
import de.tragwerk.form.Forms;
import de.tragwerk.form.Reading;
import de.tragwerk.form.Wording;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Side;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// What the finder found, with reasons; and the answers it found it by, to be changed.
@Controller
@OnSide(Side.PORTAL)
class ErgebnisController {

    /// Cards that stand open; more would hide what matters.
    private static final int OFFEN = 6;

    private final Forms forms;
    private final Merkzettel merkzettel;
    private final KartenModell karten;
    private final Clock clock;

    ErgebnisController(Forms forms, Merkzettel merkzettel, KartenModell karten, Clock clock) {
        this.forms = forms;
        this.merkzettel = merkzettel;
        this.karten = karten;
        this.clock = clock;
    }

    /// Answers of one page with the address to change them.
    public record Gruppe(Wording titel, String href, List<Reading.Line> antworten) {}

    @GetMapping(FinderController.ERGEBNIS)
    @Permitted(value = "finder.ASK", audited = false)
    String result(HttpServletRequest request, HttpServletResponse response, Model model) {
        Optional<Answers> antworten = merkzettel.lies(request);
        if (antworten.isEmpty()) {
            return "redirect:/finder?weg";
        }
        FinderController.nichtBehalten(response);
        LocalDate heute = LocalDate.now(clock);
        Form fragen = forms.questionnaire(Angaben.FRAGEBOGEN);
        Lage lage = new Lage(Angaben.aus(fragen, antworten.get(), heute), YearMonth.from(heute));
        Ergebnis ergebnis = Finder.finde(lage);
        String sprache = FinderController.sprache();
        List<Befund> passend =
                ergebnis.befunde().stream().filter(b -> b.klasse().passt()).toList();
        List<Befund> gezeigt = auswahl(passend);
        model.addAttribute("sicher", karten.zu(von(gezeigt, Klasse.WAHRSCHEINLICH), sprache));
        model.addAttribute("moeglich", karten.zu(von(gezeigt, Klasse.MOEGLICH), sprache));
        model.addAttribute(
                "weitere",
                karten.zu(passend.stream().filter(b -> !gezeigt.contains(b)).toList(), sprache));
        model.addAttribute("hinweise", karten.zu(ergebnis.hinweise(), sprache));
        model.addAttribute("eherNicht", karten.zu(ergebnis.von(Klasse.EHER_NICHT), sprache));
        model.addAttribute("schonDa", karten.zu(ergebnis.von(Klasse.SCHON_DA), sprache));
        model.addAttribute("ungeprueft", karten.zu(ergebnis.von(Klasse.UNGEPRUEFT), sprache));
        model.addAttribute("monat", lage.monat());
        model.addAttribute("werteFehlen", lage.geld().werteFehlen());
        lage.geld()
                .rechnung()
                .filter(r -> lage.angaben().beantwortet("finder.netto"))
                .ifPresent(r -> {
                    model.addAttribute("bedarf", r.bedarf().cents());
                    model.addAttribute("einkommen", r.einkommen().cents());
                    model.addAttribute("gesetz", r.gesetz().name());
                });
        model.addAttribute("gruppen", gruppen(fragen, antworten.get(), heute));
        model.addAttribute("anzahl", passend.size());
        return "finder/web/ergebnis";
    }

    /// At most six: those that fit probably before those that could.
    private static List<Befund> auswahl(List<Befund> passend) {
        List<Befund> reihe = new ArrayList<>(von(passend, Klasse.WAHRSCHEINLICH));
        reihe.addAll(von(passend, Klasse.MOEGLICH));
        return reihe.subList(0, Math.min(OFFEN, reihe.size()));
    }

    private static List<Befund> von(List<Befund> befunde, Klasse klasse) {
        return befunde.stream().filter(b -> b.klasse() == klasse).toList();
    }

    private static List<Gruppe> gruppen(Form fragen, Answers antworten, LocalDate heute) {
        Evaluation evaluation = new Evaluation(fragen, antworten, heute);
        List<Gruppe> gruppen = new ArrayList<>();
        for (Form.Topic thema : evaluation.topics()) {
            List<String> felder = thema.fields().stream().map(Form.Field::id).toList();
            List<Evaluation.Value> werte = evaluation.values().stream()
                    .filter(v -> felder.contains(v.field()))
                    .toList();
            List<Reading.Group> gelesen = new Reading(fragen, werte, FinderController.sprache()).groups();
            gruppen.add(new Gruppe(
                    thema.titel().said(FinderController.sprache()),
                    "/finder/fragen/" + thema.id() + "?von=ergebnis",
                    gelesen.isEmpty() ? List.of() : gelesen.getFirst().lines()));
        }
        return gruppen;
    }
}
