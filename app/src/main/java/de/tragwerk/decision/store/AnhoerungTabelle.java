package de.tragwerk.decision.store;

import de.tragwerk.decision.model.Anhoerung;
import de.tragwerk.decision.model.Anhoerungszugang;
import de.tragwerk.decision.model.Entwurf;
import de.tragwerk.decision.model.Gegenstand;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Hearings. The newest one of a draft counts.
@Component
public class AnhoerungTabelle {
    private static final String SPALTEN =
            "select id, akte_id, schreiben_id, am, frist, ab, minderung_cent, erstattung_cent, antwort, antwort_am from decision.anhoerung ";

    private final JdbcClient db;
    private final Siegel siegel;
    private final JsonMapper json = JsonMapper.builder().build();

    AnhoerungTabelle(JdbcClient db, Siegel siegel) {
        this.db = db;
        this.siegel = siegel;
    }

    public Optional<Anhoerung> zu(UUID entwurf) {
        return db.sql(SPALTEN + "where entwurf_id = :e order by id desc limit 1")
                .param("e", entwurf)
                .query(this::zeile)
                .optional();
    }

    /// What a hearing was about; empty for one of the first release.
    public Optional<Gegenstand> gegenstand(Anhoerung a) {
        return db.sql("select gegenstand from decision.anhoerung where id = :id and gegenstand is not null")
                .param("id", a.id())
                .query((rs, n) -> json.readValue(
                        siegel.auf(a.akte(), rs.getBytes(1), "anhoerung", "gegenstand", a.id()), Gegenstand.class))
                .optional();
    }

    /// How far its letter and the copies of it have come; an answer speaks for whom the letter is addressed
    /// to.
    public Anhoerungszugang zugang(Anhoerung a) {
        return db.sql("""
                select count(*) as zahl, count(*) filter (where bekannt_am is null and lebt) as offen, max(bekannt_am) as bekannt,
                  coalesce(bool_or(zustand = 'UNZUSTELLBAR' and lebt), false) as zurueck
                from (select bekannt_am, zustand, not exists (
                        select 1 from decision.rueckbrief r
                        where r.zustellung_id = z.id and r.grund = 'VERSTORBEN' and r.erledigt_am is null) as lebt
                      from decision.zustellung z where schreiben_id = :s and (empfaenger is not null or :gefragt)) z""")
                .param("s", a.schreiben())
                .param("gefragt", a.antwort() == null)
                .query((rs, n) -> {
                    boolean offen = rs.getInt("offen") > 0 || rs.getInt("zahl") == 0 && a.antwort() == null;
                    return new Anhoerungszugang(
                            offen ? null : rs.getObject("bekannt", LocalDate.class), offen, rs.getBoolean("zurueck"));
                })
                .single();
    }

    public void neu(Entwurf e, Anhoerung a, @Nullable Gegenstand gegenstand, UUID konto) {
        db.sql("""
                insert into decision.anhoerung (id, akte_id, kreis, entwurf_id, schreiben_id, am, frist, ab, minderung_cent, erstattung_cent, gegenstand, von_konto)
                values (:id, :akte, :kreis, :entwurf, :schreiben, :am, :frist, :ab, :minderung, :erstattung, :gegenstand, :konto)""")
                .param(
                        "gegenstand",
                        gegenstand == null
                                ? null
                                : siegel.zu(
                                        a.akte(),
                                        json.writeValueAsString(gegenstand),
                                        "anhoerung",
                                        "gegenstand",
                                        a.id()))
                .param("id", a.id())
                .param("akte", e.akte())
                .param("kreis", e.kreis())
                .param("entwurf", e.id())
                .param("schreiben", a.schreiben())
                .param("am", a.am())
                .param("frist", a.frist())
                .param("ab", a.ab().atDay(1))
                .param("minderung", a.minderung())
                .param("erstattung", a.erstattung())
                .param("konto", konto)
                .update();
    }

    /// @return false when there is an answer already
    public boolean antwort(Anhoerung a, String antwort, LocalDate am, UUID konto) {
        return db.sql(
                                "update decision.anhoerung set antwort = :antwort, antwort_am = :am, antwort_von = :konto where id = :id and antwort is null")
                        .param("antwort", siegel.zu(a.akte(), antwort, "anhoerung", "antwort", a.id()))
                        .param("am", am)
                        .param("konto", konto)
                        .param("id", a.id())
                        .update()
                == 1;
    }

    private Anhoerung zeile(ResultSet rs, int row) throws SQLException {
        UUID id = rs.getObject("id", UUID.class);
        UUID akte = rs.getObject("akte_id", UUID.class);
        return new Anhoerung(
                id,
                akte,
                rs.getObject("schreiben_id", UUID.class),
                rs.getObject("am", LocalDate.class),
                rs.getObject("frist", LocalDate.class),
                YearMonth.from(rs.getObject("ab", LocalDate.class)),
                rs.getLong("minderung_cent"),
                rs.getLong("erstattung_cent"),
                siegel.aufOderNichts(akte, rs.getBytes("antwort"), "anhoerung", "antwort", id),
                rs.getObject("antwort_am", LocalDate.class));
    }
}
