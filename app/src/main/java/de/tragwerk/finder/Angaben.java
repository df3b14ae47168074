package de.tragwerk.finder;

import de.tragwerk.form.Answers;
import de.tragwerk.form.Evaluation;
import de.tragwerk.form.Form;
import de.tragwerk.kernel.Money;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a person said: visible answers in canonical form. What she left open is not in it.
public final class Angaben {

    /// Id of the questionnaire.
    public static final String FRAGEBOGEN = "sozialleistungsfinder";

    public static final String JAHRE = "finder.geburtsjahre";

    private static final int MEISTE_KINDER = 10;
    private static final int AELTESTES_KIND = 25;
    private static final int FRUEHESTES_JAHR = 1900;

    private final Map<String, String> werte;

    public Angaben(Map<String, String> werte) {
        this.werte = Map.copyOf(werte);
    }

    public static Angaben aus(Form fragen, Answers antworten, LocalDate heute) {
        Map<String, String> werte = new HashMap<>();
        for (Evaluation.Value wert : new Evaluation(fragen, antworten, heute).values()) {
            if (unmoeglich(wert.field(), antworten.text(wert.field(), 0), heute).isEmpty()) {
                werte.put(wert.field(), wert.value());
            }
        }
        return new Angaben(werte);
    }

    /// What is wrong with an answer beside its form: a month of birth that lies ahead, a year that is no child's.
    ///
    /// @param text as typed
    /// @return key of the sentence, empty when nothing is wrong
    public static String unmoeglich(String frage, String text, LocalDate heute) {
        if (text.replace("|", "").isBlank()) {
            return "";
        }
        return switch (frage) {
            case "finder.geburt" -> geburtMoeglich(text, heute) ? "" : "finder.fehler.geburt";
            case JAHRE -> lesbar(text, heute.getYear()) ? "" : "finder.fehler.jahre";
            default -> "";
        };
    }

    private static boolean geburtMoeglich(String text, LocalDate heute) {
        try {
            String[] teile = text.split("\\|", -1);
            YearMonth geburt =
                    YearMonth.of(Integer.parseInt(teile[teile.length - 1].strip()), Integer.parseInt(teile[0].strip()));
            return geburt.getYear() >= FRUEHESTES_JAHR && !geburt.isAfter(YearMonth.from(heute));
        } catch (DateTimeException | NumberFormatException nichtLesbar) {
            return false;
        }
    }

    public Optional<String> wert(String frage) {
        return Optional.ofNullable(werte.get(frage));
    }

    public boolean beantwortet(String frage) {
        return werte.containsKey(frage);
    }

    /// Whether the answer is this one; open without an answer.
    public Urteil ist(String frage, String... codes) {
        return wert(frage).map(w -> Urteil.of(List.of(codes).contains(w))).orElse(Urteil.OFFEN);
    }

    /// Whether this one is among the answers; open without an answer.
    public Urteil hat(String frage, String... codes) {
        return wert(frage)
                .map(w -> Urteil.of(List.of(w.split("\\|")).stream().anyMatch(List.of(codes)::contains)))
                .orElse(Urteil.OFFEN);
    }

    public Optional<Money> geld(String frage) {
        return wert(frage).map(Money::euro);
    }

    public Optional<YearMonth> geburt() {
        return wert("finder.geburt").map(YearMonth::parse);
    }

    /// Years of birth of the children, the eldest first; empty without children or while the years are open.
    public List<Integer> geburtsjahre() {
        return wert(JAHRE).map(Angaben::jahre).orElse(List.of());
    }

    /// Whether the text names a year for each child and nothing else.
    ///
    /// @param jahr this year
    public static boolean lesbar(String text, int jahr) {
        List<Integer> jahre = jahre(text);
        return text.strip().matches("\\d{4}([\\s,;.]+(und\\s+|and\\s+)?\\d{4})*[\\s,;.]*")
                && jahre.size() <= MEISTE_KINDER
                && jahre.stream().allMatch(j -> j <= jahr && j >= jahr - AELTESTES_KIND);
    }

    private static List<Integer> jahre(String text) {
        List<Integer> jahre = new ArrayList<>();
        for (String teil : text.split("\\D+")) {
            if (teil.length() == 4) {
                jahre.add(Integer.valueOf(teil));
            }
        }
        jahre.sort(null);
        return List.copyOf(jahre);
    }
}
