package de.tragwerk.statistik.web;

import static de.tragwerk.access.Role.LEITUNG;
import static de.tragwerk.access.Role.SACHBEARBEITUNG;
import static de.tragwerk.access.Rule.role;

import de.tragwerk.access.Action;
import de.tragwerk.access.ActionCatalog;
import de.tragwerk.access.Rule;
import de.tragwerk.shell.Meldung;
import de.tragwerk.shell.NavEntry;
import de.tragwerk.statistik.store.LaufTabelle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What can be done with statistics.
public enum StatistikAction implements Action {
    LIST(role(SACHBEARBEITUNG, LEITUNG)),
    READ(role(SACHBEARBEITUNG, LEITUNG)),
    START(role(SACHBEARBEITUNG, LEITUNG)),
    STEER(role(SACHBEARBEITUNG, LEITUNG)),
    DROP(role(SACHBEARBEITUNG, LEITUNG)),
    RELEASE(role(LEITUNG));

    private final Rule rule;

    StatistikAction(Rule rule) {
        this.rule = rule;
    }

    @Override
    public Rule rule() {
        return rule;
    }

    @Configuration(proxyBeanMethods = false)
    static class Beitraege {
        @Bean
        ActionCatalog statistikActions() {
            return ActionCatalog.of("statistik", StatistikAction.values());
        }

        @Bean
        NavEntry statistikEintrag() {
            return new NavEntry("Arbeit", "Statistik", "/statistiken", "kern-icon--checklist", 47, LIST);
        }

        @Bean
        Meldung statistikStoerung(LaufTabelle laeufe) {
            return Meldung.gestoert(STEER, "/statistiken", "eine Lieferung der Statistik", laeufe::gestoerte);
        }
    }
}
