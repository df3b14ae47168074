package de.tragwerk.fitconnect;

import org.springframework.http.HttpStatus;

/// A refusal in the form of RFC 9457; the title never quotes what came in.
final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String type;

    Problem(HttpStatus status, String type, String title) {
        super(title);
        this.status = status;
        this.type = type;
    }

    HttpStatus status() {
        return status;
    }

    String type() {
        return "https://schema.fitko.de/fit-connect/submission-api/problems/" + type;
    }

    static Problem missing() {
        return new Problem(HttpStatus.NOT_FOUND, "not-found", "Das gibt es nicht, oder Sie dürfen es nicht sehen.");
    }

    static Problem wrong(String title) {
        return new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "invalid-request", title);
    }

    static Problem state(String title) {
        return new Problem(HttpStatus.CONFLICT, "submission-state-invalid", title);
    }
}
