package de.tragwerk.payment.web;

import de.tragwerk.payment.model.Einwand;
import java.time.YearMonth;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An agreement about instalments as typed; a rate left empty is everything at once, later (Stundung).
record Rateneingabe(@Nullable String rate, @Nullable String erste) {

    interface Vereinbarung {
        /// @param cent each month, `null` for all that is open
        /// @return what is wrong, empty when it holds
        Optional<Einwand> halteFest(@Nullable Long cent, YearMonth erste);
    }

    /// @return what is wrong, empty when it holds
    Optional<Einwand> vereinbare(Vereinbarung vereinbarung) {
        String geld = Objects.requireNonNullElse(rate, "").strip();
        Optional<Long> cent = Eingabe.cent(geld);
        Optional<YearMonth> ab = Eingabe.monat(Objects.requireNonNullElse(erste, ""));
        return ab.isEmpty() || !geld.isEmpty() && cent.isEmpty()
                ? Einwand.an(
                        ab.isEmpty() ? "erste" : "rate",
                        "Rate oder Monat sind nicht lesbar. Schreiben Sie zum Beispiel 25,00 und 07.2026.")
                : vereinbarung.halteFest(cent.orElse(null), ab.get());
    }

    /// To be shown again.
    Map<String, String> werte() {
        return Map.of("rate", Objects.requireNonNullElse(rate, ""), "erste", Objects.requireNonNullElse(erste, ""));
    }
}
