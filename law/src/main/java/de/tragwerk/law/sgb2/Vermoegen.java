package de.tragwerk.law.sgb2;

import static de.tragwerk.kernel.Eingabe.cent;

import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Norm;
import de.tragwerk.kernel.Parameter;
import de.tragwerk.kernel.Protokoll;
import de.tragwerk.kernel.Schritt;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;

/// § 12 SGB II: assets above the allowances, by the version in force.
final class Vermoegen {
    private static final String V = "VERMOEGEN";
    static final Schritt FREIBETRAG = schritt("FREIBETRAG", "§ 12 Abs. 2", "Freibetrag vom Vermögen");
    static final Schritt FREIBETRAG_KARENZ =
            schritt("FREIBETRAG-KARENZ", "§ 12 Abs. 3, 4", "Freibetrag vom Vermögen in der Karenzzeit");
    static final Schritt UEBER = Schritt.of(
            "S2-V-UEBER",
            V,
            Norm.sgb2("§ 12 Abs. 2"),
            "Vermögen über dem Freibetrag",
            "{0} − {1}",
            cent("Vermögen"),
            cent("Freibetrag"));
    private static final YearMonth BUERGERGELD = YearMonth.of(2023, 1);
    private static final YearMonth NACH_ALTER = YearMonth.of(2026, 7);

    private static Schritt schritt(String code, String stelle, String name) {
        return Schritt.of("S2-V-" + code, V, Norm.sgb2(stelle), name, "");
    }

    /// @param gemeinsam excess that counts for the whole community
    /// @param eigenes excess of each child that counts for that child only (until 2022)
    record Ergebnis(Money freibetrag, Money gemeinsam, Money[] eigenes) {}

    private Vermoegen() {}

    /// @param dabei who belongs to the community, by place in the household
    static Ergebnis fuer(Haushalt h, boolean[] dabei, Werte w, Protokoll protokoll) {
        Money[] eigenes = new Money[dabei.length];
        Arrays.fill(eigenes, Money.ZERO);
        if (h.vermoegen().isZero()) {
            return new Ergebnis(Money.ZERO, Money.ZERO, eigenes);
        }
        if (h.monat().isBefore(BUERGERGELD)) {
            return bis2022(h, dabei, eigenes, w, protokoll);
        }
        Money summe = Money.ZERO;
        Money freibetrag = Money.ZERO;
        int menschen = 0;
        protokoll.fuer(-1);
        for (int i = 0; i < dabei.length; i++) {
            if (dabei[i]) {
                Person p = h.personen().get(i);
                Parameter jePerson = jePerson(p, menschen == 0, h, w);
                protokoll.mit(jePerson);
                summe = summe.plus(p.vermoegen());
                freibetrag = freibetrag.plus(jePerson.geld());
                menschen++;
            }
        }
        protokoll.ergibt(inKarenz(h, w) ? FREIBETRAG_KARENZ : FREIBETRAG, freibetrag);
        return new Ergebnis(freibetrag, ueber(summe, freibetrag, protokoll), eigenes);
    }

    private static Money ueber(Money summe, Money freibetrag, Protokoll protokoll) {
        return protokoll.ergibt(UEBER, summe.minus(freibetrag).notNegative(), summe.cents(), freibetrag.cents());
    }

    /// Abs. 2 to 4 since 2023; since July 2026 by age, the higher step from the first of the birthday month.
    private static Parameter jePerson(Person p, boolean erste, Haushalt h, Werte w) {
        if (!h.monat().isBefore(NACH_ALTER)) {
            int alter = p.alter(h.monat().atEndOfMonth());
            return w.wert("vermoegen_ab_" + (alter < 30 ? 0 : alter < 40 ? 30 : alter < 50 ? 40 : 50));
        }
        if (!inKarenz(h, w)) {
            return w.wert("vermoegen_person");
        }
        return w.wert(erste ? "vermoegen_karenz_erste" : "vermoegen_karenz_weitere");
    }

    private static boolean inKarenz(Haushalt h, Werte w) {
        Parameter monate = w.karenzMonate;
        if (monate == null || !h.monat().isBefore(NACH_ALTER)) {
            return false;
        }
        Karenz karenz = h.karenz();
        return karenz == null || h.monat().isBefore(karenz.ende(monate.zahl()));
    }

    /// Until 2022 by years of life; a child's allowance protects the child's assets only.
    private static Ergebnis bis2022(Haushalt h, boolean[] dabei, Money[] eigenes, Werte w, Protokoll protokoll) {
        Money summe = Money.ZERO;
        Money alles = Money.ZERO;
        Money freibetrag = Money.ZERO;
        int menschen = 0;
        protokoll.fuer(-1).mit(w.wert("vermoegen_ausstattung"));
        for (int i = 0; i < dabei.length; i++) {
            if (!dabei[i]) {
                continue;
            }
            Person p = h.personen().get(i);
            menschen++;
            alles = alles.plus(p.vermoegen());
            Money ausstattung = w.wert("vermoegen_ausstattung").geld();
            if (p.alter(h.monat().atDay(1)) < 18) {
                Money kind = w.wert("vermoegen_kind").geld().plus(ausstattung);
                eigenes[i] = p.vermoegen().minus(kind).notNegative();
            } else {
                summe = summe.plus(p.vermoegen());
                freibetrag = freibetrag
                        .plus(nachJahren(p, h.monat().atDay(1), w, protokoll))
                        .plus(ausstattung);
            }
        }
        Parameter erheblich = w.wennGilt("vermoegen_erheblich_erste");
        if (erheblich != null && nichtErheblich(alles, menschen, erheblich, w)) {
            Arrays.fill(eigenes, Money.ZERO);
            protokoll.mit(erheblich).ergibt(FREIBETRAG, alles);
            return new Ergebnis(alles, Money.ZERO, eigenes);
        }
        protokoll.ergibt(FREIBETRAG, freibetrag);
        return new Ergebnis(freibetrag, ueber(summe, freibetrag, protokoll), eigenes);
    }

    /// § 67 until 2022: in the time of the pandemic only considerable assets counted.
    private static boolean nichtErheblich(Money alles, int menschen, Parameter erste, Werte w) {
        Money weitere = w.wert("vermoegen_erheblich_weitere").geld().times(menschen - 1);
        return alles.compareTo(erste.geld().plus(weitere)) <= 0;
    }

    private static Money nachJahren(Person p, LocalDate tag, Werte w, Protokoll protokoll) {
        int jahr = p.geboren().getYear();
        boolean alt = jahr < 1948;
        Parameter jeJahr = w.wert(alt ? "vermoegen_je_jahr_1948" : "vermoegen_je_jahr");
        Parameter mindestens = w.wert("vermoegen_mindest");
        Parameter hoechstens =
                w.wert("vermoegen_max_" + (alt ? "1948" : jahr < 1958 ? "1957" : jahr < 1964 ? "1963" : "1964"));
        protokoll.mit(jeJahr, mindestens, hoechstens);
        return jeJahr.geld().times(p.alter(tag)).max(mindestens.geld()).min(hoechstens.geld());
    }
}
