package de.tragwerk.ausfall;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.support.Bruch;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// What goes wrong in one run, by its seed.
final class Ausfaelle {

    /// F1, F12: a node dies at a commit of calculation or release, one after the other, or at any moment.
    static final class Tod implements Zahlmonat.Ausfall {
        private final Haus haus;
        private final Zahlmonat.Phase phase;
        private final String punkt;
        private final int verzug;
        private Knoten opfer;
        private boolean getroffen;

        Tod(Haus haus, Zahlmonat.Phase phase, String punkt, int verzug) {
            this.haus = haus;
            this.phase = phase;
            this.punkt = punkt;
            this.verzug = verzug;
        }

        /// Seeds up to twenty are the commits in their order: two phases, five commits, before and after.
        static Tod beimRechnen(Haus haus, long seed) {
            Random zufall = new Random(seed);
            int nummer = (int) Math.floorMod(seed, 20L);
            Zahlmonat.Phase phase = nummer % 2 == 0 ? Zahlmonat.Phase.FREIGEBEN : Zahlmonat.Phase.RECHNEN;
            if (seed > 60) {
                return new Tod(haus, phase, "", zufall.nextInt(400));
            }
            String wann = (nummer / 2 % 2 == 0 ? Bruch.Wann.VOR_DEM_COMMIT : Bruch.Wann.NACH_DEM_COMMIT).name();
            return new Tod(haus, phase, "bruch " + wann + " " + (1 + nummer / 4) + " STIRBT ALLE", 0);
        }

        /// F2: after the file lies at the bank, before or after that is noted; later ones at the commits that follow.
        static Tod beiDerBank(Haus haus, long seed) {
            String wann = (seed % 2 == 0 ? Bruch.Wann.VOR_DEM_COMMIT : Bruch.Wann.NACH_DEM_COMMIT).name();
            return new Tod(
                    haus,
                    Zahlmonat.Phase.UEBERGEBEN,
                    "bruch " + wann + " " + (1 + Math.floorMod(seed / 2, 3)) + " STIRBT DATEI",
                    0);
        }

        @Override
        public void vorher(Zahlmonat.Phase jetzt) {
            if (jetzt == phase) {
                haus.wache().forEach(k -> assertThat(k.befiehl("da").join()).isEqualTo("OK"));
                opfer = haus.vorn();
                if (!punkt.isEmpty()) {
                    assertThat(opfer.befiehl(punkt).join()).isEqualTo("OK");
                }
            }
        }

