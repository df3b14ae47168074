package de.tragwerk.rights;

/// Why a file goes into the archive although something in it is open.
public enum Archivgrund {
    ZURUECKGENOMMEN("Der Antrag ist zurückgenommen"),
    ABGEGEBEN("Der Fall ist an eine andere Stelle abgegeben"),
    IRRTUM("Die Akte ist aus Versehen angelegt"),
    ERLEDIGT("Es hat sich anders erledigt");

    private final String title;

    Archivgrund(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /// The step of the file under which it is kept.
    public String ereignis() {
        return "ARCHIVIERT_" + name();
    }
}
