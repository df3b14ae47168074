package de.tragwerk.login.web;

import de.tragwerk.access.Action;
import de.tragwerk.access.Role;
import de.tragwerk.access.Rule;

/// Rights of the login pages and of one's own account.
enum LoginAction implements Action {
    PAGE(Rule.anyone()),
    OWN_ACCOUNT(Rule.staff()),
    LOCK(Rule.staff()),
    ADMINISTER(Rule.role(Role.ADMINISTRATION)),
    LOG(Rule.role(Role.ADMINISTRATION)),
    REOPENINGS(Rule.role(Role.ADMINISTRATION, Role.LEITUNG, Role.DATENSCHUTZ)),
    CONFIRM_REOPENING(Rule.role(Role.ADMINISTRATION, Role.LEITUNG)),
    REFUSE_REOPENING(Rule.role(Role.ADMINISTRATION, Role.LEITUNG)),
    NOTE_REOPENING(Rule.role(Role.DATENSCHUTZ)),
    DEVICES(Rule.role(Role.BETRIEB));

    private final Rule rule;

    LoginAction(Rule rule) {
        this.rule = rule;
    }

    @Override
    public Rule rule() {
        return rule;
    }
}
