package de.tragwerk.payment.claim;

import de.tragwerk.access.Access;
import de.tragwerk.access.AccessRefused;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.decision.Decisions;
import de.tragwerk.kernel.Ids;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.payment.Zweck;
import de.tragwerk.payment.model.Darlehen;
import de.tragwerk.payment.model.Einwand;
import de.tragwerk.payment.model.Erstattung;
import de.tragwerk.payment.model.Forderung;
import de.tragwerk.payment.model.Raten;
import de.tragwerk.payment.store.ErstattungTabelle;
import de.tragwerk.payment.store.ForderungTabelle;
import de.tragwerk.payment.store.PlanTabelle;
import de.tragwerk.payment.store.RatenTabelle;
import de.tragwerk.payment.store.SperrenTabelle;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Opens claims, corrects them when what was overpaid gets less, books what comes in, agrees on instalments.
@Service
public class Forderungen {

    /// Task of a file whose money another body got too much of.
    public static final String ERSTATTUNG_ZU_VIEL = "ERSTATTUNG_ZU_VIEL";

    private static final Pattern BELEG = Pattern.compile("[A-Za-z0-9 /.:-]{0,35}");

    private final ForderungTabelle tabelle;
    private final RatenTabelle raten;
    private final ErstattungTabelle erstattungen;
    private final PlanTabelle plan;
    private final SperrenTabelle aufgaben;
    private final Decisions decisions;
    private final Access access;
    private final Audit audit;
    private final RealTime time;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Forderungen(
            ForderungTabelle tabelle,
            RatenTabelle raten,
            ErstattungTabelle erstattungen,
            PlanTabelle plan,
            SperrenTabelle aufgaben,
            Decisions decisions,
            Access access,
            Audit audit,
            RealTime time,
            Clock clock,
            ApplicationEventPublisher events) {
        this.tabelle = tabelle;
        this.raten = raten;
        this.erstattungen = erstattungen;
        this.plan = plan;
        this.aufgaben = aufgaben;
        this.decisions = decisions;
        this.access = access;
        this.audit = audit;
        this.time = time;
        this.clock = clock;
        this.events = events;
    }

    /// Makes the claims of a Bescheid, and brings older ones to what is overpaid now. A second call changes
    /// nothing.
    @Transactional(propagation = Propagation.MANDATORY)
    public void nach(Decisions.Kopf bescheid) {
        Map<UUID, Long> jePerson = new TreeMap<>();
        decisions.erstattung(bescheid.id()).forEach(e -> jePerson.merge(e.person(), e.cent(), Math::addExact));
        jePerson.forEach((person, cent) -> {
            UUID id = Ids.next();
            if (tabelle.neu(
                    id,
                    bescheid.akte(),
                    bescheid.kreis(),
                    bescheid.aktenzeichen(),
                    person,
                    bescheid.id(),
                    decisions.abschliessend(bescheid.id())
                            ? Forderung.Herkunft.VORLAEUFIG
                            : Forderung.Herkunft.ERSTATTUNG,
                    null,
                    time.instant())) {
                Forderung f = tabelle.sperre(bescheid.akte(), id).orElseThrow();
                buche(Ids.next(), f, Forderung.Art.SOLL, cent, bescheid.datum(), "", bescheid.id(), null);
                audit.log(Entry.of("payment.CLAIM").subjects(bescheid.akte(), person));
            }
        });
        gleicheAb(bescheid.akte(), bescheid.kreis(), bescheid.id());
    }

    /// Makes the claim of a loan. A second call changes nothing.
    ///
    /// @param soll what is to be paid back, perhaps less than the loan (§ 37a Abs. 2 SGB XII)
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID darlehen(Darlehen d, long soll, LocalDate faellig, LocalDate heute) {
        UUID id = Ids.next();
        if (!tabelle.neu(
                id,
                d.akte(),
                d.kreis(),
                d.aktenzeichen(),
                d.person(),
                d.id(),
                Forderung.Herkunft.DARLEHEN,
                faellig,
                time.instant())) {
            return tabelle.ofAkte(d.akte()).stream()
                    .filter(f -> f.bescheid().equals(d.id()))
                    .map(Forderung::id)
                    .findFirst()
                    .orElseThrow();
        }
        Forderung f = tabelle.sperre(d.akte(), id).orElseThrow();
        buche(Ids.next(), f, Forderung.Art.SOLL, soll, heute, "", d.id(), null);
        audit.log(Entry.of("payment.CLAIM").subjects(d.akte(), d.person()));
        return id;
    }

