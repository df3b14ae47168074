package de.tragwerk.payment.cash;

import de.tragwerk.access.Access;
import de.tragwerk.access.AccessRefused;
import de.tragwerk.access.StaffDirectory;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.kernel.Ids;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.payment.model.Einloesung;
import de.tragwerk.payment.model.Worte;
import de.tragwerk.payment.sepa.SepaText;
import de.tragwerk.payment.store.EinloesungTabelle;
import de.tragwerk.payment.store.EinloesungTabelle.Auftrag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Pays out at the desk. Who presses second learns who was first; the database takes one of two.
@Service
public class Barkasse {

    private static final int LAENGSTER_NAME = 140;

    private final EinloesungTabelle tabelle;
    private final StaffDirectory staff;
    private final Access access;
    private final Audit audit;
    private final RealTime time;
    private final Clock clock;

    Barkasse(EinloesungTabelle tabelle, StaffDirectory staff, Access access, Audit audit, RealTime time, Clock clock) {
        this.tabelle = tabelle;
        this.staff = staff;
        this.access = access;
        this.audit = audit;
        this.time = time;
        this.clock = clock;
    }

    /// What somebody shows at the desk.
    ///
    /// @param nummer of the order or of the file
    /// @param name as it stands in her paper
    public record Vorgelegt(String nummer, String name) {

        /// Words of the name, in the letters banks write.
        Set<String> worte() {
            Set<String> worte = new HashSet<>(Arrays.asList(
                    SepaText.of(name, LAENGSTER_NAME).toLowerCase(Locale.ROOT).split("[^a-z0-9]+")));
            worte.remove("");
            return worte;
        }
    }

    /// Orders for whoever stands at the desk, also of a file nobody here may read. Number and name have to fit;
    /// which of them did not, nobody learns.
    @Transactional
    public List<Auftrag> suche(Vorgelegt v) {
        List<Auftrag> gefunden = finde(v);
        Entry eintrag = Entry.of("payment.CASH_SEARCH")
                .subjects(gefunden.stream().map(Auftrag::akte).collect(Collectors.toSet()));
        audit.log(gefunden.isEmpty() ? eintrag.refused() : eintrag);
        return gefunden;
    }

    private List<Auftrag> finde(Vorgelegt v) {
        return tabelle.suche(v.nummer().strip(), v.worte());
    }

    /// @return why it is not paid out, empty when it is
    /// @throws AccessRefused when number and name do not lead to this order
    @Transactional
    public Optional<String> zahleAus(UUID id, Vorgelegt v) {
        return ende(id, v, "payment.CASH_PAY", Einloesung.Ergebnis.GEZAHLT, "");
    }

    /// Takes an order back before it is paid out: its month is due again.
    ///
    /// @return why it stays, empty when it is taken back
    /// @throws AccessRefused when number and name do not lead to this order
    @Transactional
    public Optional<String> ziehZurueck(UUID id, Vorgelegt v) {
        return ende(id, v, "payment.CASH_WITHDRAW", Einloesung.Ergebnis.ZURUECK, Einloesung.ZURUECKGEZOGEN);
    }

    private Optional<String> ende(UUID id, Vorgelegt v, String handlung, Einloesung.Ergebnis ergebnis, String grund) {
        Auftrag a = finde(id, v).orElseThrow(AccessRefused::new);
        Optional<String> nein = hindernis(a, ergebnis == Einloesung.Ergebnis.GEZAHLT);
        if (nein.isEmpty()) {
            Einloesung e = new Einloesung(
                    id, ergebnis, grund, LocalDate.now(clock), access.employee().id(), time.instant());
            if (!tabelle.beende(v.nummer().strip(), v.worte(), e, Ids.next())) {
                nein = finde(id, v).flatMap(this::vorbei);
            }
        }
        if (nein.isPresent()) {
            audit.log(Entry.of(handlung).refused().subjects(a.akte()));
            return nein;
        }
        audit.log(Entry.of(handlung).subjects(a.akte()).subjects(a.person()));
        return Optional.empty();
    }

    private Optional<Auftrag> finde(UUID id, Vorgelegt v) {
        return finde(v).stream().filter(a -> a.id().equals(id)).findFirst();
    }

    /// What stands against paying an order out now, as a sentence for the desk.
    public Optional<String> hindernis(Auftrag a, boolean auszahlen) {
        Optional<String> vorbei = vorbei(a);
        if (vorbei.isPresent()) {
            return vorbei;
        }
        LocalDate heute = LocalDate.now(clock);
        if (!a.uebergeben()) {
            return Optional.of("Der Zahllauf ist noch nicht übergeben. Die Zahlstelle muss das erst tun.");
        }
        if (!auszahlen) {
            return Optional.empty();
        }
        if (heute.isBefore(a.ausfuehrung())) {
            return Optional.of("Dieser Betrag liegt erst ab dem " + Worte.tag(a.ausfuehrung()) + " bereit.");
        }
        if (heute.isAfter(a.frist())) {
            return Optional.of("Die Frist zum Abholen ist am " + Worte.tag(a.frist())
                    + " abgelaufen. Schicken Sie die Person zur Sachbearbeitung.");
        }
        return a.gesperrt()
                ? Optional.of("Die Zahlung ist gesperrt. Schicken Sie die Person zur Sachbearbeitung.")
                : Optional.empty();
    }

    private Optional<String> vorbei(Auftrag a) {
        Einloesung e = a.ende();
        if (e == null) {
            return Optional.empty();
        }
        String von = e.von() == null ? "" : " von " + staff.names().getOrDefault(e.von(), "einem anderen Konto");
        return Optional.of(
                e.ergebnis() == Einloesung.Ergebnis.GEZAHLT
                        ? "Schon ausgezahlt am " + Worte.tag(e.tag()) + von + ". Es wird nicht noch einmal gezahlt."
                        : "Dieser Auftrag ist seit dem " + Worte.tag(e.tag()) + " beendet: "
                                + Einloesung.satz(e.grund()) + von + ".");
    }
}
