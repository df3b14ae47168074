package de.tragwerk.login.store;

import de.tragwerk.login.LoginPolicy;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// SQL of the Mandant's policy; readable for everybody, changed by migrations and administrators' jobs only.
@Component
public class PolicyStore {

    private final JdbcClient jdbc;

    PolicyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional
    public LoginPolicy get() {
        return jdbc.sql("""
                select min_length, max_age_days, kinds, lock_minutes, idle_minutes, lifetime_hours, fresh_minutes,
                       second_factor
                from login.policy""")
                .query((row, n) -> new LoginPolicy(
                        row.getInt(1),
                        (Integer) row.getObject(2),
                        row.getInt(3),
                        Duration.ofMinutes(row.getInt(4)),
                        Duration.ofMinutes(row.getInt(5)),
                        Duration.ofHours(row.getInt(6)),
                        Duration.ofMinutes(row.getInt(7)),
                        row.getBoolean(8)))
                .single();
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
