package de.tragwerk.decision.adjust;

import de.tragwerk.access.AccessRefused;
import de.tragwerk.access.StaffDirectory;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.decision.model.Anpassung;
import de.tragwerk.decision.model.Anpassungsfall;
import de.tragwerk.decision.model.Ausnahme;
import de.tragwerk.decision.model.GeschuetzterBereich;
import de.tragwerk.decision.store.AnpassungFaelle;
import de.tragwerk.decision.store.AnpassungTabelle;
import de.tragwerk.decision.store.Bestand;
import de.tragwerk.lauf.Schritte;
import de.tragwerk.mandant.Actor;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.mandant.Scope;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/// The steps the program does by itself. Each is one transaction that looks first what state the run is in: killed
/// anywhere and begun again, a run ends the same.
@Component
public class Anpassungsschritte {

    private static final Logger LOG = LoggerFactory.getLogger(Anpassungsschritte.class);
    private static final int SEITE = 2_000;

    private final AnpassungTabelle laeufe;
    private final AnpassungFaelle faelle;
    private final Bestand bestand;
    private final Trockenlauf trockenlauf;
    private final Vollzug vollzug;
    private final StaffDirectory staff;
    private final Audit audit;
    private final RealTime time;
    private final TransactionTemplate transaction;

    Anpassungsschritte(
            AnpassungTabelle laeufe,
            AnpassungFaelle faelle,
            Bestand bestand,
            Trockenlauf trockenlauf,
            Vollzug vollzug,
            StaffDirectory staff,
            Audit audit,
            RealTime time,
            TransactionTemplate transaction) {
        this.laeufe = laeufe;
        this.faelle = faelle;
        this.bestand = bestand;
        this.trockenlauf = trockenlauf;
        this.vollzug = vollzug;
        this.staff = staff;
        this.audit = audit;
        this.time = time;
        this.transaction = transaction;
    }

    /// Goes on with every run that waits for the program. Call it outside of a transaction, in the batch role.
    public void weiter() {
        Schritte.jeder(transaction, laeufe::zuTun, this::gang, laeufe::stoere);
    }

    private void gang(UUID id) {
        boolean getan = true;
        while (getan) {
            getan = Boolean.TRUE.equals(transaction.execute(tx -> schritt(id))) || fall(id);
        }
    }

    /// @return whether something was done; false leaves the run to people, to [#fall], or to somebody who holds it
    private boolean schritt(UUID id) {
        Anpassung a = laeufe.sperre(id).orElseThrow();
        if (a.angehalten()) {
            return false;
        }
        return switch (a.zustand()) {
            case RECHNET -> rechne(a);
            case FREIGABE -> pruefe(a);
            case LAEUFT, BERICHT, UEBERHOLT, FERTIG, VERWORFEN, ABGEBROCHEN -> false;
        };
    }

    private boolean rechne(Anpassung a) {
        if (a.zeiger() == null) {
            faelle.leere(a.id());
            laeufe.gesamt(a.id(), bestand.anzahl(a));
        }
        List<UUID> akten = bestand.akten(a, a.zeiger(), SEITE);
        if (akten.isEmpty()) {
            laeufe.berichtet(a.id(), time.instant());
            audit.log(Entry.of("decision.ADJUST_CALCULATED"));
            return true;
        }
        faelle.fuegeHinzu(a.id(), trockenlauf.rechne(a, akten));
        laeufe.weiter(a.id(), akten.getLast(), akten.size());
        return true;
    }

    /// Computes once more and compares with the report, page by page; if anything differs, the release is void.
    private boolean pruefe(Anpassung a) {
        List<UUID> akten = bestand.akten(a, a.zeiger(), SEITE);
        UUID bis = akten.size() < SEITE ? null : akten.getLast();
        Map<UUID, byte[]> bericht = faelle.hashes(a.id(), a.zeiger(), bis);
        List<Anpassungsfall> jetzt = trockenlauf.rechne(a, akten);
        if (!gleich(jetzt, bericht)) {
            laeufe.ueberholt(a.id());
            audit.log(Entry.of("decision.ADJUST_VOID").refused());
            return true;
        }
        if (bis != null) {
            laeufe.weiter(a.id(), bis, akten.size());
            return true;
        }
        laeufe.laeuft(a.id());
        audit.log(Entry.of("decision.ADJUST_RELEASED")
                .thing("anpassung", a.id(), Objects.requireNonNull(a.fingerabdruck())));
        return true;
    }

