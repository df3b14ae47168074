package de.tragwerk.cli.bench;

import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.cli.Throwaway;
import de.tragwerk.demo.Cast;
import de.tragwerk.mandant.Actor;
import de.tragwerk.mandant.DbRole;
import de.tragwerk.mandant.Purpose;
import de.tragwerk.mandant.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.springframework.transaction.support.TransactionTemplate;

/// Entries of many clients at once, one row and one commit each, as the web does it.
public final class AuditFigure implements Figure {

    private static final int CLIENTS = 16;

    @Override
    public String name() {
        return "audit_events_per_s";
    }

    @Override
    public String about() {
        return CLIENTS + " Handelnde schreiben je Transaktion einen Eintrag; die Prüfkette versiegelt nebenher.";
    }

    @Override
    public Reading measure(Bench bench) throws Exception {
        Throwaway program = bench.program();
        write(program, 12);
        long cpu = Bench.cpuNanos();
        long begin = System.nanoTime();
        long entries = write(program, 12);
        long nanos = System.nanoTime() - begin;
        return Reading.perSecond(entries, nanos, Bench.cpuNanos() - cpu).with("audit_clients", CLIENTS, "Threads");
    }

    private static long write(Throwaway program, int seconds) throws Exception {
        Audit audit = program.bean(Audit.class);
        TransactionTemplate transaction = program.bean(TransactionTemplate.class);
        Scope scope = scope(program, "j.wiechert");
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        try (ExecutorService threads = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<Long>> writers = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                writers.add(threads.submit(() -> {
                    long count = 0;
                    while (System.nanoTime() < end) {
                        Scope.run(
                                scope,
                                () -> transaction.executeWithoutResult(
                                        tx -> audit.log(Entry.of("bench.WRITE").subjects(UUID.randomUUID()))));
                        count++;
                    }
                    return count;
                }));
            }
            long entries = 0;
            for (Future<Long> writer : writers) {
                entries += writer.get();
            }
            return entries;
        }
    }

    /// What the web binds when this member of staff sends a request.
    static Scope scope(Throwaway program, String login) {
        Cast.Staff staff = program.cast().staff(login);
        return new Scope(
                staff.mandant(),
                new Actor.Employee(
                        staff.account(),
                        staff.personId(),
                        staff.rollen().stream().map(Enum::name).collect(Collectors.toSet())),
                Purpose.SGB12,
                UUID.randomUUID(),
                DbRole.WEB);
    }
}
