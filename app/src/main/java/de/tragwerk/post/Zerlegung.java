package de.tragwerk.post;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.PDContentStream;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.multipdf.PDFCloneUtility;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;

/// Takes pages out of a scanned PDF. Nothing of another letter comes along, not even hidden: many scanners hang the
/// pictures of all pages into one common list, and links lead to other pages.
final class Zerlegung {

    /// What a page needs to look as it looked (ISO 32000-1, table 30).
    private static final Set<COSName> KEPT = Set.of(
            COSName.TYPE,
            COSName.CONTENTS,
            COSName.RESOURCES,
            COSName.MEDIA_BOX,
            COSName.CROP_BOX,
            COSName.ROTATE,
            COSName.GROUP,
            COSName.getPDFName("UserUnit"),
            COSName.ANNOTS);

    /// The part of an annotation that draws it (ISO 32000-1, table 164).
    private static final Set<COSName> DRAWN = Set.of(
            COSName.TYPE, COSName.SUBTYPE, COSName.RECT, COSName.AP, COSName.AS, COSName.F, COSName.C, COSName.BORDER);

    /// A true copy of objects: those that are only hung over keep the numbers of the old file, and collide.
    private static final class Kopie extends PDFCloneUtility {
        Kopie(PDDocument to) {
            super(to);
        }
    }

    private Zerlegung() {}

    static byte[] seiten(byte[] pdf, Seiten seiten) {
        try (PDDocument from = Loader.loadPDF(pdf);
                PDDocument to = new PDDocument()) {
            Kopie clone = new Kopie(to);
            for (int number : seiten.alle()) {
                PDPage page = from.getPage(number - 1);
                COSDictionary copy = new COSDictionary();
                KEPT.stream()
                        .filter(key -> page.getCOSObject().containsKey(key))
                        .forEach(key -> copy.setItem(key, page.getCOSObject().getItem(key)));
                copy.setItem(COSName.MEDIA_BOX, page.getMediaBox());
                copy.setItem(COSName.CROP_BOX, page.getCropBox());
                copy.setInt(COSName.ROTATE, page.getRotation());
                if (page.getResources() != null) {
                    copy.setItem(COSName.RESOURCES, used(page));
                }
                annotations(copy);
                to.addPage(new PDPage(clone.cloneForNewDocument(copy)));
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            to.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("Der Scan lässt sich nicht zerlegen", e);
        }
    }

    /// The page's resources without the pictures it does not draw.
    private static COSDictionary used(PDPage page) throws IOException {
        PDResources all = page.getResources();
        Set<COSName> drawn = new HashSet<>();
        collect(page, all, drawn);
        COSDictionary own = new COSDictionary(all.getCOSObject());
        COSDictionary pictures = all.getCOSObject().getCOSDictionary(COSName.XOBJECT);
        if (pictures != null) {
            COSDictionary kept = new COSDictionary();
            drawn.stream().filter(pictures::containsKey).forEach(name -> kept.setItem(name, pictures.getItem(name)));
            own.setItem(COSName.XOBJECT, kept);
        }
        return own;
    }

    /// Names that are drawn, also by forms that use the list of the page for want of one of their own.
    private static void collect(PDContentStream content, PDResources all, Set<COSName> drawn) throws IOException {
        Object last = null;
        for (Object token : new PDFStreamParser(content).parse()) {
            if (token instanceof Operator operator
                    && operator.getName().equals("Do")
                    && last instanceof COSName name
                    && drawn.add(name)) {
                PDXObject drawing = all.getXObject(name);
                if (drawing instanceof PDFormXObject form && form.getResources() == null) {
                    collect(form, all, drawn);
                }
            }
            last = token;
        }
    }

    private static void annotations(COSDictionary page) {
        COSArray all = page.getCOSArray(COSName.ANNOTS);
        page.removeItem(COSName.ANNOTS);
        if (all == null) {
            return;
        }
        List<COSDictionary> kept = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (all.getObject(i) instanceof COSDictionary annotation && annotation.containsKey(COSName.AP)) {
                COSDictionary copy = new COSDictionary();
                DRAWN.stream()
                        .filter(annotation::containsKey)
                        .forEach(key -> copy.setItem(key, annotation.getItem(key)));
                kept.add(copy);
            }
        }
        if (!kept.isEmpty()) {
            COSArray array = new COSArray();
            kept.forEach(array::add);
            page.setItem(COSName.ANNOTS, array);
        }
    }
}
