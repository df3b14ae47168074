package de.tragwerk.lauf;

/// How a kind of run is called in codes and sentences.
///
/// @param bereich of its actions and audit entries, also its schema: `abgleich`
/// @param der at the beginning of a sentence: "Der Lauf"
/// @param dieser "Dieser Lauf"
/// @param diesen "diesen Lauf"
/// @param ihn "ihn"
public record Worte(String bereich, String der, String dieser, String diesen, String ihn) {

    String handlung(String name) {
        return bereich + "." + name;
    }
}
