package de.tragwerk.anbindung;

import static de.tragwerk.anbindung.Kommune.abfrage;
import static de.tragwerk.anbindung.Kommune.beginne;
import static de.tragwerk.anbindung.Kommune.schliesse;
import static de.tragwerk.anbindung.Kommune.sql;
import static de.tragwerk.anbindung.Kommune.zertifikat;
import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.cli.Browser;
import de.tragwerk.cli.osci.OsciServer;
import de.tragwerk.mandant.Side;
import de.tragwerk.osci.Holder;
import de.tragwerk.osci.Identity;
import de.tragwerk.osci.client.Dialog;
import de.tragwerk.osci.client.HttpChannel;
import de.tragwerk.osci.client.OsciClient;
import de.tragwerk.osci.client.Peer;
import de.tragwerk.osci.crypto.Policy;
import de.tragwerk.osci.intermediary.FolderStore;
import de.tragwerk.osci.intermediary.Intermediary;
import de.tragwerk.osci.intermediary.Rules;
import de.tragwerk.osci.pki.Pki;
import de.tragwerk.osci.trust.Trust;
import de.tragwerk.support.Eventually;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Test applications over other ways than our intermediary.
@TragwerkTest
class WegeTest {

    @Test
    void aTestApplicationGoesOverFitConnectToo(TestProgram program) throws Exception {
        Browser b = program.staff("n.netz");
        b.open("/anbindung")
                .submit(
                        "beginnen",
                        Map.of(
                                "name",
                                "Stadt Lindenbrück, Grundsicherung",
                                "organisation",
                                "ags:05999001",
                                "ars",
                                "059990010001",
                                "leika",
                                "99107009017000"),
                        "");
        String seite = b.location().getPath();
        String id = seite.substring("/anbindung/".length());
        zertifikat(program, b, seite, "lindenbrueck");
        sql(
                program,
                "update anbindung.vorhaben set variante = 'FITCONNECT', weitere = '" + program.address(Side.VERMITTLUNG)
                        + "/fit', fit_ziel = '"
                        + UUID.nameUUIDFromBytes("fit lindenbrueck".getBytes(StandardCharsets.UTF_8)) + "' where id = '"
                        + id + "'");
        for (String schritt : List.of("ABFRAGE", "ZERTIFIKAT", "INSTALLATION")) {
            sql(
                    program,
                    "insert into anbindung.schritt values ('" + id + "', '" + schritt + "', now(), gen_random_uuid())");
        }
        b.open(seite + "?schritt=VERZEICHNIS").submit("eintragen", Map.of(), "");
        schliesse(b, seite, "VERZEICHNIS");
        b.open(seite + "?schritt=TESTANTRAG").submit("senden", Map.of(), "");
        assertThat(b.page().select("[data-qa=tests]").text()).contains("FIT-Connect");
        Eventually.isTrue(() -> b.submit("nachfragen", Map.of(), "")
                .page()
                .select("[data-qa=tests]")
                .text()
                .contains("abgeholt und quittiert"));
    }

    /// Its own intermediary speaks OSCI as ours does; only its address and its certificate are its own.
    @Test
    void aMunicipalityReceivesOverItsOwnIntermediary(TestProgram program, @TempDir Path dir) throws Exception {
        Pki root = Kommune.wurzel(program);
        Clock clock = Clock.systemUTC();
        Holder haus = root.issue("Rechenzentrum Eigenfurt", clock.instant().minusSeconds(60));
        Holder amt = root.issue("Stadt Eigenfurt", clock.instant().minusSeconds(60));
        Policy policy = new Policy(LocalDate.now(clock));
        Intermediary intermediary = new Intermediary(
                Identity.of(haus),
                new Trust(List.of(root.root().certificate())),
                new FolderStore(dir),
                Rules.usual(),
                () -> policy,
                clock::instant);
        try (OsciServer server = new OsciServer(new InetSocketAddress("127.0.0.1", 0), intermediary, line -> {})) {
            String adresse = "http://127.0.0.1:" + server.port() + "/osci";
            Browser b = program.staff("n.netz");
            String seite = beginne(b, "Stadt Eigenfurt", "ags:05997007", "059970070007");
            String id = seite.substring("/anbindung/".length());
            abfrage(b, seite, adresse);
            zertifikat(b, seite, "INHALT", amt);
            b.open(seite + "?schritt=VERZEICHNIS").submit("eintragen", Map.of(), "");
            assertThat(b.page().select("[data-qa=fehler]").text()).contains("zuerst den Schritt Zertifikat");
            // Without the certificate of its intermediary nobody could trust the receipt.
            assertThat(b.open(seite + "?schritt=ZERTIFIKAT")
                            .page()
                            .select("[data-qa=fehlt]")
                            .text())
                    .contains("Intermediär");
            zertifikat(b, seite, "VERMITTLER", haus);
            schliesse(b, seite, "ZERTIFIKAT");
            b.open(seite + "?schritt=VERZEICHNIS").submit("eintragen", Map.of(), "");
            assertThat(b.page().select("[data-qa=eintrag]").text()).contains("ja, ");
            schliesse(b, seite, "VERZEICHNIS");
            sql(
                    program,
                    "insert into anbindung.schritt values ('" + id + "', 'INSTALLATION', now(), gen_random_uuid())");
            b.open(seite + "?schritt=TESTANTRAG").submit("senden", Map.of(), "");
            Eventually.isTrue(() -> b.submit("nachfragen", Map.of(), "")
                    .page()
                    .select("[data-qa=tests]")
                    .text()
                    .contains("zugestellt"));
            assertThat(b.page().select("[data-qa=tests]").text()).doesNotContain("abgeholt und quittiert");

            OsciClient client = new OsciClient(
                    new Peer(URI.create(adresse), haus.certificate(), haus.certificate()),
                    new HttpChannel(Duration.ofSeconds(10)),
                    Identity.of(amt),
                    policy,
                    (name, message) -> {});
            Dialog dialog = client.open();
            assertThat(dialog.fetch()).isPresent();
            dialog.exit();
            b.submit("nachfragen", Map.of(), "");
            assertThat(b.page().select("[data-qa=tests]").text()).contains("abgeholt und quittiert");
            schliesse(b, seite, "TESTANTRAG");
        }
    }
}
