package de.tragwerk.mandant;

/// The purpose under which personal data are read or written; it is part of every audit entry (Art. 5 Abs. 1
/// lit. b DSGVO).
///
/// @param code stable, never re-used
/// @param title as the purpose chip shows it
public record Purpose(String code, String title) {

    public static final Purpose ANTRAG = new Purpose("antrag", "Antrag stellen");
    public static final Purpose SGB12 = new Purpose("leistung-sgb12", "Leistung SGB XII");
    public static final Purpose ASYLBLG = new Purpose("leistung-asylblg", "Leistung AsylbLG");
    public static final Purpose SGB14 = new Purpose("leistung-sgb14", "Leistung SGB XIV");
    public static final Purpose ANDERE = new Purpose("leistung-andere", "Andere Sozialleistungen");
    public static final Purpose EINGANG = new Purpose("eingang", "Anträge entgegennehmen");
    public static final Purpose POST = new Purpose("post", "Posteingang und Postausgang");
    public static final Purpose HAUSHALT = new Purpose("haushalt", "Buchhaltung");
    public static final Purpose ANMELDUNG = new Purpose("anmeldung", "Anmeldung");
    public static final Purpose BETRIEB = new Purpose("betrieb", "Technischer Betrieb");
    public static final Purpose REDAKTION = new Purpose("redaktion", "Formulare bearbeiten");
    public static final Purpose DATENSCHUTZ = new Purpose("datenschutz", "Datenschutzkontrolle");
    public static final Purpose VERWALTUNG = new Purpose("verwaltung", "Verwaltung");
    public static final Purpose ZAHLUNG = new Purpose("zahlung", "Auszahlung");
}
