package de.tragwerk.archiv.order;

import java.time.LocalDate;

/// How long a file is kept: whole years, beginning with the end of the year in which it went into the archive.
public final class Aufbewahrung {

    private Aufbewahrung() {}

    /// The last day of keeping; from the next day on deletion can be ordered.
    public static LocalDate bis(LocalDate archiviert, int jahre) {
        return LocalDate.of(archiviert.getYear() + jahre, 12, 31);
    }
}
