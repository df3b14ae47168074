package de.tragwerk.decision.bench;

import de.tragwerk.cli.Throwaway;
import de.tragwerk.cli.bench.Bench;
import de.tragwerk.cli.bench.Figure;
import de.tragwerk.cli.bench.Reading;
import de.tragwerk.decision.adjust.Anpassungen;
import de.tragwerk.decision.model.Anpassung;
import de.tragwerk.decision.store.AnpassungTabelle;
import de.tragwerk.demo.Cast;
import de.tragwerk.mandant.Actor;
import de.tragwerk.mandant.DbRole;
import de.tragwerk.mandant.Purpose;
import de.tragwerk.mandant.Scope;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.transaction.support.TransactionTemplate;

/// The dry run of a mass adjustment with its report over 100,000 running cases of one authority, in seconds: each of
/// ten months with a new amount.
public final class Adjustment100kFigure implements Figure {

    private static final int FAELLE = 100_000;
    private static final int WARM = 4_000;
    private static final String MANDANT = "lindenbrueck";
    private static final String WER = "j.wiechert";

    @Override
    public String name() {
        return "adjustment_100k_s";
    }

    @Override
    public String about() {
        return "Trockenlauf einer Massenanpassung über 100.000 laufende Fälle mit je zehn Monaten, mit Bericht.";
    }

    @Override
    public Reading measure(Bench bench) throws Exception {
        Throwaway program = bench.program();
        faelle(program, 1, WARM);
        lauf(program, WARM);
        faelle(program, WARM + 1, FAELLE);
        long cpu = Bench.cpuNanos();
        long begin = System.nanoTime();
        lauf(program, FAELLE);
        return new Reading((System.nanoTime() - begin) / 1e9, "s", (Bench.cpuNanos() - cpu) / 1e3 / FAELLE, List.of());
    }

    private static void lauf(Throwaway program, int faelle) throws Exception {
        Cast.Staff staff = program.cast().staff(WER);
        Scope als = new Scope(
                MANDANT,
                new Actor.Employee(
                        staff.account(),
                        staff.personId(),
                        staff.rollen().stream().map(Enum::name).collect(Collectors.toSet())),
                Purpose.SGB12,
                UUID.randomUUID(),
                DbRole.WEB);
        Scope.call(als, () -> {
            Anpassungen anpassungen = program.bean(Anpassungen.class);
            if (!(anpassungen.beginne(Anpassung.Art.AENDERUNG, "Messung", YearMonth.of(2026, 3), List.of(), true)
                    instanceof Anpassungen.Gut gut)) {
                throw new IllegalStateException("der Trockenlauf beginnt nicht");
            }
            AnpassungTabelle tabelle = program.bean(AnpassungTabelle.class);
            TransactionTemplate transaction = program.bean(TransactionTemplate.class);
            Anpassung a;
            do {
                Thread.sleep(Duration.ofMillis(20));
                a = Objects.requireNonNull(
                        transaction.execute(tx -> tabelle.finde(gut.anpassung()).orElseThrow()));
            } while (a.zustand() == Anpassung.Zustand.RECHNET);
            if (a.zustand() != Anpassung.Zustand.BERICHT || a.summen().aendern() < faelle) {
                throw new IllegalStateException("der Trockenlauf endet als „"
                        + a.zustand().titel() + "“ mit " + a.summen().aendern() + " Fällen");
            }
            anpassungen.beende(gut.anpassung());
            return a;
        });
    }

