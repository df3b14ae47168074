package de.tragwerk.newsletter;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// A released issue, as the operator publishes it and portals fetch it.
///
/// @param freigegeben who subscribed later does not get it
/// @param teile by language, each of [#SPRACHEN]
public record Rundbrief(UUID id, Instant freigegeben, Map<String, Teil> teile) {

    /// Where the operator publishes released issues.
    public static final String VERZEICHNIS = "/rundbriefverzeichnis";

    /// Where a portal says how far an issue has gone out.
    public static final String ZAHLEN = "/newsletter/zahlen";

    /// Codes of the languages of an issue; the first one binds and stands in for what is not translated.
    public static final List<String> SPRACHEN = List.of("de", "de-simple", "en");

    public static final int LAENGSTER_BETREFF = 150;
    public static final int LAENGSTER_TEXT = 20_000;

    /// What it says in one language, as plain text.
    public record Teil(String betreff, String text) {}

    /// How far an issue has gone out in one portal: counts, no people.
    ///
    /// @param offen waits for the mail server, or to be put on its way
    /// @param fertig whether nobody is left to whom it goes
    public record Stand(UUID id, long angenommen, long abgelehnt, long offen, boolean fertig) {}

    /// Whether it may go out: every language, one line as its subject.
    public boolean vollstaendig() {
        return SPRACHEN.stream().allMatch(s -> {
            Teil teil = teile.get(s);
            return teil != null
                    && !teil.betreff().isBlank()
                    && !teil.text().isBlank()
                    && teil.betreff().length() <= LAENGSTER_BETREFF
                    && teil.text().length() <= LAENGSTER_TEXT
                    && teil.betreff().chars().noneMatch(Character::isISOControl);
        });
    }
}
