package de.tragwerk.akte;

import de.tragwerk.access.AccessRefused;
import de.tragwerk.akte.model.AktenzeichenMuster;
import de.tragwerk.kernel.Ids;
import de.tragwerk.mandant.ReadOnce;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.mandant.Scope;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Opens and finds files. Row-level security decides which ones the acting person sees.
@Component
public class Akten {

    private static final String COLUMNS =
            "select akte_id, kreis, aktenzeichen, leistung, zustaendig, lesemodus, eroeffnet, zustand from akte.akte ";

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final Clock clock;
    private final RealTime time;
    private final ApplicationEventPublisher events;
    private final AktenzeichenMuster muster;

    Akten(
            JdbcClient jdbc,
            JdbcTemplate batch,
            Clock clock,
            RealTime time,
            ApplicationEventPublisher events,
            @Value("${tragwerk.aktenzeichen:50.21-{jahr}-{lfd}-{pz}}") String muster) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.clock = clock;
        this.time = time;
        this.events = events;
        this.muster = new AktenzeichenMuster(muster);
    }

    public AktenzeichenMuster muster() {
        return muster;
    }

    /// Opens a file with the next Aktenzeichen of the year.
    @Transactional(propagation = Propagation.MANDATORY)
    public AkteRef open(int kreis, String leistung, @Nullable UUID zustaendig) {
        LocalDate today = LocalDate.now(clock);
        int lfd = jdbc.sql("""
                insert into akte.nummer(jahr, lfd) values (:jahr, 1)
                on conflict (jahr) do update set lfd = akte.nummer.lfd + 1 returning lfd""")
                .param("jahr", today.getYear())
                .query(Integer.class)
                .single();
        UUID id = Ids.next();
        jdbc.sql("""
                insert into akte.akte(akte_id, kreis, aktenzeichen, leistung, zustaendig, eroeffnet)
                values (:id, :kreis, :az, :leistung, :zustaendig, :tag)""")
                .param("id", id)
                .param("kreis", kreis)
                .param("az", muster.format(today.getYear(), lfd))
                .param("leistung", leistung)
                .param("zustaendig", zustaendig)
                .param("tag", today)
                .update();
        return get(id);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<AkteRef> find(UUID akteId) {
        return ReadOnce.value(
                "Akten.find",
                akteId,
                () -> jdbc.sql(COLUMNS + "where akte_id = :id")
                        .param("id", akteId)
                        .query(AkteRef.class)
                        .optional());
    }

    /// Files by the ids asked for, for runs over many of them.
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<UUID, AkteRef> all(Collection<UUID> ids) {
        return jdbc
                .sql(COLUMNS + "where akte_id = any (:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(AkteRef.class)
                .list()
                .stream()
                .collect(Collectors.toMap(AkteRef::akteId, Function.identity()));
    }

    /// @throws AccessRefused when the file does not exist for the acting person
    @Transactional(propagation = Propagation.MANDATORY)
    public AkteRef get(UUID akteId) {
        return find(akteId).orElseThrow(AccessRefused::new);
    }

    /// Reads a file and lets nobody else change its state until the end of the transaction.
    ///
    /// @throws AccessRefused when the file does not exist for the acting person
    @Transactional(propagation = Propagation.MANDATORY)
    public AkteRef sperre(UUID akteId) {
        return zumBearbeiten(akteId).orElseThrow(AccessRefused::new);
    }

    /// Reads a file and locks it, if the acting person may work with it: reading alone is not enough.
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<AkteRef> zumBearbeiten(UUID akteId) {
        return jdbc.sql(COLUMNS + "where akte_id = :id for update")
                .param("id", akteId)
                .query(AkteRef.class)
                .optional();
    }

    /// @param zustand `LAUFEND`, `RUHEND` or `BEENDET`
    @Transactional(propagation = Propagation.MANDATORY)
    public void setzeZustand(AkteRef akte, String zustand) {
        jdbc.sql("update akte.akte set zustand = :zustand where akte_id = :id")
                .param("zustand", zustand)
                .param("id", akte.akteId())
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<AkteRef> byAktenzeichen(String aktenzeichen) {
        return jdbc.sql(COLUMNS + "where aktenzeichen = :az")
                .param("az", aktenzeichen.strip())
                .query(AkteRef.class)
                .optional();
    }

    /// Files a person takes part in, newest first.
    @Transactional(propagation = Propagation.MANDATORY)
    public List<AkteRef> ofPerson(UUID personId) {
        return ofPersons(List.of(personId));
    }

    /// Files in which any of these takes part, newest first.
    @Transactional(propagation = Propagation.MANDATORY)
    public List<AkteRef> ofPersons(Collection<UUID> personIds) {
        return jdbc.sql("""
                select distinct a.akte_id, a.kreis, a.aktenzeichen, a.leistung, a.zustaendig, a.lesemodus, a.eroeffnet, a.zustand
                from akte.akte a join akte.beteiligt b on b.akte_id = a.akte_id
                where b.person_id = any (:persons) order by a.akte_id desc""")
                .param("persons", personIds.toArray(UUID[]::new))
                .query(AkteRef.class)
                .list();
    }

    /// Files somebody is responsible for, newest first; not those in the archive.
    @Transactional(propagation = Propagation.MANDATORY)
    public List<AkteRef> zustaendig(UUID konto, int ab, int anzahl) {
        return jdbc.sql(COLUMNS
                        + "where zustaendig = :konto and archiviert is null order by akte_id desc limit :n offset :ab")
                .param("konto", konto)
                .param("n", anzahl)
                .param("ab", ab)
                .query(AkteRef.class)
                .list();
    }

    /// The newest files of the acting person's workgroups, not what other groups have opened for everybody; not those
    /// in the archive.
    @Transactional(propagation = Propagation.MANDATORY)
    public List<AkteRef> newest(int ab, int anzahl) {
        return jdbc.sql(COLUMNS + """
                where archiviert is null
                  and ground.gruppe(kreis) = any ((select array_agg(ground.gruppe(k)) from unnest(ground.schreibkreise()) k)::int[])
                order by akte_id desc limit :n offset :ab""")
                .param("n", anzahl)
                .param("ab", ab)
                .query(AkteRef.class)
                .list();
    }

    /// Files that run and are not archived, after a pointer, in the order of their ids; for runs over all of
    /// them.
    ///
    /// @param leistung code of the benefit, empty for any
    @Transactional(propagation = Propagation.MANDATORY)
    public List<AkteRef> laufende(String leistung, UUID nach, int anzahl) {
        return jdbc.sql("""
                select akte_id, kreis, aktenzeichen, leistung, zustaendig, lesemodus, eroeffnet, zustand from akte.akte
                where zustand = 'LAUFEND' and archiviert is null and akte_id > :nach and (:leistung = '' or leistung = :leistung)
                order by akte_id limit :n""")
                .param("nach", nach)
                .param("leistung", leistung)
                .param("n", anzahl)
                .query(AkteRef.class)
                .list();
    }

    /// How many of them there are.
    @Transactional(propagation = Propagation.MANDATORY)
    public int zahlLaufender(String leistung) {
        return jdbc.sql("""
                select count(*) from akte.akte
                where zustand = 'LAUFEND' and archiviert is null and (:leistung = '' or leistung = :leistung)""").param("leistung", leistung).query(Integer.class).single();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void addBeteiligt(AkteRef akte, UUID personId, String rolle) {
        jdbc.sql("""
                insert into akte.beteiligt(akte_id, kreis, person_id, rolle) values (:akte, :kreis, :person, :rolle)
                on conflict (akte_id, person_id) do update set rolle = excluded.rolle""")
                .param("akte", akte.akteId())
                .param("kreis", akte.kreis())
                .param("person", personId)
                .param("rolle", rolle)
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public List<Beteiligt> beteiligte(UUID akteId) {
        return ReadOnce.value(
                "Akten.beteiligte",
                akteId,
                () -> jdbc.sql("""
                select person_id, rolle from akte.beteiligt where akte_id = :id
                order by case rolle when 'ANTRAGSTELLEND' then 0 when 'PARTNER' then 1 when 'KIND' then 2 else 3 end, person_id""").param("id", akteId).query(Beteiligt.class).list());
    }

    /// Persons of many files, in each as [#beteiligte] orders them.
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<UUID, List<UUID>> personen(Collection<UUID> akteIds) {
        Map<UUID, List<UUID>> personen = new HashMap<>();
        jdbc.sql("""
                select akte_id, person_id from akte.beteiligt where akte_id = any (:ids)
                order by akte_id, case rolle when 'ANTRAGSTELLEND' then 0 when 'PARTNER' then 1 when 'KIND' then 2 else 3 end, person_id""").param("ids", akteIds.toArray(UUID[]::new)).query(row -> {
            personen.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
                    .add(row.getObject(2, UUID.class));
        });
        return personen;
    }

    /// Notes a step in the life of the file, in the current transaction.
    @Transactional(propagation = Propagation.MANDATORY)
    public void note(AkteRef akte, String art, @Nullable UUID bezug, @Nullable Long cent, @Nullable LocalDate tag) {
        jdbc.sql("""
                insert into akte.ereignis(id, akte_id, kreis, am, art, bezug, cent, tag, konto)
                values (:id, :akte, :kreis, :am, :art, :bezug, :cent, :tag, :konto)""")
                .param("id", Ids.next())
                .param("akte", akte.akteId())
                .param("kreis", akte.kreis())
                .param("am", time.instant().atOffset(ZoneOffset.UTC))
                .param("art", art)
                .param("bezug", bezug)
                .param("cent", cent)
                .param("tag", tag)
                .param("konto", Scope.current().actor().id())
                .update();
    }

    /// A step of one of many files.
    public record Note(UUID akte, int kreis, String art, UUID bezug, long cent, LocalDate tag) {}

    /// Notes steps of many files at once.
    @Transactional(propagation = Propagation.MANDATORY)
    public void noteAll(List<Note> notes) {
        OffsetDateTime am = time.instant().atOffset(ZoneOffset.UTC);
        UUID konto = Scope.current().actor().id();
        batch.batchUpdate(
                "insert into akte.ereignis(id, akte_id, kreis, am, art, bezug, cent, tag, konto) values (?,?,?,?,?,?,?,?,?)",
                notes,
                1_000,
                (insert, note) -> {
                    insert.setObject(1, Ids.next());
                    insert.setObject(2, note.akte());
                    insert.setInt(3, note.kreis());
                    insert.setObject(4, am);
                    insert.setString(5, note.art());
                    insert.setObject(6, note.bezug());
                    insert.setLong(7, note.cent());
                    insert.setObject(8, note.tag());
                    insert.setObject(9, konto);
                });
        events.publishEvent(new Verzeichnet(notes));
    }

    /// Steps of a file, newest first.
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Ereignis> ereignisse(UUID akteId) {
        return jdbc.sql(
                        "select am, art, bezug, cent, tag, konto from akte.ereignis where akte_id = :id order by id desc")
                .param("id", akteId)
                .query((row, n) -> new Ereignis(
                        row.getObject("am", OffsetDateTime.class),
                        row.getString("art"),
                        row.getObject("bezug", UUID.class),
                        row.getObject("cent", Long.class),
                        row.getObject("tag", LocalDate.class),
                        row.getObject("konto", UUID.class)))
                .list();
    }
}
