package de.tragwerk.finder.regel;

import de.tragwerk.finder.Haushaltsrechnung.Gesetz;
import de.tragwerk.finder.Lage;
import de.tragwerk.finder.Schaetzung;
import de.tragwerk.finder.Urteil;
import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Protokoll;
import de.tragwerk.law.asylblg.Grundleistung;
import de.tragwerk.law.bkgg.Kindergeld;
import de.tragwerk.law.bkgg.Kinderzuschlag;
import de.tragwerk.law.parameter.ParameterTafel;
import de.tragwerk.law.uhvorschg.Kind;
import de.tragwerk.law.uhvorschg.Unterhaltsvorschuss;
import de.tragwerk.law.wogg.Gesamteinkommen;
import de.tragwerk.law.wogg.Haushalt;
import de.tragwerk.law.wogg.Mietenstufe;
import de.tragwerk.law.wogg.Wohngeld;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Estimates by the law jar. None where an answer is missing that decides, or the month has no values.
final class Betrag {

    private Betrag() {}

    /// What the statute pays that computed the household.
    static Optional<Schaetzung> zumLeben(Lage lage, Gesetz gesetz) {
        boolean bekannt = lage.angaben().geld("finder.netto").isPresent()
                && lage.angaben().geld("finder.warm").isPresent()
                && lage.imHeim() != Urteil.JA;
        return lage.geld()
                .rechnung()
                .filter(r -> bekannt && r.gesetz() == gesetz && r.anspruch().isPositive())
                .map(r -> Schaetzung.of(r.anspruch(), false, r.protokoll()));
    }

    /// § 19 WoGG with the highest rent level and the whole rent: the place's level and the cost of heating, which does
    /// not count, are not known, so it is at most this.
    static Optional<Schaetzung> wohngeld(Lage lage) {
        Money warm = lage.angaben().geld("finder.warm").orElse(null);
        Money netto = lage.angaben().geld("finder.netto").orElse(null);
        boolean pension = lage.angaben().ist("arbeit.status", "rente") == Urteil.JA;
        Money brutto = lage.angaben().geld("finder.brutto").orElse(pension ? netto : null);
        if (warm == null || netto == null || brutto == null || lage.imHeim() == Urteil.JA) {
            return Optional.empty();
        }
        return mitWerten(() -> {
            Protokoll protokoll = Protokoll.neu();
            // What comes on top of the wage counts too; without wage the net pension stands for the gross one.
            Money einnahmen = brutto.max(netto);
            Gesamteinkommen.Mitglied ich = new Gesamteinkommen.Mitglied(
                    einnahmen.times(12),
                    Money.ZERO,
                    pension ? 1 : 3,
                    false,
                    false,
                    lage.alleinMitKind() == Urteil.JA,
                    Money.ZERO,
                    Money.ZERO);
            Money einkommen = Gesamteinkommen.berechne(List.of(ich), List.of(), lage.monat(), protokoll)
                    .monat();
            int personen =
                    1 + (lage.partner() == Urteil.JA ? 1 : 0) + lage.kinder().size();
            Money betrag = Wohngeld.berechne(
                            new Haushalt(lage.monat(), personen, 0, Mietenstufe.VII, warm, einkommen), protokoll)
                    .betrag();
            return Schaetzung.of(betrag, true, protokoll.fertig());
        });
    }

    static Optional<Schaetzung> kinderzuschlag(Lage lage) {
        return Familiengeld.familie(lage)
                .flatMap(familie -> mitWerten(() -> {
                    Protokoll protokoll = Protokoll.neu();
                    return Schaetzung.of(
                            Kinderzuschlag.berechne(familie, protokoll).betrag(), false, protokoll.fertig());
                }))
                .filter(s -> s.betrag().isPositive());
    }

