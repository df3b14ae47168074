package de.tragwerk.payment.recourse;

import de.tragwerk.access.Access;
import de.tragwerk.access.AccessRefused;
import de.tragwerk.akte.AkteRef;
import de.tragwerk.akte.Akten;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.decision.Schriftstueck;
import de.tragwerk.decision.Unterrichtung;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.party.Person;
import de.tragwerk.party.Persons;
import de.tragwerk.payment.model.Auskunft;
import de.tragwerk.payment.model.Auskunft.Wer;
import de.tragwerk.payment.model.Auskunft.Zustand;
import de.tragwerk.payment.model.Unterhalt;
import de.tragwerk.payment.model.Vieraugen;
import de.tragwerk.payment.model.Worte;
import de.tragwerk.payment.store.AuskunftTabelle;
import de.tragwerk.payment.store.UnterhaltTabelle;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/// What has to be told about maintenance (§ 117 SGB XII): one person asks and reminds, an act takes two.
@Service
public class Auskuenfte {

    private static final int FRIST_MONATE = 1;

    /// Days between reminder and deadline: four until it is known, two weeks to answer, three in reserve.
    private static final int ERINNERUNG_TAGE = 21;

    /// Days between act and deadline: four until it is known and a month in which it can be challenged.
    private static final int BESCHEID_TAGE = 35;

    private final AuskunftTabelle tabelle;
    private final UnterhaltTabelle unterhalt;
    private final Ersthinweis ersthinweis;
    private final Unterrichtung unterrichtung;
    private final Akten akten;
    private final Persons persons;
    private final Access access;
    private final Audit audit;
    private final RealTime time;
    private final Clock clock;

    Auskuenfte(
            AuskunftTabelle tabelle,
            UnterhaltTabelle unterhalt,
            Ersthinweis ersthinweis,
            Unterrichtung unterrichtung,
            Akten akten,
            Persons persons,
            Access access,
            Audit audit,
            RealTime time,
            Clock clock) {
        this.tabelle = tabelle;
        this.unterhalt = unterhalt;
        this.ersthinweis = ersthinweis;
        this.unterrichtung = unterrichtung;
        this.akten = akten;
        this.persons = persons;
        this.access = access;
        this.audit = audit;
        this.time = time;
        this.clock = clock;
    }

    /// Asks by a letter that announces the act, so that it is a hearing too (§ 24 SGB X). Pressed twice it is written
    /// once.
    ///
    /// @return what is wrong, empty when the letter is on its way
    @Transactional
    public Optional<String> erbitte(UUID akteId, Auskunftseingabe in) {
        AkteRef akte = akten.get(akteId);
        Unterhalt u = unterhalt.sperre(akteId, in.unterhalt()).orElseThrow(AccessRefused::new);
        LocalDate heute = LocalDate.now(clock);
        Optional<String> nein = in.fehler().or(() -> darfNichtFragen(u, in.wer(), heute));
        if (nein.isPresent()) {
            return nein;
        }
        boolean selbst = in.wer() == Wer.PFLICHTIG;
        Auskunft a = new Auskunft(
                in.id(),
                u.id(),
                akteId,
                akte.kreis(),
                akte.aktenzeichen(),
                u.person(),
                in.wer(),
                selbst ? u.name() : in.name().strip(),
                selbst ? u.anschrift() : Anschriften.zeilen(in.anschrift()),
                in.frage().strip(),
                heute,
                null,
                heute.plusMonths(FRIST_MONATE),
                null,
                "",
                null,
                Zustand.ERBETEN,
                null);
        audit.log(Entry.of("payment.INQUIRY_ASK").subjects(akteId, u.person()));
        boolean laeuft = tabelle.ofAkte(akteId).stream()
                .anyMatch(x -> !x.id().equals(a.id())
                        && x.unterhalt().equals(u.id())
                        && x.wer() == a.wer()
                        && x.name().equalsIgnoreCase(a.name())
                        && !x.zustand().fertig());
        if (laeuft) {
            return Optional.of("Das ist schon gefragt. Erinnern Sie, oder halten Sie die Antwort fest.");
        }
        if (!tabelle.neu(a, access.employee().id(), time.instant())) {
            return Optional.empty();
        }
        akten.note(akte, "AUSKUNFT", a.id(), null, heute);
        return sende(
                a,
                Auskunftsbriefe.bitte(
                        sache(a, u),
                        ersthinweis.an(akteId, a.id(), a.adressat(), in.quelle(), Ersthinweis.Zweck.AUSKUNFT)));
    }

    private static Optional<String> darfNichtFragen(Unterhalt u, Wer wer, LocalDate heute) {
        if (u.rueckAm() != null) {
            return Optional.of("Der Anspruch ist an die Person zurückübertragen. Auskunft verlangt sie jetzt selbst.");
        }
        LocalDate zuerst = u.angezeigt().plusMonths(FRIST_MONATE);
        return wer == Wer.ARBEITGEBER && !heute.isAfter(zuerst)
                ? Optional.of("Zuerst wird gefragt, wer Unterhalt schuldet. Die Frist ihrer Mitteilung läuft bis "
                        + Worte.tag(zuerst) + " (§ 67a Abs. 2 Satz 1 SGB X).")
                : Optional.empty();
    }

    private Auskunftsbriefe.Sache sache(Auskunft a, Unterhalt u) {
        Person person = persons.get(a.person());
        return new Auskunftsbriefe.Sache(
                a,
                u,
                person.letterName(),
                Unterhaltsrechnung.grenze(u.pflichtig(), u.kapitel(), person, LocalDate.now(clock)));
    }

