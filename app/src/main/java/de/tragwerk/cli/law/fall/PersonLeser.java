package de.tragwerk.cli.law.fall;

import de.tragwerk.cli.law.fall.Fall.Beziehung;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The persons of the household.
final class PersonLeser {
    /// Households above this size are a mistake of the data.
    static final int MENSCHEN = 20;

    static final Map<String, Beziehung> BEZIEHUNGEN = Lesen.worte(Beziehung.values());
    static final Map<String, Fall.Erwerbsminderung> MINDERUNGEN = Lesen.worte(Fall.Erwerbsminderung.values());
    static final Map<String, Fall.Ausbildung> AUSBILDUNGEN = Lesen.worte(Fall.Ausbildung.values());
    static final Map<String, Fall.Verletzung> VERLETZUNGEN = Lesen.worte(Fall.Verletzung.values());
    static final Map<String, String> MERKZEICHEN = Lesen.gleich(List.of("G", "aG", "B", "H", "Bl", "Gl", "TBl", "RF"));

    private PersonLeser() {}

    static List<Fall.Mensch> alle(Stelle liste, YearMonth erster, YearMonth letzter) {
        List<Stelle> stellen = liste.liste(MENSCHEN);
        if (stellen.isEmpty()) {
            throw liste.mangel("Der Haushalt braucht mindestens eine Person.");
        }
        List<Fall.Mensch> menschen = new ArrayList<>(stellen.size());
        Set<String> ids = new HashSet<>();
        int partner = 0;
        for (int i = 0; i < stellen.size(); i++) {
            Stelle s = stellen.get(i).objekt(Schluessel.PERSON);
            Fall.Mensch m = mensch(s);
            if (!ids.add(m.id())) {
                throw s.muss("id", "").mangel("Die Kennung gibt es in diesem Fall schon.");
            }
            boolean erste = i == 0;
            if (erste != (m.beziehung() == Beziehung.ANTRAGSTELLEND)) {
                throw s.muss("beziehung", "")
                        .mangel(
                                erste
                                        ? "Die erste Person ist die antragstellende."
                                        : "Antragstellend ist nur die erste Person; geben Sie die Beziehung zu ihr an.");
            }
            partner += m.beziehung() == Beziehung.PARTNER ? 1 : 0;
            if (partner > 1) {
                throw s.muss("beziehung", "").mangel("Es gibt schon eine Partnerin oder einen Partner.");
            }
            YearMonth bis = erste ? erster : letzter;
            if (m.geboren().isAfter(bis.atEndOfMonth())) {
                throw s.muss("geburtsdatum", "")
                        .mangel("Die Person ist am " + m.geboren() + " geboren, also erst nach dem Monat " + bis + ".");
            }
            menschen.add(m);
        }
        return menschen;
    }

    private static Fall.Mensch mensch(Stelle s) {
        name(s.kann("name"));
        Set<String> merkzeichen = new HashSet<>();
        for (Stelle m : Lesen.liste(s.kann("merkzeichen"))) {
            merkzeichen.add(m.wahl(MERKZEICHEN));
        }
        return new Fall.Mensch(
                s.muss("id", "Die Person braucht eine Kennung.").text(Lesen.TEXT),
                s.muss("geburtsdatum", "Das Geburtsdatum fehlt.").tag(),
                s.muss(
                                "beziehung",
                                "Die Beziehung zur antragstellenden Person fehlt. Möglich sind: "
                                        + String.join(", ", BEZIEHUNGEN.keySet()) + ".")
                        .wahl(BEZIEHUNGEN),
                Lesen.wahl(s.kann("erwerbsminderung"), MINDERUNGEN, Fall.Erwerbsminderung.KEINE),
                merkzeichen,
                Lesen.ja(s.kann("alleinerziehend")),
                Lesen.tagOderNull(s.kann("entbindungstermin")),
                Lesen.ja(s.kann("bildungshilfe")),
                Lesen.ja(s.kann("teilhabe")),
                Lesen.wahl(s.kann("ausbildung"), AUSBILDUNGEN, Fall.Ausbildung.KEINE),
                AufenthaltLeser.aufenthalt(s.kann("aufenthalt")),
                Lesen.geld(s.kann("ernaehrung")),
                Lesen.zahl(s.kann("grundrentenmonate"), 0, 1200, 0),
                Lesen.zahl(s.kann("pflegegrad"), 0, 5, 0),
                EinkommenLeser.einkommen(s.kann("einkommen")),
                EinkommenLeser.absetzungen(s.kann("absetzungen")),
                Lesen.geld(s.kann("vermoegen")),
                verletzungen(s.kann("pflichtverletzungen")),
                AufenthaltLeser.sachleistungen(s.kann("sachleistungen")),
                LebenslageLeser.lies(s),
                EigenesLeser.lies(s));
    }

    /// The name changes no result; it is only looked at, because wrong columns end up here.
    private static void name(@Nullable Stelle s) {
        if (s == null) {
            return;
        }
        String name = s.text(200);
        if (name.replace(" ", "").matches("[A-Za-z]{2}\\d{2}[A-Za-z0-9]{8,30}")) {
            throw s.mangel("Hier steht eine IBAN, erwartet wird der Name der Person.");
        }
        if (name.chars().anyMatch(Character::isDigit)) {
            throw s.mangel("Ein Name enthält keine Ziffern.");
        }
    }

    private static List<Fall.Pflichtverletzung> verletzungen(@Nullable Stelle liste) {
        List<Fall.Pflichtverletzung> verletzungen = new ArrayList<>();
        for (Stelle s : Lesen.liste(liste)) {
            s.objekt(Schluessel.PFLICHTVERLETZUNG);
            verletzungen.add(new Fall.Pflichtverletzung(
                    s.muss("art", "Die Art der Pflichtverletzung fehlt.").wahl(VERLETZUNGEN),
                    Lesen.zahl(s.kann("wievielte"), 1, 20, 1),
                    s.muss("ab", "Der erste Monat der Minderung fehlt.").monat(),
                    Lesen.zahl(s.kann("monate"), 0, 12, 0)));
        }
        return verletzungen;
    }
}
