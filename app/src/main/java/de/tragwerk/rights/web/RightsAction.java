package de.tragwerk.rights.web;

import static de.tragwerk.access.Role.ADMINISTRATION;
import static de.tragwerk.access.Role.DATENSCHUTZ;
import static de.tragwerk.access.Role.LEITUNG;
import static de.tragwerk.access.Role.SACHBEARBEITUNG;
import static de.tragwerk.access.Role.ZAHLUNG;

import de.tragwerk.access.Action;
import de.tragwerk.access.ActionCatalog;
import de.tragwerk.access.Rule;
import de.tragwerk.shell.AkteTab;
import de.tragwerk.shell.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Rights to ask for, give and take rights on files. On which files, row-level security says.
public enum RightsAction implements Action {
    REQUEST(Rule.role(SACHBEARBEITUNG, LEITUNG)),
    WITHDRAW(Rule.role(SACHBEARBEITUNG, LEITUNG)),
    REQUESTS(Rule.role(SACHBEARBEITUNG, LEITUNG)),
    GRANT(Rule.role(SACHBEARBEITUNG, LEITUNG)),
    REFUSE(Rule.role(SACHBEARBEITUNG, LEITUNG)),
    EMERGENCY(Rule.role(SACHBEARBEITUNG, LEITUNG)),
    NOTE_EMERGENCY(Rule.role(SACHBEARBEITUNG, LEITUNG)),
    REVIEW_EMERGENCY(Rule.role(DATENSCHUTZ)),
    FILE_RIGHTS(Rule.role(SACHBEARBEITUNG, LEITUNG)),
    READ_MODE(Rule.role(SACHBEARBEITUNG, LEITUNG)),
    REVOKE(Rule.role(SACHBEARBEITUNG, LEITUNG)),
    HAND_OVER(Rule.role(SACHBEARBEITUNG, LEITUNG)),
    ARCHIVE(Rule.role(SACHBEARBEITUNG, LEITUNG)),
    /// At the authority; the operator of the intermediary has no files.
    DECLARE(Rule.role(SACHBEARBEITUNG, LEITUNG, ZAHLUNG, ADMINISTRATION, DATENSCHUTZ)),
    CONFLICTS(Rule.role(SACHBEARBEITUNG, LEITUNG)),
    CONFLICT_FLAG(Rule.role(LEITUNG)),
    CONFLICT_LIFT(Rule.role(LEITUNG));

    private final Rule rule;

    RightsAction(Rule rule) {
        this.rule = rule;
    }

    @Override
    public Rule rule() {
        return rule;
    }

    @Configuration(proxyBeanMethods = false)
    static class Catalog {
        @Bean
        ActionCatalog rightsActions() {
            return ActionCatalog.of("rights", values());
        }

        @Bean
        NavEntry requestsEntry() {
            return new NavEntry("Mein Büro", "Anfragen", "/anfragen", "tw-icon--schloss", 7, REQUESTS);
        }

        @Bean
        NavEntry declarationEntry() {
            return new NavEntry("Mein Büro", "Befangenheit", "/befangenheit", "tw-icon--leute", 9, DECLARE);
        }

        @Bean
        NavEntry emergenciesEntry() {
            return new NavEntry(
                    "Nachweis", "Notfallzugriffe", "/notfaelle", "kern-icon--warning", 20, REVIEW_EMERGENCY);
        }

        @Bean
        AkteTab rightsTab() {
            return new AkteTab("Rechte", "/rechte", 90, FILE_RIGHTS).underMehr();
        }
    }
}
