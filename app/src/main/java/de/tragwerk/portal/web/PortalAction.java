package de.tragwerk.portal.web;

import de.tragwerk.access.Action;
import de.tragwerk.access.ActionCatalog;
import de.tragwerk.access.Rule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Rights of the portal's own pages.
enum PortalAction implements Action {
    START(Rule.anyone()),
    LEAVE(Rule.anyone()),
    FOLLOW(Rule.citizen()),
    READ_LETTER(Rule.citizen()),
    WRITE(Rule.citizen()),
    NOTICES(Rule.citizen()),
    ASK_NOTICES(Rule.citizen()),
    CONFIRM_NOTICES(Rule.citizen()),
    DELETE_NOTICES(Rule.citizen()),
    /// Of somebody without an account: what she has just sent.
    GUEST_RECEIPT(Rule.applicant()),
    /// The code of a letter.
    CONFIRM_ADDRESS(Rule.anyone()),
    ATTACH(Rule.citizen());

    private final Rule rule;

    PortalAction(Rule rule) {
        this.rule = rule;
    }

    @Override
    public Rule rule() {
        return rule;
    }

    @Configuration(proxyBeanMethods = false)
    static class Catalog {
        @Bean
        ActionCatalog portalActions() {
            return ActionCatalog.of("portal", values());
        }
    }
}
