package de.tragwerk.payment.loan;

import de.tragwerk.access.Access;
import de.tragwerk.access.AccessRefused;
import de.tragwerk.akte.AkteRef;
import de.tragwerk.akte.Akten;
import de.tragwerk.akte.Beteiligt;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.decision.Decisions;
import de.tragwerk.decision.Unterrichtung;
import de.tragwerk.kernel.Ids;
import de.tragwerk.kernel.Money;
import de.tragwerk.law.sgb12.Aufrechnung;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.payment.claim.Forderungen;
import de.tragwerk.payment.model.Darlehen;
import de.tragwerk.payment.model.Einbehalt;
import de.tragwerk.payment.model.Vieraugen;
import de.tragwerk.payment.model.Worte;
import de.tragwerk.payment.plan.Fortschreibung;
import de.tragwerk.payment.sepa.Empfaenger;
import de.tragwerk.payment.sepa.Ibans;
import de.tragwerk.payment.store.DarlehenTabelle;
import de.tragwerk.payment.store.DirektzahlungTabelle;
import de.tragwerk.payment.store.EinbehaltTabelle;
import de.tragwerk.payment.store.PlanTabelle;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Loans of §§ 36, 37, 37a, 38 and 91 SGB XII, and grants of § 36: one person proposes, another releases; the
/// plan pays once, a loan becomes a claim, and what may be kept back begins with the month after.
@Service
public class Darlehensdienst {
    /// From this number on a benefit knows no loan: AsylbLG.
    private static final int OHNE_DARLEHEN = 100;

    /// What an officer proposes.
    ///
    /// @param cent `null` when it could not be read
    /// @param rate kept back each month; `null` when it could not be read
    /// @param faellig when it is to be paid back, `null` without
    /// @param empfaenger empty for the person's own account
    public record Eingabe(
            Darlehen.Grund grund,
            Darlehen.Form form,
            @Nullable Long cent,
            @Nullable Long rate,
            @Nullable LocalDate faellig,
            String empfaenger,
            String iban,
            String verwendung,
            String begruendung) {}

    private final DarlehenTabelle tabelle;
    private final EinbehaltTabelle einbehalte;
    private final DirektzahlungTabelle anweisungen;
    private final PlanTabelle plan;
    private final Fortschreibung fortschreibung;
    private final Forderungen forderungen;
    private final Decisions decisions;
    private final Unterrichtung unterrichtung;
    private final Akten akten;
    private final Access access;
    private final Audit audit;
    private final RealTime time;
    private final Clock clock;

    Darlehensdienst(
            DarlehenTabelle tabelle,
            EinbehaltTabelle einbehalte,
            DirektzahlungTabelle anweisungen,
            PlanTabelle plan,
            Fortschreibung fortschreibung,
            Forderungen forderungen,
            Decisions decisions,
            Unterrichtung unterrichtung,
            Akten akten,
            Access access,
            Audit audit,
            RealTime time,
            Clock clock) {
        this.tabelle = tabelle;
        this.einbehalte = einbehalte;
        this.anweisungen = anweisungen;
        this.plan = plan;
        this.fortschreibung = fortschreibung;
        this.forderungen = forderungen;
        this.decisions = decisions;
        this.unterrichtung = unterrichtung;
        this.akten = akten;
        this.access = access;
        this.audit = audit;
        this.time = time;
        this.clock = clock;
    }

    @Transactional
    public List<Darlehen> ofAkte(UUID akte) {
        return tabelle.ofAkte(akte);
    }

    /// The highest rate of a loan in this month.
    public long hoechsteRate(Darlehen.Grund grund) {
        return grund.einbehalt()
                .map(g -> Aufrechnung.hoechstens(g, 1, Money.ZERO, YearMonth.now(clock))
                        .cents())
                .orElse(0L);
    }

