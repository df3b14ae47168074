package de.tragwerk.payment.bench;

import de.tragwerk.cli.Throwaway;
import de.tragwerk.cli.bench.Bench;
import de.tragwerk.cli.bench.Figure;
import de.tragwerk.cli.bench.Reading;
import de.tragwerk.demo.Cast;
import de.tragwerk.mandant.Actor;
import de.tragwerk.mandant.DbRole;
import de.tragwerk.mandant.Purpose;
import de.tragwerk.mandant.Scope;
import de.tragwerk.payment.model.Lauf;
import de.tragwerk.payment.run.Laeufe;
import de.tragwerk.payment.run.Warten;
import de.tragwerk.payment.store.LaufTabelle;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.transaction.support.TransactionTemplate;

/// A whole run over running cases of one authority: calculate, store, release, order with an entry for each
/// payment in the log, write pain.001.
public class PayrunFigure implements Figure {

    private static final int FAELLE = 20_000;
    private static final int WARM = 2_000;
    private static final long CENT = 55_065;
    private static final String MANDANT = "lindenbrueck";

    @Override
    public String name() {
        return "payrun_cases_per_s";
    }

    @Override
    public String about() {
        return FAELLE + " laufende Fälle: berechnen, speichern, freigeben, anweisen mit Protokoll, pain.001 schreiben.";
    }

    @Override
    public Reading measure(Bench bench) throws Exception {
        Messung m = miss(bench, FAELLE, 0);
        return Reading.perSecond(FAELLE, m.nanos(), m.cpu()).with("payrun_cases", FAELLE, "Fälle");
    }

    record Messung(long nanos, long cpu) {}

    /// @param serie keeps the cases of one figure apart from those of another
    static Messung miss(Bench bench, int faelle, int serie) throws Exception {
        Throwaway program = bench.program();
        faelle(program, WARM, serie * 10, YearMonth.of(2026, 2));
        lauf(program, YearMonth.of(2026, 2), WARM);
        faelle(program, faelle, serie * 10 + 1, YearMonth.of(2026, 3));
        long cpu = Bench.cpuNanos();
        long begin = System.nanoTime();
        lauf(program, YearMonth.of(2026, 3), faelle);
        return new Messung(System.nanoTime() - begin, Bench.cpuNanos() - cpu);
    }

    private static void lauf(Throwaway program, YearMonth monat, int faelle) throws Exception {
        Laeufe laeufe = program.bean(Laeufe.class);
        UUID id = Scope.call(als(program, "p.lange"), () -> gut(laeufe.beginne(monat)));
        Lauf simuliert = warte(program, id);
        Scope.call(als(program, "s.behrens"), () -> gut(laeufe.gibFrei(id, simuliert.stand())));
        Lauf fertig = warte(program, id);
        if (fertig.zustand() != Lauf.Zustand.DATEI
                || simuliert.summen().anzahl() != faelle
                || fertig.summen().cent() != faelle * CENT) {
            throw new IllegalStateException("der Lauf endet als „"
                    + fertig.zustand().titel() + "“ mit " + fertig.summen().anzahl() + " Zahlungen");
        }
    }

    private static UUID gut(Laeufe.Ergebnis ergebnis) {
        return switch (ergebnis) {
            case Laeufe.Gut g -> g.lauf();
            case Laeufe.Geweigert nein ->
                throw new IllegalStateException(nein.weigerung().satz());
        };
    }

    private static Lauf warte(Throwaway program, UUID id) throws Exception {
        LaufTabelle tabelle = program.bean(LaufTabelle.class);
        TransactionTemplate transaction = program.bean(TransactionTemplate.class);
        return Scope.call(als(program, "p.lange"), () -> {
            Lauf lauf;
            do {
                program.bean(Warten.class).bisFertig(id);
                lauf = java.util.Objects.requireNonNull(
                        transaction.execute(tx -> tabelle.finde(id).orElseThrow()));
            } while (lauf.zustand().arbeitet());
            return lauf;
        });
    }

    private static Scope als(Throwaway program, String login) {
        Cast.Staff staff = program.cast().staff(login);
        return new Scope(
                MANDANT,
                new Actor.Employee(
                        staff.account(),
                        staff.personId(),
                        staff.rollen().stream().map(Enum::name).collect(Collectors.toSet())),
                Purpose.ZAHLUNG,
                UUID.randomUUID(),
                DbRole.WEB);
    }

    /// Running cases as decisions would have left them; the ids say which figure made them.
    private static void faelle(Throwaway program, int anzahl, int serie, YearMonth monat) throws Exception {
        try (Connection db = program.administrator("tw_m_" + MANDANT)) {
            db.setAutoCommit(false);
            String id = "('00000000-0000-7000-80%s-' || lpad(to_hex(" + serie
                    + "), 4, '0') || lpad(to_hex(i), 8, '0'))::uuid";
            String akte = id.formatted("01");
            String person = id.formatted("02");
            fuelle(db, anzahl, """
                    insert into akte.akte (akte_id, kreis, aktenzeichen, leistung, eroeffnet)
                    select %s, 1, '50.21-2026-' || %d || '-' || i, 'SGB12', date '2026-01-02' from generate_series(1, ?) i""".formatted(akte, serie));
            fuelle(db, anzahl, """
                    insert into party.person (id, kreise, familienname, vornamen, geaendert)
                    select %s, '{1}', 'Müßig', 'Fall ' || i, now() from generate_series(1, ?) i""".formatted(person));
            fuelle(db, anzahl, """
                    insert into decision.tatsache (id, akte_id, kreis, art, von, wert, quelle, am)
                    select %s, %s, 1, 'KONTO', date '2026-01-01', 'DE89370400440532013000', 'ANTRAG', now() from generate_series(1, ?) i""".formatted(id.formatted("03"), akte));
            fuelle(db, anzahl, """
                    insert into decision.zahlweg_bestaetigung (tatsache_id, akte_id, kreis, konto, am)
                    select %s, %s, 1, '%s', now() from generate_series(1, ?) i""".formatted(
                    id.formatted("03"), akte, program.cast().staff("t.rahn").account()));
            fuelle(db, anzahl, """
                    insert into payment.plan (id, akte_id, kreis, aktenzeichen, bescheid_id, person_id, empfaenger_id, monat, kapitel, zweck, cent, offen)
                    select %s, %s, 1, '50.21-2026-' || %d || '-' || i, %s, %s, %s, date '%s', 4, 'LEBENSUNTERHALT', %d, true from generate_series(1, ?) i""".formatted(
                            id.formatted("04"),
                            akte,
                            serie,
                            id.formatted("05"),
                            person,
                            person,
                            LocalDate.of(monat.getYear(), monat.getMonth(), 1),
                            CENT));
            db.commit();
            db.setAutoCommit(true);
            db.createStatement().execute("analyze");
        }
    }

    private static void fuelle(Connection db, int anzahl, String sql) throws Exception {
        try (PreparedStatement insert = db.prepareStatement(sql)) {
            insert.setInt(1, anzahl);
            insert.executeUpdate();
        }
    }
}
