package de.tragwerk.decision.web;

import de.tragwerk.decision.model.Serienbrief;
import java.text.Normalizer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// What somebody typed into the form of a mass letter, as the browser sends it.
record SerienbriefEingabe(
        @Nullable String titel,
        @Nullable String kasten,
        @Nullable String text,
        @Nullable String leistung,
        @Nullable String kapitel,
        @Nullable String plz,
        @Nullable String ort,
        @Nullable String wohnform,
        @Nullable String bewilligt,
        @Nullable String nur) {

    Serienbrief.Inhalt inhalt() {
        return new Serienbrief.Inhalt(text(titel), text(kasten), text(text));
    }

    Serienbrief.Auswahl auswahl() {
        return new Serienbrief.Auswahl(
                text(leistung),
                text(kapitel).matches("\\d{1,3}") ? Integer.parseInt(text(kapitel)) : 0,
                text(plz),
                text(ort),
                text(wohnform),
                "true".equals(bewilligt),
                Arrays.stream(text(nur).split("[\\s,;]+"))
                        .filter(z -> !z.isBlank())
                        .distinct()
                        .toList());
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : Normalizer.normalize(typed.strip().replace("\r\n", "\n"), Normalizer.Form.NFC);
    }
}
