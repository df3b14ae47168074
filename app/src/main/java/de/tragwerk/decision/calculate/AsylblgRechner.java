package de.tragwerk.decision.calculate;

import de.tragwerk.decision.model.Berechnung;
import de.tragwerk.decision.model.Bewilligungszeitraum;
import de.tragwerk.decision.model.Gesetz;
import de.tragwerk.decision.model.Inhalt;
import de.tragwerk.decision.model.Kapitel;
import de.tragwerk.decision.model.Rechner;
import de.tragwerk.decision.model.Tatsache;
import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Protokoll;
import de.tragwerk.law.asylblg.Analogleistung;
import de.tragwerk.law.asylblg.Ergebnis;
import de.tragwerk.law.asylblg.Grundleistung;
import de.tragwerk.law.asylblg.Praxis;
import de.tragwerk.law.asylblg.Uebergang;
import de.tragwerk.law.sgb12.Haushalt;
import de.tragwerk.law.sgb12.Lebensunterhalt;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// §§ 1 to 3a, 6, 7 AsylbLG: basic benefits, and benefits like those of SGB XII after the waiting time.
@Component
class AsylblgRechner implements Gesetzesrechner {
    private static final String REGELWERK = "asylblg 2026.11.2";

    /// The chapter of SGB XII whose rules § 2 follows.
    private static final int WIE_KAPITEL = 3;

    @Override
    public Gesetz gesetz() {
        return Gesetz.ASYLBLG;
    }

    @Override
    public Rechner.Ergebnis rechne(
            Kapitel kapitel,
            Bewilligungszeitraum zeitraum,
            List<Inhalt.Beteiligt> personen,
            List<Tatsache> tatsachen,
            List<Rechner.Abwaegung> ermessen) {
        List<String> fehlt = Asylpruefung.fehlt(kapitel, zeitraum, personen, tatsachen);
        if (!fehlt.isEmpty()) {
            return new Rechner.Unvollstaendig(fehlt);
        }
        Gang gang = new Gang(zeitraum, personen, tatsachen, ermessen);
        return new Rechner.Berechnet(new Berechnung(
                REGELWERK,
                zeitraum.monate().stream()
                        .map(m -> gang.monat(m, Protokoll.neu()))
                        .toList()));
    }

    @Override
    public Optional<SortedMap<YearMonth, Map<UUID, Long>>> ansprueche(
            Kapitel kapitel,
            Bewilligungszeitraum zeitraum,
            List<Inhalt.Beteiligt> personen,
            List<Tatsache> tatsachen,
            List<Rechner.Abwaegung> ermessen) {
        if (!Asylpruefung.fehlt(kapitel, zeitraum, personen, tatsachen).isEmpty()) {
            return Optional.empty();
        }
        Gang gang = new Gang(zeitraum, personen, tatsachen, ermessen);
        SortedMap<YearMonth, Map<UUID, Long>> monate = new TreeMap<>();
        zeitraum.monate()
                .forEach(m -> monate.put(m, gang.monat(m, Protokoll.OHNE).anspruch()));
        return Optional.of(monate);
    }

    @Override
    public Kapitel kapitel(List<Inhalt.Beteiligt> personen, List<Tatsache> tatsachen, YearMonth monat) {
        return Wartestand.kapitel(personen.getFirst().id(), tatsachen, monat);
    }

    /// Basic benefits end before the month in which the waiting time ends.
    @Override
    public YearMonth laengstens(
            Kapitel kapitel, YearMonth von, List<Inhalt.Beteiligt> personen, List<Tatsache> tatsachen) {
        YearMonth letzter = letzterMonat();
        if (kapitel != Kapitel.GRUNDLEISTUNGEN) {
            return letzter;
        }
        return Wartestand.analogAb(personen.getFirst().id(), tatsachen, letzter)
                .filter(ab -> !ab.isAfter(letzter.atEndOfMonth()))
                .map(ab -> YearMonth.from(ab).minusMonths(1))
                .orElse(letzter);
    }

    @Override
    public YearMonth letzterMonat() {
        return Asylpruefung.letzterMonat();
    }

    @Override
    public String regelwerk() {
        return REGELWERK;
    }

    /// One family going through its months.
    private static final class Gang {
        private final Bewilligungszeitraum zeitraum;
        private final List<Inhalt.Beteiligt> personen;
        private final List<Tatsache> tatsachen;
        private final List<Rechner.Abwaegung> ermessen;
        private final Nachzahlungen nachzahlungen;
        private boolean verbraucht;

        Gang(
                Bewilligungszeitraum zeitraum,
                List<Inhalt.Beteiligt> personen,
                List<Tatsache> tatsachen,
                List<Rechner.Abwaegung> ermessen) {
            this.zeitraum = zeitraum;
            this.personen = personen;
            this.tatsachen = tatsachen;
            this.ermessen = ermessen;
            this.nachzahlungen = new Nachzahlungen(tatsachen, this::wieSgb12);
        }

        /// Claim of a person by § 2 with the back payments decided about so far; none in a month of § 3,
        /// where all of it counts at once.
        private Money wieSgb12(YearMonth monat, UUID person) {
            Monatsfakten fakten = new Monatsfakten(monat, tatsachen);
            Asylfakten asyl = new Asylfakten(monat, tatsachen);
            UUID ich = personen.getFirst().id();
            if (monat.isBefore(Asylpruefung.ersterMonat())
                    || fakten.weggang(ich).isPresent()
                    || asyl.keinRecht(ich).isPresent()
                    || Wartestand.kapitel(ich, tatsachen, monat) == Kapitel.GRUNDLEISTUNGEN) {
                return Money.ZERO;
            }
            List<Inhalt.Beteiligt> da = fakten.imHaushalt(personen);
            Lebensunterhalt.Ergebnis e = Analogleistung.berechne(
                    haushalt(monat, da, asyl, fakten), asyl.stufen(da), Praxis.UEBLICH, Protokoll.OHNE);
            return Money.cents(anspruch(e, da).getOrDefault(person, 0L));
        }

