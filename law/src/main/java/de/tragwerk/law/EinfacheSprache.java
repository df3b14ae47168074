package de.tragwerk.law;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// Steps of a calculation in short sentences without norms. Information only: the words of the law bind.
public final class EinfacheSprache {
    private static final Properties SAETZE = lies();

    private EinfacheSprache() {}

    /// What a benefit is, in a sentence.
    ///
    /// @param schluessel of the benefit, for instance `sgb12`
    public static Optional<String> leistung(String schluessel) {
        return Optional.ofNullable(SAETZE.getProperty("leistung." + schluessel));
    }

    /// The sentence of a step, or of the family it belongs to (`B-REGEL-1`, then `B-REGEL`), or of the step of the
    /// same name in another statute (`S2-B-REGEL`, then `B-REGEL`).
    ///
    /// @param code of the step
    /// @param betrag the amount as it is shown, without sign
    /// @return empty when the step has no sentence of its own
    public static Optional<String> satz(String code, String betrag) {
        String eigener = familie(code);
        int strich = code.indexOf('-');
        String satz = eigener == null && strich > 1 ? familie(code.substring(strich + 1)) : eigener;
        return Optional.ofNullable(satz).map(s -> s.replace("{betrag}", betrag));
    }

    private static @Nullable String familie(String code) {
        for (String c = code; c.indexOf('-') > 0; c = c.substring(0, c.lastIndexOf('-'))) {
            String satz = SAETZE.getProperty(c);
            if (satz != null) {
                return satz;
            }
        }
        return null;
    }

    private static Properties lies() {
        Properties saetze = new Properties();
        try (InputStream in =
                Objects.requireNonNull(EinfacheSprache.class.getResourceAsStream("einfache-sprache.properties"))) {
            saetze.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return saetze;
    }
}
