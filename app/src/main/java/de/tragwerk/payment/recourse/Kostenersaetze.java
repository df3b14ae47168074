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
import de.tragwerk.party.Persons;
import de.tragwerk.payment.model.Einwand;
import de.tragwerk.payment.model.Kostenersatz;
import de.tragwerk.payment.model.Kostenersatz.Norm;
import de.tragwerk.payment.model.Kostenersatz.Wer;
import de.tragwerk.payment.model.Kostenersatz.Zustand;
import de.tragwerk.payment.model.Raten;
import de.tragwerk.payment.model.Vieraugen;
import de.tragwerk.payment.model.Worte;
import de.tragwerk.payment.recourse.Ersatzrechnung.Ergebnis;
import de.tragwerk.payment.store.KostenersatzTabelle;
import de.tragwerk.payment.store.PlanTabelle;
import de.tragwerk.payment.store.RatenTabelle;
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
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/// Kostenersatz: one person proposes and hears who owes it, another decides and the act goes out.
@Service
public class Kostenersaetze {

    /// Days between letter and deadline: four until it is known, two weeks to answer, three in reserve.
    private static final int FRIST_TAGE = 21;

    private final KostenersatzTabelle tabelle;
    private final RatenTabelle raten;
    private final Ersatzrechnung rechnung;
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

    Kostenersaetze(
            KostenersatzTabelle tabelle,
            RatenTabelle raten,
            Ersatzrechnung rechnung,
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

    /// Proposes and hears. Pressed twice it stands once.
    ///
    /// @return what is wrong, empty when it is proposed
    @Transactional
    public Optional<Einwand> schlageVor(UUID akteId, Kostenersatzeingabe in) {
        AkteRef akte = akten.get(akteId);
        if (akten.beteiligte(akteId).stream().map(Beteiligt::personId).noneMatch(in.person()::equals)) {
            throw new AccessRefused();
        }
        LocalDate heute = LocalDate.now(clock);
        Optional<Einwand> nein = in.fehler(heute);
        if (nein.isPresent()) {
            return nein;
        }
        Ersatzrechnung.Frage frage = in.frage();
        if (frage.todestag() != null && Ersatzrechnung.erloschen(frage.todestag(), heute)) {
            return Einwand.an(
                    "todestag",
                    "Der Anspruch ist erloschen: Seit dem Erbfall sind mehr als drei Jahre vergangen (§ 102 Abs. 4 SGB XII).");
        }
        // Two proposals at once would demand the same money twice.
        plan.halteAn();
        Ergebnis r = rechnung.rechne(akteId, frage, heute).orElse(null);
        if (r == null) {
            return Einwand.an(
                    "von",
                    in.norm() == Norm.SGBXII_102
                            ? "In dieser Zeit ist nichts gezahlt, das Erben ersetzen. Grundsicherung (Kapitel 4) gehört nicht dazu (§ 102 Abs. 5 SGB XII)."
                            : "In dieser Zeit ist nichts gezahlt, das zu ersetzen wäre, oder der Anspruch ist erloschen (§ 103 Abs. 3 SGB XII).");
        }
        long cent = in.cent() == null ? r.hoechstens() : in.cent();
        if (cent <= 0 || cent > r.hoechstens()) {
            return Einwand.an("betrag", zuViel(in.norm(), r));
        }
        boolean selbst = in.wer() == Wer.PERSON;
        Kostenersatz k = new Kostenersatz(
                in.id(),
                akteId,
                akte.kreis(),
                akte.aktenzeichen(),
                in.person(),
                r.kapitel(),
                in.norm(),
                in.wer(),
                selbst ? persons.get(in.person()).letterName() : in.name().strip(),
                selbst ? "" : Anschriften.zeilen(in.anschrift()),
                r.von(),
                r.bis(),
                frage.todestag(),
                frage.nachlass(),
                in.wer().erbt() ? in.erben() : null,
                in.mehrere() ? in.auswahl().strip() : "",
                frage.gepflegt(),
                frage.erlangt(),
                cent,
                r.erlischt(),
                in.begruendung().strip(),
                heute,
                unterrichtung.fristtag(heute.plusDays(FRIST_TAGE)),
                "",
                "",
                Zustand.VORGESCHLAGEN,
                null,
                access.employee().person());
        audit.log(Entry.of("payment.RECOURSE_PROPOSE").subjects(akteId, in.person()));
        if (!tabelle.neu(k, access.employee().id(), time.instant())) {
            return Optional.empty();
        }
        List<Schriftstueck.Satz> hinweis = selbst
                ? List.of()
                : ersthinweis.an(akteId, k.id(), k.adressat(), in.quelle(), Ersthinweis.Zweck.KOSTENERSATZ);
        return sende(k, Kostenersatzbriefe.anhoerung(k, r, name(k), hinweis)).map(Einwand::ohneFeld);
    }

    private static String zuViel(Norm norm, Ergebnis r) {
        return "Verlangt werden kann höchstens " + Worte.euro(r.hoechstens()) + ": In diesen Monaten sind "
                + Worte.euro(r.kosten()) + " gezahlt, die noch niemand ersetzt hat"
                + (norm == Norm.SGBXII_102
                        ? "; davon bleiben " + Worte.euro(r.dreifach())
                                + " (§ 102 Abs. 1 Satz 2 SGB XII) und vom Nachlass " + Worte.euro(r.frei())
                                + " (§ 102 Abs. 3 SGB XII) außer Ansatz."
                        : ".");
    }

    /// Nothing stands that is not told.
    private Optional<String> sende(Kostenersatz k, Schriftstueck s) {
        Optional<String> nein = k.wer() == Wer.PERSON
                ? unterrichtung.schreibePerPost(k.akte(), k.person(), s)
                : unterrichtung.schreibeAnDritte(k.akte(), k.adressat(), s);
        if (nein.isPresent()) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        }
        return nein;
    }

