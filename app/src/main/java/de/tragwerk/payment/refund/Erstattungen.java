package de.tragwerk.payment.refund;

import de.tragwerk.access.Access;
import de.tragwerk.access.AccessRefused;
import de.tragwerk.akte.AkteRef;
import de.tragwerk.akte.Akten;
import de.tragwerk.akte.Beteiligt;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.decision.Unterrichtung;
import de.tragwerk.kernel.Ids;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.party.Person;
import de.tragwerk.party.Persons;
import de.tragwerk.payment.model.Erstattung;
import de.tragwerk.payment.model.Erstattung.Richtung;
import de.tragwerk.payment.model.Erstattung.Zustand;
import de.tragwerk.payment.model.Vieraugen;
import de.tragwerk.payment.model.Worte;
import de.tragwerk.payment.plan.Fortschreibung;
import de.tragwerk.payment.store.ErstattungTabelle;
import de.tragwerk.payment.store.PlanTabelle;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/// Claims between authorities: one person proposes, another releases, then the letter goes out.
///
/// Of a claim against us that is accepted, each month's part goes to the other body with the next run and is kept from
/// the person (§ 107 Abs. 1 SGB X): what holds stays one sum, split, so nothing is paid twice. Months that went out
/// already are never part of it (§ 104 Abs. 1 Satz 1 SGB X: "soweit … nicht bereits selbst geleistet").
@Service
public class Erstattungen {

    private static final Pattern BELEG = Pattern.compile("[\\p{L}\\p{N} ./,:-]{0,35}");

    private final ErstattungTabelle tabelle;
    private final PlanTabelle plan;
    private final Fortschreibung fortschreibung;
    private final Monatsreste reste;
    private final Unterrichtung unterrichtung;
    private final Akten akten;
    private final Persons persons;
    private final Access access;
    private final Audit audit;
    private final RealTime time;
    private final Clock clock;

    Erstattungen(
            ErstattungTabelle tabelle,
            PlanTabelle plan,
            Fortschreibung fortschreibung,
            Monatsreste reste,
            Unterrichtung unterrichtung,
            Akten akten,
            Persons persons,
            Access access,
            Audit audit,
            RealTime time,
            Clock clock) {
        this.tabelle = tabelle;
        this.plan = plan;
        this.fortschreibung = fortschreibung;
        this.reste = reste;
        this.unterrichtung = unterrichtung;
        this.akten = akten;
        this.persons = persons;
        this.access = access;
        this.audit = audit;
        this.time = time;
        this.clock = clock;
    }

    /// @return what is wrong, empty when it is proposed
    @Transactional
    public Optional<String> schlageVor(UUID akteId, Erstattungseingabe in) {
        AkteRef akte = akten.get(akteId);
        if (akten.beteiligte(akteId).stream().map(Beteiligt::personId).noneMatch(in.person()::equals)) {
            throw new AccessRefused();
        }
        Optional<String> nein = in.fehler(LocalDate.now(clock));
        if (nein.isPresent()) {
            return nein;
        }
        if (in.richtung() == Richtung.EIGEN) {
            long rest = reste.unverlangt(akteId, in.person(), in.erster(), in.letzter(), in.id());
            if (in.betrag() > rest) {
                return Optional.of("In diesen Monaten hat die Person von uns nur " + Worte.euro(Math.max(0, rest))
                        + " bekommen, die noch von niemandem verlangt sind. Mehr lässt sich nicht zurückverlangen.");
            }
        }
        Optional<Integer> kapitel = tabelle.kapitel(in.person(), in.erster(), in.letzter());
        if (kapitel.isEmpty() && in.haelt() > 0) {
            return Optional.of("Für diese Monate ist hier nichts entschieden. Erst der Bescheid, dann die Erstattung.");
        }
        Erstattung e = in.vorschlag(akte, kapitel.orElse(0), access.employee().person());
        tabelle.neu(e, verwendung(e), access.employee().id(), time.instant());
        audit.log(Entry.of("payment.REFUND_PROPOSE").subjects(akteId, in.person()));
        return Optional.empty();
    }

    /// What the other body finds on its account: its own reference, and nothing about the benefit.
    private static String verwendung(Erstattung e) {
        String text = e.zeichen() + ", Erstattung Az " + e.aktenzeichen();
        return text.length() > 100 ? text.substring(0, 100) : text;
    }

    /// What stands against a release whatever the password is; asked before it.
    @Transactional
    public Optional<String> darfNichtFreigeben(UUID akte, UUID id) {
        return darfNicht(tabelle.sperre(akte, id).orElseThrow(AccessRefused::new));
    }

    private Optional<String> darfNicht(Erstattung e) {
        return Vieraugen.hindernis(
                e.zustand() == Zustand.VORGESCHLAGEN,
                e.vorgeschlagenPerson(),
                access.employee().person());
    }

    /// The second person says yes: the letter goes out, a claim of ours is booked, another's is put into the plan. The
    /// password is asked before.
    @Transactional
    public Optional<String> gibFrei(UUID akte, UUID id) {
        // No run may order between looking and splitting.
        plan.halteAn();
        Erstattung e = tabelle.sperre(akte, id).orElseThrow(AccessRefused::new);
        Optional<String> nein = darfNicht(e);
        if (nein.isEmpty()) {
            nein = e.richtung() == Richtung.EIGEN ? meldeAn(e) : antworte(e);
        }
        if (nein.isPresent()) {
            // Nothing is released that is not told.
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return nein;
        }
        akten.note(akten.get(akte), "ERSTATTUNG", id, e.anerkannt(), LocalDate.now(clock));
        audit.log(Entry.of("payment.REFUND_RELEASE").subjects(akte, e.person()));
        return Optional.empty();
    }

