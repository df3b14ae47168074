package de.tragwerk.decision.facts;

import de.tragwerk.access.Access;
import de.tragwerk.access.AccessRefused;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.decision.Todesfall;
import de.tragwerk.decision.model.Bescheid;
import de.tragwerk.decision.model.Entwurf;
import de.tragwerk.decision.model.Faelle;
import de.tragwerk.decision.model.Fall;
import de.tragwerk.decision.model.Tatsache;
import de.tragwerk.decision.model.TatsacheArt;
import de.tragwerk.decision.model.Wert;
import de.tragwerk.decision.store.BescheidTabelle;
import de.tragwerk.decision.store.BriefentscheidTabelle;
import de.tragwerk.decision.store.TatsachenTabelle;
import de.tragwerk.kernel.Ids;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.rights.Bereiche;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Keeps the facts of a case.
@Service
public class TatsachenDienst {

    /// What an officer enters.
    ///
    /// @param ersetzt the fact that is corrected, `null` for a new one
    /// @param code code of an item, empty otherwise
    /// @param nachweis document the value was read from, `null` without
    public record Eingabe(
            @Nullable UUID ersetzt,
            TatsacheArt art,
            @Nullable UUID person,
            String code,
            String wert,
            String von,
            String bis,
            @Nullable UUID nachweis,
            String grund) {}

    public sealed interface Ergebnis {}

    public record Erfasst(UUID id) implements Ergebnis {}

    /// @param feld name of the wrong input
    public record Abgelehnt(String feld, String satz) implements Ergebnis {}

    private final TatsachenTabelle tabelle;
    private final Abloesung abloesung;
    private final BescheidTabelle bescheide;
    private final BriefentscheidTabelle briefe;
    private final ApplicationEventPublisher events;
    private final Faelle faelle;
    private final Bereiche bereiche;
    private final Access access;
    private final Audit audit;
    private final RealTime time;

    TatsachenDienst(
            TatsachenTabelle tabelle,
            Abloesung abloesung,
            BescheidTabelle bescheide,
            BriefentscheidTabelle briefe,
            Faelle faelle,
            Bereiche bereiche,
            Access access,
            Audit audit,
            RealTime time,
            ApplicationEventPublisher events) {
        this.bescheide = bescheide;
        this.briefe = briefe;
        this.events = events;
        this.tabelle = tabelle;
        this.abloesung = abloesung;
        this.faelle = faelle;
        this.bereiche = bereiche;
        this.access = access;
        this.audit = audit;
        this.time = time;
    }

    /// Facts of a case as they hold now, of the areas the acting person sees.
    @Transactional
    public List<Tatsache> lies(UUID akte) {
        return tabelle.sichtbare(akte);
    }

    @Transactional
    public List<Tatsache> ersetzte(UUID akte) {
        return tabelle.ersetzte(akte);
    }

    /// Adds or corrects a fact. From the first month of the correction on the old value ends; before it, it
    /// stays.
    @Transactional
    public Ergebnis erfasse(UUID akte, Eingabe in) {
        return erfasse(akte, in, null);
    }

