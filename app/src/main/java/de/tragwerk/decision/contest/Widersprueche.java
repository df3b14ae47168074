package de.tragwerk.decision.contest;

import de.tragwerk.access.Access;
import de.tragwerk.access.AccessRefused;
import de.tragwerk.akte.Akten;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.decision.AufschubGeaendert;
import de.tragwerk.decision.BriefaufschubGeaendert;
import de.tragwerk.decision.deliver.Mitbetroffene;
import de.tragwerk.decision.hear.Briefe;
import de.tragwerk.decision.model.Aufschub;
import de.tragwerk.decision.model.Faelle;
import de.tragwerk.decision.model.Fall;
import de.tragwerk.decision.model.Inhalt;
import de.tragwerk.decision.model.Schreiben;
import de.tragwerk.decision.model.Widerspruch;
import de.tragwerk.decision.model.Zustellung;
import de.tragwerk.decision.propose.Weigerung;
import de.tragwerk.decision.store.AufschubTabelle;
import de.tragwerk.decision.store.BriefentscheidTabelle;
import de.tragwerk.decision.store.TatsachenTabelle;
import de.tragwerk.decision.store.WiderspruchTabelle;
import de.tragwerk.decision.store.ZustellungTabelle;
import de.tragwerk.document.Brief;
import de.tragwerk.kernel.Ids;
import de.tragwerk.mandant.RealTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Keeps objections and their way.
@Service
public class Widersprueche {
    private final WiderspruchTabelle tabelle;
    private final Ausfuehrung ausfuehrung;
    private final ZustellungTabelle zustellungen;
    private final Angreifbares angreifbares;
    private final Widerspruchsbriefe worte;
    private final Bevollmaechtigte bevollmaechtigte;
    private final BriefentscheidTabelle briefentscheide;
    private final TatsachenTabelle tatsachen;
    private final Faelle faelle;
    private final Briefe briefe;
    private final Akten akten;
    private final Access access;
    private final Audit audit;
    private final RealTime time;
    private final Clock clock;
    private final AufschubTabelle aufschub;
    private final ApplicationEventPublisher events;

    Widersprueche(
            WiderspruchTabelle tabelle,
            Ausfuehrung ausfuehrung,
            ZustellungTabelle zustellungen,
            Angreifbares angreifbares,
            Widerspruchsbriefe worte,
            Bevollmaechtigte bevollmaechtigte,
            BriefentscheidTabelle briefentscheide,
            TatsachenTabelle tatsachen,
            Faelle faelle,
            Briefe briefe,
            Akten akten,
            Access access,
            Audit audit,
            RealTime time,
            Clock clock,
            AufschubTabelle aufschub,
            ApplicationEventPublisher events) {
        this.tabelle = tabelle;
        this.ausfuehrung = ausfuehrung;
        this.zustellungen = zustellungen;
        this.angreifbares = angreifbares;
        this.worte = worte;
        this.bevollmaechtigte = bevollmaechtigte;
        this.briefentscheide = briefentscheide;
        this.tatsachen = tatsachen;
        this.faelle = faelle;
        this.briefe = briefe;
        this.akten = akten;
        this.access = access;
        this.audit = audit;
        this.time = time;
        this.clock = clock;
        this.aufschub = aufschub;
        this.events = events;
    }

    @Transactional
    public List<Widerspruch> ofAkte(UUID akte) {
        return tabelle.ofAkte(akte);
    }

    /// What can be challenged in a file, newest first.
    @Transactional
    public List<Angegriffen> angreifbar(Fall fall) {
        return angreifbares.ofAkte(fall);
    }

    /// What somebody records.
    ///
    /// @param person who objects
    /// @param begruendung empty without
    public record Eingabe(
            UUID person, Vertretung vertretung, LocalDate eingang, Widerspruch.Weg weg, String begruendung) {}

