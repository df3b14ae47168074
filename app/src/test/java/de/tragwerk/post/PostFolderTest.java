package de.tragwerk.post;

import static de.tragwerk.post.PostTest.lege;
import static de.tragwerk.post.PostTest.pdf;
import static de.tragwerk.post.PostTest.read;
import static de.tragwerk.post.PostTest.upload;
import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.cli.Browser;
import de.tragwerk.kernel.Sha256;
import de.tragwerk.support.Amt;
import de.tragwerk.support.Eventually;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What comes in as a file: looked at, taken once from the folder of the scanner.
@TragwerkTest
class PostFolderTest {
    @Test
    void onlyWhatWasLookedAtComesIn(TestProgram program) throws SQLException {
        Amt amt = Amt.lindenbrueck(program);
        Browser desk = amt.platz("j.wiechert").open("/post");
        byte[] good = pdf("Gut");
        desk.submit(
                "aufnehmen",
                Map.of(
                        "gruppe",
                        "1",
                        "datei",
                        List.of(
                                upload(good),
                                upload("nur Text".getBytes(StandardCharsets.UTF_8)),
                                upload("%PDF-1.4 kein Baum %%EOF".getBytes(StandardCharsets.UTF_8)),
                                upload(good))),
                "");
        assertThat(desk.page().select("[data-qa=geschafft]").text()).isEqualTo("1 Datei ist im Posteingang.");
        assertThat(desk.page().select("[data-qa=weigerung]").text())
                .contains(
                        "Datei 2: Diese Art von Datei",
                        "Datei 3: Die Datei ist beschädigt",
                        "Datei 4: Diese Datei liegt schon");
        desk.submit("aufnehmen", Map.of("gruppe", "1", "eingang", "31.02.2026", "datei", upload(pdf("Tag"))), "");
        assertThat(desk.page().select("[data-qa=weigerung]").text()).contains("an dem die Post kam");
        assertThat(desk.open("/post?sort=SEITEN").status()).isEqualTo(200);
        assertThat(desk.open("/post?erledigt=true&sort=ERFASST").status()).isEqualTo(200);
    }

    @Test
    void eachFileOfTheFolderComesInOnceAlsoAfterAKill(TestProgram program) throws Exception {
        Amt amt = Amt.lindenbrueck(program);
        Path eingang = program.installation().home().dir().resolve("post/lindenbrueck/eingang");
        Path zwei = Files.createDirectories(eingang.resolve("2"));
        Path unbekannt = Files.createDirectories(eingang.resolve("77"));
        byte[] scan = pdf("Aus dem Ordner", "zweite Seite");
        lege(zwei, "scan001.pdf", scan);
        lege(zwei, "scan002.pdf", "%PDF-1.4 Wurm-XY %%EOF".getBytes(StandardCharsets.UTF_8));
        lege(zwei, "scan003.pdf", new byte[21 * 1024 * 1024]);
        Files.write(zwei.resolve("scan004.pdf.part"), scan);
        lege(unbekannt, "scan001.pdf", pdf("Wohin"));
        Path erledigt = eingang.resolveSibling("erledigt");
        Path abgelehnt = eingang.resolveSibling("abgelehnt");
        Eventually.isTrue(() -> scans(erledigt).size() == 1 && scans(abgelehnt).size() == 6);
        assertThat(names(zwei)).containsExactly("scan004.pdf.part");
        assertThat(names(abgelehnt).stream()
                        .filter(n -> n.endsWith(".grund.txt"))
                        .map(n -> read(abgelehnt.resolve(n))))
                .anyMatch(s -> s.contains("Schadprogramm"))
                .anyMatch(s -> s.contains("größer als 20 MB"))
                .anyMatch(s -> s.contains("Unterordner"));
        assertThat(Files.readAllBytes(erledigt.resolve(scans(erledigt).getFirst())))
                .isEqualTo(scan);
        String offen = "select seiten from post.sendung where quelle = 'ORDNER' and kreis = 2";
        assertThat(amt.werte(offen)).containsExactly("2");
        Browser okafor = amt.platz("m.okafor").open("/post");
        assertThat(okafor.page().select("[data-qa=post]").text()).contains("Scan-Ordner");

        // Killed after the row and before the move: the file lies there again.
        lege(zwei, "scan001.pdf", scan);
        Eventually.isTrue(() -> names(zwei).equals(List.of("scan004.pdf.part")));
        assertThat(scans(erledigt)).hasSize(1);
        assertThat(amt.werte(offen)).containsExactly("2");
    }

    @Test
    void aFileThatCannotBeTakenStopsNoOtherAndStandsOnThePage(TestProgram program) throws Exception {
        Amt amt = Amt.lindenbrueck(program);
        Path eingang = program.installation().home().dir().resolve("post/lindenbrueck/eingang");
        Path eins = Files.createDirectories(eingang.resolve("1"));
        byte[] worm = "%PDF-1.4 Wurm-XY liegt im Weg %%EOF".getBytes(StandardCharsets.UTF_8);
        String hash = HexFormat.of().formatHex(Sha256.of(worm), 0, 16);
        Path inTheWay = Files.createDirectories(eingang.resolveSibling("abgelehnt")
                .resolve(hash + "-aaa.pdf")
                .resolve("voll"));
        lege(eins, "aaa.pdf", worm);
        // As long as a name can be.
        String longest = "z".repeat(240) + ".pdf";
        lege(eins, longest, pdf("Langer Name"));
        lege(eins, "zzz.pdf", pdf("Hinter der Datei, die hängt"));
        Eventually.isTrue(() -> names(eins).equals(List.of("aaa.pdf")));
        assertThat(names(eingang.resolveSibling("erledigt")))
                .anyMatch(n -> n.endsWith("-zzz.pdf"))
                .anyMatch(n -> n.endsWith("z".repeat(76) + ".pdf"));
        Browser desk = amt.platz("j.wiechert");
        Eventually.isTrue(() -> desk.open("/post")
                .page()
                .select("[data-qa=reste]")
                .text()
                .contains("Die Datei lässt sich nicht übernehmen"));
        assertThat(desk.text()).doesNotContain("aaa.pdf");

        // Out of the way, it is refused as any other and says so until somebody takes it away.
        Files.delete(inTheWay);
        Files.delete(inTheWay.getParent());
        Eventually.isTrue(() -> names(eins).isEmpty());
        Eventually.isTrue(() -> {
            String rest = desk.open("/post").page().select("[data-qa=reste]").text();
            return rest.contains("abgelehnt") && !rest.contains("lässt sich nicht übernehmen");
        });
    }

    /// Without what the other tests laid there.
    private static List<String> scans(Path folder) {
        return names(folder).stream().filter(n -> n.contains("-scan00")).toList();
    }

    private static List<String> names(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(p -> p.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
