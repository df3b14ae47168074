package de.tragwerk.message;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// Writes elements in the profile's namespace; the same input gives the same bytes.
final class XmlOut {

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newFactory();

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter xml;

    XmlOut(String root) {
        try {
            xml = writer();
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement(root);
            xml.writeDefaultNamespace(Codec.NAMESPACE);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private XMLStreamWriter writer() throws XMLStreamException {
        // Looking for a factory searches every jar; it is not made for several threads.
        synchronized (FACTORY) {
            return FACTORY.createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
        }
    }

    XmlOut open(String name) {
        return guarded(() -> xml.writeStartElement(name));
    }

    XmlOut attribute(String name, Object value) {
        return guarded(() -> xml.writeAttribute(name, value.toString()));
    }

    XmlOut text(String text) {
        return guarded(() -> xml.writeCharacters(text));
    }

    XmlOut close() {
        return guarded(xml::writeEndElement);
    }

    XmlOut element(String name, String text) {
        return open(name).text(text).close();
    }

    byte[] bytes() {
        guarded(() -> {
            xml.writeEndDocument();
            xml.close();
        });
        return bytes.toByteArray();
    }

    private interface Step {
        void run() throws XMLStreamException;
    }

    private XmlOut guarded(Step step) {
        try {
            step.run();
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }
}
