package de.tragwerk.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.tragwerk.cli.Browser;
import de.tragwerk.support.Amt;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// A deputy and what she sees: the files of the colleague, not her workgroups, on these days only.
@TragwerkTest
class VertretungTest {

    private static final String DB = "tw_m_lindenbrueck";

    @Test
    void aDeputyWorksWithTheFilesOfTheColleagueOnTheseDaysOnly(TestProgram program) throws SQLException {
        Amt amt = Amt.lindenbrueck(program);
        String akte = amt.akte("Paula", "Vertreten").toString();
        String rahn = program.cast().staff("t.rahn").account().toString();
        aendere(program, "update akte.akte set zustaendig = '" + rahn + "' where akte_id = '" + akte + "'");
        Browser vogt = amt.platz("r.vogt");
        assertThat(vogt.open("/akte/" + akte).status()).isEqualTo(404);
        Browser away = amt.platz("t.rahn").open("/vertretung");
        away.submit(
                "vertretung",
                Map.of(
                        "vertreter",
                        program.cast().staff("r.vogt").account().toString(),
                        "von",
                        tag(0),
                        "bis",
                        tag(-1),
                        "passwort",
                        program.password("t.rahn")),
                "");
        assertThat(away.page().select("[data-qa=fehler]")).hasSize(1);
        away.submit(
                "vertretung",
                Map.of(
                        "vertreter",
                        program.cast().staff("r.vogt").account().toString(),
                        "von",
                        tag(0),
                        "bis",
                        tag(7),
                        "grund",
                        "KRANKHEIT",
                        "passwort",
                        program.password("t.rahn")),
                "");
        assertThat(away.page().select("[data-qa=vertretungen]").text()).contains("R. Vogt für T. Rahn", "Krankheit");
        // Why a colleague is away is nobody's business.
        assertThat(vogt.open("/vertretung").text())
                .contains("R. Vogt für T. Rahn")
                .doesNotContain("Krankheit für");
        assertThat(vogt.page().select("[data-qa=vertretungen]").text()).doesNotContain("Krankheit");
        assertThat(vogt.open("/akte/" + akte).status()).isEqualTo(200);
        aendere(program, "update akte.akte set lesemodus = 4, kreis = -1000001 where akte_id = '" + akte + "'");
        assertThat(vogt.open("/akte/" + akte).status()).isEqualTo(200);
        aendere(program, "update akte.akte set lesemodus = 5 where akte_id = '" + akte + "'");
        assertThat(vogt.open("/akte/" + akte).status()).isEqualTo(404);
        aendere(program, "update akte.akte set lesemodus = 2, kreis = 1 where akte_id = '" + akte + "'");
        away.open("/vertretung").submit("beenden", Map.of(), "");
        assertThat(vogt.open("/akte/" + akte).status()).isEqualTo(404);
    }

    /// Her files, not her workgroups: those open by their head, to nobody who heads them herself, and end with
    /// the absence.
    @Test
    void aDeputyGetsAWholeWorkgroupByItsHeadOnly(TestProgram program) throws SQLException {
        Amt amt = Amt.lindenbrueck(program);
        String hers = amt.akte("Vera", "Zuständig").toString();
        String other = amt.akte("Greta", "Gruppe").toString();
        UUID rahn = program.cast().staff("t.rahn").account();
        UUID vogtKonto = program.cast().staff("r.vogt").account();
        aendere(program, "update akte.akte set zustaendig = '" + rahn + "' where akte_id = '" + hers + "'");
        aendere(program, "update akte.akte set zustaendig = null where akte_id = '" + other + "'");
        Browser away = amt.platz("t.rahn").open("/vertretung");
        String proof = program.password("t.rahn");
        away.submit(
                "vertretung",
                Map.of("vertreter", vogtKonto.toString(), "von", tag(0), "bis", tag(43), "passwort", proof),
                "");
        assertThat(away.page().select("[data-qa=fehler]").text()).contains("höchstens sechs Wochen");
        away.submit("vertretung", Map.of("vertreter", vogtKonto.toString(), "von", tag(0), "bis", tag(14)), "");
        assertThat(away.page().select("[data-qa=fehler]").text()).contains("Das Passwort stimmt nicht");
        away.submit(
                "vertretung",
                Map.of("vertreter", vogtKonto.toString(), "von", tag(0), "bis", tag(14), "passwort", proof),
                "");
        Browser vogt = amt.platz("r.vogt");
        assertThat(vogt.open("/akte/" + hers).status()).isEqualTo(200);
        assertThat(vogt.open("/akte/" + other).status()).isEqualTo(404);
        // What is opened to her is hers to work with, and a new file of the colleague is at once.
        String later = amt.akte("Nele", "Nachher").toString();
        assertThat(vogt.open("/akte/" + later).status()).isEqualTo(404);
        aendere(program, "update akte.akte set zustaendig = '" + rahn + "' where akte_id = '" + later + "'");
        assertThat(vogt.open("/akte/" + later).status()).isEqualTo(200);
        assertThat(schreibt(program, vogtKonto, later)).isTrue();
        aendere(program, "update akte.akte set zustaendig = null where akte_id = '" + later + "'");
        assertThat(vogt.open("/akte/" + later).status()).isEqualTo(404);

        assertThat(vogt.open("/vertretung").page().select("form[data-qa=gruppe-oeffnen]"))
                .isEmpty();
        String id = amt.wert("select id from organisation.vertretung where vertreter_id = '" + vogtKonto
                + "' and beendet_am is null");
        try (Connection db = program.superuser(DB)) {
            assertThatThrownBy(() -> db.createStatement()
                            .execute("insert into organisation.vertretung_gruppe values ('" + id + "', 1, '" + rahn
                                    + "', now())"))
                    .hasMessageContaining("öffnet ihre Leitung");
        }
        Browser head = amt.platz("s.behrens").open("/vertretung");
        assertThat(head.page().select("[data-qa=gruppen]").text()).contains("nur eigene Akten von T. Rahn");
        head.submit("gruppe-oeffnen", Map.of("passwort", program.password("s.behrens")), "");
        assertThat(head.page().select("[data-qa=gruppen]").text()).contains("ganz, bestätigt von S. Behrens");
        assertThat(vogt.open("/akte/" + other).status()).isEqualTo(200);
        away.open("/vertretung").submit("beenden", Map.of(), "");
        assertThat(vogt.open("/akte/" + other).status()).isEqualTo(404);
        assertThat(vogt.open("/akte/" + hers).status()).isEqualTo(404);
    }

    private static boolean schreibt(TestProgram program, UUID konto, String akte) throws SQLException {
        try (Connection db = program.superuser(DB);
                var rows = db.createStatement()
                        .executeQuery("select '" + akte + "' = any ((select schreibakten from rights.sicht_neu('"
                                + konto + "'))::text[])")) {
            rows.next();
            return rows.getBoolean(1);
        }
    }

    private static String tag(int inTagen) throws SQLException {
        return LocalDate.now(java.time.ZoneId.of("Europe/Berlin"))
                .plusDays(inTagen)
                .format(DateTimeFormatter.ofPattern("dd.MM.yyyy"));
    }

    private static void aendere(TestProgram program, String sql) throws SQLException {
        try (var db = program.superuser(DB);
                var change = db.prepareStatement(sql)) {
            assertThat(change.executeUpdate()).isPositive();
        }
    }
}
