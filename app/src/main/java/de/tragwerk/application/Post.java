package de.tragwerk.application;

import de.tragwerk.akte.AkteRef;
import de.tragwerk.application.store.AntragStore;
import de.tragwerk.kernel.Days;
import de.tragwerk.kernel.Ids;
import de.tragwerk.mandant.Outbox;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.message.Codec;
import de.tragwerk.message.Kopf;
import de.tragwerk.message.MessageRefused;
import de.tragwerk.message.Mitteilung;
import de.tragwerk.message.Nachricht;
import de.tragwerk.message.PersonalEnvelope;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Letters to the mailbox of who applied online: sealed for her, handed to the outbox in the current
/// transaction.
@Component
public class Post {

    static final String KIND = "rueckpost";

    private final AntragStore store;
    private final Outbox outbox;
    private final RealTime time;

    Post(AntragStore store, Outbox outbox, RealTime time) {
        this.store = store;
        this.outbox = outbox;
        this.time = time;
    }

    /// @param lines explanation of amounts, may be empty
    /// @return UUID of the message; receipts refer to it
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID send(
            Antrag antrag,
            Mitteilung.Art art,
            String aktenzeichen,
            String betreff,
            String text,
            @Nullable LocalDate frist,
            List<Mitteilung.Zeile> lines,
            List<Mitteilung.Datei> files,
            List<Mitteilung.Zugriff> accesses) {
        return send(antrag, art, time.instant(), aktenzeichen, betreff, text, frist, lines, files, accesses);
    }

    private UUID send(
            Antrag antrag,
            Mitteilung.Art art,
            Instant when,
            String aktenzeichen,
            String betreff,
            String text,
            @Nullable LocalDate frist,
            List<Mitteilung.Zeile> lines,
            List<Mitteilung.Datei> files,
            List<Mitteilung.Zugriff> accesses) {
        if (antrag.ohnePostfach()) {
            throw new IllegalStateException("Zu diesem Antrag gibt es kein Postfach: " + antrag.id());
        }
        UUID uuid = Ids.next();
        // A list of accesses is no correspondence: it rings at no door and stands in no officer's letters.
        boolean quiet = art == Mitteilung.Art.ZUGRIFFE;
        Mitteilung letter =
                new Mitteilung(antrag.id(), art, when, aktenzeichen, betreff, text, frist, lines, files, accesses);
        byte[] sealed = PersonalEnvelope.seal(Codec.write(letter), antrag.rueckSchluessel());
        Kopf kopf = new Kopf(uuid, time.instant(), antrag.rueckOrganisation(), antrag.eigeneOrganisation());
        byte[] xml = Codec.write(new Nachricht.Rueckmeldung(kopf, antrag.rueckAdresse(), quiet, sealed));
        outbox.add(KIND, uuid.toString(), xml);
        if (!quiet) {
            store.insertLetter(
                    Ids.next(),
                    antrag,
                    "AMT",
                    art.name(),
                    betreff,
                    text,
                    uuid,
                    time.instant().atOffset(ZoneOffset.UTC));
        }
        return uuid;
    }

    /// Tells that the application arrived.
    ///
    /// @throws MessageRefused when her key is none
    @Transactional(propagation = Propagation.MANDATORY)
    public void arrived(Antrag antrag) {
        arrived(antrag, time.instant());
    }

    private void arrived(Antrag antrag, Instant when) {
        send(
                antrag,
                Mitteilung.Art.EINGANG,
                when,
                "",
                "Ihr Antrag ist angekommen",
                "Ihr Antrag ist bei uns eingegangen. Wir melden uns, wenn wir noch etwas brauchen.",
                null,
                List.of(),
                List.of(),
                List.of());
    }

    /// Tells that somebody works on it.
    @Transactional(propagation = Propagation.MANDATORY)
    public void inWork(Antrag antrag, String aktenzeichen) {
        inWork(antrag, aktenzeichen, time.instant());
    }

    /// Tells somebody who has a mailbox only now how far her application is.
    ///
    /// @param akte where it lies, null while nobody has taken it over
    /// @throws MessageRefused when her key is none
    @Transactional(propagation = Propagation.MANDATORY)
    public void soFar(Antrag antrag, @Nullable AkteRef akte) {
        arrived(antrag, antrag.eingang().toInstant());
        if (akte != null) {
            LocalDate begun = akte.eroeffnet().isAfter(antrag.tag()) ? akte.eroeffnet() : antrag.tag();
            inWork(antrag, akte.aktenzeichen(), begun.atStartOfDay(Days.ZONE).toInstant());
        }
    }

    /// An account nobody knows reads nothing of the file, not even its number.
    private void inWork(Antrag antrag, String aktenzeichen, Instant when) {
        boolean bekannt = antrag.kontoBestaetigt();
        send(
                antrag,
                Mitteilung.Art.IN_ARBEIT,
                when,
                bekannt ? aktenzeichen : "",
                "Wir bearbeiten Ihren Antrag",
                bekannt
                        ? "Ihr Antrag hat das Aktenzeichen " + aktenzeichen + ". Nennen Sie es, wenn Sie uns schreiben."
                        : "Wir bearbeiten Ihren Antrag. Wir wissen noch nicht sicher, dass dieses Konto Ihnen gehört. Darum kommen Bescheide und Briefe mit der Post. Möchten Sie alles ins Postfach bekommen? Rufen Sie uns an oder kommen Sie mit Ihrem Ausweis vorbei. Nennen Sie dabei die Vorgangsnummer "
                                + antrag.vorgangsnummer() + ".",
                null,
                List.of(),
                List.of(),
                List.of());
    }

    /// Tells who sent an application that it cannot be opened; there is no case yet to keep a letter of.
    ///
    /// @param why sentence without personal data
    /// @throws MessageRefused when her key is none; the transaction goes on
    @Transactional(propagation = Propagation.MANDATORY, noRollbackFor = MessageRefused.class)
    public void unreadable(Nachricht.Antrag antrag, String why) {
        UUID uuid = Ids.next();
        Mitteilung letter = new Mitteilung(
                antrag.kopf().uuid(),
                Mitteilung.Art.UNLESBAR,
                time.instant(),
                "",
                "Ihr Antrag lässt sich nicht öffnen",
                "Ihr Antrag ist bei uns angekommen, aber er lässt sich nicht öffnen. Der Grund: " + why
                        + " Rufen Sie uns an oder senden Sie den Antrag noch einmal.",
                null,
                List.of(),
                List.of(),
                List.of());
        Nachricht.Rueckweg back = antrag.rueckweg();
        byte[] sealed = PersonalEnvelope.seal(Codec.write(letter), back.schluessel());
        Kopf kopf = new Kopf(
                uuid, time.instant(), back.organisation(), antrag.kopf().leser());
        outbox.add(KIND, uuid.toString(), Codec.write(new Nachricht.Rueckmeldung(kopf, back.adresse(), false, sealed)));
    }
}
