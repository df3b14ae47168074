package de.tragwerk.decision.due;

import static de.tragwerk.decision.model.Klaerungspunkt.ANHOERUNG_FEHLT;
import static de.tragwerk.decision.model.Klaerungspunkt.ANHOERUNG_LAEUFT;
import static de.tragwerk.decision.model.Klaerungspunkt.ANTRAG_UNENTSCHIEDEN;
import static de.tragwerk.decision.model.Klaerungspunkt.ANTRAG_WEICHT_AB;
import static de.tragwerk.decision.model.Klaerungspunkt.BEREICH_VERDECKT;
import static de.tragwerk.decision.model.Klaerungspunkt.ENTWURF_BEREIT;
import static de.tragwerk.decision.model.Klaerungspunkt.ERMESSEN_OFFEN;
import static de.tragwerk.decision.model.Klaerungspunkt.FREIGABE_OFFEN;
import static de.tragwerk.decision.model.Klaerungspunkt.FRUEHER_GEMELDET;
import static de.tragwerk.decision.model.Klaerungspunkt.GESETZLICHE_VERTRETUNG;
import static de.tragwerk.decision.model.Klaerungspunkt.KLAGE;
import static de.tragwerk.decision.model.Klaerungspunkt.KLAGEFRIST;
import static de.tragwerk.decision.model.Klaerungspunkt.KLAGE_AUSFUEHREN;
import static de.tragwerk.decision.model.Klaerungspunkt.LAUFENDE_LEISTUNG;
import static de.tragwerk.decision.model.Klaerungspunkt.NUR_BEHAUPTET;
import static de.tragwerk.decision.model.Klaerungspunkt.TATSACHEN_FEHLEN;
import static de.tragwerk.decision.model.Klaerungspunkt.VORLAEUFIG_ABSCHLIESSEN;
import static de.tragwerk.decision.model.Klaerungspunkt.WEITERBEWILLIGUNG;
import static de.tragwerk.decision.model.Klaerungspunkt.WIDERSPRUCH;
import static de.tragwerk.decision.model.Klaerungspunkt.WUERDIGUNG_FEHLT;
import static de.tragwerk.decision.model.Klaerungspunkt.ZAHLWEG_OFFEN;
import static de.tragwerk.decision.model.Klaerungspunkt.ZURUECKGEGEBEN;

import de.tragwerk.akte.Klaerungen;
import de.tragwerk.decision.Decisions;
import de.tragwerk.decision.hear.Vertreterhinweise;
import de.tragwerk.decision.model.Entwurf;
import de.tragwerk.decision.model.Faelle;
import de.tragwerk.decision.model.Fall;
import de.tragwerk.decision.model.Klaerungspunkt;
import de.tragwerk.decision.model.Klage;
import de.tragwerk.decision.model.Tatsache;
import de.tragwerk.decision.model.TatsacheArt;
import de.tragwerk.decision.model.Widerspruch;
import de.tragwerk.decision.propose.Ausarbeitung;
import de.tragwerk.decision.propose.Vorlaeufige;
import de.tragwerk.decision.propose.Vorschlag;
import de.tragwerk.decision.propose.Weigerung;
import de.tragwerk.decision.release.Zahlwege;
import de.tragwerk.decision.store.BescheidTabelle;
import de.tragwerk.decision.store.EntwurfTabelle;
import de.tragwerk.decision.store.KlageTabelle;
import de.tragwerk.decision.store.TatsachenTabelle;
import de.tragwerk.decision.store.WiderspruchTabelle;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What a file needs before it can be decided, released, continued or closed.
@Component
@Order(10)
class Entscheidungspunkte implements Klaerungen {

    /// How long before its end an award is to be continued.
    private static final int MONATE_VORHER = 2;

    private final Faelle faelle;
    private final EntwurfTabelle entwuerfe;
    private final BescheidTabelle bescheide;
    private final WiderspruchTabelle widersprueche;
    private final KlageTabelle klagen;
    private final TatsachenTabelle tatsachen;
    private final Ausarbeitung ausarbeitung;
    private final Vorschlag vorschlag;
    private final Vorlaeufige vorlaeufige;
    private final Zahlwege zahlwege;
    private final Vertreterhinweise vertreterhinweise;
    private final Decisions decisions;
    private final Clock clock;

