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
import de.tragwerk.kernel.Money;
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
    private static final String DARLEHEN =
            "Das Vermögen liegt über dem Freibetrag und lässt sich nicht sofort verwerten. Dann soll die Hilfe als Darlehen gewährt werden (§ 91 SGB XII); das bescheidet dieses Programm noch nicht. Entscheiden Sie von Hand, oder berichtigen Sie das Vermögen, wenn es nicht verwertbar oder sein Einsatz eine Härte ist.";

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
        Gang gang = new Gang(kapitel, zeitraum, personen, tatsachen, ermessen);
        List<Berechnung.Monat> monate = zeitraum.monate().stream()
                .map(m -> gang.monat(m, Protokoll.neu()))
                .toList();
        return gang.darlehen
                ? new Rechner.Unvollstaendig(List.of(DARLEHEN))
                : new Rechner.Berechnet(new Berechnung(Werte.REGELWERK, monate));
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
        Gang gang = new Gang(kapitel, zeitraum, personen, tatsachen, ermessen);
        SortedMap<YearMonth, Map<UUID, Long>> monate = new TreeMap<>();
        zeitraum.monate()
                .forEach(m -> monate.put(m, gang.monat(m, Protokoll.OHNE).anspruch()));
        return gang.darlehen ? Optional.empty() : Optional.of(monate);
    }

    @Override
    public List<String> anderswo(
            Kapitel kapitel, Bewilligungszeitraum zeitraum, List<Inhalt.Beteiligt> personen, List<Tatsache> tatsachen) {
        return zeitraum.monate().stream()
                .flatMap(
                        m -> anderswo(kapitel, m, personen, tatsachen)
                                .map(a -> m.equals(zeitraum.von()) ? a.satz() : spaeter(a, m))
                                .stream())
                .limit(1)
                .toList();
    }

    private static String spaeter(Zustaendigkeit.Anderswo a, YearMonth monat) {
        return "Ab " + Formate.monat(monat) + ": " + a.satz() + " Oder lassen Sie den Zeitraum mit "
                + Formate.monat(monat.minusMonths(1)) + " enden.";
    }

    private static Optional<Zustaendigkeit.Anderswo> anderswo(
            Kapitel kapitel, YearMonth monat, List<Inhalt.Beteiligt> personen, List<Tatsache> tatsachen) {
        Monatsfakten fakten = new Monatsfakten(monat, tatsachen);
        List<Inhalt.Beteiligt> da = fakten.imHaushalt(personen);
        return da.contains(personen.getFirst())
                ? new Zustaendigkeit(monat, da, fakten).anderswo(kapitel)
                : Optional.empty();
    }

    /// Who is here on some days only has a claim for these days, and the other parent's household for the
    /// others.
    static Optional<String> zeitweise(
            Bewilligungszeitraum zeitraum, List<Inhalt.Beteiligt> personen, List<Tatsache> tatsachen) {
        return personen.stream()
                .filter(p -> zeitraum.monate().stream()
                        .anyMatch(m -> new Monatsfakten(m, tatsachen).ja(TatsacheArt.ZEITWEISE, p.id())))
                .findFirst()
                .map(p -> p.voll()
                        + " lebt nach den Tatsachen nur zeitweise hier. Dann zählen die Tage im Haushalt (§ 27 Abs. 2 Satz 3, § 27a Abs. 3 SGB XII); das rechnet dieses Programm noch nicht. Rechnen Sie von Hand, oder berichtigen Sie die Tatsache, wenn "
                        + p.vorname() + " überwiegend hier lebt.");
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
            Kindergeldpruefung.fehlt(zeitraum, personen, tatsachen).ifPresent(saetze::add);
            zeitweise(zeitraum, personen, tatsachen).ifPresent(saetze::add);
            zeitraum.monate().stream()
                    .flatMap(m -> new Monatsfakten(m, tatsachen).andereWohnform(kapitel.nummer()).stream())
                    .findFirst()
                    .ifPresent(art -> saetze.add("Die Person wohnt nach den Tatsachen " + art
                            + ". Dafür gilt § 42a Abs. 3 bis 7 oder § 27b SGB XII; das rechnet dieses Programm noch nicht."
                            + " Rechnen Sie von Hand, oder berichtigen Sie die Wohnform."));
        }
        return saetze;
    }

    @Override
    public Kapitel kapitel(List<Inhalt.Beteiligt> personen, List<Tatsache> tatsachen, YearMonth monat) {
        Person ich = new Monatsfakten(monat, tatsachen).person(personen.getFirst(), true);
        return Zuordnung.kapitel4(ich, monat) ? Kapitel.GRUNDSICHERUNG : Kapitel.HILFE_ZUM_LEBENSUNTERHALT;
    }

    /// Before the first month that another benefit follows; where the first one does already, nothing is cut.
    @Override
    public YearMonth laengstens(
            Kapitel kapitel, YearMonth von, List<Inhalt.Beteiligt> personen, List<Tatsache> tatsachen) {
        YearMonth letzter = Werte.letzterMonat();
        for (YearMonth m = von; !m.isAfter(letzter); m = m.plusMonths(1)) {
            if (anderswo(kapitel, m, personen, tatsachen).isPresent()) {
                return m.equals(von) ? letzter : m.minusMonths(1);
            }
        }
        return letzter;
    }

    @Override
    public YearMonth letzterMonat() {
        return Werte.letzterMonat();
    }

    @Override
    public String regelwerk() {
        return Werte.REGELWERK;
    }

    /// One household going through its months.
    private static final class Gang {
        private final Kapitel kapitel;
        private final Bewilligungszeitraum zeitraum;
        private final List<Inhalt.Beteiligt> personen;
        private final List<Tatsache> tatsachen;
        private final List<Rechner.Abwaegung> ermessen;
        private final Nachzahlungen nachzahlungen;
        private boolean verbraucht;
        private boolean darlehen;

        Gang(
                Kapitel kapitel,
                Bewilligungszeitraum zeitraum,
                List<Inhalt.Beteiligt> personen,
                List<Tatsache> tatsachen,
                List<Rechner.Abwaegung> ermessen) {
            this.kapitel = kapitel;
            this.zeitraum = zeitraum;
            this.personen = personen;
            this.tatsachen = tatsachen;
            this.ermessen = ermessen;
            this.nachzahlungen = new Nachzahlungen(tatsachen, this::anspruch);
        }

        /// Claim of a person with the back payments decided about so far; none where the month does not
        /// belong here.
        private Money anspruch(YearMonth monat, UUID person) {
            Monatsfakten fakten = new Monatsfakten(monat, tatsachen);
            List<Inhalt.Beteiligt> da = fakten.imHaushalt(personen);
            if (!da.contains(personen.getFirst()) || monat.isBefore(Werte.ersterMonat())) {
                return Money.ZERO;
            }
            Zustaendigkeit zustaendigkeit = new Zustaendigkeit(monat, da, fakten);
            if (zustaendigkeit.anderswo(kapitel).isPresent()) {
                return Money.ZERO;
            }
            Lebensunterhalt.Ergebnis e =
                    Lebensunterhalt.berechne(haushalt(monat, fakten, da, zustaendigkeit), Protokoll.OHNE);
            return Money.cents(anspruch(e, da).getOrDefault(person, 0L));
        }

        private boolean ausserhalb(UUID person, Monatsfakten fakten, Zustaendigkeit zustaendigkeit) {
            return fakten.ohneAntrag(person)
                    || kapitel == Kapitel.HILFE_ZUM_LEBENSUNTERHALT && zustaendigkeit.ausserhalb(person);
        }

        private Haushalt haushalt(
                YearMonth monat, Monatsfakten fakten, List<Inhalt.Beteiligt> da, Zustaendigkeit zustaendigkeit) {
            return fakten.haushalt(
                    kapitel.nummer(),
                    zeitraum,
                    da,
                    ermessen,
                    verbraucht,
                    (id, neu) -> neu.ausserhalb(ausserhalb(id, fakten, zustaendigkeit))
                            .einkommen(nachzahlungen.im(monat, id)));
        }

        Berechnung.Monat monat(YearMonth monat, Protokoll protokoll) {
            Inhalt.Beteiligt ich = personen.getFirst();
            Monatsfakten fakten = new Monatsfakten(monat, tatsachen);
            List<Inhalt.Beteiligt> da = fakten.imHaushalt(personen);
            if (!da.contains(ich)) {
                UUID warum = fakten.weggang(ich.id()).orElseThrow().id();
                return keiner(
                        monat,
                        ich,
                        "R-WEGGANG",
                        "Kein Anspruch bei dieser Behörde",
                        "§ 98 Abs. 1 SGB XII",
                        List.of(warum));
            }
            Zustaendigkeit zustaendigkeit = new Zustaendigkeit(monat, da, fakten);
            Optional<Zustaendigkeit.Anderswo> anderswo = zustaendigkeit.anderswo(kapitel);
            if (anderswo.isPresent()) {
                Zustaendigkeit.Anderswo a = anderswo.get();
                return keiner(
                        monat,
                        ich,
                        Berechnung.Posten.ANDERSWO + a.name(),
                        a.titel(),
                        a.norm(),
                        zustaendigkeit.belege());
            }
            nachzahlungen.bis(monat);
            Haushalt haushalt = haushalt(monat, fakten, da, zustaendigkeit);
            Lebensunterhalt.Ergebnis ergebnis = Lebensunterhalt.berechne(haushalt, protokoll);
            verbraucht |= ergebnis.vermoegenEingesetzt();
            darlehen |= ergebnis.darlehen();
            List<Berechnung.Posten> zeilen = new ArrayList<>(Rechenzeilen.von(protokoll, fakten, da).stream()
                    .map(p -> nachzahlungen.erklaert(p, monat))
                    .toList());
            da.stream()
                    .filter(p -> ausserhalb(p.id(), fakten, zustaendigkeit))
                    .forEach(p -> zeilen.add(ausserhalb(p, fakten.ohneAntrag(p.id()))));
            return new Berechnung.Monat(monat, zeilen, anspruch(ergebnis, da));
        }

        /// Somebody of the family who gets nothing here has a line that says why.
        private Berechnung.Posten ausserhalb(Inhalt.Beteiligt p, boolean ohneAntrag) {
            return ohneAntrag
                    ? zeile(
                            "R-OHNE-ANTRAG",
                            p,
                            "Keine Leistung für diese Person: nicht beantragt",
                            kapitel == Kapitel.GRUNDSICHERUNG ? "§ 44 Abs. 1 Satz 1 SGB XII" : "§ 46 Abs. 1 SGB I",
                            List.of())
                    : zeile(
                            "R-AUSSERHALB",
                            p,
                            "Keine Hilfe zum Lebensunterhalt für diese Person: Bürgergeld geht vor oder ist ausgeschlossen",
                            "§ 21 Satz 1 SGB XII",
                            List.of());
        }

        private static Map<UUID, Long> anspruch(Lebensunterhalt.Ergebnis ergebnis, List<Inhalt.Beteiligt> da) {
            Map<UUID, Long> anspruch = new LinkedHashMap<>();
            for (int i = 0; i < da.size(); i++) {
                if (ergebnis.ansprueche().get(i).berechtigt()) {
                    anspruch.put(
                            da.get(i).id(),
                            ergebnis.ansprueche().get(i).betrag().cents());
                }
            }
            return anspruch;
        }

        /// A month in which nobody has a claim by this file.
        private static Berechnung.Monat keiner(
                YearMonth monat, Inhalt.Beteiligt ich, String schritt, String name, String norm, List<UUID> belege) {
            return new Berechnung.Monat(monat, List.of(zeile(schritt, ich, name, norm, belege)), Map.of());
        }

        private static Berechnung.Posten zeile(
                String schritt, Inhalt.Beteiligt wer, String name, String norm, List<UUID> belege) {
            return new Berechnung.Posten(
                    schritt, Berechnung.Gruppe.ERGEBNIS, wer.id(), name, norm, 0, true, "", List.of(), belege);
        }
    }
}