    /// The same from a form that may be sent twice: it enters its fact once.
    ///
    /// @param schluessel of the form, `null` where nobody presses
    @Transactional
    public Ergebnis erfasse(UUID akte, Eingabe in, @Nullable UUID schluessel) {
        tabelle.sperreAkte(akte);
        Optional<UUID> schon = schluessel == null ? Optional.empty() : tabelle.ausFormular(akte, schluessel);
        if (schon.isPresent()) {
            audit.log(Entry.of("decision.FACT_ADD").failed().subjects(akte));
            return new Erfasst(schon.get());
        }
        Fall fall = faelle.finde(akte).orElseThrow(AccessRefused::new);
        if (!bereiche.eigene().contains(in.art().bereich())) {
            return new Abgelehnt(
                    "grund",
                    "Diese Angabe gehört zum geschützten Bereich "
                            + in.art().bereich().title() + ". Eintragen kann sie, wer eine Funktion dafür hat.");
        }
        if (in.art() == TatsacheArt.KOPFZAHL) {
            return new Abgelehnt(
                    "grund",
                    "Diese Angabe zählt alle zusammen und wird nicht mehr geführt. Tragen Sie ein, wie viele weitere Menschen in der Wohnung leben, die nicht zur Akte gehören.");
        }
        if (!in.art().fuer(fall.gesetz())) {
            return new Abgelehnt(
                    "grund",
                    "Nach dieser Angabe fragt das Gesetz dieser Akte nicht. Tragen Sie sie in der Akte ein, in der sie zählt.");
        }
        if (!(Wert.lies(in.art(), in.code(), in.wert()) instanceof Wert.Gut gut)) {
            return new Abgelehnt("wert", ((Wert.Unklar) Wert.lies(in.art(), in.code(), in.wert())).satz());
        }
        YearMonth von = Wert.monat(in.von().strip()).orElse(null);
        if (von == null) {
            return new Abgelehnt("von", "Der erste Monat fehlt oder ist nicht lesbar. Schreiben Sie ihn so: 03.2026.");
        }
        YearMonth bis = in.art() == TatsacheArt.NACHZAHLUNG
                ? von
                : in.bis().isBlank() ? null : Wert.monat(in.bis().strip()).orElse(null);
        if (!in.bis().isBlank() && (bis == null || bis.isBefore(von))) {
            return new Abgelehnt(
                    "bis",
                    "Der letzte Monat ist nicht lesbar oder liegt vor dem ersten. Schreiben Sie ihn so: 12.2026, oder lassen Sie das Feld leer.");
        }
        if (in.art().ebene() == TatsacheArt.Ebene.PERSON
                && fall.person(in.person()).isEmpty()) {
            return new Abgelehnt("person", "Es ist nicht gesagt, für wen das gilt. Wählen Sie eine Person.");
        }
        if (in.grund().strip().length() < 5) {
            return new Abgelehnt("grund", "Der Grund fehlt. Schreiben Sie in einem Satz, woher Sie das wissen.");
        }
        @Nullable UUID person = in.art().ebene() == TatsacheArt.Ebene.PERSON ? in.person() : null;
        if (in.ersetzt() != null && tabelle.ersetzte(akte).stream().anyMatch(t -> t.id().equals(in.ersetzt()))) {
            return new Abgelehnt(
                    "grund",
                    "Diese Angabe hat inzwischen jemand berichtigt. Sehen Sie den neuen Stand an, und berichtigen Sie ihn, wenn er nicht stimmt.");
        }
        return new Erfasst(trageEin(fall, in, person, gut.wert(), von, bis, schluessel));
    }

    private UUID trageEin(
            Fall fall,
            Eingabe in,
            @Nullable UUID person,
            String wert,
            YearMonth von,
            @Nullable YearMonth bis,
            @Nullable UUID schluessel) {
        Instant jetzt = time.instant();
        UUID konto = access.employee().id();
        List<Tatsache> gleiche = tabelle.sichtbare(fall.akte()).stream()
                .filter(t -> loestAb(in.art(), t.art()) && java.util.Objects.equals(t.person(), person))
                .toList();
        @Nullable
        Tatsache alt = in.ersetzt() == null
                ? null
                : tabelle.finde(fall.akte(), in.ersetzt()).orElseThrow(AccessRefused::new);
        int nummer = alt != null
                ? alt.nummer()
                : in.art().mehrfach()
                        ? gleiche.stream().mapToInt(Tatsache::nummer).max().orElse(0) + 1
                        : 1;
        UUID id = Ids.next();
        Tatsache neu = new Tatsache(
                id,
                person,
                in.art(),
                nummer,
                von,
                bis,
                wert,
                in.nachweis() == null ? Tatsache.Quelle.SACHBEARBEITUNG : Tatsache.Quelle.NACHWEIS,
                in.nachweis(),
                "",
                in.grund().strip(),
                konto,
                jetzt);
        tabelle.fuegeHinzu(fall.akte(), fall.kreis(), neu, schluessel);
        gleiche.stream()
                .filter(t -> alt == null ? !in.art().mehrfach() : t.nummer() == nummer)
                .filter(t -> Abloesung.ueberlappt(t, von, bis))
                .forEach(t -> abloesung.weiche(fall, t, neu, jetzt));
        audit.log(Entry.of(alt == null ? "decision.FACT_ADD" : "decision.FACT_CORRECT")
                .subjects(fall.akte())
                .reach(von.atDay(1)));
        if (in.art() == TatsacheArt.ZUGEHOERIGKEIT) {
            bescheide.ofAkte(fall.akte()).stream()
                    .filter(b -> b.art() != Entwurf.Art.ABLEHNUNG)
                    .findFirst()
                    .map(Bescheid::id)
                    .or(() -> briefe.mitGeld(fall.akte()))
                    .ifPresent(act -> events.publishEvent(new Todesfall(fall.akte(), act)));
        }
        return id;
    }

    /// The number of the others takes the place of the number of all.
    private static boolean loestAb(TatsacheArt neu, TatsacheArt alt) {
        return neu == alt || neu == TatsacheArt.MITBEWOHNER && alt == TatsacheArt.KOPFZAHL;
    }
}
