package de.tragwerk.payment.bank;

import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.mandant.OutboxHandler;
import de.tragwerk.mandant.OutboxItem;
import de.tragwerk.mandant.Purpose;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.mandant.Scope;
import de.tragwerk.payment.run.Abgleich;
import de.tragwerk.payment.store.BankTabelle;
import de.tragwerk.payment.store.DateiTabelle;
import de.tragwerk.payment.store.LaufTabelle;
import de.tragwerk.payment.store.PruefungTabelle;
import de.tragwerk.payment.store.SperrenTabelle;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Makes everything in a file due again that was withdrawn at the bank after the verification of payees. Who was
/// not to be paid is blocked, with a task; the others are ordered anew by the next run.
///
/// Where the bank took or booked the file meanwhile, nothing is due again: the page of the run says that somebody has
/// to ask the bank.
@Component
public class Rueckzug implements OutboxHandler {

    public static final String KIND = "payment.rueckzug";

    private final DateiTabelle dateien;
    private final LaufTabelle laeufe;
    private final BankTabelle bank;
    private final PruefungTabelle pruefungen;
    private final Rueckfluss rueckfluss;
    private final Abgleich abgleich;
    private final Audit audit;
    private final RealTime time;
    private final TransactionTemplate transaction;

    Rueckzug(
            DateiTabelle dateien,
            LaufTabelle laeufe,
            BankTabelle bank,
            PruefungTabelle pruefungen,
            Rueckfluss rueckfluss,
            Abgleich abgleich,
            Audit audit,
            RealTime time,
            TransactionTemplate transaction) {
        this.dateien = dateien;
        this.laeufe = laeufe;
        this.bank = bank;
        this.pruefungen = pruefungen;
        this.rueckfluss = rueckfluss;
        this.abgleich = abgleich;
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
            transaction.executeWithoutResult(tx -> zurueck(id));
            return Boolean.TRUE;
        });
    }

    private void zurueck(UUID id) {
        DateiTabelle.Datei datei = dateien.finde(id).orElseThrow();
        laeufe.sperre(datei.lauf());
        if (!pruefungen.erledige(id, time.instant())) {
            return;
        }
        audit.log(Entry.of("payment.WITHDRAWN").thing("zahldatei", id, datei.sha256()));
        if (bank.angenommen(id)) {
            return;
        }
        Set<UUID> nicht = pruefungen.nicht(id);
        TreeSet<YearMonth> monate = new TreeSet<>();
        for (BankTabelle.Ziel z : bank.zahlungen(id)) {
            boolean gesperrt = nicht.contains(z.id());
            if (rueckfluss.zurueck(z, gesperrt ? SperrenTabelle.Grund.NAME_WEICHT_AB : null)) {
                monate.add(z.monat());
            } else if (gesperrt) {
                rueckfluss.halteAn(z, SperrenTabelle.Grund.NAME_WEICHT_AB);
            }
        }
        monate.forEach(abgleich::rechne);
    }
}
