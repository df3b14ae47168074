package de.tragwerk.law.jmh;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/// Runs the benchmarks of this folder, each in a JVM of its own; `-Djmh.nur=Sgb2Jmh` runs one class,
/// `-Djmh.sekunden=1` makes the rounds shorter.
class JmhTest {

    @Test
    void misst() throws Exception {
        TimeValue runde = TimeValue.seconds(Integer.getInteger("jmh.sekunden", 2));
        Collection<RunResult> ergebnisse = new Runner(new OptionsBuilder()
                        .include("de.tragwerk.law.jmh." + System.getProperty("jmh.nur", ".*"))
                        .forks(1)
                        .warmupIterations(3)
                        .warmupTime(runde)
                        .measurementIterations(5)
                        .measurementTime(runde)
                        .shouldFailOnError(true)
                        .build())
                .run();
        assertThat(ergebnisse).isNotEmpty();
    }
}
