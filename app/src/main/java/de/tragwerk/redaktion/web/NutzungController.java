package de.tragwerk.redaktion.web;

import de.tragwerk.access.AccessRefused;
import de.tragwerk.access.Permitted;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.form.Nutzung;
import de.tragwerk.form.Nutzung.Ausgang;
import de.tragwerk.form.Nutzung.Merkmal;
import de.tragwerk.form.Nutzung.Zelle;
import de.tragwerk.kernel.Days;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Side;
import de.tragwerk.redaktion.nutzung.Auswertung;
import de.tragwerk.redaktion.store.Nutzungen;
import de.tragwerk.shell.Csv;
import de.tragwerk.shell.Download;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// How the forms go: where people stop, without saying who.
@Controller
@OnSide(Side.VERMITTLUNG)
@Transactional
class NutzungController {

    private static final int SEITE = 50;
    private static final int MONATE = 3;

    private final Nutzungen nutzungen;
    private final Audit audit;
    private final Clock clock;

    NutzungController(Nutzungen nutzungen, Audit audit, Clock clock) {
        this.nutzungen = nutzungen;
        this.audit = audit;
        this.clock = clock;
    }

    /// What is looked at.
    ///
    /// @param sort column of the list
    record Wahl(String formular, String portal, LocalDate von, LocalDate bis, String sort) {}

    /// A part with its share of all parts.
    record Anteil(String titel, long anzahl, @Nullable Long prozent) {}

    @GetMapping("/nutzung")
    @Permitted("redaktion.FIGURES")
    public String list(@RequestParam Map<String, String> getippt, Model model) {
        audit.log(Entry.of("redaktion.FIGURES"));
        Wahl wahl = wahl(getippt, model);
        List<Nutzung> zahlen = nutzungen.zwischen(wahl.von(), wahl.bis(), wahl.portal());
        Map<String, String> formulare = new TreeMap<>();
        zahlen.forEach(n -> formulare.put(n.formular(), n.titel()));
        List<Auswertung> alle = Auswertung.von(zahlen).stream()
                .filter(a -> wahl.formular().isEmpty() || a.formular().equals(wahl.formular()))
                .sorted(nach(wahl.sort()))
                .toList();
        int ab = Math.clamp(NachDerTat.zahl(getippt, "ab"), 0, alle.size());
        model.addAttribute("formulare", formulare);
        model.addAttribute("zeilen", alle.subList(ab, Math.min(alle.size(), ab + SEITE)));
        model.addAttribute("alle", alle.size());
        model.addAttribute("ab", ab);
        model.addAttribute("weitere", ab + SEITE < alle.size());
        return "redaktion/web/nutzung";
    }

    private static Comparator<Auswertung> nach(String sort) {
        Comparator<Auswertung> titel =
                Comparator.comparing(Auswertung::titel).thenComparing(Auswertung::version, Comparator.reverseOrder());
        return switch (sort) {
            case "BEGONNEN" ->
                Comparator.comparing(Auswertung::begonnen).reversed().thenComparing(titel);
            case "GESENDET" ->
                Comparator.comparing(Auswertung::gesendet).reversed().thenComparing(titel);
            case "ABGEBROCHEN" ->
                Comparator.comparing(Auswertung::abgebrochen).reversed().thenComparing(titel);
            case "QUOTE" ->
                Comparator.comparing((Auswertung a) -> Objects.requireNonNullElse(a.abbruchquote(), -1L))
                        .reversed()
                        .thenComparing(titel);
            default -> titel;
        };
    }

