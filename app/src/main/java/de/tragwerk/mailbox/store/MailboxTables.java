package de.tragwerk.mailbox.store;

import de.tragwerk.mailbox.SentApplication;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
public class MailboxTables {

    /// A letter as stored.
    public record Sealed(
            UUID id,
            UUID antrag,
            UUID konto,
            OffsetDateTime am,
            byte[] inhalt,
            @Nullable OffsetDateTime gelesen,
            @Nullable OffsetDateTime gemeldet,
            boolean unlesbar) {}

    public record Key(byte[] oeffentlich, byte[] privat) {}

    private static final String ANTRAG =
            "select id, konto_id, adresse, formular, amt, organisation, gast, gesendet, angenommen, gescheitert, kopie is not null as hat_kopie, geschrieben, postfach from mailbox.antrag ";
    private static final String BRIEF =
            "select id, antrag_id, konto_id, am, inhalt, gelesen, gemeldet, unlesbar from mailbox.brief ";

    private final JdbcClient jdbc;

    MailboxTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Key> key(UUID konto) {
        return jdbc.sql("select oeffentlich, privat from mailbox.schluessel where konto_id = :k")
                .param("k", konto)
                .query(Key.class)
                .optional();
    }

    public void insertKey(UUID konto, byte[] oeffentlich, byte[] privat) {
        jdbc.sql(
                        "insert into mailbox.schluessel(konto_id, oeffentlich, privat) values (:k, :o, :p) on conflict do nothing")
                .param("k", konto)
                .param("o", oeffentlich)
                .param("p", privat)
                .update();
    }

    public void insert(SentApplication application, byte @Nullable [] kopie) {
        jdbc.sql("""
                insert into mailbox.antrag(id, konto_id, adresse, formular, amt, organisation, gast, gesendet, kopie, postfach)
                values (:id, :konto, :adresse, :formular, :amt, :organisation, :gast, :am, :kopie, :postfach)""")
                .param("id", application.id())
                .param("konto", application.konto())
                .param("adresse", application.adresse())
                .param("formular", application.formular())
                .param("amt", application.amt())
                .param("organisation", application.organisation())
                .param("gast", application.gast())
                .param("am", application.gesendet())
                .param("kopie", kopie)
                .param("postfach", application.postfach())
                .update();
    }

    public Optional<SentApplication> find(UUID id) {
        return jdbc.sql(ANTRAG + "where id = :id")
                .param("id", id)
                .query(MailboxTables::application)
                .optional();
    }

    public Optional<SentApplication> byAddress(UUID adresse) {
        return jdbc.sql(ANTRAG + "where adresse = :a")
                .param("a", adresse)
                .query(MailboxTables::application)
                .optional();
    }

    public List<SentApplication> all() {
        return jdbc.sql(ANTRAG + "order by gesendet desc")
                .query(MailboxTables::application)
                .list();
    }

    public byte @Nullable [] copy(UUID id) {
        return jdbc.sql("select kopie from mailbox.antrag where id = :id and kopie is not null")
                .param("id", id)
                .query(byte[].class)
                .optional()
                .orElse(null);
    }

    public void deleteCopy(UUID id) {
        jdbc.sql("update mailbox.antrag set kopie = null where id = :id")
                .param("id", id)
                .update();
    }

    /// Deletes the copies of a guest.
    public void deleteCopies(UUID guest) {
        jdbc.sql("update mailbox.antrag set kopie = null where konto_id = :konto and gast and kopie is not null")
                .param("konto", guest)
                .update();
    }

    public void wrote(UUID id, OffsetDateTime at) {
        jdbc.sql("update mailbox.antrag set geschrieben = :am where id = :id")
                .param("am", at)
                .param("id", id)
                .update();
    }

    public void chose(UUID id, boolean postfach) {
        jdbc.sql("update mailbox.antrag set postfach = :postfach where id = :id")
                .param("postfach", postfach)
                .param("id", id)
                .update();
    }

    public void delivered(UUID id, OffsetDateTime at) {
        jdbc.sql("update mailbox.antrag set angenommen = coalesce(angenommen, :am), gescheitert = null where id = :id")
                .param("am", at)
                .param("id", id)
                .update();
    }

