package de.tragwerk.anbindung.pruefung;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Tries a line from here: name, connection, TLS, first line of HTTP; says in words how far it came.
///
/// Only addresses of the survey come here. A name that leads into a private network is not followed (nobody may use
/// the operator's machine to look around in it), and what was resolved and checked is what is connected to.
@Component
public class Verbindungstest {

    public enum Ergebnis {
        ERREICHT("erreicht"),
        ABGEWIESEN("abgewiesen"),
        ZEIT("keine Antwort"),
        UNBEKANNT("Name unbekannt"),
        TLS("Verschlüsselung gescheitert"),
        VERBOTEN("nicht versucht");

        private final String titel;

        Ergebnis(String titel) {
            this.titel = titel;
        }

        public String titel() {
            return titel;
        }
    }

    /// @param satz what happened and what to do
    public record Befund(Ergebnis ergebnis, String satz) {}

    private static final int ZEICHEN = 200;
    private static final int FIRST_FREE_PORT = 1024;
    private static final Set<Integer> PORTS = Set.of(80, 443);

    private final boolean demo;
    private final int millis;

    /// @param demo in demo mode everything lies on this machine, so private networks are allowed
    Verbindungstest(
            @Value("${tragwerk.demo:false}") boolean demo,
            @Value("${tragwerk.anbindung.verbindung:3s}") Duration longest) {
        this.demo = demo;
        this.millis = Math.toIntExact(longest.toMillis());
    }

    /// What is wrong with an address, empty when it can be tried.
    public static String mangel(String adresse) {
        try {
            URI uri = new URI(adresse);
            String scheme = uri.getScheme();
            if (scheme == null || !Set.of("http", "https").contains(scheme) || uri.getHost() == null) {
                return "Die Adresse beginnt mit https:// oder http:// und nennt einen Rechner, zum Beispiel https://osci.example.de/osci.";
            }
            if (uri.getUserInfo() != null || uri.getQuery() != null || uri.getFragment() != null) {
                return "Die Adresse enthält keine Kennwörter, keine Fragezeichen und keine Rauten.";
            }
            int port = port(uri);
            return PORTS.contains(port) || (port >= FIRST_FREE_PORT && port <= 65_535)
                    ? ""
                    : "Diesen Port nutzt kein Vermittlungsdienst. Möglich sind 80, 443 und 1024 bis 65535.";
        } catch (URISyntaxException e) {
            return "Das ist keine Adresse. Sie sieht aus wie https://osci.example.de/osci.";
        }
    }

    private static int port(URI uri) {
        return uri.getPort() > 0 ? uri.getPort() : "https".equals(uri.getScheme()) ? 443 : 80;
    }

    public Befund pruefe(String adresse) {
        String mangel = mangel(adresse);
        if (!mangel.isEmpty()) {
            return new Befund(Ergebnis.VERBOTEN, mangel);
        }
        URI uri = URI.create(adresse);
        String wo = uri.getHost() + ", Port " + port(uri);
        InetAddress[] ziele;
        try {
            ziele = InetAddress.getAllByName(uri.getHost());
        } catch (UnknownHostException e) {
            return new Befund(
                    Ergebnis.UNBEKANNT,
                    "Den Namen " + uri.getHost()
                            + " kennt die Namensauflösung hier nicht. Prüfen Sie die Schreibweise in der Abfrage.");
        }
        if (!demo && Arrays.stream(ziele).anyMatch(Verbindungstest::privat)) {
            return new Befund(
                    Ergebnis.VERBOTEN,
                    wo
                            + " liegt in einem privaten Netz. Von hier wird das nicht versucht; tragen Sie die öffentliche Adresse ein.");
        }
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(ziele[0], port(uri)), millis);
            socket.setSoTimeout(millis);
            return "https".equals(uri.getScheme()) ? tls(socket, uri, wo) : antwort(socket, uri, wo);
        } catch (SocketTimeoutException e) {
            return new Befund(
                    Ergebnis.ZEIT,
                    wo + " antwortet in " + millis / 1000
                            + " Sekunden nicht. Meist verwirft eine Firewall die Pakete: Bitten Sie um die Freischaltung.");
        } catch (ConnectException | NoRouteToHostException e) {
            return new Befund(
                    Ergebnis.ABGEWIESEN,
                    wo
                            + " weist die Verbindung ab. Der Rechner ist da, aber der Dienst läuft nicht oder der Port ist gesperrt.");
        } catch (SSLException e) {
            return new Befund(
                    Ergebnis.TLS,
                    wo
                            + " ist erreichbar, aber seine Verschlüsselung passt nicht: Zertifikat fremd, abgelaufen oder für einen anderen Namen.");
        } catch (IOException e) {
            return new Befund(
                    Ergebnis.ABGEWIESEN,
                    wo + " bricht die Verbindung ab. Fragen Sie den IT-Dienstleister nach dem Dienst.");
        }
    }

    private Befund tls(Socket plain, URI uri, String wo) throws IOException {
        SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        try (SSLSocket socket = (SSLSocket) factory.createSocket(plain, uri.getHost(), port(uri), true)) {
            SSLParameters parameters = socket.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            socket.setSSLParameters(parameters);
            socket.startHandshake();
            return antwort(socket, uri, wo);
        }
    }

    private static Befund antwort(Socket socket, URI uri, String wo) throws IOException {
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        socket.getOutputStream()
                .write(("HEAD " + path + " HTTP/1.1\r\nHost: " + uri.getRawAuthority()
                                + "\r\nConnection: close\r\nUser-Agent: Tragwerk\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        String first = new String(socket.getInputStream().readNBytes(ZEICHEN), StandardCharsets.US_ASCII);
        String zeile = first.lines().findFirst().orElse("");
        return zeile.matches("HTTP/\\d\\.\\d \\d{3}.*")
                ? new Befund(
                        Ergebnis.ERREICHT,
                        wo + " ist erreichbar und spricht HTTP (Status " + zeile.substring(9, 12) + ").")
                : new Befund(
                        Ergebnis.ABGEWIESEN,
                        wo + " nimmt die Verbindung an, spricht aber kein HTTP. Dort läuft ein anderer Dienst.");
    }

    /// Loopback, private, link-local, shared (RFC 6598), unique local, multicast, unspecified.
    static boolean privat(InetAddress a) {
        byte[] b = a.getAddress();
        return a.isLoopbackAddress()
                || a.isSiteLocalAddress()
                || a.isLinkLocalAddress()
                || a.isMulticastAddress()
                || a.isAnyLocalAddress()
                || (b.length == 4
                        && (b[0] == 0 || ((b[0] & 0xff) == 100 && (b[1] & 0xc0) == 64) || (b[0] & 0xff) >= 240))
                || (a instanceof Inet6Address v6
                        && ((b[0] & 0xfe) == 0xfc || v6.isIPv4CompatibleAddress() || sixToFour(b)));
    }

    /// Addresses that wrap an IPv4 one (6to4, NAT64) would lead past the check.
    private static boolean sixToFour(byte[] b) {
        return (b[0] == 0x20 && b[1] == 0x02)
                || (b[0] == 0 && b[1] == 0x64 && (b[2] & 0xff) == 0xff && (b[3] & 0xff) == 0x9b);
    }
}
