package de.tragwerk.law.asylblg;

import de.tragwerk.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One person of the household with what the law asks about her.
///
/// @param id decides after the birth date who gets a cent that remains
/// @param verheiratet married or in a partnership like marriage
/// @param persoenlichInNatur value of personal need that is met in kind
/// @param notwendigInNatur value of necessary need that is met in kind
/// @param sonstige recognised other benefits (§ 6)
/// @param vermoegen assets before the allowance
/// @param einschraenkung restriction under § 1a, `null` without
public record Person(
        String id,
        Rolle rolle,
        LocalDate geboren,
        boolean verheiratet,
        Money persoenlichInNatur,
        Money notwendigInNatur,
        Money sonstige,
        List<Einkommen> einkommen,
        Money vermoegen,
        @Nullable Einschraenkung einschraenkung) {
    public Person {
        einkommen = List.copyOf(einkommen);
        for (Money m : List.of(persoenlichInNatur, notwendigInNatur, sonstige, vermoegen)) {
            if (m.cents() < 0) {
                throw new IllegalArgumentException("Bedarf, Sachleistungen und Vermögen dürfen nicht negativ sein");
            }
        }
    }

    /// Somebody about whom nothing special is known.
    public static Person of(String id, Rolle rolle, LocalDate geboren) {
        return new Person(
                id,
                rolle,
                geboren,
                rolle == Rolle.PARTNER,
                Money.ZERO,
                Money.ZERO,
                Money.ZERO,
                List.of(),
                Money.ZERO,
                null);
    }

    public Person mitEinkommen(Einkommen... neu) {
        return new Person(
                id,
                rolle,
                geboren,
                verheiratet,
                persoenlichInNatur,
                notwendigInNatur,
                sonstige,
                List.of(neu),
                vermoegen,
                einschraenkung);
    }

    /// Completed years on a day.
    int alter(LocalDate tag) {
        int jahre = tag.getYear() - geboren.getYear();
        boolean vorher = tag.getMonthValue() < geboren.getMonthValue()
                || tag.getMonthValue() == geboren.getMonthValue() && tag.getDayOfMonth() < geboren.getDayOfMonth();
        return vorher ? jahre - 1 : jahre;
    }

    /// Part in the household.
    public enum Rolle {
        ANTRAGSTELLEND,
        PARTNER,
        /// Child of the applicant or the partner, also of full age while unmarried and under 25.
        KIND,
        /// Lives there and is not of the family; counts as a head only.
        ANDERE
    }

    /// @param betrag gross amount of the month
    /// @param abzuege tax, social insurance, necessary expenses and insurance (§ 7 Abs. 3 Satz 3)
    public record Einkommen(Art art, Money betrag, Money abzuege) {
        public Einkommen {
            if (betrag.cents() < 0 || abzuege.cents() < 0) {
                throw new IllegalArgumentException("Einkommen und Abzüge dürfen nicht negativ sein");
            }
        }

        /// Kinds § 7 tells apart.
        public enum Art {
            ERWERB,
            /// Tax-free voluntary work (§ 7 Abs. 3 Satz 2).
            EHRENAMT,
            SONSTIGES,
            /// Allowance for work opportunities (§ 7 Abs. 2 Nr. 5): no income.
            ARBEITSGELEGENHEIT,
            /// Compensation for pain and suffering and the like (§ 7 Abs. 2): no income.
            ENTSCHAEDIGUNG
        }
    }

    /// A decision under § 1a: only food, housing, heating, body and health care.
    ///
    /// @param betrag value of food, body and health care by local guidance; in kind or in cash
    /// @param ab first day
    /// @param bis last day
    public record Einschraenkung(Money betrag, LocalDate ab, LocalDate bis) {
        public Einschraenkung {
            if (betrag.cents() < 0 || bis.isBefore(ab)) {
                throw new IllegalArgumentException(
                        "Eine Einschränkung hat einen Betrag ab null und endet nach ihrem Anfang");
            }
        }
    }
}
