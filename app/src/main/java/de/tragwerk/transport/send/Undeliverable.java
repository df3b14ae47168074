package de.tragwerk.transport.send;

import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.transport.DeliveryListener;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A message that could not be handed over for days: who sent an application reads of it. Delivered later all the
/// same, it counts as delivered.
final class Undeliverable {

    private static final String SENTENCE =
            "Die Nachricht ließ sich mehrere Tage lang nicht zustellen. Rufen Sie beim Amt an. Wir können die Zustellung noch einmal versuchen.";

    private Undeliverable() {}

    /// In the current transaction.
    static void tell(JdbcClient jdbc, List<DeliveryListener> listeners, Audit audit, UUID id) {
        int changed = jdbc.sql(
                        "update transport.sendung set zustand = 'GESCHEITERT', grund = :g where id = :id and zustand = 'BEREIT'")
                .param("g", SENTENCE)
                .param("id", id)
                .update();
        if (changed == 1) {
            listeners.forEach(l -> l.failed(id, SENTENCE));
            audit.log(Entry.of("transport.SEND").subjects(id).failed());
        }
    }
}
