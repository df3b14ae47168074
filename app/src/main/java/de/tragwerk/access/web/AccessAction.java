package de.tragwerk.access.web;

import de.tragwerk.access.Action;
import de.tragwerk.access.Rule;

/// Rights of the login pages.
enum AccessAction implements Action {
    LOGIN_PAGE(Rule.anyone());

    private final Rule rule;

    AccessAction(Rule rule) {
        this.rule = rule;
    }

    @Override
    public Rule rule() {
        return rule;
    }
}
