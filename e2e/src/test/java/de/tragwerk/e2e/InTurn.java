package de.tragwerk.e2e;

import static org.junit.jupiter.api.extension.ConditionEvaluationResult.disabled;
import static org.junit.jupiter.api.extension.ConditionEvaluationResult.enabled;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/// A journey of the usual run on some days; with `--all-pages` or `--faults` on every day.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(InTurn.Today.class)
@interface InTurn {

    /// The day of the round: days since 1 January 1970 (UTC) modulo [#of].
    int value();

    /// Days of a round.
    int of() default 4;

    final class Today implements ExecutionCondition {

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            long day = LocalDate.now(ZoneOffset.UTC).toEpochDay();
            boolean always = Boolean.getBoolean("tragwerk.allPages") || Boolean.getBoolean("tragwerk.faults");
            return AnnotationSupport.findAnnotation(context.getTestClass(), InTurn.class)
                            .filter(turn -> day % turn.of() != turn.value() && !always)
                            .isPresent()
                    ? disabled("an einem anderen Tag an der Reihe; mit --all-pages jeden Tag")
                    : enabled("heute an der Reihe");
        }
    }
}
