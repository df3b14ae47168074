package de.tragwerk.party.dedup;

/// A family name or the given names of somebody, prepared once and compared often.
final class Name {

    static final Name KEINER = new Name("", 0);

    final String roh;
    final String gefaltet;
    final String[] teile;
    final String[] laute;
    private final String[] klaenge;
    private final String[] gruende;
    /// Which letters occur in each part, one bit each.
    private final int[] buchstaben;
    private final String ohneLuecken;
    private final int[][] gruppen;
    /// Which pairs of letters occur, one bit each.
    final long paare;
    /// How much it tells when two have this name: -log2 of its share among people.
    double bits;
    int anzahl;

    Name(String roh, double bits) {
        this.roh = roh;
        this.gefaltet = Faltung.falte(roh);
        this.teile = Faltung.teile(gefaltet);
        this.laute = new String[teile.length];
        this.klaenge = new String[teile.length];
        this.gruende = new String[teile.length];
        this.buchstaben = new int[teile.length];
        this.ohneLuecken = String.join("", teile);
        this.gruppen = new int[teile.length][];
        long p = 0;
        for (int i = 0; i < teile.length; i++) {
            laute[i] = Faltung.laut(teile[i]).intern();
            gruende[i] = Faltung.grund(teile[i]);
            buchstaben[i] = buchstaben(teile[i]);
            klaenge[i] = Faltung.klang(teile[i]);
            gruppen[i] = Kurzformen.gruppen(teile[i]);
            for (int j = 0; j < teile[i].length() - 1; j++) {
                p |= 1L << ((teile[i].charAt(j) * 31 + teile[i].charAt(j + 1)) & 63);
            }
        }
        this.paare = p;
        this.bits = bits;
    }

    boolean leer() {
        return teile.length == 0;
    }

    Treffer treffer(Name b) {
        if (leer() || b.leer()) {
            return Treffer.UNBEKANNT;
        }
        if (this == b || gefaltet.equals(b.gefaltet)) {
            return roh.equalsIgnoreCase(b.roh) ? Treffer.GLEICH : Treffer.SCHREIBWEISE;
        }
        if (teile.length == 1 && b.teile.length == 1) {
            return teil(0, b, 0);
        }
        return mehrteilig(b);
    }

    private Treffer mehrteilig(Name b) {
        if (ohneLuecken.equals(b.ohneLuecken)) {
            return Treffer.SCHREIBWEISE;
        }
        int gut = 0;
        Treffer bester = Treffer.VERSCHIEDEN;
        int belegt = 0;
        for (int i = 0; i < teile.length; i++) {
            Treffer hier = Treffer.VERSCHIEDEN;
            int wo = -1;
            for (int j = 0; j < b.teile.length; j++) {
                Treffer t = (belegt >> j & 1) == 1 ? Treffer.VERSCHIEDEN : teil(i, b, j);
                if (t.anteil > hier.anteil) {
                    hier = t;
                    wo = j;
                }
            }
            if (wo >= 0) {
                belegt |= 1 << wo;
                gut++;
            }
            bester = hier.anteil > bester.anteil ? hier : bester;
        }
        if (gut == 0) {
            return Treffer.VERSCHIEDEN;
        }
        if (gut == Math.max(teile.length, b.teile.length)) {
            return bester == Treffer.GLEICH ? Treffer.SCHREIBWEISE : bester;
        }
        return bester == Treffer.GLEICH || bester == Treffer.SCHREIBWEISE ? Treffer.TEIL : Treffer.TEIL_AEHNLICH;
    }

    private Treffer teil(int i, Name b, int j) {
        String x = teile[i];
        String y = b.teile[j];
        if (x.equals(y)) {
            return Treffer.GLEICH;
        }
        if (x.length() == 1 || y.length() == 1) {
            return x.charAt(0) == y.charAt(0) ? Treffer.ANFANG : Treffer.VERSCHIEDEN;
        }
        if (gruende[i].equals(b.gruende[j])) {
            return Treffer.SCHREIBWEISE;
        }
        if (eineGruppe(gruppen[i], b.gruppen[j])) {
            return Treffer.KURZFORM;
        }
        String kx = klaenge[i];
        String ky = b.klaenge[j];
        boolean gleicherLaut = laute[i].equals(b.laute[j]);
        if (gleicherLaut && kx.equals(ky)) {
            return Treffer.KLANG;
        }
        int laenge = Math.max(x.length(), y.length());
        if (laenge >= 5 && Math.min(x.length(), y.length()) >= 3 && (x.startsWith(y) || y.startsWith(x))) {
            return laenge - 1 == Math.min(x.length(), y.length()) ? Treffer.TIPPFEHLER : Treffer.AEHNLICH;
        }
        // Cheap refusal before the dear comparison: too many letters that the other has not.
        int fremd = Math.max(
                Integer.bitCount(buchstaben[i] & ~b.buchstaben[j]), Integer.bitCount(b.buchstaben[j] & ~buchstaben[i]));
        if (!gleicherLaut && fremd > Math.max(1, Math.min(3, laenge / 3))) {
            return Treffer.VERSCHIEDEN;
        }
        return naeher(x, y, laenge, gleicherLaut && Aehnlich.jaroWinkler(kx, ky) >= 0.8);
    }

    private static Treffer naeher(String x, String y, int laenge, boolean klang) {
        int abstand = Aehnlich.abstand(x, y, laenge >= 9 ? 3 : laenge >= 6 ? 2 : 1);
        if (abstand == 1) {
            return klang
                    ? Treffer.KLANG
                    : laenge >= 5 ? Treffer.TIPPFEHLER : laenge == 4 ? Treffer.TIPPFEHLER_KURZ : Treffer.AEHNLICH;
        }
        if (klang) {
            return Treffer.KLANG;
        }
        if (abstand == 2 && laenge >= 6 || abstand == 3 && laenge >= 9) {
            return Treffer.TIPPFEHLER_ZWEI;
        }
        return Aehnlich.jaroWinkler(x, y) >= 0.9 ? Treffer.AEHNLICH : Treffer.VERSCHIEDEN;
    }

    static int buchstaben(String text) {
        int menge = 0;
        for (int i = 0; i < text.length(); i++) {
            menge |= 1 << (text.charAt(i) % 32);
        }
        return menge;
    }

    private static boolean eineGruppe(int[] a, int[] b) {
        for (int x : a) {
            for (int y : b) {
                if (x == y) {
                    return true;
                }
            }
        }
        return false;
    }
}
