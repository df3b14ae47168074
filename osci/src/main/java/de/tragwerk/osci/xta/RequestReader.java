package de.tragwerk.osci.xta;

import de.tragwerk.osci.Limits;
import de.tragwerk.osci.xml.Xml;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/// From the bytes of an HTTP request to an XTA request.
public final class RequestReader {

    private static final int LONGEST_ID = 500;

    private RequestReader() {}

    /// @param contentType of the HTTP request
    /// @throws SoapFault when it is no XTA request at all
    /// @throws XtaFault when it is one that breaks a limit
    public static SoapRequest read(String contentType, InputStream in, Limits limits)
            throws IOException, XtaFault, SoapFault {
        Soap soap = Soap.read(contentType, in, limits);
        String action = soap.addressing("Action");
        if (action == null || soap.header() == null) {
            throw new SoapFault(SoapFault.Side.SENDER, "wsa:Action is missing");
        }
        Operation operation = Operation.of(action)
                .orElseThrow(() -> new SoapFault(SoapFault.Side.SENDER, "wsa:Action names no operation"));
        String id = soap.addressing("MessageID");
        if (id != null && id.length() > LONGEST_ID) {
            throw new SoapFault(SoapFault.Side.SENDER, "wsa:MessageID too long");
        }
        return new SoapRequest(operation, id, soap.header(), body(operation, soap), soap.parts(), soap.mtom());
    }

    private static @Nullable Element body(Operation operation, Soap soap) throws SoapFault {
        List<Element> inside = Xml.children(soap.body());
        if (operation.body() == null) {
            return null;
        }
        if (inside.isEmpty()) {
            return null;
        }
        Element only = inside.getFirst();
        if (inside.size() > 1
                || !Objects.equals(only.getLocalName(), operation.body())
                || !Objects.equals(only.getNamespaceURI(), operation.bodyNamespace())) {
            throw new SoapFault(SoapFault.Side.SENDER, "the body does not fit to wsa:Action");
        }
        return only;
    }
}
