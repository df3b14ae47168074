package de.tragwerk.shell;

import de.tragwerk.access.Action;
import de.tragwerk.access.ActionCatalog;
import de.tragwerk.access.AttemptLimit;
import de.tragwerk.access.Permitted;
import de.tragwerk.access.Rule;
import de.tragwerk.access.SideSecurity;
import de.tragwerk.mandant.Scope;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;

/// What is wrong and what to do; never the message of an exception. "Not found" and "not allowed" are the same
/// page with the same words.
@Controller
class ErrorPages implements ErrorController {

    enum ShellAction implements Action {
        ERROR_PAGE;

        @Override
        public Rule rule() {
            return Rule.anyone();
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

    private final MessageSource messages;

    ErrorPages(MessageSource messages) {
        this.messages = messages;
    }

    @Bean
    static ActionCatalog shellActions() {
        return ActionCatalog.of("shell", ShellAction.values());
    }

    @RequestMapping("/error")
    @Permitted(value = "shell.ERROR_PAGE", audited = false)
    ModelAndView page(HttpServletRequest request, HttpServletResponse response) {
        SideSecurity.headers(response);
        // Also of a page that is not there: what stands between must not take it for a picture it may keep.
        response.setHeader("Cache-Control", "no-store");
        int said = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 500;
        int status = said == 500 && unusable(request) ? 400 : said;
        String number =
                Scope.find().map(s -> s.request().toString().substring(0, 8)).orElse("");
        note(request, status, number);
        if (status == 403 && request.getAttribute(SideSecurity.AWAY) != null) {
            return page(403, "abgemeldet", text("fehler.abgemeldet.satz"), "");
        }
        return switch (status) {
            case 400 -> page(status, "400", text("fehler.400.satz"), "");
            case 403, 404, 405 -> page(404, "404", text("fehler.404.satz"), "");
            case 413 -> page(status, "413", text("fehler.413.satz"), "");
            case 429 -> page(status, "429", wait(request), "");
            case 503 -> page(status, "503", text("fehler.503.satz"), number);
            default -> page(500, "500", text("fehler.500.satz"), number);
        };
    }

    /// Whether nothing broke and somebody sent what cannot be: a form without the file it is for, or a value the
    /// database has no room for, such as a day in the year 999999999 (SQLSTATE of class 22, "data exception").
    private static boolean unusable(HttpServletRequest request) {
        @Nullable
        Throwable problem = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable t ? t : null;
        for (int depth = 0; problem != null && depth < 20; problem = problem.getCause(), depth++) {
            if (problem instanceof MultipartException) {
                return true;
            }
            if (problem instanceof SQLException sql) {
                String state = sql.getSQLState();
                return state != null && state.startsWith("22");
            }
        }
        return false;
    }

    /// For the operator: what broke, or what looks like somebody trying (ASVS 5.0 V16.3). Refused rights stand in
    /// the audit log; a page that does not exist says nothing.
    private static void note(HttpServletRequest request, int status, String number) {
        String path = MaskedPath.of(String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI)));
        if (status >= 500) {
            Object problem = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
            LOG.error("Fehler {} bei {}", number, path, problem instanceof Throwable t ? t : null);
        } else if (status != 404 && status != 401) {
            LOG.warn(
                    "Abgewiesen mit {}: {} {}, Konto {}",
                    status,
                    // The error page itself is fetched by GET.
                    request.getAttribute(RequestDispatcher.ERROR_METHOD),
                    path,
                    Scope.find().map(s -> String.valueOf(s.actor().id())).orElse("-"));
        }
    }

    private String wait(HttpServletRequest request) {
        long seconds = request.getAttribute(AttemptLimit.WAIT) instanceof Long s ? s : 60;
        return seconds < 60 ? text("fehler.429.sekunden", seconds) : text("fehler.429.minuten", (seconds + 59) / 60);
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }

    private ModelAndView page(int status, String key, String sentence, String number) {
        ModelAndView page = new ModelAndView(
                "shell/fehler",
                Map.of(
                        "titel",
                        text("fehler." + key),
                        "satz",
                        sentence,
                        "sprache",
                        Language.of(LocaleContextHolder.getLocale())));
        if (!number.isEmpty()) {
            page.addObject("nummer", number);
        }
        page.setStatus(HttpStatus.valueOf(status));
        return page;
    }
}
