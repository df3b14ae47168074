package de.tragwerk.document;

import de.tragwerk.access.Bereich;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The files of a Mandant: sealed, immutable, visible with their Akte.
public interface Documents {

    /// What a file is.
    enum Art {
        BESCHEID,
        NACHWEIS,
        /// A message as it came in.
        ORIGINAL,
        SCHREIBEN,
        /// What came on paper, as it was scanned.
        POST
    }

    /// A file to be kept.
    ///
    /// @param akte the Akte, `null` while it is not found yet
    /// @param kreis circle that may see it
    /// @param bezug what it belongs to: an application, a Bescheid, a message
    /// @param name file name as shown, at most 200 characters
    /// @param medientyp such as `application/pdf`; by content, never by what a sender claims
    record NewDocument(
            @Nullable UUID akte,
            int kreis,
            Art art,
            @Nullable UUID bezug,
            String name,
            String medientyp,
            byte[] inhalt) {}

    /// What is known about a file without opening it.
    ///
    /// @param bereich area of the Akte it lies in; who was not given the area does not see the file
    record Document(
            UUID id,
            @Nullable UUID akte,
            Art art,
            @Nullable UUID bezug,
            Bereich bereich,
            String name,
            String medientyp,
            long groesse,
            byte[] sha256,
            Instant entstanden) {}

    /// Keeps a file in the current transaction, in the general area.
    ///
    /// @return its id and hash
    default Document put(NewDocument document) {
        return put(document, Bereich.ALLGEMEIN);
    }

    /// Keeps a file in the current transaction.
    ///
    /// @param bereich area it lies in from the beginning
    /// @return its id and hash
    Document put(NewDocument document, Bereich bereich);

    /// Puts the files of a subject into an Akte that has been found, also those in areas the acting person does
    /// not see. Files that already lie in one stay there.
    ///
    /// @return how many
    long assign(UUID bezug, UUID akte);

    /// The file, if the acting person may see it.
    Optional<Document> find(UUID id);

    /// The files of an Akte, newest first.
    List<Document> ofAkte(UUID akte);

    /// The files that belong to an application, Bescheid or message, oldest first.
    List<Document> ofBezug(UUID bezug);

    /// Puts a file into another area; the acting person needs both.
    ///
    /// @return false when she does not see it
    boolean ordne(UUID id, Bereich bereich);

    /// The content.
    ///
    /// @throws IllegalStateException when it is missing or its hash is not the one kept
    byte[] open(UUID id);

    /// Destroys the key of a file: the content is gone, the entry with its hash stays.
    void erase(UUID id);
}
