package de.tragwerk.finder.web;

import de.tragwerk.landkarte.Blick;
import de.tragwerk.landkarte.Lage;
import de.tragwerk.landkarte.Landkarte;
import de.tragwerk.landkarte.Sicht;
import de.tragwerk.landkarte.Sicht.Schritt;
import de.tragwerk.landkarte.Zeichner;
import de.tragwerk.landkarte.Zeichnung;
import de.tragwerk.landkarte.Ziel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The map beside the list of centres.
///
/// @param schritte looks one can go to, by what they do
/// @param umPlz the look around the postcode, null where its centre is unknown or it is shown already
/// @param ohneLage centres nobody knows a place of
/// @param ausserhalb centres that this part of the map does not show
record Lageplan(
        Landkarte karte,
        Zeichnung zeichnung,
        Map<Schritt, Blick> schritte,
        @Nullable Blick umPlz,
        int ohneLage,
        int ausserhalb) {

    /// How many of the nearest are in sight when somebody comes.
    private static final int NAHE = 3;

    /// @param blick what was asked for; without it the map shows the nearest
    /// @return empty where none of the centres has a place
    static Optional<Lageplan> von(
            Landkarte karte, List<BeratungController.Stelle> stellen, String plz, Optional<Blick> blick) {
        List<Ziel> ziele = new ArrayList<>();
        for (BeratungController.Stelle s : stellen) {
            Lage lage = s.stelle().lage();
            if (lage != null) {
                ziele.add(new Ziel(
                        s.nummer(),
                        lage,
                        s.nummer() + ": " + s.stelle().name() + ", "
                                + s.stelle().strasse()));
            }
        }
        if (ziele.isEmpty()) {
            return Optional.empty();
        }
        Optional<Lage> mitte = karte.mitte(plz);
        Blick vonSelbst = Sicht.auf(
                        karte,
                        ziele.stream()
                                .limit(mitte.isPresent() ? NAHE : ziele.size())
                                .map(Ziel::lage)
                                .toList(),
                        mitte.orElse(null))
                .blick();
        Sicht sicht = Sicht.auf(karte, blick.orElse(vonSelbst));
        Zeichnung zeichnung = Zeichner.zeichne(karte, sicht, ziele);
        return Optional.of(new Lageplan(
                karte,
                zeichnung,
                sicht.schritte(mitte.orElse(null)),
                mitte.isPresent() && !vonSelbst.equals(sicht.blick()) ? vonSelbst : null,
                stellen.size() - ziele.size(),
                ziele.size() - zeichnung.nadeln().size() - zeichnung.punkte().size()));
    }
}
