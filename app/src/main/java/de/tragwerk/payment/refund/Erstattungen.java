package de.tragwerk.payment.refund;

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
import de.tragwerk.mandant.RealTime;
import de.tragwerk.party.Person;
import de.tragwerk.party.Persons;
import de.tragwerk.payment.model.Erstattung;
import de.tragwerk.payment.model.Erstattung.Norm;
import de.tragwerk.payment.model.Erstattung.Richtung;
import de.tragwerk.payment.model.Erstattung.Zustand;
import de.tragwerk.payment.model.Vieraugen;
import de.tragwerk.payment.model.Worte;
import de.tragwerk.payment.plan.Fortschreibung;
import de.tragwerk.payment.sepa.Empfaenger;
import de.tragwerk.payment.sepa.Ibans;
import de.tragwerk.payment.store.ErstattungTabelle;
import de.tragwerk.payment.store.PlanTabelle;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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

    /// As typed at the desk.
    ///
    /// @param id of the form, so that pressing twice proposes once
    /// @param anerkannt of a claim against us, `null` for ours
    /// @param eingang day a claim against us came in, `null` for ours
    public record Eingabe(
            UUID id,
            UUID person,
            Richtung richtung,
            Norm norm,
            String traeger,
            String anschrift,
            String zeichen,
            @Nullable LocalDate von,
            @Nullable LocalDate bis,
            @Nullable Long gefordert,
            @Nullable Long anerkannt,
            @Nullable LocalDate eingang,
            @Nullable LocalDate kenntnis,
            String iban,
            String begruendung) {}

    private static final Pattern BELEG = Pattern.compile("[\\p{L}\\p{N} ./,:-]{0,35}");
    private static final long HOECHSTENS = 10_000_000_000L;

    private final ErstattungTabelle tabelle;
    private final PlanTabelle plan;
    private final Fortschreibung fortschreibung;
    private final Decisions decisions;
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
            Decisions decisions,
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
        this.decisions = decisions;
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
    public Optional<String> schlageVor(UUID akteId, Eingabe in) {
        AkteRef akte = akten.get(akteId);
        if (akten.beteiligte(akteId).stream().map(Beteiligt::personId).noneMatch(in.person()::equals)) {
            throw new AccessRefused();
        }
        LocalDate von = in.von();
        LocalDate bis = in.bis();
        Long gefordert = in.gefordert();
        LocalDate heute = LocalDate.now(clock);
        if (von == null
                || bis == null
                || bis.isBefore(von)
                || bis.isAfter(YearMonth.from(heute).atEndOfMonth())) {
            return Optional.of(
                    "Der Zeitraum stimmt nicht. Nennen Sie den ersten und den letzten Tag der Leistung, höchstens bis zum Ende dieses Monats.");
        }
        if (gefordert == null || gefordert <= 0 || gefordert >= HOECHSTENS) {
            return Optional.of("Das ist kein Betrag. Schreiben Sie zum Beispiel 1.126,00.");
        }
        Optional<String> worte = worte(in);
        if (worte.isPresent()) {
            return worte;
        }
        YearMonth erster = YearMonth.from(von);
        YearMonth letzter = YearMonth.from(bis);
        long anerkannt = gefordert;
        if (in.richtung() == Richtung.EIGEN) {
            long rest = rest(akteId, in.person(), erster, letzter, in.id());
            if (gefordert > rest) {
                return Optional.of("In diesen Monaten hat die Person von uns nur " + Worte.euro(Math.max(0, rest))
                        + " bekommen, die noch von niemandem verlangt sind. Mehr lässt sich nicht zurückverlangen.");
            }
        } else {
            Optional<String> nein = fremd(in, gefordert, heute);
            if (nein.isPresent()) {
                return nein;
            }
            anerkannt = in.anerkannt() == null ? 0 : in.anerkannt();
        }
        Optional<Integer> kapitel = tabelle.kapitel(in.person(), erster, letzter);
        if (kapitel.isEmpty() && anerkannt > 0) {
            return Optional.of("Für diese Monate ist hier nichts entschieden. Erst der Bescheid, dann die Erstattung.");
        }
        Erstattung e = new Erstattung(
                in.id(),
                akteId,
                akte.kreis(),
                akte.aktenzeichen(),
                in.person(),
                kapitel.orElse(0),
                in.richtung(),
                in.norm(),
                in.traeger().strip(),
                zeilen(in.anschrift()),
                in.zeichen().strip(),
                von,
                bis,
                gefordert,
                anerkannt,
                in.richtung() == Richtung.FREMD ? in.eingang() : null,
                in.kenntnis(),
                in.richtung() == Richtung.FREMD && anerkannt > 0 ? Ibans.dicht(in.iban()) : null,
                in.begruendung().strip(),
                Zustand.VORGESCHLAGEN,
                access.employee().person());
        tabelle.neu(e, verwendung(e), access.employee().id(), time.instant());
        audit.log(Entry.of("payment.REFUND_PROPOSE").subjects(akteId, in.person()));
        return Optional.empty();
    }

    /// Cents of ours in these months that nobody demands yet. Other claims that touch one of the months count whole,
    /// with all months they name: days of one month cannot be told apart in what was paid.
    ///
    /// @param ausser the claim asked about
    private long rest(UUID akte, UUID person, YearMonth erster, YearMonth letzter, UUID ausser) {
        List<Erstattung> andere = tabelle.ofAkte(akte).stream()
                .filter(e -> e.richtung() == Richtung.EIGEN
                        && e.zustand() != Zustand.VERWORFEN
                        && e.person().equals(person)
                        && !e.id().equals(ausser))
                .toList();
        YearMonth von = erster;
        YearMonth bis = letzter;
        long verlangt = 0;
        Set<UUID> dabei = new HashSet<>();
        boolean mehr = true;
        while (mehr) {
            mehr = false;
            for (Erstattung e : andere) {
                YearMonth v = YearMonth.from(e.von());
                YearMonth b = YearMonth.from(e.bis());
                if (!v.isAfter(bis) && !b.isBefore(von) && dabei.add(e.id())) {
                    verlangt += e.gefordert();
                    von = v.isBefore(von) ? v : von;
                    bis = b.isAfter(bis) ? b : bis;
                    mehr = true;
                }
            }
        }
        return tabelle.gezahlt(person, von, bis) - verlangt;
    }

    private static Optional<String> worte(Eingabe in) {
        if (in.traeger().strip().length() < 2 || in.traeger().strip().length() > 70) {
            return Optional.of("Der Name des Trägers fehlt oder hat mehr als 70 Zeichen.");
        }
        List<String> zeilen = zeilen(in.anschrift()).lines().toList();
        if (zeilen.size() < 2 || zeilen.size() > 4 || zeilen.stream().anyMatch(z -> z.length() > 70)) {
            return Optional.of(
                    "Die Anschrift des Trägers fehlt. Schreiben Sie zwei bis vier Zeilen: Straße, Postleitzahl und Ort.");
        }
        if (in.zeichen().isBlank() || in.zeichen().strip().length() > 50) {
            return Optional.of("Das Zeichen des Trägers fehlt. Schreiben Sie „unbekannt“, wenn Sie keines haben.");
        }
        return in.begruendung().strip().length() < 10 || in.begruendung().length() > 2_000
                ? Optional.of("Die Begründung fehlt. Schreiben Sie in einem Satz, worauf der Anspruch beruht.")
                : Optional.empty();
    }

    /// What stands against a claim of another body as it was typed.
    private static Optional<String> fremd(Eingabe in, long gefordert, LocalDate heute) {
        LocalDate eingang = in.eingang();
        Long anerkannt = in.anerkannt();
        if (eingang == null || eingang.isAfter(heute)) {
            return Optional.of("Der Tag fehlt, an dem der Anspruch einging, oder er liegt in der Zukunft.");
        }
        if (anerkannt == null || anerkannt > gefordert) {
            return Optional.of("Nennen Sie, wie viel davon anerkannt wird: 0 bis zum geforderten Betrag.");
        }
        Erstattung frist = frist(in);
        if (anerkannt > 0 && frist.ausgeschlossen(eingang)) {
            return Optional.of("Der Anspruch ist ausgeschlossen: Er ging am " + Worte.tag(eingang)
                    + " ein, die Frist endete am " + Worte.tag(frist.ausschluss())
                    + " (§ 111 SGB X). Erkennen Sie 0,00 € an.");
        }
        return anerkannt == 0
                ? Optional.empty()
                : Empfaenger.fehler(in.traeger(), Ibans.dicht(in.iban()), in.zeichen());
    }

    /// The claim as far as its deadlines go.
    private static Erstattung frist(Eingabe in) {
        UUID leer = new UUID(0, 0);
        LocalDate bis = Objects.requireNonNull(in.bis());
        return new Erstattung(
                leer,
                leer,
                0,
                "",
                leer,
                0,
                in.richtung(),
                in.norm(),
                "",
                "",
                "",
                bis,
                bis,
                0,
                0,
                null,
                in.kenntnis(),
                null,
                "",
                Zustand.VORGESCHLAGEN,
                leer);
    }

    private static String zeilen(String anschrift) {
        return String.join(
                "\n",
                anschrift.lines().map(String::strip).filter(z -> !z.isEmpty()).toList());
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
        if (e.gefordert() > rest(e.akte(), e.person(), YearMonth.from(e.von()), YearMonth.from(e.bis()), e.id())) {
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
            Map<YearMonth, Long> monate = verteile(e);
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

    /// Cents of each month, oldest first, out of what holds and has not gone out; months another claim has are left to
    /// it.
    private Map<YearMonth, Long> verteile(Erstattung e) {
        Set<YearMonth> gezahlt = tabelle.gezahlteMonate(e.person());
        Set<YearMonth> vergeben = tabelle.jeMonat(e.akte()).entrySet().stream()
                .filter(m -> m.getValue().stream().anyMatch(v -> v.person().equals(e.person())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        List<Decisions.Betrag> zahlbar = decisions.zahlbar(e.akte());
        Map<YearMonth, Long> monate = new LinkedHashMap<>();
        long rest = e.anerkannt();
        for (YearMonth monat : e.monate()) {
            if (gezahlt.contains(monat) || vergeben.contains(monat)) {
                continue;
            }
            long haben = zahlbar.stream()
                    .filter(b -> b.person().equals(e.person()) && b.monat().equals(monat))
                    .mapToLong(Decisions.Betrag::cent)
                    .sum();
            long teil = Math.min(rest, haben);
            if (teil > 0) {
                monate.put(monat, teil);
                rest -= teil;
            }
        }
        return monate;
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
