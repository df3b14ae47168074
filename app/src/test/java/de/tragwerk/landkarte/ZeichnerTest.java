package de.tragwerk.landkarte;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.landkarte.Sicht.Punkt;
import de.tragwerk.landkarte.Zeichnung.Nadel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What is drawn: only what lies on the sheet, light, with pins and words that do not cover each other.
class ZeichnerTest {

    private static Landkarte demo() {
        try {
            return GeoJson.karte(
                    Files.readString(Path.of("src/main/resources/de/tragwerk/landkarte/landkarte-demo.geojson")));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<Ziel> ziele(int wieViele, int abstand) {
        List<Ziel> ziele = new ArrayList<>();
        for (int i = 0; i < wieViele; i++) {
            ziele.add(new Ziel(i + 1, new Lage(5_432_000 + i * abstand, 686_000 + i * abstand), "Stelle " + (i + 1)));
        }
        return ziele;
    }

    @Test
    void aLineIsCutAtTheSheetAndARingStaysClosed() {
        List<Punkt> quer =
                List.of(new Punkt(-500, 100), new Punkt(500, 100), new Punkt(500, 1_000), new Punkt(100, 400));
        assertThat(Beschnitt.linie(quer))
                .containsExactly(
                        List.of(new Punkt(-20, 100), new Punkt(380, 100)),
                        List.of(new Punkt(126.66666666666669, 440), new Punkt(100, 400)));
        assertThat(Beschnitt.linie(List.of(new Punkt(-50, -50), new Punkt(-60, 500))))
                .isEmpty();
        assertThat(Beschnitt.ring(List.of(
                        new Punkt(-100, -100), new Punkt(900, -100), new Punkt(900, 900), new Punkt(-100, 900))))
                .containsExactlyInAnyOrder(
                        new Punkt(-20, -20), new Punkt(380, -20), new Punkt(380, 440), new Punkt(-20, 440));
        assertThat(Beschnitt.ring(List.of(new Punkt(500, 0), new Punkt(600, 0), new Punkt(600, 50))))
                .isEmpty();
    }

    @Test
    void pointsNobodySeesAreLeftOut() {
        List<Punkt> gerade = new ArrayList<>();
        for (int i = 0; i <= 100; i++) {
            gerade.add(new Punkt(i, i % 2 == 0 ? 0 : 0.1));
        }
        assertThat(Glaettung.glatt(gerade, 0.4)).containsExactly(new Punkt(0, 0), new Punkt(100, 0));
        List<Punkt> ecke = List.of(new Punkt(0, 0), new Punkt(10, 0), new Punkt(10, 10));
        assertThat(Glaettung.glatt(ecke, 0.4)).isEqualTo(ecke);
    }

    @Test
    void aPathIsShortAndExact() {
        assertThat(new Pfad()
                        .zug(
                                List.of(
                                        new Punkt(1.04, -2),
                                        new Punkt(1.04, 3.26),
                                        new Punkt(0, 0),
                                        new Punkt(0.01, 0)),
                                true)
                        .toString())
                .isEqualTo("M1-2l0 5.3-1-3.3z");
        assertThat(Pfad.zahl(-0.04)).isEqualTo("0");
        assertThat(Pfad.zahl(-0.06)).isEqualTo("-0.1");
    }

    @Test
    void headsOfPinsNeverCoverEachOtherAndWhoFindsNoRoomIsAPoint() {
        Zeichnung eng = Zeichner.zeichne(demo(), Sicht.auf(demo(), Blick.GANZ), ziele(60, 3));
        assertThat(eng.nadeln().size()).isBetween(12, 40);
        assertThat(eng.nadeln().size() + eng.punkte().size()).isEqualTo(60);
        List<Punkt> koepfe = eng.nadeln().stream()
                .map(n -> new Punkt(Double.parseDouble(n.x()), Double.parseDouble(n.y())))
                .toList();
        for (int i = 0; i < koepfe.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertThat(koepfe.get(i).bis(koepfe.get(j))).isGreaterThan(2 * Nadelsetzer.KOPF);
            }
        }
        assertThat(eng.zeigt(1)).isTrue();
        // Alone, a pin stands straight above its place.
        Nadel allein = Zeichner.zeichne(demo(), Sicht.auf(demo(), Blick.GANZ), ziele(1, 0))
                .nadeln()
                .getFirst();
        assertThat(allein.x()).isEqualTo(allein.fussX());
        assertThat(Double.parseDouble(allein.fussY()) - Double.parseDouble(allein.y()))
                .isEqualTo(24);
    }

    @Test
    void outsideOfThePartThatIsShownNothingIsDrawn() {
        Landkarte demo = demo();
        Sicht auental = Sicht.auf(demo, List.of(Lage.lies("54.25728, 6.95086")), Lage.lies("54.25728, 6.95086"));
        Zeichnung nah = Zeichner.zeichne(demo, auental, ziele(3, 0));
        assertThat(nah.nadeln()).isEmpty();
        assertThat(nah.punkte()).isEmpty();
        assertThat(nah.schriften())
                .extracting(s -> s.text())
                .contains("Auental", "Linde")
                .doesNotContain("Kirchbach");
        assertThat(nah.massstab().text()).isEqualTo("1 km");
    }

    @Test
    void eachNameStandsOnceAndTheMostImportantFirst() {
        Zeichnung ganz = Zeichner.zeichne(demo(), Sicht.auf(demo(), Blick.GANZ), List.of());
        List<String> namen = ganz.schriften().stream().map(s -> s.text()).toList();
        assertThat(namen).contains("Auental", "Wiesengrund", "Linde", "Auensee", "Stadtforst");
        assertThat(ganz.schriften().stream()
                        .filter(s -> s.text().equals("Linde"))
                        .toList())
                .singleElement()
                .satisfies(s -> assertThat(s.laengs()).isTrue());
        assertThat(ganz.massstab().text()).isEqualTo("5 km");
    }

    /// An outline as large as any: dense lines all over the sheet.
    @Test
    void theLargestOutlineIsALightDrawing() {
        List<Stueck> stuecke = new ArrayList<>();
        for (int s = 0; s < 200; s++) {
            List<Lage> zug = new ArrayList<>();
            for (int i = 0; i < 300; i++) {
                zug.add(new Lage(5_400_000 + i * 60, 650_000 + s * 200 + (i % 2) * 190));
            }
            stuecke.add(new Stueck(Ebene.STRASSE, "Straße " + s, List.of(zug)));
        }
        Landkarte dicht = SichtTest.karte(stuecke);
        Zeichnung z = Zeichner.zeichne(dicht, Sicht.auf(dicht, Blick.GANZ), List.of());
        assertThat(z.pfade().getFirst().d().length()).isLessThan(80_000);
    }
}
