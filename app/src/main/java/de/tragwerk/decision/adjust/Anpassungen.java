package de.tragwerk.decision.adjust;

import de.tragwerk.access.Access;
import de.tragwerk.access.AccessRefused;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.decision.model.Anpassung;
import de.tragwerk.decision.model.Formate;
import de.tragwerk.decision.store.AnpassungTabelle;
import de.tragwerk.kernel.Ids;
import de.tragwerk.mandant.RealTime;
import java.time.Clock;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What people do with mass adjustments. The work itself is done by the program in [Anpassungsschritte].
@Service
public class Anpassungen {

    public sealed interface Ergebnis {}

    public record Gut(UUID anpassung) implements Ergebnis {}

    /// @param satz what is wrong and what to do
    public record Geweigert(String satz) implements Ergebnis {}

    private static final int PROBE_HOECHSTENS = 200;

    private final AnpassungTabelle tabelle;
    private final Anpassungsdienst dienst;
    private final Access access;
    private final Audit audit;
    private final RealTime time;
    private final Clock clock;

    Anpassungen(
            AnpassungTabelle tabelle, Anpassungsdienst dienst, Access access, Audit audit, RealTime time, Clock clock) {
        this.tabelle = tabelle;
        this.dienst = dienst;
        this.access = access;
        this.audit = audit;
        this.time = time;
        this.clock = clock;
    }

    /// Begins a dry run, or finds the one that somebody began at the same moment.
    ///
    /// @param nur Aktenzeichen of a trial, empty for all running cases
    @Transactional
    public Ergebnis beginne(Anpassung.Art art, String anlass, YearMonth ab, List<String> nur, boolean mitNeuen) {
        YearMonth heute = YearMonth.now(clock);
        if (anlass.strip().length() < 3 || anlass.strip().length() > 100) {
            return nein(
                    "decision.ADJUST_START",
                    "Nennen Sie den Anlass in 3 bis 100 Zeichen, zum Beispiel „Regelbedarfe 2027“.");
        }
        if (ab.isBefore(heute.minusMonths(12)) || ab.isAfter(heute.plusMonths(12))) {
            return nein(
                    "decision.ADJUST_START",
                    "Wählen Sie als ersten Monat einen von " + Formate.monat(heute.minusMonths(12)) + " bis "
                            + Formate.monat(heute.plusMonths(12)) + ".");
        }
        if (nur.size() > PROBE_HOECHSTENS) {
            return nein(
                    "decision.ADJUST_START",
                    "Eine Probe hat höchstens " + PROBE_HOECHSTENS
                            + " Akten. Kürzen Sie die Liste, oder lassen Sie das Feld für alle Fälle leer.");
        }
        UUID id = Ids.next();
        Anpassung neu = new Anpassung(
                id,
                art,
                anlass.strip(),
                ab,
                nur,
                mitNeuen,
                Anpassung.Zustand.RECHNET,
                false,
                access.employee().id(),
                access.employee().person(),
                time.instant(),
                null,
                0,
                0,
                null,
                null,
                new Anpassung.Summen(0, 0, 0, 0, 0),
                null,
                null,
                0,
                0,
                null);
        if (tabelle.beginne(neu)) {
            audit.log(Entry.of("decision.ADJUST_START"));
            dienst.wake();
            return new Gut(id);
        }
        return nein(
                "decision.ADJUST_START",
                tabelle.offene()
                        .map(
                                a -> "Die Anpassung „" + a.anlass()
                                        + "“ ist noch offen. Geben Sie sie frei oder verwerfen Sie sie, bevor Sie eine neue beginnen.")
                        .orElse(
                                "Jemand hat im selben Moment eine Anpassung begonnen, und sie ist schon fertig. Sehen Sie in die Liste."));
    }

    /// Why the acting person cannot release; asked before the password is.
    ///
    /// @param gesehen the report that was on the page, as [#zeichen] says it
    @Transactional
    public Optional<String> darfNichtFreigeben(UUID id, String gesehen) {
        Optional<String> nein = darfNicht(tabelle.finde(id).orElseThrow(AccessRefused::new), gesehen);
        if (nein.isPresent()) {
            audit.log(Entry.of("decision.ADJUST_RELEASE").refused());
        }
        return nein;
    }

