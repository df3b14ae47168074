package de.tragwerk.draft.web;

import de.tragwerk.access.Action;
import de.tragwerk.access.ActionCatalog;
import de.tragwerk.access.Rule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Rights around drafts: a citizen and her own, those she helps with, and somebody without an account.
enum DraftAction implements Action {
    START,
    OPEN(Rule.applicant()),
    LIST,
    PROPOSE,
    SAVE(Rule.applicant()),
    UPLOAD(Rule.applicant()),
    DELETE(Rule.applicant()),
    SUBMIT(Rule.applicant()),
    /// Without an account: begin, keep what was written after a login, be done.
    START_GUEST(Rule.anyone()),
    KEEP_GUEST,
    END_GUEST(Rule.applicant()),
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
