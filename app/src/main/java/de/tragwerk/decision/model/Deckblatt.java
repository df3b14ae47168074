package de.tragwerk.decision.model;

import de.tragwerk.document.Block;
import de.tragwerk.document.Brief;
import de.tragwerk.document.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// The sheet on top of a letter that came back: it carries the address of today, the letter itself never changes.
public final class Deckblatt {

    private Deckblatt() {}

    /// @param anschrift lines of the address field, name first
    /// @param was the letter that lies below, with its day
    public static Brief brief(
            Absender absender, String aktenzeichen, List<String> anschrift, LocalDate heute, String was) {
        List<Block> bloecke = new ArrayList<>(
                new Briefrahmen(absender, aktenzeichen, "", heute, Inhalt.Zugang.POST, anschrift).kopf());
        bloecke.add(new Block.Titel("Erneute Zustellung"));
        bloecke.add(
                new Block.Absatz(
                        Text.of(
                                "Wir senden Ihnen noch einmal: " + was
                                        + ". Der Brief kam zurück, weil er nicht zugestellt werden konnte. Fristen in dem Schreiben zählen erst von dieser Zustellung an.")));
        return new Brief("de", "Erneute Zustellung", absender.behoerde(), aktenzeichen, heute, bloecke);
    }
}
