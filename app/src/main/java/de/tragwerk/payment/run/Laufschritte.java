package de.tragwerk.payment.run;

import de.tragwerk.akte.Akten;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.kernel.Ids;
import de.tragwerk.kernel.Sha256;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.payment.model.Hindernis;
import de.tragwerk.payment.model.Kasse;
import de.tragwerk.payment.model.Lauf;
import de.tragwerk.payment.model.Position;
import de.tragwerk.payment.order.Anweisung;
import de.tragwerk.payment.sepa.Auftrag;
import de.tragwerk.payment.sepa.Pain001;
import de.tragwerk.payment.store.DateiTabelle;
import de.tragwerk.payment.store.EinbehaltTabelle;
import de.tragwerk.payment.store.KassenTabelle;
import de.tragwerk.payment.store.LaufTabelle;
import de.tragwerk.payment.store.PlanTabelle;
import de.tragwerk.payment.store.PositionTabelle;
import de.tragwerk.payment.store.SperrenTabelle;
import de.tragwerk.payment.store.ZahlungTabelle;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The steps the program does by itself. Each is one transaction that looks first what state the run is in:
/// killed anywhere and begun again, a run ends the same.
@Component
public class Laufschritte {

    /// Task of a file from whose money more would be kept back than is open.
    public static final String EINBEHALT_ZU_HOCH = "EINBEHALT_ZU_HOCH";

    private final LaufTabelle laeufe;
    private final PlanTabelle plan;
    private final PositionTabelle positionen;
    private final ZahlungTabelle zahlungen;
    private final DateiTabelle dateien;
    private final KassenTabelle kassen;
    private final SperrenTabelle aufgaben;
    private final EinbehaltTabelle einbehalte;
    private final Berechnung berechnung;
    private final Abgleich abgleich;
    private final Akten akten;
    private final Audit audit;
    private final RealTime time;
    private final TransactionTemplate transaction;

    Laufschritte(
            LaufTabelle laeufe,
            PlanTabelle plan,
            PositionTabelle positionen,
            ZahlungTabelle zahlungen,
            DateiTabelle dateien,
            KassenTabelle kassen,
            SperrenTabelle aufgaben,
            EinbehaltTabelle einbehalte,
            Berechnung berechnung,
            Abgleich abgleich,
            Akten akten,
            Audit audit,
            RealTime time,
            TransactionTemplate transaction) {
        this.laeufe = laeufe;
        this.plan = plan;
        this.positionen = positionen;
        this.zahlungen = zahlungen;
        this.dateien = dateien;
        this.kassen = kassen;
        this.aufgaben = aufgaben;
        this.einbehalte = einbehalte;
        this.berechnung = berechnung;
        this.abgleich = abgleich;
        this.akten = akten;
        this.audit = audit;
        this.time = time;
        this.transaction = transaction;
    }

    /// Goes on with every run that waits for the program. Call it outside of a transaction, in the batch role.
    public void weiter() {
        List<UUID> alle = Objects.requireNonNull(transaction.execute(tx -> laeufe.zuTun()));
        alle.forEach(this::weiter);
    }

    private void weiter(UUID id) {
        boolean getan = true;
        while (getan) {
            try {
                getan = Boolean.TRUE.equals(transaction.execute(tx -> schritt(id)));
            } catch (RuntimeException e) {
                if (!gescheitert(id, Ablehnung.von(e).orElseThrow(() -> e))) {
                    throw e;
                }
            }
        }
    }

    /// What the database refuses once, it refuses again: a release that ends so is void, else no run could begin any
    /// more. Files whose fault it is found to be get a task.
    ///
    /// @return false when another step of the run failed, which is tried again
    private boolean gescheitert(UUID id, Ablehnung ablehnung) {
        return Boolean.TRUE.equals(transaction.execute(tx -> {
            Lauf lauf = laeufe.sperre(id).orElseThrow();
            if (lauf.zustand() != Lauf.Zustand.FREIGABE) {
                return !lauf.zustand().arbeitet();
            }
            laeufe.gescheitert(id, ablehnung.regel());
            for (EinbehaltTabelle.ZuHoch z : einbehalte.zuHoch(lauf.monat())) {
                aufgaben.aufgabe(z.akte(), z.kreis(), EINBEHALT_ZU_HOCH, z.cent(), id, time.instant());
                audit.log(Entry.of("payment.RELEASE_VOID").refused().subjects(z.akte()));
            }
            audit.log(Entry.of("payment.RELEASE_VOID").refused());
            return true;
        }));
    }

