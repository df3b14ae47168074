package de.tragwerk.cli.law.leistung;

import de.tragwerk.cli.law.fall.Fall;
import de.tragwerk.cli.law.fall.Mangel;
import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Protokoll;
import de.tragwerk.law.sgb12.Absetzungsart;
import de.tragwerk.law.sgb12.Einkommensart;
import de.tragwerk.law.sgb12.Haushalt;
import de.tragwerk.law.sgb12.Kostensenkung;
import de.tragwerk.law.sgb12.Lebensunterhalt;
import de.tragwerk.law.sgb12.Person;
import de.tragwerk.law.sgb12.Wohnung;
import de.tragwerk.law.sgb12.Zuordnung;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// SGB XII chapters 3 and 4; the chapter follows from the applicant's age and incapacity.
final class Sgb12Leistung implements Leistung {

    @Override
    public String schluessel() {
        return "sgb12";
    }

    @Override
    public String gesetz() {
        return "SGB XII";
    }

    @Override
    public Lauf fuer(Fall fall) {
        return new Lauf() {
            private boolean verbraucht;

            @Override
            public Blatt rechne(YearMonth monat, Protokoll protokoll) {
                List<Fall.Mensch> menschen = fall.menschen(monat);
                List<Person> personen = new ArrayList<>(menschen.size());
                for (Fall.Mensch m : menschen) {
                    personen.add(person(m, monat));
                }
                Person ich = personen.getFirst();
                boolean vier = Zuordnung.kapitel4(ich, monat);
                if (!vier && Zuordnung.jobcenter(ich, monat)) {
                    throw new Mangel(
                            "$.personen[0].erwerbsminderung",
                            "Nach den Angaben ist die Person erwerbsfähig und noch nicht im Rentenalter; dann geht"
                                    + " das Jobcenter vor (§ 21 SGB XII).");
                }
                Lebensunterhalt.Ergebnis e = Lebensunterhalt.berechne(
                        new Haushalt(monat, vier ? 4 : 3, personen, wohnung(fall, monat), verbraucht, false),
                        protokoll);
                verbraucht |= e.vermoegenEingesetzt();
                List<Anspruch> ansprueche = new ArrayList<>(menschen.size());
                for (int i = 0; i < menschen.size(); i++) {
                    if (e.ansprueche().get(i).berechtigt()) {
                        ansprueche.add(new Anspruch(
                                menschen.get(i).id(), e.ansprueche().get(i).betrag()));
                    }
                }
                return Blatt.je(ansprueche);
            }
        };
    }

    private static Wohnung wohnung(Fall fall, YearMonth monat) {
        int personen = fall.menschen(monat).size();
        Fall.Wohnung w = fall.wohnung(monat);
        if (w == null) {
            return Wohnung.of(personen, Money.ZERO, Money.ZERO);
        }
        return new Wohnung(
                w.koepfe() == null ? personen : w.koepfe(),
                w.kaltmiete().plus(w.nebenkosten()),
                w.heizung(),
                w.warmwasserDezentral(),
                null,
                w.angemessen(),
                w.angemesseneHeizung(),
                null,
                new Kostensenkung(
                        w.karenzBeginn() == null ? fall.von() : w.karenzBeginn(),
                        0,
                        0,
                        w.senkungsaufforderung(),
                        w.todesfall(),
                        w.senkungUnmoeglich(),
                        false));
    }

