package de.tragwerk.payment.third;

import de.tragwerk.access.Access;
import de.tragwerk.access.AccessRefused;
import de.tragwerk.akte.AkteRef;
import de.tragwerk.akte.Akten;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.decision.Decisions;
import de.tragwerk.decision.Unterrichtung;
import de.tragwerk.kernel.Ids;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.party.Persons;
import de.tragwerk.payment.Zweck;
import de.tragwerk.payment.model.Direktzahlung;
import de.tragwerk.payment.model.Vieraugen;
import de.tragwerk.payment.model.Vorschlagsstand;
import de.tragwerk.payment.model.Worte;
import de.tragwerk.payment.plan.Fortschreibung;
import de.tragwerk.payment.sepa.Empfaenger;
import de.tragwerk.payment.sepa.Ibans;
import de.tragwerk.payment.store.DirektzahlungTabelle;
import de.tragwerk.payment.store.PlanTabelle;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/// Orders to pay others: proposed by one person, released by another, ended; the plan follows at once.
///
/// They only touch months for which nothing is ordered yet: what went to the person stays hers.
@Service
public class Direktzahlungen {

    /// What an officer proposes.
    ///
    /// @param cent each month, `null` when it could not be read
    /// @param von first month, `null` when it could not be read
    /// @param anschrift of the insurer, line by line; for contributions only
    public record Eingabe(
            Zweck zweck,
            String empfaenger,
            String iban,
            String verwendung,
            @Nullable Long cent,
            @Nullable YearMonth von,
            Direktzahlung.Grund grund,
            String begruendung,
            String anschrift) {}

    private final DirektzahlungTabelle tabelle;
    private final PlanTabelle plan;
    private final Fortschreibung fortschreibung;
    private final Akten akten;
    private final Access access;
    private final Audit audit;
    private final RealTime time;
    private final Unterrichtung unterrichtung;
    private final Decisions decisions;
    private final Persons persons;
    private final Clock clock;

    Direktzahlungen(
            DirektzahlungTabelle tabelle,
            PlanTabelle plan,
            Fortschreibung fortschreibung,
            Akten akten,
            Access access,
            Audit audit,
            RealTime time,
            Unterrichtung unterrichtung,
            Decisions decisions,
            Persons persons,
            Clock clock) {
        this.tabelle = tabelle;
        this.plan = plan;
        this.fortschreibung = fortschreibung;
        this.akten = akten;
        this.access = access;
        this.audit = audit;
        this.time = time;
        this.unterrichtung = unterrichtung;
        this.decisions = decisions;
        this.persons = persons;
        this.clock = clock;
    }

    @Transactional
    public List<Direktzahlung> ofAkte(UUID akte) {
        return tabelle.ofAkte(akte);
    }

    /// Whether the person asked for her rent to be paid directly and nobody has proposed it yet.
    @Transactional
    public boolean gewuenscht(UUID akte) {
        return decisions.mieteDirekt(akte)
                && tabelle.ofAkte(akte).stream()
                        .noneMatch(d -> d.zweck() == Zweck.UNTERKUNFT && d.zustand() != Vorschlagsstand.VERWORFEN);
    }

    /// Cents of need for housing and heating recognised in a month; empty where nothing holds.
    @Transactional
    public OptionalLong anerkannt(UUID akte, YearMonth monat) {
        return decisions.unterkunft(akte, monat);
    }

    /// Cents of contributions recognised in this month; zero where nothing holds.
    @Transactional
    public long beitraege(UUID akte) {
        return decisions.beitraege(akte, YearMonth.now(clock)).orElse(0);
    }

