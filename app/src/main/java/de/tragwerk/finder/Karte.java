package de.tragwerk.finder;

import de.tragwerk.form.Texts;
import java.util.List;

/// What the page says about a benefit beside the conditions.
///
/// @param leistung page of the service, empty where the platform has none
/// @param name empty to take the service's
/// @param satz empty to take the service's
/// @param hinweis what matters now, empty without
/// @param wer who decides, empty to take the service's
/// @param url page elsewhere, empty with a page of our own
public record Karte(
        String regel,
        String leistung,
        Texts name,
        Texts satz,
        List<String> normen,
        Texts hinweis,
        Texts wer,
        String url) {

    public Karte {
        normen = List.copyOf(normen);
    }
}
