package de.tragwerk.decision.hear;

import de.tragwerk.access.Access;
import de.tragwerk.access.AccessRefused;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.decision.model.Faelle;
import de.tragwerk.decision.model.Fall;
import de.tragwerk.decision.model.Vertreterhinweis;
import de.tragwerk.decision.propose.Weigerung;
import de.tragwerk.decision.store.VertreterhinweisTabelle;
import de.tragwerk.mandant.RealTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// That the legal representative of who acts alone at 15 to 17 years is told about application and benefits (§ 36
/// Abs. 1 Satz 2 SGB I). It is written and done elsewhere; here it is asked for and noted. The law says "soll": there
/// can be reasons not to.
@Service
public class Vertreterhinweise {
    private static final int MINDESTENS = 5;
    private static final int HOECHSTENS = 1_000;

    private final VertreterhinweisTabelle tabelle;
    private final Faelle faelle;
    private final Access access;
    private final Audit audit;
    private final RealTime time;
    private final Clock clock;

    Vertreterhinweise(
            VertreterhinweisTabelle tabelle, Faelle faelle, Access access, Audit audit, RealTime time, Clock clock) {
        this.tabelle = tabelle;
        this.faelle = faelle;
        this.access = access;
        this.audit = audit;
        this.time = time;
        this.clock = clock;
    }

    /// Whether somebody still has to be told: she got the first award at 15 to 17 years, and is not of age yet.
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean offen(Fall fall) {
        LocalDate geboren = fall.antragsteller().geboren();
        return Vertreterhinweis.handeltAllein(geboren, LocalDate.now(clock))
                && tabelle.ersteBewilligung(fall.akte())
                        .filter(tag -> Vertreterhinweis.handeltAllein(geboren, tag))
                        .isPresent()
                && tabelle.zu(fall.akte()).isEmpty();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Vertreterhinweis> zu(UUID akte) {
        return tabelle.zu(akte);
    }

    /// Notes that they were told, or why not. Pressed twice it stands once.
    ///
    /// @param tag day on which they were told, `null` where it is left undone
    /// @param text how, or why not
    /// @return what is wrong, empty when it stands
    @Transactional
    public Optional<Weigerung> halteFest(UUID akte, @Nullable LocalDate tag, String text) {
        Fall fall = faelle.finde(akte).orElseThrow(AccessRefused::new);
        if (!offen(fall)) {
            return Optional.of(
                    new Weigerung.TagFalsch(
                            "Hier ist nichts festzuhalten: Es steht schon fest, oder niemand unter 18 Jahren hat hier etwas allein bekommen. Laden Sie die Seite neu."));
        }
        if (text.strip().length() < MINDESTENS || text.length() > HOECHSTENS) {
            return Optional.of(
                    new Weigerung.TagFalsch(
                            "Schreiben Sie in 5 bis 1.000 Zeichen, wie die gesetzliche Vertretung unterrichtet wurde oder warum das unterbleibt."));
        }
        LocalDate erste = tabelle.ersteBewilligung(akte).orElseThrow(AccessRefused::new);
        boolean vorher = tag != null && tag.isBefore(fall.antragAm()) && tag.isBefore(erste);
        if (tag != null && (vorher || tag.isAfter(LocalDate.now(clock)))) {
            return Optional.of(
                    new Weigerung.TagFalsch(
                            "Der Tag liegt vor dem Antrag oder in der Zukunft. Nennen Sie den Tag, an dem Sie unterrichtet haben."));
        }
        tabelle.neu(
                fall, new Vertreterhinweis(tag, text.strip()), access.employee().id(), time.instant());
        audit.log(Entry.of("decision.GUARDIAN_NOTE")
                .subjects(akte, fall.antragsteller().id()));
        return Optional.empty();
    }
}