        Berechnung.Monat monat(YearMonth monat, Protokoll protokoll) {
            Inhalt.Beteiligt ich = personen.getFirst();
            Monatsfakten fakten = new Monatsfakten(monat, tatsachen);
            Asylfakten asyl = new Asylfakten(monat, tatsachen);
            Optional<Tatsache> weg = fakten.weggang(ich.id());
            if (weg.isPresent()) {
                return keiner(monat, ich, "R-WEGGANG", "Kein Anspruch bei dieser Behörde", "§ 10a AsylbLG", weg.get());
            }
            Optional<Tatsache> ende = asyl.keinRecht(ich.id());
            if (ende.isPresent()) {
                return keiner(
                        monat,
                        ich,
                        Berechnung.Posten.ENDE,
                        "Kein Anspruch nach dem AsylbLG",
                        "§ 1 Abs. 3 AsylbLG",
                        ende.get());
            }
            List<Inhalt.Beteiligt> da = fakten.imHaushalt(personen);
            nachzahlungen.bis(monat);
            Map<UUID, Long> anspruch = anspruch(monat, da, asyl, fakten, protokoll);
            return new Berechnung.Monat(
                    monat,
                    Rechenzeilen.von(protokoll, fakten, da).stream()
                            .map(p -> nachzahlungen.erklaert(p, monat))
                            .toList(),
                    anspruch);
        }

        private Map<UUID, Long> anspruch(
                YearMonth monat, List<Inhalt.Beteiligt> da, Asylfakten asyl, Monatsfakten fakten, Protokoll protokoll) {
            UUID ich = da.getFirst().id();
            if (Wartestand.kapitel(ich, tatsachen, monat) == Kapitel.GRUNDLEISTUNGEN) {
                return grund(da, asyl, protokoll);
            }
            LocalDate ab = Wartestand.analogAb(ich, tatsachen, monat).orElseThrow();
            if (!ab.isAfter(monat.atDay(1))) {
                return analog(monat, da, asyl, fakten, protokoll);
            }
            Map<UUID, Long> vorher = grund(da, asyl, protokoll);
            Map<UUID, Long> nachher = analog(monat, da, asyl, fakten, protokoll);
            Map<UUID, Long> beide = new LinkedHashMap<>();
            for (int i = 0; i < da.size(); i++) {
                UUID person = da.get(i).id();
                if (vorher.containsKey(person) || nachher.containsKey(person)) {
                    beide.put(
                            person,
                            Uebergang.fuer(
                                            Money.cents(vorher.getOrDefault(person, 0L)),
                                            Money.cents(nachher.getOrDefault(person, 0L)),
                                            ab,
                                            protokoll.fuer(i))
                                    .cents());
                }
            }
            return beide;
        }

        private Map<UUID, Long> grund(List<Inhalt.Beteiligt> da, Asylfakten asyl, Protokoll protokoll) {
            Ergebnis e = Grundleistung.berechne(asyl.haushalt(da, verbraucht), protokoll);
            verbraucht |= e.vermoegen().isPositive() && e.betrag().isPositive();
            Map<UUID, Long> anspruch = new LinkedHashMap<>();
            e.personen().stream()
                    .filter(a -> a.stufe() > 0)
                    .forEach(a ->
                            anspruch.put(UUID.fromString(a.id()), a.betrag().cents()));
            return anspruch;
        }

        private Map<UUID, Long> analog(
                YearMonth monat, List<Inhalt.Beteiligt> da, Asylfakten asyl, Monatsfakten fakten, Protokoll protokoll) {
            Lebensunterhalt.Ergebnis e = Analogleistung.berechne(
                    haushalt(monat, da, asyl, fakten), asyl.stufen(da), Praxis.UEBLICH, protokoll);
            verbraucht |= e.vermoegenEingesetzt();
            return anspruch(e, da);
        }

        /// § 2 Abs. 1 Satz 1: the means count as in SGB XII, also what is spread over months (§ 82 Abs. 7).
        private Haushalt haushalt(YearMonth monat, List<Inhalt.Beteiligt> da, Asylfakten asyl, Monatsfakten fakten) {
            return fakten.haushalt(
                    WIE_KAPITEL,
                    zeitraum,
                    da,
                    ermessen,
                    verbraucht,
                    (id, neu) -> neu.abweichung(asyl.inNatur(id).negated()).einkommen(nachzahlungen.im(monat, id)));
        }

        private static Map<UUID, Long> anspruch(Lebensunterhalt.Ergebnis e, List<Inhalt.Beteiligt> da) {
            Map<UUID, Long> anspruch = new LinkedHashMap<>();
            for (int i = 0; i < da.size(); i++) {
                if (e.ansprueche().get(i).berechtigt()) {
                    anspruch.put(da.get(i).id(), e.ansprueche().get(i).betrag().cents());
                }
            }
            return anspruch;
        }

        private static Berechnung.Monat keiner(
                YearMonth monat, Inhalt.Beteiligt ich, String schritt, String name, String norm, Tatsache warum) {
            return new Berechnung.Monat(
                    monat,
                    List.of(new Berechnung.Posten(
                            schritt,
                            Berechnung.Gruppe.ERGEBNIS,
                            ich.id(),
                            name,
                            norm,
                            0,
                            true,
                            "",
                            List.of(),
                            List.of(warum.id()))),
                    Map.of());
        }
    }
}
