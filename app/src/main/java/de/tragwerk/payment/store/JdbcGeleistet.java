package de.tragwerk.payment.store;

import de.tragwerk.decision.Geleistet;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Tells the module that decides what went out and did not come back, over all purposes of the monthly benefit, with
/// what
/// was kept back: it paid a debt of the person. Loans and single grants rest on acts of their own.
@Component
class JdbcGeleistet implements Geleistet {
    private final JdbcClient db;
    private final PlanTabelle plan;

    JdbcGeleistet(JdbcClient db, PlanTabelle plan) {
        this.db = db;
        this.plan = plan;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<YearMonth, Map<UUID, Long>> geleistet(UUID akte) {
        Map<YearMonth, Map<UUID, Long>> monate = new TreeMap<>();
        db.sql("""
                select monat, person_id, sum(cent)::bigint as cent from payment.geleistet
                where akte_id = :akte and zweck not in ('DARLEHEN', 'BEIHILFE') group by 1, 2 having sum(cent) > 0""").param("akte", akte).query(rs -> {
            monate.computeIfAbsent(PlanTabelle.monat(rs, "monat"), m -> new HashMap<>())
                    .put(rs.getObject("person_id", UUID.class), rs.getLong("cent"));
        });
        return monate;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void halteAn() {
        plan.halteAn();
    }
}
