package de.tragwerk.statistik.run;

import de.tragwerk.austausch.Profil;
import de.tragwerk.austausch.Profile;
import de.tragwerk.austausch.Satz;
import de.tragwerk.austausch.Satzdatei;
import de.tragwerk.kernel.Sha256;
import de.tragwerk.statistik.model.Lauf;
import de.tragwerk.statistik.model.Statistik;
import de.tragwerk.statistik.store.SatzTabelle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// The file of a delivery, made from its records whenever it is asked for: the same bytes each time.
@Component
class Datei {

    record Inhalt(byte[] bytes, byte[] sha256, String profil) {}

    private final Profile profile;
    private final SatzTabelle saetze;

    Datei(Profile profile, SatzTabelle saetze) {
        this.profile = profile;
        this.saetze = saetze;
    }

    Profil profil(Statistik statistik) {
        return profile.finde(statistik.profil());
    }

    /// Of a delivery with faults there is no file.
    Inhalt leer(Statistik statistik) {
        Profil profil = profil(statistik);
        return new Inhalt(new byte[0], Sha256.of(new byte[0]), profil.name() + " " + profil.version());
    }

    Inhalt baue(Lauf lauf, String traeger, String land) {
        Profil profil = profil(lauf.statistik());
        List<Map<String, String>> personen = saetze.alle(lauf.id());
        List<Satz> alle = new ArrayList<>(personen.size() + 2);
        alle.add(Satz.von(
                "VORSATZ",
                "statistik",
                lauf.statistik().name(),
                "version",
                profil.version(),
                "traeger",
                traeger,
                "land",
                land,
                "monat",
                lauf.monat(),
                "lieferung",
                lauf.lieferung()));
        personen.forEach(p -> alle.add(new Satz("PERSON", p)));
        alle.add(nachsatz(lauf.statistik(), personen));
        byte[] bytes = Satzdatei.schreibe(profil, alle).bytes();
        return new Inhalt(bytes, Sha256.of(bytes), profil.name() + " " + profil.version());
    }

    /// § 12 AsylbLG does not ask how much somebody gets.
    private static Satz nachsatz(Statistik statistik, List<Map<String, String>> personen) {
        if (statistik == Statistik.ASYLBLG) {
            return Satz.von("NACHSATZ", "anzahl", personen.size());
        }
        long summe = personen.stream()
                .mapToLong(p -> Long.parseLong(p.getOrDefault("leistung", "0")))
                .sum();
        return Satz.von("NACHSATZ", "anzahl", personen.size(), "summe", summe);
    }
}
