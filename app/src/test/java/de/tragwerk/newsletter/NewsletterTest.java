package de.tragwerk.newsletter;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.cli.Browser;
import de.tragwerk.mail.gegenstelle.DemoPost;
import de.tragwerk.mandant.Side;
import de.tragwerk.support.Eventually;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Two steps to subscribe, two people to release, one mail for each subscriber, one press to end it.
@TragwerkTest
class NewsletterTest {

    private static final String PORTAL = "tw_m_auental_portal";
    private static final String DESK = "tw_m_vermittlung";

    @Test
    void subscribedReleasedSentOnceAndEnded(TestProgram program, DemoPost post) throws Exception {
        // What other tests of this portal ordered and never confirmed.
        change(program, "delete from newsletter.abo");
        Browser visitor = program.browser(Side.PORTAL).open("/newsletter");
        visitor.submit("bestellen", Map.of("adresse", "kein"), "");
        assertThat(visitor.page().select(".tw-fehler").text()).contains("keine E-Mail-Adresse");
        String deutsch = subscribe(visitor, post, "nl-anna@example.org", "de");
        String english = subscribe(program.browser(Side.PORTAL), post, "nl-ben@example.org", "en");
        // A known address gets the same answer and, so soon, no second mail; nobody lives at the other one.
        visitor.open("/newsletter").submit("bestellen", Map.of("adresse", "NL-Anna@example.org"), "");
        assertThat(visitor.page().select("[data-qa=gesendet]")).hasSize(1);
        visitor.open("/newsletter").submit("bestellen", Map.of("adresse", "abgelehnt-nl@example.org"), "");
        Eventually.isTrue(() ->
                one(program, PORTAL, "select count(*) from newsletter.abo").equals("2"));

        // Opening the link changes nothing, the press does, once.
        visitor.open(deutsch);
        assertThat(confirmed(program)).isEqualTo("0");
        visitor.submit("druecken", Map.of(), "");
        assertThat(visitor.page().select("[data-qa=bestaetigt]")).hasSize(1);
        assertThat(confirmed(program)).isEqualTo("1");
        assertThat(visitor.open(deutsch).page().select("[data-qa=vorbei]")).hasSize(1);
        assertThat(visitor.open("/newsletter/bestaetigen/erfunden").page().select("[data-qa=vorbei]"))
                .hasSize(1);
        visitor.open(english).submit("druecken", Map.of(), "");
        assertThat(one(program, PORTAL, "select count(*) from newsletter.abo where link is not null"))
                .isEqualTo("0");

        String issue = release(program);
        Eventually.isTrue(() -> to(post, "nl-anna@example.org").size() == 2
                && to(post, "nl-ben@example.org").size() == 2);
        DemoPost.Eingang anna = to(post, "nl-anna@example.org").getFirst();
        assertThat(anna.betreff()).isEqualTo("Neue Fassung");
        assertThat(anna.text()).contains("Das ist neu.", "/newsletter/abmelden/");
        assertThat(anna.roh()).contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
        assertThat(to(post, "nl-ben@example.org").getFirst().text()).contains("This is new.");

        // Began again from the start, as after a crash: nobody gets it twice.
        change(program, "update newsletter.rundbrief set fertig = null where id = '" + issue + "'");
        Eventually.isTrue(() -> one(
                        program,
                        PORTAL,
                        "select fertig is not null from newsletter.rundbrief where id = '" + issue + "'")
                .equals("t"));
        change(program, "update outbox.auftrag set state = 'OFFEN', due = now() where key like 'rundbrief:%'");
        Eventually.isTrue(() -> one(
                        program,
                        PORTAL,
                        "select count(*) from outbox.auftrag where key like 'rundbrief:%' and state = 'OFFEN'")
                .equals("0"));
        assertThat(to(post, "nl-anna@example.org")).hasSize(2);

        Browser desk = program.staff("h.feder");
        Eventually.isTrue(() -> desk.open("/rundbriefe/" + issue)
                .page()
                .select("[data-qa=versand]")
                .text()
                .contains("2 angenommen, 0 abgelehnt, 0 offen. Fertig."));

        // The button of a mail program: no cookie, no page before it.
        String end = anna.text()
                .lines()
                .filter(l -> l.contains("/newsletter/abmelden/"))
                .findFirst()
                .orElseThrow()
                .replaceAll("^.*(http\\S+)$", "$1");
        assertThat(press(end)).isEqualTo(200);
        assertThat(one(program, PORTAL, "select count(*) from newsletter.abo")).isEqualTo("1");
        assertThat(visitor.open(end).page().select("[data-qa=abgemeldet]")).hasSize(1);
        String other = to(post, "nl-ben@example.org")
                .getFirst()
                .text()
                .lines()
                .filter(l -> l.contains("/newsletter/abmelden/"))
                .findFirst()
                .orElseThrow()
                .replaceAll("^.*(http\\S+)$", "$1");
        visitor.open(other);
        assertThat(one(program, PORTAL, "select count(*) from newsletter.abo"))
                .as("opening ends nothing")
                .isEqualTo("1");
        visitor.submit("druecken", Map.of(), "");
        assertThat(one(program, PORTAL, "select count(*) from newsletter.abo")).isEqualTo("0");
    }

