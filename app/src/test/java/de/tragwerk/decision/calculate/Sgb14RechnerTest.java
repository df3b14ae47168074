package de.tragwerk.decision.calculate;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.decision.model.Berechnung;
import de.tragwerk.decision.model.Bewilligungszeitraum;
import de.tragwerk.decision.model.Inhalt;
import de.tragwerk.decision.model.Kapitel;
import de.tragwerk.decision.model.Rechner;
import de.tragwerk.decision.model.Tatsache;
import de.tragwerk.decision.model.TatsacheArt;
import de.tragwerk.law.sgb14.Waisenalter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// From facts of a case to compensation payments (§§ 83, 85, 87 SGB XIV), amounts by hand from the law's own table.
class Sgb14RechnerTest {
    private static final Inhalt.Beteiligt ICH = mensch(1, "1979-03-14");
    private static final Inhalt.Beteiligt KIND = mensch(2, "2014-06-01");

    private final Sgb14Rechner rechner = new Sgb14Rechner();
    private final List<Inhalt.Beteiligt> personen = new ArrayList<>(List.of(ICH));
    private final List<Tatsache> tatsachen = new ArrayList<>();

    private static Inhalt.Beteiligt mensch(int nr, String geboren) {
        return new Inhalt.Beteiligt(new UUID(0, nr), "Person", Integer.toString(nr), LocalDate.parse(geboren));
    }

    private void fakt(TatsacheArt art, String wert, String von, @Nullable String bis) {
        fakt(ICH, art, wert, von, bis);
    }

    private void fakt(Inhalt.Beteiligt wer, TatsacheArt art, String wert, String von, @Nullable String bis) {
        tatsachen.add(new Tatsache(
                UUID.randomUUID(),
                wer.id(),
                art,
                tatsachen.size(),
                YearMonth.parse(von),
                bis == null ? null : YearMonth.parse(bis),
                wert,
                Tatsache.Quelle.SACHBEARBEITUNG,
                null,
                "",
                "steht im Bescheid",
                null,
                Instant.EPOCH));
    }

    private void anerkannt(String als, String von, @Nullable String bis) {
        fakt(TatsacheArt.ENTSCHAEDIGUNG_ALS, als, "2024-01", null);
        fakt(TatsacheArt.ANERKENNUNG, "2026-02-10", von, bis);
    }

    private Rechner.Ergebnis rechne(String von, String bis) {
        return rechner.rechne(
                Kapitel.ENTSCHAEDIGUNGSZAHLUNG,
                new Bewilligungszeitraum(YearMonth.parse(von), YearMonth.parse(bis), true),
                personen,
                tatsachen,
                List.of());
    }

    private List<Berechnung.Monat> monate(String von, String bis) {
        Rechner.Ergebnis e = rechne(von, bis);
        assertThat(e).isInstanceOf(Rechner.Berechnet.class);
        return ((Rechner.Berechnet) e).berechnung().monate();
    }

    private long betrag(String monat) {
        return monate(monat, monat).getFirst().gesamt();
    }

    private String saetze(String von, String bis) {
        return rechne(von, bis) instanceof Rechner.Unvollstaendig u ? String.join(" ", u.saetze()) : "";
    }

    private List<String> schritte(String monat) {
        return monate(monat, monat).getFirst().posten().stream()
                .map(Berechnung.Posten::schritt)
                .toList();
    }

    /// 50 from March 2026: 868 €; adjusted in July to 905 €; 70 from September: 1,357 €.
    @Test
    void derGradSteigtUndDerJuliPasstAn() {
        anerkannt("geschaedigt", "2026-03", null);
        fakt(TatsacheArt.GRAD_SCHAEDIGUNG, "50", "2026-03", "2026-08");
        fakt(TatsacheArt.GRAD_SCHAEDIGUNG, "70", "2026-09", null);
        assertThat(monate("2026-03", "2026-12"))
                .extracting(Berechnung.Monat::gesamt)
                .containsExactly(
                        86_800L, 86_800L, 86_800L, 86_800L, 90_500L, 90_500L, 135_700L, 135_700L, 135_700L, 135_700L);
        Berechnung.Posten zeile =
                monate("2026-08", "2026-08").getFirst().posten().getFirst();
        assertThat(zeile.norm()).isEqualTo("§ 83 Abs. 1 SGB XIV");
        assertThat(zeile.rechnung()).startsWith("Grad der Schädigungsfolgen 50 = 905,00");
        assertThat(zeile.tatsachen())
                .containsExactlyElementsOf(
                        tatsachen.stream().limit(3).map(Tatsache::id).toList());
        assertThat(rechner.laengstens(Kapitel.ENTSCHAEDIGUNGSZAHLUNG, YearMonth.of(2026, 3), personen, tatsachen))
                .isEqualTo(YearMonth.of(2027, 6));
    }

