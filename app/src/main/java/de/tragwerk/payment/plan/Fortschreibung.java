package de.tragwerk.payment.plan;

import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.decision.AufschubGeaendert;
import de.tragwerk.decision.Briefleistungen;
import de.tragwerk.decision.DecisionReleased;
import de.tragwerk.decision.Decisions;
import de.tragwerk.decision.Geleistet;
import de.tragwerk.decision.Todesfall;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.payment.Zweck;
import de.tragwerk.payment.claim.Forderungen;
import de.tragwerk.payment.claim.Gebucht;
import de.tragwerk.payment.model.Anrechnung;
import de.tragwerk.payment.model.Aufteilung;
import de.tragwerk.payment.model.Bewilligung;
import de.tragwerk.payment.model.Darlehen;
import de.tragwerk.payment.model.Direktzahlung;
import de.tragwerk.payment.model.Einbehalt;
import de.tragwerk.payment.model.Einbehaltplan;
import de.tragwerk.payment.model.Forderung;
import de.tragwerk.payment.store.BewilligungTabelle;
import de.tragwerk.payment.store.DarlehenTabelle;
import de.tragwerk.payment.store.DirektzahlungTabelle;
import de.tragwerk.payment.store.EinbehaltTabelle;
import de.tragwerk.payment.store.ErstattungTabelle;
import de.tragwerk.payment.store.ForderungTabelle;
import de.tragwerk.payment.store.PlanTabelle;
import de.tragwerk.payment.store.PlanTabelle.Soll;
import de.tragwerk.payment.store.PlanTabelle.Ueberzahlung;
import de.tragwerk.payment.store.VerrechnungTabelle;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Keeps the plan equal to what released decisions say, in the transaction of the release.
///
/// A later decision replaces rows of the plan. More than was ordered becomes due; less becomes a record of
/// overpayment, and a claim where the decision demands it; one is never set off against the other.
@Component
public class Fortschreibung {

    private final Decisions decisions;
    private final Geleistet geleistet;
    private final PlanTabelle plan;
    private final Forderungen forderungen;
    private final DirektzahlungTabelle direktzahlungen;
    private final VerrechnungTabelle verrechnungen;
    private final DarlehenTabelle darlehen;
    private final BewilligungTabelle bewilligungen;
    private final Briefleistungen briefe;
    private final EinbehaltTabelle einbehalte;
    private final ForderungTabelle claims;
    private final Audit audit;
    private final ErstattungTabelle erstattungen;
    private final RealTime time;
    private final Clock clock;

    Fortschreibung(
            Decisions decisions,
            Geleistet geleistet,
            PlanTabelle plan,
            Forderungen forderungen,
            DirektzahlungTabelle direktzahlungen,
            VerrechnungTabelle verrechnungen,
            DarlehenTabelle darlehen,
            BewilligungTabelle bewilligungen,
            Briefleistungen briefe,
            EinbehaltTabelle einbehalte,
            ForderungTabelle claims,
            ErstattungTabelle erstattungen,
            Audit audit,
            RealTime time,
            Clock clock) {
        this.decisions = decisions;
        this.geleistet = geleistet;
        this.plan = plan;
        this.forderungen = forderungen;
        this.direktzahlungen = direktzahlungen;
        this.verrechnungen = verrechnungen;
        this.darlehen = darlehen;
        this.bewilligungen = bewilligungen;
        this.briefe = briefe;
        this.einbehalte = einbehalte;
        this.claims = claims;
        this.erstattungen = erstattungen;
        this.audit = audit;
        this.time = time;
        this.clock = clock;
    }

    @EventListener
    void entschieden(DecisionReleased e) {
        plan.halteAn();
        gleicheAb(e.akte(), e.bescheid());
    }

    /// An objection suspends less, or does no longer (§ 86a Abs. 1 SGG).
    @EventListener
    void aufgeschoben(AufschubGeaendert e) {
        plan.halteAn();
        gleicheAb(e.akte(), e.bescheid());
    }

    /// Nothing is paid for months after the month of death (§ 102a SGB XII), without waiting for an act.
    @EventListener
    void verstorben(Todesfall e) {
        plan.halteAn();
        bewilligungen.ofAkte(e.akte()).stream()
                .map(Bewilligung::person)
                .distinct()
                .forEach(p -> bewilligungen.ruhe(
                        e.akte(), p, briefe.nichtsAb(e.akte(), p).orElse(null)));
        gleicheAb(e.akte(), e.bescheid());
    }

