package de.tragwerk.decision.limit;

import de.tragwerk.decision.calculate.Haushaltsgroesse;
import de.tragwerk.decision.model.Fall;
import de.tragwerk.decision.model.Formate;
import de.tragwerk.decision.model.Kapitel;
import de.tragwerk.decision.model.Richtwertfassung;
import de.tragwerk.decision.model.Richtwerttafel;
import de.tragwerk.decision.model.Tatsache;
import de.tragwerk.decision.model.TatsacheArt;
import de.tragwerk.decision.model.Wohnkosten;
import de.tragwerk.decision.store.RichtwertTabelle;
import de.tragwerk.kernel.Money;
import de.tragwerk.law.sgb12.Kostensenkung;
import de.tragwerk.law.sgb12.Werte;
import de.tragwerk.party.Persons;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Finds the limit for a case. It goes by where the applicant lives now: the file keeps no earlier homes.
@Component
public class Richtwertauskuenfte {
    private final RichtwertTabelle tabelle;
    private final Persons persons;

    Richtwertauskuenfte(RichtwertTabelle tabelle, Persons persons) {
        this.tabelle = tabelle;
        this.persons = persons;
    }

    /// What the tables say of one home; read once for several months.
    public final class Blick {
        private final Fall fall;
        private final Kapitel kapitel;
        private final List<Tatsache> tatsachen;
        private final YearMonth beginn;
        private final Richtwerttafel tafel = tabelle.tafel();
        private final String plz;

        private Blick(Fall fall, Kapitel kapitel, List<Tatsache> tatsachen, YearMonth beginn) {
            this.fall = fall;
            this.kapitel = kapitel;
            this.tatsachen = tatsachen;
            this.beginn = beginn;
            this.plz = persons.get(fall.antragsteller().id()).plz();
        }

        /// Empty where no law asks what is adequate: basic benefits of AsylbLG, SGB XIV, ways of living without a
        /// home of her own, months without values.
        public Optional<Richtwertauskunft> im(YearMonth monat) {
            if (!kapitel.fragtNachWohnung()
                    || monat.isBefore(Werte.ersterMonat())
                    || monat.isAfter(Werte.letzterMonat())
                    || !Haushaltsgroesse.inWohnung(monat, kapitel.nummer(), tatsachen)) {
                return Optional.empty();
            }
            int menschen = Haushaltsgroesse.im(monat, fall.personen(), tatsachen);
            Wohnkosten kosten = Wohnkosten.im(monat, tatsachen, beginn, false, false);
            return Optional.of(
                    switch (tafel.suche(plz, monat)) {
                        case Richtwerttafel.Keiner k -> auskunft(monat, menschen, null, null, k.satz(), kosten);
                        case Richtwerttafel.Gilt g ->
                            auskunft(
                                    monat,
                                    menschen,
                                    g.fassung(),
                                    g.bis(),
                                    g.fassung().unterkunft(menschen).isPresent()
                                            ? null
                                            : "Für " + menschen + " Personen ist kein Richtwert hinterlegt: Fassung "
                                                    + g.fassung().nummer()
                                                    + " sagt nichts über so große Haushalte.",
                                    kosten);
                    });
        }

        private Richtwertauskunft auskunft(
                YearMonth monat,
                int menschen,
                @Nullable Richtwertfassung f,
                @Nullable YearMonth bis,
                @Nullable String fehlt,
                Wohnkosten kosten) {
            Money unterkunft = f == null ? null : f.unterkunft(menschen).orElse(null);
            Money heizung = f == null ? null : f.heizung(menschen).orElse(null);
            return new Richtwertauskunft(
                    monat,
                    menschen,
                    plz,
                    f,
                    bis,
                    fehlt,
                    unterkunft == null ? null : unterkunft.cents(),
                    heizung == null ? null : heizung.cents(),
                    kosten,
                    karenz(monat, kosten, unterkunft),
                    fakt(TatsacheArt.ANGEMESSENE_UNTERKUNFT, monat),
                    fakt(TatsacheArt.ANGEMESSENE_HEIZUNG, monat));
        }

        private @Nullable Tatsache fakt(TatsacheArt art, YearMonth monat) {
            return tatsachen.stream()
                    .filter(t -> t.art() == art && t.person() == null && t.gilt(monat))
                    .reduce((a, b) -> b)
                    .orElse(null);
        }
    }

    /// @param beginn first month of benefit where no fact says it
    public Blick auf(Fall fall, Kapitel kapitel, List<Tatsache> tatsachen, YearMonth beginn) {
        return new Blick(fall, kapitel, tatsachen, beginn);
    }

    /// § 35 Abs. 1 Satz 2 to 7, Abs. 3 Satz 2 SGB XII, for a home above the limit.
    ///
    /// @param grenze `null` where there is no limit
    private static String karenz(YearMonth monat, Wohnkosten kosten, @Nullable Money grenze) {
        Kostensenkung stand = kosten.stand();
        if (stand.inKarenz(monat)) {
            String laeuft = "Die Karenzzeit läuft bis "
                    + Formate.tag(stand.nachKarenz(monat).atDay(1).minusDays(1));
            if (grenze == null) {
                return laeuft + ".";
            }
            return stand.ueberDeckel(monat, kosten.bruttokalt(), grenze)
                    ? laeuft + ", aber die Miete liegt über dem Eineinhalbfachen des Richtwerts (§ 35 Abs. 1 Satz 7)."
                    : laeuft + ": Die tatsächlichen Kosten der Unterkunft werden anerkannt.";
        }
        if (stand.aufforderung() == null) {
            return "Es läuft keine Karenzzeit. Zum Senken ist noch nicht aufgefordert; bis dahin wird nichts gesenkt.";
        }
        return stand.unterkunftFrist(monat)
                ? "Die Karenzzeit und die Zeit zum Senken sind vorbei (§ 35 Abs. 3 Satz 2)."
                : "Die Karenzzeit ist vorbei, die Zeit zum Senken läuft noch (§ 35 Abs. 3 Satz 2).";
    }
}