    private static Person person(Fall.Mensch m, YearMonth monat) {
        List<Person.Einkommen> einkommen = new ArrayList<>(m.einkommen().size());
        List<Person.Absetzung> absetzungen = new ArrayList<>();
        for (Fall.Einkommen e : m.einkommen()) {
            if (e.kommt(monat)) {
                einkommen.add(new Person.Einkommen(art(e.art()), e.betrag()));
                absetzung(absetzungen, Absetzungsart.STEUER, e.steuern(), art(e.art()));
                absetzung(absetzungen, Absetzungsart.SOZIALVERSICHERUNG, e.sozialversicherung(), art(e.art()));
                absetzung(absetzungen, Absetzungsart.WERBUNGSKOSTEN, e.werbungskosten(), art(e.art()));
            }
        }
        for (Fall.Absetzung a : m.absetzungen()) {
            if (a.zeit().gilt(monat)) {
                absetzung(absetzungen, a.art(), a.betrag());
            }
        }
        return Person.neu(m.id(), Person.Rolle.valueOf(m.beziehung().name()), m.geboren())
                .minderung(Person.Minderung.valueOf(m.erwerbsminderung().name()))
                .merkzeichenG(m.merkzeichen().contains("G") || m.merkzeichen().contains("aG"))
                .alleinerziehend(m.alleinerziehend())
                .entbindung(m.entbindung())
                .bildungshilfe(m.bildungshilfe())
                .ernaehrung(m.ernaehrung())
                .grundrentenMonate(m.grundrentenmonate())
                .einkommen(einkommen)
                .absetzungen(absetzungen)
                .vermoegen(m.vermoegen())
                .fertig();
    }

    private static void absetzung(
            List<Person.Absetzung> liste, Absetzungsart art, Money betrag, @Nullable Einkommensart zu) {
        if (betrag.isPositive()) {
            liste.add(new Person.Absetzung(art, betrag, zu));
        }
    }

    /// Paid maintenance is not deducted here, unlike in SGB II.
    private static void absetzung(
            List<Person.Absetzung> liste, de.tragwerk.cli.law.fall.Absetzungsart art, Money betrag) {
        switch (art) {
            case KRANKEN_PFLEGE -> absetzung(liste, Absetzungsart.KRANKEN_PFLEGE, betrag, null);
            case HAFTPFLICHT, KFZ_HAFTPFLICHT -> absetzung(liste, Absetzungsart.HAFTPFLICHT, betrag, null);
            case HAUSRAT -> absetzung(liste, Absetzungsart.HAUSRAT, betrag, null);
            case STERBEGELD -> absetzung(liste, Absetzungsart.STERBEGELD, betrag, null);
            case RIESTER -> absetzung(liste, Absetzungsart.RIESTER, betrag, null);
            case UNTERHALT -> {}
        }
    }

    private static Einkommensart art(de.tragwerk.cli.law.fall.Einkommensart art) {
        return switch (art) {
            case ARBEIT -> Einkommensart.EMPLOYMENT;
            case MINIJOB -> Einkommensart.MINI_JOB;
            case SELBSTAENDIG -> Einkommensart.SELF_EMPLOYMENT;
            case FERIENJOB -> Einkommensart.HOLIDAY_JOB;
            case ENTSCHAEDIGUNG -> Einkommensart.COMPENSATION;
            case WERKSTATT -> Einkommensart.WORKSHOP_PAY;
            case ALTERSRENTE -> Einkommensart.PENSION_OLD_AGE;
            case ERWERBSMINDERUNGSRENTE -> Einkommensart.PENSION_INCAPACITY;
            case HINTERBLIEBENENRENTE, WAISENRENTE -> Einkommensart.PENSION_SURVIVOR;
            case BETRIEBSRENTE -> Einkommensart.COMPANY_PENSION;
            case PRIVATE_RENTE -> Einkommensart.PRIVATE_ANNUITY;
            case KINDERGELD -> Einkommensart.CHILD_BENEFIT;
            case UNTERHALTSVORSCHUSS -> Einkommensart.UVG;
            case UNTERHALT_KIND -> Einkommensart.MAINTENANCE_CHILD;
            case UNTERHALT_PARTNER -> Einkommensart.MAINTENANCE_SPOUSE;
            case WOHNGELD -> Einkommensart.HOUSING_BENEFIT;
            case KRANKENGELD -> Einkommensart.SICK_PAY;
            case KAPITAL -> Einkommensart.CAPITAL;
            case MIETE_PACHT -> Einkommensart.RENT_LEASE;
            case ANDERES, ARBEITSLOSENGELD, ELTERNGELD, AUSBILDUNGSFOERDERUNG, KINDERZUSCHLAG -> Einkommensart.OTHER;
        };
    }
}
