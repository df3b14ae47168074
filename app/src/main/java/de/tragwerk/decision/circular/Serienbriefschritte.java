package de.tragwerk.decision.circular;

import de.tragwerk.access.StaffDirectory;
import de.tragwerk.akte.AkteRef;
import de.tragwerk.akte.Akten;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.decision.model.GeschuetzterBereich;
import de.tragwerk.decision.model.Serienbrief;
import de.tragwerk.decision.model.Serienbrief.Zustand;
import de.tragwerk.decision.model.Serienbriefakte;
import de.tragwerk.decision.model.Serienbriefakte.Grund;
import de.tragwerk.decision.model.Serienbriefakte.Stand;
import de.tragwerk.decision.store.SerienbriefAkten;
import de.tragwerk.decision.store.SerienbriefTabelle;
import de.tragwerk.lauf.Schritte;
import de.tragwerk.mandant.Actor;
import de.tragwerk.mandant.DbRole;
import de.tragwerk.mandant.Purpose;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.mandant.Scope;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The steps the program does by itself. Each transaction looks first what state the letter is in: killed
/// anywhere and begun again, each file has its letter once. What concerns a file is done as the person who
/// answers for it.
@Component
class Serienbriefschritte {

    private static final Logger LOG = LoggerFactory.getLogger(Serienbriefschritte.class);
    private static final int SEITE = 100;

    private final SerienbriefTabelle serienbriefe;
    private final SerienbriefAkten liste;
    private final Empfaengerwahl wahl;
    private final Einzelbrief einzelbrief;
    private final Akten akten;
    private final StaffDirectory staff;
    private final Audit audit;
    private final RealTime time;
    private final TransactionTemplate transaction;

    Serienbriefschritte(
            SerienbriefTabelle serienbriefe,
            SerienbriefAkten liste,
            Empfaengerwahl wahl,
            Einzelbrief einzelbrief,
            Akten akten,
            StaffDirectory staff,
            Audit audit,
            RealTime time,
            TransactionTemplate transaction) {
        this.serienbriefe = serienbriefe;
        this.liste = liste;
        this.wahl = wahl;
        this.einzelbrief = einzelbrief;
        this.akten = akten;
        this.staff = staff;
        this.audit = audit;
        this.time = time;
        this.transaction = transaction;
    }

    /// Goes on with every mass letter that waits for the program. Call it outside of a transaction, in the
    /// batch role.
    void weiter() {
        Schritte.jeder(transaction, serienbriefe::zuTun, this::gang, serienbriefe::stoere);
    }

    private void gang(UUID id) {
        boolean getan = true;
        while (getan) {
            getan = sammle(id) || schreibe(id);
        }
    }

    /// Looks through the next page of running files.
    ///
    /// @return whether there was anything to do
    private boolean sammle(UUID id) {
        Serienbrief s = Objects.requireNonNull(
                transaction.execute(tx -> serienbriefe.finde(id).orElseThrow()));
        if (s.zustand() != Zustand.SAMMELT || s.angehalten()) {
            return false;
        }
        Empfaengerwahl.Seite seite =
                Objects.requireNonNull(transaction.execute(tx -> wahl.lies(s.auswahl(), s.zeiger(), SEITE)));
        List<Serienbriefakte> gesehen = pruefe(s, seite.passend());
        transaction.executeWithoutResult(tx -> merke(s, seite, gesehen));
        return true;
    }

    /// What the person who wrote it can do with these files.
    private List<Serienbriefakte> pruefe(Serienbrief s, Map<AkteRef, UUID> passend) {
        Optional<Scope> als = als(s.id(), s.erstelltVon());
        List<Serienbriefakte> gesehen = new ArrayList<>();
        passend.forEach((akte, person) -> {
            Grund grund = als.isEmpty() ? Grund.KONTO : grund(s, akte.akteId(), als.get());
            gesehen.add(new Serienbriefakte(
                    akte.akteId(),
                    akte.kreis(),
                    akte.aktenzeichen(),
                    person,
                    grund == null ? Stand.OFFEN : Stand.BEISEITE,
                    grund,
                    null));
        });
        return gesehen;
    }

