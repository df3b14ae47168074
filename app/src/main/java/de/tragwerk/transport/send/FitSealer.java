package de.tragwerk.transport.send;

import de.tragwerk.mandant.Scope;
import de.tragwerk.transport.Attachment;
import de.tragwerk.transport.NoRoute;
import de.tragwerk.transport.Route;
import de.tragwerk.transport.Sealed;
import de.tragwerk.transport.Services;
import de.tragwerk.transport.fit.FitCipher;
import de.tragwerk.transport.fit.FitClient;
import de.tragwerk.transport.fit.FitException;
import de.tragwerk.transport.fit.FitMetadata;
import de.tragwerk.transport.fit.FitTargets;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/// Closes a message for a FIT-Connect destination, before anything is stored.
@Component
class FitSealer {

    private static final Logger LOG = LoggerFactory.getLogger(FitSealer.class);
    private static final String XML = "application/xml";

    private final FitTargets targets;
    private final ObjectMapper json;
    private final int bits;

    /// @param bits shortest key of a destination that we encrypt for; FIT-Connect asks for 4096
    FitSealer(FitTargets targets, ObjectMapper json, @Value("${tragwerk.fitconnect.schluessel-bits:3072}") int bits) {
        this.targets = targets;
        this.json = json;
        this.bits = bits;
    }

    /// Asks the service for the destination's key: call it outside of a transaction.
    Sealed seal(FitTargets.Target target, Route route, String subject, byte[] xml, List<Attachment> attachments) {
        try {
            FitClient.Destination destination =
                    targets.client(Scope.current().mandant(), target.base()).destination(target.destination(), bits);
            String schema = Services.TRAGWERK + "#" + subject;
            if (!destination.schemas().contains(Services.TRAGWERK)
                    || destination.services().isEmpty()) {
                throw new NoRoute("Das zuständige Amt nimmt diesen Antrag über FIT-Connect nicht an.");
            }
            List<FitMetadata.Item> items = new ArrayList<>();
            Map<UUID, String> closed = new LinkedHashMap<>();
            for (Attachment attachment : attachments) {
                UUID id = UUID.randomUUID();
                items.add(new FitMetadata.Item(
                        id, FitCipher.sha512(attachment.content()), attachment.contentType(), attachment.name()));
                closed.put(id, FitCipher.encrypt(attachment.content(), attachment.contentType(), destination.key()));
            }
            String service = destination.services().stream()
                    .filter(s -> !route.leika().isEmpty() && s.endsWith(":" + route.leika()))
                    .findFirst()
                    .orElse(destination.services().getFirst());
            FitMetadata metadata = new FitMetadata(FitCipher.sha512(xml), schema, XML, service, items);
            FitParcel parcel = new FitParcel(
                    target.destination(),
                    target.base(),
                    service,
                    FitCipher.encrypt(metadata.write(json), "application/json", destination.key()),
                    FitCipher.encrypt(xml, XML, destination.key()),
                    closed);
            return new Sealed(route.organisation(), subject, parcel.write());
        } catch (FitException | IOException e) {
            LOG.warn("FIT-Connect-Ziel nicht nutzbar: {}", e.getMessage());
            throw new NoRoute.Spaeter(
                    "Das Amt ist über FIT-Connect gerade nicht erreichbar. Bitte versuchen Sie es später noch einmal.");
        }
    }
}
