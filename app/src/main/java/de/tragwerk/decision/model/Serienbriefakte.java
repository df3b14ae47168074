package de.tragwerk.decision.model;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A file that fits a mass letter, and what became of it.
///
/// @param person to whom the letter goes
/// @param grund why there is no letter, `null` where there is one or will be
/// @param schreiben the letter, `null` before it is written
public record Serienbriefakte(
        UUID akte,
        int kreis,
        String aktenzeichen,
        UUID person,
        Stand stand,
        @Nullable Grund grund,
        @Nullable UUID schreiben) {

    public Serienbriefakte imKreis(int jetzt) {
        return new Serienbriefakte(akte, jetzt, aktenzeichen, person, stand, grund, schreiben);
    }

    public enum Stand {
        OFFEN("bekommt einen Brief"),
        BEISEITE("bleibt beiseite"),
        GESCHRIEBEN("Brief geschrieben"),
        GESCHEITERT("nicht geschrieben");

        private final String titel;

        Stand(String titel) {
            this.titel = titel;
        }

        public String titel() {
            return titel;
        }
    }

    /// Why a file gets no letter, and what helps.
    public enum Grund {
        VERDECKT(
                "Die Person, die den Brief schreibt, sieht oder bearbeitet diese Akte nicht",
                "Schreiben Sie selbst, wenn Sie die Akte bearbeiten."),
        VERDECKT_FREIGABE(
                "Die Person, die freigegeben hat, sieht diese Akte nicht",
                "Schreiben Sie selbst, wenn Sie die Akte bearbeiten."),
        BEREICH(
                "Die Akte enthält einen geschützten Bereich, den die schreibende Person nicht sieht",
                "Wer den Bereich sieht, schreibt der Person selbst."),
        RUHT("Die Akte läuft nicht mehr", "Nichts ist zu tun."),
        VERSTORBEN("Die Person ist verstorben", "Nichts ist zu tun."),
        OHNE_PERSON("In der Akte steht keine Person", "Tragen Sie die Person in die Akte ein."),
        ANSCHRIFT("Es fehlt eine Anschrift", "Tragen Sie die Anschrift ein, oder klären Sie, wohin Briefe gehen."),
        ANGABE("Für einen Platzhalter fehlt die Angabe", "Schreiben Sie der Person ohne diese Angabe."),
        ZEICHEN(
                "Ein Zeichen im Namen oder in der Anschrift lässt sich nicht drucken",
                "Berichtigen Sie die Angaben zur Person."),
        KONTO(
                "Das Konto der schreibenden oder der freigebenden Person gilt nicht mehr",
                "Legen Sie den Brief mit anderen Personen neu an."),
        FEHLER("Beim Schreiben ist etwas schiefgegangen", "Versuchen Sie es noch einmal.");

        private final String satz;
        private final String rat;

        Grund(String satz, String rat) {
            this.satz = satz;
            this.rat = rat;
        }

        public String satz() {
            return satz;
        }

        public String rat() {
            return rat;
        }

        public static Optional<Grund> finde(@Nullable String name) {
            return Arrays.stream(values()).filter(g -> g.name().equals(name)).findFirst();
        }
    }
}
