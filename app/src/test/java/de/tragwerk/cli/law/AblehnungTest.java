package de.tragwerk.cli.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/// Cases that cannot be right: each ends in a path and a sentence, never in a stack trace.
class AblehnungTest {
    private static final String GUT = ComputeTest.RENTNER.replace("\n", " ");

    static Stream<Arguments> faelle() {
        return Stream.of(
                fall(
                        "später geboren",
                        GUT.replace("1956-01-10", "2026-04-01"),
                        "$.personen[0].geburtsdatum",
                        "nach dem Monat 2026-03"),
                fall("negative Miete", GUT.replace("380", "-380"), "$.wohnung.kaltmiete", "negativ"),
                fall(
                        "IBAN als Name",
                        GUT.replace("\"merkzeichen\"", "\"name\": \"DE89 3704 0044 0532 0130 00\", \"merkzeichen\""),
                        "$.personen[0].name",
                        "IBAN"),
                fall(
                        "60 Personen",
                        GUT.replace("}],  \"wohnung\"", "}" + mehr(59) + "],  \"wohnung\""),
                        "$.personen",
                        "60 Einträge"),
                fall(
                        "fehlende Beziehung",
                        GUT.replace("\"beziehung\": \"antragstellend\",", ""),
                        "$.personen[0].beziehung",
                        "Beziehung zur antragstellenden Person fehlt"),
                fall(
                        "fehlende Beziehung der zweiten",
                        GUT.replace(
                                "}],  \"wohnung\"", "},{\"id\":\"p2\",\"geburtsdatum\":\"1960-01-01\"}],  \"wohnung\""),
                        "$.personen[1].beziehung",
                        "Beziehung"),
                fall(
                        "zwei Antragstellende",
                        GUT.replace(
                                "}],  \"wohnung\"",
                                "},{\"id\":\"p2\",\"geburtsdatum\":\"1960-01-01\",\"beziehung\":\"antragstellend\"}],  \"wohnung\""),
                        "$.personen[1].beziehung",
                        "nur die erste"),
                fall("unbekannter Schlüssel", GUT.replace("kaltmiete", "kaltmite"), "$.wohnung", "„kaltmite“"),
                fall("falsche Art", GUT.replace("640.00", "\"640\""), "$.personen[0].einkommen[0].betrag", "ein Text"),
                fall("Objekt statt Liste", GUT.replace("[\"G\"]", "{}"), "$.personen[0].merkzeichen", "ein Objekt"),
                fall("kaputtes JSON", GUT.replace("\"leistungen\":", "\"leistungen\""), "$", "kein gültiges JSON"),
                fall("etwas dahinter", GUT + " x", "$", "kein gültiges JSON"),
                fall("Schlüssel doppelt", GUT.replace("\"heizung\"", "\"kaltmiete\": 1, \"heizung\""), "$", "zweimal"),
                fall(
                        "riesige Zahl",
                        GUT.replace("640.00", "1e400"),
                        "$.personen[0].einkommen[0].betrag",
                        "zu viele Stellen"),
                fall("sehr lange Zahl", GUT.replace("640.00", "9".repeat(500)), "$", "zu lange Zahlen"),
                fall("zu viel Geld", GUT.replace("640.00", "10000000"), "$.personen[0].einkommen[0].betrag", "zu groß"),
                fall(
                        "halber Cent",
                        GUT.replace("640.00", "640.005"),
                        "$.personen[0].einkommen[0].betrag",
                        "zwei Stellen"),
                fall("tief verschachtelt", "[".repeat(5000), "$", "zu tief"),
                fall("tief im Fall", GUT.replace("[\"G\"]", "[".repeat(40) + "]".repeat(40)), "$", "zu tief"),
                fall("kein Objekt", "42", "$", "eine Zahl"),
                fall("nichts", "null", "$", "nichts"),
                fall("kein Datum", GUT.replace("1956-01-10", "1956-02-30"), "$.personen[0].geburtsdatum", "kein Datum"),
                fall("Jahr 999999999", GUT.replace("1956-01-10", "+999999999-01-01"), "$.personen[0].geburtsdatum", ""),
                fall("kein Monat", GUT.replace("2026-03", "2026-13"), "$.monate", "kein Monat"),
                fall(
                        "zu viele Monate",
                        GUT.replace("\"2026-03\"", "{\"von\":\"1950-01\",\"bis\":\"2026-01\"}"),
                        "$.monate",
                        "zu viele Monate"),
                fall(
                        "rückwärts",
                        GUT.replace("\"2026-03\"", "{\"von\":\"2026-03\",\"bis\":\"2026-02\"}"),
                        "$.monate",
                        "vor dem ersten"),
                fall("unbekannte Leistung", GUT.replace("sgb12", "sgb13"), "$.leistungen[0]", "unbekannt"),
                fall("ohne Kennung", GUT.replace("\"id\": \"regel-3.6\",", ""), "$.id", "Kennung"),
                fall("Steuerzeichen", GUT.replace("regel-3.6", "a\\u0007"), "$.id", "Steuerzeichen"),
                fall(
                        "einmalig ohne Monat",
                        GUT.replace("640.00", "640, \"rhythmus\": \"einmalig\""),
                        "$.personen[0].einkommen[0].monat",
                        "zufließt"));
    }

