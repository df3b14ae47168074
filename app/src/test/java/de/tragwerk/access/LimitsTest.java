package de.tragwerk.access;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.cli.Browser;
import de.tragwerk.mandant.Side;
import de.tragwerk.mandant.web.Sides;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

/// What one request may cost (docs/security/limits.md), and where one request ends.
@TragwerkTest
class LimitsTest {

    private static final String FORM = "application/x-www-form-urlencoded";

    @Test
    void headersFieldsAndFormsHaveAnEnd(TestProgram program) {
        for (Side side : List.of(Side.PORTAL, Side.AMT, Side.VERMITTLUNG)) {
            Browser browser = program.browser(side);
            if (side == Side.AMT) {
                browser.open("/mandant?id=lindenbrueck");
            }
            String at = program.address(side);
            String token = csrf(browser);
            assertThat(program.browser(side)
                            .with("X-Long", "x".repeat(20_000))
                            .open("/anmelden")
                            .status())
                    .as(side.name())
                    .isEqualTo(400);
            assertThat(browser.open(at + "/anmelden?x=" + "x".repeat(20_000)).status())
                    .isEqualTo(400);
            assertThat(post(browser, at + "/anmelden", token + "&a=1".repeat(20_000)))
                    .as(side.name())
                    .isBetween(400, 499);
            assertThat(post(browser, at + "/anmelden", token + "&a=" + "x".repeat(3 << 20)))
                    .as(side.name())
                    .isBetween(400, 499);
            assertThat(browser.open(at + "/").status()).as(side.name()).isLessThan(400);
        }
    }

    /// The browser's answer to a passkey is JSON, read before anybody is known.
    @Test
    void deepAndWrongJsonIsARefusedPasskey(TestProgram program) {
        Browser browser = program.browser(Side.AMT);
        browser.open("/mandant?id=lindenbrueck");
        for (String json : List.of(
                "{\"a\":".repeat(100_000),
                "{",
                "{}",
                "[]",
                "null",
                "{\"id\":\"" + "A".repeat(200_000) + "\",\"rawId\":1e999}")) {
            String token = csrf(browser);
            post(browser, "/anmelden/passkey/aufgabe", token);
            post(browser, "/anmelden/passkey", token + "&passwort=" + URLEncoder.encode(json, StandardCharsets.UTF_8));
            assertThat(browser.status())
                    .as(json.substring(0, Math.min(20, json.length())))
                    .isLessThan(500);
            assertThat(browser.location().getPath()).startsWith("/anmelden");
        }
    }

    /// Two lengths, two encodings: nothing behind the first request is taken for a second one.
    @Test
    void nobodyHidesARequestInAnother(TestProgram program) throws Exception {
        String hidden = "GET /anmelden?versteckt HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
        for (String head : List.of(
                "Content-Length: " + hidden.length() + "\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n",
                "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked\r\n\r\n0;\n\r\n\r\n",
                "Content-Length: +5\r\n\r\nabcde",
                "Content-Length: 5, 6\r\n\r\nabcde",
                "Content-Length : 5\r\n\r\nabcde")) {
            for (Side side : List.of(Side.PORTAL, Side.VERMITTLUNG)) {
                String all = raw(
                        program.bean(Sides.class).port(side), "POST /anmelden HTTP/1.1\r\nHost: x\r\n" + head + hidden);
                assertThat(all.split("HTTP/1\\.1 \\d\\d\\d", -1).length - 1)
                        .as(side + " " + head)
                        .isEqualTo(1);
                assertThat(all).as(side + " " + head).matches("(?s)HTTP/1\\.1 (4|5)\\d\\d.*");
            }
        }
    }

    /// The host name is what a request claims; a cache between would lead the next person there.
    @Test
    void aClaimedHostLeadsNobodyAway(TestProgram program) throws Exception {
        for (Side side : List.of(Side.PORTAL, Side.VERMITTLUNG)) {
            for (String path : List.of("/anmelden", "/konto", "/postfach", "/anbindung", "/gibt-es-nicht")) {
                assertThat(
                                raw(
                                        program.bean(Sides.class).port(side),
                                        "GET " + path
                                                + " HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: evil.example\r\nConnection: close\r\n\r\n"))
                        .as(side + path)
                        .doesNotContain("evil.example");
            }
        }
    }

    @Test
    void aStoredPasswordCostsWhoeverStoleItALot(TestProgram program) {
        assertThat(program.bean(PasswordEncoder.class).encode("ein beliebiges Passwort"))
                .startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    private static String csrf(Browser browser) {
        String token =
                browser.open("/anmelden").page().select("input[name=_csrf]").attr("value");
        return "_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8);
    }

    private static int post(Browser browser, String path, String body) {
        return browser.request("POST", path, FORM, body.getBytes(StandardCharsets.US_ASCII))
                .status();
    }

    private static String raw(int port, String request) throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
