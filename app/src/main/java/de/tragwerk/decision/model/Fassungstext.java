package de.tragwerk.decision.model;

import de.tragwerk.kernel.Parameter.Beleg;
import de.tragwerk.kernel.Parameter.Einheit;
import de.tragwerk.law.Gesetze;
import de.tragwerk.law.parameter.ParameterTafel;
import de.tragwerk.law.parameter.Probefassung;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads a version as people write it, and says line by line what is wrong with it.
///
/// A value is one line: `sgb12.regelbedarf_1; Euro; 01.01.2027; 31.12.2027; 575; RBSFV 2027; belegt`.
/// A block of wording begins with a line `== kasten.titel; 01.01.2027`, and its text follows.
public final class Fassungstext {

    /// @param fehler sentences, empty when the version can be tried
    public record Gelesen(Fassung fassung, List<String> fehler) {}

    /// Statutes that running cases are calculated with; a value of another one would be tried on nothing.
    private static final Set<String> GESETZE = Set.of("sgb12", "asylblg");

    private static final Map<String, Beleg> BELEGE = Map.of(
            "belegt", Beleg.SOURCED,
            "abgeleitet", Beleg.DERIVED,
            "zweitquelle", Beleg.SECONDARY,
            "ungeprüft", Beleg.RECALLED);
    private static final Map<String, Einheit> EINHEITEN =
            Map.of("euro", Einheit.EURO, "anteil", Einheit.ANTEIL, "zahl", Einheit.ZAHL);
    private static final int SPALTEN = 7;
    private static final String BEGINN = "==";

    private final Map<String, ParameterTafel> tafeln = Gesetze.tafeln();
    private final Map<String, Textbaustein> bekannt;
    private final Probefassung werte = new Probefassung();
    private final List<Fassung.Block> bloecke = new ArrayList<>();
    private final List<String> fehler = new ArrayList<>();

    private Fassungstext(Map<String, Textbaustein> bekannt) {
        this.bekannt = bekannt;
    }

    /// @param bekannt the German blocks there are, by code
    public static Gelesen lies(String parameter, String texte, Map<String, Textbaustein> bekannt) {
        Fassungstext leser = new Fassungstext(bekannt);
        leser.werte(parameter);
        leser.texte(texte);
        Fassung fassung = new Fassung(leser.werte, leser.bloecke);
        if (leser.fehler.isEmpty()
                && fassung.werte().werte().isEmpty()
                && fassung.bloecke().isEmpty()) {
            leser.fehler.add("Die Fassung ist leer. Nennen Sie mindestens einen Wert oder einen Textbaustein.");
        }
        return new Gelesen(fassung, List.copyOf(leser.fehler));
    }

    private void werte(String text) {
        int nummer = 0;
        for (String zeile : text.lines().toList()) {
            nummer++;
            if (zeile.isBlank() || zeile.startsWith("#")) {
                continue;
            }
            try {
                werte.lege(tafeln, zeile(zeile));
            } catch (Probefassung.Unbrauchbar | Unlesbar e) {
                fehler.add("Wert in Zeile " + nummer + ": " + e.getMessage());
            }
        }
    }

    private static Probefassung.Zeile zeile(String text) {
        List<String> teile =
                List.of(text.split(";", -1)).stream().map(String::strip).toList();
        if (teile.size() != SPALTEN) {
            throw new Unlesbar("Eine Zeile hat sieben Angaben, mit Strichpunkt getrennt: Name, Einheit, erster Tag,"
                    + " letzter Tag, Wert, Quelle, Beleg.");
        }
        int punkt = teile.getFirst().indexOf('.');
        String gesetz = punkt < 0 ? "" : teile.getFirst().substring(0, punkt);
        if (!GESETZE.contains(gesetz)) {
            throw new Unlesbar("Probiert werden Werte, mit denen laufende Fälle gerechnet sind. Der Name beginnt mit "
                    + GESETZE.stream().sorted().map(g -> "„" + g + ".“").collect(Collectors.joining(" oder ")) + ".");
        }
        return new Probefassung.Zeile(
                gesetz,
                teile.getFirst().substring(punkt + 1),
                wort(EINHEITEN, teile.get(1), "Die Einheit"),
                teile.get(4).replace(",", "."),
                tag(teile.get(2)),
                teile.get(3).isEmpty() ? null : tag(teile.get(3)),
                teile.get(5),
                wort(BELEGE, teile.get(6), "Der Beleg"));
    }