    /// @return whether something was done; false leaves the run to people, or to somebody who holds it
    private boolean schritt(UUID id) {
        Lauf lauf = laeufe.sperre(id).orElseThrow();
        return switch (lauf.zustand()) {
            case RECHNET -> rechne(lauf);
            case FREIGABE -> beauftrage(lauf);
            case FREIGEGEBEN -> schreibe(lauf);
            case SIMULIERT, UEBERHOLT, DATEI, UEBERGEBEN, VERWORFEN -> false;
        };
    }

    private boolean rechne(Lauf lauf) {
        Berechnung.Liste liste = berechnung.rechne(lauf.monat());
        positionen.ersetze(lauf.id(), liste.ausfuehrung(), liste.positionen());
        Instant jetzt = time.instant();
        aufgaben(liste.positionen(), lauf, jetzt);
        laeufe.simuliert(lauf.id(), jetzt, liste.ausfuehrung(), liste.fingerabdruck(), liste.summen());
        audit.log(Entry.of("payment.RUN_CALCULATED"));
        return true;
    }

    /// What cannot be paid becomes a task; a task whose cause is gone is done, unless it comes from the run of a later
    /// month, which this one does not look at.
    private void aufgaben(List<Position> liste, Lauf lauf, Instant jetzt) {
        List<Position> gehindert =
                liste.stream().filter(p -> p.hindernis() != null).toList();
        List<UUID> zuHoch = einbehalte.zuHoch(lauf.monat()).stream()
                .map(EinbehaltTabelle.ZuHoch::akte)
                .toList();
        aufgaben.erledige(
                List.of(EINBEHALT_ZU_HOCH),
                zuHoch,
                zuHoch.stream().map(a -> EINBEHALT_ZU_HOCH).toList(),
                jetzt);
        aufgaben.erledigeBis(
                lauf.monat(),
                Arrays.stream(Hindernis.values()).map(Enum::name).toList(),
                gehindert.stream().map(Position::akte).toList(),
                gehindert.stream()
                        .map(p -> Objects.requireNonNull(p.hindernis()).name())
                        .toList(),
                jetzt);
        for (Position p : gehindert) {
            aufgaben.aufgabe(
                    p.akte(), p.kreis(), Objects.requireNonNull(p.hindernis()).name(), p.cent(), lauf.id(), jetzt);
        }
    }

    /// Compares with what is due now, while no plan can change; then orders, or declares the release void.
    private boolean beauftrage(Lauf lauf) {
        plan.halteAn();
        Berechnung.Liste jetzt = berechnung.rechne(lauf.monat());
        if (!MessageDigest.isEqual(jetzt.fingerabdruck(), lauf.fingerabdruck())) {
            laeufe.ueberholt(lauf.id());
            audit.log(Entry.of("payment.RELEASE_VOID").refused());
            return true;
        }
        byte[] siegel = ZahlungTabelle.siegel(lauf, zahlungen.pruefsummen(lauf.id()));
        laeufe.freigegeben(lauf.id(), siegel);
        LocalDate tag = Objects.requireNonNull(lauf.ausfuehrung());
        zahlungen.beauftrage(lauf.id(), tag);
        audit.logAll(einbehalte.behalteEin(lauf.monat(), tag, time.instant()).stream()
                .map(akte -> Entry.of("payment.WITHHELD").subjects(akte))
                .toList());
        List<ZahlungTabelle.Beleg> belege = zahlungen.belege(lauf.id());
        if (belege.size() != lauf.summen().anzahl()) {
            throw new Ablehnung.Anzahl("Der Zahllauf hat nicht so viele Zahlungen, wie freigegeben sind: " + lauf.id());
        }
        akten.noteAll(Stream.concat(
                        belege.stream()
                                .filter(b -> !b.brief())
                                .map(b -> new Akten.Note(
                                        b.akte(),
                                        b.kreis(),
                                        b.traeger() ? "ERSTATTUNG_GEZAHLT" : "ZAHLUNG",
                                        b.id(),
                                        b.cent(),
                                        tag)),
                        zahlungen.ausBriefen(lauf.id()).stream()
                                .map(b -> new Akten.Note(
                                        b.akte(), b.kreis(), "BRIEF_GEZAHLT", b.antrag(), b.cent(), tag)))
                .toList());
        audit.logAll(belege.stream()
                .map(b -> Entry.of("payment.ORDER")
                        .subjects(b.akte())
                        .subjects(b.personen())
                        .thing("zahlung", b.id(), b.sha256()))
                .toList());
        audit.log(Entry.of("payment.RELEASED").thing("zahllauf", lauf.id(), siegel));
        return true;
    }

