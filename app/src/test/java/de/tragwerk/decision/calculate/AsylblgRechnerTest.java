package de.tragwerk.decision.calculate;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.decision.model.Berechnung;
import de.tragwerk.decision.model.Bewilligungszeitraum;
import de.tragwerk.decision.model.Inhalt;
import de.tragwerk.decision.model.Kapitel;
import de.tragwerk.decision.model.Rechner;
import de.tragwerk.decision.model.Tatsache;
import de.tragwerk.decision.model.TatsacheArt;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// From facts of a case to amounts by AsylbLG, by the rules 1.4 and 7 of the rule list.
class AsylblgRechnerTest {
    private static final Inhalt.Beteiligt ICH = mensch(1, "1996-05-04");
    private static final Inhalt.Beteiligt PARTNER = mensch(2, "1997-05-04");
    private static final Inhalt.Beteiligt KIND12 = mensch(3, "2013-06-01");
    private static final Inhalt.Beteiligt KIND5 = mensch(4, "2020-06-01");

    private final AsylblgRechner rechner = new AsylblgRechner();
    private final List<Inhalt.Beteiligt> personen = new ArrayList<>(List.of(ICH));
    private final List<Tatsache> tatsachen = new ArrayList<>();

    private static Inhalt.Beteiligt mensch(int nr, String geboren) {
        return new Inhalt.Beteiligt(new UUID(0, nr), "Person", Integer.toString(nr), LocalDate.parse(geboren));
    }

    private void fakt(TatsacheArt art, Inhalt.@Nullable Beteiligt wer, String wert, String von, @Nullable String bis) {
        tatsachen.add(new Tatsache(
                UUID.randomUUID(),
                wer == null ? null : wer.id(),
                art,
                tatsachen.size(),
                YearMonth.parse(von),
                bis == null ? null : YearMonth.parse(bis),
                wert,
                Tatsache.Quelle.SACHBEARBEITUNG,
                null,
                "",
                "belegt",
                null,
                Instant.EPOCH));
    }

    private void seit(Inhalt.Beteiligt wer, String tag) {
        fakt(TatsacheArt.AUFENTHALT, wer, "duldung", "2024-01", null);
        fakt(TatsacheArt.AUFENTHALT_SEIT, wer, tag, "2024-01", null);
    }

    private void inUnterkunft(String wo) {
        fakt(TatsacheArt.UNTERBRINGUNG, null, wo, "2024-01", null);
    }

    private void familie() {
        personen.addAll(List.of(PARTNER, KIND12, KIND5));
        fakt(TatsacheArt.ROLLE, PARTNER, "partner", "2024-01", null);
        fakt(TatsacheArt.ROLLE, KIND12, "kind", "2024-01", null);
        fakt(TatsacheArt.ROLLE, KIND5, "kind", "2024-01", null);
        seit(PARTNER, "2025-02-01");
    }

    private Rechner.Ergebnis rechne(Kapitel kapitel, String von, String bis) {
        return rechner.rechne(
                kapitel,
                new Bewilligungszeitraum(YearMonth.parse(von), YearMonth.parse(bis), false),
                personen,
                tatsachen,
                List.of());
    }

    private Berechnung.Monat monat(Kapitel kapitel, String monat) {
        return rechne(kapitel, monat, monat) instanceof Rechner.Berechnet b
                ? b.berechnung().monate().getFirst()
                : fehlt(rechne(kapitel, monat, monat).toString());
    }

    private static Berechnung.Monat fehlt(String satz) {
        throw new AssertionError(satz);
    }

    private String saetze(Kapitel kapitel, String von, String bis) {
        return rechne(kapitel, von, bis) instanceof Rechner.Unvollstaendig u ? String.join(" ", u.saetze()) : "";
    }

    /// Rule 7.1: 2 × 409 + 309 + 337; two children with the supplement of 25 (§ 16).
    @Test
    void r71_familie() {
        seit(ICH, "2025-02-01");
        familie();
        inUnterkunft("gemeinschaft");
        assertThat(monat(Kapitel.GRUNDLEISTUNGEN, "2026-03").gesamt()).isEqualTo(146_400 + 2 * 2_500);
    }

