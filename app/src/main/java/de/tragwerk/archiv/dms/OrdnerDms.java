package de.tragwerk.archiv.dms;

import de.tragwerk.austausch.Ablage;
import java.io.IOException;
import org.springframework.stereotype.Component;

/// A folder for each copy, from which the other system takes it in. CMIS would be another adapter.
@Component
class OrdnerDms implements Dms {

    private final Ablage ablage;

    OrdnerDms(Ablage ablage) {
        this.ablage = ablage;
    }

    @Override
    public void lege(String mandant, String vorgang, String name, byte[] bytes) throws IOException {
        ablage.lege(mandant, "eakte/" + vorgang, name, bytes);
    }
}
