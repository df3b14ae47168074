package de.tragwerk.decision.propose;

import de.tragwerk.access.Access;
import de.tragwerk.access.AccessRefused;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.decision.model.Ablehnungsgrund;
import de.tragwerk.decision.model.Berechnung;
import de.tragwerk.decision.model.Bescheid;
import de.tragwerk.decision.model.Bewilligungszeitraum;
import de.tragwerk.decision.model.Entwurf;
import de.tragwerk.decision.model.ErmessensFrage;
import de.tragwerk.decision.model.Faelle;
import de.tragwerk.decision.model.Fall;
import de.tragwerk.decision.model.Inhalt;
import de.tragwerk.decision.model.Kapitel;
import de.tragwerk.decision.model.Rechner;
import de.tragwerk.decision.model.Stand;
import de.tragwerk.decision.model.Tatsache;
import de.tragwerk.decision.model.Vergleich;
import de.tragwerk.decision.store.BescheidTabelle;
import de.tragwerk.decision.store.EntwurfTabelle;
import de.tragwerk.decision.store.ErmessenTabelle;
import de.tragwerk.decision.store.Siegel;
import de.tragwerk.decision.store.TatsachenTabelle;
import de.tragwerk.document.NoticeRenderer;
import de.tragwerk.kernel.Ids;
import de.tragwerk.mandant.RealTime;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What the officer does: begin a draft, say what is decided, use discretion, propose.
@Service
public class Vorschlag {

    public sealed interface Ergebnis {}

    public record Vorgeschlagen(UUID entwurf) implements Ergebnis {}

    public record Geweigert(Weigerung weigerung) implements Ergebnis {}

    private final EntwurfTabelle entwuerfe;
    private final ErmessenTabelle ermessen;
    private final TatsachenTabelle tatsachen;
    private final BescheidTabelle bescheide;
    private final Faelle faelle;
    private final Rechner rechner;
    private final Ausarbeitung ausarbeitung;
    private final Access access;
    private final Audit audit;
    private final RealTime time;
    private final Clock clock;
    private final NoticeRenderer renderer = new NoticeRenderer();

    Vorschlag(
            EntwurfTabelle entwuerfe,
            ErmessenTabelle ermessen,
            TatsachenTabelle tatsachen,
            BescheidTabelle bescheide,
            Faelle faelle,
            Rechner rechner,
            Ausarbeitung ausarbeitung,
            Access access,
            Audit audit,
            RealTime time,
            Clock clock) {
        this.entwuerfe = entwuerfe;
        this.ermessen = ermessen;
        this.tatsachen = tatsachen;
        this.bescheide = bescheide;
        this.faelle = faelle;
        this.rechner = rechner;
        this.ausarbeitung = ausarbeitung;
        this.access = access;
        this.audit = audit;
        this.time = time;
        this.clock = clock;
    }

    /// The open draft of a file; begins one when there is none.
    /// A file with a Bescheid that holds from this month on gets a change, others a first award.
    @Transactional
    public Entwurf beginne(UUID akte) {
        Optional<Entwurf> offen = entwuerfe.offener(akte);
        if (offen.isPresent()) {
            return offen.get();
        }
        Fall fall = faelle.finde(akte).orElseThrow(AccessRefused::new);
        Entwurf neu = bescheide.ofAkte(akte).stream()
                .filter(b -> b.art() != Entwurf.Art.ABLEHNUNG)
                .findFirst()
                .filter(b -> !b.bis().isBefore(YearMonth.now(clock)))
                .map(b -> aenderung(fall, b))
                .orElseGet(() -> ersterEntwurf(fall));
        entwuerfe.neu(neu, time.instant());
        audit.log(Entry.of("decision.DRAFT").subjects(akte));
        return neu;
    }

