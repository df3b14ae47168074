package de.tragwerk.payment.web;

import de.tragwerk.payment.store.SperrenTabelle;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/// What somebody enters to hold payments back. Money is taken away for missing cooperation by an act only,
/// after a written hint with a deadline (§ 66 Abs. 1 and 3 SGB I); a block without them would be that act,
/// made in silence.
///
/// @param bescheid day of the act, as typed
/// @param hinweis day of the hint before it, as typed
record Sperreingabe(SperrenTabelle.Grund grund, String text, String bescheid, String hinweis) {
    private static final DateTimeFormatter TAG = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    /// Days between the hint and the act: four until it is known, two weeks to do what was asked.
    private static final int MINDESTENS = 18;

    /// @return what is wrong and what to do, empty when it can be kept
    Optional<String> weigerung(LocalDate heute) {
        if (text.strip().length() < 5 || text.length() > 2_000) {
            return Optional.of("Schreiben Sie in einem Satz, warum die Zahlung gesperrt wird (5 bis 2.000 Zeichen).");
        }
        if (grund != SperrenTabelle.Grund.MITWIRKUNG) {
            return Optional.empty();
        }
        LocalDate akt = Eingabe.tag(bescheid).orElse(null);
        LocalDate vorher = Eingabe.tag(hinweis).orElse(null);
        if (akt == null || vorher == null) {
            return Optional.of(
                    "Wegen fehlender Mitwirkung entzieht nur ein Bescheid die Leistung, nach einem schriftlichen Hinweis mit Frist (§ 66 Abs. 1 und 3 SGB I). Tragen Sie die Entziehung unter „Tatsachen“ ein; Hinweis und Bescheid entstehen unter „Berechnung“. Sind beide schon anderswo geschrieben, nennen Sie hier ihre Tage. Ohne beides wird weiter gezahlt.");
        }
        if (akt.isAfter(heute) || vorher.plusDays(MINDESTENS).isAfter(akt)) {
            return Optional.of(
                    "Der Bescheid liegt in der Zukunft, oder zwischen Hinweis und Bescheid waren keine zwei Wochen Zeit. Prüfen Sie die Tage; bis dahin wird weiter gezahlt.");
        }
        return Optional.empty();
    }

    /// What is kept with the block.
    String vermerk() {
        return grund == SperrenTabelle.Grund.MITWIRKUNG
                ? "Bescheid vom " + Eingabe.tag(bescheid).orElseThrow().format(TAG) + ", Hinweis vom "
                        + Eingabe.tag(hinweis).orElseThrow().format(TAG) + ". " + text.strip()
                : text.strip();
    }
}
