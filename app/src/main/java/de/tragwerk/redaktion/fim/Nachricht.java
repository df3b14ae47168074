package de.tragwerk.redaktion.fim;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// Opens a message of XDatenfelder 2 or 3. No DTD, no entities, no other file; size, depth and number of elements
/// have an end.
final class Nachricht {

    /// Largest file, in bytes.
    static final int GROESSTE = 5_000_000;

    private static final int TIEFSTE = 60;
    private static final int MEISTE = 200_000;
    private static final String NAMENSRAUM = "urn:xoev-de:fim:standard:xdatenfelder_";

    /// Why a file is not taken; the sentence is for people.
    static final class Unlesbar extends Exception {
        private static final long serialVersionUID = 1L;

        Unlesbar(String satz) {
            super(satz);
        }
    }

    private Nachricht() {}

    /// @return the data schema or group that the message carries
    static Element lies(byte[] xml) throws Unlesbar {
        if (xml.length > GROESSTE) {
            throw new Unlesbar("Die Datei ist größer als 5 MB.");
        }
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> new ByteArrayInputStream(new byte[0]));
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
            try {
                return schema(tree(reader));
            } finally {
                reader.close();
            }
        } catch (XMLStreamException e) {
            throw new Unlesbar("Die Datei ist kein lesbares XML"
                    + (e.getLocation() == null
                            ? "."
                            : " (Zeile " + e.getLocation().getLineNumber() + ")."));
        }
    }

    private static Element schema(Element root) throws Unlesbar {
        return root.child("stammdatenschema")
                .or(() -> root.child("datenfeldgruppe"))
                .orElseThrow(
                        () -> new Unlesbar("Die Nachricht enthält kein Stammdatenschema und keine Datenfeldgruppe."));
    }

    private static Element tree(XMLStreamReader reader) throws XMLStreamException, Unlesbar {
        Deque<Element> open = new ArrayDeque<>();
        Element root = null;
        int seen = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++seen > MEISTE || open.size() >= TIEFSTE) {
                        throw new Unlesbar("Die Datei ist zu tief verschachtelt oder hat zu viele Elemente.");
                    }
                    if (root == null && !known(reader.getNamespaceURI())) {
                        throw new Unlesbar("Die Datei ist kein XDatenfelder 2 oder 3.");
                    }
                    Element element = new Element(reader.getLocalName(), attributes(reader));
                    if (root == null) {
                        root = element;
                    } else {
                        open.element().children().add(element);
                    }
                    open.push(element);
                }
                case XMLStreamConstants.END_ELEMENT -> open.pop();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (!open.isEmpty()) {
                        open.element().text().append(reader.getText());
                    }
                }
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new Unlesbar("Die Datei enthält eine DTD oder Entität. Das nehmen wir nicht an.");
                default -> {
                    // Comments and processing instructions say nothing here.
                }
            }
        }
        if (root == null) {
            throw new Unlesbar("Die Datei ist leer.");
        }
        return root;
    }

    private static boolean known(@Nullable String namespace) {
        return namespace != null
                && namespace.startsWith(NAMENSRAUM)
                && namespace.substring(NAMENSRAUM.length()).matches("[23](\\.\\d+){0,2}");
    }

    private static Map<String, String> attributes(XMLStreamReader reader) {
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        return attributes;
    }
}
