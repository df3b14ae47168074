package de.tragwerk.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.tragwerk.mandant.Mandant;
import de.tragwerk.mandant.Scope;
import de.tragwerk.mandant.database.Registry;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import de.tragwerk.transport.route.Responsibilities;
import java.time.Clock;
import org.junit.jupiter.api.Test;

/// An authority learns by command whose mail it fetches.
@TragwerkTest
class OwnOrganisationTest {

    private static Mandant mandant(TestProgram program, String id) {
        return program.bean(Registry.class).mandanten().stream()
                .filter(m -> m.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void itIsSetAndSetBack(TestProgram program) throws Exception {
        OwnOrganisation own = new OwnOrganisation(
                program.installation().cluster(), program.installation().home(), Clock.systemUTC());
        Responsibilities responsibilities = program.bean(Responsibilities.class);
        Scope scope = Scope.job("auental", "test");
        String before = Scope.get(scope, responsibilities::own).orElseThrow();
        // The key it has: other tests fetch meanwhile.
        own.set(mandant(program, "auental"), before);
        assertThat(Scope.get(scope, responsibilities::own)).contains(before);
        assertThatThrownBy(() -> own.set(mandant(program, "auental"), "05999001"))
                .hasMessageContaining("ags:05999001");
        assertThatThrownBy(() -> own.set(mandant(program, "vermittlung"), "ags:05999001"))
                .hasMessageContaining("keinen Schlüssel");
        try (var db = program.superuser("tw_m_auental");
                var rows = db.createStatement()
                        .executeQuery("select count(*) from audit.entry where action = 'cli.ORGANISATION'")) {
            rows.next();
            assertThat(rows.getLong(1)).isEqualTo(1);
        }
    }
}
