package de.tragwerk.decision.calculate;

import de.tragwerk.decision.model.Bewilligungszeitraum;
import de.tragwerk.decision.model.Formate;
import de.tragwerk.decision.model.Inhalt;
import de.tragwerk.decision.model.Kapitel;
import de.tragwerk.decision.model.Tatsache;
import de.tragwerk.decision.model.TatsacheArt;
import de.tragwerk.law.asylblg.Person;
import de.tragwerk.law.asylblg.Werte;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What is missing or contradicts itself before an AsylbLG calculation, in sentences.
final class Asylpruefung {
    private final Kapitel kapitel;
    private final Bewilligungszeitraum zeitraum;
    private final List<Inhalt.Beteiligt> personen;
    private final List<Tatsache> tatsachen;
    private final Set<String> saetze = new LinkedHashSet<>();

    private Asylpruefung(
            Kapitel kapitel, Bewilligungszeitraum zeitraum, List<Inhalt.Beteiligt> personen, List<Tatsache> tatsachen) {
        this.kapitel = kapitel;
        this.zeitraum = zeitraum;
        this.personen = personen;
        this.tatsachen = tatsachen;
    }

    static List<String> fehlt(
            Kapitel kapitel, Bewilligungszeitraum zeitraum, List<Inhalt.Beteiligt> personen, List<Tatsache> tatsachen) {
        return new Asylpruefung(kapitel, zeitraum, personen, tatsachen).pruefe();
    }

    /// Months this law has values for, by its own table and that of SGB XII, which § 2 follows.
    static YearMonth ersterMonat() {
        YearMonth eigene =
                YearMonth.from(Werte.tafel().reihe("persoenlich_1").getFirst().ab());
        YearMonth sgb12 = de.tragwerk.law.sgb12.Werte.ersterMonat();
        return eigene.isAfter(sgb12) ? eigene : sgb12;
    }

    static YearMonth letzterMonat() {
        LocalDate bis = Werte.tafel().reihe("persoenlich_1").getLast().bis();
        if (bis == null) {
            throw new IllegalStateException("Die Beträge des § 3a AsylbLG gelten nie unbegrenzt (Abs. 4)");
        }
        YearMonth eigene = YearMonth.from(bis);
        YearMonth sgb12 = de.tragwerk.law.sgb12.Werte.letzterMonat();
        return eigene.isBefore(sgb12) ? eigene : sgb12;
    }

    private Inhalt.Beteiligt ich() {
        return personen.getFirst();
    }

    private List<String> pruefe() {
        for (Inhalt.Beteiligt p : personen) {
            if (p.geboren().equals(Inhalt.Beteiligt.UNBEKANNT)) {
                saetze.add("Das Geburtsdatum von " + p.voll() + " fehlt. Tragen Sie es bei der Person ein.");
            }
        }
        if (zeitraum.von().isBefore(ersterMonat()) || zeitraum.bis().isAfter(letzterMonat())) {
            saetze.add("Für diesen Zeitraum sind keine gesetzlichen Beträge bekannt. Wählen Sie Monate von "
                    + Formate.monat(ersterMonat()) + " bis " + Formate.monat(letzterMonat()) + ".");
        }
        if (saetze.isEmpty()) {
            // The first month that cannot be computed says why; the others would say the same.
            zeitraum.monate().stream().takeWhile(m -> saetze.isEmpty()).forEach(this::monat);
            personen.forEach(this::einschraenkung);
            Sgb12Rechner.zeitweise(zeitraum, personen, tatsachen).ifPresent(saetze::add);
            if (kapitel == Kapitel.ANALOGLEISTUNGEN) {
                Kindergeldpruefung.fehlt(zeitraum, personen, tatsachen).ifPresent(saetze::add);
            }
        }
        return List.copyOf(saetze);
    }

    private void monat(YearMonth monat) {
        List<Inhalt.Beteiligt> da = new Monatsfakten(monat, tatsachen).imHaushalt(personen);
        if (!da.contains(ich())) {
            return;
        }
        Asylfakten fakten = new Asylfakten(monat, tatsachen);
        List<Inhalt.Beteiligt> familie = da.stream()
                .filter(p -> p.equals(ich()) || fakten.rolle(p.id(), false) != Person.Rolle.ANDERE)
                .toList();
        long ohne = familie.stream()
                .filter(p -> fakten.keinRecht(p.id()).isPresent())
                .count();
        if (ohne == familie.size()) {
            return;
        }
        if (ohne > 0) {
            saetze.add(
                    "Ab " + Formate.monat(monat)
                            + " gehört nur ein Teil der Familie zu § 1 AsylbLG. Das rechnet dieses Programm noch nicht. Legen Sie für die übrigen eine eigene Akte an, oder rechnen Sie von Hand.");
            return;
        }
        if (fakten.eine(TatsacheArt.AUFENTHALT, ich().id()).isEmpty()) {
            saetze.add(
                    "Es fehlt, ob " + ich().voll()
                            + " zu § 1 Abs. 1 AsylbLG gehört. Tragen Sie die Leistungsberechtigung nach dem Aufenthaltspapier ein.");
        }
        if (fakten.eine(TatsacheArt.UNTERBRINGUNG, null).isEmpty()) {
            saetze.add("Es fehlt, wie die Familie untergebracht ist (§ 3a AsylbLG). Tragen Sie die Unterbringung ein.");
        }
        verpflegung(fakten, familie);
        wartezeit(monat, familie);
    }

