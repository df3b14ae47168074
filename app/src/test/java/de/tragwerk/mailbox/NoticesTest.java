package de.tragwerk.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.cli.Browser;
import de.tragwerk.cli.demo.Applicant;
import de.tragwerk.cli.demo.Desk;
import de.tragwerk.cli.demo.Example;
import de.tragwerk.form.Forms;
import de.tragwerk.mail.gegenstelle.DemoPost;
import de.tragwerk.mandant.Side;
import de.tragwerk.support.Amt;
import de.tragwerk.support.Eventually;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// A mail without content says that something lies in the mailbox (§ 37 Abs. 2a Satz 4 SGB X): to a confirmed
/// address only, once for each letter, and the authority hears of it only when the mail server has taken it over.
@TragwerkTest
class NoticesTest {

    private static final String PORTAL = "tw_m_auental_portal";

    @Test
    void anAddressIsConfirmedByTheCodeThatWasSentThere(TestProgram program, DemoPost post) throws SQLException {
        Browser citizen = program.citizen("ruth.sommer").open("/antraege").follow("benachrichtigungen");
        assertThat(citizen.page().select("[data-qa=an], [data-qa=wartet]")).isEmpty();
        for (String no : List.of("", "ruth", "ruth@", "a@b.de, c@d.de", "a@b.de\r\nBcc: c@d.de")) {
            citizen.submit("adresse", Map.of("adresse", no), "");
            assertThat(citizen.page().select(".tw-fehler").text()).as(no).contains("keine E-Mail-Adresse");
        }
        // The server says "not now" at first.
        citizen.submit("adresse", Map.of("adresse", "spaeter-ruth@example.org"), "");
        assertThat(citizen.page().select("[data-qa=wartet]").text()).contains("spaeter-ruth@example.org");
        DemoPost.Eingang mail = arrives(post, "spaeter-ruth@example.org", 1).getFirst();
        String code = code(mail);
        assertThat(tries(program, mail)).isEqualTo("2");
        assertThat(mail.text()).contains(program.address(Side.PORTAL)).doesNotContain("Ruth", "Sommer");
        // The code itself is forgotten when its mail has left.
        Eventually.isTrue(() -> one(
                        program,
                        "select count(*) from mailbox.hinweis h join outbox.auftrag a on a.key = 'code:' || h.code_mail"
                                + " where h.code is null and a.state = 'ERLEDIGT' and a.id = '" + item(mail) + "'")
                .equals("1"));
        assertThat(one(program, "select count(*) from outbox.auftrag where kind = 'mail' and length(payload) > 0"))
                .isEqualTo("0");

        citizen.submit("code", Map.of("code", "ABCD-EFGH-JKLM"), "");
        assertThat(citizen.page().select(".tw-fehler").text()).contains("Code stimmt nicht");
        citizen.submit(
                "code", Map.of("code", code.toLowerCase(java.util.Locale.ROOT).replace("-", " ")), "");
        assertThat(citizen.location().getPath()).isEqualTo("/benachrichtigungen");
        assertThat(citizen.page().select("[data-qa=an]").text()).contains("spaeter-ruth@example.org");

        // Another address: the first one stays until the new one is confirmed; five wrong codes end that.
        citizen.submit("adresse", Map.of("adresse", "ruth.neu@example.org"), "");
        arrives(post, "ruth.neu@example.org", 1);
        for (int i = 0; i < 5; i++) {
            citizen.submit("code", Map.of("code", "ABCD-EFGH-JKLM"), "");
        }
        assertThat(citizen.page().select("[data-qa=verbraucht]")).hasSize(1);
        assertThat(citizen.page().select("form[data-qa=code]")).isEmpty();
        assertThat(citizen.page().select("[data-qa=an]").text()).contains("spaeter-ruth@example.org");

        citizen.submit("loeschen", Map.of(), "");
        assertThat(citizen.page().select("[data-qa=an], [data-qa=wartet]")).isEmpty();

        // Deleting gives no further codes: two were sent, three more are allowed today.
        for (int i = 0; i < 3; i++) {
            citizen.submit("adresse", Map.of("adresse", "ruth" + i + "@example.org"), "");
            assertThat(citizen.page().select(".tw-fehler")).isEmpty();
        }
        citizen.submit("adresse", Map.of("adresse", "ruth9@example.org"), "");
        assertThat(citizen.page().select(".tw-fehler").text()).contains("fünf Codes");
        citizen.submit("verwerfen", Map.of(), "");
    }

    @Test
    void aCodeThatCannotBeDeliveredIsSaidOnThePage(TestProgram program) {
        Browser citizen = program.citizen("olena.kovalenko").open("/benachrichtigungen?sprache=uk");
        citizen.submit("adresse", Map.of("adresse", "abgelehnt-olena@example.org"), "");
        Eventually.isTrue(() -> !citizen.open("/benachrichtigungen")
                .page()
                .select("[data-qa=code-abgelehnt]")
                .isEmpty());
        assertThat(citizen.page().selectFirst("html").attr("lang")).isEqualTo("uk");
        citizen.submit("verwerfen", Map.of(), "");
        citizen.open("/benachrichtigungen?sprache=de");
    }

