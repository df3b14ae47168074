package de.tragwerk.transport.send;

import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.transport.DeliveryListener;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A message that could not be handed over for days, or is refused for good: who sent an application reads of it.
/// Delivered later all the same, it counts as delivered.
final class Undeliverable {

    private static final String SILENT = "Die Nachricht ließ sich mehrere Tage lang nicht zustellen.";
    private static final String NEXT = " Rufen Sie beim Amt an. Wir können die Zustellung noch einmal versuchen.";

    private Undeliverable() {}

    /// In the current transaction. The last refusal of the intermediary is the reason, if it said one.
    static void tell(JdbcClient jdbc, List<DeliveryListener> listeners, Audit audit, UUID id) {
        Optional<String> why = jdbc.sql("""
                        update transport.sendung
                        set zustand = 'GESCHEITERT', grund = coalesce('Die Nachricht ließ sich nicht zustellen. ' || grund, :silent) || :next
                        where id = :id and zustand = 'BEREIT' returning grund""")
                .param("silent", SILENT)
                .param("next", NEXT)
                .param("id", id)
                .query(String.class)
                .optional();
        why.ifPresent(sentence -> {
            listeners.forEach(l -> l.failed(id, sentence));
            audit.log(Entry.of("transport.SEND").subjects(id).failed());
        });
    }
}
