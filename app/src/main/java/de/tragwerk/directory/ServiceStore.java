package de.tragwerk.directory;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// SQL of the directory.
@Component
class ServiceStore {

    record Service(
            String organisation,
            String name,
            String serviceUri,
            String intermediaryUri,
            byte[] intermediaryCert,
            byte[] addresseeCert,
            LocalDate gueltigVon,
            LocalDate gueltigBis) {}

    private final JdbcClient jdbc;

    ServiceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional
    public Optional<Service> find(String organisation, String serviceUri, LocalDate day) {
        return jdbc.sql("""
                select organisation, name, service_uri, intermediary_uri, intermediary_cert, addressee_cert, gueltig_von, gueltig_bis
                from directory.dienst
                where organisation = :o and service_uri = :s and :day between gueltig_von and gueltig_bis
                order by gueltig_von desc limit 1""")
                .param("o", organisation)
                .param("s", serviceUri)
                .param("day", day)
                .query(Service.class)
                .optional();
    }

    @Transactional
    public void put(Service service) {
        jdbc.sql("""
                insert into directory.dienst(organisation, name, service_uri, intermediary_uri, intermediary_cert, addressee_cert, gueltig_von, gueltig_bis)
                values (:o, :n, :s, :u, :i, :a, :von, :bis)
                on conflict (organisation, service_uri, gueltig_von) do update
                set name = excluded.name, intermediary_uri = excluded.intermediary_uri,
                    intermediary_cert = excluded.intermediary_cert, addressee_cert = excluded.addressee_cert""")
                .param("o", service.organisation())
                .param("n", service.name())
                .param("s", service.serviceUri())
                .param("u", service.intermediaryUri())
                .param("i", service.intermediaryCert())
                .param("a", service.addresseeCert())
                .param("von", service.gueltigVon())
                .param("bis", service.gueltigBis())
                .update();
    }
}
