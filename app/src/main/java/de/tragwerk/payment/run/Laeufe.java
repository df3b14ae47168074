package de.tragwerk.payment.run;

import de.tragwerk.access.Access;
import de.tragwerk.access.AccessRefused;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.decision.Zahlungsweg;
import de.tragwerk.kernel.Ids;
import de.tragwerk.mandant.Outbox;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.payment.bank.Uebergabe;
import de.tragwerk.payment.model.Lauf;
import de.tragwerk.payment.model.Vereinbarung;
import de.tragwerk.payment.store.DateiTabelle;
import de.tragwerk.payment.store.KassenTabelle;
import de.tragwerk.payment.store.LaufTabelle;
import de.tragwerk.payment.store.VereinbarungTabelle;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What people do with runs. The work itself is done by the program in [Laufschritte].
@Service
public class Laeufe {

    public sealed interface Ergebnis {}

    /// @param lauf the run that goes on
    public record Gut(UUID lauf) implements Ergebnis {}

    public record Geweigert(Weigerung weigerung) implements Ergebnis {}

    /// How far ahead a month may be paid.
    private static final int VORAUS = 1;

    private final LaufTabelle laeufe;
    private final DateiTabelle dateien;
    private final VereinbarungTabelle vereinbarungen;
    private final KassenTabelle kassen;
    private final Laufdienst dienst;
    private final Outbox outbox;
    private final Access access;
    private final Audit audit;
    private final RealTime time;
    private final Clock clock;

    Laeufe(
            LaufTabelle laeufe,
            DateiTabelle dateien,
            VereinbarungTabelle vereinbarungen,
            KassenTabelle kassen,
            Laufdienst dienst,
            Outbox outbox,
            Access access,
            Audit audit,
            RealTime time,
            Clock clock) {
        this.laeufe = laeufe;
        this.dateien = dateien;
        this.vereinbarungen = vereinbarungen;
        this.kassen = kassen;
        this.dienst = dienst;
        this.outbox = outbox;
        this.access = access;
        this.audit = audit;
        this.time = time;
        this.clock = clock;
    }

    /// Begins a run for a month, or finds the one that somebody began at the same moment.
    @Transactional
    public Ergebnis beginne(YearMonth monat) {
        YearMonth jetzt = YearMonth.now(clock);
        if (monat.isAfter(jetzt.plusMonths(VORAUS)) || monat.isBefore(jetzt.minusMonths(12))) {
            audit.log(Entry.of("payment.RUN_START").refused());
            return new Geweigert(new Weigerung.FalscherMonat(jetzt.plusMonths(VORAUS)));
        }
        UUID id = Ids.next();
        if (laeufe.beginne(id, monat, access.employee().id(), time.instant())) {
            audit.log(Entry.of("payment.RUN_START"));
            dienst.wake();
            return new Gut(id);
        }
        audit.log(Entry.of("payment.RUN_START").refused());
        Optional<Lauf> offener = laeufe.offener();
        if (offener.isEmpty()) {
            return new Geweigert(new Weigerung.GeradeFertig());
        }
        Lauf lauf = offener.get();
        return lauf.monat().equals(monat)
                ? new Gut(lauf.id())
                : new Geweigert(new Weigerung.AndererOffen(lauf.kennung()));
    }

    /// Why the acting person cannot release; asked before the password is.
    ///
    /// @param stand calculation that was on the page
    @Transactional
    public Optional<Weigerung> darfNichtFreigeben(UUID id, int stand) {
        Optional<Weigerung> nein = darfNicht(laeufe.finde(id).orElseThrow(AccessRefused::new), stand);
        if (nein.isPresent()) {
            audit.log(Entry.of("payment.RELEASE").refused());
        }
        return nein;
    }

    /// Releases the list as it was simulated. The program then compares it with what is due now; if anything
    /// changed, the release is void.
    ///
    /// @param stand calculation that the second person read
    @Transactional
    public Ergebnis gibFrei(UUID id, int stand) {
        Lauf lauf = laeufe.sperre(id).orElseThrow(AccessRefused::new);
        Optional<Weigerung> nein = darfNicht(lauf, stand);
        if (nein.isPresent()) {
            audit.log(Entry.of("payment.RELEASE").refused());
            return new Geweigert(nein.get());
        }
        // Whole seconds: the time goes into file and hash.
        Instant jetzt = time.instant().truncatedTo(ChronoUnit.SECONDS);
        laeufe.gibFrei(id, access.employee().id(), jetzt);
        audit.log(Entry.of("payment.RELEASE"));
        dienst.wake();
        return new Gut(id);
    }

