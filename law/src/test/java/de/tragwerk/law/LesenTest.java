package de.tragwerk.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// `docs/law/reading.md` lays the code beside the statute: each piece of code it shows is really there.
class LesenTest {
    private static final Path SEITE = Path.of("..", "docs", "law", "reading.md");
    private static final Path CODE = Path.of("src", "main", "java", "de", "tragwerk", "law");
    private static final Pattern STUECK = Pattern.compile("`([^`]+)`");

    @Test
    void jedes_stueck_code_steht_in_seiner_datei() throws IOException {
        List<String> fehlt = new ArrayList<>();
        String dateien = "";
        int abschnitte = 0;
        int zeilen = 0;
        for (String zeile : Files.readAllLines(SEITE)) {
            if (zeile.startsWith("## ")) {
                assertThat(zeile).as("Link zum amtlichen Text").contains("https://www.gesetze-im-internet.de/");
                dateien = inhalt(zeile);
                abschnitte++;
            } else if (zeile.startsWith("| ") && !zeile.startsWith("| The statute says")) {
                zeilen++;
                List<String> stuecke = stuecke(zeile.substring(zeile.indexOf(" | ")));
                assertThat(stuecke).as(zeile).isNotEmpty();
                for (String s : stuecke) {
                    if (!dateien.contains(ohneLuecken(s))) {
                        fehlt.add(s);
                    }
                }
            }
        }
        assertThat(fehlt).as("steht nicht (mehr) im Code").isEmpty();
        assertThat(abschnitte).isEqualTo(4);
        assertThat(zeilen).isGreaterThan(20);
    }

    /// The files named in the heading, and their names, so that a row may name a file.
    private static String inhalt(String ueberschrift) throws IOException {
        StringBuilder text = new StringBuilder("wogg.yaml");
        for (String datei : stuecke(ueberschrift)) {
            text.append(datei).append(ohneLuecken(Files.readString(CODE.resolve(datei))));
        }
        return text.toString();
    }

    private static List<String> stuecke(String zeile) {
        List<String> stuecke = new ArrayList<>();
        Matcher m = STUECK.matcher(zeile);
        while (m.find()) {
            stuecke.add(m.group(1));
        }
        return stuecke;
    }

    private static String ohneLuecken(String text) {
        return text.replaceAll("\\s+", "");
    }
}
