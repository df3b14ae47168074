package de.tragwerk.decision.calculate;

import de.tragwerk.decision.model.Bewilligungszeitraum;
import de.tragwerk.decision.model.ErmessensFrage;
import de.tragwerk.decision.model.Inhalt;
import de.tragwerk.decision.model.Rechner;
import de.tragwerk.decision.model.Tatsache;
import de.tragwerk.decision.model.TatsacheArt;
import de.tragwerk.decision.model.Wohnkosten;
import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Period;
import de.tragwerk.law.sgb12.Absetzungsart;
import de.tragwerk.law.sgb12.Einkommensart;
import de.tragwerk.law.sgb12.Haushalt;
import de.tragwerk.law.sgb12.Lage;
import de.tragwerk.law.sgb12.Person;
import de.tragwerk.law.sgb12.Vermoegenswert;
import de.tragwerk.law.sgb12.Wohnung;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The facts that hold in one month, as the law asks for them.
final class Monatsfakten {
    private final YearMonth monat;
    private final List<Tatsache> alle;
    private final List<Tatsache> tatsachen;

    Monatsfakten(YearMonth monat, List<Tatsache> alle) {
        this.monat = monat;
        this.alle = alle;
        this.tatsachen = alle.stream().filter(t -> t.gilt(monat)).toList();
    }

    /// @param anders what the statute asks otherwise about a person
    Haushalt haushalt(
            int kapitel,
            Bewilligungszeitraum zeitraum,
            List<Inhalt.Beteiligt> personen,
            List<Rechner.Abwaegung> ermessen,
            boolean verbraucht,
            BiFunction<UUID, Person.Neu, Person.Neu> anders) {
        return new Haushalt(
                monat,
                kapitel,
                personen.stream()
                        .map(p -> anders.apply(
                                        p.id(), neu(p, personen.getFirst().equals(p)))
                                .anspruch(kapitel == 3 ? teilmonat() : null)
                                .fertig())
                        .toList(),
                wohnung(zeitraum, personen.size(), ermessen),
                verbraucht,
                false);
    }

    /// Days of the month from the day the authority knew (§ 18 Abs. 1 SGB XII); chapter 4 knows no such day.
    private @Nullable Period teilmonat() {
        Period ganz = Period.of(monat);
        return eine(TatsacheArt.LEISTUNG_AB, null)
                .map(t -> LocalDate.parse(t.wert()))
                .filter(ab -> ab.isAfter(ganz.from()) && !ab.isAfter(ganz.to()))
                .map(ab -> new Period(ab, ganz.to()))
                .orElse(null);
    }

    /// Who lives there in this month: born, moved in, neither moved out nor dead.
    List<Inhalt.Beteiligt> imHaushalt(List<Inhalt.Beteiligt> personen) {
        return personen.stream()
                .filter(p -> !p.geboren().isAfter(monat.atEndOfMonth())
                        && weggang(p.id()).isEmpty())
                .toList();
    }

    /// Why a person does not live there.
    Optional<Tatsache> weggang(UUID person) {
        return eine(TatsacheArt.ZUGEHOERIGKEIT, person).filter(t -> !t.code().equals(TatsacheArt.HIER));
    }

    private Stream<Tatsache> alle(TatsacheArt art, @Nullable UUID person) {
        return tatsachen.stream().filter(t -> t.art() == art && Objects.equals(t.person(), person));
    }

    private Optional<Tatsache> eine(TatsacheArt art, @Nullable UUID person) {
        return alle(art, person).reduce((a, b) -> b);
    }

    private Money geld(TatsacheArt art, @Nullable UUID person) {
        return eine(art, person).map(t -> Money.cents(t.cent())).orElse(Money.ZERO);
    }

    /// § 44 Abs. 1 Satz 1 SGB XII, § 46 Abs. 1 SGB I.
    boolean ohneAntrag(UUID person) {
        return ja(TatsacheArt.OHNE_ANTRAG, person);
    }

    boolean ja(TatsacheArt art, UUID person) {
        return eine(art, person).map(t -> Boolean.parseBoolean(t.wert())).orElse(false);
    }

    Person person(Inhalt.Beteiligt p, boolean erste) {
        return neu(p, erste).fertig();
    }

    private Person.Neu neu(Inhalt.Beteiligt p, boolean erste) {
        return Person.neu(p.id().toString(), rolle(p.id(), erste), p.geboren())
                .minderung(minderung(p.id()))
                .merkzeichenG(ja(TatsacheArt.MERKZEICHEN_G, p.id()))
                .alleinerziehend(ja(TatsacheArt.ALLEINERZIEHEND, p.id()))
                .eltern(eltern(p.id()))
                .unterstuetztNicht(eine(TatsacheArt.GEMEINSAM_WIRTSCHAFTEN, p.id())
                        .filter(t -> t.wert().equals(TatsacheArt.JA))
                        .isEmpty())
                .entbindung(eine(TatsacheArt.ENTBINDUNGSTERMIN, p.id())
                        .map(t -> LocalDate.parse(t.wert()))
                        .orElse(null))
                .bildungshilfe(ja(TatsacheArt.BILDUNGSHILFE, p.id()))
                .ernaehrung(geld(TatsacheArt.ERNAEHRUNG, p.id()))
                .grundrentenMonate(eine(TatsacheArt.GRUNDRENTENZEITEN, p.id())
                        .map(t -> Long.parseLong(t.wert()))
                        .orElse(0L))
                .einkommen(alle(TatsacheArt.EINKOMMEN, p.id())
                        .map(t -> new Person.Einkommen(
                                Einkommensart.of(t.code()), Money.cents(t.cent()), verbraucht(p.id(), t.code())))
                        .toList())
                .absetzungen(alle(TatsacheArt.ABSETZUNG, p.id())
                        .map(t -> new Person.Absetzung(Absetzungsart.of(t.code()), Money.cents(t.cent())))
                        .toList())
                .vermoegen(alle(TatsacheArt.VERMOEGEN, p.id())
                        .map(Monatsfakten::vermoegenswert)
                        .toList());
    }

