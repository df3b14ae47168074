package de.tragwerk.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What holds after every fault: the set and the sum of (case, month, amount) in all files at the bank are those of
/// released payments; each end-to-end id stands there once; nothing is paid beyond what was decided, except what is
/// recorded as overpaid.
public final class Kassensturz {

    /// The first column of a query in the authority's database.
    public interface Frage {
        List<String> werte(String sql) throws SQLException;
    }

    private static final String UEBERGEBEN = " join payment.lauf l on l.id = x.lauf_id and l.zustand = 'UEBERGEBEN'";

    private Kassensturz() {}

    /// @param ausgang the folder from which the bank takes its files; of a run that was not handed over none lies there
    public static void stimmt(Frage frage, Path ausgang) throws Exception {
        Map<String, Long> gesehen = new TreeMap<>();
        for (String datei :
                frage.werte("select x.name || ' ' || encode(x.sha256, 'hex') from payment.datei x" + UEBERGEBEN)) {
            String name = datei.substring(0, datei.indexOf(' '));
            byte[] bytes = Files.readAllBytes(ausgang.resolve(name));
            assertThat(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)))
                    .as(name)
                    .isEqualTo(datei.substring(datei.indexOf(' ') + 1));
            SepaProbe.lies(bytes)
                    .zahlungen()
                    .forEach(z -> assertThat(gesehen.put(z.endToEnd(), z.cent()))
                            .as("zweimal " + z.endToEnd())
                            .isNull());
        }
        try (var liste = Files.list(ausgang)) {
            assertThat(liste.map(p -> p.getFileName().toString()))
                    .hasSameElementsAs(frage.werte("select x.name from payment.datei x" + UEBERGEBEN));
        }
        Map<String, Long> freigegeben = new TreeMap<>();
        frage.werte("select x.end_to_end || ' ' || x.cent from payment.zahlung x" + UEBERGEBEN
                        + " where l.freigegeben_am is not null")
                .forEach(z ->
                        freigegeben.put(z.substring(0, z.indexOf(' ')), Long.valueOf(z.substring(z.indexOf(' ') + 1))));
        assertThat(gesehen).isEqualTo(freigegeben);
        assertThat(frage.werte("""
                select b.akte_id from (select akte_id, person_id, zweck, monat, sum(cent) as cent from payment.bewegung group by 1, 2, 3, 4) b
                left join payment.plan p on p.person_id = b.person_id and p.zweck = b.zweck and p.monat = b.monat and p.ersetzt_durch is null
                left join (select person_id, zweck, monat, sum(cent) as cent from payment.ueberzahlung group by 1, 2, 3) u
                  on u.person_id = b.person_id and u.zweck = b.zweck and u.monat = b.monat
                where b.cent - coalesce(u.cent, 0) > coalesce(p.cent, 0)""")).isEmpty();
        // Decision = plan: what holds in one holds in the other.
        assertThat(frage.werte("""
                select coalesce(g.person_id, p.person_id)
                from (select * from decision.geltung where ersetzt_durch is null) g
                full join (select * from payment.plan where ersetzt_durch is null) p using (bescheid_id, person_id, monat)
                where g.betrag_cent is distinct from p.cent""")).isEmpty();
        // Business and log in one transaction: each payment, each file and each hand-over once in the log.
        assertThat(frage.werte("""
                select z.id from payment.zahlung z left join audit.entry e on e.thing_kind = 'zahlung' and e.thing_id = z.id and e.thing_sha256 = z.sha256
                group by z.id having count(e.id) <> 1""")).isEmpty();
        assertThat(frage.werte("""
                select d.name from payment.datei d join payment.lauf l on l.id = d.lauf_id and l.zustand = 'UEBERGEBEN'
                left join audit.entry e on e.thing_kind = 'zahldatei' and e.thing_id = d.id
                group by d.id, d.name having count(*) filter (where e.action = 'payment.FILE') <> 1
                or count(*) filter (where e.action = 'payment.HANDED_OVER') <> 1""")).isEmpty();
    }
}
