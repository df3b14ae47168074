package de.tragwerk.decision.limit;

import de.tragwerk.access.Access;
import de.tragwerk.access.AccessRefused;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.decision.model.Richtwertfassung;
import de.tragwerk.decision.model.Richtwertfassung.Zustand;
import de.tragwerk.decision.store.RichtwertTabelle;
import de.tragwerk.kernel.Ids;
import de.tragwerk.mandant.RealTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What people do with versions of the local limits: propose, withdraw, refuse, release.
@Service
public class Richtwerte {

    public sealed interface Vorgeschlagen {}

    public record Gut(UUID fassung) implements Vorgeschlagen {}

    public record Falsch(List<Richtwerteingabe.Fehler> fehler) implements Vorgeschlagen {
        public Falsch {
            fehler = List.copyOf(fehler);
        }
    }

    private static final int GRUND_MINDESTENS = 10;
    private static final int GRUND_HOECHSTENS = 2_000;

    private final RichtwertTabelle tabelle;
    private final Access access;
    private final Audit audit;
    private final RealTime time;
    private final Clock clock;

    Richtwerte(RichtwertTabelle tabelle, Access access, Audit audit, RealTime time, Clock clock) {
        this.tabelle = tabelle;
        this.access = access;
        this.audit = audit;
        this.time = time;
        this.clock = clock;
    }

    /// @param schluessel of the form: sent twice it proposes once
    @Transactional
    public Vorgeschlagen schlageVor(Richtwerteingabe eingabe, UUID schluessel) {
        tabelle.sperreAlle();
        Optional<UUID> schon = tabelle.ausFormular(schluessel);
        if (schon.isPresent()) {
            // Pressed again: she sees what she proposed.
            Richtwertfassung f = tabelle.finde(schon.get()).orElseThrow();
            audit.log(Entry.of("decision.LIMIT_READ").thing("richtwert", f.id(), f.sha256()));
            return new Gut(f.id());
        }
        Richtwerteingabe.Gelesen gelesen = eingabe.lies(LocalDate.now(clock));
        List<Richtwerteingabe.Fehler> fehler = new ArrayList<>(gelesen.fehler());
        Richtwertfassung.Inhalt inhalt = gelesen.inhalt();
        if (inhalt != null) {
            tabelle.tafel().doppelt(inhalt).forEach(satz -> fehler.add(new Richtwerteingabe.Fehler("plz", satz)));
        }
        if (inhalt == null || !fehler.isEmpty()) {
            audit.log(Entry.of("decision.LIMIT_PROPOSE").refused());
            return new Falsch(fehler);
        }
        UUID id = Ids.next();
        tabelle.schlageVor(id, inhalt, schluessel, access.employee().id(), time.instant());
        Richtwertfassung f = tabelle.finde(id).orElseThrow();
        audit.log(Entry.of("decision.LIMIT_PROPOSE").thing("richtwert", id, f.sha256()));
        return new Gut(id);
    }

    /// Why the acting person cannot release; asked before the password is.
    @Transactional
    public Optional<String> darfNichtFreigeben(UUID id) {
        Optional<String> nein = hindernis(tabelle.finde(id).orElseThrow(AccessRefused::new));
        if (nein.isPresent()) {
            audit.log(Entry.of("decision.LIMIT_RELEASE").refused());
        }
        return nein;
    }

    /// Releases a version that somebody else has proposed. It counts from its first month.
    ///
    /// @return why not
    @Transactional
    public Optional<String> gibFrei(UUID id) {
        tabelle.sperreAlle();
        Richtwertfassung f = tabelle.sperre(id).orElseThrow(AccessRefused::new);
        return entscheide(f, Zustand.FREIGEGEBEN, "", "decision.LIMIT_RELEASE", hindernis(f));
    }

    /// Somebody else says no; the proposal stays to be read.
    ///
    /// @return why not
    @Transactional
    public Optional<String> lehneAb(UUID id, String grund) {
        Richtwertfassung f = tabelle.sperre(id).orElseThrow(AccessRefused::new);
        String text = grund.strip();
        Optional<String> nein = offen(f).or(() -> {
            if (eigene(f)) {
                return Optional.of(
                        "Diese Fassung haben Sie selbst vorgeschlagen. Ziehen Sie sie zurück, wenn sie nicht gelten soll.");
            }
            return text.length() < GRUND_MINDESTENS || text.length() > GRUND_HOECHSTENS
                    ? Optional.of("Schreiben Sie in 10 bis 2.000 Zeichen, warum die Fassung nicht gelten soll.")
                    : Optional.empty();
        });
        return entscheide(f, Zustand.ABGELEHNT, text, "decision.LIMIT_REFUSE", nein);
    }

    /// Who proposed it takes it back; the proposal stays to be read.
    ///
    /// @return why not
    @Transactional
    public Optional<String> zieheZurueck(UUID id) {
        Richtwertfassung f = tabelle.sperre(id).orElseThrow(AccessRefused::new);
        Optional<String> nein = offen(f).or(() -> eigene(f)
                ? Optional.empty()
                : Optional.of("Zurückziehen kann eine Fassung nur, wer sie vorgeschlagen hat."));
        return entscheide(f, Zustand.ZURUECKGEZOGEN, "", "decision.LIMIT_WITHDRAW", nein);
    }

    private Optional<String> entscheide(
            Richtwertfassung f, Zustand zustand, String grund, String handlung, Optional<String> nein) {
        if (nein.isPresent()) {
            audit.log(Entry.of(handlung).refused());
            return nein;
        }
        tabelle.entscheide(f.id(), zustand, grund, access.employee().id(), time.instant());
        audit.log(Entry.of(handlung).thing("richtwert", f.id(), f.sha256()));
        return Optional.empty();
    }

    private Optional<String> hindernis(Richtwertfassung f) {
        return offen(f).or(() -> {
            if (eigene(f)) {
                return Optional.of(
                        "Diese Fassung haben Sie selbst vorgeschlagen. Freigeben kann sie nur eine andere Person.");
            }
            // Another Vergleichsraum may have been released meanwhile.
            return tabelle.tafel().doppelt(f.inhalt()).stream().findFirst();
        });
    }

    private boolean eigene(Richtwertfassung f) {
        return access.employee().person().equals(f.erstelltPerson());
    }

    private static Optional<String> offen(Richtwertfassung f) {
        return f.zustand() == Zustand.VORGESCHLAGEN
                ? Optional.empty()
                : Optional.of("Über diese Fassung ist inzwischen entschieden: Sie ist "
                        + f.zustand().titel() + ".");
    }
}
