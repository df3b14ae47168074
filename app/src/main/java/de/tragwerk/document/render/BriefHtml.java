package de.tragwerk.document.render;

import de.tragwerk.document.Block;
import de.tragwerk.document.Brief;
import de.tragwerk.document.Text;
import java.util.List;
import java.util.regex.Pattern;

/// A letter as one well-formed `<article>`: the tree that both the screen and the PDF use.
/// Every piece of text goes through [#e(String)]; there are no attributes made from text of a letter except
/// escaped ones.
public final class BriefHtml {
    /// A norm, an amount and a percentage stay on one line.
    private static final Pattern UNTRENNBAR =
            Pattern.compile("(§§?|Abs\\.|Nr\\.|Satz|Kap\\.|SGB(?= [IVX])|\\d(?= [€%])) ");

    private final StringBuilder out = new StringBuilder(16_000);
    private boolean abschnittOffen;
    private int nummer;

    private BriefHtml() {}

    public static String article(Brief brief) {
        BriefHtml html = new BriefHtml();
        html.out
                .append("<article class=\"tw-brief\" lang=\"")
                .append(e(brief.sprache()))
                .append("\">");
        brief.bloecke().forEach(html::block);
        html.schliesseAbschnitt();
        html.out.append("</article>");
        return html.out.toString();
    }

    /// Escapes text for elements and attributes.
    static String e(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        UNTRENNBAR.matcher(text).replaceAll("$1\u00a0").codePoints().forEach(c -> {
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                case '\n' -> out.append("<br/>");
                default -> out.appendCodePoint(c);
            }
        });
        return out.toString();
    }

    private void block(Block block) {
        switch (block) {
            case Block.Briefkopf k -> briefkopf(k);
            case Block.Anschrift a -> anschrift(a);
            case Block.Titel t -> out.append("<h1>").append(e(t.text())).append("</h1>");
            case Block.Ueberschrift u -> out.append("<h2>").append(e(u.text())).append("</h2>");
            case Block.Absatz a -> absatz(a.text());
            case Block.Kasten k -> kasten(k);
            case Block.Entscheidung s -> liste("ol", "verfuegung", s.saetze());
            case Block.Liste l -> liste("ul", "punkte", l.punkte());
            case Block.Tabelle t -> tabelle(t);
            case Block.Rechtsbehelf r -> rechtsbehelf(r);
            case Block.Grussformel g -> gruss(g);
            case Block.Anlage a -> anlage(a);
        }
    }

    private void briefkopf(Block.Briefkopf k) {
        out.append(
                        "<header class=\"tw-brief__kopf\"><div class=\"tw-brief__absender\"><p class=\"tw-brief__behoerde\">")
                .append(e(k.behoerde()));
        out.append("</p><p class=\"tw-brief__stelle\">")
                .append(e(k.stelle()))
                .append("</p></div><p class=\"tw-brief__erreichbar\">");
        out.append(zeilen(k.zeilen())).append("</p></header>");
    }

    private void anschrift(Block.Anschrift a) {
        out.append(
                        "<div class=\"tw-brief__feld\"><div class=\"tw-brief__anschrift\"><p class=\"tw-brief__ruecksendung\">")
                .append(e(a.ruecksendung()));
        out.append("</p><p class=\"tw-brief__empfaenger\">")
                .append(zeilen(a.zeilen()))
                .append("</p></div><div class=\"tw-brief__bezug\"><table><tbody>");
        for (Block.Angabe angabe : a.bezug()) {
            out.append("<tr><th scope=\"row\">")
                    .append(e(angabe.name()))
                    .append("</th><td>")
                    .append(e(angabe.wert()))
                    .append("</td></tr>");
        }
        out.append("</tbody></table></div></div>");
    }

    private void absatz(Text text) {
        out.append("<p>").append(laeufe(text)).append("</p>");
    }

    private void kasten(Block.Kasten k) {
        String id = "kasten-" + ++nummer;
        out.append("<section class=\"tw-brief__kasten\" aria-labelledby=\"")
                .append(id)
                .append("\"><h2 id=\"")
                .append(id)
                .append("\">")
                .append(e(k.titel()))
                .append("</h2>");
        k.absaetze().forEach(this::absatz);
        out.append("</section>");
    }

    private void rechtsbehelf(Block.Rechtsbehelf r) {
        out.append("<div class=\"tw-brief__rechtsbehelf\">");
        r.absaetze().forEach(this::absatz);
        out.append("</div>");
    }

    private void liste(String element, String art, List<Text> punkte) {
        out.append('<').append(element).append(" class=\"").append(art).append("\">");
        punkte.forEach(p -> out.append("<li>").append(laeufe(p)).append("</li>"));
        out.append("</").append(element).append('>');
    }

    private void tabelle(Block.Tabelle t) {
        out.append("<table class=\"spalten\"><caption>").append(e(t.titel())).append("</caption><thead><tr>");
        t.spalten()
                .forEach(s -> out.append(s.betrag() ? "<th scope=\"col\" class=\"tw-num\">" : "<th scope=\"col\">")
                        .append(e(s.kopf()))
                        .append("</th>"));
        out.append("</tr></thead><tbody>");
        for (Block.Zeile zeile : t.zeilen()) {
            out.append(zeile.summe() ? "<tr class=\"ist-summe\">" : "<tr>");
            for (int i = 0; i < zeile.zellen().size(); i++) {
                String zelle = e(zeile.zellen().get(i));
                if (i == 0) {
                    out.append("<th scope=\"row\">").append(zelle).append("</th>");
                } else {
                    out.append(t.spalten().get(i).betrag() ? "<td class=\"tw-num\">" : "<td>")
                            .append(zelle)
                            .append("</td>");
                }
            }
            out.append("</tr>");
        }
        out.append("</tbody></table>");
    }

    private void gruss(Block.Grussformel g) {
        out.append("<p class=\"tw-brief__gruss\">")
                .append(zeilen(g.zeilen()))
                .append("</p><p class=\"tw-brief__vermerk\">")
                .append(e(g.vermerk()))
                .append("</p>");
    }

    private void anlage(Block.Anlage a) {
        schliesseAbschnitt();
        String id = "anlage-" + ++nummer;
        out.append("<section class=\"tw-brief__anlage\" aria-labelledby=\"")
                .append(id)
                .append("\"><h2 id=\"")
                .append(id)
                .append("\">")
                .append(e(a.titel()))
                .append("</h2>");
        abschnittOffen = true;
    }

    private void schliesseAbschnitt() {
        if (abschnittOffen) {
            out.append("</section>");
            abschnittOffen = false;
        }
    }

    private static String zeilen(List<String> zeilen) {
        return String.join("<br/>", zeilen.stream().map(BriefHtml::e).toList());
    }

    private static String laeufe(Text text) {
        StringBuilder out = new StringBuilder();
        List<Text.Lauf> laeufe = text.laeufe();
        // Each run is an element of its own beside a strong one: the PDF library paints loose text of a line
        // before the elements in it.
        laeufe.forEach(l -> out.append(
                l.stark()
                        ? "<b>" + e(l.text()) + "</b>"
                        : laeufe.size() == 1 ? e(l.text()) : "<span>" + e(l.text()) + "</span>"));
        return out.toString();
    }
}
