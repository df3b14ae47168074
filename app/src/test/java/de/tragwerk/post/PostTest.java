package de.tragwerk.post;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.akte.AkteRef;
import de.tragwerk.akte.Akten;
import de.tragwerk.cli.Browser;
import de.tragwerk.mandant.Scope;
import de.tragwerk.party.Person;
import de.tragwerk.party.Persons;
import de.tragwerk.support.Amt;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/// Paper from the scanner to the file: who sees it before, who after, and that nothing is lost or done twice.
@TragwerkTest
class PostTest {
    private static final String DB = "tw_m_lindenbrueck";

    @Test
    void unassignedPostIsSeenByItsWorkgroupAndAssignedPostFollowsTheFile(TestProgram program) throws Exception {
        Amt amt = Amt.lindenbrueck(program);
        AkteRef akte = akte(program, "t.rahn");
        String post = nimmAuf(amt.platz("j.wiechert"), 1, pdf("Widerspruch von Frau Papierfrau"));
        assertThat(amt.platz("t.rahn").open("/post").page().select("a[href=" + post + "]"))
                .hasSize(1);
        amt.platz("j.wiechert").open(post);
        String original = amt.platz("j.wiechert")
                .page()
                .select("[data-qa=original]")
                .attr("href")
                .replaceAll("\\?.*", "");
        assertThat(amt.platz("j.wiechert").open(original).header("Content-Type"))
                .isEqualTo("application/pdf");
        for (String other : List.of("m.okafor", "r.vogt")) {
            assertThat(amt.platz(other).open(post).status()).as(other).isEqualTo(404);
            assertThat(amt.platz(other).open(original).status()).as(other).isEqualTo(404);
            assertThat(amt.platz(other).open("/post").text()).as(other).doesNotContain("J. Wiechert");
        }
        // What lies in the database says nothing.
        try (var db = program.superuser(DB);
                var rows = db.createStatement().executeQuery("select inhalt from document.datei where art = 'POST'")) {
            while (rows.next()) {
                assertThat(new String(rows.getBytes(1), StandardCharsets.ISO_8859_1))
                        .doesNotContain("%PDF", "Papierfrau");
            }
        }

        Browser wiechert = amt.platz("j.wiechert").open(post);
        wiechert.submit(
                "zuordnen-1",
                Map.of("aktenzeichen", akte.aktenzeichen(), "art", "WIDERSPRUCH", "eingang", "27.02.2026"),
                "");
        assertThat(wiechert.location().getPath()).isEqualTo("/post");
        assertThat(wiechert.text()).contains("liegt in der Akte " + akte.aktenzeichen());
        assertThat(amt.platz("t.rahn")
                        .open("/buero")
                        .page()
                        .select("[data-qa=wiedervorlagen]")
                        .text())
                .contains("Post: Widerspruch vom 27.02.2026", akte.aktenzeichen());
        assertThat(amt.platz("t.rahn").open("/akte/" + akte.akteId()).text()).contains("Brief auf Papier zugeordnet");
        Browser rahn = amt.platz("t.rahn").open("/akte/" + akte.akteId() + "/dokumente");
        assertThat(rahn.page().select("[data-qa=briefe]").text()).contains("Widerspruch", "27.02.2026", "J. Wiechert");
        String dokument = rahn.page().select("[data-qa=briefe] a").attr("href");
        assertThat(text(rahn.open(dokument).bytes())).contains("Papierfrau");
        assertThat(amt.werte("select action from audit.entry where '" + akte.akteId()
                        + "' = any (subjects) and action like 'post.%' and thing_kind = 'dokument'"))
                .containsExactly("post.ASSIGN");

        // The file closes, and the letter with its original closes with it.
        rahn.open("/akte/" + akte.akteId() + "/rechte");
        rahn.submit("lesemodus", Map.of("modus", "BENANNTE"), "");
        assertThat(rahn.open(dokument).status()).isEqualTo(200);
        for (String path : List.of(dokument, original, post, "/akte/" + akte.akteId() + "/dokumente")) {
            assertThat(amt.platz("j.wiechert").open(path).status()).as(path).isEqualTo(404);
        }
    }

