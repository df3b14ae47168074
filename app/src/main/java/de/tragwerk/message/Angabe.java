package de.tragwerk.message;

/// One answer of a form.
///
/// @param feld stable field id of the form catalogue, for instance `person.familienname`
/// @param nr which repetition, from 1; 0 where the field does not repeat
/// @param wert canonical: text as typed, dates ISO, money with a point and two decimals, yes/no as
/// `ja`/`nein`, several choices separated by `|`
public record Angabe(String feld, int nr, String wert) {

    public Angabe {
        if (!feld.matches("[a-z0-9_]+(\\.[a-z0-9_]+)*") || feld.length() > 120) {
            throw new MessageRefused("Eine Feldkennung der Nachricht hat eine unbekannte Form.");
        }
        if (nr < 0 || nr > 999) {
            throw new MessageRefused("Eine Wiederholung der Nachricht hat keine Nummer von 0 bis 999.");
        }
        Latin.check(wert, 4000, "Die Angabe " + feld);
    }
}
