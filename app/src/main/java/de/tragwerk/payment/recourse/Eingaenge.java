package de.tragwerk.payment.recourse;

import de.tragwerk.payment.model.Einwand;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/// What stands against booking money that came in on a claim.
final class Eingaenge {
    private static final Pattern BELEG = Pattern.compile("[\\p{L}\\p{N} ./,:-]{0,35}");

    private Eingaenge() {}

    /// @param offen cents that have not come in
    static Optional<Einwand> fehler(long cent, long offen, LocalDate tag, String beleg, LocalDate heute) {
        if (cent <= 0 || cent > offen) {
            return Einwand.an(
                    "betrag",
                    "Der Betrag ist null oder höher als das, was offen ist. Buchen Sie höchstens den offenen Betrag.");
        }
        if (tag.isAfter(heute)) {
            return Einwand.an("tag", "Der Tag liegt in der Zukunft. Nennen Sie den Tag der Wertstellung.");
        }
        return BELEG.matcher(beleg).matches()
                ? Optional.empty()
                : Einwand.an(
                        "beleg",
                        "Der Beleg hat mehr als 35 Zeichen oder Sonderzeichen. Nennen Sie Auszug und Zeile, zum Beispiel 112/7.");
    }
}
