package de.tragwerk.access;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/// The acting person may not do this, or the thing does not exist for her; both look the same from outside.
@ResponseStatus(HttpStatus.NOT_FOUND)
public class AccessRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public AccessRefused() {
        super("Nicht gefunden oder nicht erlaubt");
    }
}
