package de.tragwerk.payment.sepa;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/// Text in the characters every bank in SEPA takes: a–z A–Z 0–9 / - ? : ( ) . , ' + and space.
///
/// German letters become two, accents fall off, Greek and Cyrillic are written in Latin; what nobody can
/// write becomes a full stop, as the EPC advises. No slash at the ends, no two slashes in a row.
public final class SepaText {

    public static final int NAME = 70;
    public static final int VERWENDUNG = 140;
    public static final int KENNUNG = 35;

    private static final String ERLAUBT = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/-?:().,'+ ";
    private static final Map<Integer, String> BESONDERE = besondere();

    private SepaText() {}

    /// @param max longest result; what is too long is cut
    public static String of(String text, int max) {
        StringBuilder out = new StringBuilder(text.length() + 8);
        String ganz = Normalizer.normalize(text, Normalizer.Form.NFC);
        ganz.codePoints().forEach(c -> anhaengen(out, c));
        String gut = glatt(out.toString());
        return gut.length() <= max ? gut : glatt(gut.substring(0, max));
    }

    public static boolean erlaubt(String text) {
        return text.chars().allMatch(c -> ERLAUBT.indexOf(c) >= 0);
    }

    /// Whether a name says anything: at least two letters or digits.
    public static boolean lesbar(String text) {
        return text.chars().filter(Character::isLetterOrDigit).count() >= 2;
    }

    private static void anhaengen(StringBuilder out, int c) {
        if (c < 128 && ERLAUBT.indexOf(c) >= 0) {
            out.append((char) c);
            return;
        }
        String ersatz = BESONDERE.get(c);
        if (ersatz != null) {
            out.append(ersatz);
            return;
        }
        if (Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c)) {
            out.append(' ');
            return;
        }
        int art = Character.getType(c);
        if (art == Character.NON_SPACING_MARK || art == Character.ENCLOSING_MARK || art == Character.FORMAT) {
            return;
        }
        String zerlegt = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKD);
        if (zerlegt.codePointCount(0, zerlegt.length()) > 1 || zerlegt.codePointAt(0) != c) {
            int vorher = out.length();
            zerlegt.codePoints().forEach(t -> anhaengen(out, t));
            if (out.length() > vorher) {
                return;
            }
        }
        out.append('.');
    }

    private static String glatt(String text) {
        String eins = text.replaceAll("/{2,}", "/").replaceAll(" {2,}", " ");
        String ohne = eins.replaceAll("^[/ ]+|[/ ]+$", "");
        return ohne;
    }

    private static Map<Integer, String> besondere() {
        Map<Integer, String> m = new HashMap<>();
        paare(m, "ä ae ö oe ü ue Ä Ae Ö Oe Ü Ue ß ss ẞ SS æ ae Æ Ae œ oe Œ Oe ø oe Ø Oe å aa Å Aa ð d Ð D đ d Đ D");
        paare(m, "ł l Ł L þ th Þ Th ı i ŋ n Ŋ N ħ h Ħ H ŧ t Ŧ T ĸ k ŀ l ə e Ə E ɓ b ʼ ' ʻ ' ʹ ' ʺ '");
        paare(
                m,
                "’ ' ‘ ' ` ' ´ ' “ ' ” ' „ ' \" ' – - — - ‐ - ‑ - − - _ - & + @ (at) # . € EUR ; , ! . * . = - \\ / | / [ ( ] ) { ( } ) < ( > ) ~ - ^ . % . $ . § .");
        // Greek and Cyrillic letter by letter, in the way of the EPC's conversion tables.
        paare(
                m,
                "α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ ch ψ ps ω o");
        paare(m, "Α A Β V Γ G Δ D Ε E Ζ Z Η I Θ Th Ι I Κ K Λ L Μ M Ν N Ξ X Ο O Π P Ρ R Σ S Τ T Υ Y Φ F Χ Ch Ψ Ps Ω O");
        paare(
                m,
                "а a б b в v г g ґ g д d е e є ie ж zh з z и i і i ї i й y к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh щ shch ы y э e ю iu я ia");
        paare(
                m,
                "А A Б B В V Г G Ґ G Д D Е E Є Ye Ж Zh З Z И I І I Ї I Й Y К K Л L М M Н N О O П P Р R С S Т T У U Ф F Х Kh Ц Ts Ч Ch Ш Sh Щ Shch Ы Y Э E Ю Yu Я Ya");
        paare(m, "ђ dj Ђ Dj ј j Ј J љ lj Љ Lj њ nj Њ Nj ћ c Ћ C џ dz Џ Dz ў u Ў U ё e Ё E");
        m.put((int) 'ь', "");
        m.put((int) 'Ь', "");
        m.put((int) 'ъ', "");
        m.put((int) 'Ъ', "");
        return Map.copyOf(m);
    }

    private static void paare(Map<Integer, String> m, String liste) {
        String[] teile = liste.split(" ");
        for (int i = 0; i < teile.length; i += 2) {
            m.put(teile[i].codePointAt(0), teile[i + 1]);
        }
    }
}
