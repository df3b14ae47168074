package de.tragwerk.archiv.web;

import static de.tragwerk.access.Role.LEITUNG;
import static de.tragwerk.access.Role.SACHBEARBEITUNG;
import static de.tragwerk.access.Rule.role;

import de.tragwerk.access.Action;
import de.tragwerk.access.ActionCatalog;
import de.tragwerk.access.Rule;
import de.tragwerk.shell.AkteTab;
import de.tragwerk.shell.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What can be done with the archive.
public enum ArchivAction implements Action {
    LIST(role(SACHBEARBEITUNG, LEITUNG)),
    RULE(role(LEITUNG)),
    ORDER(role(SACHBEARBEITUNG, LEITUNG)),
    CONFIRM(role(LEITUNG)),
    WITHDRAW(role(SACHBEARBEITUNG, LEITUNG)),
    /// A single file longer than its statute asks.
    KEEP_LONGER(role(SACHBEARBEITUNG, LEITUNG)),
    CONFIRM_LONGER(role(LEITUNG)),
    COPIES(role(SACHBEARBEITUNG, LEITUNG)),
    HAND_OVER(role(SACHBEARBEITUNG, LEITUNG));

    private final Rule rule;

    ArchivAction(Rule rule) {
        this.rule = rule;
    }

    @Override
    public Rule rule() {
        return rule;
    }

    @Configuration(proxyBeanMethods = false)
    static class Beitraege {
        @Bean
        ActionCatalog archivActions() {
            return ActionCatalog.of("archiv", ArchivAction.values());
        }

        @Bean
        NavEntry archivEintrag() {
            return new NavEntry("Arbeit", "Archiv", "/archiv", "tw-icon--akte", 55, LIST);
        }

        @Bean
        AkteTab eAkteTab() {
            return new AkteTab("E-Akte", "/eakte", 95, COPIES).underMehr();
        }
    }
}
