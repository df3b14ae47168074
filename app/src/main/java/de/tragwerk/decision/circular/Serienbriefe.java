package de.tragwerk.decision.circular;

import de.tragwerk.access.Access;
import de.tragwerk.access.AccessRefused;
import de.tragwerk.akte.AkteRef;
import de.tragwerk.akte.Akten;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.decision.model.Serienbrief;
import de.tragwerk.decision.model.Serienbrief.Zustand;
import de.tragwerk.decision.model.Serienbriefakte.Grund;
import de.tragwerk.decision.store.SerienbriefAkten;
import de.tragwerk.decision.store.SerienbriefTabelle;
import de.tragwerk.document.Brief;
import de.tragwerk.kernel.Ids;
import de.tragwerk.mandant.RealTime;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What people do with mass letters. The work itself is done by the program in [Serienbriefschritte].
@Service
public class Serienbriefe {

    /// @param serienbrief `null` when there is none yet
    /// @param nein what is wrong and what to do, empty when it is done
    public record Antwort(@Nullable UUID serienbrief, Optional<String> nein) {}

    /// The letter as one file would get it, or why it gets none.
    public record Vorschau(
            AkteRef akte, Optional<Brief> brief, @Nullable Grund grund) {}

    private static final int SEITE = 200;
    private static final String ERSTELLER =
            "Diesen Serienbrief schreibt, wer ihn begonnen hat. Legen Sie einen eigenen an.";

    private final SerienbriefTabelle tabelle;
    private final SerienbriefAkten liste;
    private final Serienbriefpruefung pruefung;
    private final Empfaengerwahl wahl;
    private final Einzelbrief einzelbrief;
    private final Serienbriefdienst dienst;
    private final Akten akten;
    private final Access access;
    private final Audit audit;
    private final RealTime time;

    Serienbriefe(
            SerienbriefTabelle tabelle,
            SerienbriefAkten liste,
            Serienbriefpruefung pruefung,
            Empfaengerwahl wahl,
            Einzelbrief einzelbrief,
            Serienbriefdienst dienst,
            Akten akten,
            Access access,
            Audit audit,
            RealTime time) {
        this.tabelle = tabelle;
        this.liste = liste;
        this.pruefung = pruefung;
        this.wahl = wahl;
        this.einzelbrief = einzelbrief;
        this.dienst = dienst;
        this.akten = akten;
        this.access = access;
        this.audit = audit;
        this.time = time;
    }

    /// Begins a draft.
    @Transactional
    public Antwort entwirf(Serienbrief.Inhalt inhalt, Serienbrief.Auswahl auswahl) {
        Optional<String> nein = pruefung.fehler(inhalt, auswahl);
        if (nein.isPresent()) {
            return nein(null, "decision.CIRCULAR_DRAFT", nein.get());
        }
        UUID id = Ids.next();
        tabelle.neu(id, inhalt, auswahl, access.employee().id(), time.instant());
        return gut(id, "decision.CIRCULAR_DRAFT");
    }

    /// Keeps the words and the choice of a draft.
    ///
    /// @param version the page showed
    @Transactional
    public Antwort schreibe(UUID id, int version, Serienbrief.Inhalt inhalt, Serienbrief.Auswahl auswahl) {
        Serienbrief s = sperre(id);
        Optional<String> nein = nurEntwurf(s).or(() -> pruefung.fehler(inhalt, auswahl));
        if (nein.isPresent()) {
            return nein(id, "decision.CIRCULAR_DRAFT", nein.get());
        }
        return tabelle.schreibe(id, version, inhalt, auswahl)
                ? gut(id, "decision.CIRCULAR_DRAFT")
                : nein(
                        id,
                        "decision.CIRCULAR_DRAFT",
                        "Nicht gespeichert: Dieser Entwurf wurde inzwischen in einem anderen Fenster geändert. Unten steht der neue Stand. Tragen Sie Ihre Änderung noch einmal ein.");
    }

