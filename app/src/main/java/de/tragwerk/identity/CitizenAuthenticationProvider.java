package de.tragwerk.identity;

import de.tragwerk.demo.Cast;
import de.tragwerk.demo.DemoPasswords;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/// Checks the demo password of a person of the cast: a citizen, or an employee for the authority's own login.
final class CitizenAuthenticationProvider implements AuthenticationProvider {

    private final Cast cast;
    private final DemoPasswords passwords;

    CitizenAuthenticationProvider(Cast cast, DemoPasswords passwords) {
        this.cast = cast;
        this.passwords = passwords;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String login = attempt.getName();
        byte[] given = String.valueOf(attempt.getCredentials()).getBytes(StandardCharsets.UTF_8);
        if ((cast.citizen(login).isEmpty() && cast.employee(login).isEmpty())
                || !MessageDigest.isEqual(given, passwords.of(login).getBytes(StandardCharsets.UTF_8))) {
            throw new BadCredentialsException("Anmeldung");
        }
        return new CitizenAuthentication(login, String.valueOf(attempt.getDetails()));
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
