package de.tragwerk.casework.takeover;

import de.tragwerk.application.Angaben;
import de.tragwerk.party.Postanschriften;
import java.util.ArrayList;
import java.util.List;

/// An answer that calls for something of the officer, before all others.
///
/// @param code for tests and style
/// @param satz what she said
/// @param tun what follows from it
/// @param gefahr it can harm her when it is overlooked
public record Vorab(String code, String satz, String tun, boolean gefahr) {

    /// @param mitAnschrift the acting person may see where she lives
    public static List<Vorab> von(Angaben angaben, boolean mitAnschrift) {
        List<Vorab> alle = new ArrayList<>();
        if (angaben.anschriftGeheim()) {
            alle.add(new Vorab(
                    "ANSCHRIFT_GEHEIM",
                    "Die Anschrift muss geheim bleiben",
                    "Mit der Akte wird die Auskunftssperre eingetragen: Die Anschrift sehen dann nur die zuständige Person und die Leitung. Nennen Sie sie niemandem.",
                    true));
        }
        String post = angaben.postanschrift();
        if (!post.isEmpty()) {
            alle.add(new Vorab(
                    "POSTANSCHRIFT",
                    "Briefe sollen an eine andere Anschrift gehen" + (mitAnschrift ? ": " + post : ""),
                    Postanschriften.ganz(post)
                            ? "Sie wird mit der Akte als Postanschrift eingetragen; dorthin gehen alle Briefe."
                            : "Postleitzahl und Ort sind darin nicht zu erkennen. Ergänzen Sie sie nach der Übernahme bei der Person: Bis dahin geht kein Brief hinaus.",
                    true));
        }
        return List.copyOf(alle);
    }
}
