package de.tragwerk.payment.verify;

import de.tragwerk.access.Access;
import de.tragwerk.access.AccessRefused;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.mandant.Outbox;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.payment.bank.Rueckzug;
import de.tragwerk.payment.model.Pruefstand;
import de.tragwerk.payment.model.Pruefstand.Lage;
import de.tragwerk.payment.model.Pruefstand.Schluss;
import de.tragwerk.payment.store.DateiTabelle;
import de.tragwerk.payment.store.LaufTabelle;
import de.tragwerk.payment.store.PruefungTabelle;
import de.tragwerk.payment.store.PruefungTabelle.Entscheid;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Decides about payees that do not fit: each payment once, with a reason; then the file once, by another person.
///
/// Who presses at the same moment as somebody else gets one result: the run of the file is locked.
@Service
public class Namensentscheide {

    private final PruefungTabelle tabelle;
    private final DateiTabelle dateien;
    private final LaufTabelle laeufe;
    private final Outbox outbox;
    private final Access access;
    private final Audit audit;
    private final RealTime time;

    Namensentscheide(
            PruefungTabelle tabelle,
            DateiTabelle dateien,
            LaufTabelle laeufe,
            Outbox outbox,
            Access access,
            Audit audit,
            RealTime time) {
        this.tabelle = tabelle;
        this.dateien = dateien;
        this.laeufe = laeufe;
        this.outbox = outbox;
        this.access = access;
        this.audit = audit;
        this.time = time;
    }

    /// Locked until the end of the transaction, and read afterwards.
    private Pruefstand sperre(UUID datei) {
        Pruefstand stand = tabelle.finde(datei).orElseThrow(AccessRefused::new);
        laeufe.sperre(stand.lauf());
        return tabelle.finde(datei).orElseThrow(AccessRefused::new);
    }

    /// @param entscheid `null` where none was chosen
    /// @return what is wrong, empty when it is decided
    @Transactional
    public Optional<String> entscheide(UUID datei, UUID zahlung, @Nullable Entscheid entscheid, String grund) {
        UUID akte = tabelle.akte(datei, zahlung).orElseThrow(AccessRefused::new);
        Optional<String> nein = darfNicht(sperre(datei), entscheid, grund);
        if (nein.isEmpty()
                && entscheid != null
                && !tabelle.entscheide(
                        zahlung,
                        akte,
                        entscheid,
                        grund.strip(),
                        access.employee().id(),
                        time.instant())) {
            nein = Optional.of("Über diese Zahlung hat schon jemand entschieden. Unten steht, wie.");
        }
        Entry eintrag = Entry.of("payment.VOP_DECIDE").subjects(akte, zahlung);
        audit.log(nein.isPresent() ? eintrag.refused() : eintrag);
        return nein;
    }

    private static Optional<String> darfNicht(Pruefstand stand, @Nullable Entscheid entscheid, String grund) {
        if (stand.lage() != Lage.OFFEN && stand.lage() != Lage.ENTSCHIEDEN) {
            return Optional.of("Über diese Datei ist nichts mehr zu entscheiden: "
                    + stand.lage().titel() + ".");
        }
        if (entscheid == null) {
            return Optional.of("Wählen Sie, ob die Zahlung so hinausgehen soll.");
        }
        return grund.strip().length() < 10 || grund.length() > 1_000
                ? Optional.of(
                        "Der Grund fehlt. Schreiben Sie in einem Satz, was Sie geprüft haben (10 bis 1000 Zeichen).")
                : Optional.empty();
    }

    /// What stands against closing the file whatever the password is; asked before it.
    ///
    /// @param schluss what the page offered
    /// @param storniert the acting person says that the bank will not carry the file out any more
    @Transactional
    public Optional<String> darfNichtSchliessen(UUID datei, Schluss schluss, boolean storniert) {
        Optional<String> nein = darfNicht(tabelle.finde(datei).orElseThrow(AccessRefused::new), schluss);
        if (nein.isEmpty() && schluss == Schluss.ZURUECKGEZOGEN && !storniert) {
            nein = Optional.of(
                    "Stornieren Sie zuerst die ganze Datei im Bankportal, und bestätigen Sie das mit dem Häkchen. Sonst würde doppelt gezahlt.");
        }
        if (nein.isPresent()) {
            audit.log(abschluss(datei).refused());
        }
        return nein;
    }

    private Entry abschluss(UUID datei) {
        return Entry.of("payment.VOP_CLOSE")
                .thing("zahldatei", datei, dateien.finde(datei).orElseThrow().sha256());
    }

    private Optional<String> darfNicht(Pruefstand stand, Schluss schluss) {
        if (stand.lage() == Lage.OFFEN) {
            return Optional.of("Über " + stand.offen() + (stand.offen() == 1 ? " Zahlung" : " Zahlungen")
                    + " dieser Datei ist noch nicht entschieden.");
        }
        if (stand.lage() != Lage.ENTSCHIEDEN) {
            return Optional.of("Diese Datei lässt sich nicht mehr abschließen: "
                    + stand.lage().titel() + ".");
        }
        // Who disagrees with "pay all the same" takes the file back as a whole; nobody is blocked by that.
        if (schluss == Schluss.FREI && stand.folge() != Schluss.FREI) {
            return Optional.of("Inzwischen ist anders entschieden. Lesen Sie die Liste noch einmal.");
        }
        return tabelle.hatEntschieden(stand.datei(), access.employee().person())
                ? Optional.of(
                        "Sie haben selbst über eine Zahlung dieser Datei entschieden. Abschließen kann sie nur eine andere Person.")
                : Optional.empty();
    }

    /// Says what happens with the file at the bank. Withdrawn, everything in it is due again as soon as the
    /// program has booked it.
    @Transactional
    public Optional<String> schliesse(UUID datei, Schluss schluss) {
        Optional<String> nein = darfNicht(sperre(datei), schluss);
        if (nein.isEmpty()
                && !tabelle.schliesse(datei, schluss, access.employee().id(), time.instant())) {
            nein = Optional.of("Diese Datei hat schon jemand abgeschlossen. Laden Sie die Seite neu.");
        }
        Entry eintrag = abschluss(datei);
        if (nein.isPresent()) {
            audit.log(eintrag.refused());
            return nein;
        }
        if (schluss == Schluss.ZURUECKGEZOGEN) {
            outbox.add(Rueckzug.KIND, datei.toString(), Rueckzug.auftrag(datei));
        }
        audit.log(eintrag);
        return Optional.empty();
    }
}
