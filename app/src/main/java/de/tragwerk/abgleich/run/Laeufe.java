package de.tragwerk.abgleich.run;

import de.tragwerk.abgleich.model.Lauf;
import de.tragwerk.abgleich.model.Verfahren;
import de.tragwerk.abgleich.store.AnfrageTabelle;
import de.tragwerk.abgleich.store.DateiTabelle;
import de.tragwerk.abgleich.store.LaufTabelle;
import de.tragwerk.abgleich.store.VermerkTabelle;
import de.tragwerk.access.Access;
import de.tragwerk.access.AccessRefused;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.kernel.Ids;
import de.tragwerk.kernel.Sha256;
import de.tragwerk.lauf.Antwort;
import de.tragwerk.lauf.Steuerung;
import de.tragwerk.lauf.Worte;
import de.tragwerk.mandant.Outbox;
import de.tragwerk.mandant.RealTime;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What people do with runs: begin, hold, throw away, release, fetch, bring an answer. Each answers with a
/// sentence when it refuses.
@Service("abgleiche")
public class Laeufe extends Steuerung<Lauf> {

    private static final int ANTWORT_HOECHSTENS = 32 * 1024 * 1024;

    private final LaufTabelle tabelle;
    private final AnfrageTabelle anfragen;
    private final DateiTabelle dateien;
    private final VermerkTabelle vermerke;
    private final Abgleichsdienst dienst;
    private final Access access;
    private final Audit audit;
    private final RealTime time;
    private final Clock clock;