    /// The letter as one file would get it today.
    ///
    /// @param akte `null`: the first file the acting person sees that fits
    @Transactional
    public Optional<Vorschau> vorschau(Serienbrief s, @Nullable UUID akte) {
        Optional<AkteRef> ref = akte == null ? ersteAkte(s.auswahl()) : akten.find(akte);
        if (ref.isEmpty() || !pruefung.bereit()) {
            return Optional.empty();
        }
        audit.log(Entry.of("decision.CIRCULAR_PREVIEW").subjects(ref.get().akteId()));
        return Optional.of(
                switch (einzelbrief.zeige(s, ref.get().akteId())) {
                    case Einzelbrief.Fertig f -> new Vorschau(ref.get(), Optional.of(f.brief()), null);
                    case Einzelbrief.Keiner k -> new Vorschau(ref.get(), Optional.empty(), k.grund());
                });
    }

    private Optional<AkteRef> ersteAkte(Serienbrief.Auswahl auswahl) {
        Empfaengerwahl.Seite seite = wahl.lies(auswahl, null, SEITE);
        while (seite.passend().isEmpty() && seite.bis() != null) {
            seite = wahl.lies(auswahl, seite.bis(), SEITE);
        }
        return seite.passend().keySet().stream().findFirst();
    }

    /// Lets the program list the files.
    @Transactional
    public Antwort sammle(UUID id) {
        Serienbrief s = sperre(id);
        Optional<String> nein = nurEntwurf(s).or(pruefung::hindernis);
        if (nein.isPresent()) {
            return nein(id, "decision.CIRCULAR_COLLECT", nein.get());
        }
        tabelle.sammle(id, wahl.gesamt(s.auswahl()));
        dienst.wake();
        return gut(id, "decision.CIRCULAR_COLLECT");
    }

    /// Back to the draft, by whoever wrote it or was asked to release it: the list is void.
    @Transactional
    public Antwort zurueck(UUID id) {
        Serienbrief s = sperre(id);
        if (s.zustand() != Zustand.SAMMELT && s.zustand() != Zustand.BERICHT) {
            return nein(id, "decision.CIRCULAR_CHANGE", falscherZustand(s));
        }
        tabelle.zurueck(id);
        return gut(id, "decision.CIRCULAR_CHANGE");
    }

    /// What tells one list and its words from another; empty before there is one.
    public static String zeichen(Serienbrief s) {
        byte[] hash = s.fingerabdruck();
        return hash == null ? "" : HexFormat.of().formatHex(hash);
    }

    /// Why the acting person cannot release; asked before the password is.
    ///
    /// @param gesehen what was on the page, as [#zeichen] says it
    @Transactional
    public Optional<String> darfNichtFreigeben(UUID id, String gesehen) {
        Optional<String> nein = darfNicht(tabelle.finde(id).orElseThrow(AccessRefused::new), gesehen);
        if (nein.isPresent()) {
            audit.log(Entry.of("decision.CIRCULAR_RELEASE").refused());
        }
        return nein;
    }

    private Optional<String> darfNicht(Serienbrief s, String gesehen) {
        if (s.zustand() != Zustand.BERICHT) {
            return Optional.of(falscherZustand(s));
        }
        if (s.summen().anzahl() == 0) {
            return Optional.of(
                    "Zu dieser Auswahl gibt es keine Akte, die einen Brief bekommt. Ändern Sie die Auswahl, oder verwerfen Sie den Serienbrief.");
        }
        if (access.employee().person().equals(s.erstelltPerson())) {
            return Optional.of(
                    "Diesen Serienbrief haben Sie selbst geschrieben. Freigeben kann ihn nur eine andere Person.");
        }
        return zeichen(s).equals(gesehen)
                ? Optional.empty()
                : Optional.of(
                        "Text oder Liste sind inzwischen andere. Unten steht der neue Stand. Prüfen Sie ihn; dann können Sie freigeben.");
    }