    /// @return what is wrong, empty when it is proposed
    @Transactional
    public Optional<String> schlageVor(UUID akteId, Eingabe in) {
        AkteRef akte = akten.get(akteId);
        String iban = Ibans.dicht(in.iban());
        YearMonth von = in.von();
        Long cent = in.cent();
        boolean beitrag = in.zweck() == Zweck.BEITRAG;
        if (akte.leistung().equals("SGB14")) {
            return Optional.of(
                    "In dieser Akte wird Entschädigung nach dem SGB XIV gezahlt. §§ 32a, 35a und 43a SGB XII gelten dafür nicht: Miete, Energie und Beiträge zahlt die Person selbst.");
        }
        if (!beitrag && in.zweck() != Zweck.UNTERKUNFT && in.zweck() != Zweck.ENERGIE) {
            return Optional.of("Wählen Sie, wofür gezahlt wird: Unterkunft, Energie oder Beiträge.");
        }
        List<String> anschrift = beitrag ? zeilen(in.anschrift()) : List.of();
        Optional<String> nein = beitrag ? beitragFalsch(akte, anschrift) : ohneGrund(in);
        if (nein.isPresent()) {
            return nein;
        }
        Optional<String> falsch = Empfaenger.fehler(in.empfaenger(), iban, in.verwendung());
        if (falsch.isPresent()) {
            return falsch;
        }
        if (cent == null || cent <= 0 || cent >= 1_000_000_000L) {
            return Optional.of("Das ist kein Betrag. Schreiben Sie zum Beispiel 450,00.");
        }
        if (von == null) {
            return Optional.of("Diesen Monat gibt es nicht. Schreiben Sie ihn so: 07.2026.");
        }
        if (in.begruendung().strip().length() < 10 || in.begruendung().length() > 2_000) {
            return Optional.of(
                    "Die Begründung fehlt. Schreiben Sie in einem Satz, warum das Geld nicht an die Person geht.");
        }
        nein = zuFrueh(akteId, in.zweck(), cent, von).or(() -> zuViel(akteId, in.zweck(), cent, von));
        if (nein.isPresent()) {
            return nein;
        }
        tabelle.neu(
                new Direktzahlung(
                        Ids.next(),
                        akteId,
                        akte.kreis(),
                        in.zweck(),
                        in.empfaenger().strip(),
                        iban,
                        in.verwendung().strip(),
                        cent,
                        von,
                        null,
                        beitrag ? Direktzahlung.Grund.BEITRAG : in.grund(),
                        in.begruendung().strip(),
                        Vorschlagsstand.VORGESCHLAGEN,
                        access.employee().person()),
                anschrift,
                access.employee().id(),
                time.instant());
        audit.log(Entry.of("payment.DIRECT_PROPOSE").subjects(akteId));
        return Optional.empty();
    }

    private static List<String> zeilen(String anschrift) {
        return anschrift.lines().map(String::strip).filter(z -> !z.isEmpty()).toList();
    }

    /// The letter to the insurer cites SGB XII, and needs an address.
    private static Optional<String> beitragFalsch(AkteRef akte, List<String> anschrift) {
        if (!akte.leistung().equals("SGB12")) {
            return Optional.of(
                    "Beiträge werden nach § 32a SGB XII direkt gezahlt, in dieser Akte gilt er nicht. Zahlen Sie an die Person.");
        }
        return anschrift.size() < 3
                        || anschrift.size() > 6
                        || anschrift.stream().anyMatch(z -> z.length() > 70)
                ? Optional.of(
                        "Name und Anschrift der Versicherung fehlen; sie bekommt einen Brief (§ 32a Abs. 2 Satz 3 SGB XII). Schreiben Sie drei bis sechs Zeilen: Name, Straße, Postleitzahl und Ort.")
                : Optional.empty();
    }

    private static Optional<String> ohneGrund(Eingabe in) {
        return in.grund() == Direktzahlung.Grund.BEITRAG
                ? Optional.of("Wählen Sie, warum das Geld nicht an die Person geht: auf Antrag oder zur Sicherung.")
                : Optional.empty();
    }

    private Optional<String> zuFrueh(UUID akte, Zweck zweck, long cent, YearMonth von) {
        YearMonth zuletzt = tabelle.zuletztFest(akte, zweck, cent).orElse(von.minusMonths(1));
        return von.isAfter(zuletzt)
                ? Optional.empty()
                : Optional.of("Für diesen Monat ist schon an die Person gezahlt. Beginnen Sie frühestens im "
                        + zuletzt.plusMonths(1).getMonthValue() + "."
                        + zuletzt.plusMonths(1).getYear() + ".");
    }

