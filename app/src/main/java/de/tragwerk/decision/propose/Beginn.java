package de.tragwerk.decision.propose;

import de.tragwerk.access.Access;
import de.tragwerk.access.AccessRefused;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.decision.model.Bescheid;
import de.tragwerk.decision.model.Bewilligungszeitraum;
import de.tragwerk.decision.model.Entwurf;
import de.tragwerk.decision.model.Faelle;
import de.tragwerk.decision.model.Fall;
import de.tragwerk.decision.model.Gesetz;
import de.tragwerk.decision.model.Kapitel;
import de.tragwerk.decision.model.Kette;
import de.tragwerk.decision.model.Rechner;
import de.tragwerk.decision.model.Tatsache;
import de.tragwerk.decision.model.TatsacheArt;
import de.tragwerk.decision.store.BescheidTabelle;
import de.tragwerk.decision.store.EntwurfTabelle;
import de.tragwerk.decision.store.TatsachenTabelle;
import de.tragwerk.kernel.Ids;
import de.tragwerk.law.sgb12.Altersgrenze;
import de.tragwerk.mandant.RealTime;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Begins drafts: a first award, its continuation, a change or a second look at what was decided.
@Service
public class Beginn {
    private final EntwurfTabelle entwuerfe;
    private final TatsachenTabelle tatsachen;
    private final BescheidTabelle bescheide;
    private final Faelle faelle;
    private final Rechner rechner;
    private final Kenntnis kenntnis;
    private final Karenz karenz;
    private final Access access;
    private final Audit audit;
    private final RealTime time;
    private final Clock clock;

    Beginn(
            EntwurfTabelle entwuerfe,
            TatsachenTabelle tatsachen,
            BescheidTabelle bescheide,
            Faelle faelle,
            Rechner rechner,
            Kenntnis kenntnis,
            Karenz karenz,
            Access access,
            Audit audit,
            RealTime time,
            Clock clock) {
        this.entwuerfe = entwuerfe;
        this.tatsachen = tatsachen;
        this.bescheide = bescheide;
        this.faelle = faelle;
        this.rechner = rechner;
        this.kenntnis = kenntnis;
        this.karenz = karenz;
        this.access = access;
        this.audit = audit;
        this.time = time;
        this.clock = clock;
    }

    /// What a new draft is about.
    public enum Anlass {
        /// A change while an award runs, else a first award.
        VON_SELBST,
        /// The award goes on.
        WEITER,
        /// What was decided is looked at again, also when it ran out (§§ 44, 45, 48 SGB X).
        AENDERUNG
    }

    /// The open draft of a file; begins one when there is none. Two who press at once get the same one.
    @Transactional
    public Entwurf beginne(UUID akte, Anlass anlass) {
        Fall fall = faelle.finde(akte).orElseThrow(AccessRefused::new);
        Gesetz gesetz = fall.gesetz();
        if (gesetz == null) {
            throw new IllegalStateException("Für diese Akte rechnet niemand");
        }
        entwuerfe.sperreAkte(akte);
        Optional<Entwurf> offen = entwuerfe.offener(akte);
        if (offen.isPresent()) {
            return offen.get();
        }
        List<Bescheid> alle = bescheide.ofAkte(akte);
        Optional<Bescheid> letzter =
                alle.stream().filter(b -> b.art() != Entwurf.Art.ABLEHNUNG).findFirst();
        Optional<YearMonth> bis = bescheide.geltend(akte).keySet().stream().max(YearMonth::compareTo);
        Entwurf neu;
        if (letzter.isEmpty() || bis.isEmpty()) {
            neu = ersterEntwurf(fall, gesetz);
        } else if (anlass == Anlass.WEITER && bis.get().isBefore(rechner.letzterMonat(gesetz))) {
            neu = weiter(fall, gesetz, letzter.get(), bis.get());
        } else if (anlass == Anlass.AENDERUNG || !bis.get().isBefore(YearMonth.now(clock))) {
            neu = aenderung(fall, geaendert(letzter.get(), alle, bis.get()), alle);
        } else {
            neu = ersterEntwurf(fall, gesetz);
        }
        if (letzter.isPresent()) {
            karenz.merke(fall, neu.von());
        }
        entwuerfe.neu(neu, time.instant());
        audit.log(Entry.of("decision.DRAFT").subjects(akte));
        return neu;
    }

    private Entwurf ersterEntwurf(Fall fall, Gesetz gesetz) {
        List<Tatsache> da = tatsachen.geltende(fall.akte());
        LocalDate antrag = antragAm(fall, da);
        YearMonth monat = beginn(fall, antrag, da);
        Kapitel kapitel = rechner.kapitel(gesetz, fall.personen(), da, monat);
        Bewilligungszeitraum z = Bewilligungszeitraum.nach(
                kapitel, antrag, monat, rechner.laengstens(kapitel, monat, fall.personen(), da));
        kenntnis.merke(fall, antrag, kapitel);
        return entwurf(fall, Entwurf.Art.BEWILLIGUNG, kapitel, antrag, z.von(), z.bis(), null);
    }