    /// Brings the plan of a file to what holds now. A second call changes nothing.
    ///
    /// @param bescheid what brought the change
    @Transactional(propagation = Propagation.MANDATORY)
    public void gleicheAb(UUID akte, UUID bescheid) {
        // What an objection suspends in another file yields to what is decided here: that file gives the months free.
        List<Decisions.Betrag> hier = decisions.geltend(akte);
        plan.andere(
                        akte,
                        hier.stream().map(Decisions.Betrag::person).toList(),
                        hier.stream().map(Decisions.Betrag::monat).toList())
                .forEach(a -> gleicheEine(a.akte(), a.bescheid()));
        gleicheEine(akte, bescheid);
    }

    private void gleicheEine(UUID akte, UUID bescheid) {
        teile(akte, bescheid);
        decisions
                .bescheid(bescheid)
                .ifPresentOrElse(
                        k -> {
                            if (decisions.abschliessend(bescheid)) {
                                rechneAn(k);
                            }
                            ueberzahlung(akte, k.kreis(), bescheid);
                            forderungen.nach(k);
                        },
                        // A file with letters only.
                        () -> bewilligungen.ofAkte(akte).stream().findFirst().ifPresent(b -> {
                            ueberzahlung(akte, b.kreis(), bescheid);
                            forderungen.gleicheAb(akte, b.kreis(), bescheid);
                        }));
        audit.log(Entry.of("payment.PLAN").subjects(akte));
    }

    /// § 44a Abs. 7 Satz 2 SGB XII: for each person, too much in one month takes the place of what is missing in
    /// another, whoever got it for her, as the notice says. What is left stays due or overpaid. Once for each final
    /// decision.
    private void rechneAn(Decisions.Kopf k) {
        if (verrechnungen.angerechnet(k.id())) {
            return;
        }
        LocalDate heute = LocalDate.now(clock);
        TreeMap<YearMonth, Map<UUID, Long>> richtig = new TreeMap<>();
        plan.geltend(k.akte()).stream()
                .filter(s -> !s.zweck().daneben()
                        && !s.monat().isBefore(k.von())
                        && !s.monat().isAfter(k.bis()))
                .forEach(s -> richtig.computeIfAbsent(s.monat(), m -> new HashMap<>())
                        .merge(s.person(), s.cent(), Math::addExact));
        Map<UUID, TreeMap<YearMonth, Long>> zuViel = geleistet.stand(k.akte()).unterschiede(richtig);
        verrechnungen
                .abweichungen(k.akte(), k.von(), k.bis())
                .forEach((person, monate) -> Anrechnung.von(monate, zuViel.getOrDefault(person, new TreeMap<>()))
                        .forEach(t -> verrechnungen.rechneAn(
                                k.akte(),
                                k.kreis(),
                                k.kapitel(),
                                person,
                                t.monat(),
                                t.zweck(),
                                t.cent(),
                                k.id(),
                                heute,
                                time.instant())));
    }

    private void ueberzahlung(UUID akte, int kreis, UUID bescheid) {
        List<Ueberzahlung> neu = plan.gleicheUeberzahlungAb(akte, kreis, bescheid, time.instant());
        if (neu.isEmpty()) {
            return;
        }
        audit.log(Entry.of("payment.OVERPAYMENT")
                .subjects(akte)
                .subjects(neu.stream().map(Ueberzahlung::person).distinct().toList()));
    }

    /// Splits what is decided anew, because an order to pay somebody else or to keep back began or ended,
    /// or because of a loan.
    @Transactional(propagation = Propagation.MANDATORY)
    public void teileNeu(UUID akte, UUID direktzahlung) {
        teile(akte, direktzahlung);
        audit.log(Entry.of("payment.PLAN").subjects(akte));
    }

    /// Something came in for a claim, or it became less: less is kept back for it.
    @EventListener
    void gebucht(Gebucht e) {
        if (!einbehalte.ofAkte(e.akte()).isEmpty()) {
            teile(e.akte(), e.forderung());
        }
    }

    /// What the row of the plan needs beside its amount.
    private record Rahmen(int kreis, String aktenzeichen, int kapitel) {}

    private void teile(UUID akte, UUID anlass) {
        Map<UUID, Rahmen> rahmen = new HashMap<>();
        Set<Soll> soll = soll(akte, rahmen);
        Set<Soll> bisher = new HashSet<>(plan.geltend(akte));
        LocalDate heute = LocalDate.now(clock);
        for (Soll alt : bisher) {
            if (!soll.contains(alt)) {
                plan.ersetze(akte, alt, anlass, heute);
            }
        }
        for (Soll neu : soll) {
            if (!bisher.contains(neu)) {
                Rahmen r = Objects.requireNonNull(rahmen.get(neu.bescheid()));
                plan.neu(akte, r.kreis(), r.aktenzeichen(), r.kapitel(), neu, heute);
            }
        }
    }

