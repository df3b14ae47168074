package de.tragwerk.party.dedup;

/// Distances of two short texts.
final class Aehnlich {

    private Aehnlich() {}

    /// Changes from one text to the other: letter changed, added, dropped, neighbours swapped. Above `grenze`
    /// it answers `grenze + 1`.
    static int abstand(String a, String b, int grenze) {
        int n = a.length();
        int m = b.length();
        if (Math.abs(n - m) > grenze) {
            return grenze + 1;
        }
        int[] vorvor = new int[m + 1];
        int[] vor = new int[m + 1];
        int[] jetzt = new int[m + 1];
        for (int j = 0; j <= m; j++) {
            vor[j] = j;
        }
        for (int i = 1; i <= n; i++) {
            jetzt[0] = i;
            int kleinstes = i;
            for (int j = 1; j <= m; j++) {
                int kosten = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                int d = Math.min(Math.min(jetzt[j - 1] + 1, vor[j] + 1), vor[j - 1] + kosten);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d = Math.min(d, vorvor[j - 2] + 1);
                }
                jetzt[j] = d;
                kleinstes = Math.min(kleinstes, d);
            }
            if (kleinstes > grenze) {
                return grenze + 1;
            }
            int[] frei = vorvor;
            vorvor = vor;
            vor = jetzt;
            jetzt = frei;
        }
        return Math.min(vor[m], grenze + 1);
    }

    /// Jaro-Winkler, 0 to 1.
    static double jaroWinkler(String a, String b) {
        int n = a.length();
        int m = b.length();
        if (n == 0 || m == 0 || n > 60 || m > 60) {
            return 0;
        }
        int fenster = Math.max(0, Math.max(n, m) / 2 - 1);
        long inA = 0;
        long inB = 0;
        int treffer = 0;
        for (int i = 0; i < n; i++) {
            for (int j = Math.max(0, i - fenster); j < Math.min(m, i + fenster + 1); j++) {
                if ((inB >> j & 1) == 0 && a.charAt(i) == b.charAt(j)) {
                    inA |= 1L << i;
                    inB |= 1L << j;
                    treffer++;
                    break;
                }
            }
        }
        if (treffer == 0) {
            return 0;
        }
        int verdreht = 0;
        for (int i = 0, j = 0; i < n; i++) {
            if ((inA >> i & 1) == 1) {
                while ((inB >> j & 1) == 0) {
                    j++;
                }
                verdreht += a.charAt(i) == b.charAt(j) ? 0 : 1;
                j++;
            }
        }
        double t = treffer;
        double jaro = (t / n + t / m + (t - verdreht / 2.0) / t) / 3;
        int anfang = 0;
        while (anfang < Math.min(4, Math.min(n, m)) && a.charAt(anfang) == b.charAt(anfang)) {
            anfang++;
        }
        return jaro + anfang * 0.1 * (1 - jaro);
    }
}
