package de.tragwerk.statistik.run;

import de.tragwerk.access.Access;
import de.tragwerk.access.AccessRefused;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.austausch.Profil;
import de.tragwerk.kernel.Ids;
import de.tragwerk.mandant.Outbox;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.statistik.model.Lauf;
import de.tragwerk.statistik.model.Statistik;
import de.tragwerk.statistik.store.LaufTabelle;
import de.tragwerk.statistik.store.VermerkTabelle;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What people do with deliveries. Each answers with a sentence when it refuses.
@Service
public class Statistiken {

    /// @param nein why not, empty when it was done
    public record Antwort(UUID lauf, Optional<String> nein) {}

    private static final int MONATE = 15;

    private final LaufTabelle tabelle;
    private final VermerkTabelle vermerke;
    private final Datei datei;
    private final Statistikdienst dienst;
    private final Outbox outbox;
    private final Access access;
    private final Audit audit;
    private final RealTime time;
    private final Clock clock;

    Statistiken(
            LaufTabelle tabelle,
            VermerkTabelle vermerke,
            Datei datei,
            Statistikdienst dienst,
            Outbox outbox,
            Access access,
            Audit audit,
            RealTime time,
            Clock clock) {
        this.tabelle = tabelle;
        this.vermerke = vermerke;
        this.datei = datei;
        this.dienst = dienst;
        this.outbox = outbox;
        this.access = access;
        this.audit = audit;
        this.time = time;
        this.clock = clock;
    }

    public Profil profil() {
        return datei.profil();
    }

    /// Months that can be reported today, newest first.
    public List<YearMonth> monate() {
        YearMonth heute = YearMonth.now(clock);
        return IntStream.range(0, MONATE).mapToObj(heute::minusMonths).toList();
    }

    @Transactional
    public Antwort beginne(Statistik statistik, YearMonth monat) {
        UUID id = Ids.next();
        if (!monate().contains(monat)) {
            return nein(id, "statistik.START", "Wählen Sie einen Monat bis heute, höchstens ein Jahr zurück.");
        }
        if (!tabelle.beginne(id, statistik, monat, ich(), time.instant())) {
            return nein(
                    id,
                    "statistik.START",
                    "Für diesen Monat ist schon eine Lieferung offen. Öffnen Sie sie in der Liste.");
        }
        vermerke.merke(id, VermerkTabelle.Art.BEGONNEN, 0, null, "");
        audit.log(Entry.of("statistik.START"));
        dienst.wake();
        return new Antwort(id, Optional.empty());
    }

    @Transactional
    public Antwort halteAn(UUID id, boolean an) {
        if (!tabelle.halteAn(id, an)) {
            return nein(id, "statistik.STEER", "Die Lieferung sammelt gerade nicht. Laden Sie die Seite neu.");
        }
        audit.log(Entry.of("statistik.STEER"));
        dienst.wake();
        return new Antwort(id, Optional.empty());
    }

    @Transactional
    public Antwort verwirf(UUID id) {
        Lauf lauf = gesperrt(id);
        if (!tabelle.verwirf(id)) {
            return nein(id, "statistik.DROP", "Die Lieferung ist schon freigegeben. Eine Korrektur ist eine neue.");
        }
        vermerke.merke(id, VermerkTabelle.Art.VERWORFEN, lauf.zaehler().saetze(), lauf.sha256(), "");
        audit.log(Entry.of("statistik.DROP"));
        dienst.wake();
        return new Antwort(id, Optional.empty());
    }

    /// Why the acting person cannot release; asked before the password is.
    @Transactional
    public Optional<String> darfNichtFreigeben(UUID id) {
        Optional<String> nein = darfNicht(tabelle.finde(id).orElseThrow(AccessRefused::new));
        if (nein.isPresent()) {
            audit.log(Entry.of("statistik.RELEASE").refused());
        }
        return nein;
    }

    private Optional<String> darfNicht(Lauf lauf) {
        if (lauf.zustand() != Lauf.Zustand.PRUEFUNG) {
            return Optional.of("Diese Lieferung wartet nicht auf eine Freigabe. Laden Sie die Seite neu.");
        }
        if (lauf.zaehler().fehler() > 0) {
            return Optional.of(
                    "Es gibt noch Fehler. Berichtigen Sie sie in den Akten, verwerfen Sie die Lieferung und sammeln"
                            + " Sie neu.");
        }
        return lauf.erstelltPerson().equals(access.employee().person())
                ? Optional.of("Sie haben diese Lieferung begonnen. Freigeben kann sie nur eine andere Person.")
                : Optional.empty();
    }

    /// Releases the file; the program lays it into the folder.
    @Transactional
    public Antwort gibFrei(UUID id) {
        Lauf lauf = gesperrt(id);
        Optional<String> nein = darfNicht(lauf);
        if (nein.isPresent()) {
            return nein(id, "statistik.RELEASE", nein.get());
        }
        byte[] sha256 = Objects.requireNonNull(lauf.sha256());
        tabelle.gibFrei(id, ich(), time.instant());
        vermerke.merke(id, VermerkTabelle.Art.FREIGEGEBEN, lauf.zaehler().saetze(), sha256, "");
        audit.log(Entry.of("statistik.RELEASE").thing("statistik", id, sha256));
        outbox.add(Uebergabe.KIND, Uebergabe.KIND + id, id.toString().getBytes(StandardCharsets.UTF_8));
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
