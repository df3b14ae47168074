package de.tragwerk.cli.law.fall;

import de.tragwerk.cli.law.fall.Besonderes.Gebiet;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// SGB X: what was decided against what is right, and the days the time limits are counted from.
final class KorrekturLeser {
    static final Map<String, Gebiet> GEBIETE = Lesen.worte(Gebiet.values());
    static final Map<String, String> WEGE = Lesen.gleich(List.of("post", "abruf"));

    private KorrekturLeser() {}

    static Besonderes.@Nullable Korrektur lies(@Nullable Stelle s) {
        if (s == null) {
            return null;
        }
        s.objekt(Schluessel.KORREKTUR);
        List<Besonderes.Monat> monate = new ArrayList<>();
        Set<YearMonth> gesehen = new HashSet<>();
        Stelle liste = s.kann("monate");
        for (Stelle m : liste == null ? List.<Stelle>of() : liste.liste(FallLeser.MONATE)) {
            m.objekt(Schluessel.KORREKTURMONAT);
            monate.add(new Besonderes.Monat(
                    einmal(m, gesehen),
                    Lesen.geld(m.muss("entschieden", "Der entschiedene Betrag fehlt.")),
                    Lesen.geld(m.muss("richtig", "Der richtige Betrag fehlt."))));
        }
        return new Besonderes.Korrektur(
                s.muss("gebiet", "Das Gesetz der Leistung fehlt; davon hängen Fristen ab.")
                        .wahl(GEBIETE),
                s.muss("tag", "Der Tag der neuen Entscheidung fehlt.").tag(),
                Lesen.tagOderNull(s.kann("antrag")),
                Lesen.ja(s.kann("vorlaeufig")),
                monate,
                ruecknahme(s.kann("ruecknahme")),
                aenderung(s.kann("aenderung")),
                bekanntgabe(s.kann("bekanntgabe")),
                erstattung(s.kann("erstattung")));
    }

    private static YearMonth einmal(Stelle s, Set<YearMonth> gesehen) {
        Stelle stelle = s.muss("monat", "Der Monat fehlt.");
        YearMonth monat = stelle.monat();
        if (!gesehen.add(monat)) {
            throw stelle.mangel("Den Monat gibt es hier schon.");
        }
        return monat;
    }

    private static LocalDate kenntnis(Stelle s) {
        return s.muss("kenntnis", "Der Tag fehlt, an dem die Behörde die Tatsachen kannte.")
                .tag();
    }

    private static Besonderes.@Nullable Ruecknahme ruecknahme(@Nullable Stelle s) {
        if (s == null) {
            return null;
        }
        s.objekt(Schluessel.RUECKNAHME);
        return new Besonderes.Ruecknahme(
                s.muss("bekanntgabe", "Der Tag fehlt, an dem der Bescheid bekannt gegeben wurde.")
                        .tag(),
                kenntnis(s),
                Lesen.ja(s.kann("boesglaeubig")),
                Lesen.ja(s.kann("vertrauen")));
    }

    private static Besonderes.@Nullable Aenderung aenderung(@Nullable Stelle s) {
        if (s == null) {
            return null;
        }
        s.objekt(Schluessel.AENDERUNG);
        return new Besonderes.Aenderung(
                s.muss("am", "Der Tag der Änderung fehlt.").tag(),
                Lesen.ja(s.kann("zugunsten")),
                Lesen.ja(s.kann("pflicht_verletzt")),
                Lesen.ja(s.kann("einkommen")),
                Lesen.ja(s.kann("gewusst")),
                kenntnis(s));
    }

    private static Besonderes.@Nullable Bekanntgabe bekanntgabe(@Nullable Stelle s) {
        if (s == null) {
            return null;
        }
        s.objekt(Schluessel.BEKANNTGABE);
        Stelle belehrt = s.kann("belehrt");
        return new Besonderes.Bekanntgabe(
                s.muss("weg", "Geben Sie an, ob der Bescheid zur Post oder zum Abruf ging.")
                        .wahl(WEGE)
                        .equals("abruf"),
                s.muss("tag", "Der Tag fehlt, an dem der Bescheid aufgegeben oder bereitgestellt wurde.")
                        .tag(),
                belehrt == null || belehrt.ja());
    }

    private static List<Besonderes.Erstattung> erstattung(@Nullable Stelle liste) {
        List<Besonderes.Erstattung> alle = new ArrayList<>();
        Set<YearMonth> gesehen = new HashSet<>();
        for (Stelle s : liste == null ? List.<Stelle>of() : liste.liste(FallLeser.MONATE)) {
            s.objekt(Schluessel.ERSTATTUNG);
            alle.add(new Besonderes.Erstattung(
                    einmal(s, gesehen),
                    Lesen.geld(s.muss("gezahlt", "Der gezahlte Betrag fehlt.")),
                    Lesen.geld(s.muss("geschuldet", "Der vom anderen Träger geschuldete Betrag fehlt."))));
        }
        return alle;
    }
}