    private Entwurf ersterEntwurf(Fall fall) {
        YearMonth monat = YearMonth.from(fall.antragAm());
        List<Tatsache> da = tatsachen.geltende(fall.akte());
        Kapitel kapitel = rechner.kapitel(fall.personen(), da, monat);
        Bewilligungszeitraum z = Bewilligungszeitraum.nach(kapitel, fall.antragAm(), monat, rechner.letzterMonat());
        return entwurf(fall, Entwurf.Art.BEWILLIGUNG, kapitel, fall.antragAm(), z.von(), z.bis(), null);
    }

    private Entwurf aenderung(Fall fall, Bescheid b) {
        LocalDate antrag = entwuerfe.finde(b.entwurf()).map(Entwurf::antragAm).orElse(fall.antragAm());
        return entwurf(fall, Entwurf.Art.AENDERUNG, b.kapitel(), antrag, b.von(), b.bis(), b.id());
    }

    private static Entwurf entwurf(
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

    /// Sets what is decided. A proposal that waits becomes void.
    @Transactional
    public Ergebnis setze(
            UUID id, Entwurf.Art art, Kapitel kapitel, YearMonth von, YearMonth bis, @Nullable Ablehnungsgrund grund) {
        Entwurf e = entwuerfe.sperre(id).orElseThrow(AccessRefused::new);
        if (e.zustand() != Entwurf.Zustand.ENTWURF && e.zustand() != Entwurf.Zustand.VORGESCHLAGEN) {
            return new Geweigert(new Weigerung.FalscherZustand(e.zustand().titel()));
        }
        YearMonth ende = bis.isAfter(rechner.letzterMonat()) ? rechner.letzterMonat() : bis;
        if (ende.isBefore(von)) {
            return new Geweigert(
                    new Weigerung.Unvollstaendig(
                            List.of(
                                    "Der Zeitraum endet vor seinem Beginn oder liegt nach dem letzten Monat mit gesetzlichen Beträgen. Wählen Sie andere Monate.")));
        }
        entwuerfe.setze(
                id,
                e.vorgaenger() != null ? Entwurf.Art.AENDERUNG : art,
                kapitel,
                von,
                ende,
                art == Entwurf.Art.ABLEHNUNG ? grund : null);
        audit.log(Entry.of("decision.DRAFT_SET").subjects(e.akte()));
        return new Vorgeschlagen(id);
    }

    /// Answers a question of discretion, always with a reason.
    @Transactional
    public Ergebnis wageAb(UUID id, ErmessensFrage frage, String antwort, String grund) {
        Entwurf e = entwuerfe.sperre(id).orElseThrow(AccessRefused::new);
        if (e.zustand() != Entwurf.Zustand.ENTWURF) {
            return new Geweigert(new Weigerung.FalscherZustand(e.zustand().titel()));
        }
        if (!frage.antworten().containsKey(antwort) || grund.strip().length() < 10 || grund.length() > 2_000) {
            return new Geweigert(new Weigerung.GrundFehlt());
        }
        ermessen.antworte(
                e,
                new ErmessenTabelle.Antwort(frage, antwort, grund.strip()),
                access.employee().id(),
                time.instant());
        audit.log(Entry.of("decision.DISCRETION").subjects(e.akte()));
        return new Vorgeschlagen(id);
    }

    /// Proposes the draft as it is now; the fingerprint of this moment is what the second person releases.
    @Transactional
    public Ergebnis schlageVor(UUID id) {
        Entwurf e = entwuerfe.sperre(id).orElseThrow(AccessRefused::new);
        if (e.zustand() != Entwurf.Zustand.ENTWURF) {
            return new Geweigert(new Weigerung.FalscherZustand(e.zustand().titel()));
        }
        Fall fall = faelle.finde(e.akte()).orElseThrow(AccessRefused::new);
        Ausarbeitung.Bild bild = ausarbeitung.bild(e, fall);
        Optional<Weigerung> hindernis = hindernis(bild);
        if (hindernis.isPresent()) {
            return new Geweigert(hindernis.get());
        }
        byte[] hash = fingerabdruck(bild).orElseThrow();
        entwuerfe.schlageVor(id, access.employee().id(), time.instant(), hash);
        audit.log(Entry.of("decision.PROPOSE")
                .subjects(e.akte())
                .subjects(fall.personen().stream().map(Inhalt.Beteiligt::id).toList())
                .thing("entwurf", id, hash));
        return new Vorgeschlagen(id);
    }

    @Transactional
    public Ergebnis verwirf(UUID id) {
        Entwurf e = entwuerfe.sperre(id).orElseThrow(AccessRefused::new);
        if (e.zustand() != Entwurf.Zustand.ENTWURF) {
            return new Geweigert(new Weigerung.FalscherZustand(e.zustand().titel()));
        }
        entwuerfe.verwirf(id);
        audit.log(Entry.of("decision.DISCARD").subjects(e.akte()));
        return new Vorgeschlagen(id);
    }

    /// What stands in the way of proposing and releasing.
    public Optional<Weigerung> hindernis(Ausarbeitung.Bild bild) {
        Entwurf e = bild.entwurf();
        Berechnung berechnung = bild.berechnung();
        if (berechnung == null && e.ablehnungsgrund() == null) {
            return Optional.of(new Weigerung.Unvollstaendig(bild.fehlt()));
        }
        if (!bild.offen().isEmpty()) {
            return Optional.of(new Weigerung.ErmessenOffen(bild.offen()));
        }
        if (e.art() == Entwurf.Art.BEWILLIGUNG && berechnung != null) {
            if (berechnung.monate().stream().allMatch(m -> m.gesamt() == 0)) {
                return Optional.of(new Weigerung.NichtsZuBewilligen());
            }
            List<YearMonth> belegt = bescheide.belegt(
                    bild.fall().personen().stream().map(Inhalt.Beteiligt::id).toList(), e.von(), e.bis());
            if (!belegt.isEmpty()) {
                return Optional.of(new Weigerung.MonateBelegt(belegt));
            }
        }
        if (e.art() == Entwurf.Art.AENDERUNG
                && ausarbeitung.vergleich(bild).flatMap(Vergleich::ab).isEmpty()) {
            return Optional.of(new Weigerung.NichtsGeaendert());
        }
        if (bild.fall().anschrift().size() < 2 && !bild.fall().postfach()) {
            return Optional.of(new Weigerung.AnschriftFehlt());
        }
        Ausarbeitung.Worte worte = worte(bild).orElse(null);
        if (worte == null) {
            return Optional.of(new Weigerung.AbsenderFehlt());
        }
        if (!worte.wortlaut().nichtBereit().isEmpty()) {
            return Optional.of(new Weigerung.TextNichtBereit(worte.wortlaut().nichtBereit()));
        }
        return renderer.druckbar(worte.brief()).map(f -> new Weigerung.ZeichenFehlt(f.satz()));
    }

    private Optional<Ausarbeitung.Worte> worte(Ausarbeitung.Bild bild) {
        LocalDate heute = LocalDate.now(clock);
        return ausarbeitung.worte(bild, heute, null, ausarbeitung.aenderung(bild, heute));
    }

    /// SHA-256 over everything the draft rests on and says, except day and signature; empty while it cannot
    /// be worked
    /// out.
    public Optional<byte[]> fingerabdruck(Ausarbeitung.Bild bild) {
        LocalDate heute = LocalDate.now(clock);
        Ausarbeitung.Bild ohneName = ausarbeitung.ohneVorschlag(bild);
        return ausarbeitung
                .worte(ohneName, heute, null, ausarbeitung.aenderung(bild, heute))
                .map(w -> new Stand(
                        bild.entwurf(),
                        bild.fall(),
                        bild.tatsachen(),
                        bild.ermessen(),
                        bild.berechnung(),
                        w.wortlaut().benutzt(),
                        textOhneTag(w)))
                .map(s -> Siegel.sha256(s.zeichen()));
    }

    /// The day of the notice is the day of release, so it does not belong to what was proposed.
    private String textOhneTag(Ausarbeitung.Worte w) {
        return renderer.text(w.brief())
                .lines()
                .filter(z -> !z.startsWith("Datum: "))
                .collect(java.util.stream.Collectors.joining("\n"));
    }
}