    private static Arguments fall(String name, String json, String pfad, String satz) {
        return Arguments.of(name, json, pfad, satz);
    }

    private static String mehr(int n) {
        return IntStream.range(0, n)
                .mapToObj(i -> ",{\"id\":\"k" + i + "\",\"geburtsdatum\":\"2015-01-01\",\"beziehung\":\"kind\"}")
                .collect(Collectors.joining());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faelle")
    void wird_mit_pfad_und_satz_abgelehnt(String name, String json, String pfad, String satz) throws Exception {
        JsonNode fehler = Lauf.eine(json).get("fehler");
        assertThat(fehler).as("der Fall wurde angenommen").isNotNull();
        assertThat(fehler.get("pfad").stringValue()).isEqualTo(pfad);
        assertThat(fehler.get("satz").stringValue())
                .contains(satz)
                .endsWith(".")
                .doesNotContain("Exception", "de.tragwerk", "tools.jackson");
    }

    @Test
    void ein_monat_ohne_werte_nennt_den_wert() throws Exception {
        JsonNode monat =
                Lauf.eine(GUT.replace("2026-03", "2027-01")).get("ergebnisse").get(0);
        assertThat(monat.get("summe")).isNull();
        assertThat(monat.get("abgelehnt").get("pfad").stringValue()).isEqualTo("$.monate");
        assertThat(monat.get("abgelehnt").get("satz").stringValue()).contains("2027-01", "Regelbedarfsstufe 1");
    }

    @Test
    void ueber_das_jahresende_rechnet_er_bis_dezember() throws Exception {
        JsonNode monate = Lauf.eine(GUT.replace("\"2026-03\"", "{\"von\":\"2026-11\",\"bis\":\"2027-02\"}"))
                .get("ergebnisse");
        assertThat(monate.size()).isEqualTo(4);
        assertThat(monate.get(1).get("summe")).isNotNull();
        assertThat(monate.get(2).get("abgelehnt")).isNotNull();
    }

    @Test
    void a_child_counts_from_the_month_of_its_birth() throws Exception {
        String fall = GUT.replace("\"2026-03\"", "{\"von\":\"2026-03\",\"bis\":\"2026-04\"}")
                .replace("1956-01-10", "1990-01-10")
                .replace("\"merkzeichen\"", "\"erwerbsminderung\": \"voll_auf_zeit\", \"merkzeichen\"")
                .replace(
                        "}],  \"wohnung\"",
                        "},{\"id\":\"k\",\"geburtsdatum\":\"2026-04-10\",\"beziehung\":\"kind\"}],  \"wohnung\"");
        JsonNode monate = Lauf.eine(fall).get("ergebnisse");
        assertThat(monate.get(0).get("personen").get("k")).isNull();
        assertThat(monate.get(1).get("personen").get("k")).isNotNull();
    }

    @Test
    void wer_arbeiten_kann_gehoert_zum_jobcenter() throws Exception {
        JsonNode monat = Lauf.eine(GUT.replace("1956-01-10", "1990-01-10"))
                .get("ergebnisse")
                .get(0);
        assertThat(monat.get("abgelehnt").get("satz").stringValue()).contains("Jobcenter");
    }
}
