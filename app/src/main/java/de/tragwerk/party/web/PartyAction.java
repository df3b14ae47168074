package de.tragwerk.party.web;

import static de.tragwerk.access.Role.LEITUNG;
import static de.tragwerk.access.Role.SACHBEARBEITUNG;

import de.tragwerk.access.Action;
import de.tragwerk.access.ActionCatalog;
import de.tragwerk.access.Rule;
import de.tragwerk.shell.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Rights around persons. With which persons, row-level security says.
public enum PartyAction implements Action {
    READ_PERSON(Rule.role(SACHBEARBEITUNG, LEITUNG)),
    CREATE_PERSON(Rule.role(SACHBEARBEITUNG)),
    CHANGE_PERSON(Rule.role(SACHBEARBEITUNG)),
    FIND_DUPLICATES(Rule.role(SACHBEARBEITUNG, LEITUNG)),
    DECIDE_DUPLICATE(Rule.role(SACHBEARBEITUNG, LEITUNG)),
    MERGE(Rule.role(SACHBEARBEITUNG, LEITUNG)),
    UNMERGE(Rule.role(SACHBEARBEITUNG, LEITUNG)),
    BLOCK_ADDRESS(Rule.role(SACHBEARBEITUNG, LEITUNG)),
    PROPOSE_CHANGE(Rule.role(SACHBEARBEITUNG, LEITUNG)),
    DECIDE_PROPOSAL(Rule.role(SACHBEARBEITUNG, LEITUNG));

    private final Rule rule;

    PartyAction(Rule rule) {
        this.rule = rule;
    }

    @Override
    public Rule rule() {
        return rule;
    }

    @Configuration(proxyBeanMethods = false)
    static class Catalog {
        @Bean
        ActionCatalog partyActions() {
            return ActionCatalog.of("party", values());
        }

        @Bean
        NavEntry newPersonEntry() {
            return new NavEntry("Arbeit", "Person anlegen", "/person/neu", "tw-icon--person", 30, CREATE_PERSON);
        }
    }
}
