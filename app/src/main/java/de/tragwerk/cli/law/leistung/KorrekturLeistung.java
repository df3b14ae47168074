package de.tragwerk.cli.law.leistung;

import de.tragwerk.cli.law.fall.Besonderes;
import de.tragwerk.cli.law.fall.Fall;
import de.tragwerk.cli.law.fall.Mangel;
import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Protokoll;
import de.tragwerk.law.sgb10.Erstattung;
import de.tragwerk.law.sgb10.Fristen;
import de.tragwerk.law.sgb10.Rechtsgebiet;
import de.tragwerk.law.sgb10.Ruecknahme;
import de.tragwerk.law.sgb10.Traegererstattung;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// SGB X: what follows from decided months that were wrong. One result, in the month of the new decision; its sum is
/// what is to be paid, what may be demanded stands beside it and is never netted silently.
final class KorrekturLeistung implements Leistung {

    @Override
    public String schluessel() {
        return "korrektur";
    }

    @Override
    public String gesetz() {
        return "SGB X";
    }

    @Override
    public Lauf fuer(Fall fall) {
        return monat -> {
            Besonderes.Korrektur k = fall.besonderes().korrektur();
            if (k == null) {
                throw new Mangel("$.korrektur", "Für die Korrektur fehlen Gesetz, Tag und Monate (SGB X).");
            }
            YearMonth entscheidung = YearMonth.from(k.tag());
            if (entscheidung.isBefore(fall.von()) || entscheidung.isAfter(fall.bis())) {
                throw new Mangel("$.korrektur.tag", "Der Tag der neuen Entscheidung liegt nicht in den Monaten.");
            }
            return monat.equals(entscheidung)
                    ? List.of(new Abschnitt(null, fall.menschen(monat), protokoll -> rechne(k, protokoll.fuer(-1))))
                    : List.of();
        };
    }

    private static Blatt rechne(Besonderes.Korrektur k, Protokoll protokoll) {
        List<Feststellung> f = new ArrayList<>();
        Rechtsgebiet gebiet = Rechtsgebiet.valueOf(k.gebiet().name());
        List<Erstattung.Monat> monate = k.monate().stream()
                .map(m -> new Erstattung.Monat(m.monat(), m.entschieden(), m.richtig()))
                .toList();
        Money zahlen = Money.ZERO;
        if (!monate.isEmpty()) {
            zahlen = k.vorlaeufig()
                    ? vorlaeufig(k, monate, gebiet, f, protokoll)
                    : endgueltig(k, monate, gebiet, f, protokoll);
        }
        bekanntgabe(k, f);
        traeger(k, f, protokoll);
        return Blatt.haushalt(zahlen).mit(f);
    }

    private static Money vorlaeufig(
            Besonderes.Korrektur k,
            List<Erstattung.Monat> monate,
            Rechtsgebiet gebiet,
            List<Feststellung> f,
            Protokoll protokoll) {
        Money saldo = Erstattung.vorlaeufig(monate, gebiet, k.tag(), protokoll);
        YearMonth letzter = monate.stream()
                .map(Erstattung.Monat::monat)
                .max(YearMonth::compareTo)
                .orElseThrow();
        betrag(f, "erstattung", saldo.notNegative(), "§ 41a Abs. 6 SGB II, § 44a Abs. 7 SGB XII");
        tag(f, "endgueltig_ab", Fristen.vorlaeufigWirdEndgueltig(letzter), "§ 41a Abs. 5 SGB II, § 44a Abs. 6 SGB XII");
        return saldo.negated().notNegative();
    }

    private static Money endgueltig(
            Besonderes.Korrektur k,
            List<Erstattung.Monat> monate,
            Rechtsgebiet gebiet,
            List<Feststellung> f,
            Protokoll protokoll) {
        Erstattung.Vergleich v = Erstattung.vergleiche(monate, protokoll);
        Money zahlen = v.nachzahlung();
        LocalDate antrag = k.antrag();
        if (antrag != null) {
            Map<YearMonth, Money> zuWenig = new TreeMap<>();
            for (Erstattung.Monat m : monate) {
                if (m.richtig().compareTo(m.entschieden()) > 0) {
                    zuWenig.put(m.monat(), m.richtig().minus(m.entschieden()));
                }
            }
            tag(f, "nachzahlung_ab", Ruecknahme.nachzahlungAb(gebiet, antrag), "§ 44 Abs. 4 SGB X");
            zahlen = Ruecknahme.nachzahlung(zuWenig, gebiet, antrag, protokoll);
        }
        betrag(f, "nachzahlung", zahlen, "§ 44, § 48 SGB X");
        betrag(f, "erstattung", erstattung(k, monate, v, gebiet, f, protokoll), "§ 50 SGB X");
        return zahlen;
    }

