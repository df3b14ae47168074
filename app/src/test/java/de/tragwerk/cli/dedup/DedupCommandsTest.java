package de.tragwerk.cli.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// The commands on files as other systems write them.
class DedupCommandsTest {

    private static final String HEAD = "id,vorname,nachname,geburtsdatum,strasse,hausnummer,plz,ort\n";

    @TempDir
    private Path dir;

    @CommandLine.Command(name = "tragwerk")
    private static final class Root {}

    @Test
    void pairsOfASampleAreItsCopies() throws Exception {
        Path sample = dir.resolve("personen.csv");
        Path pairs = dir.resolve("paare.csv");
        assertThat(run("dedup", "sample", "--count", "4000", "--seed", "7", "--out", sample.toString())
                        .status())
                .isZero();
        Run run = run("dedup", "pairs", "--in", sample.toString(), "--out", pairs.toString());
        assertThat(run.status()).as(run.err()).isZero();
        List<String> lines = Files.readAllLines(pairs);
        assertThat(lines.getFirst()).isEqualTo("id_a,id_b,score,klasse");
        List<String[]> rows = lines.stream().skip(1).map(l -> l.split(",")).toList();
        assertThat(rows).allSatisfy(r -> {
            assertThat(r).hasSize(4);
            assertThat(Double.parseDouble(r[2])).isBetween(0.0, 100.0);
            assertThat(r[3]).isIn("sicher", "wahrscheinlich", "möglich");
        });
        long right = rows.stream().filter(r -> r[1].equals(r[0] + "-2")).count();
        assertThat(right).as("von 200 Kopien").isGreaterThanOrEqualTo(198);
        assertThat(rows.stream().filter(r -> r[3].equals("sicher") && !r[1].equals(r[0] + "-2")))
                .isEmpty();
    }

    @Test
    void candidatesComeBestFirstFromFilesWithOtherSeparatorsAndDates() throws Exception {
        Path stock = Files.writeString(
                dir.resolve("bestand.csv"),
                "\uFEFFid;nachname;vorname;geburtsdatum;bemerkung\r\n1;Maier;Michael;03.04.1961;x\r\n"
                        + "2;\"Meyer; geb. Groß\";Michaela;1961-04-03;\"mit\r\nUmbruch\"\r\n3;Müller;Josef;;\r\n");
        Path wanted = Files.writeString(
                dir.resolve("neue.csv"), HEAD + "a,Michael,Mayr,04.03.1961,,,,\nb,Sepp,Müller,,,,,\nc,,,,,,,\n");
        Run run = run("dedup", "candidates", "--in", wanted.toString(), "--against", stock.toString(), "--top", "1");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out().lines()).first().isEqualTo("id,id_bestand,rang,score,klasse");
        assertThat(run.out()).contains("\na,1,1,").contains("\nb,3,1,").doesNotContain("\nc,");
        assertThat(run.err()).contains("2 von 3 haben mindestens einen Kandidaten");
    }

    @Test
    void whatIsWrongWithAFileIsSaidWithItsLine() throws Exception {
        assertThat(failure("vorname,nachname\nA,B\n")).contains("fehlt die Spalte id");
        assertThat(failure("id,ort\n1,Bonn\n")).contains("fehlen vorname und nachname");
        assertThat(failure("")).contains("ist leer");
        assertThat(failure(HEAD + "1,A,B,,,,,\n2,A,B\n")).contains("Zeile 3").contains("3 Felder");
        assertThat(failure(HEAD + "1,A,B,,,,,\n1,A,B,,,,,\n"))
                .contains("Zeile 3")
                .contains("zum zweiten Mal");
        assertThat(failure(HEAD + ",A,B,,,,,\n")).contains("Zeile 2").contains("id leer");
        assertThat(failure(HEAD + "1,\"A,B,,,,,\n")).contains("Anführungszeichen");
        Path latin = Files.write(
                dir.resolve("latin.csv"), (HEAD + "1,Jürgen,B,,,,,\n").getBytes(StandardCharsets.ISO_8859_1));
        assertThat(run("dedup", "pairs", "--in", latin.toString()).failure()).contains("UTF-8");
        assertThat(run("dedup", "pairs", "--in", dir.resolve("fehlt.csv").toString())
                        .failure())
                .contains("gibt es nicht");
        Path odd = Files.writeString(dir.resolve("tag.csv"), HEAD + "1,A,B,gestern,,,,\n2,A,B,31.02.1961,,,,\n");
        Run run = run("dedup", "pairs", "--in", odd.toString());
        assertThat(run.status()).isZero();
        assertThat(run.err())
                .contains("Zeile 2: das Geburtsdatum ist kein Datum")
                .doesNotContain("gestern", "Zeile 3");
        assertThat(dir.toFile().list((d, name) -> name.startsWith(".dedup"))).isEmpty();
    }

    private String failure(String content) throws Exception {
        Path file = Files.writeString(dir.resolve("falsch.csv"), content);
        Path out = dir.resolve("nicht.csv");
        Run run = run("dedup", "pairs", "--in", file.toString(), "--out", out.toString());
        assertThat(run.status()).isNotZero();
        assertThat(out).doesNotExist();
        return run.failure();
    }

    private record Run(int status, String out, String err, String failure) {}

    private static Run run(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        StringBuilder failure = new StringBuilder();
        CommandLine line = new CommandLine(new Root());
        new DedupContribution().addTo(line);
        line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        line.setExecutionExceptionHandler((problem, command, parsed) -> {
            failure.append(problem.getMessage());
            return 1;
        });
        return new Run(line.execute(args), out.toString(), err.toString(), failure.toString());
    }
}
