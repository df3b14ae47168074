package de.tragwerk.casework.takeover;

import de.tragwerk.access.Access;
import de.tragwerk.application.Antraege;
import de.tragwerk.application.Antrag;
import de.tragwerk.application.Erledigungsgrund;
import de.tragwerk.application.Post;
import de.tragwerk.application.store.ErledigungStore;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.message.Mitteilung;
import java.text.Normalizer;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What becomes of an application that makes no file here: another workgroup takes it, or it ends with a reason
/// the person reads. It can be opened again.
@Component
@Transactional
public class OhneAkte {

    private static final int WOHIN = 200;
    private static final int TEXT = 5_000;
    private static final DateTimeFormatter TAG = DateTimeFormatter.ofPattern("dd.MM.uuuu");
    private static final String SCHNELLER =
            "Jemand hat diesen Antrag gerade übernommen, weitergegeben oder geändert. Hier steht der neue Stand.";

    private final ErledigungStore store;
    private final Antraege antraege;
    private final Post post;
    private final Access access;
    private final Audit audit;

    OhneAkte(ErledigungStore store, Antraege antraege, Post post, Access access, Audit audit) {
        this.store = store;
        this.antraege = antraege;
        this.post = post;
        this.access = access;
        this.audit = audit;
    }

    /// @return what is wrong, empty when the other workgroup has it
    public Optional<String> leite(UUID id, int gruppe) {
        Antrag antrag = antraege.get(id);
        if (!store.leite(id, gruppe)) {
            audit.log(Entry.of("casework.FORWARD").subjects(id).refused());
            return Optional.of(
                    antrag.akteId() == null && !antrag.erledigt()
                            ? "Wählen Sie eine andere Arbeitsgruppe als die eigene."
                            : SCHNELLER);
        }
        audit.log(Entry.of("casework.FORWARD").subjects(id));
        return Optional.empty();
    }

    /// @param wohin where it belongs or went, where the reason asks for it
    /// @param text what the person reads
    /// @return what is wrong, empty when it is ended and she is told
    public Optional<String> erledige(UUID id, Erledigungsgrund grund, String wohin, String text) {
        Antrag antrag = antraege.get(id);
        String ort = rein(wohin);
        String brief = rein(text.replace("\r\n", "\n"));
        Optional<String> nein = weigerung(antrag, grund, ort, brief);
        if (nein.isEmpty()
                && !store.erledige(antrag, grund, ort, access.employee().id())) {
            nein = Optional.of(SCHNELLER);
        }
        if (nein.isPresent()) {
            audit.log(Entry.of("casework.DISMISS").subjects(id).refused());
            return nein;
        }
        if (!antrag.ohnePostfach()) {
            melde(antrag, grund, ort, brief);
        }
        audit.log(Entry.of("casework.DISMISS").subjects(id));
        return Optional.empty();
    }

    private static Optional<String> weigerung(Antrag antrag, Erledigungsgrund grund, String wohin, String text) {
        if (!grund.wohin().isEmpty() && (wohin.length() < 3 || wohin.length() > WOHIN)) {
            return Optional.of("Dazu gehört eine Angabe: " + grund.wohin() + ", höchstens 200 Zeichen.");
        }
        return !antrag.ohnePostfach() && (text.length() < 10 || text.length() > TEXT)
                ? Optional.of("Schreiben Sie der Person in ein bis zwei Sätzen, was mit ihrem Antrag geschieht.")
                : Optional.empty();
    }

    private void melde(Antrag antrag, Erledigungsgrund grund, String wohin, String text) {
        // § 16 Abs. 2 Satz 2 SGB I: the day of arrival here stays hers.
        String tag = grund == Erledigungsgrund.WEITERGELEITET
                ? "\n\nIhren Antrag hat jetzt: " + wohin
                        + ". Er gilt als an dem Tag gestellt, an dem er bei uns ankam: " + TAG.format(antrag.tag())
                        + " (§ 16 Abs. 2 SGB I)."
                : grund == Erledigungsgrund.DOPPELT ? "\n\nEr gehört zu: " + wohin + "." : "";
        post.send(
                antrag,
                Mitteilung.Art.ERLEDIGT,
                "",
                grund.betreff(),
                text + tag,
                null,
                List.of(),
                List.of(),
                List.of());
    }

    /// Back into the worklist; the person reads that somebody works on it.
    ///
    /// @return what is wrong, empty when it waits again
    public Optional<String> oeffne(UUID id) {
        Antrag antrag = antraege.get(id);
        if (!store.oeffne(id)) {
            audit.log(Entry.of("casework.DISMISS").subjects(id).refused());
            return Optional.of(SCHNELLER);
        }
        if (!antrag.ohnePostfach()) {
            post.send(
                    antrag,
                    Mitteilung.Art.IN_ARBEIT,
                    "",
                    "Wir bearbeiten Ihren Antrag weiter",
                    "Ihr Antrag war bei uns ohne Entscheidung abgeschlossen. Wir haben ihn wieder geöffnet und bearbeiten ihn.",
                    null,
                    List.of(),
                    List.of(),
                    List.of());
        }
        audit.log(Entry.of("casework.DISMISS").subjects(id));
        return Optional.empty();
    }

    private static String rein(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
    }
}
