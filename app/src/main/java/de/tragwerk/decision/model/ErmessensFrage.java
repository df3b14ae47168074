package de.tragwerk.decision.model;

import de.tragwerk.law.sgb12.Werte;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where the law leaves discretion or a margin, and what a refusal has to say about this case: a closed list of
/// questions with the answers allowed. Each answer needs a reason, because the notice must show the facts and the
/// considerations (§ 35 Abs. 1 Satz 2 and 3 SGB X).
public enum ErmessensFrage {
    UNTERKUNFT_UNANGEMESSEN(
            "Unterkunft oder Heizung kosten mehr als angemessen, und die Zeit zum Senken ist vorbei. Werden die tatsächlichen Kosten weiter anerkannt?",
            "§ 35 Abs. 3 Satz 2 SGB XII",
            antworten(
                    "anerkannt",
                    "Ja, Senkung ist nicht möglich oder nicht zumutbar",
                    "angemessen",
                    "Nein, nur die angemessenen Kosten")),
    UNTERKUNFT_UNABWEISBAR(
            "Die Unterkunft kostet in der Karenzzeit mehr als das Eineinhalbfache des Angemessenen. Sind die Kosten darüber unabweisbar?",
            "§ 35 Abs. 1 Satz 7 SGB XII",
            antworten(
                    "unabweisbar",
                    "Ja, die tatsächlichen Kosten werden anerkannt",
                    "begrenzt",
                    "Nein, höchstens das Eineinhalbfache")),
    VERMOEGEN_HAERTE(
            "Das Vermögen liegt über dem Freibetrag. Wäre sein Einsatz eine Härte?",
            "§ 90 Abs. 3 SGB XII",
            antworten("einsatz", "Nein, es ist einzusetzen")),
    MITWIRKUNG_VERSAGUNG(
            "Was fehlt, wann haben wir mit welcher Frist auf die Folge hingewiesen, und warum versagen wir?",
            "§ 66 SGB I",
            antworten("ganz", "Die Leistung wird ganz versagt")),
    ERWERBSFAEHIG(
            "Warum gehört die Person zum Jobcenter?",
            "§ 21 Satz 1 SGB XII, §§ 7, 8 SGB II",
            antworten(
                    "selbst",
                    "Sie kann mindestens drei Stunden täglich arbeiten",
                    "gemeinschaft",
                    "Sie lebt mit einer erwerbsfähigen Person in Bedarfsgemeinschaft")),
    ENTSCHAEDIGUNG_FEHLT(
            "Welche Voraussetzung der Entschädigungszahlung fehlt?",
            "§§ 83, 85, 87, 88 SGB XIV",
            antworten(
                    "nicht_anerkannt",
                    "Es sind keine Schädigungsfolgen anerkannt",
                    "grad",
                    "Der Grad der Schädigungsfolgen liegt unter 30",
                    "kein_hinterbliebener",
                    "Die Person gehört nicht zu den berechtigten Hinterbliebenen, auch nicht als Mutter oder Vater (§ 88)",
                    "waise_zu_alt",
                    "Die Waise ist zu alt, und kein Grund trägt die Zahlung weiter (§ 87 Abs. 3 und 4)",
                    "geheiratet",
                    "Die Witwe oder der Witwer hat geheiratet (§ 85 Abs. 3)")),
    /// A benefit begins with the month of its application (§ 11 Abs. 1 SGB XIV); what allows an earlier one.
    VOR_ANTRAG(
            "Die Zahlung beginnt vor dem Monat des Antrags. Warum?",
            "§ 11 Abs. 1 und 2 SGB XIV",
            antworten(
                    "jahr",
                    "Der Antrag kam innerhalb eines Jahres nach dem schädigenden Ereignis (§ 11 Abs. 2 Satz 1)",
                    "verhindert",
                    "Der Antrag kam später, weil die Person ohne ihr Verschulden verhindert war; um diese Zeit ist die Jahresfrist länger (§ 11 Abs. 2 Satz 2)",
                    "frueher",
                    "Diese Leistung war schon früher beantragt, hier oder bei einer anderen Stelle (§ 11 Abs. 1 SGB XIV, § 16 Abs. 2 SGB I)",
                    "nachgeholt",
                    "Der Antrag ist nachgeholt, nachdem eine andere Sozialleistung abgelehnt war (§ 28 SGB X)"));

    private final String frage;
    private final String norm;
    private final Map<String, String> antworten;

