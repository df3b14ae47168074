package de.tragwerk.payment.setoff;

import de.tragwerk.access.Access;
import de.tragwerk.access.AccessRefused;
import de.tragwerk.akte.Akten;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.decision.Decisions;
import de.tragwerk.decision.Unterrichtung;
import de.tragwerk.kernel.Ids;
import de.tragwerk.kernel.Money;
import de.tragwerk.law.sgb12.Aufrechnung;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.payment.model.Einbehalt;
import de.tragwerk.payment.model.Forderung;
import de.tragwerk.payment.model.Vieraugen;
import de.tragwerk.payment.model.Worte;
import de.tragwerk.payment.plan.Fortschreibung;
import de.tragwerk.payment.store.DirektzahlungTabelle;
import de.tragwerk.payment.store.EinbehaltTabelle;
import de.tragwerk.payment.store.ForderungTabelle;
import de.tragwerk.payment.store.PlanTabelle;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Keeps back from a running benefit what a person owes by a Bescheid. Proposed with the hearing by one person,
/// decided by another; an objection lets it rest.
@Service
public class Aufrechnungen {

    /// § 24 Abs. 2 Nr. 7 SGB X: below this nobody has to be heard.
    private static final long OHNE_ANHOERUNG_UNTER = 7_000;

    /// Days between letter and deadline: four until it is known, two weeks to answer, three in reserve.
    private static final int FRIST_TAGE = 21;

    private final EinbehaltTabelle tabelle;
    private final ForderungTabelle forderungen;
    private final DirektzahlungTabelle anweisungen;
    private final PlanTabelle plan;
    private final Fortschreibung fortschreibung;
    private final Decisions decisions;
    private final Unterrichtung unterrichtung;
    private final Akten akten;
    private final Access access;
    private final Audit audit;
    private final RealTime time;
    private final Clock clock;

    Aufrechnungen(
            EinbehaltTabelle tabelle,
            ForderungTabelle forderungen,
            DirektzahlungTabelle anweisungen,
            PlanTabelle plan,
            Fortschreibung fortschreibung,
            Decisions decisions,
            Unterrichtung unterrichtung,
            Akten akten,
            Access access,
            Audit audit,
            RealTime time,
            Clock clock) {
        this.tabelle = tabelle;
        this.forderungen = forderungen;
        this.anweisungen = anweisungen;
        this.plan = plan;
        this.fortschreibung = fortschreibung;
        this.decisions = decisions;
        this.unterrichtung = unterrichtung;
        this.akten = akten;
        this.access = access;
        this.audit = audit;
        this.time = time;
        this.clock = clock;
    }

    @Transactional
    public List<Einbehalt> ofAkte(UUID akte) {
        return tabelle.ofAkte(akte);
    }

    /// Proposes and hears. Pressed twice it stands once.
    ///
    /// @param rate cents each month; of no meaning for § 44b, where the law fixes it
    @Transactional
    public Optional<String> schlageVor(
            UUID akte, UUID forderung, Einbehalt.Grund grund, @Nullable Long rate, String begruendung) {
        plan.halteAn();
        Forderung f = forderungen.sperre(akte, forderung).orElseThrow(AccessRefused::new);
        LocalDate heute = LocalDate.now(clock);
        Optional<String> nein = nichtErlaubt(f, grund, begruendung, heute);
        if (nein.isPresent()) {
            return nein;
        }
        YearMonth erste = ersterMonat(akte, heute.plusDays(f.offen() < OHNE_ANHOERUNG_UNTER ? 0 : FRIST_TAGE));
        int stufe = decisions.stufe(akte, f.person(), erste).orElse(0);
        if (stufe == 0) {
            return Optional.of(
                    "Ab " + Worte.monat(erste)
                            + " läuft für diese Person keine Leistung, gegen die aufgerechnet werden kann. Vereinbaren Sie Raten.");
        }
        long hoechste =
                Aufrechnung.hoechstens(grund.recht(), stufe, Money.ZERO, erste).cents();
        long fest = grund == Einbehalt.Grund.VORLAEUFIG ? hoechste : rate == null ? 0 : rate;
        if (fest <= 0 || fest > hoechste) {
            return Optional.of("Die Rate fehlt oder ist zu hoch. Höchstens sind es " + Worte.euro(hoechste)
                    + " im Monat (" + grund.norm() + ").");
        }
        boolean hoeren = f.offen() >= OHNE_ANHOERUNG_UNTER;
        Einbehalt e = new Einbehalt(
                Ids.next(),
                akte,
                f.kreis(),
                forderung,
                f.person(),
                grund,
                fest,
                stufe,
                erste,
                letzterMonat(grund, erste, f),
                begruendung.strip(),
                hoeren ? heute : null,
                hoeren ? heute.plusDays(FRIST_TAGE) : null,
                "",
                Einbehalt.Zustand.VORGESCHLAGEN,
                null,
                access.employee().person());
        audit.log(Entry.of("payment.SETOFF_PROPOSE").subjects(akte, f.person()));
        if (!tabelle.neu(e, access.employee().id(), null, time.instant())) {
            return Optional.empty();
        }
        if (hoeren) {
            Optional<String> brief =
                    unterrichtung.schreibe(akte, e.person(), Aufrechnungsbriefe.anhoerung(e, f.offen(), name(f)));
            if (brief.isPresent()) {
                tabelle.schliesse(e.id(), Einbehalt.Zustand.VERWORFEN);
                return brief;
            }
        }
        return Optional.empty();
    }

