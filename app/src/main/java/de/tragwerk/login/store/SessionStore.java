package de.tragwerk.login.store;

import de.tragwerk.kernel.Days;
import de.tragwerk.kernel.Ids;
import de.tragwerk.login.LoginPolicy;
import de.tragwerk.login.session.Place;
import de.tragwerk.login.session.StaffSession;
import de.tragwerk.mandant.RealTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// SQL of sessions.
@Component
public class SessionStore {

    private static final String COLUMNS =
            "s.id, s.account_id, s.method, s.stage, s.device, s.started, s.last_seen, s.confirmed, s.locked ";
    /// Within this pause a session's last sign of life is not written again.
    private static final Duration COARSE = Duration.ofSeconds(20);

    /// A running session and its account as it is now.
    ///
    /// @param active whether the account may be used today
    /// @param place from where it is used, empty for one that began before places were kept
    /// @param moved whether it appeared elsewhere and nobody gave proof since
    /// @param reopened whether its account was or should be opened anew and she has not said that she saw it
    /// @param policy what holds for it now
    public record Running(
            StaffSession session,
            UUID person,
            String name,
            List<String> roles,
            boolean active,
            Optional<Place> place,
            boolean moved,
            boolean reopened,
            LoginPolicy policy) {}

    private final JdbcClient jdbc;
    private final RealTime time;

    SessionStore(JdbcClient jdbc, RealTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    @Transactional
    public UUID begin(
            UUID account, StaffSession.Method method, StaffSession.Stage stage, Place place, boolean confirmed) {
        UUID id = Ids.next();
        jdbc.sql("""
                insert into login.session(id, account_id, method, stage, device, started, last_seen, confirmed)
                values (:id, :account, :method, :stage, :device, :now, :now, :confirmed)""")
                .param("id", id)
                .param("account", account)
                .param("method", method.name())
                .param("stage", stage.name())
                .param("device", place.browser())
                .param("now", now())
                .param("confirmed", confirmed ? now() : null)
                .update();
        place(id, place);
        return id;
    }

    /// The session if it has not ended, with its account read anew.
    @Transactional
    public Optional<Running> running(UUID id) {
        return jdbc.sql("select " + COLUMNS + """
                , a.person_id, a.name, a.rollen, a.aktiv and :today between a.von and a.bis,
                p.session_id is not null, p.area, p.certificate, coalesce(p.moved, false),
                exists (select 1 from login.reopening r where r.account_id = s.account_id and r.told is null),
                """ + PolicyStore.COLUMNS + """

                from login.session s join access.staff a on a.id = s.account_id cross join login.policy y
                left join login.place p on p.session_id = s.id
                where s.id = :id and s.ended is null""")
                .param("id", id)
                .param("today", LocalDate.ofInstant(time.instant(), Days.ZONE))
                .query((row, n) -> new Running(
                        session(row, n),
                        row.getObject(10, UUID.class),
                        row.getString(11),
                        Arrays.asList((String[]) row.getArray(12).getArray()),
                        row.getBoolean(13),
                        row.getBoolean(14)
                                ? Optional.of(new Place(row.getString(5), row.getString(15), row.getString(16)))
                                : Optional.empty(),
                        row.getBoolean(17),
                        row.getBoolean(18),
                        PolicyStore.read(row, 19)))
                .optional();
    }

    /// Notes a sign of life.
    @Transactional
    public void seen(StaffSession session) {
        if (session.lastSeen().plus(COARSE).isBefore(time.instant())) {
            jdbc.sql("update login.session set last_seen = :now where id = :id")
                    .param("now", now())
                    .param("id", session.id())
                    .update();
        }
    }

    @Transactional
    public void stage(UUID id, StaffSession.Stage stage) {
        jdbc.sql("update login.session set stage = :stage, last_seen = :now where id = :id")
                .param("stage", stage.name())
                .param("now", now())
                .param("id", id)
                .update();
    }

    /// A second factor was shown.
    @Transactional
    public void confirmed(UUID id) {
        jdbc.sql("update login.session set confirmed = :now, last_seen = :now where id = :id")
                .param("now", now())
                .param("id", id)
                .update();
    }

    @Transactional
    public void locked(UUID id, boolean locked) {
        jdbc.sql(
                        "update login.session set locked = :locked, last_seen = case when :locked then last_seen else :now end where id = :id")
                .param("locked", locked)
                .param("now", now())
                .param("id", id)
                .update();
    }

    /// The session belongs to this place from now on.
    @Transactional
    public void place(UUID id, Place place) {
        jdbc.sql("update login.session set device = :device where id = :id")
                .param("device", place.browser())
                .param("id", id)
                .update();
        jdbc.sql("""
                insert into login.place(session_id, area, certificate) values (:id, :area, :certificate)
                on conflict (session_id) do update set area = excluded.area, certificate = excluded.certificate, moved = false""")
                .param("id", id)
                .param("area", place.area())
                .param("certificate", place.certificate())
                .update();
    }

    /// It appeared elsewhere: locked, and an earlier second factor holds no longer.
    @Transactional
    public void moved(UUID id) {
        jdbc.sql("update login.session set locked = true, confirmed = null where id = :id")
                .param("id", id)
                .update();
        jdbc.sql("update login.place set moved = true where session_id = :id")
                .param("id", id)
                .update();
    }

    /// Ends one session.
    ///
    /// @return the account, if the session was running
    @Transactional
    public Optional<UUID> end(UUID id, StaffSession.End reason) {
        return jdbc.sql("""
                update login.session set ended = :now, end_reason = :reason where id = :id and ended is null
                returning account_id""")
                .param("now", now())
                .param("reason", reason.name())
                .param("id", id)
                .query(UUID.class)
                .optional();
    }

    /// Ends all sessions of an account except one.
    @Transactional
    public int endAll(UUID account, @Nullable UUID except, StaffSession.End reason) {
        return jdbc.sql("""
                update login.session set ended = :now, end_reason = :reason
                where account_id = :account and ended is null and id <> :except""")
                .param("now", now())
                .param("reason", reason.name())
                .param("account", account)
                .param("except", except == null ? new UUID(0, 0) : except)
                .update();
    }

    /// Running sessions of an account, newest first.
    @Transactional
    public List<StaffSession> of(UUID account, Instant notBefore) {
        return jdbc.sql("select " + COLUMNS + """
                from login.session s where s.account_id = :account and s.ended is null and s.started > :after
                order by s.started desc""")
                .param("account", account)
                .param("after", notBefore.atOffset(ZoneOffset.UTC))
                .query(SessionStore::session)
                .list();
    }

    /// Removes what ended or began long ago.
    @Transactional
    public int forget(Instant before) {
        jdbc.sql("delete from login.place p using login.session s where s.id = p.session_id and s.started < :before")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
        return jdbc.sql("delete from login.session where started < :before")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }

    private OffsetDateTime now() {
        return time.instant().atOffset(ZoneOffset.UTC);
    }

    private static StaffSession session(ResultSet row, int n) throws SQLException {
        OffsetDateTime confirmed = row.getObject(8, OffsetDateTime.class);
        return new StaffSession(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                StaffSession.Method.valueOf(row.getString(3)),
                StaffSession.Stage.valueOf(row.getString(4)),
                row.getString(5),
                row.getObject(6, OffsetDateTime.class).toInstant(),
                row.getObject(7, OffsetDateTime.class).toInstant(),
                confirmed == null ? null : confirmed.toInstant(),
                row.getBoolean(9));
    }
}
