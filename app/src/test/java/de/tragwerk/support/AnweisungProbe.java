package de.tragwerk.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/// Reads files of orders of any kind, as the receiver would, and checks what holds for each.
final class AnweisungProbe {

    private AnweisungProbe() {}

    /// Cents by the id of the order.
    static Map<String, Long> lies(String format, byte[] bytes) throws Exception {
        return switch (format) {
            case "PAIN001" -> {
                Map<String, Long> alle = new TreeMap<>();
                SepaProbe.lies(bytes).zahlungen().forEach(z -> neu(alle, z.endToEnd(), z.cent()));
                yield alle;
            }
            case "XML" -> xml(bytes);
            case "CSV" -> csv(bytes);
            default -> throw new IllegalArgumentException(format);
        };
    }

    private static Map<String, Long> xml(byte[] bytes) throws Exception {
        DocumentBuilderFactory f = DocumentBuilderFactory.newInstance();
        f.setNamespaceAware(true);
        Element wurzel =
                f.newDocumentBuilder().parse(new ByteArrayInputStream(bytes)).getDocumentElement();
        assertThat(wurzel.getNamespaceURI()).isEqualTo("urn:tragwerk:zahlung:1");
        NodeList auftraege = wurzel.getElementsByTagNameNS("*", "Auftrag");
        Map<String, Long> alle = new TreeMap<>();
        for (int i = 0; i < auftraege.getLength(); i++) {
            Element a = (Element) auftraege.item(i);
            neu(
                    alle,
                    a.getAttribute("id"),
                    cent(a.getElementsByTagNameNS("*", "Betrag").item(0).getTextContent()));
        }
        assertThat(wurzel.getAttribute("anzahl")).isEqualTo(Integer.toString(alle.size()));
        assertThat(cent(wurzel.getAttribute("summe")))
                .isEqualTo(alle.values().stream().mapToLong(Long::longValue).sum());
        return alle;
    }

    private static Map<String, Long> csv(byte[] bytes) {
        List<String> zeilen = new String(bytes, StandardCharsets.UTF_8).lines().toList();
        assertThat(zeilen.getFirst()).startsWith("\uFEFFKennung;Art;");
        Map<String, Long> alle = new TreeMap<>();
        for (String zeile : zeilen.subList(1, zeilen.size())) {
            String[] z = zeile.split(";");
            assertThat(z).hasSize(12);
            neu(alle, z[6], cent(z[10].replace(',', '.')));
        }
        return alle;
    }

    private static void neu(Map<String, Long> alle, String id, long cent) {
        assertThat(alle.put(id, cent)).as("zweimal " + id).isNull();
    }

    private static long cent(String betrag) {
        return new BigDecimal(betrag).movePointRight(2).longValueExact();
    }
}
