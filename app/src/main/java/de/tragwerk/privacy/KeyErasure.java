package de.tragwerk.privacy;

import de.tragwerk.mandant.OutboxHandler;
import de.tragwerk.mandant.OutboxItem;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Destroys a key once the deletion of what it sealed is committed. Tried until it is done, and listed when it is
/// not.
@Component
class KeyErasure implements OutboxHandler {

    static final String KIND = "schluessel-loeschen";

    private final KeyStoreDatabase keys;

    KeyErasure(KeyStoreDatabase keys) {
        this.keys = keys;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void handle(OutboxItem item) {
        keys.erase(UUID.fromString(item.key()));
    }
}
