package de.tragwerk.decision.model;

/// Why a decision needs a person: the closed catalogue. Codes are never reused.
public enum Klaerungspunkt {
    ZURUECKGEGEBEN("Der Vorschlag wurde zurückgegeben", "Grund lesen und neu vorschlagen", "/berechnung"),
    ANTRAG_UNENTSCHIEDEN("Über den Antrag ist noch nicht entschieden", "Berechnung beginnen", "/berechnung"),
    TATSACHEN_FEHLEN("Es fehlen Tatsachen für die Berechnung", "Tatsachen ergänzen", "/tatsachen"),
    ERMESSEN_OFFEN("Über das Ermessen ist nicht entschieden", "Frage beantworten und begründen", "/berechnung"),
    WUERDIGUNG_FEHLT("Die Änderung nimmt etwas weg", "Würdigung nach §§ 45, 48 SGB X festhalten", "/berechnung"),
    ANHOERUNG_FEHLT("Vor der Entscheidung ist anzuhören", "Anhörung absenden", "/berechnung"),
    ANHOERUNG_LAEUFT("Eine Anhörung läuft", "Antwort abwarten", "/berechnung"),
    ENTWURF_BEREIT("Der Entwurf kann vorgeschlagen werden", "Prüfen und vorschlagen", "/berechnung"),
    FREIGABE_OFFEN("Ein Vorschlag wartet auf die zweite Person", "Freigeben oder zurückgeben", "/berechnung"),
    ANTRAG_WEICHT_AB("Der neue Antrag sagt anderes als die Akte", "Jede Angabe übernehmen oder behalten", "/tatsachen"),
    FRUEHER_GEMELDET(
            "Der Antrag war nach den Angaben früher bei einer anderen Behörde",
            "Den Tag dort erfragen (§ 16 Abs. 2 SGB I)",
            "/tatsachen"),
    NUR_BEHAUPTET("Tatsachen stehen nur im Antrag", "Nachweise ansehen oder anfordern", "/tatsachen"),
    WEITERBEWILLIGUNG("Die Bewilligung endet", "Weiterbewilligung beginnen", "/berechnung"),
    VORLAEUFIG_ABSCHLIESSEN(
            "Ein vorläufiger Zeitraum ist abgelaufen", "Prüfen, ob abschließend zu entscheiden ist", "/berechnung"),
    WIDERSPRUCH("Ein Widerspruch ist offen", "Abhelfen oder vorlegen", "/widerspruch"),
    KLAGEFRIST("Ein Widerspruchsbescheid ist noch nicht unanfechtbar", "Nachsehen, ob eine Klage kam", "/widerspruch"),
    KLAGE("Eine Klage ist anhängig", "Ende der Klage festhalten", "/widerspruch"),
    KLAGE_AUSFUEHREN(
            "Eine Entscheidung des Gerichts ist auszuführen", "Den neuen Bescheid dazu erlassen", "/widerspruch"),
    LAUFENDE_LEISTUNG(
            "Für künftige Monate ist Leistung bewilligt", "Erst aufheben oder auslaufen lassen", "/bescheide"),
    GESETZLICHE_VERTRETUNG(
            "Jemandem unter 18 Jahren ist etwas bewilligt",
            "Gesetzliche Vertretung unterrichten (§ 36 Abs. 1 Satz 2 SGB I)",
            "/bescheide"),
    ZAHLWEG_OFFEN(
            "Wohin das Geld geht, hat nur eine Person gesehen",
            "Eine zweite Person vergleicht mit dem Nachweis und bestätigt",
            "/tatsachen"),
    BEREICH_VERDECKT(
            "Der Entwurf beruht auf einem geschützten Bereich",
            "Von jemandem bearbeiten lassen, der ihn sieht",
            "/tatsachen");

    private final String satz;
    private final String tun;
    private final String pfad;

    Klaerungspunkt(String satz, String tun, String pfad) {
        this.satz = satz;
        this.tun = tun;
        this.pfad = pfad;
    }

    public String satz() {
        return satz;
    }

    public String tun() {
        return tun;
    }

    public String pfad() {
        return pfad;
    }
}