    private static <E> E wort(Map<String, E> worte, String wort, String was) {
        E wert = worte.get(wort.toLowerCase(Locale.GERMAN));
        if (wert == null) {
            throw new Unlesbar(was + " heißt " + String.join(", ", new TreeSet<>(worte.keySet())) + ".");
        }
        return wert;
    }

    private static LocalDate tag(String text) {
        return Wert.tag(text)
                .orElseThrow(() -> new Unlesbar("Diesen Tag gibt es nicht. Schreiben Sie ihn so: 01.01.2027."));
    }

    private void texte(String text) {
        String kopf = null;
        StringBuilder worte = new StringBuilder();
        int nummer = 0;
        int ort = 0;
        for (String zeile : text.lines().toList()) {
            nummer++;
            if (zeile.startsWith(BEGINN)) {
                block(kopf, worte.toString(), ort);
                kopf = zeile.substring(BEGINN.length());
                worte.setLength(0);
                ort = nummer;
            } else if (kopf != null) {
                worte.append(zeile).append('\n');
            } else if (!zeile.isBlank()) {
                fehler.add("Text in Zeile " + nummer
                        + ": Ein Textbaustein beginnt mit einer Zeile wie „== kasten.titel; 01.01.2027“.");
                return;
            }
        }
        block(kopf, worte.toString(), ort);
    }

    private void block(@Nullable String kopf, String text, int ort) {
        if (kopf == null) {
            return;
        }
        try {
            bloecke.add(block(kopf, text.strip()));
        } catch (Unlesbar e) {
            fehler.add("Text in Zeile " + ort + ": " + e.getMessage());
        }
    }

    private Fassung.Block block(String kopf, String text) {
        String[] teile = kopf.split(";", -1);
        String code = teile[0].strip();
        Textbaustein bisher = bekannt.get(code);
        if (bisher == null) {
            throw new Unlesbar("Den Textbaustein „" + code + "“ gibt es nicht.");
        }
        if (bloecke.stream().anyMatch(b -> b.code().equals(code))) {
            throw new Unlesbar("Der Textbaustein „" + code + "“ steht zweimal in der Fassung.");
        }
        Optional<LocalDate> ab = teile.length == 2 ? Wert.tag(teile[1].strip()) : Optional.empty();
        if (ab.isEmpty()) {
            throw new Unlesbar("Nennen Sie hinter dem Namen den ersten Tag: „== " + code + "; 01.01.2027“.");
        }
        if (text.isEmpty()) {
            throw new Unlesbar("Unter „" + code + "“ steht kein Text.");
        }
        Set<String> fremd = new HashSet<>(new Textbaustein(code, "de", 1, true, text).plaetze());
        fremd.removeAll(bisher.plaetze());
        if (!fremd.isEmpty()) {
            throw new Unlesbar("Für „" + code + "“ kennt das Programm keinen Wert für {"
                    + String.join("}, {", new TreeSet<>(fremd)) + "}. Möglich sind: "
                    + (bisher.plaetze().isEmpty() ? "keine" : "{" + String.join("}, {", bisher.plaetze()) + "}") + ".");
        }
        return new Fassung.Block(code, ab.get(), text);
    }

    /// Says what is wrong with a line.
    private static final class Unlesbar extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unlesbar(String satz) {
            super(satz);
        }
    }
}
