package de.tragwerk.application;

/// What a person sends after her application.
public enum Zuschriftart {
    ANTWORT("antwort", "Nachricht der Person", "Nachricht der Person vom", "NACHRICHT"),
    NACHWEIS("nachweis", "Nachweis nachgereicht", "Nachweis nachgereicht am", "NACHGEREICHT"),
    EINWILLIGUNG("einwilligung", "Zustellung geändert", "Zustellung geändert am", "ZUSTELLWEG");

    private final String code;
    private final String titel;
    private final String anlass;
    private final String ereignis;

    Zuschriftart(String code, String titel, String anlass, String ereignis) {
        this.code = code;
        this.titel = titel;
        this.anlass = anlass;
        this.ereignis = ereignis;
    }

    /// By the code of the message; what has another one is a message to read.
    public static Zuschriftart of(String code) {
        for (Zuschriftart art : values()) {
            if (art.code.equals(code)) {
                return art;
            }
        }
        return ANTWORT;
    }

    public String titel() {
        return titel;
    }

    /// Beginning of a sentence that ends with the day.
    public String anlass() {
        return anlass;
    }

    /// Step of the file, as `akte.ereignis` keeps it.
    public String ereignis() {
        return ereignis;
    }
}
