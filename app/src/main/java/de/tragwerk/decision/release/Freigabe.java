package de.tragwerk.decision.release;

import de.tragwerk.access.Access;
import de.tragwerk.access.AccessRefused;
import de.tragwerk.akte.Akten;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.decision.DecisionReleased;
import de.tragwerk.decision.Geleistet;
import de.tragwerk.decision.deliver.Mitbetroffene;
import de.tragwerk.decision.deliver.Versand;
import de.tragwerk.decision.model.Berechnung;
import de.tragwerk.decision.model.Bescheid;
import de.tragwerk.decision.model.Entwurf;
import de.tragwerk.decision.model.Faelle;
import de.tragwerk.decision.model.Fall;
import de.tragwerk.decision.model.Grundlage;
import de.tragwerk.decision.model.Inhalt;
import de.tragwerk.decision.model.Rechner;
import de.tragwerk.decision.propose.Aenderungsakt;
import de.tragwerk.decision.propose.Ausarbeitung;
import de.tragwerk.decision.propose.Vorschlag;
import de.tragwerk.decision.propose.Weigerung;
import de.tragwerk.decision.store.BescheidTabelle;
import de.tragwerk.decision.store.EntwurfTabelle;
import de.tragwerk.decision.store.WiderspruchTabelle;
import de.tragwerk.document.Block;
import de.tragwerk.document.Brief;
import de.tragwerk.document.Documents;
import de.tragwerk.document.NoticeRenderer;
import de.tragwerk.document.Text;
import de.tragwerk.kernel.Ids;
import de.tragwerk.kernel.Sha256;
import de.tragwerk.mandant.Actor;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.message.Mitteilung;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What the second person does: release or send back. The password is asked again before this is called; the
/// database checks the persons once more.
@Service
public class Freigabe {

    public sealed interface Ergebnis {}

    public record Freigegeben(UUID bescheid) implements Ergebnis {}

    public record Zurueckgegeben(UUID entwurf) implements Ergebnis {}

    public record Geweigert(Weigerung weigerung) implements Ergebnis {}

    private final EntwurfTabelle entwuerfe;
    private final BescheidTabelle bescheide;
    private final WiderspruchTabelle widersprueche;
    private final Faelle faelle;
    private final Rechner rechner;
    private final Ausarbeitung ausarbeitung;
    private final Vorschlag vorschlag;
    private final Zahlwege zahlwege;
    private final Versand versand;
    private final Documents documents;
    private final Akten akten;
    private final Geleistet geleistet;
    private final Access access;
    private final Audit audit;
    private final RealTime time;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final NoticeRenderer renderer = new NoticeRenderer();

    Freigabe(
            EntwurfTabelle entwuerfe,
            BescheidTabelle bescheide,
            WiderspruchTabelle widersprueche,
            Faelle faelle,
            Rechner rechner,
            Ausarbeitung ausarbeitung,
            Vorschlag vorschlag,
            Zahlwege zahlwege,
            Versand versand,
            Documents documents,
            Akten akten,
            Geleistet geleistet,
            Access access,
            Audit audit,
            RealTime time,
            Clock clock,
            ApplicationEventPublisher events) {
        this.entwuerfe = entwuerfe;
        this.bescheide = bescheide;
        this.widersprueche = widersprueche;
        this.faelle = faelle;
        this.rechner = rechner;
        this.ausarbeitung = ausarbeitung;
        this.vorschlag = vorschlag;
        this.zahlwege = zahlwege;
        this.versand = versand;
        this.documents = documents;
        this.akten = akten;
        this.geleistet = geleistet;
        this.access = access;
        this.audit = audit;
        this.time = time;
        this.clock = clock;
        this.events = events;
    }

    /// Sends a proposal back with a reason that the officer reads.
    @Transactional
    public Ergebnis gibZurueck(UUID id, String grund) {
        Entwurf e = entwuerfe.sperre(id).orElseThrow(AccessRefused::new);
        Optional<Weigerung> nein = darfNicht(e);
        if (nein.isPresent()) {
            return new Geweigert(nein.get());
        }
        if (grund.strip().length() < 5 || grund.length() > 2_000) {
            return new Geweigert(new Weigerung.GrundFehlt());
        }
        entwuerfe.zurueck(e, grund.strip(), access.employee().id());
        audit.log(Entry.of("decision.SEND_BACK").subjects(e.akte()));
        return new Zurueckgegeben(id);
    }

    /// What stands against a release whatever the password is; asked before it.
    ///
    /// @param gesehen the proposal that was on the page, as [#zeichen] says it
    @Transactional
    public Optional<Weigerung> darfNichtFreigeben(UUID id, String gesehen) {
        return darfNicht(entwuerfe.sperre(id).orElseThrow(AccessRefused::new), gesehen);
    }