        @Override
        public void nachDemKnopf(Zahlmonat.Phase jetzt) {
            if (jetzt == phase && punkt.isEmpty()) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(verzug));
                opfer.toete();
            }
        }

        @Override
        public void nachher(Zahlmonat.Phase jetzt) {
            if (jetzt == phase) {
                // The signal is on its way while the run is at its end already.
                for (int i = 0; i < 25 && opfer.lebt(); i++) {
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(40));
                }
                getroffen = !opfer.lebt();
                // Where the others were faster it dies now, so that every seed kills.
                for (int i = 0; i < 10 && opfer.lebt() && !punkt.isEmpty(); i++) {
                    opfer.befiehl("weiter").join();
                }
                Haus.warte("der Knoten ist tot", () -> !opfer.lebt());
                haus.bereit();
            }
        }

        boolean getroffen() {
            return getroffen;
        }
    }

    /// F11: a node stands still in the midst of its work, another one takes over, the first one wakes up and goes on.
    static final class Stillstand implements Zahlmonat.Ausfall {
        private final Haus haus;
        private final Zahlmonat.Phase phase;
        private final String punkt;
        private Knoten opfer;
        private boolean getroffen;

        Stillstand(Haus haus, long seed) {
            this.haus = haus;
            this.phase = Zahlmonat.Phase.values()[(int) Math.floorMod(seed, 3L)];
            boolean bank = phase == Zahlmonat.Phase.UEBERGEBEN;
            // Before a commit it holds the locks of its transaction; before the file is noted it holds the lease.
            String wann = (seed / 3 % 4 == 3 ? Bruch.Wann.NACH_DEM_COMMIT : Bruch.Wann.VOR_DEM_COMMIT).name();
            int n = 1 + (int) Math.floorMod(seed / 3, bank ? 2L : 4L);
            this.punkt = "bruch " + wann + " " + n + " HAELT " + (bank ? "DATEI" : "ALLE");
        }

        @Override
        public void vorher(Zahlmonat.Phase jetzt) {
            if (jetzt == phase) {
                opfer = haus.vorn();
                assertThat(opfer.befiehl(punkt).join()).isEqualTo("OK");
            }
        }

        @Override
        public void nachher(Zahlmonat.Phase jetzt) {
            if (jetzt == phase) {
                getroffen = opfer.steht();
                opfer.wecke();
                assertThat(opfer.befiehl("ganz").join()).isEqualTo("OK");
                assertThat(opfer.befiehl("weiter").join()).isNotEqualTo("TOT");
            }
        }

        boolean getroffen() {
            return getroffen;
        }
    }

    /// F9: the line to the database goes dumb, breaks, or loses the answers, so that nobody knows what was committed.
    record Schnitt(Haus haus, Zahlmonat.Phase phase, Leitung.Zustand art, int verzug, int dauer)
            implements Zahlmonat.Ausfall {

        static Schnitt von(Haus haus, long seed, boolean lang) {
            Random zufall = new Random(seed);
            Leitung.Zustand[] arten = {Leitung.Zustand.OHNE_ANTWORT, Leitung.Zustand.STUMM, Leitung.Zustand.ZU};
            int dauer = !lang || seed % 10 != 0 ? 300 + zufall.nextInt(900) : seed % 50 == 0 ? 60_000 : 10_000;
            return new Schnitt(
                    haus,
                    Zahlmonat.Phase.values()[zufall.nextInt(3)],
                    arten[(int) Math.floorMod(seed, 3L)],
                    zufall.nextInt(150),
                    dauer);
        }

        @Override
        public void nachDemKnopf(Zahlmonat.Phase jetzt) {
            if (jetzt != phase) {
                return;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(verzug));
            haus.leitung().stelle(art);
            if (art == Leitung.Zustand.OHNE_ANTWORT) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
                haus.leitung().stelle(Leitung.Zustand.ZU);
            }
            if (art != Leitung.Zustand.STUMM) {
                haus.leitung().kappe();
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(dauer));
            haus.leitung().stelle(Leitung.Zustand.OFFEN);
        }
    }

    /// F3: the database server and all its processes are killed while the run goes on.
    record Serversturz(Haus haus, Zahlmonat.Phase phase, int verzug) implements Zahlmonat.Ausfall {

        static Serversturz von(Haus haus, long seed) {
            Random zufall = new Random(seed);
            return new Serversturz(haus, Zahlmonat.Phase.values()[zufall.nextInt(3)], zufall.nextInt(300));
        }

        @Override
        public void nachDemKnopf(Zahlmonat.Phase jetzt) throws Exception {
            if (jetzt != phase) {
                return;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(verzug));
            haus.kopie().toete();
            String seite = haus.vorn().amt() + "/zahlungen";
            assertThat(haus.platz(Haus.LEITUNG, 2).open(seite).status())
                    .as("die Seite ohne Datenbank")
                    .isEqualTo(503);
            haus.kopie().starte();
            haus.leitung().nach(haus.kopie().port());
            long da = System.nanoTime();
            Haus.warte(
                    "die Seite ist wieder da",
                    () -> haus.platz(Haus.LEITUNG, 2).open(seite).status() == 200);
            // On a busy machine a start may take its time; the long run is for a quiet one.
            if (Startwerte.viele()) {
                assertThat(System.nanoTime() - da).as("wieder verbunden").isLessThan(TimeUnit.SECONDS.toNanos(10));
            }
        }
    }

    /// F5: the folder of the bank takes nothing more, or only the beginning of a file, until there is room again.
    static final class VollePlatte implements Zahlmonat.Ausfall {
        private final Haus haus;
        private final boolean dateisystem;
        private List<String> vorher = List.of();
        private Platte platte;

        /// @param dateisystem a full file system; else the system cuts each file of the nodes at a thousand bytes
        VollePlatte(Haus haus, boolean dateisystem) {
            this.haus = haus;
            this.dateisystem = dateisystem;
        }

        @Override
        public void vorher(Zahlmonat.Phase jetzt) throws Exception {
            if (jetzt == Zahlmonat.Phase.UEBERGEBEN) {
                if (dateisystem) {
                    platte = Platte.voll(haus.ausgang());
                } else {
                    haus.wache().forEach(k -> k.begrenze("1000"));
                }
                vorher = dateien();
            }
        }

        @Override
        public void nachDemKnopf(Zahlmonat.Phase jetzt) throws Exception {
            if (jetzt != Zahlmonat.Phase.UEBERGEBEN) {
                return;
            }
            Haus.warte("die Übergabe scheitert", this::gescheitert);
            assertThat(dateien()).as("keine halbe Datei").isEqualTo(vorher);
            assertThat(haus.werte("select count(*) from payment.lauf where zustand = 'DATEI'"))
                    .containsExactly("1");
            if (dateisystem) {
                platte.raeume();
            } else {
                haus.wache().forEach(k -> k.begrenze("unlimited"));
            }
        }

        @Override
        public void nachher(Zahlmonat.Phase jetzt) throws Exception {
            if (jetzt == Zahlmonat.Phase.UEBERGEBEN && dateisystem) {
                platte.close();
            }
        }

        private boolean gescheitert() {
            try {
                return haus.werte(
                                        "select id from outbox.auftrag where kind = 'payment.bank' and state = 'OFFEN' and error is not null")
                                .size()
                        == 1;
            } catch (java.sql.SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        private List<String> dateien() throws IOException {
            if (!Files.isDirectory(haus.ausgang())) {
                return List.of();
            }
            try (var alle = Files.list(haus.ausgang())) {
                return alle.map(p -> p.getFileName().toString())
                        .filter(n -> n.endsWith(".xml"))
                        .sorted()
                        .toList();
            }
        }
    }

    private Ausfaelle() {}
}
