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
            @Nullable OffsetDateTime gesehen,
            @Nullable OffsetDateTime verarbeitet) {}

    /// A file that came with it.
    public record Anhang(int nr, String art, String name, byte[] inhalt) {}

    private static final String SELECT =
            "select id, eingang, leika, ars, autor, original, gesehen, verarbeitet from application.testantrag ";

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

    /// @param nr counts from 1
    public void insert(UUID test, int nr, Nachricht.Nachweis nachweis, byte[] inhalt) {
        jdbc.sql("""
                insert into application.testnachweis(testantrag_id, nr, art, name, inhalt) values (:test, :nr, :art, :name, :inhalt)""")
                .param("test", test)
                .param("nr", nr)
                .param("art", nachweis.art())
                .param("name", nachweis.name())
                .param("inhalt", inhalt)
                .update();
    }

    public List<Anhang> anhaenge(UUID test) {
        return jdbc.sql(
                        "select nr, art, name, inhalt from application.testnachweis where testantrag_id = :test order by nr")
                .param("test", test)
                .query(Anhang.class)
                .list();
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

    /// Somebody took it over on trial.
    public void verarbeitet(UUID id, UUID konto) {
        jdbc.sql(
                        "update application.testantrag set verarbeitet = :am, verarbeitet_konto = :k where id = :id and verarbeitet is null")
                .param("am", time.instant().atOffset(ZoneOffset.UTC))
                .param("k", konto)
                .param("id", id)
                .update();
    }

    /// Deletes it with its attachments.
    ///
    /// @return false when it was gone already
    public boolean loesche(UUID id) {
        return jdbc.sql("delete from application.testantrag where id = :id")
                        .param("id", id)
                        .update()
                == 1;
    }
}
