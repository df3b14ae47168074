package de.tragwerk.cli.law;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Cuts a stream into packets of lines. A line longer than a mebibyte is passed over, so that memory stays flat.
final class Zeilenleser {
    static final int LAENGSTE = 1 << 20;
    private static final int ZEILEN = 128;
    private static final int PAKET = 256 * 1024;

    /// Some lines in one array.
    ///
    /// @param erste number of the first line, from 1
    /// @param laenge -1 for a line that is too long
    record Paket(byte[] daten, int[] von, int[] laenge, long erste) {}

    private final InputStream in;
    private final byte[] puffer = new byte[64 * 1024];
    private int stand;
    private int ende;
    private long nummer = 1;

    Zeilenleser(InputStream in) {
        this.in = in;
    }

    @Nullable
    Paket naechstes() throws IOException {
        byte[] daten = new byte[PAKET];
        int[] von = new int[ZEILEN];
        int[] laenge = new int[ZEILEN];
        int n = 0;
        int d = 0;
        while (n < ZEILEN && d < PAKET) {
            int anfang = d;
            boolean zuLang = false;
            boolean schluss = false;
            boolean gelesen = false;
            while (true) {
                if (stand == ende) {
                    ende = in.read(puffer);
                    stand = 0;
                    if (ende <= 0) {
                        ende = 0;
                        schluss = true;
                        break;
                    }
                }
                gelesen = true;
                int bis = stand;
                while (bis < ende && puffer[bis] != '\n') {
                    bis++;
                }
                int stueck = bis - stand;
                zuLang |= d - anfang + stueck > LAENGSTE;
                if (!zuLang) {
                    if (d + stueck > daten.length) {
                        daten = Arrays.copyOf(daten, Math.max(daten.length * 2, d + stueck));
                    }
                    System.arraycopy(puffer, stand, daten, d, stueck);
                    d += stueck;
                }
                boolean zeilenende = bis < ende;
                stand = zeilenende ? bis + 1 : bis;
                if (zeilenende) {
                    break;
                }
            }
            if (gelesen) {
                von[n] = anfang;
                laenge[n] = zuLang ? -1 : d - anfang;
                d = zuLang ? anfang : d;
                n++;
            }
            if (schluss) {
                break;
            }
        }
        if (n == 0) {
            return null;
        }
        Paket paket = new Paket(daten, Arrays.copyOf(von, n), Arrays.copyOf(laenge, n), nummer);
        nummer += n;
        return paket;
    }
}
