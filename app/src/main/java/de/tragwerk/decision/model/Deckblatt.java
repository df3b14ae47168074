package de.tragwerk.decision.model;

import de.tragwerk.document.Block;
import de.tragwerk.document.Brief;
import de.tragwerk.document.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// The sheet on top of a letter that goes to another address than it names: the letter itself never changes.
public final class Deckblatt {

    private Deckblatt() {}

    /// A copy for somebody else the letter is about.
    ///
    /// @param anschrift lines of the address field, name first
    /// @param was the letter that lies below, with its day
    /// @param an to whom it is addressed
    /// @param akt whether it decides something
    public static Brief ausfertigung(
            Absender absender,
            String aktenzeichen,
            List<String> anschrift,
            LocalDate heute,
            String was,
            String an,
            boolean akt) {
        List<Block> bloecke = kopf(absender, aktenzeichen, anschrift, heute);
        bloecke.add(new Block.Titel("Ausfertigung für Sie"));
        bloecke.add(new Block.Absatz(Text.of("Dieses Schreiben betrifft auch Sie: " + was + " an " + an
                + ". Deshalb bekommen Sie es selbst (§ 37 Abs. 1 SGB X).")));
        bloecke.add(new Block.Absatz(Text.of(
                akt
                        ? "Soweit es um Ihre Leistungen geht, können Sie selbst Widerspruch einlegen. Wie das geht, steht in dem Bescheid. Ihre Frist zählt von der Bekanntgabe an Sie: Mit einfachem Brief gilt der Bescheid am vierten Tag nach der Aufgabe zur Post als bekannt gegeben, es sei denn, er ist Ihnen später oder gar nicht zugegangen (§ 37 Abs. 2 SGB X)."
                        : "Sie können sich selbst dazu äußern. Bis wann, steht in dem Schreiben.")));
        bloecke.add(new Block.Absatz(Text.of("Sollen solche Schreiben künftig nur an " + an
                + " gehen, schicken Sie uns eine Vollmacht (§ 13 SGB X). Sie können sie jederzeit zurücknehmen.")));
        return new Brief("de", "Ausfertigung für Sie", absender.behoerde(), aktenzeichen, heute, bloecke);
    }

    /// A copy for who represents somebody in an objection.
    ///
    /// @param was the letter that lies below, with its day
    public static Brief vertretung(Absender absender, Fall fall, Widerspruch w, LocalDate heute, String was) {
        String person = fall.name(w.person());
        String titel = "Für Sie als Vertretung";
        List<Block> bloecke = kopf(absender, fall.aktenzeichen(), w.anVertretung(), heute);
        bloecke.add(new Block.Titel(titel));
        // Where SGB X does not hold, the law of the Land says the same.
        boolean sgb10 = !w.brief() && fall.gesetz() != Gesetz.ASYLBLG;
        bloecke.add(new Block.Absatz(Text.of("Sie vertreten " + person
                + " in dem Verfahren über den Widerspruch, der am " + Formate.tag(w.eingang())
                + " bei uns angekommen ist. Deshalb wenden wir uns an Sie"
                + (sgb10 ? " (§ 13 Abs. 3 Satz 1 SGB X)" : "") + ".")));
        bloecke.add(new Block.Absatz(
                Text.of("Unter diesem Blatt liegt: " + was + ". " + person + " bekommt das Schreiben auch selbst.")));
        bloecke.add(new Block.Absatz(
                Text.of("Vertreten Sie " + person + " nicht mehr? Dann teilen Sie uns das bitte mit.")));
        return new Brief("de", titel, absender.behoerde(), fall.aktenzeichen(), heute, bloecke);
    }

    private static List<Block> kopf(Absender absender, String aktenzeichen, List<String> anschrift, LocalDate heute) {
        return new ArrayList<>(
                new Briefrahmen(absender, aktenzeichen, "", heute, Inhalt.Zugang.POST, anschrift).kopf());
    }

    /// A letter that is sent again.
    ///
    /// @param anschrift lines of the address field, name first
    /// @param was the letter that lies below, with its day
    /// @param postfach nobody opened it in the mailbox; else the post brought it back
    public static Brief brief(
            Absender absender,
            String aktenzeichen,
            List<String> anschrift,
            LocalDate heute,
            String was,
            boolean postfach) {
        List<Block> bloecke = kopf(absender, aktenzeichen, anschrift, heute);
        bloecke.add(new Block.Titel("Erneute Zustellung"));
        bloecke.add(
                new Block.Absatz(
                        Text.of(
                                "Wir senden Ihnen noch einmal: " + was
                                        + (postfach
                                                ? ". Wir hatten es in Ihr Postfach gelegt, aber keine Bestätigung erhalten, dass Sie es abgerufen haben."
                                                : ". Der Brief kam zurück, weil er nicht zugestellt werden konnte.")
                                        + " Fristen in dem Schreiben zählen erst von dieser Zustellung an: Mit einfachem Brief gilt es am vierten Tag nach der Aufgabe zur Post als bekannt gegeben, es sei denn, es ist Ihnen später oder gar nicht zugegangen (§ 37 Abs. 2 SGB X).")));
        return new Brief("de", "Erneute Zustellung", absender.behoerde(), aktenzeichen, heute, bloecke);
    }
}
