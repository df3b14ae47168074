package de.tragwerk.transport;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.cli.Browser;
import de.tragwerk.kernel.Ids;
import de.tragwerk.mandant.Home;
import de.tragwerk.mandant.Scope;
import de.tragwerk.message.Angabe;
import de.tragwerk.message.Codec;
import de.tragwerk.message.Kopf;
import de.tragwerk.message.Nachricht;
import de.tragwerk.osci.Holder;
import de.tragwerk.osci.pki.Pki;
import de.tragwerk.support.Amt;
import de.tragwerk.support.Eventually;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionTemplate;

/// Variant 2: an officer with her own key sees, opens, saves, confirms and hands over; the key is kept nowhere.
@TragwerkTest
class HandMailboxTest {

    private static final String PIN = "Wort-42-geheim";

    @Test
    void anOfficerEmptiesHerMailboxByHand(TestProgram program, @TempDir Path dir) throws Exception {
        Amt amt = Amt.lindenbrueck(program);
        Home home = program.bean(Home.class);
        Pki pki = Pki.of(Pki.load(
                        home.secretFolder().resolve("pki-wurzel.p12"),
                        home.password("pki-wurzel").toCharArray())
                .getFirst());
        Holder own =
                pki.issue("Einzelplatz Lindenbrück", Clock.systemUTC().instant().minusSeconds(60));
        Path file = dir.resolve("einzelplatz.p12");
        pki.store(own, file, PIN.toCharArray());
        Browser.Upload p12 = new Browser.Upload("einzelplatz.p12", "application/x-pkcs12", Files.readAllBytes(file));
        UUID first = send(program, own, "Erste-Nachricht");
        Browser b = amt.platz("j.wiechert");
        Eventually.isTrue(
                () -> act(b.open("/handpostfach"), p12, PIN, "ansehen").text().contains("1 Nachricht wartet"));
        UUID second = send(program, own, "Zweite-Nachricht");
        b.open("/handpostfach");
        act(b, p12, "falsch", "ansehen");
        assertThat(b.page().select("[data-qa=fehler]").text()).contains("mit dieser PIN nicht öffnen");
        assertThat(new String(b.bytes(), StandardCharsets.UTF_8)).doesNotContain("falsch");
        Eventually.isTrue(
                () -> act(b.open("/handpostfach"), p12, PIN, "ansehen").text().contains("2 Nachrichten warten"));

        // Opened, looked at, saved: still waiting.
        act(b, p12, PIN, "oeffnen");
        assertThat(b.page().select("[data-qa=nachricht]").text())
                .contains("person.familienname", "Erste-Nachricht", "testantrag");
        assertThat(b.header("Cache-Control")).contains("no-store");
        String html = new String(b.bytes(), StandardCharsets.UTF_8);
        assertThat(html).doesNotContain(PIN);
        act(b, p12, PIN, "speichern");
        assertThat(b.header("Content-Type")).isEqualTo("application/zip");
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(b.bytes()))) {
            assertThat(zip.getNextEntry().getName()).isEqualTo("nachricht.xml");
            assertThat(new String(zip.readAllBytes(), StandardCharsets.UTF_8)).contains("Erste-Nachricht");
        }
        act(b.open("/handpostfach"), p12, PIN, "ansehen");
        assertThat(b.text()).contains("2 Nachrichten warten");

        // Handed over: it goes the way of those that were fetched by themselves, once, and is confirmed.
        act(b, p12, PIN, "oeffnen");
        act(b, p12, PIN, "uebergeben");
        assertThat(b.page().select("[data-qa=getan]").text()).contains("im Fachverfahren eingegangen");
        assertThat(amt.wert("select count(*) from application.testantrag where id = '" + first + "'"))
                .isEqualTo("1");
        assertThat(amt.wert(
                        "select e.zustand from transport.empfang e join application.testantrag t on t.message_id = e.message_id where t.id = '"
                                + first + "'"))
                .isEqualTo("UEBERGEBEN");
        act(b.open("/handpostfach"), p12, PIN, "ansehen");
        assertThat(b.text()).contains("1 Nachricht wartet");

        // Only confirmed: gone from the mailbox, not in the Fachverfahren.
        act(b, p12, PIN, "oeffnen");
        assertThat(b.text()).contains("Zweite-Nachricht");
        act(b, p12, PIN, "quittieren");
        act(b.open("/handpostfach"), p12, PIN, "ansehen");
        assertThat(b.text()).contains("Das Postfach ist leer.");
        assertThat(amt.wert("select count(*) from application.testantrag where id = '" + second + "'"))
                .isEqualTo("0");

        // Each act is in the log; key and PIN are in no table and no session.
        assertThat(amt.werte("select distinct action from audit.entry where actor = '"
                        + program.cast().staff("j.wiechert").account() + "' and action like 'transport.HAND%'"))
                .containsExactlyInAnyOrder(
                        "transport.HAND_MAILBOX",
                        "transport.HAND_OPEN",
                        "transport.HAND_CONFIRM",
                        "transport.HAND_OVER");
        assertThat(amt.wert("select count(*) from ground.spring_session_attributes where position('" + PIN
                        + "'::bytea in attribute_bytes) > 0"))
                .isEqualTo("0");
    }

    private static Browser act(Browser b, Browser.Upload p12, String pin, String button) {
        Map<String, Object> values = new HashMap<>(Map.of("schluessel", p12, "pin", pin));
        var radio = b.page().select("input[type=radio][name=id]").first();
        if (radio != null) {
            values.put("id", radio.attr("value"));
        }
        return b.submit("postfach", values, button);
    }

    private static UUID send(TestProgram program, Holder reader, String name) {
        UUID id = Ids.next();
        Transport transport = program.bean(Transport.class);
        Scope.run(Scope.job("auental-portal", "test"), () -> {
            Route way = transport.routeTo("ags:05999001");
            Route route = new Route(
                    way.organisation(),
                    way.name(),
                    reader.certificate(),
                    way.intermediary(),
                    way.intermediaryCertificate(),
                    way.intermediarySignature(),
                    null);
            Sealed sealed = transport.seal(route, Nachricht.Antrag.SUBJECT_ERPROBUNG, xml(id, name), List.of());
            program.bean(TransactionTemplate.class).executeWithoutResult(s -> transport.dispatch(id, sealed));
        });
        return id;
    }

    private static byte[] xml(UUID id, String name) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            return Codec.write(new Nachricht.Antrag(
                    new Kopf(
                            id,
                            Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS),
                            "ags:05999001",
                            "por:059980000001"),
                    "99107012017000",
                    "059990010001",
                    Nachricht.Antrag.ERPROBUNG,
                    1,
                    "de",
                    new Nachricht.Rueckweg(
                            "por:059980000001",
                            UUID.randomUUID(),
                            generator.generateKeyPair().getPublic().getEncoded()),
                    List.of(new Angabe("person.familienname", 0, name)),
                    List.of()));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
