package de.tragwerk.transport.fit;

import de.tragwerk.kernel.kennzeichen.Leistungsschluessel;
import de.tragwerk.mandant.Home;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.transport.Services;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.ObjectMapper;

/// Who is reached over FIT-Connect, and which destination is ours. An authority has one destination for all
/// its services, and each service may have another one, or none.
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
        return of(organisation, "");
    }

    /// The destination of a service, else that of a wider one it belongs to, else that of the organisation;
    /// empty when it is reached by OSCI.
    ///
    /// @param leika 14 digits, empty for the organisation itself
    @Transactional
    public Optional<Target> of(String organisation, String leika) {
        return jdbc.sql("""
                select ziel, basis from transport.fit_ziel where organisation = :o and leika = any (:l)
                order by array_position(:l::text[], leika) limit 1""")
                .param("o", organisation)
                .param("l", keys(leika))
                .query((row, n) -> new Row(row.getObject("ziel", UUID.class), row.getString("basis")))
                .optional()
                .flatMap(Row::target);
    }

    private record Row(@Nullable UUID ziel, String basis) {
        Optional<Target> target() {
            return Optional.ofNullable(ziel).map(z -> new Target(z, basis));
        }
    }

    /// FIT-Connect names services by LeiKa key only. What has none goes by OSCI: sent under another key of the
    /// destination it would claim to be something else.
    private static String[] keys(String leika) {
        if (Leistungsschluessel.eigener(leika)) {
            return new String[0];
        }
        return Stream.concat(Services.widening(leika).stream(), Stream.of("")).toArray(String[]::new);
    }

    /// The own destination, whose submissions are fetched.
    @Transactional
    public Optional<Target> own() {
        return jdbc.sql("select ziel destination, basis base from transport.fit_eigen")
                .query(Target.class)
                .optional();
    }

    /// For all services that have no entry of their own.
    @Transactional
    public void put(String organisation, Target target) {
        put(organisation, "", target);
    }

    /// @param leika 14 digits, empty for the organisation
    /// @param target null where this service is reached by OSCI, whatever the organisation has
    @Transactional
    public void put(String organisation, String leika, @Nullable Target target) {
        jdbc.sql("""
                insert into transport.fit_ziel(organisation, leika, ziel, basis) values (:o, :l, :z, :b)
                on conflict (organisation, leika) do update set ziel = excluded.ziel, basis = excluded.basis, gefunden = null""")
                .param("o", organisation)
                .param("l", leika)
                .param("z", target == null ? null : target.destination(), Types.OTHER)
                .param("b", target == null ? "" : target.base())
                .update();
    }

    /// What the routing service says; an entry by hand stays, also one for the whole organisation.
    @Transactional
    public void putFound(String organisation, String leika, Target target) {
        jdbc.sql("""
                insert into transport.fit_ziel(organisation, leika, ziel, basis, gefunden) select :o, :l, :z, :b, :am
                where not exists (select 1 from transport.fit_ziel h
                    where h.organisation = :o and h.leika = any (:keys) and h.gefunden is null)
                on conflict (organisation, leika) do update set ziel = excluded.ziel, basis = excluded.basis, gefunden = excluded.gefunden
                where fit_ziel.gefunden is not null""")
                .param("o", organisation)
                .param("l", leika)
                .param("keys", keys(leika))
                .param("z", target.destination())
                .param("b", target.base())
                .param("am", time.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// What was found stays for these services only.
    ///
    /// @param named services the routing service names now
    @Transactional
    public void keepFound(String organisation, Set<String> named) {
        jdbc.sql(
                        "delete from transport.fit_ziel where organisation = :o and gefunden is not null and leika <> all (:l)")
                .param("o", organisation)
                .param("l", named.toArray(String[]::new))
                .update();
    }

    /// Back to OSCI, with all services that have no entry of their own.
    @Transactional
    public void remove(String organisation) {
        remove(organisation, "");
    }

    /// The service goes where its organisation goes.
    @Transactional
    public void remove(String organisation, String leika) {
        jdbc.sql("delete from transport.fit_ziel where organisation = :o and leika = :l")
                .param("o", organisation)
                .param("l", leika)
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
