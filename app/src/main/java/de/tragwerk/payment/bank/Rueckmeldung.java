package de.tragwerk.payment.bank;

import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.payment.run.Abgleich;
import de.tragwerk.payment.store.BankTabelle;
import de.tragwerk.payment.store.PruefungTabelle;
import de.tragwerk.payment.store.SperrenTabelle;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes in what the bank says: which file it has, what it booked, what came back.
///
/// A message counts once, and so does each booking in it, also when statement and notice both tell of it. A
/// return makes the month due again, blocks the payee and becomes a task: nothing is sent a second time to an
/// account that failed.
@Component
public class Rueckmeldung {

    /// Reason code of a file that came a second time.
    private static final String DOPPELT = "AM05";

    private final BankTabelle tabelle;
    private final PruefungTabelle pruefungen;
    private final Pruefannahme pruefannahme;
    private final Rueckfluss rueckfluss;
    private final Abgleich abgleich;
    private final Audit audit;
    private final RealTime time;

    Rueckmeldung(
            BankTabelle tabelle,
            PruefungTabelle pruefungen,
            Pruefannahme pruefannahme,
            Rueckfluss rueckfluss,
            Abgleich abgleich,
            Audit audit,
            RealTime time) {
        this.tabelle = tabelle;
        this.pruefungen = pruefungen;
        this.pruefannahme = pruefannahme;
        this.rueckfluss = rueckfluss;
        this.abgleich = abgleich;
        this.audit = audit;
        this.time = time;
    }

    /// @return whether the message was new
    /// @throws BankLeser.Unlesbar when it is none that we can read; nothing is stored then
    @Transactional(rollbackFor = Exception.class)
    public boolean nimm(byte[] bytes) throws BankLeser.Unlesbar {
        List<Bankantwort> antworten = BankLeser.lies(bytes);
        Bankantwort erste = antworten.getFirst();
        String art = switch (erste) {
            case Bankantwort.Status s -> "PAIN002";
            case Bankantwort.Pruefung p -> "PAIN002";
            case Bankantwort.Auszug a -> a.ganz() ? "CAMT053" : "CAMT054";
        };
        Optional<UUID> neu = tabelle.empfange(art, erste.kennung(), bytes, time.instant());
        if (neu.isEmpty()) {
            return false;
        }
        // A statement may tell of other accounts of the town too; those are not ours to read.
        if (antworten.stream()
                .allMatch(x -> x instanceof Bankantwort.Auszug a
                        && tabelle.kasse(a.iban()).isEmpty())) {
            throw new BankLeser.Unlesbar("Der Auszug gehört zu einem Konto, das nicht eingestellt ist.");
        }
        TreeSet<YearMonth> monate = new TreeSet<>();
        for (Bankantwort antwort : antworten) {
            switch (antwort) {
                case Bankantwort.Status s -> status(neu.get(), s, monate);
                case Bankantwort.Pruefung p -> pruefannahme.nimm(neu.get(), p);
                case Bankantwort.Auszug a -> tabelle.kasse(a.iban()).ifPresent(k -> auszug(neu.get(), k, a, monate));
            }
        }
        monate.forEach(abgleich::rechne);
        audit.log(Entry.of("payment.BANK_ANSWER").thing("bankdatei", neu.get(), tabelle.sha256(neu.get())));
        return true;
    }

    private void status(UUID bankdatei, Bankantwort.Status s, TreeSet<YearMonth> monate) throws BankLeser.Unlesbar {
        UUID datei = tabelle.datei(s.original())
                .orElseThrow(() -> new BankLeser.Unlesbar("Die Bank spricht von einer Datei, die nicht von hier ist."));
        boolean schon = tabelle.angenommen(datei);
        boolean doppelt = s.einzelne().stream().anyMatch(e -> e.grund().equals(DOPPELT));
        tabelle.status(datei, bankdatei, s.stand(), doppelt && s.grund().isEmpty() ? DOPPELT : s.grund());
        if (s.stand().equals("RJCT")) {
            // A second delivery was refused, or what was taken is refused afterwards: the first one may be paid.
            // Nothing is due again before somebody has asked the bank; the page of the run says so.
            if (schon || s.grund().equals(DOPPELT)) {
                return;
            }
            // The file was wrong, not the accounts: everything is due again, nobody is blocked but who was not to be
            // paid after the verification of payees.
            Set<UUID> nicht = pruefungen.nicht(datei);
            tabelle.zahlungen(datei)
                    .forEach(z ->
                            zurueck(z, nicht.contains(z.id()) ? SperrenTabelle.Grund.NAME_WEICHT_AB : null, monate));
            return;
        }
        for (Bankantwort.Einzeln e : s.einzelne()) {
            // Payments of a second delivery: the first one may be paid, so nothing is due again (see above).
            if (e.stand().equals("RJCT") && !e.grund().equals(DOPPELT)) {
                tabelle.zahlung(e.endToEnd()).ifPresent(z -> zurueck(z, SperrenTabelle.Grund.RUECKLAEUFER, monate));
            }
        }
    }

