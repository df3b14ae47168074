package de.tragwerk.law.sgb10;

import static de.tragwerk.kernel.Eingabe.anzahl;
import static de.tragwerk.kernel.Eingabe.cent;

import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Norm;
import de.tragwerk.kernel.Protokoll;
import de.tragwerk.kernel.Schritt;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;

/// §§ 44, 45, 48 SGB X: from when on a decision may be changed, and what follows for the past.
public final class Ruecknahme {
    static final Schritt NACHZAHLUNG = Schritt.of(
            "S10-NACHZAHLUNG",
            "KORREKTUR",
            Norm.sgb10("§ 44 Abs. 4"),
            "Nachzahlung",
            "Summe von {0} Monaten, davon zu alt {1}",
            anzahl("Monate"),
            cent("zu alt"));

    /// What may be done about a decision that favours the person.
    ///
    /// @param grund the sentence that decides
    public record Befugnis(boolean vergangenheit, boolean zukunft, Norm norm, String grund) {}

    private Ruecknahme() {}

    /// § 44 Abs. 4, § 116a SGB XII, § 40 Abs. 1 SGB II, § 9 Abs. 4 AsylbLG: first day for which is paid back;
    /// counted from the beginning of the year of the application or correction.
    public static LocalDate nachzahlungAb(Rechtsgebiet gebiet, LocalDate antrag) {
        String name = switch (gebiet) {
            case SGB2 -> "ruecknahme_jahre_sgb2";
            case SGB12 -> "ruecknahme_jahre_sgb12";
            case ASYLBLG -> "ruecknahme_jahre_asylblg";
            case SGB14, ANDERES -> "ruecknahme_jahre";
        };
        int jahre = Math.toIntExact(Fristen.TAFEL.am(name, antrag).zahl());
        return LocalDate.of(antrag.getYear() - jahre, 1, 1);
    }

    /// § 44 Abs. 1, 4: sum of what was paid too little in the months that are not too old.
    public static Money nachzahlung(
            Map<YearMonth, Money> zuWenig, Rechtsgebiet gebiet, LocalDate antrag, Protokoll protokoll) {
        YearMonth ab = YearMonth.from(nachzahlungAb(gebiet, antrag));
        Money summe = Money.ZERO;
        Money zuAlt = Money.ZERO;
        int monate = 0;
        for (Map.Entry<YearMonth, Money> e : zuWenig.entrySet()) {
            if (e.getKey().isBefore(ab)) {
                zuAlt = zuAlt.plus(e.getValue());
            } else {
                summe = summe.plus(e.getValue());
                monate++;
            }
        }
        return protokoll.ergibt(NACHZAHLUNG, summe, monate, zuAlt.cents());
    }

    /// § 45: a lasting decision was wrong in the person's favour from the beginning.
    ///
    /// @param bekanntgabe of the wrong decision
    /// @param kenntnis day on which the authority knew the facts
    /// @param entscheidung day of the withdrawal
    /// @param boesglaeubig deceit, wrong information by intent or gross negligence, or known to be wrong (Abs. 2
    /// Satz 3)
    /// @param vertrauen the person relied on it and that deserves protection (Abs. 2 Satz 1, 2)
    public static Befugnis zuUnrechtBeguenstigt(
            LocalDate bekanntgabe,
            LocalDate kenntnis,
            LocalDate entscheidung,
            boolean boesglaeubig,
            boolean vertrauen) {
        if (!boesglaeubig && vertrauen) {
            return new Befugnis(false, false, Norm.sgb10("§ 45 Abs. 2"), "Das Vertrauen ist schutzwürdig.");
        }
        long jahre = Fristen.TAFEL
                .am(boesglaeubig ? "boesglaeubig_jahre" : "vertrauen_jahre", entscheidung)
                .zahl();
        if (entscheidung.isAfter(bekanntgabe.plusYears(jahre))) {
            return new Befugnis(
                    false,
                    false,
                    Norm.sgb10("§ 45 Abs. 3"),
                    "Seit der Bekanntgabe sind mehr als " + jahre + " Jahre vergangen.");
        }
        if (!boesglaeubig) {
            return new Befugnis(
                    false, true, Norm.sgb10("§ 45 Abs. 4"), "Nur für die Zukunft: kein Fall des Absatzes 2 Satz 3.");
        }
        if (verfristet(kenntnis, entscheidung)) {
            return new Befugnis(
                    false,
                    true,
                    Norm.sgb10("§ 45 Abs. 4 Satz 2"),
                    "Nur für die Zukunft: mehr als ein Jahr seit Kenntnis der Tatsachen.");
        }
        return new Befugnis(true, true, Norm.sgb10("§ 45 Abs. 4 Satz 1"), "Auch für die Vergangenheit.");
    }

    private static boolean verfristet(LocalDate kenntnis, LocalDate entscheidung) {
        return entscheidung.isAfter(kenntnis.plusYears(
                Fristen.TAFEL.am("handlung_jahre", entscheidung).zahl()));
    }

    /// A change after the decision.
    ///
    /// @param am day of the change
    /// @param zugunsten in the person's favour
    /// @param pflichtVerletzt a duty to report was broken by intent or gross negligence (Nr. 2)
    /// @param einkommen income or assets arrived that take the claim away (Nr. 3)
    /// @param gewusst the person knew or should have known (Nr. 4)
    /// @param kenntnis day on which the authority knew the facts
    public record Aenderung(
            LocalDate am,
            boolean zugunsten,
            boolean pflichtVerletzt,
            boolean einkommen,
            boolean gewusst,
            LocalDate kenntnis) {}

    /// § 48 Abs. 1, 4: first day from which the decision is changed; the day of the new decision when the time
    /// for the past is over or nothing justifies it.
    ///
    /// @param wirksam day on which the new decision takes effect
    public static LocalDate aufhebungAb(Aenderung a, LocalDate wirksam) {
        if (a.zugunsten()) {
            return a.am();
        }
        boolean zurueck = a.pflichtVerletzt() || a.einkommen() || a.gewusst();
        long jahre = Fristen.TAFEL.am("boesglaeubig_jahre", wirksam).zahl();
        boolean zuSpaet = verfristet(a.kenntnis(), wirksam) || wirksam.isAfter(a.am().plusYears(jahre));
        if (zurueck && !zuSpaet) {
            return a.am();
        }
        return wirksam.isAfter(a.am()) ? wirksam : a.am();
    }
}
