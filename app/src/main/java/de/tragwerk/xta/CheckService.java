package de.tragwerk.xta;

import de.tragwerk.kernel.Ids;
import de.tragwerk.kernel.Sha256;
import de.tragwerk.osci.blob.Blob;
import de.tragwerk.osci.xml.Xml;
import de.tragwerk.osci.xta.Container;
import de.tragwerk.osci.xta.MetaData;
import de.tragwerk.osci.xta.MetaDraft;
import de.tragwerk.osci.xta.Party;
import de.tragwerk.osci.xta.Wire;
import de.tragwerk.osci.xta.XtaFault;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// The one service that answers at once: tells a new Fachverfahren what arrived of its message, with hashes.
/// Nothing is stored. It serves the installation check of a municipality.
@Component
class CheckService {

    static final String SERVICE = "urn:tragwerk:dienst:xta-pruefung:1";

    private static final String NAMESPACE = "urn:tragwerk:xta-pruefung:1";

    Party party() {
        return new Party("tragwerk", "xta:pruefdienst");
    }

    Profile profile() {
        return new Profile(SERVICE, true, false, Container.MOST_BYTES, List.of());
    }

    Wire.Content answer(Call call, MetaData meta, Container content) throws IOException, XtaFault {
        StringBuilder xml = new StringBuilder("<pruefung xmlns=\"" + NAMESPACE + "\" bezug=\""
                + Xml.escape(meta.messageId()) + "\" verschluesselt=\"" + content.encrypted() + "\">");
        for (Container.Piece piece : content.pieces()) {
            xml.append("<teil typ=\"")
                    .append(Xml.escape(piece.type()))
                    .append("\" bytes=\"")
                    .append(piece.content().length())
                    .append("\" sha256=\"")
                    .append(sha256(piece.content()))
                    .append("\"></teil>");
        }
        byte[] bytes = xml.append("</pruefung>").toString().getBytes(StandardCharsets.UTF_8);
        Container answer =
                Container.of(new Container.Piece("application/xml", "pruefung.xml", Blob.of(bytes)), List.of());
        MetaData about = new MetaDraft(
                        Ids.next().toString().transform(id -> "urn:de:xta:messageid:tragwerk:" + id),
                        party(),
                        call.account().party(),
                        SERVICE,
                        "Prüfung",
                        "urn:tragwerk:codeliste:xta-pruefung",
                        "1",
                        "pruefung",
                        NAMESPACE,
                        null,
                        call.now(),
                        null,
                        Map.of())
                .write();
        return new Wire.Content(about.xml(), answer.xml(), answer.parts());
    }

    private static String sha256(Blob content) throws IOException {
        try (InputStream in = content.open()) {
            MessageDigest digest = Sha256.digest();
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
            return HexFormat.of().formatHex(digest.digest());
        }
    }
}
