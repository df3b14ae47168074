package de.tragwerk.login.web;

import de.tragwerk.access.FreshFactor;
import de.tragwerk.access.StepUp;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Sends somebody with a second factor to show it before an export; after the rights were checked.
@Component
class FreshFactorCheck implements HandlerInterceptor, WebMvcConfigurer {

    private static final int AFTER_RIGHTS = 100;

    private final StepUp stepUp;

    FreshFactorCheck(StepUp stepUp) {
        this.stepUp = stepUp;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(this).order(AFTER_RIGHTS);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws Exception {
        if (!(handler instanceof HandlerMethod method)
                || method.getMethodAnnotation(FreshFactor.class) == null
                || stepUp.freshForExport()) {
            return true;
        }
        // A sent form cannot be repeated; the page it stood on comes back.
        String onward = request.getMethod().equals("GET")
                ? request.getRequestURI() + (request.getQueryString() == null ? "" : "?" + request.getQueryString())
                : pageBefore(request);
        response.sendRedirect("/konto/bestaetigen?weiter=" + URLEncoder.encode(onward, StandardCharsets.UTF_8));
        return false;
    }

    private static String pageBefore(HttpServletRequest request) {
        try {
            String referer = request.getHeader("Referer");
            String path = referer == null ? null : URI.create(referer).getPath();
            return path == null || path.isEmpty() ? "/" : path;
        } catch (IllegalArgumentException e) {
            return "/";
        }
    }
}
