package de.tragwerk.decision.web;

import de.tragwerk.access.Access;
import de.tragwerk.decision.model.Fall;
import de.tragwerk.shell.AkteTab;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// Head of a case file: who, Aktenzeichen, tabs.
@Component
class Rahmen {
    record Tab(String titel, String href, boolean hier) {}

    record Kopf(UUID akte, String name, String aktenzeichen, List<Tab> tabs) {}

    private final List<AkteTab> tabs;
    private final Access access;

    Rahmen(List<AkteTab> tabs, Access access) {
        this.tabs =
                tabs.stream().sorted(Comparator.comparingInt(AkteTab::order)).toList();
        this.access = access;
    }

    void setze(Model model, Fall fall, String hier) {
        String name = fall.antragsteller().name() + ", " + fall.antragsteller().vorname();
        List<Tab> erlaubte = tabs.stream()
                .filter(t -> access.may(t.action()))
                .map(t -> new Tab(
                        t.title(), "/akte/" + fall.akte() + t.path(), t.path().equals(hier)))
                .toList();
        model.addAttribute("kopf", new Kopf(fall.akte(), name, fall.aktenzeichen(), erlaubte));
    }
}
