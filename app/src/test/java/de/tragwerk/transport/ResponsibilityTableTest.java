package de.tragwerk.transport;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.transport.route.ResponsibilityTable;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Tables of responsibilities: what can be used, what is wrong, what is missing.
class ResponsibilityTableTest {

    private static final String HZL = "99107012017000";
    private static final String WOHNGELD = "99107023017000";

    @Test
    void mistakesAreNamedWithTheirLine() {
        ResponsibilityTable table = ResponsibilityTable.read(List.of(
                "leika;ars;organisation",
                HZL + ";05999;ags:05999000",
                HZL + ";5999;ags:05999000",
                "107012017000;05999;ags:05999000",
                HZL + ";05999;ags:05999001",
                HZL + ";05999"));
        assertThat(table.entries()).hasSize(1);
        assertThat(table.mistakes()).hasSize(4);
        assertThat(table.mistakes().get(0)).startsWith("Zeile 3").contains("führende Null");
        assertThat(table.mistakes().get(1)).startsWith("Zeile 4").contains("LeiKa");
        assertThat(table.mistakes().get(2)).startsWith("Zeile 5").contains("schon ags:05999000");
    }

    /// Where no LeiKa key is known, a table names a key of our own; what only looks like one is a mistake.
    @Test
    void keysOfOurOwnAnswerToo() {
        ResponsibilityTable table = ResponsibilityTable.read(List.of(
                "tragwerk-bestattungskosten;05999;ags:05999000",
                "tragwerk-;05999;ags:05999000",
                "bestattungskosten;05999;ags:05999000",
                "tragwerk-" + "x".repeat(60) + ";05999;ags:05999000"));
        assertThat(table.entries()).hasSize(1);
        assertThat(table.mistakes()).hasSize(3).allMatch(m -> m.contains("tragwerk-bestattungskosten"));
        assertThat(Services.leika(Services.of("tragwerk-bestattungskosten"))).isEqualTo("tragwerk-bestattungskosten");
        assertThat(Services.leika(Services.TRAGWERK)).isEmpty();
        assertThat(Services.leika(Services.ERPROBUNG)).isEmpty();
    }

    @Test
    void overlapsAndGapsAreShown() {
        ResponsibilityTable table = ResponsibilityTable.read(List.of(
                HZL + ";05999;ags:05999000",
                HZL + ";059990010001;ags:05999001",
                HZL + ";05998;ags:05998000",
                WOHNGELD + ";05999;ags:05999000"));
        assertThat(table.mistakes()).isEmpty();
        assertThat(table.overlaps()).singleElement().asString().contains("059990010001", "ags:05999001", "05999");
        assertThat(table.gaps(table.places())).containsExactly(WOHNGELD + ": in 05998 antwortet niemand");
    }

    @Test
    void theLandCoversEverythingInIt() {
        ResponsibilityTable table =
                ResponsibilityTable.read(List.of(HZL + ";05;lnd:050000000000", WOHNGELD + ";05;lnd:050000000000"));
        assertThat(table.gaps(List.of("05999", "059990010001"))).isEmpty();
        assertThat(table.gaps(List.of("01001"))).hasSize(2);
    }
}
