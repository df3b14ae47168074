package de.tragwerk.payment.web;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What was typed at a form of one claim that was refused: it stands there again, and the form is open.
///
/// @param zu claim the form is of, `null` where nothing was refused
/// @param form which of the forms of that claim
record Getippt(@Nullable UUID zu, String form, Map<String, String> werte) {

    Getippt {
        werte = Map.copyOf(werte);
    }

    static Getippt nichts() {
        return new Getippt(null, "", Map.of());
    }

    /// Id of a field on the page, for the link that leads there.
    static String feld(String form, String feld, UUID zu) {
        return form + "-" + feld + "-" + zu;
    }

    public boolean offen(UUID claim, String welches) {
        return claim.equals(zu) && form.equals(welches);
    }

    /// @param sonst what stands in an untouched form
    public String wert(UUID claim, String welches, String feld, String sonst) {
        return offen(claim, welches) ? Objects.requireNonNullElse(werte.get(feld), "") : sonst;
    }
}
