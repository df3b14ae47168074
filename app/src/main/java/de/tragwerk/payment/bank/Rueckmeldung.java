package de.tragwerk.payment.bank;

import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.payment.run.Abgleich;
import de.tragwerk.payment.store.BankTabelle;
import de.tragwerk.payment.store.SperrenTabelle;
import java.time.YearMonth;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes in what the bank says: which file it has, what it booked, what came back.
///
/// A message counts once, and so does each booking in it, also when statement and notice both tell of it. A
/// return makes the month due again, blocks the payee and becomes a task: nothing is sent a second time to an
/// account that failed.
@Component
public class Rueckmeldung {

    private final BankTabelle tabelle;
    private final Rueckfluss rueckfluss;
    private final Abgleich abgleich;
    private final Audit audit;
    private final RealTime time;

    Rueckmeldung(BankTabelle tabelle, Rueckfluss rueckfluss, Abgleich abgleich, Audit audit, RealTime time) {
        this.tabelle = tabelle;
        this.rueckfluss = rueckfluss;
        this.abgleich = abgleich;
        this.audit = audit;
        this.time = time;
    }

    /// @return whether the message was new
    /// @throws BankLeser.Unlesbar when it is none that we can read; nothing is stored then
    @Transactional(rollbackFor = Exception.class)
    public boolean nimm(byte[] bytes) throws BankLeser.Unlesbar {
        Bankantwort antwort = BankLeser.lies(bytes);
        String art = switch (antwort) {
            case Bankantwort.Status s -> "PAIN002";
            case Bankantwort.Auszug a -> a.ganz() ? "CAMT053" : "CAMT054";
        };
        Optional<UUID> neu = tabelle.empfange(art, antwort.kennung(), bytes, time.instant());
        if (neu.isEmpty()) {
            return false;
        }
        TreeSet<YearMonth> monate = new TreeSet<>();
        switch (antwort) {
            case Bankantwort.Status s -> status(neu.get(), s, monate);
            case Bankantwort.Auszug a -> auszug(neu.get(), a, monate);
        }
        monate.forEach(abgleich::rechne);
        audit.log(Entry.of("payment.BANK_ANSWER").thing("bankdatei", neu.get(), tabelle.sha256(neu.get())));
        return true;
    }

    private void status(UUID bankdatei, Bankantwort.Status s, TreeSet<YearMonth> monate) throws BankLeser.Unlesbar {
        UUID datei = tabelle.datei(s.original())
                .orElseThrow(() -> new BankLeser.Unlesbar("Die Bank spricht von einer Datei, die nicht von hier ist."));
        tabelle.status(datei, bankdatei, s.stand(), s.grund());
        if (s.stand().equals("RJCT")) {
            // The file was wrong, not the accounts: everything is due again, nobody is blocked.
            tabelle.zahlungen(datei).forEach(z -> zurueck(z, false, monate));
            return;
        }
        for (Bankantwort.Einzeln e : s.einzelne()) {
            if (e.stand().equals("RJCT")) {
                tabelle.zahlung(e.endToEnd()).ifPresent(z -> zurueck(z, true, monate));
            }
        }
    }

    private void auszug(UUID bankdatei, Bankantwort.Auszug a, TreeSet<YearMonth> monate) throws BankLeser.Unlesbar {
        UUID kasse = tabelle.kasse(a.iban())
                .orElseThrow(
                        () -> new BankLeser.Unlesbar("Der Auszug gehört zu einem Konto, das nicht eingestellt ist."));
        for (Bankantwort.Buchung b : a.buchungen()) {
            Optional<BankTabelle.Ziel> zahlung =
                    b.endToEnd().isEmpty() || b.cent() < 0 ? Optional.empty() : tabelle.zahlung(b.endToEnd());
            if (zahlung.isPresent() && zahlung.get().cent() == b.cent()) {
                if (tabelle.buche(
                        bankdatei, kasse, b, "RUECKLAUF", null, zahlung.get().id())) {
                    zurueck(zahlung.get(), true, monate);
                }
                continue;
            }
            Optional<UUID> datei =
                    b.sammler().isEmpty() || b.cent() >= 0 ? Optional.empty() : tabelle.datei(b.sammler());
            if (datei.isPresent() && tabelle.summe(datei.get()) == -b.cent()) {
                if (tabelle.buche(bankdatei, kasse, b, "AUSFUEHRUNG", datei.get(), null)) {
                    tabelle.zahlungen(datei.get()).forEach(z -> monate.add(z.monat()));
                }
                continue;
            }
            tabelle.buche(bankdatei, kasse, b, "UNBEKANNT", null, null);
        }
    }

    /// @param sperre whether the payee's account is the trouble
    private void zurueck(BankTabelle.Ziel z, boolean sperre, TreeSet<YearMonth> monate) {
        if (rueckfluss.zurueck(z, sperre ? SperrenTabelle.Grund.RUECKLAEUFER : null)) {
            monate.add(z.monat());
        }
    }
}
