package de.tragwerk.decision.answer;

import de.tragwerk.access.Access;
import de.tragwerk.access.AccessRefused;
import de.tragwerk.access.StaffDirectory;
import de.tragwerk.akte.Akten;
import de.tragwerk.application.Antraege;
import de.tragwerk.application.Antrag;
import de.tragwerk.application.AntragUebernommen;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.decision.hear.Briefe;
import de.tragwerk.decision.model.Absender;
import de.tragwerk.decision.model.Briefentscheid;
import de.tragwerk.decision.model.BriefentscheidBau;
import de.tragwerk.decision.model.Faelle;
import de.tragwerk.decision.model.Fall;
import de.tragwerk.decision.model.Inhalt;
import de.tragwerk.decision.model.Schreiben;
import de.tragwerk.decision.model.Wortlaut;
import de.tragwerk.decision.propose.Weigerung;
import de.tragwerk.decision.store.BriefentscheidTabelle;
import de.tragwerk.decision.store.TextTabelle;
import de.tragwerk.document.Brief;
import de.tragwerk.kernel.Ids;
import de.tragwerk.mandant.Actor;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.service.Leistung;
import de.tragwerk.service.Leistungen;
import de.tragwerk.service.Rechtsbehelf;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Decides applications by letter: one officer proposes, another person releases, once.
@Service
public class Briefentscheide {

    private static final int LAENGSTER = 8_000;
    private final BriefentscheidTabelle tabelle;
    private final TextTabelle texte;
    private final Briefe briefe;
    private final Faelle faelle;
    private final Antraege antraege;
    private final Akten akten;
    private final Leistungen leistungen;
    private final StaffDirectory staff;
    private final Access access;
    private final Audit audit;
    private final RealTime time;
    private final Clock clock;

    Briefentscheide(
            BriefentscheidTabelle tabelle,
            TextTabelle texte,
            Briefe briefe,
            Faelle faelle,
            Antraege antraege,
            Akten akten,
            Leistungen leistungen,
            StaffDirectory staff,
            Access access,
            Audit audit,
            RealTime time,
            Clock clock) {
        this.tabelle = tabelle;
        this.texte = texte;
        this.briefe = briefe;
        this.faelle = faelle;
        this.antraege = antraege;
        this.akten = akten;
        this.leistungen = leistungen;
        this.staff = staff;
        this.access = access;
        this.audit = audit;
        this.time = time;
        this.clock = clock;
    }

    /// An application came into a file: if nobody calculates its service, it waits here from now on.
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void uebernommen(AntragUebernommen ereignis) {
        Antrag antrag = ereignis.antrag();
        leistungen
                .zuFormular(antrag.formular())
                .filter(l -> !l.gerechnet())
                .ifPresent(l -> tabelle.beginne(
                        Ids.next(),
                        antrag.id(),
                        ereignis.akte().akteId(),
                        ereignis.akte().kreis(),
                        l.id(),
                        antrag.tag(),
                        antrag.frist()));
    }

    /// What is not decided, the nearest deadline first.
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Briefentscheid> offene() {
        return tabelle.offene();
    }

    /// @throws AccessRefused when there is none for the acting person
    @Transactional(propagation = Propagation.MANDATORY)
    public Briefentscheid lies(UUID antrag) {
        return tabelle.zuAntrag(antrag).orElseThrow(AccessRefused::new);
    }

    public Leistung leistung(Briefentscheid b) {
        return leistungen
                .find(b.leistung())
                .orElseThrow(() -> new IllegalStateException("Leistung fehlt: " + b.leistung()));
    }

    /// What a new draft begins with: the usual norm and remedy of the service.
    public Briefentscheid.Inhalt anfang(Briefentscheid b) {
        Leistung leistung = leistung(b);
        return new Briefentscheid.Inhalt(
                Briefentscheid.Art.BEWILLIGUNG, "", "", leistung.norm(), leistung.rechtsbehelf(), "");
    }

    /// Takes it to oneself, also from a colleague, or puts it back.
    @Transactional
    public void nimm(UUID antrag, boolean zurueck) {
        Briefentscheid b = tabelle.sperre(antrag).orElseThrow(AccessRefused::new);
        tabelle.nimm(b.id(), zurueck ? null : access.employee().id());
        audit.log(Entry.of("decision.ANSWER_TAKE").subjects(b.akte()));
    }

