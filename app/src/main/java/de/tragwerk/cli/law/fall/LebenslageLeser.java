package de.tragwerk.cli.law.fall;

import static de.tragwerk.cli.law.fall.Schluessel.schluessel;

import de.tragwerk.cli.law.fall.Lebenslage.Umstand;
import de.tragwerk.cli.law.fall.Lebenslage.Wohnform;
import de.tragwerk.cli.law.fall.Lebenslage.Wohnform.Art;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Circumstances, recognised needs and the form of living of a person.
final class LebenslageLeser {
    static final Map<String, Umstand> UMSTAENDE = Lesen.worte(Umstand.values());
    static final Map<String, Art> WOHNFORMEN = Lesen.worte(Art.values());
    /// What belongs to a form of living beside its kind.
    private static final Map<Art, Set<String>> TEILE = Map.of(
            Art.WOHNUNG, schluessel("art"),
            Art.BEI_FAMILIE, schluessel("art", "angemessen_alle", "angemessen_ohne", "heizung", "andere_beduerftig"),
            Art.MIT_VERTRAG, schluessel("art", "miete", "heizung"),
            Art.BESONDERE_WOHNFORM, schluessel("art", "miete", "durchschnitt", "zusatzkosten"),
            Art.EINRICHTUNG, schluessel("art", "durchschnitt", "bekleidung", "barbetrag"),
            Art.OHNE_WOHNUNG, schluessel("art"));

    private static final Lebenslage NICHTS = neu(Set.of(), null, Wohnform.WOHNUNG);

    private LebenslageLeser() {}

    static Lebenslage lies(Stelle person) {
        Stelle umstaende = person.kann("umstaende");
        Stelle bedarfe = person.kann("bedarfe");
        Stelle wohnform = person.kann("wohnform");
        if (umstaende == null && bedarfe == null && wohnform == null) {
            return NICHTS;
        }
        EnumSet<Umstand> alle = EnumSet.noneOf(Umstand.class);
        for (Stelle u : Lesen.liste(umstaende)) {
            alle.add(u.wahl(UMSTAENDE));
        }
        return neu(
                alle,
                bedarfe == null ? null : bedarfe.objekt(Schluessel.BEDARFE),
                wohnform == null ? Wohnform.WOHNUNG : wohnform(wohnform));
    }

    private static Lebenslage neu(Set<Umstand> umstaende, @Nullable Stelle bedarfe, Wohnform wohnform) {
        return new Lebenslage(
                umstaende,
                Lesen.zahl(kann(bedarfe, "mittagessen_tage"), 0, 31, 0),
                Lesen.geld(kann(bedarfe, "schulbuecher")),
                Lesen.geld(kann(bedarfe, "unabweisbar")),
                Lesen.geld(kann(bedarfe, "erstausstattung")),
                Lesen.geld(kann(bedarfe, "abweichung")),
                wohnform);
    }

    private static @Nullable Stelle kann(@Nullable Stelle s, String key) {
        return s == null ? null : s.kann(key);
    }

    private static Wohnform wohnform(Stelle s) {
        s.objekt(Schluessel.WOHNFORM);
        Art art = s.muss("art", "Die Art der Wohnform fehlt.").wahl(WOHNFORMEN);
        s.objekt(TEILE.getOrDefault(art, Set.of()));
        return new Wohnform(
                art,
                Lesen.geld(s.kann("miete")),
                Lesen.geld(s.kann("heizung")),
                Lesen.geld(s.kann("angemessen_alle")),
                Lesen.geld(s.kann("angemessen_ohne")),
                Lesen.geld(s.kann("durchschnitt")),
                Lesen.geld(s.kann("bekleidung")),
                Lesen.geld(s.kann("barbetrag")),
                Lesen.ja(s.kann("zusatzkosten")),
                Lesen.ja(s.kann("andere_beduerftig")));
    }
}
