package de.tragwerk.finder.web;

import de.tragwerk.access.SideSecurity;
import de.tragwerk.form.Answers;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.privacy.Vault;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterOutputStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/// Where the answers are while somebody asks: in her browser, in a cookie of the session that only we can open.
///
/// Our side keeps nothing. What lies on a disk of hers, because browsers write their sessions there, cannot be read
/// without our key; after 60 minutes we do not open it any more.
@Component
class Merkzettel {

    /// How long answers live after the last one.
    static final Duration DAUER = Duration.ofMinutes(60);

    /// Browsers take 4,096 bytes with name and attributes.
    private static final int PLATZ = 3_800;

    /// Longer than any answer of the questionnaire.
    private static final int LAENGSTE_ANTWORT = 200;

    private static final UUID SCHLUESSEL = UUID.nameUUIDFromBytes("finder".getBytes(StandardCharsets.UTF_8));

    private final Vault vault;
    private final RealTime time;
    private final ObjectMapper json;
    private final boolean https;

    Merkzettel(Vault vault, RealTime time, ObjectMapper json, @Value("${tragwerk.https:false}") boolean https) {
        this.vault = vault;
        this.time = time;
        this.json = json;
        this.https = https;
    }

    private String name() {
        return (https ? "__Host-" : "") + SideSecurity.FINDER_COOKIE;
    }

    /// The answers; none when the time is over or nobody asked.
    Optional<Answers> lies(HttpServletRequest request) {
        if (request.getCookies() == null) {
            return Optional.empty();
        }
        for (Cookie cookie : request.getCookies()) {
            if (cookie.getName().equals(name()) && !cookie.getValue().isEmpty()) {
                return oeffne(cookie.getValue());
            }
        }
        return Optional.empty();
    }

    void schreibe(HttpServletResponse response, Answers antworten) {
        String wert = versiegle(antworten);
        if (wert.length() <= PLATZ) {
            response.addCookie(cookie(wert, -1));
        }
    }

    void vergiss(HttpServletResponse response) {
        response.addCookie(cookie("", 0));
    }

    /// @param dauer seconds; -1 lets the browser forget it when it is closed
    private Cookie cookie(String wert, int dauer) {
        Cookie cookie = new Cookie(name(), wert);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(https);
        cookie.setMaxAge(dauer);
        // The way to the login and back leads over another address.
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }

    String versiegle(Answers antworten) {
        Map<String, String> kurz = new TreeMap<>();
        antworten.raw().forEach((k, v) -> kurz.put(k, v.substring(0, Math.min(v.length(), LAENGSTE_ANTWORT))));
        byte[] inhalt = presse(json.writeValueAsBytes(kurz));
        byte[] klar = ByteBuffer.allocate(Long.BYTES + inhalt.length)
                .putLong(time.instant().getEpochSecond())
                .put(inhalt)
                .array();
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(vault.seal(SCHLUESSEL, klar, "finder", "antworten", SCHLUESSEL));
    }

    Optional<Answers> oeffne(String wert) {
        try {
            ByteBuffer klar = ByteBuffer.wrap(
                    vault.open(SCHLUESSEL, Base64.getUrlDecoder().decode(wert), "finder", "antworten", SCHLUESSEL));
            Instant seit = Instant.ofEpochSecond(klar.getLong());
            if (time.instant().isAfter(seit.plus(DAUER))) {
                return Optional.empty();
            }
            byte[] inhalt = new byte[klar.remaining()];
            klar.get(inhalt);
            return Optional.of(new Answers(json.readValue(entpacke(inhalt), new TypeReference<>() {})));
        } catch (IllegalArgumentException | IllegalStateException | Vault.KeyErased | JacksonException fremd) {
            // Not written by us, or with a key that is gone: as if nobody had answered.
            return Optional.empty();
        }
    }

    private static byte[] presse(byte[] text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
            deflater.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] entpacke(byte[] gepresst) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (InflaterOutputStream inflater = new InflaterOutputStream(out)) {
            inflater.write(gepresst);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }
}