    /// Up to the recognised need (§ 43a Abs. 3 Satz 1 SGB XII). In later months the plan keeps to theirs.
    private Optional<String> zuViel(UUID akte, Zweck zweck, long cent, YearMonth von) {
        if (zweck == Zweck.BEITRAG) {
            return zuVielBeitrag(akte, cent, von);
        }
        OptionalLong anerkannt = zweck == Zweck.UNTERKUNFT ? decisions.unterkunft(akte, von) : OptionalLong.empty();
        return anerkannt.isEmpty() || cent <= anerkannt.getAsLong()
                ? Optional.empty()
                : Optional.of(
                        "Für Unterkunft und Heizung sind im " + Worte.monat(von) + " "
                                + Worte.euro(anerkannt.getAsLong())
                                + " anerkannt. Mehr darf nicht direkt gezahlt werden (§ 43a Abs. 3 Satz 1 SGB XII). Tragen Sie höchstens diesen Betrag ein.");
    }

    /// § 32a Abs. 2 Satz 1 SGB XII: what is recognised, where what is payable reaches it; for one person,
    /// because nobody has said whose contributions they are.
    private Optional<String> zuVielBeitrag(UUID akte, long cent, YearMonth von) {
        OptionalLong anerkannt = decisions.beitraege(akte, von);
        if (anerkannt.isPresent() && cent > anerkannt.getAsLong()) {
            return Optional.of(
                    "Als Beiträge sind im " + Worte.monat(von) + " " + Worte.euro(anerkannt.getAsLong())
                            + " anerkannt. Mehr darf nicht direkt gezahlt werden (§ 32a Abs. 2 Satz 1 SGB XII). Tragen Sie höchstens diesen Betrag ein.");
        }
        List<Decisions.Betrag> zahlbar = decisions.zahlbar(akte).stream()
                .filter(b -> b.monat().equals(von) && b.cent() > 0)
                .toList();
        if (zahlbar.size() != 1) {
            return Optional.of(
                    "In diesem Monat bekommt niemand Leistungen, oder mehrere Personen. Beiträge gehen hier nur für eine Person allein direkt an die Versicherung; zahlen Sie sonst an die Person.");
        }
        return zahlbar.getFirst().cent() < cent
                ? Optional.of(
                        "Der Anspruch ist kleiner als die Beiträge. Dann werden sie nicht direkt gezahlt (§ 32a Abs. 2 Satz 1 SGB XII); zahlen Sie an die Person.")
                : Optional.empty();
    }

    /// What stands against a release whatever the password is; asked before it.
    @Transactional
    public Optional<String> darfNichtFreigeben(UUID akte, UUID id) {
        return darfNicht(tabelle.sperre(akte, id).orElseThrow(AccessRefused::new));
    }

    private Optional<String> darfNicht(Direktzahlung x) {
        return Vieraugen.hindernis(
                x.zustand() == Vorschlagsstand.VORGESCHLAGEN,
                x.vorgeschlagenPerson(),
                access.employee().person());
    }