    /// One file a step; when none is missing, the run has its files.
    private boolean schreibe(Lauf lauf) {
        int nummer = 0;
        for (ZahlungTabelle.Teil teil : zahlungen.teile(lauf.id())) {
            nummer++;
            for (DateiTabelle.Format format : DateiTabelle.Format.of(teil.weg())) {
                if (!dateien.gibtEs(lauf.id(), teil, format)) {
                    datei(lauf, teil, format, nummer);
                    return true;
                }
            }
        }
        laeufe.dateienFertig(lauf.id(), time.instant());
        zahlungen.monate(lauf.id()).forEach(abgleich::rechne);
        return true;
    }

    /// What a file says, before it has a name.
    private record Inhalt(String msgId, int anzahl, long summe, byte[] bytes) {}

    private void datei(Lauf lauf, ZahlungTabelle.Teil teil, DateiTabelle.Format format, int nummer) {
        LocalDate tag = Objects.requireNonNull(lauf.ausfuehrung());
        Inhalt inhalt = format == DateiTabelle.Format.PAIN001
                ? ueberweisung(lauf, teil, tag, nummer)
                : anweisung(lauf, teil, tag, nummer, format);
        byte[] sha256 = Sha256.of(inhalt.bytes());
        UUID id = Ids.next();
        dateien.neu(
                new DateiTabelle.Datei(
                        id,
                        lauf.id(),
                        teil.kasse(),
                        teil.weg(),
                        format,
                        tag,
                        inhalt.msgId(),
                        inhalt.msgId() + format.endung(),
                        inhalt.anzahl(),
                        inhalt.summe(),
                        sha256,
                        time.instant(),
                        null,
                        null,
                        ""),
                inhalt.bytes());
        audit.log(Entry.of("payment.FILE").thing("zahldatei", id, sha256));
    }

    private Inhalt ueberweisung(Lauf lauf, ZahlungTabelle.Teil teil, LocalDate tag, int nummer) {
        Kasse kasse = kassen.get(teil.kasse());
        Auftrag a = new Auftrag(
                Auftrag.msgId(kasse, lauf.monat(), lauf.nummer(), nummer),
                Objects.requireNonNull(lauf.freigegebenAm()),
                kasse,
                tag,
                zahlungen.ueberweisungen(lauf.id(), kasse.id()));
        return new Inhalt(a.msgId(), a.liste().size(), a.summe(), Pain001.schreibe(a));
    }

    private Inhalt anweisung(
            Lauf lauf, ZahlungTabelle.Teil teil, LocalDate tag, int nummer, DateiTabelle.Format format) {
        Kasse kasse = kassen.get(teil.kasse());
        Anweisung a = new Anweisung(
                Auftrag.msgId(kasse, lauf.monat(), lauf.nummer(), nummer),
                Objects.requireNonNull(lauf.freigegebenAm()),
                kasse,
                teil.weg(),
                tag,
                zahlungen.anweisungen(lauf.id(), teil));
        return new Inhalt(a.msgId(), a.liste().size(), a.summe(), format.schreibe(a));
    }
}
