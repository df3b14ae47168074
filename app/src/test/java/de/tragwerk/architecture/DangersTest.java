package de.tragwerk.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What no source of the program may do, or only where it is written down: each rule takes a way of attack away
/// for good (ASVS 5.0 V1, V11, V13, V15). Reads the sources as text, so that nothing hides behind a library.
class DangersTest {

    private static final Path TOP = Path.of(Files.isDirectory(Path.of("docs")) ? "." : "..");
    private static final Map<String, String> JAVA = read("java", ".java");
    private static final Map<String, String> PAGES = read("resources", ".html");

    /// By file name without ending, comments taken out.
    private static Map<String, String> read(String kind, String ending) {
        Map<String, String> all = new LinkedHashMap<>();
        for (String jar : List.of("kernel", "law", "osci", "verifier", "app")) {
            Path folder = TOP.resolve(jar).resolve("src/main").resolve(kind);
            if (!Files.isDirectory(folder)) {
                continue;
            }
            try (var files = Files.walk(folder)) {
                for (Path file :
                        files.filter(f -> f.toString().endsWith(ending)).toList()) {
                    all.put(
                            folder.relativize(file).toString().replaceAll("^de/tragwerk/|" + ending + "$", ""),
                            Files.readString(file).replaceAll("(?m)^\\s*//.*$", ""));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return all;
    }

    private static Set<String> using(Map<String, String> where, String pattern) {
        Pattern wanted = Pattern.compile(pattern);
        return where.entrySet().stream()
                .filter(e -> wanted.matcher(e.getValue()).find())
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> found(Map<String, String> where, String pattern) {
        Pattern wanted = Pattern.compile(pattern);
        List<String> all = new ArrayList<>();
        where.forEach((file, text) -> {
            Matcher matcher = wanted.matcher(text);
            while (matcher.find()) {
                all.add(file + ": " + matcher.group());
            }
        });
        return all;
    }

    private static String doc(String name) throws IOException {
        return Files.readString(TOP.resolve("docs/security").resolve(name));
    }

    @Test
    void programsAreStartedWithoutAShellAndOnlyInNamedPlaces() {
        assertThat(using(JAVA, "ProcessBuilder\\(|getRuntime\\(\\)\\s*\\.exec"))
                .containsExactly(
                        "cli/bench/StartFigure", "cli/law/SimulateCommand", "mandant/postgres/EmbeddedPostgres");
        assertThat(found(JAVA, "\"(/bin/)?(ba)?sh\"|\"cmd(\\.exe)?\"")).isEmpty();
    }

    /// No evaluator, no naming service, no foreign query language: what somebody typed can become a value only.
    @Test
    void nothingTypedBecomesCode() {
        assertThat(found(
                        JAVA,
                        "ScriptEngine|SpelExpressionParser|ExpressionParser\\b|GroovyShell|JavaCompiler|MethodHandles\\.Lookup\\(\\)\\.define"
                                + "|javax\\.naming|InitialContext|LdapTemplate|XPathFactory|XPathExpression|TransformerFactory|StreamSource\\("
                                + "|ObjectInputStream|XMLDecoder|enableDefaultTyping|activateDefaultTyping|JsonTypeInfo\\.Id\\.(MINIMAL_)?CLASS|new Yaml\\("
                                + "|Velocity|Freemarker|Memcached|JedisPool|MailSender|\\.processString\\(|StringTemplateResolver"
                                + "|sun\\.misc\\.Unsafe|System\\.loadLibrary"))
                .isEmpty();
    }

    /// Mail is written in one place, from addresses that were checked (`MailAddressTest`) and lines that end nowhere.
    @Test
    void mailIsWrittenInOnePlace() {
        assertThat(using(JAVA, "jakarta\\.mail")).containsExactly("mail/Smtp", "mail/gegenstelle/DemoPost");
    }

    /// A name of a page or fragment that somebody could choose would be an expression of the template language.
    @Test
    void pagesAreNamedByConstants() {
        assertThat(found(JAVA, "return \"(?!redirect:)[a-z]+(/[a-z-]*)+\" \\+")).isEmpty();
        assertThat(found(PAGES, "th:(insert|replace|include)=\"[^\"]*\\$\\{param|__\\$\\{"))
                .isEmpty();
    }

    @Test
    void patternsAndFormatsAreConstants() {
        assertThat(found(JAVA, "Pattern\\.compile\\(\\s*+(?!\"|[A-Z]|Pattern\\.quote)[^)]{0,40}"))
                .containsExactly("login/password/PasswordRules: Pattern.compile(kind");
        assertThat(found(
                        JAVA,
                        "String\\.format\\((?!\\s*(java\\.util\\.)?Locale\\.[A-Z]+, (\"|whole \\? \"))[^)]{0,40}"))
                .isEmpty();
    }

    /// The only raw HTML is the view of a letter, which its writer escapes (NoticeRendererTest); scripts are files.
    @Test
    void htmlIsWrittenByTheTemplatesOnly() {
        assertThat(found(PAGES, "th:utext=\"[^\"]*\"|\\[\\([^)]*\\)\\]"))
                .allSatisfy(f -> assertThat(f).endsWith("th:utext=\"${brief}\""));
        assertThat(
                        found(
                                PAGES,
                                "<script(?![^>]*\\bsrc=|[^>]*th:src=)[^>]*>|\\son[a-z]+=\"|th:on[a-z]+=|th:inline=|javascript:"))
                .isEmpty();
        assertThat(using(JAVA, "\"<(div|span|a |p>|td)")).containsExactly("document/render/BriefHtml");
    }

    /// A link begins with a path of ours, or is a whole value that a controller made of constants: nothing typed
    /// can begin with `javascript:` there.
    @Test
    void addressesInPagesBeginWithAPathOfOurs() {
        assertThat(found(
                        PAGES,
                        "th:(href|action|src|formaction)=\"(?!@\\{\\|?/|\\|/|\\|#|#|\\$\\{|@\\{\\|?\\$\\{)[^\"]*\""))
                .extracting(f -> f.replaceFirst(".*=\"", "\""))
                .containsExactlyInAnyOrder(
                        "\"|${g.href}?von=pruefen|\"",
                        "\"|${pfad}/${e.nr}|\"",
                        "\"|mailto:${s.stelle.email}|\"",
                        // A setting of the operator.
                        "\"|mailto:${z}|\"",
                        "\"|tel:${s.anruf}|\"");
    }

    @Test
    void everyAlgorithmStandsInTheInventory() throws IOException {
        String inventory = doc("crypto.md");
        Set<String> used = new TreeSet<>();
        for (String call : List.of(
                "(?:Cipher|MessageDigest|Mac|Signature|KeyPairGenerator|KeyGenerator|SecretKeyFactory|KeyAgreement|KeyStore|SSLContext)\\.getInstance\\(\\s*(?:\\w+ \\? |method\\.equals\\(\\w+\\) \\? )?\"([^\"]+)\"",
                "getInstance\\([^;]*? : \"([^\"]+)\"",
                "Certificates\\.digest\\(\\s*\"([^\"]+)\"",
                "(?:JWSAlgorithm|JWEAlgorithm|EncryptionMethod|COSEAlgorithmIdentifier)\\.([A-Z0-9_]{4,})",
                "JcaContentSignerBuilder\\(\\s*\"([^\"]+)\"",
                "ECGenParameterSpec\\(\\s*\"([^\"]+)\"")) {
            JAVA.values()
                    .forEach(text ->
                            Pattern.compile(call).matcher(text).results().forEach(m -> used.add(m.group(1))));
        }
        assertThat(used)
                .hasSizeGreaterThan(15)
                .allSatisfy(a -> assertThat(inventory)
                        .as("docs/security/crypto.md nennt " + a + " nicht")
                        .contains("`" + a + "`"));
        // Weak ones are there to read old mail or because a standard asks for them, and nowhere else.
        assertThat(using(JAVA, "DESede|/CBC/|PKCS1Padding|OAEPWithSHA-1"))
                .containsExactlyInAnyOrder("osci/crypto/OldCipher", "osci/crypto/KeyTransport");
        assertThat(using(JAVA, "\"MD5\"|\"SHA-?1\"|HmacSHA1|HmacMD5|/ECB/(?!OAEPPadding)|\"RC4|\"DES\\b"))
                .containsExactlyInAnyOrder(
                        "login/password/CommonPasswords", "login/factor/Totp", "osci/crypto/KeyTransport");
    }

    @Test
    void whatMustNotBeGuessedIsSecureRandom() {
        assertThat(using(JAVA, "new Random\\(|Math\\.random|ThreadLocalRandom|RandomStringUtils|SplittableRandom"))
                .allSatisfy(f -> assertThat(f).matches(".*(Bench|Figure|dedup|cli/law/Erzeuger).*"));
        assertThat(using(JAVA, "SecureRandom\\.getInstance|setSeed")).isEmpty();
    }

    /// Every place that opens a connection to somebody else is named, and none follows an answer elsewhere.
    @Test
    void whoIsCalledStandsInTheListAndNobodyIsFollowed() throws IOException {
        String list = doc("connections.md");
        Set<String> places =
                using(JAVA, "HttpClient\\.new|new Socket\\(|HttpsURLConnection|createSocket\\(|fromIssuerLocation");
        assertThat(places)
                .hasSizeGreaterThan(8)
                .allSatisfy(p -> assertThat(list)
                        .as("docs/security/connections.md nennt " + p + " nicht")
                        .contains("`" + p.substring(p.lastIndexOf('/') + 1) + "`"));
        assertThat(found(
                        JAVA,
                        "HttpClient\\.newHttpClient\\(|setInstanceFollowRedirects\\(true|Redirect\\.(ALWAYS|NORMAL)"))
                .isEmpty();
        JAVA.forEach((file, text) -> assertThat(count(text, "HttpClient\\.newBuilder\\("))
                .as(file)
                .isEqualTo(count(text, "HttpClient\\.Redirect\\.NEVER")));
        assertThat(found(
                        JAVA,
                        "setHostnameVerifier|NoopHostnameVerifier|TrustAllStrategy|checkServerTrusted[^}]*\\{\\s*\\}"))
                .isEmpty();
    }

    private static long count(String text, String pattern) {
        return Pattern.compile(pattern).matcher(text).results().count();
    }

    /// After a login nobody needs the provider's tokens, so nobody can take them.
    @Test
    void tokensOfProvidersAreNotKept() {
        Set<String> logins = using(JAVA, "\\.oauth2Login\\(");
        assertThat(logins).containsExactly("access/web/SecurityConfiguration", "login/web/StaffChain");
        assertThat(using(JAVA, "\\.authorizedClientRepository\\(new ForgetfulClients\\(\\)\\)"))
                .isEqualTo(logins);
    }

    /// Each upload: where, what, how large.
    @Test
    void everyUploadStandsInTheListAndItsNameIsNoPath() throws IOException {
        String list = doc("limits.md");
        assertThat(using(JAVA, "MultipartFile\\b"))
                .hasSizeGreaterThan(5)
                .allSatisfy(f -> assertThat(list)
                        .as("docs/security/limits.md nennt " + f + " nicht")
                        .contains("`" + f.substring(f.lastIndexOf('/') + 1) + "`"));
        assertThat(found(JAVA, "[\\w.(]{0,20}getOriginalFilename\\(\\)"))
                .isNotEmpty()
                .allSatisfy(f -> assertThat(f).contains("FileName.of("));
    }

    @Test
    void theProgramCarriesNoSecretsNoDebuggingAndNoSourceControl() throws IOException {
        String settings = Files.readString(TOP.resolve("app/src/main/resources/application.properties"));
        assertThat(settings)
                .contains(
                        "server.error.include-stacktrace=never",
                        "server.error.include-message=never",
                        "spring.jmx.enabled=false")
                .doesNotContainPattern("(?i)(password|secret|token)\\s*=\\s*\\S")
                .doesNotContainPattern("(?m)^(debug|trace|management\\.)");
        assertThat(Files.readString(TOP.resolve("docs/generated/third-party.md")))
                .doesNotContain(
                        "actuator", "devtools", "springdoc", "h2database", "groovy", "jolokia", "junit", "mockito");
        try (var files = Files.walk(TOP.resolve("app/src/main/resources"))) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(f -> f.getFileName().toString())
                            .filter(n -> n.matches("(?i).*\\.(p12|jks|pem|key|pw|git.*|svn|orig|bak|swp)|\\.git.*")))
                    .isEmpty();
        }
        assertThat(doc("components.md")).contains("2 working days", "30 days", "once a quarter");
        assertThat(found(JAVA, "BEGIN (RSA |EC )?PRIVATE KEY|printStackTrace\\(\\)"))
                .isEmpty();
    }

    /// Objects of a script take keys of the program, never of a page or an answer.
    @Test
    void theOwnScriptsWriteNoKeySomebodyChose() throws IOException {
        try (var scripts = Files.list(TOP.resolve("app/src/main/resources/static/assets"))) {
            for (Path script : scripts.filter(s -> s.toString().endsWith(".js")
                            && !s.getFileName().toString().startsWith("htmx"))
                    .toList()) {
                assertThat(Files.readString(script))
                        .as(script.toString())
                        .doesNotContain("__proto__", "Object.assign(")
                        .doesNotContainPattern("\\.prototype\\.?\\w*\\s*=[^=]")
                        .doesNotContainPattern("\\w\\[[a-z]\\w*\\]\\s*=[^=]");
            }
        }
    }
}
