package de.tragwerk.decision.probe;

import de.tragwerk.decision.Zahlungsprobe;
import de.tragwerk.decision.Zahlungsprobe.Geteilt;
import de.tragwerk.decision.model.Berechnung;
import de.tragwerk.decision.model.Bescheid;
import de.tragwerk.decision.model.Bewilligungszeitraum;
import de.tragwerk.decision.model.Entwurf;
import de.tragwerk.decision.model.Faelle;
import de.tragwerk.decision.model.Fall;
import de.tragwerk.decision.model.Fassung;
import de.tragwerk.decision.model.Formate;
import de.tragwerk.decision.model.Gesetz;
import de.tragwerk.decision.model.Kapitel;
import de.tragwerk.decision.model.Kette;
import de.tragwerk.decision.model.Probefall;
import de.tragwerk.decision.model.Probefall.Ergebnis;
import de.tragwerk.decision.model.Probelauf;
import de.tragwerk.decision.model.Rechner;
import de.tragwerk.decision.model.Textbaustein;
import de.tragwerk.decision.model.Wortlaut;
import de.tragwerk.decision.model.Zeilenvergleich;
import de.tragwerk.decision.propose.Ausarbeitung;
import de.tragwerk.decision.propose.Ausarbeitung.Bild;
import de.tragwerk.decision.store.BescheidTabelle;
import de.tragwerk.decision.store.EntwurfTabelle;
import de.tragwerk.decision.store.TextTabelle;
import de.tragwerk.document.NoticeRenderer;
import de.tragwerk.law.parameter.ParameterTafel;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Computes a case with what holds and with a version, and lays both side by side. Writes nothing.
///
/// The months of the award that runs are computed as a whole, as a change would; the months after it as its
/// continuation. A month for which no value holds yet is compared with the last one that has values, and says so.
@Component
public class Probe {

    /// Lines of one month that differ.
    ///
    /// @param alt cents, `null` when the line is new
    /// @param neu cents, `null` when it is gone
    public record Zeile(
            String name,
            String norm,
            @Nullable Long alt,
            @Nullable Long neu) {}

    /// @param altMonat month the old side is of
    public record Monat(
            YearMonth monat, YearMonth altMonat, Berechnung.Monat alt, Berechnung.Monat neu, List<Zeile> zeilen) {}

    /// Both sides of a case.
    ///
    /// @param stellen passages of the notice that differ
    public record Vergleich(
            List<Monat> monate, List<List<Zeilenvergleich.Zeile>> stellen, Geteilt zahlungAlt, Geteilt zahlungNeu) {

        boolean gleich() {
            return stellen.isEmpty()
                    && monate.stream()
                            .allMatch(m -> m.zeilen().isEmpty()
                                    && m.alt().anspruch().equals(m.neu().anspruch()));
        }
    }

    /// Why a case cannot be compared.
    public static final class GehtNicht extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final Ergebnis ergebnis;

