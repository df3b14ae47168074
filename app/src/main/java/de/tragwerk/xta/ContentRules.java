package de.tragwerk.xta;

import de.tragwerk.osci.Limits;
import de.tragwerk.osci.OsciException;
import de.tragwerk.osci.blob.Blob;
import de.tragwerk.osci.content.SealedContent;
import de.tragwerk.osci.xml.Xml;
import de.tragwerk.osci.xta.Container;
import de.tragwerk.osci.xta.Fault;
import de.tragwerk.osci.xta.MetaData;
import de.tragwerk.osci.xta.XtaFault;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

/// What the service profile asks of a content.
final class ContentRules {

    /// Content closed as OSCI closes it: package, certificates and attachments as one multipart text.
    static final String SEALED = "application/vnd.tragwerk.osci-inhalt";

    private static final long LARGEST_XML = 16L << 20;

    private ContentRules() {}

    static void check(Profile profile, MetaData meta, Container content) throws XtaFault {
        if (content.size() > profile.bytes()) {
            throw new XtaFault(Fault.TOO_LARGE, "larger than the service profile allows");
        }
        if (!profile.types().isEmpty() && !profile.types().contains(meta.type())) {
            throw new XtaFault(Fault.PROFILE, "message type is not one of the service");
        }
        List<Container.Piece> pieces = content.pieces();
        if (profile.encrypted() && !content.encrypted() && !sealed(pieces)) {
            throw new XtaFault(Fault.PROFILE, "the service wants encrypted contents");
        }
        if (!pieces.isEmpty() && isXml(pieces.getFirst())) {
            checkXml(pieces.getFirst().content());
        }
    }

    /// One closed envelope and nothing beside it.
    private static boolean sealed(List<Container.Piece> pieces) throws XtaFault {
        if (pieces.size() != 1 || !pieces.getFirst().type().equals(SEALED)) {
            return false;
        }
        try (InputStream in = pieces.getFirst().content().open()) {
            SealedContent content = SealedContent.read(in, Limits.usual());
            return content.packageXml().contains("EncryptedData")
                    && !content.packageXml().contains("ContentContainer");
        } catch (OsciException e) {
            throw new XtaFault(Fault.PROFILE, "no closed envelope", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isXml(Container.Piece piece) {
        String type = piece.type().toLowerCase(Locale.ROOT);
        return type.startsWith("application/xml") || type.startsWith("text/xml") || type.contains("+xml");
    }

    /// Well-formed without its dangers, and in UTF-8 as XÖV asks.
    private static void checkXml(Blob xml) throws XtaFault {
        try {
            String encoding = Xml.parse(xml, LARGEST_XML).getXmlEncoding();
            if (encoding != null && !encoding.equalsIgnoreCase("UTF-8")) {
                throw new XtaFault(Fault.WRONG_ENCODING, "not UTF-8");
            }
        } catch (OsciException e) {
            throw new XtaFault(Fault.NOT_SCHEMA_VALID, "message is not well-formed", e);
        } catch (IOException e) {
            throw new XtaFault(Fault.WRONG_ENCODING, "message is not in the encoding it names", e);
        }
    }
}
