package de.tragwerk.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.support.RequestContextUtils;

/// Nothing typed is lost: when a form of the desk is refused, its page comes back at once, with the typed words,
/// instead
/// of by a redirect. So they lie in no session and no address.
final class RefusedForms implements HandlerInterceptor {

    private static final String REDIRECT = "redirect:/";

    /// Attributes by which controllers say that something was refused.
    private static final Set<String> REFUSALS = Set.of("weigerungSatz", "korrekturFehler");

    private static final Set<String> SECRET = Set.of("_csrf", "passwort");

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView answer) {
        String name = answer == null ? null : answer.getViewName();
        FlashMap said = RequestContextUtils.getOutputFlashMap(request);
        if (answer == null
                || name == null
                || !name.startsWith(REDIRECT)
                || Collections.disjoint(said.keySet(), REFUSALS)) {
            return;
        }
        String page = name.substring(REDIRECT.length() - 1);
        answer.setView(again(new RefusedForm(request.getRequestURI(), page, Map.copyOf(said), typed(request))));
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
            request.getRequestDispatcher(form.page()).forward(new Reading(request), response);
        };
    }

    /// The page is read: what was sent to another address is none of its parameters.
    private static final class Reading extends HttpServletRequestWrapper {

        Reading(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return "GET";
        }

        @Override
        public @Nullable String getParameter(String name) {
            return null;
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return null;
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Map.of();
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.emptyEnumeration();
        }
    }
}
