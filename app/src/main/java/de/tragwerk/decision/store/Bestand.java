package de.tragwerk.decision.store;

import de.tragwerk.akte.AkteRef;
import de.tragwerk.akte.Akten;
import de.tragwerk.decision.model.Anpassung;
import de.tragwerk.decision.model.Inhalt;
import de.tragwerk.decision.model.Kapitel;
import de.tragwerk.decision.model.Kette;
import de.tragwerk.decision.model.Tatsache;
import de.tragwerk.decision.model.TatsacheArt;
import de.tragwerk.party.Person;
import de.tragwerk.party.Persons;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Running cases of the whole authority, a page at a time: the same facts and amounts as the tables give for one file,
/// without the sealed reasons, which no amount depends on. Only the batch role sees all of them.
@Component
public class Bestand {

    /// A running case as the tables have it.
    ///
    /// @param personen everybody in the household, applicant first; empty for a file without persons
    /// @param geltend cents that hold, by month and person
    /// @param letzter the newest award or change
    /// @param ganze the acts of the file that grant something
    /// @param vorlaeufig a provisional act is not yet followed by a final one (§ 44a SGB XII)
    /// @param antrag day of the application the newest act rests on
    /// @param beruehrt when a fact was last entered or replaced
    public record Fall(
            AkteRef akte,
            List<Inhalt.Beteiligt> personen,
            List<Tatsache> tatsachen,
            Map<YearMonth, Map<UUID, Long>> geltend,
            Akt letzter,
            List<Kette.Glied> ganze,
            LocalDate antrag,
            boolean entwurfOffen,
            boolean widerspruchOffen,
            boolean vorlaeufig,
            Instant beruehrt) {}

    /// @param am when it was released
    public record Akt(Kette.Glied glied, Kapitel kapitel, Instant am, LocalDate antrag) {}

    private static final UUID ANFANG = new UUID(0, 0);

    private final JdbcClient db;
    private final Akten akten;
    private final Persons persons;

    Bestand(JdbcClient db, Akten akten, Persons persons) {
        this.db = db;
        this.akten = akten;
        this.persons = persons;
    }

    /// How many cases a run has to look at.
    public int anzahl(Anpassung a) {
        return db.sql("select count(*) from (" + auswahl(a) + ") x")
                .param("ab", a.ab().atDay(1))
                .param("vor", a.ab().minusMonths(1).atDay(1))
                .param("nur", a.nur().toArray(String[]::new))
                .param("alle", a.nur().isEmpty())
                .param("nach", ANFANG)
                .query(Integer.class)
                .single();
    }

    /// The next files of a run after a pointer, in the order of their ids.
    public List<UUID> akten(Anpassung a, @Nullable UUID nach, int anzahl) {
        return db.sql(auswahl(a) + " order by g.akte_id limit :n")
                .param("ab", a.ab().atDay(1))
                .param("vor", a.ab().minusMonths(1).atDay(1))
                .param("nur", a.nur().toArray(String[]::new))
                .param("alle", a.nur().isEmpty())
                .param("nach", nach == null ? ANFANG : nach)
                .param("n", anzahl)
                .query(UUID.class)
                .list();
    }

    /// A change: something holds in the first month or later. A continuation: the last month that holds is the one
    /// before.
    private static String auswahl(Anpassung a) {
        String rest = """
                (:alle or g.akte_id in (select b.akte_id from decision.bescheid b where b.aktenzeichen = any (:nur)))
                group by g.akte_id having\s""";
        return """
                select g.akte_id from decision.geltung g
                where g.ersetzt_durch is null and g.akte_id > :nach and g.monat >= :vor and\s""" + rest + (a.art() == Anpassung.Art.WEITER ? "max(g.monat) < :ab" : "max(g.monat) >= :ab");
    }

    /// Cases by file; a file that is gone has none.
    public Map<UUID, Fall> faelle(List<UUID> ids) {
        Map<UUID, AkteRef> da = akten.all(ids);
        Map<UUID, List<UUID>> beteiligte = akten.personen(ids);
        Set<UUID> alle = new LinkedHashSet<>();
        beteiligte.values().forEach(alle::addAll);
        Map<UUID, Person> personen = persons.all(alle);
        Map<UUID, List<Tatsache>> tatsachen = tatsachen(ids);
        Map<UUID, Map<YearMonth, Map<UUID, Long>>> geltend = geltend(ids);
        Map<UUID, List<Akt>> akte = akte(ids);
        Set<UUID> offen = offene(ids);
        Set<UUID> angefochten = angefochtene(ids);
        Set<UUID> vorlaeufig = vorlaeufige(ids);
        Map<UUID, Instant> beruehrt = beruehrt(ids);
        Map<UUID, Fall> faelle = new HashMap<>();
        for (UUID id : ids) {
            AkteRef ref = da.get(id);
            List<Akt> liste = akte.getOrDefault(id, List.of());
            if (ref == null || liste.isEmpty()) {
                continue;
            }
            faelle.put(
                    id,
                    new Fall(
                            ref,
                            beteiligte.getOrDefault(id, List.of()).stream()
                                    .map(personen::get)
                                    .filter(java.util.Objects::nonNull)
                                    .map(Bestand::beteiligt)
                                    .toList(),
                            tatsachen.getOrDefault(id, List.of()),
                            geltend.getOrDefault(id, Map.of()),
                            liste.getFirst(),
                            liste.stream().map(Akt::glied).toList(),
                            liste.getFirst().antrag(),
                            offen.contains(id),
                            angefochten.contains(id),
                            vorlaeufig.contains(id),
                            beruehrt.getOrDefault(id, Instant.EPOCH)));
        }
        return faelle;
    }

