package de.tragwerk.osci.xta;

import java.util.Optional;

/// The error numbers of XTA (code list `urn:de:xta:webservice:codeliste:fehlernummer`, version 1.0), each with
/// the fault it travels in. The texts are those of the list, because clients compare them.
public enum Fault {
    CERTIFICATE_EXPIRED("9010", Kind.PERMISSION_DENIED, "Authentisierung/Zertifikat ist abgelaufen."),
    ACCOUNT_LOCKED("9011", Kind.PERMISSION_DENIED, "Account ist gesperrt."),
    ACCOUNT_UNKNOWN("9012", Kind.PERMISSION_DENIED, "Account nicht vorhanden."),
    SERVICE_NOT_BOOKED("9013", Kind.PERMISSION_DENIED, "Dienst ist nicht gebucht."),
    CERTIFICATE_OF_OTHER("9014", Kind.PERMISSION_DENIED, "Authentisierung/Zertifikat passt nicht zur Absenderkennung."),
    NO_PARAMETERS("9020", Kind.PARAMETER, "Keine Parameter vorhanden"),
    NO_URI("9021", Kind.PARAMETER, "Keine gültige URI"),
    COMBINATION("9022", Kind.PARAMETER, "Ungültige Parameterkombination"),
    TOO_LARGE("9023", Kind.PARAMETER, "Die Nachricht überschreitet die Größenbeschränkung."),
    ID_TAKEN("9024", Kind.PARAMETER, "MessageID ist bereits vergeben."),
    INTERNAL("9030", Kind.TECHNICAL, "Interner Fehler beim XTA-Server bzw. XTA-Dienstleister"),
    DIRECTORY("9031", Kind.TECHNICAL, "Fehler beim externen Verzeichnisdienst"),
    DELIVERY("9032", Kind.TECHNICAL, "Fehler bei der Zustellung"),
    NOT_SCHEMA_VALID("9050", Kind.SCHEMA, "Fachnachricht ist nicht schemakonform"),
    WRONG_ENCODING("9051", Kind.SCHEMA, "Fachnachricht trägt ein falsches Encoding."),
    PROFILE("9052", Kind.SCHEMA, "Nachricht verletzt das entsprechende Service Profil."),
    MALWARE("9060", Kind.VIRUS, "Es wurde schadhafter Code ermittelt."),
    ID_UNKNOWN("9070", Kind.MESSAGE_ID, "MessageID für den Account nicht bekannt."),
    ONLY_ASYNC("9080", Kind.SYNC_ASYNC, "Der Dienst wird nur asynchron angeboten."),
    ONLY_SYNC("9081", Kind.SYNC_ASYNC, "Der Dienst wird nur synchron angeboten."),
    NOT_BEFORE_PASSED("9100", Kind.CANCEL, "Der durch den Schalter NotBefore gesetzte Termin ist verstrichen."),
    NOT_BEFORE_MISSING("9101", Kind.CANCEL, "Der Schalter NotBefore wurde nicht gesetzt."),
    /// Only read: we always say what is wrong.
    UNSPECIFIED("9000", Kind.TECHNICAL, "Unspezifizierter Fehler, als Freitext beschrieben");

    /// The eight fault messages of the WSDL.
    public enum Kind {
        PERMISSION_DENIED("PermissionDeniedException"),
        PARAMETER("ParameterIsNotValidException"),
        TECHNICAL("XTAWSTechnicalProblemException"),
        SCHEMA("MessageSchemaViolationException"),
        VIRUS("MessageVirusDetectionException"),
        MESSAGE_ID("InvalidMessageIDException"),
        SYNC_ASYNC("SyncAsyncException"),
        CANCEL("CancelDeniedException");

        private final String element;

        Kind(String element) {
            this.element = element;
        }

        /// Name of the element in the detail of the SOAP fault.
        public String element() {
            return element;
        }
    }

    private final String number;
    private final Kind kind;
    private final String text;

    Fault(String number, Kind kind, String text) {
        this.number = number;
        this.kind = kind;
        this.text = text;
    }

    public String number() {
        return number;
    }

    public Kind kind() {
        return kind;
    }

    public String text() {
        return text;
    }

    public static Optional<Fault> of(String number) {
        for (Fault fault : values()) {
            if (fault.number.equals(number)) {
                return Optional.of(fault);
            }
        }
        return Optional.empty();
    }
}
