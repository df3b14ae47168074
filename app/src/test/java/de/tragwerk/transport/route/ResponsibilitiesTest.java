package de.tragwerk.transport.route;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.mandant.Scope;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Who gets no mail any more is in no table any more.
@TragwerkTest
class ResponsibilitiesTest {

    private static final String SERVICE = "99107099099000";
    private static final String PLACE = "099980000000";

    @Test
    void aTableTakesThePlaceOfTheFormerOne(TestProgram program) {
        Responsibilities table = program.bean(Responsibilities.class);
        Scope.run(Scope.job("auental-portal", "test"), () -> {
            List<Responsibilities.Entry> before = table.entries();
            try {
                List<Responsibilities.Entry> more = new ArrayList<>(before);
                more.add(new Responsibilities.Entry(SERVICE, PLACE, "ags:09998000"));
                table.replaceAll(more);
                assertThat(table.organisation(SERVICE, PLACE)).contains("ags:09998000");
                assertThat(table.entries()).hasSize(before.size() + 1).containsAll(before);
            } finally {
                table.replaceAll(before);
            }
            assertThat(table.organisation(SERVICE, PLACE)).isEmpty();
            assertThat(table.entries()).containsExactlyElementsOf(before);
        });
    }
}
