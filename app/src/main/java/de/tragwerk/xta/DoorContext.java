package de.tragwerk.xta;

import java.security.KeyManagementException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocketFactory;
import javax.net.ssl.SSLSessionContext;
import javax.net.ssl.TrustManager;
import org.jspecify.annotations.Nullable;

/// The TLS of Java in the form that Tomcat asks for; Tomcat itself would want keys in files of its own.
final class DoorContext implements org.apache.tomcat.util.net.SSLContext {

    private final SSLContext tls;
    private final ServerKey key;

    DoorContext(ServerKey key) {
        this.key = key;
        try {
            tls = SSLContext.getInstance("TLS");
            tls.init(new KeyManager[] {key}, new TrustManager[] {new AnyClient()}, new SecureRandom());
        } catch (NoSuchAlgorithmException | KeyManagementException e) {
            throw new IllegalStateException("TLS fehlt in diesem Java", e);
        }
    }

    @Override
    public void init(KeyManager @Nullable [] keys, TrustManager @Nullable [] trusted, @Nullable SecureRandom random) {
        // Done already, with managers that look at each handshake.
    }

    @Override
    public void destroy() {
        // Nothing to let go.
    }

    @Override
    public SSLSessionContext getServerSessionContext() {
        return tls.getServerSessionContext();
    }

    @Override
    public SSLEngine createSSLEngine() {
        return tls.createSSLEngine();
    }

    @Override
    public SSLServerSocketFactory getServerSocketFactory() {
        return tls.getServerSocketFactory();
    }

    @Override
    public SSLParameters getSupportedSSLParameters() {
        return tls.getSupportedSSLParameters();
    }

    @Override
    public X509Certificate @Nullable [] getCertificateChain(String alias) {
        return key.getCertificateChain(alias);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