    /// Adults of a file, who can object themselves; for a child its parent does (§ 1629 Abs. 1 BGB, § 11 Abs. 1
    /// SGB X).
    public List<Inhalt.Beteiligt> erwachsene(Fall fall) {
        LocalDate heute = LocalDate.now(clock);
        return fall.personen().stream()
                .filter(p -> Mitbetroffene.volljaehrig(p, heute) || p.equals(fall.antragsteller()))
                .toList();
    }

    /// Records an objection and confirms it by letter to who objects. Pressed twice it stands once.
    ///
    /// @param gegen id of the Bescheid, or of the letter that decides
    /// @return what is wrong, empty when it stands
    @Transactional
    public Optional<Weigerung> erfasse(UUID akte, UUID gegen, Eingabe in) {
        Fall fall = faelle.finde(akte).orElseThrow(AccessRefused::new);
        Angegriffen a = angreifbares.finde(fall, gegen).orElseThrow(AccessRefused::new);
        LocalDate heute = LocalDate.now(clock);
        Optional<String> falsch = falsch(fall, a, in, heute);
        if (falsch.isPresent()) {
            return falsch.map(Weigerung.TagFalsch::new);
        }
        Widerspruch w = neu(fall, a, in);
        List<Aufschub> gehemmt = !a.istBrief() && w.fristgerecht() ? aufschub.waere(akte, gegen) : List.of();
        Brief brief = worte.eingang(fall, a, w, gehemmt, heute).orElse(null);
        if (brief == null) {
            return Optional.of(new Weigerung.AbsenderFehlt());
        }
        Optional<Weigerung> zeichen = briefe.hindernis(brief).or(() -> bevollmaechtigte.druckbar(fall, w));
        if (zeichen.isPresent()) {
            return zeichen;
        }
        audit.log(Entry.of("decision.OBJECTION_RECORD").subjects(akte, a.person(), in.person()));
        if (tabelle.neu(w, access.employee().id(), time.instant())) {
            schreibe(fall, w, Schreiben.Art.WIDERSPRUCH_EINGANG, brief, heute);
            akten.note(akten.get(akte), "WIDERSPRUCH", w.id(), null, w.eingang());
            if (w.hemmt()) {
                events.publishEvent(new BriefaufschubGeaendert(akte, gegen));
            } else if (!w.brief() && w.fristgerecht()) {
                events.publishEvent(new AufschubGeaendert(akte, gegen));
            }
        }
        return Optional.empty();
    }

    private Optional<String> falsch(Fall fall, Angegriffen a, Eingabe in, LocalDate heute) {
        if (erwachsene(fall).stream().noneMatch(p -> p.id().equals(in.person()))) {
            return Optional.of("Wählen Sie, wer widerspricht: eine erwachsene Person der Akte.");
        }
        if (a.nurKlage()) {
            return Optional.of(
                    "Gegen diesen Bescheid gibt es keinen Widerspruch, nur die Klage (§ 68 Abs. 1 Satz 2, § 74 VwGO). Sagen Sie das der Person.");
        }
        Optional<String> vertretung = in.vertretung().fehler();
        if (vertretung.isPresent()) {
            return vertretung;
        }
        if (in.eingang().isBefore(a.datum()) || in.eingang().isAfter(heute)) {
            return Optional.of(
                    "Der Widerspruch kann nicht vor dem Bescheid oder in der Zukunft eingegangen sein. Nennen Sie den Tag des Eingangs.");
        }
        return in.begruendung().length() > 4_000
                ? Optional.of("Die Begründung ist länger als 4.000 Zeichen. Fassen Sie sie zusammen.")
                : Optional.empty();
    }

    private Widerspruch neu(Fall fall, Angegriffen a, Eingabe in) {
        LocalDate frist = frist(fall, a, in.person()).orElse(null);
        return new Widerspruch(
                Ids.next(),
                fall.akte(),
                a.kreis(),
                a.id(),
                a.istBrief(),
                a.hemmbar() && (frist == null || !in.eingang().isAfter(frist)),
                in.person(),
                in.vertretung().name(),
                in.vertretung().vollmacht(),
                in.vertretung().anschrift(),
                in.eingang(),
                in.weg(),
                frist,
                in.begruendung().isBlank() ? null : in.begruendung().strip(),
                Widerspruch.Zustand.OFFEN,
                null,
                null,
                null,
                null,
                false,
                null,
                null,
                null);
    }

