package de.tragwerk.directory;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
            LocalDate gueltigBis,
            byte @Nullable [] intermediarySignCert,
            byte @Nullable [] addresseeSignCert) {

        /// One certificate for everything, as small authorities have it.
        Service(
                String organisation,
                String name,
                String serviceUri,
                String intermediaryUri,
                byte[] intermediaryCert,
                byte[] addresseeCert,
                LocalDate gueltigVon,
                LocalDate gueltigBis) {
            this(
                    organisation,
                    name,
                    serviceUri,
                    intermediaryUri,
                    intermediaryCert,
                    addresseeCert,
                    gueltigVon,
                    gueltigBis,
                    null,
                    null);
        }

        byte[] intermediarySignature() {
            return intermediarySignCert == null ? intermediaryCert : intermediarySignCert;
        }

        byte[] addresseeSignature() {
            return addresseeSignCert == null ? addresseeCert : addresseeSignCert;
        }

        Service unter(String other) {
            return new Service(
                    organisation,
                    name,
                    other,
                    intermediaryUri,
                    intermediaryCert,
                    addresseeCert,
                    gueltigVon,
                    gueltigBis,
                    intermediarySignCert,
                    addresseeSignCert);
        }

        boolean valid(LocalDate day) {
            return !day.isBefore(gueltigVon) && !day.isAfter(gueltigBis);
        }
    }

    private static final String SERVICE = """
            select organisation, name, service_uri, intermediary_uri, intermediary_cert, addressee_cert, gueltig_von,
                   gueltig_bis, intermediary_sign_cert, addressee_sign_cert
            from directory.dienst
            """;

    private final JdbcClient jdbc;

    ServiceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional
    public Optional<Service> find(String organisation, String serviceUri, LocalDate day) {
        return services(organisation, serviceUri).stream()
                .filter(s -> s.valid(day))
                .findFirst();
    }

    /// All entries of an organisation for a service, also those of other days, newest first.
    @Transactional
    public List<Service> services(String organisation, String serviceUri) {
        return jdbc.sql(SERVICE + "where organisation = :o and service_uri = :s order by gueltig_von desc")
                .param("o", organisation)
                .param("s", serviceUri)
                .query(Service.class)
                .list();
    }

    /// Whether somebody closed this service.
    @Transactional
    public boolean closed(String organisation, String serviceUri) {
        return jdbc.sql("select count(*) from directory.geschlossen where organisation = :o and service_uri = :s")
                        .param("o", organisation)
                        .param("s", serviceUri)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /// Whether any entry speaks of this organisation.
    @Transactional
    public boolean knows(String organisation) {
        return jdbc.sql("select count(*) from directory.dienst where organisation = :o")
                        .param("o", organisation)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /// Every entry.
    @Transactional
    public List<Service> all() {
        return jdbc.sql(SERVICE + "order by organisation, service_uri, gueltig_von")
                .query(Service.class)
                .list();
    }

    /// An entry opens a service that was closed.
    @Transactional
    public void put(Service service) {
        jdbc.sql("delete from directory.geschlossen where organisation = :o and service_uri = :s")
                .param("o", service.organisation())
                .param("s", service.serviceUri())
                .update();
        jdbc.sql("""
                insert into directory.dienst(organisation, name, service_uri, intermediary_uri, intermediary_cert, addressee_cert, gueltig_von, gueltig_bis, intermediary_sign_cert, addressee_sign_cert)
                values (:o, :n, :s, :u, :i, :a, :von, :bis, :is, :as)
                on conflict (organisation, service_uri, gueltig_von) do update
                set name = excluded.name, intermediary_uri = excluded.intermediary_uri, gueltig_bis = excluded.gueltig_bis,
                    intermediary_cert = excluded.intermediary_cert, addressee_cert = excluded.addressee_cert,
                    intermediary_sign_cert = excluded.intermediary_sign_cert, addressee_sign_cert = excluded.addressee_sign_cert""")
                .param("o", service.organisation())
                .param("n", service.name())
                .param("s", service.serviceUri())
                .param("u", service.intermediaryUri())
                .param("i", service.intermediaryCert())
                .param("a", service.addresseeCert())
                .param("von", service.gueltigVon())
                .param("bis", service.gueltigBis())
                .param("is", service.intermediarySignCert(), Types.BINARY)
                .param("as", service.addresseeSignCert(), Types.BINARY)
                .update();
    }
}
