package de.tragwerk.draft;

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

/// Looks at each upload: our own check of the content, then ClamAV's `INSTREAM` over TCP where one is
/// configured.
///
/// A scanner that does not answer refuses the file: unseen is not clean. The draft stays as it is.
@Component
public final class VirusScanner {

    private static final Logger LOG = LoggerFactory.getLogger(VirusScanner.class);
    private static final Pattern ADDRESS = Pattern.compile("([^:]+):(\\d{1,5})");
    private static final int CHUNK = 64 * 1024;
    private static final int MILLIS = 20_000;

    private final String address;

    /// @param address `host:port` of clamd, empty for none
    public VirusScanner(@Value("${tragwerk.clamav:}") String address) {
        if (!address.isEmpty() && !ADDRESS.matcher(address).matches()) {
            throw new IllegalArgumentException("tragwerk.clamav nennt Rechner und Port, zum Beispiel 127.0.0.1:3310");
        }
        this.address = address;
    }

    public FileCheck.Verdict check(byte[] content) {
        FileCheck.Verdict verdict = FileCheck.of(content);
        if (address.isEmpty() || verdict instanceof FileCheck.Verdict.Bad) {
            return verdict;
        }
        try {
            String answer = scan(content);
            if (answer.endsWith(" FOUND")) {
                return new FileCheck.Verdict.Bad("datei.virus");
            }
            if (answer.equals("stream: OK")) {
                return verdict;
            }
            LOG.error("Der Virenscanner antwortet unerwartet: {} Zeichen", answer.length());
        } catch (IOException e) {
            LOG.error("Der Virenscanner ist nicht erreichbar", e);
        }
        return new FileCheck.Verdict.Bad("datei.pruefung");
    }

    /// `zINSTREAM`, then chunks of a four-byte length and data, then a length of zero (clamd manual,
    /// COMMANDS).
    private String scan(byte[] content) throws IOException {
        Matcher parts = ADDRESS.matcher(address);
        if (!parts.matches()) {
            throw new IOException("Adresse");
        }
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(parts.group(1), Integer.parseInt(parts.group(2))), MILLIS);
            socket.setSoTimeout(MILLIS);
            DataOutputStream out = new DataOutputStream(socket.getOutputStream());
            out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            for (int from = 0; from < content.length; from += CHUNK) {
                int length = Math.min(CHUNK, content.length - from);
                out.writeInt(length);
                out.write(content, from, length);
            }
            out.writeInt(0);
            out.flush();
            InputStream in = socket.getInputStream();
            String answer = new String(in.readNBytes(1_000), StandardCharsets.US_ASCII);
            int end = answer.indexOf('\0');
            return (end < 0 ? answer : answer.substring(0, end)).strip();
        }
    }
}
