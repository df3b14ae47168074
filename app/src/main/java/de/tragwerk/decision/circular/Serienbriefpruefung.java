package de.tragwerk.decision.circular;

import de.tragwerk.akte.Leistungsname;
import de.tragwerk.decision.hear.Briefe;
import de.tragwerk.decision.model.Kapitel;
import de.tragwerk.decision.model.Platzhalter;
import de.tragwerk.decision.model.Serienbrief;
import de.tragwerk.decision.model.TatsacheArt;
import de.tragwerk.decision.propose.Weigerung;
import de.tragwerk.decision.store.TextTabelle;
import de.tragwerk.document.Block;
import de.tragwerk.document.Brief;
import de.tragwerk.document.Text;
import de.tragwerk.kernel.SendableText;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What a mass letter must have before anybody works with it; each refusal is a sentence that says what to
/// do.
@Component
public class Serienbriefpruefung {

    private static final int TITEL = 100;
    private static final int KASTEN = 500;
    private static final int TEXT = 8_000;
    private static final int PROBE = 200;
    private static final List<TatsacheArt> WOHNEN = List.of(TatsacheArt.WOHNFORM, TatsacheArt.UNTERBRINGUNG);

    private final TextTabelle texte;
    private final Briefe briefe;
    private final Clock clock;

    Serienbriefpruefung(TextTabelle texte, Briefe briefe, Clock clock) {
        this.texte = texte;
        this.briefe = briefe;
        this.clock = clock;
    }

    /// Ways of living one can choose by, with the words of the fact: `WOHNFORM:heim`.
    public static Map<String, String> wohnformen() {
        Map<String, String> alle = new LinkedHashMap<>();
        WOHNEN.forEach(art ->
                art.auswahl().forEach((wert, name) -> alle.put(art.name() + ":" + wert, art.titel() + ": " + name)));
        return alle;
    }

    Optional<String> fehler(Serienbrief.Inhalt in, Serienbrief.Auswahl a) {
        return worte(in).or(() -> zeichen(in)).or(() -> auswahl(a));
    }

    private static Optional<String> worte(Serienbrief.Inhalt in) {
        if (laenge(in.titel()) < 3 || in.titel().length() > TITEL || in.titel().contains("\n")) {
            return Optional.of("Der Betreff fehlt oder ist zu lang. Schreiben Sie 3 bis 100 Zeichen in eine Zeile.");
        }
        if (laenge(in.kasten()) < 10 || in.kasten().length() > KASTEN) {
            return Optional.of(
                    "„Das Wichtigste“ fehlt oder ist zu lang. Schreiben Sie 10 bis 500 Zeichen in ganzen Sätzen.");
        }
        if (laenge(in.text()) < 20 || in.text().length() > TEXT) {
            return Optional.of("Der Text fehlt oder ist zu lang. Schreiben Sie 20 bis 8.000 Zeichen.");
        }
        List<String> fremde = Platzhalter.fremde(in.titel() + "\n" + in.kasten() + "\n" + in.text());
        return fremde.isEmpty()
                ? Optional.empty()
                : Optional.of("Diesen Platzhalter gibt es nicht: {" + fremde.getFirst() + "}. Es gibt nur "
                        + Arrays.stream(Platzhalter.values())
                                .map(Platzhalter::zeichen)
                                .collect(Collectors.joining(", "))
                        + ".");
    }

    /// Counts as the database does.
    private static int laenge(String text) {
        return text.codePointCount(0, text.length());
    }

    /// What can be neither printed nor sent, before it fails in every file.
    private Optional<String> zeichen(Serienbrief.Inhalt in) {
        String alles = in.kasten() + "\n" + in.text();
        if (SendableText.firstUnsendable(in.titel() + "\n" + alles) > 0) {
            return Optional.of(
                    "Im Text steht ein Zeichen, das in Nachrichten nicht erlaubt ist. Tippen Sie die Stelle neu.");
        }
        return briefe.hindernis(new Brief(
                        "de",
                        in.titel(),
                        "",
                        "",
                        LocalDate.now(clock),
                        List.of(new Block.Titel(in.titel()), new Block.Absatz(new Text(alles)))))
                .map(Weigerung::satz);
    }

    private static Optional<String> auswahl(Serienbrief.Auswahl a) {
        if (!a.plz().matches("\\d{0,5}")) {
            return Optional.of("Die Postleitzahl hat höchstens fünf Ziffern. Der Anfang genügt, zum Beispiel „123“.");
        }
        if (a.ort().length() > TITEL) {
            return Optional.of("Der Ort ist zu lang. Schreiben Sie ihn, wie er in der Anschrift steht.");
        }
        if (a.nur().size() > PROBE) {
            return Optional.of("Eine Liste hat höchstens " + PROBE
                    + " Aktenzeichen. Kürzen Sie sie, oder wählen Sie nach den Merkmalen aus.");
        }
        boolean fremd = !a.leistung().isEmpty() && !Leistungsname.alle().containsKey(a.leistung())
                || a.kapitel() != 0 && Arrays.stream(Kapitel.values()).noneMatch(k -> k.nummer() == a.kapitel())
                || !a.wohnform().isEmpty() && !wohnformen().containsKey(a.wohnform());
        return fremd ? Optional.of("Diese Auswahl gibt es nicht. Wählen Sie aus den Listen.") : Optional.empty();
    }

    /// What keeps every letter from going out, whatever the file.
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<String> hindernis() {
        return texte.absender().isEmpty() ? Optional.of(new Weigerung.AbsenderFehlt().satz()) : Optional.empty();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    boolean bereit() {
        return hindernis().isEmpty();
    }
}
