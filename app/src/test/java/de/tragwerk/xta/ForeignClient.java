package de.tragwerk.xta;

import com.sun.tools.ws.wscompile.WsimportTool;
import de.tragwerk.osci.Holder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import javax.tools.ToolProvider;

/// Makes the foreign client: wsimport on the official WSDL, then javac, once for a test run.
final class ForeignClient {

    private static ClassLoader classes;
    private static Path wsdl;

    private ForeignClient() {}

    /// @param own key and certificate of the client
    static ForeignXta of(String server, Holder own, X509Certificate root) throws Exception {
        ClassLoader generated = classes();
        return (ForeignXta) generated
                .loadClass("fremd.GeneratedClient")
                .getConstructor(URL.class, String.class, SSLSocketFactory.class)
                .newInstance(wsdl.toUri().toURL(), server, tls(own, root));
    }

    /// The usual TLS of Java: the server has to show a certificate of this root.
    static SSLSocketFactory tls(Holder own, X509Certificate root) throws Exception {
        char[] pin = "egal".toCharArray();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        keys.load(null, pin);
        keys.setKeyEntry("1", own.key(), pin, new Certificate[] {own.certificate()});
        KeyManagerFactory mine = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        mine.init(keys, pin);
        KeyStore anchors = KeyStore.getInstance("PKCS12");
        anchors.load(null, pin);
        anchors.setCertificateEntry("wurzel", root);
        TrustManagerFactory theirs = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        theirs.init(anchors);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(mine.getKeyManagers(), theirs.getTrustManagers(), null);
        return context.getSocketFactory();
    }

    private static synchronized ClassLoader classes() throws Exception {
        if (classes == null) {
            Path folder = Files.createTempDirectory("tragwerk-xta-");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            wsdl = copy(folder.resolve("wsdl"));
            Path sources = Files.createDirectories(folder.resolve("src"));
            ByteArrayOutputStream said = new ByteArrayOutputStream();
            if (!new WsimportTool(said).run(new String[] {
                "-keep",
                "-Xnocompile",
                "-extension",
                "-XadditionalHeaders",
                "-Xno-addressing-databinding",
                "-s",
                sources.toString(),
                wsdl.toString()
            })) {
                throw new IllegalStateException("wsimport: " + said);
            }
            Path out = Files.createDirectories(folder.resolve("classes"));
            List<String> line = new ArrayList<>(List.of("-proc:none", "-nowarn", "-d", out.toString()));
            line.addAll(List.of("-cp", System.getProperty("java.class.path")));
            try (Stream<Path> all = Files.walk(sources)) {
                all.map(Path::toString).filter(p -> p.endsWith(".java")).forEach(line::add);
            }
            line.add(Path.of("src/test/xta/GeneratedClient.java").toString());
            ByteArrayOutputStream errors = new ByteArrayOutputStream();
            if (ToolProvider.getSystemJavaCompiler().run(null, null, errors, line.toArray(String[]::new)) != 0) {
                throw new IllegalStateException("javac: " + errors);
            }
            classes = new URLClassLoader(
                    new URL[] {out.toUri().toURL()}, Thread.currentThread().getContextClassLoader());
        }
        return classes;
    }

    /// The WSDL as it is but for the address, which is no address in it.
    private static Path copy(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> all = Files.list(XtaSpecs.folder())) {
            for (Path file : all.toList()) {
                Files.copy(file, folder.resolve(file.getFileName().toString()));
            }
        }
        Path copy = folder.resolve("XTA.wsdl");
        String address = URI.create("https://xta.example.test/").toString();
        Files.writeString(copy, Files.readString(copy).replace("REPLACE_WITH_ACTUAL_URL", address));
        return copy;
    }

    private static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            System.err.println("Testordner bleibt liegen: " + folder);
        }
    }
}