    /// What is given in kind takes the place of money: 455.00 − 190.00.
    @Test
    void sachleistungMindertDasGeld() {
        seit(ICH, "2025-02-01");
        inUnterkunft("aufnahme");
        fakt(TatsacheArt.VERPFLEGUNG, null, "true", "2026-01", null);
        assertThat(saetze(Kapitel.GRUNDLEISTUNGEN, "2026-03", "2026-03")).contains("welchen Wert das im Monat hat");
        fakt(TatsacheArt.NOTWENDIG_IN_NATUR, ICH, "19000", "2026-01", null);
        assertThat(monat(Kapitel.GRUNDLEISTUNGEN, "2026-03").gesamt()).isEqualTo(26_500);
    }

    /// Rule 7.4: from 21 June on ten of thirty days of 455.00.
    @Test
    void r74_abDemTagDerKenntnis() {
        seit(ICH, "2025-02-01");
        inUnterkunft("gemeinschaft");
        fakt(TatsacheArt.LEISTUNG_AB, null, "2026-06-21", "2026-06", null);
        assertThat(monat(Kapitel.GRUNDLEISTUNGEN, "2026-06").gesamt()).isEqualTo(15_167);
        assertThat(monat(Kapitel.GRUNDLEISTUNGEN, "2026-07").gesamt()).isEqualTo(45_500);
    }

    /// § 7 Abs. 3 Satz 2: tax-free pay for voluntary work is free up to a twelfth of the yearly amount of § 3 Nr.
    /// 26 EStG, 3,300.00 ÷ 12 = 275.00 in a month; level 1 is 455.00. 200.00 take nothing, of 300.00 25.00 count.
    @Test
    void ehrenamtIstFrei() {
        seit(ICH, "2025-02-01");
        inUnterkunft("gemeinschaft");
        fakt(TatsacheArt.EINKOMMEN, ICH, "honorary:20000", "2026-03", "2026-03");
        fakt(TatsacheArt.EINKOMMEN, ICH, "honorary:30000", "2026-04", null);
        assertThat(monat(Kapitel.GRUNDLEISTUNGEN, "2026-03").gesamt()).isEqualTo(45_500);
        assertThat(monat(Kapitel.GRUNDLEISTUNGEN, "2026-04").gesamt()).isEqualTo(43_000);
    }

    /// § 2 Abs. 1 Satz 1 AsylbLG with § 82 Abs. 7 Satz 2 SGB XII: 1,500.00 in March would end the claim of
    /// 563.00, so 250.00 count in each of March to August. Under § 3 all of it counts in its month (§ 7), and
    /// 455.00 follow.
    @Test
    void eineNachzahlungWirdNurWieImSgb12Verteilt() {
        seit(ICH, "2020-01-01");
        inUnterkunft("gemeinschaft");
        fakt(TatsacheArt.NACHZAHLUNG, ICH, "other:150000", "2026-03", "2026-03");
        assertThat(monat(Kapitel.ANALOGLEISTUNGEN, "2026-02").gesamt()).isEqualTo(56_300);
        assertThat(monat(Kapitel.ANALOGLEISTUNGEN, "2026-03").gesamt()).isEqualTo(31_300);
        assertThat(monat(Kapitel.ANALOGLEISTUNGEN, "2026-08").gesamt()).isEqualTo(31_300);
        assertThat(monat(Kapitel.ANALOGLEISTUNGEN, "2026-09").gesamt()).isEqualTo(56_300);
        UUID nachzahlung = tatsachen.getLast().id();
        assertThat(monat(Kapitel.ANALOGLEISTUNGEN, "2026-05").posten())
                .filteredOn(p -> p.tatsachen().contains(nachzahlung))
                .singleElement()
                .satisfies(p -> assertThat(p.rechnung()).contains("÷ 6 Monate"));

        tatsachen.clear();
        seit(ICH, "2025-02-01");
        inUnterkunft("gemeinschaft");
        fakt(TatsacheArt.NACHZAHLUNG, ICH, "other:150000", "2026-03", "2026-03");
        assertThat(monat(Kapitel.GRUNDLEISTUNGEN, "2026-03").gesamt()).isZero();
        assertThat(monat(Kapitel.GRUNDLEISTUNGEN, "2026-04").gesamt()).isEqualTo(45_500);
    }

