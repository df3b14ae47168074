package de.tragwerk.application.receive;

import de.tragwerk.application.Angaben;
import de.tragwerk.application.Antrag;
import de.tragwerk.application.store.AntragStore;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.kernel.Sha256;
import de.tragwerk.message.Nachricht;
import de.tragwerk.service.Leistung;
import de.tragwerk.service.Leistungen;
import de.tragwerk.transport.Attachment;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The one door to the worklist: an application is kept unchanged and comes to the workgroup of the distribution
/// plan, whichever way it came.
@Component
public class Aufnahme {

    /// How it came.
    public enum Kanal {
        ONLINE,
        /// Online without an account, so without a mailbox.
        GAST,
        /// Entered by staff from paper.
        PAPIER
    }

    private final AntragStore store;
    private final Nachweisablage ablage;
    private final Leistungen leistungen;
    private final Audit audit;
    private final Clock clock;

    Aufnahme(AntragStore store, Nachweisablage ablage, Leistungen leistungen, Audit audit, Clock clock) {
        this.store = store;
        this.ablage = ablage;
        this.leistungen = leistungen;
        this.audit = audit;
        this.clock = clock;
    }

    /// Takes an application in, in the current transaction; twice is once.
    ///
    /// @param xml the message itself: the original
    /// @param messageId of the transport, unique
    /// @param eingang when it arrived: the day that counts (§ 16 Abs. 2 SGB I)
    /// @return false when it is there already
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean nimm(
            Nachricht.Antrag nachricht,
            byte[] xml,
            String messageId,
            List<Attachment> attachments,
            OffsetDateTime eingang,
            Kanal kanal) {
        Angaben angaben = new Angaben(nachricht.angaben());
        String familie = angaben.text("person.familienname");
        String weg = angaben.text("kontakt.weg");
        LocalDate tag = eingang.atZoneSameInstant(clock.getZone()).toLocalDate();
        Antrag antrag = new Antrag(
                nachricht.kopf().uuid(),
                null,
                store.kreisFor(familie),
                eingang,
                nachricht.leika(),
                nachricht.ars(),
                nachricht.formular(),
                nachricht.formularVersion(),
                nachricht.sprache(),
                familie,
                angaben.text("person.vornamen"),
                angaben.date("person.geburtsdatum", 0).orElse(null),
                eilig(nachricht, angaben),
                nachricht.kopf().leser(),
                nachricht.rueckweg().organisation(),
                nachricht.rueckweg().adresse(),
                nachricht.rueckweg().schluessel(),
                kanal == Kanal.ONLINE && !weg.equals("brief") && !weg.isEmpty(),
                "NEU",
                null,
                store.frist(tag),
                1,
                null,
                kanal.name(),
                nachricht.niveau(),
                null,
                null);
        if (!store.insert(antrag, messageId, xml)) {
            return false;
        }
        if (angaben.anschriftGeheim()) {
            store.anschriftGeheim(antrag.id());
        }
        for (Nachricht.Nachweis evidence : nachricht.nachweise()) {
            ablage.lege(antrag, evidence, find(evidence, attachments).orElseThrow(), eingang, null);
        }
        audit.log(Entry.of("application.RECEIVE").subjects(antrag.id()).thing("antrag", antrag.id(), Sha256.of(xml)));
        return true;
    }

    /// Nothing to eat, or one of the answers that are urgent for this service: an eviction, a discharge from
    /// hospital.
    private boolean eilig(Nachricht.Antrag nachricht, Angaben angaben) {
        List<String> urgent =
                leistungen.zuFormular(nachricht.formular()).map(Leistung::eilig).orElse(List.of());
        return angaben.ja("antrag.notlage", 0)
                || angaben.alle().stream().anyMatch(a -> urgent.contains(a.feld() + "=" + a.wert()));
    }

    static Optional<Attachment> find(Nachricht.Nachweis evidence, List<Attachment> files) {
        return files.stream().filter(f -> f.name().equals(evidence.anhang())).findFirst();
    }
}
