package de.tragwerk.e2e;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// Looks at each page a journey comes to: the tabulator key reaches everything, axe finds nothing, no sideways scroll
/// at 320 px (400 % zoom of a desk), nothing refused by the Content-Security-Policy, a picture under `target/screens`.
/// Axe and picture at the width of the person; at phone and desk width, enlarged, with forced colours and on dark
/// ground with `./tragwerk test --all-pages`.
final class Tour {

    private static final List<String> TAGS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final Path SCREENS = Path.of("target", "screens");
    private static final boolean ALL = Boolean.getBoolean("tragwerk.allPages");

    private final List<String> findings = new ArrayList<>();
    private final TreeSet<String> seen = new TreeSet<>();

    /// Also remembers what the browser complains about on its console.
    void follow(Page page) {
        page.onConsoleMessage(message -> {
            // Every answer of the kind 4xx is noted as an error: a form that was refused (422) is what a test asked
            // for.
            if (message.type().equals("error") && !message.text().matches(".*status of (40|422).*")) {
                findings.add("Konsole auf " + path(page) + ": " + message.text());
            }
        });
        page.onPageError(error -> findings.add("Skript auf " + path(page) + ": " + error));
    }

    /// Looks at the page under a name, once for each name; the window keeps its width. Disclosures are opened, except
    /// the one that would lie over the page.
    void look(Page page, String name) {
        if (!seen.add(name)) {
            return;
        }
        int width = page.viewportSize().width;
        page.evaluate("document.querySelectorAll('main details:not(.tw-mehr)').forEach(d => d.open = true)");
        // A page that comes again with more questions was walked the first time.
        if (!name.matches(".*-[2-9]")) {
            Keyboard.walk(page).forEach(finding -> findings.add(name + ": " + finding));
        }
        for (int w : ALL ? new int[] {Chromium.PHONE, Chromium.DESK} : new int[] {width}) {
            page.setViewportSize(w, 900);
            axe(page, name + " bei " + w + " px");
            picture(page, name + "-" + w);
        }
        page.setViewportSize(320, 900);
        Object over = page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
        if (((Number) over).intValue() > 0) {
            findings.add(name + ": bei 320 px ragt die Seite um " + over + " px hinaus");
        }
        if (!page.title().contains(" – ") && !page.title().equals("Tragwerk")) {
            findings.add(name + ": Titel sagt nicht, wo man ist: " + page.title());
        }
        page.setViewportSize(width, 900);
        if (ALL) {
            sight(page, name);
        }
        settle(page);
    }

    /// Axe, the edge and what the page says of its language, at the width it has; for pages that are seen in many
    /// languages, where the way with the keyboard is the same in all.
    void glance(Page page, String name, String language) {
        page.evaluate("document.querySelectorAll('main details:not(.tw-mehr)').forEach(d => d.open = true)");
        axe(page, name);
        Object over = page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
        if (((Number) over).intValue() > 0) {
            findings.add(name + ": ragt um " + over + " px hinaus");
        }
        Object html = page.evaluate("document.documentElement.lang + ' ' + (document.documentElement.dir || 'ltr')");
        String expected = language.replace("-simple", "") + (language.equals("ar") ? " rtl" : " ltr");
        if (!String.valueOf(html).replaceFirst("-[^ ]*", "").equals(expected)) {
            findings.add(name + ": Sprache und Richtung sind " + html);
        }
    }

    /// After a change of width the browser goes on moving the page at the next press of the mouse, and the press ends
    /// beside the button: the page goes to its top and is drawn twice before anybody presses.
    private static void settle(Page page) {
        page.evaluate(
                "() => new Promise(drawn => { scrollTo(0, 0); requestAnimationFrame(() => requestAnimationFrame(drawn)); })");
    }

    /// Zoom, forced colours and the dark ground alone; for pages no journey looks at as a whole.
    void sight(Page page, String name) {
        Sight.look(page).forEach(finding -> findings.add(name + ": " + finding));
        Sight.inTheDark(page, () -> {
            axe(page, name + " im Dunkeln");
            picture(page, name + "-dunkel");
        });
    }

    List<String> findings() {
        return findings;
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(SCREENS.resolve(name + ".png")));
    }

    private void axe(Page page, String where) {
        // Our pages have no frames of others, so axe runs in the page itself: half the time of a run from outside.
        AxeBuilder axe = new AxeBuilder(page).setLegacyMode(true).withTags(TAGS);
        for (Rule rule : axe.analyze().getViolations()) {
            for (CheckedNode node : rule.getNodes()) {
                findings.add(where + ": " + rule.getId() + " " + node.getTarget() + " " + node.getHtml() + " "
                        + node.getFailureSummary());
            }
        }
    }

    private static String path(Page page) {
        String url = page.url();
        int start = url.indexOf('/', 8);
        return start < 0 ? url : url.substring(start);
    }
}
