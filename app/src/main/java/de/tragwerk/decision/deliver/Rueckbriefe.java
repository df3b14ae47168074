package de.tragwerk.decision.deliver;

import de.tragwerk.access.Access;
import de.tragwerk.access.AccessRefused;
import de.tragwerk.akte.Erinnerungen;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.decision.model.Faelle;
import de.tragwerk.decision.model.Zustellung;
import de.tragwerk.decision.store.RueckbriefTabelle;
import de.tragwerk.decision.store.RueckbriefTabelle.Grund;
import de.tragwerk.decision.store.ZustellungTabelle;
import de.tragwerk.mandant.RealTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What the post brings back: the letter counts as never known, the file says what is to be done, and it is sent
/// again to the address of today.
@Service
public class Rueckbriefe {

    private final RueckbriefTabelle rueckbriefe;
    private final ZustellungTabelle zustellungen;
    private final Faelle faelle;
    private final Access access;
    private final Audit audit;
    private final Erinnerungen erinnerungen;
    private final RealTime time;
    private final Clock clock;

    Rueckbriefe(
            RueckbriefTabelle rueckbriefe,
            ZustellungTabelle zustellungen,
            Faelle faelle,
            Access access,
            Audit audit,
            Erinnerungen erinnerungen,
            RealTime time,
            Clock clock) {
        this.rueckbriefe = rueckbriefe;
        this.zustellungen = zustellungen;
        this.faelle = faelle;
        this.access = access;
        this.audit = audit;
        this.erinnerungen = erinnerungen;
        this.time = time;
        this.clock = clock;
    }

    /// @return what is wrong and what to do, empty when it is kept
    @Transactional
    public Optional<String> melde(UUID id, Grund grund, @Nullable LocalDate eingang) {
        Zustellung z = zustellungen.finde(id).orElseThrow(AccessRefused::new);
        if (eingang == null) {
            audit.log(Entry.of("decision.RETURN_RECORD").refused().subjects(z.akte()));
            return Optional.of("Der Tag ist nicht lesbar. Schreiben Sie zum Beispiel 14.03.2026.");
        }
        LocalDate ab = z.aufgegeben();
        if (eingang.isAfter(LocalDate.now(clock)) || ab != null && eingang.isBefore(ab)) {
            audit.log(Entry.of("decision.RETURN_RECORD").refused().subjects(z.akte()));
            return Optional.of(
                    "Der Brief kann nicht vor dem Tag zurückgekommen sein, an dem er zur Post ging, und nicht in der Zukunft. Nennen Sie den Tag, an dem er ankam.");
        }
        if (!rueckbriefe.kamZurueck(id)) {
            audit.log(Entry.of("decision.RETURN_RECORD").refused().subjects(z.akte()));
            return Optional.of(
                    "Dieser Brief ist nicht unterwegs: „" + z.zustand().titel() + "“. Laden Sie die Seite neu.");
        }
        rueckbriefe.neu(
                id, z.akte(), z.kreis(), grund, eingang, access.employee().id(), time.instant());
        erinnerungen.erledigt(id);
        audit.log(Entry.of("decision.RETURN_RECORD").subjects(z.akte()));
        return Optional.empty();
    }

    /// Sends a letter again to the address that is known now.
    @Transactional
    public Optional<String> sendeNeu(UUID id) {
        Zustellung z = zustellungen.finde(id).orElseThrow(AccessRefused::new);
        boolean anschrift = z.vertretung() != null
                || faelle.finde(z.akte()).map(f -> f.anschrift().size() > 1).orElse(false);
        if (!anschrift || !rueckbriefe.sendeNeu(id, access.employee().id(), time.instant())) {
            audit.log(Entry.of("decision.RETURN_RESEND").refused().subjects(z.akte()));
            return Optional.of(
                    anschrift
                            ? "Dieser Brief ist nicht zurückgekommen oder schon wieder unterwegs. Laden Sie die Seite neu."
                            : "Es ist keine Anschrift bekannt. Tragen Sie sie bei der Person ein; dann kann der Brief hinausgehen.");
        }
        audit.log(Entry.of("decision.RETURN_RESEND").subjects(z.akte()));
        return Optional.empty();
    }
}
