package de.tragwerk.law.sgb2;

import de.tragwerk.kernel.Money;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One person of the household with what the law asks about her.
///
/// @param id decides after the birth date who gets a cent that remains
/// @param entbindung expected day of birth of her child, `null` without pregnancy
/// @param ernaehrung recognised extra cost of nutrition (§ 21 Abs. 5)
/// @param unabweisbar recognised special need and school books (§ 21 Abs. 6, 6a)
/// @param grundrentenMonate months of Grundrente periods
/// @param vermoegen assets before allowances, without what § 12 Abs. 1 leaves out
/// @param fremderBedarf need in the system that supports her instead, for the excluded; `null` = as in SGB II
public record Person(
        String id,
        Rolle rolle,
        LocalDate geboren,
        Set<Merkmal> merkmale,
        @Nullable LocalDate entbindung,
        Money ernaehrung,
        Money unabweisbar,
        List<Einkommen> einkommen,
        Abzuege abzuege,
        int grundrentenMonate,
        Money vermoegen,
        @Nullable Money fremderBedarf,
        List<Pflichtverletzung> verletzungen) {
    public Person {
        merkmale = kopie(merkmale);
        einkommen = List.copyOf(einkommen);
        verletzungen = List.copyOf(verletzungen);
        if (ernaehrung.cents() < 0
                || unabweisbar.cents() < 0
                || vermoegen.cents() < 0
                || fremderBedarf != null && fremderBedarf.cents() < 0
                || grundrentenMonate < 0) {
            throw new IllegalArgumentException("Bedarf, Vermögen und Zeiten dürfen nicht negativ sein");
        }
    }

    private static Set<Merkmal> kopie(Collection<Merkmal> merkmale) {
        EnumSet<Merkmal> kopie = EnumSet.noneOf(Merkmal.class);
        kopie.addAll(merkmale);
        return Collections.unmodifiableSet(kopie);
    }

    /// Somebody about whom nothing special is known.
    public static Person of(String id, Rolle rolle, LocalDate geboren, Merkmal... merkmale) {
        return new Person(
                id,
                rolle,
                geboren,
                Set.of(merkmale),
                null,
                Money.ZERO,
                Money.ZERO,
                List.of(),
                Abzuege.KEINE,
                0,
                Money.ZERO,
                null,
                List.of());
    }

    public Person mitEinkommen(Einkommen... neu) {
        return new Person(
                id,
                rolle,
                geboren,
                merkmale,
                entbindung,
                ernaehrung,
                unabweisbar,
                List.of(neu),
                abzuege,
                grundrentenMonate,
                vermoegen,
                fremderBedarf,
                verletzungen);
    }

    public Person mitAbzuegen(Abzuege neu) {
        return new Person(
                id,
                rolle,
                geboren,
                merkmale,
                entbindung,
                ernaehrung,
                unabweisbar,
                einkommen,
                neu,
                grundrentenMonate,
                vermoegen,
                fremderBedarf,
                verletzungen);
    }

    public Person mitVermoegen(Money neu) {
        return new Person(
                id,
                rolle,
                geboren,
                merkmale,
                entbindung,
                ernaehrung,
                unabweisbar,
                einkommen,
                abzuege,
                grundrentenMonate,
                neu,
                fremderBedarf,
                verletzungen);
    }

    public Person mitVerletzungen(Pflichtverletzung... neu) {
        return new Person(
                id,
                rolle,
                geboren,
                merkmale,
                entbindung,
                ernaehrung,
                unabweisbar,
                einkommen,
                abzuege,
                grundrentenMonate,
                vermoegen,
                fremderBedarf,
                List.of(neu));
    }

    boolean ist(Merkmal merkmal) {
        return merkmale.contains(merkmal);
    }

    /// The order in which cents that remain are given: the oldest first, of the same age the first id.
    boolean aelterAls(Person andere) {
        int vergleich = geboren.compareTo(andere.geboren);
        return vergleich < 0 || (vergleich == 0 && id.compareTo(andere.id) < 0);
    }

    /// Completed years on a day; a year is completed with the end of the day before the birthday.
    int alter(LocalDate tag) {
        int jahre = tag.getYear() - geboren.getYear();
        return tag.getMonthValue() > geboren.getMonthValue()
                        || tag.getMonthValue() == geboren.getMonthValue()
                                && tag.getDayOfMonth() >= geboren.getDayOfMonth()
                ? jahre
                : jahre - 1;
    }

    /// Part in the household.
    public enum Rolle {
        ANTRAGSTELLEND,
        PARTNER,
        /// Unmarried child of the applicant or the partner.
        KIND,
        /// Lives there, belongs to no community here; counts as a head only.
        ANDERE
    }

    /// What holds for a person in the month.
    public enum Merkmal {
        /// Cannot work three hours a day (§ 8).
        NICHT_ERWERBSFAEHIG,
        /// Fully incapacitated with mark G (§ 23 Nr. 4).
        MERKZEICHEN_G,
        /// Cares alone for the children of the household (§ 21 Abs. 3).
        ALLEINERZIEHEND,
        /// Gets participation benefits (§ 21 Abs. 4).
        TEILHABE,
        /// Under 25 at school, in training, study or voluntary service (§ 11b Abs. 2b).
        AUSBILDUNG,
        /// Moved out under 25 without consent (§ 20 Abs. 3, § 22 Abs. 5).
        OHNE_ZUSICHERUNG,
        /// A child that cares for an own child under six (§ 9 Abs. 3).
        BETREUT_EIGENES_KIND,
        /// A minor with an insurance contract of its own.
        EIGENE_VERSICHERUNG,
        /// Has no claim under SGB II: chapter 4 SGB XII, AsylbLG, § 7 Abs. 4 or 5.
        AUSGESCHLOSSEN
    }

    /// @param brutto gross amount of the month
    /// @param steuern income tax on it
    /// @param beitraege compulsory social insurance on it
    public record Einkommen(Einkommensart art, Money brutto, Money steuern, Money beitraege) {
        public Einkommen {
            if (brutto.cents() < 0 || steuern.cents() < 0 || beitraege.cents() < 0) {
                throw new IllegalArgumentException("Einkommen und Abzüge dürfen nicht negativ sein");
            }
        }

        public static Einkommen of(Einkommensart art, Money betrag) {
            return new Einkommen(art, betrag, Money.ZERO, Money.ZERO);
        }
    }

    /// What § 11b Abs. 1 deducts beside tax and social insurance.
    ///
    /// @param versicherung insurance the law demands (Nr. 3), such as that of a car
    /// @param vorsorge subsidised old-age provision and the like (Nr. 3, 4)
    /// @param arbeit necessary expenses of work (Nr. 5)
    /// @param unterhalt maintenance paid on a title (Nr. 7)
    public record Abzuege(Money versicherung, Money vorsorge, Money arbeit, Money unterhalt) {
        public static final Abzuege KEINE = new Abzuege(Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);

        public Abzuege {
            if (versicherung.cents() < 0 || vorsorge.cents() < 0 || arbeit.cents() < 0 || unterhalt.cents() < 0) {
                throw new IllegalArgumentException("Abzüge dürfen nicht negativ sein");
            }
        }
    }

    /// A breach that has been established.
    ///
    /// @param wievielte 1 for the first within a year
    /// @param ab first month of the reduction (§ 31b Abs. 1)
    /// @param monate for ARBEIT_VERWEIGERT: how long the standard need falls away, otherwise 0
    public record Pflichtverletzung(Art art, int wievielte, YearMonth ab, int monate) {
        public enum Art {
            PFLICHT,
            MELDUNG,
            ARBEIT_VERWEIGERT
        }

        public Pflichtverletzung {
            if (wievielte < 1 || monate < 0) {
                throw new IllegalArgumentException("Pflichtverletzungen werden ab 1 gezählt");
            }
        }
    }
}
