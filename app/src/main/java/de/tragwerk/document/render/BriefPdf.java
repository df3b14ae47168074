package de.tragwerk.document.render;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import de.tragwerk.document.Brief;
import de.tragwerk.kernel.Days;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import java.util.logging.Level;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/// A letter as tagged PDF: PDF/UA-1 and PDF/A-2a. Nothing is loaded from anywhere but the program itself.
public final class BriefPdf {
    private static final byte[] FARBEN =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    private static final String STIL = stil();

    static {
        XRLog.listRegisteredLoggers().forEach(l -> XRLog.setLevel(l, Level.WARNING));
    }

    private BriefPdf() {}

    public static byte[] pdf(Brief brief, Instant stempel) {
        String xhtml = Schriften.zusammengesetzt(xhtml(brief));
        Schriften schriften = Schriften.desFadens();
        try (PDDocument pdf = new PDDocument()) {
            PdfRendererBuilder bauer = new PdfRendererBuilder()
                    .usePDDocument(pdf)
                    .usePdfUaAccessibility(true)
                    .usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_A)
                    .useColorProfile(FARBEN)
                    .withProducer("Tragwerk")
                    .withW3cDocument(dokument(xhtml), null);
            schrift(bauer, pdf, schriften.normal, "Brief", 400);
            schrift(bauer, pdf, schriften.stark, "Brief", 600);
            if (!schriften.reicht(xhtml)) {
                schrift(bauer, pdf, schriften.weitNormal, "Weit", 400);
                schrift(bauer, pdf, schriften.weitStark, "Weit", 600);
            }
            try (PdfBoxRenderer renderer = bauer.buildPdfRenderer()) {
                renderer.createPDFWithoutClosing();
            }
            return Stempel.gespeichert(pdf, kalender(stempel), BriefText.pruefzeichen(brief));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static GregorianCalendar kalender(Instant stempel) {
        GregorianCalendar kalender = new GregorianCalendar(TimeZone.getTimeZone(Days.ZONE), Locale.GERMANY);
        kalender.setTimeInMillis(stempel.getEpochSecond() * 1000);
        return kalender;
    }

    private static void schrift(PdfRendererBuilder bauer, PDDocument pdf, TrueTypeFont ttf, String familie, int staerke)
            throws IOException {
        bauer.useFont(new PDFontSupplier(PDType0Font.load(pdf, ttf, true)), familie, staerke, FontStyle.NORMAL, true);
    }

    private static String xhtml(Brief brief) {
        String stil = STIL.replace("FUSS_LINKS", css("Aktenzeichen " + brief.aktenzeichen()))
                .replace("FUSS_MITTE", css("Prüfzeichen " + BriefText.pruefzeichen(brief)));
        return "<html lang=\"" + BriefHtml.e(brief.sprache()) + "\"><head><title>" + BriefHtml.e(brief.titel())
                + "</title>"
                + "<meta name=\"author\" content=\"" + BriefHtml.e(brief.absender()) + "\"/>"
                + "<meta name=\"subject\" content=\"" + BriefHtml.e(brief.titel()) + "\"/>"
                + "<meta name=\"description\" content=\"" + BriefHtml.e(brief.titel()) + "\"/>"
                + "<style>" + stil + "</style></head><body>"
                + BriefHtml.article(brief) + "</body></html>";
    }

    /// Text inside a CSS string: every sign but letters, digits, blank and `.-` as escape.
    private static String css(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (Character.isLetterOrDigit(c) || c == ' ' || c == '.' || c == '-') {
                out.appendCodePoint(c);
            } else {
                out.append('\\').append(Integer.toHexString(c)).append(' ');
            }
        });
        return out.toString();
    }

    private static Document dokument(String xhtml) {
        try {
            DocumentBuilderFactory fabrik = DocumentBuilderFactory.newDefaultInstance();
            fabrik.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            fabrik.setXIncludeAware(false);
            fabrik.setExpandEntityReferences(false);
            return fabrik.newDocumentBuilder().parse(new InputSource(new StringReader(xhtml)));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException("Der Brief ist kein wohlgeformtes XHTML", e);
        }
    }

    private static String stil() {
        try (InputStream in = BriefPdf.class.getResourceAsStream("/de/tragwerk/document/brief-pdf.css")) {
            if (in == null) {
                throw new IllegalStateException("brief-pdf.css fehlt im Programm");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
