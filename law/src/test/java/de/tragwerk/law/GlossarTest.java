package de.tragwerk.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The glossary names what the code cites, and the code has what the glossary names.
class GlossarTest {
    private static final Path GLOSSAR = Path.of("..", "docs", "glossary.md");
    private static final Path CODE = Path.of("src", "main", "java", "de", "tragwerk", "law");
    private static final Map<String, String> GESETZE = Map.of(
            "sgb2", "SGB II",
            "sgb9", "SGB IX",
            "sgb10", "SGB X",
            "sgb12", "SGB XII",
            "sgb14", "SGB XIV",
            "asylblg", "AsylbLG",
            "bkgg", "BKGG",
            "uhvorschg", "UhVorschG",
            "wogg", "WoGG",
            "vbvg", "VBVG");
    private static final Pattern TEXT = Pattern.compile("(?:Norm\\.(\\w+)\\(\\s*)?\"(§[^\"]*)\"");
    private static final Pattern GENANNT = Pattern.compile(
            "SGB (?:XIV|XII|XI|IX|X|II|IV|V|I)\\b|AsylbLG|BKGG|UhVorschG|WoGG|VBVG|BetrInASG|BGB|EStG|SvEV");
    /// A paragraph, or one after `,`, `und`, `bis` that is none of Absatz, Satz, Nummer, Buchstabe.
    private static final Pattern STELLE = Pattern.compile("(?:§§?|(?<=\\d[a-z]?),|\\bund\\b|\\bbis\\b) ?(\\d+[a-z]?)");

    private static final Pattern TEIL =
            Pattern.compile("(Abs\\.|Satz|S\\.|Nr\\.|Buchst\\.) ?\\d*[a-z]?((,| bis| und) \\d+[a-z]?(?! (SGB|§)))*");

    private record Zeile(String begriff, String norm, String typ) {}

    private static List<Zeile> glossar() throws IOException {
        return Files.readAllLines(GLOSSAR).stream()
                .filter(z -> z.startsWith("| ") && z.contains("§"))
                .map(z -> z.split("\\s*\\|\\s*"))
                .map(z -> new Zeile(z[1], z[2], z[3]))
                .toList();
    }

    @Test
    void jeder_paragraf_im_code_steht_im_glossar() throws IOException {
        Set<String> bekannt = new TreeSet<>(glossar().stream().map(Zeile::norm).toList());
        Set<String> zitiert = zitiert();
        assertThat(zitiert).hasSizeGreaterThan(30);
        zitiert.removeAll(bekannt);
        assertThat(zitiert).as("fehlen in docs/glossary.md").isEmpty();
    }

    @Test
    void jeder_typ_im_glossar_ist_im_code() throws IOException {
        assertThat(glossar()).hasSizeGreaterThan(100);
        for (Zeile z : glossar()) {
            if (!z.typ().equals("–")) {
                assertThat(CODE.resolve(z.typ().replace('.', '/') + ".java"))
                        .as(z.begriff())
                        .exists();
            }
        }
    }

    private static Set<String> zitiert() {
        Set<String> zitiert = new TreeSet<>();
        try (Stream<Path> dateien = Files.walk(CODE)) {
            dateien.filter(d -> d.toString().endsWith(".java"))
                    .filter(d -> GESETZE.containsKey(paket(d)))
                    .forEach(d -> zitiert.addAll(in(d)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zitiert;
    }

    /// The statute's package, also for packages below it.
    private static String paket(Path datei) {
        return CODE.relativize(datei).getName(0).toString();
    }

    private static Set<String> in(Path datei) {
        Set<String> zitiert = new TreeSet<>();
        try {
            Matcher texte = TEXT.matcher(Files.readString(datei));
            while (texte.find()) {
                String ohneTeile = TEIL.matcher(texte.group(2)).replaceAll("");
                Matcher genannt = GENANNT.matcher(ohneTeile);
                Matcher stellen = STELLE.matcher(ohneTeile);
                while (stellen.find()) {
                    String gesetz = genannt.find(stellen.end())
                            ? genannt.group()
                            : GESETZE.getOrDefault(
                                    texte.group(1) == null ? paket(datei) : texte.group(1), "unbekanntes Gesetz");
                    zitiert.add("§ " + stellen.group(1) + " " + gesetz);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zitiert;
    }
}
