package de.tragwerk.anbindung;

import static de.tragwerk.anbindung.Kommune.DB;
import static de.tragwerk.anbindung.Kommune.beginne;
import static de.tragwerk.anbindung.Kommune.post;
import static de.tragwerk.anbindung.Kommune.sql;
import static de.tragwerk.anbindung.Kommune.werte;
import static de.tragwerk.anbindung.Kommune.zertifikat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.tragwerk.cli.Browser;
import de.tragwerk.mandant.DbRole;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.osci.Holder;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import de.tragwerk.transport.NoRoute;
import de.tragwerk.transport.Services;
import de.tragwerk.transport.keys.KeyRing;
import de.tragwerk.transport.route.DirectoryClient;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// A live authority is switched off and on again by two people; portals then say that nothing goes there online.
@TragwerkTest
class AbschaltungTest {

    @Test
    void twoPeopleSwitchALiveAuthorityOffAndOnAgain(TestProgram program) throws Exception {
        Browser netz = program.staff("n.netz");
        String organisation = "ags:05997003";
        // The rail names what exists on this side: the Büro is the authority's.
        assertThat(netz.page().select("nav.tw-leiste a").eachAttr("href"))
                .contains("/anbindung", "/geraete")
                .doesNotContain("/buero");
        String seite = beginne(netz, "Stadt Abendau", organisation, "059970030003");
        post(netz, seite + "/abschalten", "grund=Noch+gar+nicht+freigeschaltet");
        assertThat(netz.page().select("[data-qa=fehler]").text()).contains("was freigeschaltet ist");
        live(program, netz, seite, ausweis(program, "Stadt Abendau"));
        DirectoryClient directory = program.bean(DirectoryClient.class);
        var own = program.bean(KeyRing.class).current("vermittlung");
        assertThat(directory.lookUp(organisation, Services.TRAGWERK, own).organisation())
                .isEqualTo(organisation);

        netz.open(seite).submit("abschalten", Map.of("grund", "kurz"), "");
        assertThat(netz.page().select("[data-qa=fehler]").text()).contains("10 bis 500 Zeichen");
        netz.submit("abschalten", Map.of("grund", "Das Rechenzentrum zieht um"), "");
        assertThat(netz.page().select("[data-qa=abschaltung]").text())
                .contains("Abschaltung beantragt", "Das Rechenzentrum zieht um", "N. Netz");
        // Who asked neither sees the button nor gets past the program or the database.
        assertThat(netz.page().select("[data-qa=bestaetigen]")).isEmpty();
        post(netz, seite + "/abschalten/bestaetigen", "passwort=" + program.password("n.netz"));
        assertThat(netz.page().select("[data-qa=fehler]").text()).contains("Eine zweite Person");
        String id = seite.substring("/anbindung/".length());
        assertThatThrownBy(() -> sql(
                        program,
                        "update anbindung.abschaltung set entschieden = now(), entschieden_konto = konto, bestaetigt = true where vorhaben = '"
                                + id + "'"))
                .hasMessageContaining("Eine zweite Person bestätigt");
        assertThatThrownBy(() -> alsWeb(program, "update anbindung.vorhaben set abgeschaltet = now()"))
                .hasMessageContaining("permission denied");

        Browser draht = program.staff("w.draht").open(seite);
        draht.submit("bestaetigen", Map.of("passwort", "falsch-falsch-falsch"), "");
        assertThat(draht.page().select("[data-qa=fehler]").text()).contains("Das Passwort stimmt nicht");
        draht.submit("bestaetigen", Map.of("passwort", program.password("w.draht")), "");
        assertThat(draht.page().select("[data-qa=aus]").text()).contains("Abgeschaltet seit");
        assertThat(draht.page().select("[data-qa=verlauf]").text())
                .contains("abgeschaltet", "Das Rechenzentrum zieht um");
        assertThatThrownBy(() -> directory.lookUp(organisation, Services.TRAGWERK, own))
                .isInstanceOf(NoRoute.class)
                .hasMessageContaining("nimmt zurzeit nichts online an");
        assertThat(new String(draht.open("/anbindung/zustaendigkeiten.csv").bytes(), StandardCharsets.UTF_8))
                .doesNotContain(organisation);
        draht.open("/anbindung?phase=ABGESCHALTET&text=abendau");
        assertThat(draht.page().select("[data-qa=zeile]").text()).contains("abgeschaltet");
        // A new certificate does not bring it back by the side door.
        draht.open(seite + "?schritt=VERZEICHNIS").submit("eintragen", Map.of("ab", "01.12.2026"), "");
        assertThat(draht.page().select("[data-qa=fehler]").text()).contains("ist abgeschaltet");

        // And on again, after a request that was dropped.
        draht.open(seite).submit("abschalten", Map.of("grund", "Der Umzug ist fertig"), "");
        draht.submit("verwerfen", Map.of(), "");
        assertThat(draht.page().select("[data-qa=abschaltung]")).isEmpty();
        draht.submit("abschalten", Map.of("grund", "Der Umzug ist fertig"), "");
        sql(program, "update anbindung.vertrag set zustand = 'VERSANDT' where art = 'AVV' and vorhaben = '" + id + "'");
        netz.open(seite).submit("bestaetigen", Map.of("passwort", program.password("n.netz")), "");
        assertThat(netz.page().select("[data-qa=fehler]").text()).contains("es fehlt: Verträge");
        sql(
                program,
                "update anbindung.vertrag set zustand = 'UNTERZEICHNET' where art = 'AVV' and vorhaben = '" + id + "'");
        netz.submit("bestaetigen", Map.of("passwort", program.password("n.netz")), "");
        assertThat(netz.page().select("[data-qa=live]").text()).contains("Freigeschaltet seit");
        assertThat(directory.lookUp(organisation, Services.TRAGWERK, own).organisation())
                .isEqualTo(organisation);
        assertThat(werte(
                        program,
                        "select action || ' ' || outcome from audit.entry where action like 'anbindung.SWITCH%' and '"
                                + id + "' = any (subjects)"))
                .contains("anbindung.SWITCH DONE", "anbindung.SWITCH_CONFIRM FAILED", "anbindung.SWITCH_CONFIRM DONE");
    }

