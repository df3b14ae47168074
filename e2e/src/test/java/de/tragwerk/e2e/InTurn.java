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

/// A journey of the usual run on every second day; with `--all-pages` on every day.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(InTurn.Today.class)
@interface InTurn {

    /// 0 for even days since 1 January 1970 (UTC), 1 for odd ones.
    int value();

    final class Today implements ExecutionCondition {

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            long today = LocalDate.now(ZoneOffset.UTC).toEpochDay() % 2;
            return AnnotationSupport.findAnnotation(context.getTestClass(), InTurn.class)
                            .filter(turn -> turn.value() != today && !Boolean.getBoolean("tragwerk.allPages"))
                            .isPresent()
                    ? disabled("morgen wieder an der Reihe; mit --all-pages jeden Tag")
                    : enabled("heute an der Reihe");
        }
    }
}
