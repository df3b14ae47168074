package de.tragwerk.scenario;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.cli.Browser;
import de.tragwerk.cli.demo.Desk;
import de.tragwerk.kernel.Sha256;
import de.tragwerk.mandant.MandantJob;
import de.tragwerk.mandant.Scope;
import de.tragwerk.message.Angabe;
import de.tragwerk.privacy.Vault;
import de.tragwerk.support.Amt;
import de.tragwerk.support.Einwurf;
import de.tragwerk.support.Eventually;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Evidence from the portal is a document of the file: source of a fact, in its area, part of the copy for an
/// E-Akte.
@TragwerkTest
class NachweisInAkteTest {

    @Test
    void whatSheUploadedProvesFactsAndGoesWithTheFile(TestProgram program) throws Exception {
        Amt amt = Amt.lindenbrueck(program);
        Einwurf einwurf = Einwurf.jetzt(program);
        UUID antrag = einwurf.antrag(
                "Belinda",
                "Beleg",
                List.of(
                        new Angabe("anschrift.strasse", 0, "Gerbergasse"),
                        new Angabe("anschrift.hausnummer", 0, "12"),
                        new Angabe("anschrift.plz", 0, "12345"),
                        new Angabe("anschrift.ort", 0, "Lindenbrück"),
                        new Angabe("wohnen.kaltmiete", 0, "300.00")),
                pdf("E-RENT", "Mietvertrag.pdf"),
                pdf("E-DISAB", "Ausweis.pdf"));
        Browser desk = amt.platz("j.wiechert").open("/eingang/" + antrag);
        desk.follow("Mietvertrag.pdf");
        assertThat(desk.status()).isEqualTo(200);
        desk.open("/eingang/" + antrag);
        desk.submit("uebernehmen", Desk.doubts(desk), "");
        String seite = desk.location().getPath();
        UUID akte = UUID.fromString(seite.substring("/akte/".length()));
        einwurf.zuschrift(antrag, "nachweis", "", pdf("E-BANK", "Kontoauszug.pdf"));
        assertThat(amt.werte(
                        "select art || ' ' || bereich from document.datei where akte_id = '" + akte + "' order by id"))
                .containsExactly("NACHWEIS ALLGEMEIN", "NACHWEIS GESUNDHEIT", "NACHWEIS ALLGEMEIN");
        assertThat(desk.open(seite + "/dokumente")
                        .page()
                        .select("[data-qa=weitere]")
                        .text())
                .contains("Mietvertrag.pdf", "Ausweis.pdf", "Kontoauszug.pdf");
        // The same content is kept once.
        assertThat(amt.wert("select count(*) from application.nachweis where inhalt is not null and antrag_id = '"
                        + antrag + "'"))
                .isEqualTo("0");

        desk.open(seite + "/tatsachen?neu=KALTMIETE");
        String vertrag = desk.page().select("#nachweis option").stream()
                .filter(o -> o.text().equals("Mietvertrag.pdf"))
                .findFirst()
                .orElseThrow()
                .val();
        desk.submit(
                "tatsache",
                Map.of("von", "03.2026", "wert", "300", "nachweis", vertrag, "grund", "steht im Mietvertrag"),
                "");
        assertThat(desk.page().select("[data-qa=KALTMIETE]").text()).contains("Nachweis", "ansehen");

        // The copy for an E-Akte is the whole file.
        desk.open(seite + "/eakte")
                .submit("abgeben", Map.of("bereich", List.of("GESUNDHEIT", "SCHULDEN", "STRAF", "SOZIALPAED")), "");
        Eventually.isTrue(() -> fertig(amt, akte));
        String abgabe =
                amt.wert("select id from archiv.abgabe where stand = 'UEBERGEBEN' and akte_id = '" + akte + "'");
        Path ordner = program.installation().home().dir().resolve("austausch/lindenbrueck/eakte/" + abgabe);
        JsonNode wurzel = JsonMapper.builder().build().readTree(Files.readAllBytes(ordner.resolve("akte.json")));
        assertThat(wurzel.get("dokumente").size()).isEqualTo(3);
        for (JsonNode b : wurzel.get("beilagen")) {
            assertThat(Sha256.hex(
                            Files.readAllBytes(ordner.resolve(b.get("datei").asString()))))
                    .isEqualTo(b.get("sha256").asString());
        }
        assertThat(Files.readString(ordner.resolve("antrag-" + antrag + ".xml")))
                .contains("wohnen.kaltmiete", "300.00");
        assertThat(Files.readString(ordner.resolve("nachrichten-" + antrag + ".json")))
                .contains("Wir bearbeiten Ihren Antrag");
        assertThat(Files.readString(ordner.resolve("tatsachen-allgemein.json")))
                .contains("KALTMIETE", "NACHWEIS", vertrag, "steht im Mietvertrag");
    }

    /// What was kept before evidence was a document becomes one, in the file it belongs to.
    @Test
    void whatWasKeptBeforeIsMoved(TestProgram program) throws Exception {
        Amt amt = Amt.lindenbrueck(program);
        Einwurf.Datei pass = pdf("E-PREG", "Mutterpass.pdf");
        UUID antrag = Einwurf.jetzt(program).antrag("Alma", "Altbeleg", List.of(), pass);
        Browser desk = amt.platz("j.wiechert").open("/eingang/" + antrag);
        desk.submit("uebernehmen", Desk.doubts(desk), "");
        UUID nachweis =
                UUID.fromString(amt.wert("select id from application.nachweis where antrag_id = '" + antrag + "'"));
        Scope job = Scope.job("lindenbrueck", "nachweise-ablegen");
        byte[] versiegelt = Scope.get(
                job,
                () -> program.bean(TransactionTemplate.class)
                        .execute(tx -> program.bean(Vault.class)
                                .seal(antrag, pass.inhalt(), "application.nachweis", "inhalt", nachweis)));
        try (var db = program.superuser(amt.datenbank());
                var alt = db.prepareStatement(
                        "update application.nachweis set dokument_id = null, inhalt = ? where id = ?")) {
            alt.setBytes(1, versiegelt);
            alt.setObject(2, nachweis);
            alt.executeUpdate();
        }
        assertThat(desk.open("/nachweis/" + nachweis).bytes()).isEqualTo(pass.inhalt());
        MandantJob ablegen = program.context().getBeansOfType(MandantJob.class).values().stream()
                .filter(j -> j.name().equals("nachweise-ablegen"))
                .findFirst()
                .orElseThrow();
        Scope.call(job, () -> {
            ablegen.run();
            return Boolean.TRUE;
        });
        assertThat(amt.wert("select d.bereich || ' ' || (d.akte_id = n.akte_id) || ' ' || (n.inhalt is null)"
                        + " from application.nachweis n join document.datei d on d.id = n.dokument_id where n.id = '"
                        + nachweis + "'"))
                .isEqualTo("GESUNDHEIT true true");
        assertThat(desk.open("/nachweis/" + nachweis).bytes()).isEqualTo(pass.inhalt());
    }

    private static boolean fertig(Amt amt, UUID akte) {
        try {
            return amt.wert("select count(*) from archiv.abgabe where stand = 'UEBERGEBEN' and akte_id = '" + akte
                            + "'")
                    .equals("1");
        } catch (java.sql.SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static Einwurf.Datei pdf(String art, String name) {
        return new Einwurf.Datei(art, name, "application/pdf", ("%PDF-1.4 " + name + " %%EOF").getBytes(ISO_8859_1));
    }
}
