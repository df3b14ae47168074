package de.tragwerk.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CodecTest {

    private static final Kopf KOPF = new Kopf(
            UUID.fromString("018f6a2e-0000-7000-8000-000000000001"),
            Instant.parse("2026-03-02T09:14:00Z"),
            "ags:05999001",
            "por:059980000001");

    @Test
    void anApplicationComesBackAsItWasWritten() throws Exception {
        var antrag = new Nachricht.Antrag(
                KOPF,
                "99107009017000",
                "059990010001",
                "hzl-grundsicherung",
                1,
                "de-simple",
                new Nachricht.Rueckweg(
                        "por:059980000001",
                        UUID.randomUUID(),
                        keys().getPublic().getEncoded()),
                List.of(
                        new Angabe("person.familienname", 0, "Aydın <b>&\"'"),
                        new Angabe("einkommen.betrag", 2, "640.00")),
                List.of(new Nachricht.Nachweis(
                        "E-RENT", "anhang-1", "Mietvertrag.pdf", "application/pdf", 12, "ab".repeat(32))));
        byte[] xml = Codec.write(antrag);
        assertThat(Codec.read(xml)).usingRecursiveComparison().isEqualTo(antrag);
        assertThat(Codec.write((Nachricht.Antrag) Codec.read(xml))).isEqualTo(xml);
    }

    /// A key of our own where no LeiKa key is known; anything else is refused.
    @Test
    void aServiceIsNamedByLeikaOrByAKeyOfOurOwn() {
        var antrag = new Nachricht.Antrag(
                KOPF,
                "tragwerk-bestattungskosten",
                "059990010001",
                "bestattungskosten",
                1,
                "de",
                Vertrauensniveau.KEINES,
                new Nachricht.Rueckweg("por:059980000001", UUID.randomUUID(), new byte[0]),
                List.of(),
                List.of());
        byte[] xml = Codec.write(antrag);
        assertThat(((Nachricht.Antrag) Codec.read(xml)).leika()).isEqualTo("tragwerk-bestattungskosten");
        for (String odd : List.of("tragwerk-", "tragwerk-Bestattung", "99107", "", "tragwerk-" + "a".repeat(60))) {
            String other = new String(xml, StandardCharsets.UTF_8)
                    .replace("leika=\"tragwerk-bestattungskosten\"", "leika=\"" + odd + "\"");
            assertThatThrownBy(() -> Codec.read(other.getBytes(StandardCharsets.UTF_8)))
                    .as(odd)
                    .isInstanceOf(MessageRefused.class);
        }
    }

    /// Without an account there is no key of a mailbox, and nothing can be sealed for her.
    @Test
    void anApplicationWithoutAnAccountSaysSo() {
        var antrag = new Nachricht.Antrag(
                KOPF,
                "99107009017000",
                "059990010001",
                "hzl-grundsicherung",
                1,
                "de",
                Vertrauensniveau.KEINES,
                new Nachricht.Rueckweg("por:059980000001", UUID.randomUUID(), new byte[0]),
                List.of(),
                List.of());
        byte[] xml = Codec.write(antrag);
        assertThat(new String(xml, StandardCharsets.UTF_8)).contains("vertrauensniveau=\"KEINES\"");
        assertThat(Codec.read(xml)).usingRecursiveComparison().isEqualTo(antrag);
        assertThatThrownBy(() -> PersonalEnvelope.seal(xml, antrag.rueckweg().schluessel()))
                .isInstanceOf(MessageRefused.class);
        assertThat(List.of(0, 1, 2, 3, 4).stream().map(Vertrauensniveau::of))
                .containsExactly(
                        Vertrauensniveau.KEINES,
                        Vertrauensniveau.BASIS,
                        Vertrauensniveau.BASIS,
                        Vertrauensniveau.SUBSTANZIELL,
                        Vertrauensniveau.HOCH);
    }

    @Test
    void theCodeOfALetterGoesThereAndBack() throws Exception {
        var code = new Nachricht.Briefcode(
                KOPF, UUID.randomUUID(), "ab".repeat(32), Instant.parse("2026-04-01T22:00:00Z"));
        var alone = new Nachricht.Bestaetigung(KOPF, UUID.randomUUID(), "ABCDEFGHJKLM", new byte[0]);
        var withKey = new Nachricht.Bestaetigung(
                KOPF, UUID.randomUUID(), "ABCDEFGHJKLM", keys().getPublic().getEncoded());
        for (Nachricht message : List.of(code, alone, withKey)) {
            assertThat(Codec.read(Codec.write(message)))
                    .usingRecursiveComparison()
                    .isEqualTo(message);
        }
        assertThatThrownBy(() ->
                        Codec.write(new Nachricht.Bestaetigung(KOPF, UUID.randomUUID(), "abcd-efgh-jklm", new byte[0])))
                .isInstanceOf(MessageRefused.class);
    }

    /// Both sides derive the number, so it must never change.
    @Test
    void theNumberOfAnApplicationIsDerivedAndForgivesHowItIsTyped() {
        UUID id = UUID.fromString("018f6a2e-0000-7000-8000-000000000001");
        String number = Vorgangsnummer.of(id);
        assertThat(number).matches("[A-HJ-NP-Z2-9]{3}(-[A-HJ-NP-Z2-9]{3}){2}").isEqualTo("Z8J-474-QK6");
        assertThat(Vorgangsnummer.matches(
                        " " + number.toLowerCase(java.util.Locale.ROOT).replace("-", " "), id))
                .isTrue();
        assertThat(Vorgangsnummer.matches("", id)).isFalse();
        assertThat(Vorgangsnummer.matches(number, UUID.fromString("018f6a2e-0000-7000-8000-000000000002")))
                .isFalse();
    }

    @Test
    void aLetterOpensOnlyWithTheKeyOfItsReader() throws Exception {
        KeyPair mine = keys();
        byte[] letter = Codec.write(new Mitteilung(
                UUID.randomUUID(),
                Mitteilung.Art.BESCHEID,
                Instant.parse("2026-03-03T10:00:00Z"),
                "50.21-2026-000001-7",
                "Ihr Bescheid",
                "Ihr Antrag ist bewilligt.",
                null,
                List.of(new Mitteilung.Zeile(
                        "Regelbedarf", "§ 27a SGB XII", 56300, "Karl Brandt", "Für Essen rechnen wir 563,00 €.")),
                List.of(new Mitteilung.Datei("bescheid.pdf", "application/pdf", new byte[] {1, 2, 3})),
                List.of()));
        byte[] sealed = PersonalEnvelope.seal(letter, mine.getPublic().getEncoded());
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("bewilligt");
        Mitteilung back = Codec.readMitteilung(
                PersonalEnvelope.open(sealed, mine.getPrivate().getEncoded()));
        assertThat(back.zeilen())
                .containsExactly(new Mitteilung.Zeile(
                        "Regelbedarf", "§ 27a SGB XII", 56300, "Karl Brandt", "Für Essen rechnen wir 563,00 €."));
        assertThatThrownBy(
                        () -> PersonalEnvelope.open(sealed, keys().getPrivate().getEncoded()))
                .isInstanceOf(MessageRefused.class);
        byte[] bent = sealed.clone();
        bent[bent.length - 20] ^= 1;
        assertThatThrownBy(() -> PersonalEnvelope.open(bent, mine.getPrivate().getEncoded()))
                .isInstanceOf(MessageRefused.class);
    }

    @Test
    void hostileXmlIsRefusedWithASentence() {
        String bomb = "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY x 'xx'><!ENTITY y '&x;&x;'>]><nachricht xmlns='"
                + Codec.NAMESPACE + "' version='1.0'>&y;</nachricht>";
        String outside = "<?xml version='1.0'?><!DOCTYPE a SYSTEM 'http://127.0.0.1:1/a.dtd'><a/>";
        String foreign = "<nachricht xmlns='urn:anders' version='1.0'/>";
        for (String xml : List.of(bomb, outside, foreign, "", "kein xml", "<a>")) {
            assertThatThrownBy(() -> Codec.read(xml.getBytes(StandardCharsets.UTF_8)))
                    .isInstanceOf(MessageRefused.class)
                    .hasMessage("Die Nachricht hält sich nicht an das Nachrichtenprofil.");
        }
    }

    /// The schema has no bounds for numbers and lets a time without a zone through.
    @Test
    void valuesBeyondTheirTypeAreRefusedLikeAnythingElse() throws Exception {
        String xml = new String(
                Codec.write(new Nachricht.Antrag(
                        KOPF,
                        "99107009017000",
                        "059990010001",
                        "hzl-grundsicherung",
                        1,
                        "de",
                        new Nachricht.Rueckweg(
                                "por:059980000001",
                                UUID.randomUUID(),
                                keys().getPublic().getEncoded()),
                        List.of(new Angabe("person.familienname", 0, "Aydın")),
                        List.of(new Nachricht.Nachweis(
                                "E-RENT", "anhang-1", "Miete.pdf", "application/pdf", 12, "ab".repeat(32))))),
                StandardCharsets.UTF_8);
        for (String odd : List.of(
                xml.replace(">2026-03-02T09:14:00.000Z<", ">2026-03-02T09:14:00<")
                        .replace(">2026-03-02T09:14:00Z<", ">2026-03-02T09:14:00<"),
                xml.replace("groesse=\"12\"", "groesse=\"99999999999999999999\""),
                xml.replace("formularVersion=\"1\"", "formularVersion=\"99999999999\""))) {
            assertThat(odd).isNotEqualTo(xml);
            assertThatThrownBy(() -> Codec.read(odd.getBytes(StandardCharsets.UTF_8)))
                    .isInstanceOf(MessageRefused.class)
                    .hasMessageContaining("nicht rechnen");
        }
    }

    @Test
    void controlCharactersAndUnknownFieldsAreRefused() {
        assertThatThrownBy(() -> new Angabe("person.familienname", 0, "a\u0000b"))
                .isInstanceOf(MessageRefused.class);
        assertThatThrownBy(() -> new Angabe("Person.Name", 0, "x")).isInstanceOf(MessageRefused.class);
        assertThatThrownBy(() -> new Angabe("person.name", 0, "u\u0308")).isInstanceOf(MessageRefused.class);
    }

    private static KeyPair keys() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new java.security.spec.ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }
}
