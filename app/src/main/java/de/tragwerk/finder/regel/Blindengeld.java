package de.tragwerk.finder.regel;

import de.tragwerk.finder.Befund;
import de.tragwerk.finder.Lage;
import de.tragwerk.finder.Pruefung;
import de.tragwerk.finder.Regel;
import java.util.List;
import java.util.Optional;

/// The act of the Land: blind people, whatever their income; some Länder also pay where sight is highly impaired.
public final class Blindengeld implements Regel {

    @Override
    public Befund pruefe(Lage lage, List<Befund> bisher) {
        return Pruefung.von("blindengeld")
                .kern("sehen", lage.sehbehindert())
                .aber("blind", lage.blind())
                .schaetzung(Optional.empty(), "land")
                .befund();
    }
}