    /// 100 and heaviest consequences in July 2026: 2,261.00 + a fifth of it, 452.20, in full euro (§ 122a SGB XIV).
    @Test
    void schwersteFolgenHabenEineSumme() {
        anerkannt("geschaedigt", "2026-03", null);
        fakt(TatsacheArt.GRAD_SCHAEDIGUNG, "100", "2026-03", null);
        fakt(TatsacheArt.SCHWERSTE_FOLGEN, "true", "2026-03", null);
        assertThat(betrag("2026-07")).isEqualTo(271_400);
        assertThat(schritte("2026-07")).containsExactly("S14-ZAHLUNG", "S14-SCHWERST", "S14-SUMME");
        assertThat(monate("2026-07", "2026-07").getFirst().posten().getLast().rechnung())
                .isEqualTo("2.261,00 € + 452,20 €, auf volle Euro aufgerundet = 2.714,00 €");
    }

    /// The supplement is one of the payment at 100 (§ 83 Abs. 2 SGB XIV); what contradicts it is asked, not computed.
    @Test
    void schwersteFolgenUnterHundertWerdenGefragt() {
        anerkannt("geschaedigt", "2026-03", null);
        fakt(TatsacheArt.GRAD_SCHAEDIGUNG, "80", "2026-03", null);
        fakt(TatsacheArt.SCHWERSTE_FOLGEN, "true", "2026-05", null);
        assertThat(betrag("2026-04")).isEqualTo(130_200);
        assertThat(saetze("2026-03", "2026-12")).contains("Für Mai 2026").contains("§ 83 Abs. 2 SGB XIV");
    }

    @Test
    void unterDreissigGibtEsNichts() {
        anerkannt("geschaedigt", "2026-03", null);
        fakt(TatsacheArt.GRAD_SCHAEDIGUNG, "20", "2026-03", null);
        assertThat(betrag("2026-03")).isZero();
        assertThat(schritte("2026-03")).containsExactly(Berechnung.Posten.GRAD_UNTER_30);
    }

    /// In June 2026 a widow with two children 1,144 + 2 × 54; from July 1,193 + 2 × 56.
    @Test
    void hinterbliebene() {
        anerkannt("witwe", "2026-03", null);
        fakt(TatsacheArt.KINDER_WITWE, "2", "2026-03", null);
        assertThat(betrag("2026-06")).isEqualTo(125_200);
        assertThat(betrag("2026-07")).isEqualTo(130_500);
        assertThat(schritte("2026-07")).containsExactly("S14-WITWE", "S14-KINDER", "S14-SUMME");
        assertThat(saetze("2024-06", "2024-07")).contains("Wählen Sie Monate ab Juli 2024");
        fakt(TatsacheArt.KINDER_WITWE, "9999", "2026-09", null);
        assertThat(saetze("2026-08", "2026-09")).contains("9999 Kinder", "Prüfen Sie die Zahl");
    }

    /// Born on 15 September 2008: paid until September 2026, then only for a reason (§ 87 Abs. 3 and 4 SGB XIV).
    @Test
    void waisenWerdenBisAchtzehnGezahlt() {
        personen.set(0, mensch(1, "2008-09-15"));
        anerkannt("halbwaise", "2026-03", null);
        assertThat(monate("2026-08", "2026-11"))
                .extracting(Berechnung.Monat::gesamt)
                .containsExactly(44_100L, 44_100L, 0L, 0L);
        assertThat(schritte("2026-09")).containsExactly("S14-HALBWAISE");
        assertThat(schritte("2026-10")).containsExactly(Berechnung.Posten.WAISE_ZU_ALT);
        fakt(TatsacheArt.WAISE_WEITER, "ausbildung", "2026-11", null);
        assertThat(monate("2026-09", "2026-11"))
                .extracting(Berechnung.Monat::gesamt)
                .containsExactly(44_100L, 0L, 44_100L);
        personen.set(0, mensch(1, "1979-03-14"));
        assertThat(betrag("2026-11")).isZero();
    }

