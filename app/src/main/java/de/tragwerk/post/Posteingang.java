package de.tragwerk.post;

import de.tragwerk.access.Access;
import de.tragwerk.access.AccessRefused;
import de.tragwerk.access.Bereich;
import de.tragwerk.access.StaffDirectory;
import de.tragwerk.akte.AkteRef;
import de.tragwerk.akte.Akten;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.casework.buero.Buero;
import de.tragwerk.document.Documents;
import de.tragwerk.kernel.Ids;
import de.tragwerk.kernel.Sha256;
import de.tragwerk.post.store.PostStore;
import de.tragwerk.rights.Bereiche;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What is done with paper: take it in, pass it on, put it into a file. Each step is logged in its transaction.
@Component
@Transactional
public class Posteingang {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private static final String ERFASST =
            "Aus einem Brief dieses Scans wird gerade ein Antrag erfasst. Senden Sie ihn ab, oder verwerfen Sie die Erfassung.";

    private final PostStore store;
    private final Documents documents;
    private final Akten akten;
    private final Buero buero;
    private final Bereiche bereiche;
    private final StaffDirectory staff;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    Posteingang(
            PostStore store,
            Documents documents,
            Akten akten,
            Buero buero,
            Bereiche bereiche,
            StaffDirectory staff,
            Access access,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.documents = documents;
        this.akten = akten;
        this.buero = buero;
        this.bereiche = bereiche;
        this.staff = staff;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /// Takes in a scan from the hands of an officer.
    ///
    /// @param gruppe one of her workgroups
    /// @return false when the workgroup has this very file already
    /// @throws AccessRefused when it is not her workgroup
    public boolean nimm(int gruppe, LocalDate eingang, Scan.Urteil.Gut gut, byte[] inhalt) {
        if (!staff.ownKreise().contains(gruppe)) {
            throw new AccessRefused();
        }
        return nimm("post.TAKE_IN", gruppe, eingang, Sendung.Quelle.HOCHGELADEN, gut, inhalt);
    }

    /// Takes in a file of the import folder; a job calls it.
    ///
    /// @return false when the workgroup has this very file already
    public boolean nimmAusOrdner(int gruppe, Scan.Urteil.Gut gut, byte[] inhalt) {
        return nimm("post.IMPORT", gruppe, LocalDate.now(clock), Sendung.Quelle.ORDNER, gut, inhalt);
    }

    private boolean nimm(
            String action, int gruppe, LocalDate eingang, Sendung.Quelle quelle, Scan.Urteil.Gut gut, byte[] inhalt) {
        UUID id = Ids.next();
        UUID konto = quelle == Sendung.Quelle.ORDNER ? null : access.employee().id();
        if (!store.insert(id, gruppe, eingang, quelle, konto, gut.medientyp(), gut.seiten(), Sha256.of(inhalt))) {
            audit.log(Entry.of(action).refused());
            return false;
        }
        String name = "Posteingang-" + eingang + endung(gut.medientyp());
        Documents.Document original = documents.put(
                new Documents.NewDocument(null, gruppe, Documents.Art.POST, id, name, gut.medientyp(), inhalt));
        audit.log(Entry.of(action).subjects(id).thing("dokument", original.id(), original.sha256()));
        return true;
    }

    /// @param erledigt those whose letters are all assigned, or those that wait
    public List<Sendung> list(boolean erledigt, Sendung.Order order, int limit, int offset) {
        List<Sendung> rows = store.list(erledigt, order, limit, offset);
        audit.log(Entry.of("post.LIST").subjects(rows.stream().map(Sendung::id).toList()));
        return rows;
    }

    /// A scan with its letters.
    public record Mappe(Sendung sendung, List<Teil> teile, Documents.Document original) {}

    /// @throws AccessRefused when it does not exist for the acting person
    public Mappe lies(UUID id) {
        Sendung sendung = store.find(id).orElseThrow(AccessRefused::new);
        audit.log(Entry.of("post.READ").subjects(id).reach(sendung.eingang()));
        return new Mappe(sendung, store.teile(id), original(id));
    }

    private Documents.Document original(UUID sendung) {
        return documents.ofBezug(sendung).stream().findFirst().orElseThrow(AccessRefused::new);
    }

    /// What became of the wish to put a letter into a file.
    public sealed interface Zuordnung {
        record Erledigt(UUID sendung, AkteRef akte) implements Zuordnung {}

        /// Somebody else did it before.
        record Schneller(UUID sendung) implements Zuordnung {}

        /// @param satz what is wrong and what to do
        record Nein(UUID sendung, String satz) implements Zuordnung {}
    }

    /// Puts a letter into a file: it follows the file's read right from then on, and comes to the desk of who is
    /// responsible.
    ///
    /// @param akteId chosen from the list; `aktenzeichen` wins when it was typed
    /// @param bereich area of the file it lies in from then on, null when none of hers was named
    /// @throws AccessRefused when the letter does not exist for the acting person
    public Zuordnung ordneZu(
            UUID teilId,
            @Nullable UUID akteId,
            String aktenzeichen,
            @Nullable Postart art,
            @Nullable Bereich bereich,
            @Nullable LocalDate tag) {
        UUID sendungId = store.teil(teilId).orElseThrow(AccessRefused::new).sendungId();
        // Whoever comes second waits here, and then sees what the first one did.
        Teil teil = store.sperre(sendungId) ? store.teil(teilId).orElse(null) : null;
        if (teil == null || !teil.offen()) {
            audit.log(Entry.of("post.ASSIGN").subjects(teilId).refused());
            return new Zuordnung.Schneller(sendungId);
        }
        if (store.erfassung(teilId).isPresent()) {
            audit.log(Entry.of("post.ASSIGN").subjects(teilId).refused());
            return new Zuordnung.Nein(sendungId, ERFASST);
        }
        Optional<AkteRef> found = aktenzeichen.isBlank()
                ? Optional.ofNullable(akteId).flatMap(akten::find)
                : akten.byAktenzeichen(aktenzeichen);
        Optional<String> refusal = weigerung(found, aktenzeichen, art, bereich, tag);
        if (refusal.isPresent()) {
            audit.log(Entry.of("post.ASSIGN").subjects(teilId).refused());
            return new Zuordnung.Nein(sendungId, refusal.get());
        }
        AkteRef akte = akten.zumBearbeiten(found.orElseThrow().akteId()).orElse(null);
        if (akte == null) {
            audit.log(Entry.of("post.ASSIGN").subjects(teilId).refused());
            return new Zuordnung.Nein(
                    sendungId,
                    "Diese Akte dürfen Sie lesen, aber nicht bearbeiten. Geben Sie die Post an ihre Arbeitsgruppe weiter: "
                            + staff.kreisName(found.orElseThrow().kreis()) + ".");
        }
        lege(teil, akte, Objects.requireNonNull(art), Objects.requireNonNull(bereich), Objects.requireNonNull(tag));
        return new Zuordnung.Erledigt(sendungId, akte);
    }

    private Optional<String> weigerung(
            Optional<AkteRef> akte,
            String aktenzeichen,
            @Nullable Postart art,
            @Nullable Bereich bereich,
            @Nullable LocalDate tag) {
        if (akte.isEmpty()) {
            String complaint = aktenzeichen.isBlank() ? "" : akten.muster().complaint(aktenzeichen.strip());
            return Optional.of(
                    aktenzeichen.isBlank()
                            ? "Wählen Sie eine Akte, oder schreiben Sie ihr Aktenzeichen."
                            : !complaint.isEmpty()
                                    ? complaint
                                    : "Diese Akte gibt es nicht, oder Sie dürfen sie nicht öffnen. Prüfen Sie das Aktenzeichen, oder geben Sie die Post an eine andere Arbeitsgruppe weiter.");
        }
        if (akte.get().archiviert()) {
            return Optional.of("Diese Akte ist archiviert. Holen Sie sie unter „Rechte“ aus dem Archiv.");
        }
        if (art == null) {
            return Optional.of("Sagen Sie, was für ein Brief es ist.");
        }
        if (bereich == null || !bereiche.eigene().contains(bereich)) {
            return Optional.of("Wählen Sie einen Bereich der Akte, in dem Sie selbst arbeiten.");
        }
        if (tag == null || tag.isAfter(LocalDate.now(clock))) {
            return Optional.of("Nennen Sie den Tag, an dem der Brief kam, bis heute. Zum Beispiel: 02.03.2026.");
        }
        return Optional.empty();
    }

    private void lege(Teil teil, AkteRef akte, Postart art, Bereich bereich, LocalDate tag) {
        UUID ich = access.employee().id();
        Mappe mappe = new Mappe(
                store.find(teil.sendungId()).orElseThrow(AccessRefused::new),
                store.teile(teil.sendungId()),
                original(teil.sendungId()));
        // A scan of one letter goes into the file as it is; of several, the file gets the pages of this one.
        byte[] beleg = mappe.original().sha256();
        UUID dokument = mappe.original().id();
        if (teil.seiten().anzahl() < mappe.sendung().seiten()) {
            byte[] pages = seiten(teil, mappe.original());
            Documents.Document part = documents.put(new Documents.NewDocument(
                    akte.akteId(),
                    akte.kreis(),
                    Documents.Art.POST,
                    teil.id(),
                    art.title() + "-" + tag + ".pdf",
                    "application/pdf",
                    pages));
            beleg = part.sha256();
            dokument = part.id();
        }
        store.ordneZu(teil.id(), akte.akteId(), akte.kreis(), art, tag, ich);
        akten.note(akte, "POST", teil.id(), null, tag);
        buero.legeVor(
                akte,
                akte.zustaendig() == null ? ich : akte.zustaendig(),
                LocalDate.now(clock),
                "Post: " + art.title() + " vom " + tag.format(DAY));
        audit.log(Entry.of("post.ASSIGN")
                .subjects(teil.id(), akte.akteId())
                .reach(tag)
                .thing("dokument", dokument, beleg));
        store.schliesse(teil.sendungId());
        if (bereich != Bereich.ALLGEMEIN) {
            documents.ordne(dokument, bereich);
        }
        original(mappe, bereich);
    }

    /// The whole scan follows its letters into their file, and holds them all: it lies where the most protected does.
    private void original(Mappe mappe, Bereich bereich) {
        Bereich strengster = mappe.teile().stream()
                .flatMap(t -> documents.ofBezug(t.id()).stream())
                .map(Documents.Document::bereich)
                .max(Comparator.naturalOrder())
                .filter(b -> b.compareTo(bereich) > 0)
                .orElse(bereich);
        documents.ofBezug(mappe.sendung().id()).stream()
                .filter(d -> d.akte() != null && d.bereich().compareTo(strengster) < 0)
                .forEach(d -> documents.ordne(d.id(), strengster));
    }

    /// The pages of a letter; of a picture or of a scan that is one letter, the original itself.
    public byte[] seiten(Teil teil, Documents.Document original) {
        byte[] all = documents.open(original.id());
        boolean whole = store.find(teil.sendungId())
                .map(s -> s.seiten() == teil.seiten().anzahl())
                .orElseThrow(AccessRefused::new);
        return whole ? all : Zerlegung.seiten(all, teil.seiten());
    }

    /// Splits a scan into letters, anew each time until the first of them is assigned.
    ///
    /// @param briefe pages of each letter, such as `1-3, 5`; empty ones do not count
    /// @param leer pages without content, may be empty
    /// @return what is wrong, or empty
    /// @throws AccessRefused when the scan does not exist for the acting person
    public Optional<String> teile(UUID id, List<String> briefe, String leer) {
        Sendung sendung = store.find(id).orElseThrow(AccessRefused::new);
        boolean frei = store.sperre(id)
                && store.teile(id).stream()
                        .noneMatch(t -> t.zustand() == Teil.Zustand.ZUGEORDNET || t.zustand() == Teil.Zustand.ANTRAG);
        if (!frei) {
            return geteilt(id, Optional.of("Ein Brief daraus ist schon zugeordnet. Geändert wurde nichts."));
        }
        if (store.wirdErfasst(id)) {
            return geteilt(id, Optional.of(ERFASST));
        }
        if (!sendung.pdf()) {
            return geteilt(id, Optional.of("Ein Bild hat eine Seite. Teilen lassen sich PDF-Dateien."));
        }
        Aufteilung plan = Aufteilung.lies(briefe, leer, sendung.seiten());
        if (plan.problem().isPresent()) {
            return geteilt(id, plan.problem());
        }
        store.deleteTeile(id);
        int nr = 0;
        for (Seiten brief : plan.briefe()) {
            store.insertTeil(id, sendung.kreis(), ++nr, brief, Teil.Zustand.OFFEN, sendung.eingang());
        }
        if (plan.leer().isPresent()) {
            store.insertTeil(id, sendung.kreis(), ++nr, plan.leer().get(), Teil.Zustand.OHNE_INHALT, sendung.eingang());
        }
        store.schliesse(id);
        return geteilt(id, Optional.empty());
    }

    private Optional<String> geteilt(UUID id, Optional<String> problem) {
        Entry entry = Entry.of("post.SPLIT").subjects(id);
        audit.log(problem.isPresent() ? entry.refused() : entry);
        return problem;
    }

    /// Passes a scan on to another workgroup, with the letters that wait.
    ///
    /// @return what is wrong, or empty
    /// @throws AccessRefused when the scan does not exist for the acting person
    public Optional<String> leite(UUID id, int gruppe) {
        if (store.find(id).isEmpty()) {
            throw new AccessRefused();
        }
        if (store.sperre(id) && store.wirdErfasst(id)) {
            audit.log(Entry.of("post.FORWARD").subjects(id).refused());
            return Optional.of(ERFASST);
        }
        if (!store.leite(id, gruppe)) {
            audit.log(Entry.of("post.FORWARD").subjects(id).refused());
            return Optional.of("Weitergeben geht nur an eine andere Arbeitsgruppe, solange Briefe warten.");
        }
        audit.log(Entry.of("post.FORWARD").subjects(id));
        return Optional.empty();
    }

    /// A letter of a file with its document.
    public record Beleg(Teil teil, Documents.Document dokument) {}

    /// Letters of a file, newest day first.
    ///
    /// @throws AccessRefused when the file does not exist for the acting person
    public List<Beleg> ofAkte(UUID akteId) {
        akten.get(akteId);
        audit.log(Entry.of("post.FILE_LIST").subjects(akteId));
        return store.ofAkte(akteId).stream()
                .flatMap(t -> documents.ofBezug(t.id()).stream()
                        .findFirst()
                        .or(() -> documents.ofBezug(t.sendungId()).stream().findFirst())
                        .map(d -> new Beleg(t, d))
                        .stream())
                .toList();
    }

    /// Ending of a file name, by content type.
    public static String endung(String medientyp) {
        return switch (medientyp) {
            case "image/jpeg" -> ".jpg";
            case "image/png" -> ".png";
            default -> ".pdf";
        };
    }
}
