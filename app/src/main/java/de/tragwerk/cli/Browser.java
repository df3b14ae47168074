package de.tragwerk.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.jspecify.annotations.Nullable;

/// A browser without script: follows redirects, keeps cookies, fills in the forms of the page it shows.
///
/// The demo command and the HTTP tests use the same pages as people do, CSRF token and all.
public final class Browser {

    /// A file for a form's file field.
    public record Upload(String fileName, String contentType, byte[] content) {}

    // Cookies are per host and ignore the port, as in every browser; the sides' cookies differ by name.
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client;
    private final Duration timeout = Duration.ofSeconds(60);
    private URI location;
    private int status;
    private byte[] body = new byte[0];
    private @Nullable Document document;
    private Map<String, List<String>> headers = Map.of();
    private final Map<String, String> always = new LinkedHashMap<>();

    public Browser(String start) {
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(cookies)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(Duration.ofSeconds(10))
                .build();
        this.location = URI.create(start);
    }

    /// From now on each request carries this header, as a proxy in front would add it; an empty value takes it away.
    public Browser with(String header, String value) {
        if (value.isEmpty()) {
            always.remove(header);
        } else {
            always.put(header, value);
        }
        return this;
    }

    /// Opens an address, relative to the page shown.
    public Browser open(String address) {
        return send(HttpRequest.newBuilder(location.resolve(address)).GET());
    }

