package de.tragwerk.law.gegenprobe;

import static de.tragwerk.law.gegenprobe.Zweitrechnung.anteil;
import static de.tragwerk.law.gegenprobe.Zweitrechnung.eur;
import static de.tragwerk.law.gegenprobe.Zweitrechnung.jahre;
import static de.tragwerk.law.gegenprobe.Zweitrechnung.nichtNegativ;
import static de.tragwerk.law.gegenprobe.Zweitrechnung.rund;
import static de.tragwerk.law.gegenprobe.Zweitrechnung.stufe;
import static de.tragwerk.law.gegenprobe.Zweitrechnung.stufeDesKindes;
import static de.tragwerk.law.gegenprobe.Zweitrechnung.summe;
import static de.tragwerk.law.gegenprobe.Zweitrechnung.teile;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/// Rules 2.2 to 2.5 and 4.1 to 4.6 and 5.2 once more: one adult or a couple first in the list, then minor children.
final class ZweitSgb2 {

    /// @param brutto gross pay, `netto` after taxes and social insurance
    /// @param sonstiges other income, for an adult less 30.00
    record Mensch(
            LocalDate geboren,
            boolean kind,
            boolean schwanger,
            BigDecimal brutto,
            BigDecimal netto,
            BigDecimal sonstiges,
            BigDecimal kindergeld) {}

    private ZweitSgb2() {}

    /// § 11b Abs. 3: shares of bands of the gross pay.
    static BigDecimal erwerbsfreibetrag(BigDecimal brutto, boolean mitKind, YearMonth monat) {
        BigDecimal oben = eur(mitKind ? 1500 : 1200);
        if (monat.isBefore(YearMonth.of(2023, 7))) {
            return anteil("0.2", band(brutto, 100, eur(1000))).add(anteil("0.1", band(brutto, 1000, oben)));
        }
        return anteil("0.2", band(brutto, 100, eur(520)))
                .add(anteil("0.3", band(brutto, 520, eur(1000))))
                .add(anteil("0.1", band(brutto, 1000, oben)));
    }

    private static BigDecimal band(BigDecimal brutto, long von, BigDecimal bis) {
        return nichtNegativ(brutto.min(bis).subtract(eur(von)));
    }

    static BigDecimal einkommen(Mensch m, boolean mitKind, YearMonth monat) {
        if (m.brutto().signum() > 0) {
            BigDecimal frei = eur(100).add(erwerbsfreibetrag(m.brutto(), mitKind, monat));
            return nichtNegativ(m.netto().subtract(frei)).add(m.sonstiges());
        }
        return m.kind() ? m.sonstiges() : nichtNegativ(m.sonstiges().subtract(eur(30)));
    }

    /// Rule 2.3, SGB II: the higher of 36 % and 12 % per child.
    static BigDecimal alleinerziehend(List<Integer> alter, YearMonth monat) {
        long unter7 = alter.stream().filter(a -> a < 7).count();
        long unter16 = alter.stream().filter(a -> a < 16).count();
        int prozent = Math.min(60, 12 * alter.size());
        boolean fest = unter7 >= 1 || unter16 == 2 || unter16 == 3;
        prozent = fest ? Math.max(36, prozent) : prozent;
        return anteil("0." + prozent, stufe(1, monat));
    }

    static List<Integer> reihe(List<Mensch> alle) {
        List<Integer> platz = new ArrayList<>();
        for (int i = 0; i < alle.size(); i++) {
            int davor = 0;
            for (int j = 0; j < alle.size(); j++) {
                int v = alle.get(j).geboren().compareTo(alle.get(i).geboren());
                davor += v < 0 || v == 0 && j < i ? 1 : 0;
            }
            platz.add(davor);
        }
        return platz;
    }

