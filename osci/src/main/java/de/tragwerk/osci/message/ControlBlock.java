package de.tragwerk.osci.message;

import de.tragwerk.osci.Code;
import de.tragwerk.osci.OsciException;
import de.tragwerk.osci.xml.Ns;
import de.tragwerk.osci.xml.Xml;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/// The block that ties an answer to its question and messages to a dialog.
/// @param response answer to the last challenge of the other side
/// @param challenge random text the other side must send back
/// @param conversation dialog number, decimal digits
/// @param sequence number of the message in the dialog, decimal digits
public record ControlBlock(
        @Nullable String response,
        @Nullable String challenge,
        @Nullable String conversation,
        @Nullable String sequence) {

    private static final SecureRandom RANDOM = new SecureRandom();

    public static String newChallenge() {
        byte[] bytes = new byte[18];
        RANDOM.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    static ControlBlock of(Element block) throws OsciException {
        return new ControlBlock(
                text(block, "Response"),
                text(block, "Challenge"),
                digits(Xml.attribute(block, "ConversationId")),
                digits(Xml.attribute(block, "SequenceNumber")));
    }

    private static @Nullable String text(Element block, String name) throws OsciException {
        Element child = Xml.child(block, Ns.OSCI, name);
        return child == null ? null : Xml.text(child);
    }

    private static @Nullable String digits(@Nullable String value) throws OsciException {
        if (value != null && !value.matches("\\d{1,40}")) {
            throw new OsciException(Code.NOT_AN_ORDER, "control block with a number that is none");
        }
        return value;
    }

    String write() {
        return "<osci:ControlBlock" + Ns.DECLARED + " Id=\"controlblock\" soap:actor=\"" + Block.NEXT
                + "\" soap:mustUnderstand=\"1\""
                + (conversation == null ? "" : " ConversationId=\"" + conversation + "\"")
                + (sequence == null ? "" : " SequenceNumber=\"" + sequence + "\"") + ">"
                + (response == null ? "" : "<osci:Response>" + Xml.escape(response) + "</osci:Response>")
                + (challenge == null ? "" : "<osci:Challenge>" + Xml.escape(challenge) + "</osci:Challenge>")
                + "</osci:ControlBlock>";
    }
}
