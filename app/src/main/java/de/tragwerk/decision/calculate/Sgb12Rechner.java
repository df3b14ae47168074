package de.tragwerk.decision.calculate;

import de.tragwerk.decision.model.Berechnung;
import de.tragwerk.decision.model.Bewilligungszeitraum;
import de.tragwerk.decision.model.Formate;
import de.tragwerk.decision.model.Inhalt;
import de.tragwerk.decision.model.Kapitel;
import de.tragwerk.decision.model.Rechner;
import de.tragwerk.decision.model.Tatsache;
import de.tragwerk.decision.model.TatsacheArt;
import de.tragwerk.kernel.Eingabe;
import de.tragwerk.kernel.Parameter;
import de.tragwerk.kernel.Protokoll;
import de.tragwerk.kernel.Schritt;
import de.tragwerk.law.EinfacheSprache;
import de.tragwerk.law.sgb12.Haushalt;
import de.tragwerk.law.sgb12.Lebensunterhalt;
import de.tragwerk.law.sgb12.Person;
import de.tragwerk.law.sgb12.Werte;
import de.tragwerk.law.sgb12.Zuordnung;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Computes with the statutes of the law jar.
@Component
class Sgb12Rechner implements Rechner {

    @Override
    public Ergebnis rechne(
            Kapitel kapitel,
            Bewilligungszeitraum zeitraum,
            List<Inhalt.Beteiligt> personen,
            List<Tatsache> tatsachen,
            List<Abwaegung> ermessen) {
        List<String> fehlt = fehlt(kapitel, zeitraum, personen, tatsachen);
        if (!fehlt.isEmpty()) {
            return new Unvollstaendig(fehlt);
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
        return new Berechnet(new Berechnung(Werte.REGELWERK, monate));
    }

    @Override
    public Optional<SortedMap<YearMonth, Map<UUID, Long>>> ansprueche(
            Kapitel kapitel,
            Bewilligungszeitraum zeitraum,
            List<Inhalt.Beteiligt> personen,
            List<Tatsache> tatsachen,
            List<Abwaegung> ermessen) {
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
        return new Berechnung.Monat(
                monat,
                protokoll.eintraege().stream()
                        .filter(e -> e.schritt().ergebnis() == Eingabe.Art.CENT)
                        .map(e -> posten(e, fakten, personen))
                        .toList(),
                anspruch(ergebnis, personen));
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

    private static Berechnung.Posten posten(Protokoll.Eintrag e, Monatsfakten fakten, List<Inhalt.Beteiligt> personen) {
        Schritt s = e.schritt();
        @Nullable UUID person = e.person() < 0 ? null : personen.get(e.person()).id();
        return new Berechnung.Posten(
                s.code(),
                Berechnung.Gruppe.valueOf(s.gruppe()),
                person,
                s.name(),
                s.norm().zitat(),
                e.wert(),
                s.summe(),
                rechnung(e),
                e.parameter().stream().distinct().map(Sgb12Rechner::parameter).toList(),
                fakten.belege(s.code(), person));
    }

    private static String rechnung(Protokoll.Eintrag e) {
        String text = e.rechnung();
        return text.isEmpty() || text.endsWith("÷ 1 Menschen") ? "" : text + " = " + Formate.euro(Math.abs(e.wert()));
    }

    private static String anteil(long millionstel) {
        return BigDecimal.valueOf(millionstel, 6)
                .stripTrailingZeros()
                .toPlainString()
                .replace('.', ',');
    }

    private static Berechnung.Parameter parameter(Parameter p) {
        String wert = switch (p.einheit()) {
            case EURO -> Formate.euro(p.wert());
            case ANTEIL -> anteil(p.wert());
            case ZAHL -> Long.toString(p.wert());
        };
        String gueltig =
                p.bis() == null ? "seit " + Formate.tag(p.ab()) : Formate.tag(p.ab()) + " bis " + Formate.tag(p.bis());
        return new Berechnung.Parameter(
                p.titel(),
                wert,
                gueltig,
                p.norm() + "; " + p.quelle(),
                p.beleg().name().toLowerCase(Locale.ROOT));
    }

    @Override
    public Kapitel kapitel(List<Inhalt.Beteiligt> personen, List<Tatsache> tatsachen, YearMonth monat) {
        Person ich = new Monatsfakten(monat, tatsachen).person(personen.getFirst(), true);
        return Zuordnung.kapitel4(ich, monat) ? Kapitel.GRUNDSICHERUNG : Kapitel.HILFE_ZUM_LEBENSUNTERHALT;
    }

    @Override
    public Optional<String> einfach(Berechnung.Posten posten) {
        return EinfacheSprache.satz(
                posten.schritt(), Formate.euro(Math.abs(posten.cent())).replace(' ', '\u00a0'));
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