    /// Running cases as decisions would have left them, ten euro a month below what the facts give.
    private static void faelle(Throwaway program, int von, int bis) throws Exception {
        try (Connection db = program.administrator("tw_m_" + MANDANT)) {
            db.setAutoCommit(false);
            // The rows are those of released decisions; the guards of the way there are tried elsewhere.
            db.createStatement().execute("set session_replication_role = replica");
            String akte = id("01");
            String person = id("02");
            String bescheid = id("05");
            fuelle(db, von, bis, """
                    insert into akte.akte (akte_id, kreis, aktenzeichen, leistung, eroeffnet)
                    select %s, 1, '50.21-2026-M-' || i, 'SGB12', date '2026-01-02' from generate_series(?, ?) i""".formatted(akte));
            fuelle(db, von, bis, """
                    insert into akte.beteiligt (akte_id, kreis, person_id, rolle) select %s, 1, %s, 'ANTRAGSTELLEND' from generate_series(?, ?) i""".formatted(akte, person));
            fuelle(db, von, bis, """
                    insert into party.person (id, kreise, familienname, vornamen, geburtsdatum, strasse, hausnummer, plz, ort, geaendert)
                    select %s, '{1}', 'Müßig', 'Fall ' || i, date '1956-01-20', 'Gerbergasse', '12', '12345', 'Auental', now() from generate_series(?, ?) i""".formatted(person));
            fuelle(db, von, bis, """
                    insert into decision.tatsache (id, akte_id, kreis, person_id, art, nummer, von, wert, quelle, am)
                    select gen_random_uuid(), %s, 1, case when t.mensch then %s end, t.art, t.nummer, date '2026-03-01', t.wert, 'ANTRAG', now()
                    from generate_series(?, ?) i, (values ('KALTMIETE', 1, '38000', false), ('HEIZKOSTEN', 1, '7000', false), ('MERKZEICHEN_G', 1, 'true', true),
                      ('EINKOMMEN', 1, 'pension_old_age:64000', true), ('ABSETZUNG', 1, 'kranken_pflege:7744', true), ('ABSETZUNG', 2, 'haftpflicht:450', true),
                      ('KARENZ_BEGINN', 1, '2026-03', false)) as t(art, nummer, wert, mensch)""".formatted(akte, person));
            fuelle(db, von, bis, """
                    insert into decision.entwurf (id, akte_id, kreis, person_id, art, kapitel, antrag_am, von, bis, zustand, begonnen_am)
                    select %s, %s, 1, %s, 'BEWILLIGUNG', 4, date '2026-03-02', date '2026-03-01', date '2026-12-31', 'VERWORFEN', now() from generate_series(?, ?) i""".formatted(id("04"), akte, person));
            fuelle(db, von, bis, """
                    insert into decision.bescheid (id, akte_id, kreis, entwurf_id, person_id, aktenzeichen, art, kapitel, von, bis, datum, regelwerk, grundlage, brief,
                      dokument_id, pdf_sha256, textversionen, vorgeschlagen_von, vorgeschlagen_person, freigegeben_von, freigegeben_person, freigegeben_am, sha256)
                    select %1$s, %2$s, 1, %3$s, %4$s, '50.21-2026-M-' || i, 'BEWILLIGUNG', 4, date '2026-03-01', date '2026-12-31', date '2026-03-02', '', '', '',
                      %1$s, sha256(''), '{}', %1$s, %1$s, %2$s, %2$s, now(), sha256('') from generate_series(?, ?) i""".formatted(bescheid, akte, id("04"), person));
            fuelle(db, von, bis, """
                    insert into decision.geltung (bescheid_id, akte_id, kreis, person_id, monat, betrag_cent)
                    select %s, %s, 1, %s, make_date(2026, m, 1), 54065 from generate_series(?, ?) i, generate_series(3, 12) m""".formatted(bescheid, akte, person));
            db.commit();
            db.setAutoCommit(true);
            db.createStatement().execute("analyze");
        }
    }

    private static String id(String art) {
        return "('00000000-0000-7000-81" + art + "-0000' || lpad(to_hex(i), 8, '0'))::uuid";
    }

    private static void fuelle(Connection db, int von, int bis, String sql) throws Exception {
        try (PreparedStatement insert = db.prepareStatement(sql)) {
            insert.setInt(1, von);
            insert.setInt(2, bis);
            insert.executeUpdate();
        }
    }
}
