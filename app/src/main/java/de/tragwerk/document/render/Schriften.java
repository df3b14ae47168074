package de.tragwerk.document.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.BitSet;
import java.util.Set;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/// The vendored fonts, parsed once per thread: a parsed font must not be shared between threads.
///
/// Fira Sans prints what German offices write; DejaVu Sans steps in, sign by sign, for the rest of String.Latin
/// (DIN 91379). How the files were made stands beside them in `fonts/README.md`.
public final class Schriften {
    private static final ThreadLocal<Schriften> JE_FADEN = ThreadLocal.withInitial(Schriften::new);

    /// What is written from left to right, sign by sign; other scripts need shaping and would come out wrong.
    private static final Set<Character.UnicodeScript> SCHRIFTEN = Set.of(
            Character.UnicodeScript.LATIN,
            Character.UnicodeScript.GREEK,
            Character.UnicodeScript.CYRILLIC,
            Character.UnicodeScript.COMMON,
            Character.UnicodeScript.INHERITED);

    final TrueTypeFont normal = lies("FiraSans-Regular.ttf");
    final TrueTypeFont stark = lies("FiraSans-SemiBold.ttf");
    final TrueTypeFont weitNormal = lies("DejaVuSans.ttf");
    final TrueTypeFont weitStark = lies("DejaVuSans-Bold.ttf");

    private final CmapLookup zeichenNormal = zeichen(normal);

    private Schriften() {
        ohneLigaturen(weitNormal);
        ohneLigaturen(weitStark);
    }

    /// Ligatures would make one sign of "fi" that some readers speak wrongly.
    private static void ohneLigaturen(TrueTypeFont schrift) {
        schrift.setEnableGsub(false);
    }

    static Schriften desFadens() {
        return JE_FADEN.get();
    }

    /// Composed form of a text: one sign for letter and accent wherever Unicode has one.
    static String zusammengesetzt(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /// The first sign no font can print, empty when all can be printed.
    public static String fehlendesZeichen(String text) {
        return zusammengesetzt(text)
                .codePoints()
                .filter(c -> c != '\n' && !Druckbar.ZEICHEN.get(c))
                .mapToObj(Character::toString)
                .findFirst()
                .orElse("");
    }

    /// Whether the first font alone is enough.
    boolean reicht(String text) {
        return text.codePoints().allMatch(c -> c == '\n' || zeichenNormal.getGlyphId(c) > 0);
    }

    /// All signs the fonts can print, looked up once for the whole program: pages ask for them at each draft.
    private static final class Druckbar {
        static final BitSet ZEICHEN = zeichen();

        private static BitSet zeichen() {
            Schriften s = desFadens();
            CmapLookup weit = Schriften.zeichen(s.weitNormal);
            CmapLookup weitStark = Schriften.zeichen(s.weitStark);
            BitSet druckbar = new BitSet();
            for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
                if (SCHRIFTEN.contains(Character.UnicodeScript.of(c))
                        && !Character.isISOControl(c)
                        && (s.zeichenNormal.getGlyphId(c) > 0
                                || weit.getGlyphId(c) > 0 && weitStark.getGlyphId(c) > 0)) {
                    druckbar.set(c);
                }
            }
            return druckbar;
        }
    }

    private static CmapLookup zeichen(TrueTypeFont schrift) {
        try {
            return schrift.getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TrueTypeFont lies(String name) {
        try (InputStream in = Schriften.class.getResourceAsStream("/de/tragwerk/document/fonts/" + name)) {
            if (in == null) {
                throw new IllegalStateException("Schrift fehlt im Programm: " + name);
            }
            return new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
