package de.tragwerk.document.render;

import de.tragwerk.document.Block;
import de.tragwerk.document.Brief;
import de.tragwerk.document.Text;
import de.tragwerk.kernel.Sha256;
import java.util.HexFormat;
import java.util.List;

/// A letter as plain text: one block after the other, one blank line between.
public final class BriefText {
    private BriefText() {}

    public static String text(Brief brief) {
        StringBuilder out = new StringBuilder();
        for (Block block : brief.bloecke()) {
            out.append(text(block)).append("\n\n");
        }
        return out.append("Aktenzeichen ")
                .append(brief.aktenzeichen())
                .append('\n')
                .toString();
    }

    /// First twelve hexadecimal digits of the SHA-256 over the text, in groups of four.
    public static String pruefzeichen(Brief brief) {
        byte[] hash = Sha256.of(brief.datum() + "\n" + text(brief));
        String hex = HexFormat.of().formatHex(hash, 0, 6);
        return hex.substring(0, 4) + "-" + hex.substring(4, 8) + "-" + hex.substring(8, 12);
    }

    private static String text(Block block) {
        return switch (block) {
            case Block.Briefkopf k -> k.behoerde() + "\n" + k.stelle() + "\n" + String.join("\n", k.zeilen());
            case Block.Anschrift a -> a.ruecksendung() + "\n" + String.join("\n", a.zeilen()) + "\n" + bezug(a.bezug());
            case Block.Titel t -> "# " + t.text();
            case Block.Ueberschrift u -> "## " + u.text();
            case Block.Absatz a -> a.text().schlicht();
            case Block.Kasten k -> "[" + k.titel() + "]\n" + absaetze(k.absaetze());
            case Block.Entscheidung e -> nummeriert(e.saetze());
            case Block.Liste l ->
                "• "
                        + String.join(
                                "\n• ", l.punkte().stream().map(Text::schlicht).toList());
            case Block.Tabelle t -> tabelle(t);
            case Block.Rechtsbehelf r -> absaetze(r.absaetze());
            case Block.Grussformel g -> String.join("\n", g.zeilen()) + "\n" + g.vermerk();
            case Block.Anlage a -> "---\n## " + a.titel();
        };
    }

    private static String bezug(List<Block.Angabe> bezug) {
        return String.join(
                "\n", bezug.stream().map(a -> a.name() + ": " + a.wert()).toList());
    }

    private static String absaetze(List<Text> absaetze) {
        return String.join("\n", absaetze.stream().map(Text::schlicht).toList());
    }

    private static String nummeriert(List<Text> saetze) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < saetze.size(); i++) {
            out.append(i == 0 ? "" : "\n")
                    .append(i + 1)
                    .append(". ")
                    .append(saetze.get(i).schlicht());
        }
        return out.toString();
    }

    private static String tabelle(Block.Tabelle t) {
        StringBuilder out = new StringBuilder(t.titel()).append('\n');
        out.append(
                String.join(" | ", t.spalten().stream().map(Block.Spalte::kopf).toList()));
        for (Block.Zeile zeile : t.zeilen()) {
            out.append('\n').append(zeile.summe() ? "= " : "").append(String.join(" | ", zeile.zellen()));
        }
        return out.toString();
    }
}
