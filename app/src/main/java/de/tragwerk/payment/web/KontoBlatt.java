package de.tragwerk.payment.web;

import de.tragwerk.akte.Akten;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.decision.Decisions;
import de.tragwerk.payment.store.KontoTabelle;
import de.tragwerk.shell.Csv;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The account of a case, line by line with its balance, for the screen and as a table.
@Component
class KontoBlatt {

    /// @param saldo cents decided and not paid after this line; below zero more was paid than is decided
    /// @param schuld cents the persons owe after this line
    record Zeile(KontoTabelle.Zeile zeile, long saldo, long schuld) {}

    private final KontoTabelle konto;
    private final Decisions decisions;
    private final Akten akten;
    private final Audit audit;

    KontoBlatt(KontoTabelle konto, Decisions decisions, Akten akten, Audit audit) {
        this.konto = konto;
        this.decisions = decisions;
        this.akten = akten;
        this.audit = audit;
    }

    /// Oldest first. Call it in a transaction.
    List<Zeile> zeilen(UUID akte) {
        Map<UUID, LocalDate> tage = new HashMap<>();
        konto.bescheide(akte).forEach(id -> decisions.bescheid(id).ifPresent(k -> tage.put(id, k.datum())));
        List<Zeile> zeilen = new ArrayList<>();
        long saldo = 0;
        long schuld = 0;
        for (KontoTabelle.Zeile z : konto.zeilen(akte, tage)) {
            saldo = Math.addExact(saldo, Math.subtractExact(z.soll(), z.ist()));
            schuld = Math.addExact(schuld, z.forderung());
            zeilen.add(new Zeile(z, saldo, schuld));
        }
        return zeilen;
    }

    @Transactional
    public byte[] csv(UUID akte) {
        String zeichen = akten.get(akte).aktenzeichen();
        StringBuilder csv = new StringBuilder(
                "\uFEFFAktenzeichen;Tag;Vorgang;Zweck;Monat;Entschieden;Gezahlt;Noch zu zahlen;Forderung;Offene Forderung;Beleg\r\n");
        for (Zeile z : zeilen(akte)) {
            KontoTabelle.Zeile k = z.zeile();
            csv.append(zeichen).append(';').append(k.tag()).append(';');
            csv.append(k.art().titel()).append(';');
            csv.append(k.zweck() == null ? "" : k.zweck().titel()).append(';');
            csv.append(k.monat() == null ? "" : k.monat()).append(';');
            csv.append(Csv.euro(k.soll())).append(';').append(Csv.euro(k.ist())).append(';');
            csv.append(Csv.euro(z.saldo())).append(';');
            csv.append(Csv.euro(k.forderung()))
                    .append(';')
                    .append(Csv.euro(z.schuld()))
                    .append(';');
            csv.append(Csv.cell(k.beleg())).append("\r\n");
        }
        audit.log(Entry.of("payment.LEDGER_EXPORT").subjects(akte));
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }
}