    /// What tells one proposal of a draft from another; empty where nothing is proposed.
    public static String zeichen(Entwurf e) {
        byte[] hash = e.vorgeschlagenHash();
        return hash == null ? "" : HexFormat.of().formatHex(hash);
    }

    private Optional<Weigerung> darfNicht(Entwurf e, String gesehen) {
        return darfNicht(e)
                .or(() -> zeichen(e).equals(gesehen)
                        ? Optional.empty()
                        : Optional.of(new Weigerung.AndersVorgeschlagen()));
    }

    /// Releases what was proposed and read, if nothing has changed since; otherwise the proposal is void and goes
    /// back to the officer.
    ///
    /// @param gesehen the proposal the second person read, as [#zeichen] says it
    @Transactional
    public Ergebnis gibFrei(UUID id, String gesehen) {
        return gibFrei(id, gesehen, true);
    }

    /// The same for many files at once, by a report that shows no account.
    @Transactional
    public Ergebnis gibNachBerichtFrei(UUID id, String gesehen) {
        return gibFrei(id, gesehen, false);
    }

    private Ergebnis gibFrei(UUID id, String gesehen, boolean zahlweg) {
        Entwurf e = entwuerfe.sperre(id).orElseThrow(AccessRefused::new);
        Optional<Weigerung> nein = darfNicht(e, gesehen);
        if (nein.isPresent()) {
            return new Geweigert(nein.get());
        }
        if (e.art() == Entwurf.Art.AENDERUNG) {
            geleistet.halteAn();
        }
        Fall fall = faelle.finde(e.akte()).orElseThrow(AccessRefused::new);
        Ausarbeitung.Bild bild = ausarbeitung.bild(e, fall);
        byte[] jetzt = vorschlag.fingerabdruck(bild).orElse(new byte[0]);
        if (!Arrays.equals(jetzt, e.vorgeschlagenHash())) {
            entwuerfe.zurueck(e, null, null);
            audit.log(Entry.of("decision.RELEASE_VOID").refused().subjects(e.akte()));
            return new Geweigert(new Weigerung.Veraendert());
        }
        Optional<Weigerung> hindernis = vorschlag.hindernis(bild);
        if (hindernis.isPresent()) {
            return new Geweigert(hindernis.get());
        }
        UUID bescheid = erlasse(e, fall, bild);
        if (zahlweg && e.art() != Entwurf.Art.ABLEHNUNG) {
            zahlwege.gesehen(fall, bild.tatsachen(), bescheid);
        }
        return new Freigegeben(bescheid);
    }

    private Optional<Weigerung> darfNicht(Entwurf e) {
        if (e.zustand() != Entwurf.Zustand.VORGESCHLAGEN) {
            return Optional.of(new Weigerung.FalscherZustand(e.zustand().titel()));
        }
        Actor.Employee ich = access.employee();
        return ich.person().equals(e.vorgeschlagenPerson())
                ? Optional.of(new Weigerung.EigenerVorschlag())
                : Optional.empty();
    }

    private UUID erlasse(Entwurf e, Fall fall, Ausarbeitung.Bild bild) {
        UUID ich = access.employee().id();
        LocalDate heute = LocalDate.now(clock);
        Instant jetzt = time.instant().truncatedTo(ChronoUnit.SECONDS);
        Aenderungsakt.@Nullable Akt akt = ausarbeitung.akt(bild, heute).orElse(null);
        @Nullable Berechnung berechnung = akt == null ? bild.berechnung() : akt.berechnung();
        Ausarbeitung.Worte worte = ausarbeitung
                .worte(bild, heute, ich, akt)
                .orElseThrow(() -> new IllegalStateException("Entwurf ohne Worte: " + e.id()));
        UUID id = Ids.next();
        byte[] pdf = pdf(worte.brief(), jetzt, e.id());
        String name = "Bescheid " + heute + " " + fall.aktenzeichen().replace('/', '-') + ".pdf";
        Documents.Document dokument = documents.put(new Documents.NewDocument(
                fall.akte(), fall.kreis(), Documents.Art.BESCHEID, id, name, "application/pdf", pdf));
        entwuerfe.gibFrei(e.id(), ich, jetzt);
        Bescheid b = new Bescheid(
                id,
                e.akte(),
                e.kreis(),
                e.id(),
                e.person(),
                fall.aktenzeichen(),
                e.art(),
                e.kapitel(),
                akt == null ? e.von() : akt.zeitraum().von(),
                akt == null ? e.bis() : akt.zeitraum().bis(),
                heute,
                e.vorgaenger(),
                rechner.regelwerk(e.kapitel().gesetz()),
                dokument.id(),
                dokument.sha256(),
                worte.wortlaut().benutzt(),
                java.util.Objects.requireNonNull(e.vorgeschlagenVon()),
                ich,
                jetzt,
                monate(e, berechnung),
                erstattung(akt));
        byte[] sha256 = Sha256.of(b.inhalt());
        bescheide.neu(b, grundlage(e, bild, berechnung, akt), worte.brief(), sha256);
        if (e.art() != Entwurf.Art.ABLEHNUNG) {
            bescheide.lassGelten(
                    b, akt == null ? bild.zeitraum().monate() : akt.umfang().monate());
        }
        versand.bereite(b, fall.postfach() ? fall.antrag() : null, kurz(worte.brief()), zeilen(fall, berechnung), pdf);
        versand.bereiteAusfertigungen(
                b, Mitbetroffene.von(fall, Ausarbeitung.beteiligte(bild, akt), bild.tatsachen(), heute));
        versand.bereiteVertretung(b, widersprueche.bevollmaechtigte(b.akte(), b.von(), b.bis()));
        notiere(b, fall);
        List<UUID> personen = fall.personen().stream().map(Inhalt.Beteiligt::id).toList();
        audit.log(Entry.of("decision.RELEASE")
                .subjects(e.akte())
                .subjects(personen)
                .thing("bescheid", id, sha256));
        audit.log(
                Entry.of("decision.NOTICE_PDF").subjects(e.akte()).thing("dokument", dokument.id(), dokument.sha256()));
        events.publishEvent(
                new DecisionReleased(id, e.akte(), e.vorgaenger() == null ? id : e.vorgaenger(), b.von(), b.bis()));
        return id;
    }

