package de.tragwerk.decision.propose;

import de.tragwerk.decision.model.ErmessensFrage;
import de.tragwerk.decision.model.Formate;
import de.tragwerk.decision.model.Gesetz;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Why a draft cannot be proposed or released now. Each has a stable code and a sentence: what is wrong and
/// what to do.
public sealed interface Weigerung {
    String code();

    String satz();

    /// @param gesetz the statute the file is kept for, `null` where nobody calculates
    record FremdesGesetz(@Nullable Gesetz gesetz) implements Weigerung {
        @Override
        public String code() {
            return "decision.FREMDES_GESETZ";
        }

        @Override
        public String satz() {
            return gesetz == null
                    ? "Diese Akte gehört zu einer Leistung, die hier nicht berechnet wird. Entscheiden Sie den Antrag unter „Sonstige Anträge“, oder legen Sie für Leistungen zum Lebensunterhalt eine eigene Akte an."
                    : "In dieser Akte wird nach dem " + gesetz.kurz()
                            + " entschieden. Wählen Sie eine Leistung dieses Gesetzes, oder legen Sie für die andere eine eigene Akte an.";
        }
    }

    record AusnahmeFehlt(Gesetz gesetz) implements Weigerung {
        @Override
        public String code() {
            return "decision.AUSNAHME_FEHLT";
        }

        @Override
        public String satz() {
            return gesetz == Gesetz.ASYLBLG
                    ? "Diese Ausnahme von der Anhörung gibt es im Asylbewerberleistungsgesetz nicht (§ 28 Abs. 2 VwVfG). Hören Sie an, oder wählen Sie eine andere Ausnahme."
                    : gesetz == Gesetz.SGB14
                            ? "Diese Ausnahme von der Anhörung passt nicht: Die Entschädigungszahlung hängt nicht vom Einkommen ab, und dieser Bescheid rechnet nichts auf (§ 24 Abs. 2 Nr. 5 und 7 SGB X). Hören Sie an, oder wählen Sie eine andere Ausnahme."
                            : "Diese Ausnahme von der Anhörung gilt nur für eine Aufrechnung (§ 24 Abs. 2 Nr. 7 SGB X). Hören Sie an, oder wählen Sie eine andere Ausnahme.";
        }
    }

    record AusnahmeTraegtNicht() implements Weigerung {
        @Override
        public String code() {
            return "decision.AUSNAHME_TRAEGT_NICHT";
        }

        @Override
        public String satz() {
            return "Ohne Anhörung wird eine Leistung nur an geänderte Verhältnisse angepasst (§ 24 Abs. 2 Nr. 5 SGB X). Wer etwas zurücknimmt oder jemandem vorwirft, etwas verschwiegen oder gewusst zu haben, hört vorher an.";
        }
    }

    record Unvollstaendig(List<String> saetze) implements Weigerung {
        @Override
        public String code() {
            return "decision.UNVOLLSTAENDIG";
        }

        @Override
        public String satz() {
            return String.join(" ", saetze);
        }
    }

    /// @param zahl differences nobody has decided about
    record AntragWeichtAb(int zahl) implements Weigerung {
        @Override
        public String code() {
            return "decision.ANTRAG_WEICHT_AB";
        }

        @Override
        public String satz() {
            return "Der neue Antrag sagt an " + zahl + (zahl == 1 ? " Stelle" : " Stellen")
                    + " anderes als die Akte. Entscheiden Sie unter „Tatsachen“, was gilt; dann rechnen wir damit.";
        }
    }

    record ErmessenOffen(List<ErmessensFrage> fragen) implements Weigerung {
        @Override
        public String code() {
            return "decision.ERMESSEN_OFFEN";
        }

        @Override
        public String satz() {
            return fragen.getFirst().offen();
        }
    }

    record TextNichtBereit(List<String> bausteine) implements Weigerung {
        @Override
        public String code() {
            return "decision.TEXT_NICHT_BEREIT";
        }

        @Override
        public String satz() {
            return "Dieser Wortlaut ist noch nicht geprüft: " + String.join(", ", bausteine)
                    + ". Lassen Sie ihn prüfen; dann kann der Bescheid hinausgehen.";
        }
    }

    record AbsenderFehlt() implements Weigerung {
        @Override
        public String code() {
            return "decision.ABSENDER_FEHLT";
        }

        @Override
        public String satz() {
            return "Der Briefkopf der Behörde fehlt. Der technische Betrieb trägt ihn ein (./tragwerk amt einrichten).";
        }
    }

