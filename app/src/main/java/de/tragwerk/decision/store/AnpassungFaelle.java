package de.tragwerk.decision.store;

import de.tragwerk.decision.model.Anpassungsfall;
import de.tragwerk.decision.model.Ausnahme;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The cases of a mass adjustment. Only the batch role writes them; people see those of their circles.
@Component
public class AnpassungFaelle extends Laufakten<Ausnahme> {

    /// Which part of a report somebody looks at.
    public enum Auswahl {
        AENDERN("wird geändert", "ergebnis = 'AENDERN'"),
        AUSNAHME("bleibt für Menschen", "(ergebnis = 'AUSNAHME' or stand = 'GESCHEITERT')"),
        UNVERAENDERT("unverändert", "ergebnis = 'UNVERAENDERT'"),
        ERLEDIGT("Bescheid erlassen", "stand = 'ERLEDIGT'"),
        ALLE("alle", "true");

        private final String titel;
        private final String bedingung;

        Auswahl(String titel, String bedingung) {
            this.titel = titel;
            this.bedingung = bedingung;
        }

        public String titel() {
            return titel;
        }
    }

    AnpassungFaelle(JdbcClient db) {
        super(db, "anpassung_fall", "anpassung_id", "ausnahme", Ausnahme.class);
    }

    /// Empties the list and its sums before it is computed anew.
    @Override
    public void leere(UUID anpassung) {
        db.sql("delete from decision.anpassung_monat where anpassung_id = :id")
                .param("id", anpassung)
                .update();
        super.leere(anpassung);
    }

    public void fuegeHinzu(UUID anpassung, List<Anpassungsfall> liste) {
        db.sql("""
                insert into decision.anpassung_fall (anpassung_id, akte_id, kreis, aktenzeichen, person_id, kapitel, ergebnis, ausnahme, monate, alt, neu, hash, stand)
                select :id, x.akte, x.kreis, x.az, x.person, x.kapitel, x.ergebnis, nullif(x.ausnahme, ''), cast(x.monate as date[]), cast(x.alt as bigint[]),
                  cast(x.neu as bigint[]), decode(x.hash, 'hex'), case when x.ergebnis = 'AENDERN' then 'OFFEN' else 'KEINER' end
                from unnest(cast(:akten as uuid[]), cast(:kreise as int[]), cast(:az as text[]), cast(:personen as uuid[]), cast(:kapitel as int[]),
                  cast(:ergebnis as text[]), cast(:ausnahme as text[]), cast(:monate as text[]), cast(:alt as text[]), cast(:neu as text[]), cast(:hash as text[]))
                  as x(akte, kreis, az, person, kapitel, ergebnis, ausnahme, monate, alt, neu, hash)""")
                .param("id", anpassung)
                .param("akten", liste.stream().map(Anpassungsfall::akte).toArray(UUID[]::new))
                .param("kreise", liste.stream().map(Anpassungsfall::kreis).toArray(Integer[]::new))
                .param("az", texte(liste, Anpassungsfall::aktenzeichen))
                .param("personen", liste.stream().map(Anpassungsfall::person).toArray(UUID[]::new))
                .param("kapitel", liste.stream().map(Anpassungsfall::kapitel).toArray(Integer[]::new))
                .param("ergebnis", texte(liste, f -> f.ergebnis().name()))
                .param("ausnahme", texte(liste, f -> name(f.ausnahme())))
                .param("monate", texte(liste, f -> feld(f, m -> m.monat().atDay(1))))
                .param("alt", texte(liste, f -> feld(f, Anpassungsfall.Monat::alt)))
                .param("neu", texte(liste, f -> feld(f, Anpassungsfall.Monat::neu)))
                .param("hash", texte(liste, f -> HexFormat.of().formatHex(f.hash())))
                .update();
    }

    private static String[] texte(List<Anpassungsfall> liste, Function<Anpassungsfall, String> wert) {
        return liste.stream().map(wert).toArray(String[]::new);
    }

    private static String name(@Nullable Ausnahme a) {
        return a == null ? "" : a.name();
    }

    private static String feld(Anpassungsfall f, Function<Anpassungsfall.Monat, Object> wert) {
        return f.monate().stream().map(wert).map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }

