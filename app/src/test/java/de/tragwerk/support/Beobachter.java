package de.tragwerk.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/// Looks after each step of a story whether what can never be has come to be, in one file or in several at
/// once.
public record Beobachter(Amt amt, List<UUID> akten) {

    public Beobachter(Amt amt, UUID akte) {
        this(amt, List.of(akte));
    }

    public void beobachte() throws SQLException {
        try (var anfrage = amt.program().reader(amt.datenbank()).createStatement()) {
            beobachte(
                    anfrage,
                    akten.stream().map(x -> "'" + x + "'").collect(Collectors.joining(", ", "akte_id in (", ")")));
        }
    }

    private void beobachte(Statement db, String a) throws SQLException {
        gezahltUndEntschieden(db, a);
        forderungen(db, a);
        nie(
                db,
                "zwei Bescheide gelten für denselben Monat",
                "select monat from decision.geltung where " + a
                        + " and ersetzt_durch is null group by person_id, monat having count(*) > 1");
        nie(
                db,
                "entschieden, ohne dass eine zweite Person zustimmte",
                "select id from decision.entwurf where " + a + " and zustand = 'FREIGEGEBEN'"
                        + " and (vorgeschlagen_person is null or freigegeben_person is null or vorgeschlagen_person = freigegeben_person)");
        nie(
                db,
                "gezahlt in einem Lauf, den niemand freigab",
                "select z.id from payment.zahlung z join payment.lauf l on l.id = z.lauf_id where z." + a
                        + " and (l.freigegeben_person is null or l.freigegeben_person = l.erstellt_person)");
        nie(
                db,
                "gezahlt für Monate nach dem Tod, als er bekannt war",
                "select w.zahlung_id from payment.bewegung w join payment.zahlung z on z.id = w.zahlung_id join payment.lauf l on l.id = z.lauf_id"
                        + " join decision.tatsache t on " + TOT.formatted("w") + " where w." + a
                        + " and w.art = 'AUFTRAG' and l.freigegeben_am > t.am");
        nie(
                db,
                "mehr Geld im Auftrag, als auf Monate gebucht ist",
                "select z.id from payment.zahlung z where z." + a
                        + " and z.cent <> (select coalesce(sum(w.cent), 0) from payment.bewegung w where w.zahlung_id = z.id and w.art = 'AUFTRAG')");
    }

    /// Somebody is dead in the month of a row.
    private static final String TOT =
            "t.akte_id = %1$s.akte_id and t.person_id = %1$s.person_id and t.art = 'ZUGEHOERIGKEIT' and t.wert = 'verstorben'"
                    + " and t.ersetzt_am is null and t.von <= %1$s.monat";

    private static void gezahltUndEntschieden(Statement db, String a) throws SQLException {
        nie(
                db,
                "mehr gezahlt als entschieden, ohne dass es festgehalten ist",
                "with g as (select person_id, zweck, monat, sum(cent) cent from payment.geleistet where "
                        + a
                        + " group by 1, 2, 3), p as (select person_id, zweck, monat, sum(cent) cent from payment.plan where "
                        + a
                        + " and ersetzt_durch is null group by 1, 2, 3), u as (select person_id, zweck, monat, sum(cent) cent"
                        + " from payment.ueberzahlung where " + a + " group by 1, 2, 3)"
                        + " select monat from g full join p using (person_id, zweck, monat) full join u using (person_id, zweck, monat)"
                        + " where greatest(0, coalesce(g.cent, 0) - coalesce(p.cent, 0)) <> coalesce(u.cent, 0)");
        nie(
                db,
                "der Plan ist nicht, was entschieden ist",
                "with p as (select akte_id, monat, sum(cent) cent from payment.plan where " + a
                        + " and ersetzt_durch is null and zweck not in ('DARLEHEN', 'BEIHILFE', 'BRIEF') group by 1, 2),"
                        + " e as (select akte_id, monat, sum(betrag_cent) cent from decision.geltung h where " + a
                        + " and ersetzt_durch is null and not exists (select 1 from decision.tatsache t where "
                        + TOT.formatted("h") + ") group by 1, 2),"
                        + " b as (select akte_id, monat, p.cent, e.cent as soll from p full join e using (akte_id, monat))"
                        + " select monat from b where coalesce(cent, 0) <> coalesce(soll, 0) and not exists"
                        + " (select 1 from decision.widerspruch w where w.akte_id = b.akte_id and w.anhaengig)");
    }

    private static void forderungen(Statement db, String a) throws SQLException {
        nie(
                db,
                "eine Forderung unter null",
                "select forderung_id from payment.forderung_buchung where " + a + " group by 1 having sum(cent) < 0");
        nie(
                db,
                "einbehalten, aber nicht getilgt",
                "select v.id from payment.verrechnung v where v." + a + " and v.art = 'EINBEHALT' and not exists"
                        + " (select 1 from payment.forderung_buchung b where b.id = v.id and b.cent = -v.cent)");
    }

    /// @param sql what should find no row
    private static void nie(Statement db, String was, String sql) throws SQLException {
        try (var zeilen = db.executeQuery(sql)) {
            assertThat(zeilen.next() ? zeilen.getString(1) : "").as(was).isEmpty();
        }
    }
}
