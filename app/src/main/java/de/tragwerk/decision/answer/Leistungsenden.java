package de.tragwerk.decision.answer;

import de.tragwerk.access.Access;
import de.tragwerk.access.AccessRefused;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.decision.model.Briefentscheid;
import de.tragwerk.decision.model.Leistungszeile;
import de.tragwerk.decision.store.BriefentscheidTabelle;
import de.tragwerk.kernel.Ids;
import de.tragwerk.service.Leistung;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Begins letters that end a monthly line of money before its time. Such a letter goes the way of every decision by
/// letter ([Briefentscheide]); it takes back nothing that was ordered.
@Service
public class Leistungsenden {

    private final BriefentscheidTabelle tabelle;
    private final Antwortbrief antwort;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    Leistungsenden(BriefentscheidTabelle tabelle, Antwortbrief antwort, Access access, Audit audit, Clock clock) {
        this.tabelle = tabelle;
        this.antwort = antwort;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /// The letter that ends a line, whether it is decided or not.
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Briefentscheid> von(UUID zeile) {
        return tabelle.endeVon(zeile);
    }

    /// Begins the letter that ends a line; begun twice it is one.
    ///
    /// @param antrag application of the letter that granted it
    /// @return its id
    /// @throws AccessRefused when no released letter about this application grants such a line by the month
    @Transactional
    public UUID beginne(UUID antrag, UUID zeile) {
        Briefentscheid b = tabelle.sperre(antrag)
                .filter(x -> x.zustand() == Briefentscheid.Zustand.FREIGEGEBEN && !x.beendet())
                .orElseThrow(AccessRefused::new);
        Briefentscheid.Inhalt in = Objects.requireNonNull(b.inhalt());
        Leistungszeile z = in.zeile(zeile).filter(x -> !x.einmalig()).orElseThrow(AccessRefused::new);
        audit.log(Entry.of("decision.ANSWER_DRAFT").subjects(b.akte()));
        UUID id = Ids.next();
        boolean neu = tabelle.beginneEnde(
                id, b, z.id(), anfang(b, in), access.employee().id(), LocalDate.now(clock));
        return neu ? id : tabelle.endeVon(zeile).orElseThrow().id();
    }

    /// A change of what holds (§ 48 Abs. 1 Satz 1 SGB X), challenged like the letter that granted it.
    private Briefentscheid.Inhalt anfang(Briefentscheid b, Briefentscheid.Inhalt bewilligung) {
        Leistung leistung = antwort.leistung(b);
        return new Briefentscheid.Inhalt(
                Briefentscheid.Art.ENDE,
                "",
                "",
                leistung.sozial() ? "§ 48 Abs. 1 Satz 1 SGB X" : "",
                bewilligung.rechtsbehelf(),
                bewilligung.gericht(),
                List.of(),
                null);
    }
}
