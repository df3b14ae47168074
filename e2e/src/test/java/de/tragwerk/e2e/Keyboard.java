package de.tragwerk.e2e;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/// Walks a page with the tabulator key: everything one can press or fill in is reached, shows that it has the focus,
/// and lets go of it again.
final class Keyboard {

    /// More stops than any page has; who never comes round is trapped.
    private static final int STOPS = 600;

    /// What was filled in last has the focus still; its style is taken when it has let go. Styles change at once while
    /// the walk goes on, or each stop would have to wait for the slow ones.
    private static final String BEGIN = """
            async () => {
              const still = new CSSStyleSheet();
              still.replaceSync('*, *::before, *::after { transition: none !important; animation: none !important }');
              window.twSheets = [...document.adoptedStyleSheets];
              document.adoptedStyleSheets = [...window.twSheets, still];
              if (document.activeElement && document.activeElement !== document.body) {
                document.activeElement.blur();
                await new Promise(then => requestAnimationFrame(() => requestAnimationFrame(then)));
              }
              const around = e => [e, e.parentElement, e.nextElementSibling, e.labels && e.labels[0]].filter(x => x);
              window.twStyle = e => around(e).flatMap(x => ['', '::before', '::after'].map(p => {
                const s = getComputedStyle(x, p || null);
                return [s.outlineStyle, s.outlineWidth, s.outlineColor, s.boxShadow, s.borderColor, s.backgroundColor].join(' ');
              })).join('|');
              window.twControls = [...document.querySelectorAll('main :is(a[href], button, input:not([type=hidden]), select, textarea, summary)')]
                .filter(e => !e.disabled && e.checkVisibility({visibilityProperty: true}) && e.getClientRects().length > 0);
              window.twBefore = new Map(window.twControls.map(e => [e, window.twStyle(e)]));
              window.twReached = new Set();
              document.body.tabIndex = -1;
              document.body.focus();
              document.body.removeAttribute('tabindex');
            }""";

    /// A field for a date has stops of its own inside. Who shows no focus at the first look gets a second one later.
    private static final String STOP = """
            async () => {
              const e = document.activeElement;
              if (e && e === window.twLast && e !== document.body) return '';
              window.twLast = e;
              if (!e || e === document.body || window.twReached.has(e)) return 'rund';
              window.twReached.add(e);
              const before = window.twBefore.get(e);
              const hidden = () => before !== undefined && before === window.twStyle(e);
              if (hidden()) await new Promise(then => setTimeout(then, 500));
              return hidden() ? 'Fokus nicht zu sehen: ' + e.outerHTML.slice(0, 160) : '';
            }""";

    private static final String END = """
            () => {
              const same = (a, b) => a === b || a.type === 'radio' && b.type === 'radio' && a.name === b.name && a.form === b.form;
              const reached = [...window.twReached];
              const missed = window.twControls.filter(c => !reached.some(r => same(c, r))).map(e => e.outerHTML.slice(0, 160));
              document.activeElement.blur();
              window.scrollTo(0, 0);
              document.adoptedStyleSheets = window.twSheets;
              delete window.twStyle; delete window.twControls; delete window.twBefore; delete window.twReached; delete window.twLast; delete window.twSheets;
              return missed;
            }""";

    private Keyboard() {}

    /// What was found on this page, as sentences.
    static List<String> walk(Page page) {
        List<String> findings = new ArrayList<>();
        page.evaluate(BEGIN);
        String stop = "";
        int stops = 0;
        while (!stop.equals("rund") && stops++ < STOPS) {
            page.keyboard().press("Tab");
            stop = (String) page.evaluate(STOP);
            if (!stop.isEmpty() && !stop.equals("rund")) {
                findings.add(stop);
            }
        }
        if (stops > STOPS) {
            findings.add("Die Tabulatortaste kommt nicht herum");
        }
        for (Object missed : (List<?>) page.evaluate(END)) {
            findings.add("mit der Tastatur nicht zu erreichen: " + missed);
        }
        return findings;
    }
}
