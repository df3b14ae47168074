package de.tragwerk.decision.propose;

import de.tragwerk.access.Access;
import de.tragwerk.access.AccessRefused;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.decision.model.Ablehnungsgrund;
import de.tragwerk.decision.model.Anhoerung;
import de.tragwerk.decision.model.Berechnung;
import de.tragwerk.decision.model.Bescheid;
import de.tragwerk.decision.model.Bewilligungszeitraum;
import de.tragwerk.decision.model.Entwurf;
import de.tragwerk.decision.model.Entziehung;
import de.tragwerk.decision.model.Faelle;
import de.tragwerk.decision.model.Fall;
import de.tragwerk.decision.model.Inhalt;
import de.tragwerk.decision.model.Kapitel;
import de.tragwerk.decision.model.Kette;
import de.tragwerk.decision.model.Rechner;
import de.tragwerk.decision.model.Stand;
import de.tragwerk.decision.model.Umfang;
import de.tragwerk.decision.model.Wuerdigung;
import de.tragwerk.decision.store.AbweichungTabelle;
import de.tragwerk.decision.store.BescheidTabelle;
import de.tragwerk.decision.store.EntwurfTabelle;
import de.tragwerk.document.NoticeRenderer;
import de.tragwerk.kernel.Sha256;
import de.tragwerk.law.sgb10.Fristen;
import de.tragwerk.law.sgb12.Bewilligung;
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

/// What the officer does with a draft: say what is decided, propose, drop it.
@Service
public class Vorschlag {

    public sealed interface Ergebnis {}

    public record Vorgeschlagen(UUID entwurf) implements Ergebnis {}

    public record Geweigert(Weigerung weigerung) implements Ergebnis {}

    private final EntwurfTabelle entwuerfe;
    private final BescheidTabelle bescheide;
    private final AbweichungTabelle abweichungen;
    private final Faelle faelle;
    private final Rechner rechner;
    private final Ausarbeitung ausarbeitung;
    private final Kenntnis kenntnis;
    private final Karenz karenz;
    private final Access access;
    private final Audit audit;
    private final RealTime time;
    private final Clock clock;
    private final NoticeRenderer renderer = new NoticeRenderer();

    Vorschlag(
            EntwurfTabelle entwuerfe,
            BescheidTabelle bescheide,
            AbweichungTabelle abweichungen,
            Faelle faelle,
            Rechner rechner,
            Ausarbeitung ausarbeitung,
            Kenntnis kenntnis,
            Karenz karenz,
            Access access,
            Audit audit,
            RealTime time,
            Clock clock) {
        this.entwuerfe = entwuerfe;
        this.bescheide = bescheide;
        this.abweichungen = abweichungen;
        this.faelle = faelle;
        this.rechner = rechner;
        this.ausarbeitung = ausarbeitung;
        this.kenntnis = kenntnis;
        this.karenz = karenz;
        this.access = access;
        this.audit = audit;
        this.time = time;
        this.clock = clock;
    }

