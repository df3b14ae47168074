package de.tragwerk.document;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/// Validation by veraPDF: the findings, empty when the file follows the profile.
public final class VeraPdf {
    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private VeraPdf() {}

    public static List<String> befunde(byte[] pdf, PDFAFlavour profil) throws Exception {
        try (var foundry = Foundries.defaultInstance();
                var parser = foundry.createParser(new ByteArrayInputStream(pdf), profil);
                var pruefer = foundry.createValidator(profil, false)) {
            var ergebnis = pruefer.validate(parser);
            return ergebnis.isCompliant()
                    ? List.of()
                    : ergebnis.getTestAssertions().stream()
                            .map(a -> a.getRuleId().getClause() + ": " + a.getMessage() + " at "
                                    + a.getLocation().getContext())
                            .distinct()
                            .toList();
        }
    }
}