    /// Releases the report as it stands. The program then computes once more; if anything changed, the release is
    /// void.
    ///
    /// @param gesehen the report the second person read, as [#zeichen] says it
    @Transactional
    public Ergebnis gibFrei(UUID id, String gesehen) {
        Anpassung a = sperre(id);
        Optional<String> nein = darfNicht(a, gesehen);
        if (nein.isPresent()) {
            return nein("decision.ADJUST_RELEASE", nein.get());
        }
        tabelle.gibFrei(id, access.employee().id(), time.instant().truncatedTo(ChronoUnit.SECONDS));
        audit.log(Entry.of("decision.ADJUST_RELEASE")
                .thing("anpassung", id, java.util.Objects.requireNonNull(a.fingerabdruck())));
        dienst.wake();
        return new Gut(id);
    }

    /// What tells one report of a run from another; empty before there is one.
    public static String zeichen(Anpassung a) {
        byte[] hash = a.fingerabdruck();
        return hash == null ? "" : HexFormat.of().formatHex(hash);
    }

    private Optional<String> darfNicht(Anpassung a, String gesehen) {
        return darfNicht(a)
                .or(
                        () -> zeichen(a).equals(gesehen)
                                ? Optional.empty()
                                : Optional.of(
                                        "Dieser Bericht ist inzwischen neu gerechnet. Unten steht der neue. Prüfen Sie ihn; dann können Sie freigeben."));
    }

    private Optional<String> darfNicht(Anpassung a) {
        if (a.zustand() != Anpassung.Zustand.BERICHT) {
            return Optional.of(falscherZustand(a));
        }
        if (a.summen().aendern() == 0) {
            return Optional.of(
                    "In diesem Bericht ändert sich kein Fall. Verwerfen Sie ihn, oder klären Sie die Ausnahmen und rechnen Sie neu.");
        }
        return access.employee().person().equals(a.erstelltPerson())
                ? Optional.of("Diesen Bericht haben Sie selbst begonnen. Freigeben kann ihn nur eine andere Person.")
                : Optional.empty();
    }

    @Transactional
    public Ergebnis rechneNeu(UUID id) {
        Anpassung a = sperre(id);
        if (a.zustand() != Anpassung.Zustand.BERICHT && a.zustand() != Anpassung.Zustand.UEBERHOLT) {
            return nein("decision.ADJUST_RECALCULATE", falscherZustand(a));
        }
        tabelle.neuRechnen(id, access.employee().id());
        audit.log(Entry.of("decision.ADJUST_RECALCULATE"));
        dienst.wake();
        return new Gut(id);
    }

    /// Pauses a run or lets it go on.
    @Transactional
    public Ergebnis halteAn(UUID id, boolean an) {
        Anpassung a = sperre(id);
        if (!tabelle.halteAn(id, an)) {
            return nein("decision.ADJUST_STEER", falscherZustand(a));
        }
        audit.log(Entry.of("decision.ADJUST_STEER"));
        if (!an) {
            dienst.wake();
        }
        return new Gut(id);
    }

    /// Ends a run before its end: nothing more is decided, what was decided stays.
    @Transactional
    public Ergebnis beende(UUID id) {
        Anpassung a = sperre(id);
        Anpassung.Zustand wie = switch (a.zustand()) {
            case RECHNET, BERICHT, UEBERHOLT -> Anpassung.Zustand.VERWORFEN;
            case LAEUFT -> Anpassung.Zustand.ABGEBROCHEN;
            case FREIGABE, FERTIG, VERWORFEN, ABGEBROCHEN -> null;
        };
        if (wie == null) {
            return nein("decision.ADJUST_END", falscherZustand(a));
        }
        tabelle.beende(id, wie, access.employee().id(), time.instant());
        audit.log(Entry.of("decision.ADJUST_END"));
        return new Gut(id);
    }

    private Anpassung sperre(UUID id) {
        return tabelle.sperre(id).orElseThrow(AccessRefused::new);
    }

    private Geweigert nein(String handlung, String satz) {
        audit.log(Entry.of(handlung).refused());
        return new Geweigert(satz);
    }

    private static String falscherZustand(Anpassung a) {
        return "Das geht gerade nicht: Die Anpassung ist „" + a.zustand().titel()
                + (a.angehalten() ? ", angehalten" : "")
                + "“. Laden Sie die Seite neu und sehen Sie, was jetzt möglich ist.";
    }
}
