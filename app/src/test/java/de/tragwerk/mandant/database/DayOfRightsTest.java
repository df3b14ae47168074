package de.tragwerk.mandant.database;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.mandant.Home;
import de.tragwerk.mandant.Scope;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import java.sql.Connection;
import java.time.Duration;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;

/// Rights begin and end with the day in Germany, on whichever machine the program runs.
@TragwerkTest
class DayOfRightsTest {

    @Test
    void aSessionHasTheDayOfTheAuthority(TestProgram program) throws Exception {
        TimeZone before = TimeZone.getDefault();
        Duration any = Duration.ofSeconds(30);
        try (RoutingDataSource source = new RoutingDataSource(
                program.bean(Registry.class), program.bean(Home.class), any, any, any)) {
            // Where it is tomorrow already: the driver hands the zone of the process over.
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            String day = Scope.call(Scope.job("lindenbrueck", "test"), () -> {
                try (Connection db = source.getConnection();
                        var rows = db.createStatement()
                                .executeQuery("select current_setting('timezone') || ' '"
                                        + " || (current_date = (now() at time zone 'Europe/Berlin')::date)")) {
                    assertThat(rows.next()).isTrue();
                    return rows.getString(1);
                }
            });
            assertThat(day).isEqualTo("Europe/Berlin true");
        } finally {
            TimeZone.setDefault(before);
        }
    }
}
