package de.tragwerk.application.receive;

import de.tragwerk.access.Bereich;
import de.tragwerk.application.Antrag;
import de.tragwerk.application.store.AntragStore;
import de.tragwerk.application.store.NachweisStore;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.document.Documents;
import de.tragwerk.kernel.Ids;
import de.tragwerk.message.Nachricht;
import de.tragwerk.scan.FileCheck;
import de.tragwerk.scan.FileName;
import de.tragwerk.transport.Attachment;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Keeps evidence as documents from the day it arrives, in the area its kind belongs to. Where there is a file
/// already, it lies in it at once; else it follows the application into one.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Nachweisablage {

    private final AntragStore antraege;
    private final NachweisStore store;
    private final Documents documents;
    private final Audit audit;

    Nachweisablage(AntragStore antraege, NachweisStore store, Documents documents, Audit audit) {
        this.antraege = antraege;
        this.store = store;
        this.documents = documents;
        this.audit = audit;
    }

    /// @param eingang when it arrived
    /// @param zuschrift the letter it came with, null for the application itself
    void lege(
            Antrag antrag,
            Nachricht.Nachweis evidence,
            Attachment file,
            OffsetDateTime eingang,
            @Nullable UUID zuschrift) {
        Documents.Document document = ablage(antrag, evidence.art(), evidence.name(), file.content());
        store.insert(Ids.next(), antrag, evidence, document, eingang, zuschrift);
    }

    /// Moves what was kept before evidence was a document.
    ///
    /// @return false when none is left
    boolean holeNach(int anzahl) {
        var alte = store.ohneDokument(anzahl);
        for (NachweisStore.Alt alt : alte) {
            Antrag antrag = antraege.find(alt.antragId()).orElseThrow();
            Documents.Document document = ablage(antrag, alt.art(), alt.name(), store.alterInhalt(alt));
            store.abgelegt(alt.id(), document.id());
        }
        return !alte.isEmpty();
    }

    /// Its name and type are those of its content: what the sender says of it is a claim.
    private Documents.Document ablage(Antrag antrag, String art, String name, byte[] inhalt) {
        String typ = FileCheck.type(inhalt);
        Documents.Document document = documents.put(
                new Documents.NewDocument(
                        antrag.akteId(),
                        antrag.kreis(),
                        Documents.Art.NACHWEIS,
                        antrag.id(),
                        FileName.of(name, typ),
                        typ,
                        inhalt),
                bereich(art));
        audit.log(Entry.of("application.EVIDENCE")
                .subjects(antrag.eigene())
                .thing("dokument", document.id(), document.sha256()));
        return document;
    }

    private Bereich bereich(String art) {
        return Bereich.valueOf(store.bereich(art));
    }
}