    /// As the letters write who got the benefit: who owes it herself reads of herself.
    private String name(Kostenersatz k) {
        return k.wer() == Wer.PERSON ? "Sie" : persons.get(k.person()).letterName();
    }

    /// Writes down what the debtor said and what the authority makes of it: the act answers both.
    @Transactional
    public Optional<Einwand> antwort(UUID akte, UUID id, String text, String wuerdigung) {
        Kostenersatz k = hole(akte, id);
        if (k.zustand() != Zustand.VORGESCHLAGEN || !k.antwort().isEmpty()) {
            return Einwand.an("", "Hier wird keine Antwort mehr erwartet. Laden Sie die Seite neu.");
        }
        if (text.strip().length() < 5 || text.length() > 2_000) {
            return Einwand.an("text", "Die Antwort fehlt. Fassen Sie in einem Satz zusammen, was geantwortet wurde.");
        }
        if (wuerdigung.strip().length() < 5 || wuerdigung.length() > 2_000) {
            return Einwand.an(
                    "wuerdigung",
                    "Es fehlt, was Sie von der Antwort halten. Der Bescheid muss darauf eingehen (§ 35 Abs. 1 SGB X). Soll etwas anderes gelten als vorgeschlagen, verwerfen Sie den Vorschlag und machen Sie einen neuen.");
        }
        tabelle.antwort(k, text.strip(), wuerdigung.strip());
        audit.log(Entry.of("payment.RECOURSE_ANSWER").subjects(akte, k.person()));
        return Optional.empty();
    }

    /// What stands against a release whatever the password is; asked before it.
    @Transactional
    public Optional<String> darfNichtFreigeben(UUID akte, UUID id) {
        return darfNicht(hole(akte, id));
    }

    private Optional<String> darfNicht(Kostenersatz k) {
        LocalDate heute = LocalDate.now(clock);
        Optional<String> nein = Vieraugen.hindernis(
                k.zustand() == Zustand.VORGESCHLAGEN,
                k.vorgeschlagenPerson(),
                access.employee().person());
        if (nein.isPresent()) {
            return nein;
        }
        if (k.erloschen(heute)) {
            return Optional.of("Der Anspruch ist am " + Worte.tag(Objects.requireNonNull(k.erlischt()))
                    + " erloschen. Verwerfen Sie den Vorschlag; was nicht erloschen ist, lässt sich neu vorschlagen.");
        }
        return k.gehoert(heute)
                ? Optional.empty()
                : Optional.of("Die Anhörung läuft bis " + Worte.tag(k.anhoerungFrist())
                        + ". Halten Sie die Antwort fest, sobald sie da ist, oder warten Sie die Frist ab.");
    }

    /// The second person decides: the act goes out, the claim is booked. The password is asked before.
    @Transactional
    public Optional<String> gibFrei(UUID akte, UUID id) {
        plan.halteAn();
        Kostenersatz k = hole(akte, id);
        Optional<String> nein = darfNicht(k);
        if (nein.isPresent()) {
            return nein;
        }
        LocalDate heute = LocalDate.now(clock);
        Ergebnis r = rechnung.rechne(akte, Ersatzrechnung.Frage.von(k), heute).orElse(null);
        if (r == null || k.cent() > r.hoechstens()) {
            return Optional.of(
                    "So viel lässt sich nicht mehr verlangen: Seit dem Vorschlag ist etwas ersetzt, zurückgekommen oder erloschen. Verwerfen Sie den Vorschlag und rechnen Sie neu.");
        }
        UUID konto = access.employee().id();
        tabelle.gibFrei(id, heute, konto, time.instant());
        tabelle.buche(Ids.next(), k, "SOLL", k.cent(), heute, "", konto, time.instant());
        akten.note(akten.get(akte), "KOSTENERSATZ", id, k.cent(), heute);
        audit.log(Entry.of("payment.RECOURSE_RELEASE").subjects(akte, k.person()));
        return sende(
                k,
                Kostenersatzbriefe.bescheid(
                        k, r, name(k), konten.fuer(k.kapitel()).orElse(null)));
    }

