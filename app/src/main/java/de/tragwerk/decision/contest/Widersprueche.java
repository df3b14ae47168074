package de.tragwerk.decision.contest;

import de.tragwerk.access.Access;
import de.tragwerk.access.AccessRefused;
import de.tragwerk.access.StaffDirectory;
import de.tragwerk.akte.Akten;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.decision.AufschubGeaendert;
import de.tragwerk.decision.deliver.Mitbetroffene;
import de.tragwerk.decision.hear.Briefe;
import de.tragwerk.decision.model.Absender;
import de.tragwerk.decision.model.Aufschub;
import de.tragwerk.decision.model.Bescheid;
import de.tragwerk.decision.model.Entwurf;
import de.tragwerk.decision.model.Faelle;
import de.tragwerk.decision.model.Fall;
import de.tragwerk.decision.model.Inhalt;
import de.tragwerk.decision.model.Schreiben;
import de.tragwerk.decision.model.Widerspruch;
import de.tragwerk.decision.model.WiderspruchBau;
import de.tragwerk.decision.model.Wortlaut;
import de.tragwerk.decision.model.Zustellung;
import de.tragwerk.decision.propose.Weigerung;
import de.tragwerk.decision.store.AufschubTabelle;
import de.tragwerk.decision.store.BescheidTabelle;
import de.tragwerk.decision.store.TatsachenTabelle;
import de.tragwerk.decision.store.TextTabelle;
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
    private final BescheidTabelle bescheide;
    private final ZustellungTabelle zustellungen;
    private final TextTabelle texte;
    private final TatsachenTabelle tatsachen;
    private final Faelle faelle;
    private final Briefe briefe;
    private final Akten akten;
    private final StaffDirectory staff;
    private final Access access;
    private final Audit audit;
    private final RealTime time;
    private final Clock clock;
    private final AufschubTabelle aufschub;
    private final ApplicationEventPublisher events;

    Widersprueche(
            WiderspruchTabelle tabelle,
            BescheidTabelle bescheide,
            ZustellungTabelle zustellungen,
            TextTabelle texte,
            TatsachenTabelle tatsachen,
            Faelle faelle,
            Briefe briefe,
            Akten akten,
            StaffDirectory staff,
            Access access,
            Audit audit,
            RealTime time,
            Clock clock,
            AufschubTabelle aufschub,
            ApplicationEventPublisher events) {
        this.tabelle = tabelle;
        this.bescheide = bescheide;
        this.zustellungen = zustellungen;
        this.texte = texte;
        this.tatsachen = tatsachen;
        this.faelle = faelle;
        this.briefe = briefe;
        this.akten = akten;
        this.staff = staff;
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

    /// What somebody records.
    ///
    /// @param person who objects
    /// @param vertreter name of who acts for her, empty without
    /// @param vollmacht he proved that he may
    /// @param begruendung empty without
    public record Eingabe(
            UUID person,
            String vertreter,
            boolean vollmacht,
            LocalDate eingang,
            Widerspruch.Weg weg,
            String begruendung) {}

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
    /// @return what is wrong, empty when it stands
    @Transactional
    public Optional<Weigerung> erfasse(UUID akte, UUID bescheid, Eingabe in) {
        Bescheid b =
                bescheide.finde(bescheid).filter(x -> x.akte().equals(akte)).orElseThrow(AccessRefused::new);
        Fall fall = faelle.finde(akte).orElseThrow(AccessRefused::new);
        LocalDate heute = LocalDate.now(clock);
        LocalDate eingang = in.eingang();
        String begruendung = in.begruendung();
        String vertreter = in.vertreter().strip();
        if (erwachsene(fall).stream().noneMatch(p -> p.id().equals(in.person()))) {
            return Optional.of(
                    new Weigerung.TagFalsch("Wählen Sie, wer widerspricht: eine erwachsene Person der Akte."));
        }
        if (vertreter.length() > 200) {
            return Optional.of(new Weigerung.TagFalsch("Der Name der Vertretung hat höchstens 200 Zeichen."));
        }
        if (in.vollmacht() && vertreter.isEmpty()) {
            return Optional.of(new Weigerung.TagFalsch(
                    "Nennen Sie, wer die Person vertritt, oder nehmen Sie das Häkchen bei der Vollmacht weg."));
        }
        if (eingang.isBefore(b.datum()) || eingang.isAfter(heute)) {
            return Optional.of(
                    new Weigerung.TagFalsch(
                            "Der Widerspruch kann nicht vor dem Bescheid oder in der Zukunft eingegangen sein. Nennen Sie den Tag des Eingangs."));
        }
        if (begruendung.length() > 4_000) {
            return Optional.of(
                    new Weigerung.TagFalsch("Die Begründung ist länger als 4.000 Zeichen. Fassen Sie sie zusammen."));
        }
        Widerspruch w = new Widerspruch(
                Ids.next(),
                akte,
                b.kreis(),
                bescheid,
                in.person(),
                vertreter,
                in.vollmacht(),
                eingang,
                in.weg(),
                frist(b, in.person()).orElse(null),
                begruendung.isBlank() ? null : begruendung.strip(),
                Widerspruch.Zustand.OFFEN,
                null,
                null,
                null,
                null);
        List<Aufschub> gehemmt = w.fristgerecht() ? aufschub.waere(akte, bescheid) : List.of();
        Brief brief = brief(fall, b, w, gehemmt, heute).orElse(null);
        if (brief == null) {
            return Optional.of(new Weigerung.AbsenderFehlt());
        }
        Optional<Weigerung> zeichen = briefe.hindernis(brief);
        if (zeichen.isPresent()) {
            return zeichen;
        }
        audit.log(Entry.of("decision.OBJECTION_RECORD").subjects(akte, b.person(), in.person()));
        if (tabelle.neu(w, access.employee().id(), time.instant())) {
            if (ist(fall, in.person())) {
                briefe.schreibe(fall, Schreiben.Art.WIDERSPRUCH_EINGANG, brief, heute, null);
            } else {
                // The mailbox is the applicant's; what she writes is hers.
                briefe.schreibeAn(fall, in.person(), Schreiben.Art.WIDERSPRUCH_EINGANG, brief, heute, null);
            }
            akten.note(akten.get(akte), "WIDERSPRUCH", w.id(), null, eingang);
            if (w.fristgerecht()) {
                events.publishEvent(new AufschubGeaendert(akte, bescheid));
            }
        }
        return Optional.empty();
    }

    private static boolean ist(Fall fall, UUID person) {
        return fall.antragsteller().id().equals(person);
    }

    /// The last day for her: her own copy counts, or the applicant's when she authorised him to get it. Without either
    /// the act was not made known to her, and no period runs (§ 84 Abs. 1 SGG, § 37 SGB X).
    private Optional<LocalDate> frist(Bescheid b, UUID person) {
        boolean adressat = b.person().equals(person);
        return zustellungen
                .ihre(b.id(), person, adressat)
                .or(() -> !adressat && Mitbetroffene.bevollmaechtigt(person, tatsachen.sichtbare(b.akte()), b.datum())
                        ? zustellungen.zu(b.id())
                        : Optional.empty())
                .map(Zustellung::fristEnde);
    }

    private Optional<Brief> brief(Fall fall, Bescheid b, Widerspruch w, List<Aufschub> gehemmt, LocalDate heute) {
        Wortlaut wortlaut = texte.wortlaut("de", heute, b.kapitel().gesetz());
        return texte.absender()
                .map(absender -> WiderspruchBau.brief(anlass(absender, fall, b, w, gehemmt, heute), wortlaut));
    }

    private WiderspruchBau.Anlass anlass(
            Absender absender, Fall fall, Bescheid b, Widerspruch w, List<Aufschub> gehemmt, LocalDate heute) {
        UUID person = Objects.requireNonNull(w.person());
        boolean selbst = ist(fall, person);
        return new WiderspruchBau.Anlass(
                absender,
                fall.aktenzeichen(),
                heute,
                selbst && fall.postfach() ? Inhalt.Zugang.POSTFACH : Inhalt.Zugang.POST,
                selbst ? fall.anschrift() : faelle.anschrift(fall, person),
                fall.name(person),
                b.datum(),
                w,
                !b.erstattung().isEmpty(),
                gehemmt,
                staff.find(access.employee().id())
                        .map(StaffDirectory.Colleague::name)
                        .orElse(""));
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
    public Optional<Weigerung> erledige(
            UUID id, Widerspruch.Ergebnis ergebnis, LocalDate tag, @Nullable UUID bescheid) {
        Widerspruch w = tabelle.sperre(id).orElseThrow(AccessRefused::new);
        if (!w.offen()) {
            return Optional.of(new Weigerung.WiderspruchStand(w.zustand().titel()));
        }
        boolean selbst = ergebnis == Widerspruch.Ergebnis.ABHILFE || ergebnis == Widerspruch.Ergebnis.ZURUECKGENOMMEN;
        if (!selbst && w.zustand() != Widerspruch.Zustand.VORGELEGT) {
            return Optional.of(
                    new Weigerung.TagFalsch(
                            "Über den Widerspruch entscheidet die Widerspruchsstelle. Legen Sie ihn zuerst vor, oder helfen Sie ab."));
        }
        if (tag.isBefore(w.eingang()) || tag.isAfter(LocalDate.now(clock))) {
            return Optional.of(new Weigerung.TagFalsch(
                    "Der Tag liegt vor dem Eingang oder in der Zukunft. Nennen Sie den Tag der Entscheidung."));
        }
        if (ergebnis.mitBescheid() && !fuehrtAus(w, bescheid)) {
            return Optional.of(
                    new Weigerung.TagFalsch(
                            ergebnis == Widerspruch.Ergebnis.ABHILFE
                                    ? "Abgeholfen ist mit einem neuen Bescheid. Erlassen Sie die Änderung, und wählen Sie sie hier aus."
                                    : "Führen Sie die Entscheidung zuerst aus: Erlassen Sie den neuen Bescheid über die angegriffenen Monate, und wählen Sie ihn hier aus. Bis dahin bleibt ausgesetzt, was angegriffen ist."));
        }
        tabelle.erledige(id, ergebnis, tag, bescheid, access.employee().id());
        if (w.fristgerecht()) {
            events.publishEvent(new AufschubGeaendert(w.akte(), w.bescheid()));
        }
        akten.note(akten.get(w.akte()), "WIDERSPRUCH_ERLEDIGT", id, null, tag);
        audit.log(Entry.of("decision.OBJECTION_CLOSE").subjects(w.akte()));
        return Optional.empty();
    }

    /// A Bescheid of the same file about months of the challenged one, made after the objection came.
    private boolean fuehrtAus(Widerspruch w, @Nullable UUID bescheid) {
        Bescheid angegriffen = bescheide.finde(w.bescheid()).orElseThrow(AccessRefused::new);
        return bescheid != null
                && bescheide
                        .finde(bescheid)
                        .filter(b -> b.akte().equals(w.akte())
                                && !b.id().equals(w.bescheid())
                                && b.art() != Entwurf.Art.ABLEHNUNG
                                && !b.datum().isBefore(w.eingang())
                                && !b.von().isAfter(angegriffen.bis())
                                && !b.bis().isBefore(angegriffen.von()))
                        .isPresent();
    }
}
