package de.tragwerk.law.sgb12;

import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One person of the household with what the law asks about her. Made by [#neu(String, Rolle, LocalDate)].
///
/// @param id breaks ties of the birth date, so that the order of persons does not matter
/// @param geboren birth date
/// @param minderung reduced earning capacity as decided by the pension insurance
public record Person(
        String id,
        Rolle rolle,
        LocalDate geboren,
        Minderung minderung,
        Lage lage,
        Bedarfslage bedarfslage,
        Wohnform wohnform,
        List<Einkommen> einkommen,
        List<Absetzung> absetzungen,
        List<Vermoegenswert> vermoegen) {
    public Person {
        einkommen = List.copyOf(einkommen);
        absetzungen = List.copyOf(absetzungen);
        vermoegen = List.copyOf(vermoegen);
    }

    /// Part in the household.
    public enum Rolle {
        ANTRAGSTELLEND,
        /// Spouse, registered partner, or in a community like a marriage (§ 20).
        PARTNER,
        /// Child of the applicant or the partner.
        KIND,
        /// Lives there, belongs to no group here; counts as a head, and for the presumption of § 39.
        ANDERE
    }

    /// Reduced earning capacity.
    public enum Minderung {
        KEINE,
        VOLL_AUF_DAUER,
        VOLL_AUF_ZEIT,
        /// Entry or training phase of a workshop (§ 41 Abs. 3a).
        WERKSTATT
    }

    /// Gross income of the month.
    ///
    /// @param verbraucht what earlier months of the calendar year have used of a yearly allowance
    public record Einkommen(Einkommensart art, Money betrag, Money verbraucht) {
        public Einkommen(Einkommensart art, Money betrag) {
            this(art, betrag, Money.ZERO);
        }
    }

    /// @param zu the kind of income it belongs to, `null` when it is deducted from all income
    public record Absetzung(
            Absetzungsart art, Money betrag, @Nullable Einkommensart zu) {
        public Absetzung(Absetzungsart art, Money betrag) {
            this(art, betrag, null);
        }
    }

    public static Neu neu(String id, Rolle rolle, LocalDate geboren) {
        return new Neu(id, rolle, geboren);
    }

    /// Collects the facts of a person; what is not named does not hold. The facts are explained at [Lage] and
    /// [Bedarfslage].
    public static final class Neu {
        private final String id;
        private final Rolle rolle;
        private final LocalDate geboren;
        private Minderung minderung = Minderung.KEINE;
        private boolean merkzeichenG;
        private boolean alleinerziehend;
        private @Nullable LocalDate entbindung;
        private boolean bildungshilfe;
        private boolean verheiratet;
        private boolean betreutKleinkind;
        private boolean pflegeOderEingliederung;
        private long grundrentenMonate;
        private boolean selbstVerschuldet;
        private boolean unterstuetztNicht;
        private boolean ausserhalb;
        private Lage.Eltern eltern = Lage.Eltern.BEIDE;
        private @Nullable Period anspruch;
        private Money ernaehrung = Money.ZERO;
        private long mittagessenTage;
        private Money schulbuecher = Money.ZERO;
        private Money unabweisbar = Money.ZERO;
        private Money erstausstattung = Money.ZERO;
        private Money vorsorge = Money.ZERO;
        private Money abweichung = Money.ZERO;
        private Money bildung = Money.ZERO;
        private Wohnform wohnform = new Wohnform.InWohnung();
        private final List<Einkommen> einkommen = new ArrayList<>();
        private final List<Absetzung> absetzungen = new ArrayList<>();
        private final List<Vermoegenswert> vermoegen = new ArrayList<>();

        private Neu(String id, Rolle rolle, LocalDate geboren) {
            this.id = id;
            this.rolle = rolle;
            this.geboren = geboren;
        }

        public Neu minderung(Minderung wert) {
            minderung = wert;
            return this;
        }

        public Neu wohnform(Wohnform wert) {
            wohnform = wert;
            return this;
        }

        public Neu merkzeichenG(boolean ja) {
            merkzeichenG = ja;
            return this;
        }

        public Neu alleinerziehend(boolean ja) {
            alleinerziehend = ja;
            return this;
        }

        public Neu entbindung(@Nullable LocalDate wert) {
            entbindung = wert;
            return this;
        }

        public Neu bildungshilfe(boolean ja) {
            bildungshilfe = ja;
            return this;
        }

        public Neu verheiratet(boolean ja) {
            verheiratet = ja;
            return this;
        }

        public Neu betreutKleinkind(boolean ja) {
            betreutKleinkind = ja;
            return this;
        }

        public Neu pflegeOderEingliederung(boolean ja) {
            pflegeOderEingliederung = ja;
            return this;
        }

        public Neu grundrentenMonate(long wert) {
            grundrentenMonate = wert;
            return this;
        }

        public Neu selbstVerschuldet(boolean ja) {
            selbstVerschuldet = ja;
            return this;
        }

        public Neu unterstuetztNicht(boolean ja) {
            unterstuetztNicht = ja;
            return this;
        }

        public Neu ausserhalb(boolean ja) {
            ausserhalb = ja;
            return this;
        }

        public Neu eltern(Lage.Eltern wert) {
            eltern = wert;
            return this;
        }

        public Neu anspruch(@Nullable Period wert) {
            anspruch = wert;
            return this;
        }

        public Neu ernaehrung(Money wert) {
            ernaehrung = wert;
            return this;
        }

        public Neu mittagessenTage(long wert) {
            mittagessenTage = wert;
            return this;
        }

        public Neu schulbuecher(Money wert) {
            schulbuecher = wert;
            return this;
        }

        public Neu unabweisbar(Money wert) {
            unabweisbar = wert;
            return this;
        }

        public Neu erstausstattung(Money wert) {
            erstausstattung = wert;
            return this;
        }

        public Neu vorsorge(Money wert) {
            vorsorge = wert;
            return this;
        }

        public Neu abweichung(Money wert) {
            abweichung = wert;
            return this;
        }

        public Neu bildung(Money wert) {
            bildung = wert;
            return this;
        }

        public Neu einkommen(Einkommensart art, Money betrag) {
            einkommen.add(new Einkommen(art, betrag));
            return this;
        }

        public Neu einkommen(List<Einkommen> weitere) {
            einkommen.addAll(weitere);
            return this;
        }

        public Neu absetzung(Absetzungsart art, Money betrag) {
            absetzungen.add(new Absetzung(art, betrag));
            return this;
        }

        public Neu absetzungen(List<Absetzung> weitere) {
            absetzungen.addAll(weitere);
            return this;
        }

        /// Assets that can be used, before the allowances.
        public Neu vermoegen(Money verwertbar) {
            vermoegen.add(new Vermoegenswert(Vermoegenswert.Art.GELD, verwertbar));
            return this;
        }

        public Neu vermoegen(List<Vermoegenswert> weitere) {
            vermoegen.addAll(weitere);
            return this;
        }

        public Person fertig() {
            return new Person(
                    id,
                    rolle,
                    geboren,
                    minderung,
                    new Lage(
                            merkzeichenG,
                            alleinerziehend,
                            entbindung,
                            bildungshilfe,
                            verheiratet,
                            betreutKleinkind,
                            pflegeOderEingliederung,
                            grundrentenMonate,
                            selbstVerschuldet,
                            unterstuetztNicht,
                            ausserhalb,
                            eltern,
                            Lage.Analog.NEIN,
                            anspruch),
                    new Bedarfslage(
                            ernaehrung,
                            mittagessenTage,
                            schulbuecher,
                            unabweisbar,
                            erstausstattung,
                            vorsorge,
                            abweichung,
                            bildung),
                    wohnform,
                    einkommen,
                    absetzungen,
                    vermoegen);
        }
    }
}
