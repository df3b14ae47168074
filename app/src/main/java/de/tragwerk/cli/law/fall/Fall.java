package de.tragwerk.cli.law.fall;

import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Period;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One case as a program hands it in.
///
/// @param leistungen keys of the benefits asked for, in this order
/// @param wohnungen homes in order of time
/// @param anspruch days with a claim, `null` = all days of the months
public record Fall(
        String id,
        YearMonth von,
        YearMonth bis,
        List<String> leistungen,
        List<Mensch> menschen,
        List<Wohnung> wohnungen,
        @Nullable Period anspruch,
        Besonderes besonderes) {
    public Fall {
        leistungen = List.copyOf(leistungen);
        menschen = List.copyOf(menschen);
        wohnungen = List.copyOf(wohnungen);
    }

    public List<YearMonth> monate() {
        List<YearMonth> monate = new ArrayList<>();
        for (YearMonth m = von; !m.isAfter(bis); m = m.plusMonths(1)) {
            monate.add(m);
        }
        return monate;
    }

    /// Who is born in or before the month, applicant first.
    public List<Mensch> menschen(YearMonth monat) {
        for (Mensch m : menschen) {
            if (m.geboren().isAfter(monat.atEndOfMonth())) {
                return menschen.stream()
                        .filter(a -> !a.geboren().isAfter(monat.atEndOfMonth()))
                        .toList();
            }
        }
        return menschen;
    }

    public @Nullable Wohnung wohnung(YearMonth monat) {
        for (Wohnung w : wohnungen) {
            if (w.zeit().gilt(monat)) {
                return w;
            }
        }
        return null;
    }

    /// The days of the month with a claim.
    ///
    /// @throws Mangel when there is none
    public Period tage(YearMonth monat) {
        Period ganz = Period.of(monat);
        return anspruch == null
                ? ganz
                : anspruch.overlap(ganz)
                        .orElseThrow(() ->
                                new Mangel("$.anspruch", "Im Monat " + monat + " gibt es keinen Tag mit Anspruch."));
    }

    /// First and last month of a fact, `null` where it is open.
    public record Zeit(@Nullable YearMonth von, @Nullable YearMonth bis) {
        public static final Zeit IMMER = new Zeit(null, null);

        public boolean gilt(YearMonth monat) {
            return (von == null || !monat.isBefore(von)) && (bis == null || !monat.isAfter(bis));
        }
    }

    public enum Beziehung {
        ANTRAGSTELLEND,
        PARTNER,
        KIND,
        ANDERE
    }

    public enum Erwerbsminderung {
        KEINE,
        VOLL_AUF_DAUER,
        VOLL_AUF_ZEIT,
        WERKSTATT
    }

    public enum Ausbildung {
        KEINE,
        SCHULE,
        BERUF,
        STUDIUM
    }

    /// When periodic income arrives; it counts in the month of arrival.
    public enum Rhythmus {
        MONATLICH(1),
        VIERTELJAEHRLICH(3),
        JAEHRLICH(12),
        EINMALIG(0);

        private final int monate;

        Rhythmus(int monate) {
            this.monate = monate;
        }

        boolean trifft(@Nullable YearMonth von, YearMonth monat) {
            if (monate == 1) {
                return true;
            }
            if (von == null) {
                throw new IllegalStateException("Ohne ersten Monat ist der Rhythmus nicht bestimmt");
            }
            long abstand = java.time.temporal.ChronoUnit.MONTHS.between(von, monat);
            return monate == 0 ? abstand == 0 : abstand >= 0 && abstand % monate == 0;
        }
    }

    /// @param grund AsylbLG: belongs to the groups of § 1
    /// @param seit first day of stay without longer breaks
    public record Aufenthalt(
            boolean grund,
            @Nullable LocalDate seit,
            boolean missbrauch,
            Unterbringung unterbringung,
            @Nullable Einschraenkung einschraenkung) {}

    public enum Unterbringung {
        WOHNUNG,
        SAMMELUNTERKUNFT,
        AUFNAHMEEINRICHTUNG,
        EINRICHTUNG
    }

    /// A decision under § 1a AsylbLG.
    public record Einschraenkung(Money betrag, LocalDate ab, LocalDate bis) {}

    /// Values of what is given in kind (§ 3 AsylbLG).
    public record Sachleistungen(Money persoenlich, Money notwendig) {
        public static final Sachleistungen KEINE = new Sachleistungen(Money.ZERO, Money.ZERO);
    }

    /// @param steuern taxes that belong to this income
    /// @param nachzahlung a single amount paid for other months
    public record Einkommen(
            Einkommensart art,
            Money betrag,
            Rhythmus rhythmus,
            Zeit zeit,
            Money steuern,
            Money sozialversicherung,
            Money werbungskosten,
            boolean nachzahlung) {
        public boolean kommt(YearMonth monat) {
            return zeit.gilt(monat) && rhythmus.trifft(zeit.von(), monat);
        }
    }

    public record Absetzung(Absetzungsart art, Money betrag, Zeit zeit) {}

    /// @param teilhabe participation benefits of § 49 SGB IX
    /// @param grundrentenmonate months of Grundrente periods
    /// @param ernaehrung recognised extra cost of a diet
    public record Mensch(
            String id,
            LocalDate geboren,
            Beziehung beziehung,
            Erwerbsminderung erwerbsminderung,
            Set<String> merkzeichen,
            boolean alleinerziehend,
            @Nullable LocalDate entbindung,
            boolean bildungshilfe,
            boolean teilhabe,
            Ausbildung ausbildung,
            @Nullable Aufenthalt aufenthalt,
            Money ernaehrung,
            int grundrentenmonate,
            int pflegegrad,
            List<Einkommen> einkommen,
            List<Absetzung> absetzungen,
            Money vermoegen,
            List<Pflichtverletzung> pflichtverletzungen,
            Sachleistungen sachleistungen,
            Lebenslage lage,
            Eigenes eigenes) {
        public Mensch {
            pflichtverletzungen = List.copyOf(pflichtverletzungen);
            merkzeichen = Set.copyOf(merkzeichen);
            einkommen = List.copyOf(einkommen);
            absetzungen = List.copyOf(absetzungen);
        }

        /// The same person in another place of the household.
        public Mensch als(Beziehung neu) {
            return neu == beziehung ? this : mit(neu, einkommen, vermoegen);
        }

        public Mensch mitEinkommen(List<Einkommen> neu) {
            return mit(beziehung, neu, vermoegen);
        }

        public Mensch ohneVermoegen() {
            return mit(beziehung, einkommen, Money.ZERO);
        }

        private Mensch mit(Beziehung neueBeziehung, List<Einkommen> neuesEinkommen, Money neuesVermoegen) {
            return new Mensch(
                    id,
                    geboren,
                    neueBeziehung,
                    erwerbsminderung,
                    merkzeichen,
                    alleinerziehend,
                    entbindung,
                    bildungshilfe,
                    teilhabe,
                    ausbildung,
                    aufenthalt,
                    ernaehrung,
                    grundrentenmonate,
                    pflegegrad,
                    neuesEinkommen,
                    absetzungen,
                    neuesVermoegen,
                    pflichtverletzungen,
                    sachleistungen,
                    lage,
                    eigenes);
        }

        public Money einkommen(YearMonth monat, Einkommensart art) {
            Money summe = Money.ZERO;
            for (Einkommen e : einkommen) {
                summe = e.art() == art && e.kommt(monat) ? summe.plus(e.betrag()) : summe;
            }
            return summe;
        }
    }

    /// @param koepfe everybody who lives there; `null` = the persons of the case
    /// @param senkungsaufforderung month of the request to lower the cost
    /// @param todesfall month in which somebody of the household died
    /// @param angemessen local limit of rent and running costs, a fact
    /// @param mietenstufe 1 to 7, 0 when not given
    public record Wohnung(
            Zeit zeit,
            @Nullable Integer koepfe,
            Money kaltmiete,
            Money nebenkosten,
            Money heizung,
            boolean warmwasserDezentral,
            @Nullable Money angemessen,
            @Nullable Money angemesseneHeizung,
            @Nullable YearMonth karenzBeginn,
            boolean senkungUnmoeglich,
            @Nullable YearMonth senkungsaufforderung,
            @Nullable YearMonth todesfall,
            int mietenstufe) {}

    /// A breach that has been established (§§ 31 to 32 SGB II).
    public record Pflichtverletzung(Verletzung art, int wievielte, YearMonth ab, int monate) {}

    public enum Verletzung {
        PFLICHT,
        MELDUNG,
        ARBEIT_VERWEIGERT
    }
}
