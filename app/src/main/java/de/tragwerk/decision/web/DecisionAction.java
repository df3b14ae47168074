package de.tragwerk.decision.web;

import static de.tragwerk.access.Role.LEITUNG;
import static de.tragwerk.access.Role.SACHBEARBEITUNG;
import static de.tragwerk.access.Rule.role;

import de.tragwerk.access.Action;
import de.tragwerk.access.ActionCatalog;
import de.tragwerk.access.Rule;
import de.tragwerk.shell.AkteTab;
import de.tragwerk.shell.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What can be done with decisions. That proposer and releaser are two persons is checked with the row, and
/// in the
/// database.
public enum DecisionAction implements Action {
    FACT_READ(role(SACHBEARBEITUNG, LEITUNG)),
    FACT_ADD(role(SACHBEARBEITUNG)),
    CALCULATION_READ(role(SACHBEARBEITUNG, LEITUNG)),
    DRAFT(role(SACHBEARBEITUNG)),
    DRAFT_SET(role(SACHBEARBEITUNG)),
    DISCRETION(role(SACHBEARBEITUNG)),
    PROPOSE(role(SACHBEARBEITUNG)),
    DISCARD(role(SACHBEARBEITUNG)),
    PROPOSAL_LIST(role(SACHBEARBEITUNG, LEITUNG)),
    PROPOSAL_READ(role(SACHBEARBEITUNG, LEITUNG)),
    RELEASE(role(SACHBEARBEITUNG, LEITUNG)),
    SEND_BACK(role(SACHBEARBEITUNG, LEITUNG)),
    NOTICE_LIST(role(SACHBEARBEITUNG, LEITUNG)),
    NOTICE_READ(role(SACHBEARBEITUNG, LEITUNG)),
    PRINT_LIST(role(SACHBEARBEITUNG, LEITUNG)),
    PRINT_BATCH(role(SACHBEARBEITUNG, LEITUNG)),
    POSTED(role(SACHBEARBEITUNG, LEITUNG));

    private final Rule rule;

    DecisionAction(Rule rule) {
        this.rule = rule;
    }

    @Override
    public Rule rule() {
        return rule;
    }

    @Configuration(proxyBeanMethods = false)
    static class Beitraege {
        @Bean
        ActionCatalog decisionActions() {
            return ActionCatalog.of("decision", DecisionAction.values());
        }

        @Bean
        AkteTab tatsachenTab() {
            return new AkteTab("Tatsachen", "/tatsachen", 20, FACT_READ);
        }

        @Bean
        AkteTab berechnungTab() {
            return new AkteTab("Berechnung", "/berechnung", 30, CALCULATION_READ);
        }

        @Bean
        AkteTab bescheideTab() {
            return new AkteTab("Bescheide", "/bescheide", 40, NOTICE_LIST);
        }

        @Bean
        NavEntry freigabeEintrag() {
            return new NavEntry("Arbeit", "Zur Freigabe", "/freigabe", "kern-icon--mail", 40, PROPOSAL_LIST);
        }

        @Bean
        NavEntry druckEintrag() {
            return new NavEntry("Arbeit", "Briefausgang", "/briefausgang", "tw-icon--eingang", 50, PRINT_LIST);
        }
    }
}
