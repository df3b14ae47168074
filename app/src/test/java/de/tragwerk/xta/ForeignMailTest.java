package de.tragwerk.xta;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.cli.CommandAct;
import de.tragwerk.mandant.Home;
import de.tragwerk.mandant.database.Registry;
import de.tragwerk.osci.Holder;
import de.tragwerk.osci.Limits;
import de.tragwerk.osci.MessageId;
import de.tragwerk.osci.content.ContentOpener;
import de.tragwerk.osci.content.SealedContent;
import de.tragwerk.osci.xml.Xml;
import de.tragwerk.osci.xta.XtaClient;
import de.tragwerk.support.Eventually;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import de.tragwerk.transport.foreign.ForeignMailbox;
import de.tragwerk.transport.foreign.ForeignMailboxes;
import de.tragwerk.xta.XtaWorld.Somebody;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Our XTA server in front of an authority whose intermediary is another's: each message comes once, whoever dies
/// when, and is confirmed there after it lies here.
@TragwerkTest
class ForeignMailTest {

    /// An authority with an account here and its mailbox there.
    private record Authority(XtaWorld world, Somebody account, Holder mailbox, String key) {

        static Authority of(TestProgram program, ForeignHouse house) throws Exception {
            return of(program, house, XtaWorld.NOW.plus(Duration.ofDays(300)));
        }

        /// @param end of the mailbox's key
        static Authority of(TestProgram program, ForeignHouse house, Instant end) throws Exception {
            XtaWorld world = XtaWorld.of(program);
            Holder mailbox = house.pki.issue("Stadt Fremdenau", XtaWorld.NOW.minusSeconds(60), end);
            String key = "fremd-" + UUID.randomUUID();
            Home home = program.bean(Home.class);
            house.pki.store(
                    mailbox,
                    home.secretFolder().resolve("osci-" + key + ".p12"),
                    home.password("osci-" + key).toCharArray());
            return new Authority(world, world.somebody("Stadt Fremdenau"), mailbox, key);
        }

        String id() {
            return account.account().id();
        }

        void empties(ForeignHouse house) throws SQLException {
            empties(house, house.own.certificate());
        }

        void empties(ForeignHouse house, X509Certificate signature) throws SQLException {
            act(
                    world.program(),
                    desk -> desk.mailbox(
                            new ForeignMailbox(id(), house.address(), house.own.certificate(), signature, key),
                            List.of(mailbox.certificate()),
                            XtaWorld.NOW));
        }

        void endsWith(ForeignHouse house) throws SQLException {
            act(
                    world.program(),
                    desk -> desk.removeMailbox(id(), house.address().toString()));
        }

        long kept() {
            return world.count("select count(*) from xta.nachricht where leser = '" + id() + "'");
        }

        String line() {
            List<String> lines = new ArrayList<>();
            try {
                act(world.program(), desk -> lines.addAll(desk.lines()));
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            return lines.stream()
                    .filter(l -> l.startsWith("Fremdes Postfach " + id()))
                    .findFirst()
                    .orElse("");
        }
    }

    private static void act(TestProgram program, Consumer<AccountDesk> work) throws SQLException {
        new CommandAct(program.installation().cluster(), program.installation().home(), Clock.systemUTC())
                .run(
                        program.bean(Registry.class).get("vermittlung"),
                        "cli.XTA_MAILBOX",
                        new CommandAct.Thing("xta-konto", "probe", "probe"),
                        jdbc -> {
                            work.accept(new AccountDesk(jdbc));
                            return Boolean.TRUE;
                        });
    }