    @Test
    void aNoticeIsToldOnceAndThenTheDaysAreCounted(TestProgram program, DemoPost post) throws Exception {
        String address = "abbruch-mirela@example.org";
        Browser citizen = program.citizen("mirela.hoffmeister").open("/benachrichtigungen");
        confirm(citizen, post, address);
        Amt amt = Amt.lindenbrueck(program);
        String id = apply(citizen, "Morgenstern");
        Browser desk = amt.platz("j.wiechert");
        Eventually.isTrue(() -> desk.open("/eingang/" + id).status() == 200);
        citizen.open("/antraege/" + id).submit("zustellung", Map.of(), "postfach=ja");
        Eventually.isTrue(() -> is(amt, "select postfach from application.antrag where id = '" + id + "'", "t"));
        desk.open("/eingang/" + id);
        desk.submit("uebernehmen", Desk.doubts(desk), "");
        decide(program, amt, id);

        String letter = "select b.id from mailbox.brief b where not b.leise and b.antrag_id = '" + id + "'";
        String zustellung =
                " from decision.zustellung z join decision.briefentscheid b on b.schreiben_id = z.schreiben_id"
                        + " where b.antrag_id = '" + id + "'";
        assertThat(amt.wert("select z.weg" + zustellung)).isEqualTo("POSTFACH");
        Eventually.isTrue(() -> is(amt, "select z.zustand" + zustellung, "BENACHRICHTIGT"));
        assertThat(amt.wert(
                        "select z.bekannt_am - (z.benachrichtigt_am at time zone 'Europe/Berlin')::date" + zustellung))
                .as("the fourth day after it was sent")
                .isEqualTo("4");
        int letters = Integer.parseInt(one(program, "select count(*) from (" + letter + ") x"));
        Eventually.isTrue(() -> one(
                        program,
                        "select count(*) from mailbox.brief b where not b.leise and gemeldet is null"
                                + " and b.antrag_id = '" + id + "'")
                .equals("0"));
        // One with the code, one for each letter.
        List<DemoPost.Eingang> mails = arrives(post, address, 1 + letters);
        assertThat(mails.stream().map(DemoPost.Eingang::messageId).distinct()).hasSize(1 + letters);
        for (DemoPost.Eingang mail : mails.subList(0, letters)) {
            assertThat(mail.betreff()).isEqualTo("Neues in Ihrem Postfach");
            assertThat(mail.text())
                    .contains(program.address(Side.PORTAL) + "/")
                    .doesNotContain("Mirela", "Hoffmeister", "Morgenstern", "Bescheid", "Lindenbrück", "Stadt");
            assertThat(mail.roh()).contains("Auto-Submitted: auto-generated");
        }
        String notice = amt.wert("select z.nachricht_id" + zustellung);
        killedAfterTheAnswerWasNoted(program, notice);
        assertThat(arrives(post, address, 1 + letters)).hasSize(1 + letters);
        killedBeforeTheAnswerWasNoted(program, notice);
        mails = arrives(post, address, 2 + letters);
        assertThat(mails.stream().map(DemoPost.Eingang::messageId).distinct())
                .as("sent again under the same id")
                .hasSize(1 + letters);
        assertThat(one(program, "select count(*) from outbox.auftrag where key = 'benachrichtigt-" + notice + "'"))
                .isEqualTo("1");

        // Opened now, the day stays the one of the message (Satz 4).
        citizen.open("/postfach/" + notice);
        assertThat(citizen.text()).contains("Ihr Bescheid vom");
        Eventually.isTrue(() -> is(amt, "select z.zustand" + zustellung, "ABGERUFEN"));
        assertThat(amt.wert(
                        "select z.bekannt_am - (z.benachrichtigt_am at time zone 'Europe/Berlin')::date" + zustellung))
                .isEqualTo("4");
        citizen.open("/benachrichtigungen").submit("loeschen", Map.of(), "");
    }

    @Test
    void aMailThatWasRefusedStartsNothing(TestProgram program, DemoPost post) throws SQLException {
        String address = "umgezogen-olena@example.org";
        Browser citizen = program.citizen("olena.kovalenko").open("/benachrichtigungen?sprache=en");
        confirm(citizen, post, address);
        assertThat(post.eingang().getFirst().sprache()).isEqualTo("en");
        String id = apply(citizen, "Abendrot");
        Eventually.isTrue(() -> !citizen.open("/benachrichtigungen")
                .page()
                .select("[data-qa=abgelehnt]")
                .isEmpty());
        String letters = " from mailbox.brief b where not b.leise and b.antrag_id = '" + id + "'";
        assertThat(one(program, "select count(gemeldet)" + letters)).isEqualTo("0");
        assertThat(one(
                        program,
                        "select count(*) from outbox.auftrag a where a.key in (select 'benachrichtigt-' || b.id"
                                + letters + ")"))
                .isEqualTo("0");
        assertThat(one(
                        program,
                        "select distinct error from outbox.auftrag a where a.state = 'GESCHEITERT' and a.key in"
                                + " (select 'postfach:' || b.id" + letters + ")"))
                .startsWith("SMTP 5");
        citizen.submit("loeschen", Map.of(), "");
        citizen.open("/benachrichtigungen?sprache=de");
    }