    /// Hashes of the report for the files after a pointer up to another one.
    ///
    /// @param nach `null`: from the beginning
    /// @param bis `null`: to the end
    public Map<UUID, byte[]> hashes(UUID anpassung, @Nullable UUID nach, @Nullable UUID bis) {
        Map<UUID, byte[]> hashes = new HashMap<>();
        db.sql("""
                select akte_id, hash from decision.anpassung_fall
                where anpassung_id = :id and akte_id > coalesce(:nach, '00000000-0000-0000-0000-000000000000'::uuid)
                  and akte_id <= coalesce(:bis, 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid)""").param("id", anpassung).param("nach", nach).param("bis", bis).query(rs -> {
            hashes.put(rs.getObject(1, UUID.class), rs.getBytes(2));
        });
        return hashes;
    }

    /// The next case that is to be decided, the first of the list.
    public Optional<Anpassungsfall> naechster(UUID anpassung) {
        return db.sql("""
                select * from decision.anpassung_fall where anpassung_id = :id and stand in ('OFFEN', 'VORGESCHLAGEN')
                order by akte_id limit 1""").param("id", anpassung).query(AnpassungFaelle::zeile).optional();
    }

    public void vorgeschlagen(UUID anpassung, UUID akte, UUID entwurf) {
        eine(
                db.sql("""
                update decision.anpassung_fall set stand = 'VORGESCHLAGEN', entwurf_id = :entwurf
                where anpassung_id = :id and akte_id = :akte and stand = 'OFFEN'""")
                        .param("entwurf", entwurf)
                        .param("id", anpassung)
                        .param("akte", akte)
                        .update(),
                akte);
    }

    public void erledigt(UUID anpassung, UUID akte, UUID bescheid) {
        eine(
                db.sql("""
                update decision.anpassung_fall set stand = 'ERLEDIGT', bescheid_id = :bescheid
                where anpassung_id = :id and akte_id = :akte and stand = 'VORGESCHLAGEN'""")
                        .param("bescheid", bescheid)
                        .param("id", anpassung)
                        .param("akte", akte)
                        .update(),
                akte);
    }

    public void gescheitert(UUID anpassung, UUID akte, Ausnahme grund) {
        eine(
                db.sql("""
                update decision.anpassung_fall set stand = 'GESCHEITERT', ausnahme = :grund
                where anpassung_id = :id and akte_id = :akte and stand in ('OFFEN', 'VORGESCHLAGEN')""")
                        .param("grund", grund.name())
                        .param("id", anpassung)
                        .param("akte", akte)
                        .update(),
                akte);
    }

    /// A page of the report, as row-level security shows it.
    ///
    /// @param grund only cases with this reason, `null` for all
    public List<Anpassungsfall> seite(UUID anpassung, Auswahl auswahl, @Nullable Ausnahme grund, int ab, int anzahl) {
        return db.sql("select * from decision.anpassung_fall where anpassung_id = :id and " + auswahl.bedingung
                        + " and (:grund = '' or ausnahme = :grund) order by aktenzeichen, akte_id limit :n offset :ab")
                .param("id", anpassung)
                .param("grund", name(grund))
                .param("n", anzahl)
                .param("ab", ab)
                .query(AnpassungFaelle::zeile)
                .list();
    }

    /// How many cases of the list the acting person sees.
    public int sichtbare(UUID anpassung) {
        return db.sql("select count(*) from decision.anpassung_fall where anpassung_id = :id")
                .param("id", anpassung)
                .query(Integer.class)
                .single();
    }

    private static Anpassungsfall zeile(ResultSet rs, int n) throws SQLException {
        java.sql.Date[] monate = (java.sql.Date[]) rs.getArray("monate").getArray();
        Long[] alt = (Long[]) rs.getArray("alt").getArray();
        Long[] neu = (Long[]) rs.getArray("neu").getArray();
        List<Anpassungsfall.Monat> liste = new ArrayList<>(monate.length);
        for (int i = 0; i < monate.length; i++) {
            LocalDate tag = monate[i].toLocalDate();
            liste.add(new Anpassungsfall.Monat(YearMonth.from(tag), alt[i], neu[i]));
        }
        String ausnahme = rs.getString("ausnahme");
        return new Anpassungsfall(
                rs.getObject("akte_id", UUID.class),
                rs.getInt("kreis"),
                rs.getString("aktenzeichen"),
                rs.getObject("person_id", UUID.class),
                rs.getInt("kapitel"),
                Anpassungsfall.Ergebnis.valueOf(rs.getString("ergebnis")),
                ausnahme == null ? null : Ausnahme.valueOf(ausnahme),
                liste,
                rs.getBytes("hash"),
                Anpassungsfall.Stand.valueOf(rs.getString("stand")),
                rs.getObject("entwurf_id", UUID.class),
                rs.getObject("bescheid_id", UUID.class));
    }
}
