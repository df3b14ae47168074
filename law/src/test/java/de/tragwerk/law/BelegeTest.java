package de.tragwerk.law;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Parameter.Beleg;
import de.tragwerk.kernel.Protokoll;
import de.tragwerk.law.asylblg.Grundleistung;
import de.tragwerk.law.bkgg.Familie;
import de.tragwerk.law.bkgg.Kinderzuschlag;
import de.tragwerk.law.landesblindengeld.Land;
import de.tragwerk.law.landesblindengeld.Landesblindengeld;
import de.tragwerk.law.sgb14.Entschaedigung;
import de.tragwerk.law.sgb2.Haushalt;
import de.tragwerk.law.sgb2.Lebensunterhalt;
import de.tragwerk.law.sgb2.Person;
import de.tragwerk.law.sgb2.Wohnung;
import de.tragwerk.law.uhvorschg.Kind;
import de.tragwerk.law.uhvorschg.Unterhaltsvorschuss;
import de.tragwerk.law.wogg.Mietenstufe;
import de.tragwerk.law.wogg.Wohngeld;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/// How well a value is proved reaches the reader of the Protokoll.
class BelegeTest {
    private static List<String> nicht(Beleg gut, Consumer<Protokoll> rechne) {
        Protokoll p = Protokoll.neu();
        rechne.accept(p);
        return p.eintraege().stream()
                .flatMap(e -> e.parameter().stream())
                .filter(w -> w.beleg() != gut)
                .map(w -> w.name() + " " + w.beleg())
                .distinct()
                .toList();
    }

    private static Haushalt sgb2(YearMonth monat) {
        return new Haushalt(
                monat,
                List.of(Person.of("a", Person.Rolle.ANTRAGSTELLEND, LocalDate.of(1970, 1, 1))
                        .mitVermoegen(Money.euro("100"))),
                Wohnung.of(1, Money.euro("300"), Money.ZERO));
    }

    @Test
    void was_aus_dem_gedaechtnis_stammt_ist_markiert() {
        assertThat(nicht(Beleg.SOURCED, p -> Lebensunterhalt.berechne(sgb2(YearMonth.of(2021, 5)), p)))
                .contains("einmal_2021 RECALLED", "vermoegen_erheblich_erste RECALLED");
        assertThat(nicht(Beleg.SOURCED, p -> Lebensunterhalt.berechne(sgb2(YearMonth.of(2005, 5)), p)))
                .contains("vermoegen_mindest RECALLED");
        assertThat(nicht(Beleg.SOURCED, p -> Grundleistung.berechne(asylblg(YearMonth.of(2019, 10)), p)))
                .containsExactlyInAnyOrder("persoenlich_1 RECALLED", "notwendig_1 RECALLED");
        assertThat(nicht(Beleg.SOURCED, p -> wohngeld(YearMonth.of(2015, 5), p)))
                .contains("klima_1 RECALLED", "heizkosten_co2_1 RECALLED");
        assertThat(nicht(
                        Beleg.SOURCED,
                        p -> Entschaedigung.berechne(
                                new Entschaedigung.Fall(Entschaedigung.Art.GESCHAEDIGT, 50, false, 0),
                                YearMonth.of(2024, 3),
                                p)))
                .containsExactly("gds_50 RECALLED");
        assertThat(nicht(
                        Beleg.SOURCED,
                        p -> Landesblindengeld.berechne(
                                new Landesblindengeld.Fall(
                                        Land.BY, Landesblindengeld.Art.BLIND, 40, false, Money.ZERO, Money.ZERO),
                                YearMonth.of(2026, 3),
                                p)))
                .containsExactly("by_erwachsen SECONDARY");
    }

    @Test
    void was_im_gesetz_gelesen_wurde_ist_es_auch_im_protokoll() {
        assertThat(nicht(Beleg.SOURCED, p -> Lebensunterhalt.berechne(sgb2(YearMonth.of(2026, 3)), p)))
                .isEmpty();
        assertThat(nicht(Beleg.SOURCED, p -> Grundleistung.berechne(asylblg(YearMonth.of(2026, 3)), p)))
                .isEmpty();
        assertThat(nicht(Beleg.SOURCED, p -> wohngeld(YearMonth.of(2026, 3), p)))
                .isEmpty();
        assertThat(nicht(
                        Beleg.SOURCED,
                        p -> Unterhaltsvorschuss.berechne(
                                new Kind(
                                        LocalDate.of(2019, 1, 1),
                                        Money.ZERO,
                                        Money.ZERO,
                                        false,
                                        Money.ZERO,
                                        true,
                                        Money.ZERO,
                                        false,
                                        30),
                                YearMonth.of(2026, 3),
                                p)))
                .isEmpty();
        assertThat(nicht(
                        Beleg.SOURCED,
                        p -> Kinderzuschlag.berechne(
                                new Familie(
                                        YearMonth.of(2026, 3),
                                        true,
                                        Money.euro("2000"),
                                        Money.euro("1012"),
                                        Money.euro("800"),
                                        Money.euro("1500"),
                                        Money.ZERO,
                                        List.of(Money.ZERO)),
                                p)))
                .isEmpty();
    }

    private static de.tragwerk.law.asylblg.Haushalt asylblg(YearMonth monat) {
        return new de.tragwerk.law.asylblg.Haushalt(
                monat,
                de.tragwerk.law.asylblg.Haushalt.Unterbringung.WOHNUNG,
                List.of(de.tragwerk.law.asylblg.Person.of(
                        "a", de.tragwerk.law.asylblg.Person.Rolle.ANTRAGSTELLEND, LocalDate.of(1970, 1, 1))),
                Money.ZERO);
    }

    private static void wohngeld(YearMonth monat, Protokoll p) {
        Wohngeld.berechne(
                new de.tragwerk.law.wogg.Haushalt(monat, 1, 0, Mietenstufe.III, Money.euro("400"), Money.euro("900")),
                p);
    }
}
