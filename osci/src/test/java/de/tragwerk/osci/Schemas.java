package de.tragwerk.osci;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.Document;
import org.w3c.dom.bootstrap.DOMImplementationRegistry;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;
import org.xml.sax.SAXException;

/// The official schemas, full checking off, as they are written.
final class Schemas {

    private static final Map<String, String> EXTERN = Map.of(
            "http://www.w3.org/XML/1998/namespace", "xml.xsd",
            "http://schemas.xmlsoap.org/soap/envelope/", "soap-envelope.xsd",
            "http://www.w3.org/2000/09/xmldsig#", "xmldsig-core-schema.xsd",
            "http://www.w3.org/2001/04/xmlenc#", "xenc-schema.xsd",
            "http://www.w3.org/2009/xmlenc11#", "xenc-schema-11.xsd");

    private final Map<String, Schema> known = new HashMap<>();

    /// @param name file of the envelope schema
    void validate(String name, Document document) throws IOException {
        try {
            Schema schema = known.get(name);
            if (schema == null) {
                SchemaFactory factory = SchemaFactory.newDefaultInstance();
                factory.setFeature("http://apache.org/xml/features/validation/schema-full-checking", false);
                factory.setResourceResolver(Schemas::local);
                schema = factory.newSchema(Specs.osci().resolve(name).toFile());
                known.put(name, schema);
            }
            schema.newValidator().validate(new DOMSource(document));
        } catch (SAXException e) {
            throw new AssertionError(name + ": " + e.getMessage(), e);
        }
    }

    /// The W3C schemas lie beside the official ones; nothing is fetched.
    private static LSInput local(String type, String namespace, String publicId, String systemId, String base) {
        String file = namespace == null ? null : EXTERN.get(namespace);
        if (file == null) {
            return null;
        }
        try {
            LSInput input = ((DOMImplementationLS)
                            DOMImplementationRegistry.newInstance().getDOMImplementation("LS"))
                    .createLSInput();
            Path path = Specs.osci().resolve("extern").resolve(file);
            input.setByteStream(Files.newInputStream(path));
            input.setSystemId(path.toUri().toString());
            return input;
        } catch (IOException | ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
