package de.tragwerk.osci.xml;

import de.tragwerk.osci.Code;
import de.tragwerk.osci.OsciException;
import de.tragwerk.osci.blob.Blob;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.xml.security.c14n.Canonicalizer;
import org.apache.xml.security.exceptions.XMLSecurityException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/// Reading and writing XML without any of its dangers.
public final class Xml {

    private static final int DEEPEST = 100;

    private static final DocumentBuilderFactory FACTORY;

    /// Making and hardening a parser costs more than reading a small message, so some are kept.
    private static final int KEPT = 32;
    private static final ConcurrentLinkedQueue<DocumentBuilder> BUILDERS = new ConcurrentLinkedQueue<>();

    static {
        try {
            FACTORY = factory();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
        org.apache.xml.security.Init.init();
    }

    private Xml() {}

    /// Parses with DTDs, entities and outside references switched off, and no more of it than memory holds.
    /// @throws OsciException 9100 with no part of the document in the message
    public static Document parse(InputStream in) throws IOException, OsciException {
        try {
            DocumentBuilder builder = builder();
            Document document = builder.parse(Bounded.of(in));
            depth(document.getDocumentElement(), 0);
            // Only after a success: what a broken document leaves behind in a parser is nobody's business.
            if (BUILDERS.size() < KEPT) {
                BUILDERS.add(builder);
            }
            return document;
        } catch (SAXException e) {
            throw new OsciException(Code.NOT_OSCI, "not well-formed or forbidden XML");
        } catch (Bounded.TooMany e) {
            throw new OsciException(Code.NOT_OSCI, String.valueOf(e.getMessage()));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Document parse(byte[] xml) throws OsciException {
        try {
            return parse(new ByteArrayInputStream(xml));
        } catch (IOException e) {
            throw new OsciException(Code.NOT_OSCI, "wrong character encoding");
        }
    }

    public static Document parse(Blob blob, long limit) throws IOException, OsciException {
        if (blob.length() > limit) {
            throw new OsciException(Code.NOT_OSCI, "XML part larger than " + limit + " bytes");
        }
        try (InputStream in = blob.open()) {
            return parse(in);
        }
    }

    private static DocumentBuilder builder() throws ParserConfigurationException {
        DocumentBuilder builder = BUILDERS.poll();
        if (builder == null) {
            synchronized (FACTORY) {
                builder = FACTORY.newDocumentBuilder();
            }
        } else {
            builder.reset();
        }
        builder.setErrorHandler(new Silent());
        builder.setEntityResolver((publicId, systemId) -> {
            throw new SAXException("outside reference");
        });
        return builder;
    }

    private static DocumentBuilderFactory factory() throws ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        factory.setXIncludeAware(false);
        factory.setExpandEntityReferences(false);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        // Every element is visited anyway, to count its depth.
        factory.setFeature("http://apache.org/xml/features/dom/defer-node-expansion", false);
        factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
        factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        return factory;
    }

    private static void depth(Element element, int depth) throws OsciException {
        if (depth > DEEPEST) {
            throw new OsciException(Code.NOT_OSCI, "nested too deeply");
        }
        for (Element child : children(element)) {
            depth(child, depth + 1);
        }
    }

    /// Canonical XML 1.0 of a subtree, namespaces of its surroundings included.
    public static byte[] canonical(Node node) {
        try {
            Bytes out = new Bytes();
            Canonicalizer.getInstance(Canonicalizer.ALGO_ID_C14N_OMIT_COMMENTS).canonicalizeSubtree(node, out);
            return out.all();
        } catch (XMLSecurityException e) {
            throw new IllegalStateException("canonical form failed", e);
        }
    }

    /// A whole document as bytes: declaration and canonical form.
    public static byte[] write(Document document) {
        byte[] head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
        byte[] body = canonical(document.getDocumentElement());
        byte[] all = java.util.Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, all, head.length, body.length);
        return all;
    }

    /// All elements by their attribute Id.
    /// @throws OsciException 9100 when an id occurs twice: the ground of every wrapping attack
    public static Map<String, Element> ids(Document document) throws OsciException {
        Map<String, Element> ids = new HashMap<>();
        collect(document.getDocumentElement(), ids);
        return ids;
    }

    private static void collect(Element element, Map<String, Element> ids) throws OsciException {
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            Node attribute = attributes.item(i);
            if ("id".equalsIgnoreCase(attribute.getLocalName()) && ids.put(attribute.getNodeValue(), element) != null) {
                throw new OsciException(Code.NOT_OSCI, "an id occurs twice");
            }
        }
        for (Element child : children(element)) {
            collect(child, ids);
        }
    }

    public static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    public static List<Element> children(Element parent, String ns, String name) {
        return children(parent).stream().filter(e -> is(e, ns, name)).toList();
    }

    /// The only child of this name; null when there is none.
    /// @throws OsciException 9300 when there are several
    public static @Nullable Element child(Element parent, String ns, String name) throws OsciException {
        List<Element> found = children(parent, ns, name);
        if (found.size() > 1) {
            throw new OsciException(Code.NOT_AN_ORDER, "several elements " + name);
        }
        return found.isEmpty() ? null : found.getFirst();
    }

    /// The only child of this name.
    /// @throws OsciException 9300 when there is none or several
    public static Element need(Element parent, String ns, String name) throws OsciException {
        Element child = child(parent, ns, name);
        if (child == null) {
            throw new OsciException(Code.NOT_AN_ORDER, "no element " + name);
        }
        return child;
    }

    public static boolean is(Element element, String ns, String name) {
        return name.equals(element.getLocalName()) && ns.equals(element.getNamespaceURI());
    }

    /// Text of an element that must have no child elements.
    public static String text(Element element) throws OsciException {
        if (!children(element).isEmpty()) {
            throw new OsciException(Code.NOT_AN_ORDER, "text expected in " + element.getLocalName());
        }
        return element.getTextContent().strip();
    }

    public static @Nullable String attribute(Element element, String name) {
        return element.hasAttributeNS(null, name) ? element.getAttributeNS(null, name) : null;
    }

    /// Escapes text for use between tags and in attributes; characters XML cannot carry are refused.
    public static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\r' -> out.append("&#13;");
                default -> {
                    boolean allowed = c == 9
                            || c == 10
                            || (c >= 0x20 && c <= 0xD7FF)
                            || (c >= 0xE000 && c <= 0xFFFD)
                            || c >= 0x10000;
                    if (!allowed) {
                        throw new IllegalArgumentException("character that XML cannot carry");
                    }
                    out.appendCodePoint(c);
                }
            }
        });
        return out.toString();
    }

    private static final class Silent implements ErrorHandler {
        @Override
        public void warning(SAXParseException e) {}

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }
}
