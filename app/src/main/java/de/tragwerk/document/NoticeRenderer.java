package de.tragwerk.document;

import de.tragwerk.document.render.BriefHtml;
import de.tragwerk.document.render.BriefPdf;
import de.tragwerk.document.render.BriefText;
import de.tragwerk.document.render.Schriften;
import java.time.Instant;
import java.util.Optional;

/// Shows one [Brief] in its three forms. The same letter and the same time stamp always give the same bytes, so
/// that a notice can be proved by its hash.
public final class NoticeRenderer {

    /// A notice as file, or the reason why it cannot be printed.
    public sealed interface Druck {}

    /// @param bytes PDF/UA-1 and PDF/A-2a
    public record Pdf(byte[] bytes) implements Druck {}

    /// A letter holds a sign that no vendored font has.
    ///
    /// @param zeichen the sign itself, to be shown to the officer and nobody else
    public record ZeichenFehlt(String zeichen) implements Druck {
        public static final String CODE = "document.ZEICHEN_FEHLT";

        /// What is wrong and what to do.
        public String satz() {
            return "Das Zeichen „" + zeichen
                    + "“ kann nicht gedruckt werden. Schreiben Sie den Text ohne dieses Zeichen.";
        }
    }

    /// The tagged PDF.
    ///
    /// @param stempel goes into the file as the time of its making
    public Druck pdf(Brief brief, Instant stempel) {
        Optional<ZeichenFehlt> fehlt = druckbar(brief);
        return fehlt.isPresent() ? fehlt.get() : new Pdf(BriefPdf.pdf(brief, stempel));
    }

    /// Empty when every sign can be printed.
    public Optional<ZeichenFehlt> druckbar(Brief brief) {
        return Optional.of(Schriften.fehlendesZeichen(BriefText.text(brief)))
                .filter(z -> !z.isEmpty())
                .map(ZeichenFehlt::new);
    }

    /// The letter as one `<article>` without styles and scripts, everything escaped.
    public String html(Brief brief) {
        return BriefHtml.article(brief);
    }

    /// The letter as plain text, line by line.
    public String text(Brief brief) {
        return BriefText.text(brief);
    }

    /// The check mark printed on each page: the first twelve digits of the SHA-256 of the plain text.
    public String pruefzeichen(Brief brief) {
        return BriefText.pruefzeichen(brief);
    }
}
