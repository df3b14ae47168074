package de.tragwerk.party.model;

import de.tragwerk.party.Person;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.codec.language.ColognePhonetic;
import org.jspecify.annotations.Nullable;

/// How alike two persons are, in points from 0 to 100, with reasons an officer can follow.
///
/// @param klasse from 85 sicher, from 60 wahrscheinlich, from 40 moeglich
public record Likeness(int score, Klasse klasse, List<String> reasons) {

    public enum Klasse {
        SICHER("sehr wahrscheinlich dieselbe Person"),
        WAHRSCHEINLICH("wahrscheinlich dieselbe Person"),
        MOEGLICH("möglicherweise dieselbe Person"),
        KEINE("eine andere Person");

        private final String sentence;

        Klasse(String sentence) {
            this.sentence = sentence;
        }

        public String sentence() {
            return sentence;
        }
    }

    public static Likeness of(Person a, Person b) {
        List<String> reasons = new ArrayList<>();
        int score = names(a, b, reasons) + birth(a.geburtsdatum(), b.geburtsdatum(), reasons) + address(a, b, reasons);
        if (!a.rvnr().isEmpty() && a.rvnr().equals(b.rvnr())) {
            reasons.add("Rentenversicherungsnummer gleich");
            score += 40;
        }
        if (!a.iban().isEmpty() && a.iban().equals(b.iban())) {
            reasons.add("IBAN gleich");
            score += 10;
        }
        score = Math.min(100, score);
        Klasse klasse = score >= 85
                ? Klasse.SICHER
                : score >= 60 ? Klasse.WAHRSCHEINLICH : score >= 40 ? Klasse.MOEGLICH : Klasse.KEINE;
        return new Likeness(score, klasse, List.copyOf(reasons));
    }

    private static int names(Person a, Person b, List<String> reasons) {
        int straight = part(a.familienname(), b.familienname()) + part(a.vornamen(), b.vornamen());
        int swapped = part(a.familienname(), b.vornamen()) + part(a.vornamen(), b.familienname());
        int birthName = a.geburtsname().isEmpty() && b.geburtsname().isEmpty()
                ? 0
                : Math.max(part(a.geburtsname(), b.familienname()), part(a.familienname(), b.geburtsname()))
                        + part(a.vornamen(), b.vornamen());
        int best = Math.max(straight, Math.max(swapped, birthName));
        if (best == 40) {
            reasons.add(
                    best == straight
                            ? "Name gleich"
                            : best == swapped ? "Vor- und Nachname vertauscht" : "Geburtsname passt");
        } else if (best >= 28) {
            reasons.add("Name klingt gleich");
        }
        return best;
    }

    /// 20 for equal, 16 for equal sound of one part, 12 for one letter off.
    private static int part(String a, String b) {
        String left = Names.fold(a);
        String right = Names.fold(b);
        if (left.isEmpty() || right.isEmpty()) {
            return 0;
        }
        if (left.equals(right)) {
            return 20;
        }
        ColognePhonetic phonetic = new ColognePhonetic();
        for (String x : Names.parts(a)) {
            for (String y : Names.parts(b)) {
                if (phonetic.colognePhonetic(x).equals(phonetic.colognePhonetic(y))) {
                    return 16;
                }
            }
        }
        return oneOff(left, right) ? 12 : 0;
    }

    private static int birth(@Nullable LocalDate a, @Nullable LocalDate b, List<String> reasons) {
        if (a == null || b == null) {
            return 0;
        }
        if (a.equals(b)) {
            reasons.add("Geburtsdatum gleich");
            return 45;
        }
        if (a.getYear() == b.getYear()
                && a.getDayOfMonth() == b.getMonthValue()
                && a.getMonthValue() == b.getDayOfMonth()) {
            reasons.add("Tag und Monat der Geburt vertauscht");
            return 35;
        }
        if (oneOff(a.toString(), b.toString())) {
            reasons.add("Geburtsdatum bis auf eine Ziffer gleich");
            return 28;
        }
        return -10;
    }

    private static int address(Person a, Person b, List<String> reasons) {
        if (a.plz().isEmpty() || !a.plz().equals(b.plz())) {
            return 0;
        }
        if (Names.fold(a.strasse()).equals(Names.fold(b.strasse()))
                && a.hausnummer().equals(b.hausnummer())) {
            reasons.add("Anschrift gleich");
            return 15;
        }
        return 3;
    }

    /// At most one letter changed, added, dropped, or two neighbours swapped.
    private static boolean oneOff(String a, String b) {
        if (Math.abs(a.length() - b.length()) > 1) {
            return false;
        }
        int i = 0;
        while (i < Math.min(a.length(), b.length()) && a.charAt(i) == b.charAt(i)) {
            i++;
        }
        int j = 0;
        while (j < Math.min(a.length(), b.length()) - i
                && a.charAt(a.length() - 1 - j) == b.charAt(b.length() - 1 - j)) {
            j++;
        }
        int restA = a.length() - i - j;
        int restB = b.length() - i - j;
        boolean swapped = restA == 2 && restB == 2 && a.charAt(i) == b.charAt(i + 1) && a.charAt(i + 1) == b.charAt(i);
        return swapped || (restA <= 1 && restB <= 1);
    }
}
