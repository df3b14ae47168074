package de.tragwerk.abgleich.run;

import de.tragwerk.abgleich.model.Lauf;
import de.tragwerk.abgleich.store.AnfrageTabelle;
import de.tragwerk.abgleich.store.DateiTabelle;
import de.tragwerk.abgleich.store.LaufTabelle;
import de.tragwerk.abgleich.store.TrefferTabelle;
import de.tragwerk.abgleich.store.VermerkTabelle;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.lauf.Schritte;
import de.tragwerk.mandant.Outbox;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.privacy.Vault;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Deletes what is not needed any more: the request when the answers are complete or nobody answered for half a
/// year, settled answers a year after their result. Both times are ours; the law says "without delay" and "as
/// long as needed" (§ 118 Abs. 1 SGB XII, § 8 Abs. 2 SozhiDAV; secondary).
@Component
public class Loeschung {

    static final Duration OHNE_ANTWORT = Duration.ofDays(183);

    private final LaufTabelle laeufe;
    private final AnfrageTabelle anfragen;
    private final DateiTabelle dateien;
    private final TrefferTabelle treffer;
    private final VermerkTabelle vermerke;
    private final Vault vault;
    private final Outbox outbox;
    private final Audit audit;
    private final RealTime time;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Loeschung(
            LaufTabelle laeufe,
            AnfrageTabelle anfragen,
            DateiTabelle dateien,
            TrefferTabelle treffer,
            VermerkTabelle vermerke,
            Vault vault,
            Outbox outbox,
            Audit audit,
            RealTime time,
            Clock clock,
            TransactionTemplate transaction) {
        this.laeufe = laeufe;
        this.anfragen = anfragen;
        this.dateien = dateien;
        this.treffer = treffer;
        this.vermerke = vermerke;
        this.vault = vault;
        this.outbox = outbox;
        this.audit = audit;
        this.time = time;
        this.clock = clock;
        this.transaction = transaction;
    }

    /// Who was asked about, the file, and the copy in the folder. Call it in a transaction.
    public void anfrageWeg(UUID lauf) {
        int anzahl = anfragen.loesche(lauf);
        dateien.anfrage(lauf).ifPresent(d -> dateien.ende(d.id(), "GELOESCHT", ""));
        outbox.add(
                Uebergabe.ENTFERNEN, Uebergabe.ENTFERNEN + lauf, lauf.toString().getBytes(StandardCharsets.UTF_8));
        vermerke.merke(lauf, VermerkTabelle.Art.GELOESCHT, anzahl, null, "Anfrage");
        audit.log(Entry.of("abgleich.DELETED"));
    }

    /// What is due. Call it outside of a transaction, in the batch role.
    void faellige() {
        LocalDate heute = LocalDate.now(clock);
        transaction.executeWithoutResult(tx -> {
            List<TrefferTabelle.Geloescht> weg = treffer.loescheFaellige(heute);
            weg.forEach(w ->
                    vermerke.merke(w.lauf(), VermerkTabelle.Art.GELOESCHT, w.anzahl(), null, "geklärte Antworten"));
            if (!weg.isEmpty()) {
                audit.log(Entry.of("abgleich.DELETED"));
            }
        });
        // One that throws keeps no other from its deletion; the next sweep tries it again.
        Schritte.jeder(transaction, laeufe::abgelaufene, id -> allein(() -> raeume(id)), id -> {});
        Schritte.jeder(
                transaction,
                () -> laeufe.ohneAntwort(time.instant().minus(OHNE_ANTWORT)),
                id -> allein(() -> verfalle(id)),
                id -> {});
        for (UUID datei : Objects.requireNonNull(transaction.execute(tx -> dateien.schluesselUebrig()))) {
            vault.erase(datei);
            transaction.executeWithoutResult(tx -> dateien.schluesselWeg(datei));
        }
    }

    /// Two sweeps at once do it once.
    private void raeume(UUID id) {
        laeufe.sperre(id);
        if (laeufe.abgelaufene().contains(id)) {
            anfrageWeg(id);
        }
    }

    private void verfalle(UUID id) {
        if (laeufe.sperre(id).orElseThrow().zustand() == Lauf.Zustand.UEBERGEBEN) {
            laeufe.zustand(id, Lauf.Zustand.VERFALLEN);
            anfrageWeg(id);
        }
    }

    private void allein(Runnable schritt) {
        transaction.executeWithoutResult(tx -> schritt.run());
    }
}