    record AnschriftFehlt() implements Weigerung {
        @Override
        public String code() {
            return "decision.ANSCHRIFT_FEHLT";
        }

        @Override
        public String satz() {
            return "Es gibt keine Anschrift und kein Postfach für diesen Bescheid. Tragen Sie bei der Person eine Anschrift ein, ergänzen Sie die Postanschrift, um die sie gebeten hat, oder bestätigen Sie beim Antrag, dass das Konto ihr gehört.";
        }
    }

    record ZeichenFehlt(String satz) implements Weigerung {
        @Override
        public String code() {
            return "decision.ZEICHEN_FEHLT";
        }
    }

    /// @param monate not empty
    record AnderswoBelegt(List<YearMonth> monate) implements Weigerung {
        @Override
        public String code() {
            return "decision.MONATE_BELEGT";
        }

        @Override
        public String satz() {
            return "Für " + Formate.monat(monate.getFirst())
                    + " gilt für jemanden aus diesem Haushalt ein Bescheid in einer anderen Akte. Heben Sie ihn dort für diese Monate auf, dann entscheiden Sie hier.";
        }
    }

    record MonateBelegt(List<YearMonth> monate) implements Weigerung {
        @Override
        public String code() {
            return "decision.MONATE_BELEGT";
        }

        @Override
        public String satz() {
            return "Für " + Formate.monat(monate.getFirst())
                    + " gilt schon ein Bescheid. Entscheiden Sie als Änderung, oder wählen Sie einen anderen Zeitraum.";
        }
    }

    record NichtsZuBewilligen() implements Weigerung {
        @Override
        public String code() {
            return "decision.NICHTS_ZU_BEWILLIGEN";
        }

        @Override
        public String satz() {
            return "Die Rechnung ergibt in keinem Monat einen Anspruch. Prüfen Sie die Tatsachen, oder schlagen Sie eine Ablehnung vor.";
        }
    }

    record AnspruchBesteht() implements Weigerung {
        @Override
        public String code() {
            return "decision.ANSPRUCH_BESTEHT";
        }

        @Override
        public String satz() {
            return "Die Rechnung ergibt in mindestens einem Monat einen Anspruch; das widerspricht dem Grund der Ablehnung. Ergänzen Sie die Tatsachen, oder bewilligen Sie.";
        }
    }

    record NichtsGeaendert() implements Weigerung {
        @Override
        public String code() {
            return "decision.NICHTS_GEAENDERT";
        }

        @Override
        public String satz() {
            return "Die neue Rechnung ergibt dieselben Beträge wie der geltende Bescheid. Ändern Sie eine Tatsache, oder verwerfen Sie den Entwurf.";
        }
    }

    record FalscherZustand(String zustand) implements Weigerung {
        @Override
        public String code() {
            return "decision.ZUSTAND";
        }

        @Override
        public String satz() {
            return "Das geht nicht mehr: Der Entwurf ist " + zustand + ". Laden Sie die Seite neu.";
        }
    }

    record EigenerVorschlag() implements Weigerung {
        @Override
        public String code() {
            return "decision.EIGENER_VORSCHLAG";
        }

        @Override
        public String satz() {
            return "Diesen Bescheid haben Sie selbst vorgeschlagen. Freigeben oder zurückgeben kann ihn nur eine andere Person.";
        }
    }

    record Veraendert() implements Weigerung {
        @Override
        public String code() {
            return "decision.VERAENDERT";
        }

        @Override
        public String satz() {
            return "Seit dem Vorschlag hat sich etwas geändert. Der Vorschlag gilt nicht mehr. Prüfen Sie die Rechnung; dann kann neu vorgeschlagen werden.";
        }
    }

    /// What is proposed now is not what the second person was shown.
    record AndersVorgeschlagen() implements Weigerung {
        @Override
        public String code() {
            return "decision.ANDERS_VORGESCHLAGEN";
        }

        @Override
        public String satz() {
            return "Inzwischen ist etwas anderes vorgeschlagen, als Sie gelesen haben. Unten steht der neue Vorschlag. Lesen Sie ihn; dann können Sie ihn freigeben.";
        }
    }

    record WuerdigungFehlt() implements Weigerung {
        @Override
        public String code() {
            return "decision.WUERDIGUNG_FEHLT";
        }

        @Override
        public String satz() {
            return "Die Änderung nimmt jemandem etwas weg. Halten Sie unter „Aufhebung und Rücknahme“ fest, worauf sie beruht und seit wann die Behörde es weiß.";
        }
    }

