package de.tragwerk.access;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.cli.Browser;
import de.tragwerk.mandant.Side;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/// A citizen's session ends some hours after the login, however busy it is (ASVS 5.0 V7.3.2).
@TragwerkTest
class CitizenSessionTest {

    private static final String PORTAL = "tw_m_auental_portal";
    private static final String SINCE = "tw.angemeldet-seit";

    /// Her login lay this long ago, as the session table keeps it.
    private static int loggedInBefore(TestProgram program, Browser citizen, Duration ago)
            throws SQLException, IOException {
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(kept)) {
            out.writeObject(Clock.systemUTC().instant().minus(ago).toEpochMilli());
        }
        try (var db = program.superuser(PORTAL);
                var update = db.prepareStatement("""
                        update ground.spring_session_attributes a set attribute_bytes = ? from ground.spring_session s
                        where s.primary_id = a.session_primary_id and a.attribute_name = ? and s.session_id = ?""")) {
            update.setBytes(1, kept.toByteArray());
            update.setString(2, SINCE);
            update.setString(
                    3, new String(Base64.getDecoder().decode(citizen.cookie("TW_PORTAL")), StandardCharsets.UTF_8));
            return update.executeUpdate();
        }
    }

    @Test
    void itEndsTwelveHoursAfterTheLoginAndLosesNothingSaved(TestProgram program) throws Exception {
        Browser citizen = program.citizen("dieter.maier").open("/antraege");
        assertThat(citizen.status()).isEqualTo(200);
        long entries = ended(program);
        assertThat(loggedInBefore(program, citizen, Duration.ofHours(11))).isEqualTo(1);
        assertThat(citizen.open("/antraege").location().getPath()).isEqualTo("/antraege");

        String copied = citizen.cookie("TW_PORTAL");
        assertThat(loggedInBefore(program, citizen, Duration.ofHours(12).plusMinutes(1)))
                .isEqualTo(1);
        citizen.open("/antraege");
        assertThat(citizen.location().toString()).endsWith("/?abgelaufen");
        assertThat(citizen.page().select("[data-qa=abgelaufen]").text())
                .contains("Zu Ihrem Schutz haben wir Sie abgemeldet", "Alles Gespeicherte ist noch da");
        assertThat(ended(program)).isEqualTo(entries + 1);
        assertThat(citizen.cookie("TW_PORTAL")).isNotEqualTo(copied);
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<Void> answer = client.send(
                    HttpRequest.newBuilder(URI.create(program.address(Side.PORTAL) + "/antraege"))
                            .header("Cookie", "TW_PORTAL=" + copied)
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location")).hasValue("/anmelden");
        }
        // A new login begins anew; the identity provider still knows her.
        assertThat(citizen.open("/antraege").location().getPath()).isEqualTo("/antraege");
        assertThat(citizen.open("/antraege").location().getQuery()).isNull();
    }

    private static long ended(TestProgram program) throws SQLException {
        try (var row = program.reader(PORTAL)
                .createStatement()
                .executeQuery("select count(*) from audit.entry where action = 'access.SESSION_ENDED'")) {
            row.next();
            return row.getLong(1);
        }
    }
}