    /// All children below 18; from twelve on only where Abs. 1a holds.
    static Optional<Schaetzung> unterhaltsvorschuss(Lage lage) {
        boolean zahltTeil = lage.angaben().ist("finder.unterhalt", "wenig") == Urteil.JA;
        return mitWerten(() -> {
                    Protokoll protokoll = Protokoll.neu();
                    Money brutto = lage.angaben().geld("finder.brutto").orElse(Money.ZERO);
                    boolean frei = lage.angaben().ist("finder.kind_sgb2", "nein") == Urteil.JA;
                    Money summe = Money.ZERO;
                    for (int jahr : lage.angaben().geburtsjahre()) {
                        Kind kind = new Kind(
                                LocalDate.of(jahr, 1, 1),
                                Money.ZERO,
                                Money.ZERO,
                                frei,
                                brutto,
                                true,
                                Money.ZERO,
                                false,
                                30);
                        summe = summe.plus(Unterhaltsvorschuss.berechne(kind, lage.monat(), protokoll));
                    }
                    return Schaetzung.of(summe, zahltTeil, protokoll.fertig());
                })
                .filter(s -> s.betrag().isPositive());
    }

    static Optional<Schaetzung> kindergeld(Lage lage) {
        YearMonth monat = lage.monat();
        int kinder = (int) lage.kinder().stream().filter(alter -> alter < 18).count();
        return mitWerten(() -> new Schaetzung(Kindergeld.familie(kinder, monat), false, List.of()))
                .filter(s -> s.betrag().isPositive());
    }

    /// § 3 AsylbLG; what is given in kind is not known, so it is at most this in money.
    static Optional<Schaetzung> asylblg(Lage lage) {
        Money netto = lage.angaben().geld("finder.netto").orElse(null);
        String wohnen = lage.angaben().wert("wohnen.art").orElse("");
        if (netto == null
                || netto.isPositive()
                || wohnen.isEmpty()
                || lage.angaben().geburt().isEmpty()) {
            return Optional.empty();
        }
        Money warm = lage.angaben().geld("finder.warm").orElse(Money.ZERO);
        boolean sammel = wohnen.equals("gemeinschaft") || wohnen.equals("notunterkunft");
        return mitWerten(() -> {
                    LocalDate geboren = lage.angaben().geburt().orElseThrow().atDay(1);
                    List<de.tragwerk.law.asylblg.Person> personen = new ArrayList<>();
                    personen.add(de.tragwerk.law.asylblg.Person.of(
                            "a", de.tragwerk.law.asylblg.Person.Rolle.ANTRAGSTELLEND, geboren));
                    if (lage.partner() == Urteil.JA) {
                        personen.add(de.tragwerk.law.asylblg.Person.of(
                                "b", de.tragwerk.law.asylblg.Person.Rolle.PARTNER, geboren));
                    }
                    int nr = 0;
                    for (int jahr : lage.angaben().geburtsjahre()) {
                        personen.add(de.tragwerk.law.asylblg.Person.of(
                                "k" + nr++, de.tragwerk.law.asylblg.Person.Rolle.KIND, LocalDate.of(jahr, 1, 1)));
                    }
                    Protokoll protokoll = Protokoll.neu();
                    Money betrag = Grundleistung.berechne(
                                    new de.tragwerk.law.asylblg.Haushalt(
                                            lage.monat(),
                                            sammel
                                                    ? de.tragwerk.law.asylblg.Haushalt.Unterbringung.SAMMELUNTERKUNFT
                                                    : de.tragwerk.law.asylblg.Haushalt.Unterbringung.WOHNUNG,
                                            personen,
                                            sammel ? Money.ZERO : warm),
                                    protokoll)
                            .betrag();
                    return Schaetzung.of(betrag, true, protokoll.fertig());
                })
                .filter(s -> s.betrag().isPositive());
    }

    private static Optional<Schaetzung> mitWerten(Supplier<Schaetzung> rechnung) {
        try {
            return Optional.of(rechnung.get());
        } catch (ParameterTafel.KeinParameter fehlt) {
            return Optional.empty();
        }
    }
}