    private Optional<Weigerung> darfNicht(Lauf lauf, int stand) {
        return darfNicht(lauf)
                .or(() -> lauf.stand() == stand ? Optional.empty() : Optional.of(new Weigerung.NeuGerechnet()));
    }

    private Optional<Weigerung> darfNicht(Lauf lauf) {
        if (lauf.zustand() != Lauf.Zustand.SIMULIERT) {
            return Optional.of(new Weigerung.FalscherZustand(lauf.zustand().titel()));
        }
        if (lauf.summen().anzahl() == 0) {
            return Optional.of(new Weigerung.NichtsZuZahlen());
        }
        return access.employee().person().equals(lauf.erstelltPerson())
                ? Optional.of(new Weigerung.EigenerLauf())
                : Optional.empty();
    }

    @Transactional
    public Ergebnis rechneNeu(UUID id) {
        Lauf lauf = laeufe.sperre(id).orElseThrow(AccessRefused::new);
        if (lauf.zustand() != Lauf.Zustand.SIMULIERT && lauf.zustand() != Lauf.Zustand.UEBERHOLT) {
            audit.log(Entry.of("payment.RECALCULATE").refused());
            return new Geweigert(new Weigerung.FalscherZustand(lauf.zustand().titel()));
        }
        laeufe.neuRechnen(id, access.employee().id());
        audit.log(Entry.of("payment.RECALCULATE"));
        dienst.wake();
        return new Gut(id);
    }

    @Transactional
    public Ergebnis verwirf(UUID id) {
        Lauf lauf = laeufe.sperre(id).orElseThrow(AccessRefused::new);
        if (!lauf.zustand().offen() || lauf.zustand() == Lauf.Zustand.FREIGABE) {
            audit.log(Entry.of("payment.DISCARD").refused());
            return new Geweigert(new Weigerung.FalscherZustand(lauf.zustand().titel()));
        }
        laeufe.verwirf(id, access.employee().id());
        audit.log(Entry.of("payment.DISCARD"));
        return new Gut(id);
    }

    /// Hands all files of a run to the bank; a second time changes nothing. No transfer leaves an account for which
    /// nothing is written down about the verification of payees (ADR 0039).
    @Transactional
    public Ergebnis uebergib(UUID id) {
        Lauf lauf = laeufe.sperre(id).orElseThrow(AccessRefused::new);
        if (lauf.zustand() != Lauf.Zustand.DATEI && lauf.zustand() != Lauf.Zustand.UEBERGEBEN) {
            audit.log(Entry.of("payment.HAND_OVER").refused());
            return new Geweigert(new Weigerung.FalscherZustand(lauf.zustand().titel()));
        }
        List<DateiTabelle.Datei> alle = dateien.ofLauf(id);
        Map<UUID, Vereinbarung> vereinbart = vereinbarungen.gueltig(LocalDate.now(clock));
        List<String> ohne = alle.stream()
                .filter(d -> d.weg() == Zahlungsweg.KONTO
                        && d.angefordert() == null
                        && !d.ausfuehrung().isBefore(Vereinbarung.PFLICHT)
                        && !vereinbart.containsKey(d.kasse()))
                .map(d -> kassen.get(d.kasse()).name())
                .distinct()
                .toList();
        if (!ohne.isEmpty()) {
            audit.log(Entry.of("payment.HAND_OVER").refused());
            return new Geweigert(new Weigerung.OhneVereinbarung(ohne));
        }
        for (DateiTabelle.Datei d : alle) {
            Vereinbarung v = d.weg() == Zahlungsweg.KONTO ? vereinbart.get(d.kasse()) : null;
            if (d.angefordert() == null
                    && dateien.fordereAn(
                            d.id(), v == null ? null : v.id(), access.employee().id(), time.instant())) {
                outbox.add(Uebergabe.KIND, d.id().toString(), Uebergabe.auftrag(d.id()));
            }
            audit.log(Entry.of("payment.HAND_OVER").thing("zahldatei", d.id(), d.sha256()));
        }
        return new Gut(id);
    }
}
