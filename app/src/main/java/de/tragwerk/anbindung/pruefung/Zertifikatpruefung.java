package de.tragwerk.anbindung.pruefung;

import de.tragwerk.anbindung.Zweck;
import de.tragwerk.kernel.Days;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.osci.Inspection;
import de.tragwerk.osci.trust.Trust;
import de.tragwerk.transport.keys.KeyRing;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Looks at a certificate file before it is taken: form, days, key, usage, issuer, revocation. Each refusal says what
/// is wrong and what to do.
@Component
public class Zertifikatpruefung {

    /// @param zertifikat null when it was refused
    /// @param satz why, empty when it is good
    /// @param gefragt whether the issuer was asked about revocation and answered
    public record Befund(@Nullable X509Certificate zertifikat, String satz, boolean gefragt) {}

    private static final int BITS = 3072;
    private static final int MAX = 32 * 1024;
    private static final Duration MINDESTENS = Duration.ofDays(30);
    private static final DateTimeFormatter TAG =
            DateTimeFormatter.ofPattern("dd.MM.yyyy").withZone(Days.ZONE);
    private static final int SIGNATUR = 0;
    private static final int NICHTABSTREITBAR = 1;
    private static final int SCHLUESSEL = 2;
    private static final int DATEN = 3;

    private final KeyRing keys;
    private final RealTime time;

    Zertifikatpruefung(KeyRing keys, RealTime time) {
        this.keys = keys;
        this.time = time;
    }

    /// May ask the issuer over HTTP: call it outside of a transaction.
    public Befund pruefe(byte[] datei, Zweck zweck) {
        X509Certificate c;
        if (geheim(datei)) {
            return nein(
                    "Die Datei enthält einen privaten Schlüssel. Er bleibt bei Ihnen: Laden Sie nur das öffentliche Zertifikat (.cer oder .pem) hoch und geben Sie die p12-Datei niemandem.");
        }
        try {
            List<X509Certificate> alle = gelesen(datei);
            if (alle.size() != 1) {
                return nein("In der Datei liegen " + alle.size()
                        + " Zertifikate. Laden Sie genau eines hoch: das der Behörde, ohne die Kette.");
            }
            c = alle.getFirst();
        } catch (CertificateException e) {
            return nein("Das ist kein Zertifikat. Laden Sie die Datei mit der Endung .cer oder .pem hoch.");
        }
        Instant jetzt = time.instant();
        String satz = tage(c, jetzt);
        satz = satz.isEmpty() ? schluessel(c) : satz;
        satz = satz.isEmpty() ? verwendung(c, zweck) : satz;
        return satz.isEmpty() ? vertrauen(c, jetzt) : nein(satz);
    }

    private static Befund nein(String satz) {
        return new Befund(null, satz, false);
    }

    private static List<X509Certificate> gelesen(byte[] datei) throws CertificateException {
        if (datei.length == 0 || datei.length > MAX) {
            throw new CertificateException("length");
        }
        return CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(datei)).stream()
                .map(X509Certificate.class::cast)
                .toList();
    }

    /// PEM with a key, or PKCS#12: SEQUENCE, INTEGER 3.
    private static boolean geheim(byte[] d) {
        if (new String(d, StandardCharsets.ISO_8859_1).contains("PRIVATE KEY-----")) {
            return true;
        }
        for (int i = 2; i <= 6 && i + 3 <= d.length && d[0] == 0x30; i++) {
            if (d[i] == 2 && d[i + 1] == 1 && d[i + 2] == 3) {
                return true;
            }
        }
        return false;
    }

    private static String tage(X509Certificate c, Instant jetzt) {
        Instant von = c.getNotBefore().toInstant();
        Instant bis = c.getNotAfter().toInstant();
        if (jetzt.isBefore(von)) {
            return "Das Zertifikat gilt erst ab " + TAG.format(von) + ". Laden Sie es dann hoch.";
        }
        if (jetzt.isAfter(bis)) {
            return "Das Zertifikat ist am " + TAG.format(bis)
                    + " abgelaufen. Beantragen Sie bei der Verwaltungs-PKI ein neues.";
        }
        return bis.isBefore(jetzt.plus(MINDESTENS))
                ? "Das Zertifikat endet schon am " + TAG.format(bis)
                        + ". Für die Anbindung braucht es noch mindestens 30 Tage: Beantragen Sie jetzt das nächste."
                : "";
    }

    private static String schluessel(X509Certificate c) {
        if (!(c.getPublicKey() instanceof RSAPublicKey rsa)) {
            return "Der Schlüssel ist vom Typ " + c.getPublicKey().getAlgorithm()
                    + ". OSCI 1.2 verschlüsselt mit RSA: Beantragen Sie ein Zertifikat mit RSA und mindestens 3072 Bit.";
        }
        int bits = rsa.getModulus().bitLength();
        return bits < BITS
                ? "Der Schlüssel hat " + bits
                        + " Bit. Nach den Vorgaben des BSI braucht er mindestens 3072: Beantragen Sie ein neues Zertifikat."
                : "";
    }

    private static String verwendung(X509Certificate c, Zweck zweck) {
        if (c.getBasicConstraints() >= 0) {
            return "Das ist das Zertifikat einer Ausgabestelle. Laden Sie das der Behörde hoch.";
        }
        boolean[] usage = c.getKeyUsage();
        if (usage == null) {
            return "";
        }
        boolean sperrt = !usage[SCHLUESSEL] && !usage[DATEN];
        boolean unterschreibt = usage[SIGNATUR] || usage[NICHTABSTREITBAR];
        if (zweck != Zweck.OSCI && sperrt) {
            return "Das Zertifikat ist nicht zum Verschlüsseln bestimmt (keyEncipherment fehlt). Laden Sie das Verschlüsselungszertifikat hoch.";
        }
        return zweck == Zweck.OSCI && !unterschreibt
                ? "Das Zertifikat ist nicht zum Signieren bestimmt (digitalSignature fehlt). Laden Sie das Signaturzertifikat hoch."
                : "";
    }

    private Befund vertrauen(X509Certificate c, Instant jetzt) {
        Trust trust = keys.trust();
        // Only after the chain holds is anybody asked: the addresses in a stranger's certificate are not called.
        if (!trust.believed(c)) {
            return nein(
                    "Die Ausgabestelle gehört nicht zu denen, denen wir vertrauen. Nötig ist ein Zertifikat der Verwaltungs-PKI; selbst ausgestellte gelten nicht.");
        }
        Inspection befund = trust.inspect(c, jetzt);
        if (befund.offline() != Inspection.Outcome.GOOD) {
            return nein("Ein Zertifikat der Ausgabestelle ist abgelaufen. Fragen Sie die Ausgabestelle.");
        }
        Inspection.Online online = befund.online();
        if (online != null && online.revoked()) {
            return nein("Die Ausgabestelle hat dieses Zertifikat gesperrt. Beantragen Sie ein neues.");
        }
        return new Befund(c, "", online != null);
    }
}
