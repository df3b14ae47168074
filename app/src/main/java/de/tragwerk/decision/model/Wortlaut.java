package de.tragwerk.decision.model;

import de.tragwerk.document.Text;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The wording valid on a day; remembers which blocks a notice used.
public final class Wortlaut {
    private final Map<String, Textbaustein> bausteine;
    private final String vorsatz;
    private final Set<String> benutzt = new LinkedHashSet<>();
    private final Set<String> nichtBereit = new LinkedHashSet<>();

    /// @param gesetz whose own blocks go before the common ones: `asylblg.gruende.erstattung` before
    /// `gruende.erstattung`
    public Wortlaut(Collection<Textbaustein> gueltige, Gesetz gesetz) {
        vorsatz = gesetz.vorsatz();
        bausteine = gueltige.stream().collect(Collectors.toUnmodifiableMap(Textbaustein::code, Function.identity()));
    }

    /// The wording as it would be with other texts in place of these blocks.
    ///
    /// @param ersatz text by code
    public static Wortlaut mit(Collection<Textbaustein> gueltige, Gesetz gesetz, Map<String, String> ersatz) {
        return new Wortlaut(
                gueltige.stream()
                        .map(t -> ersatz.containsKey(t.code())
                                ? new Textbaustein(
                                        t.code(),
                                        t.sprache(),
                                        t.version() + 1,
                                        true,
                                        ersatz.getOrDefault(t.code(), t.text()))
                                : t)
                        .toList(),
                gesetz);
    }

    /// The block with its places filled. Values are taken as they are except the mark for strong text, which only
    /// blocks may use.
    ///
    /// @param werte name, value, name, value …
    public Text text(String code, String... werte) {
        return new Text(satz(code, werte));
    }

    public String satz(String code, String... werte) {
        Textbaustein eigener = vorsatz.isEmpty() ? null : bausteine.get(vorsatz + code);
        Textbaustein baustein = eigener == null ? bausteine.get(code) : eigener;
        if (baustein == null) {
            throw new IllegalStateException("Textbaustein fehlt: " + code);
        }
        benutzt.add(baustein.kennung());
        if (!baustein.bereit()) {
            nichtBereit.add(baustein.kennung());
        }
        java.util.HashMap<String, String> map = new java.util.HashMap<>();
        for (int i = 0; i < werte.length; i += 2) {
            map.put(werte[i], Text.entschaerft(werte[i + 1]));
        }
        return baustein.gefuellt(map);
    }

    /// Versions used so far, in order.
    public List<String> benutzt() {
        return List.copyOf(benutzt);
    }

    /// Used blocks that nobody has marked ready: the notice must not go out.
    public List<String> nichtBereit() {
        return List.copyOf(nichtBereit);
    }
}
