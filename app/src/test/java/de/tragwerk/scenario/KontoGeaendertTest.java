package de.tragwerk.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.tragwerk.cli.Browser;
import de.tragwerk.support.Amt;
import de.tragwerk.support.Eventually;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// One officer alone sends nobody's money to another account.
@TragwerkTest
class KontoGeaendertTest {

    private static final String IBAN = "DE89370400440532013000";
    private static final String ANDERE = "DE02120300000000202051";

    @Test
    void anotherAccountWaitsForASecondHuman(TestProgram program) throws Exception {
        Amt amt = Amt.auental(program);
        UUID akte = amt.bewilligt("Erna", "Umleitner", IBAN);
        GeldwegTest.bezahle(amt, "2026-03");
        amt.fakt(akte, "KONTO", Map.of("wert", ANDERE, "von", "04.2026"));

        Browser kasse = amt.simuliere("2026-04");
        String seite = kasse.location().getPath();
        assertThat(kasse.open(seite + "?auswahl=KONTO_GEAENDERT").text())
                .contains("Umleitner, Erna")
                .contains("eine zweite Person hat das noch nicht bestätigt")
                .contains("vergleicht mit dem Nachweis");
        assertThat(Integer.parseInt(kasse.page().select("[data-qa=konten]").text()))
                .isPositive();
        assertThat(stand(amt, seite, akte)).isEqualTo("ZAHLWEG_OFFEN true");
        assertThat(amt.wert("select art from payment.aufgabe where erledigt_am is null and akte_id = '" + akte + "'"))
                .isEqualTo("ZAHLWEG_OFFEN");

        // Who entered it sees that it waits and cannot end that: not on the page, not by a request, not in the
        // database.
        Browser feld = amt.platz(amt.vorschlag()).open("/akte/" + akte + "/tatsachen");
        assertThat(feld.page().select("[data-qa=zahlwege]").text())
                .contains("DE02 1203 0000 0000 2020 51")
                .contains("bisher: DE89 3704 0044 0532 0130 00")
                .contains("Das haben Sie eingetragen");
        assertThat(feld.page().select("form[data-qa=zahlweg]")).isEmpty();
        String tatsache =
                amt.wert("select id from decision.tatsache where art = 'KONTO' and ersetzt_am is null and wert = '"
                        + ANDERE + "' and akte_id = '" + akte + "'");
        String token = feld.page().select("input[name=_csrf]").attr("value");
        feld.request(
                "POST",
                "/akte/" + akte + "/zahlweg",
                "application/x-www-form-urlencoded",
                ("_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8) + "&gesehen=" + tatsache)
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(feld.page().select("[data-qa=weigerung]").text()).contains("nur eine andere Person");
        try (var web = program.superuser(amt.datenbank())) {
            assertThatThrownBy(() -> web.createStatement()
                            .executeUpdate(
                                    "insert into decision.zahlweg_bestaetigung (tatsache_id, akte_id, kreis, konto, am) select '"
                                            + tatsache + "', '" + akte + "', 1, '"
                                            + program.cast().staff("k.feld").account() + "', now()"))
                    .hasMessageContaining("eine andere Person");
        }

        // The second person finds it with what waits for her, and shows once more who she is.
        Browser zweite = amt.platz(amt.freigabe()).open("/freigabe");
        assertThat(zweite.page().select("[data-qa=konten]").text()).contains("Umleitner, Erna");
        zweite.open("/akte/" + akte + "/tatsachen").submit("zahlweg", Map.of("passwort", "falsch-falsch-falsch"), "");
        assertThat(zweite.page().select("[data-qa=weigerung]").text()).contains("Passwort stimmt nicht");
        // Another account was entered since she opened her page.
        amt.fakt(akte, "KONTO", Map.of("wert", "DE02100500000054540402", "von", "04.2026"));
        zweite.submit("zahlweg", Map.of("passwort", program.password(amt.freigabe())), "");
        assertThat(zweite.page().select("[data-qa=weigerung]").text()).contains("haben sich geändert");
        amt.bestaetigeZahlweg(akte);

        kasse.open(seite).submit("neu-rechnen", Map.of(), "");
        Eventually.isTrue(() -> zustand(kasse, seite).equals("wartet auf Freigabe"));
        assertThat(stand(amt, seite, akte)).isEqualTo("null true");
        amt.gibFrei(seite);
        Eventually.isTrue(() -> zustand(kasse, seite).equals("Datei liegt bereit"));
        kasse.open(seite).submit("uebergeben", Map.of(), "");
        Eventually.isTrue(() -> zustand(kasse, seite).equals("an Bank übergeben"));
        assertThat(amt.werte("select iban from payment.zahlung where akte_id = '" + akte + "' order by id"))
                .containsExactly(IBAN, "DE02100500000054540402");
        assertThat(amt.werte("select outcome from audit.entry where action = 'decision.PAYEE_CONFIRM' and '" + akte
                        + "' = any (subjects) order by 1"))
                .contains("DONE", "REFUSED");
    }

    /// The release of the notice is the second pair of eyes only where another one entered the account, and only
    /// for what was there then.
    @Test
    void theReleaseCountsForWhatItsReaderSaw(TestProgram program) throws Exception {
        Amt amt = Amt.auental(program);
        UUID gesehen = amt.bewilligt("Gesa", "Gesehen", IBAN);
        UUID danach = amt.bewilligt("Dörte", "Danach", "");
        amt.fakt(danach, "KONTO", Map.of("wert", IBAN, "von", "03.2026"));
        UUID selbst = amt.erfasst("Selma", "Selbst", "", "03.2026");
        Browser stein = amt.platz(amt.freigabe()).open("/akte/" + selbst + "/tatsachen?neu=KONTO");
        stein.submit("tatsache", Map.of("wert", IBAN, "von", "03.2026", "grund", "steht auf der Karte"), "");
        amt.entscheide(selbst);

        Browser kasse = amt.simuliere("2026-03");
        String seite = kasse.location().getPath();
        assertThat(stand(amt, seite, gesehen)).isEqualTo("null false");
        assertThat(stand(amt, seite, danach)).isEqualTo("ZAHLWEG_OFFEN false");
        assertThat(stand(amt, seite, selbst)).isEqualTo("ZAHLWEG_OFFEN false");
        kasse.open(seite).submit("verwerfen", Map.of(), "");
        // For what comes after this test.
        amt.bestaetigeZahlweg(danach);
        amt.platz(amt.vorschlag())
                .open("/akte/" + selbst + "/tatsachen")
                .submit("zahlweg", Map.of("passwort", program.password(amt.vorschlag())), "");
        assertThat(amt.werte("select konto from decision.zahlweg_bestaetigung where akte_id = '" + selbst + "'"))
                .containsExactly(program.cast().staff("k.feld").account().toString());
    }

    /// The page of the release shows in full where the money goes; the letter covers the middle of the number.
    @Test
    void theReleaserSeesTheWholeNumber(TestProgram program) throws Exception {
        Amt amt = Amt.auental(program);
        UUID akte = amt.erfasst("Vera", "Vollständig", IBAN, "03.2026");
        amt.platz(amt.vorschlag()).open("/akte/" + akte + "/berechnung").submit("beginnen", Map.of(), "");
        amt.platz(amt.vorschlag()).open("/akte/" + akte + "/berechnung").submit("vorschlagen", Map.of(), "");
        String entwurf = amt.wert(
                "select id from decision.entwurf where zustand = 'VORGESCHLAGEN' and akte_id = '" + akte + "'");
        assertThat(amt.platz(amt.freigabe())
                        .open("/freigabe/" + entwurf)
                        .page()
                        .select("[data-qa=zahlwege]")
                        .text())
                .contains("DE89 3704 0044 0532 0130 00")
                .contains("K. Feld")
                .contains("steht im vorgelegten Nachweis");
    }

    private static String stand(Amt amt, String seite, UUID akte) throws SQLException {
        return amt.wert(
                "select coalesce(hindernis, 'null') || ' ' || konto_geaendert from payment.position where lauf_id = '"
                        + seite.substring("/zahlungen/".length()) + "' and akte_id = '" + akte + "'");
    }

    private static String zustand(Browser b, String seite) {
        return b.open(seite).page().select("[data-qa=zustand]").text();
    }
}
