package de.tragwerk.payment.refund;

import de.tragwerk.akte.AkteRef;
import de.tragwerk.payment.model.Erstattung;
import de.tragwerk.payment.model.Erstattung.Norm;
import de.tragwerk.payment.model.Erstattung.Richtung;
import de.tragwerk.payment.model.Erstattung.Zustand;
import de.tragwerk.payment.model.Worte;
import de.tragwerk.payment.sepa.Empfaenger;
import de.tragwerk.payment.sepa.Ibans;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A claim as typed at the desk.
///
/// @param id of the form, so that pressing twice proposes once
/// @param anerkannt of a claim against us, `null` for ours
/// @param eingang day a claim against us came in, `null` for ours
public record Erstattungseingabe(
        UUID id,
        UUID person,
        Richtung richtung,
        Norm norm,
        String traeger,
        String anschrift,
        String zeichen,
        @Nullable LocalDate von,
        @Nullable LocalDate bis,
        @Nullable Long gefordert,
        @Nullable Long anerkannt,
        @Nullable LocalDate eingang,
        @Nullable LocalDate kenntnis,
        String iban,
        String begruendung) {

    private static final long HOECHSTENS = 10_000_000_000L;

    /// What is wrong as far as the form shows it; the rest asks it to be without fault.
    Optional<String> fehler(LocalDate heute) {
        if (von == null
                || bis == null
                || bis.isBefore(von)
                || bis.isAfter(YearMonth.from(heute).atEndOfMonth())) {
            return Optional.of(
                    "Der Zeitraum stimmt nicht. Nennen Sie den ersten und den letzten Tag der Leistung, höchstens bis zum Ende dieses Monats.");
        }
        if (gefordert == null || gefordert <= 0 || gefordert >= HOECHSTENS) {
            return Optional.of("Das ist kein Betrag. Schreiben Sie zum Beispiel 1.126,00.");
        }
        Optional<String> worte = worte();
        return worte.isPresent() || richtung == Richtung.EIGEN ? worte : fremd(gefordert, bis, heute);
    }

    private Optional<String> worte() {
        if (traeger.strip().length() < 2 || traeger.strip().length() > 70) {
            return Optional.of("Der Name des Trägers fehlt oder hat mehr als 70 Zeichen.");
        }
        List<String> zeilen = zeilen(anschrift).lines().toList();
        if (zeilen.size() < 2 || zeilen.size() > 4 || zeilen.stream().anyMatch(z -> z.length() > 70)) {
            return Optional.of(
                    "Die Anschrift des Trägers fehlt. Schreiben Sie zwei bis vier Zeilen: Straße, Postleitzahl und Ort.");
        }
        if (zeichen.isBlank() || zeichen.strip().length() > 50) {
            return Optional.of("Das Zeichen des Trägers fehlt. Schreiben Sie „unbekannt“, wenn Sie keines haben.");
        }
        return begruendung.strip().length() < 10 || begruendung.length() > 2_000
                ? Optional.of("Die Begründung fehlt. Schreiben Sie in einem Satz, worauf der Anspruch beruht.")
                : Optional.empty();
    }

    /// What stands against a claim of another body as it was typed.
    private Optional<String> fremd(long betrag, LocalDate letzter, LocalDate heute) {
        if (eingang == null || eingang.isAfter(heute)) {
            return Optional.of("Der Tag fehlt, an dem der Anspruch einging, oder er liegt in der Zukunft.");
        }
        if (anerkannt == null || anerkannt > betrag) {
            return Optional.of("Nennen Sie, wie viel davon anerkannt wird: 0 bis zum geforderten Betrag.");
        }
        LocalDate ausschluss = Erstattung.ausschluss(letzter, kenntnis);
        if (anerkannt > 0 && eingang.isAfter(ausschluss)) {
            return Optional.of("Der Anspruch ist ausgeschlossen: Er ging am " + Worte.tag(eingang)
                    + " ein, die Frist endete am " + Worte.tag(ausschluss)
                    + " (§ 111 SGB X). Erkennen Sie 0,00 € an.");
        }
        return anerkannt == 0 ? Optional.empty() : Empfaenger.fehler(traeger, Ibans.dicht(iban), zeichen);
    }

    YearMonth erster() {
        return YearMonth.from(Objects.requireNonNull(von));
    }

    YearMonth letzter() {
        return YearMonth.from(Objects.requireNonNull(bis));
    }

    /// Cents that are claimed.
    long betrag() {
        return Objects.requireNonNull(gefordert);
    }

    /// Cents that hold: of a claim of ours all of it, of another's what we accept.
    long haelt() {
        return richtung == Richtung.EIGEN ? betrag() : Objects.requireNonNullElse(anerkannt, 0L);
    }

    Erstattung vorschlag(AkteRef akte, int kapitel, UUID ich) {
        boolean fremd = richtung == Richtung.FREMD;
        return new Erstattung(
                id,
                akte.akteId(),
                akte.kreis(),
                akte.aktenzeichen(),
                person,
                kapitel,
                richtung,
                norm,
                traeger.strip(),
                zeilen(anschrift),
                zeichen.strip(),
                Objects.requireNonNull(von),
                Objects.requireNonNull(bis),
                betrag(),
                haelt(),
                fremd ? eingang : null,
                kenntnis,
                fremd && haelt() > 0 ? Ibans.dicht(iban) : null,
                begruendung.strip(),
                Zustand.VORGESCHLAGEN,
                ich);
    }

    private static String zeilen(String anschrift) {
        return String.join(
                "\n",
                anschrift.lines().map(String::strip).filter(z -> !z.isEmpty()).toList());
    }
}