    static List<BigDecimal> bedarfe(List<Mensch> alle, BigDecimal miete, BigDecimal heizung, YearMonth monat) {
        List<BigDecimal> eins = alle.stream().map(m -> eur(1)).toList();
        List<BigDecimal> wohnen = teile(miete, eins, reihe(alle));
        List<BigDecimal> waerme = teile(heizung, eins, reihe(alle));
        long erwachsene = alle.stream().filter(m -> !m.kind()).count();
        List<Integer> kinder = alle.stream()
                .filter(Mensch::kind)
                .map(m -> jahre(m.geboren(), monat))
                .toList();
        List<BigDecimal> bedarfe = new ArrayList<>();
        for (int i = 0; i < alle.size(); i++) {
            Mensch m = alle.get(i);
            BigDecimal regel =
                    stufe(m.kind() ? stufeDesKindes(jahre(m.geboren(), monat)) : erwachsene == 2 ? 2 : 1, monat);
            BigDecimal mehr = m.schwanger() ? anteil("0.17", regel) : eur(0);
            if (!m.kind() && erwachsene == 1 && !kinder.isEmpty()) {
                mehr = mehr.add(alleinerziehend(kinder, monat));
            }
            bedarfe.add(regel.add(mehr.min(regel)).add(wohnen.get(i)).add(waerme.get(i)));
        }
        return bedarfe;
    }

    /// Rules 4.4 and 4.5.
    static List<BigDecimal> ansprueche(List<Mensch> alle, BigDecimal miete, BigDecimal heizung, YearMonth monat) {
        List<BigDecimal> bedarf = bedarfe(alle, miete, heizung, monat);
        boolean mitKind = alle.stream().anyMatch(Mensch::kind);
        BigDecimal gemeinsam = eur(0);
        BigDecimal kindergeldUebrig = eur(0);
        List<BigDecimal> rest = new ArrayList<>();
        for (int i = 0; i < alle.size(); i++) {
            Mensch m = alle.get(i);
            BigDecimal einkommen = einkommen(m, mitKind, monat);
            if (!m.kind()) {
                gemeinsam = gemeinsam.add(einkommen);
                rest.add(bedarf.get(i));
                continue;
            }
            BigDecimal verwendet = m.kindergeld().min(nichtNegativ(bedarf.get(i).subtract(einkommen)));
            kindergeldUebrig = kindergeldUebrig.add(m.kindergeld().subtract(verwendet));
            rest.add(nichtNegativ(bedarf.get(i).subtract(einkommen).subtract(verwendet)));
        }
        if (kindergeldUebrig.signum() > 0) {
            Mensch eltern = alle.get(0);
            gemeinsam = gemeinsam.add(
                    eltern.brutto().signum() == 0 && eltern.sonstiges().compareTo(eur(30)) < 0
                            ? nichtNegativ(
                                    eltern.sonstiges().add(kindergeldUebrig).subtract(eur(30)))
                            : kindergeldUebrig);
        }
        BigDecimal fehlt = summe(rest);
        if (gemeinsam.compareTo(fehlt) >= 0) {
            return rest.stream().map(r -> eur(0)).toList();
        }
        List<BigDecimal> anteile = teile(gemeinsam, rest, reihe(alle));
        List<BigDecimal> ergebnis = new ArrayList<>();
        for (int i = 0; i < alle.size(); i++) {
            ergebnis.add(rest.get(i).subtract(anteile.get(i)));
        }
        return ergebnis;
    }

    /// Rule 4.6: income first against standard and additional needs, then against housing.
    static BigDecimal kommunalerTeil(BigDecimal regelUndMehr, BigDecimal wohnen, BigDecimal einkommen) {
        BigDecimal uebrig = nichtNegativ(einkommen.subtract(regelUndMehr));
        return rund(nichtNegativ(wohnen.subtract(uebrig)));
    }

    /// Rule 5.2 from 2026-07: by completed years, the higher step from the first of the birthday month.
    static BigDecimal schonvermoegen(LocalDate geboren, YearMonth monat) {
        int alter = (int) java.time.temporal.ChronoUnit.YEARS.between(geboren, monat.atEndOfMonth());
        return eur(alter >= 50 ? 20_000 : alter >= 40 ? 12_500 : alter >= 30 ? 10_000 : 5_000);
    }
}
