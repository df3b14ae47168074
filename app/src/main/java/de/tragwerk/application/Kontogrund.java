package de.tragwerk.application;

/// Why the account an application came from counts as that of the person in the file.
public enum Kontogrund {
    /// Proved at the login with at least "substanziell", and person and file began with this application.
    ANMELDUNG("mit Ausweis oder Zertifikat angemeldet, Person und Akte begannen mit diesem Antrag", false),
    /// The account of an earlier application of the same person, confirmed then.
    WIE_ZUVOR("dasselbe Konto wie bei einem bestätigten Antrag dieser Person", false),
    /// The code of a letter to the address in the file was entered with it.
    BRIEF("der Code aus einem Brief an die Anschrift in der Akte wurde mit diesem Konto eingegeben", false),
    AUSWEIS("die Person hat sich bei uns ausgewiesen und den Antrag als ihren bestätigt", true),
    RUECKFRAGE("die Person hat es auf Rückfrage unter einer bekannten Nummer oder Anschrift bestätigt", true);

    private final String satz;
    private final boolean amt;

    Kontogrund(String satz, boolean amt) {
        this.satz = satz;
        this.amt = amt;
    }

    public String satz() {
        return satz;
    }

    /// Whether an officer says it.
    public boolean amt() {
        return amt;
    }
}
