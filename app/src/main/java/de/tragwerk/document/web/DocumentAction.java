package de.tragwerk.document.web;

import static de.tragwerk.access.Role.LEITUNG;
import static de.tragwerk.access.Role.SACHBEARBEITUNG;
import static de.tragwerk.access.Rule.role;

import de.tragwerk.access.Action;
import de.tragwerk.access.ActionCatalog;
import de.tragwerk.access.Rule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What can be done with files.
enum DocumentAction implements Action {
    DOWNLOAD(role(SACHBEARBEITUNG, LEITUNG)),
    SET_AREA(role(SACHBEARBEITUNG));

    private final Rule rule;

    DocumentAction(Rule rule) {
        this.rule = rule;
    }

    @Override
    public Rule rule() {
        return rule;
    }

    @Configuration(proxyBeanMethods = false)
    static class Catalog {
        @Bean
        ActionCatalog documentActions() {
            return ActionCatalog.of("document", DocumentAction.values());
        }
    }
}
