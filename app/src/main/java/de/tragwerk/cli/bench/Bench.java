package de.tragwerk.cli.bench;

import com.sun.management.OperatingSystemMXBean;
import de.tragwerk.cli.Throwaway;
import java.io.IOException;
import java.lang.management.CompilationMXBean;
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

    /// Citizens of the program under measurement beside those of the cast.
    static final int CITIZENS = 300;

    private final Consumer<String> progress;
    private final Duration load;
    private @Nullable Throwaway program;

    /// @param load how long a figure under constant load lasts
    Bench(Consumer<String> progress, Duration load) {
        this.progress = progress;
        this.load = load;
    }

    /// How long a figure under constant load lasts.
    public Duration load() {
        return load;
    }

    /// The program under measurement, on an embedded database of its own.
    public Throwaway program() throws IOException, SQLException {
        Throwaway running = program;
        if (running == null) {
            progress.accept("Ein Tragwerk zum Messen wird angelegt …");
            running = Throwaway.start(
                    Map.of(
                            "tragwerk.abholung",
                            FETCH.toMillis() + "ms",
                            "tragwerk.demo.weitere",
                            Integer.toString(CITIZENS)),
                    progress);
            program = running;
        }
        return running;
    }

    /// Says what happens, on the error stream.
    public void say(String line) {
        progress.accept(line);
    }

    /// Repeats a piece of work until the compiler rests: less than a twentieth of a core went into compiling
    /// during the last round. What runs for weeks is measured as it runs for weeks.
    ///
    /// @param atMost rounds, after which it is measured all the same
    /// @return rounds done
    public static int warm(int atMost, Work round) throws Exception {
        CompilationMXBean compiler = ManagementFactory.getCompilationMXBean();
        int rounds = 0;
        double share;
        do {
            long begin = System.nanoTime();
            long compiling = compiler.getTotalCompilationTime();
            round.run();
            share = (compiler.getTotalCompilationTime() - compiling) * 1e6 / (System.nanoTime() - begin);
        } while (++rounds < atMost && share > 0.05);
        return rounds;
    }

    /// One round of what is measured.
    @FunctionalInterface
    public interface Work {
        /// Does it once.
        void run() throws Exception;
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