    @Transactional
    public Optional<String> verwirf(UUID akte, UUID id) {
        Kostenersatz k = hole(akte, id);
        if (k.zustand() != Zustand.VORGESCHLAGEN) {
            return Optional.of("Hier ist schon entschieden. Laden Sie die Seite neu.");
        }
        tabelle.setze(id, Zustand.VERWORFEN);
        audit.log(Entry.of("payment.RECOURSE_DISCARD").subjects(akte));
        return Optional.empty();
    }

    /// An objection came: nothing is asked for until it is decided (§ 86a Abs. 1 SGG); or the act holds after all.
    ///
    /// @param ruht whether it rests from now on
    @Transactional
    public Optional<String> ruhe(UUID akte, UUID id, boolean ruht) {
        Kostenersatz k = hole(akte, id);
        if (k.zustand() != (ruht ? Zustand.GILT : Zustand.RUHT)) {
            return Optional.of("Das ist hier nicht mehr möglich. Laden Sie die Seite neu.");
        }
        tabelle.setze(id, ruht ? Zustand.RUHT : Zustand.GILT);
        audit.log(Entry.of("payment.RECOURSE_REST").subjects(akte, k.person()));
        return Optional.empty();
    }

    /// Books money that came in.
    ///
    /// @param vorgang id of the form, so that pressing twice books once
    @Transactional
    public Optional<Einwand> eingang(UUID akte, UUID id, UUID vorgang, long cent, LocalDate tag, String beleg) {
        Kostenersatz k = hole(akte, id);
        if (tabelle.gebucht(vorgang)) {
            audit.log(Entry.of("payment.RECOURSE_BOOK").subjects(akte));
            return Optional.empty();
        }
        Optional<Einwand> nein = Eingaenge.fehler(cent, tabelle.offen(id), tag, beleg, LocalDate.now(clock));
        if (nein.isEmpty()) {
            UUID konto = access.employee().id();
            tabelle.buche(vorgang, k, "EINGANG", -cent, tag, beleg, konto, time.instant());
            audit.log(Entry.of("payment.RECOURSE_BOOK").subjects(akte));
        }
        return nein;
    }

    /// Agrees on instalments of what is open; an earlier agreement ends.
    ///
    /// @param rate cents each month, `null` for all that is open in one month (Stundung)
    @Transactional
    public Optional<Einwand> raten(UUID akte, UUID id, @Nullable Long rate, YearMonth erste) {
        Kostenersatz k = hole(akte, id);
        if (k.zustand() != Zustand.GILT) {
            return Einwand.an(
                    "", "Raten gibt es nur, solange der Bescheid gilt und nicht ruht. Laden Sie die Seite neu.");
        }
        long offen = tabelle.offen(id);
        long cent = rate == null ? offen : rate;
        Optional<Einwand> nein = Raten.fehler(cent, erste, offen, LocalDate.now(clock));
        if (nein.isEmpty()) {
            raten.vereinbare(
                    new RatenTabelle.Schuld(RatenTabelle.Art.KOSTENERSATZ, id, akte, k.kreis()),
                    new Raten(cent, erste, offen),
                    access.employee().id(),
                    time.instant());
            audit.log(Entry.of("payment.RECOURSE_INSTALMENTS").subjects(akte, k.person()));
        }
        return nein;
    }

    /// Ends a claim on which nothing more will come, or whose act fell.
    @Transactional
    public Optional<String> beende(UUID akte, UUID id) {
        Kostenersatz k = hole(akte, id);
        long offen = tabelle.offen(id);
        if (offen <= 0) {
            return Optional.of("Auf diesen Anspruch ist nichts mehr offen.");
        }
        UUID konto = access.employee().id();
        tabelle.buche(Ids.next(), k, "ENDE", -offen, LocalDate.now(clock), "", konto, time.instant());
        tabelle.setze(id, Zustand.BEENDET);
        audit.log(Entry.of("payment.RECOURSE_END").subjects(akte));
        return Optional.empty();
    }

    private Kostenersatz hole(UUID akte, UUID id) {
        return tabelle.sperre(akte, id).orElseThrow(AccessRefused::new);
    }
}
