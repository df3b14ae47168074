package de.tragwerk.payment.web;

import de.tragwerk.access.AccessRefused;
import de.tragwerk.access.FreshFactor;
import de.tragwerk.access.Permitted;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Purpose;
import de.tragwerk.mandant.Scope;
import de.tragwerk.mandant.Side;
import de.tragwerk.shell.Download;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What leaves the program: the bank's file and the list of a run.
@Controller
@OnSide(Side.AMT)
class DateiController {

    private final Ausfuhr ausfuhr;

    DateiController(Ausfuhr ausfuhr) {
        this.ausfuhr = ausfuhr;
    }

    /// The file names everybody in it: only who may see each of their files gets it, and says what for.
    @PostMapping("/zahlungen/datei/{id}")
    @Permitted("payment.FILE_READ")
    @FreshFactor
    public ResponseEntity<byte[]> datei(@PathVariable UUID id, @RequestParam(defaultValue = "") String zweck) {
        Ausfuhr.Stueck s = Scope.get(Scope.current().withPurpose(zweck(zweck)), () -> ausfuhr.datei(id));
        return Download.of(
                s.name(),
                s.name().endsWith(".csv")
                        ? new MediaType("text", "csv", StandardCharsets.UTF_8)
                        : MediaType.APPLICATION_XML,
                s.bytes());
    }

    /// Whoever takes a list out says what for; the log keeps it.
    @PostMapping("/zahlungen/{id}/liste.csv")
    @Permitted("payment.EXPORT")
    @FreshFactor
    public ResponseEntity<byte[]> liste(@PathVariable UUID id, @RequestParam(defaultValue = "") String zweck) {
        Ausfuhr.Stueck s = Scope.get(Scope.current().withPurpose(zweck(zweck)), () -> ausfuhr.liste(id));
        return Download.csv(s.name(), s.bytes());
    }

    private static Purpose zweck(String gewaehlt) {
        try {
            return Ausfuhrzweck.valueOf(gewaehlt).zweck();
        } catch (IllegalArgumentException e) {
            throw new AccessRefused();
        }
    }
}