    private void schreibe(Fall fall, Widerspruch w, Schreiben.Art art, Brief brief, LocalDate heute) {
        UUID person = Objects.requireNonNull(w.person());
        // The mailbox is the applicant's; what she writes is hers.
        UUID schreiben = ist(fall, person)
                ? briefe.schreibe(fall, art, brief, heute, null)
                : briefe.schreibeAn(fall, person, art, brief, heute, null);
        bevollmaechtigte.auchAn(w, schreiben, fall.kreis());
    }

    private static boolean ist(Fall fall, UUID person) {
        return fall.antragsteller().id().equals(person);
    }

    /// The last day for her: her own copy counts, or the applicant's when she authorised him to get it. Without either
    /// the act was not made known to her, and no period runs (§ 84 Abs. 1 SGG, § 37 SGB X).
    private Optional<LocalDate> frist(Fall fall, Angegriffen a, UUID person) {
        boolean adressat = a.person().equals(person);
        UUID schreiben = a.schreiben();
        Optional<Zustellung> ihre = schreiben == null
                ? zustellungen.ihre(a.id(), person, adressat)
                : adressat ? zustellungen.zuSchreiben(schreiben) : Optional.empty();
        return ihre.or(() ->
                        !adressat && Mitbetroffene.bevollmaechtigt(person, tatsachen.sichtbare(fall.akte()), a.datum())
                                ? schreiben == null ? zustellungen.zu(a.id()) : zustellungen.zuSchreiben(schreiben)
                                : Optional.empty())
                .map(Zustellung::fristEnde);
    }

    /// Hands an objection over that is not remedied.
    @Transactional
    public Optional<Weigerung> legeVor(UUID id) {
        Widerspruch w = tabelle.sperre(id).orElseThrow(AccessRefused::new);
        if (w.zustand() != Widerspruch.Zustand.OFFEN) {
            return Optional.of(new Weigerung.WiderspruchStand(w.zustand().titel()));
        }
        tabelle.legeVor(id, LocalDate.now(clock), access.employee().id());
        audit.log(Entry.of("decision.OBJECTION_FORWARD").subjects(w.akte()));
        return Optional.empty();
    }

    /// Closes an objection.
    ///
    /// @param bescheid act that remedies it or carries out the result, `null` without
    @Transactional
    public Optional<Ergebnisweigerung> erledige(
            UUID id, Widerspruch.Ergebnis ergebnis, LocalDate tag, @Nullable UUID bescheid) {
        Widerspruch w = tabelle.sperre(id).orElseThrow(AccessRefused::new);
        if (!w.offen()) {
            return Optional.of(Ergebnisweigerung.ohneFeld(
                    new Weigerung.WiderspruchStand(w.zustand().titel())));
        }
        boolean selbst = ergebnis == Widerspruch.Ergebnis.ABHILFE || ergebnis == Widerspruch.Ergebnis.ZURUECKGENOMMEN;
        if (!selbst && w.zustand() != Widerspruch.Zustand.VORGELEGT) {
            return Ergebnisweigerung.an(
                    "ergebnis",
                    "Über den Widerspruch entscheidet die Widerspruchsstelle. Legen Sie ihn zuerst vor, oder helfen Sie ab.");
        }
        if (tag.isBefore(w.eingang()) || tag.isAfter(LocalDate.now(clock))) {
            return Ergebnisweigerung.an(
                    "tag", "Der Tag liegt vor dem Eingang oder in der Zukunft. Nennen Sie den Tag der Entscheidung.");
        }
        if (w.brief()) {
            return erledigeBrief(w, ergebnis, tag, bescheid);
        }
        if (ergebnis.mitBescheid() && !ausfuehrung.durchBescheid(w, w.eingang(), bescheid)) {
            return Ergebnisweigerung.an(
                    "bescheid",
                    ergebnis == Widerspruch.Ergebnis.ABHILFE
                            ? "Abgeholfen ist mit einem neuen Bescheid. Erlassen Sie die Änderung, und wählen Sie sie hier aus."
                            : "Führen Sie die Entscheidung zuerst aus: Erlassen Sie den neuen Bescheid über die angegriffenen Monate, und wählen Sie ihn hier aus. Bis dahin bleibt ausgesetzt, was angegriffen ist.");
        }
        schliesse(w, ergebnis, tag, bescheid);
        if (w.fristgerecht()) {
            events.publishEvent(new AufschubGeaendert(w.akte(), w.bescheid()));
        }
        return Optional.empty();
    }

