package de.tragwerk.decision.calculate;

import de.tragwerk.decision.model.Berechnung;
import de.tragwerk.decision.model.Bewilligungszeitraum;
import de.tragwerk.decision.model.Formate;
import de.tragwerk.decision.model.Gesetz;
import de.tragwerk.decision.model.Inhalt;
import de.tragwerk.decision.model.Kapitel;
import de.tragwerk.decision.model.Rechner;
import de.tragwerk.decision.model.Tatsache;
import de.tragwerk.decision.model.TatsacheArt;
import de.tragwerk.kernel.Protokoll;
import de.tragwerk.law.sgb12.Haushalt;
import de.tragwerk.law.sgb12.Lebensunterhalt;
import de.tragwerk.law.sgb12.Person;
import de.tragwerk.law.sgb12.Werte;
import de.tragwerk.law.sgb12.Zuordnung;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Chapters 3 and 4 of SGB XII.
@Component
class Sgb12Rechner implements Gesetzesrechner {

    @Override
    public Gesetz gesetz() {
        return Gesetz.SGB12;
    }

    @Override
    public Rechner.Ergebnis rechne(
            Kapitel kapitel,
            Bewilligungszeitraum zeitraum,
            List<Inhalt.Beteiligt> personen,
            List<Tatsache> tatsachen,
            List<Rechner.Abwaegung> ermessen) {
        List<String> fehlt = fehlt(kapitel, zeitraum, personen, tatsachen);
        if (!fehlt.isEmpty()) {
            return new Rechner.Unvollstaendig(fehlt);
        }
        List<Berechnung.Monat> monate = new ArrayList<>();
        boolean verbraucht = false;
        for (YearMonth monat : zeitraum.monate()) {
            Monatsfakten fakten = new Monatsfakten(monat, tatsachen);
            List<Inhalt.Beteiligt> da = fakten.imHaushalt(personen);
            if (!da.contains(personen.getFirst())) {
                monate.add(weggang(monat, fakten, personen.getFirst()));
                continue;
            }
            Haushalt haushalt = fakten.haushalt(kapitel.nummer(), zeitraum, da, ermessen, verbraucht);
            Protokoll protokoll = Protokoll.neu();
            Lebensunterhalt.Ergebnis ergebnis = Lebensunterhalt.berechne(haushalt, protokoll);
            verbraucht |= ergebnis.vermoegenEingesetzt();
            monate.add(monat(monat, fakten, protokoll, ergebnis, da));
        }
        return new Rechner.Berechnet(new Berechnung(Werte.REGELWERK, monate));
    }

    @Override
    public Optional<SortedMap<YearMonth, Map<UUID, Long>>> ansprueche(
            Kapitel kapitel,
            Bewilligungszeitraum zeitraum,
            List<Inhalt.Beteiligt> personen,
            List<Tatsache> tatsachen,
            List<Rechner.Abwaegung> ermessen) {
        if (!fehlt(kapitel, zeitraum, personen, tatsachen).isEmpty()) {
            return Optional.empty();
        }
        SortedMap<YearMonth, Map<UUID, Long>> monate = new TreeMap<>();
        boolean verbraucht = false;
        for (YearMonth monat : zeitraum.monate()) {
            Monatsfakten fakten = new Monatsfakten(monat, tatsachen);
            List<Inhalt.Beteiligt> da = fakten.imHaushalt(personen);
            if (!da.contains(personen.getFirst())) {
                monate.put(monat, Map.of());
                continue;
            }
            Haushalt haushalt = fakten.haushalt(kapitel.nummer(), zeitraum, da, ermessen, verbraucht);
            Lebensunterhalt.Ergebnis ergebnis = Lebensunterhalt.berechne(haushalt, Protokoll.OHNE);
            verbraucht |= ergebnis.vermoegenEingesetzt();
            monate.put(monat, anspruch(ergebnis, da));
        }
        return Optional.of(monate);
    }

    private static List<String> fehlt(
            Kapitel kapitel, Bewilligungszeitraum zeitraum, List<Inhalt.Beteiligt> personen, List<Tatsache> tatsachen) {
        List<String> saetze = new ArrayList<>();
        for (Inhalt.Beteiligt p : personen) {
            if (p.geboren().equals(Inhalt.Beteiligt.UNBEKANNT)) {
                saetze.add("Das Geburtsdatum von " + p.voll() + " fehlt. Tragen Sie es bei der Person ein.");
            }
        }
        if (tatsachen.stream()
                .anyMatch(t -> t.art() == TatsacheArt.ZUGEHOERIGKEIT
                        && t.code().equals(TatsacheArt.VERSTORBEN)
                        && personen.getFirst().id().equals(t.person()))) {
            saetze.add(
                    "Die antragstellende Person ist verstorben. Ihr wird nichts mehr bekannt gegeben; die Leistung endet mit dem Sterbemonat, ohne dass ein Bescheid nötig ist (§ 39 Abs. 2 SGB X). Legen Sie für Menschen, die weiter Leistungen brauchen, eine eigene Akte an.");
        }
        if (zeitraum.von().isBefore(Werte.ersterMonat()) || zeitraum.bis().isAfter(Werte.letzterMonat())) {
            saetze.add("Für diesen Zeitraum sind keine gesetzlichen Beträge bekannt. Wählen Sie Monate von "
                    + Formate.monat(Werte.ersterMonat()) + " bis " + Formate.monat(Werte.letzterMonat()) + ".");
        }
        if (saetze.isEmpty()) {
            voraussetzungen(kapitel, zeitraum.von(), personen, tatsachen, saetze);
            zeitraum.monate().stream()
                    .flatMap(m -> new Monatsfakten(m, tatsachen).andereWohnform(kapitel.nummer()).stream())
                    .findFirst()
                    .ifPresent(art -> saetze.add("Die Person wohnt nach den Tatsachen " + art
                            + ". Dafür gilt § 42a Abs. 3 bis 7 oder § 27b SGB XII; das rechnet dieses Programm noch nicht."
                            + " Rechnen Sie von Hand, oder berichtigen Sie die Wohnform."));
        }
        return saetze;
    }

