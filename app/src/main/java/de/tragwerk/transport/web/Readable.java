package de.tragwerk.transport.web;

import de.tragwerk.osci.OsciException;
import de.tragwerk.osci.xml.Xml;
import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;

/// An XML message as lines for people, whatever its profile: element by element, in the order of the message.
final class Readable {

    /// @param name of the element, with the value of its `feld` where it has one
    record Line(String name, String value) {}

    private static final int MOST = 5_000;
    private static final int LONGEST = 4_000;

    private Readable() {}

    /// Empty when it is no XML.
    static List<Line> lines(byte[] xml) {
        List<Line> lines = new ArrayList<>();
        try {
            collect(Xml.parse(xml).getDocumentElement(), lines);
        } catch (OsciException notXml) {
            return List.of();
        }
        return List.copyOf(lines);
    }

    private static void collect(Element element, List<Line> lines) {
        List<Element> children = Xml.children(element);
        String feld = element.getAttribute("feld");
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength() && feld.isEmpty(); i++) {
            String name = attributes.item(i).getNodeName();
            if (!name.startsWith("xmlns")) {
                add(
                        lines,
                        element.getLocalName() + ", " + name,
                        attributes.item(i).getNodeValue());
            }
        }
        if (children.isEmpty()) {
            String nr = element.getAttribute("nr");
            String name = feld.isEmpty()
                    ? element.getLocalName()
                    : nr.isEmpty() || nr.equals("0") ? feld : feld + " (" + nr + ")";
            add(lines, name, element.getTextContent());
        }
        children.forEach(c -> collect(c, lines));
    }

    private static void add(List<Line> lines, String name, String value) {
        if (lines.size() < MOST && !value.isBlank()) {
            lines.add(new Line(
                    name, value.length() > LONGEST ? value.substring(0, LONGEST) + " … (gekürzt)" : value.strip()));
        }
    }
}
