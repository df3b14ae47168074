package de.tragwerk.decision.web;

import de.tragwerk.decision.model.Fall;
import de.tragwerk.party.AkteKopf;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// Head of a case file from what is known of the case.
@Component
class Rahmen {

    private final AkteKopf kopf;

    Rahmen(AkteKopf kopf) {
        this.kopf = kopf;
    }

    void setze(Model model, Fall fall, String hier) {
        String name = fall.antragsteller().name() + ", " + fall.antragsteller().vorname();
        model.addAttribute("kopf", kopf.von(fall.akte(), name, fall.aktenzeichen(), hier));
    }
}
