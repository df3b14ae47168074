package de.tragwerk.document;

import java.time.LocalDate;
import java.util.List;

/// A letter of the authority: what is needed to print it, show it and compare it.
///
/// @param sprache language tag of the text, for screen readers (`de`)
/// @param titel title of the document, also in the list of files
/// @param absender the authority, author of the document
/// @param aktenzeichen stands in the foot of each page
/// @param datum day of the letter
public record Brief(
        String sprache, String titel, String absender, String aktenzeichen, LocalDate datum, List<Block> bloecke) {
    public Brief {
        bloecke = List.copyOf(bloecke);
        long titelBloecke =
                bloecke.stream().filter(Block.Titel.class::isInstance).count();
        if (titelBloecke != 1) {
            throw new IllegalArgumentException("Ein Brief hat genau einen Titel, nicht " + titelBloecke);
        }
    }
}