    Entscheidungspunkte(
            Faelle faelle,
            EntwurfTabelle entwuerfe,
            BescheidTabelle bescheide,
            WiderspruchTabelle widersprueche,
            KlageTabelle klagen,
            TatsachenTabelle tatsachen,
            Ausarbeitung ausarbeitung,
            Vorschlag vorschlag,
            Vorlaeufige vorlaeufige,
            Zahlwege zahlwege,
            Vertreterhinweise vertreterhinweise,
            Decisions decisions,
            Clock clock) {
        this.vertreterhinweise = vertreterhinweise;
        this.decisions = decisions;
        this.zahlwege = zahlwege;
        this.faelle = faelle;
        this.entwuerfe = entwuerfe;
        this.bescheide = bescheide;
        this.widersprueche = widersprueche;
        this.klagen = klagen;
        this.tatsachen = tatsachen;
        this.ausarbeitung = ausarbeitung;
        this.vorschlag = vorschlag;
        this.vorlaeufige = vorlaeufige;
        this.clock = clock;
    }

    @Override
    public List<Punkt> offen(UUID akte) {
        List<Punkt> punkte = new ArrayList<>();
        Optional<Fall> fall = faelle.finde(akte);
        Optional<Entwurf> entwurf = entwuerfe.offener(akte);
        if (fall.isPresent() && entwurf.isPresent()) {
            entwurf(fall.get(), entwurf.get(), punkte);
        }
        fall.filter(f -> entwurf.isEmpty() && unentschieden(f))
                .ifPresent(f -> punkte.add(punkt(ANTRAG_UNENTSCHIEDEN, null, false)));
        widersprueche.ofAkte(akte).stream()
                .filter(Widerspruch::offen)
                .forEach(w -> punkte.add(punkt(WIDERSPRUCH, w.entscheidenBis(), true)));
        klage(akte, punkte);
        fall.filter(vertreterhinweise::offen).ifPresent(f -> punkte.add(punkt(GESETZLICHE_VERTRETUNG, null, false)));
        if (!zahlwege.wartende(akte).isEmpty()) {
            punkte.add(punkt(ZAHLWEG_OFFEN, null, false));
        }
        LocalDate heute = LocalDate.now(clock);
        vorlaeufige
                .offen(akte)
                .filter(o -> entwurf.isEmpty() && o.abgelaufen(heute) && !o.endgueltig(heute))
                .ifPresent(o -> punkte.add(
                        punkt(VORLAEUFIG_ABSCHLIESSEN, o.endgueltigAb().minusDays(1), true)));
        if (!bescheide.ofAkte(akte).isEmpty()) {
            laufend(akte, entwurf.isPresent(), punkte);
        }
        return punkte;
    }

    /// What is before the court, and which act can still be brought there.
    private void klage(UUID akte, List<Punkt> punkte) {
        Set<UUID> beklagt = new HashSet<>();
        klagen.ofAkte(akte).stream()
                .filter(k -> k.zustand() != Klage.Zustand.ERLEDIGT)
                .forEach(k -> {
                    beklagt.add(k.widerspruch());
                    punkte.add(punkt(k.offen() ? KLAGE : KLAGE_AUSFUEHREN, null, true));
                });
        widersprueche.ofAkte(akte).stream()
                .filter(w -> w.schwebt() && !beklagt.contains(w.id()))
                .forEach(w -> punkte.add(punkt(KLAGEFRIST, w.klageBis(), true)));
    }

    /// Nothing was decided since the newest application came that is calculated.
    private boolean unentschieden(Fall fall) {
        return fall.antrag() != null
                && fall.gesetz() != null
                && bescheide.ofAkte(fall.akte()).stream()
                        .noneMatch(b -> !b.datum().isBefore(fall.antragAm()));
    }

