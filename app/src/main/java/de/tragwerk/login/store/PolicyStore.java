package de.tragwerk.login.store;

import de.tragwerk.login.LoginPolicy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// SQL of the Mandant's policy; readable for everybody, changed by migrations and administrators' jobs only.
@Component
public class PolicyStore {

    /// Of `login.policy y`.
    static final String COLUMNS = "y.min_length, y.max_age_days, y.kinds, y.lock_minutes, y.idle_minutes,"
            + " y.lifetime_hours, y.fresh_minutes, y.second_factor";

    private final JdbcClient jdbc;

    PolicyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional
    public LoginPolicy get() {
        return jdbc.sql("select " + COLUMNS + " from login.policy y")
                .query((row, n) -> read(row, 1))
                .single();
    }

    /// @param first where its columns begin
    static LoginPolicy read(ResultSet row, int first) throws SQLException {
        return new LoginPolicy(
                row.getInt(first),
                (Integer) row.getObject(first + 1),
                row.getInt(first + 2),
                Duration.ofMinutes(row.getInt(first + 3)),
                Duration.ofMinutes(row.getInt(first + 4)),
                Duration.ofHours(row.getInt(first + 5)),
                Duration.ofMinutes(row.getInt(first + 6)),
                row.getBoolean(first + 7));
    }

    /// Replaces the policy; runs as a job.
    @Transactional
    public void put(LoginPolicy policy) {
        jdbc.sql("""
                update login.policy set min_length = :length, max_age_days = :age, kinds = :kinds, lock_minutes = :lock,
                       idle_minutes = :idle, lifetime_hours = :life, fresh_minutes = :fresh, second_factor = :second,
                       changed = now()""")
                .param("length", policy.minLength())
                .param("age", policy.maxAgeDays())
                .param("kinds", policy.kinds())
                .param("lock", (int) policy.lock().toMinutes())
                .param("idle", (int) policy.idle().toMinutes())
                .param("life", (int) policy.lifetime().toHours())
                .param("fresh", (int) policy.fresh().toMinutes())
                .param("second", policy.secondFactor())
                .update();
    }

    /// For the demo, whose people log in by one press: no second step as long as nobody set the rules.
    @Transactional
    public void easeUnset() {
        jdbc.sql("update login.policy set second_factor = false where changed is null")
                .update();
    }
}
