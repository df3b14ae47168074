package de.tragwerk.osci.xta;

/// The namespaces of XTA messages.
public final class XtaNs {
    public static final String SOAP = "http://www.w3.org/2003/05/soap-envelope";
    public static final String WSA = "http://www.w3.org/2005/08/addressing";
    public static final String XTA = "http://xoev.de/transport/xta/211";
    public static final String OSCI = "http://www.osci.eu/ws/2008/05/transport";
    public static final String META = "http://www.osci.eu/ws/2014/10/transport";
    public static final String XOP = "http://www.w3.org/2004/08/xop/include";
    public static final String XENC = "http://www.w3.org/2001/04/xmlenc#";

    static final String DECLARED = " xmlns:soap=\"" + SOAP + "\" xmlns:wsa=\"" + WSA + "\" xmlns:xta=\"" + XTA
            + "\" xmlns:osci=\"" + OSCI + "\" xmlns:oscimeta=\"" + META + "\"";

    private XtaNs() {}
}
