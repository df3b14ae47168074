package de.tragwerk.xta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.tragwerk.osci.crypto.Certificates;
import de.tragwerk.osci.pki.Pki;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import de.tragwerk.xta.ForeignXta.Box;
import de.tragwerk.xta.ForeignXta.File;
import de.tragwerk.xta.ForeignXta.Name;
import de.tragwerk.xta.ForeignXta.Order;
import de.tragwerk.xta.XtaWorld.Somebody;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/// All operations and all faults, asked by a client that was generated from the official WSDL.
@TragwerkTest
class XtaForeignClientTest {

    private static final Name CHECK = new Name("tragwerk", "xta:pruefdienst");
    private static final List<File> SMALL = List.of(new File("text/plain", new byte[] {1, 2, 3}));

    @Test
    void aMessageIsFetchedOnlyWhenItsReaderCloses(TestProgram program) throws Exception {
        XtaWorld world = XtaWorld.of(program);
        Somebody author = world.somebody("Autor");
        Somebody reader = world.somebody("Leser");
        String service = world.service(author, reader);
        ForeignXta sends = world.foreign(author.key());
        ForeignXta reads = world.foreign(reader.key());
        byte[] large = new byte[3_000_000];
        new Random(3).nextBytes(large);

        sends.checkAccountActive(author.name());
        sends.checkAccountActive(null);
        assertThat(sends.lookupService(author.name(), reader.name(), service)).contains(true);
        assertThat(sends.lookupService(author.name(), reader.name(), "urn:pruefung:anderes"))
                .contains(false);
        assertThat(sends.lookupService(author.name(), new Name("xoev", "niemand"), service))
                .isEmpty();

        String first = sends.createMessageId(author.name());
        String second = sends.createMessageId(author.name());
        assertThat(first).startsWith("urn:de:xta:messageid:").isNotEqualTo(second);
        sends.sendMessage(
                new Order(first, author.name(), reader.name(), service, "antrag", null, false),
                List.of(
                        new File("text/plain", "Eine Nachricht".getBytes(StandardCharsets.UTF_8)),
                        new File("application/pdf", large)));
        sends.sendMessage(new Order(second, author.name(), reader.name(), service, "antrag", null, true), SMALL);
        assertThat(sends.getTransportReport(author.name(), first))
                .startsWith("0")
                .contains("I EINGANG")
                .endsWith(first);

        Box list = reads.getStatusList(reader.name(), 1, null);
        assertThat(list.ids()).containsExactly(first);
        assertThat(list.pending()).isEqualTo(1);
        assertThat(reads.getNextStatusList(reader.name(), list.request()).ids()).containsExactly(second);
        Box end = reads.getNextStatusList(reader.name(), list.request());
        assertThat(end.ids()).isEmpty();
        assertThat(end.reason()).isEqualTo("NoMatch");
        reads.close(reader.name(), list.request(), List.of());

        Box lost = reads.getMessage(reader.name(), null);
        assertThat(lost.messageId()).isEqualTo(first);
        // As after a crash: asked again, it is still there.
        Box got = reads.getMessage(reader.name(), null);
        assertThat(got.messageId()).isEqualTo(first);
        assertThat(got.pending()).isEqualTo(1);
        assertThat(got.files()).hasSize(2);
        assertThat(got.files().get(0).content())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("Eine Nachricht");
        assertThat(got.files().get(1).content()).isEqualTo(large);
        Box next = reads.getNextMessage(reader.name(), got.request(), List.of(first));
        assertThat(next.messageId()).isEqualTo(second);
        assertThat(sends.getTransportReport(author.name(), first)).startsWith("0");
        reads.close(reader.name(), got.request(), List.of(second));
        assertThat(sends.getTransportReport(author.name(), first))
                .startsWith("1")
                .contains("I ABGEHOLT");
        assertThat(reads.getTransportReport(reader.name(), second)).startsWith("1");
        Box empty = reads.getMessage(reader.name(), null);
        assertThat(empty.reason()).isEqualTo("NoMatch");
        assertThat(empty.files()).isEmpty();
        // By its id a fetched message can be had again while its content is kept.
        assertThat(reads.getMessage(reader.name(), second).files().getFirst().content())
                .isEqualTo(new byte[] {1, 2, 3});
    }

