package de.tragwerk.decision.web;

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

/// What can be done with decisions. That proposer and releaser are two persons is checked with the row, and in
/// the database.
public enum DecisionAction implements Action {
    FACT_READ(role(SACHBEARBEITUNG, LEITUNG)),
    FACT_ADD(role(SACHBEARBEITUNG)),
    PAYEE_CONFIRM(role(SACHBEARBEITUNG, LEITUNG)),
    MEMBER_ADD(role(SACHBEARBEITUNG)),
    FACT_FROM_DIFFERENCE(role(SACHBEARBEITUNG)),
    CORRECTIONS(role(SACHBEARBEITUNG, LEITUNG)),
    CORRECTION_PROPOSE(role(SACHBEARBEITUNG, LEITUNG)),
    CORRECTION_DECIDE(role(SACHBEARBEITUNG, LEITUNG)),
    CALCULATION_READ(role(SACHBEARBEITUNG, LEITUNG)),
    DRAFT(role(SACHBEARBEITUNG)),
    DRAFT_SET(role(SACHBEARBEITUNG)),
    DISCRETION(role(SACHBEARBEITUNG)),
    ASSESS(role(SACHBEARBEITUNG)),
    PROVISIONAL(role(SACHBEARBEITUNG)),
    FINALISE(role(SACHBEARBEITUNG)),
    HEAR(role(SACHBEARBEITUNG)),
    HEAR_ANSWER(role(SACHBEARBEITUNG)),
    PROPOSE(role(SACHBEARBEITUNG)),
    DISCARD(role(SACHBEARBEITUNG)),
    PROPOSAL_LIST(role(SACHBEARBEITUNG, LEITUNG)),
    PROPOSAL_READ(role(SACHBEARBEITUNG, LEITUNG)),
    RELEASE(role(SACHBEARBEITUNG, LEITUNG)),
    SEND_BACK(role(SACHBEARBEITUNG, LEITUNG)),
    NOTICE_LIST(role(SACHBEARBEITUNG, LEITUNG)),
    NOTICE_READ(role(SACHBEARBEITUNG, LEITUNG)),
    GUARDIAN_NOTE(role(SACHBEARBEITUNG, LEITUNG)),
    OBJECTION_READ(role(SACHBEARBEITUNG, LEITUNG)),
    OBJECTION_RECORD(role(SACHBEARBEITUNG)),
    OBJECTION_FORWARD(role(SACHBEARBEITUNG)),
    OBJECTION_CLOSE(role(SACHBEARBEITUNG, LEITUNG)),
    LAWSUIT_PERIOD(role(SACHBEARBEITUNG, LEITUNG)),
    LAWSUIT_RECORD(role(SACHBEARBEITUNG)),
    LAWSUIT_CLOSE(role(SACHBEARBEITUNG, LEITUNG)),
    ANSWER_LIST(role(SACHBEARBEITUNG, LEITUNG)),
    ANSWER_READ(role(SACHBEARBEITUNG, LEITUNG)),
    ANSWER_TAKE(role(SACHBEARBEITUNG, LEITUNG)),
    ANSWER_DRAFT(role(SACHBEARBEITUNG)),
    ADDRESS_CODE(role(SACHBEARBEITUNG)),
    DUE_LIST(role(SACHBEARBEITUNG, LEITUNG)),
    PRINT_LIST(role(SACHBEARBEITUNG, LEITUNG)),
    PRINT_BATCH(role(SACHBEARBEITUNG, LEITUNG)),
    POSTED(role(SACHBEARBEITUNG, LEITUNG)),
    RETURN_LIST(role(SACHBEARBEITUNG, LEITUNG)),
    RETURN_FIND(role(SACHBEARBEITUNG, LEITUNG)),
    RETURN_RECORD(role(SACHBEARBEITUNG, LEITUNG)),
    RETURN_RESEND(role(SACHBEARBEITUNG, LEITUNG)),
    ADJUST_LIST(role(SACHBEARBEITUNG, LEITUNG)),
    ADJUST_READ(role(SACHBEARBEITUNG, LEITUNG)),
    ADJUST_START(role(SACHBEARBEITUNG, LEITUNG)),
    ADJUST_RECALCULATE(role(SACHBEARBEITUNG, LEITUNG)),
    ADJUST_STEER(role(SACHBEARBEITUNG, LEITUNG)),
    ADJUST_END(role(SACHBEARBEITUNG, LEITUNG)),
    ADJUST_EXPORT(role(SACHBEARBEITUNG, LEITUNG)),
    ADJUST_RELEASE(role(LEITUNG)),
    CIRCULAR_LIST(role(SACHBEARBEITUNG, LEITUNG)),
    CIRCULAR_READ(role(SACHBEARBEITUNG, LEITUNG)),
    CIRCULAR_PREVIEW(role(SACHBEARBEITUNG, LEITUNG)),
    CIRCULAR_DRAFT(role(SACHBEARBEITUNG, LEITUNG)),
    CIRCULAR_COLLECT(role(SACHBEARBEITUNG, LEITUNG)),
    CIRCULAR_CHANGE(role(SACHBEARBEITUNG, LEITUNG)),
    CIRCULAR_STEER(role(SACHBEARBEITUNG, LEITUNG)),
    CIRCULAR_RETRY(role(SACHBEARBEITUNG, LEITUNG)),
    CIRCULAR_END(role(SACHBEARBEITUNG, LEITUNG)),
    CIRCULAR_RELEASE(role(LEITUNG)),
    PROBE_LIST(role(SACHBEARBEITUNG, LEITUNG)),
    PROBE_READ(role(SACHBEARBEITUNG, LEITUNG)),
    PROBE_CASE(role(SACHBEARBEITUNG, LEITUNG)),
    PROBE_START(role(SACHBEARBEITUNG, LEITUNG)),
    PROBE_CHANGE(role(SACHBEARBEITUNG, LEITUNG)),
    PROBE_STEER(role(SACHBEARBEITUNG, LEITUNG)),
    PROBE_END(role(SACHBEARBEITUNG, LEITUNG)),
    PROBE_EXPORT(role(SACHBEARBEITUNG, LEITUNG)),
    PROBE_FILE(role(SACHBEARBEITUNG, LEITUNG)),
    PROBE_RELEASE(role(LEITUNG)),
    LIMIT_LIST(role(SACHBEARBEITUNG, LEITUNG)),
    LIMIT_READ(role(SACHBEARBEITUNG, LEITUNG)),
    LIMIT_EXPORT(role(SACHBEARBEITUNG, LEITUNG)),
    LIMIT_PROPOSE(role(SACHBEARBEITUNG, LEITUNG)),
    LIMIT_WITHDRAW(role(SACHBEARBEITUNG, LEITUNG)),
    LIMIT_REFUSE(role(LEITUNG)),
    LIMIT_RELEASE(role(LEITUNG)),
    LIMIT_TAKE(role(SACHBEARBEITUNG));