    /// Keeps the words of a draft.
    ///
    /// @param version the page showed
    /// @return what is wrong, empty when they are kept
    @Transactional
    public Optional<String> schreibe(UUID antrag, int version, Briefentscheid.Inhalt inhalt) {
        Briefentscheid b = tabelle.sperre(antrag).orElseThrow(AccessRefused::new);
        audit.log(Entry.of("decision.ANSWER_DRAFT").subjects(b.akte()));
        if (inhalt.was().length() > LAENGSTER || inhalt.grund().length() > LAENGSTER) {
            return Optional.of("Ein Text ist länger als 8.000 Zeichen. Kürzen Sie ihn.");
        }
        if (inhalt.norm().length() > 200 || inhalt.gericht().length() > 200) {
            return Optional.of("Norm und Gericht haben höchstens 200 Zeichen. Kürzen Sie den Eintrag.");
        }
        if (!b.offen()) {
            return Optional.of(stand(b));
        }
        if (!tabelle.schreibe(b, inhalt, version)) {
            return Optional.of(
                    "Nicht gespeichert: Jemand hat diesen Entwurf inzwischen geändert. Unten steht der neue Stand. Tragen Sie Ihre Änderung noch einmal ein.");
        }
        if (b.bearbeiter() == null) {
            tabelle.nimm(b.id(), access.employee().id());
        }
        return Optional.empty();
    }

    /// @return what is missing, empty when the second person may look at it now
    @Transactional
    public Optional<String> schlageVor(UUID antrag) {
        Briefentscheid b = tabelle.sperre(antrag).orElseThrow(AccessRefused::new);
        if (!b.offen()) {
            return Optional.of(stand(b));
        }
        Optional<String> hindernis = hindernis(b);
        if (hindernis.isPresent()) {
            return hindernis;
        }
        tabelle.schlageVor(b, access.employee().id(), time.instant());
        akten.note(akten.get(b.akte()), "VORGESCHLAGEN", b.id(), null, LocalDate.now(clock));
        audit.log(Entry.of("decision.PROPOSE").subjects(b.akte()));
        return Optional.empty();
    }

    /// The second person sends it back with a reason that the officer reads.
    @Transactional
    public Optional<String> gibZurueck(UUID antrag, String grund) {
        Briefentscheid b = tabelle.sperre(antrag).orElseThrow(AccessRefused::new);
        Optional<String> nein = darfNicht(b);
        if (nein.isPresent()) {
            return nein;
        }
        if (grund.strip().length() < 5 || grund.length() > 2_000) {
            return Optional.of(new Weigerung.GrundFehlt().satz());
        }
        tabelle.gibZurueck(b, grund.strip(), access.employee().id());
        akten.note(akten.get(b.akte()), "ZURUECK", b.id(), null, LocalDate.now(clock));
        audit.log(Entry.of("decision.SEND_BACK").subjects(b.akte()));
        return Optional.empty();
    }

    /// The second person releases it: the letter is written, kept and on its way. Pressed twice it goes once.
    ///
    /// @param gesehen version of the proposal the second person read
    /// @return what is wrong, empty when it is decided
    @Transactional
    public Optional<String> gibFrei(UUID antrag, int gesehen) {
        Briefentscheid b = tabelle.sperre(antrag).orElseThrow(AccessRefused::new);
        Optional<String> nein = darfNicht(b, gesehen).or(() -> hindernis(b));
        if (nein.isPresent()) {
            return nein;
        }
        UUID ich = access.employee().id();
        LocalDate heute = LocalDate.now(clock);
        Fall fall = fall(b);
        Brief brief = brief(b, fall, heute).orElseThrow();
        UUID schreiben = briefe.schreibe(fall, Schreiben.Art.BESCHEID, brief, heute, null);
        if (!tabelle.gibFrei(b, ich, schreiben, time.instant())) {
            throw new IllegalStateException("Gesperrt und doch geändert: " + b.id());
        }
        akten.note(akten.get(b.akte()), "BESCHEID", schreiben, null, heute);
        audit.log(Entry.of("decision.RELEASE")
                .subjects(b.akte(), fall.antragsteller().id()));
        return Optional.empty();
    }

    /// The letter as it would go out today; empty while there are no words or no letterhead.
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Brief> vorschau(Briefentscheid b) {
        return b.inhalt() == null ? Optional.empty() : brief(b, fall(b), LocalDate.now(clock));
    }

    /// What stands against a release whatever the password is; asked before it.
    ///
    /// @param gesehen version of the proposal that was on the page
    @Transactional
    public Optional<String> darfNichtFreigeben(UUID antrag, int gesehen) {
        return darfNicht(tabelle.sperre(antrag).orElseThrow(AccessRefused::new), gesehen);
    }

    private Optional<String> darfNicht(Briefentscheid b, int gesehen) {
        return darfNicht(b)
                .or(() -> b.version() == gesehen
                        ? Optional.empty()
                        : Optional.of(new Weigerung.AndersVorgeschlagen().satz()));
    }

