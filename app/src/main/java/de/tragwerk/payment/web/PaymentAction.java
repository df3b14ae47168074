package de.tragwerk.payment.web;

import static de.tragwerk.access.Role.LEITUNG;
import static de.tragwerk.access.Role.SACHBEARBEITUNG;
import static de.tragwerk.access.Role.ZAHLUNG;
import static de.tragwerk.access.Rule.role;

import de.tragwerk.access.Action;
import de.tragwerk.access.ActionCatalog;
import de.tragwerk.access.Rule;
import de.tragwerk.shell.AkteTab;
import de.tragwerk.shell.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What can be done with payments. That drafter and releaser of a run are two persons is checked with the row,
/// and in the database.
public enum PaymentAction implements Action {
    RUN_LIST(role(ZAHLUNG, LEITUNG)),
    RUN_READ(role(ZAHLUNG, LEITUNG)),
    RUN_START(role(ZAHLUNG)),
    RECALCULATE(role(ZAHLUNG)),
    DISCARD(role(ZAHLUNG)),
    RELEASE(role(ZAHLUNG, LEITUNG)),
    HAND_OVER(role(ZAHLUNG)),
    FILE_READ(role(ZAHLUNG)),
    EXPORT(role(ZAHLUNG)),
    CASE_READ(role(SACHBEARBEITUNG, LEITUNG)),
    BLOCK(role(SACHBEARBEITUNG)),
    UNBLOCK(role(SACHBEARBEITUNG));

    private final Rule rule;

    PaymentAction(Rule rule) {
        this.rule = rule;
    }

    @Override
    public Rule rule() {
        return rule;
    }

    @Configuration(proxyBeanMethods = false)
    static class Beitraege {
        @Bean
        ActionCatalog paymentActions() {
            return ActionCatalog.of("payment", PaymentAction.values());
        }

        @Bean
        AkteTab zahlungenTab() {
            return new AkteTab("Zahlungen", "/zahlungen", 50, CASE_READ);
        }

        @Bean
        NavEntry zahlungenEintrag() {
            return new NavEntry("Arbeit", "Zahlungen", "/zahlungen", "tw-icon--euro", 30, RUN_LIST, "Z");
        }
    }
}
