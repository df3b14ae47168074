package de.tragwerk.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.cli.Browser;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Several people press at the same moment, each at her own desk; nobody sees a fault.
final class Zugleich {

    interface Griff {
        /// @return status of the answer
        int tu(Browser browser) throws Exception;
    }

    private Zugleich() {}

    static void tun(List<Browser> browser, Griff griff) throws Exception {
        try (ExecutorService alle = Executors.newFixedThreadPool(browser.size())) {
            List<Callable<Integer>> griffe = browser.stream()
                    .map(b -> (Callable<Integer>) () -> griff.tu(b))
                    .toList();
            for (Future<Integer> f : alle.invokeAll(griffe)) {
                assertThat(f.get()).isEqualTo(200);
            }
        }
    }
}
