package de.tragwerk.shell;

import de.tragwerk.access.Permitted;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/// Nothing typed is lost: when a form of the desk is refused, its page comes back at once, with the typed words,
/// instead of by a redirect. So they lie in no session and no address. What the address itself asks for (a step,
/// a month) stays: the page is the one the redirect would have shown. A handler that answers with the page itself
/// gets the words beside it.
final class RefusedForms implements HandlerInterceptor {

    private static final String REDIRECT = "redirect:/";

    /// Attributes by which controllers say that something was refused.
    private static final Set<String> REFUSALS = Set.of("weigerungSatz", "korrekturFehler");

    /// The same of those that answer with a page.
    private static final Set<String> FAULTS = Set.of("weigerungSatz", "fehler");

    /// A redirect to a page that says what was wrong: `?fehler=name`, `?wiedervorlage=falsch`.
    private static final Pattern FAULTY = Pattern.compile("[?&](fehler=[^&#]|[^=&#]+=falsch)");

    /// Fields nobody sees typed.
    static final Set<String> SECRET = Set.of("_csrf", "passwort", "pin", "tw-entsperren");

    /// Passwords and codes have many names on these pages.
    private static final String LOGIN = "login.";

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView answer) {
        if (answer == null || !request.getMethod().equals("POST") || login(handler)) {
            return;
        }
        String name = answer.getViewName();
        if (name == null) {
            return;
        }
        if (!name.startsWith(REDIRECT)) {
            if (answer.getModel().entrySet().stream().anyMatch(RefusedForms::fault)) {
                answer.addObject(
                        RefusedForm.MODEL, new RefusedForm(request.getRequestURI(), "", Map.of(), typed(request)));
            }
            return;
        }
        FlashMap said = RequestContextUtils.getOutputFlashMap(request);
        if (!Collections.disjoint(said.keySet(), REFUSALS)
                || FAULTY.matcher(name).find()) {
            String page = name.substring(REDIRECT.length() - 1).replaceFirst("#.*", "");
            answer.setView(again(new RefusedForm(request.getRequestURI(), page, Map.copyOf(said), typed(request))));
        }
    }

    private static boolean fault(Map.Entry<String, Object> attribute) {
        return FAULTS.contains(attribute.getKey())
                && attribute.getValue() instanceof Object value
                && !value.equals("")
                && !value.equals(false);
    }

    private static boolean login(Object handler) {
        return handler instanceof HandlerMethod method
                && method.getMethodAnnotation(Permitted.class) instanceof Permitted action
                && action.value().startsWith(LOGIN);
    }

    private static List<RefusedForm.Field> typed(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .filter(p -> !SECRET.contains(p.getKey()))
                .flatMap(p -> Arrays.stream(p.getValue()).map(v -> new RefusedForm.Field(p.getKey(), v)))
                .toList();
    }

    private static View again(RefusedForm form) {
        return (model, request, response) -> {
            request.setAttribute(RefusedForm.ATTRIBUTE, form);
            response.setHeader("Content-Location", form.page());
            request.getRequestDispatcher(form.page()).forward(new Reading(request, asked(form.page())), response);
        };
    }

    /// Parameters in the address of the page.
    private static Map<String, String[]> asked(String page) {
        Map<String, String[]> asked = new LinkedHashMap<>();
        UriComponentsBuilder.fromUriString(page).build().getQueryParams().forEach((name, values) -> {
            String[] decoded = values.stream()
                    .map(v -> v == null ? "" : UriUtils.decode(v, StandardCharsets.UTF_8))
                    .toArray(String[]::new);
            asked.put(UriUtils.decode(name, StandardCharsets.UTF_8), decoded);
        });
        return Collections.unmodifiableMap(asked);
    }

    /// The page is read: what was sent to another address is none of its parameters.
    private static final class Reading extends HttpServletRequestWrapper {

        private final Map<String, String[]> asked;

        Reading(HttpServletRequest request, Map<String, String[]> asked) {
            super(request);
            this.asked = asked;
        }

        @Override
        public String getMethod() {
            return "GET";
        }

        @Override
        public @Nullable String getParameter(String name) {
            String[] values = asked.get(name);
            return values == null ? null : values[0];
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            String[] values = asked.get(name);
            return values == null ? null : values.clone();
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return asked;
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.enumeration(asked.keySet());
        }
    }
}
