package de.tragwerk.payment.model;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A claim of recourse in the list over all files. Who owes it is sealed and read for the rows that are shown.
///
/// @param person whose benefit it was
/// @param norm what it rests on
/// @param schuldetAls in which role somebody owes it
/// @param seit day of the hearing, of the act, or of the notice
/// @param verlangt cents booked or proposed
/// @param gezahlt cents that came in
/// @param offen cents that have not come in
/// @param stand where it stands
/// @param laeuft somebody has to do something about it, now or later
/// @param frist next day on which something ends or falls due, `null` without
public record Rueckgriffsposten(
        UUID id,
        Art art,
        UUID akte,
        String aktenzeichen,
        UUID person,
        String norm,
        String schuldetAls,
        LocalDate seit,
        long verlangt,
        long gezahlt,
        long offen,
        String stand,
        boolean laeuft,
        @Nullable Frist frist) {

    public enum Art {
        KOSTENERSATZ("Kostenersatz", "kostenersatz"),
        UNTERHALT("Unterhalt", "unterhalt");

        private final String titel;
        private final String reiter;

        Art(String titel, String reiter) {
            this.titel = titel;
            this.reiter = reiter;
        }

        public String titel() {
            return titel;
        }

        /// Tab of the file.
        public String reiter() {
            return reiter;
        }
    }

    /// What a day is about.
    public enum Was {
        ANHOERUNG("Anhörung endet (§ 24 SGB X)"),
        ERLISCHT_102("Anspruch erlischt (§ 102 Abs. 4 SGB XII)"),
        ERLISCHT_103("Anspruch erlischt (§ 103 Abs. 3 SGB XII)"),
        AUSKUNFT("Auskunft erbeten (§ 117 SGB XII)"),
        ZAHLUNG("Zahlung fällig, danach mahnen");

        private final String titel;

        Was(String titel) {
            this.titel = titel;
        }

        public String titel() {
            return titel;
        }
    }

    public record Frist(LocalDate tag, Was was) {}

    /// Orders of the list; what has no deadline comes last.
    public enum Reihenfolge {
        FRIST(
                "nächste Frist zuerst",
                Comparator.comparing(
                        p -> p.frist() == null ? LocalDate.MAX : p.frist().tag())),
        OFFEN("höchster offener Betrag zuerst", Comparator.comparing(p -> -p.offen())),
        SEIT("älteste zuerst", Comparator.comparing(Rueckgriffsposten::seit)),
        AKTE("nach Aktenzeichen", Comparator.comparing(Rueckgriffsposten::aktenzeichen));

        private final String titel;
        private final Comparator<Rueckgriffsposten> vergleich;

        Reihenfolge(String titel, Comparator<Rueckgriffsposten> vergleich) {
            this.titel = titel;
            this.vergleich = vergleich;
        }

        public String titel() {
            return titel;
        }

        /// Equal rows stand by age, so that pages never show one twice.
        public Comparator<Rueckgriffsposten> vergleich() {
            return vergleich.thenComparing(Rueckgriffsposten::id);
        }

        /// @return the nearest deadline first for a name that is none
        public static Reihenfolge of(String name) {
            for (Reihenfolge r : values()) {
                if (r.name().equals(name)) {
                    return r;
                }
            }
            return FRIST;
        }
    }

    /// It should have been paid by now.
    public boolean saeumig(LocalDate heute) {
        return frist != null && frist.was() == Was.ZAHLUNG && frist.tag().isBefore(heute);
    }

    /// A day is over or comes within so many days.
    public boolean draengt(LocalDate heute, int tage) {
        return frist != null && !frist.tag().isAfter(heute.plusDays(tage));
    }
}
