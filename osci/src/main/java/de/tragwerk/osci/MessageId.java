package de.tragwerk.osci;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// Id of a delivery, given out by the intermediary and usable once.
/// @param base64 the wire form without white space; two ids are equal when it is
public record MessageId(String base64) {

    /// The wire form may be wrapped; it is at most 400 characters long here.
    public static MessageId ofWire(String wire) throws OsciException {
        String value = wire.replaceAll("\\s", "");
        if (value.isEmpty()) {
            throw new OsciException(Code.MESSAGE_ID_MISSING, "empty message id");
        }
        if (value.length() > 400 || !value.matches("[A-Za-z0-9+/]+={0,2}")) {
            throw new OsciException(Code.MESSAGE_ID_ILLEGAL, "message id is not base64");
        }
        return new MessageId(value);
    }

    public static MessageId ofText(String text) {
        return new MessageId(Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)));
    }

    /// The text within, as the intermediary made it.
    /// @throws OsciException 9801 when the wire form is no base64
    public String text() throws OsciException {
        try {
            return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new OsciException(Code.MESSAGE_ID_ILLEGAL, "message id is not base64", e);
        }
    }

    @Override
    public String toString() {
        return base64;
    }
}
