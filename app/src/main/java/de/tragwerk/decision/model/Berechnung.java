package de.tragwerk.decision.model;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What the law gives for each month, with every step: the form in which it is shown, printed, stored and
/// compared.
///
/// @param regelwerk release of the rules
public record Berechnung(String regelwerk, List<Monat> monate) {
    public Berechnung {
        monate = List.copyOf(monate);
    }

    /// Where a line stands.
    public enum Gruppe {
        BEDARF("Bedarf"),
        EINKOMMEN("Einkommen"),
        VERMOEGEN("Vermögen"),
        ERGEBNIS("Ergebnis");

        private final String titel;

        Gruppe(String titel) {
            this.titel = titel;
        }

        public String titel() {
            return titel;
        }
    }

    /// One month.
    ///
    /// @param anspruch cents for each entitled person, never negative
    public record Monat(YearMonth monat, List<Posten> posten, Map<UUID, Long> anspruch) {
        public Monat {
            posten = List.copyOf(posten);
            anspruch = Map.copyOf(anspruch);
        }

        /// Sum over all persons in cents.
        public long gesamt() {
            return anspruch.values().stream().mapToLong(Long::longValue).sum();
        }

        /// Persons in the order of the lines.
        public List<UUID> personen() {
            return posten.stream()
                    .map(Posten::person)
                    .filter(java.util.Objects::nonNull)
                    .distinct()
                    .collect(Collectors.toList());
        }

        public List<Posten> posten(@Nullable UUID person, Gruppe gruppe) {
            return posten.stream()
                    .filter(p -> java.util.Objects.equals(p.person(), person) && p.gruppe() == gruppe)
                    .toList();
        }
    }

    /// One line: label, norm, amount, and what it was made of.
    ///
    /// @param schritt stable code of the step
    /// @param person whose line it is, `null` for the whole household
    /// @param norm the sentence of law, as cited
    /// @param cent the result in cents; deductions are negative
    /// @param summe sums have a stronger line
    /// @param rechnung the arithmetic in words and figures
    /// @param tatsachen ids of the facts that went in
    public record Posten(
            String schritt,
            Gruppe gruppe,
            @Nullable UUID person,
            String name,
            String norm,
            long cent,
            boolean summe,
            String rechnung,
            List<Parameter> parameter,
            List<UUID> tatsachen) {
        /// Step that says the claim under AsylbLG has ended (§ 1 Abs. 3).
        public static final String ENDE = "AY-R-ENDE";

        /// Step that says the degree of damage is too low for a payment (§ 83 Abs. 1 SGB XIV).
        public static final String GRAD_UNTER_30 = "S14-R-GRAD";

        /// Step that says nothing is recognised any more.
        public static final String NICHT_ANERKANNT = "S14-R-ENDE";

        /// Step that says a widow or widower has married (§ 85 Abs. 3 SGB XIV).
        public static final String GEHEIRATET = "S14-R-HEIRAT";

        /// Step that says she is not paid any more as whom she was.
        public static final String WEGGEFALLEN = "S14-R-VORBEI";

        /// Step that says an orphan is too old (§ 87 Abs. 3 and 4 SGB XIV).
        public static final String WAISE_ZU_ALT = "S14-R-ALTER";

        /// Steps of the payment to the damaged and to widows and widowers (§ 83 Abs. 1, § 85 Abs. 1 SGB XIV).
        public static final String GESCHAEDIGT = "S14-ZAHLUNG";

        public static final String WITWE = "S14-WITWE";

        /// Steps of the payment to orphans of one parent and of both (§ 87 SGB XIV).
        public static final String HALBWAISE = "S14-HALBWAISE";

        public static final String VOLLWAISE = "S14-VOLLWAISE";

        /// Step of the supplement for the heaviest consequences (§ 83 Abs. 2 SGB XIV).
        public static final String SCHWERSTE_FOLGEN = "S14-SCHWERST";

        /// Begins the step that says another benefit is responsible for the month; the reason follows.
        public static final String ANDERSWO = "R-ANDERSWO-";

        public Posten {
            parameter = List.copyOf(parameter);
            tatsachen = List.copyOf(tatsachen);
        }
    }

    /// A value of the law that was used.
    ///
    /// @param gueltig for instance "01.01.2026 bis 31.12.2026"
    /// @param beleg `sourced`, `derived`, `secondary` or `recalled`: the last two have to be checked and are
    /// shown so
    public record Parameter(String name, String wert, String gueltig, String quelle, String beleg) {
        public boolean zuPruefen() {
            return !beleg.equals("sourced") && !beleg.equals("derived");
        }
    }

    /// Same amounts and same lines.
    public boolean gleich(Berechnung andere) {
        return monate.equals(andere.monate);
    }

    /// Only these months.
    public Berechnung nur(List<YearMonth> auswahl) {
        return new Berechnung(
                regelwerk,
                monate.stream().filter(m -> auswahl.contains(m.monat())).toList());
    }

    /// The same lines, where some keep what they had instead of what the lines come to.
    public Berechnung mit(List<Umfang.Posten> bleibt) {
        return bleibt.isEmpty()
                ? this
                : new Berechnung(
                        regelwerk,
                        monate.stream()
                                .map(m -> new Monat(m.monat(), m.posten(), Umfang.mit(bleibt, m.monat(), m.anspruch())))
                                .toList());
    }

    public Monat monat(YearMonth monat) {
        return monate.stream()
                .filter(m -> m.monat().equals(monat))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Monat nicht berechnet: " + monat));
    }

    /// Spans of months with equal amounts for every person.
    public List<Spanne> spannen() {
        java.util.ArrayList<Spanne> spannen = new java.util.ArrayList<>();
        for (Monat m : monate) {
            Spanne letzte = spannen.isEmpty() ? null : spannen.getLast();
            if (letzte != null
                    && letzte.bis().plusMonths(1).equals(m.monat())
                    && letzte.erster().anspruch().equals(m.anspruch())) {
                spannen.set(spannen.size() - 1, new Spanne(letzte.von(), m.monat(), letzte.erster()));
            } else {
                spannen.add(new Spanne(m.monat(), m.monat(), m));
            }
        }
        return List.copyOf(spannen);
    }

    /// Months from `von` to `bis` that all give what `erster` gives.
    public record Spanne(YearMonth von, YearMonth bis, Monat erster) {}
}
