package de.tragwerk.beratung.pflege;

import de.tragwerk.beratung.Eintrag;
import de.tragwerk.beratung.store.Fassungen;
import de.tragwerk.beratung.store.Linktabelle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// A centre proposes its own entry by a link; the link is used up with it.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Selbsteintrag {

    private final Vieraugen<Eintrag> vieraugen;
    private final Fassungen<Eintrag> fassungen;
    private final Linktabelle links;

    Selbsteintrag(Vieraugen<Eintrag> vieraugen, Fassungen<Eintrag> fassungen, Linktabelle links) {
        this.vieraugen = vieraugen;
        this.fassungen = fassungen;
        this.links = links;
    }

    /// @return why not, empty when it was done
    public String schlageVor(Link link, Eintrag neu) {
        if (!links.halte(link)) {
            return "Dieser Link ist schon benutzt.";
        }
        String nein = vieraugen.hindernis(link.kennung(), neu);
        if (!nein.isEmpty()) {
            return nein;
        }
        if (fassungen.vonLink(link, neu).isEmpty()) {
            return Vieraugen.WARTET;
        }
        links.benutze(link);
        return "";
    }
}
