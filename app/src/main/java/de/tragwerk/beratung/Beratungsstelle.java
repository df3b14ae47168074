package de.tragwerk.beratung;

import de.tragwerk.form.Texts;
import de.tragwerk.form.Wording;
import de.tragwerk.landkarte.Lage;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One advice centre as it describes itself.
///
/// @param sprachen codes of ISO 639-1, German among them
/// @param ohneTermin one may come without an appointment in the opening hours
/// @param schliesstage days on which it is closed in spite of its opening hours, in order
/// @param satz one sentence about it
/// @param lage its place on a map, null where nobody said
public record Beratungsstelle(
        String id,
        String name,
        String traeger,
        List<Thema> themen,
        String strasse,
        String plz,
        String ort,
        String telefon,
        String email,
        List<String> sprachen,
        List<Zugang> zugang,
        List<Zeit> zeiten,
        boolean ohneTermin,
        List<Schliesszeit> schliesstage,
        Texts satz,
        @Nullable Lage lage) {

    public Beratungsstelle {
        themen = List.copyOf(themen);
        sprachen = List.copyOf(sprachen);
        zugang = List.copyOf(zugang);
        zeiten = List.copyOf(zeiten);
        schliesstage = List.copyOf(schliesstage);
    }

    /// Opening hours of one day; two of them for a day with a break.
    public record Zeit(DayOfWeek tag, LocalTime von, LocalTime bis) {}

    /// Closed from one day to another, both of them included.
    public record Schliesszeit(LocalDate von, LocalDate bis) {
        boolean am(LocalDate tag) {
            return !tag.isBefore(von) && !tag.isAfter(bis);
        }
    }

    /// Opening hours of this day, in order; none on a day of closure.
    public List<Zeit> am(LocalDate tag) {
        return schliesstage.stream().anyMatch(s -> s.am(tag))
                ? List.of()
                : zeiten.stream().filter(z -> z.tag() == tag.getDayOfWeek()).toList();
    }

    /// Closures that are not over on this day.
    public List<Schliesszeit> schliesstageAb(LocalDate tag) {
        return schliesstage.stream().filter(s -> !s.bis().isBefore(tag)).toList();
    }

    /// The sentence, in the language of the page where there is one; else German, and named as that.
    public Wording satz(String sprache) {
        return sprache.equals("en") && satz.en().isEmpty() ? new Wording(satz.de(), "de") : satz.said(sprache);
    }

    /// How near it is, by postcode alone: 0 for the same one, 5 for another region.
    public int entfernung(String gesucht) {
        int gleich = 0;
        while (gleich < Math.min(gesucht.length(), plz.length()) && gesucht.charAt(gleich) == plz.charAt(gleich)) {
            gleich++;
        }
        return 5 - gleich;
    }
}
