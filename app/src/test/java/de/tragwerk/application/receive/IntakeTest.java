package de.tragwerk.application.receive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.tragwerk.cli.Browser;
import de.tragwerk.kernel.Ids;
import de.tragwerk.kernel.Sha256;
import de.tragwerk.mandant.Scope;
import de.tragwerk.message.Angabe;
import de.tragwerk.message.Codec;
import de.tragwerk.message.Kopf;
import de.tragwerk.message.Nachricht;
import de.tragwerk.support.Amt;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import de.tragwerk.transport.Attachment;
import de.tragwerk.transport.InboundHandler;
import de.tragwerk.transport.InboundHandler.Unreadable;
import de.tragwerk.transport.Received;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/// What another portal claims about its message is not believed: whom it is for, what its files are, that it
/// is new.
@TragwerkTest
class IntakeTest {

    private static final Instant ZEIT = Instant.parse("2026-03-02T09:00:00Z");
    private static final String WIR = "ags:05999001";

    /// A file as the sender names it.
    private record Datei(String name, String type, byte[] content) {
        static Datei of(String name, String type, String content) {
            return new Datei(name, type, content.getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    @Test
    void evidenceIsGivenOutAsWhatItIs(TestProgram program) throws Exception {
        Amt amt = Amt.lindenbrueck(program);
        UUID antrag = Ids.next();
        nimm(
                program,
                AntragInbound.class,
                "antrag",
                antrag(
                        antrag,
                        WIR,
                        UUID.randomUUID(),
                        Datei.of("Mietvertrag\u202Efdp.exe", "pdf", "MZ not a paper at all"),
                        Datei.of("Attest.exe", "application/x-msdownload", "%PDF-1.4 1 0 obj %%EOF")));
        List<String> zeilen =
                amt.werte("select name || '|' || content_type from application.nachweis where antrag_id = '" + antrag
                        + "' order by groesse");
        assertThat(zeilen)
                .containsExactlyInAnyOrder(
                        "Mietvertrag_fdp.exe.bin|application/octet-stream", "Attest.exe.pdf|application/pdf");

        // A row from before keeps the claim; what goes out is asked of the content.
        try (var db = program.superuser(amt.datenbank())) {
            db.createStatement()
                    .executeUpdate(
                            "update application.nachweis set content_type = 'pdf', name = E'Mietvertrag\\u202Efdp.exe'"
                                    + " where content_type = 'application/octet-stream' and antrag_id = '" + antrag
                                    + "'");
        }
        Browser b = amt.platz("j.wiechert");
        for (String id : amt.werte("select id from application.nachweis where antrag_id = '" + antrag + "'")) {
            b.open("/nachweis/" + id);
            assertThat(b.status()).isEqualTo(200);
            boolean paper = new String(b.bytes(), StandardCharsets.ISO_8859_1).startsWith("%PDF");
            assertThat(b.header("Content-Type")).isEqualTo(paper ? "application/pdf" : "application/octet-stream");
            assertThat(b.header("Content-Disposition"))
                    .contains(paper ? "Attest.exe.pdf" : "fdp.exe.bin")
                    .doesNotContain("%E2%80%AE");
        }
    }

    @Test
    void aLetterThatComesAgainKeepsItsEvidenceOnce(TestProgram program) throws Exception {
        Amt amt = Amt.lindenbrueck(program);
        UUID antrag = Ids.next();
        UUID adresse = UUID.randomUUID();
        nimm(program, AntragInbound.class, "antrag", antrag(antrag, WIR, adresse));
        UUID brief = Ids.next();
        // The transport gives each delivery an id of its own; the signed letter is the same.
        nimm(program, ZuschriftInbound.class, "zuschrift", zuschrift(brief, WIR, adresse));
        nimm(program, ZuschriftInbound.class, "zuschrift", zuschrift(brief, WIR, adresse));
        assertThat(amt.wert("select count(*) from application.nachweis where antrag_id = '" + antrag + "'"))
                .isEqualTo("1");
        assertThat(amt.wert("select count(*) from application.zuschrift where von = 'PERSON' and antrag_id = '" + antrag
                        + "'"))
                .isEqualTo("1");
    }

    @Test
    void whatIsMeantForAnotherAuthorityIsNotTaken(TestProgram program) throws Exception {
        Amt amt = Amt.lindenbrueck(program);
        UUID antrag = Ids.next();
        UUID adresse = UUID.randomUUID();
        Received fremd = antrag(antrag, "ags:05998000", adresse);
        assertThatThrownBy(() -> nimm(program, AntragInbound.class, "antrag", fremd))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("andere Behörde");
        // Nor is its applicant told that we could not read what she never sent us.
        Scope.run(
                Scope.job("lindenbrueck", "test"),
                () -> program.bean(TransactionTemplate.class)
                        .executeWithoutResult(
                                tx -> program.bean(AntragInbound.class).refused(fremd, "eine andere Behörde")));
        assertThat(amt.werte("select id from application.antrag where id = '" + antrag + "'"))
                .isEmpty();
        nimm(program, AntragInbound.class, "antrag", antrag(antrag, WIR, adresse));
        assertThatThrownBy(() -> nimm(
                        program, ZuschriftInbound.class, "zuschrift", zuschrift(Ids.next(), "ags:05998000", adresse)))
                .isInstanceOf(Unreadable.class);
        assertThat(amt.wert("select count(*) from application.nachweis where antrag_id = '" + antrag + "'"))
                .isEqualTo("0");
    }

    private static void nimm(
            TestProgram program, Class<? extends InboundHandler> handler, String subject, Received message) {
        assertThat(message.subject()).isEqualTo(subject);
        Scope.run(
                Scope.job("lindenbrueck", "test"),
                () -> program.bean(TransactionTemplate.class)
                        .executeWithoutResult(tx -> program.bean(handler).receive(message)));
    }

    private static Received antrag(UUID id, String leser, UUID adresse, Datei... dateien) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return received(
                "antrag",
                new Nachricht.Antrag(
                        new Kopf(id, ZEIT, leser, "por:059980000001"),
                        "99107012017000",
                        "059990010001",
                        "hzl-grundsicherung",
                        1,
                        "de",
                        new Nachricht.Rueckweg(
                                "por:059980000001",
                                adresse,
                                generator.generateKeyPair().getPublic().getEncoded()),
                        List.of(
                                new Angabe("person.familienname", 0, "Eingang"),
                                new Angabe("person.vornamen", 0, "Elke")),
                        nachweise(dateien)),
                dateien);
    }

    private static Received zuschrift(UUID id, String leser, UUID adresse) {
        Datei[] dateien = {Datei.of("Bescheid.pdf", "application/pdf", "%PDF-1.4 1 0 obj %%EOF")};
        return received(
                "zuschrift",
                new Nachricht.Zuschrift(
                        new Kopf(id, ZEIT, leser, "por:059980000001"),
                        adresse,
                        "nachweis",
                        "Nachweis zu Ihrem Antrag",
                        "",
                        nachweise(dateien)),
                dateien);
    }

    private static List<Nachricht.Nachweis> nachweise(Datei... dateien) {
        return java.util.stream.IntStream.range(0, dateien.length)
                .mapToObj(i -> new Nachricht.Nachweis(
                        "E-RENT",
                        "anhang-" + i,
                        dateien[i].name(),
                        dateien[i].type(),
                        dateien[i].content().length,
                        Sha256.hex(dateien[i].content())))
                .toList();
    }

    private static Received received(String subject, Nachricht message, Datei... dateien) {
        return new Received(
                Ids.next().toString(),
                ZEIT,
                subject,
                Codec.write(message),
                java.util.stream.IntStream.range(0, dateien.length)
                        .mapToObj(i -> new Attachment("anhang-" + i, dateien[i].type(), dateien[i].content()))
                        .toList());
    }
}
