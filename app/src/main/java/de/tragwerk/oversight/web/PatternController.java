package de.tragwerk.oversight.web;

import de.tragwerk.access.Access;
import de.tragwerk.access.Permitted;
import de.tragwerk.access.StaffDirectory;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.kernel.Days;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.mandant.Side;
import de.tragwerk.oversight.Auffaelliges;
import de.tragwerk.oversight.Muster;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Unusual patterns in the log, each as a list, and the list of well-known persons.
/// Filters come by POST: who is asked about belongs in no address. Every look is logged.
@Controller
@OnSide(Side.AMT)
@Transactional
class PatternController {

    private static final int TAGE = 30;
    private static final int HOECHSTENS_TAGE = 400;

    private final Auffaelliges auffaelliges;
    private final StaffDirectory staff;
    private final Access access;
    private final Audit audit;
    private final RealTime time;

    PatternController(Auffaelliges auffaelliges, StaffDirectory staff, Access access, Audit audit, RealTime time) {
        this.auffaelliges = auffaelliges;
        this.staff = staff;
        this.access = access;
        this.audit = audit;
        this.time = time;
    }

    @GetMapping("/auffaelliges")
    @Permitted("oversight.PATTERNS")
    public String all(Model model) {
        return show(Map.of(), model);
    }

    @PostMapping("/auffaelliges")
    @Permitted("oversight.PATTERNS")
    public String filtered(@RequestParam Map<String, String> getippt, Model model) {
        return show(getippt, model);
    }

    private String show(Map<String, String> getippt, Model model) {
        LocalDate bis = tag(getippt.getOrDefault("bis", ""), heute());
        LocalDate von = tag(getippt.getOrDefault("von", ""), heute().minusDays(TAGE));
        if (von == null
                || bis == null
                || von.isAfter(bis)
                || von.plusDays(HOECHSTENS_TAGE).isBefore(bis)) {
            model.addAttribute(
                    "hinweis",
                    "Diese Auswahl verstehen wir nicht. Nennen Sie zwei Tage, der erste nicht nach dem zweiten, höchstens ein Jahr.");
            bis = heute();
            von = heute().minusDays(TAGE);
        }
        Map<UUID, String> namen = staff.names();
        UUID wer = namen.keySet().stream()
                .filter(id -> id.toString().equals(getippt.get("wer")))
                .findFirst()
                .orElse(null);
        Muster muster = Arrays.stream(Muster.values())
                .filter(m -> m.name().equals(getippt.get("muster")))
                .findFirst()
                .orElse(null);
        Entry entry = Entry.of("oversight.PATTERNS").reach(von);
        audit.log(wer == null ? entry : entry.subjects(wer));
        model.addAttribute("zahlen", auffaelliges.zahlen(von, bis, wer));
        model.addAttribute("muster", muster);
        model.addAttribute("funde", muster == null ? List.of() : auffaelliges.finde(muster, von, bis, wer));
        model.addAttribute("schwellen", auffaelliges.schwellen());
        model.addAttribute("namen", namen);
        model.addAttribute("wer", wer);
        model.addAttribute("von", von);
        model.addAttribute("bis", bis);
        return "oversight/web/auffaelliges";
    }

    @GetMapping("/besonders-geschuetzt")
    @Permitted("oversight.WELL_KNOWN")
    public String wellKnown(Model model) {
        audit.log(Entry.of("oversight.WELL_KNOWN"));
        return list(model, Map.of());
    }

    @PostMapping("/besonders-geschuetzt")
    @Permitted("oversight.WELL_KNOWN")
    public ModelAndView add(@RequestParam Map<String, String> getippt, Model model) {
        String familie = text(getippt, "familienname");
        String vorname = text(getippt, "vornamen");
        String tag = text(getippt, "geburtsdatum");
        LocalDate geburtsdatum = tag(tag, null);
        Auffaelliges.Grund grund = Arrays.stream(Auffaelliges.Grund.values())
                .filter(g -> g.name().equals(getippt.get("grund")))
                .findFirst()
                .orElse(Auffaelliges.Grund.ANDERES);
        boolean good = !familie.isEmpty()
                && !vorname.isEmpty()
                && familie.length() <= 200
                && vorname.length() <= 200
                && (tag.isEmpty() || geburtsdatum != null);
        Entry entry = Entry.of("oversight.WELL_KNOWN");
        audit.log(good ? entry : entry.failed());
        if (good) {
            auffaelliges.merke(access.employee().id(), familie, vorname, geburtsdatum, grund);
            return new ModelAndView("redirect:/besonders-geschuetzt");
        }
        model.addAttribute(
                "fehler", "Schreiben Sie Familienname und Vorname, und den Geburtstag so: 14.03.1979 oder gar nicht.");
        return new ModelAndView(list(model, getippt), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/besonders-geschuetzt/{id}/streichen")
    @Permitted("oversight.WELL_KNOWN")
    public String remove(@PathVariable UUID id) {
        auffaelliges.streiche(id);
        audit.log(Entry.of("oversight.WELL_KNOWN").subjects(id));
        return "redirect:/besonders-geschuetzt";
    }

    private String list(Model model, Map<String, String> getippt) {
        model.addAttribute("bekannte", auffaelliges.bekannte());
        model.addAttribute("gruende", Auffaelliges.Grund.values());
        model.addAttribute("getippt", getippt);
        return "oversight/web/bekannte";
    }

    private LocalDate heute() {
        return LocalDate.ofInstant(time.instant(), Days.ZONE);
    }

    /// @return `null` when it is no day
    private static @Nullable LocalDate tag(String text, @Nullable LocalDate sonst) {
        return text.isEmpty() ? sonst : Days.read(text).orElse(null);
    }

    private static String text(Map<String, String> getippt, String feld) {
        return Normalizer.normalize(getippt.getOrDefault(feld, "").strip(), Normalizer.Form.NFC);
    }
}
