package de.tragwerk.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.junit.jupiter.api.Test;

/// Pages come out as they looked, and nothing of another letter with them.
class ZerlegungTest {

    @Test
    void picturesAndLinksOfOtherPagesStayBehind() throws Exception {
        byte[] scan = scanWithOneListOfPictures();
        byte[] second = Zerlegung.seiten(scan, new Seiten(List.of(2)));
        assertThat(widths(scan)).containsExactlyInAnyOrder(11, 22, 33);
        assertThat(widths(second)).containsExactly(22);
        try (PDDocument document = Loader.loadPDF(second)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(document.getPage(0).getRotation()).isEqualTo(90);
            assertThat(document.getPage(0).getAnnotations()).isEmpty();
        }
        assertThat(widths(Zerlegung.seiten(scan, new Seiten(List.of(1, 3))))).containsExactlyInAnyOrder(11, 33);
    }

    @Test
    void pagesAreReadAsPeopleWriteThem() {
        assertThat(Seiten.lies(" 1-3, 5;7 ", 7)).map(Seiten::text).contains("1-3, 5, 7");
        assertThat(Seiten.lies("5, 4", 7)).map(Seiten::text).contains("4-5");
        for (String wrong : List.of("", "0", "8", "3-2", "1, 1", "1-3, 2", "a", "1--2", "1,,2")) {
            assertThat(Seiten.lies(wrong, 7)).as(wrong).isEmpty();
        }
        assertThat(Aufteilung.lies(List.of("1", "", "2-3"), " ", 3))
                .isEqualTo(new Aufteilung(
                        List.of(new Seiten(List.of(1)), new Seiten(List.of(2, 3))),
                        Optional.empty(),
                        Optional.empty()));
    }

    /// As some scanners write: one list of resources for all pages.
    private static byte[] scanWithOneListOfPictures() throws Exception {
        try (PDDocument document = new PDDocument()) {
            PDResources shared = new PDResources();
            for (int width : new int[] {11, 22, 33}) {
                PDPage page = new PDPage();
                page.setResources(shared);
                page.setRotation(width == 22 ? 90 : 0);
                document.addPage(page);
                PDImageXObject picture = LosslessFactory.createFromImage(
                        document, new BufferedImage(width, 10, BufferedImage.TYPE_INT_RGB));
                try (PDPageContentStream stream = new PDPageContentStream(document, page)) {
                    stream.drawImage(picture, 50, 50);
                }
            }
            PDAnnotationLink link = new PDAnnotationLink();
            PDPageFitDestination first = new PDPageFitDestination();
            first.setPage(document.getPage(0));
            link.setDestination(first);
            document.getPage(1).setAnnotations(List.of(link));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    /// Widths of all pictures anywhere in the file.
    private static Set<Integer> widths(byte[] pdf) throws Exception {
        Set<Integer> widths = new HashSet<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (var key : document.getDocument().getXrefTable().keySet()) {
                if (document.getDocument().getObjectFromPool(key).getObject() instanceof COSDictionary dictionary
                        && COSName.IMAGE.equals(dictionary.getCOSName(COSName.SUBTYPE))) {
                    widths.add(dictionary.getInt(COSName.WIDTH));
                }
            }
        }
        return widths;
    }
}
