package de.tragwerk.xta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.tragwerk.cli.CommandAct;
import de.tragwerk.mandant.Mandant;
import de.tragwerk.mandant.database.Registry;
import de.tragwerk.osci.Holder;
import de.tragwerk.osci.crypto.Certificates;
import de.tragwerk.support.Eventually;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import de.tragwerk.transport.foreign.ForeignMailbox;
import de.tragwerk.xta.ForeignXta.File;
import de.tragwerk.xta.ForeignXta.Order;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/// A Fachverfahren of others is connected by commands of the operator alone: account, certificate, profile, booking.
@TragwerkTest
class AccountDeskTest {

    private static final String URL = "https://fremd.example.test/osci";
    private static final List<File> SMALL = List.of(new File("text/plain", new byte[] {1, 2, 3}));

    private static void act(TestProgram program, String action, String name, Consumer<AccountDesk> work)
            throws SQLException {
        Mandant intermediary = program.bean(Registry.class).mandanten().stream()
                .filter(m -> m.id().equals("vermittlung"))
                .findFirst()
                .orElseThrow();
        new CommandAct(program.installation().cluster(), program.installation().home(), Clock.systemUTC())
                .run(intermediary, action, new CommandAct.Thing("xta-konto", name, "probe"), jdbc -> {
                    work.accept(new AccountDesk(jdbc));
                    return Boolean.TRUE;
                });
    }

    private static void set(TestProgram program, Consumer<AccountDesk> work) throws SQLException {
        act(program, "cli.XTA_ACCOUNT", "probe", work);
    }

    private static List<String> lines(TestProgram program) {
        List<String> lines = new java.util.ArrayList<>();
        try {
            set(program, desk -> lines.addAll(desk.lines()));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return lines;
    }

    private static void refused(String code, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        ForeignXta.Refused.class, r -> assertThat(r.said()).endsWith(code));
    }

    @Test
    void fromNothingToAMessageAndOutAgain(TestProgram program) throws Exception {
        XtaWorld world = XtaWorld.of(program);
        Holder senderKey = world.pki().issue("Land", XtaWorld.NOW.minusSeconds(60));
        Holder readerKey = world.pki().issue("Stadt", XtaWorld.NOW.minusSeconds(60));
        Holder laterKey = world.pki().issue("Stadt neu", XtaWorld.NOW.minusSeconds(60));
        String sender = "befehl:" + UUID.randomUUID();
        String reader = "befehl:" + UUID.randomUUID();
        String service = "urn:pruefung:befehl:" + UUID.randomUUID();
        ForeignXta.Name from = new ForeignXta.Name("xoev", sender);
        ForeignXta.Name to = new ForeignXta.Name("xoev", reader);
        refused("9012", () -> world.foreign(senderKey).checkAccountActive(null));

        set(program, desk -> desk.account(sender, "xoev", "Land Muster", null));
        set(program, desk -> desk.account(reader, "xoev", "Stadt Muster", false));
        set(program, desk -> desk.certificate(sender, senderKey.certificate(), false, XtaWorld.NOW));
        set(program, desk -> desk.certificate(reader, readerKey.certificate(), false, XtaWorld.NOW));
        set(program, desk -> desk.profile(service, false, false, 2, List.of()));
        set(program, desk -> desk.booking(sender, service, true, false));
        set(program, desk -> desk.booking(reader, service, false, true));
        assertThat(lines(program))
                .contains(
                        sender + "\tOFFEN\txoev\tLand Muster",
                        "  Zertifikat " + Certificates.fingerprint(senderKey.certificate()),
                        "  Dienst " + service + ": sendet",
                        "Profil " + service + "\tASYNCHRON\tauch offen\t2 MB");

        ForeignXta sends = world.foreign(senderKey);
        sends.checkAccountActive(null);
        String id = sends.createMessageId(from);
        sends.sendMessage(new Order(id, from, to, service, "a", null, false), SMALL);
        assertThat(world.foreign(readerKey).getStatusList(null, 10, id).ids()).contains(id);

        // A new certificate in place of the old one.
        set(program, desk -> desk.certificate(reader, laterKey.certificate(), true, XtaWorld.NOW));
        refused("9012", () -> world.foreign(readerKey).checkAccountActive(null));
        assertThat(world.foreign(laterKey).getStatusList(null, 10, id).ids()).contains(id);

        // Changed it stays locked or open as it was.
        set(program, desk -> desk.lock(sender, true));
        refused("9011", () -> world.foreign(senderKey).checkAccountActive(null));
        set(program, desk -> desk.account(sender, "xoev", "Land Muster-Nord", null));
        assertThat(lines(program)).contains(sender + "\tGESPERRT\txoev\tLand Muster-Nord");
        set(program, desk -> desk.lock(sender, false));
        world.foreign(senderKey).checkAccountActive(null);
        set(program, desk -> desk.removeCertificate(sender, Certificates.fingerprint(senderKey.certificate())));
        refused("9012", () -> world.foreign(senderKey).checkAccountActive(null));

        // Proofs of its messages are kept, so it is locked, not removed.
        assertThatThrownBy(() -> set(program, desk -> desk.remove(sender))).hasMessageContaining("xta sperren");
        String unused = "befehl:" + UUID.randomUUID();
        set(program, desk -> desk.account(unused, "xoev", "Nie benutzt", true));
        assertThat(lines(program)).contains(unused + "\tOFFEN\txoev\tNie benutzt\tmit OSCI-Postfach");
        set(program, desk -> desk.booking(unused, service, true, true));
        // Its key is not there: the running server says so and goes on with the others.
        set(
                program,
                desk -> desk.mailbox(
                        box(unused, URL, laterKey, "gibt-es-nicht"), List.of(laterKey.certificate()), XtaWorld.NOW));
        Eventually.isTrue(() -> lines(program).stream()
                .anyMatch(l -> l.startsWith("Fremdes Postfach " + unused + "\t" + URL)
                        && l.contains("noch nie geleert\tDer Schlüssel osci-gibt-es-nicht.p12 liegt nicht")));
        set(program, desk -> desk.remove(unused));
        assertThat(lines(program)).noneMatch(l -> l.contains(unused));

        assertThatThrownBy(() -> set(program, desk -> desk.removeProfile(service)))
                .hasMessageContaining("gebucht");
        set(program, desk -> desk.booking(sender, service, false, false));
        set(program, desk -> desk.booking(reader, service, false, false));
        set(program, desk -> desk.removeProfile(service));
        assertThat(lines(program)).noneMatch(l -> l.contains(service));
    }

