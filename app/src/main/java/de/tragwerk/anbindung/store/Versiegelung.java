package de.tragwerk.anbindung.store;

import de.tragwerk.privacy.Vault;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Seals what people wrote with the key of the connection: erasing that key erases contacts, reasons and files.
@Component
class Versiegelung {

    private final Vault vault;

    Versiegelung(Vault vault) {
        this.vault = vault;
    }

    byte[] zu(UUID vorhaben, String text, String tabelle, String spalte, UUID zeile) {
        return vault.seal(vorhaben, text.getBytes(StandardCharsets.UTF_8), tabelle, spalte, zeile);
    }

    byte[] zu(UUID vorhaben, byte[] inhalt, String tabelle, String spalte, UUID zeile) {
        return vault.seal(vorhaben, inhalt, tabelle, spalte, zeile);
    }

    String auf(UUID vorhaben, byte[] zu, String tabelle, String spalte, UUID zeile) {
        try {
            return new String(inhalt(vorhaben, zu, tabelle, spalte, zeile), StandardCharsets.UTF_8);
        } catch (Vault.KeyErased e) {
            return "gelöscht";
        }
    }

    byte[] inhalt(UUID vorhaben, byte[] zu, String tabelle, String spalte, UUID zeile) {
        return vault.open(vorhaben, zu, tabelle, spalte, zeile);
    }
}