    /// The id of an issue that a second person released.
    private static String release(TestProgram program) {
        Browser writer = program.staff("h.feder").open("/rundbriefe");
        writer.submit("beginnen", Map.of(), "");
        assertThat(writer.page().select("[data-qa=unvollstaendig]")).hasSize(1);
        Map<String, String> texts = new HashMap<>();
        texts.put("betreff-de", "Neue Fassung");
        texts.put("text-de", "Guten Tag,\n\nDas ist neu.");
        texts.put("betreff-de-simple", "Neu im Portal");
        texts.put("text-de-simple", "Das ist neu.");
        texts.put("betreff-en", "New version");
        texts.put("text-en", "This is new.");
        writer.submit("schreiben", texts, "");
        assertThat(writer.page().select("[data-qa=vorschau]").text()).contains("Das ist neu.", "This is new.");
        writer.submit("vorlegen", Map.of(), "");
        assertThat(writer.page().select("form[data-qa=freigeben]")).isEmpty();
        String path = writer.location().getPath();
        assertThat(writer.page().select("[data-qa=zweite]")).hasSize(1);

        Browser second = program.staff("i.blatt").open(path);
        second.submit("zurueckgeben", Map.of("grund", "Das Wort Fassung versteht niemand."), "");
        writer.open(path);
        assertThat(writer.page().select("[data-qa=grund]").text()).contains("versteht niemand");
        writer.submit("vorlegen", Map.of(), "");
        second.open(path).submit("freigeben", Map.of("passwort", "falsch"), "");
        assertThat(second.page().select("[data-qa=fehler]")).hasSize(1);
        second.open(path).submit("freigeben", Map.of("passwort", program.password("i.blatt")), "");
        assertThat(second.page().select("[data-qa=freigegeben]")).hasSize(1);
        String id = path.substring(path.lastIndexOf('/') + 1);
        assertThat(one(program, DESK, "select zustand from redaktion.rundbrief where id = '" + id + "'"))
                .isEqualTo("FREIGEGEBEN");
        return id;
    }

    /// Path of the link that was sent.
    private static String subscribe(Browser visitor, DemoPost post, String address, String language) {
        visitor.open("/newsletter").submit("bestellen", Map.of("adresse", address, "rundbriefsprache", language), "");
        assertThat(visitor.page().select("[data-qa=gesendet]")).hasSize(1);
        Eventually.isTrue(() -> to(post, address).size() == 1);
        String link = to(post, address)
                .getFirst()
                .text()
                .lines()
                .filter(l -> l.contains("/newsletter/bestaetigen/"))
                .findFirst()
                .orElseThrow();
        return URI.create(link.strip()).getPath();
    }

    private static int press(String address) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(address))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(
                                        "List-Unsubscribe=One-Click", StandardCharsets.US_ASCII))
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static String confirmed(TestProgram program) {
        return one(program, PORTAL, "select count(*) from newsletter.abo where bestaetigt is not null");
    }

    private static List<DemoPost.Eingang> to(DemoPost post, String address) {
        return post.eingang().stream().filter(m -> m.an().equals(address)).toList();
    }

    private static void change(TestProgram program, String sql) throws SQLException {
        try (var db = program.superuser(PORTAL);
                var statement = db.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private static String one(TestProgram program, String database, String sql) {
        try (var ask = program.reader(database).createStatement();
                var rows = ask.executeQuery(sql)) {
            assertThat(rows.next()).as(sql).isTrue();
            return String.valueOf(rows.getString(1));
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
