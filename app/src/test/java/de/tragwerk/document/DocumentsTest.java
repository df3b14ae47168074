package de.tragwerk.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.tragwerk.mandant.Scope;
import de.tragwerk.support.Amt;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@TragwerkTest
class DocumentsTest {
    private static final byte[] INHALT = "Mieterhöhung zum 01.10.".getBytes(StandardCharsets.UTF_8);

    private static Documents.Document put(TestProgram program, UUID akte, int kreis) {
        Documents documents = program.bean(Documents.class);
        return Scope.get(
                program.scopeOf("j.wiechert"),
                () -> documents.put(new Documents.NewDocument(
                        akte,
                        kreis,
                        Documents.Art.NACHWEIS,
                        UUID.randomUUID(),
                        "Mieterhöhung <b>.txt",
                        "text/plain",
                        INHALT)));
    }

    @Test
    void liegtVersiegeltUndKommtUnveraendertZurueck(TestProgram program, Documents documents) throws SQLException {
        UUID akte = Amt.lindenbrueck(program).akte("Dora", "Anhang");
        Documents.Document d = put(program, akte, 1);
        Scope.run(program.scopeOf("t.rahn"), () -> {
            assertThat(documents.ofAkte(akte))
                    .singleElement()
                    .satisfies(x -> assertThat(x.name()).isEqualTo("Mieterhöhung <b>.txt"));
            assertThat(documents.open(d.id())).isEqualTo(INHALT);
        });
        try (var db = program.superuser("tw_m_lindenbrueck");
                var rows = db.createStatement()
                        .executeQuery("select name, inhalt from document.datei where id = '" + d.id() + "'")) {
            rows.next();
            assertThat(new String(rows.getBytes(2), StandardCharsets.ISO_8859_1))
                    .doesNotContain("Mieterh");
            assertThat(new String(rows.getBytes(1), StandardCharsets.ISO_8859_1))
                    .doesNotContain("Mieterh");
            assertThatThrownBy(() -> db.createStatement()
                            .executeUpdate(
                                    "update document.datei set sha256 = decode(repeat('00', 32), 'hex') where id = '"
                                            + d.id() + "'"))
                    .hasMessageContaining("unveränderlich");
        }
    }

    @Test
    void istNurImEigenenKreisSichtbar(TestProgram program, Documents documents) {
        Documents.Document d = put(program, Amt.lindenbrueck(program).akte("Dora", "Anhang"), 1);
        Scope.run(
                program.scopeOf("m.okafor"),
                () -> assertThat(documents.find(d.id())).isEmpty());
        var fremd = program.staff("m.okafor").open("/dokumente/" + d.id());
        assertThat(fremd.status()).isEqualTo(404);
    }

    @Test
    void wirdAlsDateiGegebenDieNichtsAusfuehrt(TestProgram program) {
        Documents.Document d = put(program, Amt.lindenbrueck(program).akte("Dora", "Anhang"), 1);
        var browser = program.staff("j.wiechert").open("/dokumente/" + d.id());
        assertThat(browser.status()).isEqualTo(200);
        assertThat(browser.header("Content-Disposition"))
                .startsWith("attachment;")
                .contains("UTF-8''Mieterh%C3%B6hung%20%3Cb%3E.txt");
        assertThat(browser.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(browser.header("Cache-Control")).contains("no-store");
        assertThat(browser.header("Content-Security-Policy")).contains("sandbox");
    }

    @Test
    void geloeschtHeisstOhneSchluesselUnlesbar(TestProgram program, Documents documents) {
        Documents.Document d = put(program, Amt.lindenbrueck(program).akte("Dora", "Anhang"), 1);
        Scope.run(program.scopeOf("j.wiechert"), () -> {
            documents.erase(d.id());
            assertThat(documents.find(d.id()))
                    .hasValueSatisfying(x -> assertThat(x.name()).isEqualTo("gelöscht"));
            assertThatThrownBy(() -> documents.open(d.id())).hasMessageContaining("gelöscht");
        });
    }
}
