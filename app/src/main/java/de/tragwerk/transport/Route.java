package de.tragwerk.transport;

import java.net.URI;
import java.security.cert.X509Certificate;
import org.jspecify.annotations.Nullable;

/// The way to a reader as the directory names it.
///
/// @param organisation key in the directory, for instance `ags:05999001`
/// @param leika the service it was asked for, 14 digits; empty for the way to the authority itself
/// @param name of the authority, for people
/// @param addressee certificate that the content is encrypted for and whose mailbox is addressed
/// @param intermediary address and certificate of the intermediary
/// @param intermediarySignature certificate the intermediary signs its answers with; often the same
/// @param station Clearingstelle that gets everything first, null where the way is direct
public record Route(
        String organisation,
        String leika,
        String name,
        X509Certificate addressee,
        URI intermediary,
        X509Certificate intermediaryCertificate,
        X509Certificate intermediarySignature,
        @Nullable Route station) {

    /// The way to an authority, whatever the service.
    public Route(
            String organisation,
            String name,
            X509Certificate addressee,
            URI intermediary,
            X509Certificate intermediaryCertificate,
            X509Certificate intermediarySignature,
            @Nullable Route station) {
        this(organisation, "", name, addressee, intermediary, intermediaryCertificate, intermediarySignature, station);
    }

    /// The same way, asked for by a service.
    public Route serving(String service) {
        return new Route(
                organisation,
                service,
                name,
                addressee,
                intermediary,
                intermediaryCertificate,
                intermediarySignature,
                station);
    }

    /// The same way by a station.
    public Route over(Route first) {
        return new Route(
                organisation,
                leika,
                name,
                addressee,
                intermediary,
                intermediaryCertificate,
                intermediarySignature,
                first);
    }

    /// Where the outer envelope goes.
    public Route firstHop() {
        return station == null ? this : station;
    }
}
