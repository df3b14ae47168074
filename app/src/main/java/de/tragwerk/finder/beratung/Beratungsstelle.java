package de.tragwerk.finder.beratung;

import de.tragwerk.form.Texts;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/// One advice centre as its operator describes it.
///
/// @param sprachen codes of ISO 639-1, German among them
/// @param ohneTermin one may come without an appointment in the opening hours
/// @param satz one sentence about it
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
        Texts satz) {

    public Beratungsstelle {
        themen = List.copyOf(themen);
        sprachen = List.copyOf(sprachen);
        zugang = List.copyOf(zugang);
        zeiten = List.copyOf(zeiten);
    }

    /// Opening hours of one day; two of them for a day with a break.
    public record Zeit(DayOfWeek tag, LocalTime von, LocalTime bis) {}

    /// Opening hours of this day, in order.
    public List<Zeit> am(LocalDate tag) {
        return zeiten.stream().filter(z -> z.tag() == tag.getDayOfWeek()).toList();
    }

    /// How near it is, by postcode alone: 0 for the same one, 5 for another region.
    int entfernung(String gesucht) {
        int gleich = 0;
        while (gleich < Math.min(gesucht.length(), plz.length()) && gesucht.charAt(gleich) == plz.charAt(gleich)) {
            gleich++;
        }
        return 5 - gleich;
    }
}
