package de.tragwerk.decision.answer;

import de.tragwerk.access.Access;
import de.tragwerk.access.AccessRefused;
import de.tragwerk.akte.Akten;
import de.tragwerk.application.Antrag;
import de.tragwerk.application.AntragUebernommen;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.decision.BriefFreigegeben;
import de.tragwerk.decision.hear.Briefe;
import de.tragwerk.decision.model.Briefentscheid;
import de.tragwerk.decision.model.Fall;
import de.tragwerk.decision.model.Leistungszeile;
import de.tragwerk.decision.model.Schreiben;
import de.tragwerk.decision.propose.Weigerung;
import de.tragwerk.decision.release.Zahlwege;
import de.tragwerk.decision.store.BriefentscheidTabelle;
import de.tragwerk.document.Brief;
import de.tragwerk.kernel.Ids;
import de.tragwerk.mandant.Actor;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.service.Leistung;
import de.tragwerk.service.Leistungen;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Decides applications by letter: one officer proposes, another person releases, once.
@Service
public class Briefentscheide {

    private static final int LAENGSTER = 8_000;
    private static final int LAENGSTE_ANHOERUNG = 2_000;

    /// What a second person has read.
    ///
    /// @param version of the proposal
    /// @param zahlweg as [#zahlweg] tells it
    public record Gesehen(int version, String zahlweg) {}

