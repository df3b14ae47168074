package de.tragwerk.casework.takeover;

import de.tragwerk.application.Angaben;
import java.util.ArrayList;
import java.util.List;

/// An answer that calls for something of the officer, before all others.
///
/// @param code for tests and style
/// @param satz what she said
/// @param tun what follows from it
/// @param gefahr it can harm her when it is overlooked
public record Vorab(String code, String satz, String tun, boolean gefahr) {

    public static List<Vorab> von(Angaben angaben) {
        List<Vorab> alle = new ArrayList<>();
        if (angaben.anschriftGeheim()) {
            alle.add(new Vorab(
                    "ANSCHRIFT_GEHEIM",
                    "Die Anschrift muss geheim bleiben",
                    "Mit der Akte wird die Auskunftssperre eingetragen: Die Anschrift sehen dann nur die zuständige Person und die Leitung. Nennen Sie sie niemandem.",
                    true));
        }
        return List.copyOf(alle);
    }
}
