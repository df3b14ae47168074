package de.tragwerk.finder;

import de.tragwerk.finder.regel.Aktivierung;
import de.tragwerk.finder.regel.Arbeitslosengeld;
import de.tragwerk.finder.regel.Asylbewerberleistung;
import de.tragwerk.finder.regel.Asylgesundheit;
import de.tragwerk.finder.regel.Bestattungskosten;
import de.tragwerk.finder.regel.BildungUndTeilhabe;
import de.tragwerk.finder.regel.Blindengeld;
import de.tragwerk.finder.regel.Blindenhilfe;
import de.tragwerk.finder.regel.Eingliederungshilfe;
import de.tragwerk.finder.regel.Einstiegsgeld;
import de.tragwerk.finder.regel.Grundsicherung;
import de.tragwerk.finder.regel.Grundsicherungsgeld;
import de.tragwerk.finder.regel.HilfeZumLebensunterhalt;
import de.tragwerk.finder.regel.HilfeZurPflege;
import de.tragwerk.finder.regel.KindergeldAnspruch;
import de.tragwerk.finder.regel.Kinderzuschlag;
import de.tragwerk.finder.regel.Mehrbedarf;
import de.tragwerk.finder.regel.Mietschulden;
import de.tragwerk.finder.regel.Rente;
import de.tragwerk.finder.regel.Ueberbrueckung;
import de.tragwerk.finder.regel.Unterhaltsvorschuss;
import de.tragwerk.finder.regel.Wohnberechtigungsschein;
import de.tragwerk.finder.regel.Wohngeld;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Asks every rule and puts what they found in order.
public final class Finder {

    /// In the order in which they depend on each other.
    private static final List<Regel> REGELN = List.of(
            new Grundsicherung(),
            new HilfeZumLebensunterhalt(),
            new Asylbewerberleistung(),
            new Asylgesundheit(),
            new Unterhaltsvorschuss(),
            new KindergeldAnspruch(),
            new Arbeitslosengeld(),
            new Rente(),
            new Wohngeld(),
            new Kinderzuschlag(),
            new Grundsicherungsgeld(),
            new BildungUndTeilhabe(),
            new Mietschulden(),
            new HilfeZurPflege(),
            new Eingliederungshilfe(),
            new Blindengeld(),
            new Blindenhilfe(),
            new Bestattungskosten(),
            new Wohnberechtigungsschein(),
            new Einstiegsgeld(),
            new Aktivierung(),
            new Ueberbrueckung());

    /// What comes with another benefit.
    private static final List<Regel> HINWEISE = List.of(new Mehrbedarf());

    private Finder() {}

    public static Ergebnis finde(Lage lage) {
        List<Befund> befunde = new ArrayList<>();
        for (Regel regel : REGELN) {
            befunde.add(pruefe(regel, lage, befunde));
        }
        List<Befund> hinweise = HINWEISE.stream()
                .map(regel -> pruefe(regel, lage, befunde))
                .filter(b -> b.klasse().passt())
                .toList();
        // What is urgent comes first; the sort is stable, so what must be claimed before stands before.
        befunde.sort(Comparator.comparing(b -> !(b.eilig() && b.klasse().passt())));
        return new Ergebnis(lage, befunde, hinweise);
    }

    private static Befund pruefe(Regel regel, Lage lage, List<Befund> bisher) {
        Befund befund = regel.pruefe(lage, List.copyOf(bisher));
        return lage.geld().werteFehlen() ? befund.ohneWerte() : befund;
    }
}
