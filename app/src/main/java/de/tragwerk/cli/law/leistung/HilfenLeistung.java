package de.tragwerk.cli.law.leistung;

import de.tragwerk.cli.law.fall.Besonderes;
import de.tragwerk.cli.law.fall.Besonderes.Hilfeart;
import de.tragwerk.cli.law.fall.Fall;
import de.tragwerk.cli.law.fall.Mangel;
import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Protokoll;
import de.tragwerk.law.sgb12.hilfen.Blindenhilfe;
import de.tragwerk.law.sgb12.hilfen.Einkommenseinsatz;
import de.tragwerk.law.sgb12.hilfen.Einkommensgrenze;
import de.tragwerk.law.sgb12.hilfen.Hilfe;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/// SGB XII chapters 5 to 9 for the applicant: the needs in the order they arose, and what income and assets above
/// their limits pay of them.
final class HilfenLeistung implements Leistung {
    private static final int SCHWERER_GRAD = 4;

    @Override
    public String schluessel() {
        return "hilfen";
    }

    @Override
    public String gesetz() {
        return "SGB XII, 5. bis 9. Kapitel";
    }

    @Override
    public Lauf fuer(Fall fall) {
        return Lauf.vom(fall, (monat, protokoll) -> rechne(fall, monat, protokoll));
    }

    private static Blatt rechne(Fall fall, YearMonth monat, Protokoll protokoll) {
        Besonderes.Hilfen h = fall.besonderes().hilfen();
        if (h == null) {
            throw new Mangel("$.hilfen", "Für die Hilfen des 5. bis 9. Kapitels fehlen Bedarf und Einkommen.");
        }
        List<Besonderes.Bedarf> bedarfe =
                h.bedarfe().stream().filter(b -> b.zeit().gilt(monat)).toList();
        Fall.Mensch ich = fall.menschen(monat).getFirst();
        protokoll.fuer(0);
        List<Money> kosten = new ArrayList<>(bedarfe.size());
        for (Besonderes.Bedarf b : bedarfe) {
            kosten.add(kosten(b, ich, monat, protokoll));
        }
        List<Money> einsatz = einsatz(fall, h, bedarfe, kosten, monat, protokoll);
        Money vermoegen = h.vermoegen();
        Money summe = Money.ZERO;
        for (int i = 0; i < bedarfe.size(); i++) {
            Hilfe.Art art = art(bedarfe.get(i).art());
            Money offen = art.einsatz() ? kosten.get(i).minus(einsatz.get(i)).notNegative() : Money.ZERO;
            Money ausVermoegen = vermoegen.min(offen);
            vermoegen = vermoegen.minus(ausVermoegen);
            summe = summe.plus(Hilfe.berechne(art, kosten.get(i), einsatz.get(i), ausVermoegen, protokoll));
        }
        return Blatt.je(List.of(new Anspruch(ich.id(), summe)));
    }

    private static Hilfe.Art art(Hilfeart art) {
        return art == Hilfeart.PFLEGEGELD ? Hilfe.Art.PFLEGE : Hilfe.Art.valueOf(art.name());
    }

    private static Money kosten(Besonderes.Bedarf b, Fall.Mensch ich, YearMonth monat, Protokoll protokoll) {
        return switch (b.art()) {
            case BLINDENHILFE ->
                Blindenhilfe.berechne(
                        new Blindenhilfe.Fall(ich.geboren(), ich.pflegegrad(), b.einrichtungSeit(), b.abwesendeTage()),
                        monat,
                        protokoll);
            case PFLEGEGELD -> {
                if (ich.pflegegrad() < 2) {
                    throw new Mangel(
                            "$.personen[0].pflegegrad",
                            "Pflegegeld (§ 64a SGB XII) gibt es in den Pflegegraden 2 bis 5.");
                }
                yield Hilfe.pflegegeld(ich.pflegegrad(), monat, b.tage(), protokoll);
            }
            default -> b.kosten();
        };
    }

