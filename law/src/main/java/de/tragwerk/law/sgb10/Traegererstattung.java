package de.tragwerk.law.sgb10;

import static de.tragwerk.kernel.Eingabe.anzahl;

import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Norm;
import de.tragwerk.kernel.Protokoll;
import de.tragwerk.kernel.Schritt;
import java.time.YearMonth;
import java.util.Map;

/// §§ 102 to 107 SGB X: what one authority gets back from another that owed the same months.
public final class Traegererstattung {
    static final Schritt ANSPRUCH = Schritt.of(
            "S10-TRAEGER",
            "KORREKTUR",
            Norm.sgb10("§ 104"),
            "Erstattungsanspruch",
            "je Monat das Kleinere von gezahlt und geschuldet, {0} Monate",
            anzahl("Monate"));

    /// @param erstattung what the other authority pays to the first one; the person counts as having got it
    /// (§ 107)
    /// @param rest what the other authority still owes to the person
    public record Ergebnis(Money erstattung, Money rest) {}

    private Traegererstattung() {}

    /// Same person, same purpose, same months; at most what the other owes for the month.
    public static Ergebnis berechne(
            Map<YearMonth, Money> gezahlt, Map<YearMonth, Money> geschuldet, Protokoll protokoll) {
        Money erstattung = Money.ZERO;
        Money rest = Money.ZERO;
        int monate = 0;
        for (Map.Entry<YearMonth, Money> e : geschuldet.entrySet()) {
            Money bezahlt = gezahlt.getOrDefault(e.getKey(), Money.ZERO);
            Money teil = bezahlt.min(e.getValue());
            erstattung = erstattung.plus(teil);
            rest = rest.plus(e.getValue().minus(teil));
            monate += teil.isPositive() ? 1 : 0;
        }
        return new Ergebnis(protokoll.ergibt(ANSPRUCH, erstattung, monate), rest);
    }
}
