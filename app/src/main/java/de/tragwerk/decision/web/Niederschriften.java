package de.tragwerk.decision.web;

import de.tragwerk.access.StaffDirectory;
import de.tragwerk.decision.model.Entwurf;
import de.tragwerk.decision.model.ErmessensFrage;
import de.tragwerk.decision.model.Niederschrift;
import de.tragwerk.decision.store.ErmessenTabelle;
import de.tragwerk.decision.store.WuerdigungTabelle;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// Says on the page of a draft who wrote down what stands there, and lets its forms carry what they were
/// filled in over.
@Component
class Niederschriften {

    /// @param zeichen what a form carries
    /// @param wer empty while nobody has written anything down
    record Zeile(String zeichen, String wer) {}

    private final WuerdigungTabelle wuerdigungen;
    private final ErmessenTabelle ermessen;
    private final StaffDirectory staff;

    Niederschriften(WuerdigungTabelle wuerdigungen, ErmessenTabelle ermessen, StaffDirectory staff) {
        this.wuerdigungen = wuerdigungen;
        this.ermessen = ermessen;
        this.staff = staff;
    }

    void setze(Model model, Entwurf e) {
        Map<ErmessensFrage, Zeile> antworten = new EnumMap<>(ErmessensFrage.class);
        ermessen.niederschriften(e).forEach((frage, n) -> antworten.put(frage, zeile(n)));
        model.addAttribute("abgewogen", antworten);
        model.addAttribute("gewuerdigt", zeile(wuerdigungen.niederschrift(e).orElse(Niederschrift.KEINE)));
    }

    private Zeile zeile(Niederschrift n) {
        UUID konto = n.konto();
        return new Zeile(
                n.zeichen(),
                konto == null
                        ? ""
                        : staff.find(konto).map(StaffDirectory.Colleague::name).orElse(""));
    }
}
