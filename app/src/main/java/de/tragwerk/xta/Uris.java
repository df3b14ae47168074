package de.tragwerk.xta;

import de.tragwerk.osci.xta.Fault;
import de.tragwerk.osci.xta.XtaFault;
import java.net.URI;
import java.net.URISyntaxException;

/// URIs that people write into messages.
final class Uris {

    private Uris() {}

    /// @throws XtaFault 9021 unless it is an absolute URI
    static String need(String text) throws XtaFault {
        try {
            if (text.length() <= 500 && new URI(text).isAbsolute()) {
                return text;
            }
        } catch (URISyntaxException e) {
            throw new XtaFault(Fault.NO_URI, "service is no URI", e);
        }
        throw new XtaFault(Fault.NO_URI, "service is no absolute URI");
    }
}
