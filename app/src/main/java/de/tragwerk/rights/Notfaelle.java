package de.tragwerk.rights;

import de.tragwerk.access.Access;
import de.tragwerk.access.AccessRefused;
import de.tragwerk.kernel.Ids;
import de.tragwerk.privacy.Vault;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Reading in an emergency (break-glass): at once, reading only, for half an hour; owner and data-protection officer
/// find it on their desks in the same moment.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Notfaelle {

    public static final Duration DAUER = Duration.ofMinutes(30);
    static final int MINDESTENS = 20;

    private static final String TABLE = "rights.notfall";
    private static final String SELECT = "select * from rights.notfall ";

    private final JdbcClient jdbc;
    private final Access access;
    private final Vault vault;
    private final Frist frist;

    Notfaelle(JdbcClient jdbc, Access access, Vault vault, Frist frist) {
        this.jdbc = jdbc;
        this.access = access;
        this.vault = vault;
        this.frist = frist;
    }

    /// Opens a file behind a stub for reading. It is readable from the next transaction on.
    ///
    /// @return the id, or empty when the reason is too short
    public Optional<UUID> oeffne(Hinweis hinweis, Notfall.Gefahr gefahr, String grund) {
        String text = grund.strip();
        if (text.length() < MINDESTENS || text.length() > 2_000) {
            return Optional.empty();
        }
        UUID id = Ids.next();
        OffsetDateTime jetzt = frist.jetzt();
        jdbc.sql("""
                insert into rights.notfall(id, akte_id, aktenzeichen, gruppe, konto, gefahr, grund, am, ende)
                values (:id, :akte, :az, :gruppe, :ich, :gefahr, :grund, :am, :ende)""")
                .param("id", id)
                .param("akte", hinweis.akteId())
                .param("az", hinweis.aktenzeichen())
                .param("gruppe", hinweis.gruppe())
                .param("ich", ich())
                .param("gefahr", gefahr.name())
                .param("grund", vault.seal(hinweis.akteId(), bytes(text), TABLE, "grund", id))
                .param("am", jetzt)
                .param("ende", jetzt.plus(DAUER))
                .update();
        return Optional.of(id);
    }

    /// Emergency readings of files the acting person decides about, of which she did not take notice yet.
    public List<Notfall> ungesehene() {
        return list("where konto <> :ich and gesehen_am is null order by id desc limit 50");
    }

    /// All that the data-protection officer reviews: the open ones first.
    public List<Notfall> alle() {
        return list("where konto <> :ich order by geprueft_am is not null, id desc limit 200");
    }

    /// @throws AccessRefused when it is not for the acting person
    public Notfall get(UUID id) {
        return jdbc.sql(SELECT + "where id = :id and konto <> :ich")
                .param("id", id)
                .param("ich", ich())
                .query(this::row)
                .optional()
                .orElseThrow(AccessRefused::new);
    }

    /// The owner took notice.
    public void gesehen(UUID id) {
        update("gesehen_konto = :ich, gesehen_am = :am", id, null, null);
    }

    /// The data-protection officer's result.
    public void geprueft(Notfall notfall, Notfall.Ergebnis ergebnis, String anmerkung) {
        update(
                "geprueft_konto = :ich, geprueft_am = :am, ergebnis = :ergebnis, anmerkung = :anmerkung",
                notfall.id(),
                ergebnis,
                anmerkung.isBlank()
                        ? null
                        : vault.seal(notfall.akteId(), bytes(anmerkung.strip()), TABLE, "anmerkung", notfall.id()));
    }

    private void update(String set, UUID id, Notfall.@Nullable Ergebnis ergebnis, byte @Nullable [] anmerkung) {
        var update = jdbc.sql("update rights.notfall set " + set + " where id = :id and konto <> :ich")
                .param("id", id)
                .param("ich", ich())
                .param("am", frist.jetzt());
        if (ergebnis != null) {
            update = update.param("ergebnis", ergebnis.name()).param("anmerkung", anmerkung);
        }
        if (update.update() == 0) {
            throw new AccessRefused();
        }
    }

    private List<Notfall> list(String where) {
        return jdbc.sql(SELECT + where).param("ich", ich()).query(this::row).list();
    }

    private Notfall row(ResultSet row, int n) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        UUID akte = row.getObject("akte_id", UUID.class);
        String ergebnis = row.getString("ergebnis");
        return new Notfall(
                id,
                akte,
                row.getString("aktenzeichen"),
                row.getInt("gruppe"),
                row.getObject("konto", UUID.class),
                Notfall.Gefahr.valueOf(row.getString("gefahr")),
                open(akte, row.getBytes("grund"), "grund", id),
                row.getObject("am", OffsetDateTime.class),
                row.getObject("ende", OffsetDateTime.class),
                row.getObject("gesehen_am", OffsetDateTime.class),
                row.getObject("geprueft_am", OffsetDateTime.class),
                ergebnis == null ? null : Notfall.Ergebnis.valueOf(ergebnis),
                open(akte, row.getBytes("anmerkung"), "anmerkung", id));
    }

    private String open(UUID akte, byte @Nullable [] sealed, String column, UUID id) {
        return sealed == null ? "" : new String(vault.open(akte, sealed, TABLE, column, id), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private UUID ich() {
        return access.employee().id();
    }
}
