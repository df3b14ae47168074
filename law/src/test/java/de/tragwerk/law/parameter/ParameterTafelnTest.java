package de.tragwerk.law.parameter;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.kernel.Parameter;
import de.tragwerk.law.bkgg.Kindergeld;
import de.tragwerk.law.sgb9.Eigenbeitrag;
import de.tragwerk.law.uhvorschg.Unterhaltsvorschuss;
import de.tragwerk.law.wogg.Werte;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What every file of values has to keep.
class ParameterTafelnTest {
    static Stream<ParameterTafel> tafeln() {
        return Stream.of(
                Werte.tafel(),
                Unterhaltsvorschuss.tafel(),
                Kindergeld.tafel(),
                Eigenbeitrag.tafel(),
                de.tragwerk.law.sgb2.Werte.tafel(),
                de.tragwerk.law.sgb14.Entschaedigung.tafel(),
                de.tragwerk.law.landesblindengeld.Landesblindengeld.tafel(),
                de.tragwerk.law.sgb10.Fristen.tafel(),
                de.tragwerk.law.vbvg.Verguetung.tafel(),
                de.tragwerk.law.but.Bildungspaket.tafel(),
                de.tragwerk.law.asylblg.Werte.tafel(),
                de.tragwerk.law.sgb12.hilfen.Hilfewerte.tafel(),
                de.tragwerk.law.sgb12.Werte.tafel());
    }

    @ParameterizedTest
    @MethodSource("tafeln")
    void jede_zeile_nennt_ihre_quelle_und_schliesst_an_die_vorige_an(ParameterTafel tafel) {
        for (String name : tafel.namen()) {
            List<Parameter> reihe = tafel.reihe(name);
            for (int i = 0; i < reihe.size(); i++) {
                Parameter p = reihe.get(i);
                assertThat(p.quelle()).as(name).isNotBlank();
                assertThat(p.norm()).as(name).contains("§");
                if (i > 0) {
                    assertThat(reihe.get(i - 1).bis()).as(name).isEqualTo(p.ab().minusDays(1));
                }
            }
        }
    }
}
