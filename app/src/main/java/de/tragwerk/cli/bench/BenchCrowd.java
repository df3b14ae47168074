package de.tragwerk.cli.bench;

import de.tragwerk.cli.Browser;
import de.tragwerk.cli.Login;
import de.tragwerk.cli.Throwaway;
import de.tragwerk.cli.demo.Applicant;
import de.tragwerk.demo.Cast;
import de.tragwerk.mandant.Side;
import java.time.Duration;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;

/// Citizens who apply at the same time, each with an account and a network address of her own.
final class BenchCrowd {

    /// Addresses set aside for measurements (RFC 2544).
    private static final String NETWORK = "198.18.";

    private static final int OF_A_NETWORK = 250;

    private final Throwaway program;
    private final Applicant.Input input = Applicant.example("brandt");
    private final Queue<Long> steps = new ConcurrentLinkedQueue<>();

    BenchCrowd(Throwaway program) {
        this.program = program;
    }

    /// A browser in which one of them is logged in.
    ///
    /// @param nr from 0; after as many as there are accounts the first one comes again
    Browser login(int nr) {
        int account = nr % Bench.CITIZENS;
        String login = Cast.MEASURED + (account + 1);
        Browser browser = new Browser(program.address(Side.PORTAL))
                .with("X-Forwarded-For", NETWORK + account / OF_A_NETWORK + "." + (account % OF_A_NETWORK + 1));
        return Login.citizen(browser, login, program.password(login));
    }

    /// Somebody who fills in and reads each page as long as the pause says.
    ///
    /// @param shortest of the pauses
    /// @param longest of the pauses; zero for none
    Applicant applicant(Browser browser, int nr, Duration shortest, Duration longest) {
        SplittableRandom random = new SplittableRandom(nr);
        return new Applicant(browser, input, new Applicant.Pace() {
            @Override
            public void ready() {
                if (!longest.isZero()) {
                    LockSupport.parkNanos(random.nextLong(shortest.toNanos(), longest.toNanos()));
                }
            }

            @Override
            public void saved(long nanos) {
                steps.add(nanos);
            }
        });
    }

    /// How long each page took since this was asked last.
    long[] steps() {
        long[] all = new long[steps.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = steps.remove();
        }
        return all;
    }
}
