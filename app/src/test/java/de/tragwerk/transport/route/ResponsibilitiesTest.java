package de.tragwerk.transport.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
                assertThatThrownBy(imports::run).isInstanceOf(IOException.class);
                StringBuilder csv = new StringBuilder("leika;ars;organisation\n");
                before.forEach(e ->
                        csv.append(e.leika() + ";" + e.ars() + ";" + e.organisation() + "\n"));
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
}
