package de.tragwerk.scan;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// ClamAV's `INSTREAM` (clamd manual, COMMANDS).
@Component
public final class Clamd {

    /// UNKNOWN: a scanner is configured and said nothing useful. Unseen is not clean.
    public enum Verdict {
        CLEAN,
        FOUND,
        UNKNOWN,
        OFF
    }

    private static final Logger LOG = LoggerFactory.getLogger(Clamd.class);
    private static final Pattern ADDRESS = Pattern.compile("([^:]+):(\\d{1,5})");
    private static final int CHUNK = 64 * 1024;
    private static final int MILLIS = 20_000;

    private final String address;

    /// @param address `host:port` of clamd, empty for none
    public Clamd(@Value("${tragwerk.clamav:}") String address) {
        if (!address.isEmpty() && !ADDRESS.matcher(address).matches()) {
            throw new IllegalArgumentException("tragwerk.clamav nennt Rechner und Port, zum Beispiel 127.0.0.1:3310");
        }
        this.address = address;
    }

    public boolean on() {
        return !address.isEmpty();
    }

    /// Reads the content to its end.
    public Verdict scan(InputStream content) {
        if (!on()) {
            return Verdict.OFF;
        }
        try {
            String answer = ask(content);
            if (answer.endsWith(" FOUND")) {
                return Verdict.FOUND;
            }
            if (answer.equals("stream: OK")) {
                return Verdict.CLEAN;
            }
            LOG.error("Der Virenscanner antwortet unerwartet: {} Zeichen", answer.length());
        } catch (IOException e) {
            LOG.error("Der Virenscanner ist nicht erreichbar", e);
        }
        return Verdict.UNKNOWN;
    }

    /// `zINSTREAM`, then chunks of a four-byte length and data, then a length of zero.
    private String ask(InputStream content) throws IOException {
        Matcher parts = ADDRESS.matcher(address);
        if (!parts.matches()) {
            throw new IOException("Adresse");
        }
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(parts.group(1), Integer.parseInt(parts.group(2))), MILLIS);
            socket.setSoTimeout(MILLIS);
            DataOutputStream out = new DataOutputStream(socket.getOutputStream());
            out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            for (byte[] chunk = content.readNBytes(CHUNK); chunk.length > 0; chunk = content.readNBytes(CHUNK)) {
                out.writeInt(chunk.length);
                out.write(chunk);
            }
            out.writeInt(0);
            out.flush();
            String answer = new String(socket.getInputStream().readNBytes(1_000), StandardCharsets.US_ASCII);
            int end = answer.indexOf('\0');
            return (end < 0 ? answer : answer.substring(0, end)).strip();
        }
    }
}