    /// What an officer can pick is what the law knows.
    @Test
    void jederGrundDerWaiseIstImGesetz() {
        assertThat(TatsacheArt.WAISE_WEITER.auswahl().keySet())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Waisenalter.Grund.values())
                        .map(g -> g.name().toLowerCase(Locale.ROOT))
                        .toList());
    }

    @Test
    void heiratUndEndeHabenIhrenGrund() {
        anerkannt("witwe", "2026-03", null);
        fakt(TatsacheArt.ENTSCHAEDIGUNG_ALS, "geheiratet", "2026-09", null);
        assertThat(monate("2026-08", "2026-09"))
                .extracting(Berechnung.Monat::gesamt)
                .containsExactly(119_300L, 0L);
        assertThat(schritte("2026-09")).containsExactly(Berechnung.Posten.GEHEIRATET);
        tatsachen.clear();
        fakt(TatsacheArt.ANERKENNUNG, "2026-02-10", "2026-03", null);
        fakt(TatsacheArt.ENTSCHAEDIGUNG_ALS, "partner", "2026-03", null);
        assertThat(saetze("2026-03", "2026-04")).contains("ersten drei Lebensjahre des Kindes");
        tatsachen.removeLast();
        fakt(TatsacheArt.ENTSCHAEDIGUNG_ALS, "partner", "2026-03", "2026-08");
        assertThat(monate("2026-08", "2026-09"))
                .extracting(Berechnung.Monat::gesamt)
                .containsExactly(119_300L, 0L);
        assertThat(schritte("2026-09")).containsExactly(Berechnung.Posten.WEGGEFALLEN);
    }

    @Test
    void wasNiemandAnerkanntHatWirdNichtGezahlt() {
        assertThat(saetze("2026-03", "2026-12")).contains("als wer Person 1 Entschädigung erhält");
        fakt(TatsacheArt.ENTSCHAEDIGUNG_ALS, "geschaedigt", "2026-03", null);
        assertThat(saetze("2026-03", "2026-12"))
                .contains("Für März 2026 ist nichts anerkannt")
                .contains("Für März 2026 fehlt der Grad der Schädigungsfolgen");
        fakt(TatsacheArt.GRAD_SCHAEDIGUNG, "30", "2026-03", null);
        fakt(TatsacheArt.ANERKENNUNG, "2026-04-10", "2026-04", "2026-10");
        assertThat(saetze("2026-03", "2026-12")).contains("Für März 2026 ist nichts anerkannt");
        assertThat(monate("2026-04", "2026-11"))
                .extracting(Berechnung.Monat::gesamt)
                .containsExactly(43_400L, 43_400L, 43_400L, 45_200L, 45_200L, 45_200L, 45_200L, 0L);
        assertThat(schritte("2026-11")).containsExactly(Berechnung.Posten.NICHT_ANERKANNT);
    }

    @Test
    void monateOhneBetragWerdenAbgelehnt() {
        anerkannt("geschaedigt", "2023-01", null);
        fakt(TatsacheArt.GRAD_SCHAEDIGUNG, "50", "2023-01", null);
        tatsachen.removeFirst();
        fakt(TatsacheArt.ENTSCHAEDIGUNG_ALS, "geschaedigt", "2023-01", null);
        assertThat(saetze("2023-12", "2024-01")).contains("Bundesversorgungsgesetz");
        assertThat(saetze("2027-06", "2027-07")).contains("Wählen Sie Monate bis Juni 2027");
    }

    @Test
    void werWegziehtHatHierKeinenAnspruchMehr() {
        anerkannt("geschaedigt", "2026-03", null);
        fakt(TatsacheArt.GRAD_SCHAEDIGUNG, "50", "2026-03", null);
        fakt(TatsacheArt.ZUGEHOERIGKEIT, TatsacheArt.VERZOGEN, "2026-10", null);
        assertThat(monate("2026-09", "2026-10"))
                .extracting(Berechnung.Monat::gesamt)
                .containsExactly(90_500L, 0L);
        fakt(TatsacheArt.ZUGEHOERIGKEIT, TatsacheArt.VERSTORBEN, "2026-11", null);
        assertThat(saetze("2026-09", "2026-10")).contains("ist verstorben");
    }

    @Test
    void jederHatSeineEigeneAkte() {
        personen.add(KIND);
        anerkannt("witwe", "2026-03", null);
        assertThat(betrag("2026-03")).isEqualTo(114_400);
        fakt(KIND, TatsacheArt.ENTSCHAEDIGUNG_ALS, "halbwaise", "2026-03", null);
        assertThat(saetze("2026-03", "2026-03")).contains("Für Person 2 legen Sie eine eigene Akte an");
    }
}