    public void failed(UUID id, String sentence) {
        jdbc.sql("update mailbox.antrag set gescheitert = :s where id = :id")
                .param("s", sentence)
                .param("id", id)
                .update();
    }

    /// @return false when it is there already
    public boolean insertLetter(
            UUID id, SentApplication application, OffsetDateTime at, boolean quiet, byte[] content) {
        return jdbc.sql("""
                insert into mailbox.brief(id, antrag_id, konto_id, am, leise, inhalt)
                values (:id, :antrag, :konto, :am, :leise, :inhalt)
                on conflict do nothing""")
                        .param("id", id)
                        .param("antrag", application.id())
                        .param("konto", application.konto())
                        .param("am", at)
                        .param("leise", quiet)
                        .param("inhalt", content)
                        .update()
                == 1;
    }

    public List<Sealed> letters() {
        return jdbc.sql(BRIEF + "where not leise order by am desc, id desc limit 200")
                .query(MailboxTables::sealed)
                .list();
    }

    /// Those with notification, of all applications, oldest first.
    public List<Sealed> allLetters() {
        return jdbc.sql(BRIEF + "where not leise order by am, id")
                .query(MailboxTables::sealed)
                .list();
    }

    /// @param quiet those without notification, or the others
    public List<Sealed> letters(UUID antrag, boolean quiet) {
        return jdbc.sql(BRIEF + "where antrag_id = :a and leise = :leise order by am, id")
                .param("a", antrag)
                .param("leise", quiet)
                .query(MailboxTables::sealed)
                .list();
    }

    public Optional<Sealed> letter(UUID id) {
        return jdbc.sql(BRIEF + "where id = :id")
                .param("id", id)
                .query(MailboxTables::sealed)
                .optional();
    }

    public boolean read(UUID id, OffsetDateTime at) {
        return jdbc.sql("update mailbox.brief set gelesen = :am where id = :id and gelesen is null")
                        .param("am", at)
                        .param("id", id)
                        .update()
                == 1;
    }

    /// The mail server took the message about it over.
    ///
    /// @return false when it had before
    public boolean told(UUID id, OffsetDateTime at) {
        return jdbc.sql("update mailbox.brief set gemeldet = :am where id = :id and gemeldet is null")
                        .param("am", at)
                        .param("id", id)
                        .update()
                == 1;
    }

    /// Marks a letter this portal cannot read.
    ///
    /// @return false when it was marked before
    public boolean unreadable(UUID id, OffsetDateTime at) {
        return jdbc.sql("update mailbox.brief set unlesbar = :am where id = :id and unlesbar is null")
                        .param("am", at)
                        .param("id", id)
                        .update()
                == 1;
    }

    /// It could be read after all.
    public void readable(UUID id) {
        jdbc.sql("update mailbox.brief set unlesbar = null where id = :id")
                .param("id", id)
                .update();
    }

    private static Sealed sealed(ResultSet row, int n) throws SQLException {
        return new Sealed(
                row.getObject("id", UUID.class),
                row.getObject("antrag_id", UUID.class),
                row.getObject("konto_id", UUID.class),
                row.getObject("am", OffsetDateTime.class),
                row.getBytes("inhalt"),
                row.getObject("gelesen", OffsetDateTime.class),
                row.getObject("gemeldet", OffsetDateTime.class),
                row.getObject("unlesbar") != null);
    }

    private static SentApplication application(ResultSet row, int n) throws SQLException {
        return new SentApplication(
                row.getObject("id", UUID.class),
                row.getObject("konto_id", UUID.class),
                row.getObject("adresse", UUID.class),
                row.getString("formular"),
                row.getString("amt"),
                row.getString("organisation"),
                row.getBoolean("gast"),
                row.getObject("gesendet", OffsetDateTime.class),
                row.getObject("angenommen", OffsetDateTime.class),
                row.getString("gescheitert"),
                row.getBoolean("hat_kopie"),
                row.getObject("geschrieben", OffsetDateTime.class),
                row.getObject("postfach", Boolean.class));
    }
}
