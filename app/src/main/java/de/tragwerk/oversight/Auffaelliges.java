package de.tragwerk.oversight;

import de.tragwerk.access.AccessRefused;
import de.tragwerk.kernel.Days;
import de.tragwerk.kernel.Ids;
import de.tragwerk.mandant.RealTime;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Finds the patterns in the log, and keeps the list of well-known persons. Functions of the database count over the
/// wall and answer to the data-protection officer only: who, on which day, how often, never whose data.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Auffaelliges {

    /// @param anzahl entries, files or refusals of that day
    /// @param ueblich the account's usual day, where the pattern compares with it
    public record Fund(
            Muster muster,
            UUID actor,
            LocalDate tag,
            OffsetDateTime zuletzt,
            long anzahl,
            @Nullable Long ueblich) {}

    /// Where the patterns begin; the operator sets them.
    ///
    /// @param akten files of others on one day
    /// @param kurz persons or files within a quarter of an hour
    /// @param abgewiesen refusals on one day
    /// @param vonStunde first hour of the working day
    /// @param bisStunde first hour after it
    public record Schwellen(int akten, int kurz, int abgewiesen, int vonStunde, int bisStunde) {}

    /// Why a person is on the list.
    public enum Grund {
        AMT("öffentliches Amt"),
        MANDAT("politisches Mandat"),
        OEFFENTLICHKEIT("in der Öffentlichkeit bekannt"),
        GEFAEHRDUNG("gefährdet oder bedroht"),
        ANDERES("anderer Grund");

        private final String title;

        Grund(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    public record Bekannt(
            UUID id,
            String familienname,
            String vornamen,
            @Nullable LocalDate geburtsdatum,
            Grund grund,
            OffsetDateTime am) {}

    /// Days before the asked ones from which somebody's usual day is taken.
    private static final int VERGLEICH_TAGE = 60;

    private static final int HOECHSTENS = 200;

    private final JdbcClient jdbc;
    private final RealTime time;
    private final Schwellen schwellen;

    Auffaelliges(
            JdbcClient jdbc,
            RealTime time,
            @Value("${tragwerk.auffaellig.akten-je-tag:25}") int akten,
            @Value("${tragwerk.auffaellig.viele:60}") int viele,
            @Value("${tragwerk.auffaellig.dienstbeginn:6}") int vonStunde,
            @Value("${tragwerk.auffaellig.dienstende:20}") int bisStunde) {
        this.jdbc = jdbc;
        this.time = time;
        this.schwellen = new Schwellen(akten, viele, viele, vonStunde, bisStunde);
    }

    public Schwellen schwellen() {
        return schwellen;
    }

    /// How many findings there are of each pattern in these days, of one account or of all.
    public Map<Muster, Integer> zahlen(LocalDate von, LocalDate bis, @Nullable UUID wer) {
        Map<Muster, Integer> zahlen = new EnumMap<>(Muster.class);
        for (Muster muster : Muster.values()) {
            zahlen.put(muster, finde(muster, von, bis, wer).size());
        }
        return zahlen;
    }

    /// Findings of one pattern, newest first; at most 200.
    public List<Fund> finde(Muster muster, LocalDate von, LocalDate bis, @Nullable UUID wer) {
        UUID ab = AccessLog.firstId(von);
        UUID ende = AccessLog.firstId(bis.plusDays(1));
        JdbcClient.StatementSpec frage = switch (muster) {
            case BEFANGEN -> gezaehlt("action = 'rights.CONFLICT' and outcome = 'REFUSED'", 0);
            case NOTFALL -> gezaehlt("action = 'rights.EMERGENCY' and outcome = 'DONE'", 0);
            case ABGEWIESEN -> gezaehlt("outcome = 'REFUSED'", schwellen.abgewiesen());
            case GLEICHER_NAME -> jdbc.sql("""
                            select actor, (zuletzt at time zone 'Europe/Berlin')::date as tag, zuletzt, anzahl, null::bigint as ueblich
                            from party.gleicher_name(:ab) where zuletzt < :endeZeit""").param("endeZeit", anfang(bis.plusDays(1)));
            case KOLLEGEN -> jdbc.sql("select * from rights.muster_kollegen(:ab, :ende)");
            case BEKANNTE -> jdbc.sql("select * from rights.muster_bekannte(:ab, :ende)");
            case MENGE ->
                jdbc.sql("select * from rights.muster_menge(:davor, :ab, :ende, :akten)")
                        .param("davor", AccessLog.firstId(von.minusDays(VERGLEICH_TAGE)))
                        .param("akten", schwellen.akten());
            case UHRZEIT ->
                jdbc.sql("select * from rights.muster_uhrzeit(:ab, :ende, :vonStunde, :bisStunde)")
                        .param("vonStunde", schwellen.vonStunde())
                        .param("bisStunde", schwellen.bisStunde());
            case KURZ -> jdbc.sql("""
                            select actor, (max(zuletzt) at time zone 'Europe/Berlin')::date as tag, max(zuletzt) as zuletzt, max(anzahl) as anzahl, null::bigint as ueblich
                            from (select actor, date_bin('15 minutes', at, timestamptz '2000-01-01') as seit, max(at) as zuletzt, count(distinct s) as anzahl
                                from audit.entry cross join unnest(subjects) s
                                where id >= :ab and id < :ende and actor_kind = 'employee' and cardinality(subjects) <= 20
                                  and (select ground.hat_rolle('DATENSCHUTZ'))
                                group by actor, seit having count(distinct s) > :kurz) x
                            group by actor, (zuletzt at time zone 'Europe/Berlin')::date""").param("kurz", schwellen.kurz());
        };
        List<Fund> alle = new ArrayList<>(frage.param("ab", ab)
                .param("ende", ende)
                .query((row, n) -> {
                    long ueblich = row.getLong("ueblich");
                    boolean ohne = row.wasNull();
                    return new Fund(
                            muster,
                            row.getObject("actor", UUID.class),
                            row.getObject("tag", LocalDate.class),
                            row.getObject("zuletzt", OffsetDateTime.class),
                            row.getLong("anzahl"),
                            ohne ? null : ueblich);
                })
                .list());
        return alle.stream()
                .filter(f -> wer == null || f.actor().equals(wer))
                .sorted(Comparator.comparing(Fund::zuletzt).reversed())
                .limit(HOECHSTENS)
                .toList();
    }

    private JdbcClient.StatementSpec gezaehlt(String welche, int mehrAls) {
        return jdbc.sql(
                        "select actor, (at at time zone 'Europe/Berlin')::date as tag, max(at) as zuletzt, count(*) as anzahl, null::bigint as ueblich"
                                + " from audit.entry where id >= :ab and id < :ende and actor_kind = 'employee' and (select ground.hat_rolle('DATENSCHUTZ')) and "
                                + welche
                                + " group by actor, (at at time zone 'Europe/Berlin')::date having count(*) > :mehrAls")
                .param("mehrAls", mehrAls);
    }

    private static OffsetDateTime anfang(LocalDate tag) {
        return tag.atStartOfDay(Days.ZONE).toOffsetDateTime();
    }

    /// The list of well-known persons.
    public List<Bekannt> bekannte() {
        return jdbc.sql("""
                select id, familienname, vornamen, geburtsdatum, grund, am from rights.bekannt
                where beendet_am is null order by familienname collate "de-DE-x-icu", id""").query(Bekannt.class).list();
    }

    /// Puts a person on the list; whether the authority keeps her is not told.
    public void merke(UUID ich, String familienname, String vornamen, @Nullable LocalDate geburtsdatum, Grund grund) {
        jdbc.sql("""
                insert into rights.bekannt(id, familienname, vornamen, geburtsdatum, grund, eingetragen, am)
                values (:id, :familie, :vorname, :tag, :grund, :ich, :am)""")
                .param("id", Ids.next())
                .param("familie", familienname)
                .param("vorname", vornamen)
                .param("tag", geburtsdatum)
                .param("grund", grund.name())
                .param("ich", ich)
                .param("am", jetzt())
                .update();
    }

    /// @throws AccessRefused when it is not on the list
    public void streiche(UUID id) {
        int n = jdbc.sql("update rights.bekannt set beendet_am = :am where id = :id and beendet_am is null")
                .param("am", jetzt())
                .param("id", id)
                .update();
        if (n == 0) {
            throw new AccessRefused();
        }
    }

    private OffsetDateTime jetzt() {
        return time.instant().atOffset(ZoneOffset.UTC);
    }
}
