package de.tragwerk.redaktion.web;

import de.tragwerk.access.AccessRefused;
import de.tragwerk.access.Permitted;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.form.Definitions;
import de.tragwerk.form.Form;
import de.tragwerk.form.Forms;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Side;
import de.tragwerk.redaktion.Fassung;
import de.tragwerk.redaktion.Werkstatt;
import de.tragwerk.redaktion.store.Fassungen;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// All forms: which version holds, which comes, what is being written.
@Controller
@OnSide(Side.VERMITTLUNG)
@Transactional
class FormulareController {

    private final Fassungen fassungen;
    private final Werkstatt werkstatt;
    private final Definitions definitions;
    private final Forms forms;
    private final Audit audit;

    FormulareController(Fassungen fassungen, Werkstatt werkstatt, Definitions definitions, Forms forms, Audit audit) {
        this.fassungen = fassungen;
        this.werkstatt = werkstatt;
        this.definitions = definitions;
        this.forms = forms;
        this.audit = audit;
    }

    /// A form as a row.
    ///
    /// @param version in force today, 0 for none
    /// @param ab its first day, null where it came with the program and always held
    /// @param id of the version in force, null where it came with the program
    /// @param kommend published, holds from a later day
    /// @param offen draft or proposal, null for none
    record Zeile(
            String formular,
            String titel,
            int version,
            @Nullable LocalDate ab,
            @Nullable UUID id,
            List<Fassung> kommend,
            @Nullable Fassung offen) {}

    @GetMapping("/formulare")
    @Permitted("redaktion.LIST")
    public String list(Model model) {
        audit.log(Entry.of("redaktion.LIST"));
        Map<String, List<Fassung>> jeFormular = new TreeMap<>();
        forms.versions().forEach(f -> jeFormular.putIfAbsent(f.id(), new ArrayList<>()));
        fassungen
                .alle()
                .forEach(f -> jeFormular
                        .computeIfAbsent(f.formular(), i -> new ArrayList<>())
                        .add(f));
        List<Zeile> zeilen = new ArrayList<>();
        jeFormular.forEach((formular, alle) -> {
            Zeile zeile = zeile(formular, alle);
            // Of a new form that was given up nothing is left to do.
            if (zeile.version() > 0 || zeile.offen() != null || !zeile.kommend().isEmpty()) {
                zeilen.add(zeile);
            }
        });
        zeilen.sort(Comparator.comparing(Zeile::titel));
        model.addAttribute("zeilen", zeilen);
        model.addAttribute(
                "vorgelegt",
                fassungen.alle().stream()
                        .filter(f -> f.zustand() == Fassung.Zustand.VORGELEGT)
                        .toList());
        return "redaktion/web/formulare";
    }

    private Zeile zeile(String formular, List<Fassung> alle) {
        LocalDate heute = werkstatt.heute();
        List<Fassung> veroeffentlicht = alle.stream()
                .filter(f -> f.zustand() == Fassung.Zustand.VEROEFFENTLICHT)
                .sorted(Comparator.comparing(f -> Objects.requireNonNull(f.gueltigAb())))
                .toList();
        Optional<Fassung> gilt = veroeffentlicht.stream()
                .filter(f -> !Objects.requireNonNull(f.gueltigAb()).isAfter(heute))
                .reduce((a, b) -> b);
        Optional<Form> programm = forms.versions().stream()
                .filter(f -> f.id().equals(formular))
                .max(Comparator.comparingInt(Form::version));
        String titel = gilt.map(f -> definitions.published(f.definition()))
                .or(() -> programm)
                .map(f -> f.titel().de())
                .orElseGet(() -> alle.isEmpty()
                        ? formular
                        : werkstatt.form(alle.getFirst()).titel().de());
        return new Zeile(
                formular,
                titel,
                gilt.map(Fassung::version).orElse(programm.map(Form::version).orElse(0)),
                gilt.map(Fassung::gueltigAb).orElse(programm.map(Form::from).orElse(null)),
                gilt.map(Fassung::id).orElse(null),
                veroeffentlicht.stream()
                        .filter(f -> Objects.requireNonNull(f.gueltigAb()).isAfter(heute))
                        .toList(),
                alle.stream().filter(Fassung::offen).findFirst().orElse(null));
    }

    @PostMapping("/formulare/{formular}/beginnen")
    @Permitted("redaktion.BEGIN")
    public String begin(@PathVariable String formular) {
        UUID id = werkstatt.beginne(formular).orElseThrow(AccessRefused::new);
        audit.log(Entry.of("redaktion.BEGIN").subjects(id));
        return "redirect:/formulare/fassung/" + id;
    }

    @PostMapping("/formulare/neu")
    @Permitted("redaktion.BEGIN")
    public String beginNew(@RequestParam("datei") MultipartFile datei, RedirectAttributes flash) throws IOException {
        String yaml = NachDerTat.sauber(datei.getBytes());
        return begun(datei, id -> werkstatt.beginneNeu(yaml, id), flash);
    }

    @PostMapping("/formulare/fim")
    @Permitted("redaktion.BEGIN")
    public String fromFim(
            @RequestParam("datei") MultipartFile datei,
            @RequestParam Map<String, String> getippt,
            RedirectAttributes flash)
            throws IOException {
        byte[] xml = datei.getBytes();
        String kennung = NachDerTat.text(getippt, "kennung");
        String leika = NachDerTat.text(getippt, "leika");
        return begun(datei, id -> werkstatt.beginneAusFim(xml, kennung, leika, id), flash);
    }

    private String begun(
            MultipartFile datei, Function<Consumer<UUID>, Werkstatt.Ergebnis> anfang, RedirectAttributes flash) {
        AtomicReference<UUID> id = new AtomicReference<>();
        Werkstatt.Ergebnis ergebnis =
                datei.isEmpty() ? new Werkstatt.Ergebnis("Wählen Sie eine Datei.", List.of()) : anfang.apply(id::set);
        audit.log(
                ergebnis.gut()
                        ? Entry.of("redaktion.BEGIN").subjects(Objects.requireNonNull(id.get()))
                        : Entry.of("redaktion.BEGIN").failed());
        NachDerTat.sage(ergebnis, flash);
        return ergebnis.gut() ? "redirect:/formulare/fassung/" + id.get() : "redirect:/formulare";
    }
}
