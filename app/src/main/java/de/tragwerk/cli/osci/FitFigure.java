package de.tragwerk.cli.osci;

import de.tragwerk.cli.Throwaway;
import de.tragwerk.cli.bench.Bench;
import de.tragwerk.cli.bench.Figure;
import de.tragwerk.cli.bench.Reading;
import de.tragwerk.mandant.Scope;
import de.tragwerk.mandant.Side;
import de.tragwerk.transport.Services;
import de.tragwerk.transport.fit.FitCipher;
import de.tragwerk.transport.fit.FitClient;
import de.tragwerk.transport.fit.FitMetadata;
import de.tragwerk.transport.fit.FitTargets;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import tools.jackson.databind.ObjectMapper;

/// A sender at the FIT-Connect delivery service: encrypt, create, upload one attachment, submit.
public final class FitFigure implements Figure {

    private static final int SUBMISSIONS = 60;
    private static final int WARM = 15;
    private static final int SIZE = 1 << 20;

    @Override
    public String name() {
        return "fitconnect_submit_per_s";
    }

    @Override
    public String about() {
        return "Ein Sender verschlüsselt und reicht Anträge mit einer Anlage von 1 MB ein, mit PostgreSQL; das Amt holt nebenher ab.";
    }

    @Override
    public Reading measure(Bench bench) throws Exception {
        Throwaway program = bench.program();
        FitTargets targets = program.bean(FitTargets.class);
        UUID own = Scope.get(
                Scope.job("auental", "bench"), () -> targets.own().orElseThrow().destination());
        FitClient client = targets.client("auental-portal", program.address(Side.VERMITTLUNG) + "/fit");
        FitClient.Destination destination = client.destination(own, 3072);
        byte[] file = new byte[SIZE];
        new Random(7).nextBytes(file);
        submit(client, destination, file, WARM);
        long cpu = Bench.cpuNanos();
        long begin = System.nanoTime();
        submit(client, destination, file, SUBMISSIONS);
        return Reading.perSecond(SUBMISSIONS, System.nanoTime() - begin, Bench.cpuNanos() - cpu);
    }

    /// The data are no message of ours, so the authority rejects them and no file is made.
    private static void submit(FitClient client, FitClient.Destination destination, byte[] file, int times)
            throws Exception {
        byte[] data = "<messung/>".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        ObjectMapper json = new ObjectMapper();
        for (int i = 0; i < times; i++) {
            UUID attachment = UUID.randomUUID();
            String service = destination.services().getFirst();
            FitMetadata metadata = new FitMetadata(
                    FitCipher.sha512(data),
                    Services.TRAGWERK + "#messung",
                    "application/xml",
                    service,
                    List.of(new FitMetadata.Item(
                            attachment, FitCipher.sha512(file), "application/octet-stream", "anlage-1")));
            FitClient.Created made = client.create(destination.id(), service, List.of(attachment));
            client.upload(
                    made.submission(),
                    attachment,
                    FitCipher.encrypt(file, "application/octet-stream", destination.key()));
            client.submit(
                    made.submission(),
                    FitCipher.encrypt(metadata.write(json), "application/json", destination.key()),
                    FitCipher.encrypt(data, "application/xml", destination.key()));
        }
    }
}
