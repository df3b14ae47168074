package de.tragwerk.osci.message;

import de.tragwerk.osci.xml.Ns;

/// Text of SOAP header blocks.
final class Block {

    static final String NEXT = "http://schemas.xmlsoap.org/soap/actor/next";
    static final String NONE = "http://www.w3.org/2001/12/soap-envelope/actor/none";

    private Block() {}

    static String of(String name, String id, String attributes, String inner) {
        return block(name, id, NEXT, attributes, inner);
    }

    static String ofNone(String name, String id, String inner) {
        return block(name, id, NONE, "", inner);
    }

    private static String block(String name, String id, String actor, String attributes, String inner) {
        String extra = name.startsWith("osci2017:") ? " xmlns:osci2017=\"" + Ns.OSCI2017 + "\"" : "";
        return "<" + name + Ns.DECLARED + extra + " Id=\"" + id + "\" soap:actor=\"" + actor
                + "\" soap:mustUnderstand=\"1\"" + attributes + ">" + inner + "</" + name + ">";
    }
}
