package de.tragwerk.portal;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.cli.Browser;
import de.tragwerk.cli.demo.Applicant;
import de.tragwerk.cli.demo.Desk;
import de.tragwerk.decision.store.SchreibenTabelle;
import de.tragwerk.document.Block;
import de.tragwerk.document.Text;
import de.tragwerk.mandant.MandantJob;
import de.tragwerk.mandant.Scope;
import de.tragwerk.mandant.Side;
import de.tragwerk.message.Vorgangsnummer;
import de.tragwerk.privacy.OneTimeCode;
import de.tragwerk.support.Amt;
import de.tragwerk.support.Eventually;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/// Applying without an account: nothing is kept, the application travels the same way, the officer sees that
/// nobody has checked who sent it, and the code of a letter confirms the address.
@TragwerkTest
class GuestTest {

    private static final String PORTAL = "tw_m_auental_portal";
    private static final String FORM = "hzl-grundsicherung";
    private static final byte[] PDF = "%PDF-1.4 Beleg %%EOF".getBytes(StandardCharsets.ISO_8859_1);

    @Test
    void fromTheServiceToTheConfirmedAddressAndTheAccount(TestProgram program) throws Exception {
        Browser guest = program.browser(Side.PORTAL);
        String id = apply(guest, program);
        String number = guest.page().select("[data-qa=nummer]").text();
        assertThat(number).isEqualTo(Vorgangsnummer.of(UUID.fromString(id)));
        assertThat(guest.text()).contains("Ihr Antrag ist abgesendet", "antwortet mit der Post");
        guest.open("/ohne-konto/gesendet/" + id + "/kopie.pdf");
        assertThat(new String(guest.bytes(), 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
        assertThat(wert(
                        program,
                        PORTAL,
                        "select gast || ' ' || (select count(*) from mailbox.schluessel s where s.konto_id = a.konto_id)"
                                + " from mailbox.antrag a where id = '" + id + "'"))
                .as("no mailbox, so no key of one")
                .isEqualTo("true 0");

        Amt amt = Amt.lindenbrueck(program);
        Browser desk = amt.platz("j.wiechert");
        Eventually.isTrue(() -> desk.open("/eingang/" + id).status() == 200);
        assertThat(desk.page().select("[data-qa=kanal]").text()).isEqualTo("ohne Identitätsnachweis");
        assertThat(desk.page().select("[data-qa=identitaet]").text())
                .contains("Niemand hat geprüft, wer das ist", number, "Sobald eine Akte angelegt ist");
        assertThat(desk.page().select("form[data-qa=frage], form[data-qa=codebrief]"))
                .isEmpty();
        assertThat(desk.open("/arbeit").text()).contains("ohne Konto");
        desk.open("/eingang/" + id);
        desk.submit("uebernehmen", Desk.doubts(desk), "");
        assertThat(amt.wert("select count(*) from application.zuschrift where antrag_id = '" + id + "'"))
                .as("nothing is put where nobody reads it")
                .isEqualTo("0");

        desk.open("/eingang/" + id);
        for (int press = 0; press < 2; press++) {
            desk.submit("codebrief", Map.of("briefe", "0"), "");
        }
        assertThat(desk.page().select("[data-qa=weigerung]").text()).contains("schon geschrieben");
        assertThat(amt.wert("select string_agg(z.weg || ' ' || s.art, ',') from decision.schreiben s"
                        + " join decision.zustellung z on z.schreiben_id = s.id"
                        + " join application.antrag a on a.akte_id = s.akte_id where a.id = '" + id + "'"))
                .isEqualTo("POST ANSCHRIFT");
        String letter = letter(program, amt, id);
        assertThat(letter).contains(number);
        String code = code(letter);
        assertThat(amt.wert("select hash from application.briefcode where antrag_id = '" + id + "'"))
                .isEqualTo(OneTimeCode.hash(code));
        Eventually.isTrue(() -> known(program, id, code));

        Browser reader = program.browser(Side.PORTAL).open("/bestaetigen");
        for (Map<String, String> wrong : java.util.List.of(
                Map.of("nummer", number, "code", "ABCD-EFGH-JKLM"),
                Map.of("nummer", "AAA-AAA-AAA", "code", code),
                Map.of("nummer", "", "code", ""))) {
            reader.submit("briefcode", wrong, "nur-anschrift");
            assertThat(reader.text()).contains("passen nicht zusammen");
        }
        assertThat(reader.page().select("[data-qa=mit-konto]")).isEmpty();
        reader.follow("anmelden-zuerst");
        reader.submit(Map.of(
                "kennung", "jonas.weber",
                "passwort", program.password("jonas.weber"),
                "niveau", "STORK-QAA-Level-3"));
        assertThat(reader.location().getPath()).isEqualTo("/bestaetigen");
        reader.submit(
                "briefcode",
                Map.of("nummer", " " + number.toLowerCase(java.util.Locale.ROOT).replace("-", " "), "code", code),
                "mit-konto");
        assertThat(reader.location().getPath()).isEqualTo("/antraege/" + id);
        assertThat(guest.open("/ohne-konto/gesendet/" + id).status())
                .as("it belongs to the account now")
                .isEqualTo(404);

        Eventually.isTrue(() -> desk.open("/eingang/" + id).text().contains("Anschrift durch Brief bestätigt am"));
        assertThat(desk.page().select("form[data-qa=codebrief]")).isEmpty();
        desk.submit("frage", Map.of("text", "Welche Kündigungsfrist hat Ihr Vertrag?"), "");
        Eventually.isTrue(() -> reader.open("/antraege/" + id).text().contains("Das Amt hat eine Frage an Sie"));
        assertThat(reader.text()).contains("Eingegangen beim Amt", "In Bearbeitung", "Ihr Aktenzeichen");
        reader.open("/bestaetigen").submit("briefcode", Map.of("nummer", number, "code", code), "mit-konto");
        assertThat(reader.text()).as("each code once").contains("passen nicht zusammen");
    }

    /// The address can be confirmed without an account, and the newest letter counts.
    @Test
    void theNewestCodeConfirmsWithoutALogin(TestProgram program) throws Exception {
        Browser guest = program.browser(Side.PORTAL);
        String id = apply(guest, program);
        String number = Vorgangsnummer.of(UUID.fromString(id));
        Amt amt = Amt.lindenbrueck(program);
        Browser desk = amt.platz("j.wiechert");
        Eventually.isTrue(() -> desk.open("/eingang/" + id).status() == 200);
        desk.submit("uebernehmen", Desk.doubts(desk), "");
        desk.open("/eingang/" + id).submit("codebrief", Map.of(), "");
        String first = code(letter(program, amt, id));
        Eventually.isTrue(() -> known(program, id, first));
        desk.submit("codebrief", Map.of(), "");
        String second = code(letter(program, amt, id));
        assertThat(second).isNotEqualTo(first);
        Eventually.isTrue(() -> known(program, id, second));

        Browser reader = program.browser(Side.PORTAL);
        reader.open("/bestaetigen").submit("briefcode", Map.of("nummer", number, "code", first), "");
        assertThat(reader.text()).contains("passen nicht zusammen");
        schreibe(
                program,
                "update mailbox.briefcode set bis = now() - interval '1 second' where antrag_id = '" + id + "'");
        reader.submit("briefcode", Map.of("nummer", number, "code", second), "");
        assertThat(reader.text()).as("too late").contains("passen nicht zusammen");
        schreibe(program, "update mailbox.briefcode set bis = now() + interval '1 day' where antrag_id = '" + id + "'");
        reader.submit("briefcode", Map.of("nummer", number, "code", second), "");
        assertThat(reader.page().select("[data-qa=bestaetigt]").text()).contains("Ihre Anschrift ist bestätigt");
        Eventually.isTrue(() -> desk.open("/eingang/" + id).text().contains("Anschrift durch Brief bestätigt am"));
        assertThat(desk.text()).contains("Alles geht mit der Post");
    }

    @Test
    void anHourAfterTheLastPressNothingIsLeft(TestProgram program) throws Exception {
        Browser guest = program.browser(Side.PORTAL);
        String draft = begin(guest);
        guest.open(draft + "/thema/person").submit("thema", Map.of("person.familienname", "Gast"), "zurueck");
        guest.open(draft + "/nachweise")
                .submit("hochladen-E-ID", Map.of("datei", new Browser.Upload("a.pdf", "application/pdf", PDF)), "");
        String draftId = draft.substring("/antrag/".length());
        String konto = wert(program, PORTAL, "select konto_id from draft.entwurf where id = '" + draftId + "'");
        expire(program);
        assertThat(guest.open(draft).status()).as("she is still here").isEqualTo(200);
        schreibe(program, "update draft.gast set bis = now() + interval '40 minutes' where konto_id = '" + konto + "'");
        guest.open("/leistungen");
        assertThat(wert(
                        program,
                        PORTAL,
                        "select bis > now() + interval '59 minutes' from draft.gast where konto_id = '" + konto + "'"))
                .as("any page keeps it")
                .isEqualTo("t");

        guest.open(draft + "/thema/erklaerung");
        schreibe(program, "update draft.gast set bis = now() - interval '3 minutes' where konto_id = '" + konto + "'");
        schreibe(
                program,
                "delete from ground.spring_session where primary_id in (select session_primary_id"
                        + " from ground.spring_session_attributes where attribute_name = 'tw.gast')");
        expire(program);
        assertThat(wert(program, PORTAL, """
                select (select count(*) from draft.entwurf where konto_id = '%1$s') || ' '
                    || (select count(*) from draft.datei where konto_id = '%1$s') || ' '
                    || (select count(*) from draft.gast where konto_id = '%1$s')""".formatted(konto))).isEqualTo("0 0 0");
        // And nobody could open a backup of it: the key goes after the deletion is committed.
        Eventually.isTrue(() -> {
            try {
                return wert(
                                program,
                                "tw_k_auental_portal",
                                "select count(*) from keys.wrapped_key where subject = '" + konto + "'")
                        .equals("0");
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        guest.submit("thema", Map.of("erklaerung.bemerkung", "zu spät"), "weiter");
        assertThat(guest.text()).contains("60 Minuten lang nichts gedrückt", "antwortet Ihnen mit der Post");
        assertThat(guest.open(draft).page().select("[data-qa=kennung]")).isNotEmpty();
    }

    @Test
    void whoLogsInTakesHerAnswersAlong(TestProgram program) throws Exception {
        Browser guest = program.browser(Side.PORTAL);
        String draft = begin(guest);
        guest.open(draft + "/thema/erklaerung")
                .submit("thema", Map.of("erklaerung.bemerkung", "vor der Anmeldung"), "zurueck");
        guest.open(draft + "/nachweise")
                .submit("hochladen-E-ID", Map.of("datei", new Browser.Upload("a.pdf", "application/pdf", PDF)), "");
        guest.open(draft).follow("behalten");
        logIn(guest, program, "jonas.weber");
        assertThat(guest.location().getPath()).isEqualTo("/ohne-konto/behalten");
        guest.submit("behalten", Map.of(), "ja");
        assertThat(guest.text()).contains("Ohne Ihr Einverständnis dürfen wir den Entwurf nicht speichern");
        // Whoever began without an account consented to nothing yet.
        String consents = "select count(*) from audit.entry where action = 'draft.CONSENT' and '"
                + draft.substring("/antrag/".length()) + "' = any (subjects)";
        assertThat(wert(program, PORTAL, consents)).isEqualTo("0");
        guest.submit("behalten", Map.of("einwilligung", "ja"), "ja");
        assertThat(guest.location().getPath()).isEqualTo(draft);
        assertThat(wert(program, PORTAL, consents)).isEqualTo("1");
        assertThat(guest.page().select("[data-qa=gast]")).isEmpty();
        assertThat(guest.open(draft + "/thema/erklaerung")
                        .page()
                        .select("textarea")
                        .text())
                .isEqualTo("vor der Anmeldung");
        assertThat(guest.open(draft + "/nachweise").text()).contains("a.pdf");
        assertThat(program.citizen("jonas.weber").open(draft).status())
                .as("it is hers everywhere")
                .isEqualTo(200);
        assertThat(program.citizen("yasemin.aydin").open(draft).status()).isEqualTo(404);
        guest.open(draft + "/loeschen").submit(Map.of());
    }

    @Test
    void whoLogsInAndWantsNothingKeptLeavesNothing(TestProgram program) throws Exception {
        Browser guest = program.browser(Side.PORTAL);
        String draft = begin(guest);
        guest.open("/anmelden");
        logIn(guest, program, "jonas.weber");
        assertThat(guest.location().getPath()).as("whatever she asked for").isEqualTo("/ohne-konto/behalten");
        guest.submit("behalten", Map.of(), "nein");
        assertThat(guest.location().getPath()).isEqualTo("/antraege");
        assertThat(wert(
                        program,
                        PORTAL,
                        "select count(*) from draft.entwurf where id = '" + draft.substring("/antrag/".length()) + "'"))
                .isEqualTo("0");
        assertThat(guest.open("/ohne-konto/behalten").location().getPath()).isEqualTo("/antraege");
    }

    @Test
    void doneOrGoneLeavesNothingOnASharedComputer(TestProgram program) throws Exception {
        Browser done = program.browser(Side.PORTAL);
        String id = apply(done, program);
        done.submit("fertig", Map.of(), "");
        assertThat(done.text()).contains("Ihre Antworten sind gelöscht");
        assertThat(done.open("/ohne-konto/gesendet/" + id).page().select("[data-qa=kennung]"))
                .isNotEmpty();
        assertThat(wert(program, PORTAL, "select kopie is null from mailbox.antrag where id = '" + id + "'"))
                .isEqualTo("t");
        Browser gone = program.browser(Side.PORTAL);
        String draft = begin(gone);
        gone.follow("verlassen");
        assertThat(wert(
                        program,
                        PORTAL,
                        "select count(*) from draft.entwurf where id = '" + draft.substring("/antrag/".length()) + "'"))
                .isEqualTo("0");
    }

    /// Where the law or the service asks for more, and with what is not hers.
    @Test
    void nothingBeyondTheOneApplication(TestProgram program) {
        Browser guest = program.browser(Side.PORTAL);
        assertThat(guest.open("/leistungen/unterhaltsvorschuss").page().select("[data-qa=ohne-konto]"))
                .isEmpty();
        assertThat(guest.open("/ohne-konto/antrag/unterhaltsvorschuss").status())
                .isEqualTo(404);
        String draft = begin(guest);
        assertThat(guest.page().select("[data-qa=helfer], [data-qa=datei]")).isEmpty();
        for (String path : new String[] {
            draft + "/helfer",
            draft + "/datei.json",
            "/antraege",
            "/postfach",
            "/profil",
            "/helfen",
            "/benachrichtigungen"
        }) {
            guest.open(program.address(Side.PORTAL) + path);
            assertThat(guest.page().select("[data-qa=kennung]")).as(path).isNotEmpty();
        }
        Browser other = program.browser(Side.PORTAL);
        begin(other);
        assertThat(other.open(draft).status()).isEqualTo(404);
        assertThat(program.citizen("jonas.weber").open(draft).status()).isEqualTo(404);
        guest.open(program.address(Side.PORTAL) + draft + "/thema/anschrift");
        assertThat(guest.page().select("[name=_kontakt.weg]"))
                .as("there is one way without an account")
                .isEmpty();
    }

    private static String begin(Browser guest) {
        guest.open("/leistungen/" + FORM).follow("ohne-konto");
        assertThat(guest.text()).contains("Wir behalten nichts", "antwortet mit der Post");
        assertThat(guest.page().select("#einwilligung")).isEmpty();
        guest.submit("beginnen", Map.of(), "los");
        assertThat(guest.page().select("[data-qa=gast]").text()).contains("Sie sind ohne Konto hier");
        return guest.location().getPath();
    }

    /// Fills in and sends; pressed twice it is one application.
    private static String apply(Browser guest, TestProgram program) throws SQLException {
        Applicant applicant = new Applicant(guest, Applicant.example("brandt"));
        applicant.fillInAsGuest();
        assertThat(guest.text()).contains("Mit der Post");
        String token =
                guest.page().select("form[data-qa=senden] input[name=_csrf]").val();
        String shown = guest.page().select("input[name=fassung]").val();
        String draft = guest.location().getPath().replace("/pruefen", "");
        String id = applicant.send();
        guest.request(
                "POST",
                draft + "/senden",
                "application/x-www-form-urlencoded",
                ("_csrf=" + token + "&fassung=" + shown).getBytes(StandardCharsets.UTF_8));
        assertThat(guest.location().getPath()).isEqualTo("/ohne-konto/gesendet/" + id);
        assertThat(wert(program, PORTAL, "select count(*) from mailbox.antrag where id = '" + id + "'"))
                .isEqualTo("1");
        return id;
    }

    private static void logIn(Browser browser, TestProgram program, String login) {
        browser.submit(Map.of("kennung", login, "passwort", program.password(login), "niveau", "STORK-QAA-Level-3"));
    }

    /// The newest letter with a code, as text.
    private static String letter(TestProgram program, Amt amt, String antrag) throws SQLException {
        UUID letter = UUID.fromString(amt.wert("select s.id from decision.schreiben s join application.antrag a"
                + " on a.akte_id = s.akte_id where a.id = '" + antrag
                + "' and s.art = 'ANSCHRIFT' order by s.id desc limit 1"));
        return Scope.get(
                program.scopeOf("j.wiechert"),
                () -> Objects.requireNonNull(program.bean(TransactionTemplate.class)
                        .execute(tx -> program.bean(SchreibenTabelle.class).brief(letter).bloecke().stream()
                                .filter(Block.Kasten.class::isInstance)
                                .flatMap(k -> ((Block.Kasten) k).absaetze().stream())
                                .map(Text::schlicht)
                                .collect(Collectors.joining("\n")))));
    }

    private static String code(String letter) {
        Matcher code = Pattern.compile("[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}").matcher(letter);
        assertThat(code.find()).as(letter).isTrue();
        return code.group();
    }

    private static boolean known(TestProgram program, String antrag, String code) {
        try {
            return wert(
                            program,
                            PORTAL,
                            "select count(*) from mailbox.briefcode where antrag_id = '" + antrag + "' and hash = '"
                                    + OneTimeCode.hash(code) + "'")
                    .equals("1");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void expire(TestProgram program) throws Exception {
        MandantJob job = program.context().getBeansOfType(MandantJob.class).values().stream()
                .filter(j -> j.name().equals("entwurf-loeschen"))
                .findFirst()
                .orElseThrow();
        Scope.call(Scope.job("auental-portal", job.name()), () -> {
            job.run();
            return true;
        });
    }

    private static String wert(TestProgram program, String database, String sql) throws SQLException {
        try (var db = program.superuser(database);
                var row = db.createStatement().executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void schreibe(TestProgram program, String sql) throws SQLException {
        try (var db = program.superuser(PORTAL)) {
            db.createStatement().execute(sql);
        }
    }
}
