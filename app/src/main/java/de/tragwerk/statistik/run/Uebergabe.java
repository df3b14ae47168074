package de.tragwerk.statistik.run;

import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.austausch.Ablage;
import de.tragwerk.mandant.DbRole;
import de.tragwerk.mandant.OutboxHandler;
import de.tragwerk.mandant.OutboxItem;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.mandant.Scope;
import de.tragwerk.statistik.model.Lauf;
import de.tragwerk.statistik.store.LaufTabelle;
import de.tragwerk.statistik.store.VermerkTabelle;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Makes a released file once more, compares it with what was released, and lays it into the folder, outside of any
/// transaction.
@Component("statistikUebergabe")
class Uebergabe implements OutboxHandler {

    static final String KIND = "statistik.legen";

    private record Fertig(Lauf lauf, byte[] bytes) {}

    private final Ablage ablage;
    private final Datei datei;
    private final LaufTabelle laeufe;
    private final VermerkTabelle vermerke;
    private final Audit audit;
    private final RealTime time;
    private final TransactionTemplate transaction;

    Uebergabe(
            Ablage ablage,
            Datei datei,
            LaufTabelle laeufe,
            VermerkTabelle vermerke,
            Audit audit,
            RealTime time,
            TransactionTemplate transaction) {
        this.ablage = ablage;
        this.datei = datei;
        this.laeufe = laeufe;
        this.vermerke = vermerke;
        this.audit = audit;
        this.time = time;
        this.transaction = transaction;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void handle(OutboxItem item) throws Exception {
        UUID id = UUID.fromString(new String(item.payload(), StandardCharsets.UTF_8));
        Scope.call(Scope.current().withRole(DbRole.BATCH), () -> {
            lege(id);
            return Boolean.TRUE;
        });
    }

    private void lege(UUID id) throws IOException {
        Fertig fertig = Objects.requireNonNull(transaction.execute(tx -> {
            Lauf lauf = laeufe.finde(id).orElseThrow();
            Datei.Inhalt inhalt = datei.baue(lauf, lauf.traeger(), lauf.land());
            if (!MessageDigest.isEqual(inhalt.sha256(), lauf.sha256())) {
                throw new IllegalStateException("Die Statistik ist nicht mehr, was freigegeben wurde: " + id);
            }
            return new Fertig(lauf, inhalt.bytes());
        }));
        Lauf lauf = fertig.lauf();
        ablage.lege(Scope.current().mandant(), "statistik", lauf.dateiname(), fertig.bytes());
        transaction.executeWithoutResult(tx -> {
            if (laeufe.uebergeben(id, time.instant())) {
                vermerke.merke(id, VermerkTabelle.Art.UEBERGEBEN, lauf.zaehler().saetze(), lauf.sha256(), "");
                audit.log(
                        Entry.of("statistik.HANDED_OUT").thing("statistik", id, Objects.requireNonNull(lauf.sha256())));
            }
        });
    }
}
