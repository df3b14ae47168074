package de.tragwerk.decision.release;

import de.tragwerk.access.Access;
import de.tragwerk.access.AccessRefused;
import de.tragwerk.access.StaffDirectory;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.decision.model.Entwurf;
import de.tragwerk.decision.model.Faelle;
import de.tragwerk.decision.model.Fall;
import de.tragwerk.decision.model.Tatsache;
import de.tragwerk.decision.model.TatsacheArt;
import de.tragwerk.decision.store.BescheidTabelle;
import de.tragwerk.decision.store.BriefentscheidTabelle;
import de.tragwerk.decision.store.TatsachenTabelle;
import de.tragwerk.decision.store.ZahlwegTabelle;
import de.tragwerk.mandant.RealTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Where the money of a file goes, and that a second person has seen it: at the release of a notice, or by
/// itself.
@Service
public class Zahlwege {

    /// @param von who entered it, empty where the application says it
    /// @param bisher what it said before, `null` where it is the first
    /// @param offen only who entered it has seen it
    /// @param eigene the acting person entered it
    public record Zeile(
            Tatsache tatsache, String von, @Nullable Tatsache bisher, boolean offen, boolean eigene) {}

    private static final String ANDERE =
            "Diese Angabe haben Sie selbst eingetragen. Bestätigen kann sie nur eine andere Person.";

    private static final String NEU =
            "Die Angaben haben sich geändert, seit Sie die Seite geöffnet haben. Vergleichen Sie sie noch einmal.";

    private final ZahlwegTabelle tabelle;
    private final TatsachenTabelle tatsachen;
    private final BescheidTabelle bescheide;
    private final BriefentscheidTabelle briefe;
    private final Faelle faelle;
    private final StaffDirectory staff;
    private final Access access;
    private final Audit audit;
    private final RealTime time;

    Zahlwege(
            ZahlwegTabelle tabelle,
            TatsachenTabelle tatsachen,
            BescheidTabelle bescheide,
            BriefentscheidTabelle briefe,
            Faelle faelle,
            StaffDirectory staff,
            Access access,
            Audit audit,
            RealTime time) {
        this.tabelle = tabelle;
        this.tatsachen = tatsachen;
        this.bescheide = bescheide;
        this.briefe = briefe;
        this.faelle = faelle;
        this.staff = staff;
        this.access = access;
        this.audit = audit;
        this.time = time;
    }

    /// Everything that says where the money goes, whether it waits or not.
    @Transactional
    public List<Zeile> alle(UUID akte) {
        return zeilen(akte, tatsachen.sichtbare(akte));
    }

    /// What of it waits for a second person. Before the first award nothing does: its release shows the account.
    @Transactional
    public List<Zeile> wartende(UUID akte) {
        boolean bewilligt = bescheide.ofAkte(akte).stream().anyMatch(b -> b.art() != Entwurf.Art.ABLEHNUNG)
                || !briefe.mitGeld(akte).isEmpty();
        return bewilligt ? offene(akte) : List.of();
    }

    /// What nobody but who entered it has seen, also before the first award.
    @Transactional
    public List<Zeile> offene(UUID akte) {
        return tabelle.offen(akte).isEmpty()
                ? List.of()
                : alle(akte).stream().filter(Zeile::offen).toList();
    }

    /// Who released a letter that grants money had these facts on her page.
    @Transactional(propagation = Propagation.MANDATORY)
    public void gesehen(Fall fall) {
        bestaetige(fall, offene(fall.akte()), null);
    }

    /// Files the acting person may see in which something waits.
    @Transactional
    public List<UUID> akten(int ab, int anzahl) {
        return tabelle.wartende(ab, anzahl);
    }

    /// What tells the facts that wait from others: who confirms has seen exactly these.
    public static String zeichen(List<Zeile> wartende) {
        return wartende.stream().map(z -> z.tatsache().id().toString()).sorted().collect(Collectors.joining("."));
    }

    /// What stands against a confirmation whatever the proof is.
    @Transactional
    public Optional<String> darfNicht(UUID akte, String gesehen) {
        return darfNicht(wartende(akte), gesehen);
    }

    private static Optional<String> darfNicht(List<Zeile> wartende, String gesehen) {
        return wartende.isEmpty() || !zeichen(wartende).equals(gesehen)
                ? Optional.of(NEU)
                : wartende.stream().allMatch(Zeile::eigene) ? Optional.of(ANDERE) : Optional.empty();
    }

    /// Confirms what was on the page and others entered. The proof was asked before.
    ///
    /// @return what stands against it, empty when it is done
    @Transactional
    public Optional<String> bestaetige(UUID akte, String gesehen) {
        // Nobody enters another account meanwhile.
        tatsachen.sperreAkte(akte);
        Fall fall = faelle.finde(akte).orElseThrow(AccessRefused::new);
        List<Zeile> wartende = wartende(akte);
        Optional<String> nein = darfNicht(wartende, gesehen);
        if (nein.isEmpty()) {
            bestaetige(fall, wartende, null);
        }
        return nein;
    }

    /// Who released a notice had these facts on her page.
    void gesehen(Fall fall, List<Tatsache> gezeigte, UUID bescheid) {
        bestaetige(
                fall,
                zeilen(fall.akte(), gezeigte).stream().filter(Zeile::offen).toList(),
                bescheid);
    }

    private void bestaetige(Fall fall, List<Zeile> offen, @Nullable UUID bescheid) {
        List<Zeile> fremde = offen.stream().filter(z -> !z.eigene()).toList();
        fremde.forEach(z -> tabelle.bestaetige(
                fall.akte(),
                fall.kreis(),
                z.tatsache().id(),
                bescheid,
                access.employee().id(),
                time.instant()));
        if (!fremde.isEmpty()) {
            audit.log(Entry.of("decision.PAYEE_CONFIRM").subjects(fall.akte()));
        }
    }

    private List<Zeile> zeilen(UUID akte, List<Tatsache> geltende) {
        Set<UUID> offen = tabelle.offen(akte);
        List<Tatsache> ersetzt = tatsachen.ersetzte(akte);
        return geltende.stream()
                .filter(t -> t.art().zahlweg())
                .map(t -> zeile(t, ersetzt, offen.contains(t.id())))
                .toList();
    }

    private Zeile zeile(Tatsache t, List<Tatsache> ersetzt, boolean offen) {
        Optional<StaffDirectory.Colleague> wer =
                t.vonKonto() == null ? Optional.empty() : staff.find(Objects.requireNonNull(t.vonKonto()));
        TatsacheArt art = t.art();
        return new Zeile(
                t,
                wer.map(StaffDirectory.Colleague::name).orElse(""),
                ersetzt.stream().filter(e -> e.art() == art).reduce((a, b) -> b).orElse(null),
                offen,
                wer.filter(w -> w.person().equals(access.employee().person())).isPresent());
    }
}
