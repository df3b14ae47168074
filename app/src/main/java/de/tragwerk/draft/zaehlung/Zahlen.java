package de.tragwerk.draft.zaehlung;

import de.tragwerk.draft.Drafts;
import de.tragwerk.draft.store.ZaehlerStore;
import de.tragwerk.form.Form;
import de.tragwerk.form.Forms;
import de.tragwerk.form.Nutzung;
import de.tragwerk.form.Nutzung.Ausgang;
import de.tragwerk.form.Nutzung.Merkmal;
import de.tragwerk.form.Nutzung.Zelle;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What a portal tells of its counters: periods that are over, sums and parts of at least the least count, and
/// the rest of the parts together. What is told of one period is never told in another cut, so no difference says
/// more.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Zahlen {

    /// The parts that are too small to stand alone.
    public static final String UEBRIGE = "*";

    private static final long WENIGSTE = 3;
    private static final int WOCHEN = 13;
    private static final String OHNE_SEITE = "";

    private record Gruppe(LocalDate von, LocalDate bis, String formular, int version) {}

    private record Teil(String wert, String titel, int platz) {}

    private final ZaehlerStore store;
    private final Forms forms;
    private final Clock clock;
    private final long mindestens;

    Zahlen(ZaehlerStore store, Forms forms, Clock clock, @Value("${tragwerk.nutzung.mindestens:5}") long mindestens) {
        if (mindestens < WENIGSTE) {
            throw new IllegalArgumentException("tragwerk.nutzung.mindestens ist mindestens " + WENIGSTE
                    + ": kleinere Zahlen sagen zu viel über wenige Menschen. War: " + mindestens);
        }
        this.store = store;
        this.forms = forms;
        this.clock = clock;
        this.mindestens = mindestens;
    }

    /// Least count that is told.
    public long mindestens() {
        return mindestens;
    }

    /// Closed periods that began on this day or later.
    public List<Nutzung> ab(LocalDate ab) {
        Map<Gruppe, Map<Zaehler, Long>> gruppen = new LinkedHashMap<>();
        store.abgeschlossen(LocalDate.now(clock), ab)
                .forEach((z, anzahl) -> gruppen.computeIfAbsent(
                                new Gruppe(z.von(), z.bis(), z.formular(), z.version()), g -> new LinkedHashMap<>())
                        .put(z, anzahl));
        List<Nutzung> alle = new ArrayList<>();
        gruppen.forEach((g, zahlen) -> alle.add(erzaehle(g, zahlen)));
        return alle;
    }

    /// Counters of a quarter ago: who wanted to read them has.
    public void raeumeAuf() {
        store.loescheVor(LocalDate.now(clock).minusWeeks(WOCHEN));
    }

    private Nutzung erzaehle(Gruppe g, Map<Zaehler, Long> zahlen) {
        Optional<Form> form = forms.find(g.formular(), g.version());
        List<Zelle> zellen = new ArrayList<>();
        for (Ausgang ausgang : Ausgang.values()) {
            long summe = zahlen.entrySet().stream()
                    .filter(e -> e.getKey().ausgang() == ausgang && e.getKey().merkmal() == Merkmal.ALLE)
                    .mapToLong(Map.Entry::getValue)
                    .sum();
            if (summe > 0) {
                zellen.add(new Zelle(ausgang, Merkmal.ALLE, "", "", 0, summe < mindestens ? null : summe));
            }
            if (summe >= mindestens) {
                for (Merkmal merkmal : List.of(Merkmal.GERAET, Merkmal.SEITE, Merkmal.DAUER)) {
                    Map<Teil, Long> teile = new LinkedHashMap<>();
                    zahlen.forEach((z, anzahl) -> {
                        if (z.ausgang() == ausgang && z.merkmal() == merkmal) {
                            teile.put(teil(z, form), anzahl);
                        }
                    });
                    zellen.addAll(zellen(ausgang, merkmal, teile));
                }
            }
        }
        return new Nutzung(
                g.von(),
                g.bis(),
                g.formular(),
                g.version(),
                form.map(f -> f.titel().de()).orElse(g.formular()),
                zellen);
    }

    private List<Zelle> zellen(Ausgang ausgang, Merkmal merkmal, Map<Teil, Long> teile) {
        List<Map.Entry<Teil, Long>> liste = List.copyOf(teile.entrySet());
        Set<Integer> verdeckt =
                Verdeckung.verdeckt(liste.stream().map(Map.Entry::getValue).toList(), mindestens);
        List<Zelle> zellen = new ArrayList<>();
        long uebrige = 0;
        for (int i = 0; i < liste.size(); i++) {
            Teil teil = liste.get(i).getKey();
            long anzahl = liste.get(i).getValue();
            if (verdeckt.contains(i)) {
                uebrige += anzahl;
            } else {
                zellen.add(new Zelle(ausgang, merkmal, teil.wert(), teil.titel(), teil.platz(), anzahl));
            }
        }
        zellen.sort(Comparator.comparingInt(Zelle::platz));
        if (uebrige >= mindestens) {
            zellen.add(new Zelle(ausgang, merkmal, UEBRIGE, "übrige zusammen", Integer.MAX_VALUE, uebrige));
        }
        return zellen;
    }

    private static Teil teil(Zaehler z, Optional<Form> form) {
        return switch (z.merkmal()) {
            case GERAET -> {
                Geraet geraet = Geraet.valueOf(z.wert());
                yield new Teil(z.wert(), geraet.wort(), geraet.ordinal());
            }
            case DAUER -> {
                Dauer dauer = Dauer.valueOf(z.wert());
                yield new Teil(z.wert(), dauer.wort(), dauer.ordinal());
            }
            case SEITE -> seite(z.wert(), form);
            case ALLE -> throw new IllegalArgumentException("Die Summe ist kein Teil");
        };
    }

    private static Teil seite(String wert, Optional<Form> form) {
        List<Form.Topic> seiten = form.map(Form::topics).orElse(List.of());
        return switch (wert) {
            case OHNE_SEITE -> new Teil(wert, "keine Seite ausgefüllt", -1);
            case Drafts.NACHWEISE -> new Teil(wert, "Nachweise", seiten.size());
            case Drafts.PRUEFEN -> new Teil(wert, "Prüfen und senden", seiten.size() + 1);
            default -> {
                for (int i = 0; i < seiten.size(); i++) {
                    if (seiten.get(i).id().equals(wert)) {
                        yield new Teil(wert, seiten.get(i).titel().de(), i);
                    }
                }
                yield new Teil(wert, wert, seiten.size() + 2);
            }
        };
    }
}
