package de.tragwerk.transport.route;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.mandant.Scope;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Who gets no mail any more is in no table any more.
@TragwerkTest
class ResponsibilitiesTest {

    private static final String SERVICE = "99107099099000";
    private static final String PLACE = "099980000000";

    @Test
    void aTableTakesThePlaceOfTheFormerOne(TestProgram program) {
        Responsibilities table = program.bean(Responsibilities.class);
        Scope.run(Scope.job("auental-portal", "test"), () -> {
            List<Responsibilities.Entry> before = table.entries();
            try {
                List<Responsibilities.Entry> more = new ArrayList<>(before);
                more.add(new Responsibilities.Entry(SERVICE, PLACE, "ags:09998000"));
                table.replaceAll(more);
                assertThat(table.organisation(SERVICE, PLACE)).contains("ags:09998000");
                assertThat(table.entries()).hasSize(before.size() + 1).containsAll(before);
            } finally {
                table.replaceAll(before);
            }
            assertThat(table.organisation(SERVICE, PLACE)).isEmpty();
            assertThat(table.entries()).containsExactlyElementsOf(before);
        });
    }

    @Test
    void aFileThatCouldNotBeReadIsReadAgain(TestProgram program) throws Exception {
        Responsibilities table = program.bean(Responsibilities.class);
        ResponsibilityImport imports = program.bean(ResponsibilityImport.class);
        Path file = program.installation().home().dir().resolve("zustaendigkeiten-auental-portal.csv");
        FileTime then = FileTime.from(Instant.parse("2026-02-01T10:00:00Z"));
        Scope.call(Scope.job("auental-portal", imports.name()), () -> {
            List<Responsibilities.Entry> before = table.entries();
            try {
                // Half copied: a sign that is none.
                Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe});
                Files.setLastModifiedTime(file, then);
                imports.run();
                assertThat(table.entries()).containsExactlyElementsOf(before);
                StringBuilder csv = new StringBuilder("leika;ars;organisation\n");
                before.forEach(e -> csv.append(e.leika() + ";" + e.ars() + ";" + e.organisation() + "\n"));
                csv.append(SERVICE + ";" + PLACE + ";ags:09998000\n");
                Files.writeString(file, csv);
                Files.setLastModifiedTime(file, then);
                imports.run();
                assertThat(table.organisation(SERVICE, PLACE)).contains("ags:09998000");
            } finally {
                Files.deleteIfExists(file);
                table.replaceAll(before);
            }
            return true;
        });
    }

    /// The operator says in a file which Land has a Clearingstelle; a heading alone takes all back.
    @Test
    void aFileSaysWhichLandHasAClearingstelle(TestProgram program) throws Exception {
        Responsibilities table = program.bean(Responsibilities.class);
        StationImport imports = program.bean(StationImport.class);
        Path file = program.installation().home().dir().resolve("clearingstellen-auental-portal.csv");
        Scope.call(Scope.job("auental-portal", imports.name()), () -> {
            try {
                lay(file, "land;organisation\n16;ags:16999001\n", 1);
                imports.run();
                assertThat(table.station("160000000000")).contains("ags:16999001");
                // Half a table is none: what was before still holds.
                lay(file, "land;organisation\n15;ags:15999001\n17;ags:17999001\n", 2);
                imports.run();
                assertThat(table.station("150000000000")).isEmpty();
                assertThat(table.station("160000000000")).contains("ags:16999001");
                lay(file, "land;organisation\n", 3);
                imports.run();
                assertThat(table.station("160000000000")).isEmpty();
            } finally {
                Files.deleteIfExists(file);
                table.putStation("16", null);
            }
            return true;
        });
    }

    private static void lay(Path file, String csv, int minute) throws IOException {
        Files.writeString(file, csv);
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-02-01T10:0" + minute + ":00Z")));
    }
}
