package de.tragwerk.casework.web;

import static de.tragwerk.access.Role.ADMINISTRATION;
import static de.tragwerk.access.Role.BETRIEB;
import static de.tragwerk.access.Role.LEITUNG;
import static de.tragwerk.access.Role.SACHBEARBEITUNG;

import de.tragwerk.access.Action;
import de.tragwerk.access.ActionCatalog;
import de.tragwerk.access.Rule;
import de.tragwerk.shell.AkteTab;
import de.tragwerk.shell.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Rights at the desk. With whose files, row-level security says.
public enum CaseworkAction implements Action {
    HOME(Rule.staff()),
    /// Who has no files finds messages there.
    OFFICE(Rule.role(SACHBEARBEITUNG, LEITUNG, ADMINISTRATION, BETRIEB)),
    REMIND(Rule.role(SACHBEARBEITUNG, LEITUNG)),
    LOAD_FILES(Rule.role(SACHBEARBEITUNG, LEITUNG)),
    WORKLIST(Rule.role(SACHBEARBEITUNG, LEITUNG)),
    NEWS(Rule.role(SACHBEARBEITUNG, LEITUNG)),
    NEWS_DONE(Rule.role(SACHBEARBEITUNG, LEITUNG)),
    READ_APPLICATION(Rule.role(SACHBEARBEITUNG, LEITUNG)),
    TAKE(Rule.role(SACHBEARBEITUNG, LEITUNG)),
    TAKE_OVER(Rule.role(SACHBEARBEITUNG)),
    /// To another workgroup.
    FORWARD(Rule.role(SACHBEARBEITUNG, LEITUNG)),
    /// Ends it without a file, or opens it again.
    DISMISS(Rule.role(SACHBEARBEITUNG)),
    /// Whose the account of the portal is, or that it is not hers.
    CONFIRM_ACCOUNT(Rule.role(SACHBEARBEITUNG)),
    READ_FILE(Rule.role(SACHBEARBEITUNG, LEITUNG)),
    READ_EVIDENCE(Rule.role(SACHBEARBEITUNG, LEITUNG)),
    HOLD(Rule.role(SACHBEARBEITUNG)),
    RESUME(Rule.role(SACHBEARBEITUNG)),
    CLOSE(Rule.role(SACHBEARBEITUNG)),
    REOPEN(Rule.role(SACHBEARBEITUNG, LEITUNG)),
    SEARCH(Rule.role(SACHBEARBEITUNG, LEITUNG)),
    WRITE(Rule.role(SACHBEARBEITUNG)),
    EXPORT(Rule.role(SACHBEARBEITUNG, LEITUNG)),
    /// Invented applications of a connection that is being tried.
    TESTS(Rule.role(SACHBEARBEITUNG, LEITUNG, ADMINISTRATION)),
    TEST_CONFIRM(Rule.role(SACHBEARBEITUNG, LEITUNG, ADMINISTRATION)),
    TEST_DELETE(Rule.role(SACHBEARBEITUNG, LEITUNG, ADMINISTRATION));

    private final Rule rule;

    CaseworkAction(Rule rule) {
        this.rule = rule;
    }

    @Override
    public Rule rule() {
        return rule;
    }

    @Configuration(proxyBeanMethods = false)
    static class Catalog {
        @Bean
        ActionCatalog caseworkActions() {
            return ActionCatalog.of("casework", values());
        }

        @Bean
        NavEntry officeEntry() {
            return new NavEntry("Mein Büro", "Büro", "/buero", "kern-icon--home", 5, OFFICE);
        }

        @Bean
        NavEntry worklistEntry() {
            return new NavEntry("Arbeit", "Arbeitsvorrat", "/arbeit", "kern-icon--checklist", 10, WORKLIST, "A");
        }

        @Bean
        NavEntry newsEntry() {
            return new NavEntry("Arbeit", "Nachrichten", "/nachrichten", "kern-icon--mail", 15, NEWS);
        }

        @Bean
        NavEntry filesEntry() {
            return new NavEntry("Arbeit", "Akten", "/akten", "tw-icon--akte", 20, READ_FILE);
        }

        @Bean
        AkteTab overviewTab() {
            return new AkteTab("Überblick", "", 10, READ_FILE);
        }

        @Bean
        AkteTab applicationsTab() {
            return new AkteTab("Anträge und Nachrichten", "/antraege", 70, READ_FILE);
        }
    }
}
