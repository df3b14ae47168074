package de.tragwerk.abgleich.run;

import de.tragwerk.abgleich.model.Lauf;
import de.tragwerk.abgleich.store.DateiTabelle;
import de.tragwerk.abgleich.store.LaufTabelle;
import de.tragwerk.abgleich.store.VermerkTabelle;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.austausch.Ablage;
import de.tragwerk.mandant.OutboxHandler;
import de.tragwerk.mandant.OutboxItem;
import de.tragwerk.mandant.Purpose;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.mandant.Scope;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Lays a released file into the folder, outside of any transaction, and takes it away again when it is not
/// needed.
@Component("abgleichUebergabe")
class Uebergabe {

    static final String LEGEN = "abgleich.legen";
    static final String ENTFERNEN = "abgleich.entfernen";

    private record Inhalt(Lauf lauf, byte[] bytes) {}

    private final Ablage ablage;
    private final LaufTabelle laeufe;
    private final DateiTabelle dateien;
    private final VermerkTabelle vermerke;
    private final Audit audit;
    private final RealTime time;
    private final TransactionTemplate transaction;

    Uebergabe(
            Ablage ablage,
            LaufTabelle laeufe,
            DateiTabelle dateien,
            VermerkTabelle vermerke,
            Audit audit,
            RealTime time,
            TransactionTemplate transaction) {
        this.ablage = ablage;
        this.laeufe = laeufe;
        this.dateien = dateien;
        this.vermerke = vermerke;
        this.audit = audit;
        this.time = time;
        this.transaction = transaction;
    }

    private void lege(UUID id) throws IOException {
        Optional<Inhalt> inhalt = Objects.requireNonNull(transaction.execute(tx -> {
            Lauf lauf = laeufe.finde(id).orElseThrow();
            return dateien.anfrage(id).map(d -> new Inhalt(lauf, dateien.inhalt(d.id())));
        }));
        if (inhalt.isEmpty()) {
            return;
        }
        Lauf lauf = inhalt.get().lauf();
        ablage.lege(
                Scope.current().mandant(),
                lauf.verfahren().ordner(),
                lauf.dateiname(),
                inhalt.get().bytes());
        transaction.executeWithoutResult(tx -> {
            if (laeufe.uebergeben(id, time.instant())) {
                vermerke.merke(id, VermerkTabelle.Art.UEBERGEBEN, lauf.zaehler().anzahl(), lauf.sha256(), "");
                audit.log(Entry.of("abgleich.HANDED_OUT").thing("abgleich", id, Objects.requireNonNull(lauf.sha256())));
            }
        });
    }

    private void entferne(UUID id) throws IOException {
        Lauf lauf = Objects.requireNonNull(
                transaction.execute(tx -> laeufe.finde(id).orElseThrow()));
        ablage.entferne(Scope.current().mandant(), lauf.verfahren().ordner(), lauf.dateiname());
    }

    private interface Schritt {
        void tue(UUID lauf) throws IOException;
    }

    private record Handgriff(String kind, Schritt schritt) implements OutboxHandler {
        /// What is taken away was laid before.
        @Override
        public String lane() {
            return "abgleich";
        }

        @Override
        public void handle(OutboxItem item) throws Exception {
            UUID lauf = UUID.fromString(new String(item.payload(), StandardCharsets.UTF_8));
            Scope.call(Scope.current().withPurpose(Purpose.SGB12), () -> {
                schritt.tue(lauf);
                return Boolean.TRUE;
            });
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Handgriffe {
        @Bean
        OutboxHandler abgleichLegen(Uebergabe u) {
            return new Handgriff(LEGEN, u::lege);
        }

        @Bean
        OutboxHandler abgleichEntfernen(Uebergabe u) {
            return new Handgriff(ENTFERNEN, u::entferne);
        }
    }
}
