package de.tragwerk.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;

/// The rules of the house that a compiler does not keep. Each says which decision (docs/adr) it serves.
class ArchitectureTest {

    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("de.tragwerk");

    private static final String[] PORTAL = {
        "de.tragwerk.portal..",
        "de.tragwerk.draft..",
        "de.tragwerk.mailbox..",
        "de.tragwerk.finder..",
        "de.tragwerk.newsletter.abo..",
        "de.tragwerk.newsletter.web.."
    };
    private static final String[] AMT = {
        "de.tragwerk.party..",
        "de.tragwerk.akte..",
        "de.tragwerk.application..",
        "de.tragwerk.decision..",
        "de.tragwerk.payment..",
        "de.tragwerk.ledger..",
        "de.tragwerk.casework..",
        "de.tragwerk.rights..",
        "de.tragwerk.disclosure..",
        "de.tragwerk.post..",
        "de.tragwerk.lauf..",
        "de.tragwerk.abgleich..",
        "de.tragwerk.statistik..",
        "de.tragwerk.archiv..",
    };
    private static final String[] VERMITTLUNG = {
        "de.tragwerk.intermediary..",
        "de.tragwerk.directory..",
        "de.tragwerk.xta..",
        "de.tragwerk.fitconnect..",
        "de.tragwerk.anbindung..",
        "de.tragwerk.redaktion..",
        "de.tragwerk.beratung.pflege..",
        "de.tragwerk.beratung.store..",
        "de.tragwerk.beratung.web.."
    };

    /// 0001: the sides exchange messages, they never call each other.
    @Test
    void theSidesNeverTouchEachOther() {
        noClasses()
                .that()
                .resideInAnyPackage(PORTAL)
                .should()
                .dependOnClassesThat(resideInAnyPackage(AMT).or(resideInAnyPackage(VERMITTLUNG)))
                .check(ALL);
        noClasses()
                .that()
                .resideInAnyPackage(AMT)
                .should()
                .dependOnClassesThat(resideInAnyPackage(PORTAL).or(resideInAnyPackage(VERMITTLUNG)))
                .check(ALL);
        noClasses()
                .that()
                .resideInAnyPackage(VERMITTLUNG)
                .should()
                .dependOnClassesThat(resideInAnyPackage(PORTAL).or(resideInAnyPackage(AMT)))
                .check(ALL);
    }

    /// 0002: what is pure stays pure, also while the jars are built together.
    @Test
    void lawAndKernelSeeNoFrameworkNoDatabaseAndNoClock() {
        noClasses()
                .that()
                .resideInAnyPackage("de.tragwerk.law..", "de.tragwerk.kernel..")
                .and()
                // An id of version 7 carries the time it was made at (RFC 9562); nothing is decided by it.
                .doNotHaveFullyQualifiedName("de.tragwerk.kernel.Ids")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..", "java.sql..", "javax.sql..", "java.net..", "java.lang.reflect..")
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(Clock.class)
                .check(ALL);
    }

    /// 0006: only the two clocks of the ground read the time of the machine.
    @Test
    void nobodyReadsTheClockOfTheMachine() {
        noClasses()
                .should()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(OffsetDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(YearMonth.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callConstructor(java.util.Date.class)
                .because("der Tag kommt von BusinessClock, der Zeitpunkt von RealTime")
                .check(ALL);
    }

    /// 0005: no binary floating point where amounts are.
    @Test
    void amountsAreNeverFloatingPoint() {
        Set<String> floating = Set.of("double", "float", "java.lang.Double", "java.lang.Float");
        String[] money = {"de.tragwerk.kernel..", "de.tragwerk.law..", "de.tragwerk.decision..", "de.tragwerk.payment.."
        };
        fields().that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(money)
                // A speed is no amount.
                .and()
                .areDeclaredInClassesThat()
                .resideOutsideOfPackage("..bench..")
                .should(new ArchCondition<JavaField>("nicht double oder float sein") {
                    @Override
                    public void check(JavaField field, ConditionEvents events) {
                        events.add(new SimpleConditionEvent(
                                field, !floating.contains(field.getRawType().getName()), field.getFullName()));
                    }
                })
                .check(ALL);
        methods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(money)
                // A speed is no amount.
                .and()
                .areDeclaredInClassesThat()
                .resideOutsideOfPackage("..bench..")
                .should(new ArchCondition<JavaMethod>("weder double noch float nehmen oder geben") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        boolean free =
                                !floating.contains(method.getRawReturnType().getName())
                                        && method.getParameters().stream()
                                                .map(JavaParameter::getRawType)
                                                .noneMatch(t -> floating.contains(t.getName()));
                        events.add(new SimpleConditionEvent(method, free, method.getFullName()));
                    }
                })
                .check(ALL);
    }

