package de.tragwerk.payment.bank;

import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.payment.model.Einloesung;
import de.tragwerk.payment.run.Abgleich;
import de.tragwerk.payment.store.BankTabelle;
import de.tragwerk.payment.store.EinloesungTabelle;
import de.tragwerk.payment.store.SperrenTabelle;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes in what became of orders that go to no bank, and what nobody fetched in time.
///
/// An order ends once. What is told of it later and differs changes nothing and becomes a task: money may have
/// gone out twice. Only the cash desk's own orders end by a day; whether a cheque or a card was used, only its
/// issuer knows, so silence of theirs becomes a task.
@Component
public class Auszahlungsantworten {

    /// Tasks of files.
    public static final String WIDERSPRUCH = "AUSZAHLUNG_WIDERSPRUCH";

    public static final String STILLE = "OHNE_RUECKMELDUNG";

    private final EinloesungTabelle einloesungen;
    private final BankTabelle bank;
    private final SperrenTabelle aufgaben;
    private final Rueckfluss rueckfluss;
    private final Abgleich abgleich;
    private final Audit audit;
    private final RealTime time;

    Auszahlungsantworten(
            EinloesungTabelle einloesungen,
            BankTabelle bank,
            SperrenTabelle aufgaben,
            Rueckfluss rueckfluss,
            Abgleich abgleich,
            Audit audit,
            RealTime time) {
        this.einloesungen = einloesungen;
        this.bank = bank;
        this.aufgaben = aufgaben;
        this.rueckfluss = rueckfluss;
        this.abgleich = abgleich;
        this.audit = audit;
        this.time = time;
    }

    /// @return whether the answer was new
    /// @throws BankLeser.Unlesbar when a line is none of ours; nothing of it counts then
    @Transactional(rollbackFor = Exception.class)
    public boolean nimm(byte[] bytes) throws BankLeser.Unlesbar {
        Zahlungsantwort antwort = AntwortLeser.lies(bytes);
        Optional<UUID> neu = bank.empfange("ANTWORT", antwort.kennung(), bytes, time.instant());
        if (neu.isEmpty()) {
            return false;
        }
        TreeSet<YearMonth> monate = new TreeSet<>();
        for (Zahlungsantwort.Zeile zeile : antwort.zeilen()) {
            BankTabelle.Ziel z = bank.anweisung(zeile.id())
                    .filter(x -> x.cent() == zeile.cent())
                    .orElseThrow(() -> new BankLeser.Unlesbar(
                            "Die Antwort spricht von einem Auftrag oder einem Betrag, der nicht von hier ist."));
            ende(neu.get(), z, zeile);
            monate.add(z.monat());
        }
        monate.forEach(abgleich::rechne);
        audit.log(Entry.of("payment.BANK_ANSWER").thing("bankdatei", neu.get(), bank.sha256(neu.get())));
        return true;
    }

    private void ende(UUID bankdatei, BankTabelle.Ziel z, Zahlungsantwort.Zeile zeile) {
        Einloesung e = new Einloesung(z.id(), zeile.ergebnis(), zeile.grund(), zeile.tag(), null, time.instant());
        if (!einloesungen.neu(e, z.akte(), z.kreis(), z.cent(), bankdatei)) {
            Einloesung.Ergebnis bisher = einloesungen.ergebnis(z.id());
            if (bisher != zeile.ergebnis()
                    && (bisher == Einloesung.Ergebnis.GEZAHLT || zeile.ergebnis() == Einloesung.Ergebnis.GEZAHLT)) {
                // Nothing more goes out until somebody has looked; lifting the block closes the task.
                aufgaben.sperre(z.akte(), z.kreis(), SperrenTabelle.Grund.NICHT_ANGEKOMMEN, "", null, time.instant());
                aufgaben.aufgabe(z.akte(), z.kreis(), WIDERSPRUCH, z.cent(), z.id(), time.instant());
            }
            return;
        }
        audit.log(Entry.of("payment.OUTCOME").subjects(z.akte()));
        if (zeile.ergebnis() != Einloesung.Ergebnis.GEZAHLT) {
            rueckfluss.zurueck(z, SperrenTabelle.Grund.NICHT_ANGEKOMMEN);
        }
    }

    /// Ends what nobody fetched, makes months due again that were taken back at the desk, and names silence. A second
    /// call changes nothing.
    @Transactional
    public void weiter(LocalDate heute) {
        einloesungen.einerNachDemAnderen();
        Instant jetzt = time.instant();
        for (BankTabelle.Ziel z : einloesungen.verfallen(heute)) {
            Einloesung e = new Einloesung(z.id(), Einloesung.Ergebnis.VERFALLEN, "FRIST", heute, null, jetzt);
            if (einloesungen.neu(e, z.akte(), z.kreis(), z.cent(), null)) {
                audit.log(Entry.of("payment.OUTCOME").subjects(z.akte()));
            }
        }
        for (EinloesungTabelle.Gescheitert g : einloesungen.ohneRuecklauf()) {
            rueckfluss.zurueck(
                    g.ziel(),
                    g.grund().equals(Einloesung.ZURUECKGEZOGEN) ? null : SperrenTabelle.Grund.NICHT_ANGEKOMMEN);
        }
        List<BankTabelle.Ziel> still = einloesungen.still(heute);
        List<UUID> akten = still.stream().map(BankTabelle.Ziel::akte).toList();
        aufgaben.erledige(
                List.of(STILLE), akten, akten.stream().map(a -> STILLE).toList(), jetzt);
        still.forEach(z -> aufgaben.aufgabe(z.akte(), z.kreis(), STILLE, z.cent(), z.id(), jetzt));
    }
}
