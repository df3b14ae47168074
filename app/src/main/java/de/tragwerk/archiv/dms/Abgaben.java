package de.tragwerk.archiv.dms;

import de.tragwerk.access.Access;
import de.tragwerk.access.Bereich;
import de.tragwerk.akte.AkteRef;
import de.tragwerk.akte.Akten;
import de.tragwerk.archiv.store.ArchivTabelle;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.document.Documents;
import de.tragwerk.kernel.Ids;
import de.tragwerk.mandant.Outbox;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.rights.Bereiche;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Asks for a copy of a file for the E-Akte; the program hands it over.
@Service
public class Abgaben {

    private final ArchivTabelle tabelle;
    private final Akten akten;
    private final Documents documents;
    private final Bereiche bereiche;
    private final Outbox outbox;
    private final Access access;
    private final Audit audit;
    private final RealTime time;

    Abgaben(
            ArchivTabelle tabelle,
            Akten akten,
            Documents documents,
            Bereiche bereiche,
            Outbox outbox,
            Access access,
            Audit audit,
            RealTime time) {
        this.tabelle = tabelle;
        this.akten = akten;
        this.documents = documents;
        this.bereiche = bereiche;
        this.outbox = outbox;
        this.access = access;
        this.audit = audit;
        this.time = time;
    }

    /// Protected areas with documents in this file: whether the acting person sees them or not.
    ///
    /// @param sichtbar documents she sees in it, by area
    /// @param verdeckt areas with documents she does not see
    public record Geschuetzt(SortedMap<Bereich, Long> sichtbar, List<Bereich> verdeckt) {}

    @Transactional
    public Geschuetzt geschuetzt(UUID akteId) {
        SortedMap<Bereich, Long> sichtbar = documents.ofAkte(akteId).stream()
                .map(Documents.Document::bereich)
                .filter(b -> b != Bereich.ALLGEMEIN)
                .collect(Collectors.groupingBy(b -> b, TreeMap::new, Collectors.counting()));
        return new Geschuetzt(
                sichtbar,
                bereiche.verdeckte(akteId).stream()
                        .filter(v -> v.dokumente() > 0)
                        .map(Bereiche.Verdeckt::bereich)
                        .toList());
    }

    @Transactional
    public boolean darf(UUID akteId) {
        return tabelle.darfAbgeben(akteId);
    }

    /// @param mit protected areas that go along; the general part always does
    /// @return what is wrong, empty when it is asked for
    @Transactional
    public Optional<String> gibAb(UUID akteId, Set<Bereich> mit) {
        AkteRef akte = akten.get(akteId);
        Optional<String> nein = hindernis(akteId);
        if (nein.isPresent()) {
            audit.log(Entry.of("archiv.HAND_OVER").refused().subjects(akteId));
            return nein;
        }
        Set<Bereich> alle = EnumSet.of(Bereich.ALLGEMEIN);
        alle.addAll(mit);
        UUID id = Ids.next();
        tabelle.gibAb(id, akteId, akte.kreis(), alle, access.employee().id(), time.instant());
        audit.log(Entry.of("archiv.HAND_OVER").subjects(akteId));
        outbox.add(Abgabe.KIND, Abgabe.KIND + id, id.toString().getBytes(StandardCharsets.UTF_8));
        return Optional.empty();
    }

    private Optional<String> hindernis(UUID akteId) {
        if (!tabelle.darfAbgeben(akteId)) {
            return Optional.of("Sie dürfen diese Akte nur lesen. Eine Kopie gibt ab, wer sie bearbeitet.");
        }
        List<Bereich> verdeckt = geschuetzt(akteId).verdeckt();
        if (!verdeckt.isEmpty()) {
            return Optional.of("In dieser Akte liegen Dokumente, die Sie nicht sehen ("
                    + verdeckt.stream().map(Bereich::title).collect(Collectors.joining(", "))
                    + "). Eine Kopie gibt ab, wer alle Bereiche sieht.");
        }
        return tabelle.abgaben(akteId).stream().anyMatch(a -> a.stand().equals("OFFEN"))
                ? Optional.of("Eine Abgabe dieser Akte läuft noch. Laden Sie die Seite in einer Minute neu.")
                : Optional.empty();
    }
}
