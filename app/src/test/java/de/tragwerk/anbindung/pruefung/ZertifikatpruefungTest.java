package de.tragwerk.anbindung.pruefung;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import de.tragwerk.anbindung.Zweck;
import de.tragwerk.mandant.Home;
import de.tragwerk.osci.Holder;
import de.tragwerk.osci.crypto.Certificates;
import de.tragwerk.osci.pki.Pki;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Set;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every refusal of a certificate says what is wrong; a good one is taken.
@TragwerkTest
class ZertifikatpruefungTest {

    private static final Instant JETZT = Clock.systemUTC().instant();
    private static final Duration JAHR = Duration.ofDays(365);

    @Test
    void aGoodCertificateIsTakenAsDerAndAsPem(TestProgram program) throws Exception {
        Holder gut = wurzel(program).issue("Amt", JETZT.minusSeconds(60));
        assertThat(satz(program, Certificates.encoded(gut.certificate()), Zweck.INHALT))
                .isEmpty();
        assertThat(satz(program, pem(gut.certificate()), Zweck.OSCI)).isEmpty();
    }

    @Test
    void whatIsNoPublicCertificateIsRefused(TestProgram program, @TempDir Path dir) throws Exception {
        Pki pki = wurzel(program);
        Holder amt = pki.issue("Amt", JETZT.minusSeconds(60));
        assertThat(satz(program, "kein Zertifikat".getBytes(StandardCharsets.UTF_8), Zweck.INHALT))
                .contains("kein Zertifikat");
        assertThat(satz(program, new byte[0], Zweck.INHALT)).contains("kein Zertifikat");
        assertThat(satz(program, "-----BEGIN RSA PRIVATE KEY-----".getBytes(StandardCharsets.UTF_8), Zweck.INHALT))
                .contains("privaten Schlüssel");
        Path p12 = dir.resolve("amt.p12");
        pki.store(amt, p12, "geheim".toCharArray());
        assertThat(satz(program, Files.readAllBytes(p12), Zweck.INHALT)).contains("privaten Schlüssel");
        byte[] einmal = pem(amt.certificate());
        byte[] zweimal = new byte[einmal.length * 2];
        System.arraycopy(einmal, 0, zweimal, 0, einmal.length);
        System.arraycopy(einmal, 0, zweimal, einmal.length, einmal.length);
        assertThat(satz(program, zweimal, Zweck.INHALT)).contains("2 Zertifikate");
    }

    @Test
    void daysKeyAndUsageAreChecked(TestProgram program) throws Exception {
        Pki pki = wurzel(program);
        assertThat(satz(program, pki.issue("Alt", JETZT.minus(JAHR), JETZT.minusSeconds(5))))
                .contains("abgelaufen", "Verwaltungs-PKI");
        assertThat(satz(program, pki.issue("Bald", JETZT.minus(JAHR), JETZT.plus(Duration.ofDays(20)))))
                .contains("mindestens 30 Tage");
        assertThat(satz(program, pki.issue("Neu", JETZT.plus(Duration.ofDays(2)), JETZT.plus(JAHR))))
                .contains("gilt erst ab");
        assertThat(satz(program, pki.certify("Kurz", paar("RSA", 2048), JETZT.minusSeconds(60), JETZT.plus(JAHR))))
                .contains("2048 Bit", "3072");
        assertThat(satz(program, pki.certify("Kurve", paar("EC", 256), JETZT.minusSeconds(60), JETZT.plus(JAHR))))
                .contains("Typ EC", "RSA");
        assertThat(satz(
                        program,
                        pki.sub("Stelle", JETZT.minusSeconds(60), JETZT.plus(JAHR))
                                .root()))
                .contains("Ausgabestelle");
        KeyPair paar = paar("RSA", 3072);
        byte[] nurSignatur = Certificates.encoded(fuer(pki, paar, KeyUsage.digitalSignature));
        assertThat(satz(program, nurSignatur, Zweck.INHALT)).contains("nicht zum Verschlüsseln");
        assertThat(satz(program, nurSignatur, Zweck.OSCI)).isEmpty();
        byte[] nurSchluessel = Certificates.encoded(fuer(pki, paar, KeyUsage.keyEncipherment));
        assertThat(satz(program, nurSchluessel, Zweck.OSCI)).contains("nicht zum Signieren");
        assertThat(satz(program, nurSchluessel, Zweck.INHALT)).isEmpty();
    }

    @Test
    void strangersAndRevokedOnesAreRefused(TestProgram program) throws Exception {
        assertThat(satz(program, Pki.create("Fremd", JETZT.minusSeconds(60)).issue("Amt", JETZT.minusSeconds(60))))
                .contains("nicht zu denen, denen wir vertrauen");
        Pki pki = wurzel(program);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        try {
            String crl = "http://127.0.0.1:" + server.getAddress().getPort() + "/liste.crl";
            Holder gesperrt = pki.issue("Gesperrt", JETZT.minusSeconds(60), JETZT.plus(JAHR), crl, null);
            Holder frei = pki.issue("Frei", JETZT.minusSeconds(60), JETZT.plus(JAHR), crl, null);
            byte[] liste = pki.revocationList(
                    Set.of(gesperrt.certificate().getSerialNumber()), JETZT.minusSeconds(60), JETZT.plus(JAHR));
            server.createContext("/liste.crl", exchange -> {
                exchange.sendResponseHeaders(200, liste.length);
                exchange.getResponseBody().write(liste);
                exchange.close();
            });
            server.start();
            assertThat(satz(program, gesperrt)).contains("gesperrt");
            Zertifikatpruefung.Befund befund = program.bean(Zertifikatpruefung.class)
                    .pruefe(Certificates.encoded(frei.certificate()), Zweck.INHALT);
            assertThat(befund.satz()).isEmpty();
            assertThat(befund.gefragt()).isTrue();
        } finally {
            server.stop(0);
        }
    }

    private static String satz(TestProgram program, Holder holder) {
        return satz(program, Certificates.encoded(holder.certificate()), Zweck.INHALT);
    }

    private static String satz(TestProgram program, byte[] datei, Zweck zweck) {
        return program.bean(Zertifikatpruefung.class).pruefe(datei, zweck).satz();
    }

    private static byte[] pem(X509Certificate c) {
        return ("-----BEGIN CERTIFICATE-----\n"
                        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(Certificates.encoded(c))
                        + "\n-----END CERTIFICATE-----\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static KeyPair paar(String art, int bits) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(art);
        generator.initialize(bits);
        return generator.generateKeyPair();
    }

    private static X509Certificate fuer(Pki pki, KeyPair paar, int usage) throws Exception {
        Holder root = pki.root();
        JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                root.certificate().getSubjectX500Principal(),
                new BigInteger(100, new java.security.SecureRandom()),
                Date.from(JETZT.minusSeconds(60)),
                Date.from(JETZT.plus(JAHR)),
                new javax.security.auth.x500.X500Principal("CN=Amt"),
                paar.getPublic());
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
        return new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(root.key())));
    }

    /// The demo's root, which the program trusts.
    private static Pki wurzel(TestProgram program) throws Exception {
        Home home = program.bean(Home.class);
        return Pki.of(Pki.load(
                        home.secretFolder().resolve("pki-wurzel.p12"),
                        home.password("pki-wurzel").toCharArray())
                .getFirst());
    }
}
