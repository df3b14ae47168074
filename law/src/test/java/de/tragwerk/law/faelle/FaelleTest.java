package de.tragwerk.law.faelle;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Period;
import de.tragwerk.kernel.Protokoll;
import de.tragwerk.law.asylblg.Grundleistung;
import de.tragwerk.law.bkgg.Familie;
import de.tragwerk.law.bkgg.Kinderzuschlag;
import de.tragwerk.law.sgb2.Lebensunterhalt;
import de.tragwerk.law.uhvorschg.Kind;
import de.tragwerk.law.uhvorschg.Unterhaltsvorschuss;
import de.tragwerk.law.wogg.Haushalt;
import de.tragwerk.law.wogg.Wohngeld;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Runs every golden case of the statutes built here; each file is one test.
class FaelleTest {
    private static final int MINDESTENS = 20;

    @TestFactory
    Stream<DynamicTest> sgb2() {
        return faelle("sgb2", (f, p) -> Lebensunterhalt.berechne(sgb2(f), p));
    }

    private static de.tragwerk.law.sgb2.Haushalt sgb2(Fall f) {
        Map<String, Object> t = mit(f, Map.of("erster", 1, "letzter", f.monat().lengthOfMonth()));
        koepfe(t, Fall.map(t.get("wohnung")));
        return Lesen.satz(de.tragwerk.law.sgb2.Haushalt.class, t);
    }

    @TestFactory
    Stream<DynamicTest> asylblg() {
        return faelle("asylblg", (f, p) -> Grundleistung.berechne(asylblg(f), p));
    }

    private static de.tragwerk.law.asylblg.Haushalt asylblg(Fall f) {
        Period monat = Period.of(f.monat());
        Map<String, Object> t =
                mit(f, Map.of("unterbringung", "WOHNUNG", "anspruch", monat.from() + " bis " + monat.to()));
        koepfe(t, t);
        return Lesen.satz(de.tragwerk.law.asylblg.Haushalt.class, t);
    }

    @TestFactory
    Stream<DynamicTest> wogg() {
        return faelle("wogg", (f, p) -> Wohngeld.berechne(Lesen.satz(Haushalt.class, mit(f, Map.of())), p));
    }

    @TestFactory
    Stream<DynamicTest> uhvorschg() {
        return faelle("uhvorschg", (f, p) -> {
            Map<String, Object> t = new HashMap<>(f.tatsachen());
            t.putIfAbsent("tage", 30);
            t.putIfAbsent("schule", true);
            return Map.of("betrag", Unterhaltsvorschuss.berechne(Lesen.satz(Kind.class, t), f.monat(), p));
        });
    }

    @TestFactory
    Stream<DynamicTest> bkgg() {
        return faelle("bkgg", (f, p) -> Kinderzuschlag.berechne(Lesen.satz(Familie.class, mit(f, Map.of())), p));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sgb2", "asylblg", "wogg", "uhvorschg", "bkgg"})
    void von_jedem_gesetz_gibt_es_genug_faelle(String gesetz) {
        assertThat(Fall.alle(gesetz)).hasSizeGreaterThanOrEqualTo(MINDESTENS);
    }

    /// Facts with the month and what is usual.
    private static Map<String, Object> mit(Fall f, Map<String, Object> ueblich) {
        Map<String, Object> t = new HashMap<>(ueblich);
        t.put("monat", f.monat());
        t.putAll(f.tatsachen());
        return t;
    }

    /// Everybody named lives there, if nothing else is said.
    private static void koepfe(Map<String, Object> haushalt, Map<String, Object> ziel) {
        ziel.putIfAbsent("koepfe", ((List<?>) haushalt.get("personen")).size());
    }

    private static Stream<DynamicTest> faelle(String gesetz, BiFunction<Fall, Protokoll, Object> rechne) {
        return Fall.alle(gesetz).stream()
                .map(f -> DynamicTest.dynamicTest(f.name(), () -> {
                    Object ergebnis = rechne.apply(f, Protokoll.neu());
                    Map<String, Object> alle = new LinkedHashMap<>();
                    if (ergebnis instanceof Map<?, ?> map) {
                        map.forEach((k, v) -> alle.put((String) k, ((Money) v).cents()));
                    } else {
                        Lesen.flach("", ergebnis, alle);
                    }
                    Map<String, Object> gefunden = new LinkedHashMap<>();
                    Map<String, Object> erwartet = new LinkedHashMap<>();
                    f.erwartet().forEach((k, v) -> {
                        gefunden.put(k, alle.get(k));
                        erwartet.put(k, v instanceof Number n ? (Object) n.longValue() : v);
                    });
                    assertThat(gefunden).isEqualTo(erwartet);
                    assertThat(rechne.apply(f, Protokoll.OHNE)).isEqualTo(ergebnis);
                }));
    }
}
