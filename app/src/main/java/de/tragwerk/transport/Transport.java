package de.tragwerk.transport;

import java.util.List;
import java.util.UUID;

/// Sending, in three steps: find the way, seal for the reader, hand over to the outbox.
public interface Transport {

    /// Finds the authority for a service and a place, by the directory. Asks over HTTP: call it outside of a
    /// transaction.
    ///
    /// @param leika 14 digits
    /// @param ars Regionalschlüssel, 12 digits; falls back from Gemeinde to Kreis to Land
    /// @throws NoRoute when nobody answers for the service there
    Route route(String leika, String ars);

    /// Finds an organisation by its key in the directory, for answers. Call it outside of a transaction.
    default Route routeTo(String organisation) {
        return routeTo(organisation, "");
    }

    /// Finds who reads for one service of an organisation, for what is written about an application later:
    /// the entry of the service, else that of the organisation. Call it outside of a transaction.
    ///
    /// @param leika 14 digits, empty when it is about no service
    Route routeTo(String organisation, String leika);

    /// Looks an organisation's entry for a service up as any sender does, past what is kept. Call it outside of a
    /// transaction.
    ///
    /// @param service as [Services] name it
    /// @throws NoRoute when there is no such entry today, or its certificate is not usable
    Route lookUp(String organisation, String service);

    /// Encrypts and signs content for the reader of the route, in this process, before anything is stored.
    ///
    /// @param subject message type, for instance `antrag`; visible to the intermediary
    Sealed seal(Route route, String subject, byte[] xml, List<Attachment> attachments);

    /// Hands a sealed message to the outbox, in the current transaction. The same id twice is one message.
    void dispatch(UUID id, Sealed sealed);
}
