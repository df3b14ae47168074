package de.tragwerk.document.render;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.GregorianCalendar;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/// Writes the time stamp of the notice instead of the time of rendering, so that the same notice has the
/// same bytes.
final class Stempel {
    private Stempel() {}

    static byte[] gespeichert(PDDocument pdf, GregorianCalendar zeit, String kennung) throws IOException {
        pdf.getDocumentInformation().setCreationDate(zeit);
        pdf.getDocumentInformation().setModificationDate(zeit);
        pdf.setDocumentId(Long.parseUnsignedLong(kennung.replace("-", ""), 16));
        PDMetadata alt = pdf.getDocumentCatalog().getMetadata();
        String xmp = new String(alt.exportXMPMetadata().readAllBytes(), StandardCharsets.UTF_8);
        String iso = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(zeit.toZonedDateTime());
        String neu = xmp.replaceAll("<xmp:(CreateDate|ModifyDate|MetadataDate)>[^<]*<", "<xmp:$1>" + iso + "<");
        pdf.getDocumentCatalog()
                .setMetadata(new PDMetadata(pdf, new ByteArrayInputStream(neu.getBytes(StandardCharsets.UTF_8))));
        ByteArrayOutputStream out = new ByteArrayOutputStream(64_000);
        pdf.save(out);
        return out.toByteArray();
    }
}