    /// @return what is wrong, empty when it is proposed
    @Transactional
    public Optional<String> schlageVor(UUID akteId, Eingabe in) {
        AkteRef akte = akten.get(akteId);
        Decisions.Betrag laufend = laufend(akteId).orElse(null);
        int kapitel = laufend == null
                ? akte.leistung().equals("SGB12") ? 3 : OHNE_DARLEHEN
                : decisions.bescheid(laufend.bescheid()).orElseThrow().kapitel();
        Optional<String> nein = falsch(in, akte.leistung(), kapitel, laufend != null);
        if (nein.isPresent()) {
            return nein;
        }
        UUID person = laufend != null
                ? decisions.bescheid(laufend.bescheid()).orElseThrow().person()
                : akten.beteiligte(akteId).stream()
                        .findFirst()
                        .map(Beteiligt::personId)
                        .orElseThrow(AccessRefused::new);
        String iban = Ibans.dicht(in.iban());
        Darlehen d = new Darlehen(
                Ids.next(),
                akteId,
                akte.kreis(),
                akte.aktenzeichen(),
                person,
                kapitel,
                in.grund(),
                in.form(),
                Objects.requireNonNull(in.cent()),
                YearMonth.now(clock),
                in.form() == Darlehen.Form.BEIHILFE ? 0 : Objects.requireNonNull(in.rate()),
                in.form() == Darlehen.Form.BEIHILFE ? null : in.faellig(),
                iban.isEmpty()
                        ? null
                        : new Darlehen.Dritter(
                                in.empfaenger().strip(), iban, in.verwendung().strip()),
                in.begruendung().strip(),
                Darlehen.Zustand.VORGESCHLAGEN,
                access.employee().person());
        if (!tabelle.neu(d, access.employee().id(), time.instant())) {
            return Optional.of(
                    "Für diesen Monat gibt es schon ein Darlehen oder eine Beihilfe dieser Person. Verwerfen Sie den Vorschlag, oder warten Sie bis zum nächsten Monat.");
        }
        audit.log(Entry.of("payment.LOAN_PROPOSE").subjects(akteId, person));
        return Optional.empty();
    }

    private Optional<String> falsch(Eingabe in, String leistung, int kapitel, boolean laufend) {
        Long cent = in.cent();
        Long rate = in.rate();
        LocalDate faellig = in.faellig();
        if (cent == null || cent <= 0 || cent >= 1_000_000_000L) {
            return Optional.of("Das ist kein Betrag. Schreiben Sie zum Beispiel 450,00.");
        }
        if (in.begruendung().strip().length() < 10 || in.begruendung().length() > 2_000) {
            return Optional.of("Die Begründung fehlt. Schreiben Sie, wofür das Geld nötig ist und was geprüft wurde.");
        }
        if (kapitel >= OHNE_DARLEHEN) {
            return Optional.of(
                    leistung.equals("SGB14")
                            ? "Diese Akte wird nach dem SGB XIV geführt. Darlehen nach §§ 36 bis 38 und 91 SGB XII gibt es hier nicht. Wer wegen einer Notlage Geld braucht, beantragt es in einer eigenen Akte."
                            : "Diese Akte wird nach dem AsylbLG geführt. Darlehen nach §§ 36 bis 38 und 91 SGB XII gibt es hier nicht; einen Bedarf nach § 6 AsylbLG tragen Sie bei den Tatsachen ein.");
        }
        if (in.grund() == Darlehen.Grund.KURZ && kapitel == 4) {
            return Optional.of(
                    "§ 38 SGB XII gilt nur für Hilfe zum Lebensunterhalt. Wählen Sie einen anderen Grund, zum Beispiel § 37.");
        }
        if (in.form() == Darlehen.Form.BEIHILFE && in.grund() != Darlehen.Grund.MIETSCHULDEN) {
            return Optional.of(
                    "Ohne Rückzahlung geht es nur bei Schulden zur Sicherung der Unterkunft (§ 36 Abs. 1 Satz 3 SGB XII). Wählen Sie „Darlehen“.");
        }
        Optional<String> dritter = dritterFalsch(in);
        if (dritter.isPresent() || in.form() == Darlehen.Form.BEIHILFE) {
            return dritter;
        }
        long hoechste = hoechsteRate(in.grund());
        if (rate == null || rate < 0 || rate > hoechste) {
            return Optional.of(
                    hoechste == 0
                            ? "Für diesen Grund darf nichts von der laufenden Leistung einbehalten werden. Lassen Sie die Rate leer, und nennen Sie den Tag der Fälligkeit."
                            : "Die Rate ist höher als 5 Prozent der Regelbedarfsstufe 1, das sind "
                                    + Worte.euro(hoechste) + " im Monat. Wählen Sie höchstens diesen Betrag.");
        }
        if (in.grund() == Darlehen.Grund.ERSTE_RENTE && rate != hoechste) {
            return Optional.of("Bei § 37a SGB XII steht die Rate fest: " + Worte.euro(hoechste)
                    + " im Monat. Tragen Sie diesen Betrag ein.");
        }
        if (rate > 0 && !laufend) {
            return Optional.of(
                    "Es läuft keine Leistung, von der einbehalten werden kann. Lassen Sie die Rate leer, und nennen Sie den Tag der Fälligkeit.");
        }
        return rate == 0 && (faellig == null || !faellig.isAfter(LocalDate.now(clock)))
                ? Optional.of("Nennen Sie den Tag, an dem das Darlehen zurückzuzahlen ist, oder eine Rate.")
                : Optional.empty();
    }

