package de.tragwerk.decision.web;

import de.tragwerk.access.Access;
import de.tragwerk.decision.limit.Richtwertauskuenfte;
import de.tragwerk.decision.limit.Richtwertauskunft;
import de.tragwerk.decision.limit.Richtwertuebernahme;
import de.tragwerk.decision.model.Entwurf;
import de.tragwerk.decision.model.Fall;
import de.tragwerk.decision.model.Tatsache;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// Says on the page of a draft what the local limits say of the home, and offers to take them over.
@Component
class Richtwertblick {
    private final Richtwertauskuenfte auskuenfte;
    private final Richtwertuebernahme uebernahme;
    private final Access access;

    Richtwertblick(Richtwertauskuenfte auskuenfte, Richtwertuebernahme uebernahme, Access access) {
        this.auskuenfte = auskuenfte;
        this.uebernahme = uebernahme;
        this.access = access;
    }

    /// @return what the page shows; empty where nothing is to be asked
    Optional<Richtwertauskunft> setze(
            Model model, Fall fall, Entwurf entwurf, List<Tatsache> tatsachen, YearMonth monat) {
        Optional<Richtwertauskunft> hier = auskuenfte
                .auf(fall, entwurf.kapitel(), tatsachen, entwurf.von())
                .im(monat);
        model.addAttribute("richtwert", hier.orElse(null));
        if (hier.isEmpty() || entwurf.zustand() != Entwurf.Zustand.ENTWURF || !access.may(DecisionAction.LIMIT_TAKE)) {
            return hier;
        }
        List<Richtwertauskunft> monate = uebernahme.monate(entwurf, fall, tatsachen);
        if (monate.stream().anyMatch(a -> !a.uebernommen())) {
            model.addAttribute("richtwertGesehen", Richtwertuebernahme.zeichen(monate));
            model.addAttribute(
                    "richtwertFassungen",
                    monate.stream()
                            .map(Richtwertauskunft::fassung)
                            .filter(Objects::nonNull)
                            .distinct()
                            .count());
            model.addAttribute("richtwertVon", monate.getFirst().monat());
            model.addAttribute("richtwertBis", monate.getLast().monat());
        }
        return hier;
    }
}