    /// Against a letter. One that ends money is annulled when the objection is upheld, by another person than who
    /// recorded it; every other one needs a later letter that carries the result out.
    private Optional<Ergebnisweigerung> erledigeBrief(
            Widerspruch w, Widerspruch.Ergebnis ergebnis, LocalDate tag, @Nullable UUID neu) {
        Fall fall = faelle.finde(w.akte()).orElseThrow(AccessRefused::new);
        Angegriffen a = angreifbares.finde(fall, w.bescheid()).orElseThrow(AccessRefused::new);
        boolean ende = a.endet() != null;
        if (!ergebnis.mitBescheid()) {
            schliesse(w, ergebnis, tag, null);
            if (w.hemmt()) {
                events.publishEvent(new BriefaufschubGeaendert(w.akte(), w.bescheid()));
            }
            return Optional.empty();
        }
        if (tabelle.erfasstVon(w.id(), access.employee().person())) {
            return Ergebnisweigerung.an(
                    "ergebnis",
                    "Sie haben diesen Widerspruch selbst erfasst. Dass er Erfolg hat, hält eine andere Person fest; das sichert auch die Datenbank.");
        }
        if (!ende && !ausfuehrung.durchBrief(fall, w, w.eingang(), neu)) {
            return Ergebnisweigerung.an(
                    "bescheid",
                    "Führen Sie die Entscheidung zuerst aus: Nehmen Sie den Antrag neu auf, erlassen Sie den neuen Bescheid darüber, und wählen Sie ihn hier aus.");
        }
        LocalDate heute = LocalDate.now(clock);
        Brief brief = null;
        if (ende && ergebnis == Widerspruch.Ergebnis.ABHILFE) {
            brief = worte.abhilfe(fall, a, w, heute).orElse(null);
            if (brief == null) {
                return Optional.of(Ergebnisweigerung.ohneFeld(new Weigerung.AbsenderFehlt()));
            }
            Optional<Weigerung> zeichen = briefe.hindernis(brief);
            if (zeichen.isPresent()) {
                return zeichen.map(Ergebnisweigerung::ohneFeld);
            }
        }
        schliesse(w, ergebnis, tag, ende ? null : neu);
        if (brief != null) {
            schreibe(fall, w, Schreiben.Art.BESCHEID, brief, heute);
        }
        if (ende) {
            briefentscheide.hebeAuf(w.bescheid());
            events.publishEvent(new BriefaufschubGeaendert(w.akte(), w.bescheid()));
        } else {
            // That this letter is about the objection nobody knew before.
            angreifbares
                    .finde(fall, Objects.requireNonNull(neu))
                    .ifPresent(x -> bevollmaechtigte.auchAn(w, Objects.requireNonNull(x.schreiben()), x.kreis()));
        }
        return Optional.empty();
    }

    private void schliesse(Widerspruch w, Widerspruch.Ergebnis ergebnis, LocalDate tag, @Nullable UUID neu) {
        tabelle.erledige(w, ergebnis, tag, neu, access.employee().id());
        akten.note(akten.get(w.akte()), "WIDERSPRUCH_ERLEDIGT", w.id(), null, tag);
        audit.log(Entry.of("decision.OBJECTION_CLOSE").subjects(w.akte()));
    }
}
