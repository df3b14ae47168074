package de.tragwerk.fitconnect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.tragwerk.cli.CommandAct;
import de.tragwerk.mandant.Home;
import de.tragwerk.mandant.Mandant;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.mandant.Scope;
import de.tragwerk.mandant.Side;
import de.tragwerk.mandant.database.Registry;
import de.tragwerk.osci.Holder;
import de.tragwerk.osci.pki.Pki;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import de.tragwerk.transport.fit.FitClient;
import de.tragwerk.transport.fit.FitKeys;
import de.tragwerk.transport.fit.FitTargets;
import de.tragwerk.transport.fit.WayDesk;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.ObjectMapper;

/// Destinations, clients and ways of FIT-Connect are set by commands of the operator alone.
@TragwerkTest
class DestinationDeskTest {

    private static final String LEIKA = "99107009017000";
    private static final String URN = "urn:de:fim:leika:leistung:" + LEIKA;

    private static <T> T at(TestProgram program, String mandant, java.util.function.Function<JdbcClient, T> work)
            throws SQLException {
        Mandant found = program.bean(Registry.class).mandanten().stream()
                .filter(m -> m.id().equals(mandant))
                .findFirst()
                .orElseThrow();
        return new CommandAct(
                        program.installation().cluster(), program.installation().home(), Clock.systemUTC())
                .run(found, "cli.FIT_WAY", new CommandAct.Thing("fit-weg", "probe", "probe"), work);
    }

    private static void service(TestProgram program, Consumer<DestinationDesk> work) throws SQLException {
        at(program, "vermittlung", jdbc -> {
            work.accept(new DestinationDesk(jdbc));
            return true;
        });
    }

    private static void portal(TestProgram program, Consumer<WayDesk> work) throws SQLException {
        at(program, "auental-portal", jdbc -> {
            work.accept(new WayDesk(jdbc));
            return true;
        });
    }

    private static Holder key(TestProgram program, String name) throws Exception {
        Home home = program.installation().home();
        return Pki.of(Pki.load(
                                home.secretFolder().resolve("pki-wurzel.p12"),
                                home.password("pki-wurzel").toCharArray())
                        .getFirst())
                .issue(name, program.bean(RealTime.class).instant().minusSeconds(60));
    }

    private static DestinationDesk.Destination destination(UUID id, Holder key) {
        return new DestinationDesk.Destination(
                id, "ags:05997096", key.certificate(), null, List.of(LEIKA), List.of("05997"), true, null);
    }

    @Test
    void aDestinationAndAClientAreMadeChangedLockedAndRemoved(TestProgram program, ObjectMapper json) throws Exception {
        UUID id = UUID.randomUUID();
        Holder first = key(program, "Ziel");
        Holder second = key(program, "Ziel neu");
        String secret = "x".repeat(40);
        String base = program.address(Side.VERMITTLUNG) + "/fit";
        service(program, desk -> desk.destination(destination(id, first)));
        service(program, desk -> desk.client("befehl-amt", secret, List.of(id)));
        FitClient client = new FitClient(base, "befehl-amt", secret, json);
        assertThat(client.destination(id, 3072).key().getKeyID())
                .isEqualTo(FitKeys.cipher(first.certificate()).getKeyID());
        assertThat(client.destination(id, 3072).services()).contains(URN);
        client.create(id, URN, List.of());

        service(program, desk -> desk.destination(destination(id, second)));
        assertThat(client.destination(id, 3072).key().getKeyID())
                .isEqualTo(FitKeys.cipher(second.certificate()).getKeyID());

        service(program, desk -> desk.lock(id, true));
        assertThatThrownBy(() -> client.create(id, URN, List.of())).hasMessageContaining("404");
        service(program, desk -> desk.lock(id, false));
        client.create(id, URN, List.of());

        // A new secret: who has the old one gets no token any more.
        service(program, desk -> desk.client("befehl-amt", "y".repeat(40), List.of(id)));
        assertThatThrownBy(() -> new FitClient(base, "befehl-amt", secret, json).destination(id, 3072))
                .hasMessageContaining("401");
        new FitClient(base, "befehl-amt", "y".repeat(40), json).destination(id, 3072);

        List<String> lines = new ArrayList<>();
        service(program, desk -> lines.addAll(desk.lines()));
        assertThat(lines)
                .contains("Ziel " + id + "\tOFFEN\tags:05997096\t1 Leistungen", "Klient befehl-amt\tliest " + id)
                .noneMatch(l -> l.contains("yyyy"));
        assertThatThrownBy(() -> service(program, desk -> desk.remove(id))).hasMessageContaining("fit sperren");
        UUID unused = UUID.randomUUID();
        service(program, desk -> desk.destination(destination(unused, first)));
        service(program, desk -> desk.remove(unused));
        assertThatThrownBy(() -> service(program, desk -> desk.remove(unused))).hasMessageContaining("gibt es nicht");
        service(program, desk -> desk.lock(id, true));
    }

