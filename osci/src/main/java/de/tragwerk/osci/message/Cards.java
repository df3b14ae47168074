package de.tragwerk.osci.message;

import de.tragwerk.osci.Code;
import de.tragwerk.osci.MessageId;
import de.tragwerk.osci.OsciException;
import de.tragwerk.osci.ProcessCard;
import de.tragwerk.osci.xml.Ns;
import de.tragwerk.osci.xml.Xml;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/// Writes and reads process cards.
public final class Cards {

    private Cards() {}

    /// The bundle of a card.
    ///
    /// @param reception whether the card's reception belongs into this answer
    public static String write(ProcessCard card, boolean reception) {
        return write("ProcessCardBundle", card, reception);
    }

    /// The bundle under another name, as orders with two cards and chunks want it.
    public static String write(String name, ProcessCard card, boolean reception) {
        return "<osci:" + name + "><osci:MessageId>" + card.messageId().base64()
                + "</osci:MessageId><osci:ProcessCard RecentModification=\"" + time(card.modified()) + "\">"
                + stamp("Creation", card.creation())
                + stamp("Forwarding", card.forwarding())
                + (reception ? stamp("Reception", card.reception()) : "")
                + (card.subject() == null ? "" : "<osci:Subject>" + Xml.escape(card.subject()) + "</osci:Subject>")
                + "</osci:ProcessCard>" + Inspections.write(card.inspections()) + "</osci:" + name + ">";
    }

    private static String stamp(String name, @Nullable Instant time) {
        return time == null ? "" : "<osci:" + name + "><osci:Plain>" + time(time) + "</osci:Plain></osci:" + name + ">";
    }

    static String time(Instant time) {
        return time.truncatedTo(ChronoUnit.MILLIS).toString();
    }

    /// @param bundle element ProcessCardBundle
    public static ProcessCard read(Element bundle) throws OsciException {
        Element card = Xml.need(bundle, Ns.OSCI, "ProcessCard");
        Element subject = Xml.child(card, Ns.OSCI, "Subject");
        Element report = Xml.child(bundle, Ns.OSCI, "InspectionReport");
        Instant creation = stamp(card, "Creation");
        if (creation == null) {
            throw new OsciException(Code.NOT_AN_ORDER, "process card without creation");
        }
        return new ProcessCard(
                MessageId.ofWire(Xml.text(Xml.need(bundle, Ns.OSCI, "MessageId"))),
                creation,
                stamp(card, "Forwarding"),
                stamp(card, "Reception"),
                subject == null ? null : Xml.text(subject),
                instant(card.getAttribute("RecentModification")),
                report == null ? List.of() : Inspections.read(report));
    }

    private static @Nullable Instant stamp(Element card, String name) throws OsciException {
        Element element = Xml.child(card, Ns.OSCI, name);
        if (element == null) {
            return null;
        }
        Element plain = Xml.child(element, Ns.OSCI, "Plain");
        // A stamp of an external service tells its time only to who can read it; the card's change is close.
        return instant(plain == null ? card.getAttribute("RecentModification") : Xml.text(plain));
    }

    /// A point in time as XML writes it.
    /// @throws OsciException 9300 when it is none
    public static Instant instant(String text) throws OsciException {
        try {
            return OffsetDateTime.parse(text.strip()).toInstant();
        } catch (DateTimeException e) {
            throw new OsciException(Code.NOT_AN_ORDER, "time stamp that is none");
        }
    }
}
