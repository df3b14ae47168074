package de.tragwerk.statistik.run;

import de.tragwerk.access.Access;
import de.tragwerk.audit.Audit;
import de.tragwerk.austausch.Profil;
import de.tragwerk.kernel.Ids;
import de.tragwerk.lauf.Antwort;
import de.tragwerk.lauf.Steuerung;
import de.tragwerk.lauf.Worte;
import de.tragwerk.mandant.Outbox;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.statistik.model.Lauf;
import de.tragwerk.statistik.model.Statistik;
import de.tragwerk.statistik.store.LaufTabelle;
import de.tragwerk.statistik.store.VermerkTabelle;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What people do with deliveries. Each answers with a sentence when it refuses.
@Service
public class Statistiken extends Steuerung<Lauf> {

    private static final int MONATE = 15;

    private final LaufTabelle tabelle;
    private final VermerkTabelle vermerke;
    private final Datei datei;
    private final Statistikdienst dienst;
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
        super(
                new Worte("statistik", "Die Lieferung", "Diese Lieferung", "diese Lieferung", "sie"),
                tabelle,
                vermerke,
                new Mittel(dienst, outbox, access, audit, time),
                Uebergabe.KIND);
        this.tabelle = tabelle;
        this.vermerke = vermerke;
        this.datei = datei;
        this.dienst = dienst;
        this.time = time;
        this.clock = clock;
    }

    /// Layout of the file of one.
    public Profil profil(Statistik statistik) {
        return datei.profil(statistik);
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
            return nein(id, "START", "Wählen Sie einen Monat bis heute, höchstens ein Jahr zurück.");
        }
        if (!statistik.moeglich(monat)) {
            return nein(
                    id,
                    "START",
                    "Die Erhebung nach § 12 AsylbLG zählt, wer am 31. Dezember Leistungen bekommt. Wählen Sie den Dezember des Berichtsjahres.");
        }
        if (!tabelle.beginne(id, statistik, monat, ich(), time.instant())) {
            return nein(id, "START", "Für diesen Monat ist schon eine Lieferung offen. Öffnen Sie sie in der Liste.");
        }
        vermerke.merke(id, VermerkTabelle.Art.BEGONNEN, 0, null, "");
        log("START");
        dienst.wake();
        return Antwort.getan(id);
    }

    @Transactional
    public Antwort verwirf(UUID id) {
        Lauf lauf = gesperrt(id);
        if (!tabelle.verwirf(id)) {
            return nein(id, "DROP", "Die Lieferung ist schon freigegeben. Eine Korrektur ist eine neue.");
        }
        vermerke.merke(id, VermerkTabelle.Art.VERWORFEN, lauf.zaehler().saetze(), lauf.sha256(), "");
        log("DROP");
        dienst.wake();
        return Antwort.getan(id);
    }

    @Override
    protected Optional<String> hindernis(Lauf lauf) {
        return lauf.zaehler().fehler() > 0
                ? Optional.of("Es gibt noch Fehler. Berichtigen Sie sie in den Akten, verwerfen Sie die Lieferung und"
                        + " sammeln Sie neu.")
                : Optional.empty();
    }
}
