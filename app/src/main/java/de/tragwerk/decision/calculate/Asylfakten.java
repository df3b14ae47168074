package de.tragwerk.decision.calculate;

import de.tragwerk.decision.model.Inhalt;
import de.tragwerk.decision.model.Tatsache;
import de.tragwerk.decision.model.TatsacheArt;
import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Period;
import de.tragwerk.law.asylblg.Analogleistung;
import de.tragwerk.law.asylblg.Haushalt;
import de.tragwerk.law.asylblg.Person;
import de.tragwerk.law.asylblg.Person.Einkommen;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The facts of one month as the AsylbLG asks for them.
final class Asylfakten {
    private final YearMonth monat;
    private final List<Tatsache> alle;
    private final List<Tatsache> tatsachen;

    /// @param alle facts of the case, also of other months
    Asylfakten(YearMonth monat, List<Tatsache> alle) {
        this.monat = monat;
        this.alle = alle;
        this.tatsachen = alle.stream().filter(t -> t.gilt(monat)).toList();
    }

    /// Why somebody does not belong to § 1 AsylbLG in this month; empty while she does or nobody has said.
    Optional<Tatsache> keinRecht(UUID person) {
        return eine(TatsacheArt.AUFENTHALT, person)
                .filter(t -> t.wert().equals(TatsacheArt.ANERKANNT) || t.wert().equals(TatsacheArt.ANDERER_TITEL));
    }

    Optional<Tatsache> eine(TatsacheArt art, @Nullable UUID person) {
        return alle(art, person).reduce((a, b) -> b);
    }

    private Stream<Tatsache> alle(TatsacheArt art, @Nullable UUID person) {
        return tatsachen.stream().filter(t -> t.art() == art && Objects.equals(t.person(), person));
    }

    private Money geld(TatsacheArt art, @Nullable UUID person) {
        return eine(art, person).map(t -> Money.cents(t.cent())).orElse(Money.ZERO);
    }

    private Optional<LocalDate> tag(TatsacheArt art, @Nullable UUID person) {
        return eine(art, person).map(t -> LocalDate.parse(t.wert()));
    }

    boolean ja(TatsacheArt art, @Nullable UUID person) {
        return eine(art, person).map(t -> Boolean.parseBoolean(t.wert())).orElse(false);
    }

    /// § 6b AsylbLG with § 18 SGB XII: not before the day the authority knew.
    private Period anspruch() {
        Period ganz = Period.of(monat);
        LocalDate ab = tag(TatsacheArt.LEISTUNG_AB, null).orElse(ganz.from());
        return ab.isAfter(ganz.from()) && !ab.isAfter(ganz.to()) ? new Period(ab, ganz.to()) : ganz;
    }

    Haushalt.Unterbringung unterbringung() {
        return switch (eine(TatsacheArt.UNTERBRINGUNG, null).map(Tatsache::wert).orElse("")) {
            case "gemeinschaft" -> Haushalt.Unterbringung.SAMMELUNTERKUNFT;
            case "aufnahme" -> Haushalt.Unterbringung.AUFNAHMEEINRICHTUNG;
            case "einrichtung" -> Haushalt.Unterbringung.EINRICHTUNG;
            default -> Haushalt.Unterbringung.WOHNUNG;
        };
    }

    Haushalt haushalt(List<Inhalt.Beteiligt> personen, boolean verbraucht) {
        return new Haushalt(
                monat,
                anspruch(),
                unterbringung(),
                personen.stream()
                        .map(p -> person(p, personen.getFirst().equals(p)))
                        .toList(),
                personen.size() + Mitbewohner.im(monat, alle),
                wohnkosten(),
                verbraucht);
    }

    /// In an accommodation of the authority they are in kind (§ 3 Abs. 3 Satz 3).
    private Money wohnkosten() {
        return unterbringung() == Haushalt.Unterbringung.WOHNUNG
                ? geld(TatsacheArt.KALTMIETE, null)
                        .plus(geld(TatsacheArt.NEBENKOSTEN, null))
                        .plus(geld(TatsacheArt.HEIZKOSTEN, null))
                        .plus(geld(TatsacheArt.HAUSHALTSENERGIE, null))
                : Money.ZERO;
    }

    Person.Rolle rolle(UUID person, boolean erste) {
        if (erste) {
            return Person.Rolle.ANTRAGSTELLEND;
        }
        return switch (eine(TatsacheArt.ROLLE, person).map(Tatsache::wert).orElse("andere")) {
            case "partner" -> Person.Rolle.PARTNER;
            case "kind" -> Person.Rolle.KIND;
            default -> Person.Rolle.ANDERE;
        };
    }

