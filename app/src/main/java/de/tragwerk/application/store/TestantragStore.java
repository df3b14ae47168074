package de.tragwerk.application.store;

import de.tragwerk.access.AccessRefused;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.message.Nachricht;
import de.tragwerk.transport.Received;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Test applications, apart from real ones: no worklist, no file and no person knows them.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class TestantragStore {

    /// @param autor organisation key of who tests
    public record Testantrag(
            UUID id,
            OffsetDateTime eingang,
            String leika,
            String ars,
            String autor,
            byte[] original,
            @Nullable OffsetDateTime gesehen) {}

    private static final String SELECT =
            "select id, eingang, leika, ars, autor, original, gesehen from application.testantrag ";

    private final JdbcClient jdbc;
    private final RealTime time;

    TestantragStore(JdbcClient jdbc, RealTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /// @return false when it came before
    public boolean insert(Nachricht.Antrag antrag, Received message) {
        return jdbc.sql("""
                insert into application.testantrag(id, message_id, eingang, leika, ars, autor, original)
                values (:id, :m, :am, :leika, :ars, :autor, :original) on conflict (id) do nothing""")
                        .param("id", antrag.kopf().uuid())
                        .param("m", message.messageId())
                        .param("am", message.accepted().atOffset(ZoneOffset.UTC))
                        .param("leika", antrag.leika())
                        .param("ars", antrag.ars())
                        .param("autor", antrag.kopf().autor())
                        .param("original", message.xml())
                        .update()
                == 1;
    }

    /// Newest first.
    public List<Testantrag> alle() {
        return jdbc.sql(SELECT + "order by eingang desc, id limit 200")
                .query(Testantrag.class)
                .list();
    }

    public Testantrag get(UUID id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id)
                .query(Testantrag.class)
                .optional()
                .orElseThrow(AccessRefused::new);
    }

    /// Somebody saw that it is whole.
    public void gesehen(UUID id, UUID konto) {
        jdbc.sql(
                        "update application.testantrag set gesehen = :am, gesehen_konto = :k where id = :id and gesehen is null")
                .param("am", time.instant().atOffset(ZoneOffset.UTC))
                .param("k", konto)
                .param("id", id)
                .update();
    }
}
