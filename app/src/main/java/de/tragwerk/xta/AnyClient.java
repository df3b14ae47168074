package de.tragwerk.xta;

import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import javax.net.ssl.X509TrustManager;

/// Lets every client finish the handshake, in which it proves that it has the key of its certificate.
///
/// Whether the certificate is believed, valid and not revoked decides [XtaServer] for each request, with the issuers
/// as they are now, and answers in XTA's own faults; a broken handshake could not say why.
final class AnyClient implements X509TrustManager {

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
        if (chain.length == 0) {
            throw new CertificateException("no certificate");
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
        throw new CertificateException("only a server");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