    /// Why there will be no letter, `null` when there will be one. One file that cannot be read does not stop
    /// the list.
    private @Nullable Grund grund(Serienbrief s, UUID akte, Scope als) {
        try {
            Einzelbrief.Ergebnis e =
                    Scope.get(als, () -> Objects.requireNonNull(transaction.execute(tx -> einzelbrief.baue(s, akte))));
            return e instanceof Einzelbrief.Keiner k ? k.grund() : null;
        } catch (RuntimeException e) {
            if (Schritte.datenbankFehlt(e)) {
                throw e;
            }
            warne(s.id(), e);
            return Grund.FEHLER;
        }
    }

    /// Keeps a page, if nobody stopped the letter or kept the same page meanwhile.
    private void merke(Serienbrief vorher, Empfaengerwahl.Seite seite, List<Serienbriefakte> gesehen) {
        UUID id = vorher.id();
        Serienbrief s = serienbriefe.sperre(id).orElseThrow();
        if (s.zustand() != Zustand.SAMMELT
                || s.angehalten()
                || s.version() != vorher.version()
                || !Objects.equals(s.zeiger(), vorher.zeiger())) {
            return;
        }
        if (s.zeiger() == null) {
            liste.leere(id);
        }
        // A file that moved meanwhile is kept where it is now.
        Map<UUID, AkteRef> jetzt =
                akten.all(gesehen.stream().map(Serienbriefakte::akte).toList());
        gesehen.stream()
                .filter(a -> jetzt.containsKey(a.akte()))
                .map(a -> a.imKreis(Objects.requireNonNull(jetzt.get(a.akte())).kreis()))
                .forEach(a -> liste.fuegeHinzu(id, a));
        UUID bis = seite.bis();
        if (bis != null) {
            serienbriefe.weiter(id, bis, seite.gelesen());
            return;
        }
        Map<Stand, Integer> zahlen = liste.zahlen(id);
        Serienbrief.Summen summen = new Serienbrief.Summen(
                zahlen.getOrDefault(Stand.OFFEN, 0), zahlen.getOrDefault(Stand.BEISEITE, 0), liste.verdeckte(id), 0, 0);
        byte[] abdruck = Fingerabdruck.von(s, liste.offene(id));
        serienbriefe.gesammelt(id, summen, abdruck, time.instant());
        audit.log(Entry.of("decision.CIRCULAR_COLLECTED").thing("serienbrief", id, abdruck));
    }

    /// Writes the next letter of one that was released.
    ///
    /// @return whether there was one
    private boolean schreibe(UUID id) {
        Optional<UUID> naechste = Objects.requireNonNull(transaction.execute(tx -> naechste(id)));
        if (naechste.isEmpty()) {
            return false;
        }
        UUID akte = naechste.get();
        Serienbrief s = Objects.requireNonNull(
                transaction.execute(tx -> serienbriefe.finde(id).orElseThrow()));
        try {
            Grund grund = versuche(s, akte);
            if (grund != null) {
                lasse(id, akte, grund, null);
            }
        } catch (GeschuetzterBereich e) {
            lasse(id, akte, Grund.BEREICH, null);
        } catch (RuntimeException e) {
            if (Schritte.datenbankFehlt(e)) {
                // The file is as it was, and the next sweep goes on.
                throw e;
            }
            lasse(id, akte, Grund.FEHLER, e);
        }
        return true;
    }

