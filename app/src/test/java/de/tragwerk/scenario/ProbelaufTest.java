package de.tragwerk.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.tragwerk.cli.Browser;
import de.tragwerk.support.Amt;
import de.tragwerk.support.Eventually;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// A version that does not hold yet is tried on running cases: nothing changes in them, and a second person releases.
@TragwerkTest
class ProbelaufTest {

    private static final String IBAN = "DE89370400440532013000";
    /// Said once more what holds.
    private static final String GLEICH =
            "sgb12.regelbedarf_1; Euro; 01.01.2026; 31.12.2026; 563; RBSFV 2026 (BGBl. 2025 I); belegt";
    /// From May 10 € more.
    private static final String MEHR = "sgb12.regelbedarf_1; Euro; 01.05.2026; 31.12.2026; 573,00; Probe; ungeprüft";

    @Test
    void aVersionIsComparedReleasedAndGoesLive(TestProgram program) throws Exception {
        Amt amt = Amt.lindenbrueck(program);
        UUID eins = amt.bewilligt("Petra", "Probe", IBAN);
        UUID zwei = amt.bewilligt("Paul", "Probe", IBAN);
        String vorher = stand(amt, eins, zwei);

        String id = beginne(amt, GLEICH, "", "2026-04", 3, eins, zwei);
        assertThat(ergebnisse(amt, id)).containsExactly("GLEICH 2");
        assertThat(amt.wert("select sum(alt_cent) || ' ' || sum(neu_cent) from decision.probe_summe where art = 'MONAT'"
                        + " and probelauf_id = '" + id + "'"))
                .isEqualTo(6 * 55_065 + " " + 6 * 55_065);

        // Another version in its place: level 1 rises by 10.00 €, and with it § 30 Abs. 1 (17 %) by 1.70 €.
        Browser jana = amt.platz(amt.vorschlag()).open("/probelaeufe/" + id);
        String alteFassung =
                jana.page().select("form[data-qa=aendern] [name=fassung]").val();
        jana.submit("aendern", Map.of("parameter", MEHR, "texte", "== kasten.titel; 01.01.2031\nKurz gesagt"), "");
        wartet(amt, id);
        assertThat(ergebnisse(amt, id)).containsExactly("ANDERS 2");
        assertThat(amt.werte(
                        "select name || ' ' || faelle || ' ' || alt_cent || ' ' || neu_cent from decision.probe_summe"
                                + " where probelauf_id = '" + id + "' and art <> 'ERGEBNIS' order by art, name"))
                .containsExactly(
                        "2026-04 2 110130 110130",
                        "2026-05 2 110130 112470",
                        "2026-06 2 110130 112470",
                        "DRITTE 0 0 0",
                        "EINBEHALTEN 0 0 0",
                        "PERSON 2 110130 110130");
        jana.open("/probelaeufe/" + id);
        assertThat(jana.page().select("[data-qa=fall]").first().text())
                .contains("Probe, P", "Regelbedarf", "Mai 2026", "550,65", "562,35");
        jana.open("/probelaeufe/" + id + "/fall/" + eins);
        assertThat(jana.page().select("[data-qa=monat]")).hasSize(3);
        assertThat(jana.page().select("[data-qa=stelle]").text())
                .contains("bisher: [Das Wichtigste]", "neu: [Kurz gesagt]", "562,35");
        csv(amt, id);

        nurZuZweit(program, amt, id, alteFassung);
        assertThat(stand(amt, eins, zwei)).isEqualTo(vorher);
        live(amt, id);
    }

