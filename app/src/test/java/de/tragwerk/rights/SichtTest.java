package de.tragwerk.rights;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.mandant.DbRole;
import de.tragwerk.support.Amt;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What is kept about what an account may see never outlives what it was made from: after each of many changes, in
/// any order, the settings of a new transaction are those that are worked out anew.
@TragwerkTest
class SichtTest {

    private static final String DB = "tw_m_lindenbrueck";
    private static final String[] SETTINGS = {
        "rollen",
        "konten",
        "leitgruppen",
        "kreise",
        "schreibkreise",
        "akten",
        "schreibakten",
        "personen",
        "schreibpersonen",
        "ausgeschlossene_akten",
        "ausgeschlossene_personen",
        "bereiche"
    };
    private static final List<String> LOGINS = List.of("j.wiechert", "t.rahn", "s.behrens", "r.vogt", "p.lange");
    private static final long SEED = 26_11;

    @Test
    @Tag("turn-1")
    void whatIsKeptIsWhatWouldBeWorkedOutAnew(TestProgram program) throws SQLException {
        Amt amt = Amt.lindenbrueck(program);
        List<UUID> akten = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            akten.add(amt.akte("Sina" + i, "Sichtbar"));
        }
        Random random = new Random(SEED);
        List<UUID> konten =
                LOGINS.stream().map(l -> program.cast().staff(l).account()).toList();
        try (Connection db = program.superuser(DB)) {
            sql(db, "create temp table vorher as select account_id, kreis from access.mitglied");
            try {
                for (int i = 0; i < 120; i++) {
                    String change = change(random, akten, konten);
                    sql(db, change);
                    for (UUID konto : konten) {
                        assertThat(settings(program, konto))
                                .as("nach " + change)
                                .isEqualTo(anew(db, konto));
                    }
                }
            } finally {
                cleanUp(db, akten, konten);
                sql(
                        db,
                        "delete from access.mitglied m where not exists (select 1 from vorher v where (v.account_id, v.kreis) = (m.account_id, m.kreis))");
            }
        }
    }

    private static String change(Random random, List<UUID> akten, List<UUID> konten) {
        UUID akte = akten.get(random.nextInt(akten.size()));
        UUID konto = konten.get(random.nextInt(konten.size()));
        UUID anderes = konten.get((konten.indexOf(konto) + 1) % konten.size());
        int group = 1 + random.nextInt(2);
        int modus = 1 + random.nextInt(5);
        return switch (random.nextInt(11)) {
            case 0, 1 ->
                "insert into access.freigabe(akte_id, account_id, bis, art, ende, grund) values ('%s','%s', current_date + 5, '%s', now() + interval '5 days', 'probe') on conflict (akte_id, account_id) do update set art = excluded.art, ende = excluded.ende"
                        .formatted(akte, konto, random.nextBoolean() ? "LESEN" : "BESITZ");
            case 2 ->
                "update access.freigabe set ende = now() - interval '1 second' where akte_id = '%s' and account_id = '%s'"
                        .formatted(akte, konto);
            case 3 -> "delete from access.freigabe where akte_id = '%s'".formatted(akte);
            case 4, 5 ->
                "update akte.akte set lesemodus = %1$s, kreis = ground.sichtkreis(ground.gruppe(kreis), %1$s, false) where akte_id = '%2$s'"
                        .formatted(modus, akte);
            case 6 -> "update akte.akte set zustaendig = '%s' where akte_id = '%s'".formatted(konto, akte);
            case 7 ->
                "insert into access.mitglied(account_id, kreis) values ('%s', %s) on conflict do nothing"
                        .formatted(konto, group);
            case 8 ->
                "insert into rights.notfall(id, akte_id, aktenzeichen, gruppe, konto, gefahr, grund, am, ende) values (gen_random_uuid(), '%s', 'probe', 1, '%s', 'LEIB_LEBEN', '\\x00', now(), now() + interval '20 minutes')"
                        .formatted(akte, konto);
            case 9 ->
                "insert into organisation.vertretung(id, account_id, vertreter_id, grund, von, bis, eingetragen, am) values ('%s', '%s', '%s', 'ANDERES', current_date - 1, current_date + 1, '%s', now())"
                        .formatted(new UUID(SEED, random.nextInt()), anderes, konto, konto);
            default -> "update access.staff set aktiv = not aktiv where id = '%s'".formatted(konto);
        };
    }

    /// The settings as a transaction of the web gets them.
    private static String settings(TestProgram program, UUID konto) throws SQLException {
        try (Connection db = program.as(DbRole.WEB, DB)) {
            db.setAutoCommit(false);
            try (var who = db.prepareStatement("select ground.handelt('employee', ?, 'leistung-sgb12', '', '')")) {
                who.setString(1, konto.toString());
                who.execute();
            }
            StringBuilder all = new StringBuilder();
            for (String setting : SETTINGS) {
                try (var rows = db.createStatement().executeQuery("select current_setting('app." + setting + "')")) {
                    rows.next();
                    all.append(setting)
                            .append('=')
                            .append(sorted(rows.getString(1)))
                            .append(' ');
                }
            }
            db.commit();
            return all.toString();
        }
    }

    private static String anew(Connection db, UUID konto) throws SQLException {
        StringBuilder all = new StringBuilder();
        try (var rows = db.createStatement().executeQuery("select * from rights.sicht_neu('" + konto + "')")) {
            rows.next();
            for (String setting : SETTINGS) {
                all.append(setting)
                        .append('=')
                        .append(sorted(rows.getString(setting)))
                        .append(' ');
            }
        }
        return all.toString();
    }

    /// Lists are sets: their order follows the plan of a query.
    private static String sorted(String list) {
        String[] parts = list.substring(1, list.length() - 1).split(",");
        java.util.Arrays.sort(parts);
        return String.join(",", parts);
    }

    private static void cleanUp(Connection db, List<UUID> akten, List<UUID> konten) throws SQLException {
        for (UUID akte : akten) {
            sql(db, "delete from access.freigabe where akte_id = '" + akte + "'");
            sql(db, "delete from rights.notfall where akte_id = '" + akte + "'");
            sql(
                    db,
                    "update akte.akte set lesemodus = 2, kreis = ground.gruppe(kreis), zustaendig = null where akte_id = '"
                            + akte + "'");
        }
        for (UUID konto : konten) {
            sql(db, "update access.staff set aktiv = true where id = '" + konto + "'");
            sql(db, "delete from organisation.vertretung where vertreter_id = '" + konto + "' and grund = 'ANDERES'");
        }
    }

    private static void sql(Connection db, String sql) throws SQLException {
        try (var statement = db.createStatement()) {
            statement.execute(sql);
        }
    }
}
