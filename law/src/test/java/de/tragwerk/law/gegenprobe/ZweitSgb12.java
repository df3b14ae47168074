package de.tragwerk.law.gegenprobe;

import static de.tragwerk.law.gegenprobe.Zweitrechnung.anteil;
import static de.tragwerk.law.gegenprobe.Zweitrechnung.eur;
import static de.tragwerk.law.gegenprobe.Zweitrechnung.jahre;
import static de.tragwerk.law.gegenprobe.Zweitrechnung.nichtNegativ;
import static de.tragwerk.law.gegenprobe.Zweitrechnung.stufe;
import static de.tragwerk.law.gegenprobe.Zweitrechnung.stufeDesKindes;
import static de.tragwerk.law.gegenprobe.Zweitrechnung.summe;
import static de.tragwerk.law.gegenprobe.Zweitrechnung.teile;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Rules 2.1 to 2.6, 2.14, 3.1 to 3.6 and 5.1 once more. The household is one adult or a couple, first in the
/// list, then their minor children.
final class ZweitSgb12 {

    /// @param kind a minor child of the adults
    /// @param merkzeichenG pension age or permanently incapacitated, and proof of mark G
    /// @param erwerb gross pay; `steuern`, `sozialversicherung` and `arbeitsmittel` belong to it
    /// @param rente statutory pension, with `grundrentenmonate` months of § 82a
    /// @param zusatzrente income of § 82 Abs. 4
    /// @param werkstatt pay in a workshop
    /// @param versicherung what § 82 Abs. 2 Nr. 3 deducts
    record Mensch(
            LocalDate geboren,
            boolean kind,
            boolean merkzeichenG,
            boolean schwanger,
            boolean warmwasser,
            BigDecimal erwerb,
            BigDecimal steuern,
            BigDecimal sozialversicherung,
            BigDecimal arbeitsmittel,
            BigDecimal rente,
            int grundrentenmonate,
            BigDecimal zusatzrente,
            BigDecimal werkstatt,
            BigDecimal versicherung,
            BigDecimal unterhalt,
            BigDecimal kindergeld) {}

    /// @param wohnkosten rent and running costs, actual
    /// @param angemessen the local limit for them
    record Heim(
            List<Mensch> menschen,
            BigDecimal wohnkosten,
            BigDecimal heizung,
            BigDecimal angemessen,
            boolean karenzzeit,
            BigDecimal vermoegen) {}

    private ZweitSgb12() {}

    /// The allowances of § 82 Abs. 4 and § 82a have the same shape: 100.00 and 30 % above, at most half of level 1.
    static BigDecimal freibetragRente(BigDecimal rente, YearMonth monat) {
        BigDecimal hundert = rente.min(eur(100));
        BigDecimal darueber = anteil("0.3", nichtNegativ(rente.subtract(eur(100))));
        return hundert.add(darueber).min(anteil("0.5", stufe(1, monat)));
    }

    /// § 82 Abs. 3 S. 1.
    static BigDecimal freibetragErwerb(BigDecimal brutto, YearMonth monat) {
        return anteil("0.3", brutto).min(anteil("0.5", stufe(1, monat)));
    }

    /// § 82 Abs. 3 S. 2: an eighth of level 1 and half of the pay above; only the whole is rounded, so that
    /// 220.00 gives 145.19.
    static BigDecimal freibetragWerkstatt(BigDecimal entgelt, YearMonth monat) {
        BigDecimal achtel = stufe(1, monat).divide(new BigDecimal("8"));
        if (entgelt.compareTo(achtel) <= 0) {
            return entgelt;
        }
        return Zweitrechnung.rund(achtel.add(entgelt.subtract(achtel).divide(new BigDecimal("2"))));
    }

    static BigDecimal einkommen(Mensch m, YearMonth monat) {
        BigDecimal erwerb = nichtNegativ(m.erwerb()
                .subtract(m.steuern())
                .subtract(m.sozialversicherung())
                .subtract(m.arbeitsmittel())
                .subtract(freibetragErwerb(m.erwerb(), monat)));
        BigDecimal rente = m.grundrentenmonate() >= 396
                ? nichtNegativ(m.rente().subtract(freibetragRente(m.rente(), monat)))
                : m.rente();
        BigDecimal zusatz = nichtNegativ(m.zusatzrente().subtract(freibetragRente(m.zusatzrente(), monat)));
        BigDecimal werkstatt = nichtNegativ(m.werkstatt().subtract(freibetragWerkstatt(m.werkstatt(), monat)));
        return nichtNegativ(
                erwerb.add(rente).add(zusatz).add(werkstatt).add(m.unterhalt()).subtract(m.versicherung()));
    }

