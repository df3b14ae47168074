package de.tragwerk.mandant.log;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// A log server of the operator, if there is one: `tragwerk.log.ziel` names it as `host:port`, `tragwerk.log.ca`
/// the file (PEM) of the authority its certificate comes from; without it the authorities of the Java
/// installation count.
@Component
final class LogTarget implements InitializingBean, DisposableBean {

    private static final Pattern PLACE = Pattern.compile("([A-Za-z0-9.-]+|\\[[0-9a-fA-F:]+]):(\\d{1,5})");

    private final String target;
    private final String authority;
    private @Nullable TlsSyslog appender;

    LogTarget(@Value("${tragwerk.log.ziel:}") String target, @Value("${tragwerk.log.ca:}") String authority) {
        this.target = target.strip();
        this.authority = authority.strip();
    }

    @Override
    public void afterPropertiesSet() {
        if (target.isEmpty()) {
            return;
        }
        Matcher place = PLACE.matcher(target);
        if (!place.matches()) {
            throw new IllegalArgumentException(
                    "tragwerk.log.ziel heißt Name:Port, zum Beispiel log.example:6514; war: " + target);
        }
        LoggerContext context = context();
        TlsSyslog syslog = new TlsSyslog(place.group(1), Integer.parseInt(place.group(2)), sockets());
        syslog.setContext(context);
        syslog.start();
        root(context).addAppender(syslog);
        appender = syslog;
    }

    @Override
    public void destroy() {
        TlsSyslog running = appender;
        if (running != null) {
            root(context()).detachAppender(running);
            running.stop();
        }
    }

    private static LoggerContext context() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            return context;
        }
        throw new IllegalStateException("Ohne Logback kein Versand des Protokolls");
    }

    private static Logger root(LoggerContext context) {
        return context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    private SSLSocketFactory sockets() {
        try {
            SSLContext tls = SSLContext.getInstance("TLS");
            if (authority.isEmpty()) {
                tls.init(null, null, null);
                return tls.getSocketFactory();
            }
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            try (InputStream pem = Files.newInputStream(Path.of(authority))) {
                int n = 0;
                for (Certificate one : CertificateFactory.getInstance("X.509").generateCertificates(pem)) {
                    trusted.setCertificateEntry("ca" + n++, one);
                }
            }
            TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            managers.init(trusted);
            tls.init(null, managers.getTrustManagers(), null);
            return tls.getSocketFactory();
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalArgumentException("tragwerk.log.ca lässt sich nicht lesen: " + authority, e);
        }
    }
}
