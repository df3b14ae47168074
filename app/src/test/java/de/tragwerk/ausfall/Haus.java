package de.tragwerk.ausfall;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.cli.Browser;
import de.tragwerk.cli.Login;
import de.tragwerk.cli.audit.AuditCommand;
import de.tragwerk.support.Amt;
import de.tragwerk.support.Kassensturz;
import de.tragwerk.support.TestProgram;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// An authority with its own database server and two nodes on it. Each run pays the next month; what goes wrong on the
/// way is up to the test.
final class Haus implements AutoCloseable {

    static final String KASSE = "e.kasse";
    static final String LEITUNG = "b.stein";
    private static final String IBAN = "DE89370400440532013000";
    private static final YearMonth ERSTER = YearMonth.of(2026, 3);
    private static final YearMonth LETZTER = YearMonth.of(2026, 12);

    private final TestProgram program;
    private final Kopie kopie;
    private final Leitung leitung;
    private final List<Knoten> knoten = new CopyOnWriteArrayList<>();
    private final Map<String, Browser> plaetze = new ConcurrentHashMap<>();
    private YearMonth monat = ERSTER.minusMonths(1);
    private int gestartet;

    private Haus(TestProgram program) throws Exception {
        this.program = program;
        Amt amt = Amt.auental(program);
        for (String name : List.of("Eins", "Zwei")) {
            amt.bewilligt("Ausfall", name, IBAN);
        }
        kopie = Kopie.von(program);
        leitung = new Leitung(kopie.port());
    }

    static Haus baue(TestProgram program) throws Exception {
        Haus haus = new Haus(program);
        try {
            haus.bereit().knoten.forEach(Knoten::amt);
            for (String login : List.of(KASSE, LEITUNG)) {
                haus.platz(login, 1);
                haus.platz(login, 2);
            }
            haus.verwirfOffenen();
            return haus;
        } catch (Exception | Error e) {
            haus.close();
            throw e;
        }
    }

    /// Two nodes that serve, the line open, and a month that is not paid yet.
    Haus bereit() {
        leitung.stelle(Leitung.Zustand.OFFEN);
        for (Knoten tot : knoten.stream().filter(k -> !k.lebt()).toList()) {
            tot.close();
            knoten.remove(tot);
        }
        while (knoten.size() < 2) {
            knoten.add(neuer());
        }
        return this;
    }

    boolean amEnde() {
        return !monat.isBefore(LETZTER);
    }

    private Knoten neuer() {
        return new Knoten(
                kopie,
                leitung.port(),
                List.of(
                        "tragwerk.heute=" + tag(),
                        "tragwerk.jobs.abfrage=500ms",
                        "tragwerk.laeufe.takt=1s",
                        "tragwerk.ausgang.frist=2s",
                        "tragwerk.datenbank.stille=2s",
                        // Every second node is five minutes ahead of the others and of the database.
                        "ausfall.vor=" + (gestartet++ % 2 == 0 ? 0 : 300)));
    }

    private LocalDate tag() {
        return monat.isBefore(ERSTER) ? TestProgram.HEUTE : monat.atDay(2);
    }

    Kopie kopie() {
        return kopie;
    }

    Leitung leitung() {
        return leitung;
    }

    /// The node whose pages people use; the first that is awake.
    Knoten vorn() {
        return knoten.stream()
                .filter(Knoten::wach)
                .findFirst()
                .orElseGet(
                        () -> knoten.stream().filter(Knoten::lebt).findFirst().orElseThrow());
    }

    List<Knoten> wache() {
        return knoten.stream().filter(Knoten::wach).toList();
    }

    Path ausgang() {
        return kopie.home().dir().resolve("bank/" + KnotenProgramm.MANDANT + "/ausgang");
    }

    List<String> werte(String sql) throws SQLException {
        List<String> liste = new ArrayList<>();
        try (Connection db = kopie.superuser("tw_m_" + KnotenProgramm.MANDANT);
                ResultSet rows = db.createStatement().executeQuery(sql)) {
            while (rows.next()) {
                liste.add(String.valueOf(rows.getString(1)));
            }
        }
        return liste;
    }

    void schreibe(String sql) throws SQLException {
        try (Connection db = kopie.superuser("tw_m_" + KnotenProgramm.MANDANT)) {
            db.createStatement().executeUpdate(sql);
        }
    }

    /// The desk of somebody, kept between steps; a second desk of the same person is another session.
    Browser platz(String login, int nummer) {
        return plaetze.computeIfAbsent(
                login + nummer, l -> Login.staff(vorn().amt(), KnotenProgramm.MANDANT, login, program.password(login)));
    }

    /// The desk is given up; the next one is a new session.
    void verlasse(String login, int nummer) {
        plaetze.remove(login + nummer);
    }

    String passwort(String login) {
        return program.password(login);
    }

    /// Goes on to the next month, at its second day, on every node.
    YearMonth naechsterMonat() {
        monat = monat.plusMonths(1);
        String augenblick = tag().atTime(10, 0)
                .atZone(ZoneId.of("Europe/Berlin"))
                .toInstant()
                .toString();
        knoten.forEach(Knoten::amt);
        knoten.forEach(k -> assertThat(k.befiehl("tag " + augenblick).join()).isEqualTo("OK"));
        return monat;
    }

    /// A run that another test left half done.
    private void verwirfOffenen() throws SQLException {
        for (String id : werte("select id from payment.lauf where zustand in ('SIMULIERT', 'UEBERHOLT')")) {
            platz(KASSE, 1).open(vorn().amt() + "/zahlungen/" + id).submit("verwerfen", Map.of(), "");
        }
    }

    static void warte(String worauf, BooleanSupplier bedingung) {
        long ende = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
        while (!bedingung.getAsBoolean()) {
            assertThat(System.nanoTime())
                    .as("nach zwei Minuten immer noch nicht: " + worauf)
                    .isLessThan(ende);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(40));
        }
    }

    /// The invariants of the money, and the log against its witness.
    void stimmt() throws Exception {
        Kassensturz.stimmt(this::werte, ausgang());
    }

    void protokollStimmt() throws Exception {
        Path dir = Files.createTempDirectory("ausfall-protokoll-");
        try {
            warte("das Protokoll stimmt", () -> {
                try (Connection db = kopie.superuser("tw_m_" + KnotenProgramm.MANDANT)) {
                    return AuditCommand.check(kopie.installation(), db, KnotenProgramm.MANDANT, dir)
                            .good();
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            });
        } finally {
            try (var alle = Files.list(dir)) {
                for (Path p : alle.toList()) {
                    Files.delete(p);
                }
            }
            Files.delete(dir);
        }
    }

    @Override
    public void close() throws Exception {
        knoten.forEach(Knoten::close);
        leitung.close();
        kopie.close();
    }
}
