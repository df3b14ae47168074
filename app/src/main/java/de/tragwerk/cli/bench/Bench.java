package de.tragwerk.cli.bench;

import com.sun.management.OperatingSystemMXBean;
import de.tragwerk.cli.Throwaway;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What figures share: a program to measure, made when the first one asks for it, and the watch.
public final class Bench implements AutoCloseable {

    /// How often the authority fetches while measuring.
    public static final Duration FETCH = Duration.ofMillis(500);

    private final Consumer<String> progress;
    private @Nullable Throwaway program;

    Bench(Consumer<String> progress) {
        this.progress = progress;
    }

    /// The program under measurement, on an embedded database of its own.
    public Throwaway program() throws IOException, SQLException {
        Throwaway running = program;
        if (running == null) {
            progress.accept("Ein Tragwerk zum Messen wird angelegt …");
            running = Throwaway.start(Map.of("tragwerk.abholung", FETCH.toMillis() + "ms"), progress);
            program = running;
        }
        return running;
    }

    /// Says what happens, on the error stream.
    public void say(String line) {
        progress.accept(line);
    }

    /// CPU time used so far by this process and its database server.
    public static long cpuNanos() {
        long own =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
        long children = ProcessHandle.current()
                .descendants()
                .flatMap(child -> child.info().totalCpuDuration().stream())
                .mapToLong(Duration::toNanos)
                .sum();
        return own + children;
    }

    @Override
    public void close() {
        Throwaway running = program;
        program = null;
        if (running != null) {
            running.close();
        }
    }
}
