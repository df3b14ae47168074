package de.tragwerk.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.cli.Browser;
import de.tragwerk.kernel.Sha256;
import de.tragwerk.support.Amt;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/// The package for the print shop, and what the post brings back.
@TragwerkTest
class RueckbriefTest {

    @Test
    void sortedPackedReturnedAndSentAgain(TestProgram program) throws Exception {
        Amt amt = Amt.auental(program);
        UUID akte = amt.bewilligt("Rosa", "Retour", "DE89370400440532013000");
        String bescheid = amt.wert("select id from decision.bescheid where akte_id = '" + akte + "'");
        String zeichen = amt.wert("select aktenzeichen from akte.akte where akte_id = '" + akte + "'");
        Map<String, byte[]> stapel = stapel(amt);
        List<String[]> index = index(stapel);
        assertThat(index).filteredOn(z -> z[2].equals(bescheid)).singleElement().satisfies(z -> {
            assertThat(z[3]).isEqualTo(zeichen);
            assertThat(z[5]).isEqualTo("12345");
            assertThat(Integer.parseInt(z[7])).isEqualTo((Integer.parseInt(z[6]) + 1) / 2);
            assertThat(z[9]).isIn("Standardbrief", "Kompaktbrief");
            assertThat(z[10]).isEmpty();
            assertThat(Sha256.hex(stapel.get(z[1]))).isEqualTo(z[11]);
        });
        assertThat(index).extracting(z -> z[5] + z[3]).isSorted();
        assertThat(new String(stapel.get("porto.csv"), StandardCharsets.UTF_8)).contains("brief;");
        assertThat(new String(stapel.get("SHA256SUMS"), StandardCharsets.UTF_8)).contains("  index.csv", "  porto.csv");

        // Who lost the file gets the same letters again, in the same order.
        Browser feld = amt.platz(amt.vorschlag()).open("/briefausgang").submit("noch-einmal", Map.of(), "");
        assertThat(index(dateien(feld.bytes()))).usingRecursiveComparison().isEqualTo(index);
        // A batch packed a minute later goes by itself, and its day is not the day of the other.
        amt.bewilligt("Rita", "Retour", "DE89370400440532013000");
        stapel(amt);
        String zustellung = amt.wert("select id from decision.zustellung where bescheid_id = '" + bescheid + "'");
        feld.open("/briefausgang").submit("abgesandt", Map.of("tag", "1.3.2026"), "");
        assertThat(feld.page().select("[data-qa=weigerung]").text()).contains("nicht vor dem 02.03.2026");
        feld.submit("abgesandt", Map.of(), "");
        assertThat(amt.wert("select zustand from decision.zustellung where id = '" + zustellung + "'"))
                .isEqualTo("GEDRUCKT");
        feld.submit("abgesandt", Map.of("tag", "02.03.2026"), "");
        assertThat(amt.wert("select frist_ende is not null from decision.zustellung where id = '" + zustellung + "'"))
                .isEqualTo("t");
        feld.open("/rueckbriefe").submit("brief-suche", Map.of("aktenzeichen", "50.21-1999-000000-0"), "");
        assertThat(feld.page().select("[data-qa=nichts]")).hasSize(1);
        feld.submit("brief-suche", Map.of("aktenzeichen", zeichen), "");
        feld.submit("melden0", Map.of("grund", "VERZOGEN", "eingang", "1.1.2026"), "");
        assertThat(feld.page().select("[data-qa=weigerung]").text()).contains("nicht vor dem Tag");
        // The letters that were found are still there.
        feld.submit("melden0", Map.of("grund", "VERZOGEN", "eingang", "2.3.2026"), "");
        assertThat(feld.page().select("[data-qa=rueckbrief]").text())
                .contains(zeichen)
                .contains("unbekannt verzogen");
        // Never known: no period runs, and the file says what is to be done.
        assertThat(amt.wert(
                        "select zustand || ' ' || (bekannt_am is null and frist_ende is null) from decision.zustellung where id = '"
                                + zustellung + "'"))
                .isEqualTo("UNZUSTELLBAR true");
        assertThat(feld.open("/akte/" + akte).page().select("[data-code=RUECKBRIEF]"))
                .hasSize(1);

        feld.open("/rueckbriefe").submit("erneut-" + zustellung, Map.of(), "");
        assertThat(feld.open("/akte/" + akte).page().select("[data-code=RUECKBRIEF]"))
                .isEmpty();
        Map<String, byte[]> zweiter = stapel(amt);
        assertThat(index(zweiter))
                .filteredOn(z -> z[2].equals(bescheid))
                .singleElement()
                .satisfies(z -> {
                    assertThat(z[10]).endsWith("-deckblatt.pdf");
                    assertThat(zweiter).containsKey(z[10]);
                    // The letter itself is the same.
                    assertThat(z[11])
                            .isEqualTo(index.stream()
                                    .filter(x -> x[2].equals(bescheid))
                                    .findFirst()
                                    .orElseThrow()[11]);
                });
        amt.platz(amt.vorschlag()).open("/briefausgang").submit("abgesandt", Map.of(), "");
        assertThat(amt.wert("select zustand || ' ' || (frist_ende is not null) from decision.zustellung where id = '"
                        + zustellung + "'"))
                .isEqualTo("ABGESANDT true");
    }

    private static Map<String, byte[]> stapel(Amt amt) throws Exception {
        Browser b = amt.platz(amt.vorschlag()).open("/briefausgang");
        b.submit("stapel", Map.of(), "");
        return dateien(b.bytes());
    }

    private static Map<String, byte[]> dateien(byte[] stapel) throws Exception {
        Map<String, byte[]> dateien = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(stapel))) {
            for (var e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
                dateien.put(e.getName(), zip.readAllBytes());
            }
        }
        assertThat(dateien).containsKeys("index.csv", "porto.csv", "SHA256SUMS");
        return dateien;
    }

    private static List<String[]> index(Map<String, byte[]> stapel) {
        List<String[]> zeilen = new ArrayList<>();
        new String(stapel.get("index.csv"), StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .forEach(z -> zeilen.add(z.split(";", -1)));
        return zeilen;
    }
}
