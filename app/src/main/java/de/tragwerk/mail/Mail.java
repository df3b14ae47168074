package de.tragwerk.mail;

import java.util.Map;

/// A message to one person, in plain text.
///
/// @param sprache value of `Content-Language`, for instance `de`
/// @param kopf further headers, by name; the caller's own constants and addresses of ours, nothing typed
public record Mail(MailAddress an, String sprache, String betreff, String text, Map<String, String> kopf) {

    public Mail {
        kopf = Map.copyOf(kopf);
        if (betreff.chars().anyMatch(Character::isISOControl)
                || kopf.values().stream().anyMatch(v -> v.chars().anyMatch(Character::isISOControl))) {
            throw new IllegalArgumentException("Eine Kopfzeile ist eine Zeile");
        }
    }

    public Mail(MailAddress an, String sprache, String betreff, String text) {
        this(an, sprache, betreff, text, Map.of());
    }
}
