package de.tragwerk.anbindung.store;

import de.tragwerk.kernel.Ids;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Whom to ask at the municipality.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Kontakte {

    /// What for.
    public enum Art {
        MULTIPLIKATOR("Multiplikator"),
        FACHLICH("Fachlich und organisatorisch"),
        TECHNISCH("Technisch, IT-Dienstleister"),
        VERZEICHNIS("DVDV-Verantwortlicher"),
        VERTRAG("Verträge");

        private final String titel;

        Art(String titel) {
            this.titel = titel;
        }

        public String titel() {
            return titel;
        }
    }

    public record Kontakt(UUID id, Art art, String name, String telefon, String email) {}

    private static final String TABELLE = "anbindung.kontakt";

    private final JdbcClient jdbc;
    private final Versiegelung siegel;

    Kontakte(JdbcClient jdbc, Versiegelung siegel) {
        this.jdbc = jdbc;
        this.siegel = siegel;
    }

    public List<Kontakt> von(UUID vorhaben) {
        return jdbc.sql("select id, art, angaben from anbindung.kontakt where vorhaben = :v order by art, id")
                .param("v", vorhaben)
                .query((row, n) -> {
                    UUID id = row.getObject("id", UUID.class);
                    String[] teile = siegel.auf(vorhaben, row.getBytes("angaben"), TABELLE, "angaben", id)
                            .split("\n", -1);
                    return new Kontakt(
                            id,
                            Art.valueOf(row.getString("art")),
                            teile[0],
                            teile.length > 1 ? teile[1] : "",
                            teile.length > 2 ? teile[2] : "");
                })
                .list();
    }

    /// @param name without line feeds, as the others
    public void lege(UUID vorhaben, Art art, String name, String telefon, String email) {
        UUID id = Ids.next();
        jdbc.sql("insert into anbindung.kontakt(id, vorhaben, art, angaben) values (:id, :v, :art, :a)")
                .param("id", id)
                .param("v", vorhaben)
                .param("art", art.name())
                .param("a", siegel.zu(vorhaben, name + "\n" + telefon + "\n" + email, TABELLE, "angaben", id))
                .update();
    }

    public void entferne(UUID vorhaben, UUID id) {
        jdbc.sql("delete from anbindung.kontakt where vorhaben = :v and id = :id")
                .param("v", vorhaben)
                .param("id", id)
                .update();
    }
}