    /// Who tried it cannot release it, nobody releases another version than the one she saw, and two at once
    /// release it once.
    private static void nurZuZweit(TestProgram program, Amt amt, String id, String alteFassung) throws Exception {
        assertThat(amt.platz(amt.vorschlag()).open("/probelaeufe/" + id).page().select("form[data-qa=freigeben]"))
                .isEmpty();
        Map<String, String> passwort = Map.of("passwort", program.password(amt.leitung()));
        Browser leitung = amt.platz(amt.leitung()).open("/probelaeufe/" + id);
        Map<String, String> alt = new HashMap<>(passwort);
        alt.put("fassung", alteFassung);
        leitung.submit("freigeben", alt, "");
        assertThat(leitung.page().select("[data-qa=weigerung]").text()).contains("inzwischen geändert");
        try (var db = program.superuser(amt.datenbank())) {
            String selbst = "update decision.probelauf set zustand = 'FREIGEGEBEN', freigegeben_am = now(),"
                    + " freigegeben_von = erstellt_von where id = '" + id + "'";
            assertThatThrownBy(() -> db.createStatement().executeUpdate(selbst))
                    .hasMessageContaining("probelauf_check");
            String anders = "update decision.probelauf set texte = 'anders' where id = '" + id + "'";
            assertThatThrownBy(() -> db.createStatement().executeUpdate(anders))
                    .hasMessageContaining("wird neu gerechnet");
        }
        leitung.open("/probelaeufe/" + id);
        Browser nebenan = program.staff(amt.leitung()).open("/probelaeufe/" + id);
        Zugleich.tun(
                List.of(leitung, nebenan),
                b -> b.submit("freigeben", passwort, "").status());
        assertThat(amt.wert(
                        "select count(*) from decision.textbaustein where code = 'kasten.titel' and text = 'Kurz gesagt'"
                                + " and gueltig_ab = '2031-01-01' and bereit and bereit_von = '"
                                + program.cast().staff(amt.leitung()).account() + "'"))
                .isEqualTo("1");
    }

    private static void live(Amt amt, String id) throws SQLException {
        Browser jana = amt.platz(amt.vorschlag()).open("/probelaeufe/" + id);
        assertThat(jana.page().select("[data-qa=zustand]").text()).isEqualTo("freigegeben");
        assertThat(jana.page().select("[data-qa=live]").text()).contains("rechnet noch nicht mit diesen Werten");
        jana.open("/probelaeufe/" + id + "/werte.yaml");
        assertThat(new String(jana.bytes(), StandardCharsets.UTF_8))
                .contains(
                        "- name: regelbedarf_1",
                        "{ab: '2026-05-01', bis: '2026-12-31', wert: '573', quelle: 'Probe', beleg: recalled}");
        assertThat(amt.werte("select distinct action from audit.entry where action like 'decision.PROBE\\_%'"))
                .contains(
                        "decision.PROBE_START",
                        "decision.PROBE_CALCULATED",
                        "decision.PROBE_CASE",
                        "decision.PROBE_RELEASE",
                        "decision.PROBE_FILE");
    }

    private static void csv(Amt amt, String id) throws SQLException {
        Browser jana = amt.platz(amt.vorschlag()).open("/probelaeufe/" + id);
        jana.submit("ausgeben", Map.of("zweck", "PRUEFUNG"), "");
        assertThat(new String(jana.bytes(), StandardCharsets.UTF_8))
                .contains("2026-05;2026-05;550,65;562,35;11,70")
                .contains("Regelbedarf");
    }

    /// What holds nowhere is not computed; the next year stands against the last month that has values.
    @Test
    void aMonthWithoutValuesIsRefused(TestProgram program) throws Exception {
        Amt amt = Amt.auental(program);
        UUID akte = amt.bewilligt("Nora", "Neujahr", IBAN);
        String eine = "sgb12.regelbedarf_1; Euro; 01.01.2027; 31.12.2027; 573; Probe; ungeprüft";
        String id = beginne(amt, eine, "", "2027-01", 1, akte);
        assertThat(ergebnisse(amt, id)).containsExactly("FASSUNG 1");
        Browser leitung = amt.platz(amt.leitung()).open("/probelaeufe/" + id);
        assertThat(leitung.page().select("form[data-qa=freigeben]")).isEmpty();
        assertThat(leitung.page().select("[data-qa=fall]").text()).contains("Für den 2027-01-01 ist kein Wert bekannt");

        List<String> jahr = new ArrayList<>();
        for (int stufe = 1; stufe <= 6; stufe++) {
            jahr.add("sgb12.regelbedarf_" + stufe + "; Euro; 01.01.2027; 31.12.2027; "
                    + List.of(573, 516, 461, 481, 400, 367).get(stufe - 1) + "; Probe; ungeprüft");
        }
        jahr.add("sgb12.geringfuegigkeit; Euro; 01.01.2027; 31.12.2027; 633; Probe; ungeprüft");
        Browser jana = amt.platz(amt.vorschlag()).open("/probelaeufe/" + id);
        jana.submit("aendern", Map.of("parameter", String.join("\n", jahr)), "");
        wartet(amt, id);
        assertThat(amt.werte(
                        "select ergebnis || ' ' || grund from decision.probe_fall where probelauf_id = '" + id + "'"))
                .containsExactly("ANDERS Regelbedarf Stufe 1, Mehrbedarf Merkzeichen G, Bedarf, Bedarf minus Einkommen,"
                        + " Leistung je Person");
        // 573.00 instead of 563.00, and 17 % of it.
        jana.open("/probelaeufe/" + id + "/fall/" + akte);
        assertThat(jana.text()).contains("verglichen ist mit Dezember 2026", "562,35");
    }

