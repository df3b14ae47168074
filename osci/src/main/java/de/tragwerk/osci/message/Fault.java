package de.tragwerk.osci.message;

import de.tragwerk.osci.Code;
import de.tragwerk.osci.Feedback;
import de.tragwerk.osci.OsciException;
import de.tragwerk.osci.blob.Blob;
import de.tragwerk.osci.mime.Part;
import de.tragwerk.osci.xml.Ns;
import de.tragwerk.osci.xml.Xml;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.w3c.dom.Element;

/// SOAP faults of OSCI: the feedback code lies in the detail.
public final class Fault {

    private Fault() {}

    /// The one part of a fault message.
    public static List<Part> write(Code code) {
        String side = code == Code.INTERNAL || code == Code.CLIENT_CIPHER_CHECK_FAILED ? "Server" : "Client";
        String xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\r\n\r\n<soap:Envelope xmlns:soap=\"" + Ns.SOAP
                + "\" xmlns:osci=\"" + Ns.OSCI + "\"><soap:Body><soap:Fault><faultcode>soap:" + side
                + "</faultcode><faultstring>" + Xml.escape(code.text()) + "</faultstring><detail><osci:Code>"
                + code.number() + "</osci:Code></detail></soap:Fault></soap:Body></soap:Envelope>";
        return List.of(new Part("osci@message", "text/xml", Blob.of(xml.getBytes(StandardCharsets.UTF_8))));
    }

    static FaultException read(Element fault) throws OsciException {
        String code = "9000";
        String text = "";
        for (Element child : Xml.children(fault)) {
            if ("faultstring".equals(child.getLocalName())) {
                text = Xml.text(child);
            } else if ("detail".equals(child.getLocalName())) {
                for (Element detail : Xml.children(child, Ns.OSCI, "Code")) {
                    code = Xml.text(detail);
                }
            }
        }
        return new FaultException(new Feedback(code.matches("\\d{4}") ? code : "9000", text));
    }
}
