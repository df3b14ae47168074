package de.tragwerk.decision;

import de.tragwerk.decision.model.Absender;
import de.tragwerk.decision.store.TextTabelle;
import de.tragwerk.demo.Cast;
import de.tragwerk.demo.DemoSeed;
import de.tragwerk.mandant.Mandant;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Letterheads of the two invented authorities.
@Component
@ConditionalOnProperty(name = "tragwerk.demo", havingValue = "true")
class DemoAbsender implements DemoSeed {
    private final TextTabelle texte;

    DemoAbsender(TextTabelle texte) {
        this.texte = texte;
    }

    @Override
    @Transactional
    public void seed(Mandant mandant, Cast cast) {
        if (mandant.art() != Mandant.Art.AMT || texte.absender().isPresent()) {
            return;
        }
        boolean stadt = mandant.id().equals("lindenbrueck");
        texte.setzeAbsender(new Absender(
                mandant.name(),
                stadt ? "Sozialamt" : "Kreissozialamt",
                stadt ? "Gerichtsplatz 3" : "Kreisstraße 1",
                "12345",
                stadt ? "Lindenbrück" : "Auental",
                stadt ? "030 000 00 14" : "030 000 00 20",
                stadt ? "www.lindenbrueck.example" : "www.auental.example",
                "Montag, Dienstag, Donnerstag 8 bis 12 Uhr",
                "NW"));
    }
}
