package de.tragwerk.payment.bank;

import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.mandant.OutboxHandler;
import de.tragwerk.mandant.OutboxItem;
import de.tragwerk.mandant.Purpose;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.mandant.Scope;
import de.tragwerk.payment.store.DateiTabelle;
import de.tragwerk.payment.store.LaufTabelle;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Carries a file to the bank, outside of any transaction, and notes that it is there.
/// After a crash in between it carries the same bytes under the same name again.
@Component
public class Uebergabe implements OutboxHandler {

    public static final String KIND = "payment.bank";

    private final Bank bank;
    private final DateiTabelle dateien;
    private final LaufTabelle laeufe;
    private final Audit audit;
    private final RealTime time;
    private final TransactionTemplate transaction;

    Uebergabe(
            Bank bank,
            DateiTabelle dateien,
            LaufTabelle laeufe,
            Audit audit,
            RealTime time,
            TransactionTemplate transaction) {
        this.bank = bank;
        this.dateien = dateien;
        this.laeufe = laeufe;
        this.audit = audit;
        this.time = time;
        this.transaction = transaction;
    }

    public static byte[] auftrag(UUID datei) {
        return datei.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void handle(OutboxItem item) throws Exception {
        UUID id = UUID.fromString(new String(item.payload(), StandardCharsets.UTF_8));
        Scope.call(Scope.current().withPurpose(Purpose.ZAHLUNG), () -> {
            uebergib(id);
            return Boolean.TRUE;
        });
    }

    private record Inhalt(DateiTabelle.Datei datei, boolean pruefung, byte[] bytes) {}

    private void uebergib(UUID id) throws java.io.IOException {
        Inhalt inhalt = Objects.requireNonNull(transaction.execute(tx -> {
            DateiTabelle.Datei d = dateien.finde(id).orElseThrow();
            return new Inhalt(d, dateien.mitPruefung(id), dateien.inhalt(d));
        }));
        String ziel = bank.uebergib(
                Scope.current().mandant(),
                inhalt.datei().weg(),
                inhalt.pruefung(),
                inhalt.datei().name(),
                inhalt.bytes());
        transaction.executeWithoutResult(tx -> {
            // Two files of a run that arrive at the same moment: the later one sees what the earlier one noted.
            laeufe.sperre(inhalt.datei().lauf());
            if (dateien.uebergeben(id, ziel, time.instant())) {
                audit.log(Entry.of("payment.HANDED_OVER")
                        .thing("zahldatei", id, inhalt.datei().sha256()));
            }
            laeufe.uebergebenWennAlle(inhalt.datei().lauf());
        });
    }
}