    private void auszug(UUID bankdatei, UUID kasse, Bankantwort.Auszug a, TreeSet<YearMonth> monate) {
        Map<BankTabelle.Gleich, Integer> gleiche = new HashMap<>();
        for (Bankantwort.Buchung b : zusammen(a.buchungen())) {
            int nr = gleiche.merge(BankTabelle.Gleich.von(b), 1, Integer::sum);
            Optional<BankTabelle.Ziel> zahlung = b.storno() || b.endToEnd().isEmpty() || b.cent() < 0
                    ? Optional.empty()
                    : tabelle.zahlung(b.endToEnd()).filter(z -> z.cent() == b.cent());
            Optional<UUID> datei = b.storno() || b.sammler().isEmpty() || b.cent() >= 0
                    ? Optional.empty()
                    : tabelle.datei(b.sammler()).filter(d -> tabelle.summe(d) == -b.cent());
            UUID ding = zahlung.map(BankTabelle.Ziel::id).or(() -> datei).orElse(null);
            BankTabelle.Erzaehlt schon =
                    ding == null ? BankTabelle.Erzaehlt.NIE : tabelle.erzaehlt(ding, bankdatei, a.ganz(), b);
            if (schon == BankTabelle.Erzaehlt.DASSELBE) {
                continue;
            }
            // A statement that tells of it a second time means that it was booked twice: somebody has to look.
            if (ding == null || schon == BankTabelle.Erzaehlt.NOCHMAL) {
                tabelle.buche(bankdatei, kasse, b, nr, "UNBEKANNT", null, null);
            } else if (zahlung.isPresent()) {
                if (tabelle.buche(bankdatei, kasse, b, nr, "RUECKLAUF", null, ding)) {
                    zurueck(zahlung.get(), SperrenTabelle.Grund.RUECKLAEUFER, monate);
                }
            } else if (tabelle.buche(bankdatei, kasse, b, nr, "AUSFUEHRUNG", ding, null)) {
                tabelle.zahlungen(ding).forEach(z -> monate.add(z.monat()));
            }
        }
    }

    /// A file that the bank booked payment by payment, all in one message, counts as the one booking it asked for.
    private List<Bankantwort.Buchung> zusammen(List<Bankantwort.Buchung> buchungen) {
        Map<UUID, List<Bankantwort.Buchung>> jeDatei = new HashMap<>();
        for (Bankantwort.Buchung b : buchungen) {
            if (b.cent() < 0 && !b.storno() && !b.sammler().isEmpty()) {
                tabelle.datei(b.sammler())
                        .ifPresent(d -> jeDatei.computeIfAbsent(d, x -> new ArrayList<>())
                                .add(b));
            }
        }
        List<Bankantwort.Buchung> liste = new ArrayList<>(buchungen);
        jeDatei.forEach((datei, teile) -> {
            long summe = teile.stream().mapToLong(Bankantwort.Buchung::cent).sum();
            if (teile.size() > 1 && summe == -tabelle.summe(datei)) {
                Bankantwort.Buchung erste = teile.getFirst();
                liste.removeAll(teile);
                liste.add(
                        new Bankantwort.Buchung(erste.tag(), summe, erste.referenz(), erste.sammler(), "", "", false));
            }
        });
        return liste;
    }

    /// @param stoerung why the payee's account is the trouble, `null` when it is not
    private void zurueck(BankTabelle.Ziel z, SperrenTabelle.@Nullable Grund stoerung, TreeSet<YearMonth> monate) {
        if (rueckfluss.zurueck(z, stoerung)) {
            monate.add(z.monat());
        }
    }
}
