package de.tragwerk.oversight.web;

import de.tragwerk.access.Action;
import de.tragwerk.access.ActionCatalog;
import de.tragwerk.access.Role;
import de.tragwerk.access.Rule;
import de.tragwerk.shell.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Rights of the data-protection officer, and of nobody else: not of the head, not of the administrator.
enum OversightAction implements Action {
    READ_LOG,
    EXPORT_LOG,
    PATTERNS,
    WELL_KNOWN;

    @Override
    public Rule rule() {
        return Rule.role(Role.DATENSCHUTZ);
    }

    @Configuration(proxyBeanMethods = false)
    static class Catalog {
        @Bean
        ActionCatalog oversightActions() {
            return ActionCatalog.of("oversight", values());
        }

        @Bean
        NavEntry patternsEntry() {
            return new NavEntry("Nachweis", "Auffälliges", "/auffaelliges", "kern-icon--warning", 12, PATTERNS);
        }

        @Bean
        NavEntry wellKnownEntry() {
            return new NavEntry(
                    "Nachweis", "Besonders geschützte", "/besonders-geschuetzt", "tw-icon--person", 14, WELL_KNOWN);
        }

        @Bean
        NavEntry accessLogEntry() {
            return new NavEntry("Nachweis", "Zugriffe", "/zugriffe", "tw-icon--schild", 10, READ_LOG);
        }
    }
}
