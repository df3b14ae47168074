package de.tragwerk.disclosure;

import java.util.List;
import java.util.Map;

/// What an entry of the log means, in the language of her application.
final class Words {

    /// @param de German
    /// @param simple plain language
    /// @param en English
    record Text(String de, String simple, String en) {
        String in(String language) {
            return switch (language) {
                case "de-simple" -> simple;
                case "en" -> en;
                default -> de;
            };
        }
    }

    /// What somebody did; the first rule whose beginning fits an action wins.
    private record Deed(Text text, List<String> actions) {}

    private static final Text OTHER =
            new Text("hat mit Ihrer Akte gearbeitet", "hat mit Ihren Papieren gearbeitet", "worked with your file");

    private static final List<Deed> DEEDS = List.of(
            new Deed(
                    new Text(
                            "hat Ihre Akte in einem Notfall gelesen",
                            "hat Ihre Papiere in einem Notfall gelesen",
                            "read your file in an emergency"),
                    List.of("rights.EMERGENCY", "rights.NOTE_EMERGENCY")),
            new Deed(
                    new Text(
                            "hat geprüft, ob ein Notfall bestand",
                            "hat geprüft: War es ein Notfall?",
                            "checked whether it was an emergency"),
                    List.of("rights.REVIEW_EMERGENCY")),
            new Deed(
                    new Text(
                            "hat gefragt, ob sie Ihre Akte lesen darf; gezeigt wurde nichts daraus",
                            "hat gefragt: Darf ich das lesen? Es hat noch nichts gelesen",
                            "asked whether it may read your file; nothing of it was shown"),
                    List.of("rights.REQUEST", "rights.WITHDRAW")),
            new Deed(
                    new Text(
                            "hat geregelt, wer Ihre Akte lesen darf",
                            "hat festgelegt, wer Ihre Papiere lesen darf",
                            "settled who may read your file"),
                    List.of("rights.", "document.SET_AREA")),
            new Deed(
                    new Text(
                            "hat eine Angabe in Ihrer Akte geprüft, weil sie falsch sein könnte",
                            "hat geprüft: Stimmt das, was in Ihren Papieren steht?",
                            "checked a detail in your file that may be wrong"),
                    List.of("decision.CORRECTION", "party.PROPOSE_CHANGE", "party.DECIDE_PROPOSAL")),
            new Deed(
                    new Text("hat Ihren Antrag gelesen", "hat Ihren Antrag gelesen", "read your application"),
                    List.of("casework.READ_APPLICATION", "decision.ANSWER_READ")),
            new Deed(
                    new Text(
                            "hat einen Nachweis oder Brief gelesen",
                            "hat ein Papier von Ihnen gelesen",
                            "read a piece of evidence or a letter"),
                    List.of("casework.READ_EVIDENCE", "document.DOWNLOAD")),
            new Deed(
                    new Text(
                            "hat Ihren Namen in einer Liste gesehen",
                            "hat Ihren Namen in einer Liste gesehen",
                            "saw your name in a list"),
                    List.of(
                            "casework.WORKLIST",
                            "casework.SEARCH",
                            "casework.LOAD_FILES",
                            "casework.OFFICE",
                            "casework.EXPORT",
                            "post.LIST",
                            "post.READ",
                            "decision.PROPOSAL_LIST",
                            "decision.PRINT_LIST",
                            "decision.DUE_LIST",
                            "decision.ANSWER_LIST",
                            "decision.ADJUST_LIST",
                            "decision.ADJUST_READ",
                            "decision.ADJUST_EXPORT",
                            "decision.CIRCULAR_LIST",
                            "decision.CIRCULAR_READ",
                            "decision.PROBE_READ",
                            "decision.PROBE_EXPORT",
                            "decision.RETURN_LIST",
                            "decision.RETURN_FIND",
                            "payment.RUN_LIST",
                            "payment.RUN_READ",
                            "payment.VOP_RESULT_READ",
                            "payment.RECOURSE_LIST",
                            "payment.RECOURSE_EXPORT")),
            new Deed(
                    new Text(
                            "hat gelesen, was Sie geschrieben haben",
                            "hat gelesen, was Sie geschrieben haben",
                            "read what you wrote"),
                    List.of("casework.NEWS", "casework.NEWS_DONE")),
            new Deed(
                    new Text(
                            "hat Ihren Antrag weitergegeben oder ohne Akte erledigt",
                            "hat Ihren Antrag weitergegeben oder beendet",
                            "passed your application on or closed it"),
                    List.of("casework.FORWARD", "casework.DISMISS")),
            new Deed(
                    new Text(
                            "hat geprüft, ob das Konto im Portal Ihnen gehört",
                            "hat geprüft: Ist das Ihr Konto?",
                            "checked whether the account at the portal is yours"),
                    List.of("casework.CONFIRM_ACCOUNT")),
            new Deed(
                    new Text(
                            "hat Ihnen einen Brief mit einem Code geschrieben",
                            "hat Ihnen einen Brief mit einem Code geschrieben",
                            "wrote you a letter with a code"),
                    List.of("decision.ADDRESS_CODE")),
            new Deed(
                    new Text(
                            "hat Ihren neuen Antrag mit der Akte verglichen",
                            "hat Ihren neuen Antrag mit der Akte verglichen",
                            "compared your new application with the file"),
                    List.of("decision.FACT_FROM_DIFFERENCE")),
            new Deed(
                    new Text(
                            "hat geprüft, wohin Ihr Geld geht",
                            "hat geprüft: Wohin geht Ihr Geld?",
                            "checked where your money goes"),
                    List.of("decision.PAYEE_CONFIRM")),
            new Deed(
                    new Text(
                            "hat geprüft, ob Sie schon eine Akte haben",
                            "hat geprüft: Kennen wir Sie schon?",
                            "checked whether you have a file already"),
                    List.of("party.FIND_DUPLICATES", "party.DECIDE_DUPLICATE", "party.MERGE", "party.UNMERGE")),
            new Deed(
                    new Text("hat Ihre Berechnung gelesen", "hat die Rechnung gelesen", "read your calculation"),
                    List.of(
                            "decision.CALCULATION_READ",
                            "decision.FACT_READ",
                            "decision.PROPOSAL_READ",
                            "decision.PROBE_CASE")),
            new Deed(
                    new Text(
                            "hat Ihre Angaben mit Auskünften anderer Stellen verglichen (Datenabgleich)",
                            "hat andere Ämter nach Ihnen gefragt und die Antwort geprüft",
                            "compared your details with what other offices say (data matching)"),
                    List.of("abgleich.")),
            new Deed(
                    new Text(
                            "hat Angaben ohne Ihren Namen für die amtliche Statistik gezählt",
                            "hat für eine Statistik gezählt, ohne Ihren Namen",
                            "counted details without your name for official statistics"),
                    List.of("statistik.")),
            new Deed(
                    new Text(
                            "hat Ihre abgeschlossene Akte im Archiv verwaltet oder ihre Löschung angeordnet",
                            "hat Ihre alten Papiere aufbewahrt oder will sie löschen",
                            "managed your closed file in the archive or ordered its deletion"),
                    List.of("archiv.")),
            new Deed(
                    new Text("hat Ihren Bescheid gelesen", "hat Ihren Brief gelesen", "read your notice"),
                    List.of("decision.NOTICE_READ", "decision.NOTICE_LIST")),
            new Deed(
                    new Text(
                            "hat einen Bescheid vorgeschlagen",
                            "hat einen Brief an Sie vorbereitet",
                            "proposed a decision"),
                    List.of("decision.PROPOSE", "decision.ANSWER_DRAFT", "decision.FINALISE", "decision.PROVISIONAL")),
            new Deed(
                    new Text(
                            "hat einen Bescheid geprüft und freigegeben",
                            "hat einen Brief an Sie geprüft und abgeschickt",
                            "checked and released a decision"),
                    List.of("decision.RELEASE", "decision.NOTICE_PDF", "decision.ADJUST_RELEASE")),
            new Deed(
                    new Text(
                            "hat an Ihrer Berechnung gearbeitet",
                            "hat an der Rechnung gearbeitet",
                            "worked on your calculation"),
                    List.of(
                            "decision.DRAFT",
                            "decision.DISC",
                            "decision.FACT_ADD",
                            "decision.FACT_CORRECT",
                            "decision.MEMBER_ADD",
                            "decision.FACTS_FROM",
                            "decision.ASSESS",
                            "decision.SEND_BACK",
                            "decision.ADJUST_",
                            "decision.LIMIT_",
                            "decision.PROBE_")),
            new Deed(
                    new Text(
                            "hat einen Brief an viele Personen vorbereitet oder geprüft, auch an Sie",
                            "hat einen Brief an viele Menschen vorbereitet, auch an Sie",
                            "prepared or checked a letter to many people, you among them"),
                    List.of("decision.CIRCULAR_")),
            new Deed(
                    new Text(
                            "hat Sie nach Ihrer Sicht gefragt oder Ihre Antwort gelesen (Anhörung)",
                            "hat Sie etwas gefragt oder Ihre Antwort gelesen",
                            "asked for your view or read your answer (hearing)"),
                    List.of("decision.HEAR")),
            new Deed(
                    new Text(
                            "hat Ihren Widerspruch gelesen oder bearbeitet",
                            "hat Ihren Widerspruch gelesen",
                            "read or worked on your objection"),
                    List.of("decision.OBJECTION")),
            new Deed(
                    new Text(
                            "hat festgehalten, ob Ihre gesetzliche Vertretung von Ihren Leistungen weiß",
                            "hat aufgeschrieben, ob Ihre Eltern von Ihrem Geld wissen",
                            "noted whether your legal representative was told of your benefits"),
                    List.of("decision.GUARDIAN_NOTE")),
            new Deed(
                    new Text(
                            "hat Ihre Klage bearbeitet",
                            "hat sich um Ihre Klage beim Gericht gekümmert",
                            "worked on your action before the court"),
                    List.of("decision.LAWSUIT")),
            new Deed(
                    new Text(
                            "hat Ihre Akte ruhen lassen, beendet oder wieder aufgenommen",
                            "hat Ihre Papiere weggelegt oder wieder geholt",
                            "paused, closed or reopened your file"),
                    List.of("casework.HOLD", "casework.RESUME", "casework.CLOSE", "casework.REOPEN")),
            new Deed(
                    new Text("hat einen Brief verschickt", "hat einen Brief verschickt", "sent a letter"),
                    List.of(
                            "decision.PRINT_BATCH",
                            "decision.POSTED",
                            "decision.LETTER",
                            "decision.RETURN_RECORD",
                            "decision.RETURN_RESEND")),
            new Deed(
                    new Text("hat Ihre Zahlungen gelesen", "hat Ihre Zahlungen gelesen", "read your payments"),
                    List.of("payment.CASE_READ")),
            new Deed(
                    new Text("hat Ihre Zahlung bearbeitet", "hat an Ihrem Geld gearbeitet", "worked on your payment"),
                    List.of("payment.")),
            new Deed(
                    new Text("hat Ihnen geschrieben", "hat Ihnen geschrieben", "wrote to you"),
                    List.of("casework.WRITE")),
            new Deed(
                    new Text(
                            "hat Ihren Antrag zur Bearbeitung übernommen",
                            "kümmert sich um Ihren Antrag",
                            "took over your application"),
                    List.of("casework.TAKE", "decision.ANSWER_TAKE")),
            new Deed(
                    new Text(
                            "hat Ihre persönlichen Angaben geändert",
                            "hat Ihre Angaben geändert",
                            "changed your personal details"),
                    List.of("party.CHANGE_PERSON", "party.CREATE_PERSON", "party.BLOCK_ADDRESS")),
            new Deed(
                    new Text("hat Ihre Akte gelesen", "hat Ihre Papiere gelesen", "read your file"),
                    List.of("casework.READ_FILE", "casework.REMIND", "party.READ_PERSON", "post.FILE_LIST")),
            new Deed(
                    new Text(
                            "hat einen Brief von Ihnen in Ihre Akte gelegt",
                            "hat einen Brief von Ihnen zu Ihren Papieren gelegt",
                            "put a letter from you into your file"),
                    List.of("post.")),
            new Deed(
                    new Text(
                            "hat geprüft, wer Ihre Akte gelesen hat",
                            "hat geprüft: Wer hat Ihre Papiere gelesen?",
                            "checked who had read your file"),
                    List.of("oversight.")));

