package de.tragwerk.ausfall;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;

/// Which seeds of a fault are played: two fixed ones and every one that ever failed, in turn one of them in a run,
/// and a quarter of the faults in a run, in turn; with `./tragwerk test --faults` all of them and a hundred more. What
/// is done stands in a file, so that a long run that was stopped goes on where it was; without the file
/// it begins anew.
final class Startwerte {

    interface Spiel {
        /// @return what happened, in a few words without semicolons
        String spiele(long seed) throws Exception;
    }

    private static final boolean VIELE = Boolean.getBoolean("tragwerk.faults");
    private static final String NUR = System.getProperty("tragwerk.faults.nur", "");
    private static final long TAG = LocalDate.now(ZoneOffset.UTC).toEpochDay();
    /// What `./tragwerk test --turn` says, else the day.
    private static final long REIHE = Long.getLong("tragwerk.turn", TAG % 4);
    private static final int ANZAHL = Integer.getInteger("tragwerk.faults.anzahl", 100);
    private static final Path ORDNER = Path.of(System.getProperty("tragwerk.faults.ordner", "target/ausfaelle"));

    private Startwerte() {}

    static boolean viele() {
        return VIELE;
    }

    /// Whether this fault has its day; `-Dtragwerk.faults.nur=F9` plays that one alone, with both of its seeds.
    static boolean dran(String ausfall, int gruppe) {
        return NUR.isEmpty() ? VIELE || REIHE == gruppe : NUR.equals(ausfall);
    }

    /// @param fest two seeds for every run, and each that ever failed
    static void spiele(String ausfall, List<Long> fest, Spiel spiel) throws Exception {
        if (!VIELE) {
            for (int i = 0; i < fest.size(); i++) {
                if (!NUR.isEmpty() || TAG / 4 % fest.size() == i) {
                    mit(ausfall, fest.get(i), spiel);
                }
            }
            return;
        }
        Path datei = Files.createDirectories(ORDNER).resolve(ausfall + ".csv");
        Set<Long> getan = getan(datei);
        List<Long> alle = new ArrayList<>(fest);
        LongStream.rangeClosed(1, ANZAHL).filter(s -> !fest.contains(s)).forEach(alle::add);
        for (long seed : alle) {
            if (!getan.contains(seed)) {
                String was = mit(ausfall, seed, spiel);
                Files.writeString(
                        datei,
                        seed + ";" + LocalDate.now(ZoneOffset.UTC) + ";" + was + "\n",
                        StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND);
            }
        }
        ergebnis(ausfall, datei);
    }

    private static String mit(String ausfall, long seed, Spiel spiel) throws Exception {
        try {
            return spiel.spiele(seed);
        } catch (AssertionError | Exception e) {
            throw new AssertionError(ausfall + " mit Startwert " + seed + ": " + e.getMessage(), e);
        }
    }

    private static Set<Long> getan(Path datei) throws IOException {
        Set<Long> getan = new HashSet<>();
        if (Files.exists(datei)) {
            Files.readAllLines(datei).forEach(z -> getan.add(Long.valueOf(z.substring(0, z.indexOf(';')))));
        }
        return getan;
    }

    /// A row for docs/quality-runs.md.
    private static void ergebnis(String ausfall, Path datei) throws IOException {
        List<String> zeilen = Files.readAllLines(datei);
        long getroffen =
                zeilen.stream().filter(z -> !z.contains("nicht getroffen")).count();
        List<String> tage =
                zeilen.stream().map(z -> z.split(";")[1]).distinct().sorted().toList();
        Files.writeString(
                ORDNER.resolve(ausfall + ".md"),
                "| " + ausfall + " | " + zeilen.size() + " | " + getroffen + " | " + String.join(", ", tage)
                        + " | 0 |\n");
    }
}
