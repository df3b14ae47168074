package de.tragwerk.anbindung.store;

import de.tragwerk.mandant.RealTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What was written into the directory for a connection, and whether a sender finds it.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Eintraege {

    /// @param fingerabdruck of the certificate content is encrypted for
    /// @param gefunden when it was last found over HTTP, null when it was not
    public record Eintrag(
            String dienst,
            String adresse,
            String fingerabdruck,
            OffsetDateTime eingetragen,
            @Nullable OffsetDateTime gefunden,
            String satz) {}

    private final JdbcClient jdbc;
    private final RealTime time;

    Eintraege(JdbcClient jdbc, RealTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    public Optional<Eintrag> von(UUID vorhaben) {
        return jdbc.sql(
                        "select dienst, adresse, fingerabdruck, eingetragen, gefunden, satz from anbindung.eintrag where vorhaben = :v")
                .param("v", vorhaben)
                .query(Eintrag.class)
                .optional();
    }

    public void eingetragen(UUID vorhaben, String dienst, String adresse, String fingerabdruck) {
        jdbc.sql("""
                insert into anbindung.eintrag(vorhaben, dienst, adresse, fingerabdruck, eingetragen)
                values (:v, :d, :a, :f, :am) on conflict (vorhaben) do update set dienst = excluded.dienst,
                    adresse = excluded.adresse, fingerabdruck = excluded.fingerabdruck, eingetragen = excluded.eingetragen,
                    gefunden = null, satz = ''""")
                .param("v", vorhaben)
                .param("d", dienst)
                .param("a", adresse)
                .param("f", fingerabdruck)
                .param("am", jetzt())
                .update();
    }

    /// @param satz what is wrong, empty when it was found as written
    public void geprueft(UUID vorhaben, String satz) {
        jdbc.sql("update anbindung.eintrag set gefunden = :am, satz = :s where vorhaben = :v")
                .param("am", satz.isEmpty() ? jetzt() : null, java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("s", satz)
                .param("v", vorhaben)
                .update();
    }

    public void entferne(UUID vorhaben) {
        jdbc.sql("delete from anbindung.eintrag where vorhaben = :v")
                .param("v", vorhaben)
                .update();
    }

    private OffsetDateTime jetzt() {
        return time.instant().atOffset(ZoneOffset.UTC);
    }
}
