package de.tragwerk.law.sgb2;

import static de.tragwerk.kernel.Eingabe.anzahl;
import static de.tragwerk.kernel.Eingabe.cent;
import static de.tragwerk.kernel.Eingabe.tage;

import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Norm;
import de.tragwerk.kernel.Protokoll;
import de.tragwerk.kernel.Schritt;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// § 41 Abs. 1 SGB II for needs that change inside the month: each part counts by its days, the last one takes
/// the rest [P].
final class Monatsbedarf {
    static final Schritt REGEL_TEIL = teil("REGEL", "Regelbedarf, anteilig");
    static final Schritt MEHR_TEIL = teil("MEHR", "Mehrbedarfe, anteilig");
    /// Ages at which a need changes.
    private static final int[] STUFEN = {6, 7, 14, 15, 16, 18, 25};

    private static Schritt teil(String code, String name) {
        return Schritt.of(
                "S2-B-TEIL-" + code,
                "BEDARF",
                Norm.sgb2("§ 41 Abs. 1"),
                name,
                "{0} × {1} von {2} Tagen",
                cent("Monatsbetrag"),
                tage("Tage"),
                anzahl("Anspruchstage"));
    }

    private Monatsbedarf() {}

    /// Days on which a need of somebody in the household changes, without the first one: bit `n` is day `n`.
    static int wechsel(Haushalt h) {
        int tage = 0;
        int jahr = h.monat().getYear();
        int monat = h.monat().getMonthValue();
        for (Person p : h.personen()) {
            if (p.geboren().getMonthValue() == monat) {
                int alter = jahr - p.geboren().getYear();
                for (int stufe : STUFEN) {
                    if (stufe == alter) {
                        tage |= bit(p.geboren().plusYears(alter), h);
                    }
                }
            }
            LocalDate entbindung = p.entbindung();
            if (entbindung != null) {
                tage |= bit(Bedarf.mehrbedarfAb(entbindung), h);
            }
        }
        return tage;
    }

    private static int bit(LocalDate tag, Haushalt h) {
        boolean imMonat = tag.getYear() == h.monat().getYear()
                && tag.getMonthValue() == h.monat().getMonthValue()
                && tag.getDayOfMonth() > h.erster()
                && tag.getDayOfMonth() <= h.letzter();
        return imMonat ? 1 << tag.getDayOfMonth() : 0;
    }

    /// The next change after a day, 0 when there is none.
    private static int naechster(int wechsel, int tag) {
        int spaeter = tag == 31 ? 0 : wechsel & (-1 << (tag + 1));
        return spaeter == 0 ? 0 : Integer.numberOfTrailingZeros(spaeter);
    }

    static Bedarf.Betrag fuer(
            Person p, @Nullable Person partner, Haushalt h, int wechsel, Werte w, Protokoll protokoll) {
        if (wechsel == 0) {
            return Bedarf.am(h.monat().atDay(h.erster()), p, partner, h, w, protokoll);
        }
        int alle = Anteil.tage(h.monat(), h.erster(), h.letzter());
        int von = h.erster();
        int offen = alle;
        Money regel = Money.ZERO;
        Money mehr = Money.ZERO;
        int stufe = 0;
        while (offen > 0 && von <= h.letzter()) {
            int naechster = naechster(wechsel, von);
            int tage = naechster == 0 ? offen : Math.min(offen, naechster - von);
            LocalDate tag = h.monat().atDay(von);
            if (!p.geboren().isAfter(tag)) {
                Bedarf.Betrag b = Bedarf.am(tag, p, partner, h, w, protokoll);
                stufe = b.stufe();
                regel = regel.plus(teil(REGEL_TEIL, b.regelbedarf(), tage, alle, protokoll));
                mehr = mehr.plus(teil(MEHR_TEIL, b.mehrbedarf(), tage, alle, protokoll));
            }
            offen -= tage;
            von = naechster == 0 ? h.letzter() + 1 : naechster;
        }
        return new Bedarf.Betrag(stufe, regel, mehr);
    }

    private static Money teil(Schritt schritt, Money betrag, int tage, int alle, Protokoll protokoll) {
        return betrag.isZero()
                ? betrag
                : protokoll.ergibt(schritt, betrag.share(tage, alle), betrag.cents(), tage, alle);
    }
}
