package de.tragwerk.rights.web;

import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.mandant.Actor;
import de.tragwerk.mandant.Scope;
import de.tragwerk.rights.Bereiche;
import de.tragwerk.rights.Rechte;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/// Says on every page of a file how the acting person comes to it, where she may only read, and that something
/// lies in areas she does not see. Each page read in an emergency gets an entry of its own.
@ControllerAdvice
class AccessBanner {

    private static final Pattern FILE =
            Pattern.compile("/akte/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(/.*)?");

    private final Rechte rechte;
    private final Bereiche bereiche;
    private final Audit audit;
    private final TransactionTemplate transaction;

    AccessBanner(Rechte rechte, Bereiche bereiche, Audit audit, TransactionTemplate transaction) {
        this.rechte = rechte;
        this.bereiche = bereiche;
        this.audit = audit;
        this.transaction = transaction;
    }

    @ModelAttribute
    void zugang(HttpServletRequest request, Model model) {
        Matcher file = FILE.matcher(request.getRequestURI());
        if (!request.getMethod().equals("GET")
                || !file.matches()
                || !(Scope.current().actor() instanceof Actor.Employee)) {
            return;
        }
        UUID akte = UUID.fromString(file.group(1));
        transaction.executeWithoutResult(status -> find(akte).ifPresent(zugang -> {
            model.addAttribute("zugang", zugang);
            model.addAttribute("verdeckteBereiche", bereiche.verdeckte(akte));
        }));
    }

    private Optional<Rechte.Zugang> find(UUID akte) {
        Optional<Rechte.Zugang> zugang = rechte.zugang(akte);
        if (zugang.map(Rechte.Zugang::notfallBis).isPresent()) {
            audit.log(Entry.of("rights.EMERGENCY_READ").subjects(akte));
        }
        return zugang;
    }
}
