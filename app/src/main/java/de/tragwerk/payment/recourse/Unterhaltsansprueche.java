package de.tragwerk.payment.recourse;

import de.tragwerk.access.Access;
import de.tragwerk.access.AccessRefused;
import de.tragwerk.akte.AkteRef;
import de.tragwerk.akte.Akten;
import de.tragwerk.akte.Beteiligt;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.decision.Schriftstueck;
import de.tragwerk.decision.Unterrichtung;
import de.tragwerk.kernel.Ids;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.party.Person;
import de.tragwerk.party.Persons;
import de.tragwerk.payment.model.Einwand;
import de.tragwerk.payment.model.Raten;
import de.tragwerk.payment.model.Unterhalt;
import de.tragwerk.payment.model.Unterhalt.Betrag;
import de.tragwerk.payment.model.Unterhalt.Zustand;
import de.tragwerk.payment.model.Vieraugen;
import de.tragwerk.payment.model.Worte;
import de.tragwerk.payment.store.ErstattungTabelle;
import de.tragwerk.payment.store.PlanTabelle;
import de.tragwerk.payment.store.RatenTabelle;
import de.tragwerk.payment.store.UnterhaltTabelle;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/// Maintenance that passes to the authority: told by a letter, amounts released by a second person, months booked.
/// Nothing of it is an act; whether it is owed civil courts decide (§ 94 Abs. 5 Satz 3 SGB XII).
@Service
public class Unterhaltsansprueche {

    private static final int KAPITEL_SGB12_BIS = 9;

    private final UnterhaltTabelle tabelle;
    private final RatenTabelle raten;
    private final Unterhaltsrechnung rechnung;
    private final ErstattungTabelle planung;
    private final PlanTabelle plan;
    private final Einzahlungskonten konten;
    private final Ersthinweis ersthinweis;
    private final Unterrichtung unterrichtung;
    private final Akten akten;
    private final Persons persons;
    private final Access access;
    private final Audit audit;
    private final RealTime time;
    private final Clock clock;

    Unterhaltsansprueche(
            UnterhaltTabelle tabelle,
            RatenTabelle raten,
            Unterhaltsrechnung rechnung,
            ErstattungTabelle planung,
            PlanTabelle plan,
            Einzahlungskonten konten,
            Ersthinweis ersthinweis,
            Unterrichtung unterrichtung,
            Akten akten,
            Persons persons,
            Access access,
            Audit audit,
            RealTime time,
            Clock clock) {
        this.tabelle = tabelle;
        this.raten = raten;
        this.rechnung = rechnung;
        this.planung = planung;
        this.plan = plan;
        this.konten = konten;
        this.ersthinweis = ersthinweis;
        this.unterrichtung = unterrichtung;
        this.akten = akten;
        this.persons = persons;
        this.access = access;
        this.audit = audit;
        this.time = time;
        this.clock = clock;
    }

    /// Tells who owes it of the benefit and asks for her income. Pressed twice it is written once.
    ///
    /// @return what is wrong, empty when the letter is on its way
    @Transactional
    public Optional<Einwand> zeigeAn(UUID akteId, Unterhaltseingabe in) {
        AkteRef akte = akten.get(akteId);
        if (akten.beteiligte(akteId).stream().map(Beteiligt::personId).noneMatch(in.person()::equals)) {
            throw new AccessRefused();
        }
        LocalDate heute = LocalDate.now(clock);
        YearMonth monat = YearMonth.from(heute);
        int kapitel = planung.kapitel(in.person(), monat.minusYears(1), monat.plusYears(1))
                .orElse(0);
        if (kapitel < 3 || kapitel > KAPITEL_SGB12_BIS) {
            return Einwand.an(
                    "person",
                    "Für diese Person ist hier keine Sozialhilfe bewilligt. Erst der Bescheid, dann die Mitteilung.");
        }
        Person person = persons.get(in.person());
        Optional<Einwand> nein = in.fehler(person, kapitel, heute);
        if (nein.isPresent()) {
            return nein;
        }
        Unterhalt u = new Unterhalt(
                in.id(),
                akteId,
                akte.kreis(),
                akte.aktenzeichen(),
                in.person(),
                kapitel,
                in.pflichtig(),
                in.name().strip(),
                Anschriften.zeilen(in.anschrift()),
                in.pauschal(),
                in.anlass().strip(),
                heute,
                null,
                "",
                List.of());
        audit.log(Entry.of("payment.MAINTENANCE_NOTICE").subjects(akteId, in.person()));
        if (!tabelle.neu(u, access.employee().id(), time.instant())) {
            return Optional.empty();
        }
        akten.note(akte, "UNTERHALT", u.id(), null, heute);
        boolean grenze = Unterhaltsrechnung.grenze(u.pflichtig(), kapitel, person, heute);
        return sende(
                        u,
                        Unterhaltsbriefe.anzeige(
                                u,
                                person.letterName(),
                                grenze,
                                unterrichtung.fristtag(heute.plusMonths(1)),
                                ersthinweis.an(akteId, u.id(), u.adressat(), in.quelle(), Ersthinweis.Zweck.UNTERHALT)))
                .map(Einwand::ohneFeld);
    }

