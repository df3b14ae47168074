package de.tragwerk.anbindung.web;

import static de.tragwerk.access.Role.BETRIEB;

import de.tragwerk.access.Action;
import de.tragwerk.access.ActionCatalog;
import de.tragwerk.access.Rule;
import de.tragwerk.shell.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Rights of the connection workspace: the operator's people, nobody else.
public enum AnbindungAction implements Action {
    BOARD,
    EXPORT,
    BEGIN,
    OPEN,
    CHANGE,
    STEP,
    WITHDRAW,
    CONTRACT,
    CERTIFICATE,
    DIRECTORY,
    APPOINTMENT,
    LINE,
    TEST,
    ACCEPTANCE,
    LIVE,
    SWITCH,
    SWITCH_CONFIRM;

    @Override
    public Rule rule() {
        return Rule.role(BETRIEB);
    }

    @Configuration(proxyBeanMethods = false)
    static class Catalog {
        private static final String GROUP = "Anbindung";

        @Bean
        ActionCatalog anbindungActions() {
            return ActionCatalog.of("anbindung", values());
        }

        @Bean
        NavEntry anbindungEntry() {
            return new NavEntry(GROUP, "Kommunen", "/anbindung", "tw-icon--haus", 20, BOARD);
        }

        @Bean
        NavEntry terminEntry() {
            return new NavEntry(GROUP, "Gruppentermine", "/anbindungstermine", "tw-icon--leute", 21, APPOINTMENT);
        }
    }
}
