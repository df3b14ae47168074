package de.tragwerk.payment.web;

import de.tragwerk.payment.model.Einwand;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Money that came in, as typed: on a debt of a person, or on a claim on another body.
///
/// @param vorgang id of the form, so that pressing twice books once
record Geldeingang(
        @Nullable UUID vorgang,
        @Nullable String betrag,
        @Nullable String tag,
        @Nullable String beleg) {
    private static final UUID OHNE = new UUID(0, 0);

    interface Buchung {
        /// @return what is wrong, empty when it is booked
        Optional<Einwand> buche(UUID vorgang, long cent, LocalDate tag, String beleg);
    }

    /// @return what is wrong, empty when it is booked
    Optional<Einwand> buche(Buchung buchung) {
        Optional<Long> cent = Eingabe.cent(Objects.requireNonNullElse(betrag, ""));
        Optional<LocalDate> am = Eingabe.tag(Objects.requireNonNullElse(tag, ""));
        return cent.isEmpty() || am.isEmpty()
                ? Einwand.an(
                        cent.isEmpty() ? "betrag" : "tag",
                        "Betrag oder Tag sind nicht lesbar. Schreiben Sie zum Beispiel 25,00 und 14.03.2026.")
                : buchung.buche(
                        Objects.requireNonNullElse(vorgang, OHNE),
                        cent.get(),
                        am.get(),
                        Objects.requireNonNullElse(beleg, "").strip());
    }

    /// To be shown again.
    Map<String, String> werte() {
        return Map.of(
                "betrag",
                Objects.requireNonNullElse(betrag, ""),
                "tag",
                Objects.requireNonNullElse(tag, ""),
                "beleg",
                Objects.requireNonNullElse(beleg, ""));
    }
}
