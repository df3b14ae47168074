package de.tragwerk.law.jmh;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/// Runs every benchmark of this folder in a JVM of its own.
class JmhTest {

    @Test
    void misst() throws Exception {
        Collection<RunResult> ergebnisse = new Runner(new OptionsBuilder()
                        .include("de.tragwerk.law.jmh.*")
                        .forks(1)
                        .warmupIterations(3)
                        .warmupTime(TimeValue.seconds(2))
                        .measurementIterations(5)
                        .measurementTime(TimeValue.seconds(2))
                        .shouldFailOnError(true)
                        .build())
                .run();
        assertThat(ergebnisse).isNotEmpty();
    }
}
