package de.tragwerk.decision.deliver;

import de.tragwerk.access.AccessRefused;
import de.tragwerk.decision.model.Bescheid;
import de.tragwerk.decision.model.Schreiben;
import de.tragwerk.decision.model.Zustellung;
import de.tragwerk.decision.store.BescheidTabelle;
import de.tragwerk.decision.store.SchreibenTabelle;
import de.tragwerk.decision.store.ZustellungTabelle;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Letters with their deliveries, as lists show them.
@Service
public class Sendungen {
    /// A letter with its delivery, for lists.
    ///
    /// @param id of the act or letter
    /// @param link page that shows it
    public record Posten(
            Zustellung zustellung,
            UUID id,
            String aktenzeichen,
            String titel,
            LocalDate datum,
            UUID dokument,
            String link) {}

    private final ZustellungTabelle zustellungen;
    private final BescheidTabelle bescheide;
    private final SchreibenTabelle schreiben;

    Sendungen(ZustellungTabelle zustellungen, BescheidTabelle bescheide, SchreibenTabelle schreiben) {
        this.zustellungen = zustellungen;
        this.bescheide = bescheide;
        this.schreiben = schreiben;
    }

    @Transactional
    public List<Posten> posten(List<Zustellung> liste) {
        return liste.stream().map(this::posten).toList();
    }

    private Posten posten(Zustellung z) {
        if (z.bescheid() != null) {
            Bescheid b = bescheide.finde(z.bescheid()).orElseThrow(AccessRefused::new);
            String titel = "Bescheid, " + b.art().titel() + ausfertigung(z);
            return new Posten(z, b.id(), b.aktenzeichen(), titel, b.datum(), b.dokument(), "/bescheide/" + b.id());
        }
        Schreiben s = schreiben.finde(Objects.requireNonNull(z.schreiben())).orElseThrow(AccessRefused::new);
        return new Posten(
                z,
                s.id(),
                s.aktenzeichen(),
                s.art().titel() + ausfertigung(z),
                s.datum(),
                s.dokument(),
                "/akte/" + s.akte() + "/bescheide");
    }

    private static String ausfertigung(Zustellung z) {
        if (z.vertretung() != null) {
            return " (für die Vertretung)";
        }
        return z.empfaenger() == null ? "" : " (weitere Ausfertigung)";
    }

    /// Letters of a file that were given to the post or lie in a mailbox that is silent, newest first.
    @Transactional
    public List<Posten> unterwegs(UUID akte) {
        return posten(zustellungen.abgesandte(akte));
    }

    /// One letter with its delivery.
    @Transactional
    public Posten posten(UUID zustellung) {
        return posten(zustellungen.finde(zustellung).orElseThrow(AccessRefused::new));
    }
}
