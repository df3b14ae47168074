package de.tragwerk.party.dedup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Lists that come with the program: one line each, parts by comma, `#` for remarks.
final class Liste {

    private Liste() {}

    static List<List<String>> lies(String datei) {
        List<List<String>> zeilen = new ArrayList<>();
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Liste.class.getResourceAsStream(datei), datei), StandardCharsets.UTF_8))) {
            String zeile;
            while ((zeile = in.readLine()) != null) {
                if (!zeile.isBlank() && zeile.charAt(0) != '#') {
                    zeilen.add(List.of(zeile.split(",")));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Die Liste " + datei + " lässt sich nicht lesen", e);
        }
        return zeilen;
    }
}
