package de.tragwerk.organisation;

import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.mandant.Mandant;
import de.tragwerk.mandant.MandantJob;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Keeps accounts true to what was granted: roles begin and end on their day, accounts nobody uses are switched off.
@Component
class KontenJob implements MandantJob {

    private final JdbcClient jdbc;
    private final Vergaben vergaben;
    private final Audit audit;
    private final Heute heute;
    private final TransactionTemplate transaction;

    KontenJob(JdbcClient jdbc, Vergaben vergaben, Audit audit, Heute heute, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.vergaben = vergaben;
        this.audit = audit;
        this.heute = heute;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "konten";
    }

    @Override
    public Set<Mandant.Art> arten() {
        return Set.of(Mandant.Art.AMT);
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(15);
    }

    @Override
    public void run() {
        transaction.executeWithoutResult(status -> {
            rollen();
            anmeldungen();
            ungenutzte();
        });
    }

    private void rollen() {
        List<UUID> konten = jdbc.sql(
                        "select distinct account_id from organisation.vergabe where bestaetigt_am is not null")
                .query(UUID.class)
                .list();
        List<UUID> geaendert = konten.stream().filter(vergaben::gleicheAb).toList();
        if (!geaendert.isEmpty()) {
            audit.log(Entry.of("organisation.ROLES_BY_DAY").subjects(geaendert));
        }
    }

    /// Reads on in the log where it stopped; the last minute is left, because entries commit out of order.
    private void anmeldungen() {
        UUID bis =
                new UUID(heute.jetzt().minusMinutes(1).toInstant().toEpochMilli() << 16 | 0x7000, 0x8000000000000000L);
        jdbc.sql("""
                insert into organisation.anmeldung(account_id, zuletzt)
                select s.id, max(e.at) from audit.entry e join access.staff s on s.id = e.subjects[1]
                where e.id >= coalesce((select gelesen from organisation.stand), '00000000-0000-0000-0000-000000000000'::uuid) and e.id < :bis
                  and e.action in ('access.LOGIN', 'login.LOGIN') and e.outcome = 'DONE' group by s.id
                on conflict (account_id) do update set zuletzt = greatest(organisation.anmeldung.zuletzt, excluded.zuletzt)""").param("bis", bis).update();
        jdbc.sql("""
                insert into organisation.stand(id, gelesen) values (1, :bis) on conflict (id) do update set gelesen = excluded.gelesen""").param("bis", bis).update();
    }

    private void ungenutzte() {
        List<UUID> aus =
                jdbc.sql("""
                update access.staff s set aktiv = false, deaktiviert_grund = 'UNGENUTZT'
                where s.aktiv and greatest(coalesce((select a.zuletzt from organisation.anmeldung a where a.account_id = s.id), '-infinity'),
                    s.von::timestamptz, s.aktiv_seit, (select coalesce(max(v.bestaetigt_am), '-infinity') from organisation.vergabe v where v.account_id = s.id),
                    (select b.seit from organisation.beginn b))
                    < :jetzt - make_interval(days => (select ungenutzt_tage from organisation.einstellung)) returning s.id""").param("jetzt", heute.jetzt()).query(UUID.class).list();
        if (!aus.isEmpty()) {
            audit.log(Entry.of("organisation.UNUSED_OFF").subjects(aus));
        }
    }
}