    @Test
    void whatCannotBeAssignedIsRefusedWithASentence(TestProgram program) throws Exception {
        Amt amt = Amt.lindenbrueck(program);
        AkteRef akte = akte(program, "t.rahn");
        Browser vogt = amt.platz("r.vogt");
        String post = nimmAuf(vogt, 3, pdf("Wohngeld"));
        weigert(vogt, post, Map.of("aktenzeichen", ""), "Wählen Sie eine Akte");
        weigert(vogt, post, Map.of("aktenzeichen", "4711"), "Ein Aktenzeichen sieht hier so aus");
        // Of a file of others it says no more than of one that is not there.
        weigert(vogt, post, Map.of("aktenzeichen", akte.aktenzeichen()), "gibt es nicht, oder Sie dürfen sie nicht");
        Browser wiechert = amt.platz("j.wiechert");
        String own = nimmAuf(wiechert, 1, pdf("Morgen"));
        weigert(
                wiechert,
                own,
                Map.of("aktenzeichen", akte.aktenzeichen(), "eingang", "03.03.2026"),
                "Nennen Sie den Tag, an dem der Brief kam");
        weigert(wiechert, own, Map.of("aktenzeichen", akte.aktenzeichen(), "art", "X"), "was für ein Brief");

        // A file that is open in the whole Mandant is read by her, and worked with by its own group.
        Browser rahn = amt.platz("t.rahn").open("/akte/" + akte.akteId() + "/rechte");
        rahn.submit("lesemodus", Map.of("modus", "OFFEN"), "");
        weigert(vogt, post, Map.of("aktenzeichen", akte.aktenzeichen()), "an ihre Arbeitsgruppe weiter");
        // Nobody takes in for a group that is not hers.
        vogt.open("/post");
        vogt.submit("aufnehmen", Map.of("gruppe", "1", "datei", upload(pdf("Falsch"))), "");
        assertThat(vogt.status()).isEqualTo(404);

        // So she passes it on, and does not see it any more.
        vogt.open(post);
        vogt.submit("weiterleiten", Map.of("gruppe", "1"), "");
        assertThat(vogt.text()).contains("Die Post ist weitergegeben");
        assertThat(vogt.open(post).status()).isEqualTo(404);
        assertThat(wiechert.open(post).status()).isEqualTo(200);
        String original = wiechert.page().select("[data-qa=original]").attr("href");
        assertThat(wiechert.open(original).status()).isEqualTo(200);
        assertThat(vogt.open(original).status()).isEqualTo(404);
    }

    private static void weigert(Browser browser, String post, Map<String, String> values, String satz) {
        browser.open(post);
        browser.submit("zuordnen-1", values, "");
        assertThat(browser.location().getPath()).isEqualTo(post);
        assertThat(browser.page().select("[data-qa=weigerung]").text()).contains(satz);
    }

