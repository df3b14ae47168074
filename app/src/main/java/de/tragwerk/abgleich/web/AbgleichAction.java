package de.tragwerk.abgleich.web;

import static de.tragwerk.access.Role.LEITUNG;
import static de.tragwerk.access.Role.SACHBEARBEITUNG;
import static de.tragwerk.access.Rule.role;

import de.tragwerk.abgleich.store.LaufTabelle;
import de.tragwerk.access.Action;
import de.tragwerk.access.ActionCatalog;
import de.tragwerk.access.Rule;
import de.tragwerk.shell.AkteTab;
import de.tragwerk.shell.Meldung;
import de.tragwerk.shell.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What can be done with the matching.
public enum AbgleichAction implements Action {
    LIST(role(SACHBEARBEITUNG, LEITUNG)),
    READ(role(SACHBEARBEITUNG, LEITUNG)),
    START(role(SACHBEARBEITUNG, LEITUNG)),
    STEER(role(SACHBEARBEITUNG, LEITUNG)),
    DROP(role(SACHBEARBEITUNG, LEITUNG)),
    RELEASE(role(LEITUNG)),
    FETCH(role(SACHBEARBEITUNG, LEITUNG)),
    ANSWER(role(SACHBEARBEITUNG, LEITUNG)),
    CLOSE(role(SACHBEARBEITUNG, LEITUNG)),
    HITS(role(SACHBEARBEITUNG, LEITUNG)),
    SETTLE(role(SACHBEARBEITUNG, LEITUNG));

    private final Rule rule;

    AbgleichAction(Rule rule) {
        this.rule = rule;
    }

    @Override
    public Rule rule() {
        return rule;
    }

    @Configuration(proxyBeanMethods = false)
    static class Beitraege {
        @Bean
        ActionCatalog abgleichActions() {
            return ActionCatalog.of("abgleich", AbgleichAction.values());
        }

        @Bean
        NavEntry abgleichEintrag() {
            return new NavEntry("Arbeit", "Datenabgleich", "/abgleiche", "kern-icon--checklist", 46, LIST);
        }

        @Bean
        Meldung abgleichStoerung(LaufTabelle laeufe) {
            return Meldung.gestoert(STEER, "/abgleiche", "ein Lauf des Datenabgleichs", laeufe::gestoerte);
        }

        @Bean
        AkteTab abgleichTab() {
            return new AkteTab("Auskünfte", "/abgleich", 47, HITS).underMehr();
        }
    }
}
