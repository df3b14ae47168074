package de.tragwerk.newsletter.web;

import de.tragwerk.access.Action;
import de.tragwerk.access.ActionCatalog;
import de.tragwerk.access.Rule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Everybody may subscribe; who holds the link of a mail may confirm or end what it is about.
enum NewsletterAction implements Action {
    PAGE,
    SUBSCRIBE,
    CONFIRM_PAGE,
    CONFIRM,
    UNSUBSCRIBE_PAGE,
    UNSUBSCRIBE,
    /// Counts without people.
    FIGURES;

    @Override
    public Rule rule() {
        return Rule.anyone();
    }

    @Configuration(proxyBeanMethods = false)
    static class Catalog {
        @Bean
        ActionCatalog newsletterActions() {
            return ActionCatalog.of("newsletter", values());
        }
    }
}
