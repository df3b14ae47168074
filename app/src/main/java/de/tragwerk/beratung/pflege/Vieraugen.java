package de.tragwerk.beratung.pflege;

import de.tragwerk.beratung.store.Fassungen;
import java.util.Optional;
import java.util.UUID;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// From a proposal to the finder by two people, for entries and for the map. Refusals are sentences; an empty one
/// means that it was done.
///
/// @param <T> what is proposed
@Transactional(propagation = Propagation.MANDATORY)
public class Vieraugen<T> {

    static final String WARTET =
            "Es wartet schon ein Vorschlag dazu. Erst wenn er entschieden ist, kann ein neuer kommen.";

    private static final String SCHNELLER = "Das hat inzwischen jemand entschieden. Laden Sie die Seite neu.";
    private static final int KUERZESTER_GRUND = 5;
    private static final int LAENGSTER_GRUND = 1000;

    private final Fassungen<T> fassungen;

    Vieraugen(Fassungen<T> fassungen) {
        this.fassungen = fassungen;
    }

    /// An editor proposes.
    public String schlageVor(String kennung, T neu) {
        String nein = hindernis(kennung, neu);
        return !nein.isEmpty() ? nein : fassungen.vonKonto(kennung, neu).isPresent() ? "" : WARTET;
    }

    /// Why this cannot be proposed, empty when it can.
    String hindernis(String kennung, T neu) {
        if (fassungen.wartend(kennung).isPresent()) {
            return WARTET;
        }
        return fassungen.geltend(kennung).map(f -> f.inhalt().equals(neu)).orElse(false)
                ? "Es hat sich nichts geändert: genau so ist es schon veröffentlicht."
                : "";
    }

    /// Why the acting person may not publish this one, empty when she may.
    public String hindernis(Fassung<T> fassung) {
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
        Fassung<T> fassung = fassungen.get(id);
        String nein = hindernis(fassung);
        return !nein.isEmpty() ? nein : fassungen.veroeffentliche(fassung) ? "" : SCHNELLER;
    }

    public String lehneAb(UUID id, String grund) {
        if (grund.length() < KUERZESTER_GRUND || grund.length() > LAENGSTER_GRUND) {
            return "Nennen Sie den Grund in 5 bis 1000 Zeichen. Wer den Vorschlag gemacht hat, liest ihn.";
        }
        return fassungen.lehneAb(fassungen.get(id), grund) ? "" : SCHNELLER;
    }

    /// What a form begins with.
    public Optional<T> vorlage(String kennung) {
        return fassungen.geltend(kennung).map(Fassung::inhalt);
    }
}
