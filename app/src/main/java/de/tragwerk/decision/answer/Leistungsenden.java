package de.tragwerk.decision.answer;

import de.tragwerk.access.Access;
import de.tragwerk.access.AccessRefused;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.decision.Briefzahlung;
import de.tragwerk.decision.model.Briefentscheid;
import de.tragwerk.decision.model.Leistungszeile;
import de.tragwerk.decision.store.BriefentscheidTabelle;
import de.tragwerk.kernel.Ids;
import de.tragwerk.service.Leistung;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Begins letters that end a monthly line of money before its time, or take a line back of which nothing is ordered.
/// Such a letter goes the way of every decision by letter ([Briefentscheide]); what was ordered stays paid.
@Service
public class Leistungsenden {

    private final BriefentscheidTabelle tabelle;
    private final Antwortbrief antwort;
    private final Briefzahlung zahlung;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    Leistungsenden(
            BriefentscheidTabelle tabelle,
            Antwortbrief antwort,
            Briefzahlung zahlung,
            Access access,
            Audit audit,
            Clock clock) {
        this.tabelle = tabelle;
        this.antwort = antwort;
        this.zahlung = zahlung;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /// The letter that ends a line, whether it is decided or not.
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Briefentscheid> von(UUID zeile) {
        return tabelle.endeVon(zeile);
    }

    /// Whether something of a line can still end: a later month, or what is paid once and is not ordered.
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean kannEnden(Leistungszeile z) {
        return z.einmalig() ? !zahlung.angewiesen(z.id()) : z.bis().isAfter(YearMonth.now(clock));
    }

    /// Begins the letter that ends a line; begun twice it is one.
    ///
    /// @param antrag application of the letter that granted it
    /// @return its id
    /// @throws AccessRefused when no released letter about this application grants such a line
    @Transactional
    public UUID beginne(UUID antrag, UUID zeile) {
        Briefentscheid b = tabelle.sperre(antrag)
                .filter(x -> x.zustand() == Briefentscheid.Zustand.FREIGEGEBEN && !x.beendet())
                .orElseThrow(AccessRefused::new);
        Briefentscheid.Inhalt in = Objects.requireNonNull(b.inhalt());
        Leistungszeile z = in.zeile(zeile).orElseThrow(AccessRefused::new);
        audit.log(Entry.of("decision.ANSWER_DRAFT").subjects(b.akte()));
        UUID id = Ids.next();
        boolean neu = tabelle.beginneEnde(
                id, b, z.id(), anfang(b, in, z), access.employee().id(), LocalDate.now(clock));
        return neu ? id : tabelle.endeVon(zeile).orElseThrow().id();
    }

    /// A change of what holds (§ 48 Abs. 1 Satz 1 SGB X), challenged like the letter that granted it. What is
    /// paid once does not last: on which of §§ 45, 47 SGB X its end rests, the officer says.
    private Briefentscheid.Inhalt anfang(Briefentscheid b, Briefentscheid.Inhalt bewilligung, Leistungszeile z) {
        Leistung leistung = antwort.leistung(b);
        return new Briefentscheid.Inhalt(
                Briefentscheid.Art.ENDE,
                "",
                "",
                leistung.sozial() && !z.einmalig() ? "§ 48 Abs. 1 Satz 1 SGB X" : "",
                bewilligung.rechtsbehelf(),
                bewilligung.gericht(),
                List.of(),
                z.einmalig() ? z.von().minusMonths(1) : null,
                "");
    }
}
