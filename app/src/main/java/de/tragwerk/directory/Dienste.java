package de.tragwerk.directory;

import de.tragwerk.osci.crypto.Certificates;
import java.security.cert.X509Certificate;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The maintaining office's side of the directory: entries are written and taken back here, read only over HTTP.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Dienste {

    /// What an entry says.
    ///
    /// @param organisation key, for instance `ags:05999001`
    /// @param addressee content is encrypted for it, its fingerprint names the mailbox
    /// @param signature null where the same certificate serves both
    public record Eintrag(
            String organisation,
            String name,
            String dienst,
            String vermittler,
            X509Certificate vermittlerZertifikat,
            X509Certificate addressee,
            @Nullable X509Certificate signature) {}

    private final ServiceStore store;
    private final JdbcClient jdbc;

    Dienste(ServiceStore store, JdbcClient jdbc) {
        this.store = store;
        this.jdbc = jdbc;
    }

    /// An entry with a later first day comes before an older one from that day on; the older one stays for those who
    /// kept it.
    public void trageEin(Eintrag eintrag, LocalDate von, LocalDate bis) {
        store.put(new ServiceStore.Service(
                eintrag.organisation(),
                eintrag.name(),
                eintrag.dienst(),
                eintrag.vermittler(),
                Certificates.encoded(eintrag.vermittlerZertifikat()),
                Certificates.encoded(eintrag.addressee()),
                von,
                bis,
                null,
                eintrag.signature() == null ? null : Certificates.encoded(eintrag.signature())));
    }

    /// Whether a service has entries, of whatever day, or was closed.
    public boolean kennt(String organisation, String dienst) {
        return !store.services(organisation, dienst).isEmpty() || store.closed(organisation, dienst);
    }

    /// Closes a service: its entries go, and the entry of the organisation does not stand in for it. The next
    /// entry opens it again.
    public void schliesse(String organisation, String dienst, LocalDate seit) {
        nimmZurueck(organisation, dienst);
        jdbc.sql("""
                insert into directory.geschlossen(organisation, service_uri, seit) values (:o, :s, :seit)
                on conflict do nothing""")
                .param("o", organisation)
                .param("s", dienst)
                .param("seit", seit)
                .update();
    }

    /// The entries of one service stand under another name too.
    public void kopiere(String organisation, String von, String nach) {
        store.services(organisation, von).forEach(s -> store.put(s.unter(nach)));
    }

    /// Takes all entries of an organisation for a service back.
    public void nimmZurueck(String organisation, String dienst) {
        jdbc.sql("delete from directory.dienst where organisation = :o and service_uri = :s")
                .param("o", organisation)
                .param("s", dienst)
                .update();
    }
}
