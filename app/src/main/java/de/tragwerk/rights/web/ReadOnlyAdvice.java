package de.tragwerk.rights.web;

import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/// The database refused to write: the acting person may only read, or somebody is excluded from the file.
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ReadOnlyAdvice {

    /// What to say, and which action the refusal is logged under.
    private record Refusal(String action, String titel, String satz) {}

    /// By the state the database answers with: "insufficient privilege", and our own of `rights/V3__befangen.sql`.
    private static final Map<String, Refusal> REFUSALS = Map.of(
            "42501",
            new Refusal(
                    "rights.WRITE",
                    "Diese Akte können Sie nur lesen",
                    "Sie haben ein Leserecht, oder die Akte ist archiviert. Geändert wurde nichts. Fragen Sie die zuständige Person."),
            "TW016",
            new Refusal("rights.CONFLICT", ConflictAdvice.TITEL, ConflictAdvice.SATZ),
            "TW017",
            new Refusal(
                    "rights.WRITE",
                    "Das geht nicht: Ausschluss nach § 16 SGB X",
                    "Die gewählte Person ist selbst oder als Angehörige betroffen und bekommt an dieser Akte kein Recht. Geändert wurde nichts. Wählen Sie jemand anderen."),
            "TW018",
            new Refusal(
                    "rights.WRITE",
                    "Diese Akte bleibt geschlossen",
                    "Sie betrifft Beschäftigte der Behörde oder Angehörige. Geändert wurde nichts. Weiter öffnen lässt sie sich erst, wenn die Leitung den Eintrag bei der Person aufhebt."));

    private final Audit audit;

    ReadOnlyAdvice(Audit audit) {
        this.audit = audit;
    }

    @ExceptionHandler(DataAccessException.class)
    ModelAndView refused(DataAccessException problem) {
        String state = state(problem);
        Refusal refusal = state == null ? null : REFUSALS.get(state);
        if (refusal == null) {
            throw problem;
        }
        audit.logAlone(Entry.of(refusal.action()).refused());
        ModelAndView page = new ModelAndView("shell/fehler", Map.of("titel", refusal.titel(), "satz", refusal.satz()));
        page.setStatus(HttpStatus.FORBIDDEN);
        return page;
    }

    private static @Nullable String state(Throwable problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sql.getSQLState();
            }
        }
        return null;
    }
}