    private static boolean gleich(List<Anpassungsfall> jetzt, Map<UUID, byte[]> bericht) {
        return jetzt.size() == bericht.size()
                && jetzt.stream().allMatch(f -> MessageDigest.isEqual(f.hash(), bericht.get(f.akte())));
    }

    /// Takes the next case one step further: proposed by the one person, released by the other.
    ///
    /// @return whether there was one
    private boolean fall(UUID id) {
        Optional<Anpassungsfall> naechster = Objects.requireNonNull(transaction.execute(tx -> naechster(id)));
        if (naechster.isEmpty()) {
            return false;
        }
        Anpassungsfall f = naechster.get();
        Anpassung a = Objects.requireNonNull(
                transaction.execute(tx -> laeufe.finde(id).orElseThrow()));
        boolean vorgeschlagen = f.stand() == Anpassungsfall.Stand.VORGESCHLAGEN;
        UUID konto = vorgeschlagen ? a.freigegebenVon() : a.erstelltVon();
        try {
            Scope als = Objects.requireNonNull(transaction.execute(tx -> als(id, Objects.requireNonNull(konto))));
            Scope.run(als, () -> transaction.executeWithoutResult(tx -> entscheide(id, f)));
        } catch (DataIntegrityViolationException e) {
            lasse(id, f, Ausnahme.FEHLER, e);
        } catch (DataAccessException | TransactionException e) {
            // The database is away; the case is as it was, and the next sweep goes on.
            throw e;
        } catch (Vollzug.Bleibt e) {
            lasse(id, f, e.grund(), null);
        } catch (GeschuetzterBereich e) {
            lasse(id, f, Ausnahme.BEREICH, null);
        } catch (RuntimeException e) {
            // Whatever it is: this case is left to people, the others go on.
            lasse(id, f, Ausnahme.FEHLER, e);
        }
        return true;
    }

    /// The next case of a run that goes on; ends the run when there is none.
    private Optional<Anpassungsfall> naechster(UUID id) {
        Anpassung a = laeufe.sperre(id).orElseThrow();
        if (a.zustand() != Anpassung.Zustand.LAEUFT || a.angehalten()) {
            return Optional.empty();
        }
        Optional<Anpassungsfall> f = faelle.naechster(id);
        if (f.isEmpty()) {
            laeufe.fertig(id, time.instant());
            audit.log(
                    Entry.of("decision.ADJUST_DONE").thing("anpassung", id, Objects.requireNonNull(a.fingerabdruck())));
        }
        return f;
    }

    /// The person behind an account, for the run: the entries of the log carry the run as their request.
    private Scope als(UUID lauf, UUID konto) {
        StaffDirectory.Colleague c = staff.find(konto).orElseThrow(AccessRefused::new);
        Set<String> rollen = new HashSet<>(c.rollen());
        Scope s = Scope.current();
        return new Scope(s.mandant(), new Actor.Employee(c.account(), c.person(), rollen), s.purpose(), lauf, s.role());
    }

    /// One step of a case, if it is still where it was.
    private void entscheide(UUID id, Anpassungsfall f) {
        Anpassung a = laeufe.sperre(id).orElseThrow();
        Anpassungsfall jetzt = faelle.naechster(id).orElse(null);
        if (a.zustand() != Anpassung.Zustand.LAEUFT
                || a.angehalten()
                || jetzt == null
                || !jetzt.akte().equals(f.akte())
                || jetzt.stand() != f.stand()) {
            return;
        }
        if (f.stand() == Anpassungsfall.Stand.OFFEN) {
            faelle.vorgeschlagen(id, f.akte(), vollzug.schlageVor(a, f));
        } else {
            faelle.erledigt(id, f.akte(), vollzug.gibFrei(f));
            laeufe.gezaehlt(id, true);
        }
    }

    private void lasse(UUID id, Anpassungsfall f, Ausnahme grund, @Nullable RuntimeException fehler) {
        if (fehler != null) {
            // Messages may hold personal data.
            LOG.warn(
                    "Anpassung {}: ein Fall bleibt liegen, {}",
                    id,
                    fehler.getClass().getSimpleName());
        }
        transaction.executeWithoutResult(tx -> {
            Anpassung a = laeufe.sperre(id).orElseThrow();
            faelle.gescheitert(a.id(), f.akte(), grund);
            laeufe.gezaehlt(a.id(), false);
            audit.log(Entry.of("decision.ADJUST_CASE").failed().subjects(f.akte()));
        });
    }
}
