package de.tragwerk.decision.propose;

import de.tragwerk.access.Access;
import de.tragwerk.access.AccessRefused;
import de.tragwerk.access.StaffDirectory;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.decision.model.Entwurf;
import de.tragwerk.decision.model.ErmessensFrage;
import de.tragwerk.decision.model.Faelle;
import de.tragwerk.decision.model.Fall;
import de.tragwerk.decision.model.Niederschrift;
import de.tragwerk.decision.model.Wuerdigung;
import de.tragwerk.decision.store.EntwurfTabelle;
import de.tragwerk.decision.store.ErmessenTabelle;
import de.tragwerk.decision.store.WuerdigungTabelle;
import de.tragwerk.mandant.RealTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What the officer writes down in her own words about a draft: discretion, and why something may be taken
/// away. Who did not see what a colleague wrote meanwhile is told, and nothing is overwritten.
@Service
public class Wuerdigungen {
    private final EntwurfTabelle entwuerfe;
    private final ErmessenTabelle ermessen;
    private final WuerdigungTabelle wuerdigungen;
    private final Faelle faelle;
    private final StaffDirectory staff;
    private final Access access;
    private final Audit audit;
    private final RealTime time;
    private final Clock clock;

    Wuerdigungen(
            EntwurfTabelle entwuerfe,
            ErmessenTabelle ermessen,
            WuerdigungTabelle wuerdigungen,
            Faelle faelle,
            StaffDirectory staff,
            Access access,
            Audit audit,
            RealTime time,
            Clock clock) {
        this.entwuerfe = entwuerfe;
        this.ermessen = ermessen;
        this.wuerdigungen = wuerdigungen;
        this.faelle = faelle;
        this.staff = staff;
        this.access = access;
        this.audit = audit;
        this.time = time;
        this.clock = clock;
    }

    /// Answers a question of discretion, always with a reason.
    ///
    /// @param gesehen what the page showed, see [Niederschrift#zeichen]
    @Transactional
    public Optional<Weigerung> wageAb(UUID id, ErmessensFrage frage, String antwort, String grund, String gesehen) {
        Entwurf e = entwuerfe.sperre(id).orElseThrow(AccessRefused::new);
        if (e.zustand() != Entwurf.Zustand.ENTWURF) {
            return Optional.of(new Weigerung.FalscherZustand(e.zustand().titel()));
        }
        if (!frage.antworten().containsKey(antwort) || grund.strip().length() < 10 || grund.length() > 2_000) {
            return Optional.of(new Weigerung.GrundFehlt());
        }
        ErmessenTabelle.Antwort a = new ErmessenTabelle.Antwort(frage, antwort, grund.strip());
        if (!ermessen.antworten(e).contains(a)) {
            Optional<Weigerung> nein =
                    ueberholt(ermessen.niederschriften(e).getOrDefault(frage, Niederschrift.KEINE), gesehen);
            if (nein.isPresent()) {
                return nein;
            }
            ermessen.antworte(e, a, access.employee().id(), time.instant());
        }
        audit.log(Entry.of("decision.DISCRETION").subjects(e.akte()));
        return Optional.empty();
    }

    /// Keeps the judgement about an act that takes something away.
    ///
    /// @param gesehen what the page showed, see [Niederschrift#zeichen]
    @Transactional
    public Optional<Weigerung> wuerdige(UUID id, Wuerdigung w, String gesehen) {
        Entwurf e = entwuerfe.sperre(id).orElseThrow(AccessRefused::new);
        if (e.zustand() != Entwurf.Zustand.ENTWURF || e.art() != Entwurf.Art.AENDERUNG) {
            return Optional.of(new Weigerung.FalscherZustand(e.zustand().titel()));
        }
        if (w.grund().strip().length() < 10 || w.grund().length() > 2_000) {
            return Optional.of(new Weigerung.GrundFehlt());
        }
        if (w.ausnahme() != null && !w.ausnahme().fuer(e.kapitel().gesetz())) {
            return Optional.of(new Weigerung.AusnahmeFehlt(e.kapitel().gesetz()));
        }
        if (w.ausnahme() != null && !w.ausnahme().traegt(w)) {
            return Optional.of(new Weigerung.AusnahmeTraegtNicht());
        }
        if (w.kenntnis().isAfter(LocalDate.now(clock))) {
            return Optional.of(
                    new Weigerung.TagFalsch(
                            "Die Kenntnis der Behörde kann nicht in der Zukunft liegen. Nennen Sie den Tag, an dem die Tatsachen bekannt wurden."));
        }
        if (w.gegen() != null) {
            Fall fall = faelle.finde(e.akte()).orElseThrow(AccessRefused::new);
            boolean fremd = w.gegen().stream()
                    .anyMatch(person -> fall.personen().stream().noneMatch(p -> p.id().equals(person)));
            if (fremd || w.wirftVor() && w.gegen().isEmpty()) {
                return Optional.of(new Weigerung.VorwurfGegenWen());
            }
        }
        if (!wuerdigungen.zu(e).equals(Optional.of(w))) {
            Optional<Weigerung> nein = ueberholt(wuerdigungen.niederschrift(e).orElse(Niederschrift.KEINE), gesehen);
            if (nein.isPresent()) {
                return nein;
            }
            wuerdigungen.setze(e, w, access.employee().id(), time.instant());
        }
        audit.log(Entry.of("decision.ASSESS").subjects(e.akte()));
        return Optional.empty();
    }

    private Optional<Weigerung> ueberholt(Niederschrift da, String gesehen) {
        if (da.zeichen().equals(gesehen)) {
            return Optional.empty();
        }
        UUID konto = da.konto();
        boolean ich = Objects.equals(konto, access.employee().id());
        return Optional.of(new Weigerung.InzwischenFestgehalten(
                konto == null || ich
                        ? ""
                        : staff.find(konto).map(StaffDirectory.Colleague::name).orElse("")));
    }
}
