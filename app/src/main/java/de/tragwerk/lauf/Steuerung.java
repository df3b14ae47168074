package de.tragwerk.lauf;

import de.tragwerk.access.Access;
import de.tragwerk.access.AccessRefused;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.mandant.Outbox;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.mandant.StepsJob;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;

/// What people do with every kind of run: hold it, go on, release it. Each answers with a sentence when it refuses.
public abstract class Steuerung<L extends Gang> {

    /// What the steering of every run needs.
    ///
    /// @param dienst drives the steps
    public record Mittel(StepsJob dienst, Outbox outbox, Access access, Audit audit, RealTime time) {}

    private final Worte worte;
    private final Gaenge<L> tabelle;
    private final Vermerke vermerke;
    private final Mittel mittel;
    private final String legen;

    /// @param legen kind of the outbox item that lays a released file into the folder
    protected Steuerung(Worte worte, Gaenge<L> tabelle, Vermerke vermerke, Mittel mittel, String legen) {
        this.worte = worte;
        this.tabelle = tabelle;
        this.vermerke = vermerke;
        this.mittel = mittel;
        this.legen = legen;
    }

    /// Why this run cannot be released by anybody now; empty when its kind has no more to say.
    protected Optional<String> hindernis(L lauf) {
        return Optional.empty();
    }

    @Transactional
    public Antwort halteAn(UUID id, boolean an) {
        if (!tabelle.halteAn(id, an)) {
            return nein(id, "STEER", worte.der() + " sammelt gerade nicht. Laden Sie die Seite neu.");
        }
        log("STEER");
        mittel.dienst().wake();
        return Antwort.getan(id);
    }

    /// Why the acting person cannot release; asked before the password is.
    @Transactional
    public Optional<String> darfNichtFreigeben(UUID id) {
        Optional<String> nein = darfNicht(tabelle.finde(id).orElseThrow(AccessRefused::new));
        if (nein.isPresent()) {
            mittel.audit().log(Entry.of(worte.handlung("RELEASE")).refused());
        }
        return nein;
    }

    private Optional<String> darfNicht(L lauf) {
        if (!lauf.wartetAufFreigabe()) {
            return Optional.of(worte.dieser() + " wartet nicht auf eine Freigabe. Laden Sie die Seite neu.");
        }
        Optional<String> hindernis = hindernis(lauf);
        if (hindernis.isPresent()) {
            return hindernis;
        }
        return lauf.erstelltPerson().equals(mittel.access().employee().person())
                ? Optional.of("Sie haben " + worte.diesen() + " begonnen. Freigeben kann " + worte.ihn()
                        + " nur eine andere Person.")
                : Optional.empty();
    }

    /// Releases the file; the program lays it into the folder.
    @Transactional
    public Antwort gibFrei(UUID id) {
        L lauf = gesperrt(id);
        Optional<String> nein = darfNicht(lauf);
        if (nein.isPresent()) {
            return nein(id, "RELEASE", nein.get());
        }
        byte[] sha256 = Objects.requireNonNull(lauf.sha256());
        if (!tabelle.gibFrei(id, ich(), mittel.time().instant())) {
            throw new IllegalStateException("Gesperrt und doch nicht mehr in der Prüfung: " + id);
        }
        vermerke.merke(id, Vermerke.Art.FREIGEGEBEN, lauf.umfang(), sha256, "");
        mittel.audit().log(Entry.of(worte.handlung("RELEASE")).thing(worte.bereich(), id, sha256));
        mittel.outbox().add(legen, legen + id, id.toString().getBytes(StandardCharsets.UTF_8));
        return Antwort.getan(id);
    }

    protected final L gesperrt(UUID id) {
        return tabelle.sperre(id).orElseThrow(AccessRefused::new);
    }

    /// @param handlung its name within the area of the run: `START`
    protected final Antwort nein(UUID id, String handlung, String satz) {
        mittel.audit().log(Entry.of(worte.handlung(handlung)).refused());
        return new Antwort(id, Optional.of(satz));
    }

    protected final void log(String handlung) {
        mittel.audit().log(Entry.of(worte.handlung(handlung)));
    }

    protected final UUID ich() {
        return mittel.access().employee().id();
    }
}
