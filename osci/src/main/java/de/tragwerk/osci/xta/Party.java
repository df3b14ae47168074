package de.tragwerk.osci.xta;

import de.tragwerk.osci.OsciException;
import de.tragwerk.osci.xml.Xml;
import org.w3c.dom.Element;

/// Who writes or reads, as an identifier with its kind, for instance `ags:05999001` of type `xoev`.
public record Party(String type, String value) {

    private static final int LONGEST = 200;

    public Party {
        if (value.isBlank() || value.length() > LONGEST || type.isBlank() || type.length() > LONGEST) {
            throw new IllegalArgumentException("identifier without value or type");
        }
    }

    /// @param party element of PartyType
    public static Party read(Element party) throws XtaFault {
        try {
            Element identifier = Xml.need(party, XtaNs.META, "Identifier");
            String type = Xml.attribute(identifier, "type");
            return new Party(type == null ? "" : type, Xml.text(identifier));
        } catch (OsciException | IllegalArgumentException e) {
            throw new XtaFault(Fault.COMBINATION, "party without identifier", e);
        }
    }

    /// As an element of this name.
    public String write(String element) {
        return "<oscimeta:" + element + "><oscimeta:Identifier type=\"" + Xml.escape(type) + "\">" + Xml.escape(value)
                + "</oscimeta:Identifier></oscimeta:" + element + ">";
    }
}
