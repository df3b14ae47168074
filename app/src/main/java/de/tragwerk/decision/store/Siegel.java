package de.tragwerk.decision.store;

import de.tragwerk.privacy.Vault;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Free text and whole documents in tables of this module are sealed with the key of the Akte.
@Component
public class Siegel {
    private final Vault vault;

    Siegel(Vault vault) {
        this.vault = vault;
    }

    public byte[] zu(UUID akte, String text, String tabelle, String spalte, UUID zeile) {
        return vault.seal(akte, text.getBytes(StandardCharsets.UTF_8), "decision." + tabelle, spalte, zeile);
    }

    public String auf(UUID akte, byte[] siegel, String tabelle, String spalte, UUID zeile) {
        return new String(vault.open(akte, siegel, "decision." + tabelle, spalte, zeile), StandardCharsets.UTF_8);
    }

    public @Nullable String aufOderNichts(
            UUID akte, byte @Nullable [] siegel, String tabelle, String spalte, UUID zeile) {
        return siegel == null ? null : auf(akte, siegel, tabelle, spalte, zeile);
    }
}