    /// The box "Das Wichtigste": what the person reads first in her mailbox.
    private static String kurz(Brief brief) {
        return brief.bloecke().stream()
                .filter(Block.Kasten.class::isInstance)
                .flatMap(k -> ((Block.Kasten) k).absaetze().stream())
                .map(Text::schlicht)
                .collect(Collectors.joining("\n"));
    }

    /// Explanation of the first month's amounts.
    private List<Mitteilung.Zeile> zeilen(Fall fall, @Nullable Berechnung berechnung) {
        return berechnung == null || berechnung.monate().isEmpty()
                ? List.of()
                : berechnung.monate().getFirst().posten().stream()
                        .map(p -> new Mitteilung.Zeile(
                                p.name(),
                                p.norm(),
                                p.cent(),
                                fall.personen().size() > 1 ? fall.name(p.person()) : "",
                                rechner.einfach(p).orElse("")))
                        .toList();
    }

    private void notiere(Bescheid b, Fall fall) {
        long erster = b.monate().isEmpty() ? 0 : b.gesamt(b.von());
        akten.note(
                akten.get(fall.akte()),
                "BESCHEID",
                b.id(),
                b.art() == Entwurf.Art.ABLEHNUNG ? null : erster,
                b.datum());
    }

    private byte[] pdf(Brief brief, Instant stempel, UUID entwurf) {
        return switch (renderer.pdf(brief, stempel)) {
            case NoticeRenderer.Pdf p -> p.bytes();
            case NoticeRenderer.ZeichenFehlt z ->
                throw new IllegalStateException("Zeichen fehlt nach der Prüfung: Entwurf " + entwurf);
        };
    }

    private static List<Bescheid.Monat> erstattung(Aenderungsakt.@Nullable Akt akt) {
        return akt == null
                ? List.of()
                : akt.umfang().erstattung().stream()
                        .map(p -> new Bescheid.Monat(p.person(), p.monat(), p.cent()))
                        .toList();
    }

    /// The whole calculation can be done again from here; the lines kept are those of the act.
    private static Grundlage grundlage(
            Entwurf e, Ausarbeitung.Bild bild, @Nullable Berechnung berechnung, Aenderungsakt.@Nullable Akt akt) {
        return new Grundlage(
                e.kapitel(),
                bild.zeitraum(),
                bild.fall().personen(),
                bild.tatsachen(),
                bild.abwaegungen(),
                bild.ermessen(),
                berechnung,
                e.ablehnungsgrund(),
                akt == null ? null : akt.aenderung());
    }

    /// Every person in every month, also with nothing: so that no second act can hold beside this one.
    private static List<Bescheid.Monat> monate(Entwurf e, @Nullable Berechnung berechnung) {
        List<Bescheid.Monat> monate = new ArrayList<>();
        if (berechnung != null && e.art() != Entwurf.Art.ABLEHNUNG) {
            berechnung
                    .monate()
                    .forEach(m -> m.anspruch()
                            .forEach((person, cent) -> monate.add(new Bescheid.Monat(person, m.monat(), cent))));
        }
        return monate;
    }
}
