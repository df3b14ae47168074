package de.tragwerk.draft.web;

import de.tragwerk.access.Action;
import de.tragwerk.access.ActionCatalog;
import de.tragwerk.access.Rule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Rights around drafts: a citizen and her own, and those she helps with.
enum DraftAction implements Action {
    START,
    OPEN,
    LIST,
    PROPOSE,
    SAVE,
    UPLOAD,
    DELETE,
    SUBMIT,
    /// The citizen's side of help with a draft.
    HELPERS,
    INVITE,
    /// The helper's side.
    HELP,
    ACCEPT_HELP,
    END_HELP,
    /// A partner or representative confirms.
    CONFIRM,
    /// Answers kept for later applications.
    PROFILE,
    KEEP_PROFILE,
    DELETE_PROFILE,
    /// A draft as a file, and back.
    EXPORT,
    IMPORT,
    /// How forms go, without people: public.
    FIGURES(Rule.anyone());

    private final Rule rule;

    DraftAction() {
        this(Rule.citizen());
    }

    DraftAction(Rule rule) {
        this.rule = rule;
    }

    @Override
    public Rule rule() {
        return rule;
    }

    @Configuration(proxyBeanMethods = false)
    static class Catalog {
        @Bean
        ActionCatalog draftActions() {
            return ActionCatalog.of("draft", values());
        }
    }
}
