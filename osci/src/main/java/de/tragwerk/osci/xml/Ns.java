package de.tragwerk.osci.xml;

/// The namespaces of OSCI messages.
public final class Ns {
    public static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";
    public static final String OSCI = "http://www.osci.de/2002/04/osci";
    public static final String OSCI2017 = "http://xoev.de/transport/osci12/7";
    public static final String OSCI128 = "http://xoev.de/transport/osci12/8";
    public static final String DS = "http://www.w3.org/2000/09/xmldsig#";
    public static final String XENC = "http://www.w3.org/2001/04/xmlenc#";
    public static final String XENC11 = "http://www.w3.org/2009/xmlenc11#";
    public static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

    /// Declared on every block, as the reference client does: a block keeps its canonical form wherever it
    /// is moved.
    public static final String DECLARED = " xmlns:ds=\"" + DS + "\" xmlns:osci=\"" + OSCI + "\" xmlns:soap=\"" + SOAP
            + "\" xmlns:xenc=\"" + XENC + "\" xmlns:xsi=\"" + XSI + "\"";

    private Ns() {}
}