    private static Inhalt.Beteiligt beteiligt(Person p) {
        return new Inhalt.Beteiligt(
                p.id(),
                p.vornamen(),
                p.familienname(),
                p.geburtsdatum() == null ? Inhalt.Beteiligt.UNBEKANNT : p.geburtsdatum());
    }

    private Map<UUID, List<Tatsache>> tatsachen(List<UUID> ids) {
        Map<UUID, List<Tatsache>> alle = new HashMap<>();
        db.sql("""
                select akte_id, id, person_id, art, nummer, von, bis, wert, quelle, quelle_id, quelle_ort, von_konto, am
                from decision.tatsache where akte_id = any (:ids) and ersetzt_am is null order by akte_id, id""").param("ids", ids.toArray(UUID[]::new)).query(rs -> {
            alle.computeIfAbsent(rs.getObject(1, UUID.class), id -> new ArrayList<>())
                    .add(tatsache(rs));
        });
        return alle;
    }

    private static Tatsache tatsache(ResultSet rs) throws SQLException {
        LocalDate bis = rs.getObject("bis", LocalDate.class);
        return new Tatsache(
                rs.getObject("id", UUID.class),
                rs.getObject("person_id", UUID.class),
                TatsacheArt.valueOf(rs.getString("art")),
                rs.getInt("nummer"),
                YearMonth.from(rs.getObject("von", LocalDate.class)),
                bis == null ? null : YearMonth.from(bis),
                rs.getString("wert"),
                Tatsache.Quelle.valueOf(rs.getString("quelle")),
                rs.getObject("quelle_id", UUID.class),
                rs.getString("quelle_ort"),
                null,
                rs.getObject("von_konto", UUID.class),
                rs.getObject("am", OffsetDateTime.class).toInstant());
    }

    private Map<UUID, Map<YearMonth, Map<UUID, Long>>> geltend(List<UUID> ids) {
        Map<UUID, Map<YearMonth, Map<UUID, Long>>> alle = new HashMap<>();
        Map<LocalDate, YearMonth> monate = new HashMap<>();
        db.sql("""
                select akte_id, monat, person_id, betrag_cent from decision.geltung
                where akte_id = any (:ids) and ersetzt_durch is null""").param("ids", ids.toArray(UUID[]::new)).query(rs -> {
            YearMonth monat = monate.computeIfAbsent(rs.getObject(2, LocalDate.class), YearMonth::from);
            alle.computeIfAbsent(rs.getObject(1, UUID.class), id -> new TreeMap<>())
                    .computeIfAbsent(monat, m -> new HashMap<>())
                    .put(rs.getObject(3, UUID.class), rs.getLong(4));
        });
        return alle;
    }

    /// Acts that grant something, newest first.
    private Map<UUID, List<Akt>> akte(List<UUID> ids) {
        Map<UUID, List<Akt>> alle = new HashMap<>();
        db.sql("""
                select b.akte_id, b.id, b.art, b.kapitel, b.von, b.bis, b.vorgaenger_id, b.freigegeben_am, e.antrag_am
                from decision.bescheid b join decision.entwurf e on e.id = b.entwurf_id
                where b.akte_id = any (:ids) and b.art <> 'ABLEHNUNG' order by b.akte_id, b.id desc""").param("ids", ids.toArray(UUID[]::new)).query(rs -> {
            Kette.Glied glied = new Kette.Glied(
                    rs.getObject("id", UUID.class),
                    rs.getString("art").equals("AENDERUNG"),
                    YearMonth.from(rs.getObject("von", LocalDate.class)),
                    YearMonth.from(rs.getObject("bis", LocalDate.class)),
                    rs.getObject("vorgaenger_id", UUID.class));
            alle.computeIfAbsent(rs.getObject(1, UUID.class), id -> new ArrayList<>())
                    .add(new Akt(
                            glied,
                            Kapitel.of(rs.getInt("kapitel")),
                            rs.getObject("freigegeben_am", OffsetDateTime.class).toInstant(),
                            rs.getObject("antrag_am", LocalDate.class)));
        });
        return alle;
    }

    private Set<UUID> offene(List<UUID> ids) {
        return new HashSet<>(db.sql(
                        "select akte_id from decision.entwurf where akte_id = any (:ids) and zustand in ('ENTWURF', 'VORGESCHLAGEN')")
                .param("ids", ids.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    private Set<UUID> angefochtene(List<UUID> ids) {
        return new HashSet<>(db.sql(
                        "select akte_id from decision.widerspruch where akte_id = any (:ids) and bescheid_id is not null and anhaengig")
                .param("ids", ids.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    private Set<UUID> vorlaeufige(List<UUID> ids) {
        return new HashSet<>(db.sql("""
                select v.akte_id from decision.vorlaeufigkeit v join decision.bescheid b on b.entwurf_id = v.entwurf_id
                where v.akte_id = any (:ids) and v.art = 'VORLAEUFIG'
                  and not exists (select 1 from decision.vorlaeufigkeit a join decision.bescheid x on x.entwurf_id = a.entwurf_id
                                  where a.akte_id = v.akte_id and a.art = 'ABSCHLIESSEND' and x.von <= b.bis and x.bis >= b.von)""")
                .param("ids", ids.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    private Map<UUID, Instant> beruehrt(List<UUID> ids) {
        Map<UUID, Instant> zeiten = new HashMap<>();
        db.sql("""
                select akte_id, max(case when ersetzt_am is null then am else greatest(am, ersetzt_am) end)
                from decision.tatsache where akte_id = any (:ids) group by akte_id""").param("ids", ids.toArray(UUID[]::new)).query(rs -> {
            zeiten.put(
                    rs.getObject(1, UUID.class),
                    rs.getObject(2, OffsetDateTime.class).toInstant());
        });
        return zeiten;
    }
}