    private Auskunftsbriefe.Sache sache(Auskunft a) {
        return sache(a, unterhalt.sperre(a.akte(), a.unterhalt()).orElseThrow(AccessRefused::new));
    }

    /// Nothing stands that is not told.
    private Optional<String> sende(Auskunft a, Schriftstueck s) {
        Optional<String> nein = unterrichtung.schreibeAnDritte(a.akte(), a.adressat(), s);
        if (nein.isPresent()) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        }
        return nein;
    }

    @Transactional
    public Optional<String> erinnere(UUID akte, UUID id) {
        Auskunft a = hole(akte, id);
        LocalDate heute = LocalDate.now(clock);
        if (!a.erinnerbar(heute)) {
            return Optional.of(
                    "Erinnert wird einmal, und erst nach dem " + Worte.tag(a.frist()) + ". Laden Sie die Seite neu.");
        }
        LocalDate frist = heute.plusDays(ERINNERUNG_TAGE);
        tabelle.erinnere(id, heute, frist);
        audit.log(Entry.of("payment.INQUIRY_REMIND").subjects(akte, a.person()));
        return sende(a, Auskunftsbriefe.erinnerung(sache(a), frist));
    }

    /// Proposes the act.
    @Transactional
    public Optional<String> schlageVor(UUID akte, UUID id) {
        Auskunft a = hole(akte, id);
        if (!a.anordenbar(LocalDate.now(clock))) {
            return Optional.of(
                    "Angeordnet wird erst, wenn auch nach der Erinnerung keine Antwort kam oder die Auskunft verweigert ist. Laden Sie die Seite neu.");
        }
        tabelle.schlageVor(id, access.employee().id(), time.instant());
        audit.log(Entry.of("payment.INQUIRY_PROPOSE").subjects(akte, a.person()));
        return Optional.empty();
    }

    /// What stands against a release whatever the password is; asked before it.
    @Transactional
    public Optional<String> darfNichtFreigeben(UUID akte, UUID id) {
        return darfNicht(hole(akte, id));
    }

    private Optional<String> darfNicht(Auskunft a) {
        UUID von = a.vorgeschlagenPerson();
        return Vieraugen.hindernis(
                a.zustand() == Zustand.VORGESCHLAGEN && von != null,
                von == null ? a.id() : von,
                access.employee().person());
    }

    /// The second person decides: the act goes out. The password is asked before.
    @Transactional
    public Optional<String> gibFrei(UUID akte, UUID id) {
        Auskunft a = hole(akte, id);
        Optional<String> nein = darfNicht(a);
        if (nein.isPresent()) {
            return nein;
        }
        LocalDate heute = LocalDate.now(clock);
        LocalDate frist = heute.plusDays(BESCHEID_TAGE);
        tabelle.gibFrei(id, heute, frist, access.employee().id(), time.instant());
        akten.note(akten.get(akte), "AUSKUNFT_BESCHEID", id, null, heute);
        audit.log(Entry.of("payment.INQUIRY_RELEASE").subjects(akte, a.person()));
        return sende(a, Auskunftsbriefe.bescheid(sache(a), frist));
    }

    @Transactional
    public Optional<String> verwirf(UUID akte, UUID id) {
        Auskunft a = hole(akte, id);
        if (a.zustand() != Zustand.VORGESCHLAGEN) {
            return Optional.of("Hier ist schon entschieden. Laden Sie die Seite neu.");
        }
        tabelle.verwirf(id);
        audit.log(Entry.of("payment.INQUIRY_DISCARD").subjects(akte));
        return Optional.empty();
    }

    /// Writes down what came of it: an answer, a refusal, or that nobody asks any more.
    ///
    /// @param ausgang one of those that can be written down
    /// @param tag day on which it came, `null` where it cannot be read
    @Transactional
    public Optional<String> halteFest(
            UUID akte, UUID id, @Nullable Zustand ausgang, @Nullable LocalDate tag, String text) {
        Auskunft a = hole(akte, id);
        if (ausgang == null || !ausgang.fertig() && ausgang != Zustand.ABGELEHNT) {
            return Optional.of("Wählen Sie, was gekommen ist.");
        }
        if (a.zustand().fertig() || a.zustand() == Zustand.VORGESCHLAGEN && ausgang == Zustand.ABGELEHNT) {
            return Optional.of("Hier wird keine Antwort mehr erwartet. Laden Sie die Seite neu.");
        }
        if (tag == null || tag.isBefore(a.erbeten()) || tag.isAfter(LocalDate.now(clock))) {
            return Optional.of("Der Tag fehlt, oder er liegt vor dem Schreiben vom " + Worte.tag(a.erbeten())
                    + " oder in der Zukunft.");
        }
        if (text.strip().length() < 5 || text.length() > 2_000) {
            return Optional.of(
                    "Der Vermerk fehlt. Fassen Sie in einem Satz zusammen, was geantwortet wurde, oder warum Sie nicht weiter fragen.");
        }
        tabelle.antwort(a, ausgang, tag, text.strip());
        audit.log(Entry.of("payment.INQUIRY_CLOSE").subjects(akte, a.person()));
        return Optional.empty();
    }

    private Auskunft hole(UUID akte, UUID id) {
        return tabelle.sperre(akte, id).orElseThrow(AccessRefused::new);
    }
}
