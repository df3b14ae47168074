package de.tragwerk.ledger.web;

import static de.tragwerk.access.Role.LEITUNG;
import static de.tragwerk.access.Role.ZAHLUNG;
import static de.tragwerk.access.Rule.role;

import de.tragwerk.access.Action;
import de.tragwerk.access.ActionCatalog;
import de.tragwerk.access.Rule;
import de.tragwerk.shell.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What can be done with the books.
public enum LedgerAction implements Action {
    READ(role(ZAHLUNG, LEITUNG)),
    JOURNAL(role(ZAHLUNG, LEITUNG)),
    SHEETS(role(ZAHLUNG, LEITUNG)),
    CLOSE(role(ZAHLUNG)),
    BUDGET(role(LEITUNG)),
    COMPARE(role(ZAHLUNG, LEITUNG)),
    EXPORT(role(ZAHLUNG));

    private final Rule rule;

    LedgerAction(Rule rule) {
        this.rule = rule;
    }

    @Override
    public Rule rule() {
        return rule;
    }

    @Configuration(proxyBeanMethods = false)
    static class Beitraege {
        @Bean
        ActionCatalog ledgerActions() {
            return ActionCatalog.of("ledger", LedgerAction.values());
        }

        @Bean
        NavEntry buchhaltungEintrag() {
            return new NavEntry("Arbeit", "Buchhaltung", "/buchhaltung", "tw-icon--euro", 35, READ);
        }
    }
}