    ErmessensFrage(String frage, String norm, Map<String, String> antworten) {
        this.frage = frage;
        this.norm = norm;
        this.antworten = antworten;
    }

    public String frage() {
        return frage;
    }

    public String norm() {
        return norm;
    }

    public Map<String, String> antworten() {
        return antworten;
    }

    /// Why nothing can be proposed while it has no answer, and what to do.
    public String offen() {
        return this == VOR_ANTRAG
                ? "Der erste Monat liegt vor dem Monat des Antrags; geleistet wird frühestens ab diesem (" + norm
                        + "). Nennen Sie den Grund der Ausnahme und begründen Sie ihn, oder beginnen Sie mit einem späteren Monat."
                : "Über das Ermessen ist noch nicht entschieden: " + norm
                        + ". Beantworten Sie die Frage und begründen Sie die Antwort.";
    }

    /// The questions that arise in this case.
    ///
    /// @param personen everybody of the file, applicant first
    /// @param vorAntrag whether months before that of the application are to be granted for the first time,
    /// where the law grants from the application on
    /// @param ablehnung why it is to be refused, `null` for an award: a refusal has to say which facts it rests on
    public static List<ErmessensFrage> gestellt(
            Kapitel kapitel,
            List<Tatsache> tatsachen,
            Bewilligungszeitraum zeitraum,
            List<Inhalt.Beteiligt> personen,
            boolean vorAntrag,
            @Nullable Ablehnungsgrund ablehnung) {
        List<ErmessensFrage> fragen = new ArrayList<>();
        if (vorAntrag && ablehnung == null) {
            fragen.add(VOR_ANTRAG);
        }
        // Both rest on SGB XII; § 7 AsylbLG asks neither for basic benefits, nor does SGB XIV.
        boolean sgb12 = kapitel.fragtNachWohnung();
        if (ablehnung == Ablehnungsgrund.MITWIRKUNG
                || ablehnung == Ablehnungsgrund.KEINE_ENTSCHAEDIGUNG
                || (ablehnung != null && sgb12)) {
            switch (ablehnung) {
                case KEIN_BEDARF -> {}
                case VERMOEGEN -> fragen.add(VERMOEGEN_HAERTE);
                case MITWIRKUNG -> fragen.add(MITWIRKUNG_VERSAGUNG);
                case JOBCENTER -> fragen.add(ERWERBSFAEHIG);
                case KEINE_ENTSCHAEDIGUNG -> fragen.add(ENTSCHAEDIGUNG_FEHLT);
            }
        }
        if (ablehnung != null && !ablehnung.rechnet()) {
            return List.copyOf(fragen);
        }
        // Basic benefits know no adequate rent (§ 3 Abs. 3 Satz 3 AsylbLG): what is needed is paid or given.
        if (sgb12) {
            // A month without values cannot be computed, so nothing is weighed in it.
            List<YearMonth> monate = zeitraum.monate().stream()
                    .filter(m -> !m.isBefore(Werte.ersterMonat()) && !m.isAfter(Werte.letzterMonat()))
                    .toList();
            if (monate.stream().anyMatch(m -> kosten(tatsachen, zeitraum, m).fristVorbei(m))) {
                fragen.add(UNTERKUNFT_UNANGEMESSEN);
            }
            if (monate.stream()
                    .anyMatch(m -> kosten(tatsachen, zeitraum, m).ueberDeckel(m) && !mitKind(tatsachen, personen, m))) {
                fragen.add(UNTERKUNFT_UNABWEISBAR);
            }
        }
        return List.copyOf(fragen);
    }

    private static Wohnkosten kosten(List<Tatsache> tatsachen, Bewilligungszeitraum zeitraum, YearMonth monat) {
        return Wohnkosten.im(monat, tatsachen, zeitraum.von(), false, false);
    }

    /// With a minor child the cap does not hold, so nothing is to be weighed.
    private static boolean mitKind(List<Tatsache> tatsachen, List<Inhalt.Beteiligt> personen, YearMonth monat) {
        return personen.stream()
                .filter(p -> p.geboren().plusYears(18).isAfter(monat.atDay(1)))
                .anyMatch(p -> tatsachen.stream()
                        .anyMatch(t -> t.art() == TatsacheArt.ROLLE
                                && p.id().equals(t.person())
                                && t.gilt(monat)
                                && t.code().equals("kind")));
    }

    private static Map<String, String> antworten(String... paare) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < paare.length; i += 2) {
            map.put(paare[i], paare[i + 1]);
        }
        return Collections.unmodifiableMap(map);
    }
}