    /// Who is fed gets less money; how much less is a value nobody can guess (§ 3 Abs. 2 AsylbLG).
    private void verpflegung(Asylfakten fakten, List<Inhalt.Beteiligt> familie) {
        if (fakten.ja(TatsacheArt.VERPFLEGUNG, null)) {
            familie.stream()
                    .filter(p ->
                            fakten.eine(TatsacheArt.NOTWENDIG_IN_NATUR, p.id()).isEmpty())
                    .forEach(p -> saetze.add("Verpflegung wird gestellt. Tragen Sie für " + p.voll()
                            + " ein, welchen Wert das im Monat hat (notwendiger Bedarf als Sachleistung)."));
        }
    }

    private void wartezeit(YearMonth monat, List<Inhalt.Beteiligt> familie) {
        Optional<LocalDate> meine = Wartestand.analogAb(ich().id(), tatsachen, monat);
        if (meine.isEmpty()) {
            saetze.add(
                    "Es fehlt, seit wann " + ich().voll()
                            + " ohne wesentliche Unterbrechung im Bundesgebiet ist (§ 2 Abs. 1 AsylbLG). Tragen Sie den Tag ein.");
            return;
        }
        for (Inhalt.Beteiligt p : familie) {
            boolean volljaehrig = Period.between(p.geboren(), monat.atDay(1)).getYears() >= 18;
            Optional<LocalDate> andere = Wartestand.analogAb(p.id(), tatsachen, monat);
            if (volljaehrig && andere.isEmpty()) {
                saetze.add(
                        "Es fehlt, seit wann " + p.voll()
                                + " ohne wesentliche Unterbrechung im Bundesgebiet ist (§ 2 Abs. 1 AsylbLG). Tragen Sie den Tag ein.");
            } else if (volljaehrig && !gleich(meine.get(), andere.orElseThrow(), monat)) {
                saetze.add(
                        "Im " + Formate.monat(monat)
                                + " gilt § 2 AsylbLG nur für einen Teil der Familie. Das rechnet dieses Programm noch nicht; rechnen Sie von Hand.");
            }
        }
        Kapitel richtig = Wartestand.kapitel(ich().id(), tatsachen, monat);
        if (richtig != kapitel) {
            saetze.add(falsch(richtig, monat, meine.get()));
        }
    }

    /// Both before or both after the end of their waiting time, or on the same day.
    private static boolean gleich(LocalDate a, LocalDate b, YearMonth monat) {
        boolean keiner = a.isAfter(monat.atEndOfMonth()) && b.isAfter(monat.atEndOfMonth());
        boolean beide = !a.isAfter(monat.atDay(1)) && !b.isAfter(monat.atDay(1));
        return a.equals(b) || keiner || beide;
    }

    private static String falsch(Kapitel richtig, YearMonth monat, LocalDate ab) {
        return richtig == Kapitel.ANALOGLEISTUNGEN
                ? "Die Wartezeit endet; ab " + Formate.tag(ab)
                        + " gilt § 2 AsylbLG. Lassen Sie den Zeitraum der Grundleistungen vor "
                        + Formate.monat(YearMonth.from(ab))
                        + " enden, und entscheiden Sie danach über Leistungen nach § 2."
                : "Im " + Formate.monat(monat)
                        + " gilt noch § 3 AsylbLG: Die Wartezeit läuft, die Dauer ist rechtsmissbräuchlich beeinflusst oder die Leistung eingeschränkt. Wählen Sie Grundleistungen oder einen späteren Zeitraum.";
    }

    /// § 14 AsylbLG: each restriction ends after six months at most; its reason goes into the notice.
    private void einschraenkung(Inhalt.Beteiligt p) {
        long monate = Werte.tafel().im("einschraenkung_monate", zeitraum.von()).zahl();
        for (Tatsache t : tatsachen) {
            if (t.art() == TatsacheArt.EINSCHRAENKUNG && p.id().equals(t.person())) {
                YearMonth bis = t.bis();
                if (bis == null || bis.isAfter(t.von().plusMonths(monate - 1))) {
                    saetze.add("Eine Einschränkung nach § 1a AsylbLG ist auf " + monate
                            + " Monate zu befristen (§ 14 AsylbLG). Tragen Sie bei " + p.voll()
                            + " den letzten Monat ein.");
                }
                if (t.grund() == null || t.grund().isBlank()) {
                    saetze.add(
                            "Der Grund der Einschränkung nach § 1a AsylbLG fehlt; er steht im Bescheid. Tragen Sie ihn"
                                    + " bei " + p.voll() + " ein.");
                }
            }
        }
    }
}
