package de.tragwerk.payment.sepa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.strings;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// SEPA's characters: any text at all becomes one a bank takes.
class SepaTextTest {

    /// Written out here again on purpose: the rule as the EPC's guide states it.
    private static final String RULE = "[a-zA-Z0-9/\\-?:().,'+ ]*";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Jürgen Großmann | Juergen Grossmann",
                "ÄÖÜ äöü ß ẞ | AeOeUe aeoeue ss SS",
                "Yasemin Aydın | Yasemin Aydin",
                "Đặng Thị Ngọc | Dang Thi Ngoc",
                "Ștefan Țîrlea | Stefan Tirlea",
                "Łukasz Żółć | Lukasz Zolc",
                "Søren Ærø | Soeren Aeroe",
                "Åsa | Aasa",
                "Þór Guðmundsson | Thor Gudmundsson",
                "Ольга Коваленко | Olga Kovalenko",
                "Γιώργος Παπαδόπουλος | Giorgos Papadopoylos",
                "O’Brien & Söhne_GmbH | O'Brien + Soehne-GmbH",
                "Ren\u0065\u0301 | Rene",
                "m\u0302 ist ein Buchstabe | m ist ein Buchstabe",
                "50 € für 3 % | 50 EUR fuer 3 .",
                "a//b///c | a/b/c",
                "/vorn und hinten/ | vorn und hinten",
                "林 | .",
                "ﬁnal | final",
                "zwei\u00a0Wörter\tund\u200bmehr | zwei Woerter undmehr"
            })
    void examples(String text, String expected) {
        assertThat(SepaText.of(text, 140)).isEqualTo(expected);
    }

    @Test
    void anyTextBecomesOneThatABankTakes() {
        qt().withFixedSeed(20_260_302L)
                .withExamples(20_000)
                .forAll(
                        strings().allPossible().ofLengthBetween(0, 200),
                        integers().between(1, 140))
                .checkAssert((text, max) -> {
                    String out = SepaText.of(text, max);
                    assertThat(out).matches(RULE).hasSizeLessThanOrEqualTo(max);
                    assertThat(out).doesNotStartWith("/").doesNotEndWith("/").doesNotContain("//");
                    assertThat(out).isEqualTo(out.strip());
                    // What is clean stays as it is.
                    assertThat(SepaText.of(out, max)).isEqualTo(out);
                });
    }

    @Test
    void everyCharacterOfTheBasicPlaneIsAllowedOrReplaced() {
        for (int c = 0; c <= 0xFFFF; c++) {
            if (!Character.isSurrogate((char) c)) {
                assertThat(SepaText.of("a" + (char) c + "b", 140))
                        .as(Integer.toHexString(c))
                        .matches(RULE);
            }
        }
    }

    @Test
    void allowedTextIsLeftAlone() {
        String all = "abcdefghijklmnopqrstuvwxyz ABCDEFGHIJKLMNOPQRSTUVWXYZ 0123456789 -?:().,'+ a/b";
        assertThat(SepaText.of(all, 140)).isEqualTo(all);
        assertThat(SepaText.erlaubt(all)).isTrue();
        assertThat(SepaText.erlaubt("ä")).isFalse();
        assertThat(SepaText.lesbar("...")).isFalse();
    }
}