    @Test
    void theDemoShowsWhatItSent(TestProgram program, DemoPost post) {
        Browser citizen = program.citizen("dieter.maier").open("/benachrichtigungen");
        citizen.submit("adresse", Map.of("adresse", "dieter@example.org"), "");
        arrives(post, "dieter@example.org", 1);
        assertThat(program.browser(Side.IDENTITY).open("/post").text())
                .contains("dieter@example.org", "Ihr Code für das Portal");
        citizen.open("/benachrichtigungen").submit("verwerfen", Map.of(), "");
    }

    /// Confirmed with the code from the mail.
    private static void confirm(Browser citizen, DemoPost post, String address) {
        citizen.submit("adresse", Map.of("adresse", address), "");
        citizen.submit("code", Map.of("code", code(arrives(post, address, 1).getFirst())), "");
        assertThat(citizen.page().select("[data-qa=an]").text()).contains(address);
    }

    /// As after a crash between the note of the answer and the end of the item.
    private static void killedAfterTheAnswerWasNoted(TestProgram program, String letter) throws SQLException {
        again(program, letter);
    }

    /// As after a crash between the answer of the mail server and its note.
    private static void killedBeforeTheAnswerWasNoted(TestProgram program, String letter) throws SQLException {
        try (var db = program.superuser(PORTAL);
                var statement = db.createStatement()) {
            statement.executeUpdate("update mailbox.brief set gemeldet = null where id = '" + letter + "'");
        }
        again(program, letter);
    }

    private static void again(TestProgram program, String letter) throws SQLException {
        String item = "key = 'postfach:" + letter + "'";
        try (var db = program.superuser(PORTAL);
                var statement = db.createStatement()) {
            assertThat(statement.executeUpdate(
                            "update outbox.auftrag set state = 'OFFEN', due = now(), lease_until = null where " + item))
                    .isEqualTo(1);
        }
        Eventually.isTrue(() ->
                one(program, "select state from outbox.auftrag where " + item).equals("ERLEDIGT"));
    }

    private static String apply(Browser citizen, String name) {
        String form = "mietschulden";
        Map<String, String> answers =
                new Example(new Forms().newest(form).orElseThrow(), TestProgram.HEUTE, name).answers();
        Applicant applicant = new Applicant(citizen, new Applicant.Input(form, "", answers));
        applicant.fillIn();
        return applicant.send();
    }

    private static void decide(TestProgram program, Amt amt, String id) {
        Browser desk = amt.platz("j.wiechert").open("/sonstige/" + id);
        desk.submit(
                "entscheidung",
                Map.of(
                        "art",
                        "ABLEHNUNG",
                        "was",
                        "",
                        "grund",
                        "Die Voraussetzungen liegen nicht vor.\nWir haben alles geprüft.",
                        "gericht",
                        ""),
                "vorschlagen");
        assertThat(desk.page().select("[data-qa=weigerung]").text()).isEmpty();
        Browser second = amt.platz("t.rahn").open("/sonstige/" + id);
        second.submit("freigeben", Map.of("passwort", program.password("t.rahn")), "");
        assertThat(second.page().select("[data-qa=weigerung]").text()).isEmpty();
    }

    private static List<DemoPost.Eingang> arrives(DemoPost post, String address, int number) {
        Eventually.isTrue(() -> to(post, address).size() >= number);
        return to(post, address);
    }

    private static List<DemoPost.Eingang> to(DemoPost post, String address) {
        return post.eingang().stream().filter(m -> m.an().equals(address)).toList();
    }

    private static String code(DemoPost.Eingang mail) {
        return mail.text()
                .lines()
                .filter(l -> l.matches("[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}"))
                .findFirst()
                .orElseThrow();
    }

    private static String tries(TestProgram program, DemoPost.Eingang mail) {
        return one(program, "select tries from outbox.auftrag where id = '" + item(mail) + "'");
    }

    /// The Message-ID is the id of the item.
    private static String item(DemoPost.Eingang mail) {
        return mail.messageId().replaceAll("[<>]|@.*", "");
    }

    private static boolean is(Amt amt, String sql, String value) {
        try {
            return amt.werte(sql).equals(List.of(value));
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static String one(TestProgram program, String sql) {
        try (var ask = program.reader(PORTAL).createStatement();
                var rows = ask.executeQuery(sql)) {
            assertThat(rows.next()).as(sql).isTrue();
            @Nullable String value = rows.getString(1);
            return String.valueOf(value);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