    @Test
    void whatIsWrongChangesNothingAndIsNotLogged(TestProgram program) throws Exception {
        XtaWorld world = XtaWorld.of(program);
        Holder over = world.pki().issue("Alt", XtaWorld.NOW.minusSeconds(9_000_000), XtaWorld.NOW.minusSeconds(60));
        Holder fine = world.pki().issue("Haus", XtaWorld.NOW.minusSeconds(60));
        List<X509Certificate> good = List.of(fine.certificate());
        String id = "befehl:" + UUID.randomUUID();
        set(program, desk -> desk.account(id, "xoev", "Stadt Muster", null));
        long before = entries(world);
        for (Wrong wrong : List.of(
                new Wrong("Kennung", desk -> desk.account("x y", "xoev", "Stadt", null)),
                new Wrong("Art", desk -> desk.account("ags:1", "X", "Stadt", null)),
                new Wrong("Name", desk -> desk.account("ags:1", "xoev", "a\nb", null)),
                new Wrong("gibt es nicht", desk -> desk.lock("ags:0", true)),
                new Wrong("abgelaufen", desk -> desk.certificate(id, over.certificate(), true, XtaWorld.NOW)),
                new Wrong("kein Zertifikat", desk -> desk.removeCertificate(id, "00")),
                new Wrong("kein Profil", desk -> desk.booking(id, "urn:gibt:es:nicht", true, false)),
                new Wrong("vollständige URI", desk -> desk.profile("kein dienst", false, true, 2, List.of())),
                new Wrong("zwischen 1 und 40 MB", desk -> desk.profile("urn:a:b", false, true, 41, List.of())),
                new Wrong("Prüfdienst", desk -> desk.profile("urn:a:b", true, true, 2, List.of())),
                new Wrong("kein Postfach", desk -> desk.removeMailbox(id, "https://fremd.example/osci")),
                new Wrong("ist vollständig", desk -> desk.mailbox(box(id, "ftp://a/b", fine, "k"), good, XtaWorld.NOW)),
                new Wrong("Name des Schlüssels", desk -> desk.mailbox(box(id, URL, fine, "../k"), good, XtaWorld.NOW)),
                new Wrong("abgelaufen", desk -> desk.mailbox(box(id, URL, over, "k"), good, XtaWorld.NOW)),
                new Wrong(
                        "gilt heute kein Zertifikat",
                        desk -> desk.mailbox(box(id, URL, fine, "k"), List.of(over.certificate()), XtaWorld.NOW)),
                new Wrong("gibt es nicht", desk -> desk.mailbox(box("ags:0", URL, fine, "k"), good, XtaWorld.NOW)),
                new Wrong("Nachrichtentypen", desk -> desk.profile("urn:a:b", false, true, 2, List.of("a b"))))) {
            assertThatThrownBy(() -> set(program, wrong.work()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(wrong.sentence());
        }
        assertThat(entries(world)).isEqualTo(before);
        assertThat(lines(program)).noneMatch(l -> l.contains("urn:a:b"));
    }

    private static ForeignMailbox box(String id, String address, Holder house, String key) {
        return new ForeignMailbox(id, URI.create(address), house.certificate(), house.certificate(), key);
    }

    private record Wrong(String sentence, Consumer<AccountDesk> work) {}

    private static long entries(XtaWorld world) {
        return world.count("select count(*) from audit.entry where action like 'cli.XTA%'");
    }

    @Test
    void theLogSaysWhichAccountWithoutItsSecrets(TestProgram program) throws Exception {
        XtaWorld world = XtaWorld.of(program);
        String id = "befehl:" + UUID.randomUUID();
        act(program, "cli.XTA_ACCOUNT", id, desk -> desk.account(id, "xoev", "Stadt Muster", null));
        assertThat(world.count(
                        "select count(*) from audit.entry where action = 'cli.XTA_ACCOUNT' and thing_kind = 'xta-konto' and thing_id = '"
                                + new CommandAct.Thing("xta-konto", id, "").id()
                                + "' and octet_length(thing_sha256) = 32"))
                .isEqualTo(1);
    }
}