    /// What cannot be tried is said line by line, and what was typed stays.
    @Test
    void whatCannotBeTriedIsSaidLineByLine(TestProgram program) {
        Amt amt = Amt.auental(program);
        Browser jana = amt.platz(amt.vorschlag()).open("/probelaeufe");
        jana.submit(
                "beginnen",
                Map.of(
                        "anlass",
                        "Regelbedarfe",
                        "parameter",
                        "sgb12.regelbedarf_1; Euro; 01.01.2027; ; 573; Probe; ungeprüft\nwogg.x; Euro",
                        "texte",
                        "== kasten.titel; 01.01.2020\nKurz {unbekannt}"),
                "");
        assertThat(jana.page().select("[data-qa=weigerung] li").eachText())
                .hasSize(3)
                .anyMatch(s -> s.startsWith("Wert in Zeile 1: ") && s.contains("gilt nie unbegrenzt"))
                .anyMatch(s -> s.startsWith("Wert in Zeile 2: "))
                .anyMatch(s -> s.startsWith("Text in Zeile 1: ") && s.contains("{unbekannt}"));
        assertThat(jana.page().select("#parameter").val()).contains("wogg.x; Euro");
    }

    private static String beginne(Amt amt, String werte, String texte, String ab, int monate, UUID... akten)
            throws SQLException {
        Browser b = amt.platz(amt.vorschlag()).open("/probelaeufe");
        b.submit(
                "beginnen",
                Map.of(
                        "anlass",
                        "Regelbedarfe",
                        "parameter",
                        werte,
                        "texte",
                        texte,
                        "ab",
                        ab,
                        "monate",
                        String.valueOf(monate),
                        "auswahl",
                        "AKTEN",
                        "nur",
                        String.join(
                                " ",
                                amt.werte(
                                        "select aktenzeichen from akte.akte where akte_id in (" + liste(akten) + ")"))),
                "");
        assertThat(b.page().select("[data-qa=weigerung]").text()).isEmpty();
        String id = b.location().getPath().substring("/probelaeufe/".length());
        wartet(amt, id);
        return id;
    }

    private static void wartet(Amt amt, String id) {
        Eventually.isTrue(() -> {
            try {
                return amt.wert("select zustand from decision.probelauf where id = '" + id + "'")
                        .equals("BERICHT");
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static List<String> ergebnisse(Amt amt, String id) throws SQLException {
        return amt.werte(
                "select name || ' ' || faelle from decision.probe_summe where art = 'ERGEBNIS' and probelauf_id = '"
                        + id + "' order by 1");
    }

    /// Everything a run could have written into its cases.
    private static String stand(Amt amt, UUID... akten) throws SQLException {
        List<String> zahlen = new ArrayList<>();
        for (String tabelle : List.of(
                "decision.tatsache",
                "decision.entwurf",
                "decision.bescheid",
                "decision.geltung",
                "decision.zustellung",
                "payment.plan")) {
            zahlen.add(amt.wert("select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) from " + tabelle
                    + " t where akte_id in (" + liste(akten) + ")"));
        }
        return String.join(" ", zahlen);
    }

    private static String liste(UUID... akten) {
        return Arrays.stream(akten).map(a -> "'" + a + "'").collect(Collectors.joining(","));
    }
}