    @Test
    void twoWhoAssignAtOnceGetOneResult(TestProgram program) throws Exception {
        Amt amt = Amt.lindenbrueck(program);
        AkteRef one = akte(program, "t.rahn");
        AkteRef other = akte(program, "t.rahn");
        String post = nimmAuf(amt.platz("j.wiechert"), 1, pdf("Zugleich"));
        Browser first = program.staff("j.wiechert").open(post);
        Browser second = program.staff("t.rahn").open(post);
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            for (var done : both.invokeAll(List.of(lege(first, one), lege(second, other)))) {
                assertThat(done.get()).isEqualTo(200);
            }
        }
        assertThat(Stream.of(first, second)
                        .filter(b -> b.text().contains("Jemand war schneller"))
                        .count())
                .isEqualTo(1);
        assertThat(amt.werte("select 1 from akte.ereignis where art = 'POST' and akte_id in ('" + one.akteId() + "','"
                        + other.akteId() + "')"))
                .hasSize(1);
        assertThat(amt.werte("select 1 from casework.wiedervorlage where akte_id in ('" + one.akteId() + "','"
                        + other.akteId() + "')"))
                .hasSize(1);
    }

    @Test
    void aScanOfSeveralLettersIsSplitAndItsOriginalStays(TestProgram program) throws Exception {
        Amt amt = Amt.lindenbrueck(program);
        AkteRef erste = akte(program, "t.rahn");
        AkteRef zweite = akte(program, "t.rahn");
        Browser desk = amt.platz("j.wiechert");
        byte[] scan = pdf("Brief Anna eins", "Brief Berta", "Brief Anna zwei", "leer");
        String post = nimmAuf(desk, 1, scan);
        teilt(desk, post, List.of("1, 3", "2-3"), "4", "Mehrfach genannt: 3.");
        teilt(desk, post, List.of("1, 3", "2"), "", "Diese Seiten fehlen noch: 4.");
        teilt(desk, post, List.of("1, 3", "2-5"), "", "Der Scan hat die Seiten 1 bis 4.");
        assertThat(desk.page().select("form[data-qa=teilen] input[name=brief]").eachAttr("value"))
                .startsWith("1, 3", "2-5");
        assertThat(desk.page().select("[data-qa=brief]")).hasSize(1);
        teilt(desk, post, List.of("1-2", "3"), "4", "");
        teilt(desk, post, List.of("1, 3", "2"), "4", "");
        assertThat(desk.page().select("[data-qa=brief]").text()).contains("Brief 1", "Seite 1, 3", "Ohne Inhalt");

        desk.submit("zuordnen-1", Map.of("aktenzeichen", erste.aktenzeichen(), "art", "NACHWEIS"), "");
        assertThat(desk.location().getPath()).isEqualTo(post);
        // Read again: what is assigned stays, and nobody splits over it.
        assertThat(desk.page().select("form[data-qa=teilen]")).isEmpty();
        desk.submit("zuordnen-2", Map.of("aktenzeichen", zweite.aktenzeichen(), "art", "VERAENDERUNG"), "");
        assertThat(desk.location().getPath()).isEqualTo("/post");
        assertThat(seiten(desk, erste)).contains("Anna eins", "Anna zwei").doesNotContain("Berta", "leer");
        assertThat(seiten(desk, zweite)).contains("Berta").doesNotContain("Anna");

        // The whole scan shows more than each letter: only the head reads it on.
        assertThat(desk.open(post).status()).isEqualTo(404);
        Browser behrens = amt.platz("s.behrens").open(post);
        assertThat(behrens.text()).contains("Post vom", "Veränderungsmitteilung");
        String original = behrens.page().select("[data-qa=original]").attr("href");
        assertThat(behrens.open(original).bytes()).isEqualTo(scan);
        assertThat(desk.open(original).status()).isEqualTo(404);
        assertThat(behrens.open("/post?erledigt=true").page().select("a[href=" + post + "]"))
                .hasSize(1);
    }

    /// Who puts a letter into a file says which area it belongs to; the whole scan lies where its most protected
    /// letter does, and nobody puts anything where she does not work herself.
    @Test
    void aLetterComesIntoTheAreaTheOfficerNames(TestProgram program) throws Exception {
        Amt amt = Amt.lindenbrueck(program);
        AkteRef akte = akte(program, "t.rahn");
        Browser desk = amt.platz("j.wiechert");
        String post = nimmAuf(desk, 1, pdf("Arztbrief", "Mietvertrag"));
        teilt(desk, post, List.of("1", "2"), "", "");
        assertThat(desk.page().select("#ber1 option").eachText())
                .containsExactly("Allgemein", "Gesundheit", "Schulden");
        desk.submit(
                "zuordnen-1", Map.of("aktenzeichen", akte.aktenzeichen(), "art", "NACHWEIS", "bereich", "STRAF"), "");
        assertThat(desk.page().select("[data-qa=weigerung] p").text()).contains("in dem Sie selbst arbeiten");
        desk.submit(
                "zuordnen-1",
                Map.of("aktenzeichen", akte.aktenzeichen(), "art", "NACHWEIS", "bereich", "GESUNDHEIT"),
                "");
        desk.submit("zuordnen-2", Map.of("aktenzeichen", akte.aktenzeichen(), "art", "NACHWEIS"), "");
        assertThat(amt.werte("select bereich from document.datei where akte_id = '" + akte.akteId() + "' order by id"))
                .containsExactly("GESUNDHEIT", "GESUNDHEIT", "ALLGEMEIN");
    }

    private static void teilt(Browser desk, String post, List<String> briefe, String leer, String satz) {
        desk.open(post);
        desk.submit("teilen", Map.of("brief", briefe, "leer", leer), "");
        assertThat(desk.page().select("[data-qa=weigerung] p").text())
                .satisfies(t -> assertThat(t.isEmpty()).isEqualTo(satz.isEmpty()))
                .contains(satz);
    }

    static String seiten(Browser desk, AkteRef akte) {
        desk.open("/akte/" + akte.akteId() + "/dokumente");
        return text(
                desk.open(desk.page().select("[data-qa=briefe] a").attr("href")).bytes());
    }

    static Callable<Integer> lege(Browser browser, AkteRef akte) {
        return () -> browser.submit("zuordnen-1", Map.of("aktenzeichen", akte.aktenzeichen(), "art", "NACHWEIS"), "")
                .status();
    }

    /// As a scanner does: the name says when it is whole.
    static void lege(Path folder, String name, byte[] content) throws IOException {
        Path growing = Files.write(folder.resolve(name + ".tmp"), content);
        Files.move(growing, folder.resolve(name));
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Takes in a scan and says where it lies.
    static String nimmAuf(Browser browser, int gruppe, byte[] scan) {
        return nimmAuf(browser, gruppe, scan, "02.03.2026");
    }

    static String nimmAuf(Browser browser, int gruppe, byte[] scan, String tag) {
        List<String> before = posts(browser.open("/post"));
        browser.submit(
                "aufnehmen", Map.of("gruppe", Integer.toString(gruppe), "eingang", tag, "datei", upload(scan)), "");
        assertThat(browser.page().select("[data-qa=geschafft]").text()).isEqualTo("1 Datei ist im Posteingang.");
        List<String> after = new ArrayList<>(posts(browser));
        after.removeAll(before);
        assertThat(after).hasSize(1);
        return after.getFirst();
    }

    private static List<String> posts(Browser browser) {
        return browser.page().select("a[data-qa=sendung]").eachAttr("href");
    }

    static Browser.Upload upload(byte[] content) {
        return new Browser.Upload("scan.pdf", "application/pdf", content);
    }

    private static final Person PAULA = new Person(
            new UUID(0, 0), "Posteingang", "Paula", "", null, "", "", "", "", "", "", "", "", "", "de", "", "", 0);

    static AkteRef akte(TestProgram program, String zustaendig) {
        return Scope.get(
                program.scopeOf("j.wiechert"),
                () -> Objects.requireNonNull(program.bean(TransactionTemplate.class)
                        .execute(tx -> {
                            Akten akten = program.bean(Akten.class);
                            AkteRef akte = akten.open(
                                    1, "SGB12", program.cast().staff(zustaendig).account());
                            UUID person =
                                    program.bean(Persons.class).create(PAULA, 1).id();
                            akten.addBeteiligt(akte, person, "ANTRAGSTELLEND");
                            return akte;
                        })));
    }

    static byte[] pdf(String... pages) {
        try (PDDocument document = new PDDocument()) {
            for (String text : pages) {
                PDPage page = new PDPage();
                document.addPage(page);
                try (PDPageContentStream stream = new PDPageContentStream(document, page)) {
                    stream.beginText();
                    stream.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                    stream.newLineAtOffset(72, 700);
                    stream.showText(text);
                    stream.endText();
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