    /// Rule 2.3, SGB XII: 36 % with one child under 7, or two or three under 16; else 12 % per child, at most 60 %.
    static BigDecimal alleinerziehend(List<Integer> alter, YearMonth monat) {
        long unter7 = alter.stream().filter(a -> a < 7).count();
        long unter16 = alter.stream().filter(a -> a < 16).count();
        if (unter7 >= 1 || unter16 == 2 || unter16 == 3) {
            return anteil("0.36", stufe(1, monat));
        }
        int prozent = Math.min(60, 12 * alter.size());
        return anteil("0." + prozent, stufe(1, monat));
    }

    /// Rule 2.6: in the waiting year the actual cost, from 2026-07 at most 1.5 times the adequate cost unless there
    /// are children; afterwards the adequate cost.
    static BigDecimal unterkunft(Heim h, YearMonth monat) {
        boolean kinder = h.menschen().stream().anyMatch(Mensch::kind);
        if (!h.karenzzeit()) {
            return h.wohnkosten().min(h.angemessen());
        }
        boolean deckel = !monat.isBefore(YearMonth.of(2026, 7)) && !kinder;
        return deckel ? h.wohnkosten().min(anteil("1.5", h.angemessen())) : h.wohnkosten();
    }

    static List<Integer> reihe(Heim h) {
        List<Integer> nachGeburt = new ArrayList<>();
        for (int i = 0; i < h.menschen().size(); i++) {
            nachGeburt.add(i);
        }
        nachGeburt.sort(Comparator.comparing((Integer i) -> h.menschen().get(i).geboren())
                .thenComparing(i -> i));
        List<Integer> platz = new ArrayList<>();
        for (int i = 0; i < nachGeburt.size(); i++) {
            platz.add(nachGeburt.indexOf(i));
        }
        return platz;
    }

    static List<BigDecimal> bedarfe(Heim h, YearMonth monat) {
        List<Mensch> alle = h.menschen();
        List<BigDecimal> eins = alle.stream().map(m -> eur(1)).toList();
        List<BigDecimal> wohnen = teile(unterkunft(h, monat), eins, reihe(h));
        List<BigDecimal> waerme = teile(h.heizung(), eins, reihe(h));
        long erwachsene = alle.stream().filter(m -> !m.kind()).count();
        List<Integer> kinder = alle.stream()
                .filter(Mensch::kind)
                .map(m -> jahre(m.geboren(), monat))
                .toList();
        List<BigDecimal> bedarfe = new ArrayList<>();
        for (int i = 0; i < alle.size(); i++) {
            Mensch m = alle.get(i);
            int stufe = m.kind() ? stufeDesKindes(jahre(m.geboren(), monat)) : erwachsene == 2 ? 2 : 1;
            BigDecimal regel = stufe(stufe, monat);
            BigDecimal mehr = eur(0);
            mehr = m.merkzeichenG() ? mehr.add(anteil("0.17", regel)) : mehr;
            mehr = m.schwanger() ? mehr.add(anteil("0.17", regel)) : mehr;
            if (!m.kind() && erwachsene == 1 && !kinder.isEmpty()) {
                mehr = mehr.add(alleinerziehend(kinder, monat));
            }
            mehr = mehr.min(regel);
            if (m.warmwasser()) {
                String satz = stufe <= 2 ? "0.023" : stufe == 4 ? "0.014" : stufe == 5 ? "0.012" : "0.008";
                mehr = mehr.add(anteil(satz, regel));
            }
            bedarfe.add(regel.add(mehr).add(wohnen.get(i)).add(waerme.get(i)));
        }
        return bedarfe;
    }

