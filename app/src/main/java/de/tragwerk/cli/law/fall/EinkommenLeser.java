package de.tragwerk.cli.law.fall;

import de.tragwerk.cli.law.fall.Fall.Zeit;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Income of a person and what is deducted from it.
final class EinkommenLeser {
    static final Map<String, Fall.Rhythmus> RHYTHMEN = Lesen.worte(Fall.Rhythmus.values());
    static final Map<String, Einkommensart> EINKOMMENSARTEN = Lesen.worte(Einkommensart.values());
    static final Map<String, Absetzungsart> ABSETZUNGSARTEN = Lesen.worte(Absetzungsart.values());

    private EinkommenLeser() {}

    static List<Fall.Einkommen> einkommen(@Nullable Stelle liste) {
        List<Fall.Einkommen> einkommen = new ArrayList<>();
        for (Stelle e : Lesen.liste(liste)) {
            einkommen.add(eines(e.objekt(Schluessel.EINKOMMEN)));
        }
        return einkommen;
    }

    private static Fall.Einkommen eines(Stelle s) {
        Fall.Rhythmus rhythmus = Lesen.wahl(s.kann("rhythmus"), RHYTHMEN, Fall.Rhythmus.MONATLICH);
        Stelle quelle = s.kann("quelle");
        if (quelle != null) {
            quelle.text(200);
        }
        Zeit zeit = zeit(s, rhythmus);
        Stelle nachzahlung = s.kann("nachzahlung");
        if (nachzahlung != null && nachzahlung.ja() && rhythmus != Fall.Rhythmus.EINMALIG) {
            throw nachzahlung.mangel("Eine Nachzahlung ist einmaliges Einkommen (rhythmus: einmalig).");
        }
        return new Fall.Einkommen(
                s.muss("art", "Die Art des Einkommens fehlt.").wahl(EINKOMMENSARTEN),
                Lesen.geld(s.muss("betrag", "Der Betrag des Einkommens fehlt.")),
                rhythmus,
                zeit,
                Lesen.geld(s.kann("steuern")),
                Lesen.geld(s.kann("sozialversicherung")),
                Lesen.geld(s.kann("werbungskosten")),
                Lesen.ja(nachzahlung));
    }

    private static Zeit zeit(Stelle s, Fall.Rhythmus rhythmus) {
        if (rhythmus == Fall.Rhythmus.EINMALIG) {
            YearMonth monat = s.muss("monat", "Einmaliges Einkommen braucht den Monat, in dem es zufließt.")
                    .monat();
            return new Zeit(monat, monat);
        }
        Stelle monat = s.kann("monat");
        if (monat != null) {
            throw monat.mangel("Einen einzelnen Monat hat nur einmaliges Einkommen; laufendes hat von und bis.");
        }
        if (rhythmus != Fall.Rhythmus.MONATLICH) {
            s.muss("von", "Geben Sie den ersten Monat an, in dem es zufließt.");
        }
        return Lesen.zeit(s);
    }

    static List<Fall.Absetzung> absetzungen(@Nullable Stelle liste) {
        List<Fall.Absetzung> absetzungen = new ArrayList<>();
        for (Stelle a : Lesen.liste(liste)) {
            a.objekt(Schluessel.ABSETZUNG);
            absetzungen.add(new Fall.Absetzung(
                    a.muss("art", "Die Art der Absetzung fehlt.").wahl(ABSETZUNGSARTEN),
                    Lesen.geld(a.muss("betrag", "Der Betrag der Absetzung fehlt.")),
                    Lesen.zeit(a)));
        }
        return absetzungen;
    }
}