    private void entwurf(Fall fall, Entwurf e, List<Punkt> punkte) {
        if (!tatsachen.verdeckte(fall.akte()).isEmpty()) {
            punkte.add(punkt(BEREICH_VERDECKT, null, true));
            return;
        }
        if (e.zustand() == Entwurf.Zustand.VORGESCHLAGEN) {
            punkte.add(punkt(FREIGABE_OFFEN, null, true));
            return;
        }
        if (e.zurueckGrund() != null) {
            punkte.add(punkt(ZURUECKGEGEBEN, null, true));
        }
        Ausarbeitung.Bild bild = ausarbeitung.bild(e, fall);
        punkte.add(hindernis(vorschlag.hindernis(bild)));
        if (bild.tatsachen().stream()
                .anyMatch(t -> t.art() == TatsacheArt.ANTRAG_AM && t.quelle() == Tatsache.Quelle.ANTRAG)) {
            punkte.add(punkt(FRUEHER_GEMELDET, null, false));
        }
        if (bild.tatsachen().stream().anyMatch(t -> t.quelle() == Tatsache.Quelle.ANTRAG)) {
            punkte.add(punkt(NUR_BEHAUPTET, null, false));
        }
    }

    private static Punkt hindernis(Optional<Weigerung> hindernis) {
        return switch (hindernis.orElse(null)) {
            case null -> punkt(ENTWURF_BEREIT, null, true);
            case Weigerung.Unvollstaendig u -> mit(TATSACHEN_FEHLEN, u.satz(), null);
            case Weigerung.AntragWeichtAb a -> mit(ANTRAG_WEICHT_AB, a.satz(), null);
            case Weigerung.ErmessenOffen o -> mit(ERMESSEN_OFFEN, o.satz(), null);
            case Weigerung.WuerdigungFehlt w -> punkt(WUERDIGUNG_FEHLT, null, true);
            case Weigerung.AnhoerungFehlt a -> punkt(ANHOERUNG_FEHLT, null, true);
            case Weigerung.AnhoerungZuEng a -> mit(ANHOERUNG_FEHLT, a.satz(), null);
            case Weigerung.AnhoerungLaeuft a -> punkt(ANHOERUNG_LAEUFT, a.frist(), true);
            case Weigerung.AnhoerungUnterwegs a -> mit(ANHOERUNG_LAEUFT, a.satz(), null);
            case Weigerung w -> mit(ENTWURF_BEREIT, w.satz(), null);
        };
    }

    private void laufend(UUID akte, boolean entwurf, List<Punkt> punkte) {
        TreeMap<YearMonth, Long> geltend = new TreeMap<>(bescheide.geltend(akte));
        YearMonth heute = YearMonth.now(clock);
        // What still comes, not what was decided: nothing is paid after a death.
        TreeMap<YearMonth, Long> zahlbar = new TreeMap<>();
        decisions.zahlbar(akte).forEach(b -> zahlbar.merge(b.monat(), b.cent(), Math::addExact));
        Map<YearMonth, Long> kuenftig = zahlbar.tailMap(heute, false);
        if (!geltend.isEmpty()
                && geltend.lastEntry().getValue() > 0
                && zahlbar.containsKey(geltend.lastKey())
                && !entwurf
                && !geltend.lastKey().isAfter(heute.plusMonths(MONATE_VORHER))) {
            LocalDate ende = geltend.lastKey().atEndOfMonth();
            if (!geltend.lastKey().isBefore(heute)) {
                punkte.add(punkt(WEITERBEWILLIGUNG, ende, false));
            } else if (bescheide.ofAkte(akte).stream().limit(1).anyMatch(b -> b.art() != Entwurf.Art.ABLEHNUNG)) {
                // Nobody refused it: it stays until somebody decides, or closes the file.
                punkte.add(new Punkt(
                        WEITERBEWILLIGUNG.name(),
                        "Die Bewilligung ist ausgelaufen, und über die Zeit danach ist nicht entschieden",
                        WEITERBEWILLIGUNG.tun(),
                        WEITERBEWILLIGUNG.pfad(),
                        ende,
                        false));
            }
        }
        if (kuenftig.values().stream().anyMatch(c -> c > 0)) {
            punkte.add(punkt(LAUFENDE_LEISTUNG, null, true));
        }
    }

    private static Punkt punkt(Klaerungspunkt k, @Nullable LocalDate frist, boolean sperrtEnde) {
        return new Punkt(k.name(), k.satz(), k.tun(), k.pfad(), frist, sperrtEnde);
    }

    private static Punkt mit(Klaerungspunkt k, String satz, @Nullable LocalDate frist) {
        return new Punkt(k.name(), satz, k.tun(), k.pfad(), frist, true);
    }
}
