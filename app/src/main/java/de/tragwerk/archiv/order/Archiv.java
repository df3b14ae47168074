package de.tragwerk.archiv.order;

import de.tragwerk.access.Access;
import de.tragwerk.access.AccessRefused;
import de.tragwerk.archiv.store.ArchivTabelle;
import de.tragwerk.archiv.store.Archivliste;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.kernel.Ids;
import de.tragwerk.mandant.RealTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/// Files in the archive, the years they are kept, and orders to delete them. Each answers with a sentence when it
/// refuses.
@Service
public class Archiv {

    /// A file in the archive.
    ///
    /// @param bis last day of keeping
    /// @param anordnung state of the order that holds, `null` without one
    public record Zeile(
            UUID akte,
            int kreis,
            String aktenzeichen,
            String leistung,
            LocalDate archiviert,
            LocalDate bis,
            boolean faellig,
            @Nullable String anordnung) {}

    /// Files on one page.
    public static final int SEITE = 200;

    private static final String NICHT_ANZUORDNEN =
            "Wählen Sie Akten, deren Frist vorbei ist und für die noch nichts angeordnet ist. Laden Sie die Seite neu.";

    private final ArchivTabelle tabelle;
    private final Archivliste liste;
    private final Access access;
    private final Audit audit;
    private final RealTime time;
    private final Clock clock;

    Archiv(ArchivTabelle tabelle, Archivliste liste, Access access, Audit audit, RealTime time, Clock clock) {
        this.tabelle = tabelle;
        this.liste = liste;
        this.access = access;
        this.audit = audit;
        this.time = time;
        this.clock = clock;
    }

    /// One page of the archive.
    public record Blatt(List<Zeile> zeilen, boolean weitere) {}

    /// Those the acting person sees: what nobody ordered yet before the rest, the first that fall due first.
    @Transactional
    public Blatt blatt(int ab) {
        List<Archivliste.Archiviert> gefunden = liste.seite(SEITE + 1, ab);
        return new Blatt(zeilen(gefunden.subList(0, Math.min(SEITE, gefunden.size()))), gefunden.size() > SEITE);
    }

    private List<Zeile> zeilen(List<Archivliste.Archiviert> gefunden) {
        LocalDate heute = LocalDate.now(clock);
        return gefunden.stream()
                .map(a -> {
                    LocalDate bis = Aufbewahrung.bis(a.am(), a.jahre());
                    return new Zeile(
                            a.akte(),
                            a.kreis(),
                            a.aktenzeichen(),
                            a.leistung(),
                            a.am(),
                            bis,
                            heute.isAfter(bis),
                            a.anordnung());
                })
                .toList();
    }

    /// Years for a statute from now on; what is in the archive already goes by it too.
    @Transactional
    public Optional<String> frist(String leistung, int jahre, String grund) {
        if (!leistung.matches("[A-Z0-9_]{2,40}|\\*")) {
            return nein(
                    "archiv.RULE", "Nennen Sie die Leistung mit ihrem Kürzel, zum Beispiel SGB12, oder * für alle.");
        }
        if (jahre < 1 || jahre > 100) {
            return nein("archiv.RULE", "Nennen Sie die Jahre als Zahl von 1 bis 100.");
        }
        if (grund.strip().length() < 5 || grund.strip().length() > 200) {
            return nein("archiv.RULE", "Nennen Sie die Vorschrift, aus der die Frist folgt (5 bis 200 Zeichen).");
        }
        tabelle.frist(
                Ids.next(),
                new ArchivTabelle.Frist(
                        leistung, jahre, grund.strip(), access.employee().id(), time.instant()));
        audit.log(Entry.of("archiv.RULE"));
        return Optional.empty();
    }

    /// Orders the deletion of files whose years are over. Nothing is deleted by it.
    @Transactional
    public Optional<String> ordneAn(Set<UUID> gewaehlt) {
        List<ArchivTabelle.Posten> posten = new ArrayList<>();
        for (Zeile z : zeilen(liste.nur(gewaehlt))) {
            if (z.faellig() && z.anordnung() == null) {
                posten.add(new ArchivTabelle.Posten(z.akte(), z.kreis(), z.aktenzeichen(), z.bis()));
            }
        }
        if (posten.isEmpty() || posten.size() != gewaehlt.size()) {
            return nein("archiv.ORDER", NICHT_ANZUORDNEN);
        }
        UUID id = Ids.next();
        if (!tabelle.ordneAn(id, posten, access.employee().id(), LocalDate.now(clock), time.instant())) {
            // Two pressed at the same moment: the first order holds, nothing of this one stays.
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            audit.logAlone(Entry.of("archiv.ORDER").refused());
            return Optional.of(NICHT_ANZUORDNEN);
        }
        audit.log(Entry.of("archiv.ORDER")
                .subjects(posten.stream().map(ArchivTabelle.Posten::akte).toList()));
        return Optional.empty();
    }

    /// Why the acting person cannot confirm; asked before the password is.
    @Transactional
    public Optional<String> darfNichtBestaetigen(UUID id) {
        Optional<String> nein = darfNicht(tabelle.anordnung(id).orElseThrow(AccessRefused::new));
        if (nein.isPresent()) {
            audit.log(Entry.of("archiv.CONFIRM").refused());
        }
        return nein;
    }

    private Optional<String> darfNicht(ArchivTabelle.Anordnung a) {
        if (!a.zustand().equals("OFFEN")) {
            return Optional.of("Diese Anordnung wartet nicht auf eine Bestätigung. Laden Sie die Seite neu.");
        }
        if (tabelle.posten(a.id()).size() != a.anzahl()) {
            return Optional.of("Sie sehen nicht alle Akten dieser Anordnung. Bestätigen kann, wer alle sieht.");
        }
        return a.person().equals(access.employee().person())
                ? Optional.of("Sie haben diese Löschung angeordnet. Bestätigen kann sie nur eine andere Person.")
                : Optional.empty();
    }

    @Transactional
    public Optional<String> bestaetige(UUID id) {
        ArchivTabelle.Anordnung a = tabelle.sperre(id).orElseThrow(AccessRefused::new);
        Optional<String> nein = darfNicht(a);
        if (nein.isPresent()) {
            return nein("archiv.CONFIRM", nein.get());
        }
        tabelle.bestaetige(id, access.employee().id(), time.instant());
        audit.log(Entry.of("archiv.CONFIRM")
                .subjects(tabelle.posten(id).stream()
                        .map(ArchivTabelle.Posten::akte)
                        .toList()));
        return Optional.empty();
    }

    @Transactional
    public Optional<String> nimmZurueck(UUID id) {
        ArchivTabelle.Anordnung a = tabelle.sperre(id).orElseThrow(AccessRefused::new);
        if (!a.zustand().equals("OFFEN") || tabelle.posten(id).size() != a.anzahl()) {
            return nein(
                    "archiv.WITHDRAW", "Zurücknehmen lässt sich, was noch nicht bestätigt ist und was Sie ganz sehen.");
        }
        audit.log(Entry.of("archiv.WITHDRAW")
                .subjects(tabelle.posten(id).stream()
                        .map(ArchivTabelle.Posten::akte)
                        .toList()));
        tabelle.nimmZurueck(id, access.employee().id());
        return Optional.empty();
    }

    private Optional<String> nein(String handlung, String satz) {
        audit.log(Entry.of(handlung).refused());
        return Optional.of(satz);
    }
}
