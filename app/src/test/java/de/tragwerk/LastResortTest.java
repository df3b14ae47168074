package de.tragwerk;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.support.LogCapture;
import org.junit.jupiter.api.Test;

class LastResortTest {

    @Test
    void anErrorNobodyCaughtIsLogged() throws InterruptedException {
        Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        LastResort.install();
        try (LogCapture log = new LogCapture()) {
            Thread lost = Thread.ofVirtual().name("verloren").start(() -> {
                throw new AssertionError("etwas Unerwartetes");
            });
            lost.join();
            assertThat(log.text())
                    .contains(
                            "ERROR", "Unbehandelter Fehler in verloren", "java.lang.AssertionError", "LastResortTest");
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(before);
        }
    }
}