    /// Nothing stands that is not told.
    private Optional<String> sende(Unterhalt u, Schriftstueck s) {
        Optional<String> nein = unterrichtung.schreibeAnDritte(u.akte(), u.adressat(), s);
        if (nein.isPresent()) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        }
        return nein;
    }

    /// Proposes how much is asked each month.
    ///
    /// @param betrag id of the form, so that pressing twice proposes once
    /// @param zugang day on which the notice reached who owes it
    /// @param einkommen cents a year, asked of parents and children only
    @Transactional
    public Optional<Einwand> schlageVor(
            UUID akte,
            UUID id,
            UUID betrag,
            @Nullable LocalDate zugang,
            @Nullable YearMonth von,
            @Nullable Long cent,
            @Nullable Long einkommen,
            String begruendung) {
        Unterhalt u = hole(akte, id);
        LocalDate heute = LocalDate.now(clock);
        if (zugang == null || zugang.isBefore(u.angezeigt()) || zugang.isAfter(heute)) {
            return Einwand.an(
                    "zugang",
                    "Der Tag des Zugangs fehlt, oder er liegt vor dem Brief vom " + Worte.tag(u.angezeigt())
                            + " oder in der Zukunft.");
        }
        if (von == null
                || von.isBefore(YearMonth.from(zugang))
                || von.isAfter(YearMonth.from(heute).plusMonths(1))) {
            return Einwand.an(
                    "von",
                    "Der erste Monat stimmt nicht. Für die Vergangenheit kann Unterhalt nur vom Zugang der Mitteilung an gefordert werden (§ 94 Abs. 4 Satz 1 SGB XII, § 1613 Abs. 1 BGB).");
        }
        if (cent == null || cent >= 10_000_000L) {
            return Einwand.an(
                    "betrag",
                    "Das ist kein Betrag. Schreiben Sie zum Beispiel 250,00, oder 0, wenn nichts mehr geschuldet ist.");
        }
        boolean grenze = Unterhaltsrechnung.grenze(u.pflichtig(), u.kapitel(), persons.get(u.person()), von.atDay(1));
        if (grenze && cent > 0 && !Unterhaltsrechnung.herangezogen(u.pflichtig(), einkommen, von)) {
            return Einwand.an(
                    "einkommen",
                    "Eltern und Kinder werden nur bei einem Jahreseinkommen von mehr als 100.000 € herangezogen (§ 94 Abs. 1a Satz 1 SGB XII). Nennen Sie das Jahreseinkommen, oder schlagen Sie 0 vor.");
        }
        if (begruendung.strip().length() < 10 || begruendung.length() > 2_000) {
            return Einwand.an(
                    "begruendung",
                    "Die Rechnung fehlt. Schreiben Sie, wie sich der Betrag ergibt, und dass keine unbillige Härte besteht (§ 94 Abs. 3 SGB XII).");
        }
        if (u.rueckAm() != null) {
            return Einwand.an("", "Der Anspruch ist an die Person zurückübertragen.");
        }
        Betrag b = new Betrag(
                betrag,
                zugang,
                von,
                cent,
                grenze ? einkommen : null,
                begruendung.strip(),
                Zustand.VORGESCHLAGEN,
                access.employee().person());
        audit.log(Entry.of("payment.MAINTENANCE_PROPOSE").subjects(akte, u.person()));
        boolean neu = tabelle.betrag(u, b, access.employee().id(), time.instant());
        return neu || u.betraege().stream().anyMatch(x -> x.id().equals(betrag))
                ? Optional.empty()
                : Einwand.an(
                        "",
                        "Ein Betrag wartet schon auf die zweite Person. Geben Sie ihn frei, oder verwerfen Sie ihn.");
    }

    /// What stands against a release whatever the password is; asked before it.
    @Transactional
    public Optional<String> darfNichtFreigeben(UUID akte, UUID id) {
        return darfNicht(hole(akte, id));
    }

    private Optional<String> darfNicht(Unterhalt u) {
        Betrag b = u.wartet().orElse(null);
        return Vieraugen.hindernis(
                b != null,
                b == null ? u.id() : b.vorgeschlagenPerson(),
                access.employee().person());
    }

    /// The second person says yes: the months are booked, the letter goes out. The password is asked before.
    @Transactional
    public Optional<String> gibFrei(UUID akte, UUID id) {
        // What was paid stands still while it is looked at.
        plan.halteAn();
        Unterhalt wartend = hole(akte, id);
        Optional<String> nein = darfNicht(wartend);
        if (nein.isPresent()) {
            return nein;
        }
        UUID betrag = wartend.wartet().orElseThrow().id();
        tabelle.gibFrei(betrag, access.employee().id(), time.instant());
        Unterhalt u = hole(akte, id);
        Betrag b = u.betraege().stream()
                .filter(x -> x.id().equals(betrag))
                .findFirst()
                .orElseThrow();
        buche(u);
        akten.note(akten.get(akte), "UNTERHALT_BETRAG", id, b.cent(), b.von().atDay(1));
        audit.log(Entry.of("payment.MAINTENANCE_RELEASE").subjects(akte, u.person()));
        String person = persons.get(u.person()).letterName();
        Unterhaltsbriefe.Geld geld = geld(u, b);
        return sende(
                u,
                b.cent() == 0
                        ? Unterhaltsbriefe.nichts(u, b, person, geld)
                        : Unterhaltsbriefe.betrag(u, b, person, geld));
    }

    private Unterhaltsbriefe.Geld geld(Unterhalt u, Betrag b) {
        YearMonth naechster = YearMonth.now(clock).plusMonths(1);
        return new Unterhaltsbriefe.Geld(
                tabelle.offen(u.id()),
                rechnung.stand(u, b.von(), naechster).orElse(null),
                u.pauschal() ? Unterhaltsrechnung.pauschale(Map.of(u.kapitel(), 1L), b.von()) : 0,
                u.betraege().stream().anyMatch(x -> x.zustand() == Zustand.GILT && !x.id().equals(b.id())),
                konten.fuer(u.kapitel()).orElse(null));
    }

    @Transactional
    public Optional<String> verwirf(UUID akte, UUID id) {
        Unterhalt u = hole(akte, id);
        Betrag b = u.wartet().orElse(null);
        if (b == null) {
            return Optional.of("Hier ist schon entschieden. Laden Sie die Seite neu.");
        }
        tabelle.verwirf(b.id());
        audit.log(Entry.of("payment.MAINTENANCE_DISCARD").subjects(akte));
        return Optional.empty();
    }

    /// Books the months that were paid since, and takes back what came back.
    @Transactional
    public Optional<String> rechneNach(UUID akte, UUID id) {
        plan.halteAn();
        Unterhalt u = hole(akte, id);
        buche(u);
        audit.log(Entry.of("payment.MAINTENANCE_MONTHS").subjects(akte, u.person()));
        return Optional.empty();
    }

    private void buche(Unterhalt u) {
        LocalDate heute = LocalDate.now(clock);
        UUID konto = access.employee().id();
        rechnung.fehlt(u, YearMonth.from(heute))
                .forEach((monat, cent) ->
                        tabelle.buche(Ids.next(), u, "SOLL", monat, cent, heute, "", konto, time.instant()));
    }

    /// Books money that came in.
    ///
    /// @param vorgang id of the form, so that pressing twice books once
    @Transactional
    public Optional<Einwand> eingang(UUID akte, UUID id, UUID vorgang, long cent, LocalDate tag, String beleg) {
        Unterhalt u = hole(akte, id);
        if (tabelle.gebucht(vorgang)) {
            audit.log(Entry.of("payment.MAINTENANCE_BOOK").subjects(akte));
            return Optional.empty();
        }
        Optional<Einwand> nein = Eingaenge.fehler(cent, tabelle.offen(id), tag, beleg, LocalDate.now(clock));
        if (nein.isEmpty()) {
            UUID konto = access.employee().id();
            tabelle.buche(vorgang, u, "EINGANG", null, -cent, tag, beleg, konto, time.instant());
            audit.log(Entry.of("payment.MAINTENANCE_BOOK").subjects(akte));
        }
        return nein;
    }

    /// Agrees on instalments of what is open; an earlier agreement ends. Months booked later
    /// fall due beside them.
    ///
    /// @param rate cents each month, `null` for all that is open in one month (Stundung)
    @Transactional
    public Optional<Einwand> raten(UUID akte, UUID id, @Nullable Long rate, YearMonth erste) {
        Unterhalt u = hole(akte, id);
        long offen = tabelle.offen(id);
        long cent = rate == null ? offen : rate;
        Optional<Einwand> nein = Raten.fehler(cent, erste, offen, LocalDate.now(clock));
        if (nein.isEmpty()) {
            raten.vereinbare(
                    new RatenTabelle.Schuld(RatenTabelle.Art.UNTERHALT, id, akte, u.kreis()),
                    new Raten(cent, erste, offen),
                    access.employee().id(),
                    time.instant());
            audit.log(Entry.of("payment.MAINTENANCE_INSTALMENTS").subjects(akte, u.person()));
        }
        return nein;
    }

    /// Ends what is open on it: nothing more will come, or the court said no.
    @Transactional
    public Optional<String> beende(UUID akte, UUID id) {
        Unterhalt u = hole(akte, id);
        long offen = tabelle.offen(id);
        if (offen <= 0) {
            return Optional.of("Auf diesen Anspruch ist nichts mehr offen.");
        }
        UUID konto = access.employee().id();
        tabelle.buche(Ids.next(), u, "ENDE", null, -offen, LocalDate.now(clock), "", konto, time.instant());
        audit.log(Entry.of("payment.MAINTENANCE_END").subjects(akte));
        return Optional.empty();
    }

    /// Notes that the claim was given back to the person, who sues herself (§ 94 Abs. 5 Satz 1 SGB XII); the
    /// contract is written elsewhere. No more months are booked.
    @Transactional
    public Optional<Einwand> gibZurueck(UUID akte, UUID id, String text) {
        Unterhalt u = hole(akte, id);
        if (u.rueckAm() != null) {
            return Einwand.an("", "Der Anspruch ist schon zurückübertragen. Laden Sie die Seite neu.");
        }
        if (text.strip().length() < 10 || text.length() > 2_000) {
            return Einwand.an(
                    "text",
                    "Der Vermerk fehlt. Schreiben Sie, wann die Person einverstanden war und wo die Vereinbarung liegt.");
        }
        tabelle.gibZurueck(u, LocalDate.now(clock), text.strip());
        audit.log(Entry.of("payment.MAINTENANCE_RETURN").subjects(akte, u.person()));
        return Optional.empty();
    }

    private Unterhalt hole(UUID akte, UUID id) {
        return tabelle.sperre(akte, id).orElseThrow(AccessRefused::new);
    }
}
