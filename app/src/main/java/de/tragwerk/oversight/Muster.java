package de.tragwerk.oversight;

/// What deserves a question to a member of staff. None of it is a proof of anything.
public enum Muster {
    BEFANGEN(
            "Eigene Akte oder Akte von Angehörigen",
            "Geöffnet und abgewiesen: die Person ist nach §§ 16, 17 SGB X ausgeschlossen."),
    GLEICHER_NAME("Eigener Nachname", "Daten einer Person gelesen, die den Nachnamen der lesenden trägt."),
    KOLLEGEN(
            "Kolleginnen, Kollegen und deren Angehörige",
            "Deren Akten oder Daten gelesen, ohne für eine davon zuständig zu sein."),
    BEKANNTE("Besonders geschützte Personen", "Daten einer Person gelesen, die auf Ihrer Liste steht."),
    MENGE("Viele fremde Akten an einem Tag", "Mehr, als die Schwelle sagt, und mehr als dreimal so viele wie sonst."),
    KURZ("Viele Daten in kurzer Zeit", "Einzeln geöffnet, innerhalb einer Viertelstunde."),
    UHRZEIT("Außerhalb der Dienstzeit", "Daten von Personen am Wochenende oder außerhalb der Dienststunden geöffnet."),
    NOTFALL("Notfallzugriff", "Eine fremde Akte im Notfall geöffnet."),
    ABGEWIESEN("Oft abgewiesen", "Gesucht oder geöffnet, was nicht erlaubt ist.");

    private final String title;
    private final String sentence;

    Muster(String title, String sentence) {
        this.title = title;
        this.sentence = sentence;
    }

    public String title() {
        return title;
    }

    public String sentence() {
        return sentence;
    }
}