    private final Rule rule;

    DecisionAction(Rule rule) {
        this.rule = rule;
    }

    @Override
    public Rule rule() {
        return rule;
    }

    @Configuration(proxyBeanMethods = false)
    static class Beitraege {
        @Bean
        NavEntry correctionsEntry() {
            return new NavEntry("Mein Büro", "Korrekturen", "/korrekturen", "kern-icon--edit", 8, CORRECTIONS);
        }

        @Bean
        ActionCatalog decisionActions() {
            return ActionCatalog.of("decision", DecisionAction.values());
        }

        @Bean
        AkteTab tatsachenTab() {
            return new AkteTab("Tatsachen", "/tatsachen", 20, FACT_READ);
        }

        @Bean
        AkteTab berechnungTab() {
            return new AkteTab("Berechnung", "/berechnung", 30, CALCULATION_READ);
        }

        @Bean
        AkteTab bescheideTab() {
            return new AkteTab("Bescheide", "/bescheide", 40, NOTICE_LIST);
        }

        @Bean
        NavEntry sonstigeEintrag() {
            return new NavEntry("Arbeit", "Sonstige Anträge", "/sonstige", "tw-icon--eingang", 12, ANSWER_LIST);
        }

        @Bean
        NavEntry freigabeEintrag() {
            return new NavEntry("Arbeit", "Zur Freigabe", "/freigabe", "kern-icon--mail", 40, PROPOSAL_LIST);
        }

        @Bean
        AkteTab widerspruchTab() {
            return new AkteTab("Widerspruch", "/widerspruch", 45, OBJECTION_READ).underMehr();
        }

        @Bean
        NavEntry fristenEintrag() {
            return new NavEntry("Arbeit", "Fristen", "/fristen", "tw-icon--uhr", 15, DUE_LIST);
        }

        @Bean
        NavEntry anpassungEintrag() {
            return new NavEntry("Arbeit", "Massenanpassung", "/anpassungen", "kern-icon--checklist", 45, ADJUST_LIST);
        }

        @Bean
        NavEntry serienbriefEintrag() {
            return new NavEntry("Arbeit", "Serienbriefe", "/serienbriefe", "kern-icon--mail", 47, CIRCULAR_LIST);
        }

        @Bean
        NavEntry probeEintrag() {
            return new NavEntry("Arbeit", "Testinstallation", "/probelaeufe", "kern-icon--checklist", 46, PROBE_LIST);
        }

        @Bean
        NavEntry richtwertEintrag() {
            return new NavEntry("Arbeit", "Richtwerte", "/richtwerte", "tw-icon--waage", 48, LIMIT_LIST);
        }

        @Bean
        NavEntry druckEintrag() {
            return new NavEntry("Arbeit", "Briefausgang", "/briefausgang", "tw-icon--eingang", 50, PRINT_LIST);
        }
    }
}