    @Test
    void theCheckServiceAnswersAtOnceAndAMessageCanBeWithdrawnBeforeItsTime(TestProgram program) throws Exception {
        XtaWorld world = XtaWorld.of(program);
        Somebody author = world.somebody("Autor");
        Somebody reader = world.somebody("Leser");
        String service = world.service(author, reader);
        ForeignXta sends = world.foreign(author.key());
        List<File> answer = sends.sendMessageSync(
                new Order(
                        sends.createMessageId(author.name()),
                        author.name(),
                        CHECK,
                        CheckService.SERVICE,
                        "pruefung",
                        null,
                        true),
                SMALL);
        assertThat(answer)
                .singleElement()
                .satisfies(f -> assertThat(f.content())
                        .asString(StandardCharsets.UTF_8)
                        .contains(HexFormat.of().formatHex(Certificates.digest("SHA-256", new byte[] {1, 2, 3}))));

        String later = sends.createMessageId(author.name());
        sends.sendMessage(
                new Order(later, author.name(), reader.name(), service, "a", "2099-01-01T00:00:00Z", false), SMALL);
        ForeignXta reads = world.foreign(reader.key());
        assertThat(reads.getStatusList(reader.name(), 10, null).ids()).isEmpty();
        sends.cancelMessage(author.name(), later);
        assertThat(sends.getTransportReport(author.name(), later))
                .startsWith("1")
                .contains("I ZURUECKGEZOGEN");
        world.change("update xta.nachricht set nicht_vor = now() - interval '1 hour' where id = '" + later + "'");
        assertThat(reads.getStatusList(reader.name(), 10, null).ids()).isEmpty();
        refused("CancelDeniedException 9100", () -> sends.cancelMessage(author.name(), later));
        String now = sends.createMessageId(author.name());
        sends.sendMessage(new Order(now, author.name(), reader.name(), service, "a", null, false), SMALL);
        refused("CancelDeniedException 9101", () -> sends.cancelMessage(author.name(), now));
    }

    @Test
    void whoMayNotIsToldWhy(TestProgram program) throws Exception {
        XtaWorld world = XtaWorld.of(program);
        Somebody author = world.somebody("Autor");
        Somebody reader = world.somebody("Leser");
        String service = world.service(author, reader);
        ForeignXta sends = world.foreign(author.key());
        Somebody expired = world.somebody(
                "Alt",
                false,
                world.pki().issue("Alt", XtaWorld.NOW.minusSeconds(90_000), XtaWorld.NOW.minusSeconds(60)));
        refused(
                "PermissionDeniedException 9010",
                () -> world.foreign(expired.key()).checkAccountActive(null));
        Somebody locked =
                world.somebody("Gesperrt", true, world.pki().issue("Gesperrt", XtaWorld.NOW.minusSeconds(60)));
        refused(
                "PermissionDeniedException 9011",
                () -> world.foreign(locked.key()).checkAccountActive(null));
        refused(
                "PermissionDeniedException 9012",
                () -> world.foreign(world.pki().issue("Fremd", XtaWorld.NOW.minusSeconds(60)))
                        .checkAccountActive(null));
        // An account alone is not enough: the certificate needs an issuer we trust.
        Somebody untrusted = world.somebody(
                "Andere",
                false,
                Pki.create("Andere Wurzel", XtaWorld.NOW.minusSeconds(90))
                        .issue("Andere", XtaWorld.NOW.minusSeconds(60)));
        refused(
                "PermissionDeniedException 9012",
                () -> world.foreign(untrusted.key()).checkAccountActive(null));
        refused("PermissionDeniedException 9014", () -> sends.checkAccountActive(reader.name()));
        refused(
                "PermissionDeniedException 9013",
                () -> world.foreign(reader.key()).sendMessage(order(world, reader, author, service), SMALL));
        refused(
                "PermissionDeniedException 9014",
                () -> sends.sendMessage(
                        new Order(sends.createMessageId(null), reader.name(), reader.name(), service, "a", null, false),
                        SMALL));
        // Reports and messages of others do not exist.
        String id = sends.createMessageId(author.name());
        sends.sendMessage(new Order(id, author.name(), reader.name(), service, "a", null, false), SMALL);
        Somebody third = world.somebody("Dritter");
        ForeignXta nosy = world.foreign(third.key());
        refused("InvalidMessageIDException 9070", () -> nosy.getTransportReport(null, id));
        refused("InvalidMessageIDException 9070", () -> nosy.getMessage(null, id));
        assertThat(nosy.getStatusList(null, 10, id).ids()).isEmpty();
        Box own = world.foreign(reader.key()).getMessage(null, id);
        refused("InvalidMessageIDException 9070", () -> nosy.close(null, own.request(), List.of(id)));
        assertThat(nosy.getNextMessage(null, own.request(), List.of()).reason()).isEqualTo("RequestIdInvalid");
        refused("ParameterIsNotValidException 9022", () -> nosy.cancelMessage(null, id));
    }

