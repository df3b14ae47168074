package de.tragwerk.abgleich.model;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.stream.Collectors;

/// What is asked about a person (§ 118 Abs. 1 Satz 1 Nr. 1 to 5, Abs. 2 SGB XII; secondary).
public enum Frage {
    LEISTUNGEN("1", "Leistungen der Bundesagentur, Renten der Renten- und Unfallversicherung"),
    BESCHAEFTIGUNG("2", "versicherungspflichtige und geringfügige Beschäftigung"),
    KAPITALERTRAEGE("3", "Kapitalerträge beim Bundeszentralamt für Steuern"),
    ALTERSVORSORGE("4", "gefördertes Altersvorsorgevermögen"),
    EINGLIEDERUNGSHILFE("5", "Leistungen der Eingliederungshilfe"),
    ANDERER_TRAEGER("T", "Leistungen eines anderen Trägers der Sozialhilfe (Abs. 2)");

    private static final int DRITTES_QUARTAL = 7;

    private final String kennung;
    private final String titel;

    Frage(String kennung, String titel) {
        this.kennung = kennung;
        this.titel = titel;
    }

    public String titel() {
        return titel;
    }

    public String kennung() {
        return kennung;
    }

    /// What is asked about somebody in a run over this quarter. Capital income (§ 2 Abs. 2 SozhiDAV) is asked for
    /// everybody in the third quarter, else only for who came new.
    ///
    /// @param quartal first month of the quarter that is looked at; the matching itself is in the quarter after
    /// @param neu she got nothing in the month before
    public static String fuer(YearMonth quartal, boolean neu) {
        boolean alle = quartal.plusMonths(3).getMonthValue() == DRITTES_QUARTAL;
        return Arrays.stream(values())
                .filter(f -> f != KAPITALERTRAEGE || alle || neu)
                .map(Frage::kennung)
                .collect(Collectors.joining());
    }
}