    Laeufe(
            LaufTabelle tabelle,
            AnfrageTabelle anfragen,
            DateiTabelle dateien,
            VermerkTabelle vermerke,
            Abgleichsdienst dienst,
            Outbox outbox,
            Access access,
            Audit audit,
            RealTime time,
            Clock clock) {
        super(
                new Worte("abgleich", "Der Lauf", "Dieser Lauf", "diesen Lauf", "ihn"),
                tabelle,
                vermerke,
                new Mittel(dienst, outbox, access, audit, time),
                Uebergabe.LEGEN);
        this.tabelle = tabelle;
        this.anfragen = anfragen;
        this.dateien = dateien;
        this.vermerke = vermerke;
        this.dienst = dienst;
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
            return nein(id, "START", "Über diese Zeit kann heute nicht gefragt werden. Wählen Sie eine der genannten.");
        }
        String referenz = id.toString().replace("-", "").substring(20).toUpperCase(Locale.ROOT);
        if (!tabelle.beginne(id, verfahren, von, referenz, ich(), time.instant())) {
            return nein(id, "START", "Für diese Zeit gibt es schon einen Lauf. Öffnen Sie ihn in der Liste.");
        }
        vermerke.merke(id, VermerkTabelle.Art.BEGONNEN, 0, null, "");
        log("START");
        dienst.wake();
        return Antwort.getan(id);
    }

    /// Nothing has gone out: what was collected is deleted.
    @Transactional
    public Antwort verwirf(UUID id) {
        Lauf lauf = gesperrt(id);
        if (lauf.zustand() != Lauf.Zustand.SAMMELT && lauf.zustand() != Lauf.Zustand.PRUEFUNG) {
            return nein(id, "DROP", "Der Lauf ist schon freigegeben. Er endet mit der Antwort.");
        }
        tabelle.zustand(id, Lauf.Zustand.VERWORFEN);
        vermerke.merke(id, VermerkTabelle.Art.VERWORFEN, lauf.zaehler().anzahl(), lauf.sha256(), "");
        log("DROP");
        dienst.wake();
        return Antwort.getan(id);
    }

    /// Whether the acting person may see everybody the file of this run names. Only then she gets it: the program
    /// built it for the whole authority, with files of other workgroups, closed ones and those she is excluded
    /// from.
    @Transactional
    public boolean siehtAlle(Lauf lauf) {
        return anfragen.sichtbar(lauf.id()).size() == lauf.zaehler().anzahl();
    }

    /// The released file, for somebody who carries it to the other side by hand.
    ///
    /// @throws AccessRefused also where it names somebody she may not see
    @Transactional
    public byte[] hole(UUID id, String zweck) {
        Lauf lauf = gesperrt(id);
        if (lauf.zustand() != Lauf.Zustand.FREIGEGEBEN && lauf.zustand() != Lauf.Zustand.UEBERGEBEN) {
            throw new AccessRefused();
        }
        List<UUID> akten = anfragen.sichtbar(id);
        if (akten.size() != lauf.zaehler().anzahl()) {
            throw new AccessRefused();
        }
        DateiTabelle.Datei datei = dateien.anfrage(id).orElseThrow(AccessRefused::new);
        byte[] bytes = dateien.inhalt(datei.id());
        vermerke.merke(id, VermerkTabelle.Art.ABGERUFEN, lauf.zaehler().anzahl(), datei.sha256(), zweck);
        audit.log(Entry.of("abgleich.FETCH")
                .subjects(akten.stream().distinct().toList())
                .thing("abgleich", id, datei.sha256()));
        return bytes;
    }

    /// Takes an answer in; the program reads it.
    @Transactional
    public Antwort nimmAntwort(UUID id, byte[] bytes) {
        Lauf lauf = gesperrt(id);
        if (lauf.zustand() != Lauf.Zustand.UEBERGEBEN) {
            return nein(id, "ANSWER", "Dieser Lauf wartet auf keine Antwort.");
        }
        if (bytes.length == 0 || bytes.length > ANTWORT_HOECHSTENS) {
            return nein(id, "ANSWER", "Wählen Sie die Antwortdatei aus; sie darf höchstens 32 MB groß sein.");
        }
        byte[] sha256 = Sha256.of(bytes);
        if (!dateien.neu(
                new DateiTabelle.Datei(Ids.next(), id, "ANTWORT", "WARTET", sha256, "", ich(), time.instant()),
                bytes)) {
            return nein(id, "ANSWER", "Diese Datei wurde schon gelesen. Nichts ist doppelt entstanden.");
        }
        vermerke.merke(id, VermerkTabelle.Art.ANTWORT, 0, sha256, "");
        audit.log(Entry.of("abgleich.ANSWER").thing("abgleich", id, sha256));
        dienst.wake();
        return Antwort.getan(id);
    }

    /// Why the acting person cannot close the run; asked before her proof is.
    @Transactional
    public Optional<String> darfNichtSchliessen(UUID id) {
        Optional<String> nein = hindernisBeimSchliessen(tabelle.finde(id).orElseThrow(AccessRefused::new));
        if (nein.isPresent()) {
            audit.log(Entry.of("abgleich.CLOSE").refused());
        }
        return nein;
    }

    private Optional<String> hindernisBeimSchliessen(Lauf lauf) {
        if (!lauf.wartetAufAbschluss()) {
            return Optional.of("Dieser Lauf wartet nicht auf seinen Abschluss. Laden Sie die Seite neu.");
        }
        return access.employee().person().equals(lauf.letztePerson())
                ? Optional.of(
                        "Die letzte Antwort haben Sie selbst eingelesen. Abschließen kann nur eine andere Person.")
                : Optional.empty();
    }

    /// Nothing more is expected: the program deletes who was asked about.
    @Transactional
    public Antwort schliesse(UUID id) {
        Lauf lauf = gesperrt(id);
        Optional<String> nein = hindernisBeimSchliessen(lauf);
        if (nein.isPresent()) {
            return nein(id, "CLOSE", nein.get());
        }
        tabelle.schliesse(id, ich(), time.instant());
        vermerke.merke(id, VermerkTabelle.Art.ABGESCHLOSSEN, lauf.zaehler().antworten(), lauf.sha256(), "");
        log("CLOSE");
        dienst.wake();
        return Antwort.getan(id);
    }
}
