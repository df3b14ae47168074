package de.tragwerk.decision.model;

import de.tragwerk.document.Block;
import de.tragwerk.document.Block.Angabe;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Letterhead, address field and closing: the same for every letter.
///
/// @param auskunft who answers questions, empty without
/// @param anschrift lines of the address field, name first
record Briefrahmen(
        Absender absender,
        String aktenzeichen,
        String auskunft,
        LocalDate datum,
        Inhalt.Zugang zugang,
        List<String> anschrift) {

    List<Block> kopf() {
        Absender von = absender;
        List<String> zeilen = Stream.of(von.anschrift(), von.web(), von.zeiten())
                .filter(z -> !z.isBlank())
                .toList();
        List<Angabe> bezug = new ArrayList<>();
        bezug.add(new Angabe("Aktenzeichen", aktenzeichen));
        bezug.add(new Angabe("Auskunft", auskunft));
        if (!von.telefon().isBlank()) {
            bezug.add(new Angabe("Telefon", von.telefon()));
        }
        bezug.add(new Angabe("Datum", Formate.tag(datum)));
        bezug.add(new Angabe("Zustellung", zugang == Inhalt.Zugang.POSTFACH ? "elektronisches Postfach" : "Brief"));
        return List.of(
                new Block.Briefkopf(von.behoerde(), von.stelle(), zeilen),
                new Block.Anschrift(
                        von.behoerde() + " · " + von.strasse() + " · " + von.plz() + " " + von.ort(),
                        anschrift,
                        bezug));
    }

    /// @param vermerk block that says why there is no signature
    static Block gruss(Wortlaut wort, String name, String vermerk) {
        return new Block.Grussformel(
                List.of(wort.satz("gruss.text", "name", name).split("\n", -1)), wort.satz(vermerk));
    }
}
