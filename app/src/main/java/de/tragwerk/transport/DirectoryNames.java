package de.tragwerk.transport;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Under which service URIs the directory knows what we call [Services]: `tragwerk.dvdv.dienst` for the entry of an
/// authority, `tragwerk.dvdv.dienste.<key>` for that of one service. What no setting names keeps our own name.
///
/// The names are changed at the edge only, in what a client asks and what our own directory answers; inside, and in
/// the tables, ours stay.
@Component
public class DirectoryNames {

    private static final String AUTHORITY = "tragwerk.dvdv.dienst";
    private static final String SERVICES = "tragwerk.dvdv.dienste";
    private static final int LONGEST = 500;

    private final Map<String, String> outer = new HashMap<>();
    private final Map<String, String> inner = new HashMap<>();

    /// @throws IllegalArgumentException when a setting is no service URI, or two are the same
    public DirectoryNames(Environment environment) {
        String authority = environment.getProperty(AUTHORITY, "").strip();
        if (!authority.isEmpty()) {
            put(AUTHORITY, Services.TRAGWERK, authority);
        }
        new TreeMap<>(Binder.get(environment)
                        .bind(SERVICES, Bindable.mapOf(String.class, String.class))
                        .orElse(Map.of()))
                .forEach((leika, uri) -> {
                    if (Services.widening(leika).isEmpty()) {
                        throw new IllegalArgumentException(
                                SERVICES + "." + leika
                                        + " nennt keine Leistung. Nach dem Punkt stehen die 14 Ziffern des LeiKa-Schlüssels, beginnend mit 99, oder ein eigener Schlüssel von Tragwerk.");
                    }
                    put(SERVICES + "." + leika, Services.of(leika), uri.strip());
                });
    }

    private void put(String setting, String own, String uri) {
        if (!usable(uri)) {
            throw new IllegalArgumentException(setting
                    + " ist keine Dienst-URI: gebraucht wird eine vollständige Adresse ohne Leerzeichen wie "
                    + Services.TRAGWERK + ", höchstens " + LONGEST + " Zeichen.");
        }
        if (uri.startsWith(Services.TRAGWERK) && !uri.equals(own)) {
            throw new IllegalArgumentException(
                    setting + " ist der Name eines anderen Eintrags von Tragwerk. Nennen Sie die Dienst-URI des DVDV.");
        }
        String other = inner.put(uri, own);
        if (other != null) {
            throw new IllegalArgumentException(
                    setting + " nennt eine Dienst-URI, die schon für einen anderen Eintrag steht: " + uri
                            + ". Eine Leistung ohne eigenen Eintrag braucht keine Einstellung.");
        }
        outer.put(own, uri);
    }

    private static boolean usable(String uri) {
        try {
            return uri.length() <= LONGEST && new URI(uri).isAbsolute();
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /// What the directory calls an entry of [Services].
    public String outer(String own) {
        return outer.getOrDefault(own, own);
    }

    /// What we call an entry of the directory.
    public String inner(String uri) {
        return inner.getOrDefault(uri, uri);
    }
}