    /// What is payable, split among those who get it and what is kept back; loans, grants and money of letters
    /// beside it. The addressee of the Bescheid gets what nobody else gets.
    private Set<Soll> soll(UUID akte, Map<UUID, Rahmen> rahmen) {
        Map<UUID, UUID> adressat = new HashMap<>();
        Map<YearMonth, List<Aufteilung.Betrag>> monate = decisions.zahlbar(akte).stream()
                .map(b -> new Aufteilung.Betrag(b.bescheid(), b.person(), b.monat(), b.cent()))
                .collect(Collectors.groupingBy(Aufteilung.Betrag::monat, TreeMap::new, Collectors.toList()));
        List<Direktzahlung> direkt = direktzahlungen.ofAkte(akte);
        Map<YearMonth, Long> anDritte = direkt.isEmpty() ? Map.of() : plan.gezahlt(akte, Zweck.UNTERKUNFT);
        Einbehaltplan einbehalt = einbehaltplan(akte);
        Map<YearMonth, List<Aufteilung.Vorab>> vorab = erstattungen.jeMonat(akte);
        Set<Soll> soll = new LinkedHashSet<>();
        monate.forEach((monat, betraege) -> Aufteilung.teile(
                        betraege,
                        vorab.getOrDefault(monat, List.of()),
                        im(monat, akte, direkt, anDritte),
                        einbehalt::im)
                .forEach(t -> {
                    UUID person = adressat.computeIfAbsent(t.bescheid(), id -> {
                        Decisions.Kopf kopf = decisions.bescheid(id).orElseThrow();
                        rahmen.put(id, new Rahmen(kopf.kreis(), kopf.aktenzeichen(), kopf.kapitel()));
                        return kopf.person();
                    });
                    UUID empfaenger = t.direktzahlung() == null ? person : t.direktzahlung();
                    soll.add(new Soll(t.bescheid(), t.person(), t.monat(), t.zweck(), t.cent(), empfaenger));
                }));
        for (Darlehen d : darlehen.ofAkte(akte)) {
            if (d.zustand() == Darlehen.Zustand.GILT) {
                rahmen.put(d.id(), new Rahmen(d.kreis(), d.aktenzeichen(), d.kapitel()));
                soll.add(new Soll(
                        d.id(),
                        d.person(),
                        d.monat(),
                        d.form().zweck(),
                        d.cent(),
                        d.dritter() == null ? d.person() : d.id()));
            }
        }
        for (Bewilligung b : bewilligungen.ofAkte(akte)) {
            rahmen.put(b.id(), new Rahmen(b.kreis(), b.aktenzeichen(), b.kapitel()));
            UUID empfaenger = b.dritter() == null ? b.person() : b.id();
            b.monate().forEach(m -> soll.add(new Soll(b.id(), b.person(), m, Zweck.BRIEF, b.cent(), empfaenger)));
        }
        return soll;
    }

    /// Orders that hold in a month; a landlord gets no more than what is recognised for housing and heating in it
    /// (§ 43a Abs. 3 Satz 1 SGB XII). What went out to her already is not split anew, else the rest would be paid
    /// twice.
    private List<Direktzahlung> im(
            YearMonth monat, UUID akte, List<Direktzahlung> direkt, Map<YearMonth, Long> anDritte) {
        return direkt.stream()
                .filter(d -> d.gilt(monat))
                .map(d -> {
                    long schon = anDritte.getOrDefault(monat, 0L);
                    return d.zweck() != Zweck.UNTERKUNFT || schon >= d.cent()
                            ? d
                            : d.hoechstens(Math.max(
                                    schon, decisions.unterkunft(akte, monat).orElse(d.cent())));
                })
                .toList();
    }

    Einbehaltplan einbehaltplan(UUID akte) {
        List<Einbehalt> alle = einbehalte.ofAkte(akte);
        return alle.isEmpty()
                ? new Einbehaltplan(alle, Map.of(), Map.of(), null)
                : new Einbehaltplan(
                        alle,
                        claims.ofAkte(akte).stream().collect(Collectors.toMap(Forderung::id, Forderung::offen)),
                        einbehalte.gebucht(akte),
                        direktzahlungen.zuletztAngewiesen(akte).orElse(null));
    }
}
