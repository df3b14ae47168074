package de.tragwerk.decision.facts;

import de.tragwerk.application.Angaben;
import de.tragwerk.decision.Zahlungsweg;
import de.tragwerk.decision.model.Fall;
import de.tragwerk.decision.model.TatsacheArt;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/// What only the form `asylblg` asks. Nobody is asked why she fled, and nothing of it becomes a restriction (§
/// 1a): facts for that come from authorities alone.
///
/// The group of § 1 Abs. 1 follows from the paper where one paper means one group. A residence permit, a
/// provisional document and no paper at all are left to the officer, and so is a stay that was interrupted for
/// long.
final class AsylTatsachen {
    private static final Map<String, String> PAPIER = Map.of(
            "gestattung", "gestattung",
            "ankunft", "ankunft",
            "duldung", "duldung",
            "grenze", "ausreisepflichtig");

    /// Hotels and no home at all: whether they are like collective housing is judged by the officer (§ 3a
    /// Abs. 1).
    private static final Map<String, String> UNTERBRINGUNG = Map.of(
            "aufnahme", "aufnahme",
            "gemeinschaft", "gemeinschaft",
            "stadtwohnung", "wohnung",
            "eigene", "wohnung",
            "bekannte", "wohnung");

    /// What she asks for; the officer puts what the authority grants in its place (§ 3 Abs. 2 to 5 AsylbLG).
    private static final Map<String, String> ZAHLUNGSWEG =
            Map.of("karte", Zahlungsweg.KARTE.code(), "bar", Zahlungsweg.BAR.code());

    private AsylTatsachen() {}

    /// @param tag of the application
    static void lies(Angaben a, Fall fall, LocalDate tag, Merker merker) {
        UUID ich = fall.antragsteller().id();
        String papier = PAPIER.get(a.text("aufenthalt.status"));
        if (papier != null) {
            merker.fakt(TatsacheArt.AUFENTHALT, ich, papier, "aufenthalt.status", 0);
        }
        if (!a.ja("aufenthalt.unterbrechung", 0)) {
            a.date("aufenthalt.einreise_am", 0).ifPresent(einreise -> {
                String seit = einreise.toString();
                merker.fakt(TatsacheArt.AUFENTHALT_SEIT, ich, seit, "aufenthalt.einreise_am", 0);
            });
        }
        String wo = UNTERBRINGUNG.get(a.text("unterkunft.art"));
        if (wo != null) {
            merker.fakt(TatsacheArt.UNTERBRINGUNG, null, wo, "unterkunft.art", 0);
        }
        if (a.text("unterkunft.sachleistung").contains("essen")) {
            merker.fakt(TatsacheArt.VERPFLEGUNG, null, "true", "unterkunft.sachleistung", 0);
        }
        String weg = ZAHLUNGSWEG.get(a.text("auszahlung.form"));
        if (weg != null) {
            merker.fakt(TatsacheArt.ZAHLUNGSWEG, null, weg, "auszahlung.form", 0);
        }
        merker.fakt(TatsacheArt.LEISTUNG_AB, null, tag.toString(), "Eingang", 0);
    }
}
