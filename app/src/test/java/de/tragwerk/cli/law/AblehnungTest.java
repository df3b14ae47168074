package de.tragwerk.cli.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
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
                        "zufließt"),
                fall(
                        "laufende Nachzahlung",
                        GUT.replace("640.00", "640, \"nachzahlung\": true"),
                        "$.personen[0].einkommen[0].nachzahlung",
                        "einmaliges Einkommen"),
                mit("anspruch", "{}", "$.anspruch", "ersten Tag"),
                mit("anspruch", "{\"von\":\"2026-03-02\",\"bis\":\"2026-03-01\"}", "$.anspruch", "vor dem ersten"),
                mit("anspruch", "{\"ab\":\"2026-03-02\"}", "$.anspruch", "„ab“"),
                person("umstaende", "[\"reich\"]", ".umstaende[0]", "Möglich sind: verheiratet"),
                person("wohnform", "{}", ".wohnform.art", "Art der Wohnform"),
                person("wohnform", "{\"art\":\"mit_vertrag\",\"barbetrag\":1}", ".wohnform", "„barbetrag“"),
                person("bedarfe", "{\"mittagessen_tage\":32}", ".bedarfe.mittagessen_tage", "0 bis 31"),
                person("bildung", "{}", ".bildung.einrichtung", "Kita oder eine Schule"),
                person(
                        "bildung",
                        "{\"einrichtung\":\"schule\",\"erstes_halbjahr\":13}",
                        ".bildung.erstes_halbjahr",
                        "1 bis 12"),
                person(
                        "bildung",
                        "[{\"einrichtung\":\"schule\",\"ausfluege\":-1}]",
                        ".bildung[0].ausfluege",
                        "negativ"),
                person("entschaedigung", "{\"art\":\"geschaedigt\"}", ".entschaedigung.gds", "Grad"),
                person("entschaedigung", "{\"art\":\"geschaedigt\",\"gds\":35}", ".entschaedigung.gds", "volle Zehn"),
                person("entschaedigung", "{\"art\":\"witwe\",\"grenze\":{}}", ".entschaedigung.grenze.wohnen", "§ 107"),
                person(
                        "landesblindengeld",
                        "{\"land\":\"XX\",\"art\":\"blind\"}",
                        ".landesblindengeld.land",
                        "Möglich sind: BW"),
                mit("hilfen", "{\"einkommen\":1,\"bedarfe\":[]}", "$.hilfen.bedarfe", "mindestens einen"),
                mit(
                        "hilfen",
                        "{\"einkommen\":1,\"bedarfe\":[{\"art\":\"pflege\"}]}",
                        "$.hilfen.bedarfe[0].kosten",
                        "Kosten"),
                mit(
                        "hilfen",
                        "{\"einkommen\":1,\"bedarfe\":[{\"art\":\"blindenhilfe\",\"kosten\":1}]}",
                        "$.hilfen.bedarfe[0].kosten",
                        "Gesetz"),
                mit(
                        "hilfen",
                        "{\"einkommen\":1,\"bedarfe\":[{\"art\":\"pflege\",\"kosten\":1}]}",
                        "$.hilfen.anteil",
                        "§ 87"),
                mit(
                        "hilfen",
                        "{\"einkommen\":1,\"anteil\":1.5,\"bedarfe\":[{\"art\":\"pflege\",\"kosten\":1}]}",
                        "$.hilfen.anteil",
                        "von 0 bis 1"),
                mit(
                        "betreuung",
                        "{\"wirksam\":\"2026-01-15\",\"ausbildung\":\"lehre\"}",
                        "$.betreuung.lage",
                        "mittellos"),
                mit("korrektur", "{\"tag\":\"2026-03-01\"}", "$.korrektur.gebiet", "Fristen"),
                mit(
                        "korrektur",
                        "{\"gebiet\":\"sgb2\",\"tag\":\"2026-03-01\",\"monate\":[{\"monat\":\"2026-01\",\"entschieden\":1,\"richtig\":1},{\"monat\":\"2026-01\",\"entschieden\":1,\"richtig\":1}]}",
                        "$.korrektur.monate[1].monat",
                        "schon"),
                mit(
                        "korrektur",
                        "{\"gebiet\":\"sgb2\",\"tag\":\"2026-03-01\",\"ruecknahme\":{\"bekanntgabe\":\"2025-01-01\"}}",
                        "$.korrektur.ruecknahme.kenntnis",
                        "kannte"));
    }

    private static Arguments mit(String schluessel, String wert, String pfad, String satz) {
        return fall(
                schluessel + " " + wert,
                GUT.replace("\"wohnung\"", "\"" + schluessel + "\": " + wert + ", \"wohnung\""),
                pfad,
                satz);
    }

    private static Arguments person(String schluessel, String wert, String pfad, String satz) {
        return fall(
                schluessel + " " + wert,
                GUT.replace("\"merkzeichen\"", "\"" + schluessel + "\": " + wert + ", \"merkzeichen\""),
                "$.personen[0]" + pfad,
                satz);
    }

    /// Months that can be read but not computed: the facts of the benefit are missing or do not fit.
    static Stream<Arguments> monate() {
        String ich = WeitereGesetzeTest.ICH;
        return Stream.of(
                monat("hilfen", "{\"personen\":[" + ich + "}]}", "$.hilfen", "Bedarf und Einkommen"),
                monat("betreuung", "{\"personen\":[" + ich + "}]}", "$.betreuung", "Betreuung"),
                monat("korrektur", "{\"personen\":[" + ich + "}]}", "$.korrektur", "SGB X"),
                monat("bildung", "{\"personen\":[" + ich + "}]}", "$.personen", "Bildung und Teilhabe"),
                monat("entschaedigung", "{\"personen\":[" + ich + "}]}", "$.personen", "Entschädigung"),
                monat("landesblindengeld", "{\"personen\":[" + ich + "}]}", "$.personen", "Landesblindengeld"),
                monat("asylblg", "{\"personen\":[" + ich + "}]}", "$.personen[0].aufenthalt", "§ 1 AsylbLG"),
                monat(
                        "lebensunterhalt",
                        "{\"personen\":[" + ich + ",\"aufenthalt\":{\"asylblg\":true}}]}",
                        "$.personen[0].aufenthalt.seit",
                        "§ 2 AsylbLG"),
                monat(
                        "hilfen",
                        "{\"personen\":[" + ich
                                + "}],\"hilfen\":{\"einkommen\":1,\"anteil\":0,\"bedarfe\":[{\"art\":\"pflegegeld\"}]}}",
                        "$.personen[0].pflegegrad",
                        "2 bis 5"),
                monat(
                        "korrektur",
                        "{\"personen\":[" + ich + "}],\"korrektur\":{\"gebiet\":\"sgb2\",\"tag\":\"2027-01-01\"}}",
                        "$.korrektur.tag",
                        "nicht in den Monaten"),
                monat(
                        "betreuung",
                        "{\"personen\":[" + ich
                                + "}],\"betreuung\":{\"wirksam\":\"2026-03-01\",\"ausbildung\":\"lehre\",\"lage\":{\"ort\":\"anderer\"}}}",
                        "$.betreuung.wirksam",
                        "der erste endet im 2026-04"),
                monat(
                        "sgb2",
                        "{\"personen\":[" + ich + "}],\"anspruch\":{\"von\":\"2026-04-02\"}}",
                        "$.anspruch",
                        "keinen Tag mit Anspruch"));
    }

    private static Arguments monat(String leistung, String rest, String pfad, String satz) {
        return Arguments.of(
                leistung,
                "{\"id\":\"x\",\"monate\":\"2026-03\",\"leistungen\":[\"" + leistung + "\"]," + rest.substring(1),
                pfad,
                satz);
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("monate")
    void ein_monat_wird_mit_pfad_und_satz_abgelehnt(String leistung, String json, String pfad, String satz)
            throws Exception {
        JsonNode monat = Lauf.eine(json).get("ergebnisse").get(0);
        assertThat(monat.get("abgelehnt")).as("der Monat wurde gerechnet").isNotNull();
        assertThat(monat.get("abgelehnt").get("pfad").stringValue()).isEqualTo(pfad);
        assertThat(monat.get("abgelehnt").get("satz").stringValue())
                .contains(satz)
                .endsWith(".");
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

    /// SGB II goes back to its first month; in SGB XII the Länder set the rates until 2010.
    @ParameterizedTest
    @CsvSource({"sgb12, 2010-12, Regelbedarfsstufe 1", "sgb2, 2004-12, ''", "asylblg, 2015-12, ''"})
    void auch_vor_den_ersten_werten(String leistung, String monat, String wert) throws Exception {
        String fall = """
                {"id":"x","monate":"%s","leistungen":["%s"],"personen":[{"id":"a","geburtsdatum":"%s",
                 "beziehung":"antragstellend","aufenthalt":{"asylblg":%s,"seit":"2015-12-01"}}]}
                """.formatted(
                monat, leistung, leistung.equals("sgb12") ? "1930-01-01" : "1980-01-01", leistung.equals("asylblg"));
        JsonNode abgelehnt = Lauf.eine(fall).get("ergebnisse").get(0).get("abgelehnt");
        assertThat(abgelehnt).isNotNull();
        assertThat(abgelehnt.get("pfad").stringValue()).isEqualTo("$.monate");
        assertThat(abgelehnt.get("satz").stringValue()).contains(monat, wert, "§", "kein Wert bekannt");
        YearMonth naechster = YearMonth.parse(monat).plusMonths(1);
        JsonNode gerechnet = Lauf.eine(fall.replace(monat + "\"", naechster + "\""))
                .get("ergebnisse")
                .get(0);
        assertThat(gerechnet.get("summe")).as(gerechnet.toString()).isNotNull();
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
