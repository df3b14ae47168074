package de.tragwerk.decision.calculate;

import de.tragwerk.decision.model.Bewilligungszeitraum;
import de.tragwerk.decision.model.ErmessensFrage;
import de.tragwerk.decision.model.Inhalt;
import de.tragwerk.decision.model.Rechner;
import de.tragwerk.decision.model.Tatsache;
import de.tragwerk.decision.model.TatsacheArt;
import de.tragwerk.kernel.Money;
import de.tragwerk.law.sgb12.Absetzungsart;
import de.tragwerk.law.sgb12.Einkommensart;
import de.tragwerk.law.sgb12.Haushalt;
import de.tragwerk.law.sgb12.Kostensenkung;
import de.tragwerk.law.sgb12.Person;
import de.tragwerk.law.sgb12.Vermoegenswert;
import de.tragwerk.law.sgb12.Wohnung;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The facts that hold in one month, as the law asks for them.
final class Monatsfakten {
    private final YearMonth monat;
    private final List<Tatsache> tatsachen;

    Monatsfakten(YearMonth monat, List<Tatsache> alle) {
        this.monat = monat;
        this.tatsachen = alle.stream().filter(t -> t.gilt(monat)).toList();
    }

    Haushalt haushalt(
            int kapitel,
            Bewilligungszeitraum zeitraum,
            List<Inhalt.Beteiligt> personen,
            List<Rechner.Abwaegung> ermessen,
            boolean verbraucht) {
        return haushalt(kapitel, zeitraum, personen, ermessen, verbraucht, p -> Money.ZERO);
    }

    /// @param inNatur what is given in kind and taken off the standard rate, by person
    Haushalt haushalt(
            int kapitel,
            Bewilligungszeitraum zeitraum,
            List<Inhalt.Beteiligt> personen,
            List<Rechner.Abwaegung> ermessen,
            boolean verbraucht,
            Function<UUID, Money> inNatur) {
        return new Haushalt(
                monat,
                kapitel,
                personen.stream()
                        .map(p -> neu(p, personen.getFirst().equals(p))
                                .abweichung(inNatur.apply(p.id()).negated())
                                .fertig())
                        .toList(),
                wohnung(zeitraum, personen.size(), ermessen),
                verbraucht,
                false);
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

    private boolean ja(TatsacheArt art, UUID person) {
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
                .entbindung(eine(TatsacheArt.ENTBINDUNGSTERMIN, p.id())
                        .map(t -> LocalDate.parse(t.wert()))
                        .orElse(null))
                .bildungshilfe(ja(TatsacheArt.BILDUNGSHILFE, p.id()))
                .ernaehrung(geld(TatsacheArt.ERNAEHRUNG, p.id()))
                .grundrentenMonate(eine(TatsacheArt.GRUNDRENTENZEITEN, p.id())
                        .map(t -> Long.parseLong(t.wert()))
                        .orElse(0L))
                .einkommen(alle(TatsacheArt.EINKOMMEN, p.id())
                        .map(t -> new Person.Einkommen(Einkommensart.of(t.code()), Money.cents(t.cent())))
                        .toList())
                .absetzungen(alle(TatsacheArt.ABSETZUNG, p.id())
                        .map(t -> new Person.Absetzung(Absetzungsart.of(t.code()), Money.cents(t.cent())))
                        .toList())
                .vermoegen(alle(TatsacheArt.VERMOEGEN, p.id())
                        .map(t -> new Vermoegenswert(vermoegensart(t.code()), Money.cents(t.cent())))
                        .toList());
    }

    private Person.Rolle rolle(UUID person, boolean erste) {
        if (erste) {
            return Person.Rolle.ANTRAGSTELLEND;
        }
        return switch (eine(TatsacheArt.ROLLE, person).map(Tatsache::wert).orElse("andere")) {
            case "partner" -> Person.Rolle.PARTNER;
            case "kind" -> Person.Rolle.KIND;
            default -> Person.Rolle.ANDERE;
        };
    }

    private Person.Minderung minderung(UUID person) {
        return switch (eine(TatsacheArt.ERWERBSMINDERUNG, person)
                .map(Tatsache::wert)
                .orElse("keine")) {
            case "voll_dauerhaft" -> Person.Minderung.VOLL_AUF_DAUER;
            case "voll_befristet" -> Person.Minderung.VOLL_AUF_ZEIT;
            case "werkstatt" -> Person.Minderung.WERKSTATT;
            default -> Person.Minderung.KEINE;
        };
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
        int koepfe = eine(TatsacheArt.KOPFZAHL, null)
                .map(t -> Integer.parseInt(t.wert()))
                .orElse(personen);
        boolean anerkannt = ermessen.stream()
                .anyMatch(a -> a.frage() == ErmessensFrage.UNTERKUNFT_UNANGEMESSEN
                        && a.antwort().equals("anerkannt"));
        return new Wohnung(
                Math.max(koepfe, 1),
                geld(TatsacheArt.KALTMIETE, null).plus(geld(TatsacheArt.NEBENKOSTEN, null)),
                geld(TatsacheArt.HEIZKOSTEN, null),
                eine(TatsacheArt.WARMWASSER, null)
                        .map(t -> t.wert().equals("dezentral"))
                        .orElse(false),
                null,
                eine(TatsacheArt.ANGEMESSENE_UNTERKUNFT, null)
                        .map(t -> Money.cents(t.cent()))
                        .orElse(null),
                eine(TatsacheArt.ANGEMESSENE_HEIZUNG, null)
                        .map(t -> Money.cents(t.cent()))
                        .orElse(null),
                null,
                new Kostensenkung(
                        eine(TatsacheArt.KARENZ_BEGINN, null)
                                .map(t -> YearMonth.parse(t.wert()))
                                .orElse(zeitraum.von()),
                        0,
                        0,
                        null,
                        null,
                        anerkannt,
                        false));
    }

    /// What holds in this month.
    List<Tatsache> tatsachen() {
        return tatsachen;
    }
}
