package de.tragwerk.payment.recourse;

import de.tragwerk.payment.model.Kostenersatz.Norm;
import de.tragwerk.payment.model.Kostenersatz.Wer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A claim as typed at the desk.
///
/// @param id of the form, so that pressing twice proposes once
/// @param von first month, `null` for the first that was paid
/// @param bis last month, `null` for the last that was paid
/// @param cent what is demanded, `null` for as much as the law allows
public record Kostenersatzeingabe(
        UUID id,
        UUID person,
        Norm norm,
        Wer wer,
        String name,
        String anschrift,
        @Nullable YearMonth von,
        @Nullable YearMonth bis,
        @Nullable LocalDate todestag,
        @Nullable Long nachlass,
        boolean gepflegt,
        @Nullable Long erlangt,
        @Nullable Long cent,
        String begruendung) {

    private static final long HOECHSTENS = 10_000_000_000L;

    /// What is wrong as far as the form shows it; the rest asks it to be without fault.
    Optional<String> fehler(LocalDate heute) {
        if (!norm.trifft(wer)) {
            return Optional.of(
                    "Nach " + norm.norm()
                            + " schuldet das jemand anderes. § 102 trifft Erben, § 105 die Person selbst, §§ 103 und 104 sie oder den, der es verursacht hat, oder dessen Erben.");
        }
        if (von != null && bis != null && bis.isBefore(von)) {
            return Optional.of("Der letzte Monat liegt vor dem ersten. Prüfen Sie den Zeitraum.");
        }
        if (norm == Norm.SGBXII_102 && (todestag == null || todestag.isAfter(heute))) {
            return Optional.of("Der Tag des Erbfalls fehlt, oder er liegt in der Zukunft.");
        }
        if (wer.erbt() && nachlass == null) {
            return Optional.of(
                    "Der Wert des Nachlasses fehlt. Erben haften nur mit dem, was beim Erbfall da war (§ 102 Abs. 2 Satz 2 SGB XII).");
        }
        if (norm == Norm.SGBXII_105 && (erlangt == null || erlangt <= 0)) {
            return Optional.of("Nennen Sie, was der andere Träger für dieselbe Zeit gezahlt hat.");
        }
        if (cent != null && (cent <= 0 || cent >= HOECHSTENS)) {
            return Optional.of(
                    "Das ist kein Betrag. Schreiben Sie zum Beispiel 1.126,00, oder lassen Sie das Feld leer.");
        }
        Optional<String> nein = wer == Wer.PERSON ? Optional.empty() : Anschriften.fehler(name, anschrift);
        return nein.isPresent() || begruendung.strip().length() >= 10 && begruendung.length() <= 2_000
                ? nein
                : Optional.of(
                        "Die Begründung fehlt. Schreiben Sie, worauf der Anspruch beruht, und ob er eine Härte bedeuten würde.");
    }

    Ersatzrechnung.Frage frage() {
        boolean erben = norm == Norm.SGBXII_102;
        return new Ersatzrechnung.Frage(
                id,
                person,
                norm,
                wer,
                von,
                bis,
                erben ? todestag : null,
                wer.erbt() ? nachlass : null,
                erben && gepflegt,
                norm == Norm.SGBXII_105 ? erlangt : null);
    }
}
