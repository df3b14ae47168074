package de.tragwerk.payment.web;

import static de.tragwerk.access.Role.LEITUNG;
import static de.tragwerk.access.Role.SACHBEARBEITUNG;
import static de.tragwerk.access.Role.ZAHLUNG;
import static de.tragwerk.access.Rule.role;

import de.tragwerk.access.Action;
import de.tragwerk.access.ActionCatalog;
import de.tragwerk.access.Rule;
import de.tragwerk.payment.store.PruefungTabelle;
import de.tragwerk.payment.store.UnlesbarTabelle;
import de.tragwerk.shell.AkteTab;
import de.tragwerk.shell.Meldung;
import de.tragwerk.shell.NavEntry;
import java.util.List;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/// What can be done with payments. That drafter and releaser of a run are two persons is checked with the row,
/// and in the database.
public enum PaymentAction implements Action {
    RUN_LIST(role(ZAHLUNG, LEITUNG)),
    RUN_READ(role(ZAHLUNG, LEITUNG)),
    RUN_START(role(ZAHLUNG)),
    RECALCULATE(role(ZAHLUNG)),
    DISCARD(role(ZAHLUNG)),
    RELEASE(role(ZAHLUNG, LEITUNG)),
    HAND_OVER(role(ZAHLUNG)),
    FILE_READ(role(ZAHLUNG)),
    EXPORT(role(ZAHLUNG)),
    BANK_UNREADABLE(role(ZAHLUNG)),
    CASE_READ(role(SACHBEARBEITUNG, LEITUNG)),
    BLOCK(role(SACHBEARBEITUNG)),
    UNBLOCK(role(SACHBEARBEITUNG)),
    DIRECT_PROPOSE(role(SACHBEARBEITUNG)),
    DIRECT_RELEASE(role(SACHBEARBEITUNG, LEITUNG)),
    DIRECT_END(role(SACHBEARBEITUNG, LEITUNG)),
    LEDGER_READ(role(SACHBEARBEITUNG, ZAHLUNG, LEITUNG)),
    LEDGER_EXPORT(role(SACHBEARBEITUNG, ZAHLUNG)),
    CLAIM_BOOK(role(SACHBEARBEITUNG, ZAHLUNG)),
    CLAIM_INSTALMENTS(role(SACHBEARBEITUNG)),
    LOAN_READ(role(SACHBEARBEITUNG, LEITUNG)),
    LOAN_PROPOSE(role(SACHBEARBEITUNG)),
    LOAN_RELEASE(role(SACHBEARBEITUNG, LEITUNG)),
    LOAN_DISCARD(role(SACHBEARBEITUNG, LEITUNG)),
    LOAN_ACCOUNT_PROPOSE(role(SACHBEARBEITUNG)),
    LOAN_ACCOUNT_RELEASE(role(SACHBEARBEITUNG, LEITUNG)),
    LOAN_ACCOUNT_DISCARD(role(SACHBEARBEITUNG, LEITUNG)),
    SETOFF_PROPOSE(role(SACHBEARBEITUNG)),
    SETOFF_ANSWER(role(SACHBEARBEITUNG)),
    SETOFF_RELEASE(role(SACHBEARBEITUNG, LEITUNG)),
    SETOFF_END(role(SACHBEARBEITUNG, LEITUNG)),
    SETOFF_REST(role(SACHBEARBEITUNG, LEITUNG)),
    ATTACHMENT_RECORD(role(SACHBEARBEITUNG)),
    CASH_READ(role(ZAHLUNG, LEITUNG)),
    CASH_SEARCH(role(ZAHLUNG)),
    CASH_PAY(role(ZAHLUNG)),
    CASH_WITHDRAW(role(ZAHLUNG)),
    REFUND_READ(role(SACHBEARBEITUNG, ZAHLUNG, LEITUNG)),
    REFUND_LIST(role(SACHBEARBEITUNG, ZAHLUNG, LEITUNG)),
    REFUND_PROPOSE(role(SACHBEARBEITUNG)),
    REFUND_RELEASE(role(SACHBEARBEITUNG, LEITUNG)),
    REFUND_DISCARD(role(SACHBEARBEITUNG, LEITUNG)),
    REFUND_BOOK(role(SACHBEARBEITUNG, ZAHLUNG)),
    REFUND_END(role(LEITUNG)),
    REFUND_EXPORT(role(SACHBEARBEITUNG, ZAHLUNG)),
    RECOURSE_READ(role(SACHBEARBEITUNG, ZAHLUNG, LEITUNG)),
    RECOURSE_LIST(role(SACHBEARBEITUNG, ZAHLUNG, LEITUNG)),
    RECOURSE_EXPORT(role(SACHBEARBEITUNG, ZAHLUNG)),
    RECOURSE_PROPOSE(role(SACHBEARBEITUNG)),
    RECOURSE_ANSWER(role(SACHBEARBEITUNG)),
    RECOURSE_RELEASE(role(SACHBEARBEITUNG, LEITUNG)),
    RECOURSE_DISCARD(role(SACHBEARBEITUNG, LEITUNG)),
    RECOURSE_BOOK(role(SACHBEARBEITUNG, ZAHLUNG)),
    RECOURSE_INSTALMENTS(role(SACHBEARBEITUNG)),
    RECOURSE_REST(role(SACHBEARBEITUNG, LEITUNG)),
    RECOURSE_END(role(LEITUNG)),
    MAINTENANCE_READ(role(SACHBEARBEITUNG, ZAHLUNG, LEITUNG)),
    MAINTENANCE_NOTICE(role(SACHBEARBEITUNG)),
    MAINTENANCE_PROPOSE(role(SACHBEARBEITUNG)),
    MAINTENANCE_RELEASE(role(SACHBEARBEITUNG, LEITUNG)),
    MAINTENANCE_DISCARD(role(SACHBEARBEITUNG, LEITUNG)),
    MAINTENANCE_MONTHS(role(SACHBEARBEITUNG, ZAHLUNG)),
    MAINTENANCE_BOOK(role(SACHBEARBEITUNG, ZAHLUNG)),
    MAINTENANCE_INSTALMENTS(role(SACHBEARBEITUNG)),
    MAINTENANCE_END(role(LEITUNG)),
    MAINTENANCE_RETURN(role(SACHBEARBEITUNG)),
    INQUIRY_READ(role(SACHBEARBEITUNG, LEITUNG)),
    INQUIRY_ASK(role(SACHBEARBEITUNG)),
    INQUIRY_REMIND(role(SACHBEARBEITUNG)),
    INQUIRY_PROPOSE(role(SACHBEARBEITUNG)),
    INQUIRY_RELEASE(role(SACHBEARBEITUNG, LEITUNG)),
    INQUIRY_DISCARD(role(SACHBEARBEITUNG, LEITUNG)),
    INQUIRY_CLOSE(role(SACHBEARBEITUNG)),
    VOP_READ(role(ZAHLUNG, LEITUNG)),
    VOP_PROPOSE(role(ZAHLUNG)),
    VOP_CONFIRM(role(ZAHLUNG, LEITUNG)),
    VOP_DISCARD(role(ZAHLUNG, LEITUNG)),
    VOP_RESULT_READ(role(ZAHLUNG, LEITUNG)),
    VOP_DECIDE(role(ZAHLUNG)),
    VOP_CLOSE(role(ZAHLUNG, LEITUNG));

