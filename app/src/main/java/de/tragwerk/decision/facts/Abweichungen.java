package de.tragwerk.decision.facts;

import de.tragwerk.access.Access;
import de.tragwerk.access.AccessRefused;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.decision.model.Abweichung;
import de.tragwerk.decision.model.Faelle;
import de.tragwerk.decision.model.Fall;
import de.tragwerk.decision.model.Tatsache;
import de.tragwerk.decision.store.AbweichungTabelle;
import de.tragwerk.decision.store.TatsachenTabelle;
import de.tragwerk.kernel.Ids;
import de.tragwerk.mandant.RealTime;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Decides, one by one, about what a later application says otherwise than the file (§ 20 SGB X).
@Service
public class Abweichungen {
    private static final int MINDESTENS = 5;
    private static final int HOECHSTENS = 2_000;

    private final AbweichungTabelle tabelle;
    private final TatsachenTabelle tatsachen;
    private final Abloesung abloesung;
    private final Faelle faelle;
    private final Access access;
    private final Audit audit;
    private final RealTime time;

    Abweichungen(
            AbweichungTabelle tabelle,
            TatsachenTabelle tatsachen,
            Abloesung abloesung,
            Faelle faelle,
            Access access,
            Audit audit,
            RealTime time) {
        this.tabelle = tabelle;
        this.tatsachen = tatsachen;
        this.abloesung = abloesung;
        this.faelle = faelle;
        this.access = access;
        this.audit = audit;
        this.time = time;
    }

    public List<Abweichung> offene(UUID akte) {
        return tabelle.offene(akte);
    }

    /// The application's value holds from its month on; the old one ends the month before. Pressed twice it does
    /// once.
    ///
    /// @return why not, in a sentence; empty when it is done
    @Transactional
    public Optional<String> uebernimm(UUID akte, UUID id) {
        tatsachen.sperreAkte(akte);
        Fall fall = faelle.finde(akte).orElseThrow(AccessRefused::new);
        Abweichung a = tabelle.sperre(akte, id).orElseThrow(AccessRefused::new);
        if (a.zustand() != Abweichung.Zustand.OFFEN) {
            return schonEntschieden(a, Abweichung.Zustand.UEBERNOMMEN);
        }
        Tatsache alt = a.tatsache() == null
                ? null
                : tatsachen.finde(akte, a.tatsache()).orElse(null);
        if (a.tatsache() != null && alt == null) {
            return Optional.of(
                    "Die Angabe der Akte ist inzwischen ersetzt. Berichtigen Sie die neue, wenn der Antrag recht hat, und nehmen Sie die Abweichung heraus.");
        }
        Instant jetzt = time.instant();
        if (a.wert() == null) {
            abloesung.ende(fall, Objects.requireNonNull(alt), a.von(), jetzt);
        } else {
            Tatsache neu = a.tatsache(
                    Ids.next(),
                    alt != null ? alt.nummer() : naechste(akte, a),
                    access.employee().id(),
                    jetzt);
            abloesung.trageEin(fall, neu, jetzt);
        }
        tabelle.entscheide(a, access.employee().id(), jetzt, null);
        audit.log(Entry.of("decision.FACT_FROM_DIFFERENCE")
                .subjects(akte)
                .reach(a.von().atDay(1)));
        return Optional.empty();
    }

    /// What the file says stays.
    ///
    /// @return why not, in a sentence; empty when it is done
    @Transactional
    public Optional<String> verwirf(UUID akte, UUID id, String grund) {
        Abweichung a = tabelle.sperre(akte, id).orElseThrow(AccessRefused::new);
        if (a.zustand() != Abweichung.Zustand.OFFEN) {
            return schonEntschieden(a, Abweichung.Zustand.VERWORFEN);
        }
        String warum = grund.strip();
        if (warum.length() < MINDESTENS || warum.length() > HOECHSTENS) {
            return Optional.of("Der Grund fehlt. Schreiben Sie in einem Satz, warum die Angabe der Akte stimmt.");
        }
        tabelle.entscheide(a, access.employee().id(), time.instant(), warum);
        audit.log(Entry.of("decision.FACT_FROM_DIFFERENCE").subjects(akte));
        return Optional.empty();
    }

    private static Optional<String> schonEntschieden(Abweichung a, Abweichung.Zustand gewollt) {
        return a.zustand() == gewollt
                ? Optional.empty()
                : Optional.of("Darüber hat inzwischen jemand anders entschieden. Sehen Sie den neuen Stand an.");
    }

    private int naechste(UUID akte, Abweichung a) {
        return a.art().mehrfach()
                ? tatsachen.geltende(akte).stream()
                                .filter(t -> t.art() == a.art() && Objects.equals(t.person(), a.person()))
                                .mapToInt(Tatsache::nummer)
                                .max()
                                .orElse(0)
                        + 1
                : 1;
    }
}