    private static void voraussetzungen(
            Kapitel kapitel,
            YearMonth monat,
            List<Inhalt.Beteiligt> personen,
            List<Tatsache> tatsachen,
            List<String> saetze) {
        Person ich = new Monatsfakten(monat, tatsachen).person(personen.getFirst(), true);
        boolean vier = Zuordnung.kapitel4(ich, monat);
        if (kapitel == Kapitel.GRUNDSICHERUNG && !vier) {
            saetze.add(
                    "Nach den Tatsachen ist weder die Altersgrenze erreicht noch eine volle Erwerbsminderung auf Dauer festgestellt (§ 41 SGB XII). Ergänzen Sie die Tatsache, oder wählen Sie Hilfe zum Lebensunterhalt.");
        }
        if (kapitel == Kapitel.HILFE_ZUM_LEBENSUNTERHALT && vier) {
            saetze.add(
                    "Nach den Tatsachen besteht Anspruch auf Grundsicherung; sie geht vor (§ 19 Abs. 2 SGB XII). Wählen Sie Grundsicherung.");
        }
        if (kapitel == Kapitel.HILFE_ZUM_LEBENSUNTERHALT && Zuordnung.jobcenter(ich, monat)) {
            saetze.add(
                    "Nach den Tatsachen ist die Person erwerbsfähig; dann geht das Jobcenter vor (§ 21 SGB XII). Ergänzen Sie die Erwerbsminderung, oder schlagen Sie eine Ablehnung vor.");
        }
    }

    /// A month in which the applicant no longer belongs here: nobody has a claim by this file.
    private static Berechnung.Monat weggang(YearMonth monat, Monatsfakten fakten, Inhalt.Beteiligt ich) {
        Tatsache warum = fakten.weggang(ich.id()).orElseThrow();
        return new Berechnung.Monat(
                monat,
                List.of(new Berechnung.Posten(
                        "R-WEGGANG",
                        Berechnung.Gruppe.ERGEBNIS,
                        ich.id(),
                        "Kein Anspruch bei dieser Behörde",
                        "§ 98 Abs. 1 SGB XII",
                        0,
                        true,
                        "",
                        List.of(),
                        List.of(warum.id()))),
                Map.of());
    }

    private static Berechnung.Monat monat(
            YearMonth monat,
            Monatsfakten fakten,
            Protokoll protokoll,
            Lebensunterhalt.Ergebnis ergebnis,
            List<Inhalt.Beteiligt> personen) {
        return new Berechnung.Monat(monat, Rechenzeilen.von(protokoll, fakten, personen), anspruch(ergebnis, personen));
    }

    private static Map<UUID, Long> anspruch(Lebensunterhalt.Ergebnis ergebnis, List<Inhalt.Beteiligt> personen) {
        Map<UUID, Long> anspruch = new LinkedHashMap<>();
        for (int i = 0; i < personen.size(); i++) {
            if (ergebnis.ansprueche().get(i).berechtigt()) {
                anspruch.put(
                        personen.get(i).id(),
                        ergebnis.ansprueche().get(i).betrag().cents());
            }
        }
        return anspruch;
    }

    @Override
    public Kapitel kapitel(List<Inhalt.Beteiligt> personen, List<Tatsache> tatsachen, YearMonth monat) {
        Person ich = new Monatsfakten(monat, tatsachen).person(personen.getFirst(), true);
        return Zuordnung.kapitel4(ich, monat) ? Kapitel.GRUNDSICHERUNG : Kapitel.HILFE_ZUM_LEBENSUNTERHALT;
    }

    @Override
    public YearMonth laengstens(Kapitel kapitel, List<Inhalt.Beteiligt> personen, List<Tatsache> tatsachen) {
        return Werte.letzterMonat();
    }

    @Override
    public YearMonth letzterMonat() {
        return Werte.letzterMonat();
    }

    @Override
    public String regelwerk() {
        return Werte.REGELWERK;
    }
}