    /// 0009: a read writes its audit entry, so no transaction is read-only.
    @Test
    void noTransactionIsReadOnly() {
        ArchCondition<JavaMethod> notReadOnly = new ArchCondition<>("nicht readOnly sein") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                method.tryGetAnnotationOfType(Transactional.class)
                        .ifPresent(tx ->
                                events.add(new SimpleConditionEvent(method, !tx.readOnly(), method.getFullName())));
            }
        };
        methods()
                .that()
                .areAnnotatedWith(Transactional.class)
                .should(notReadOnly)
                .allowEmptyShould(true)
                .check(ALL);
        noClasses()
                .should()
                .callMethod(
                        "org.springframework.transaction.support.DefaultTransactionDefinition",
                        "setReadOnly",
                        "boolean")
                .check(ALL);
    }

    /// 0010: one door to another Mandant.
    @Test
    void onlyTheScopeBindsScopedValues() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("de.tragwerk.mandant.Scope")
                .and()
                // Binds values of the law for one calculation, no Mandant (0024).
                .doNotHaveFullyQualifiedName("de.tragwerk.law.parameter.Probefassung")
                .and()
                // Binds what a page has read already, kept apart by Mandant and person.
                .doNotHaveFullyQualifiedName("de.tragwerk.mandant.ReadOnce")
                .and()
                // Binds that a session is only looked for.
                .doNotHaveFullyQualifiedName("de.tragwerk.mandant.web.Sessions")
                .should()
                .callMethodWhere(new DescribedPredicate<>("ScopedValue.where") {
                    @Override
                    public boolean test(com.tngtech.archunit.core.domain.JavaMethodCall call) {
                        return call.getTargetOwner().getName().equals("java.lang.ScopedValue")
                                && call.getName().equals("where");
                    }
                })
                .check(ALL);
    }

    /// 0013: no listener that runs after the fact and may be lost.
    @Test
    void reactionsShareTheTransaction() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.springframework.transaction.event.TransactionalEventListener")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.springframework.modulith.events.ApplicationModuleListener")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.springframework.scheduling.annotation.Async")
                .check(ALL);
    }

    /// Names that say the place: pages in `web`, tables in `store`, nothing called util.
    @Test
    void namesSayWhereAThingIs() {
        classes()
                .that()
                .areAnnotatedWith(Controller.class)
                .should()
                .haveSimpleNameEndingWith("Controller")
                .orShould()
                .haveSimpleName("ErrorPages")
                .check(ALL);
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Impl")
                .check(ALL);
        noClasses()
                .should(new ArchCondition<JavaClass>("eine Fassung im Namen tragen (V2)") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        if (type.getSimpleName().matches(".*V\\d+")) {
                            events.add(SimpleConditionEvent.satisfied(type, type.getName()));
                        }
                    }
                })
                .check(ALL);
        noClasses()
                .should()
                .resideInAnyPackage("..util..", "..helper..", "..common..", "..impl..")
                .check(ALL);
    }

    /// No page holds SQL (ADR 0003).
    @Test
    void pagesAskModulesNotTables() {
        noClasses()
                .that()
                .areAnnotatedWith(Controller.class)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework.jdbc..", "javax.sql..")
                .check(ALL);
    }

    /// Nothing is printed past the log, and no stack trace reaches a person.
    @Test
    void onlyCommandsWriteToTheTerminal() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "de.tragwerk.cli..", "de.tragwerk.verifier..", "de.tragwerk.mandant.postgres..", "..bench..")
                .and()
                .haveSimpleNameNotEndingWith("Command")
                .and()
                .haveSimpleNameNotEndingWith("Commands")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(ALL);
        noClasses().should().callMethod(Throwable.class, "printStackTrace").check(ALL);
    }

    /// 0003: SQL through JdbcClient; a plain connection only on the ground, in commands and in the batch paths.
    @Test
    void noStatementIsBuiltPastJdbcClient() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "..bench..",
                        "de.tragwerk.mandant..",
                        "de.tragwerk.cli..",
                        "de.tragwerk.audit..",
                        "de.tragwerk.privacy..",
                        "de.tragwerk.demo..")
                .should()
                .callMethod(java.sql.Connection.class, "createStatement")
                .check(ALL);
    }
}