        GehtNicht(Ergebnis ergebnis, String satz) {
            super(satz);
            this.ergebnis = ergebnis;
        }
    }

    private static final int GRUND_HOECHSTENS = 300;

    private final Faelle faelle;
    private final BescheidTabelle bescheide;
    private final EntwurfTabelle entwuerfe;
    private final TextTabelle texte;
    private final Ausarbeitung ausarbeitung;
    private final Rechner rechner;
    private final Zahlungsprobe zahlungen;
    private final Clock clock;
    private final NoticeRenderer renderer = new NoticeRenderer();

    Probe(
            Faelle faelle,
            BescheidTabelle bescheide,
            EntwurfTabelle entwuerfe,
            TextTabelle texte,
            Ausarbeitung ausarbeitung,
            Rechner rechner,
            Zahlungsprobe zahlungen,
            Clock clock) {
        this.faelle = faelle;
        this.bescheide = bescheide;
        this.entwuerfe = entwuerfe;
        this.texte = texte;
        this.ausarbeitung = ausarbeitung;
        this.rechner = rechner;
        this.zahlungen = zahlungen;
        this.clock = clock;
    }

    /// The line of the report for a case of the sample.
    Probefall rechne(Probelauf p, Fassung fassung, Probefall f) {
        Vergleich v;
        try {
            v = vergleiche(p, fassung, f.akte());
        } catch (GehtNicht e) {
            return f.mit(e.ergebnis, Objects.requireNonNull(e.getMessage()));
        }
        return new Probefall(
                f.akte(),
                f.aktenzeichen(),
                f.person(),
                f.kapitel(),
                v.gleich() ? Ergebnis.GLEICH : Ergebnis.ANDERS,
                grund(v),
                v.monate().stream()
                        .map(m -> new Probefall.Monat(
                                m.monat(),
                                m.altMonat(),
                                m.alt().gesamt(),
                                m.neu().gesamt()))
                        .toList(),
                v.stellen().size(),
                v.zahlungAlt(),
                v.zahlungNeu());
    }

    /// Names of the lines that differ, of all months once; no amounts, no persons.
    private static String grund(Vergleich v) {
        Set<String> namen = new LinkedHashSet<>();
        v.monate().forEach(m -> m.zeilen().forEach(z -> namen.add(z.name())));
        if (namen.isEmpty() && !v.stellen().isEmpty()) {
            namen.add("Wortlaut des Bescheids");
        }
        String grund = String.join(", ", namen);
        return grund.length() <= GRUND_HOECHSTENS ? grund : grund.substring(0, GRUND_HOECHSTENS - 1) + "…";
    }

    /// Both sides of a case, with every line and every passage.
    ///
    /// @throws GehtNicht with a sentence
    public Vergleich vergleiche(Probelauf p, Fassung fassung, UUID akte) {
        Fall fall = faelle.finde(akte).orElseThrow(() -> new GehtNicht(Ergebnis.AKTE, "In der Akte steht niemand."));
        YearMonth letzter = bescheide.geltend(akte).keySet().stream()
                .max(YearMonth::compareTo)
                .orElseThrow(Probe::laeuftNicht);
        Bescheid bescheid = bescheide.geltender(akte, letzter).orElseThrow(Probe::laeuftNicht);
        Entwurf entwurf = entwuerfe.finde(bescheid.entwurf()).orElseThrow();
        Bewilligungszeitraum ganze = Kette.ganze(
                Kette.Glied.von(bescheid),
                bescheide.ofAkte(akte).stream().map(Kette.Glied::von).toList());
        try {
            return seiten(p, fassung, new Lauf(fall, entwurf, ganze));
        } catch (ParameterTafel.KeinParameter e) {
            throw new GehtNicht(Ergebnis.FASSUNG, Objects.requireNonNull(e.getMessage()));
        }
    }

    private static GehtNicht laeuftNicht() {
        return new GehtNicht(Ergebnis.AKTE, "Der Fall läuft nicht mehr.");
    }

    /// @param ganze the months of the award that runs
    private record Lauf(Fall fall, Entwurf entwurf, Bewilligungszeitraum ganze) {
        Gesetz gesetz() {
            return entwurf.kapitel().gesetz();
        }
    }

    private Vergleich seiten(Probelauf p, Fassung fassung, Lauf lauf) {
        YearMonth bekannt = fassung.werte().rechne(() -> rechner.letzterMonat(lauf.gesetz()));
        if (p.bis().isAfter(bekannt)) {
            throw new GehtNicht(
                    Ergebnis.FASSUNG,
                    "Für " + Formate.monat(bekannt.plusMonths(1)) + " hat auch die neue Fassung keine Werte ("
                            + lauf.gesetz().kurz()
                            + "). Ergänzen Sie sie, oder rechnen Sie weniger Monate.");
        }
        Bild altLaufend = bild(lauf, lauf.entwurf().kapitel(), lauf.ganze());
        Bild neuLaufend = lauf.ganze().bis().isBefore(p.ab())
                ? null
                : fassung.werte().rechne(() -> bild(lauf, lauf.entwurf().kapitel(), lauf.ganze()));
        YearMonth danach = lauf.ganze().bis().plusMonths(1);
        Bewilligungszeitraum fort = danach.isAfter(p.bis())
                ? null
                : new Bewilligungszeitraum(danach.isBefore(p.ab()) ? p.ab() : danach, p.bis(), false);
        Bild altFort = fort == null ? null : fortgesetzt(lauf, altLaufend, fort);
        Bild neuFort = fort == null ? null : fassung.werte().rechne(() -> fortgesetzt(lauf, altLaufend, fort));

        NavigableMap<YearMonth, Berechnung.Monat> alt = monate(altLaufend, altFort);
        List<Monat> monate = new ArrayList<>();
        for (Berechnung.Monat m : monate(neuLaufend, neuFort)
                .tailMap(p.ab(), true)
                .headMap(p.bis(), true)
                .values()) {
            Berechnung.Monat vorher = alt.floorEntry(m.monat()).getValue();
            monate.add(new Monat(m.monat(), vorher.monat(), vorher, m, zeilen(vorher, m)));
        }
        if (monate.isEmpty()) {
            throw laeuftNicht();
        }
        Monat erster = monate.getFirst();
        UUID akte = lauf.fall().akte();
        return new Vergleich(
                monate,
                stellen(
                        fassung,
                        lauf.gesetz(),
                        neuFort == null ? altLaufend : altFort,
                        Objects.requireNonNull(neuFort == null ? neuLaufend : neuFort)),
                zahlungen.teile(akte, erster.altMonat(), erster.alt().anspruch()),
                fassung.werte()
                        .rechne(() -> zahlungen.teile(
                                akte, erster.monat(), erster.neu().anspruch())));
    }

    /// The months after the award, as far as values are known; the facts may lead to another benefit then.
    private @Nullable Bild fortgesetzt(Lauf lauf, Bild laufend, Bewilligungszeitraum fort) {
        YearMonth bekannt = rechner.letzterMonat(lauf.gesetz());
        if (fort.von().isAfter(bekannt)) {
            return null;
        }
        Kapitel kapitel = rechner.kapitel(lauf.gesetz(), lauf.fall().personen(), laufend.tatsachen(), fort.von());
        boolean kuerzer = fort.bis().isAfter(bekannt);
        return bild(lauf, kapitel, new Bewilligungszeitraum(fort.von(), kuerzer ? bekannt : fort.bis(), false));
    }

    /// A draft that stands in no table, with the discretion used for the award.
    private Bild bild(Lauf lauf, Kapitel kapitel, Bewilligungszeitraum z) {
        Entwurf e = lauf.entwurf();
        Bild bild = ausarbeitung.bild(
                new Entwurf(
                        e.id(),
                        e.akte(),
                        e.kreis(),
                        e.person(),
                        e.antrag(),
                        Entwurf.Art.BEWILLIGUNG,
                        kapitel,
                        e.antragAm(),
                        z.von(),
                        z.bis(),
                        null,
                        null,
                        Entwurf.Zustand.ENTWURF,
                        null,
                        null,
                        null,
                        null,
                        null),
                lauf.fall());
        if (bild.berechnung() == null) {
            throw new GehtNicht(
                    Ergebnis.AKTE, "In der Akte fehlen Angaben oder widersprechen sich. Sehen Sie ihre Berechnung an.");
        }
        if (!bild.offen().isEmpty()) {
            throw new GehtNicht(
                    Ergebnis.AKTE,
                    "Eine Frage des Ermessens ist nicht beantwortet. Das Programm beantwortet sie nicht.");
        }
        return bild;
    }

    private static NavigableMap<YearMonth, Berechnung.Monat> monate(@Nullable Bild laufend, @Nullable Bild fort) {
        NavigableMap<YearMonth, Berechnung.Monat> alle = new TreeMap<>();
        for (Bild b : new @Nullable Bild[] {laufend, fort}) {
            Berechnung berechnung = b == null ? null : b.berechnung();
            if (berechnung != null) {
                berechnung.monate().forEach(m -> alle.put(m.monat(), m));
            }
        }
        return alle;
    }

    private record Platz(String schritt, @Nullable UUID person, int nummer) {}

    /// Lines whose amount differs, and lines only one side has.
    private static List<Zeile> zeilen(Berechnung.Monat alt, Berechnung.Monat neu) {
        Map<Platz, Berechnung.Posten> a = posten(alt);
        Map<Platz, Berechnung.Posten> b = posten(neu);
        Set<Platz> alle = new LinkedHashSet<>(b.keySet());
        alle.addAll(a.keySet());
        List<Zeile> zeilen = new ArrayList<>();
        for (Platz platz : alle) {
            Berechnung.Posten x = a.get(platz);
            Berechnung.Posten y = b.get(platz);
            Berechnung.Posten da = y == null ? Objects.requireNonNull(x) : y;
            if (x == null || y == null || x.cent() != y.cent()) {
                zeilen.add(new Zeile(da.name(), da.norm(), x == null ? null : x.cent(), y == null ? null : y.cent()));
            }
        }
        return zeilen;
    }

    /// A step may stand several times for a person, as one of several incomes.
    private static Map<Platz, Berechnung.Posten> posten(Berechnung.Monat m) {
        Map<Platz, Berechnung.Posten> alle = new java.util.LinkedHashMap<>();
        for (Berechnung.Posten p : m.posten()) {
            int nummer = 0;
            while (alle.putIfAbsent(new Platz(p.schritt(), p.person(), nummer), p) != null) {
                nummer++;
            }
        }
        return alle;
    }

    /// @param alt `null` where no values hold yet: then the new amounts stand in both notices, and only words differ
    private List<List<Zeilenvergleich.Zeile>> stellen(Fassung fassung, Gesetz gesetz, @Nullable Bild alt, Bild neu) {
        LocalDate tag = fassung.tag(LocalDate.now(clock));
        List<Textbaustein> gueltige = texte.gueltige("de", tag);
        String neuer = fassung.werte().rechne(() -> text(neu, tag, Wortlaut.mit(gueltige, gesetz, fassung.worte())));
        String alter = alt == null
                ? fassung.werte().rechne(() -> text(neu, tag, new Wortlaut(gueltige, gesetz)))
                : text(alt, tag, new Wortlaut(gueltige, gesetz));
        return Zeilenvergleich.stellen(alter, neuer);
    }

    private String text(Bild bild, LocalDate tag, Wortlaut wortlaut) {
        return ausarbeitung
                .worte(bild, tag, null, null, wortlaut)
                .map(w -> renderer.text(w.brief()))
                .orElse("");
    }

    /// Names of the persons of a file, for the page of a case.
    public Map<UUID, String> namen(UUID akte) {
        return faelle.finde(akte).stream()
                .flatMap(f -> f.personen().stream())
                .collect(Collectors.toMap(p -> p.id(), p -> p.voll()));
    }
}