    @Test
    void wrongMessagesAreRefusedWithTheNumberOfTheList(TestProgram program) throws Exception {
        XtaWorld world = XtaWorld.of(program);
        Somebody author = world.somebody("Autor");
        Somebody reader = world.somebody("Leser");
        String service = world.service(author, reader, false, 100_000, List.of("antrag"));
        String closed = world.service(author, reader, true, 100_000, List.of());
        ForeignXta sends = world.foreign(author.key());
        Consumer<List<File>> send = files -> sends.sendMessage(order(world, author, reader, service), files);

        refused("ParameterIsNotValidException 9021", () -> sends.lookupService(null, reader.name(), "kein dienst"));
        refused(
                "ParameterIsNotValidException 9022",
                () -> sends.sendMessage(
                        new Order(
                                "urn:uuid:selbst-gemacht",
                                author.name(),
                                reader.name(),
                                service,
                                "antrag",
                                null,
                                false),
                        SMALL));
        refused(
                "ParameterIsNotValidException 9022",
                () -> sends.sendMessage(order(world, author, author, service), SMALL));
        refused(
                "ParameterIsNotValidException 9023",
                () -> send.accept(List.of(new File("text/plain", new byte[200_000]))));
        Order once = order(world, author, reader, service);
        sends.sendMessage(once, SMALL);
        refused("ParameterIsNotValidException 9024", () -> sends.sendMessage(once, SMALL));

        refused("MessageSchemaViolationException 9050", () -> send.accept(xml("<a>")));
        refused(
                "MessageSchemaViolationException 9051",
                () -> send.accept(xml("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a/>")));
        refused(
                "MessageSchemaViolationException 9052",
                () -> sends.sendMessage(order(world, author, reader, closed), SMALL));
        refused(
                "MessageSchemaViolationException 9052",
                () -> sends.sendMessage(
                        new Order(
                                sends.createMessageId(null),
                                author.name(),
                                reader.name(),
                                service,
                                "anderes",
                                null,
                                false),
                        SMALL));
        refused(
                "MessageVirusDetectionException 9060",
                () -> send.accept(List.of(new File("text/plain", "Wurm-XY".getBytes(StandardCharsets.UTF_8)))));
        refused(
                "XTAWSTechnicalProblemException 9030",
                () -> send.accept(List.of(new File("text/plain", "zu-gross".getBytes(StandardCharsets.UTF_8)))));
        refused("SyncAsyncException 9080", () -> sends.sendMessageSync(order(world, author, reader, service), SMALL));
        refused(
                "SyncAsyncException 9081",
                () -> sends.sendMessage(
                        new Order(
                                sends.createMessageId(null),
                                author.name(),
                                CHECK,
                                CheckService.SERVICE,
                                "a",
                                null,
                                false),
                        SMALL));
        // A full mailbox is a matter of delivery.
        world.change("update xta.nachricht set groesse = " + (20480L << 20) + " where id = '" + once.id() + "'");
        refused("XTAWSTechnicalProblemException 9032", () -> send.accept(SMALL));
        assertThat(world.count("select count(*) from xta.nachricht where autor = '"
                        + author.account().id() + "'"))
                .isEqualTo(1);
    }

    private static List<File> xml(String text) {
        return List.of(new File("application/xml", text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Order order(XtaWorld world, Somebody author, Somebody reader, String service) {
        try {
            return new Order(
                    world.foreign(author.key()).createMessageId(author.name()),
                    author.name(),
                    reader.name(),
                    service,
                    "antrag",
                    null,
                    false);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void refused(String said, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        ForeignXta.Refused.class, r -> assertThat(r.said()).isEqualTo(said));
    }
}
