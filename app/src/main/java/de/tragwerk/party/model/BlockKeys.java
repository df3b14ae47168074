package de.tragwerk.party.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.codec.language.ColognePhonetic;
import org.jspecify.annotations.Nullable;

/// Keys that damaged copies of one person still share: sound of the names (Kölner Phonetik) with parts of
/// the birth date.
public final class BlockKeys {

    private BlockKeys() {}

    /// Keys of a person; the more two persons share, the likelier they are one.
    public static Set<String> of(String familienname, String vornamen, @Nullable LocalDate geburtsdatum) {
        Set<String> keys = new LinkedHashSet<>();
        List<String> family = codes(familienname);
        List<String> given = codes(vornamen);
        for (String f : family) {
            for (String g : given) {
                String pair = f.compareTo(g) < 0 ? f + "+" + g : g + "+" + f;
                keys.add("N:" + pair + (geburtsdatum == null ? "" : ":" + geburtsdatum.getYear() / 10));
                if (geburtsdatum != null) {
                    keys.add("FJ:" + f + ":" + geburtsdatum.getYear() + ":" + g.charAt(0));
                    keys.add("GJ:" + g + ":" + geburtsdatum.getYear() + ":" + f.charAt(0));
                }
            }
            if (geburtsdatum != null) {
                keys.add("FT:" + f + ":" + dayMonth(geburtsdatum));
            }
        }
        if (geburtsdatum != null) {
            for (String g : given) {
                keys.add("GT:" + g + ":" + dayMonth(geburtsdatum));
            }
            keys.add("D:" + geburtsdatum);
        }
        return keys;
    }

    /// Day and month in ascending order, so that swapped ones meet.
    private static String dayMonth(LocalDate date) {
        int a = Math.min(date.getDayOfMonth(), date.getMonthValue());
        int b = Math.max(date.getDayOfMonth(), date.getMonthValue());
        return a + "." + b;
    }

    private static List<String> codes(String names) {
        ColognePhonetic phonetic = new ColognePhonetic();
        List<String> codes = new ArrayList<>();
        for (String part : Names.parts(names)) {
            String code = phonetic.colognePhonetic(part.toLowerCase(Locale.GERMAN));
            codes.add(code.isEmpty() ? "_" + part.toLowerCase(Locale.GERMAN) : code);
        }
        return codes.isEmpty() ? List.of("_") : codes;
    }
}
