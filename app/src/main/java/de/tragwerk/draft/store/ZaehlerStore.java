package de.tragwerk.draft.store;

import de.tragwerk.draft.zaehlung.Zaehler;
import de.tragwerk.form.Nutzung.Ausgang;
import de.tragwerk.form.Nutzung.Merkmal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// SQL of the counters.
@Component
public class ZaehlerStore {

    private static final int FAECHER = 16;

    private final JdbcClient jdbc;

    ZaehlerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Adds to counters, in the order in which they come.
    public void zaehle(Map<Zaehler, Long> neu) {
        // Each request has a thread of its own, so those of one moment spread over the rows.
        int fach = (int) (Thread.currentThread().threadId() % FAECHER);
        neu.forEach((z, anzahl) -> jdbc.sql("""
                insert into draft.zaehler as z (von, bis, formular, version, ausgang, merkmal, wert, fach, anzahl)
                values (:von, :bis, :formular, :version, :ausgang, :merkmal, :wert, :fach, :anzahl)
                on conflict (von, bis, formular, version, ausgang, merkmal, wert, fach)
                do update set anzahl = z.anzahl + excluded.anzahl""")
                .param("von", z.von())
                .param("bis", z.bis())
                .param("formular", z.formular())
                .param("version", z.version())
                .param("ausgang", z.ausgang().name())
                .param("merkmal", z.merkmal().name())
                .param("wert", z.wert())
                .param("fach", fach)
                .param("anzahl", anzahl)
                .update());
    }

    /// Periods that are over before this day and did not begin before the other one; those of one version together.
    public Map<Zaehler, Long> abgeschlossen(LocalDate vor, LocalDate ab) {
        Map<Zaehler, Long> zahlen = new LinkedHashMap<>();
        jdbc.sql("""
                select von, bis, formular, version, ausgang, merkmal, wert, sum(anzahl) as anzahl from draft.zaehler
                where bis < :vor and von >= :ab
                group by von, bis, formular, version, ausgang, merkmal, wert order by von, formular, version, ausgang, merkmal, wert""").param("vor", vor).param("ab", ab).query(row -> {
            zahlen.put(
                    new Zaehler(
                            row.getObject("von", LocalDate.class),
                            row.getObject("bis", LocalDate.class),
                            row.getString("formular"),
                            row.getInt("version"),
                            Ausgang.valueOf(row.getString("ausgang")),
                            Merkmal.valueOf(row.getString("merkmal")),
                            row.getString("wert")),
                    row.getLong("anzahl"));
        });
        return zahlen;
    }

    /// For the job: small counts are kept no longer than they are needed.
    public void loescheVor(LocalDate tag) {
        jdbc.sql("delete from draft.zaehler where bis < :tag").param("tag", tag).update();
    }
}
