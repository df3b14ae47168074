package de.tragwerk.draft.web;

import de.tragwerk.access.Permitted;
import de.tragwerk.draft.zaehlung.Zahlen;
import de.tragwerk.form.Nutzung;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Scope;
import de.tragwerk.mandant.Side;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// How forms go, open to everybody: nothing of a person is in it, so nobody has to ask.
@Controller
@OnSide(Side.PORTAL)
class NutzungszahlenController {

    private final Zahlen zahlen;
    private final TransactionTemplate transaction;

    NutzungszahlenController(Zahlen zahlen, TransactionTemplate transaction) {
        this.zahlen = zahlen;
        this.transaction = transaction;
    }

    @GetMapping(Nutzung.ZAHLEN)
    @Permitted(value = "draft.FIGURES", audited = false)
    ResponseEntity<Map<String, Object>> figures(@RequestParam(defaultValue = "") String ab) {
        LocalDate tag = tag(ab);
        // Read as a job: nobody is logged in.
        Map<String, Object> antwort = Scope.get(
                Scope.job(Scope.current().mandant(), "nutzungszahlen"),
                () -> Objects.requireNonNull(transaction.execute(
                        status -> Map.of("mindestens", zahlen.mindestens(), "zahlen", zahlen.ab(tag)))));
        return ResponseEntity.ok(antwort);
    }

    private static LocalDate tag(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException alles) {
            return LocalDate.EPOCH;
        }
    }
}
