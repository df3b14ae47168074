package de.tragwerk.decision.web;

import de.tragwerk.decision.model.Probelauf;
import de.tragwerk.decision.store.ProbelaufTabelle.Eingabe;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The form of a version, as it was typed; fields that are missing are empty.
record Probeeingabe(
        @Nullable String anlass,
        @Nullable String parameter,
        @Nullable String texte,
        @Nullable String ab,
        @Nullable String monate,
        @Nullable String auswahl,
        @Nullable String anzahl,
        @Nullable String saat,
        @Nullable String kapitel,
        @Nullable String nur) {

    private static final YearMonth KEINER = YearMonth.of(1, 1);

    static Probeeingabe leer(Clock clock) {
        return new Probeeingabe(
                "",
                "",
                "",
                YearMonth.now(clock).plusMonths(1).toString(),
                "1",
                Probelauf.Auswahl.ZUFALL.name(),
                "100",
                "1",
                "0",
                "");
    }

    static Probeeingabe von(Probelauf p) {
        return new Probeeingabe(
                p.anlass(),
                p.parameter(),
                p.texte(),
                p.ab().toString(),
                String.valueOf(p.monate()),
                p.stichprobe().auswahl().name(),
                String.valueOf(
                        p.stichprobe().auswahl() == Probelauf.Auswahl.ZUFALL
                                ? p.stichprobe().anzahl()
                                : 100),
                String.valueOf(p.stichprobe().saat()),
                String.valueOf(p.stichprobe().kapitel()),
                String.join(" ", p.stichprobe().nur()));
    }

    /// What is no number becomes 0 and is refused with its sentence.
    Eingabe eingabe() {
        YearMonth monat;
        try {
            monat = YearMonth.parse(text(ab));
        } catch (DateTimeException x) {
            monat = KEINER;
        }
        Probelauf.Auswahl gewaehlt = Arrays.stream(Probelauf.Auswahl.values())
                .filter(a -> a.name().equals(auswahl))
                .findFirst()
                .orElse(Probelauf.Auswahl.ZUFALL);
        return new Eingabe(
                text(anlass),
                text(parameter),
                text(texte),
                monat,
                (int) zahl(monate),
                new Probelauf.Stichprobe(
                        gewaehlt,
                        (int) zahl(anzahl),
                        zahl(saat),
                        (int) zahl(kapitel),
                        Arrays.stream(text(nur).split("[\\s,;]+"))
                                .filter(z -> !z.isBlank())
                                .distinct()
                                .toList()));
    }

    private static String text(@Nullable String feld) {
        return Objects.requireNonNullElse(feld, "");
    }

    private static long zahl(@Nullable String feld) {
        String text = text(feld).strip();
        return text.matches("\\d{1,9}") ? Long.parseLong(text) : 0;
    }
}
