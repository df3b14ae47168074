package de.tragwerk.audit;

import de.tragwerk.kernel.Ids;
import de.tragwerk.mandant.Actor;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.mandant.Scope;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// One row for each action, in the Mandant's own database, with synchronous commit.
@Component
class JdbcAudit implements Audit {

    private static final int BLOCK = 1_000;
    private static final String INSERT = """
            insert into audit.entry(id, at, actor_kind, actor, job, action, outcome, purpose, subjects, reach_back,
                                    thing_kind, thing_id, thing_sha256, request)
            values (?,?,?,?,?,?,?,?,?,?,?,?,?,?)""";

    private final JdbcTemplate jdbc;
    private final RealTime time;
    private final AuditTrail trail;

    JdbcAudit(JdbcTemplate jdbc, RealTime time, AuditTrail trail) {
        this.jdbc = jdbc;
        this.time = time;
        this.trail = trail;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void log(Entry entry) {
        insert(entry);
    }

    @Override
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void logAlone(Entry entry) {
        insert(entry);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void logAll(List<Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        jdbc.batchUpdate(INSERT, entries, BLOCK, this::set);
        trail.noted();
    }

    private void insert(Entry entry) {
        jdbc.update(connection -> {
            PreparedStatement insert = connection.prepareStatement(INSERT);
            set(insert, entry);
            return insert;
        });
        trail.noted();
    }

    private void set(PreparedStatement insert, Entry entry) throws SQLException {
        Scope scope = Scope.current();
        Entry.Thing thing = entry.thing();
        insert.setObject(1, Ids.next());
        insert.setObject(2, time.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC));
        insert.setString(3, scope.actor().kind());
        insert.setObject(4, scope.actor().id());
        insert.setString(5, scope.actor() instanceof Actor.SystemJob job ? job.name() : null);
        insert.setString(6, entry.action());
        insert.setString(7, entry.outcome().name());
        insert.setString(8, scope.purpose().code());
        insert.setArray(
                9, insert.getConnection().createArrayOf("uuid", entry.subjects().toArray(UUID[]::new)));
        if (entry.reachBack() == null) {
            insert.setNull(10, Types.DATE);
        } else {
            insert.setObject(10, entry.reachBack());
        }
        insert.setString(11, thing == null ? null : thing.kind());
        insert.setObject(12, thing == null ? null : thing.id());
        insert.setBytes(13, thing == null ? null : thing.sha256());
        insert.setObject(14, scope.request());
    }
}
