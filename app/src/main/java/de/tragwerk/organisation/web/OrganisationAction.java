package de.tragwerk.organisation.web;

import static de.tragwerk.access.Role.ADMINISTRATION;
import static de.tragwerk.access.Role.DATENSCHUTZ;
import static de.tragwerk.access.Role.LEITUNG;
import static de.tragwerk.access.Role.SACHBEARBEITUNG;

import de.tragwerk.access.Action;
import de.tragwerk.access.ActionCatalog;
import de.tragwerk.access.Rule;
import de.tragwerk.shell.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Rights of the administration. Heads confirm and review; who administers reaches no case.
public enum OrganisationAction implements Action {
    STRUCTURE(Rule.role(ADMINISTRATION)),
    ACCOUNTS(Rule.role(ADMINISTRATION)),
    CHANGE_ACCOUNT(Rule.role(ADMINISTRATION)),
    GIVE_ROLE(Rule.role(ADMINISTRATION)),
    ROLES(Rule.role(ADMINISTRATION, LEITUNG)),
    CONFIRM_ROLE(Rule.role(ADMINISTRATION, LEITUNG)),
    END_ROLE(Rule.role(ADMINISTRATION, LEITUNG)),
    REVIEW_ROLE(Rule.role(ADMINISTRATION, LEITUNG)),
    ROLE_RULE(Rule.role(LEITUNG)),
    STAND_IN(Rule.role(ADMINISTRATION, LEITUNG, SACHBEARBEITUNG)),
    OPEN_GROUP(Rule.role(LEITUNG)),
    CONCEPT(Rule.role(ADMINISTRATION, LEITUNG, DATENSCHUTZ));

    private final Rule rule;

    OrganisationAction(Rule rule) {
        this.rule = rule;
    }

    @Override
    public Rule rule() {
        return rule;
    }

    @Configuration(proxyBeanMethods = false)
    static class Catalog {
        private static final String GROUP = "Verwaltung";

        @Bean
        ActionCatalog organisationActions() {
            return ActionCatalog.of("organisation", values());
        }

        @Bean
        NavEntry structureEntry() {
            return new NavEntry(GROUP, "Organisation", "/verwaltung", "tw-icon--haus", 80, STRUCTURE);
        }

        @Bean
        NavEntry accountsEntryOfOrganisation() {
            return new NavEntry(GROUP, "Personal", "/verwaltung/personal", "tw-icon--leute", 81, ACCOUNTS);
        }

        @Bean
        NavEntry rolesEntry() {
            return new NavEntry(GROUP, "Rollen", "/verwaltung/rollen", "tw-icon--schild", 82, ROLES);
        }

        @Bean
        NavEntry standInEntry() {
            return new NavEntry("Mein Büro", "Vertretung", "/vertretung", "tw-icon--uhr", 83, STAND_IN);
        }

        @Bean
        NavEntry conceptEntry() {
            return new NavEntry(
                    "Nachweis", "Berechtigungskonzept", "/berechtigungskonzept", "tw-icon--akte", 30, CONCEPT);
        }
    }
}
