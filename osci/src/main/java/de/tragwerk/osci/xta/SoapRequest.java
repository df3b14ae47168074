package de.tragwerk.osci.xta;

import de.tragwerk.osci.OsciException;
import de.tragwerk.osci.blob.Blob;
import de.tragwerk.osci.xml.Xml;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/// A request that was read: the operation is known, the body fits to it, every part has its name.
///
/// @param id WS-Addressing's message id, null when the client gave none; the answer relates to it
/// @param body request element, null for operations with an empty body
/// @param mtom whether it came as multipart
public record SoapRequest(
        Operation operation,
        @Nullable String id,
        Element header,
        @Nullable Element body,
        Map<String, Blob> parts,
        boolean mtom) {

    /// Who the client says it is; null when it leaves that to its certificate. Some clients send an empty element
    /// then.
    public @Nullable Party author() throws XtaFault {
        try {
            Element author = Xml.child(header, XtaNs.META, "Author");
            return author == null || Xml.children(author).isEmpty() ? null : Party.read(author);
        } catch (OsciException e) {
            throw new XtaFault(Fault.COMBINATION, "several authors", e);
        }
    }

    /// @throws XtaFault 9020 without body
    public Element needBody() throws XtaFault {
        if (body == null) {
            throw new XtaFault(Fault.NO_PARAMETERS, "empty body");
        }
        return body;
    }

    /// The meta data in the header.
    public MetaData meta() throws XtaFault {
        try {
            Element meta = Xml.child(header, XtaNs.META, "MessageMetaData");
            if (meta == null) {
                throw new XtaFault(Fault.NO_PARAMETERS, "no meta data in the header");
            }
            return MetaData.read(meta);
        } catch (OsciException e) {
            throw new XtaFault(Fault.COMBINATION, "several meta data", e);
        }
    }

    public Container container() throws XtaFault {
        return Container.read(needBody(), parts);
    }
}
