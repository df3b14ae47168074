package de.tragwerk.payment.recourse;

import de.tragwerk.payment.model.Einwand;
import de.tragwerk.payment.model.Kostenersatz.Norm;
import de.tragwerk.payment.model.Kostenersatz.Wer;
import de.tragwerk.payment.model.Quelle;
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
/// @param erben how many heirs there are, `null` where it was left empty or is no number
/// @param auswahl why this one of several heirs is asked
/// @param quelle where name and address come from, told to her by the first letter
/// @param cent what is demanded, `null` for as much as the law allows
public record Kostenersatzeingabe(
        UUID id,
        UUID person,
        Norm norm,
        Wer wer,
        String name,
        String anschrift,
        Quelle quelle,
        @Nullable YearMonth von,
        @Nullable YearMonth bis,
        @Nullable LocalDate todestag,
        @Nullable Long nachlass,
        @Nullable Integer erben,
        String auswahl,
        boolean gepflegt,
        @Nullable Long erlangt,
        @Nullable Long cent,
        String begruendung) {

    private static final long HOECHSTENS = 10_000_000_000L;

    /// What is wrong as far as the form shows it; the rest asks it to be without fault.
    Optional<Einwand> fehler(LocalDate heute) {
        if (!norm.trifft(wer)) {
            return Einwand.an(
                    "wer",
                    "Nach " + norm.norm()
                            + " schuldet das jemand anderes. § 102 trifft Erben, § 105 die Person selbst, §§ 103 und 104 sie oder den, der es verursacht hat, oder dessen Erben.");
        }
        if (von != null && bis != null && bis.isBefore(von)) {
            return Einwand.an("bis", "Der letzte Monat liegt vor dem ersten. Prüfen Sie den Zeitraum.");
        }
        if (norm == Norm.SGBXII_102 && (todestag == null || todestag.isAfter(heute))) {
            return Einwand.an("todestag", "Der Tag des Erbfalls fehlt, oder er liegt in der Zukunft.");
        }
        if (wer.erbt() && nachlass == null) {
            return Einwand.an(
                    "nachlass",
                    "Der Wert des Nachlasses fehlt. Erben haften nur mit dem, was beim Erbfall da war (§ 102 Abs. 2 Satz 2 SGB XII).");
        }
        if (wer.erbt() && (erben == null || erben < 1 || erben > 99)) {
            return Einwand.an(
                    "erben",
                    "Es fehlt, wie viele erben. Schreiben Sie 1, wenn jemand allein erbt: Mehrere schulden den Ersatz zusammen (§ 2058 BGB), und der Brief sagt das.");
        }
        if (mehrere() && (auswahl.strip().length() < 10 || auswahl.length() > 2_000)) {
            return Einwand.an(
                    "auswahl",
                    "Es fehlt, warum Sie von mehreren diese Person wählen. Der Bescheid muss zeigen, wie Sie Ihr Ermessen ausgeübt haben (§ 35 Abs. 1 Satz 3 SGB X).");
        }
        if (norm == Norm.SGBXII_105 && (erlangt == null || erlangt <= 0)) {
            return Einwand.an("erlangt", "Nennen Sie, was der andere Träger für dieselbe Zeit gezahlt hat.");
        }
        if (cent != null && (cent <= 0 || cent >= HOECHSTENS)) {
            return Einwand.an(
                    "betrag",
                    "Das ist kein Betrag. Schreiben Sie zum Beispiel 1.126,00, oder lassen Sie das Feld leer.");
        }
        Optional<Einwand> nein = wer == Wer.PERSON ? Optional.empty() : Anschriften.fehler(name, anschrift);
        return nein.isPresent() || begruendung.strip().length() >= 10 && begruendung.length() <= 2_000
                ? nein
                : Einwand.an(
                        "begruendung",
                        "Die Begründung fehlt. Schreiben Sie, worauf der Anspruch beruht, und ob er eine Härte bedeuten würde.");
    }

    /// Whether several heirs owe it together.
    boolean mehrere() {
        return wer.erbt() && erben != null && erben > 1;
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