    private static Optional<String> dritterFalsch(Eingabe in) {
        String iban = Ibans.dicht(in.iban());
        if (iban.isEmpty() && in.empfaenger().isBlank()) {
            return Optional.empty();
        }
        return Empfaenger.fehler(in.empfaenger(), iban, in.verwendung());
    }

    /// What stands against a release whatever the password is; asked before it.
    @Transactional
    public Optional<String> darfNichtFreigeben(UUID akte, UUID id) {
        return darfNicht(tabelle.sperre(akte, id).orElseThrow(AccessRefused::new));
    }

    private Optional<String> darfNicht(Darlehen x) {
        return Vieraugen.hindernis(
                x.zustand() == Darlehen.Zustand.VORGESCHLAGEN,
                x.vorgeschlagenPerson(),
                access.employee().person());
    }

    /// The second person says yes: act, claim, plan and rates, at once. The password is asked before.
    @Transactional
    public Optional<String> gibFrei(UUID akte, UUID id) {
        Darlehen d = tabelle.sperre(akte, id).orElseThrow(AccessRefused::new);
        Optional<String> nein = darfNicht(d);
        if (nein.isPresent()) {
            return nein;
        }
        plan.halteAn();
        LocalDate heute = LocalDate.now(clock);
        long soll = d.form() == Darlehen.Form.BEIHILFE ? 0 : zurueckzuzahlen(d);
        YearMonth erste = ersteRate(d);
        Optional<String> brief = unterrichtung.schreibe(akte, d.person(), Darlehensbrief.brief(d, soll, erste));
        if (brief.isPresent()) {
            return brief;
        }
        UUID ich = access.employee().id();
        tabelle.gibFrei(id, ich, time.instant());
        if (soll > 0) {
            UUID forderung = forderungen.darlehen(d, soll, faellig(d, soll, erste), heute);
            if (d.rate() > 0) {
                einbehalte.neu(
                        new Einbehalt(
                                Ids.next(),
                                akte,
                                d.kreis(),
                                forderung,
                                d.person(),
                                d.grund() == Darlehen.Grund.ERSTE_RENTE
                                        ? Einbehalt.Grund.ERSTE_RENTE
                                        : Einbehalt.Grund.DARLEHEN,
                                d.rate(),
                                1,
                                erste,
                                null,
                                d.begruendung(),
                                null,
                                null,
                                "",
                                Einbehalt.Zustand.GILT,
                                null,
                                d.vorgeschlagenPerson()),
                        vorgeschlagenVon(d),
                        ich,
                        time.instant());
            }
        }
        fortschreibung.teileNeu(akte, id);
        akten.note(akten.get(akte), d.form().name(), id, d.cent(), d.monat().atDay(1));
        audit.log(Entry.of("payment.LOAN_RELEASE").subjects(akte, d.person()));
        return Optional.empty();
    }

    private UUID vorgeschlagenVon(Darlehen d) {
        return tabelle.vorgeschlagenVon(d.id());
    }

    private static long zurueckzuzahlen(Darlehen d) {
        return d.grund()
                .einbehalt()
                .map(g -> Aufrechnung.zurueckzuzahlen(g, Money.cents(d.cent()), d.monat())
                        .cents())
                .orElse(d.cent());
    }

    /// The month after the loan, but none that is ordered already. § 37a Abs. 3 Satz 1 SGB XII: what is kept back
    /// for a loan of the first pension begins when the month after the payment is over.
    private YearMonth ersteRate(Darlehen d) {
        return anweisungen.ersterFreier(
                d.akte(), d.monat().plusMonths(d.grund() == Darlehen.Grund.ERSTE_RENTE ? 2 : 1));
    }

    /// With rates: the first of the month after the last one.
    private static LocalDate faellig(Darlehen d, long soll, YearMonth erste) {
        LocalDate tag = d.faellig();
        return d.rate() == 0 && tag != null
                ? tag
                : erste.plusMonths(Aufrechnung.plan(Money.cents(soll), Money.cents(d.rate()))
                                .size())
                        .atDay(1);
    }

    @Transactional
    public Optional<String> verwirf(UUID akte, UUID id) {
        Darlehen d = tabelle.sperre(akte, id).orElseThrow(AccessRefused::new);
        if (d.zustand() != Darlehen.Zustand.VORGESCHLAGEN) {
            return Optional.of("Hier ist schon entschieden. Laden Sie die Seite neu.");
        }
        tabelle.verwirf(id);
        audit.log(Entry.of("payment.LOAN_DISCARD").subjects(akte));
        return Optional.empty();
    }

    /// An amount above zero that runs in this month or later.
    private Optional<Decisions.Betrag> laufend(UUID akte) {
        YearMonth heute = YearMonth.now(clock);
        return decisions.zahlbar(akte).stream()
                .filter(b -> b.cent() > 0 && !b.monat().isBefore(heute))
                .findFirst();
    }
}
