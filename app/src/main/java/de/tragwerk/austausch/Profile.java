package de.tragwerk.austausch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Record profiles by name. A file of the operator's folder (`tragwerk.austausch.profile`) takes the place of ours.
@Component("satzprofile")
public class Profile {

    private static final long HOECHSTENS = 100_000;

    private final String ordner;
    private final Map<String, Profil> bekannt = new ConcurrentHashMap<>();

    Profile(@Value("${tragwerk.austausch.profile:}") String ordner) {
        this.ordner = ordner;
    }

    /// @throws IllegalStateException when it is missing or not readable; says why
    public Profil finde(String name) {
        return bekannt.computeIfAbsent(name, this::lade);
    }

    private Profil lade(String name) {
        if (!name.matches("[a-z0-9-]{3,40}")) {
            throw new IllegalArgumentException("Kein Name eines Profils");
        }
        try (InputStream in = oeffne(name)) {
            Object wurzel = new Load(LoadSettings.builder()
                            .setLabel(name)
                            .setMaxAliasesForCollections(0)
                            .setCodePointLimit((int) HOECHSTENS)
                            .build())
                    .loadFromInputStream(in);
            return profil(name, karte(wurzel));
        } catch (IOException e) {
            throw new UncheckedIOException("Das Profil " + name + " lässt sich nicht lesen", e);
        }
    }

    private InputStream oeffne(String name) throws IOException {
        Path eigenes = ordner.isBlank() ? null : Path.of(ordner).resolve(name + ".yaml");
        if (eigenes != null && Files.isRegularFile(eigenes)) {
            return Files.newInputStream(eigenes);
        }
        InputStream in = Profile.class.getResourceAsStream("profile/" + name + ".yaml");
        if (in == null) {
            throw new IllegalStateException("Das Profil " + name + " fehlt");
        }
        return in;
    }

    private static Profil profil(String name, Map<?, ?> p) {
        List<Profil.Satzart> saetze = new ArrayList<>();
        Set<String> kennungen = new HashSet<>();
        for (Object s : liste(p.get("saetze"))) {
            Map<?, ?> satz = karte(s);
            List<Profil.Feld> felder = new ArrayList<>();
            for (Object f : liste(satz.get("felder"))) {
                Map<?, ?> feld = karte(f);
                int laenge = zahl(feld, "laenge");
                pruefe(laenge > 0 && laenge <= 1_000, name, "Länge von " + text(feld, "name"));
                felder.add(new Profil.Feld(
                        text(feld, "name"),
                        Profil.Art.valueOf(text(feld, "art").toUpperCase(Locale.ROOT)),
                        laenge,
                        Boolean.TRUE.equals(feld.get("pflicht")),
                        feld.get("bedeutung") == null ? "" : text(feld, "bedeutung")));
            }
            String kennung = text(satz, "kennung");
            pruefe(kennung.length() == 2 && kennungen.add(kennung), name, "Kennung " + kennung);
            saetze.add(new Profil.Satzart(text(satz, "name"), kennung, felder));
        }
        return new Profil(
                name,
                zahl(p, "version"),
                text(p, "titel"),
                text(p, "herkunft"),
                Profil.Form.valueOf(text(p, "form").toUpperCase(Locale.ROOT)),
                Charset.forName(text(p, "zeichensatz")),
                saetze);
    }

    private static void pruefe(boolean gut, String profil, String was) {
        if (!gut) {
            throw new IllegalStateException("Das Profil " + profil + " stimmt nicht: " + was);
        }
    }

    private static String text(Map<?, ?> k, String name) {
        Object wert = k.get(name);
        if (wert == null) {
            throw new IllegalStateException("Im Profil fehlt „" + name + "“");
        }
        return wert.toString();
    }

    private static int zahl(Map<?, ?> k, String name) {
        return Integer.parseInt(text(k, name));
    }

    private static Map<?, ?> karte(@org.jspecify.annotations.Nullable Object o) {
        if (o instanceof Map<?, ?> m) {
            return m;
        }
        throw new IllegalStateException("Im Profil steht kein Feld, wo eines sein muss");
    }

    private static List<?> liste(@org.jspecify.annotations.Nullable Object o) {
        if (o instanceof List<?> l) {
            return l;
        }
        throw new IllegalStateException("Im Profil fehlt eine Liste");
    }
}
