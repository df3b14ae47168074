package de.tragwerk.akte;

/// How wide a file is open (Aktenlesemodus). The database enforces it by the file's circle.
public enum Lesemodus {
    OFFEN("Offen im Mandanten", "Alle in der Sachbearbeitung lesen. Die Arbeitsgruppe bearbeitet."),
    ARBEITSGRUPPE("Nur Arbeitsgruppe", "Die Arbeitsgruppe liest und bearbeitet."),
    ZUSTAENDIGE("Nur Zuständige", "Zuständige, ihre Vertretung und wer ein Recht bekommen hat. Die Leitung liest."),
    BENANNTE(
            "Nur benannte Personen",
            "Zuständige, ihre Vertretung und wer ein Recht bekommen hat. Die Leitung liest nicht."),
    SOZIALGEHEIMNIS(
            "Sozialgeheimnis", "Nur Zuständige und wer ein Recht bekommen hat. Auch die Vertretung liest nicht.");

    private final String title;
    private final String sentence;

    Lesemodus(String title, String sentence) {
        this.title = title;
        this.sentence = sentence;
    }

    /// @param stufe 1 open in the Mandant … 5 Sozialgeheimnis
    /// @throws IllegalArgumentException for another number
    public static Lesemodus of(int stufe) {
        if (stufe < 1 || stufe > values().length) {
            throw new IllegalArgumentException("Lesemodus ist 1 bis 5");
        }
        return values()[stufe - 1];
    }

    public int stufe() {
        return ordinal() + 1;
    }

    public String title() {
        return title;
    }

    /// Who reads and who works with it, for the officer.
    public String sentence() {
        return sentence;
    }
}
