package de.tragwerk.beratung;

import de.tragwerk.beratung.Beratungsstelle.Schliesszeit;
import de.tragwerk.beratung.Beratungsstelle.Zeit;
import de.tragwerk.form.Texts;
import de.tragwerk.landkarte.Lage;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What an entry says, as it is kept and as portals get it: plain texts, no markup.
///
/// @param themen names of [Thema]
/// @param sprachen codes of ISO 639-1
/// @param zugang names of [Zugang]
/// @param zeiten `MONDAY 09:00-12:00`
/// @param schliesstage `2026-12-24/2026-12-31`
/// @param satz one sentence, German; the two others may be empty
/// @param sichtbar false takes it out of the finders
/// @param lage where it is on the map as [Lage#text], empty where nobody said; entries from before maps have
/// none
public record Eintrag(
        String name,
        String traeger,
        List<String> themen,
        String strasse,
        String plz,
        String ort,
        String telefon,
        String email,
        List<String> sprachen,
        List<String> zugang,
        List<String> zeiten,
        List<String> schliesstage,
        boolean ohneTermin,
        String satz,
        String satzEinfach,
        String satzEn,
        boolean sichtbar,
        String lage) {

    /// Address of the published list below the side of the operator.
    public static final String VERZEICHNIS = "/beratungsverzeichnis";

    /// Address of the published outline below the list.
    public static final String LANDKARTE = "/landkarte";

    /// Identifiers of entries.
    public static final String KENNUNG = "[a-z0-9]+(-[a-z0-9]+)*";

    public Eintrag {
        themen = List.copyOf(themen);
        sprachen = List.copyOf(sprachen);
        zugang = List.copyOf(zugang);
        zeiten = List.copyOf(zeiten);
        schliesstage = List.copyOf(schliesstage);
        lage = Objects.requireNonNullElse(lage, "");
    }

    /// One entry of the published list.
    ///
    /// @param inhalt the entry as JSON
    public record Veroeffentlicht(String kennung, String sha256, String inhalt) {}

    /// The published list as portals get it.
    ///
    /// @param landkarte SHA-256 of the published outline, hex; null where there is none
    public record Verzeichnis(
            List<Veroeffentlicht> stellen, @Nullable String landkarte) {}

    /// The centre this entry describes; empty when it says something this program does not know.
    public Optional<Beratungsstelle> stelle(String kennung) {
        try {
            return Optional.of(new Beratungsstelle(
                    kennung,
                    name,
                    traeger,
                    themen.stream().map(Thema::valueOf).toList(),
                    strasse,
                    plz,
                    ort,
                    telefon,
                    email,
                    sprachen,
                    zugang.stream().map(Zugang::valueOf).toList(),
                    zeiten.stream().map(Eintrag::zeit).toList(),
                    ohneTermin,
                    schliesstage.stream().map(Eintrag::schliesszeit).toList(),
                    new Texts(satz, satzEinfach.isEmpty() ? satz : satzEinfach, satzEn),
                    aufDerKarte()));
        } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException unbekannt) {
            return Optional.empty();
        }
    }

    /// Its place on the map, null where nobody said.
    public @Nullable Lage aufDerKarte() {
        return lage.isEmpty() ? null : Lage.lies(lage);
    }

    /// @throws IllegalArgumentException or [DateTimeException] when it is none
    public static Zeit zeit(String text) {
        String[] teile = text.split("[ -]");
        return new Zeit(DayOfWeek.valueOf(teile[0]), LocalTime.parse(teile[1]), LocalTime.parse(teile[2]));
    }

    /// @throws DateTimeException when it is none
    public static Schliesszeit schliesszeit(String text) {
        int strich = text.indexOf('/');
        return new Schliesszeit(
                LocalDate.parse(text.substring(0, strich)), LocalDate.parse(text.substring(strich + 1)));
    }
}
