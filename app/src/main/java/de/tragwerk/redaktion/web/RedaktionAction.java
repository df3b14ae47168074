package de.tragwerk.redaktion.web;

import de.tragwerk.access.Action;
import de.tragwerk.access.ActionCatalog;
import de.tragwerk.access.Role;
import de.tragwerk.access.Rule;
import de.tragwerk.shell.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Rights of the editors' desk.
enum RedaktionAction implements Action {
    LIST,
    BEGIN,
    OPEN,
    CHANGE,
    PREVIEW,
    PROPOSE,
    PUBLISH,
    RETURN,
    DISCARD,
    /// How the forms go, in counts without people.
    FIGURES,
    EXPORT_FIGURES,
    /// Issues of the newsletter, and how far they have gone out.
    LETTERS,
    CHANGE_LETTER,
    PROPOSE_LETTER,
    RELEASE_LETTER,
    RETURN_LETTER,
    DISCARD_LETTER,
    /// Published forms and released issues are public.
    REGISTER(Rule.anyone());

    private final Rule rule;

    RedaktionAction() {
        this(Rule.role(Role.REDAKTION));
    }

    RedaktionAction(Rule rule) {
        this.rule = rule;
    }

    @Override
    public Rule rule() {
        return rule;
    }

    @Configuration(proxyBeanMethods = false)
    static class Catalog {

        @Bean
        ActionCatalog redaktionActions() {
            return ActionCatalog.of("redaktion", values());
        }

        @Bean
        NavEntry formulareEntry() {
            return new NavEntry("Redaktion", "Formulare", "/formulare", "tw-icon--akte", 10, LIST);
        }

        @Bean
        NavEntry rundbriefEntry() {
            return new NavEntry("Redaktion", "Newsletter", "/rundbriefe", "kern-icon--mail", 30, LETTERS);
        }

        @Bean
        NavEntry nutzungEntry() {
            return new NavEntry("Redaktion", "Nutzung", "/nutzung", "kern-icon--checklist", 20, FIGURES);
        }
    }
}