    @Test
    void theProgramDiesBetweenFetchAndConfirmAndTheMessageIsThereOnce(TestProgram program, @TempDir Path dir)
            throws Exception {
        try (ForeignHouse house = new ForeignHouse(dir)) {
            Authority authority = Authority.of(program, house);
            house.loseCallers();
            MessageId id = house.send(authority.mailbox(), "antrag", "Ein Antrag aus der Ferne");
            authority.empties(house);
            Eventually.isTrue(() -> authority.kept() == 1);
            Eventually.isTrue(() -> authority.line().contains("antwortet nicht"));
            assertThat(house.card(authority.mailbox(), id).reception()).isNull();

            house.findCallers();
            Eventually.isTrue(() -> house.card(authority.mailbox(), id).reception() != null);
            Eventually.isTrue(() -> authority.line().contains("\tgeleert "));
            assertThat(authority.line()).doesNotContain("antwortet nicht");
            assertThat(authority.kept()).isEqualTo(1);
            assertThat(authority
                            .world()
                            .count("select count(*) from xta.ereignis e join xta.nachricht n on n.id = e.nachricht"
                                    + " where n.leser = '" + authority.id() + "' and e.code = 'OSCI'"))
                    .isEqualTo(1);
            fetched(authority, house, id);
            authority.endsWith(house);
            assertThat(authority.line()).isEmpty();
        }
    }

    /// By its reader, who opens what nobody on the way could.
    private static void fetched(Authority authority, ForeignHouse house, MessageId id) throws Exception {
        try (XtaClient client = authority.world().own(authority.account(), new ArrayList<>())) {
            XtaClient.Fetched lost = client.getMessage(null).orElseThrow();
            XtaClient.Fetched got = client.getMessage(null).orElseThrow();
            assertThat(got.meta().messageId()).isEqualTo(lost.meta().messageId());
            assertThat(got.pending()).isZero();
            assertThat(got.meta().type()).isEqualTo("antrag");
            assertThat(got.meta().property("osci-nachricht")).contains(id.base64());
            assertThat(got.meta().property("osci-eingang"))
                    .contains(house.card(authority.mailbox(), id)
                            .creation()
                            .truncatedTo(ChronoUnit.MILLIS)
                            .toString());
            var piece = got.content().pieces().getFirst();
            assertThat(piece.type()).isEqualTo(ContentRules.SEALED);
            SealedContent sealed = SealedContent.read(piece.content().open(), Limits.usual());
            try (var opened = new ContentOpener(List.of(authority.mailbox()), house.policy)
                    .open(
                            Xml.parse(sealed.packageXml().getBytes(StandardCharsets.UTF_8))
                                    .getDocumentElement(),
                            sealed.certificates(),
                            sealed.parts())) {
                assertThat(opened.message()).asString(StandardCharsets.UTF_8).isEqualTo("Ein Antrag aus der Ferne");
                assertThat(opened.attachments().get("anlage.bin").length()).isEqualTo(2_500_000);
            }
            client.close(got.request(), List.of(got.meta().messageId()));
            assertThat(client.getMessage(null)).isEmpty();
        }
        assertThat(authority
                        .world()
                        .count("select count(*) from xta.nachricht where leser = '" + authority.id()
                                + "' and abgeholt is not null"))
                .isEqualTo(1);
    }

    @Test
    void whatCannotBeKeptWaitsThereUnconfirmed(TestProgram program, @TempDir Path dir) throws Exception {
        try (ForeignHouse house = new ForeignHouse(dir)) {
            Authority authority = Authority.of(program, house);
            XtaWorld world = authority.world();
            String name = "probe_" + authority.key().replace('-', '_');
            world.change("create function xta." + name + "() returns trigger language plpgsql as $$ begin"
                    + " if new.nachricht in (select id from xta.nachricht where leser = '" + authority.id()
                    + "') then raise exception 'probe'; end if; return new; end $$;"
                    + "create trigger " + name + " before insert on xta.inhalt for each row execute function xta."
                    + name + "()");
            try {
                MessageId id = house.send(authority.mailbox(), "x".repeat(600), "Erst kein Platz");
                authority.empties(house);
                Eventually.isTrue(() -> authority.line().contains("Die Übernahme ist gescheitert"));
                assertThat(authority.kept()).isZero();
                assertThat(house.card(authority.mailbox(), id).reception()).isNull();
                world.change("drop function xta." + name + "() cascade");
                Eventually.isTrue(() -> house.card(authority.mailbox(), id).reception() != null);
                assertThat(authority.kept()).isEqualTo(1);
            } finally {
                world.change("drop function if exists xta." + name + "() cascade");
                authority.endsWith(house);
            }
        }
    }

