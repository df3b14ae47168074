package de.tragwerk.osci.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.tragwerk.osci.Code;
import de.tragwerk.osci.OsciException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/// A document that is short on the wire and large in memory is given up before it is large.
class BoundedTest {

    @Test
    void tinyElementsAndAttributesAreCounted() throws Exception {
        int many = Bounded.MOST;
        refused("<r>" + "<a/>".repeat(many) + "</r>", StandardCharsets.UTF_8);
        refused("<r>" + "<a b='' c='' d=''/>".repeat(many / 3) + "</r>", StandardCharsets.UTF_8);
        refused("<r>" + "<a/>".repeat(many) + "</r>", StandardCharsets.UTF_16);
        assertThat(Xml.parse(("<r>" + "<a/>".repeat(many / 5) + "A".repeat(3 << 20) + "</r>")
                                .getBytes(StandardCharsets.UTF_8))
                        .getDocumentElement()
                        .getTagName())
                .isEqualTo("r");
    }

    @Test
    void encodingsThatHideTheMarksAreNotRead() throws Exception {
        String text = "<?xml version=\"1.0\" encoding=\"IBM037\"?><r/>";
        refused(text, Charset.forName("IBM037"));
        refused(text, StandardCharsets.US_ASCII);
        refused("<?xml version='1.0' encoding='UTF-7'?><r/>", StandardCharsets.US_ASCII);
        for (String known : new String[] {"UTF-8", "utf-8", "ISO-8859-1", "UTF-16"}) {
            assertThat(Xml.parse(("<?xml version=\"1.0\" encoding=\"" + known + "\"?><r>ä</r>")
                                    .getBytes(Charset.forName(known)))
                            .getDocumentElement()
                            .getTextContent())
                    .isEqualTo("ä");
        }
    }

    private static void refused(String xml, Charset charset) {
        assertThatThrownBy(() -> Xml.parse(xml.getBytes(charset)))
                .isInstanceOfSatisfying(
                        OsciException.class, e -> assertThat(e.code()).isEqualTo(Code.NOT_OSCI));
    }
}
