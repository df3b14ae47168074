package de.tragwerk.beratung.web;

import de.tragwerk.access.Permitted;
import de.tragwerk.beratung.Eintrag;
import de.tragwerk.beratung.pflege.Fassung;
import de.tragwerk.beratung.pflege.Kartenblatt;
import de.tragwerk.beratung.store.Fassungen;
import de.tragwerk.beratung.store.Landkartentabelle;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Scope;
import de.tragwerk.mandant.Side;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;

/// The published entries and the published map, open to everybody: portals read them, and so may others.
@Controller
@OnSide(Side.VERMITTLUNG)
class VerzeichnisController {

    private final Fassungen<Eintrag> fassungen;
    private final Fassungen<Kartenblatt> karten;
    private final Landkartentabelle landkarten;
    private final TransactionTemplate transaction;

    VerzeichnisController(
            Fassungen<Eintrag> fassungen,
            Fassungen<Kartenblatt> karten,
            Landkartentabelle landkarten,
            TransactionTemplate transaction) {
        this.fassungen = fassungen;
        this.karten = karten;
        this.landkarten = landkarten;
        this.transaction = transaction;
    }

    @GetMapping(Eintrag.VERZEICHNIS)
    @Permitted(value = "beratung.REGISTER", audited = false)
    ResponseEntity<Eintrag.Verzeichnis> list() {
        return ResponseEntity.ok(in(() -> new Eintrag.Verzeichnis(
                fassungen.verzeichnis(), blatt().map(Kartenblatt::sha256).orElse(null))));
    }

    /// The published outline as GeoJSON.
    @GetMapping(Eintrag.VERZEICHNIS + Eintrag.LANDKARTE)
    @Permitted(value = "beratung.REGISTER", audited = false)
    ResponseEntity<String> map() {
        return in(() -> blatt().map(landkarten::text))
                .map(text -> ResponseEntity.ok()
                        .contentType(new MediaType("application", "geo+json", StandardCharsets.UTF_8))
                        .body(text))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private Optional<Kartenblatt> blatt() {
        return karten.geltend(Kartenblatt.KENNUNG).map(Fassung::inhalt);
    }

    /// As a job: nobody is logged in.
    private <T> T in(Supplier<T> work) {
        return Scope.get(
                Scope.job(Scope.current().mandant(), "beratungsverzeichnis"),
                () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }
}
