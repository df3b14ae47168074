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
    /// @param postfach its mailbox never confirmed it; else the post brought it back
    public static Brief brief(
            Absender absender,
            String aktenzeichen,
            List<String> anschrift,
            LocalDate heute,
            String was,
            boolean postfach) {
        List<Block> bloecke = new ArrayList<>(
                new Briefrahmen(absender, aktenzeichen, "", heute, Inhalt.Zugang.POST, anschrift).kopf());
        bloecke.add(new Block.Titel("Erneute Zustellung"));
        bloecke.add(
                new Block.Absatz(
                        Text.of(
                                "Wir senden Ihnen noch einmal: " + was
                                        + (postfach
                                                ? ". Wir hatten es in Ihr Postfach gelegt, aber keine Bestätigung erhalten, dass Sie benachrichtigt wurden."
                                                : ". Der Brief kam zurück, weil er nicht zugestellt werden konnte.")
                                        + " Fristen in dem Schreiben zählen erst von dieser Zustellung an: Mit einfachem Brief gilt es am vierten Tag nach der Aufgabe zur Post als bekannt gegeben, es sei denn, es ist Ihnen später oder gar nicht zugegangen (§ 37 Abs. 2 SGB X).")));
        return new Brief("de", "Erneute Zustellung", absender.behoerde(), aktenzeichen, heute, bloecke);
    }
}