    /// Follows the first link with this text, or whose `data-qa` is this.
    public Browser follow(String textOrQa) {
        Element link = page().select("a[data-qa=" + quote(textOrQa) + "]").first();
        if (link == null) {
            link = page().select("a").stream()
                    .filter(a -> a.text().strip().equals(textOrQa))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(
                            "Kein Verweis „" + textOrQa + "“ auf " + location.getPath() + " (" + status + ")"));
        }
        return open(link.attr("href"));
    }

    /// Fills in and sends the form with this `data-qa`, id or, if empty, the main form of the page.
    ///
    /// @param values by field name; others keep what the page shows
    /// @param button name=value of the pressed button, or empty for the first
    public Browser submit(String form, Map<String, ?> values, String button) {
        FormElement element = form(form);
        Map<String, List<Object>> data = current(element);
        values.forEach((name, value) -> {
            List<Object> all = new ArrayList<>();
            if (value instanceof Iterable<?> many) {
                many.forEach(all::add);
            } else {
                all.add(value);
            }
            data.put(name, all);
        });
        Element pressed = pressed(element, button);
        String action = element.attr("action");
        if (pressed != null) {
            if (pressed.hasAttr("name")) {
                data.put(pressed.attr("name"), List.of(pressed.attr("value")));
            }
            if (pressed.hasAttr("formaction")) {
                action = pressed.attr("formaction");
            }
        }
        URI target = action.isEmpty() ? location : location.resolve(action);
        if (element.attr("method").equalsIgnoreCase("post")) {
            return send(
                    element.attr("enctype").equals("multipart/form-data")
                            ? multipart(target, data)
                            : HttpRequest.newBuilder(target)
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .POST(HttpRequest.BodyPublishers.ofString(encode(data))));
        }
        String query = encode(data);
        String whole = target.toString();
        String base = whole.contains("#") ? whole.substring(0, whole.indexOf('#')) : whole;
        return send(HttpRequest.newBuilder(
                        URI.create((base.contains("?") ? base.substring(0, base.indexOf('?')) : base) + "?" + query))
                .GET());
    }

    public Browser submit(Map<String, ?> values) {
        return submit("", values, "");
    }

    /// Sends any request; tests use it for what no page offers.
    public Browser request(String method, String address, String contentType, byte[] content) {
        return send(HttpRequest.newBuilder(location.resolve(address))
                .header("Content-Type", contentType)
                .method(method, HttpRequest.BodyPublishers.ofByteArray(content)));
    }

    public int status() {
        return status;
    }

    public URI location() {
        return location;
    }

    public byte[] bytes() {
        return body.clone();
    }

    public String text() {
        return page().text();
    }

    /// First value of a header of the last answer, or an empty text.
    public String header(String name) {
        return headers.entrySet().stream()
                .filter(e -> e.getKey().equalsIgnoreCase(name))
                .map(e -> e.getValue().getFirst())
                .findFirst()
                .orElse("");
    }

    /// Value of a cookie as the browser holds it now, or an empty text.
    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(c -> c.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    /// All cookies as one header; for requests that do not wait for each other.
    public String cookies() {
        return cookies.getCookieStore().getCookies().stream()
                .map(c -> c.getName() + "=" + c.getValue())
                .collect(java.util.stream.Collectors.joining("; "));
    }

    /// The page shown, parsed.
    public Document page() {
        Document parsed = document;
        if (parsed == null) {
            parsed = Jsoup.parse(new String(body, StandardCharsets.UTF_8), location.toString());
            document = parsed;
        }
        return parsed;
    }

    private Browser send(HttpRequest.Builder builder) {
        try {
            always.forEach(builder::setHeader);
            HttpRequest request = builder.timeout(timeout)
                    .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
                    .header("Accept-Language", "de")
                    .build();
            for (int hop = 0; hop < 15; hop++) {
                HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
                location = request.uri();
                status = response.statusCode();
                body = response.body();
                headers = response.headers().map();
                document = null;
                String next = response.headers().firstValue("Location").orElse("");
                if (status < 300 || status > 399 || next.isEmpty()) {
                    // A refused form answers with its page, whose address stands here.
                    response.headers()
                            .firstValue("Content-Location")
                            .ifPresent(page -> location = location.resolve(page));
                    return this;
                }
                HttpRequest.Builder onward = HttpRequest.newBuilder(location.resolve(next));
                always.forEach(onward::setHeader);
                request = onward.timeout(timeout)
                        .header("Accept", "text/html")
                        .header("Accept-Language", "de")
                        .GET()
                        .build();
            }
            throw new IllegalStateException("Zu viele Weiterleitungen bei " + location.getPath());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private FormElement form(String name) {
        if (!name.isEmpty()) {
            Element found = page().select("form[data-qa=" + quote(name) + "], form#" + cssId(name))
                    .first();
            if (found instanceof FormElement form) {
                return form;
            }
            throw new IllegalStateException(
                    "Kein Formular „" + name + "“ auf " + location.getPath() + " (" + status + ")");
        }
        Element main = page().select("main form[method=post]").first();
        if (main == null) {
            main = page().select("form[method=post]").first();
        }
        if (main instanceof FormElement form) {
            return form;
        }
        throw new IllegalStateException("Kein Formular auf " + location.getPath() + " (" + status + ")");
    }

    private static Map<String, List<Object>> current(FormElement form) {
        Map<String, List<Object>> data = new LinkedHashMap<>();
        form.formData().forEach(pair -> {
            data.computeIfAbsent(pair.key(), k -> new ArrayList<>()).add(pair.value());
        });
        // Buttons are sent only when pressed; empty file fields are added by the multipart writer.
        for (Element button : form.select("button, input[type=submit], input[type=file]")) {
            if (button.hasAttr("name")) {
                data.remove(button.attr("name"));
            }
        }
        return data;
    }

    private @Nullable Element pressed(FormElement form, String button) {
        var buttons = form.select("button:not([type=button]), input[type=submit]");
        if (!form.id().isEmpty()) {
            buttons.addAll(page().select("button[form=" + cssId(form.id()) + "]"));
        }
        if (button.isEmpty()) {
            return buttons.first();
        }
        return buttons.stream()
                .filter(b -> (b.attr("name") + "=" + b.attr("value")).equals(button)
                        || b.attr("data-qa").equals(button)
                        || b.text().strip().equals(button))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Keine Schaltfläche „" + button + "“"));
    }

    private static String encode(Map<String, List<Object>> data) {
        StringBuilder out = new StringBuilder();
        data.forEach((name, values) -> values.forEach(value -> {
            if (!out.isEmpty()) {
                out.append('&');
            }
            out.append(URLEncoder.encode(name, StandardCharsets.UTF_8))
                    .append('=')
                    .append(URLEncoder.encode(String.valueOf(value), StandardCharsets.UTF_8));
        }));
        return out.toString();
    }

    private static HttpRequest.Builder multipart(URI target, Map<String, List<Object>> data) {
        String boundary = "tragwerk-" + java.util.UUID.randomUUID();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        data.forEach((name, values) -> values.forEach(value -> part(out, boundary, name, value)));
        out.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(target)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArray(out.toByteArray()));
    }

    private static void part(ByteArrayOutputStream out, String boundary, String name, Object value) {
        String head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"";
        if (value instanceof Upload file) {
            head += "; filename=\"" + file.fileName() + "\"\r\nContent-Type: " + file.contentType();
            out.writeBytes((head + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            out.writeBytes(file.content());
        } else {
            out.writeBytes((head + "\r\n\r\n" + value).getBytes(StandardCharsets.UTF_8));
        }
        out.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private static String quote(String text) {
        return "\"" + text.replace("\"", "\\\"") + "\"";
    }

    private static String cssId(String text) {
        return text.matches("[A-Za-z][A-Za-z0-9_-]*") ? text : "keine-kennung";
    }
}
