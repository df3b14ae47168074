package de.tragwerk.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class NoticeRendererTest {
    private static final Instant STEMPEL = Instant.parse("2026-09-17T10:20:30Z");
    private final NoticeRenderer renderer = new NoticeRenderer();

    private byte[] pdf(Brief brief) {
        return ((NoticeRenderer.Pdf) renderer.pdf(brief, STEMPEL)).bytes();
    }

    @ParameterizedTest
    @EnumSource(
            value = PDFAFlavour.class,
            names = {"PDFUA_1", "PDFA_2_A"})
    void folgt_den_profilen_auch_ueber_mehrere_seiten(PDFAFlavour profil) throws Exception {
        assertThat(VeraPdf.befunde(pdf(Musterbrief.brief()), profil)).isEmpty();
        assertThat(VeraPdf.befunde(pdf(Musterbrief.brief("Žofie Ǩarlsdóttir C̕", 90)), profil))
                .isEmpty();
    }

    @Test
    void kein_wort_verschmilzt_und_die_reihenfolge_stimmt() throws Exception {
        Brief brief = Musterbrief.brief("Žofie Finnská-Şahin", 3);
        String gelesen = gelesen(pdf(brief));
        assertThat(gelesen)
                .contains(
                        "weil Sie Ihren notwendigen Lebensunterhalt nicht aus eigenem Einkommen und Vermögen bestreiten können (§ 27 Abs. 1 SGB XII).")
                .contains("Žofie Finnská-Şahin")
                .contains("bekommen zusammen 497,29 € im Monat. Das Geld")
                .contains("Bescheid über Hilfe zum Lebensunterhalt nach dem Dritten Kapitel");
        assertThat(gelesen.indexOf("Gerbergasse 12")).isLessThan(gelesen.indexOf("Das Wichtigste"));
        assertThat(gelesen.indexOf("Das Wichtigste")).isLessThan(gelesen.indexOf("1. Entscheidung"));
        assertThat(gelesen).contains("Seite 1 von 3").contains("Prüfzeichen " + renderer.pruefzeichen(brief));
    }

    private static String gelesen(byte[] pdf) throws Exception {
        try (var datei = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(datei).replaceAll("[\\s\u00a0]+", " ");
        }
    }

    /// However full the page before it is, the last one carries more than its foot.
    @Test
    void die_letzte_seite_ist_nie_leer() throws Exception {
        List<Block> kopf = Musterbrief.brief().bloecke().subList(0, 2);
        for (int absaetze = 1; absaetze <= 3; absaetze++) {
            for (int zeilen = 20; zeilen <= 30; zeilen++) {
                List<Block> bloecke = new ArrayList<>(kopf);
                bloecke.add(new Block.Titel("Brief"));
                for (int i = 1; i < absaetze; i++) {
                    bloecke.add(new Block.Absatz(new Text("Zeile")));
                }
                bloecke.add(new Block.Absatz(new Text("Zeile\n".repeat(zeilen) + "Ende")));
                bloecke.add(
                        new Block.Grussformel(List.of("Mit freundlichen Grüßen", "im Auftrag"), "ohne Unterschrift"));
                Brief brief = new Brief("de", "Brief", "Amt", "50.21-1", LocalDate.of(2026, 9, 17), bloecke);
                try (PDDocument pdf = Loader.loadPDF(pdf(brief))) {
                    PDFTextStripper letzte = new PDFTextStripper();
                    letzte.setStartPage(pdf.getNumberOfPages());
                    assertThat(letzte.getText(pdf))
                            .as(absaetze + " Absätze, " + zeilen + " Zeilen")
                            .contains("ohne Unterschrift", "im Auftrag");
                }
            }
        }
    }

    @Test
    void gleicher_brief_und_gleicher_stempel_geben_gleiche_bytes() throws Exception {
        byte[] eins = pdf(Musterbrief.brief());
        byte[][] zwei = new byte[1][];
        Thread faden = Thread.ofPlatform().start(() -> zwei[0] = pdf(Musterbrief.brief()));
        faden.join();
        assertThat(Arrays.equals(eins, zwei[0])).isTrue();
        byte[] spaeter = ((NoticeRenderer.Pdf) renderer.pdf(Musterbrief.brief(), STEMPEL.plusSeconds(1))).bytes();
        assertThat(Arrays.equals(eins, spaeter)).isFalse();
    }

    @Test
    void ein_zeichen_ohne_schrift_wird_klar_abgelehnt() {
        assertThat(renderer.pdf(Musterbrief.brief("محمد", 1), STEMPEL))
                .isInstanceOfSatisfying(
                        NoticeRenderer.ZeichenFehlt.class,
                        f -> assertThat(f.satz())
                                .isEqualTo("Das Zeichen „" + f.zeichen()
                                        + "“ kann nicht gedruckt werden. Schreiben Sie den Text ohne dieses Zeichen."));
        assertThat(renderer.pdf(Musterbrief.brief("Anna\u0007", 1), STEMPEL))
                .isInstanceOf(NoticeRenderer.ZeichenFehlt.class);
    }

    @Test
    void eingaben_werden_nie_zu_auszeichnung() throws Exception {
        Brief brief = Musterbrief.brief("<script>alert(1)</script>\"' & **x", 1);
        assertThat(renderer.html(brief))
                .doesNotContain("<script")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39; &amp;");
        assertThat(gelesen(pdf(brief))).contains("<script>alert(1)</script>\"' &");
        assertThat(Text.entschaerft("**reich**")).isEqualTo("* *reich* *");
    }
}
