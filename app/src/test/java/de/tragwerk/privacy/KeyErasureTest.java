package de.tragwerk.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.tragwerk.cli.Browser;
import de.tragwerk.kernel.Ids;
import de.tragwerk.mail.gegenstelle.DemoPost;
import de.tragwerk.mandant.Scope;
import de.tragwerk.mandant.Side;
import de.tragwerk.support.Eventually;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/// A key ends with what it sealed: not before the deletion is committed, and surely after it. A row whose key is
/// gone all the same stops nobody.
@TragwerkTest
class KeyErasureTest {

    private static final String PORTAL = "tw_m_auental_portal";

    @Test
    void theKeyFollowsTheTransaction(TestProgram program, Vault vault, TransactionTemplate tx) throws Exception {
        UUID subject = Ids.next();
        Scope job = Scope.job("auental-portal", "test");
        byte[] sealed = Scope.call(job, () -> vault.seal(subject, new byte[] {7}, "test.test", "wert", subject));
        Scope.run(
                job,
                () -> tx.executeWithoutResult(status -> {
                    vault.erase(subject);
                    status.setRollbackOnly();
                }));
        assertThat(Scope.call(job, () -> vault.open(subject, sealed, "test.test", "wert", subject)))
                .containsExactly(7);
        Scope.run(
                job,
                () -> tx.executeWithoutResult(status -> {
                    vault.erase(subject);
                    vault.erase(subject);
                }));
        Eventually.isTrue(() -> one(
                        program,
                        "tw_k_auental_portal",
                        "select count(*) from keys.deletion_ledger where subject = '" + subject + "'")
                .equals("1"));
        assertThatThrownBy(() -> Scope.run(job, () -> vault.open(subject, sealed, "test.test", "wert", subject)))
                .isInstanceOf(Vault.KeyErased.class);
    }

    /// As after a deletion that was rolled back behind the key's back, before the key waited for it.
    @Test
    void anAddressWithoutKeyIsNoAddress(TestProgram program, Vault vault, DemoPost post) throws Exception {
        Browser citizen = program.citizen("mirela.hoffmeister").open("/benachrichtigungen?sprache=de");
        citizen.submit("adresse", Map.of("adresse", "ohne-schluessel@example.org"), "");
        Eventually.isTrue(() -> mails(post, "ohne-schluessel@example.org") == 1);
        String row = " from mailbox.hinweis where schluessel = '";
        UUID key =
                UUID.fromString(one(program, PORTAL, "select schluessel from mailbox.hinweis order by geaendert desc"));
        Scope.run(Scope.job("auental-portal", "test"), () -> vault.erase(key));

        assertThat(citizen.open("/benachrichtigungen").status()).isEqualTo(200);
        citizen.submit("adresse", Map.of("adresse", "neuer-schluessel@example.org"), "");
        Eventually.isTrue(() -> mails(post, "neuer-schluessel@example.org") == 1);
        assertThat(one(program, PORTAL, "select count(*)" + row + key + "'")).isEqualTo("0");
        citizen.open("/benachrichtigungen").submit("verwerfen", Map.of(), "");
        // And one that nobody touches again is cleaned away.
        citizen.open("/benachrichtigungen").submit("adresse", Map.of("adresse", "dritter-schluessel@example.org"), "");
        Eventually.isTrue(() -> mails(post, "dritter-schluessel@example.org") == 1);
        UUID last =
                UUID.fromString(one(program, PORTAL, "select schluessel from mailbox.hinweis order by geaendert desc"));
        Scope.run(Scope.job("auental-portal", "test"), () -> vault.erase(last));
        change(
                program,
                "update mailbox.hinweis set code_bis = now() - interval '2 days' where schluessel = '" + last + "'");
        Scope.call(Scope.job("auental-portal", "hinweis-loeschen"), () -> {
            program.context()
                    .getBean("noticeCleanup", de.tragwerk.mandant.MandantJob.class)
                    .run();
            return true;
        });
        assertThat(one(program, PORTAL, "select count(*)" + row + last + "'")).isEqualTo("0");
    }

    @Test
    void aSubscriberWithoutKeyStopsNoNewsletter(TestProgram program, Vault vault, DemoPost post) throws Exception {
        Browser visitor = program.browser(Side.PORTAL).open("/newsletter");
        String address = "nl-ohne-schluessel@example.org";
        visitor.submit("bestellen", Map.of("adresse", address, "sprache", "de"), "");
        Eventually.isTrue(() -> mails(post, address) == 1);
        UUID key = UUID.fromString(one(program, PORTAL, "select schluessel from newsletter.abo order by id desc"));
        Scope.run(Scope.job("auental-portal", "test"), () -> vault.erase(key));

        visitor.open("/newsletter").submit("bestellen", Map.of("adresse", address, "sprache", "de"), "");
        Eventually.isTrue(() -> mails(post, address) == 2);
        UUID next = UUID.fromString(one(program, PORTAL, "select schluessel from newsletter.abo order by id desc"));
        assertThat(next).isNotEqualTo(key);
        // Never confirmed, and without key: the job that forgets such rows goes on.
        Scope.run(Scope.job("auental-portal", "test"), () -> vault.erase(next));
        change(
                program,
                "update newsletter.abo set link_bis = now() - interval '1 day' where schluessel = '" + next + "'");
        Eventually.isTrue(
                () -> one(program, PORTAL, "select count(*) from newsletter.abo where schluessel = '" + next + "'")
                        .equals("0"));
    }

    private static long mails(DemoPost post, String address) {
        List<DemoPost.Eingang> all = post.eingang();
        return all.stream().filter(m -> m.an().equals(address)).count();
    }

    private static String one(TestProgram program, String database, String sql) {
        try (var rows = program.reader(database).createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void change(TestProgram program, String sql) {
        try (var db = program.superuser(PORTAL);
                var statement = db.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