    /// The second person says yes; from now on the plan is split. The password is asked before.
    @Transactional
    public Optional<String> gibFrei(UUID akte, UUID id) {
        Direktzahlung d = tabelle.sperre(akte, id).orElseThrow(AccessRefused::new);
        Optional<String> nein = darfNicht(d);
        if (nein.isPresent()) {
            return nein;
        }
        // No run may order between looking and splitting.
        plan.halteAn();
        nein = zuFrueh(akte, d.zweck(), d.cent(), d.von()).or(() -> zuViel(akte, d.zweck(), d.cent(), d.von()));
        if (nein.isPresent()) {
            return nein;
        }
        boolean gleicherZweck = tabelle.ofAkte(akte).stream()
                .anyMatch(x -> x.zweck() == d.zweck()
                        && x.zustand() == Vorschlagsstand.GILT
                        && (x.bis() == null || !x.bis().isBefore(d.von())));
        if (gleicherZweck) {
            return Optional.of("Für diesen Zweck gilt schon eine Direktzahlung. Beenden Sie sie zuerst.");
        }
        // She is told in writing (§ 43a Abs. 3 Satz 3 SGB XII).
        Optional<String> brief = unterrichtung.ueberDirektzahlung(
                akte,
                Unterrichtung.Wofuer.valueOf(d.zweck().name()),
                d.grund() == Direktzahlung.Grund.ANTRAG,
                d.empfaenger(),
                d.cent(),
                d.von(),
                d.begruendung());
        if (brief.isEmpty() && d.zweck() == Zweck.BEITRAG) {
            brief = unterrichtung.schreibeAnDritte(
                    akte, tabelle.anschrift(id), Beitragsbriefe.beginn(d, name(person(akte, d.von()))));
        }
        if (brief.isPresent()) {
            zurueck();
            return brief;
        }
        tabelle.gibFrei(id, access.employee().id(), time.instant());
        fortschreibung.teileNeu(akte, id);
        akten.note(akten.get(akte), "DIREKTZAHLUNG", id, d.cent(), d.von().atDay(1));
        audit.log(Entry.of("payment.DIRECT_RELEASE").subjects(akte));
        return Optional.empty();
    }

    /// Whose contributions they are: the one person of the month, else the first of the file.
    private UUID person(UUID akte, YearMonth monat) {
        return decisions.zahlbar(akte).stream()
                .filter(b -> b.monat().equals(monat) && b.cent() > 0)
                .map(Decisions.Betrag::person)
                .findFirst()
                .orElseGet(() -> akten.beteiligte(akte).getFirst().personId());
    }

    private String name(UUID person) {
        return Objects.requireNonNull(persons.all(List.of(person)).get(person)).letterName();
    }

    /// A letter that was written before the other could not be is not sent.
    private static void zurueck() {
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
    }

    @Transactional
    public Optional<String> verwirf(UUID akte, UUID id) {
        Direktzahlung d = tabelle.sperre(akte, id).orElseThrow(AccessRefused::new);
        if (d.zustand() != Vorschlagsstand.VORGESCHLAGEN) {
            return Optional.of("Hier ist schon entschieden. Laden Sie die Seite neu.");
        }
        tabelle.verwirf(id);
        audit.log(Entry.of("payment.DIRECT_END").subjects(akte));
        return Optional.empty();
    }

    /// From the month after the last one that stayed with the payee the money goes to the person again; what came
    /// back from him is due to her, or to another payee from that month.
    @Transactional
    public Optional<String> beende(UUID akte, UUID id) {
        Direktzahlung d = tabelle.sperre(akte, id).orElseThrow(AccessRefused::new);
        if (d.zustand() != Vorschlagsstand.GILT || d.bis() != null) {
            return Optional.of("Diese Direktzahlung ist schon beendet. Laden Sie die Seite neu.");
        }
        plan.halteAn();
        YearMonth davor = d.von().minusMonths(1);
        YearMonth zuletzt = tabelle.zuletztDraussen(akte, d.zweck()).orElse(davor);
        YearMonth letzter = zuletzt.isBefore(davor) ? davor : zuletzt;
        if (d.zweck() == Zweck.BEITRAG) {
            UUID person = person(akte, d.von());
            Optional<String> brief = unterrichtung
                    .schreibe(akte, person, Beitragsbriefe.endeAnPerson(d, letzter))
                    .or(() -> unterrichtung.schreibeAnDritte(
                            akte, tabelle.anschrift(id), Beitragsbriefe.ende(d, name(person), letzter)));
            if (brief.isPresent()) {
                zurueck();
                return brief;
            }
        }
        tabelle.beende(id, letzter, access.employee().id(), time.instant());
        fortschreibung.teileNeu(akte, id);
        audit.log(Entry.of("payment.DIRECT_END").subjects(akte));
        return Optional.empty();
    }
}