    private Optional<String> nichtErlaubt(Forderung f, Einbehalt.Grund grund, String begruendung, LocalDate heute) {
        if (grund.darlehen() || f.art() == Forderung.Herkunft.DARLEHEN) {
            return Optional.of(
                    "Über die Rückzahlung eines Darlehens ist mit dem Darlehen entschieden. Vereinbaren Sie Raten.");
        }
        if ((grund == Einbehalt.Grund.VORLAEUFIG) != (f.art() == Forderung.Herkunft.VORLAEUFIG)) {
            return Optional.of(
                    f.art() == Forderung.Herkunft.VORLAEUFIG
                            ? "Diese Erstattung folgt aus einer abschließenden Entscheidung. Wählen Sie § 44b SGB XII."
                            : "§ 44b SGB XII gilt nur für Erstattungen nach vorläufigen Leistungen. Wählen Sie § 26 Abs. 2 oder 3 SGB XII.");
        }
        if (f.offen() <= 0) {
            return Optional.of("Auf diese Forderung ist nichts mehr offen.");
        }
        LocalDate faellig = f.faellig();
        if (faellig == null) {
            return Optional.of(
                    "Die Forderung ist noch nicht bestandskräftig: Der Bescheid ist noch nicht allen bekannt, die er betrifft, deshalb läuft keine Frist. Sehen Sie bei den Bescheiden nach, welcher Brief noch wartet oder zurückkam.");
        }
        if (heute.isBefore(faellig) || decisions.gehemmt(f.akte()).contains(f.bescheid())) {
            return Optional.of("Die Forderung ist noch nicht bestandskräftig. Aufgerechnet wird frühestens ab dem "
                    + Worte.tag(faellig) + " und nicht, solange ein Widerspruch oder eine Klage offen ist.");
        }
        if (grund == Einbehalt.Grund.PFLICHTVERLETZUNG && !decisions.vorwerfbar(f.bescheid())) {
            return Optional.of(
                    "Aufrechnen nach § 26 Abs. 2 SGB XII setzt voraus, dass die Person die Zahlung vorsätzlich, grob fahrlässig oder pflichtwidrig veranlasst hat. Darauf stützt sich der Bescheid nicht (§ 48 Abs. 1 Satz 2 Nr. 2, § 45 Abs. 2 Satz 3 Nr. 1 und 2 SGB X). Vereinbaren Sie Raten.");
        }
        return begruendung.strip().length() < 10 || begruendung.length() > 2_000
                ? Optional.of(
                        "Die Begründung fehlt. Schreiben Sie, warum aufgerechnet wird und warum in dieser Höhe (Ermessen).")
                : Optional.empty();
    }

    /// Three years: of § 26 from the first month on, of § 44b from the month in which the claim became final.
    private static YearMonth letzterMonat(Einbehalt.Grund grund, YearMonth erste, Forderung f) {
        YearMonth ab = grund == Einbehalt.Grund.VORLAEUFIG
                ? YearMonth.from(Objects.requireNonNull(f.faellig())).plusMonths(1)
                : erste;
        return Aufrechnung.letzterMonat(erste, ab.isBefore(erste) ? ab : erste);
    }

    /// The first month that begins after a day and is not ordered yet.
    private YearMonth ersterMonat(UUID akte, LocalDate nach) {
        return anweisungen.ersterFreier(akte, YearMonth.from(nach).plusMonths(1));
    }

    @Transactional
    public Optional<String> antwort(UUID akte, UUID id, String text) {
        Einbehalt e = tabelle.sperre(akte, id).orElseThrow(AccessRefused::new);
        if (e.zustand() != Einbehalt.Zustand.VORGESCHLAGEN
                || e.angehoertAm() == null
                || !e.antwort().isEmpty()) {
            return Optional.of("Hier wird keine Antwort mehr erwartet. Laden Sie die Seite neu.");
        }
        if (text.strip().length() < 5 || text.length() > 2_000) {
            return Optional.of("Die Antwort fehlt. Fassen Sie in einem Satz zusammen, was die Person gesagt hat.");
        }
        tabelle.antwort(e, text.strip());
        audit.log(Entry.of("payment.SETOFF_ANSWER").subjects(akte, e.person()));
        return Optional.empty();
    }

    /// What stands against a release whatever the password is; asked before it.
    @Transactional
    public Optional<String> darfNichtFreigeben(UUID akte, UUID id) {
        return darfNicht(tabelle.sperre(akte, id).orElseThrow(AccessRefused::new));
    }

