package de.tragwerk.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// Requests that no page of ours makes and that nobody has to understand: a letter no database stores, or the same
/// parameter in the address and in the form, where one part of a program would read the one and another the other.
final class Unusable {

    private static final char NUL = 0;

    private Unusable() {}

    static boolean is(HttpServletRequest request) {
        String type = request.getContentType();
        if (type != null && type.regionMatches(true, 0, "multipart/", 0, "multipart/".length())) {
            return false;
        }
        return request.getParameterMap().entrySet().stream()
                        .anyMatch(p -> p.getKey().indexOf(NUL) >= 0
                                || Arrays.stream(p.getValue()).anyMatch(v -> v.indexOf(NUL) >= 0))
                || twice(request);
    }

    private static boolean twice(HttpServletRequest request) {
        String query = request.getQueryString();
        if (query == null || !request.getMethod().equals("POST")) {
            return false;
        }
        Map<String, Integer> named = new HashMap<>();
        try {
            for (String part : query.split("&")) {
                int equals = part.indexOf('=');
                named.merge(
                        URLDecoder.decode(equals < 0 ? part : part.substring(0, equals), StandardCharsets.UTF_8),
                        1,
                        Integer::sum);
            }
        } catch (IllegalArgumentException notEncoded) {
            return true;
        }
        return named.entrySet().stream().anyMatch(n -> {
            String[] all = request.getParameterValues(n.getKey());
            return all != null && all.length > n.getValue();
        });
    }
}
