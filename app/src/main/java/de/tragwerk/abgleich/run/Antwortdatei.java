package de.tragwerk.abgleich.run;

import de.tragwerk.abgleich.model.Lauf;
import de.tragwerk.abgleich.model.Meldung;
import de.tragwerk.austausch.Profil;
import de.tragwerk.austausch.Satz;
import de.tragwerk.austausch.Satzdatei;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An answer as a whole: either all of it is right, or none of it is taken. What is wrong is said about lines, never
/// about people.
///
/// @param nein why it is refused, `null` when it is right
/// @param vollstaendig no other file follows
record Antwortdatei(
        List<Satz> antworten,
        boolean vollstaendig,
        @Nullable String nein) {

    static Antwortdatei lies(Lauf lauf, Profil profil, byte[] bytes, Set<String> kennzeichen) {
        Satzdatei.Gelesen gelesen = Satzdatei.lies(profil, bytes);
        if (!gelesen.fehler().isEmpty()) {
            return nein(String.join(" ", gelesen.fehler()));
        }
        List<Satz> saetze = gelesen.saetze();
        if (saetze.size() < 2
                || !saetze.getFirst().art().equals("VORSATZ")
                || !saetze.getLast().art().equals("NACHSATZ")) {
            return nein("Die Datei beginnt nicht mit einem Vorsatz oder endet nicht mit einem Nachsatz.");
        }
        List<Satz> antworten = saetze.subList(1, saetze.size() - 1);
        Satz vor = saetze.getFirst();
        Satz nach = saetze.getLast();
        if (!vor.wert("verfahren").equals(lauf.verfahren().name()) || vor.zahl("version") != profil.version()) {
            return nein("Die Datei gehört zu einem anderen Verfahren oder einer anderen Version des Aufbaus.");
        }
        if (!vor.wert("referenz").equals(lauf.referenz())) {
            return nein("Die Datei antwortet auf eine andere Anfrage. Die Referenz dieser Anfrage ist "
                    + lauf.referenz() + ".");
        }
        if (antworten.stream().anyMatch(s -> !s.art().equals("ANTWORT"))) {
            return nein("Zwischen Vorsatz und Nachsatz steht ein Satz, der keine Antwort ist.");
        }
        if (nach.zahl("anzahl") != antworten.size()) {
            return nein("Der Nachsatz nennt " + nach.wert("anzahl") + " Antworten, in der Datei stehen "
                    + antworten.size() + ".");
        }
        long summe = antworten.stream().mapToLong(s -> s.zahl("betrag")).reduce(0, Math::addExact);
        if (nach.zahl("summe") != summe) {
            return nein("Die Summe im Nachsatz stimmt nicht mit den Beträgen der Antworten überein.");
        }
        for (int i = 0; i < antworten.size(); i++) {
            Optional<String> falsch = falsch(antworten.get(i), kennzeichen);
            if (falsch.isPresent()) {
                return nein("Zeile " + (i + 2) + ": " + falsch.get());
            }
        }
        return new Antwortdatei(antworten, nach.wert("vollstaendig").equals("J"), null);
    }

    private static Optional<String> falsch(Satz s, Set<String> kennzeichen) {
        if (!kennzeichen.contains(s.wert("kennzeichen"))) {
            return Optional.of("Dieses Kennzeichen steht nicht in der Anfrage.");
        }
        if (Meldung.zu(s.wert("meldung")).isEmpty()) {
            return Optional.of("Diese Art der Feststellung gibt es nicht.");
        }
        boolean verkehrt =
                !s.wert("bis").isEmpty() && YearMonth.parse(s.wert("bis")).isBefore(YearMonth.parse(s.wert("von")));
        return verkehrt ? Optional.of("Der letzte Monat liegt vor dem ersten.") : Optional.empty();
    }

    private static Antwortdatei nein(String satz) {
        return new Antwortdatei(List.of(), false, satz);
    }
}