    record KeineBefugnis(String begruendung) implements Weigerung {
        @Override
        public String code() {
            return "decision.KEINE_BEFUGNIS";
        }

        @Override
        public String satz() {
            return "Kein Monat darf geändert werden. " + begruendung
                    + " Prüfen Sie die Würdigung, oder verwerfen Sie den Entwurf.";
        }
    }

    record AnhoerungFehlt() implements Weigerung {
        @Override
        public String code() {
            return "decision.ANHOERUNG_FEHLT";
        }

        @Override
        public String satz() {
            return "Vor dieser Entscheidung ist die Person anzuhören (§ 24 Abs. 1 SGB X). Senden Sie die Anhörung ab, oder nennen Sie die Ausnahme.";
        }
    }

    record AnhoerungLaeuft(LocalDate frist) implements Weigerung {
        @Override
        public String code() {
            return "decision.ANHOERUNG_LAEUFT";
        }

        @Override
        public String satz() {
            return "Die Anhörung läuft bis " + Formate.tag(frist)
                    + ". Halten Sie die Antwort fest, sobald sie da ist, oder warten Sie die Frist ab.";
        }
    }

    record VorwurfGegenWen() implements Weigerung {
        @Override
        public String code() {
            return "decision.VORWURF_GEGEN_WEN";
        }

        @Override
        public String satz() {
            return "Wem werfen Sie es vor? Verschweigen und Wissen zählen für jede Person einzeln (§ 45 Abs. 2 Satz 3, § 48 Abs. 1 Satz 2 SGB X). Kreuzen Sie unter „Wen trifft der Vorwurf?“ mindestens eine Person an.";
        }
    }

    /// Two people write about the same draft.
    ///
    /// @param wer the colleague who was faster, empty where it was the same account
    record InzwischenFestgehalten(String wer) implements Weigerung {
        @Override
        public String code() {
            return "decision.INZWISCHEN_FESTGEHALTEN";
        }

        @Override
        public String satz() {
            return "Inzwischen hat " + (wer.isEmpty() ? "jemand unter Ihrem Konto" : wer)
                    + " hier etwas anderes festgehalten, als Sie vor sich hatten. Es steht unten und gilt; Ihr Text steht noch im Formular und ist nicht gespeichert. Vergleichen Sie beides. Wenn Sie noch einmal festhalten, gilt Ihrer.";
        }
    }

    /// @param zurueck the letter, or a copy of it, came back
    record AnhoerungUnterwegs(boolean zurueck) implements Weigerung {
        @Override
        public String code() {
            return "decision.ANHOERUNG_UNTERWEGS";
        }

        @Override
        public String satz() {
            return zurueck
                    ? "Die Anhörung kam zurück; damit ist niemand angehört (§ 24 Abs. 1 SGB X). Klären Sie die Anschrift und senden Sie den Brief unter „Rückbriefe“ noch einmal, oder halten Sie fest, was die Person gesagt hat."
                    : "Die Anhörung ist noch nicht bei allen angekommen: Sie liegt im Briefausgang oder ungeöffnet im Postfach. Die Zeit für die Antwort läuft erst, wenn sie bekannt gegeben ist. Geben Sie den Brief zur Post, oder halten Sie fest, was die Person gesagt hat.";
        }
    }

    record AnhoerungZuEng() implements Weigerung {
        @Override
        public String code() {
            return "decision.ANHOERUNG_ZU_ENG";
        }

        @Override
        public String satz() {
            return "Die Entscheidung geht weiter als die Anhörung: aus einem anderen Grund, früher, für jemanden mehr oder mit höherer Erstattung. Hören Sie noch einmal an.";
        }
    }

    record WiderspruchStand(String stand) implements Weigerung {
        @Override
        public String code() {
            return "decision.WIDERSPRUCH_STAND";
        }

        @Override
        public String satz() {
            return "Das geht nicht mehr: Der Widerspruch ist " + stand + ". Laden Sie die Seite neu.";
        }
    }

    record TagFalsch(String satz) implements Weigerung {
        @Override
        public String code() {
            return "decision.TAG_FALSCH";
        }
    }

    /// A provisional or final decision that the law does not allow now (§ 44a SGB XII).
    record NichtVorlaeufig(String satz) implements Weigerung {
        @Override
        public String code() {
            return "decision.NICHT_VORLAEUFIG";
        }
    }

    record GrundFehlt() implements Weigerung {
        @Override
        public String code() {
            return "decision.GRUND_FEHLT";
        }

        @Override
        public String satz() {
            return "Der Grund fehlt. Schreiben Sie in einem Satz, warum.";
        }
    }
}
