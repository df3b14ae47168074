package de.tragwerk.post.capture;

import de.tragwerk.application.receive.Aufnahme;
import de.tragwerk.document.Documents;
import de.tragwerk.form.Evaluation;
import de.tragwerk.form.Form;
import de.tragwerk.form.Forms;
import de.tragwerk.kernel.Sha256;
import de.tragwerk.mandant.GiveUp;
import de.tragwerk.mandant.OutboxHandler;
import de.tragwerk.mandant.OutboxItem;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.mandant.Scope;
import de.tragwerk.message.Angabe;
import de.tragwerk.message.Codec;
import de.tragwerk.message.Kopf;
import de.tragwerk.message.MessageRefused;
import de.tragwerk.message.Nachricht;
import de.tragwerk.post.Posteingang;
import de.tragwerk.post.Teil;
import de.tragwerk.post.store.PostStore;
import de.tragwerk.transport.Attachment;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Carries an entered application through the same door as one from the portal: the same message, the same
/// intake, the scan as its attachment.
@Component
class PapierantragHandler implements OutboxHandler {

    /// Nobody asked a directory for the place: the authority that holds the paper is the reader.
    private static final String NO_PLACE = "000000000000";

    private final ErfassungStore store;
    private final PostStore post;
    private final Posteingang posteingang;
    private final Documents documents;
    private final Forms forms;
    private final Aufnahme aufnahme;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final RealTime time;

    PapierantragHandler(
            ErfassungStore store,
            PostStore post,
            Posteingang posteingang,
            Documents documents,
            Forms forms,
            Aufnahme aufnahme,
            TransactionTemplate transaction,
            Clock clock,
            RealTime time) {
        this.store = store;
        this.post = post;
        this.posteingang = posteingang;
        this.documents = documents;
        this.forms = forms;
        this.aufnahme = aufnahme;
        this.transaction = transaction;
        this.clock = clock;
        this.time = time;
    }

    @Override
    public String kind() {
        return Papierantraege.KIND;
    }

    @Override
    public void handle(OutboxItem item) throws GiveUp {
        UUID id = UUID.fromString(new String(item.payload(), StandardCharsets.US_ASCII));
        try {
            transaction.executeWithoutResult(status -> store.lock(id).ifPresent(this::takeIn));
        } catch (MessageRefused e) {
            // Answers stored before they were checked for it: no later try changes them.
            throw new GiveUp(String.valueOf(e.getMessage()));
        }
    }

    private void takeIn(Erfassung erfassung) {
        Form form = forms.get(erfassung.formular(), erfassung.version());
        Teil teil = post.teil(erfassung.teilId()).orElseThrow();
        Documents.Document original =
                documents.ofBezug(teil.sendungId()).stream().findFirst().orElseThrow();
        byte[] scan = posteingang.seiten(teil, original);
        Attachment attachment = new Attachment("papierantrag", original.medientyp(), scan);
        List<Angabe> angaben = new Evaluation(form, erfassung.answers(), java.time.LocalDate.now(clock))
                .values().stream()
                        .map(v -> new Angabe(v.field(), v.nr(), v.value()))
                        .toList();
        String own = "amt:" + Scope.current().mandant();
        Nachricht.Antrag nachricht = new Nachricht.Antrag(
                new Kopf(erfassung.id(), time.instant(), own, "papier"),
                form.schluessel(),
                NO_PLACE,
                form.id(),
                form.version(),
                "de",
                new Nachricht.Rueckweg(own, erfassung.id(), new byte[0]),
                angaben,
                List.of(new Nachricht.Nachweis(
                        "papierantrag",
                        attachment.name(),
                        "Antrag auf Papier" + Posteingang.endung(original.medientyp()),
                        original.medientyp(),
                        scan.length,
                        Sha256.hex(scan))));
        aufnahme.nimm(
                nachricht,
                Codec.write(nachricht),
                "papier-" + erfassung.id(),
                List.of(attachment),
                erfassung.eingang().atStartOfDay(clock.getZone()).toInstant().atOffset(ZoneOffset.UTC),
                Aufnahme.Kanal.PAPIER);
        store.takenIn(erfassung.id());
    }
}
