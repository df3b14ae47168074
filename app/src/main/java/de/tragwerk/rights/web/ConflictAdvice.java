package de.tragwerk.rights.web;

import de.tragwerk.access.AccessRefused;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.mandant.Actor;
import de.tragwerk.mandant.Scope;
import de.tragwerk.rights.Befangenheiten;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/// Says why a file does not open when the acting person is excluded from it, and logs the attempt for the
/// data-protection officer. Whoever asks knows the address of the file; nobody is told of one she does not know.
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ConflictAdvice {

    static final String TITEL = "Diese Akte ist Ihnen verschlossen";
    static final String SATZ =
            "Sie betrifft Sie selbst oder jemanden, der Ihnen nahesteht. Sie dürfen sie weder lesen noch bearbeiten (§§ 16, 17 SGB X)."
                    + " Ihr Versuch ist protokolliert. Halten Sie das für einen Irrtum, sprechen Sie Ihre Leitung an.";

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private final Befangenheiten befangenheiten;
    private final Audit audit;
    private final TransactionTemplate transaction;

    ConflictAdvice(Befangenheiten befangenheiten, Audit audit, TransactionTemplate transaction) {
        this.befangenheiten = befangenheiten;
        this.audit = audit;
        this.transaction = transaction;
    }

    @ExceptionHandler(AccessRefused.class)
    ModelAndView refused(AccessRefused problem, HttpServletRequest request) {
        List<UUID> ids = ID.matcher(request.getRequestURI())
                .results()
                .map(MatchResult::group)
                .map(UUID::fromString)
                .toList();
        if (ids.isEmpty() || !(Scope.find().map(Scope::actor).orElse(null) instanceof Actor.Employee)) {
            throw problem;
        }
        Optional<UUID> subject = Objects.requireNonNull(transaction.execute(status -> ids.stream()
                .map(befangenheiten::ausgeschlossenVon)
                .flatMap(Optional::stream)
                .findFirst()));
        if (subject.isEmpty()) {
            throw problem;
        }
        audit.logAlone(Entry.of("rights.CONFLICT").subjects(subject.get()).refused());
        ModelAndView page = new ModelAndView("shell/fehler", Map.of("titel", TITEL, "satz", SATZ));
        page.setStatus(HttpStatus.FORBIDDEN);
        return page;
    }
}
