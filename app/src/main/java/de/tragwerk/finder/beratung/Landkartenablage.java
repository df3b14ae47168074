package de.tragwerk.finder.beratung;

import de.tragwerk.kernel.Sha256;
import de.tragwerk.landkarte.Kartenspeicher;
import de.tragwerk.landkarte.Landkarte;
import de.tragwerk.landkarte.Landkartendatei;
import de.tragwerk.mandant.RealTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The portal's own copy of the published outline; without one, the operator's file holds.
@Component
public class Landkartenablage {

    private final JdbcClient jdbc;
    private final Kartenspeicher speicher;
    private final Landkartendatei datei;
    private final RealTime time;

    Landkartenablage(JdbcClient jdbc, Kartenspeicher speicher, Landkartendatei datei, RealTime time) {
        this.jdbc = jdbc;
        this.speicher = speicher;
        this.datei = datei;
        this.time = time;
    }

    public Optional<Landkarte> karte() {
        return hash().map(h -> speicher.zu(h, () -> text(h))).or(datei::karte);
    }

    Optional<String> hash() {
        return jdbc.sql("select hash from finder.landkarte").query(String.class).optional();
    }

    private String text(String hash) {
        return jdbc.sql("select inhalt from finder.landkarte where hash = :h")
                .param("h", hash)
                .query(String.class)
                .single();
    }

    void behalte(String inhalt) {
        vergiss();
        jdbc.sql("insert into finder.landkarte(inhalt, hash, geholt) values (:inhalt, :hash, :am)")
                .param("inhalt", inhalt)
                .param("hash", Sha256.hex(inhalt))
                .param("am", time.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    void vergiss() {
        jdbc.sql("delete from finder.landkarte").update();
    }
}
