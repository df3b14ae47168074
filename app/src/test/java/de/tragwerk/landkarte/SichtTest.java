package de.tragwerk.landkarte;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.tragwerk.landkarte.Sicht.Punkt;
import de.tragwerk.landkarte.Sicht.Schritt;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// From degrees to the sheet, worked out by hand, and the steps on it.
class SichtTest {

    /// A square of 0.2 degrees of latitude by 0.2 / cos 54.3° of longitude, so as wide as high: 22.239 km.
    private static final Lage MITTE = new Lage(5_430_000, 690_000);

    private static final int HALB = 10_000;
    private static final int HALB_QUER = 17_137;

    private static final Landkarte QUADRAT = karte(List.of(new Stueck(
            Ebene.GEBIET,
            "",
            List.of(List.of(
                    new Lage(5_430_000 - HALB, 690_000 - HALB_QUER),
                    new Lage(5_430_000 - HALB, 690_000 + HALB_QUER),
                    new Lage(5_430_000 + HALB, 690_000 + HALB_QUER),
                    new Lage(5_430_000 + HALB, 690_000 - HALB_QUER))))));

    static Landkarte karte(List<Stueck> stuecke) {
        return new Landkarte("Probe", "erfunden", LocalDate.of(2026, 1, 15), stuecke, Map.of());
    }

    @Test
    void theMiddleOfTheAreaIsTheMiddleOfTheSheetAndNorthIsAbove() {
        Sicht ganz = Sicht.auf(QUADRAT, Blick.GANZ);
        assertThat(ganz.punkt(MITTE)).isEqualTo(new Punkt(180, 210));
        // 22.239 km and 6 % of room are 360 units: 65.48 m each.
        assertThat(ganz.meterJeEinheit()).isCloseTo(65.48, within(0.02));
        Punkt nordost = ganz.punkt(new Lage(5_430_000 + HALB, 690_000 + HALB_QUER));
        assertThat(nordost.x()).isCloseTo(180 + 180 / 1.06, within(0.1));
        assertThat(nordost.y()).isCloseTo(210 - 180 / 1.06, within(0.1));
        // 10 km to the north are 152.7 units.
        Lage nord = new Lage(5_430_000 + 8_993, 690_000);
        assertThat(MITTE.meterBis(nord)).isEqualTo(10_000);
        assertThat(ganz.punkt(nord).y()).isCloseTo(210 - 152.7, within(0.2));
    }

    @Test
    void aPointOfTheSheetIsThePlaceThatIsDrawnThere() {
        for (Blick blick : List.of(Blick.GANZ, new Blick(3, 1_200, -700))) {
            Sicht sicht = Sicht.auf(QUADRAT, blick);
            for (double[] xy : new double[][] {{0, 0}, {360, 420}, {17, 333}, {180, 210}}) {
                Punkt wieder = sicht.punkt(sicht.lage(xy[0], xy[1]).orElseThrow());
                assertThat(wieder.x()).isCloseTo(xy[0], within(0.2));
                assertThat(wieder.y()).isCloseTo(xy[1], within(0.2));
            }
            assertThat(sicht.lage(-1, 10)).isEmpty();
            assertThat(sicht.lage(10, 421)).isEmpty();
        }
    }

    @Test
    void stepsStayOnTheMap() {
        Sicht ganz = Sicht.auf(QUADRAT, Blick.GANZ);
        assertThat(ganz.schritte()).containsOnlyKeys(Schritt.NAEHER);
        Sicht nah = Sicht.auf(QUADRAT, ganz.schritte().get(Schritt.NAEHER));
        assertThat(nah.meterJeEinheit()).isCloseTo(ganz.meterJeEinheit() / 2, within(0.001));
        assertThat(nah.schritte()).containsOnlyKeys(Schritt.values());
        // Half a sheet to the east is its edge already: a quarter of the whole, 5,893 m.
        Sicht ost = Sicht.auf(QUADRAT, nah.schritte().get(Schritt.OSTEN));
        assertThat(ost.blick()).isEqualTo(new Blick(1, 5_893, 0));
        assertThat(ost.schritte()).doesNotContainKey(Schritt.OSTEN).containsKey(Schritt.WESTEN);
        // What nobody could have pressed shows something of the map all the same.
        Blick weit = Sicht.auf(QUADRAT, new Blick(99, 9_999_999, -9_999_999)).blick();
        assertThat(weit.stufe()).isEqualTo(5);
        assertThat(weit.ost()).isLessThan(12_000);
        assertThat(Sicht.auf(QUADRAT, weit).schritte()).doesNotContainKey(Schritt.NAEHER);
    }

    @Test
    void nearerGoesToWhatTheEdgeKeptFromTheMiddleUntilSomebodyMoves() {
        Sicht ganz = Sicht.auf(QUADRAT, Blick.GANZ);
        Lage ecke = ganz.lage(60, 100).orElseThrow();
        Blick naeher = Objects.requireNonNull(ganz.schritte(ecke).get(Schritt.NAEHER));
        Sicht zweimal = Sicht.auf(
                QUADRAT, Objects.requireNonNull(Sicht.auf(QUADRAT, naeher).schritte(ecke).get(Schritt.NAEHER)));
        assertThat(zweimal.punkt(ecke).x()).isCloseTo(Sicht.BREITE / 2.0, within(31.0));
        assertThat(zweimal.punkt(ecke).y()).isCloseTo(Sicht.HOEHE / 2.0, within(31.0));
        Sicht weg = Sicht.auf(QUADRAT, Objects.requireNonNull(zweimal.schritte(ecke).get(Schritt.OSTEN)));
        assertThat(weg.schritte(ecke).get(Schritt.NAEHER))
                .isEqualTo(new Blick(3, weg.blick().ost(), weg.blick().sued()));
    }

    @Test
    void aLookIsReadAsItIsWritten() {
        Blick blick = new Blick(2, -350, 12_000);
        assertThat(Blick.lies(blick.text())).contains(blick);
        for (String falsch :
                List.of("", "2", "2/1", "2/1/x", "-1/0/0", "2/1/2/3", "100/0/0", "2/99999999/0", " 2/0/0")) {
            assertThat(Blick.lies(falsch)).as(falsch).isEmpty();
        }
    }

    @Test
    void theNearestLookShowsAllThatIsAskedFor() {
        Lage nah = new Lage(5_430_800, 690_500);
        Lage fern = new Lage(5_436_000, 700_000);
        Sicht beide = Sicht.auf(QUADRAT, List.of(nah, fern), MITTE);
        assertThat(beide.blick().stufe()).isZero();
        assertThat(Sicht.innen(beide.punkt(fern), 26)).isTrue();
        assertThat(Sicht.auf(QUADRAT, List.of(nah), MITTE).blick().stufe()).isEqualTo(2);
        assertThat(Sicht.auf(QUADRAT, List.of(), null).blick()).isEqualTo(Blick.GANZ);
        // A place beyond the map is shown by no look, so the whole is.
        assertThat(Sicht.auf(QUADRAT, List.of(new Lage(5_400_000, 690_000)), null)
                        .blick())
                .isEqualTo(Blick.GANZ);
    }
}