    private final BriefentscheidTabelle tabelle;
    private final Antwortbrief antwort;
    private final Briefe briefe;
    private final Zahlwege zahlwege;
    private final Akten akten;
    private final Leistungen leistungen;
    private final Access access;
    private final Audit audit;
    private final RealTime time;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Briefentscheide(
            BriefentscheidTabelle tabelle,
            Antwortbrief antwort,
            Briefe briefe,
            Zahlwege zahlwege,
            Akten akten,
            Leistungen leistungen,
            Access access,
            Audit audit,
            RealTime time,
            Clock clock,
            ApplicationEventPublisher events) {
        this.tabelle = tabelle;
        this.antwort = antwort;
        this.briefe = briefe;
        this.zahlwege = zahlwege;
        this.akten = akten;
        this.leistungen = leistungen;
        this.access = access;
        this.audit = audit;
        this.time = time;
        this.clock = clock;
        this.events = events;
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

    /// @param schluessel id of the application, of an end of money its own
    /// @throws AccessRefused when there is none for the acting person
    @Transactional(propagation = Propagation.MANDATORY)
    public Briefentscheid lies(UUID schluessel) {
        return tabelle.zuAntrag(schluessel)
                .or(() -> tabelle.finde(schluessel).filter(Briefentscheid::beendet))
                .orElseThrow(AccessRefused::new);
    }

    public Leistung leistung(Briefentscheid b) {
        return antwort.leistung(b);
    }

    /// The line of money it ends; empty for a decision about the application.
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Leistungszeile> endet(Briefentscheid b) {
        return Optional.ofNullable(antwort.endet(b));
    }

    /// What a new draft begins with: the usual norm and remedy of the service.
    public Briefentscheid.Inhalt anfang(Briefentscheid b) {
        Leistung leistung = leistung(b);
        return new Briefentscheid.Inhalt(
                Briefentscheid.Art.BEWILLIGUNG,
                "",
                "",
                leistung.norm(),
                leistung.rechtsbehelf(),
                "",
                List.of(),
                null,
                "");
    }

    /// Takes it to oneself, also from a colleague, or puts it back.
    @Transactional
    public void nimm(UUID antrag, boolean zurueck) {
        Briefentscheid b = tabelle.sperre(antrag).orElseThrow(AccessRefused::new);
        tabelle.nimm(b.id(), zurueck ? null : access.employee().id());
        audit.log(Entry.of("decision.ANSWER_TAKE").subjects(b.akte()));
    }

    /// What is wrong with words whatever the state is, so that the page can show them again; empty when they can be
    /// kept.
    public static Optional<String> falsch(Briefentscheid.Inhalt inhalt) {
        if (inhalt.was().length() > LAENGSTER || inhalt.grund().length() > LAENGSTER) {
            return Optional.of("Ein Text ist länger als 8.000 Zeichen. Kürzen Sie ihn.");
        }
        if (inhalt.anhoerung().length() > LAENGSTE_ANHOERUNG) {
            return Optional.of("Die Anhörung ist länger als 2.000 Zeichen. Kürzen Sie sie.");
        }
        return inhalt.norm().length() > 200 || inhalt.gericht().length() > 200
                ? Optional.of("Norm und Gericht haben höchstens 200 Zeichen. Kürzen Sie den Eintrag.")
                : Optional.empty();
    }

    /// Keeps the words of a draft; the money it grants stays as it is.
    ///
    /// @param version the page showed
    /// @return what is wrong, empty when they are kept
    @Transactional
    public Optional<String> schreibe(UUID antrag, int version, Briefentscheid.Inhalt inhalt) {
        Briefentscheid b = tabelle.sperre(antrag).orElseThrow(AccessRefused::new);
        audit.log(Entry.of("decision.ANSWER_DRAFT").subjects(b.akte()));
        Optional<String> falsch = falsch(inhalt);
        if (falsch.isPresent()) {
            return falsch;
        }
        if (!b.offen()) {
            return Optional.of(stand(b));
        }
        if (b.beendet() != (inhalt.art() == Briefentscheid.Art.ENDE)) {
            return Optional.of("Das passt nicht zu diesem Bescheid. Laden Sie die Seite neu.");
        }
        Briefentscheid.Inhalt alt = b.inhalt();
        if (!tabelle.schreibe(b, inhalt.mit(alt == null ? List.of() : alt.zeilen()), version)) {
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
        Optional<String> hindernis = antwort.hindernis(b);
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
    /// Money it grants or ends is told to the module that pays in the same transaction.
    ///
    /// @param gesehen what the second person read
    /// @return what is wrong, empty when it is decided
    @Transactional
    public Optional<String> gibFrei(UUID antrag, Gesehen gesehen) {
        Briefentscheid b = tabelle.sperre(antrag).orElseThrow(AccessRefused::new);
        Optional<String> nein = darfNicht(b, gesehen).or(() -> antwort.hindernis(b));
        if (nein.isPresent()) {
            return nein;
        }
        UUID ich = access.employee().id();
        LocalDate heute = LocalDate.now(clock);
        Fall fall = antwort.fall(b);
        Brief brief = antwort.brief(b, fall, heute).orElseThrow();
        UUID schreiben = briefe.schreibe(fall, Schreiben.Art.BESCHEID, brief, heute, null);
        if (!tabelle.gibFrei(b, ich, schreiben, time.instant())) {
            throw new IllegalStateException("Gesperrt und doch geändert: " + b.id());
        }
        akten.note(akten.get(b.akte()), "BESCHEID", schreiben, null, heute);
        audit.log(Entry.of("decision.RELEASE")
                .subjects(b.akte(), fall.antragsteller().id()));
        Briefentscheid.Inhalt inhalt = Objects.requireNonNull(b.inhalt());
        if (inhalt.anSieSelbst()) {
            zahlwege.gesehen(fall);
        }
        if (b.beendet() || !inhalt.zeilen().isEmpty()) {
            events.publishEvent(new BriefFreigegeben(b.akte(), b.id()));
        }
        return Optional.empty();
    }

    /// The letter as it would go out today; empty while there are no words or no letterhead.
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Brief> vorschau(Briefentscheid b) {
        return b.inhalt() == null ? Optional.empty() : antwort.brief(b, antwort.fall(b), LocalDate.now(clock));
    }

    /// What stands against a release whatever the password is; asked before it.
    ///
    /// @param gesehen what was on the page
    @Transactional
    public Optional<String> darfNichtFreigeben(UUID antrag, Gesehen gesehen) {
        return darfNicht(tabelle.sperre(antrag).orElseThrow(AccessRefused::new), gesehen);
    }

    private Optional<String> darfNicht(Briefentscheid b, Gesehen gesehen) {
        return darfNicht(b)
                .or(() -> b.version() == gesehen.version()
                        ? Optional.empty()
                        : Optional.of(new Weigerung.AndersVorgeschlagen().satz()))
                .or(
                        () -> gesehen.zahlweg().equals(zahlweg(b))
                                ? Optional.empty()
                                : Optional.of(
                                        "Wohin das Geld geht, hat sich geändert, seit Sie die Seite geöffnet haben. Vergleichen Sie es noch einmal."));
    }

    /// What tells the account that was on the page from another one; empty where no money goes to the person herself.
    @Transactional(propagation = Propagation.MANDATORY)
    public String zahlweg(Briefentscheid b) {
        Briefentscheid.Inhalt in = b.inhalt();
        return in == null || !in.anSieSelbst() ? "" : Zahlwege.zeichen(zahlwege.offene(b.akte()));
    }

    /// Drops an end of money that nobody has proposed.
    @Transactional
    public Optional<String> verwirf(UUID id) {
        Briefentscheid b = tabelle.sperre(id).filter(Briefentscheid::beendet).orElseThrow(AccessRefused::new);
        if (!b.offen()) {
            return Optional.of(stand(b));
        }
        tabelle.verwirf(b.id());
        audit.log(Entry.of("decision.ANSWER_DRAFT").subjects(b.akte()));
        return Optional.empty();
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

    static String stand(Briefentscheid b) {
        return switch (b.zustand()) {
            case OFFEN -> "Diese Entscheidung ist nicht vorgeschlagen. Laden Sie die Seite neu.";
            case VORGESCHLAGEN ->
                "Diese Entscheidung wartet schon auf die Freigabe. Ändern können Sie sie, wenn sie zurückgegeben ist.";
            case FREIGEGEBEN -> "Über diesen Antrag ist schon entschieden. Der Bescheid steht unten.";
            case VERWORFEN -> "Dieser Vorschlag ist verworfen.";
        };
    }
}
