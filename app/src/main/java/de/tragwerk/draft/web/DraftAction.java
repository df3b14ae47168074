package de.tragwerk.draft.web;

import de.tragwerk.access.Action;
import de.tragwerk.access.ActionCatalog;
import de.tragwerk.access.Rule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Rights around drafts: a citizen and her own.
enum DraftAction implements Action {
    START,
    OPEN,
    LIST,
    SAVE,
    UPLOAD,
    DELETE,
    SUBMIT;

    @Override
    public Rule rule() {
        return Rule.citizen();
    }

    @Configuration(proxyBeanMethods = false)
    static class Catalog {
        @Bean
        ActionCatalog draftActions() {
            return ActionCatalog.of("draft", values());
        }
    }
}
