package de.tragwerk.access;

import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/// Too many attempts of one network address: status 429 with the time to wait.
public final class TooMany extends ResponseStatusException {

    private static final long serialVersionUID = 1L;

    private final long seconds;

    /// @param wait until one more is taken
    public TooMany(Duration wait) {
        super(HttpStatus.TOO_MANY_REQUESTS);
        this.seconds = wait.plusMillis(999).toSeconds();
    }

    public long seconds() {
        return seconds;
    }

    @Override
    public HttpHeaders getHeaders() {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        return headers;
    }
}
