package de.tragwerk.cli.law.leistung;

import de.tragwerk.cli.law.fall.Fall;
import de.tragwerk.cli.law.leistung.Leistung.Anspruch;
import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Protokoll;
import de.tragwerk.law.asylblg.Analogleistung;
import de.tragwerk.law.asylblg.Grundleistung;
import de.tragwerk.law.asylblg.Praxis;
import de.tragwerk.law.sgb12.Lebensunterhalt;
import de.tragwerk.law.sgb2.Ergebnis;
import de.tragwerk.law.zuordnung.Leistungssystem;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The parts of a mixed household, month after month.
///
/// Of somebody another system supports only the income above the own need there counts (§ 9 Abs. 2 SGB II, § 43
/// Abs. 1 SGB XII); assets of such a person do not count in AsylbLG [P].
final class Systemrechnung {
    private final Fall fall;
    private final Verteilung einmaliges;
    private final Verteilung nachzahlungen;
    private final Set<String> verbraucht = new HashSet<>();

    Systemrechnung(Fall fall) {
        this.fall = fall;
        this.einmaliges = Verteilung.sgb12(fall);
        this.nachzahlungen = Verteilung.sgb2(fall);
    }

    /// Claims of the month by person, and what each person needs.
    private record Teil(List<Anspruch> ansprueche, Map<String, Money> bedarfe, boolean vermoegen) {
        Money betrag(String person) {
            return ansprueche.stream()
                    .filter(a -> a.person().equals(person))
                    .map(Anspruch::betrag)
                    .findFirst()
                    .orElse(Money.ZERO);
        }

        Money summe() {
            Money summe = Money.ZERO;
            for (Anspruch a : ansprueche) {
                summe = summe.plus(a.betrag());
            }
            return summe;
        }
    }

    /// @param alle the other parts of the household, whose needs may be asked for
    List<Anspruch> rechne(Gemeinschaft g, List<Gemeinschaft> alle, YearMonth monat, Protokoll protokoll) {
        Map<String, Money> fremd = g.system() == Leistungssystem.SGB2 ? fremdeBedarfe(alle, monat) : Map.of();
        boolean sgb2 = g.system() == Leistungssystem.SGB2;
        Verteilung verteilung = sgb2 ? nachzahlungen : einmaliges;
        List<Fall.Mensch> menschen = g.system() == Leistungssystem.ASYLBLG
                ? g.menschen()
                : verteilung.im(
                        monat,
                        g.menschen(),
                        (ohne, person) -> {
                            Teil t = teil(g, ohne, fremd, monat, Protokoll.OHNE);
                            return sgb2 ? t.summe() : t.betrag(person);
                        },
                        protokoll);
        Teil teil = teil(g, menschen, fremd, monat, protokoll);
        if (teil.vermoegen()) {
            verbraucht.add(g.schluessel());
        }
        return teil.ansprueche();
    }

    private Map<String, Money> fremdeBedarfe(List<Gemeinschaft> alle, YearMonth monat) {
        Map<String, Money> bedarfe = new HashMap<>();
        for (Gemeinschaft g : alle) {
            if (g.system() != Leistungssystem.SGB2 && g.system() != Leistungssystem.KEINES) {
                bedarfe.putAll(
                        teil(g, g.menschen(), Map.of(), monat, Protokoll.OHNE).bedarfe());
            }
        }
        return bedarfe;
    }

    private Teil teil(
            Gemeinschaft g,
            List<Fall.Mensch> menschen,
            Map<String, Money> fremd,
            YearMonth monat,
            Protokoll protokoll) {
        boolean schon = verbraucht.contains(g.schluessel());
        return switch (g.system()) {
            case SGB2 -> sgb2(g, menschen, fremd, monat, schon, protokoll);
            case SGB12_KAPITEL3, SGB12_KAPITEL4 -> {
                int kapitel = g.system() == Leistungssystem.SGB12_KAPITEL4 ? 4 : 3;
                yield sgb12(
                        g,
                        menschen,
                        Lebensunterhalt.berechne(Sgb12Haushalt.von(fall, menschen, monat, kapitel, schon), protokoll));
            }
            case ASYLBLG -> asylblg(g, menschen, monat, schon, protokoll);
            case ASYLBLG_ANALOG ->
                sgb12(
                        g,
                        menschen,
                        Analogleistung.berechne(
                                Sgb12Haushalt.von(fall, menschen, monat, 3, schon),
                                AsylblgLeistung.stufen(menschen, beiEltern(g, monat)),
                                Praxis.UEBLICH,
                                protokoll));
            case KEINES -> new Teil(List.of(), Map.of(), false);
        };
    }

    private Teil sgb2(
            Gemeinschaft g,
            List<Fall.Mensch> menschen,
            Map<String, Money> fremd,
            YearMonth monat,
            boolean schon,
            Protokoll protokoll) {
        Set<String> andere = new HashSet<>();
        for (Fall.Mensch m : menschen) {
            if (!g.mitglieder().contains(m.id())) {
                andere.add(m.id());
            }
        }
        Ergebnis e = de.tragwerk.law.sgb2.Lebensunterhalt.berechne(
                Sgb2Haushalt.von(fall, menschen, monat, andere, fremd, schon), protokoll);
        return new Teil(
                nur(g, Sgb2Leistung.ansprueche(e)),
                Map.of(),
                e.vermoegen().isPositive() && e.betrag().isPositive());
    }

    private static Teil sgb12(Gemeinschaft g, List<Fall.Mensch> menschen, Lebensunterhalt.Ergebnis e) {
        Map<String, Money> bedarfe = new HashMap<>();
        for (int i = 0; i < menschen.size(); i++) {
            if (g.mitglieder().contains(menschen.get(i).id())) {
                bedarfe.put(menschen.get(i).id(), e.ansprueche().get(i).bedarf());
            }
        }
        return new Teil(nur(g, Sgb12Leistung.ansprueche(e, menschen)), bedarfe, e.vermoegenEingesetzt());
    }

    private Teil asylblg(
            Gemeinschaft g, List<Fall.Mensch> menschen, YearMonth monat, boolean schon, Protokoll protokoll) {
        List<Fall.Mensch> mittel = menschen.stream()
                .map(m -> g.mitglieder().contains(m.id()) ? m : m.ohneVermoegen())
                .toList();
        var e = Grundleistung.berechne(AsylblgHaushalt.von(fall, mittel, monat, schon), protokoll);
        Map<String, Money> bedarfe = new HashMap<>();
        e.personen().stream()
                .filter(a -> g.mitglieder().contains(a.id()))
                .forEach(a -> bedarfe.put(a.id(), a.bedarf()));
        List<Anspruch> ansprueche =
                e.personen().stream().map(a -> new Anspruch(a.id(), a.betrag())).toList();
        return new Teil(
                nur(g, ansprueche),
                bedarfe,
                e.vermoegen().isPositive() && e.betrag().isPositive());
    }

    private static List<Anspruch> nur(Gemeinschaft g, List<Anspruch> ansprueche) {
        return ansprueche.stream()
                .filter(a -> g.mitglieder().contains(a.person()))
                .toList();
    }

    private Set<String> beiEltern(Gemeinschaft g, YearMonth monat) {
        Set<String> ids = AsylblgLeistung.beiEltern(fall.menschen(monat), monat);
        ids.retainAll(g.mitglieder());
        return ids;
    }
}
