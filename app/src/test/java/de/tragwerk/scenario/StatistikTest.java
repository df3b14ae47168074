package de.tragwerk.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.tragwerk.cli.Browser;
import de.tragwerk.statistik.model.Statistik;
import de.tragwerk.statistik.run.Statistiken;
import de.tragwerk.support.Amt;
import de.tragwerk.support.Eventually;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import de.tragwerk.support.Uhr;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// The statistics of a month: what was decided, without names, the same bytes again; a fault in one file
/// stops the file.
@TragwerkTest
class StatistikTest {

    @Test
    void whatWasDecidedIsCountedWithoutNamesAndTheSameAgain(TestProgram program) throws Exception {
        Amt amt = Amt.auental(program);
        try (Uhr juni = Uhr.auf(program, LocalDate.of(2025, 6, 2))) {
            UUID akte = amt.bewilligt("Sofie", "Statistikus", "", "06.2025");
            String person = amt.wert("select person_id from akte.beteiligt where akte_id = '" + akte + "'");

            // Without a place of residence there is no file, and the list says where to put it right.
            ort(program, amt, person, "");
            String erste = sammle(amt);
            Browser k = amt.platz(amt.vorschlag()).open(erste);
            assertThat(k.page().select("[data-qa=befund]").text())
                    .contains("Statistikus", "Die Wohngemeinde fehlt", "Anschrift bei der Person ergänzen");
            assertThat(amt.platz(amt.leitung()).open(erste).page().select("form[data-qa=freigeben]"))
                    .isEmpty();
            k.submit("verwerfen", Map.of(), "");
            ort(program, amt, person, "Auental");

            String seite = sammle(amt);
            Browser leitung = amt.platz(amt.leitung()).open(seite);
            assertThat(k.open(seite).page().select("[data-qa=eigener]")).isNotEmpty();
            nurZweite(program, amt, seite.substring("/statistiken/".length()));
            leitung.submit("freigeben", Map.of("passwort", program.password(amt.leitung())), "");
            wartet(k, seite, "übergeben");
            Path ordner = program.installation().home().dir().resolve("austausch/auental/statistik");
            String datei = Files.readString(ordner.resolve("sgbxii4-2025-06-1.csv"));
            assertThat(datei)
                    .startsWith("SV;SGBXII4;1;auental;")
                    .doesNotContain("Statistikus", "Sofie", akte.toString());
            zeile(program, datei, amt, akte);
            // A second delivery of the same decisions has the same records.
            String korrektur = sammle(amt).substring("/statistiken/".length());
            String saetze =
                    "select md5(string_agg(werte, '|' order by kennnummer)) from statistik.satz where lauf_id = '";
            assertThat(amt.wert("select lieferung from statistik.lauf where id = '" + korrektur + "'"))
                    .isEqualTo("2");
            assertThat(amt.wert(saetze + korrektur + "'"))
                    .isEqualTo(amt.wert(saetze + seite.substring("/statistiken/".length()) + "'"));
        }
    }

    /// Example 3.6: 563.00 + 17 % 95.71 + rent 380.00 + heating 70.00 = 1,108.71; pension 640.00, of it
    /// deducted 77.44 + 4.50; 550.65.
    private static void zeile(TestProgram program, String datei, Amt amt, UUID akte) throws Exception {
        String nummer = amt.wert("select kennnummer from statistik.satz s join statistik.lauf l on l.id = s.lauf_id"
                + " where l.zustand = 'UEBERGEBEN' and s.akte_id = '" + akte + "'");
        List<String> gefuellt = gefuellt(program, Statistik.SGBXII4, datei, "SP;" + nummer + ";");
        assertThat(gefuellt)
                .containsExactly(
                        "geburtsjahr=1956",
                        "geburtsmonat=1",
                        "plz=12345",
                        "wohngemeinde=Auental",
                        "einrichtung=N",
                        "haushaltsgroesse=1",
                        "beginn=202506",
                        "dauer=1",
                        "ursache=A",
                        "regelbedarfsstufe=1",
                        "regelsatz=56300",
                        "mb_merkzeichen=9571",
                        "unterkunft=38000",
                        "heizung=7000",
                        "bedarf=110871",
                        "e_altersrente=64000",
                        "abgesetzt=8194",
                        "einkommen=55806",
                        "leistung=55065");
        long summe = datei.lines()
                .filter(z -> z.startsWith("SP;"))
                .mapToLong(z -> Long.parseLong(z.substring(z.lastIndexOf(';') + 1)))
                .sum();
        assertThat(datei.lines().toList().getLast())
                .isEqualTo(
                        "SZ;" + datei.lines().filter(z -> z.startsWith("SP;")).count() + ";" + summe);
        assertThat(datei.getBytes(StandardCharsets.UTF_8)).isNotEmpty();
    }

