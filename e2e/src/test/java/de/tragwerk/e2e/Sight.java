package de.tragwerk.e2e;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import java.util.ArrayList;
import java.util.List;

/// How a page bears the ways in which people change it to be able to read it: 200 % and 400 % zoom of a desk, the
/// colours of the system instead of ours.
final class Sight {

    /// A desk of 1440 px at 200 %, and one of 1280 px at 400 % (WCAG 2.2, 1.4.10).
    private static final int[] ZOOMED = {720, 320};

    /// What ends beyond the edge, or is cut inside its own box. A table may scroll inside its frame.
    private static final String CUT = """
            () => {
              const found = [];
              const name = e => (e.outerHTML.length > 140 ? e.outerHTML.slice(0, 140) + '…' : e.outerHTML).replace(/\\s+/g, ' ');
              const hiddenForEyes = e => e.closest('.kern-sr-only, .tw-sprung, svg, [hidden], dialog:not([open])');
              const scrolls = e => {
                for (let a = e.parentElement; a; a = a.parentElement) {
                  if (['auto', 'scroll'].includes(getComputedStyle(a).overflowX)) return true;
                }
                return false;
              };
              for (const e of document.querySelectorAll('body *')) {
                if (hiddenForEyes(e) || !e.checkVisibility({visibilityProperty: true})) continue;
                const style = getComputedStyle(e), box = e.getBoundingClientRect();
                const beyond = box.width > 0 && (box.right > innerWidth + 1 || box.left < -1);
                if (beyond && !scrolls(e) && !['auto', 'scroll'].includes(style.overflowX)) found.push('ragt hinaus: ' + name(e));
                const text = [...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim());
                const cuts = v => v === 'hidden' || v === 'clip';
                if (text && !/^(input|textarea|select|option)$/i.test(e.tagName)
                    && (cuts(style.overflowX) && e.scrollWidth > e.clientWidth + 1
                        || cuts(style.overflowY) && e.scrollHeight > e.clientHeight + 2)) {
                  found.push('Text abgeschnitten: ' + name(e));
                }
                const letter = parseFloat(style.fontSize);
                if (text && box.width > 0 && box.width < 1.6 * letter && box.height > 3 * letter) {
                  found.push('ein Buchstabe unter dem anderen: ' + name(e));
                }
                if (e.matches('.kern-btn > .kern-label') && e.scrollWidth > e.parentElement.clientWidth + 1) {
                  found.push('Beschriftung breiter als ihre Schaltfläche: ' + name(e.parentElement));
                }
                if (found.length > 4) break;
              }
              return found;
            }""";

    /// With forced colours grounds and shadows are gone: a control needs an edge, its focus an outline, a sign a
    /// colour.
    private static final String FORCED = """
            () => {
              const found = [];
              const shown = e => e.checkVisibility({visibilityProperty: true}) && e.getClientRects().length > 0;
              const edge = (e, p) => {
                const s = getComputedStyle(e, p);
                return parseFloat(s.borderTopWidth) > 0 && s.borderTopStyle !== 'none'
                    || parseFloat(s.borderBottomWidth) > 0 && s.borderBottomStyle !== 'none';
              };
              for (const e of document.querySelectorAll('.kern-btn:not(.kern-btn--tertiary), input:not([type=hidden]), select, textarea')) {
                if (!shown(e) || getComputedStyle(e).appearance !== 'none' && !e.matches('.kern-btn')) continue;
                const near = [e, ...(e.labels || []), e.parentElement].filter(x => x);
                if (!near.some(x => edge(x, null) || edge(x, '::before') || edge(x, '::after'))) {
                  found.push('ohne Rand bei erzwungenen Farben: ' + e.outerHTML.slice(0, 140));
                }
              }
              const clear = c => c === 'transparent' || c.endsWith(', 0)');
              const ground = e => {
                for (let a = e.parentElement; a; a = a.parentElement) {
                  const c = getComputedStyle(a).backgroundColor;
                  if (!clear(c)) return c;
                }
                return 'rgb(255, 255, 255)';
              };
              for (const e of document.querySelectorAll('.kern-icon, .tw-icon')) {
                if (shown(e) && getComputedStyle(e).backgroundColor === ground(e)) {
                  found.push('Zeichen bei erzwungenen Farben nicht zu sehen: ' + e.outerHTML.slice(0, 140));
                }
              }
              const around = e => [e, e.parentElement, e.nextElementSibling, e.labels && e.labels[0]].filter(x => x);
              const style = e => around(e).flatMap(x => ['', '::before', '::after'].map(p => {
                const s = getComputedStyle(x, p || null);
                return [s.outlineStyle, s.outlineWidth, s.outlineColor, s.borderTopWidth, s.borderTopColor].join(' ');
              })).join('|');
              const still = new CSSStyleSheet();
              still.replaceSync('*, *::before, *::after { transition: none !important; animation: none !important }');
              const sheets = [...document.adoptedStyleSheets];
              document.adoptedStyleSheets = [...sheets, still];
              const controls = [...document.querySelectorAll(':is(a[href], button, input:not([type=hidden]), select, textarea, summary)')]
                  .filter(e => !e.disabled && shown(e));
              if (document.activeElement) document.activeElement.blur();
              for (const e of controls.slice(0, 60)) {
                const before = style(e);
                e.focus({focusVisible: true, preventScroll: true});
                const same = document.activeElement === e && before === style(e);
                e.blur();
                if (same) found.push('Fokus bei erzwungenen Farben nicht zu sehen: ' + e.outerHTML.slice(0, 140));
                if (found.length > 4) break;
              }
              document.adoptedStyleSheets = sheets;
              return found;
            }""";

    private Sight() {}

    /// What was found on this page, as sentences; the window keeps its size and colours.
    static List<String> look(Page page) {
        List<String> findings = new ArrayList<>();
        var size = page.viewportSize();
        cut(page, findings);
        for (int width : ZOOMED) {
            page.setViewportSize(width, size.height);
            cut(page, findings);
        }
        page.setViewportSize(size.width, size.height);
        page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
        // Who came by the keyboard is shown the focus, also when a script moves it.
        page.keyboard().press("Tab");
        for (Object finding : (List<?>) page.evaluate(FORCED)) {
            findings.add(String.valueOf(finding));
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.NONE));
        return findings;
    }

    private static void cut(Page page, List<String> findings) {
        for (Object cut : (List<?>) page.evaluate(CUT)) {
            findings.add("bei " + page.viewportSize().width + " px " + cut);
        }
    }

    /// Does something while the system asks for a dark ground.
    static void inTheDark(Page page, Runnable work) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        try {
            work.run();
        } finally {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        }
    }
}