    /// @return why there is no letter, `null` when it is written or somebody else took the file
    private @Nullable Grund versuche(Serienbrief s, UUID akte) {
        Optional<Scope> autor = als(s.id(), s.erstelltVon());
        Optional<Scope> zweite = als(s.id(), Objects.requireNonNull(s.freigegebenVon()));
        if (autor.isEmpty() || zweite.isEmpty()) {
            return Grund.KONTO;
        }
        Optional<AkteRef> gesehen =
                Scope.get(zweite.get(), () -> Objects.requireNonNull(transaction.execute(tx -> akten.find(akte))));
        if (gesehen.isEmpty()) {
            return Grund.VERDECKT_FREIGABE;
        }
        return Scope.get(
                autor.get().withPurpose(zweck(gesehen.get().leistung())),
                () -> Objects.requireNonNull(transaction.execute(tx -> Optional.ofNullable(alsAutor(s.id(), akte))))
                        .orElse(null));
    }

    private static Purpose zweck(String leistung) {
        return switch (leistung) {
            case "SGB12" -> Purpose.SGB12;
            case "ASYLBLG" -> Purpose.ASYLBLG;
            case "SGB14" -> Purpose.SGB14;
            default -> Purpose.ANDERE;
        };
    }

    /// The letter and the mark that it is written are one transaction.
    private @Nullable Grund alsAutor(UUID id, UUID akte) {
        Serienbrief s = serienbriefe.sperre(id).orElseThrow();
        if (s.zustand() != Zustand.LAEUFT || s.angehalten()) {
            return null;
        }
        Serienbriefakte a = liste.sperre(id, akte).orElse(null);
        if (a == null) {
            return Grund.VERDECKT;
        }
        if (a.stand() != Stand.OFFEN) {
            return null;
        }
        return switch (einzelbrief.baue(s, akte)) {
            case Einzelbrief.Keiner k -> k.grund();
            case Einzelbrief.Fertig f -> {
                liste.geschrieben(id, akte, einzelbrief.schreibe(f));
                serienbriefe.gezaehlt(id, true);
                yield null;
            }
        };
    }

    /// The next file of a letter that goes on; ends it when there is none.
    private Optional<UUID> naechste(UUID id) {
        Serienbrief s = serienbriefe.sperre(id).orElseThrow();
        if (s.zustand() != Zustand.LAEUFT || s.angehalten()) {
            return Optional.empty();
        }
        Optional<UUID> akte = liste.naechste(id);
        if (akte.isEmpty()) {
            serienbriefe.fertig(id, time.instant());
            audit.log(Entry.of("decision.CIRCULAR_DONE")
                    .thing("serienbrief", id, Objects.requireNonNull(s.fingerabdruck())));
        }
        return akte;
    }

    /// The person behind an account, with the database role and the rights of her own requests: entries of
    /// the log carry the mass letter as their request.
    ///
    /// @return empty when the account is gone
    private Optional<Scope> als(UUID serienbrief, UUID konto) {
        Scope s = Scope.current();
        return Objects.requireNonNull(transaction.execute(tx -> staff.find(konto)))
                .map(c -> new Scope(
                        s.mandant(),
                        new Actor.Employee(c.account(), c.person(), new HashSet<>(c.rollen())),
                        s.purpose(),
                        serienbrief,
                        DbRole.WEB));
    }

    private static void warne(UUID id, RuntimeException fehler) {
        // Messages may hold personal data.
        LOG.warn(
                "Serienbrief {}: ein Brief bleibt ungeschrieben, {}",
                id,
                fehler.getClass().getSimpleName());
    }

    private void lasse(UUID id, UUID akte, Grund grund, @Nullable RuntimeException fehler) {
        if (fehler != null) {
            warne(id, fehler);
        }
        transaction.executeWithoutResult(tx -> {
            Serienbrief s = serienbriefe.sperre(id).orElseThrow();
            if (s.zustand() == Zustand.LAEUFT && liste.gescheitert(id, akte, grund)) {
                serienbriefe.gezaehlt(id, false);
                audit.log(Entry.of("decision.CIRCULAR_FILE").failed().subjects(akte));
            }
        });
    }
}
