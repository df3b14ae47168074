package de.tragwerk.xta;

import de.tragwerk.osci.Limits;
import de.tragwerk.osci.blob.Blob;
import de.tragwerk.osci.mime.MimeReader;
import de.tragwerk.osci.mime.Part;
import de.tragwerk.osci.xml.Xml;
import de.tragwerk.osci.xta.XtaNs;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.transform.Source;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Assumptions;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/// The official schemas of XTA 2 version 3, which lie beside the repository and may not be copied into it.
final class XtaSpecs {

    private static Schema schema;

    private XtaSpecs() {}

    static Path folder() {
        for (Path dir = Path.of("").toAbsolutePath(); dir != null; dir = dir.getParent()) {
            Path found = dir.resolve("shared/specs/xta2v3");
            if (Files.isDirectory(found)) {
                return found;
            }
        }
        String sentence = "The official XTA files (shared/specs/xta2v3) do not lie beside the repository";
        if (System.getenv("CI") == null) {
            return Assumptions.abort(sentence + "; these tests are skipped");
        }
        throw new IllegalStateException(sentence);
    }

    /// Validates a whole message: what stands in parts beside the XML is put into it first, as MTOM means it.
    ///
    /// @return the envelope
    static Document validate(String contentType, Blob message) throws Exception {
        Document document;
        if (contentType.startsWith("multipart/related")) {
            List<Part> parts = MimeReader.read(new ByteArrayInputStream(message.bytes()), Limits.usual());
            document = Xml.parse(parts.getFirst().body().bytes());
            Map<String, byte[]> contents = new HashMap<>();
            for (Part part : parts) {
                contents.put("cid:" + part.id(), part.body().bytes());
            }
            NodeList includes = document.getElementsByTagNameNS(XtaNs.XOP, "Include");
            while (includes.getLength() > 0) {
                Element include = (Element) includes.item(0);
                include.getParentNode()
                        .replaceChild(
                                document.createTextNode(
                                        Base64.getEncoder().encodeToString(contents.get(include.getAttribute("href")))),
                                include);
            }
        } else {
            document = Xml.parse(message.bytes());
        }
        // From text, because a tree that was changed keeps no order of namespaces.
        Document whole = Xml.parse(Xml.canonical(document.getDocumentElement()));
        try {
            schema().newValidator().validate(new DOMSource(whole));
        } catch (SAXException e) {
            throw new AssertionError(
                    e.getMessage() + "\n"
                            + new String(Xml.canonical(whole.getDocumentElement()), StandardCharsets.UTF_8),
                    e);
        }
        return whole;
    }

    private static synchronized Schema schema() throws SAXException {
        if (schema == null) {
            SchemaFactory factory = SchemaFactory.newDefaultInstance();
            factory.setFeature("http://apache.org/xml/features/validation/schema-full-checking", false);
            // The same two files as in the types of the WSDL.
            Source xta = new StreamSource(
                    new StringReader(
                            "<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\" targetNamespace=\"" + XtaNs.XTA
                                    + "\"><xs:include schemaLocation=\"XTA-Webservice-Globale-Elemente.xsd\"/>"
                                    + "<xs:include schemaLocation=\"XTA-Webservice-Exceptions.xsd\"/></xs:schema>"),
                    folder().resolve("typen.xsd").toUri().toString());
            schema = factory.newSchema(new Source[] {
                new StreamSource(folder().resolve("soap12-envelope.xsd").toFile()),
                new StreamSource(folder().resolve("OSCI2_02.xsd").toFile()),
                xta
            });
        }
        return schema;
    }
}
