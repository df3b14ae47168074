package de.tragwerk.finder.web;

import de.tragwerk.access.Action;
import de.tragwerk.access.ActionCatalog;
import de.tragwerk.access.Rule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The finder is open to everybody; it keeps nothing of anybody, so there is nothing to note.
enum FinderAction implements Action {
    ASK;

    @Override
    public Rule rule() {
        return Rule.anyone();
    }

    @Configuration(proxyBeanMethods = false)
    static class Catalog {
        @Bean
        ActionCatalog finderActions() {
            return ActionCatalog.of("finder", values());
        }
    }
}