    /// What each need asks of the income; what an earlier one uses is not looked at again (§ 89).
    private static List<Money> einsatz(
            Fall fall,
            Besonderes.Hilfen h,
            List<Besonderes.Bedarf> bedarfe,
            List<Money> kosten,
            YearMonth monat,
            Protokoll protokoll) {
        Money grenze = Einkommensgrenze.berechne(monat, unterkunft(fall, h, monat), weitere(fall, h, monat), protokoll);
        Fall.Mensch ich = fall.menschen(monat).getFirst();
        boolean schwer = ich.pflegegrad() >= SCHWERER_GRAD
                || ich.merkzeichen().contains("Bl")
                || ich.merkzeichen().contains("TBl");
        List<Money> verlangt = new ArrayList<>(bedarfe.size());
        Money nochDa = h.einkommen();
        for (int i = 0; i < bedarfe.size(); i++) {
            Money teil = verlangt(h, bedarfe, i, nochDa, kosten.get(i), grenze, schwer, monat, protokoll);
            verlangt.add(teil);
            nochDa = nochDa.minus(teil).notNegative();
        }
        Money ueber = h.einkommen().minus(grenze).notNegative();
        boolean geteilt = h.nebenSgb9() || bedarfe.size() > 1;
        List<Money> eingesetzt = geteilt && ueber.isPositive()
                ? Einkommenseinsatz.mehrfach(ueber, verlangt, h.nebenSgb9(), protokoll)
                : verlangt;
        List<Money> alles = new ArrayList<>(eingesetzt.size());
        for (int i = 0; i < eingesetzt.size(); i++) {
            alles.add(eingesetzt.get(i).plus(unterDerGrenze(h, bedarfe.get(i), eingesetzt.get(i), monat, protokoll)));
        }
        return alles;
    }

    private static Money verlangt(
            Besonderes.Hilfen h,
            List<Besonderes.Bedarf> bedarfe,
            int i,
            Money einkommen,
            Money kosten,
            Money grenze,
            boolean schwer,
            YearMonth monat,
            Protokoll protokoll) {
        if (!art(bedarfe.get(i).art()).einsatz() || einkommen.compareTo(grenze) <= 0) {
            return Money.ZERO;
        }
        Money imMonat = Einkommenseinsatz.ueberDerGrenze(einkommen, grenze, h.anteil(), schwer, monat, protokoll)
                .min(kosten);
        if (!bedarfe.get(i).gegenstand()) {
            return imMonat;
        }
        if (bedarfe.size() > 1 || h.nebenSgb9()) {
            throw new Mangel(
                    "$.hilfen.bedarfe[" + h.bedarfe().indexOf(bedarfe.get(i)) + "].gegenstand",
                    "Ein Gegenstand, der lange gebraucht wird (§ 87 Abs. 3 SGB XII), neben anderem Bedarf im selben"
                            + " Monat wird hier nicht gerechnet.");
        }
        Money ohneDeckel =
                Einkommenseinsatz.ueberDerGrenze(einkommen, grenze, h.anteil(), schwer, monat, Protokoll.OHNE);
        return Einkommenseinsatz.fuerGegenstand(ohneDeckel, kosten, monat, protokoll);
    }

    /// §§ 88, 92: pay in an institution and expenses saved at home.
    private static Money unterDerGrenze(
            Besonderes.Hilfen h, Besonderes.Bedarf b, Money schon, YearMonth monat, Protokoll protokoll) {
        if (!art(b.art()).einsatz()) {
            return Money.ZERO;
        }
        Money summe =
                b.lohn().isPositive() ? Einkommenseinsatz.lohnInEinrichtung(b.lohn(), monat, protokoll) : Money.ZERO;
        if (!b.ersparnis().isPositive()) {
            return summe;
        }
        Money frei = h.einkommen().minus(schon).minus(summe).notNegative();
        return summe.plus(Einkommenseinsatz.bisErsparnis(frei, b.ersparnis(), protokoll));
    }

    /// Rent and running costs up to the local limit, without heating.
    private static Money unterkunft(Fall fall, Besonderes.Hilfen h, YearMonth monat) {
        Money angegeben = h.unterkunft();
        Fall.Wohnung w = fall.wohnung(monat);
        if (angegeben != null || w == null) {
            return angegeben == null ? Money.ZERO : angegeben;
        }
        Money kosten = w.kaltmiete().plus(w.nebenkosten());
        return w.angemessen() == null ? kosten : kosten.min(w.angemessen());
    }

    private static int weitere(Fall fall, Besonderes.Hilfen h, YearMonth monat) {
        Integer angegeben = h.weitere();
        if (angegeben != null) {
            return angegeben;
        }
        return Math.toIntExact(fall.menschen(monat).stream()
                .filter(m -> m.beziehung() == Fall.Beziehung.PARTNER || m.beziehung() == Fall.Beziehung.KIND)
                .count());
    }
}