    /// What may be demanded: all when nothing is said about the right to withdraw, else as far as it reaches.
    private static Money erstattung(
            Besonderes.Korrektur k,
            List<Erstattung.Monat> monate,
            Erstattung.Vergleich v,
            Rechtsgebiet gebiet,
            List<Feststellung> f,
            Protokoll protokoll) {
        Money zuViel = v.rueckforderung();
        Besonderes.Ruecknahme r = k.ruecknahme();
        if (r != null) {
            Ruecknahme.Befugnis b = Ruecknahme.zuUnrechtBeguenstigt(
                    r.bekanntgabe(), r.kenntnis(), k.tag(), r.boesglaeubig(), r.vertrauen());
            f.add(new Feststellung(
                    null,
                    "ruecknahme",
                    b.vergangenheit() ? "vergangenheit" : b.zukunft() ? "zukunft" : "keine",
                    b.norm().zitat(),
                    b.grund()));
            zuViel = b.vergangenheit() ? zuViel : Money.ZERO;
        }
        Besonderes.Aenderung a = k.aenderung();
        if (a != null && r == null) {
            LocalDate ab = Ruecknahme.aufhebungAb(
                    new Ruecknahme.Aenderung(
                            a.am(), a.zugunsten(), a.pflichtVerletzt(), a.einkommen(), a.gewusst(), a.kenntnis()),
                    k.tag());
            tag(f, "aufhebung_ab", ab, "§ 48 Abs. 1 SGB X");
            zuViel = Money.ZERO;
            for (Erstattung.Monat m : monate) {
                boolean spaeter = !m.monat().isBefore(YearMonth.from(ab));
                zuViel =
                        spaeter ? zuViel.plus(m.entschieden().minus(m.richtig()).notNegative()) : zuViel;
            }
        }
        return Erstattung.nachBagatelle(zuViel, gebiet, k.tag(), protokoll);
    }

    private static void bekanntgabe(Besonderes.Korrektur k, List<Feststellung> f) {
        Besonderes.Bekanntgabe b = k.bekanntgabe();
        if (b == null) {
            return;
        }
        LocalDate bekannt = b.abruf() ? Fristen.bekanntgabeAbruf(b.tag()) : Fristen.bekanntgabePost(b.tag());
        LocalDate bis = Fristen.widerspruchBis(bekannt, b.belehrt());
        tag(f, "bekanntgabe", bekannt, b.abruf() ? "§ 37 Abs. 2a SGB X" : "§ 37 Abs. 2 SGB X");
        tag(f, "widerspruch_bis", bis, b.belehrt() ? "§ 84 Abs. 1 SGG" : "§ 66 Abs. 2 SGG");
        tag(f, "verjaehrung_bis", Fristen.erstattungVerjaehrt(bis.plusDays(1)), "§ 50 Abs. 4 SGB X");
    }

    private static void traeger(Besonderes.Korrektur k, List<Feststellung> f, Protokoll protokoll) {
        if (k.erstattung().isEmpty()) {
            return;
        }
        Map<YearMonth, Money> gezahlt = new TreeMap<>();
        Map<YearMonth, Money> geschuldet = new TreeMap<>();
        for (Besonderes.Erstattung e : k.erstattung()) {
            gezahlt.put(e.monat(), e.gezahlt());
            geschuldet.put(e.monat(), e.geschuldet());
        }
        Traegererstattung.Ergebnis e = Traegererstattung.berechne(gezahlt, geschuldet, protokoll);
        betrag(f, "traegererstattung", e.erstattung(), "§ 104 SGB X");
        betrag(f, "rest_an_person", e.rest(), "§ 107 SGB X");
        LocalDate letzter = k.erstattung().stream()
                .map(x -> x.monat().atEndOfMonth())
                .max(LocalDate::compareTo)
                .orElseThrow();
        tag(f, "traeger_ausschluss", Fristen.traegerAusschluss(letzter), "§ 111 SGB X");
    }

    private static void betrag(List<Feststellung> f, String name, Money betrag, String norm) {
        f.add(new Feststellung(null, name, betrag.toString(), norm, null));
    }

    private static void tag(List<Feststellung> f, String name, LocalDate tag, String norm) {
        f.add(new Feststellung(null, name, tag.toString(), norm, null));
    }
}
