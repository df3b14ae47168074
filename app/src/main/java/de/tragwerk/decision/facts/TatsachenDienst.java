package de.tragwerk.decision.facts;

import de.tragwerk.access.Access;
import de.tragwerk.access.AccessRefused;
import de.tragwerk.access.Bereich;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.decision.Todesfall;
import de.tragwerk.decision.model.Entwurf;
import de.tragwerk.decision.model.Faelle;
import de.tragwerk.decision.model.Fall;
import de.tragwerk.decision.model.GeschuetzterBereich;
import de.tragwerk.decision.model.Tatsache;
import de.tragwerk.decision.model.TatsacheArt;
import de.tragwerk.decision.model.Wert;
import de.tragwerk.decision.store.BescheidTabelle;
import de.tragwerk.decision.store.TatsachenTabelle;
import de.tragwerk.kernel.Ids;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.rights.Bereiche;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
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
    private final BescheidTabelle bescheide;
    private final ApplicationEventPublisher events;
    private final Faelle faelle;
    private final Bereiche bereiche;
    private final Access access;
    private final Audit audit;
    private final RealTime time;

    TatsachenDienst(
            TatsachenTabelle tabelle,
            BescheidTabelle bescheide,
            Faelle faelle,
            Bereiche bereiche,
            Access access,
            Audit audit,
            RealTime time,
            ApplicationEventPublisher events) {
        this.bescheide = bescheide;
        this.events = events;
        this.tabelle = tabelle;
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
            return new Erfasst(schon.get());
        }
        Fall fall = faelle.finde(akte).orElseThrow(AccessRefused::new);
        if (!bereiche.eigene().contains(in.art().bereich())) {
            return new Abgelehnt(
                    "grund",
                    "Diese Angabe gehört zum geschützten Bereich "
                            + in.art().bereich().title() + ". Eintragen kann sie, wer eine Funktion dafür hat.");
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
        YearMonth bis = in.bis().isBlank() ? null : Wert.monat(in.bis().strip()).orElse(null);
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
                .filter(t -> t.art() == in.art() && java.util.Objects.equals(t.person(), person))
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
                .filter(t -> ueberlappt(t, von, bis))
                .forEach(t -> weiche(fall, t, neu, jetzt));
        audit.log(Entry.of(alt == null ? "decision.FACT_ADD" : "decision.FACT_CORRECT")
                .subjects(fall.akte())
                .reach(von.atDay(1)));
        if (in.art() == TatsacheArt.ZUGEHOERIGKEIT) {
            bescheide.ofAkte(fall.akte()).stream()
                    .filter(b -> b.art() != Entwurf.Art.ABLEHNUNG)
                    .findFirst()
                    .ifPresent(b -> events.publishEvent(new Todesfall(fall.akte(), b.id())));
        }
        return id;
    }

    private static boolean dieselbe(Tatsache a, Tatsache b) {
        return a.art() == b.art() && java.util.Objects.equals(a.person(), b.person()) && a.nummer() == b.nummer();
    }

    /// Each application names its own day; what held for an earlier award says nothing about it.
    private static boolean bekannt(Tatsache da, Tatsache neu) {
        return dieselbe(da, neu)
                && (neu.art() != TatsacheArt.LEISTUNG_AB || ueberlappt(da, neu.von(), neu.bis()));
    }

    private static boolean ueberlappt(Tatsache t, YearMonth von, @Nullable YearMonth bis) {
        return (t.bis() == null || !t.bis().isBefore(von))
                && (bis == null || !t.von().isAfter(bis));
    }

    /// The old fact ends; what it said outside the months of the new one goes on as it was.
    private void weiche(Fall fall, Tatsache alt, Tatsache neu, Instant jetzt) {
        tabelle.ersetze(alt.id(), neu.id(), jetzt);
        if (alt.von().isBefore(neu.von())) {
            tabelle.fuegeHinzu(
                    fall.akte(), fall.kreis(), stueck(alt, alt.von(), neu.von().minusMonths(1)));
        }
        YearMonth bis = neu.bis();
        if (bis != null && (alt.bis() == null || alt.bis().isAfter(bis))) {
            tabelle.fuegeHinzu(fall.akte(), fall.kreis(), stueck(alt, bis.plusMonths(1), alt.bis()));
        }
    }

    private static Tatsache stueck(Tatsache alt, YearMonth von, @Nullable YearMonth bis) {
        return new Tatsache(
                Ids.next(),
                alt.person(),
                alt.art(),
                alt.nummer(),
                von,
                bis,
                alt.wert(),
                alt.quelle(),
                alt.quelleId(),
                alt.quelleOrt(),
                alt.grund(),
                alt.vonKonto(),
                alt.am());
    }

    /// Takes over what the application says, once for each application; facts that are there already stay.
    @Transactional
    public int uebernimm(Fall fall, List<Tatsache> ausAntrag) {
        tabelle.sperreAkte(fall.akte());
        List<Tatsache> da = tabelle.geltende(fall.akte());
        List<Bereich> fremde = ausAntrag.stream()
                .map(t -> t.art().bereich())
                .distinct()
                .filter(b -> !bereiche.eigene().contains(b))
                .toList();
        if (!fremde.isEmpty()) {
            throw new GeschuetzterBereich(fall.akte(), fremde);
        }
        List<Tatsache> neu = new ArrayList<>();
        for (Tatsache t : ausAntrag) {
            if (da.stream().noneMatch(d -> bekannt(d, t))
                    && neu.stream().noneMatch(n -> dieselbe(n, t) && ueberlappt(n, t.von(), t.bis()))) {
                neu.add(t);
            }
        }
        neu.forEach(t -> tabelle.fuegeHinzu(fall.akte(), fall.kreis(), t));
        return neu.size();
    }
}