    /// The day of the application, or that on which another office had it (§ 16 Abs. 2 Satz 2 SGB I). What an
    /// earlier application of the file said about itself is not said about this one.
    private static LocalDate antragAm(Fall fall, List<Tatsache> da) {
        return da.stream()
                .filter(t -> t.art() == TatsacheArt.ANTRAG_AM)
                .filter(t -> t.quelle() != Tatsache.Quelle.ANTRAG || Objects.equals(t.quelleId(), fall.antrag()))
                .map(t -> LocalDate.parse(t.wert()))
                .filter(t -> t.isBefore(fall.antragAm())
                        && !t.isBefore(fall.antragAm().minusYears(1)))
                .reduce((a, b) -> b)
                .orElse(fall.antragAm());
    }

    /// The month of application; after Bürgergeld that ends with the age limit the month after it is reached
    /// (§ 44 Abs. 3 Satz 3 SGB XII).
    private static YearMonth beginn(Fall fall, LocalDate tag, List<Tatsache> da) {
        YearMonth antrag = YearMonth.from(tag);
        UUID ich = fall.antragsteller().id();
        boolean bisAlter = da.stream()
                .anyMatch(t -> t.art() == TatsacheArt.BUERGERGELD_BIS_ALTER
                        && ich.equals(t.person())
                        && Boolean.parseBoolean(t.wert()));
        YearMonth nachher = YearMonth.from(
                        Altersgrenze.ab(fall.antragsteller().geboren()).minusDays(1))
                .plusMonths(1);
        return bisAlter && nachher.isAfter(antrag) ? nachher : antrag;
    }

    /// The Bescheide about an award: the one that began it, then its changes, oldest first.
    static List<Bescheid> kette(Bescheid erster, List<Bescheid> alle) {
        List<Bescheid> kette = new ArrayList<>(List.of(erster));
        alle.stream()
                .filter(b -> b.art() == Entwurf.Art.AENDERUNG)
                .sorted(Comparator.comparing(Bescheid::id))
                .filter(b -> kette.stream().anyMatch(k -> k.id().equals(b.vorgaenger())))
                .forEach(kette::add);
        return kette;
    }

    /// The Bescheid a change begins from: the newest one, but not when it is about months that lie before those
    /// that hold now, as a final decision about a provisional period is.
    private Bescheid geaendert(Bescheid neuester, List<Bescheid> alle, YearMonth bis) {
        Bescheid erster = neuester;
        while (erster.art() == Entwurf.Art.AENDERUNG) {
            UUID vorher = erster.vorgaenger();
            erster =
                    alle.stream().filter(y -> y.id().equals(vorher)).findFirst().orElseThrow();
        }
        boolean reicht = kette(erster, alle).stream().anyMatch(b -> !b.bis().isBefore(bis));
        return reicht ? neuester : bescheide.geltender(neuester.akte(), bis).orElse(neuester);
    }

    /// A change looks at the whole award: the Bescheid that began it and all changes since.
    private Entwurf aenderung(Fall fall, Bescheid b, List<Bescheid> alle) {
        LocalDate antrag = entwuerfe.finde(b.entwurf()).map(Entwurf::antragAm).orElse(fall.antragAm());
        Bewilligungszeitraum z = Kette.ganze(
                Kette.Glied.von(b), alle.stream().map(Kette.Glied::von).toList());
        return entwurf(fall, Entwurf.Art.AENDERUNG, b.kapitel(), antrag, z.von(), z.bis(), b.id());
    }

    /// The award goes on after its last month, without an application (§ 44 Abs. 3 Satz 1 SGB XII).
    private Entwurf weiter(Fall fall, Gesetz gesetz, Bescheid b, YearMonth letzter) {
        LocalDate antrag = entwuerfe.finde(b.entwurf()).map(Entwurf::antragAm).orElse(fall.antragAm());
        YearMonth von = letzter.plusMonths(1);
        List<Tatsache> da = tatsachen.geltende(fall.akte());
        Kapitel kapitel = rechner.kapitel(gesetz, fall.personen(), da, von);
        Bewilligungszeitraum z =
                Bewilligungszeitraum.nach(kapitel, antrag, von, rechner.laengstens(kapitel, von, fall.personen(), da));
        return entwurf(fall, Entwurf.Art.BEWILLIGUNG, kapitel, antrag, z.von(), z.bis(), null);
    }

    static Entwurf entwurf(
            Fall fall,
            Entwurf.Art art,
            Kapitel kapitel,
            LocalDate antrag,
            YearMonth von,
            YearMonth bis,
            @Nullable UUID vorgaenger) {
        return new Entwurf(
                Ids.next(),
                fall.akte(),
                fall.kreis(),
                fall.antragsteller().id(),
                fall.antrag(),
                art,
                kapitel,
                antrag,
                von,
                bis,
                null,
                vorgaenger,
                Entwurf.Zustand.ENTWURF,
                null,
                null,
                null,
                null,
                null);
    }
}
