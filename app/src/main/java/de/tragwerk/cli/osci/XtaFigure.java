package de.tragwerk.cli.osci;

import de.tragwerk.cli.bench.Bench;
import de.tragwerk.cli.bench.Figure;
import de.tragwerk.cli.bench.Reading;
import de.tragwerk.demo.Cast;
import de.tragwerk.kernel.Days;
import de.tragwerk.mandant.Scope;
import de.tragwerk.mandant.Side;
import de.tragwerk.mandant.web.Sides;
import de.tragwerk.osci.Holder;
import de.tragwerk.osci.blob.Blob;
import de.tragwerk.osci.content.Attachment;
import de.tragwerk.osci.content.ContentSealer;
import de.tragwerk.osci.crypto.Policy;
import de.tragwerk.osci.xta.Container;
import de.tragwerk.osci.xta.MetaDraft;
import de.tragwerk.osci.xta.Party;
import de.tragwerk.osci.xta.XtaClient;
import de.tragwerk.transport.Services;
import de.tragwerk.transport.keys.KeyRing;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/// A Fachverfahren that fetches over XTA: hand out, then close, one message after the other.
public final class XtaFigure implements Figure {

    private static final int MESSAGES = 60;
    private static final int WARM = 15;
    private static final int SIZE = 1 << 20;

    @Override
    public String name() {
        return "xta_get_close_per_s";
    }

    @Override
    public String about() {
        return "Ein Leser holt verschlossene Nachrichten von 1 MB über HTTPS mit MTOM und quittiert jede, mit PostgreSQL.";
    }

    @Override
    public Reading measure(Bench bench) throws Exception {
        Instant now = Clock.systemUTC().instant();
        Holder author = key(bench, "auental-portal");
        Holder reader = key(bench, "auental");
        URI server = URI.create(
                "https://127.0.0.1:" + bench.program().bean(Sides.class).port(Side.XTA) + "/xta");
        Party from = party(bench, "auental-portal");
        Party to = party(bench, "auental");
        byte[] file = new byte[SIZE];
        new Random(7).nextBytes(file);
        ByteArrayOutputStream sealed = new ByteArrayOutputStream();
        new ContentSealer(author, new Policy(LocalDate.ofInstant(now, Days.ZONE)))
                .seal(new byte[] {1}, List.of(new Attachment("anlage-1", Blob.of(file))), List.of(reader.certificate()))
                .writeTo(sealed);
        Container content = Container.of(
                new Container.Piece("application/vnd.tragwerk.osci-inhalt", null, Blob.of(sealed.toByteArray())),
                List.of());
        try (XtaClient sends = new XtaClient(server, from, author, certificate -> true);
                XtaClient reads = new XtaClient(server, to, reader, certificate -> true)) {
            for (int i = 0; i < WARM + MESSAGES; i++) {
                sends.sendMessage(
                        new MetaDraft(
                                        sends.createMessageId(),
                                        from,
                                        to,
                                        Services.TRAGWERK,
                                        "Messung",
                                        "urn:tragwerk:codeliste:nachrichtentyp",
                                        "1",
                                        "messung",
                                        Services.TRAGWERK,
                                        null,
                                        now,
                                        null,
                                        Map.of())
                                .write(),
                        content);
            }
            fetch(reads, WARM);
            long cpu = Bench.cpuNanos();
            long begin = System.nanoTime();
            fetch(reads, MESSAGES);
            return Reading.perSecond(MESSAGES, System.nanoTime() - begin, Bench.cpuNanos() - cpu);
        }
    }

    private static void fetch(XtaClient reads, int messages) throws Exception {
        for (int i = 0; i < messages; i++) {
            Optional<XtaClient.Fetched> got = reads.getMessage(null);
            if (got.isEmpty() || got.get().content().size() < SIZE) {
                throw new IllegalStateException("Eine Nachricht fehlt oder ist zu klein");
            }
            reads.close(got.get().request(), List.of(got.get().meta().messageId()));
        }
    }

    private static Holder key(Bench bench, String mandant) throws Exception {
        KeyRing keys = bench.program().bean(KeyRing.class);
        return Scope.call(Scope.job(mandant, "bench"), () -> keys.current(mandant));
    }

    private static Party party(Bench bench, String mandant) throws Exception {
        return new Party(
                "xoev",
                bench.program().cast().authorities().stream()
                        .filter(a -> a.mandant().id().equals(mandant))
                        .map(Cast.Authority::organisation)
                        .findFirst()
                        .orElseThrow());
    }
}