    private Optional<String> darfNicht(Einbehalt x) {
        return Vieraugen.hindernis(
                x.zustand() == Einbehalt.Zustand.VORGESCHLAGEN,
                x.vorgeschlagenPerson(),
                access.employee().person());
    }

    /// The second person decides: the act goes out, the plan follows. The password is asked before.
    @Transactional
    public Optional<String> gibFrei(UUID akte, UUID id) {
        plan.halteAn();
        Einbehalt e = tabelle.sperre(akte, id).orElseThrow(AccessRefused::new);
        Optional<String> steht = darfNicht(e);
        if (steht.isPresent()) {
            return steht;
        }
        LocalDate heute = LocalDate.now(clock);
        if (!e.gehoert(heute)) {
            LocalDate frist = Objects.requireNonNull(e.anhoerungFrist());
            return Optional.of("Die Anhörung läuft bis " + Worte.tag(frist)
                    + ". Halten Sie die Antwort fest, sobald sie da ist, oder warten Sie die Frist ab.");
        }
        Forderung f = forderungen.sperre(akte, e.forderung()).orElseThrow(AccessRefused::new);
        Optional<String> nein = nichtErlaubt(f, e.grund(), e.begruendung(), heute);
        if (nein.isPresent()) {
            return nein;
        }
        if (anweisungen
                .zuletztAngewiesen(akte)
                .filter(m -> !m.isBefore(e.erste()))
                .isPresent()) {
            return Optional.of("Für " + Worte.monat(e.erste())
                    + " ist schon gezahlt. Verwerfen Sie den Vorschlag, und schlagen Sie neu vor.");
        }
        Optional<String> brief =
                unterrichtung.schreibe(akte, e.person(), Aufrechnungsbriefe.bescheid(e, f.offen(), name(f)));
        if (brief.isPresent()) {
            return brief;
        }
        tabelle.gibFrei(id, access.employee().id(), time.instant());
        fortschreibung.teileNeu(akte, id);
        akten.note(akten.get(akte), "AUFRECHNUNG", id, e.rate(), e.erste().atDay(1));
        audit.log(Entry.of("payment.SETOFF_RELEASE").subjects(akte, e.person()));
        return Optional.empty();
    }

    /// Ends it, or drops the proposal. What was kept back stays.
    @Transactional
    public Optional<String> beende(UUID akte, UUID id) {
        plan.halteAn();
        Einbehalt e = tabelle.sperre(akte, id).orElseThrow(AccessRefused::new);
        switch (e.zustand()) {
            case VORGESCHLAGEN -> tabelle.schliesse(id, Einbehalt.Zustand.VERWORFEN);
            case GILT, RUHT -> tabelle.schliesse(id, Einbehalt.Zustand.BEENDET);
            case BEENDET, VERWORFEN -> {
                return Optional.of("Das ist schon beendet. Laden Sie die Seite neu.");
            }
        }
        fortschreibung.teileNeu(akte, id);
        audit.log(Entry.of("payment.SETOFF_END").subjects(akte, e.person()));
        return Optional.empty();
    }

    /// An objection came: nothing more is kept back until it is decided (§ 86a Abs. 1 SGG).
    @Transactional
    public Optional<String> ruhe(UUID akte, UUID id) {
        plan.halteAn();
        Einbehalt e = tabelle.sperre(akte, id).orElseThrow(AccessRefused::new);
        if (e.zustand() != Einbehalt.Zustand.GILT) {
            return Optional.of("Hier läuft nichts, was ruhen könnte. Laden Sie die Seite neu.");
        }
        tabelle.ruhe(id, ersterMonat(akte, LocalDate.now(clock).minusMonths(1)));
        fortschreibung.teileNeu(akte, id);
        audit.log(Entry.of("payment.SETOFF_REST").subjects(akte, e.person()));
        return Optional.empty();
    }

    /// The act holds after all: it goes on, and its end moves by the months it rested.
    @Transactional
    public Optional<String> weiter(UUID akte, UUID id) {
        plan.halteAn();
        Einbehalt e = tabelle.sperre(akte, id).orElseThrow(AccessRefused::new);
        YearMonth seit = e.ruhtSeit();
        if (e.zustand() != Einbehalt.Zustand.RUHT || seit == null) {
            return Optional.of("Hier ruht nichts. Laden Sie die Seite neu.");
        }
        YearMonth bis = e.bis();
        long monate =
                Math.max(0, seit.until(ersterMonat(akte, LocalDate.now(clock).minusMonths(1)), ChronoUnit.MONTHS));
        tabelle.weiter(id, bis == null || monate == 0 ? bis : bis.plusMonths(monate));
        fortschreibung.teileNeu(akte, id);
        audit.log(Entry.of("payment.SETOFF_REST").subjects(akte, e.person()));
        return Optional.empty();
    }

    private String name(Forderung f) {
        return decisions
                .bescheid(f.bescheid())
                .map(k -> "Erstattung nach dem Bescheid vom " + Worte.tag(k.datum()))
                .orElse("Erstattung");
    }
}
