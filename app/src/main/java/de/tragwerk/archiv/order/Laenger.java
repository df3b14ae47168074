package de.tragwerk.archiv.order;

import de.tragwerk.access.Access;
import de.tragwerk.access.AccessRefused;
import de.tragwerk.access.StaffDirectory;
import de.tragwerk.archiv.store.Archivliste;
import de.tragwerk.archiv.store.LaengerTabelle;
import de.tragwerk.archiv.store.LaengerTabelle.Verlaengerung;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.kernel.Ids;
import de.tragwerk.mandant.RealTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Keeps a single file longer than its statute asks: one person says why, another confirms. Each answers with a
/// sentence when it refuses.
@Service
public class Laenger {

    private static final String ENTSCHIEDEN = "Darüber ist schon entschieden. Hier steht der neue Stand.";

    private final LaengerTabelle tabelle;
    private final Archivliste liste;
    private final StaffDirectory staff;
    private final Access access;
    private final Audit audit;
    private final RealTime time;

    Laenger(
            LaengerTabelle tabelle,
            Archivliste liste,
            StaffDirectory staff,
            Access access,
            Audit audit,
            RealTime time) {
        this.tabelle = tabelle;
        this.liste = liste;
        this.staff = staff;
        this.access = access;
        this.audit = audit;
        this.time = time;
    }

    /// The file in the archive.
    ///
    /// @throws AccessRefused when it is in no archive the acting person sees
    public Archivliste.Archiviert akte(UUID akte) {
        return liste.nur(List.of(akte)).stream().findFirst().orElseThrow(AccessRefused::new);
    }

    /// @param jahre years in all; not fewer than the statute's, so that an exception can be ended, too
    @Transactional
    public Optional<String> beantrage(UUID akte, int jahre, String grund) {
        Archivliste.Archiviert a = akte(akte);
        if (a.anordnung() != null) {
            return nein("archiv.KEEP_LONGER", akte, "Die Löschung dieser Akte ist schon angeordnet.");
        }
        if (jahre < a.regel() || jahre > 100 || jahre == a.jahre()) {
            return nein(
                    "archiv.KEEP_LONGER",
                    akte,
                    "Nennen Sie die Jahre als Zahl von " + a.regel()
                            + " (Frist der Leistung) bis 100, anders als bisher (" + a.jahre() + ").");
        }
        if (grund.strip().length() < 5 || grund.strip().length() > 500) {
            return nein("archiv.KEEP_LONGER", akte, "Nennen Sie den Grund (5 bis 500 Zeichen).");
        }
        if (!tabelle.beantrage(
                Ids.next(),
                akte,
                a.kreis(),
                jahre,
                grund.strip(),
                access.employee().id(),
                time.instant())) {
            return nein("archiv.KEEP_LONGER", akte, "Für diese Akte wartet schon ein Antrag auf die zweite Person.");
        }
        audit.log(Entry.of("archiv.KEEP_LONGER").subjects(akte));
        return Optional.empty();
    }

    /// Why the acting person cannot confirm; asked before the password is.
    @Transactional
    public Optional<String> darfNicht(UUID akte, UUID id) {
        Optional<String> nein = grundGegen(von(akte, id));
        if (nein.isPresent()) {
            audit.log(Entry.of("archiv.CONFIRM_LONGER").subjects(akte).refused());
        }
        return nein;
    }

    private Optional<String> grundGegen(Verlaengerung v) {
        if (!v.zustand().equals("OFFEN")) {
            return Optional.of(ENTSCHIEDEN);
        }
        if (eigene(v)) {
            return Optional.of("Sie haben das beantragt. Bestätigen kann es nur eine andere Person.");
        }
        return akte(v.akte()).anordnung() == null
                ? Optional.empty()
                : Optional.of("Die Löschung dieser Akte ist schon angeordnet.");
    }

    /// Whether the human being who acts asked for it, under whichever account.
    public boolean eigene(Verlaengerung v) {
        UUID ich = access.employee().person();
        return staff.find(v.von()).map(c -> c.person().equals(ich)).orElse(false);
    }

    @Transactional
    public Optional<String> bestaetige(UUID akte, UUID id) {
        Optional<String> nein = grundGegen(von(akte, id));
        if (nein.isPresent()) {
            return nein("archiv.CONFIRM_LONGER", akte, nein.get());
        }
        return entscheide(akte, id, "BESTAETIGT", "archiv.CONFIRM_LONGER");
    }

    @Transactional
    public Optional<String> nimmZurueck(UUID akte, UUID id) {
        von(akte, id);
        return entscheide(akte, id, "ZURUECKGENOMMEN", "archiv.KEEP_LONGER");
    }

    private Optional<String> entscheide(UUID akte, UUID id, String zustand, String handlung) {
        if (!tabelle.entscheide(id, zustand, access.employee().id(), time.instant())) {
            return nein(handlung, akte, ENTSCHIEDEN);
        }
        audit.log(Entry.of(handlung).subjects(akte, id));
        return Optional.empty();
    }

    private Verlaengerung von(UUID akte, UUID id) {
        return tabelle.finde(id).filter(v -> v.akte().equals(akte)).orElseThrow(AccessRefused::new);
    }

    private Optional<String> nein(String handlung, UUID akte, String satz) {
        audit.log(Entry.of(handlung).subjects(akte).refused());
        return Optional.of(satz);
    }
}
