package de.tragwerk.osci.client;

import de.tragwerk.osci.Code;
import de.tragwerk.osci.OsciException;
import de.tragwerk.osci.ProcessCard;
import de.tragwerk.osci.blob.Blob;
import de.tragwerk.osci.message.Cards;
import de.tragwerk.osci.message.Feedbacks;
import de.tragwerk.osci.message.OsciMessage;
import de.tragwerk.osci.message.RoleCertificate;
import de.tragwerk.osci.xml.Ns;
import de.tragwerk.osci.xml.Xml;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;

/// A delivery as it came out of the mailbox, still closed.
/// @param more whether others wait
public record FetchedDelivery(
        ProcessCard card,
        Element contentPackage,
        List<RoleCertificate> certificates,
        Map<String, Blob> parts,
        boolean more) {

    /// @param answer already believed
    static FetchedDelivery of(OsciMessage answer) throws OsciException {
        Element content = answer.contentPackage();
        if (content == null) {
            throw new OsciException(Code.NOT_AN_ORDER, "delivery without content");
        }
        return new FetchedDelivery(
                Cards.read(Xml.need(answer.order(), Ns.OSCI, "ProcessCardBundle")),
                content,
                answer.certificates(),
                answer.parts(),
                Feedbacks.read(answer.order()).stream().anyMatch(f -> f.is(Code.MORE_DELIVERIES)));
    }
}
