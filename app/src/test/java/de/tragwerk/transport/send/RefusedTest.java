package de.tragwerk.transport.send;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.cli.Browser;
import de.tragwerk.kernel.Ids;
import de.tragwerk.mandant.Scope;
import de.tragwerk.mandant.Side;
import de.tragwerk.osci.Code;
import de.tragwerk.osci.Holder;
import de.tragwerk.osci.content.ContentSealer;
import de.tragwerk.osci.content.SealedContent;
import de.tragwerk.osci.crypto.Policy;
import de.tragwerk.osci.pki.Pki;
import de.tragwerk.support.Eventually;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import de.tragwerk.transport.Sealed;
import de.tragwerk.transport.Transport;
import de.tragwerk.transport.keys.KeyRing;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/// A message the intermediary refuses because of a certificate is kept and tried on: who mends the certificate
/// within days loses nothing.
@TragwerkTest
class RefusedTest {

    private static final String AMT = "tw_m_lindenbrueck";
    private static final Instant NOW = Clock.systemUTC().instant();

    @Test
    void anUnknownIssuerIsWaitedForAndNothingIsThrownAway(
            TestProgram program, Transport transport, TransactionTemplate tx) throws Exception {
        UUID id = Ids.next();
        Sealed sealed = toNobodyKnown(program);
        Scope.run(
                Scope.job("lindenbrueck", "test"), () -> tx.executeWithoutResult(s -> transport.dispatch(id, sealed)));
        String mine = " from outbox.auftrag where key = '" + id + "'";
        String sent = " from transport.sendung where id = '" + id + "'";
        Eventually.isTrue(
                () -> !one(program, "select coalesce(error, '')" + mine).isEmpty());
        assertThat(one(program, "select error || '|' || state || '|' || (length(payload) > 1000)" + mine))
                .isEqualTo(Code.ADDRESSEE_CIPHER_BAD.text() + "|OFFEN|true");
        assertThat(one(program, "select zustand || '|' || grund" + sent))
                .isEqualTo("BEREIT|" + Code.ADDRESSEE_CIPHER_BAD.text());

        change(
                program,
                "update outbox.auftrag set seit = now() - interval '8 days', due = now() where key = '" + id + "'");
        Eventually.isTrue(() -> one(program, "select state" + mine).equals("GESCHEITERT"));
        assertThat(one(program, "select length(payload) > 1000" + mine)).isEqualTo("t");
        assertThat(one(program, "select grund" + sent))
                .contains(Code.ADDRESSEE_CIPHER_BAD.text(), "Rufen Sie beim Amt an", "noch einmal versuchen");
        Browser admin = program.staff("a.admin").open("/liegengeblieben");
        assertThat(admin.page().select("[data-qa=auftraege]").text())
                .contains(one(program, "select id" + mine), Code.ADDRESSEE_CIPHER_BAD.text());
        change(program, "update outbox.auftrag set abgelegt = now() where key = '" + id + "'");
    }

    /// A letter whose reader has a certificate of an issuer that the intermediary does not know (yet).
    private static Sealed toNobodyKnown(TestProgram program) throws Exception {
        Holder sender = key(program, "lindenbrueck");
        X509Certificate intermediary = key(program, "vermittlung").certificate();
        X509Certificate reader = Pki.create("Neue Stelle", NOW.minusSeconds(60))
                .issue("Amt", NOW.minusSeconds(60))
                .certificate();
        SealedContent content = new ContentSealer(
                        sender, new Policy(LocalDate.ofInstant(NOW, ZoneId.of("Europe/Berlin"))))
                .seal(new byte[2_000], List.of(), List.of(reader));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        content.writeTo(out);
        URI address = URI.create(program.address(Side.VERMITTLUNG) + "/osci");
        Letter letter = new Letter(
                "por:059980000001", "", "rueckmeldung", address, intermediary, intermediary, reader, out.toByteArray());
        return new Sealed(letter.organisation(), letter.subject(), letter.write());
    }

    private static Holder key(TestProgram program, String mandant) throws Exception {
        return Scope.call(
                Scope.job(mandant, "test"), () -> program.bean(KeyRing.class).current(mandant));
    }

    private static String one(TestProgram program, String sql) {
        try (var rows = program.reader(AMT).createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void change(TestProgram program, String sql) {
        try (var db = program.superuser(AMT);
                var statement = db.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
