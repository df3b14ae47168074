package de.tragwerk.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotType;
import com.microsoft.playwright.options.WaitUntilState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// Contact sheets under `docs/screens` of the pictures that the journeys left in `target/screens`, so that
/// somebody can look at all pages side by side: `./tragwerk screens` after `./tragwerk test --all-pages`.
@EnabledIfSystemProperty(named = "tragwerk.screens", matches = "true")
class ContactSheetTest {

    private static final Path SCREENS = Path.of("target", "screens");
    private static final Path SHEETS = Path.of("..", "docs", "screens");
    private static final Pattern FILE = Pattern.compile("(.+)-(\\d+)\\.png");
    private static final Pattern LANGUAGE = Pattern.compile(".*-(de-simple|en|uk|tr|ar)(-.*)?");

    /// Pages of a form that ends with a letter look like those of the form for social assistance.
    private static final Pattern ONE_OF_MANY = Pattern.compile("(?!portal-|amt-).+-antrag-.*");

    private static final Pattern DESK = Pattern.compile("(amt|anbindung|geraete|zertifikate|redaktion)(-.*)?");

    private static final int MOST_BYTES = 200_000;
    private static final int ALL_BYTES = 3_400_000;
    private static final int[] QUALITIES = {70, 60, 50, 42, 35, 28, 22};

    /// @param width of a picture on the sheet, px
    /// @param height of it; longer pages are cut below
    /// @param each pictures on one sheet
    private record Size(int width, int height, int columns, int each) {}

    private static final Size OF_PHONE = new Size(120, 256, 12, 60);
    private static final Size OF_DESK = new Size(260, 182, 6, 48);

    @Test
    void sheets() throws IOException {
        TreeMap<String, TreeMap<String, Path>> groups = new TreeMap<>();
        try (Stream<Path> files = Files.list(SCREENS)) {
            for (Path file : files.sorted().toList()) {
                Matcher name = FILE.matcher(file.getFileName().toString());
                if (name.matches() && !ONE_OF_MANY.matcher(name.group(1)).matches() && !twice(name)) {
                    String width = Integer.parseInt(name.group(2)) == Chromium.PHONE ? "390" : "1440";
                    groups.computeIfAbsent(group(name.group(1)) + "-" + width, g -> new TreeMap<>())
                            .put(name.group(1), file);
                }
            }
        }
        assertThat(groups).as("Bilder unter target/screens").isNotEmpty();
        Files.createDirectories(SHEETS);
        try (Stream<Path> old = Files.list(SHEETS)) {
            for (Path file : old.filter(f -> f.toString().endsWith(".jpg")).toList()) {
                Files.delete(file);
            }
        }
        long all = 0;
        for (var group : groups.entrySet()) {
            List<String> names = List.copyOf(group.getValue().keySet());
            Size size = group.getKey().endsWith("390") ? OF_PHONE : OF_DESK;
            for (int from = 0, nr = 1; from < names.size(); from += size.each(), nr++) {
                List<String> some = names.subList(from, Math.min(names.size(), from + size.each()));
                all += sheet(SHEETS.resolve(group.getKey() + "-" + nr + ".jpg"), size, some, group.getValue());
            }
        }
        assertThat(all).isLessThan(ALL_BYTES);
    }

    /// Other languages are looked at as a phone shows them; a wide window has the same words in one column.
    private static boolean twice(Matcher name) {
        return LANGUAGE.matcher(name.group(1)).matches() && Integer.parseInt(name.group(2)) != Chromium.PHONE;
    }

    private static String group(String name) {
        if (DESK.matcher(name).matches()) {
            return "amt";
        }
        return LANGUAGE.matcher(name).matches() ? "portal-sprachen" : "portal";
    }

    private static long sheet(Path file, Size size, List<String> names, TreeMap<String, Path> pictures)
            throws IOException {
        StringBuilder html = new StringBuilder("""
                <!doctype html><meta charset="utf-8"><style>
                body { margin: 12px; background: #e8ecf3; font: 11px sans-serif; display: grid; gap: 10px;
                       grid-template-columns: repeat(%d, %dpx); width: max-content }
                figure { margin: 0 } figcaption { padding: 2px 0; overflow: hidden; white-space: nowrap }
                figure div { height: %dpx; overflow: hidden; background: #fff } img { width: 100%%; display: block }
                </style>""".formatted(size.columns(), size.width(), size.height()));
        for (String name : names) {
            html.append("<figure><div><img src=\"")
                    .append(pictures.get(name).getFileName())
                    .append("\"></div><figcaption>")
                    .append(name)
                    .append("</figcaption></figure>");
        }
        Path page = SCREENS.resolve("bogen.html");
        Files.writeString(page, html);
        BrowserContext window = Chromium.window(size.columns() * (size.width() + 10) + 24, true);
        Page shown = window.newPage();
        shown.navigate(
                page.toAbsolutePath().toUri().toString(), new Page.NavigateOptions().setWaitUntil(WaitUntilState.LOAD));
        byte[] picture = {};
        for (int quality : QUALITIES) {
            picture = shown.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setType(ScreenshotType.JPEG)
                    .setQuality(quality));
            if (picture.length <= MOST_BYTES) {
                break;
            }
        }
        window.close();
        Files.delete(page);
        assertThat(picture.length).as(file.toString()).isBetween(1, MOST_BYTES);
        Files.write(file, picture);
        return picture.length;
    }
}
