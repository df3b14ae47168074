package de.tragwerk.decision.model;

import java.util.Locale;

/// Why a mass adjustment leaves a case to people: a closed list, each with what to do.
public enum Ausnahme {
    NEUE_TATSACHEN("Seit dem letzten Bescheid kamen Tatsachen hinzu", "In der Akte über die Änderung entscheiden"),
    WENIGER("Jemand bekäme weniger", "In der Akte anhören und würdigen (§§ 24, 45, 48 SGB X)"),
    FRUEHER("Auch frühere Monate würden sich ändern", "In der Akte überprüfen (§ 44 SGB X)"),
    OFFENER_ENTWURF("In der Akte ist ein Entwurf offen", "Den Entwurf zu Ende bringen oder verwerfen"),
    WIDERSPRUCH("Ein Widerspruch ist offen", "Über Widerspruch und Änderung zusammen entscheiden (§ 86 SGG)"),
    VORLAEUFIG(
            "Der geltende Bescheid ist vorläufig",
            "In der Akte abschließend entscheiden oder fortführen (§ 44a SGB XII)"),
    RUHT("Der Fall ruht oder ist beendet", "In der Akte fortführen"),
    UNVOLLSTAENDIG("Es fehlen Tatsachen oder gesetzliche Beträge", "In der Akte ergänzen"),
    ERMESSEN("Eine Ermessensfrage ist zu beantworten", "In der Akte abwägen"),
    KEIN_ANSPRUCH("Es bestünde kein Anspruch mehr", "In der Akte ablehnen oder Tatsachen prüfen"),
    GEAENDERT("Seit dem Bericht hat sich der Fall geändert", "In der Akte entscheiden"),
    BEFANGEN("Eine der beiden Personen darf hier nicht mitwirken (§§ 16, 17 SGB X)", "Von anderen entscheiden lassen"),
    BEREICH("Ein geschützter Bereich der Akte gehört dazu", "Von jemandem mit diesem Bereich entscheiden lassen"),
    ANSCHRIFT_FEHLT("Es gibt weder Anschrift noch Postfach", "Die Anschrift eintragen"),
    ABSENDER_FEHLT("Der Briefkopf der Behörde fehlt", "Den Briefkopf einrichten lassen"),
    TEXT_NICHT_BEREIT("Ein Textbaustein ist nicht geprüft", "Den Textbaustein prüfen lassen"),
    ZEICHEN_FEHLT("Ein Zeichen lässt sich nicht drucken", "Name oder Anschrift prüfen"),
    MONATE_BELEGT("Ein anderer Bescheid gilt schon für diese Monate", "In der Akte entscheiden"),
    ABGELEHNT("Der Vorschlag wurde nicht angenommen", "In der Akte nachsehen und entscheiden"),
    FEHLER(
            "Das Programm konnte den Fall nicht bearbeiten",
            "In der Akte entscheiden; der Betrieb findet den Grund im Logbuch");

    private final String satz;
    private final String rat;

    Ausnahme(String satz, String rat) {
        this.satz = satz;
        this.rat = rat;
    }

    public String satz() {
        return satz;
    }

    /// What to do now.
    public String rat() {
        return rat;
    }

    /// The reason that belongs to the code of a refusal.
    public static Ausnahme zuCode(String code) {
        String name = code.substring(code.indexOf('.') + 1).toUpperCase(Locale.ROOT);
        for (Ausnahme a : values()) {
            if (a.name().equals(name)) {
                return a;
            }
        }
        return ABGELEHNT;
    }
}
