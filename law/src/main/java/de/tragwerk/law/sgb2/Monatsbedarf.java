package de.tragwerk.law.sgb2;

import static de.tragwerk.kernel.Eingabe.anzahl;
import static de.tragwerk.kernel.Eingabe.cent;
import static de.tragwerk.kernel.Eingabe.tage;

import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Norm;
import de.tragwerk.kernel.Protokoll;
import de.tragwerk.kernel.Schritt;
import java.time.LocalDate;
import java.util.TreeSet;
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

    /// Days on which a need of somebody in the household changes, without the first one.
    static TreeSet<Integer> wechsel(Haushalt h) {
        TreeSet<Integer> tage = new TreeSet<>();
        for (Person p : h.personen()) {
            if (p.geboren().getMonthValue() == h.monat().getMonthValue()) {
                int alter = h.monat().getYear() - p.geboren().getYear();
                for (int stufe : STUFEN) {
                    if (stufe == alter) {
                        nimm(tage, p.geboren().plusYears(alter), h);
                    }
                }
            }
            LocalDate entbindung = p.entbindung();
            if (entbindung != null) {
                nimm(tage, entbindung.minusWeeks(28), h);
            }
        }
        return tage;
    }

    private static void nimm(TreeSet<Integer> tage, LocalDate tag, Haushalt h) {
        boolean imMonat = tag.getYear() == h.monat().getYear()
                && tag.getMonthValue() == h.monat().getMonthValue();
        if (imMonat && tag.getDayOfMonth() > h.erster() && tag.getDayOfMonth() <= h.letzter()) {
            tage.add(tag.getDayOfMonth());
        }
    }

    static Bedarf.Betrag fuer(
            Person p, @Nullable Person partner, Haushalt h, TreeSet<Integer> wechsel, Werte w, Protokoll protokoll) {
        if (wechsel.isEmpty()) {
            return Bedarf.am(h.monat().atDay(h.erster()), p, partner, h, w, protokoll);
        }
        int alle = Anteil.tage(h.monat(), h.erster(), h.letzter());
        int von = h.erster();
        int offen = alle;
        Money regel = Money.ZERO;
        Money mehr = Money.ZERO;
        int stufe = 0;
        while (offen > 0 && von <= h.letzter()) {
            Integer naechster = wechsel.higher(von);
            int tage = naechster == null ? offen : Math.min(offen, naechster - von);
            LocalDate tag = h.monat().atDay(von);
            if (!p.geboren().isAfter(tag)) {
                Bedarf.Betrag b = Bedarf.am(tag, p, partner, h, w, protokoll);
                stufe = b.stufe();
                regel = regel.plus(teil(REGEL_TEIL, b.regelbedarf(), tage, alle, protokoll));
                mehr = mehr.plus(teil(MEHR_TEIL, b.mehrbedarf(), tage, alle, protokoll));
            }
            offen -= tage;
            von = naechster == null ? h.letzter() + 1 : naechster;
        }
        return new Bedarf.Betrag(stufe, regel, mehr);
    }

    private static Money teil(Schritt schritt, Money betrag, int tage, int alle, Protokoll protokoll) {
        return betrag.isZero()
                ? betrag
                : protokoll.ergibt(schritt, betrag.share(tage, alle), betrag.cents(), tage, alle);
    }
}