    /// Whose money of which month. One person's is never taken for another's, and what is owed for one month never
    /// for another.
    private record Monat(UUID person, YearMonth monat) {}

    /// Demanded is never more than what is overpaid, for each person and month; what is overpaid and not demanded is a
    /// task. A claim whose Bescheid is suspended rests as it is: it is corrected when the objection is closed.
    ///
    /// @param bescheid what brought the change, `null` for an answer of the bank
    @Transactional(propagation = Propagation.MANDATORY)
    public void gleicheAb(UUID akte, int kreis, @Nullable UUID bescheid) {
        Map<Monat, Long> ueberzahlt = new HashMap<>();
        long anTraeger = 0;
        long ausBriefen = 0;
        for (PlanTabelle.Ueberzahlung u : plan.ueberzahlungen(akte)) {
            if (u.zweck() == Zweck.ERSTATTUNG) {
                anTraeger += u.cent();
            } else if (u.zweck() == Zweck.BRIEF) {
                // No Bescheid of a calculation demands it.
                ausBriefen += u.cent();
            } else {
                ueberzahlt.merge(new Monat(u.person(), u.monat()), u.cent(), Math::addExact);
            }
        }
        Set<UUID> gehemmt = decisions.gehemmt(akte);
        // The oldest claim keeps what is owed for a month, so the newer one is too high.
        long guthaben = 0;
        for (Forderung f : tabelle.ofAkte(akte).reversed()) {
            if (f.art() != Forderung.Herkunft.DARLEHEN) {
                Map<YearMonth, Long> zuViel = zuViel(f, ueberzahlt);
                guthaben += gehemmt.contains(f.bescheid()) ? 0 : berichtige(f, zuViel, bescheid);
            }
        }
        if (guthaben > 0) {
            aufgaben.aufgabe(akte, kreis, "GUTHABEN", guthaben, bescheid, time.instant());
        }
        erstattungen.eigene(akte).forEach(e -> erstattet(e, ueberzahlt));
        long offen = ueberzahlt.values().stream().mapToLong(Long::longValue).sum() + ausBriefen;
        aufgabe(akte, kreis, "UEBERZAHLUNG", offen, bescheid);
        aufgabe(akte, kreis, ERSTATTUNG_ZU_VIEL, anTraeger, bescheid);
    }

    private void aufgabe(UUID akte, int kreis, String art, long cent, @Nullable UUID bescheid) {
        if (cent > 0) {
            aufgaben.aufgabe(akte, kreis, art, cent, bescheid, time.instant());
        } else {
            aufgaben.erledigt(akte, art, time.instant());
        }
    }

    /// What another body refunds, the person does not owe (§ 107 Abs. 1 SGB X).
    private void erstattet(Erstattung e, Map<Monat, Long> ueberzahlt) {
        long rest = erstattungen.verlangt(e.id());
        for (YearMonth monat : e.monate()) {
            Monat m = new Monat(e.person(), monat);
            long weg = Math.min(rest, ueberzahlt.getOrDefault(m, 0L));
            ueberzahlt.merge(m, -weg, Math::addExact);
            rest -= weg;
        }
    }

    /// @param ueberzahlt what nothing is demanded for yet; what this claim demands is taken from it
    /// @return cents the claim demands above it, by month
    private Map<YearMonth, Long> zuViel(Forderung f, Map<Monat, Long> ueberzahlt) {
        Map<YearMonth, Long> zuViel = new TreeMap<>();
        tabelle.jeMonat(f).forEach((monat, cent) -> {
            Monat m = new Monat(f.person(), monat);
            long geschuldet = Math.min(cent, ueberzahlt.getOrDefault(m, 0L));
            ueberzahlt.merge(m, -geschuldet, Math::addExact);
            if (geschuldet < cent) {
                zuViel.put(monat, cent - geschuldet);
            }
        });
        return zuViel;
    }

