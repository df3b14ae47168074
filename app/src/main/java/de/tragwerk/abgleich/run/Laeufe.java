package de.tragwerk.abgleich.run;

import de.tragwerk.abgleich.model.Lauf;
import de.tragwerk.abgleich.model.Verfahren;
import de.tragwerk.abgleich.store.DateiTabelle;
import de.tragwerk.abgleich.store.LaufTabelle;
import de.tragwerk.abgleich.store.VermerkTabelle;
import de.tragwerk.access.Access;
import de.tragwerk.access.AccessRefused;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.kernel.Ids;
import de.tragwerk.mandant.Outbox;
import de.tragwerk.mandant.RealTime;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What people do with runs: begin, hold, throw away, release, fetch, bring an answer. Each answers with a sentence
/// when
/// it refuses.
@Service("abgleiche")
public class Laeufe {

    /// @param nein why not, empty when it was done
    public record Antwort(UUID lauf, Optional<String> nein) {}

    private static final int ANTWORT_HOECHSTENS = 32 * 1024 * 1024;

    private final LaufTabelle tabelle;
    private final DateiTabelle dateien;
    private final VermerkTabelle vermerke;
    private final Abgleichsdienst dienst;
    private final Outbox outbox;
    private final Access access;
    private final Audit audit;
    private final RealTime time;
    private final Clock clock;

    Laeufe(
            LaufTabelle tabelle,
            DateiTabelle dateien,
            VermerkTabelle vermerke,
            Abgleichsdienst dienst,
            Outbox outbox,
            Access access,
            Audit audit,
            RealTime time,
            Clock clock) {
        this.tabelle = tabelle;
        this.dateien = dateien;
        this.vermerke = vermerke;
        this.dienst = dienst;
        this.outbox = outbox;
        this.access = access;
        this.audit = audit;
        this.time = time;
        this.clock = clock;
    }

    /// Begins to collect.
    ///
    /// @param von first month of the time
    @Transactional
    public Antwort beginne(Verfahren verfahren, YearMonth von) {
        UUID id = Ids.next();
        if (!verfahren.zeiten(LocalDate.now(clock)).contains(von)) {
            return nein(
                    id,
                    "abgleich.START",
                    "Über diese Zeit kann heute nicht gefragt werden. Wählen Sie eine der genannten.");
        }
        String referenz = id.toString().replace("-", "").substring(20).toUpperCase(Locale.ROOT);
        if (!tabelle.beginne(id, verfahren, von, referenz, ich(), time.instant())) {
            return nein(id, "abgleich.START", "Für diese Zeit gibt es schon einen Lauf. Öffnen Sie ihn in der Liste.");
        }
        vermerke.merke(id, VermerkTabelle.Art.BEGONNEN, 0, null, "");
        audit.log(Entry.of("abgleich.START"));
        dienst.wake();
        return new Antwort(id, Optional.empty());
    }

    @Transactional
    public Antwort halteAn(UUID id, boolean an) {
        if (!tabelle.halteAn(id, an)) {
            return nein(id, "abgleich.STEER", "Der Lauf sammelt gerade nicht. Laden Sie die Seite neu.");
        }
        audit.log(Entry.of("abgleich.STEER"));
        dienst.wake();
        return new Antwort(id, Optional.empty());
    }

    /// Nothing has gone out: what was collected is deleted.
    @Transactional
    public Antwort verwirf(UUID id) {
        Lauf lauf = gesperrt(id);
        if (lauf.zustand() != Lauf.Zustand.SAMMELT && lauf.zustand() != Lauf.Zustand.PRUEFUNG) {
            return nein(id, "abgleich.DROP", "Der Lauf ist schon freigegeben. Er endet mit der Antwort.");
        }
        tabelle.zustand(id, Lauf.Zustand.VERWORFEN);
        vermerke.merke(id, VermerkTabelle.Art.VERWORFEN, lauf.zaehler().anzahl(), lauf.sha256(), "");
        audit.log(Entry.of("abgleich.DROP"));
        dienst.wake();
        return new Antwort(id, Optional.empty());
    }