    private Person person(Inhalt.Beteiligt p, boolean erste) {
        UUID id = p.id();
        Person.Rolle rolle = rolle(id, erste);
        return new Person(
                id.toString(),
                rolle,
                p.geboren(),
                rolle == Person.Rolle.PARTNER,
                geld(TatsacheArt.PERSOENLICH_IN_NATUR, id),
                geld(TatsacheArt.NOTWENDIG_IN_NATUR, id),
                geld(TatsacheArt.SONSTIGE_LEISTUNG, id),
                einkommen(id),
                vermoegen(id),
                einschraenkung(id));
    }

    /// What is taken off goes off the pay first; without pay off the first other income (§ 7 Abs. 3 Satz 3).
    private List<Einkommen> einkommen(UUID person) {
        Money abzuege = alle(TatsacheArt.ABSETZUNG, person)
                .map(t -> Money.cents(t.cent()))
                .reduce(Money.ZERO, Money::plus);
        List<Einkommen> liste = new ArrayList<>();
        // What was paid for other months counts in the month it arrives: § 7 spreads nothing.
        for (Tatsache t : Stream.concat(alle(TatsacheArt.EINKOMMEN, person), alle(TatsacheArt.NACHZAHLUNG, person))
                .sorted((a, b) -> Boolean.compare(erwerb(b.code()), erwerb(a.code())))
                .toList()) {
            Money betrag = Money.cents(t.cent());
            Money ab = abzuege.min(betrag);
            abzuege = abzuege.minus(ab);
            liste.add(new Einkommen(art(t.code()), betrag, ab));
        }
        return liste;
    }

    private static Einkommen.Art art(String code) {
        return code.equals("honorary")
                ? Einkommen.Art.EHRENAMT
                : erwerb(code) ? Einkommen.Art.ERWERB : Einkommen.Art.SONSTIGES;
    }

    private static boolean erwerb(String code) {
        return Set.of("employment", "mini_job", "workshop_pay", "self_employment", "youth_job")
                .contains(code);
    }

    /// As in SGB XII, real property and funeral provision count only as what an officer entered as other assets.
    private Money vermoegen(UUID person) {
        return alle(TatsacheArt.VERMOEGEN, person)
                .filter(t -> !Set.of("grundbesitz", "bestattung", TatsacheArt.GESPERRT, TatsacheArt.HAERTE)
                        .contains(t.code()))
                .map(t -> Money.cents(t.cent()))
                .reduce(Money.ZERO, Money::plus);
    }

    /// Whole months; that it lasts six of them at most is asked of the whole case.
    private Person.@Nullable Einschraenkung einschraenkung(UUID person) {
        return eine(TatsacheArt.EINSCHRAENKUNG, person)
                .map(t -> new Person.Einschraenkung(Money.cents(t.cent()), monat.atDay(1), monat.atEndOfMonth()))
                .orElse(null);
    }

    /// § 2 Abs. 1 Satz 4: who has another level than SGB XII gives.
    Analogleistung.Stufen stufen(List<Inhalt.Beteiligt> personen) {
        Set<String> sammelunterkunft = new HashSet<>();
        Set<String> beiEltern = new HashSet<>();
        for (int i = 0; i < personen.size(); i++) {
            Inhalt.Beteiligt p = personen.get(i);
            int alter = java.time.Period.between(p.geboren(), monat.atDay(1)).getYears();
            boolean volljaehrig = !p.geboren().plusYears(18).isAfter(monat.atEndOfMonth());
            if (volljaehrig
                    && rolle(p.id(), i == 0) == Person.Rolle.KIND
                    && alter < 25
                    && unterbringung() == Haushalt.Unterbringung.WOHNUNG) {
                beiEltern.add(p.id().toString());
            } else if (alter >= 18 && unterbringung() != Haushalt.Unterbringung.WOHNUNG) {
                sammelunterkunft.add(p.id().toString());
            }
        }
        return new Analogleistung.Stufen(sammelunterkunft, beiEltern);
    }

    /// What is given in kind takes the place of the standard rate in money (§ 2 Abs. 2).
    Money inNatur(UUID person) {
        return geld(TatsacheArt.PERSOENLICH_IN_NATUR, person).plus(geld(TatsacheArt.NOTWENDIG_IN_NATUR, person));
    }
}