    /// @return cents that came in for what is not owed any more
    private long berichtige(Forderung f, Map<YearMonth, Long> zuViel, @Nullable UUID bescheid) {
        if (zuViel.isEmpty()) {
            return 0;
        }
        Forderung gehalten = tabelle.sperre(f.akte(), f.id()).orElseThrow();
        zuViel.forEach((monat, cent) ->
                tabelle.berichtige(gehalten, monat, cent, LocalDate.now(clock), bescheid, time.instant()));
        // Less is kept back for it from now on.
        events.publishEvent(new Gebucht(f.akte(), f.id()));
        audit.log(Entry.of("payment.CLAIM_LOWERED").subjects(f.akte(), f.person()));
        long weg = zuViel.values().stream().mapToLong(Long::longValue).sum();
        return Math.max(0, weg - Math.max(0, gehalten.offen()));
    }

    /// Books an incoming payment.
    ///
    /// @param vorgang id of the form, so that pressing twice books once
    /// @return what is wrong, empty when it is booked
    @Transactional
    public Optional<String> eingang(UUID akte, UUID forderung, UUID vorgang, long cent, LocalDate tag, String beleg) {
        // No run may keep back for this claim meanwhile.
        plan.halteAn();
        Forderung f = tabelle.sperre(akte, forderung).orElseThrow(AccessRefused::new);
        if (tabelle.gebucht(vorgang)) {
            audit.log(Entry.of("payment.CLAIM_BOOK").subjects(akte, f.person()));
            return Optional.empty();
        }
        if (cent <= 0 || cent > f.offen()) {
            return Optional.of(
                    "Der Betrag ist null oder höher als das, was offen ist. Buchen Sie höchstens den offenen Betrag; was darüber ist, gehört der Person oder zu einer anderen Forderung.");
        }
        if (tag.isAfter(LocalDate.now(clock))) {
            return Optional.of("Der Tag liegt in der Zukunft. Nennen Sie den Tag der Wertstellung.");
        }
        if (!BELEG.matcher(beleg).matches()) {
            return Optional.of(
                    "Der Beleg hat mehr als 35 Zeichen oder Sonderzeichen. Nennen Sie Auszug und Zeile, zum Beispiel 112/7.");
        }
        buche(
                vorgang,
                f,
                Forderung.Art.EINGANG,
                -cent,
                tag,
                beleg,
                null,
                access.employee().id());
        events.publishEvent(new Gebucht(akte, forderung));
        audit.log(Entry.of("payment.CLAIM_BOOK").subjects(akte, f.person()));
        return Optional.empty();
    }

    /// Agrees on instalments; an earlier agreement ends.
    ///
    /// @param rate cents each month, `null` for all that is open in one month (Stundung)
    @Transactional
    public Optional<Einwand> raten(UUID akte, UUID forderung, @Nullable Long rate, YearMonth erste) {
        Forderung f = tabelle.sperre(akte, forderung).orElseThrow(AccessRefused::new);
        long cent = rate == null ? f.offen() : rate;
        Optional<Einwand> nein = Raten.fehler(cent, erste, f.offen(), LocalDate.now(clock));
        if (nein.isEmpty()) {
            raten.vereinbare(
                    new RatenTabelle.Schuld(RatenTabelle.Art.FORDERUNG, forderung, akte, f.kreis()),
                    new Raten(cent, erste, f.offen()),
                    access.employee().id(),
                    time.instant());
            audit.log(Entry.of("payment.CLAIM_INSTALMENTS").subjects(akte, f.person()));
        }
        return nein;
    }

    private void buche(
            UUID id,
            Forderung f,
            Forderung.Art art,
            long cent,
            LocalDate tag,
            String beleg,
            @Nullable UUID bescheid,
            @Nullable UUID konto) {
        tabelle.buche(id, f, art, cent, tag, beleg, bescheid, konto, time.instant());
    }
}
