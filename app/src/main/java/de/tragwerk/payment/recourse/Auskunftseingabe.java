package de.tragwerk.payment.recourse;

import de.tragwerk.payment.model.Auskunft.Wer;
import de.tragwerk.payment.model.Einwand;
import de.tragwerk.payment.model.Quelle;
import java.util.Optional;
import java.util.UUID;

/// A request as typed at the desk.
///
/// @param id of the form, so that pressing twice asks once
/// @param unterhalt claim it is about
/// @param name empty where who owes maintenance is asked herself: name and address are those of the claim
/// @param quelle where name and address come from, told by the first letter
public record Auskunftseingabe(
        UUID id, UUID unterhalt, Wer wer, String name, String anschrift, Quelle quelle, String frage) {

    Optional<String> fehler() {
        Optional<String> nein = wer == Wer.PFLICHTIG
                ? Optional.empty()
                : Anschriften.fehler(name, anschrift).map(Einwand::satz);
        return nein.isPresent() || frage.strip().length() >= 10 && frage.length() <= 2_000
                ? nein
                : Optional.of(
                        "Die Frage fehlt. Schreiben Sie genau, was Sie wissen müssen und für welche Monate, und welche Belege Sie brauchen.");
    }
}
