package de.tragwerk.beratung.web;

import de.tragwerk.beratung.Eintrag;
import de.tragwerk.beratung.pflege.Fassung;
import de.tragwerk.beratung.pflege.Kartenblatt;
import de.tragwerk.beratung.store.Fassungen;
import de.tragwerk.beratung.store.Landkartentabelle;
import de.tragwerk.landkarte.Blick;
import de.tragwerk.landkarte.Lage;
import de.tragwerk.landkarte.Landkarte;
import de.tragwerk.landkarte.Sicht;
import de.tragwerk.landkarte.Zeichner;
import de.tragwerk.landkarte.Ziel;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// The map on pages of the editors.
@Component
class Kartenbild {

    private final Landkartentabelle landkarten;
    private final Fassungen<Eintrag> eintraege;

    Kartenbild(Landkartentabelle landkarten, Fassungen<Eintrag> eintraege) {
        this.landkarten = landkarten;
        this.eintraege = eintraege;
    }

    /// The place of an entry on the map that is out.
    void zeige(Eintrag eintrag, Model model) {
        Lage lage = eintrag.aufDerKarte();
        if (lage != null) {
            landkarten
                    .geltende()
                    .ifPresent(k -> zeige(
                            k, Sicht.auf(k, List.of(lage), lage), List.of(new Ziel(1, lage, eintrag.name())), model));
        }
    }

    /// An outline as a whole, with the centres that are out.
    void zeige(Kartenblatt blatt, Model model) {
        zeige(landkarten.karte(blatt), model);
    }

    void zeige(Landkarte karte, Model model) {
        List<Ziel> ziele = new ArrayList<>();
        for (Fassung<Eintrag> f : eintraege.geltende()) {
            Lage lage = f.inhalt().aufDerKarte();
            if (lage != null && f.inhalt().sichtbar()) {
                ziele.add(new Ziel(ziele.size() + 1, lage, f.inhalt().name()));
            }
        }
        zeige(karte, Sicht.auf(karte, Blick.GANZ), ziele, model);
    }

    private static void zeige(Landkarte karte, Sicht sicht, List<Ziel> ziele, Model model) {
        model.addAttribute("landkarte", karte);
        model.addAttribute("karte", Zeichner.zeichne(karte, sicht, ziele));
    }
}
