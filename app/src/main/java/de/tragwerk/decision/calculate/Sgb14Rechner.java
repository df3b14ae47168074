package de.tragwerk.decision.calculate;

import de.tragwerk.decision.model.Berechnung;
import de.tragwerk.decision.model.Bewilligungszeitraum;
import de.tragwerk.decision.model.Gesetz;
import de.tragwerk.decision.model.Inhalt;
import de.tragwerk.decision.model.Kapitel;
import de.tragwerk.decision.model.Rechner;
import de.tragwerk.decision.model.Tatsache;
import de.tragwerk.kernel.Protokoll;
import de.tragwerk.law.sgb14.Entschaedigung;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// §§ 83, 85, 87 SGB XIV: the monthly compensation payment of the person the file is kept for. Neither income nor
/// household count; everybody else with a claim has a file of her own.
@Component
class Sgb14Rechner implements Gesetzesrechner {
    private static final String REGELWERK = "sgb14 2026.11.2";

    @Override
    public Gesetz gesetz() {
        return Gesetz.SGB14;
    }

    @Override
    public Rechner.Ergebnis rechne(
            Kapitel kapitel,
            Bewilligungszeitraum zeitraum,
            List<Inhalt.Beteiligt> personen,
            List<Tatsache> tatsachen,
            List<Rechner.Abwaegung> ermessen) {
        List<String> fehlt = Entschaedigungspruefung.fehlt(zeitraum, personen, tatsachen);
        return fehlt.isEmpty()
                ? new Rechner.Berechnet(new Berechnung(
                        REGELWERK,
                        zeitraum.monate().stream()
                                .map(m -> monat(m, personen.getFirst(), tatsachen, Protokoll.neu()))
                                .toList()))
                : new Rechner.Unvollstaendig(fehlt);
    }

    @Override
    public Optional<SortedMap<YearMonth, Map<UUID, Long>>> ansprueche(
            Kapitel kapitel,
            Bewilligungszeitraum zeitraum,
            List<Inhalt.Beteiligt> personen,
            List<Tatsache> tatsachen,
            List<Rechner.Abwaegung> ermessen) {
        if (!Entschaedigungspruefung.fehlt(zeitraum, personen, tatsachen).isEmpty()) {
            return Optional.empty();
        }
        SortedMap<YearMonth, Map<UUID, Long>> monate = new TreeMap<>();
        zeitraum.monate()
                .forEach(m -> monate.put(
                        m,
                        monat(m, personen.getFirst(), tatsachen, Protokoll.OHNE).anspruch()));
        return Optional.of(monate);
    }

    @Override
    public Kapitel kapitel(List<Inhalt.Beteiligt> personen, List<Tatsache> tatsachen, YearMonth monat) {
        return Kapitel.ENTSCHAEDIGUNGSZAHLUNG;
    }

    @Override
    public YearMonth laengstens(
            Kapitel kapitel, YearMonth von, List<Inhalt.Beteiligt> personen, List<Tatsache> tatsachen) {
        return letzterMonat();
    }

    @Override
    public YearMonth letzterMonat() {
        return Entschaedigungspruefung.letzterMonat();
    }

    @Override
    public String regelwerk() {
        return REGELWERK;
    }

    private static Berechnung.Monat monat(
            YearMonth monat, Inhalt.Beteiligt ich, List<Tatsache> tatsachen, Protokoll protokoll) {
        Monatsfakten alle = new Monatsfakten(monat, tatsachen);
        Optional<Tatsache> weg = alle.weggang(ich.id());
        if (weg.isPresent()) {
            return keiner(monat, ich, "R-WEGGANG", "Kein Anspruch bei dieser Behörde", "§ 113 SGB XIV", weg.get());
        }
        Entschaedigungsfakten fakten = new Entschaedigungsfakten(monat, ich, tatsachen);
        Optional<Entschaedigungsfakten.Ende> ende = fakten.ende();
        if (ende.isPresent()) {
            Entschaedigungsfakten.Ende e = ende.get();
            return keiner(monat, ich, e.schritt(), e.satz(), e.norm(), e.warum());
        }
        Entschaedigung.Art als = Entschaedigungsfakten.art(fakten.als().orElseThrow());
        Entschaedigung.Ergebnis e = Entschaedigung.berechne(fakten.fall(als), monat, protokoll.fuer(0));
        if (e.betrag().isZero()) {
            return keiner(
                    monat,
                    ich,
                    Berechnung.Posten.GRAD_UNTER_30,
                    "Kein Anspruch: Grad der Schädigungsfolgen unter 30",
                    "§ 83 Abs. 1 SGB XIV",
                    fakten.grad().orElseThrow());
        }
        return new Berechnung.Monat(
                monat,
                Rechenzeilen.von(protokoll, alle, List.of(ich)),
                Map.of(ich.id(), e.betrag().cents()));
    }

    /// A month in which she has no claim by this file.
    private static Berechnung.Monat keiner(
            YearMonth monat, Inhalt.Beteiligt ich, String schritt, String name, String norm, Tatsache warum) {
        Berechnung.Posten zeile = new Berechnung.Posten(
                schritt, Berechnung.Gruppe.ERGEBNIS, ich.id(), name, norm, 0, true, "", List.of(), List.of(warum.id()));
        return new Berechnung.Monat(monat, List.of(zeile), Map.of());
    }
}
