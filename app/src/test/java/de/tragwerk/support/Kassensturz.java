package de.tragwerk.support;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.kernel.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

    /// What is not for the bank lies beside what is.
    private static Path ordner(Path ausgang, String weg) {
        return weg.equals("KONTO") ? ausgang : ausgang.resolveSibling("ausgang-" + weg.toLowerCase(Locale.ROOT));
    }

    /// What goes to the bank with verification of payees lies beside the rest.
    private static Path datei(Path ausgang, String weg, String name) {
        Path einfach = ordner(ausgang, weg).resolve(name);
        return Files.exists(einfach)
                ? einfach
                : ausgang.resolveSibling("ausgang-pruefung").resolve(name);
    }

    private static List<String> liegen(Path ausgang, String weg) throws IOException {
        List<String> namen = new ArrayList<>();
        List<Path> alle = weg.equals("KONTO")
                ? List.of(ausgang, ausgang.resolveSibling("ausgang-pruefung"))
                : List.of(ordner(ausgang, weg));
        for (Path ordner : alle) {
            if (Files.isDirectory(ordner)) {
                try (var liste = Files.list(ordner)) {
                    liste.forEach(p -> namen.add(p.getFileName().toString()));
                }
            }
        }
        return namen;
    }

    /// @param ausgang the folder from which the bank takes its files; of a run that was not handed over none lies
    /// there
    public static void stimmt(Frage frage, Path ausgang) throws Exception {
        Map<String, Long> gesehen = new TreeMap<>();
        Map<String, Long> tabellen = new TreeMap<>();
        for (String datei : frage.werte(
                "select x.name || ' ' || encode(x.sha256, 'hex') || ' ' || x.weg || ' ' || x.format from payment.datei x"
                        + UEBERGEBEN)) {
            String[] d = datei.split(" ");
            byte[] bytes = Files.readAllBytes(datei(ausgang, d[2], d[0]));
            assertThat(Sha256.hex(bytes)).as(d[0]).isEqualTo(d[1]);
            Map<String, Long> ziel = d[3].equals("CSV") ? tabellen : gesehen;
            AnweisungProbe.lies(d[3], bytes)
                    .forEach((id, cent) ->
                            assertThat(ziel.put(id, cent)).as("zweimal " + id).isNull());
        }
        // The table tells the same as the XML.
        assertThat(gesehen).containsAllEntriesOf(tabellen);
        for (String weg : List.of("KONTO", "BAR", "SCHECK", "KARTE")) {
            List<String> namen = liegen(ausgang, weg);
            if (!namen.isEmpty()) {
                assertThat(namen)
                        .hasSameElementsAs(frage.werte(
                                "select x.name from payment.datei x" + UEBERGEBEN + " where x.weg = '" + weg + "'"));
            }
        }
        // What was given out did not come back, and no order ended but one that was handed over.
        assertThat(frage.werte("""
                select e.zahlung_id from payment.einloesung e join payment.zahlung z on z.id = e.zahlung_id join payment.lauf l on l.id = z.lauf_id
                where l.zustand <> 'UEBERGEBEN' or z.weg = 'KONTO' or e.cent <> z.cent
                or e.ergebnis = 'GEZAHLT' and exists (select 1 from payment.bewegung b where b.zahlung_id = z.id and b.art = 'RUECKLAUF')""")).isEmpty();
        Map<String, Long> freigegeben = new TreeMap<>();
        frage.werte("select x.end_to_end || ' ' || x.cent from payment.zahlung x" + UEBERGEBEN
                        + " where l.freigegeben_am is not null")
                .forEach(z ->
                        freigegeben.put(z.substring(0, z.indexOf(' ')), Long.valueOf(z.substring(z.indexOf(' ') + 1))));
        assertThat(gesehen).isEqualTo(freigegeben);
        assertThat(frage.werte("""
                select b.akte_id from (select akte_id, person_id, zweck, monat, posten, sum(cent) as cent from payment.bewegung group by 1, 2, 3, 4, 5) b
                left join payment.plan p on p.person_id = b.person_id and p.zweck = b.zweck and p.monat = b.monat and p.posten = b.posten and p.ersetzt_durch is null
                left join (select person_id, zweck, monat, posten, sum(cent) as cent from payment.ueberzahlung group by 1, 2, 3, 4) u
                  on u.person_id = b.person_id and u.zweck = b.zweck and u.monat = b.monat and u.posten = b.posten
                where b.cent - coalesce(u.cent, 0) > coalesce(p.cent, 0)""")).isEmpty();
        // Decision = plan: what holds in one holds in the other, however it is split.
        assertThat(frage.werte("""
                select coalesce(g.person_id, p.person_id)
                from (select * from decision.geltung where ersetzt_durch is null) g
                full join (select bescheid_id, person_id, monat, sum(cent) as cent from payment.plan
                           where ersetzt_durch is null and zweck not in ('DARLEHEN', 'BEIHILFE', 'BRIEF') group by 1, 2, 3) p using (bescheid_id, person_id, monat)
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
