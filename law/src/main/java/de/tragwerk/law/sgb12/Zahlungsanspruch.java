package de.tragwerk.law.sgb12;

import static de.tragwerk.kernel.Eingabe.cent;

import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Norm;
import de.tragwerk.kernel.Protokoll;
import de.tragwerk.kernel.Schritt;
import java.util.ArrayList;
import java.util.List;

/// § 43a SGB XII: total need, payment claim, direct payment.
///
/// Read beside the statute: docs/law/reading.md.
public final class Zahlungsanspruch {
    static final Schritt ZAHLUNG = Schritt.of(
            "Z-ZAHLUNG",
            "ZAHLUNG",
            Norm.sgb12("§ 43a Abs. 2"),
            "Zahlungsanspruch",
            "{0} + Nachzahlung {1} − Aufrechnung {2}",
            cent("Anspruch des Monats"),
            cent("Nachzahlungen"),
            cent("Aufrechnungen"));
    static final Schritt DIREKT = Schritt.of(
            "Z-DIREKT",
            "ZAHLUNG",
            Norm.sgb12("§ 43a Abs. 3"),
            "unmittelbar an andere",
            "anerkannter Bedarf {0}, noch zu zahlen {1}",
            cent("anerkannter Bedarf"),
            cent("noch zu zahlen"));
    static final Schritt PERSON =
            Schritt.summe("Z-PERSON", "ZAHLUNG", Norm.sgb12("§ 43a Abs. 2"), "Zahlung an die Person");

    /// Somebody who is paid directly, such as a landlord or an energy supplier.
    ///
    /// @param bedarf the recognised need for this purpose
    public record Empfaenger(String schluessel, Money bedarf) {}

    /// @param mitteilen the need is not covered in full: the person must be told in writing (Abs. 3)
    public record Direkt(String schluessel, Money betrag, boolean mitteilen) {}

    /// @param zahlung payment claim of the month
    /// @param anPerson what is left for the person
    public record Ergebnis(Money zahlung, List<Direkt> direkt, Money anPerson) {}

    private Zahlungsanspruch() {}

    /// @param anspruch total need (Abs. 1) minus the income and assets that are used
    /// @param nachzahlungen back payments
    /// @param aufrechnungen what is offset, see [Aufrechnung]
    public static Ergebnis berechne(
            Money anspruch,
            Money nachzahlungen,
            Money aufrechnungen,
            List<Empfaenger> empfaenger,
            Protokoll protokoll) {
        // Abs. 2: total need plus back payments, minus means and off-setting.
        Money zahlung = protokoll.ergibt(
                ZAHLUNG,
                anspruch.plus(nachzahlungen).minus(aufrechnungen).notNegative(),
                anspruch,
                nachzahlungen,
                aufrechnungen);
        // Abs. 3: direct payments up to the recognised need, at most up to the payment claim.
        List<Direkt> direkt = new ArrayList<>(empfaenger.size());
        Money rest = zahlung;
        for (Empfaenger e : empfaenger) {
            Money betrag = protokoll.ergibt(DIREKT, e.bedarf().min(rest), e.bedarf(), rest);
            direkt.add(new Direkt(e.schluessel(), betrag, betrag.compareTo(e.bedarf()) < 0));
            rest = rest.minus(betrag);
        }
        return new Ergebnis(zahlung, List.copyOf(direkt), protokoll.ergibt(PERSON, rest));
    }
}
