package de.tragwerk.post.web;

import static de.tragwerk.access.Role.LEITUNG;
import static de.tragwerk.access.Role.SACHBEARBEITUNG;

import de.tragwerk.access.Action;
import de.tragwerk.access.ActionCatalog;
import de.tragwerk.access.Rule;
import de.tragwerk.shell.AkteTab;
import de.tragwerk.shell.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Rights on paper. With whose post, row-level security says.
enum PostAction implements Action {
    LIST(Rule.role(SACHBEARBEITUNG, LEITUNG)),
    READ(Rule.role(SACHBEARBEITUNG, LEITUNG)),
    TAKE_IN(Rule.role(SACHBEARBEITUNG)),
    SPLIT(Rule.role(SACHBEARBEITUNG)),
    ASSIGN(Rule.role(SACHBEARBEITUNG)),
    FORWARD(Rule.role(SACHBEARBEITUNG)),
    PAPER_BEGIN(Rule.role(SACHBEARBEITUNG)),
    PAPER_READ(Rule.role(SACHBEARBEITUNG)),
    PAPER_SAVE(Rule.role(SACHBEARBEITUNG)),
    PAPER_SEND(Rule.role(SACHBEARBEITUNG)),
    PAPER_DROP(Rule.role(SACHBEARBEITUNG)),
    PAPER_DAY(Rule.role(SACHBEARBEITUNG)),
    FILE_LIST(Rule.role(SACHBEARBEITUNG, LEITUNG));

    private final Rule rule;

    PostAction(Rule rule) {
        this.rule = rule;
    }

    @Override
    public Rule rule() {
        return rule;
    }

    @Configuration(proxyBeanMethods = false)
    static class Catalog {
        @Bean
        ActionCatalog postActions() {
            return ActionCatalog.of("post", PostAction.values());
        }

        @Bean
        NavEntry postEntry() {
            return new NavEntry("Arbeit", "Papierpost", "/post", "kern-icon--mail", 12, LIST);
        }

        @Bean
        AkteTab postTab() {
            return new AkteTab("Dokumente", "/dokumente", 60, FILE_LIST);
        }
    }
}
