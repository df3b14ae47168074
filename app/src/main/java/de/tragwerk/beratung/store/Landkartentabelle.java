package de.tragwerk.beratung.store;

import de.tragwerk.beratung.pflege.Kartenblatt;
import de.tragwerk.kernel.Sha256;
import de.tragwerk.landkarte.Kartenspeicher;
import de.tragwerk.landkarte.Landkarte;
import de.tragwerk.landkarte.Landkartendatei;
import de.tragwerk.mandant.RealTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Outlines as GeoJSON, by their SHA-256. They are never changed: a version of the map names one.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Landkartentabelle {

    private final JdbcClient jdbc;
    private final Fassungen<Kartenblatt> fassungen;
    private final Kartenspeicher speicher;
    private final Landkartendatei datei;
    private final RealTime time;

    Landkartentabelle(
            JdbcClient jdbc,
            Fassungen<Kartenblatt> fassungen,
            Kartenspeicher speicher,
            Landkartendatei datei,
            RealTime time) {
        this.jdbc = jdbc;
        this.fassungen = fassungen;
        this.speicher = speicher;
        this.datei = datei;
        this.time = time;
    }

    /// Keeps an outline; one that is here already stays as it is.
    ///
    /// @param text as [de.tragwerk.landkarte.GeoJsonText] writes it
    public void behalte(String text) {
        jdbc.sql("insert into beratung.landkarte(hash, inhalt, am) values (:h, :text, :am) on conflict do nothing")
                .param("h", Sha256.hex(text))
                .param("text", text)
                .param("am", time.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// An outline as it is kept.
    public String text(Kartenblatt blatt) {
        return jdbc.sql("select inhalt from beratung.landkarte where hash = :h")
                .param("h", blatt.sha256())
                .query(String.class)
                .single();
    }

    public Landkarte karte(Kartenblatt blatt) {
        return speicher.zu(blatt.sha256(), () -> text(blatt));
    }

    /// The published outline, or else the one of the operator's file.
    public Optional<Landkarte> geltende() {
        return fassungen
                .geltend(Kartenblatt.KENNUNG)
                .map(f -> karte(f.inhalt()))
                .or(datei::karte);
    }
}