    /// Rules 3.2 to 3.6 and 5.1: what everyone gets.
    static List<BigDecimal> ansprueche(Heim h, YearMonth monat) {
        List<Mensch> alle = h.menschen();
        List<BigDecimal> bedarf = bedarfe(h, monat);
        List<BigDecimal> offen = new ArrayList<>();
        List<BigDecimal> mittel = new ArrayList<>();
        BigDecimal kindergeldUebrig = eur(0);
        for (int i = 0; i < alle.size(); i++) {
            Mensch m = alle.get(i);
            BigDecimal einkommen = einkommen(m, monat);
            BigDecimal verwendet = m.kindergeld().min(nichtNegativ(bedarf.get(i).subtract(einkommen)));
            kindergeldUebrig = kindergeldUebrig.add(m.kindergeld().subtract(verwendet));
            mittel.add(einkommen.add(verwendet));
        }
        mittel.set(0, mittel.get(0).add(kindergeldUebrig));
        BigDecimal ueberschuss = eur(0);
        for (int i = 0; i < alle.size(); i++) {
            BigDecimal rest = bedarf.get(i).subtract(mittel.get(i));
            if (!alle.get(i).kind()) {
                ueberschuss = ueberschuss.add(nichtNegativ(rest.negate()));
            }
            offen.add(nichtNegativ(rest));
        }
        for (int i = 0; i < alle.size(); i++) {
            if (!alle.get(i).kind()) {
                BigDecimal nimmt = offen.get(i).min(ueberschuss);
                offen.set(i, offen.get(i).subtract(nimmt));
                ueberschuss = ueberschuss.subtract(nimmt);
            }
        }
        List<BigDecimal> offenKinder = new ArrayList<>();
        for (int i = 0; i < alle.size(); i++) {
            offenKinder.add(alle.get(i).kind() ? offen.get(i) : eur(0));
        }
        BigDecimal fehltKindern = summe(offenKinder);
        if (ueberschuss.signum() > 0 && fehltKindern.signum() > 0) {
            List<BigDecimal> anteile = teile(ueberschuss.min(fehltKindern), offenKinder, reihe(h));
            for (int i = 0; i < alle.size(); i++) {
                offen.set(i, offen.get(i).subtract(anteile.get(i)));
            }
        }
        return offen;
    }

    /// Regelbedarf file, `sofortzuschlag`: minors with a claim, or whose need is excluded by child benefit alone.
    static BigDecimal sofortzuschlag(Heim h, int kind, BigDecimal anspruch, YearMonth monat) {
        Mensch m = h.menschen().get(kind);
        if (!m.kind()
                || anspruch.signum() == 0 && ohneKindergeld(h, kind, monat).signum() == 0) {
            return eur(0);
        }
        return eur(monat.getYear() >= 2025 ? 25 : 20);
    }

    /// What the child would get if nobody drew child benefit for it.
    private static BigDecimal ohneKindergeld(Heim h, int kind, YearMonth monat) {
        Mensch m = h.menschen().get(kind);
        List<Mensch> menschen = new ArrayList<>(h.menschen());
        menschen.set(
                kind,
                new Mensch(
                        m.geboren(),
                        true,
                        m.merkzeichenG(),
                        m.schwanger(),
                        m.warmwasser(),
                        m.erwerb(),
                        m.steuern(),
                        m.sozialversicherung(),
                        m.arbeitsmittel(),
                        m.rente(),
                        m.grundrentenmonate(),
                        m.zusatzrente(),
                        m.werkstatt(),
                        m.versicherung(),
                        m.unterhalt(),
                        eur(0)));
        Heim ohne = new Heim(menschen, h.wohnkosten(), h.heizung(), h.angemessen(), h.karenzzeit(), h.vermoegen());
        return ansprueche(ohne, monat).get(kind);
    }

    /// Rule 5.1: what stands above the allowances is means for the month's need of the household.
    static BigDecimal summeNachVermoegen(Heim h, YearMonth monat) {
        long kinder = h.menschen().stream().filter(Mensch::kind).count();
        BigDecimal frei = eur(10_000 * (h.menschen().size() - kinder) + 500 * kinder);
        BigDecimal mehr = nichtNegativ(h.vermoegen().subtract(frei));
        return nichtNegativ(summe(ansprueche(h, monat)).subtract(mehr));
    }
}