    private final Rule rule;

    PaymentAction(Rule rule) {
        this.rule = rule;
    }

    @Override
    public Rule rule() {
        return rule;
    }

    @Configuration(proxyBeanMethods = false)
    static class Beitraege {
        @Bean
        ActionCatalog paymentActions() {
            return ActionCatalog.of("payment", PaymentAction.values());
        }

        @Bean
        AkteTab zahlungenTab() {
            return new AkteTab("Zahlungen", "/zahlungen", 50, CASE_READ);
        }

        @Bean
        AkteTab kontoTab() {
            return new AkteTab("Konto", "/konto", 55, LEDGER_READ).underMehr();
        }

        @Bean
        AkteTab darlehenTab() {
            return new AkteTab("Darlehen", "/darlehen", 57, LOAN_READ).underMehr();
        }

        @Bean
        Meldung unlesbareBankpost(UnlesbarTabelle unlesbare) {
            return new Meldung() {
                @Override
                public Action action() {
                    return BANK_UNREADABLE;
                }

                @Override
                public List<String> offene() {
                    int anzahl = unlesbare.anzahl();
                    return switch (anzahl) {
                        case 0 -> List.of();
                        case 1 -> List.of("Eine Nachricht der Bank ließ sich nicht lesen.");
                        default -> List.of(anzahl + " Nachrichten der Bank ließen sich nicht lesen.");
                    };
                }

                @Override
                public String href() {
                    return "/zahlungen";
                }
            };
        }

        @Bean
        Meldung abweichendeEmpfaenger(PruefungTabelle pruefungen, TransactionTemplate transaction) {
            return new Meldung() {
                @Override
                public Action action() {
                    return VOP_RESULT_READ;
                }

                @Override
                public List<String> offene() {
                    int anzahl = Objects.requireNonNull(transaction.execute(tx -> pruefungen.wartende()))
                            .size();
                    return switch (anzahl) {
                        case 0 -> List.of();
                        case 1 -> List.of("Bei einer Zahlungsdatei meldet die Bank Abweichungen bei den Empfängern.");
                        default ->
                            List.of("Bei " + anzahl
                                    + " Zahlungsdateien meldet die Bank Abweichungen bei den Empfängern.");
                    };
                }

                @Override
                public String href() {
                    return "/zahlungen/empfaengerpruefung";
                }
            };
        }

        @Bean
        NavEntry zahlungenEintrag() {
            return new NavEntry("Arbeit", "Zahlungen", "/zahlungen", "tw-icon--euro", 30, RUN_LIST, "Z");
        }

        @Bean
        AkteTab erstattungTab() {
            return new AkteTab("Erstattung", "/erstattung", 58, REFUND_READ).underMehr();
        }

        @Bean
        AkteTab kostenersatzTab() {
            return new AkteTab("Kostenersatz", "/kostenersatz", 59, RECOURSE_READ).underMehr();
        }

        @Bean
        AkteTab unterhaltTab() {
            return new AkteTab("Unterhalt", "/unterhalt", 61, MAINTENANCE_READ).underMehr();
        }

        @Bean
        AkteTab auskunftTab() {
            return new AkteTab("Auskunftspflicht", "/auskunft", 62, INQUIRY_READ).underMehr();
        }

        @Bean
        NavEntry erstattungEintrag() {
            return new NavEntry("Arbeit", "Erstattungen", "/erstattungen", "tw-icon--euro", 32, REFUND_LIST);
        }

        @Bean
        NavEntry rueckgriffEintrag() {
            return new NavEntry(
                    "Arbeit", "Kostenersatz und Unterhalt", "/rueckgriffe", "tw-icon--euro", 33, RECOURSE_LIST);
        }

        @Bean
        NavEntry kasseEintrag() {
            return new NavEntry("Arbeit", "Kasse", "/kasse", "tw-icon--euro", 31, CASH_READ);
        }
    }
}
