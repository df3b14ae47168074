package de.tragwerk.ledger.book;

import de.tragwerk.access.Access;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.ledger.store.Buecher;
import de.tragwerk.ledger.store.Vergleiche;
import de.tragwerk.mandant.RealTime;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What people do with the books: close a month, set the budget, ask for a comparison. Each answers with a
/// sentence when it refuses.
@Service
public class Buchhaltung {

    private final Buecher buecher;
    private final Vergleiche vergleiche;
    private final Access access;
    private final Audit audit;
    private final RealTime time;
    private final Clock clock;

    Buchhaltung(Buecher buecher, Vergleiche vergleiche, Access access, Audit audit, RealTime time, Clock clock) {
        this.buecher = buecher;
        this.vergleiche = vergleiche;
        this.access = access;
        this.audit = audit;
        this.time = time;
        this.clock = clock;
    }

    /// Closes a month with all before it. Nothing is booked there any more.
    @Transactional
    public Optional<String> schliesse(YearMonth monat) {
        if (!monat.isBefore(YearMonth.now(clock))) {
            return nein("ledger.CLOSE", "Der Monat läuft noch. Abschließen lässt sich ein Monat, der vorbei ist.");
        }
        Optional<Vergleiche.Vergleich> letzter = vergleiche.letzter();
        if (letzter.isEmpty() || letzter.get().fertig() == null) {
            return nein(
                    "ledger.CLOSE",
                    "Der Vergleich der Bücher mit den Zahlungen läuft noch. Warten Sie einen Augenblick und laden Sie die Seite neu.");
        }
        if (letzter.get().befunde() > 0) {
            return nein(
                    "ledger.CLOSE",
                    "Die Bücher weichen von den Zahlungen ab. Klären Sie die Befunde mit dem Betrieb, bevor Sie abschließen.");
        }
        buecher.sperre();
        if (!buecher.schliesse(monat, access.employee().id(), time.instant())) {
            return nein("ledger.CLOSE", "Dieser Monat ist schon abgeschlossen.");
        }
        audit.log(Entry.of("ledger.CLOSE"));
        return Optional.empty();
    }

    /// Adds to the budget of a year; less than zero takes away.
    @Transactional
    public Optional<String> ansatz(int jahr, String produkt, String konto, long cent) {
        int heute = YearMonth.now(clock).getYear();
        if (jahr < heute - 1 || jahr > heute + 2) {
            return nein(
                    "ledger.BUDGET", "Wählen Sie ein Haushaltsjahr von " + (heute - 1) + " bis " + (heute + 2) + ".");
        }
        if (!produkt.matches("[0-9A-Za-z.]{1,20}")) {
            return nein("ledger.BUDGET", "Nennen Sie das Produkt mit seiner Nummer, zum Beispiel 3116.");
        }
        if (!buecher.aufwandskonten().contains(konto) || cent == 0) {
            return nein("ledger.BUDGET", "Wählen Sie ein Aufwandskonto und einen Betrag, der nicht null ist.");
        }
        buecher.ansatz(jahr, produkt, konto, cent, access.employee().id(), time.instant());
        audit.log(Entry.of("ledger.BUDGET"));
        return Optional.empty();
    }

    /// Asks the program to derive everything anew and to compare.
    @Transactional
    public void vergleiche() {
        vergleiche.fordereAn(access.employee().id(), time.instant());
        audit.log(Entry.of("ledger.COMPARE"));
    }

    private Optional<String> nein(String handlung, String satz) {
        audit.log(Entry.of(handlung).refused());
        return Optional.of(satz);
    }
}