    @Test
    void aPortalIsToldWhoIsReachedHow(TestProgram program) throws Exception {
        FitTargets targets = program.bean(FitTargets.class);
        Scope portal = Scope.job("auental-portal", "test");
        FitTargets.Target target = new FitTargets.Target(UUID.randomUUID(), "https://fit.example/submission-api");
        String organisation = "ags:05997095";
        portal(program, desk -> desk.way(organisation, "", target));
        assertThat(Scope.get(portal, () -> targets.of(organisation, LEIKA))).contains(target);
        // FIT-Connect has no name for it but a LeiKa key, and a neighbour's would claim something else.
        assertThat(Scope.get(portal, () -> targets.of(organisation, "tragwerk-bestattungskosten")))
                .isEmpty();
        assertThatThrownBy(() -> portal(program, desk -> desk.way(organisation, "tragwerk-bestattungskosten", target)))
                .hasMessageContaining("14 Ziffern");
        portal(program, desk -> desk.way(organisation, LEIKA, null));
        assertThat(Scope.get(portal, () -> targets.of(organisation, LEIKA))).isEmpty();
        List<String> lines = new ArrayList<>();
        portal(program, desk -> lines.addAll(desk.lines()));
        assertThat(lines)
                .contains(
                        organisation + "\talle Leistungen\t" + target.destination() + "\t" + target.base(),
                        organisation + "\t" + LEIKA + "\tOSCI");
        portal(program, desk -> desk.removeWay(organisation, LEIKA));
        portal(program, desk -> desk.removeWay(organisation, ""));
        assertThat(Scope.get(portal, () -> targets.of(organisation, LEIKA))).isEmpty();
    }

    @Test
    void whatIsWrongIsSaidAndChangesNothing(TestProgram program) throws Exception {
        Holder key = key(program, "Falsch");
        UUID id = UUID.randomUUID();
        assertThatThrownBy(() -> service(
                        program,
                        desk -> desk.destination(new DestinationDesk.Destination(
                                id, "ags:1", key.certificate(), null, List.of("123"), List.of(), true, null))))
                .hasMessageContaining("14 Ziffern");
        assertThatThrownBy(() -> service(
                        program,
                        desk -> desk.destination(new DestinationDesk.Destination(
                                id, "ags:1", key.certificate(), null, List.of(LEIKA), List.of("123"), true, null))))
                .hasMessageContaining("Regionalschlüssel");
        assertThatThrownBy(() -> service(
                        program,
                        desk -> desk.destination(new DestinationDesk.Destination(
                                id, "ags:1", key.certificate(), null, List.of(LEIKA), List.of(), true, "amt.example"))))
                .hasMessageContaining("Rückruf");
        assertThatThrownBy(() -> service(program, desk -> desk.client("befehl-x", "x".repeat(40), List.of(id))))
                .hasMessageContaining("Ein Ziel " + id + " gibt es nicht");
        assertThatThrownBy(() -> service(program, desk -> desk.client("../x", "x".repeat(40), List.of())))
                .hasMessageContaining("Kennung");
        assertThatThrownBy(() -> portal(program, desk -> desk.way("ags:1", "", null)))
                .hasMessageContaining("--zurueck");
        assertThatThrownBy(() ->
                        portal(program, desk -> desk.way("ags:1", "", new FitTargets.Target(id, "fit.example"))))
                .hasMessageContaining("vollständig");
        assertThatThrownBy(() -> portal(program, WayDesk::removeOwn)).hasMessageContaining("nicht eingetragen");
    }
}
