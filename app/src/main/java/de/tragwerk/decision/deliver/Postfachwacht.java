package de.tragwerk.decision.deliver;

import de.tragwerk.akte.Erinnerungen;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.decision.model.Formate;
import de.tragwerk.decision.store.StillePostfaecher;
import de.tragwerk.decision.store.StillePostfaecher.Still;
import de.tragwerk.mandant.Mandant;
import de.tragwerk.mandant.MandantJob;
import de.tragwerk.mandant.RealTime;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// A letter lies in a mailbox that confirms nothing: nobody was told and nobody opened it, so it is not known
/// and has no effect (§ 37 Abs. 2a, § 39 Abs. 1 SGB X). After some days the responsible officer gets it onto
/// her desk, once.
@Component
class Postfachwacht implements MandantJob {

    private static final Logger LOG = LoggerFactory.getLogger(Postfachwacht.class);

    private final StillePostfaecher stille;
    private final Erinnerungen erinnerungen;
    private final Audit audit;
    private final Clock clock;
    private final RealTime time;
    private final TransactionTemplate transaction;
    private final int tage;
    private final Duration takt;

    /// @param tage a letter by post would count as known after four (§ 37 Abs. 2 Satz 1 SGB X)
    Postfachwacht(
            StillePostfaecher stille,
            Erinnerungen erinnerungen,
            Audit audit,
            Clock clock,
            RealTime time,
            TransactionTemplate transaction,
            @Value("${tragwerk.postfach.still.tage:4}") int tage,
            @Value("${tragwerk.postfach.still.takt:1h}") Duration takt) {
        if (tage < 1 || tage > 60) {
            throw new IllegalArgumentException("tragwerk.postfach.still.tage ist eine Zahl von 1 bis 60");
        }
        this.stille = stille;
        this.erinnerungen = erinnerungen;
        this.audit = audit;
        this.clock = clock;
        this.time = time;
        this.transaction = transaction;
        this.tage = tage;
        this.takt = takt;
    }

    @Override
    public String name() {
        return "stille-postfaecher";
    }

    @Override
    public Set<Mandant.Art> arten() {
        return EnumSet.of(Mandant.Art.AMT);
    }

    @Override
    public Duration every() {
        return takt;
    }

    @Override
    public void run() {
        LocalDate heute = LocalDate.now(clock);
        for (Still s : Objects.requireNonNull(transaction.execute(tx -> stille.ungemeldete(heute.minusDays(tage))))) {
            try {
                transaction.executeWithoutResult(tx -> melde(s, heute));
            } catch (IllegalStateException | IllegalArgumentException e) {
                // One file nobody foresaw; the others are told.
                LOG.warn(
                        "Stilles Postfach, Zustellung {}: {}",
                        s.zustellung(),
                        e.getClass().getSimpleName());
            }
        }
    }

    /// A file nobody is responsible for waits until somebody is.
    private void melde(Still s, LocalDate heute) {
        String betreff = "Postfach still: Schreiben vom " + Formate.tag(s.datum())
                + " gilt nicht als bekannt gegeben, als Brief versenden";
        if (!stille.gemeldet(s.zustellung(), time.instant())) {
            return;
        }
        if (!erinnerungen.legeVor(s.akte(), heute, betreff, s.zustellung())) {
            stille.vergiss(s.zustellung());
            return;
        }
        audit.log(Entry.of("decision.MAILBOX_SILENT").subjects(s.akte()));
    }
}
