package de.tragwerk.beratung.web;

import de.tragwerk.access.Permitted;
import de.tragwerk.beratung.Eintrag;
import de.tragwerk.beratung.store.Fassungstabelle;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Scope;
import de.tragwerk.mandant.Side;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;

/// The published entries, open to everybody: portals read them, and so may others.
@Controller
@OnSide(Side.VERMITTLUNG)
class VerzeichnisController {

    private final Fassungstabelle fassungen;
    private final TransactionTemplate transaction;

    VerzeichnisController(Fassungstabelle fassungen, TransactionTemplate transaction) {
        this.fassungen = fassungen;
        this.transaction = transaction;
    }

    @GetMapping(Eintrag.VERZEICHNIS)
    @Permitted(value = "beratung.REGISTER", audited = false)
    ResponseEntity<Map<String, List<Eintrag.Veroeffentlicht>>> list() {
        // Read as a job: nobody is logged in.
        return ResponseEntity.ok(Map.of(
                "stellen",
                Scope.get(
                        Scope.job(Scope.current().mandant(), "beratungsverzeichnis"),
                        () -> Objects.requireNonNull(transaction.execute(status -> fassungen.verzeichnis())))));
    }
}
