package de.tragwerk.ausfall;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.cli.Browser;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// One run from the press of the button to the bank, by people who press again at another node when no answer came.
final class Zahlmonat {

    enum Phase {
        RECHNEN("beginnen", Haus.KASSE, "SIMULIERT"),
        FREIGEBEN("freigeben", Haus.LEITUNG, "DATEI"),
        UEBERGEBEN("uebergeben", Haus.KASSE, "UEBERGEBEN");

        private final String knopf;
        private final String wer;
        private final String ziel;

        Phase(String knopf, String wer, String ziel) {
            this.knopf = knopf;
            this.wer = wer;
            this.ziel = ziel;
        }
    }

    /// What goes wrong: told before a phase is begun, right after the button is pressed, and again and again until the
    /// phase has reached its end.
    interface Ausfall {
        default void vorher(Phase phase) throws Exception {}

        default void nachDemKnopf(Phase phase) throws Exception {}

        default void nachher(Phase phase) throws Exception {}
    }

    private final Haus haus;
    private final YearMonth monat;
    private final Map<Knoten, CompletableFuture<String>> unterwegs = new HashMap<>();
    private final int vorher;
    private String lauf = "";

    Zahlmonat(Haus haus) throws SQLException {
        this.haus = haus;
        this.monat = haus.naechsterMonat();
        this.vorher = laeufe();
    }

    private int laeufe() throws SQLException {
        return Integer.parseInt(haus.werte("select count(*) from payment.lauf where zustand <> 'VERWORFEN'")
                .getFirst());
    }

    String lauf() {
        return lauf;
    }

    void zahle(Ausfall ausfall) throws Exception {
        for (Phase phase : Phase.values()) {
            ausfall.vorher(phase);
            Thread knopf = Thread.ofPlatform().daemon().start(() -> druecke(phase, 1));
            ausfall.nachDemKnopf(phase);
            bisZumEnde(phase, knopf);
            ausfall.nachher(phase);
            if (knopf.isAlive()) {
                haus.verlasse(phase.wer, 1);
            }
        }
        haus.stimmt();
        assertThat(laeufe()).as("Läufe im " + monat).isEqualTo(vorher + 1);
        Browser leitung = haus.platz(Haus.LEITUNG, 2).open(haus.vorn().amt() + "/zahlungen/" + lauf);
        assertThat(leitung.page().select("[data-qa=zustand]").text()).isEqualTo("an Bank übergeben");
    }

    private void bisZumEnde(Phase phase, Thread knopf) {
        long naechster = System.nanoTime() + TimeUnit.SECONDS.toNanos(3);
        long ende = System.nanoTime() + TimeUnit.SECONDS.toNanos(180);
        while (!erreicht(phase)) {
            assertThat(System.nanoTime())
                    .as(monat + " " + phase + " nach drei Minuten nicht am Ende")
                    .isLessThan(ende);
            treibe();
            if (!knopf.isAlive() || System.nanoTime() > naechster) {
                // No answer, or one that changed nothing: she goes to another desk and presses again.
                druecke(phase, 2);
                naechster = System.nanoTime() + TimeUnit.SECONDS.toNanos(3);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(40));
        }
    }

    private boolean erreicht(Phase phase) {
        try {
            if (lauf.isEmpty()) {
                lauf = haus
                        .werte("select id from payment.lauf where monat = '" + monat.atDay(1)
                                + "' and zustand not in ('VERWORFEN', 'UEBERGEBEN', 'DATEI')")
                        .stream()
                        .findFirst()
                        .orElse("");
            }
            return !lauf.isEmpty()
                    && haus.werte("select zustand from payment.lauf where id = '" + lauf + "'")
                            .equals(List.of(phase.ziel));
        } catch (SQLException serverAus) {
            return false;
        }
    }

    /// What the next sweep would do, at once, at the node people use; and no pause between tries. A lease runs out by
    /// itself.
    private void treibe() {
        Knoten vorn = haus.vorn();
        CompletableFuture<String> letzter = unterwegs.get(vorn);
        if (letzter == null || letzter.isDone()) {
            unterwegs.put(vorn, vorn.befiehl("weiter"));
        }
        try {
            haus.schreibe("update outbox.auftrag set due = now() where state = 'OFFEN' and kind = 'payment.bank'");
        } catch (SQLException serverAus) {
            return;
        }
    }

    private void druecke(Phase phase, int platz) {
        try {
            String amt = haus.vorn().amt();
            Browser b = haus.platz(phase.wer, platz);
            b.open(amt + "/zahlungen" + (phase == Phase.RECHNEN ? "" : "/" + lauf));
            if (b.status() != 200
                    || b.page().select("form[data-qa=" + phase.knopf + "]").isEmpty()) {
                return;
            }
            b.submit(
                    phase.knopf,
                    switch (phase) {
                        case RECHNEN -> Map.of("monat", monat.toString());
                        case FREIGEBEN -> Map.of("passwort", haus.passwort(phase.wer));
                        case UEBERGEBEN -> Map.of();
                    },
                    "");
        } catch (UncheckedIOException | IllegalStateException abgerissen) {
            // The answer broke off, or its page was one of failure.
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        }
    }
}
