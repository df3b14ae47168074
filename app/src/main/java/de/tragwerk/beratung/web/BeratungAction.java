package de.tragwerk.beratung.web;

import de.tragwerk.access.Action;
import de.tragwerk.access.ActionCatalog;
import de.tragwerk.access.Role;
import de.tragwerk.access.Rule;
import de.tragwerk.shell.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Rights around entries of advice centres.
enum BeratungAction implements Action {
    LIST,
    OPEN,
    INVITE,
    WITHDRAW,
    PROPOSE,
    PUBLISH,
    REFUSE,
    /// The map that centres stand on.
    MAP,
    PROPOSE_MAP,
    /// Who has the link needs no account.
    ENTER(Rule.anyone()),
    /// Published entries and the published map are public.
    REGISTER(Rule.anyone());

    private final Rule rule;

    BeratungAction() {
        this(Rule.role(Role.REDAKTION));
    }

    BeratungAction(Rule rule) {
        this.rule = rule;
    }

    @Override
    public Rule rule() {
        return rule;
    }

    @Configuration(proxyBeanMethods = false)
    static class Catalog {

        @Bean
        ActionCatalog beratungActions() {
            return ActionCatalog.of("beratung", values());
        }

        @Bean
        NavEntry beratungsstellenEntry() {
            return new NavEntry("Redaktion", "Beratungsstellen", "/beratungsstellen", "tw-icon--gespraech", 30, LIST);
        }
    }
}