    /// Releases the words and the list as they stand.
    ///
    /// @param gesehen what the second person read, as [#zeichen] says it
    @Transactional
    public Antwort gibFrei(UUID id, String gesehen) {
        Serienbrief s = sperre(id);
        Optional<String> nein = darfNicht(s, gesehen).or(pruefung::hindernis);
        if (nein.isPresent()) {
            return nein(id, "decision.CIRCULAR_RELEASE", nein.get());
        }
        tabelle.gibFrei(id, access.employee().id(), time.instant().truncatedTo(ChronoUnit.SECONDS));
        audit.log(Entry.of("decision.CIRCULAR_RELEASE")
                .thing("serienbrief", id, Objects.requireNonNull(s.fingerabdruck())));
        dienst.wake();
        return new Antwort(id, Optional.empty());
    }

    /// Pauses the program or lets it go on.
    @Transactional
    public Antwort halteAn(UUID id, boolean an) {
        Serienbrief s = sperre(id);
        if (!tabelle.halteAn(id, an)) {
            return nein(id, "decision.CIRCULAR_STEER", falscherZustand(s));
        }
        if (!an) {
            dienst.wake();
        }
        return gut(id, "decision.CIRCULAR_STEER");
    }

    /// Tries the files once more whose letter failed, under the same release.
    @Transactional
    public Antwort nochmal(UUID id) {
        Serienbrief s = sperre(id);
        if (s.zustand() != Zustand.FERTIG || s.summen().gescheitert() == 0) {
            return nein(id, "decision.CIRCULAR_RETRY", falscherZustand(s));
        }
        int anzahl = liste.nochmal(id);
        if (anzahl == 0) {
            return nein(
                    id,
                    "decision.CIRCULAR_RETRY",
                    "Die Akten, deren Brief fehlt, bearbeiten Sie nicht. Bitten Sie jemanden aus ihrer Arbeitsgruppe.");
        }
        tabelle.nochmal(id, anzahl);
        dienst.wake();
        return gut(id, "decision.CIRCULAR_RETRY");
    }

    /// Ends it before its end: no more letters are written, what was written stays.
    @Transactional
    public Antwort beende(UUID id) {
        Serienbrief s = sperre(id);
        Zustand wie = switch (s.zustand()) {
            case ENTWURF, SAMMELT, BERICHT -> Zustand.VERWORFEN;
            case LAEUFT -> Zustand.ABGEBROCHEN;
            case FERTIG, VERWORFEN, ABGEBROCHEN -> null;
        };
        if (wie == null) {
            return nein(id, "decision.CIRCULAR_END", falscherZustand(s));
        }
        tabelle.beende(id, wie, access.employee().id(), time.instant());
        return gut(id, "decision.CIRCULAR_END");
    }

    private Serienbrief sperre(UUID id) {
        return tabelle.sperre(id).orElseThrow(AccessRefused::new);
    }

    private Optional<String> nurEntwurf(Serienbrief s) {
        if (s.zustand() != Zustand.ENTWURF) {
            return Optional.of(falscherZustand(s));
        }
        return access.employee().id().equals(s.erstelltVon()) ? Optional.empty() : Optional.of(ERSTELLER);
    }

    private Antwort gut(UUID id, String handlung) {
        audit.log(Entry.of(handlung));
        return new Antwort(id, Optional.empty());
    }

    private Antwort nein(@Nullable UUID id, String handlung, String satz) {
        audit.log(Entry.of(handlung).refused());
        return new Antwort(id, Optional.of(satz));
    }

    private static String falscherZustand(Serienbrief s) {
        return "Das geht gerade nicht: Der Serienbrief ist „" + s.zustand().titel()
                + (s.angehalten() ? ", angehalten" : "")
                + "“. Laden Sie die Seite neu und sehen Sie, was jetzt möglich ist.";
    }
}
