package de.tragwerk.beratung.pflege;

import de.tragwerk.beratung.Eintrag;
import de.tragwerk.beratung.store.Fassungstabelle;
import de.tragwerk.beratung.store.Linktabelle;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// From a proposal to the finder. Refusals are sentences; an empty one means that it was done.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Pflege {

    static final String WARTET =
            "Für diese Stelle wartet schon ein Vorschlag. Erst wenn er entschieden ist, kann ein neuer kommen.";

    private static final String SCHNELLER = "Das hat inzwischen jemand entschieden. Laden Sie die Seite neu.";
    private static final int KUERZESTER_GRUND = 5;
    private static final int LAENGSTER_GRUND = 1000;

    private final Fassungstabelle fassungen;
    private final Linktabelle links;

    Pflege(Fassungstabelle fassungen, Linktabelle links) {
        this.fassungen = fassungen;
        this.links = links;
    }

    /// An editor proposes.
    public String schlageVor(String kennung, Eintrag neu) {
        String nein = neues(kennung, neu);
        return !nein.isEmpty() ? nein : fassungen.vonKonto(kennung, neu).isPresent() ? "" : WARTET;
    }

    /// A centre proposes; the link is used up with it.
    public String schlageVor(Link link, Eintrag neu) {
        if (!links.halte(link)) {
            return "Dieser Link ist schon benutzt.";
        }
        String nein = neues(link.kennung(), neu);
        if (!nein.isEmpty()) {
            return nein;
        }
        if (fassungen.vonLink(link, neu).isEmpty()) {
            return WARTET;
        }
        links.benutze(link);
        return "";
    }

    private String neues(String kennung, Eintrag neu) {
        if (fassungen.wartend(kennung).isPresent()) {
            return WARTET;
        }
        return fassungen.geltend(kennung).map(f -> f.eintrag().equals(neu)).orElse(false)
                ? "Es hat sich nichts geändert: so steht der Eintrag schon im Finder."
                : "";
    }

    /// Why the acting person may not publish this one, empty when she may.
    public String hindernis(Fassung fassung) {
        if (!fassung.wartet()) {
            return SCHNELLER;
        }
        return fassungen.selbst(fassung)
                ? fassung.vonDerStelle()
                        ? "Sie haben den Link dazu ausgegeben. Eine zweite Person veröffentlicht."
                        : "Sie haben das vorgeschlagen. Eine zweite Person veröffentlicht."
                : "";
    }

    public String gibFrei(UUID id) {
        Fassung fassung = fassungen.get(id);
        String nein = hindernis(fassung);
        return !nein.isEmpty() ? nein : fassungen.veroeffentliche(fassung) ? "" : SCHNELLER;
    }

    public String lehneAb(UUID id, String grund) {
        if (grund.length() < KUERZESTER_GRUND || grund.length() > LAENGSTER_GRUND) {
            return "Nennen Sie den Grund in 5 bis 1000 Zeichen. Wer den Vorschlag gemacht hat, liest ihn.";
        }
        return fassungen.lehneAb(fassungen.get(id), grund) ? "" : SCHNELLER;
    }

    /// The entry that a form begins with.
    public Optional<Eintrag> vorlage(String kennung) {
        return fassungen.geltend(kennung).map(Fassung::eintrag);
    }
}
