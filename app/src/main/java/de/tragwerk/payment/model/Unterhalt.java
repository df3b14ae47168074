package de.tragwerk.payment.model;

import de.tragwerk.law.sgb12.hilfen.Rueckgriff;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Maintenance somebody owes a person and, as far as she gets social assistance, the authority (§ 94 SGB XII).
///
/// @param person who gets the benefit
/// @param kapitel of the benefit when it was told
/// @param pauschal an adult child with a disability or in need of care: only a flat amount passes (§ 94 Abs. 2)
/// @param anlass why it is asked, in the officer's words
/// @param angezeigt day of the letter that keeps the claim (§ 94 Abs. 4 Satz 1)
/// @param rueckAm day on which the claim was given back to the person (§ 94 Abs. 5 Satz 1), `null` without
/// @param betraege newest first
public record Unterhalt(
        UUID id,
        UUID akte,
        int kreis,
        String aktenzeichen,
        UUID person,
        int kapitel,
        Pflichtig pflichtig,
        String name,
        String anschrift,
        boolean pauschal,
        String anlass,
        LocalDate angezeigt,
        @Nullable LocalDate rueckAm,
        String rueck,
        List<Betrag> betraege) {

    /// Who owes it. Relatives of the second degree on are none of them (§ 94 Abs. 1 Satz 3).
    public enum Pflichtig {
        ELTERN("Mutter oder Vater", Rueckgriff.Pflichtige.ELTERN_ODER_KIND),
        KIND("Kind", Rueckgriff.Pflichtige.ELTERN_ODER_KIND),
        EHEGATTE("getrennt lebender Ehe- oder Lebenspartner", Rueckgriff.Pflichtige.EHEPARTNER),
        GESCHIEDEN("geschiedener Ehe- oder früherer Lebenspartner", Rueckgriff.Pflichtige.FRUEHERER_EHEPARTNER),
        ELTERNTEIL("anderer Elternteil eines gemeinsamen Kindes", Rueckgriff.Pflichtige.FRUEHERER_EHEPARTNER);

        private final String titel;
        private final Rueckgriff.Pflichtige recht;

        Pflichtig(String titel, Rueckgriff.Pflichtige recht) {
            this.titel = titel;
            this.recht = recht;
        }

        public String titel() {
            return titel;
        }

        public Rueckgriff.Pflichtige recht() {
            return recht;
        }

        public boolean ersterGrad() {
            return recht == Rueckgriff.Pflichtige.ELTERN_ODER_KIND;
        }
    }

    /// How much each month, from a month on until a newer amount begins.
    ///
    /// @param zugang day on which the first letter reached who owes it
    /// @param cent 0 where nothing is asked any more
    /// @param einkommen cents a year of parents or children, `null` where no limit is asked
    public record Betrag(
            UUID id,
            LocalDate zugang,
            YearMonth von,
            long cent,
            @Nullable Long einkommen,
            String begruendung,
            Zustand zustand,
            UUID vorgeschlagenPerson) {}

    public enum Zustand {
        VORGESCHLAGEN("wartet auf die zweite Person"),
        GILT("gilt"),
        VERWORFEN("verworfen");

        private final String titel;

        Zustand(String titel) {
            this.titel = titel;
        }

        public String titel() {
            return titel;
        }
    }

    public Unterhalt {
        betraege = List.copyOf(betraege);
    }

    /// The amount that holds in a month: the newest that was released and begins by then. A later release replaces an
    /// earlier one from its month on.
    public Optional<Betrag> gilt(YearMonth monat) {
        return betraege.stream()
                .filter(b -> b.zustand() == Zustand.GILT && !b.von().isAfter(monat))
                .max(Comparator.comparing(Betrag::id));
    }

    public Optional<Betrag> wartet() {
        return betraege.stream()
                .filter(b -> b.zustand() == Zustand.VORGESCHLAGEN)
                .findFirst();
    }

    /// First month of an amount that was released.
    public Optional<YearMonth> beginn() {
        return betraege.stream()
                .filter(b -> b.zustand() == Zustand.GILT)
                .map(Betrag::von)
                .min(Comparator.naturalOrder());
    }

    /// Lines of the address field, name first.
    public List<String> adressat() {
        return Stream.concat(Stream.of(name), anschrift.lines()).toList();
    }
}
