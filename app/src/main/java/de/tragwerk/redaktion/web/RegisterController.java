package de.tragwerk.redaktion.web;

import de.tragwerk.access.Permitted;
import de.tragwerk.form.PublishedForms;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Scope;
import de.tragwerk.mandant.Side;
import de.tragwerk.redaktion.Fassung;
import de.tragwerk.redaktion.store.Fassungen;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The register of published forms, open to everybody: portals and authorities read it, and so may others.
@Controller
@OnSide(Side.VERMITTLUNG)
class RegisterController {

    private final Fassungen fassungen;
    private final TransactionTemplate transaction;

    RegisterController(Fassungen fassungen, TransactionTemplate transaction) {
        this.fassungen = fassungen;
        this.transaction = transaction;
    }

    @GetMapping(PublishedForms.REGISTER)
    @Permitted(value = "redaktion.REGISTER", audited = false)
    ResponseEntity<Object> list() {
        List<Fassung> alle = in(fassungen::alle);
        return ResponseEntity.ok(Map.of(
                "fassungen",
                alle.stream()
                        .filter(f -> f.zustand() == Fassung.Zustand.VEROEFFENTLICHT)
                        .map(f -> Map.of(
                                "formular", f.formular(),
                                "version", f.version(),
                                "gueltigAb", String.valueOf(f.gueltigAb()),
                                "sha256", f.hash()))
                        .toList()));
    }

    @GetMapping(PublishedForms.REGISTER + "/{formular}/{version}")
    @Permitted(value = "redaktion.REGISTER", audited = false)
    ResponseEntity<byte[]> one(@PathVariable String formular, @PathVariable String version) {
        Optional<Fassung> fassung = version.matches("\\d{3,6}")
                ? in(() -> fassungen.veroeffentlicht(formular, Integer.parseInt(version)))
                : Optional.empty();
        return fassung.map(f -> ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType("application/yaml"))
                        .body(f.definition().getBytes(StandardCharsets.UTF_8)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    /// Read as a job: nobody is logged in.
    private <T> T in(Supplier<T> work) {
        return Scope.get(
                Scope.job(Scope.current().mandant(), "formularverzeichnis"),
                () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }
}