    private Optional<String> meldeAn(Erstattung e) {
        LocalDate heute = LocalDate.now(clock);
        if (e.ausgeschlossen(heute)) {
            return Optional.of("Die Frist für die Anmeldung endete am " + Worte.tag(e.ausschluss())
                    + " (§ 111 SGB X). Der Anspruch ist ausgeschlossen.");
        }
        if (e.gefordert()
                > reste.unverlangt(e.akte(), e.person(), YearMonth.from(e.von()), YearMonth.from(e.bis()), e.id())) {
            return Optional.of("So viel hat die Person in diesen Monaten nicht mehr von uns bekommen, oder es ist"
                    + " schon verlangt. Verwerfen Sie den Vorschlag und rechnen Sie neu.");
        }
        UUID konto = access.employee().id();
        tabelle.gibFrei(e.id(), Zustand.GILT, heute, konto, time.instant());
        tabelle.buche(Ids.next(), e, "SOLL", e.gefordert(), heute, "", konto, time.instant());
        return unterrichtung.schreibeAnDritte(e.akte(), e.adressat(), Erstattungsbriefe.anmeldung(e, person(e)));
    }

    private Optional<String> antworte(Erstattung e) {
        LocalDate heute = LocalDate.now(clock);
        UUID konto = access.employee().id();
        boolean ja = e.anerkannt() > 0;
        if (ja) {
            Map<YearMonth, Long> monate = reste.verteile(e);
            long moeglich = monate.values().stream().mapToLong(Long::longValue).sum();
            if (moeglich < e.anerkannt()) {
                return Optional.of("Für diesen Zeitraum hat die Person bei uns nur noch " + Worte.euro(moeglich)
                        + " zu bekommen. Verwerfen Sie den Vorschlag und erkennen Sie höchstens so viel an.");
            }
            monate.forEach((monat, cent) -> tabelle.monat(e, monat, cent));
        }
        tabelle.gibFrei(e.id(), ja ? Zustand.GILT : Zustand.ABGELEHNT, heute, konto, time.instant());
        if (ja) {
            fortschreibung.teileNeu(e.akte(), e.id());
            Optional<String> nein = unterrichtung.schreibe(e.akte(), e.person(), Erstattungsbriefe.anPerson(e));
            if (nein.isPresent()) {
                return nein;
            }
        }
        return unterrichtung.schreibeAnDritte(e.akte(), e.adressat(), Erstattungsbriefe.antwort(e, person(e)));
    }

    private Person person(Erstattung e) {
        return persons.get(e.person());
    }

    @Transactional
    public Optional<String> verwirf(UUID akte, UUID id) {
        Erstattung e = tabelle.sperre(akte, id).orElseThrow(AccessRefused::new);
        if (e.zustand() != Zustand.VORGESCHLAGEN) {
            return Optional.of("Hier ist schon entschieden. Laden Sie die Seite neu.");
        }
        tabelle.verwirf(id);
        audit.log(Entry.of("payment.REFUND_DISCARD").subjects(akte));
        return Optional.empty();
    }

    /// Books money that came in on a claim of ours.
    ///
    /// @param vorgang id of the form, so that pressing twice books once
    @Transactional
    public Optional<String> eingang(UUID akte, UUID id, UUID vorgang, long cent, LocalDate tag, String beleg) {
        Erstattung e = tabelle.sperre(akte, id).orElseThrow(AccessRefused::new);
        if (tabelle.gebucht(vorgang)) {
            audit.log(Entry.of("payment.REFUND_BOOK").subjects(akte));
            return Optional.empty();
        }
        if (e.richtung() != Richtung.EIGEN || cent <= 0 || cent > tabelle.offen(id)) {
            return Optional.of(
                    "Der Betrag ist null oder höher als das, was offen ist. Buchen Sie höchstens den offenen Betrag.");
        }
        if (tag.isAfter(LocalDate.now(clock))) {
            return Optional.of("Der Tag liegt in der Zukunft. Nennen Sie den Tag der Wertstellung.");
        }
        if (!BELEG.matcher(beleg).matches()) {
            return Optional.of(
                    "Der Beleg hat mehr als 35 Zeichen oder Sonderzeichen. Nennen Sie Auszug und Zeile, zum Beispiel 112/7.");
        }
        tabelle.buche(
                vorgang, e, "EINGANG", -cent, tag, beleg, access.employee().id(), time.instant());
        audit.log(Entry.of("payment.REFUND_BOOK").subjects(akte));
        return Optional.empty();
    }

    /// Ends a claim of ours on which nothing more will come.
    @Transactional
    public Optional<String> beende(UUID akte, UUID id) {
        Erstattung e = tabelle.sperre(akte, id).orElseThrow(AccessRefused::new);
        long offen = tabelle.offen(id);
        if (e.richtung() != Richtung.EIGEN || offen <= 0) {
            return Optional.of("Auf diesen Anspruch ist nichts mehr offen.");
        }
        tabelle.buche(
                Ids.next(),
                e,
                "ENDE",
                -offen,
                LocalDate.now(clock),
                "",
                access.employee().id(),
                time.instant());
        audit.log(Entry.of("payment.REFUND_END").subjects(akte));
        return Optional.empty();
    }
}