    /// A single adult in collective housing gets level 1, as courts have it. § 12 AsylbLG: once a year, with
    /// what the decision knew of residence and housing, and without amounts of benefits.
    @Test
    void recipientsUnderAsylblgAreCountedInDecember(TestProgram program) throws Exception {
        Amt amt = Amt.auental(program);
        try (Uhr dezember = Uhr.auf(program, LocalDate.of(2025, 12, 1))) {
            UUID akte = amt.akte("Amira", "Zaehlung", LocalDate.of(1996, 5, 4), "ASYLBLG");
            amt.fakt(akte, "AUFENTHALT", Map.of("wert", "gestattung", "von", "12.2025"));
            amt.fakt(akte, "AUFENTHALT_SEIT", Map.of("wert", "15.10.2025", "von", "12.2025"));
            amt.fakt(akte, "UNTERBRINGUNG", Map.of("wert", "gemeinschaft", "von", "12.2025"));
            amt.fakt(akte, "NOTWENDIG_IN_NATUR", Map.of("wert", "100", "von", "12.2025"));
            amt.fakt(akte, "EINKOMMEN", Map.of("code", "employment", "wert", "120", "von", "12.2025"));
            amt.entscheide(akte);

            Browser k = amt.platz(amt.vorschlag()).open("/statistiken");
            k.submit("beginnen", Map.of("statistik", "ASYLBLG", "monat", "2025-11"), "");
            assertThat(k.page().select("[data-qa=weigerung]").text()).contains("31. Dezember");
            k.open("/statistiken").submit("beginnen", Map.of("statistik", "ASYLBLG", "monat", "2025-12"), "");
            String seite = k.location().getPath();
            wartet(k, seite, "wartet auf Freigabe");
            assertThat(k.text()).contains("AsylbLG, Empfänger von Regelleistungen", "wird nicht erfasst");
            amt.platz(amt.leitung())
                    .open(seite)
                    .submit("freigeben", Map.of("passwort", program.password(amt.leitung())), "");
            wartet(k, seite, "übergeben");
            String datei = Files.readString(
                    program.installation().home().dir().resolve("austausch/auental/statistik/asylblg-2025-12-1.csv"));
            String nummer = amt.wert("select kennnummer from statistik.satz where lauf_id = '"
                    + seite.substring("/statistiken/".length()) + "' and akte_id = '" + akte + "'");
            assertThat(gefuellt(program, Statistik.ASYLBLG, datei, "AP;" + nummer + ";"))
                    .containsExactly(
                            "geburtsjahr=1996",
                            "geburtsmonat=5",
                            "aufenthaltsstatus=1",
                            "plz=12345",
                            "wohngemeinde=Auental",
                            "unterbringung=G",
                            "beginn=202512",
                            "leistungsart=3",
                            "personengruppe=1",
                            "form=B",
                            "e_erwerb=12000",
                            "abgesetzt=3000",
                            "einkommen=9000",
                            "erwerb=J");
            assertThat(datei.lines().toList().getLast())
                    .isEqualTo("AZ;"
                            + datei.lines().filter(z -> z.startsWith("AP;")).count());
            assertThat(datei).startsWith("AV;ASYLBLG;1;auental;").doesNotContain("Zaehlung", "Amira", akte.toString());
            assertThat(amt.werte("select distinct purpose from audit.entry where action = 'statistik.COLLECTED' and '"
                            + akte + "' = any (subjects)"))
                    .containsExactly("leistung-asylblg");
        }
    }

    /// The fields of a record that hold something, after the two numbers.
    private static List<String> gefuellt(TestProgram program, Statistik statistik, String datei, String anfang) {
        List<String> felder = program.bean(Statistiken.class).profil(statistik).saetze().get(1).felder().stream()
                .map(f -> f.name())
                .toList();
        List<String> werte = Arrays.asList(datei.lines()
                .filter(z -> z.startsWith(anfang))
                .findFirst()
                .orElseThrow()
                .split(";", -1));
        List<String> gefuellt = new ArrayList<>();
        for (int i = 2; i < felder.size(); i++) {
            if (!werte.get(i + 1).isEmpty()) {
                gefuellt.add(felder.get(i) + "=" + werte.get(i + 1));
            }
        }
        return gefuellt;
    }

    private static void nurZweite(TestProgram program, Amt amt, String id) throws Exception {
        try (var db = program.superuser(amt.datenbank())) {
            assertThatThrownBy(() -> db.createStatement()
                            .execute("update statistik.lauf set zustand = 'FREIGEGEBEN', freigegeben_von ="
                                    + " erstellt_von, freigegeben_am = now() where id = '"
                                    + id + "'"))
                    .hasMessageContaining("lauf_check");
        }
    }

    private static String sammle(Amt amt) {
        Browser k = amt.platz(amt.vorschlag()).open("/statistiken");
        k.submit("beginnen", Map.of("statistik", "SGBXII4", "monat", "2025-06"), "");
        String seite = k.location().getPath();
        assertThat(seite).matches("/statistiken/[0-9a-f-]{36}");
        wartet(k, seite, "wartet auf Freigabe");
        return seite;
    }

    private static void ort(TestProgram program, Amt amt, String person, String ort) throws Exception {
        try (var db = program.superuser(amt.datenbank());
                var update = db.prepareStatement("update party.person set ort = ? where id = cast(? as uuid)")) {
            update.setString(1, ort);
            update.setString(2, person);
            update.executeUpdate();
        }
    }

    private static void wartet(Browser b, String seite, String zustand) {
        Eventually.isTrue(
                () -> b.open(seite).page().select("[data-qa=zustand]").text().equals(zustand));
    }
}