    private static final Text OTHER_PURPOSE = new Text("Aufgaben des Amtes", "Arbeit vom Amt", "tasks of the office");

    private static final Map<String, Text> PURPOSES = Map.of(
            "leistung-sgb12",
            new Text(
                    "Entscheidung über Ihre Sozialhilfe",
                    "Das Amt prüft, ob Sie Geld bekommen",
                    "decision about your benefit"),
            "leistung-asylblg",
            new Text(
                    "Entscheidung über Ihre Leistungen für Asylsuchende",
                    "Das Amt prüft, ob Sie Geld bekommen",
                    "decision about your benefits for asylum seekers"),
            "leistung-sgb14",
            new Text(
                    "Entscheidung über Ihre Soziale Entschädigung",
                    "Das Amt prüft, ob Sie Geld bekommen",
                    "decision about your social compensation"),
            "leistung-andere",
            new Text("Entscheidung über Ihren Antrag", "Das Amt prüft Ihren Antrag", "decision about your application"),
            "antrag",
            new Text("Ihr Antrag", "Ihr Antrag", "your application"),
            "eingang",
            new Text("Prüfung Ihres Antrags", "Das Amt prüft, ob Sie Geld bekommen", "checking your application"),
            "post",
            new Text("Post von Ihnen und an Sie", "Briefe von Ihnen und an Sie", "letters from you and to you"),
            "zahlung",
            new Text("Auszahlung an Sie", "Damit Sie Ihr Geld bekommen", "paying you"),
            "datenschutz",
            new Text("Kontrolle des Datenschutzes", "Schutz Ihrer Daten", "data protection control"),
            "betrieb",
            new Text("Betrieb der Technik", "Technik", "running the system"));

    private Words() {}

    /// @param action code of the log, for instance `casework.READ_FILE`
    static Text deed(String action) {
        return DEEDS.stream()
                .filter(d -> d.actions().stream().anyMatch(action::startsWith))
                .map(Deed::text)
                .findFirst()
                .orElse(OTHER);
    }

    static Text purpose(String code) {
        return PURPOSES.getOrDefault(code, OTHER_PURPOSE);
    }

    static final Text SUBJECT =
            new Text("Wer Ihre Akte gesehen hat", "Wer Ihre Papiere gelesen hat", "Who saw your file");

    static final Text TEXT = new Text(
            "Diese Liste zeigt, welche Stelle mit Ihren Daten gearbeitet hat, wann und wozu.",
            "Hier steht, wer im Amt Ihre Papiere gelesen hat.",
            "This list shows which office worked with your data, when and why.");

    /// How often, if more than once.
    static Text times(int count) {
        return new Text(", " + count + "-mal", ", " + count + " Mal", ", " + count + " times");
    }
}