    /// Why the acting person cannot release; asked before the password is.
    @Transactional
    public Optional<String> darfNichtFreigeben(UUID id) {
        Optional<String> nein = darfNicht(tabelle.finde(id).orElseThrow(AccessRefused::new));
        if (nein.isPresent()) {
            audit.log(Entry.of("abgleich.RELEASE").refused());
        }
        return nein;
    }

    private Optional<String> darfNicht(Lauf lauf) {
        if (lauf.zustand() != Lauf.Zustand.PRUEFUNG) {
            return Optional.of("Dieser Lauf wartet nicht auf eine Freigabe. Laden Sie die Seite neu.");
        }
        return lauf.erstelltPerson().equals(access.employee().person())
                ? Optional.of("Sie haben diesen Lauf begonnen. Freigeben kann ihn nur eine andere Person.")
                : Optional.empty();
    }

    /// Releases the file; the program lays it into the folder.
    @Transactional
    public Antwort gibFrei(UUID id) {
        Lauf lauf = gesperrt(id);
        Optional<String> nein = darfNicht(lauf);
        if (nein.isPresent()) {
            return nein(id, "abgleich.RELEASE", nein.get());
        }
        byte[] sha256 = Objects.requireNonNull(lauf.sha256());
        tabelle.gibFrei(id, ich(), time.instant());
        vermerke.merke(id, VermerkTabelle.Art.FREIGEGEBEN, lauf.zaehler().anzahl(), sha256, "");
        audit.log(Entry.of("abgleich.RELEASE").thing("abgleich", id, sha256));
        outbox.add(Uebergabe.LEGEN, Uebergabe.LEGEN + id, id.toString().getBytes(StandardCharsets.UTF_8));
        return new Antwort(id, Optional.empty());
    }

    /// The released file, for somebody who carries it to the other side by hand.
    @Transactional
    public byte[] hole(UUID id, String zweck) {
        Lauf lauf = gesperrt(id);
        if (lauf.zustand() != Lauf.Zustand.FREIGEGEBEN && lauf.zustand() != Lauf.Zustand.UEBERGEBEN) {
            throw new AccessRefused();
        }
        DateiTabelle.Datei datei = dateien.anfrage(id).orElseThrow(AccessRefused::new);
        byte[] bytes = dateien.inhalt(datei.id());
        vermerke.merke(id, VermerkTabelle.Art.ABGERUFEN, lauf.zaehler().anzahl(), datei.sha256(), zweck);
        audit.log(Entry.of("abgleich.FETCH").thing("abgleich", id, datei.sha256()));
        return bytes;
    }

    /// Takes an answer in; the program reads it.
    @Transactional
    public Antwort nimmAntwort(UUID id, byte[] bytes) {
        Lauf lauf = gesperrt(id);
        if (lauf.zustand() != Lauf.Zustand.UEBERGEBEN) {
            return nein(id, "abgleich.ANSWER", "Dieser Lauf wartet auf keine Antwort.");
        }
        if (bytes.length == 0 || bytes.length > ANTWORT_HOECHSTENS) {
            return nein(id, "abgleich.ANSWER", "Wählen Sie die Antwortdatei aus; sie darf höchstens 32 MB groß sein.");
        }
        byte[] sha256 = Sammlung.sha256(bytes);
        if (!dateien.neu(
                new DateiTabelle.Datei(Ids.next(), id, "ANTWORT", "WARTET", sha256, "", ich(), time.instant()),
                bytes)) {
            return nein(id, "abgleich.ANSWER", "Diese Datei wurde schon gelesen. Nichts ist doppelt entstanden.");
        }
        vermerke.merke(id, VermerkTabelle.Art.ANTWORT, 0, sha256, "");
        audit.log(Entry.of("abgleich.ANSWER").thing("abgleich", id, sha256));
        dienst.wake();
        return new Antwort(id, Optional.empty());
    }

    private Lauf gesperrt(UUID id) {
        return tabelle.sperre(id).orElseThrow(AccessRefused::new);
    }

    private Antwort nein(UUID id, String handlung, String satz) {
        audit.log(Entry.of(handlung).refused());
        return new Antwort(id, Optional.of(satz));
    }

    private UUID ich() {
        return access.employee().id();
    }
}
