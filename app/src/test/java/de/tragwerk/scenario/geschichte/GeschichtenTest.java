package de.tragwerk.scenario.geschichte;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.cli.Browser;
import de.tragwerk.payment.model.TargetKalender;
import de.tragwerk.support.Amt;
import de.tragwerk.support.Beobachter;
import de.tragwerk.support.Fallgeschichte;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import de.tragwerk.support.Uhr;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Tells the stories side by side, so that they share the monthly runs: one of them each day, all with
/// `./tragwerk test --stories`.
@TragwerkTest
class GeschichtenTest {

    private static final String NICHTS = "In diesem Lauf ist nichts zu zahlen.";

    /// The order decides whose turn it is; new ones come at the end.
    static List<Geschichte> alle() {
        return Stream.of(
                        MieteUndEinkommen.alle(),
                        Rueckschau.alle(),
                        Erstattung.alle(),
                        Streit.alle(),
                        Zahlweg.alle(),
                        Haushalte.alle(),
                        Grenzen.alle(),
                        Weggang.alle(),
                        Asyl.alle(),
                        Entschaedigung.alle())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Geschichte> anDerReihe() {
        List<Geschichte> alle = alle();
        String nur = System.getProperty("tragwerk.story", "");
        if (!nur.isEmpty()) {
            return alle.stream().filter(g -> g.vorname().equals(nur)).toList();
        }
        int heute = LocalDate.now(ZoneOffset.UTC).getDayOfYear() % alle.size();
        return Boolean.getBoolean("tragwerk.stories") ? alle : List.of(alle.get(heute));
    }

    @Test
    void everyMonthIsPaidAsDerivedByHand(TestProgram program) throws Exception {
        Amt amt = Amt.lindenbrueck(program);
        List<Geschichte> geschichten = new ArrayList<>(anDerReihe());
        assertThat(geschichten).isNotEmpty();
        List<String> anders = new ArrayList<>();
        Map<Geschichte, Fallgeschichte> faelle = new LinkedHashMap<>();
        TreeMap<LocalDate, YearMonth> laeufe = laeufe(geschichten);
        TreeSet<LocalDate> tage = new TreeSet<>(laeufe.keySet());
        geschichten.forEach(g -> tage.addAll(g.tage()));
        try (Uhr anfang = Uhr.auf(program, tage.getFirst())) {
            for (LocalDate tag : tage) {
                Uhr.auf(program, tag);
                for (Geschichte g : List.copyOf(geschichten)) {
                    if (tag.equals(g.beginnt())) {
                        faelle.put(g, Fallgeschichte.von(program, amt, g.vorname(), g.geboren(), g.leistung()));
                    }
                    erzaehle(g, tag.toString(), g.taten(tag), faelle.get(g)).ifPresent(satz -> {
                        anders.add(satz);
                        geschichten.remove(g);
                    });
                }
                YearMonth monat = laeufe.get(tag);
                if (monat != null) {
                    zahle(amt, monat);
                    new Beobachter(
                                    amt,
                                    faelle.values().stream()
                                            .map(Fallgeschichte::akte)
                                            .toList())
                            .beobachte();
                }
            }
            for (Geschichte g : geschichten) {
                erzaehle(g, "am Ende", g.amEnde(), faelle.get(g)).ifPresent(anders::add);
            }
        }
        assertThat(anders).isEmpty();
    }

    /// A story told alone has months in which nobody gets anything: such a run is discarded, nobody can release it.
    private static void zahle(Amt amt, YearMonth monat) throws Exception {
        Browser lauf = amt.simuliere(monat.toString());
        if (amt.platz(amt.leitung())
                .open(lauf.location().getPath())
                .page()
                .text()
                .contains(NICHTS)) {
            lauf.submit("verwerfen", Map.of(), "");
        } else {
            amt.gibFrei(lauf.location().getPath());
        }
    }

    /// @return whose story and which day it was, when something is not as told
    private static Optional<String> erzaehle(Geschichte g, String wann, List<Geschichte.Tat> taten, Fallgeschichte fall)
            throws Exception {
        try {
            for (Geschichte.Tat tat : taten) {
                tat.tut(fall);
            }
            return Optional.empty();
        } catch (AssertionError | IllegalStateException e) {
            return Optional.of(g + ", " + wann + ": " + e.getMessage() + "\n"
                    + Arrays.stream(e.getStackTrace())
                            .filter(x -> x.getClassName().startsWith("de.tragwerk."))
                            .limit(5)
                            .map(StackTraceElement::toString)
                            .collect(Collectors.joining("\n")));
        }
    }

    /// A run on the day a story begins, then each month three bank days before it.
    private static TreeMap<LocalDate, YearMonth> laeufe(List<Geschichte> geschichten) {
        TreeMap<LocalDate, YearMonth> laeufe = new TreeMap<>();
        geschichten.forEach(g -> laeufe.put(g.beginnt(), YearMonth.from(g.beginnt())));
        YearMonth erster = YearMonth.from(laeufe.firstKey());
        for (YearMonth m = erster.plusMonths(1); !m.isAfter(Geschichte.ENDE); m = m.plusMonths(1)) {
            laeufe.put(TargetKalender.vor(TargetKalender.vor(TargetKalender.vor(m.atDay(1)))), m);
        }
        return laeufe;
    }

    /// Twenty and more, no two with the same name, each over 24 months.
    @Test
    void thereAreEnoughAndTheyAreLongEnough() {
        Map<String, Geschichte> namen = new HashMap<>();
        assertThat(alle()).hasSizeGreaterThanOrEqualTo(20);
        for (Geschichte g : alle()) {
            assertThat(namen.put(g.vorname(), g)).as(g.toString()).isNull();
            assertThat(YearMonth.from(g.beginnt()).plusMonths(23).isAfter(Geschichte.ENDE))
                    .as(g.toString())
                    .isFalse();
        }
    }
}