    private Optional<String> darfNicht(Briefentscheid b) {
        if (b.zustand() != Briefentscheid.Zustand.VORGESCHLAGEN) {
            return Optional.of(stand(b));
        }
        Actor.Employee ich = access.employee();
        return ich.person().equals(b.vorgeschlagenPerson())
                ? Optional.of(new Weigerung.EigenerVorschlag().satz())
                : Optional.empty();
    }

    private static String stand(Briefentscheid b) {
        return switch (b.zustand()) {
            case OFFEN -> "Diese Entscheidung ist nicht vorgeschlagen. Laden Sie die Seite neu.";
            case VORGESCHLAGEN ->
                "Diese Entscheidung wartet schon auf die Freigabe. Ändern können Sie sie, wenn sie zurückgegeben ist.";
            case FREIGEGEBEN -> "Über diesen Antrag ist schon entschieden. Der Bescheid steht unten.";
        };
    }

    /// What keeps the letter from going out.
    private Optional<String> hindernis(Briefentscheid b) {
        Briefentscheid.Inhalt in = b.inhalt();
        if (in == null) {
            return Optional.of("Schreiben Sie zuerst, was entschieden wird und warum, und speichern Sie.");
        }
        if (in.art().gewaehrt() && in.was().isBlank()) {
            return Optional.of("Es fehlt, was bewilligt wird. Schreiben Sie es in das Feld „Was gilt“.");
        }
        if (in.grund().strip().length() < 20) {
            return Optional.of("Die Begründung fehlt oder ist zu kurz. Schreiben Sie die Gründe in ganzen Sätzen.");
        }
        if (in.norm().isBlank()) {
            return Optional.of("Die Norm fehlt. Nennen Sie, worauf die Entscheidung beruht.");
        }
        if (in.rechtsbehelf() == Rechtsbehelf.KLAGE_VWGO && in.gericht().isBlank()) {
            return Optional.of(
                    "Das Gericht fehlt. Nennen Sie Namen und Anschrift, damit die Person Klage erheben kann.");
        }
        Fall fall = fall(b);
        if (fall.anschrift().size() < 2 && !fall.postfach()) {
            return Optional.of(new Weigerung.AnschriftFehlt().satz());
        }
        LocalDate heute = LocalDate.now(clock);
        Wortlaut wortlaut = texte.wortlaut("de", heute);
        Brief brief = brief(b, fall, heute, wortlaut).orElse(null);
        if (brief == null) {
            return Optional.of(new Weigerung.AbsenderFehlt().satz());
        }
        if (!wortlaut.nichtBereit().isEmpty()) {
            return Optional.of(new Weigerung.TextNichtBereit(wortlaut.nichtBereit()).satz());
        }
        return briefe.hindernis(brief).map(Weigerung::satz);
    }

    /// The file with the way back of this very application, not of the newest one.
    private Fall fall(Briefentscheid b) {
        Fall f = faelle.finde(b.akte()).orElseThrow(AccessRefused::new);
        Antrag antrag = antraege.get(b.antrag());
        return new Fall(
                f.akte(),
                f.kreis(),
                f.aktenzeichen(),
                f.gesetz(),
                f.personen(),
                f.anschrift(),
                antrag.id(),
                antrag.tag(),
                antrag.insPostfach(),
                antrag.sprache());
    }

    private Optional<Brief> brief(Briefentscheid b, Fall fall, LocalDate heute) {
        return brief(b, fall, heute, texte.wortlaut("de", heute));
    }

    private Optional<Brief> brief(Briefentscheid b, Fall fall, LocalDate heute, Wortlaut wortlaut) {
        @Nullable Absender absender = texte.absender().orElse(null);
        if (absender == null) {
            return Optional.empty();
        }
        Leistung leistung = leistung(b);
        UUID bearbeiter = Objects.requireNonNullElse(
                b.vorgeschlagenVon(),
                Objects.requireNonNullElse(b.bearbeiter(), access.employee().id()));
        return Optional.of(BriefentscheidBau.brief(
                new BriefentscheidBau.Anlass(
                        absender,
                        fall.aktenzeichen(),
                        heute,
                        fall.postfach() ? Inhalt.Zugang.POSTFACH : Inhalt.Zugang.POST,
                        fall.anschrift(),
                        fall.antragsteller().voll(),
                        leistung.titel(),
                        leistung.sozial(),
                        b.eingang(),
                        Objects.requireNonNull(b.inhalt()),
                        staff.find(bearbeiter)
                                .map(StaffDirectory.Colleague::name)
                                .orElse("")),
                wortlaut));
    }
}
