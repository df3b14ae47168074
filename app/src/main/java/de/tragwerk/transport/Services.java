package de.tragwerk.transport;

import de.tragwerk.kernel.kennzeichen.Leistungsschluessel;
import java.util.List;
import java.util.stream.Stream;

/// Service URIs of the directory. The XSozial entry concept is not public, so ours carries our own name; what a
/// directory of others calls it is a setting ([DirectoryNames]).
///
/// An authority has an entry of its own ([#TRAGWERK]), and each of its services may have one beside it
/// ([#of]): with another certificate, another intermediary, from another day on.
public final class Services {
    public static final String TRAGWERK = "urn:tragwerk:dienst:xsozial-profil:1";

    /// The entry of an authority that is still being connected: portals never ask for it, only tests do.
    public static final String ERPROBUNG = TRAGWERK + ":erprobung";

    /// The job that fetches submissions of FIT-Connect.
    public static final String FIT_FETCH = "fitconnect-abholung";

    /// Header of an empty answer: this service is closed, and the authority's entry does not stand in for it.
    public static final String CLOSED_HEADER = "tragwerk-dienst";

    public static final String CLOSED = "geschlossen";

    private Services() {}

    /// The entry of one service.
    ///
    /// @param leika 14 digits, or a key of our own; empty for the authority's own entry
    public static String of(String leika) {
        return leika.isEmpty() ? TRAGWERK : TRAGWERK + ":" + leika;
    }

    /// The entry of one service that is still being connected.
    public static String trial(String leika) {
        return ERPROBUNG + ":" + leika;
    }

    public static boolean isTrial(String uri) {
        return uri.equals(ERPROBUNG) || uri.startsWith(ERPROBUNG + ":");
    }

    /// The service an entry is for; empty when it is the authority's.
    public static String leika(String uri) {
        String end = uri.substring(uri.lastIndexOf(':') + 1);
        return Leistungsschluessel.gueltig(end) ? end : "";
    }

    /// The service itself, all details of it, all that may be done with its object. A key of our own belongs to no
    /// group; what is no key has none.
    public static List<String> widening(String leika) {
        if (Leistungsschluessel.eigener(leika)) {
            return List.of(leika);
        }
        return Leistungsschluessel.leika(leika)
                ? Stream.of(leika, leika.substring(0, 11) + "000", leika.substring(0, 8) + "000000")
                        .distinct()
                        .toList()
                : List.of();
    }
}
