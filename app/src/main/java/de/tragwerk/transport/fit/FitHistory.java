package de.tragwerk.transport.fit;

import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The history of a case with every signature checked: service events by the service's key, those of the
/// authority by the destination's.
///
/// @param events oldest first
public record FitHistory(List<FitEvent> events) {

    public FitHistory {
        events = List.copyOf(events);
    }

    /// @param service address that the service uses as issuer
    public static FitHistory read(FitClient client, String service, UUID destination, UUID fall)
            throws IOException, FitException {
        List<FitEvent> events = new ArrayList<>();
        for (String token : client.events(fall)) {
            String issuer = FitEvent.issuer(token);
            String kid = kid(token);
            FitEvent event;
            if (issuer.equals(service)) {
                event = FitEvent.verify(token, client.serviceKey(kid));
            } else if (issuer.equals(destination.toString())) {
                event = FitEvent.verify(token, client.destinationKey(destination, kid));
            } else {
                throw new FitException("Ein Ereignis hat einen fremden Aussteller.");
            }
            if (!event.fall().equals(fall)) {
                throw new FitException("Ein Ereignis gehört zu einem anderen Fall.");
            }
            events.add(event);
        }
        return new FitHistory(events);
    }

    private static String kid(String token) throws FitException {
        try {
            String kid = SignedJWT.parse(token).getHeader().getKeyID();
            return kid == null ? "" : kid;
        } catch (ParseException e) {
            throw new FitException("Das Ereignis ist kein Token.", e);
        }
    }

    public Optional<FitEvent> last(FitEvent.Kind kind) {
        return events.stream().filter(e -> e.kind() == kind).reduce((a, b) -> b);
    }
}
