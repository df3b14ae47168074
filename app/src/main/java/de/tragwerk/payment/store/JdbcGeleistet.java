package de.tragwerk.payment.store;

import de.tragwerk.decision.Geleistet;
import de.tragwerk.payment.Zweck;
import de.tragwerk.payment.model.Erstattung;
import de.tragwerk.payment.model.Forderung;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Tells the module that decides what went out and did not come back, over all purposes of the monthly benefit,
/// with what was kept back: it paid a debt of the person. Loans, single grants and money of letters rest on acts
/// of their own. What of it is asked for already stands beside it: from the person by claims, from other bodies
/// by refunds of ours.
@Component
class JdbcGeleistet implements Geleistet {
    private final JdbcClient db;
    private final PlanTabelle plan;
    private final ForderungTabelle forderungen;
    private final ErstattungTabelle erstattungen;

    JdbcGeleistet(JdbcClient db, PlanTabelle plan, ForderungTabelle forderungen, ErstattungTabelle erstattungen) {
        this.db = db;
        this.plan = plan;
        this.forderungen = forderungen;
        this.erstattungen = erstattungen;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Stand stand(UUID akte) {
        Map<YearMonth, Map<UUID, Long>> gezahlt = new TreeMap<>();
        Map<YearMonth, Map<UUID, Long>> anTraeger = new TreeMap<>();
        db.sql("""
                select monat, person_id, sum(cent)::bigint as cent, coalesce(sum(cent) filter (where zweck = :traeger), 0)::bigint as traeger
                from payment.geleistet where akte_id = :akte and zweck not in ('DARLEHEN', 'BEIHILFE', 'BRIEF') group by 1, 2 having sum(cent) > 0""")
                .param("akte", akte)
                .param("traeger", Zweck.ERSTATTUNG.name())
                .query(rs -> {
                    YearMonth monat = PlanTabelle.monat(rs, "monat");
                    UUID person = rs.getObject("person_id", UUID.class);
                    gezahlt.computeIfAbsent(monat, m -> new HashMap<>()).put(person, rs.getLong("cent"));
                    if (rs.getLong("traeger") > 0) {
                        anTraeger.computeIfAbsent(monat, m -> new HashMap<>()).put(person, rs.getLong("traeger"));
                    }
                });
        return new Stand(gezahlt, anTraeger, verlangt(akte));
    }

    private List<Verlangt> verlangt(UUID akte) {
        List<Verlangt> verlangt = new ArrayList<>();
        for (Forderung f : forderungen.ofAkte(akte)) {
            if (f.art() != Forderung.Herkunft.DARLEHEN) {
                forderungen.jeMonat(f).forEach((monat, cent) -> {
                    if (cent > 0) {
                        verlangt.add(new Verlangt(f.person(), monat, monat, cent));
                    }
                });
            }
        }
        for (Erstattung e : erstattungen.eigene(akte)) {
            long cent = erstattungen.verlangt(e.id());
            if (cent > 0) {
                verlangt.add(new Verlangt(e.person(), YearMonth.from(e.von()), YearMonth.from(e.bis()), cent));
            }
        }
        return verlangt;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void halteAn() {
        plan.halteAn();
    }
}
