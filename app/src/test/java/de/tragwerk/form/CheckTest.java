package de.tragwerk.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Whatever is sent for a question, it is answered by a value or by a sentence, never by a fault.
class CheckTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    static final List<String> HOSTILE = List.of(
            "\0",
            "' or '1'='1",
            "'; drop table akte.akte; --",
            "\"><script>alert(1)</script>",
            "${7*7}",
            "#{T(java.lang.Runtime)}",
            "__${7*7}__::x",
            "../../../../etc/passwd",
            "%00%0d%0aSet-Cookie:x=y",
            "a\r\nSet-Cookie: x=y",
            "999.999.999.999.999.999.999.999,99",
            "9".repeat(400),
            "-1",
            "1e9999",
            "NaN",
            "٣٤٥",
            "1|2|3|4|5|6",
            "|||||",
            "31|2|2026",
            "1|1|+999999999",
            "+999999999-12-31",
            "3|999999999",
            "0|0|0",
            "DE00" + "0".repeat(18),
            "\uD800",
            "\u202E",
            "a\u0300".repeat(2_000),
            "x".repeat(100_000));

    /// A bullet of a text processor would pass here and break when the application is sent.
    @Test
    void whatNoMessageMayHoldIsSaidWhereItIsTyped() {
        Form form = new Forms().newest("hzl-grundsicherung").orElseThrow();
        Form.Field field = form.topics().stream()
                .flatMap(t -> t.fields().stream())
                .filter(f -> f.type() == Form.Type.TEXT)
                .findFirst()
                .orElseThrow();
        for (String sign : List.of("\uF0B7", "\uFFFF", "\u0378", "\uD800", "\u0007")) {
            assertThat(Check.of(field, "ab" + sign, TODAY, true).problem().de())
                    .startsWith("Zeichen Nummer 3 lässt sich nicht senden");
        }
        assertThat(Check.of(field, "Šukūrė 😀 Олена", TODAY, true).good()).isTrue();
    }

    @Test
    void hostileValuesGetASentence() {
        Form form = new Forms().newest("hzl-grundsicherung").orElseThrow();
        int tried = 0;
        for (Form.Topic topic : form.topics()) {
            for (Form.Field field : topic.fields()) {
                for (String value : HOSTILE) {
                    Check.Result result = Check.of(field, value, TODAY, true);
                    assertThat(result.value()).as(field.id()).hasSizeLessThanOrEqualTo(Math.max(field.max(), 40));
                    tried++;
                }
            }
        }
        assertThat(tried).isGreaterThan(3_000);
    }

    @Test
    void amountsAndMonthsHaveAnEnd() {
        Form form = new Forms().newest("hzl-grundsicherung").orElseThrow();
        for (Form.Topic topic : form.topics()) {
            for (Form.Field field : topic.fields()) {
                if (field.type() == Form.Type.GELD) {
                    assertThat(Check.of(field, "1.234.567,89", TODAY, true).value())
                            .isEqualTo("1234567.89");
                    assertThat(Check.of(field, "1.234.567.890,00", TODAY, true).value())
                            .isEmpty();
                }
                if (field.type() == Form.Type.MONAT) {
                    assertThat(Check.of(field, "3|2026", TODAY, true).value()).isEqualTo("2026-03");
                    assertThat(Check.of(field, "3|20260", TODAY, true).value()).isEmpty();
                }
            }
        }
    }
}
