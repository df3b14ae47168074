package de.tragwerk.decision.calculate;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.decision.model.Bewilligungszeitraum;
import de.tragwerk.decision.model.ErmessensFrage;
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

/// From facts of a case to amounts by SGB XII: what belongs to the facts and not to the law.
class Sgb12RechnerTest {
    private static final Inhalt.Beteiligt EVA =
            new Inhalt.Beteiligt(new UUID(0, 1), "Eva", "Muster", LocalDate.of(1950, 1, 1));

    private final Sgb12Rechner rechner = new Sgb12Rechner();
    private final List<Tatsache> tatsachen = new ArrayList<>();

    private void fakt(TatsacheArt art, Inhalt.@Nullable Beteiligt wer, String wert) {
        tatsachen.add(new Tatsache(
                UUID.randomUUID(),
                wer == null ? null : wer.id(),
                art,
                tatsachen.size(),
                YearMonth.of(2025, 1),
                null,
                wert,
                Tatsache.Quelle.SACHBEARBEITUNG,
                null,
                "",
                "belegt",
                null,
                Instant.EPOCH));
    }

    private static Bewilligungszeitraum zeitraum(String monat) {
        return new Bewilligungszeitraum(YearMonth.parse(monat), YearMonth.parse(monat), false);
    }

    private List<ErmessensFrage> fragen(String monat) {
        return ErmessensFrage.gestellt(Kapitel.GRUNDSICHERUNG, tatsachen, zeitraum(monat), List.of(EVA), false, null);
    }

    private Rechner.Ergebnis rechne(String monat, Rechner.Abwaegung... ermessen) {
        return rechner.rechne(Kapitel.GRUNDSICHERUNG, zeitraum(monat), List.of(EVA), tatsachen, List.of(ermessen));
    }

    private long gesamt(String monat, Rechner.Abwaegung... ermessen) {
        return rechne(monat, ermessen) instanceof Rechner.Berechnet b
                ? b.berechnung().monate().getFirst().gesamt()
                : -1;
    }

    /// Level 1 is 563.00. Rent 720.00, adequate 450.00, benefit since January 2025: unasked nothing is lowered.
    /// Asked in January 2026, six months are over in July: 1,013.00, unless it is impossible.
    @Test
    void nachDerAufforderungWirdGefragtUndGesenkt() {
        fakt(TatsacheArt.KALTMIETE, null, "72000");
        fakt(TatsacheArt.ANGEMESSENE_UNTERKUNFT, null, "45000");
        fakt(TatsacheArt.KARENZ_BEGINN, null, "2025-01");
        assertThat(fragen("2026-09")).isEmpty();
        assertThat(gesamt("2026-09")).isEqualTo(128_300);
        fakt(TatsacheArt.AUFFORDERUNG, null, "2026-01");
        assertThat(fragen("2026-06")).isEmpty();
        assertThat(fragen("2026-07")).containsExactly(ErmessensFrage.UNTERKUNFT_UNANGEMESSEN);
        assertThat(gesamt("2026-07")).isEqualTo(101_300);
        assertThat(gesamt("2026-07", new Rechner.Abwaegung(ErmessensFrage.UNTERKUNFT_UNANGEMESSEN, "anerkannt")))
                .isEqualTo(128_300);
    }

    /// § 35 Abs. 1 Satz 4: benefit in January to June 2025 and again from July 2026: six of twelve months are
    /// used, so July to December 2026 are in the waiting year: at most 1.5 × 450.00 = 675.00. Six more used up in
    /// SGB II end it: the actual 720.00 while the time to lower runs (Abs. 3).
    @Test
    void monateOhneLeistungVerlaengernDieKarenzzeit() {
        fakt(TatsacheArt.KALTMIETE, null, "72000");
        fakt(TatsacheArt.ANGEMESSENE_UNTERKUNFT, null, "45000");
        fakt(TatsacheArt.KARENZ_BEGINN, null, "2025-01");
        fakt(TatsacheArt.AUFFORDERUNG, null, "2026-07");
        assertThat(gesamt("2026-07")).isEqualTo(128_300);
        fakt(TatsacheArt.KARENZ_PAUSEN, null, "12");
        assertThat(gesamt("2026-07")).isEqualTo(123_800);
        assertThat(gesamt("2026-12")).isEqualTo(123_800);
        fakt(TatsacheArt.KARENZ_SGB2, null, "6");
        assertThat(gesamt("2026-07")).isEqualTo(128_300);
    }

    /// In the waiting year from July 2026 the law leaves one question: 1.5 × 450.00 = 675.00, or all if
    /// unavoidable.
    @Test
    void inDerKarenzzeitWirdNurNachDemUnabweisbarenGefragt() {
        fakt(TatsacheArt.KALTMIETE, null, "72000");
        fakt(TatsacheArt.ANGEMESSENE_UNTERKUNFT, null, "45000");
        fakt(TatsacheArt.KARENZ_BEGINN, null, "2026-05");
        assertThat(fragen("2026-06")).isEmpty();
        assertThat(fragen("2026-07")).containsExactly(ErmessensFrage.UNTERKUNFT_UNABWEISBAR);
        assertThat(gesamt("2026-07")).isEqualTo(123_800);
        assertThat(gesamt("2026-07", new Rechner.Abwaegung(ErmessensFrage.UNTERKUNFT_UNABWEISBAR, "unabweisbar")))
                .isEqualTo(128_300);
    }

    @Test
    void eineAndereWohnformWirdNichtNachKoepfenGeteilt() {
        fakt(TatsacheArt.WOHNFORM, null, TatsacheArt.WOHNUNG);
        assertThat(gesamt("2026-03")).isEqualTo(56_300);
        fakt(TatsacheArt.WOHNFORM, null, TatsacheArt.VERWANDTE);
        assertThat(rechne("2026-03"))
                .asString()
                .contains(
                        "Die Person wohnt nach den Tatsachen bei Verwandten ohne Vertrag. Dafür gilt § 42a Abs. 3 bis 7");
    }

    /// § 82 Abs. 1 Satz 2 Nr. 8: 3,300.00 in 2026; with 500.00 a month 300.00 of July are still free.
    @Test
    void derJahresbetragDesEhrenamtsIstEinmalFrei() {
        fakt(TatsacheArt.EINKOMMEN, EVA, "honorary:50000");
        assertThat(gesamt("2026-06")).isEqualTo(56_300);
        assertThat(gesamt("2026-07")).isEqualTo(36_300);
        assertThat(gesamt("2026-08")).isEqualTo(6_300);
    }
}