    /// Sets what is decided. A proposal that waits becomes void.
    @Transactional
    public Ergebnis setze(
            UUID id, Entwurf.Art art, Kapitel kapitel, YearMonth von, YearMonth bis, @Nullable Ablehnungsgrund grund) {
        Entwurf e = entwuerfe.sperre(id).orElseThrow(AccessRefused::new);
        if (e.zustand() != Entwurf.Zustand.ENTWURF && e.zustand() != Entwurf.Zustand.VORGESCHLAGEN) {
            return new Geweigert(new Weigerung.FalscherZustand(e.zustand().titel()));
        }
        Fall fall = faelle.finde(e.akte()).orElseThrow(AccessRefused::new);
        if (kapitel.gesetz() != fall.gesetz()) {
            return new Geweigert(new Weigerung.FremdesGesetz(fall.gesetz()));
        }
        if (art == Entwurf.Art.ABLEHNUNG && grund != null && !grund.fuer(kapitel.gesetz())) {
            return new Geweigert(new Weigerung.Unvollstaendig(List.of("Diesen Grund kennt das "
                    + kapitel.gesetz().kurz() + " nicht. Wählen Sie einen Grund aus der Liste.")));
        }
        YearMonth letzter = rechner.letzterMonat(kapitel.gesetz());
        YearMonth ende = bis.isAfter(letzter) ? letzter : bis;
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
        // Only the first month that follows the application may be part of one; earlier awards paid theirs whole.
        if (e.vorgaenger() == null && art == Entwurf.Art.BEWILLIGUNG && von.equals(YearMonth.from(e.antragAm()))) {
            kenntnis.merke(fall, e.antragAm(), kapitel);
        }
        karenz.merke(fall, von);
        audit.log(Entry.of("decision.DRAFT_SET").subjects(e.akte()));
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
        if (e.kapitel().gesetz() != bild.fall().gesetz()) {
            return Optional.of(new Weigerung.FremdesGesetz(bild.fall().gesetz()));
        }
        if (berechnung == null && e.ablehnungsgrund() == null) {
            return Optional.of(new Weigerung.Unvollstaendig(bild.fehlt()));
        }
        int abweichend = abweichungen.offene(e.akte()).size();
        if (abweichend > 0) {
            return Optional.of(new Weigerung.AntragWeichtAb(abweichend));
        }
        if (!bild.offen().isEmpty()) {
            return Optional.of(new Weigerung.ErmessenOffen(bild.offen()));
        }
        if (bild.vorlaeufig() != null
                && bild.vorlaeufig().vorlaeufig()
                && (e.art() != Entwurf.Art.BEWILLIGUNG
                        || e.kapitel() != Kapitel.GRUNDSICHERUNG
                        || e.bis().isAfter(Bewilligung.vorlaeufigBis(e.von())))) {
            return Optional.of(
                    new Weigerung.NichtVorlaeufig(
                            "Vorläufig wird nur Grundsicherung bewilligt, höchstens für sechs Monate (§ 44a Abs. 1, § 44 Abs. 3 Satz 2 SGB XII). Kürzen Sie den Zeitraum, oder nehmen Sie die Vorläufigkeit zurück."));
        }
        if (e.ablehnungsgrund() != null
                && e.ablehnungsgrund().rechnet()
                && berechnung != null
                && berechnung.monate().stream().anyMatch(m -> m.gesamt() > 0)) {
            return Optional.of(new Weigerung.AnspruchBesteht());
        }
        if (e.art() == Entwurf.Art.BEWILLIGUNG && berechnung != null) {
            Optional<String> entzogen = Entziehung.beiBewilligung(berechnung);
            if (entzogen.isPresent()) {
                return entzogen.map(s -> new Weigerung.Unvollstaendig(List.of(s)));
            }
            if (berechnung.monate().stream().allMatch(m -> m.gesamt() == 0)) {
                return Optional.of(new Weigerung.NichtsZuBewilligen());
            }
            List<YearMonth> belegt = bescheide.belegt(
                    bild.fall().personen().stream().map(Inhalt.Beteiligt::id).toList(), e.von(), e.bis());
            if (!belegt.isEmpty()) {
                return Optional.of(new Weigerung.MonateBelegt(belegt));
            }
        }
        LocalDate heute = LocalDate.now(clock);
        Aenderungsakt.Akt akt = ausarbeitung.akt(bild, heute).orElse(null);
        if (akt != null && berechnung != null) {
            Optional<Weigerung> nein = nichtAbschliessend(bild, akt)
                    .or(() -> Entziehung.hindernis(akt.aenderung().rechtsgrund(), akt.vergleich(), berechnung)
                            .map(s -> new Weigerung.Unvollstaendig(List.of(s))))
                    .or(() -> nichtErlaubt(akt, heute))
                    .or(() -> anderswo(e.akte(), akt.berechnung()));
            if (nein.isPresent()) {
                return nein;
            }
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

    /// Who moves from one household to another gets each month by one file only.
    private Optional<Weigerung> anderswo(UUID akte, Berechnung berechnung) {
        List<YearMonth> belegt = bescheide.anderswo(
                akte,
                berechnung.monate().stream()
                        .flatMap(m -> m.anspruch().entrySet().stream()
                                .map(a -> new Bescheid.Monat(a.getKey(), m.monat(), a.getValue())))
                        .toList());
        return belegt.isEmpty() ? Optional.empty() : Optional.of(new Weigerung.AnderswoBelegt(belegt));
    }

    /// § 44a Abs. 5: a final decision is about the whole period, and where the provisional amounts are right it
    /// is made on application only.
    private Optional<Weigerung> nichtAbschliessend(Ausarbeitung.Bild bild, Aenderungsakt.Akt akt) {
        if (bild.vorlaeufig() == null) {
            return Optional.empty();
        }
        Entwurf e = bild.entwurf();
        Bewilligungszeitraum ganz = Kette.ganze(
                Kette.Glied.von(akt.vorgaenger()),
                bescheide.ofAkte(e.akte()).stream().map(Kette.Glied::von).toList());
        if (!ganz.von().equals(e.von()) || !ganz.bis().equals(e.bis())) {
            return Optional.of(
                    new Weigerung.NichtVorlaeufig(
                            "Abschließend entschieden wird über den ganzen vorläufigen Zeitraum. Stellen Sie seine Monate wieder ein."));
        }
        boolean gleich = akt.vergleich().monate().stream().allMatch(m -> m.unterschied() == 0);
        return bild.vorlaeufig().antrag() == null && gleich
                ? Optional.of(
                        new Weigerung.NichtVorlaeufig(
                                "Die vorläufigen Beträge stimmen. Dann wird abschließend nur auf Antrag entschieden (§ 44a Abs. 5 Satz 2 SGB XII). Verwerfen Sie den Entwurf; nach einem Jahr gelten die Beträge als abschließend."))
                : Optional.empty();
    }

    private static Optional<Weigerung> nichtErlaubt(Aenderungsakt.Akt akt, LocalDate heute) {
        Umfang umfang = akt.umfang();
        Wuerdigung w = akt.wuerdigung();
        if (umfang.monate().isEmpty() && !umfang.nimmt()) {
            return Optional.of(new Weigerung.NichtsGeaendert());
        }
        if (umfang.nimmt() && w == null) {
            return Optional.of(new Weigerung.WuerdigungFehlt());
        }
        if (umfang.monate().isEmpty()) {
            return Optional.of(new Weigerung.KeineBefugnis(umfang.begruendung()));
        }
        if (!Fristen.anhoerungNoetig(!umfang.belastet().isEmpty(), w != null && w.ausnahme() != null)) {
            return Optional.empty();
        }
        Anhoerung anhoerung = akt.anhoerung();
        if (anhoerung == null) {
            return Optional.of(new Weigerung.AnhoerungFehlt());
        }
        if (!akt.gedeckt()) {
            return Optional.of(new Weigerung.AnhoerungZuEng());
        }
        if (akt.angehoert(heute)) {
            return Optional.empty();
        }
        return Optional.of(akt.antwortBis()
                .<Weigerung>map(Weigerung.AnhoerungLaeuft::new)
                .orElseGet(() -> new Weigerung.AnhoerungUnterwegs(
                        akt.zugang() != null && akt.zugang().zurueck())));
    }

    private Optional<Ausarbeitung.Worte> worte(Ausarbeitung.Bild bild) {
        LocalDate heute = LocalDate.now(clock);
        return ausarbeitung.worte(
                bild, heute, null, ausarbeitung.akt(bild, heute).orElse(null));
    }

    /// SHA-256 over everything the draft rests on and says, except day and signature; empty while it cannot be
    /// worked out.
    public Optional<byte[]> fingerabdruck(Ausarbeitung.Bild bild) {
        LocalDate heute = LocalDate.now(clock);
        Ausarbeitung.Bild ohneName = ausarbeitung.ohneVorschlag(bild);
        Aenderungsakt.Akt akt = ausarbeitung.akt(bild, heute).orElse(null);
        return ausarbeitung
                .worte(ohneName, heute, null, akt)
                .map(w -> new Stand(
                        bild.entwurf(),
                        bild.fall(),
                        bild.tatsachen(),
                        bild.ermessen(),
                        bild.berechnung(),
                        w.wortlaut().benutzt(),
                        akt == null || akt.wuerdigung() == null ? "" : akt.wuerdigung() + "|" + akt.umfang(),
                        textOhneTag(w)))
                .map(s -> Sha256.of(s.zeichen()));
    }

    /// The day of the notice is the day of release, so it does not belong to what was proposed.
    private String textOhneTag(Ausarbeitung.Worte w) {
        return renderer.text(w.brief())
                .lines()
                .filter(z -> !z.startsWith("Datum: "))
                .collect(java.util.stream.Collectors.joining("\n"));
    }
}
