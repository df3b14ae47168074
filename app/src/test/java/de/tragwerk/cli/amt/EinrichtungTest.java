package de.tragwerk.cli.amt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.tragwerk.mandant.Mandant;
import de.tragwerk.mandant.database.Registry;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// An authority without the demo can decide and pay.
@TragwerkTest
class EinrichtungTest {

    private static final String AMT = "tw_m_auental";

    private static List<String> set(TestProgram program, String yaml) throws SQLException {
        Mandant office = program.bean(Registry.class).mandanten().stream()
                .filter(m -> m.id().equals("auental"))
                .findFirst()
                .orElseThrow();
        return new Einrichtung(
                        program.installation().cluster(), program.installation().home(), Clock.systemUTC())
                .set(office, Amtsdatei.read(yaml));
    }

    private static String value(TestProgram program, String sql) throws SQLException {
        try (var db = program.superuser(AMT);
                var rows = db.createStatement().executeQuery(sql)) {
            rows.next();
            return Objects.toString(rows.getString(1), "");
        }
    }

    @Test
    void setAgainItStaysOneAndTheLogSaysSo(TestProgram program) throws SQLException {
        String yaml = """
                briefkopf: {behoerde: Landkreis Auental, stelle: Kreissozialamt, strasse: Kreisstraße 1, plz: "12345", ort: Auental, telefon: 030 000 00 20, web: www.auental.example, zeiten: "Montag, Dienstag, Donnerstag 8 bis 12 Uhr", land: nw}
                konten:
                  - {kuerzel: AUE4, name: "%s", iban: %s, strasse: "%s", hausnummer: "%s", plz: "%s", ort: "%s", zahlt: [SGB XII Kapitel 4]}
                """
                .formatted(
                        (Object[]) value(
                                        program,
                                        "select concat_ws('|', name, iban, strasse, hausnummer, plz, ort) from payment.kasse where kuerzel = 'AUE4'")
                                .split("\\|"));
        String before = value(program, "select count(*) from audit.entry where action = 'cli.AMT_SET_UP'");
        String account = value(program, "select id from payment.kasse where kuerzel = 'AUE4'");
        assertThat(set(program, yaml)).hasSize(2);
        assertThat(set(program, yaml)).hasSize(2);
        assertThat(value(program, "select id from payment.kasse where kuerzel = 'AUE4'"))
                .isEqualTo(account);
        assertThat(value(program, "select kasse_id from payment.kasse_kapitel where kapitel = 4"))
                .isEqualTo(account);
        assertThat(value(program, "select land || stelle from decision.absender"))
                .isEqualTo("NWKreissozialamt");
        assertThat(Integer.parseInt(value(program, "select count(*) from audit.entry where action = 'cli.AMT_SET_UP'")))
                .isEqualTo(Integer.parseInt(before) + 2);
    }

    @Test
    void anAccountThatPaidKeepsItsNumber(TestProgram program) throws SQLException {
        String other = """
                konten:
                  - {kuerzel: AUE4, name: Fremd, iban: DE89370400440532013000, strasse: Kreisstraße, plz: "12345", ort: Auental, zahlt: [SGB XII Kapitel 4]}
                """;
        assertThatThrownBy(() -> set(program, other)).hasMessageContaining("neues Kürzel");
        assertThat(value(program, "select iban from payment.kasse where kuerzel = 'AUE4'"))
                .isEqualTo("DE02100500000054540402");
    }

    @Test
    void aWorkgroupThatIsNotThereGetsNothing(TestProgram program) throws SQLException {
        String before = value(program, "select count(*) from application.verteilung");
        assertThatThrownBy(() -> set(program, "verteilung: [{von: A, bis: Z, gruppe: 4711}]"))
                .hasMessageContaining("Eine Arbeitsgruppe 4711 gibt es nicht");
        assertThat(value(program, "select count(*) from application.verteilung"))
                .isEqualTo(before);
    }
}
