package de.tragwerk.payment.recourse;

import de.tragwerk.party.Person;
import de.tragwerk.payment.model.Einwand;
import de.tragwerk.payment.model.Quelle;
import de.tragwerk.payment.model.Unterhalt.Pflichtig;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/// A notice as typed at the desk, with what excludes it.
///
/// @param id of the form, so that pressing twice writes once
/// @param quelle where name and address come from, told by the first letter
/// @param haushalt who owes it belongs to those of § 19 SGB XII
/// @param kleinkind the person is pregnant or cares for her child under six
/// @param erfuellt maintenance is paid in full each month
/// @param anhaltspunkte something says that parents or children have more than the limit of a year
/// @param pauschal an adult child with a disability or in need of care
public record Unterhaltseingabe(
        UUID id,
        UUID person,
        Pflichtig pflichtig,
        String name,
        String anschrift,
        Quelle quelle,
        boolean haushalt,
        boolean kleinkind,
        boolean erfuellt,
        boolean anhaltspunkte,
        boolean pauschal,
        String anlass) {

    /// What stands against it (§ 94 Abs. 1 Satz 2 to 4, Abs. 1a SGB XII), or is missing.
    ///
    /// @param wer who gets the benefit
    /// @param kapitel of her benefit
    Optional<Einwand> fehler(Person wer, int kapitel, LocalDate heute) {
        if (haushalt) {
            return Einwand.an(
                    "haushalt",
                    "Der Übergang ist ausgeschlossen: Wer zum Personenkreis des § 19 SGB XII gehört, wird nicht herangezogen (§ 94 Abs. 1 Satz 3 SGB XII). Einkommen und Vermögen zählen in der Berechnung.");
        }
        if (kleinkind && pflichtig.ersterGrad()) {
            return Einwand.an(
                    "kleinkind",
                    "Der Übergang ist ausgeschlossen: Eltern und Kinder einer Person, die schwanger ist oder ihr leibliches Kind unter sechs Jahren betreut, werden nicht herangezogen (§ 94 Abs. 1 Satz 4 SGB XII).");
        }
        if (erfuellt) {
            return Einwand.an(
                    "erfuellt",
                    "Der Übergang ist ausgeschlossen, soweit der Unterhalt laufend gezahlt wird (§ 94 Abs. 1 Satz 2 SGB XII). Tragen Sie den Unterhalt als Einkommen ein.");
        }
        if (Unterhaltsrechnung.grenze(pflichtig, kapitel, wer, heute) && !anhaltspunkte) {
            return Einwand.an(
                    "anhaltspunkte",
                    "Es wird vermutet, dass das Jahreseinkommen von Eltern und Kindern 100.000 € nicht übersteigt (§ 94 Abs. 1a Satz 3 SGB XII). Ohne Anhaltspunkte im Einzelfall werden sie nicht befragt (Satz 5).");
        }
        if (pauschal && (pflichtig != Pflichtig.ELTERN || Unterhaltsrechnung.minderjaehrig(wer, heute))) {
            return Einwand.an(
                    "pauschal",
                    "Die festen Beträge des § 94 Abs. 2 SGB XII gelten nur für Eltern volljähriger Kinder. Entfernen Sie das Häkchen.");
        }
        Optional<Einwand> nein = Anschriften.fehler(name, anschrift);
        return nein.isPresent() || anlass.strip().length() >= 10 && anlass.length() <= 2_000
                ? nein
                : Einwand.an(
                        "anlass", "Der Anlass fehlt. Schreiben Sie in einem Satz, worauf sich die Mitteilung stützt.");
    }
}
