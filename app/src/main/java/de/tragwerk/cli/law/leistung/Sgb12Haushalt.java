package de.tragwerk.cli.law.leistung;

import de.tragwerk.cli.law.fall.Fall;
import de.tragwerk.cli.law.fall.Lebenslage;
import de.tragwerk.cli.law.fall.Lebenslage.Umstand;
import de.tragwerk.cli.law.fall.Mangel;
import de.tragwerk.kernel.Money;
import de.tragwerk.law.sgb12.Absetzungsart;
import de.tragwerk.law.sgb12.Einkommensart;
import de.tragwerk.law.sgb12.Haushalt;
import de.tragwerk.law.sgb12.Kostensenkung;
import de.tragwerk.law.sgb12.Person;
import de.tragwerk.law.sgb12.Wohnform;
import de.tragwerk.law.sgb12.Wohnung;
import de.tragwerk.law.sgb12.Zuordnung;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// From a case to the facts SGB XII chapters 3 and 4 ask for; § 2 AsylbLG asks for the same.
final class Sgb12Haushalt {
    private Sgb12Haushalt() {}

    /// The chapter follows from the first person.
    ///
    /// @throws Mangel when she belongs to SGB II
    static Haushalt von(Fall fall, List<Fall.Mensch> menschen, YearMonth monat, boolean verbraucht) {
        return von(fall, menschen, monat, 0, verbraucht);
    }

    /// @param gewaehlt chapter, 0 = as the first person has it
    static Haushalt von(Fall fall, List<Fall.Mensch> menschen, YearMonth monat, int gewaehlt, boolean verbraucht) {
        List<Person> personen = new ArrayList<>(menschen.size());
        for (Fall.Mensch m : menschen) {
            personen.add(person(fall, m, monat));
        }
        int kapitel = gewaehlt == 0 ? kapitel(personen.getFirst(), monat) : gewaehlt;
        return new Haushalt(monat, kapitel, personen, wohnung(fall, monat, menschen.size()), verbraucht, false);
    }

    private static int kapitel(Person ich, YearMonth monat) {
        boolean vier = Zuordnung.kapitel4(ich, monat);
        if (!vier && Zuordnung.jobcenter(ich, monat)) {
            throw new Mangel(
                    "$.personen[0].erwerbsminderung",
                    "Nach den Angaben ist die Person erwerbsfähig und noch nicht im Rentenalter; dann geht"
                            + " das Jobcenter vor (§ 21 SGB XII).");
        }
        return vier ? 4 : 3;
    }

    private static Wohnung wohnung(Fall fall, YearMonth monat, int personen) {
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

    private static Person person(Fall fall, Fall.Mensch m, YearMonth monat) {
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
                .verheiratet(m.lage().hat(Umstand.VERHEIRATET))
                .betreutKleinkind(m.lage().hat(Umstand.BETREUT_KLEINKIND))
                .pflegeOderEingliederung(m.lage().hat(Umstand.PFLEGE_ODER_EINGLIEDERUNG))
                .unterstuetztNicht(m.lage().hat(Umstand.UNTERSTUETZT_NICHT))
                .selbstVerschuldet(m.lage().hat(Umstand.SELBST_VERSCHULDET))
                .anspruch(fall.anspruch() == null ? null : fall.tage(monat))
                .wohnform(wohnform(m.lage().wohnform()))
                .mittagessenTage(m.lage().mittagessenTage())
                .schulbuecher(m.lage().schulbuecher())
                .unabweisbar(m.lage().unabweisbar())
                .erstausstattung(m.lage().erstausstattung())
                .abweichung(m.lage().abweichung())
                .ernaehrung(m.ernaehrung())
                .grundrentenMonate(m.grundrentenmonate())
                .einkommen(einkommen)
                .absetzungen(absetzungen)
                .vermoegen(m.vermoegen())
                .fertig();
    }

    private static Wohnform wohnform(Lebenslage.Wohnform f) {
        return switch (f.art()) {
            case WOHNUNG -> new Wohnform.InWohnung();
            case BEI_FAMILIE ->
                new Wohnform.BeiFamilie(f.angemessenAlle(), f.angemessenOhne(), f.heizung(), f.andereBeduerftig());
            case MIT_VERTRAG -> new Wohnform.MitVertrag(f.miete(), f.heizung());
            case BESONDERE_WOHNFORM -> new Wohnform.BesondereWohnform(f.miete(), f.durchschnitt(), f.zusatzkosten());
            case EINRICHTUNG -> new Wohnform.Einrichtung(f.durchschnitt(), f.bekleidung(), f.barbetrag());
            case OHNE_WOHNUNG -> new Wohnform.OhneWohnung();
        };
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
