package de.tragwerk.transport.fit;

import de.tragwerk.mandant.Home;
import de.tragwerk.mandant.RealTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.ObjectMapper;

/// Who is reached over FIT-Connect, and which destination is ours.
@Component
public class FitTargets {

    /// @param base address of the delivery service
    public record Target(UUID destination, String base) {}

    private final JdbcClient jdbc;
    private final Home home;
    private final ObjectMapper json;
    private final RealTime time;

    FitTargets(JdbcClient jdbc, Home home, ObjectMapper json, RealTime time) {
        this.jdbc = jdbc;
        this.home = home;
        this.json = json;
        this.time = time;
    }

    /// The destination of an organisation; empty when it is reached by OSCI.
    @Transactional
    public Optional<Target> of(String organisation) {
        return jdbc.sql("select ziel destination, basis base from transport.fit_ziel where organisation = :o")
                .param("o", organisation)
                .query(Target.class)
                .optional();
    }

    /// The own destination, whose submissions are fetched.
    @Transactional
    public Optional<Target> own() {
        return jdbc.sql("select ziel destination, basis base from transport.fit_eigen")
                .query(Target.class)
                .optional();
    }

    @Transactional
    public void put(String organisation, Target target) {
        jdbc.sql("""
                insert into transport.fit_ziel(organisation, ziel, basis) values (:o, :z, :b)
                on conflict (organisation) do update set ziel = excluded.ziel, basis = excluded.basis, gefunden = null""")
                .param("o", organisation)
                .param("z", target.destination())
                .param("b", target.base())
                .update();
    }

    /// What the routing service says; an entry by hand stays.
    @Transactional
    public void putFound(String organisation, Target target) {
        jdbc.sql("""
                insert into transport.fit_ziel(organisation, ziel, basis, gefunden) values (:o, :z, :b, :am)
                on conflict (organisation) do update set ziel = excluded.ziel, basis = excluded.basis, gefunden = excluded.gefunden
                where fit_ziel.gefunden is not null""")
                .param("o", organisation)
                .param("z", target.destination())
                .param("b", target.base())
                .param("am", time.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// The routing service names it no longer.
    @Transactional
    public void removeFound(String organisation) {
        jdbc.sql("delete from transport.fit_ziel where organisation = :o and gefunden is not null")
                .param("o", organisation)
                .update();
    }

    /// Back to OSCI.
    @Transactional
    public void remove(String organisation) {
        jdbc.sql("delete from transport.fit_ziel where organisation = :o")
                .param("o", organisation)
                .update();
    }

    @Transactional
    public void putOwn(Target target) {
        jdbc.sql("""
                insert into transport.fit_eigen(ziel, basis) values (:z, :b)
                on conflict (id) do update set ziel = excluded.ziel, basis = excluded.basis""").param("z", target.destination()).param("b", target.base()).update();
    }

    /// A client of the service for a Mandant; its secret is `geheim/fit-<mandant>.pw` in the data home.
    public FitClient client(String mandant, String base) {
        return new FitClient(base, mandant, home.password("fit-" + mandant), json);
    }
}