    @Test
    void whatHasNoRoomIsNotConfirmedAndComesWhenThereIsRoom(TestProgram program, @TempDir Path dir) throws Exception {
        try (ForeignHouse house = new ForeignHouse(dir)) {
            Authority authority = Authority.of(program, house);
            MessageId first = house.send(authority.mailbox(), "antrag", "Eins");
            MessageId second = house.send(authority.mailbox(), "antrag", "Zwei");
            ForeignMailboxes mailboxes = program.bean(ForeignMailboxes.class);
            ForeignMailbox box = new ForeignMailbox(
                    authority.id(), house.address(), house.own.certificate(), house.own.certificate(), authority.key());
            List<String> kept = new ArrayList<>();
            authority.world().in(() -> {
                int count = mailboxes.empty(
                        box,
                        (mailbox, delivery) -> kept.isEmpty()
                                && kept.add(delivery.card().messageId().base64()));
                assertThat(count).isEqualTo(1);
            });
            assertThat(house.card(authority.mailbox(), first).reception()).isNotNull();
            assertThat(house.card(authority.mailbox(), second).reception()).isNull();
            authority.world().in(() -> {
                int count = mailboxes.empty(
                        box,
                        (mailbox, delivery) ->
                                kept.add(delivery.card().messageId().base64()));
                assertThat(count).isEqualTo(1);
            });
            assertThat(kept).containsExactly(first.base64(), second.base64());
            assertThat(house.card(authority.mailbox(), second).reception()).isNotNull();
        }
    }

    @Test
    void twoProgramsAtOnceKeepEachMessageOnce(TestProgram program, @TempDir Path dir) throws Exception {
        try (ForeignHouse house = new ForeignHouse(dir);
                ExecutorService both = Executors.newFixedThreadPool(2)) {
            Authority authority = Authority.of(program, house);
            List<MessageId> sent = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                sent.add(house.send(authority.mailbox(), null, "Nachricht " + i));
            }
            authority.empties(house);
            ForeignMail mail = program.bean(ForeignMail.class);
            Callable<Boolean> work = () -> {
                authority.world().in(mail::run);
                return true;
            };
            for (Future<Boolean> done : both.invokeAll(List.of(work, work))) {
                assertThat(done.get()).isTrue();
            }
            Eventually.isTrue(() -> sent.stream()
                    .allMatch(id -> house.card(authority.mailbox(), id).reception() != null));
            assertThat(authority.kept()).isEqualTo(4);
            authority.endsWith(house);
        }
    }

    @Test
    void onlyTheIntermediaryThatWasNamedIsBelievedAndALockedAccountGetsNothing(TestProgram program, @TempDir Path dir)
            throws Exception {
        try (ForeignHouse house = new ForeignHouse(dir)) {
            Authority authority = Authority.of(program, house, XtaWorld.NOW.plus(Duration.ofDays(10)));
            MessageId id = house.send(authority.mailbox(), "antrag", "Noch nicht");
            authority.empties(
                    house,
                    house.pki
                            .issue("Ein anderer", XtaWorld.NOW.minusSeconds(60))
                            .certificate());
            Eventually.isTrue(() -> authority.line().contains("gilt nicht (9601)"));
            assertThat(authority.kept()).isZero();

            act(program, desk -> desk.lock(authority.id(), true));
            authority.empties(house);
            authority.world().in(program.bean(ForeignMail.class)::run);
            assertThat(authority.kept()).isZero();
            assertThat(house.card(authority.mailbox(), id).reception()).isNull();
            act(program, desk -> desk.lock(authority.id(), false));
            Eventually.isTrue(() -> house.card(authority.mailbox(), id).reception() != null);
            assertThat(authority.kept()).isEqualTo(1);
            // Told while there is time; the mail comes all the same.
            Eventually.isTrue(() -> authority.line().matches(".*\tgeleert .*Der Schlüssel des Postfachs endet am .*"));
            authority.endsWith(house);
        }
    }
}
