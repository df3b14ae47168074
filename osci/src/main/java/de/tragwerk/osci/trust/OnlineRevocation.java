package de.tragwerk.osci.trust;

import de.tragwerk.osci.crypto.Certificates;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Asks the OCSP responder a certificate names, and when that gives no answer its revocation list.
/// Answers are kept until they expire, failures for a minute, so that a dead responder slows nobody down.
/// Only certificates with a chain to a trusted issuer get here: strangers cannot make us call addresses.
public final class OnlineRevocation implements Revocation {

    private static final Duration KEEP_FAILURE = Duration.ofMinutes(1);
    private static final Duration KEEP_LONGEST = Duration.ofHours(12);
    private static final int MOST_ENTRIES = 5_000;
    private static final int LARGEST = 32 << 20;

    private record Kept(Status status, Instant until) {}

    private final Map<String, Kept> kept = new ConcurrentHashMap<>();
    private final RevocationLists lists = new RevocationLists();
    private final Duration timeout;
    private final HttpClient http;

    public OnlineRevocation(Duration timeout) {
        this.timeout = timeout;
        this.http = HttpClient.newBuilder()
                .connectTimeout(timeout)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    @Override
    public Status status(X509Certificate certificate, X509Certificate issuer, Instant now) {
        String name = Certificates.fingerprint(certificate);
        Kept known = kept.get(name);
        if (known != null && known.until().isAfter(now)) {
            return known.status();
        }
        if (kept.size() > MOST_ENTRIES) {
            kept.values().removeIf(k -> !k.until().isAfter(now));
        }
        Answer answer = ask(certificate, issuer, now);
        kept.put(name, new Kept(answer.status(), until(answer, now)));
        return answer.status();
    }

    private static Instant until(Answer answer, Instant now) {
        if (answer.status().word() == Word.INDETERMINATE) {
            return now.plus(KEEP_FAILURE);
        }
        Instant longest = now.plus(KEEP_LONGEST);
        return answer.until().isBefore(longest) ? answer.until() : longest;
    }

    /// An answer and how long it may be used.
    record Answer(Status status, Instant until) {}

    private Answer ask(X509Certificate certificate, X509Certificate issuer, Instant now) {
        Places places = Places.of(certificate);
        Status status = Status.of(places.none() ? Word.NOT_OFFERED : Word.INDETERMINATE);
        for (URI responder : places.ocsp()) {
            Optional<Answer> answer = Ocsp.ask(certificate, issuer, now, request -> post(responder, request));
            if (answer.isPresent()) {
                return answer.get();
            }
        }
        for (URI list : places.crls()) {
            Optional<Answer> answer = lists.ask(list, certificate, issuer, now, () -> get(list));
            if (answer.isPresent()) {
                return answer.get();
            }
        }
        return new Answer(status, now.plus(KEEP_LONGEST));
    }

    /// Forgets everything, for instance when an operator wants an answer now.
    public void forget() {
        kept.clear();
        lists.forget();
    }

    private byte[] post(URI uri, byte[] body) throws IOException {
        return send(HttpRequest.newBuilder(uri)
                .timeout(timeout)
                .header("Content-Type", "application/ocsp-request")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build());
    }

    private byte[] get(URI uri) throws IOException {
        return send(HttpRequest.newBuilder(uri).timeout(timeout).GET().build());
    }

    private byte[] send(HttpRequest request) throws IOException {
        try {
            HttpResponse<InputStream> response = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream in = response.body()) {
                byte[] bytes = in.readNBytes(LARGEST + 1);
                if (response.statusCode() != 200 || bytes.length > LARGEST) {
                    throw new IOException("HTTP " + response.statusCode());
                }
                return bytes;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /// Number of certificates an answer is kept for.
    int size() {
        return kept.size();
    }

    /// Where a certificate says one may ask.
    record Places(List<URI> ocsp, List<URI> crls) {

        boolean none() {
            return ocsp.isEmpty() && crls.isEmpty();
        }

        static Places of(X509Certificate certificate) {
            return new Places(Extensions.ocsp(certificate), Extensions.crls(certificate));
        }
    }
}