    /// § 1a: what remains is a value of the office; § 14: six months at most; it goes before § 2.
    @Test
    void eingeschraenktHoechstensSechsMonate() {
        seit(ICH, "2020-01-01");
        inUnterkunft("gemeinschaft");
        fakt(TatsacheArt.EINSCHRAENKUNG, ICH, "23000", "2026-03", null);
        assertThat(saetze(Kapitel.GRUNDLEISTUNGEN, "2026-03", "2026-03")).contains("auf 6 Monate zu befristen");
        tatsachen.removeLast();
        fakt(TatsacheArt.EINSCHRAENKUNG, ICH, "23000", "2026-03", "2026-08");
        assertThat(monat(Kapitel.GRUNDLEISTUNGEN, "2026-03").gesamt()).isEqualTo(23_000);
        assertThat(rechner.kapitel(personen, tatsachen, YearMonth.of(2026, 3))).isEqualTo(Kapitel.GRUNDLEISTUNGEN);
        assertThat(rechner.kapitel(personen, tatsachen, YearMonth.of(2026, 9))).isEqualTo(Kapitel.ANALOGLEISTUNGEN);
    }

    /// Rule 1.4: 36 months after 10 March 2023 the benefit changes on 10 March 2026; 455 × 9 ÷ 30 + 563 × 21
    /// ÷ 30.
    @Test
    void r14_dieWartezeitEndetImMonat() {
        seit(ICH, "2023-03-10");
        inUnterkunft("gemeinschaft");
        assertThat(rechner.laengstens(Kapitel.GRUNDLEISTUNGEN, YearMonth.of(2025, 9), personen, tatsachen))
                .isEqualTo(YearMonth.of(2026, 2));
        assertThat(saetze(Kapitel.GRUNDLEISTUNGEN, "2026-02", "2026-03")).contains("ab 10.03.2026 gilt § 2 AsylbLG");
        assertThat(saetze(Kapitel.ANALOGLEISTUNGEN, "2026-02", "2026-03")).contains("Februar 2026 gilt noch § 3");
        assertThat(monat(Kapitel.ANALOGLEISTUNGEN, "2026-03").gesamt()).isEqualTo(13_650 + 39_410);
        assertThat(monat(Kapitel.ANALOGLEISTUNGEN, "2026-04").gesamt()).isEqualTo(56_300);
    }

    @Test
    void mitDerAnerkennungEndetDerAnspruch() {
        seit(ICH, "2025-02-01");
        inUnterkunft("gemeinschaft");
        fakt(TatsacheArt.AUFENTHALT, ICH, TatsacheArt.ANERKANNT, "2026-09", null);
        Berechnung.Monat danach = monat(Kapitel.GRUNDLEISTUNGEN, "2026-09");
        assertThat(danach.gesamt()).isZero();
        assertThat(danach.posten())
                .singleElement()
                .satisfies(p -> assertThat(p.norm()).isEqualTo("§ 1 Abs. 3 AsylbLG"));
        familie();
        assertThat(saetze(Kapitel.GRUNDLEISTUNGEN, "2026-09", "2026-09")).contains("nur ein Teil der Familie");
    }

    @Test
    void wasFehltStehtInSaetzen() {
        assertThat(saetze(Kapitel.GRUNDLEISTUNGEN, "2026-03", "2026-03"))
                .contains("§ 1 Abs. 1 AsylbLG")
                .contains("Unterbringung")
                .contains("seit wann");
        assertThat(saetze(Kapitel.GRUNDLEISTUNGEN, "2026-12", "2027-01")).contains("keine gesetzlichen Beträge");
    }

    /// The levels of others stay: an adult who waited less is not computed with the applicant.
    @Test
    void zweierleiWartezeitWirdNichtGeraten() {
        seit(ICH, "2020-01-01");
        familie();
        inUnterkunft("wohnung");
        assertThat(saetze(Kapitel.ANALOGLEISTUNGEN, "2026-03", "2026-03")).contains("nur für einen Teil der Familie");
    }
}