    @GetMapping("/nutzung/{formular}/{version}")
    @Permitted("redaktion.FIGURES")
    public String one(
            @PathVariable String formular,
            @PathVariable int version,
            @RequestParam Map<String, String> getippt,
            Model model) {
        audit.log(Entry.of("redaktion.FIGURES"));
        Wahl wahl = wahl(getippt, model);
        Auswertung a = Auswertung.von(nutzungen.zwischen(wahl.von(), wahl.bis(), wahl.portal()).stream()
                        .filter(n -> n.formular().equals(formular) && n.version() == version)
                        .toList())
                .stream()
                .findFirst()
                .orElseThrow(AccessRefused::new);
        model.addAttribute("a", a);
        model.addAttribute("seiten", anteile(a, Ausgang.ABGEBROCHEN, Merkmal.SEITE));
        model.addAttribute("dauerAbgebrochen", anteile(a, Ausgang.ABGEBROCHEN, Merkmal.DAUER));
        model.addAttribute("dauerGesendet", anteile(a, Ausgang.GESENDET, Merkmal.DAUER));
        model.addAttribute("geraetBegonnen", anteile(a, Ausgang.BEGONNEN, Merkmal.GERAET));
        model.addAttribute("geraetGesendet", anteile(a, Ausgang.GESENDET, Merkmal.GERAET));
        return "redaktion/web/nutzung-formular";
    }

    private static List<Anteil> anteile(Auswertung a, Ausgang ausgang, Merkmal merkmal) {
        List<Zelle> zellen = a.teile(ausgang, merkmal);
        long summe = zellen.stream().mapToLong(NutzungController::zahl).sum();
        return zellen.stream()
                .map(z -> new Anteil(z.titel(), zahl(z), Auswertung.anteil(zahl(z), summe)))
                .toList();
    }

    private static long zahl(Zelle z) {
        return Objects.requireNonNullElse(z.anzahl(), 0L);
    }

    @GetMapping("/nutzung.csv")
    @Permitted("redaktion.EXPORT_FIGURES")
    public ResponseEntity<byte[]> csv(@RequestParam Map<String, String> getippt, Model model) {
        audit.log(Entry.of("redaktion.EXPORT_FIGURES"));
        Wahl wahl = wahl(getippt, model);
        StringBuilder csv = new StringBuilder("\uFEFFVon;Bis;Formular;Titel;Fassung;Ausgang;Merkmal;Wert;Anzahl\r\n");
        for (Nutzung n : nutzungen.zwischen(wahl.von(), wahl.bis(), wahl.portal())) {
            if (!wahl.formular().isEmpty() && !n.formular().equals(wahl.formular())) {
                continue;
            }
            for (Zelle z : n.zellen()) {
                csv.append(n.von()).append(';').append(n.bis()).append(';');
                csv.append(Csv.cell(n.formular())).append(';').append(Csv.cell(n.titel()));
                csv.append(';')
                        .append(n.version())
                        .append(';')
                        .append(Csv.cell(z.ausgang().wort()));
                csv.append(';').append(Csv.cell(z.merkmal().wort())).append(';').append(Csv.cell(z.titel()));
                csv.append(';')
                        .append(z.anzahl() == null ? "verdeckt" : z.anzahl())
                        .append("\r\n");
            }
        }
        return Download.csv("nutzung.csv", csv);
    }

    /// A day that cannot be read is the usual one; that is said beside the fields.
    private Wahl wahl(Map<String, String> getippt, Model model) {
        LocalDate heute = LocalDate.now(clock);
        LocalDate von = tag(getippt, "von", heute.minusMonths(MONATE), model);
        LocalDate bis = tag(getippt, "bis", heute, model);
        if (bis.isBefore(von)) {
            model.addAttribute("fehler", "Der letzte Tag liegt vor dem ersten. Vertauschen Sie die beiden.");
        }
        Wahl wahl = new Wahl(
                NachDerTat.text(getippt, "formular"),
                NachDerTat.text(getippt, "portal"),
                von,
                bis,
                NachDerTat.text(getippt, "sort"));
        model.addAttribute("wahl", wahl);
        model.addAttribute("portale", nutzungen.portale());
        return wahl;
    }

    private static LocalDate tag(Map<String, String> getippt, String name, LocalDate sonst, Model model) {
        String text = NachDerTat.text(getippt, name);
        if (text.isEmpty()) {
            return sonst;
        }
        LocalDate tag = Days.read(text).orElse(null);
        if (tag == null) {
            model.addAttribute("fehler", "Schreiben Sie die Tage so: 02.03.2026.");
            return sonst;
        }
        return tag;
    }
}
