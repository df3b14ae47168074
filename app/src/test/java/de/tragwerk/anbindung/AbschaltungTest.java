package de.tragwerk.anbindung;

import static de.tragwerk.anbindung.Kommune.DB;
import static de.tragwerk.anbindung.Kommune.ausweis;
import static de.tragwerk.anbindung.Kommune.beginne;
import static de.tragwerk.anbindung.Kommune.belege;
import static de.tragwerk.anbindung.Kommune.geprobt;
import static de.tragwerk.anbindung.Kommune.post;
import static de.tragwerk.anbindung.Kommune.schritt;
import static de.tragwerk.anbindung.Kommune.sql;
import static de.tragwerk.anbindung.Kommune.unterzeichnet;
import static de.tragwerk.anbindung.Kommune.werte;
import static de.tragwerk.anbindung.Kommune.zertifikat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.tragwerk.cli.Browser;
import de.tragwerk.mandant.DbRole;
import de.tragwerk.osci.Holder;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import de.tragwerk.transport.NoRoute;
import de.tragwerk.transport.Services;
import de.tragwerk.transport.keys.KeyRing;
import de.tragwerk.transport.route.DirectoryClient;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// A live authority is switched off and on again by two people; portals then say that nothing goes there online.
@TragwerkTest
class AbschaltungTest {

    private static final String ZWEITE = "99107009017000";

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

    /// Two services of one authority with their own certificates: neither takes the mail of the other, also
    /// where one is switched off and on again or gets its next certificate.
    @Test
    void eachServiceHasAnEntryOfItsOwn(TestProgram program) throws Exception {
        Browser netz = program.staff("n.netz");
        Browser draht = program.staff("w.draht");
        String organisation = "ags:05997004";
        DirectoryClient directory = program.bean(DirectoryClient.class);
        Frage frage = (leika) -> {
            directory.forget(organisation);
            return directory
                    .find(organisation, leika, program.bean(KeyRing.class).current("vermittlung"))
                    .addressee();
        };
        Holder erster = ausweis(program, "Stadt Zweidienst");
        String erste = beginne(netz, "Stadt Zweidienst", organisation, "059970040004");
        live(program, netz, erste, erster);
        // Not connected for itself: the authority's own entry.
        assertThat(frage.leser(ZWEITE)).isEqualTo(erster.certificate());

        String zweite = beginneZweite(netz, organisation, "059970040004");
        Holder zweiter = ausweis(program, "Stadt Zweidienst Grundsicherung");
        live(program, netz, zweite, zweiter);
        assertThat(frage.leser(Kommune.LEIKA)).isEqualTo(erster.certificate());
        assertThat(frage.leser(ZWEITE)).isEqualTo(zweiter.certificate());
        assertThat(frage.leser("")).isEqualTo(erster.certificate());
        assertThat(directory.readerOf(
                        zweiter.certificate(), program.bean(KeyRing.class).current("vermittlung")))
                .hasValueSatisfying(r -> assertThat(r.services()).contains(Services.of(ZWEITE)));

        // The first is switched off: the second does not stand in for it, but speaks for the authority.
        schalte(program, netz, draht, erste, "Das Rechenzentrum zieht um");
        assertThatThrownBy(() -> frage.leser(Kommune.LEIKA)).isInstanceOf(NoRoute.class);
        assertThat(frage.leser(ZWEITE)).isEqualTo(zweiter.certificate());
        assertThat(frage.leser("")).isEqualTo(zweiter.certificate());
        // The next certificate of the second is its own matter.
        Holder naechster = ausweis(program, "Stadt Zweidienst Grundsicherung 2");
        zertifikat(netz, zweite, "INHALT", naechster);
        post(netz, zweite + "/eintrag", "ab=02.03.2026");
        assertThat(frage.leser(ZWEITE)).isEqualTo(naechster.certificate());
        assertThat(frage.leser("")).isEqualTo(naechster.certificate());
        schalte(program, netz, draht, erste, "Der Umzug ist fertig");
        assertThat(frage.leser(Kommune.LEIKA)).isEqualTo(erster.certificate());
        assertThat(frage.leser("")).isEqualTo(erster.certificate());
        assertThat(frage.leser(ZWEITE)).isEqualTo(naechster.certificate());
    }

    /// Services that went live when there was one entry for all keep it when one of them changes.
    @Test
    void whatWasSharedStaysWithWhoDidNotChange(TestProgram program) throws Exception {
        Browser netz = program.staff("n.netz");
        String organisation = "ags:05997005";
        Holder alter = ausweis(program, "Stadt Altdienst");
        String erste = beginne(netz, "Stadt Altdienst", organisation, "059970050005");
        live(program, netz, erste, alter);
        live(program, netz, beginneZweite(netz, organisation, "059970050005"), alter);
        sql(
                program,
                "delete from directory.dienst where organisation = '" + organisation + "' and service_uri <> '"
                        + Services.TRAGWERK + "'");
        Holder neuer = ausweis(program, "Stadt Altdienst 2");
        zertifikat(netz, erste, "INHALT", neuer);
        post(netz, erste + "/eintrag", "ab=02.03.2026");
        assertThat(netz.page().select("[data-qa=fehler]")).isEmpty();
        DirectoryClient directory = program.bean(DirectoryClient.class);
        directory.forget(organisation);
        var own = program.bean(KeyRing.class).current("vermittlung");
        assertThat(directory.find(organisation, Kommune.LEIKA, own).addressee()).isEqualTo(neuer.certificate());
        assertThat(directory.find(organisation, ZWEITE, own).addressee()).isEqualTo(alter.certificate());
    }

    private interface Frage {
        X509Certificate leser(String leika);
    }

    private static String beginneZweite(Browser b, String organisation, String ars) {
        Map<String, String> neu = new HashMap<>(Kommune.neu("Stadt Zweidienst", organisation, ars));
        neu.put("leika", ZWEITE);
        b.open("/anbindung").submit("beginnen", neu, "");
        return b.location().getPath();
    }

    /// Off, or on again.
    private static void schalte(TestProgram program, Browser eine, Browser andere, String seite, String grund) {
        eine.open(seite).submit("abschalten", Map.of("grund", grund), "");
        andere.open(seite).submit("bestaetigen", Map.of("passwort", program.password("w.draht")), "");
        assertThat(andere.page().select("[data-qa=fehler]")).isEmpty();
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
        unterzeichnet(program, id);
        geprobt(program, id);
        belege(b, seite);
        schritt(program, id, "ABNAHME");
        sql(program, "update anbindung.vorhaben set live_seit = now() where id = '" + id + "'");
        post(b, seite + "/eintrag", "ab=01.03.2026");
    }

    private static void alsWeb(TestProgram program, String statement) throws SQLException {
        try (var web = program.as(DbRole.WEB, DB);
                var sql = web.createStatement()) {
            sql.execute(statement);
        }
    }
}
