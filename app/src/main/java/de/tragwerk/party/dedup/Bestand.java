package de.tragwerk.party.dedup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// A whole stock in memory: all pairs that may be one person, or the best candidates for one record.
public final class Bestand {

    /// Two records by their number, and the evidence.
    public record Paar(int a, int b, double bits) {
        public Klasse klasse() {
            return Urteil.klasse(bits);
        }

        public double punkte() {
            return Urteil.punkte(bits);
        }
    }

    /// Above this size a block is not compared all with all, but neighbours after sorting.
    private static final int GROSS = 1_500;
    private static final int NACHBARN = 40;
    private static final int NUMMER_BITS = 26;
    private static final long NUMMER = (1L << NUMMER_BITS) - 1;

    private final List<Abdruck> alle;
    private final Vergleich vergleich;
    private long @org.jspecify.annotations.Nullable [] verzeichnis;

    public Bestand(List<Abdruck> alle) {
        if (alle.size() > NUMMER) {
            throw new IllegalArgumentException("Mehr als " + NUMMER + " Zeilen passen nicht in einen Durchgang.");
        }
        this.alle = alle;
        this.vergleich = new Vergleich(alle.size());
    }

    /// All pairs that are at least possible, sorted by number.
    ///
    /// @param fortschritt hears a sentence after each kind of key
    public List<Paar> paare(Consumer<String> fortschritt) {
        long[] gefunden = new long[0];
        Schluessel.Art[] arten = Schluessel.Art.values();
        for (Schluessel.Art art : arten) {
            // Names with decade are in the names; the database needs them, a file does not.
            if (art != Schluessel.Art.NAMEN_JAHRZEHNT) {
                gefunden = vereint(gefunden, paare(verzeichnis(art)));
                fortschritt.accept("Schlüssel " + art + ": bisher " + gefunden.length + " Paare");
            }
        }
        List<Paar> paare = new ArrayList<>(gefunden.length);
        for (long p : gefunden) {
            int a = (int) (p >>> 32);
            int b = (int) p;
            paare.add(new Paar(a, b, vergleich.bits(alle.get(a), alle.get(b))));
        }
        return paare;
    }

    /// The likeliest records for one, best first.
    public List<Paar> kandidaten(Abdruck gesucht, int hoechstens) {
        long[] v = verzeichnis;
        if (v == null) {
            v = new long[0];
            for (Schluessel.Art art : Schluessel.Art.values()) {
                v = angehaengt(v, verzeichnis(art));
            }
            Arrays.parallelSort(v);
            verzeichnis = v;
        }
        long[] alleSchluessel = v;
        int[] nummern = Schluessel.anfrage(gesucht).stream()
                .flatMapToInt(k -> treffer(alleSchluessel, k))
                .sorted()
                .distinct()
                .toArray();
        return Arrays.stream(nummern)
                .mapToObj(n -> new Paar(-1, n, vergleich.bits(gesucht, alle.get(n))))
                .filter(p -> p.klasse() != Klasse.KEINE)
                .sorted(Comparator.comparingDouble(Paar::bits).reversed().thenComparingInt(Paar::b))
                .limit(hoechstens)
                .toList();
    }

    private static IntStream treffer(long[] v, String schluessel) {
        long kopf = kopf(schluessel);
        int von = Arrays.binarySearch(v, kopf);
        von = von < 0 ? -von - 1 : von;
        int bis = von;
        while (bis < v.length && (v[bis] & ~NUMMER) == kopf) {
            bis++;
        }
        return IntStream.range(von, bis).map(i -> (int) (v[i] & NUMMER));
    }

    /// Every key of one kind as hash and number, sorted. Two keys with one hash cost a comparison, nothing else.
    private long[] verzeichnis(Schluessel.Art art) {
        long[] v = IntStream.range(0, alle.size())
                .parallel()
                .boxed()
                .flatMapToLong(n -> Schluessel.von(alle.get(n), art).stream().mapToLong(k -> kopf(k) | n))
                .toArray();
        Arrays.parallelSort(v);
        return v;
    }

    private static long kopf(String schluessel) {
        long h = 1125899906842597L;
        for (int i = 0; i < schluessel.length(); i++) {
            h = 31 * h + schluessel.charAt(i);
        }
        h ^= h >>> 33;
        h *= 0xff51afd7ed558ccdL;
        h ^= h >>> 33;
        return h << NUMMER_BITS;
    }

    private long[] paare(long[] v) {
        List<int[]> bloecke = new ArrayList<>();
        for (int von = 0; von < v.length; ) {
            int bis = von + 1;
            while (bis < v.length && (v[bis] & ~NUMMER) == (v[von] & ~NUMMER)) {
                bis++;
            }
            if (bis - von > 1) {
                bloecke.add(new int[] {von, bis});
            }
            von = bis;
        }
        long[] gefunden = bloecke.parallelStream()
                .flatMapToLong(b -> Arrays.stream(block(v, b[0], b[1])))
                .toArray();
        Arrays.parallelSort(gefunden);
        return ohneDoppelte(gefunden);
    }

    private long[] block(long[] v, int von, int bis) {
        int[] nummern = new int[bis - von];
        for (int i = 0; i < nummern.length; i++) {
            nummern[i] = (int) (v[von + i] & NUMMER);
        }
        boolean gross = nummern.length > GROSS;
        if (gross) {
            nummern = IntStream.of(nummern)
                    .boxed()
                    .sorted(Comparator.comparing((Integer n) -> alle.get(n).familienname.gefaltet)
                            .thenComparing(n -> alle.get(n).vornamen.gefaltet)
                            .thenComparingInt(n -> alle.get(n).geburt)
                            .thenComparing(n -> alle.get(n).plz))
                    .mapToInt(n -> n)
                    .toArray();
        }
        long[] aus = new long[8];
        int m = 0;
        for (int i = 0; i < nummern.length; i++) {
            Abdruck a = alle.get(nummern[i]);
            int ende = gross ? Math.min(nummern.length, i + NACHBARN) : nummern.length;
            for (int j = i + 1; j < ende; j++) {
                Abdruck b = alle.get(nummern[j]);
                if (nummern[i] != nummern[j]
                        && Vergleich.lohnt(a, b)
                        && Urteil.klasse(vergleich.bits(a, b)) != Klasse.KEINE) {
                    if (m == aus.length) {
                        aus = Arrays.copyOf(aus, m * 2);
                    }
                    aus[m++] = (long) Math.min(nummern[i], nummern[j]) << 32 | Math.max(nummern[i], nummern[j]);
                }
            }
        }
        return Arrays.copyOf(aus, m);
    }

    private static long[] vereint(long[] a, long[] b) {
        long[] beide = angehaengt(a, b);
        Arrays.parallelSort(beide);
        return ohneDoppelte(beide);
    }

    private static long[] angehaengt(long[] a, long[] b) {
        long[] beide = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, beide, a.length, b.length);
        return beide;
    }

    private static long[] ohneDoppelte(long[] sortiert) {
        int n = 0;
        for (int i = 0; i < sortiert.length; i++) {
            if (i == 0 || sortiert[i] != sortiert[i - 1]) {
                sortiert[n++] = sortiert[i];
            }
        }
        return Arrays.copyOf(sortiert, n);
    }
}