    /// The directory has one entry for all services of an authority: a second service with another
    /// certificate would take the mail of the first along.
    @Test
    void aSecondServiceDoesNotTurnTheMailOfTheFirst(TestProgram program) throws Exception {
        Browser netz = program.staff("n.netz");
        String organisation = "ags:05997004";
        String erste = beginne(netz, "Stadt Zweidienst", organisation, "059970040004");
        Holder holder = ausweis(program, "Stadt Zweidienst");
        live(program, netz, erste, holder);
        DirectoryClient directory = program.bean(DirectoryClient.class);
        var own = program.bean(KeyRing.class).current("vermittlung");
        assertThat(directory.lookUp(organisation, Services.TRAGWERK, own).addressee())
                .isEqualTo(holder.certificate());

        Map<String, String> neu = new HashMap<>(Kommune.neu("Stadt Zweidienst", organisation, "059970040004"));
        neu.put("leika", "99107009017000");
        netz.open("/anbindung").submit("beginnen", neu, "");
        String zweite = netz.location().getPath();
        Holder anderer = ausweis(program, "Stadt Zweidienst Wohngeld");
        zertifikat(netz, zweite, "INHALT", anderer);
        for (String schritt : List.of("ABFRAGE", "ZERTIFIKAT")) {
            schritt(program, zweite.substring("/anbindung/".length()), schritt);
        }
        netz.open(zweite + "?schritt=VERZEICHNIS").submit("eintragen", Map.of(), "");
        assertThat(netz.page().select("[data-qa=fehler]").text())
                .contains("derselben Behörde ist mit einem anderen Zertifikat", Kommune.LEIKA);
        sql(
                program,
                "update anbindung.zertifikat set entfernt = now() where vorhaben = '"
                        + zweite.substring("/anbindung/".length()) + "'");
        sql(
                program,
                "delete from anbindung.schritt where schritt = 'ZERTIFIKAT' and vorhaben = '"
                        + zweite.substring("/anbindung/".length()) + "'");
        zertifikat(netz, zweite, "INHALT", holder);
        schritt(program, zweite.substring("/anbindung/".length()), "ZERTIFIKAT");
        assertThat(netz.page().select("[data-qa=fehler]").text()).isEmpty();
        netz.open(zweite + "?schritt=VERZEICHNIS").submit("eintragen", Map.of(), "");
        assertThat(netz.page().select("[data-qa=fehler]")).isEmpty();
        assertThat(directory.lookUp(organisation, Services.TRAGWERK, own).addressee())
                .isEqualTo(holder.certificate());
    }

    private static Holder ausweis(TestProgram program, String name) throws Exception {
        // Certificates are valid in real time, whatever day the journey has.
        Instant seit = program.bean(RealTime.class).instant().minusSeconds(60);
        return Kommune.wurzel(program).issue(name, seit);
    }

    /// Every step done, as far as the database wants to see.
    private static void live(TestProgram program, Browser b, String seite, Holder holder) throws Exception {
        String id = seite.substring("/anbindung/".length());
        zertifikat(b, seite, "INHALT", holder);
        for (String schritt : List.of("ABFRAGE", "VERTRAEGE", "ZERTIFIKAT", "TERMIN", "INSTALLATION")) {
            schritt(program, id, schritt);
        }
        b.open(seite + "?schritt=VERZEICHNIS").submit("eintragen", Map.of(), "");
        for (String schritt : List.of("VERZEICHNIS", "TESTANTRAG")) {
            schritt(program, id, schritt);
        }
        for (String art : List.of("RAHMENVEREINBARUNG", "EINZELABRUF", "AVV")) {
            sql(
                    program,
                    "insert into anbindung.vertrag(vorhaben, art, zustand, datum, verweis) values ('" + id + "', '"
                            + art
                            + "', 'UNTERZEICHNET', date '2026-03-02', 'Az. 1')"
                            + " on conflict (vorhaben, art) do update set zustand = excluded.zustand, datum = excluded.datum, verweis = excluded.verweis");
        }
        sql(
                program,
                "insert into anbindung.testantrag(id, vorhaben, weg, gesendet, konto, abgeholt) values (gen_random_uuid(), '"
                        + id + "', 'OSCI', now(), gen_random_uuid(), now())");
        b.open(seite + "?schritt=ABNAHME");
        b.submit("screenshot", Map.of("datei", new Browser.Upload("bild.png", "image/png", Kommune.PNG)), "");
        b.submit("protokoll", Map.of(), "");
        schritt(program, id, "ABNAHME");
        sql(program, "update anbindung.vorhaben set live_seit = now() where id = '" + id + "'");
        post(b, seite + "/eintrag", "ab=01.03.2026");
    }

    private static void schritt(TestProgram program, String id, String schritt) throws SQLException {
        sql(
                program,
                "insert into anbindung.schritt values ('" + id + "', '" + schritt + "', now(), gen_random_uuid())");
    }

    private static void alsWeb(TestProgram program, String statement) throws SQLException {
        try (var web = program.as(DbRole.WEB, DB);
                var sql = web.createStatement()) {
            sql.execute(statement);
        }
    }
}