    /// What earlier months of the year have used of a yearly allowance (§ 43 Abs. 2, § 82 Abs. 1 Satz 2 Nr. 8 SGB
    /// XII).
    private Money verbraucht(UUID person, String code) {
        Money summe = Money.ZERO;
        if (code.equals("honorary") || code.equals("capital")) {
            for (int m = 1; m < monat.getMonthValue(); m++) {
                YearMonth vorher = YearMonth.of(monat.getYear(), m);
                for (Tatsache t : alle) {
                    if (t.art() == TatsacheArt.EINKOMMEN
                            && person.equals(t.person())
                            && t.gilt(vorher)
                            && t.code().equals(code)) {
                        summe = summe.plus(Money.cents(t.cent()));
                    }
                }
            }
        }
        return summe;
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

    private Lage.Eltern eltern(UUID kind) {
        return switch (eine(TatsacheArt.KIND_VON, kind).map(Tatsache::wert).orElse("beide")) {
            case TatsacheArt.ANTRAGSTELLER -> Lage.Eltern.ANTRAGSTELLEND;
            case TatsacheArt.PARTNER -> Lage.Eltern.PARTNER;
            default -> Lage.Eltern.BEIDE;
        };
    }

    Person.Minderung minderung(UUID person) {
        return switch (eine(TatsacheArt.ERWERBSMINDERUNG, person)
                .map(Tatsache::wert)
                .orElse("keine")) {
            case "voll_dauerhaft" -> Person.Minderung.VOLL_AUF_DAUER;
            case "voll_befristet" -> Person.Minderung.VOLL_AUF_ZEIT;
            case "werkstatt" -> Person.Minderung.WERKSTATT;
            default -> Person.Minderung.KEINE;
        };
    }

    /// § 90 Abs. 1: only what can be used; Abs. 3: not where that would be hard; § 91: later, as a loan.
    private static Vermoegenswert vermoegenswert(Tatsache t) {
        boolean frei = t.code().equals(TatsacheArt.GESPERRT) || t.code().equals(TatsacheArt.HAERTE);
        return new Vermoegenswert(
                vermoegensart(t.code()), Money.cents(t.cent()), frei, !t.code().equals(TatsacheArt.SPAETER));
    }

    /// Real property and funeral provision count only after an officer has entered what can be used as other
    /// assets.
    private static Vermoegenswert.Art vermoegensart(String code) {
        return switch (code) {
            case "fahrzeug" -> Vermoegenswert.Art.FAHRZEUG;
            case "grundbesitz" -> Vermoegenswert.Art.ANGEMESSENES_HAUS;
            case "bestattung" -> Vermoegenswert.Art.BESTATTUNG;
            default -> Vermoegenswert.Art.GELD;
        };
    }

    private Wohnung wohnung(Bewilligungszeitraum zeitraum, int personen, List<Rechner.Abwaegung> ermessen) {
        Wohnkosten kosten = Wohnkosten.im(
                monat,
                tatsachen,
                zeitraum.von(),
                beantwortet(ermessen, ErmessensFrage.UNTERKUNFT_UNANGEMESSEN, "anerkannt"),
                beantwortet(ermessen, ErmessensFrage.UNTERKUNFT_UNABWEISBAR, "unabweisbar"));
        return new Wohnung(
                personen + Mitbewohner.im(monat, alle),
                kosten.bruttokalt(),
                kosten.heizung(),
                eine(TatsacheArt.WARMWASSER, null)
                        .map(t -> t.wert().equals("dezentral"))
                        .orElse(false),
                null,
                kosten.angemessen(),
                kosten.angemesseneHeizung(),
                null,
                kosten.stand());
    }

    private static boolean beantwortet(List<Rechner.Abwaegung> ermessen, ErmessensFrage frage, String antwort) {
        return ermessen.stream().anyMatch(a -> a.frage() == frage && a.antwort().equals(antwort));
    }

    /// How somebody lives for whom the rent of a home is not divided by heads; empty for a home.
    Optional<String> andereWohnform(int kapitel) {
        return eine(TatsacheArt.WOHNFORM, null)
                .map(Tatsache::code)
                .filter(c -> !List.of(TatsacheArt.WOHNUNG, "ohne").contains(c))
                // § 42a Abs. 3 belongs to chapter 4.
                .filter(c -> kapitel == 4 || !c.equals(TatsacheArt.VERWANDTE))
                .map(c -> TatsacheArt.WOHNFORM.auswahl().getOrDefault(c, c));
    }

    /// What holds in this month.
    List<Tatsache> tatsachen() {
        return tatsachen;
    }
}
