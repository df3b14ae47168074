package de.tragwerk.cli.law.leistung;

import de.tragwerk.cli.law.fall.Fall;
import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Protokoll;
import de.tragwerk.law.sgb12.Zufluss;
import de.tragwerk.law.sgb2.Nachzahlung;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/// Single income that would wipe out the claim of its month counts in equal parts over the months after it.
///
/// What a month has spread is kept for the later ones; a case without such income costs nothing.
final class Verteilung {

    /// The claim of the month without the income in question.
    interface Anspruch {
        Money ohne(List<Fall.Mensch> menschen, String person);
    }

    /// Which rule spreads.
    private interface Regel {
        boolean gilt(Fall.Einkommen e);

        /// @return months of spreading, 1 when it counts at once
        int monate(Fall.Einkommen e, YearMonth monat, Money anspruch);

        Money zaehlt(Money teil, Money ganz, int monate, Protokoll protokoll);
    }

    private final Regel regel;
    private final boolean noetig;
    private final Map<Fall.Einkommen, List<Fall.Einkommen>> verteilt = new IdentityHashMap<>();

    private Verteilung(Fall fall, Regel regel) {
        this.regel = regel;
        this.noetig = gibtEs(fall, regel);
    }

    /// Asked for every case, so without a stream.
    private static boolean gibtEs(Fall fall, Regel regel) {
        for (Fall.Mensch m : fall.menschen()) {
            for (Fall.Einkommen e : m.einkommen()) {
                if (regel.gilt(e)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// § 82 Abs. 7 SGB XII: back payments for other months, until 2023 all single income.
    static Verteilung sgb12(Fall fall) {
        return new Verteilung(fall, new Regel() {
            @Override
            public boolean gilt(Fall.Einkommen e) {
                return e.rhythmus() == Fall.Rhythmus.EINMALIG;
            }

            @Override
            public int monate(Fall.Einkommen e, YearMonth monat, Money anspruch) {
                Zufluss.Art art = e.nachzahlung() ? Zufluss.Art.NACHZAHLUNG : Zufluss.Art.ANDERE;
                return Zufluss.verteile(netto(e), art, monat, anspruch).size();
            }

            @Override
            public Money zaehlt(Money teil, Money ganz, int monate, Protokoll protokoll) {
                return Zufluss.verteilt(teil, ganz, monate, protokoll);
            }
        });
    }

    /// § 11 Abs. 3 SGB II: back payments for other months.
    static Verteilung sgb2(Fall fall) {
        return new Verteilung(fall, new Regel() {
            @Override
            public boolean gilt(Fall.Einkommen e) {
                return e.nachzahlung();
            }

            @Override
            public int monate(Fall.Einkommen e, YearMonth monat, Money anspruch) {
                return Nachzahlung.verteile(netto(e), monat, anspruch).size();
            }

            @Override
            public Money zaehlt(Money teil, Money ganz, int monate, Protokoll protokoll) {
                return Nachzahlung.verteilt(teil, ganz, monate, protokoll);
            }
        });
    }

    /// The persons with the income that counts in this month.
    List<Fall.Mensch> im(YearMonth monat, List<Fall.Mensch> menschen, Anspruch anspruch, Protokoll protokoll) {
        if (!noetig) {
            return menschen;
        }
        List<Fall.Mensch> ohne = menschen.stream().map(m -> ohne(m, monat)).toList();
        List<Fall.Mensch> mit = new ArrayList<>(menschen.size());
        for (int i = 0; i < menschen.size(); i++) {
            mit.add(mit(menschen.get(i), i, monat, ohne, anspruch, protokoll));
        }
        return mit;
    }

    /// Without the single income that arrives in this month; with the parts of earlier months.
    private Fall.Mensch ohne(Fall.Mensch m, YearMonth monat) {
        List<Fall.Einkommen> einkommen = new ArrayList<>();
        for (Fall.Einkommen e : m.einkommen()) {
            List<Fall.Einkommen> teile = verteilt.get(e);
            if (teile != null) {
                einkommen.addAll(teile);
            } else if (!regel.gilt(e) || !e.kommt(monat)) {
                einkommen.add(e);
            }
        }
        return m.mitEinkommen(einkommen);
    }

    private Fall.Mensch mit(
            Fall.Mensch m, int platz, YearMonth monat, List<Fall.Mensch> ohne, Anspruch anspruch, Protokoll protokoll) {
        List<Fall.Einkommen> einkommen = new ArrayList<>();
        for (Fall.Einkommen e : m.einkommen()) {
            if (regel.gilt(e) && e.kommt(monat) && !verteilt.containsKey(e)) {
                Money frei = anspruch.ohne(ohne, m.id());
                int monate = frei.isPositive() ? regel.monate(e, monat, frei) : 1;
                if (monate > 1) {
                    verteilt.put(e, teile(e, monat, monate));
                }
            }
            List<Fall.Einkommen> teile = verteilt.get(e);
            if (teile == null) {
                einkommen.add(e);
                continue;
            }
            einkommen.addAll(teile);
            for (Fall.Einkommen teil : teile) {
                if (teil.kommt(monat)) {
                    regel.zaehlt(teil.betrag(), e.betrag(), teile.size(), protokoll.fuer(platz));
                }
            }
        }
        return m.mitEinkommen(einkommen);
    }

    private static Money netto(Fall.Einkommen e) {
        return e.betrag()
                .minus(e.steuern())
                .minus(e.sozialversicherung())
                .minus(e.werbungskosten())
                .notNegative();
    }

    private static List<Fall.Einkommen> teile(Fall.Einkommen e, YearMonth monat, int monate) {
        List<Fall.Einkommen> teile = new ArrayList<>(monate);
        for (int i = 0; i < monate; i++) {
            YearMonth m = monat.plusMonths(i);
            teile.add(new Fall.Einkommen(
                    e.art(),
                    e.betrag().headShare(i, monate),
                    Fall.Rhythmus.MONATLICH,
                    new Fall.Zeit(m, m),
                    e.steuern().headShare(i, monate),
                    e.sozialversicherung().headShare(i, monate),
                    e.werbungskosten().headShare(i, monate),
                    false));
        }
        return teile;
    }
}
