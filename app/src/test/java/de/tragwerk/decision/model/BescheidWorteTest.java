package de.tragwerk.decision.model;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.decision.Unterrichtung.Wofuer;
import de.tragwerk.decision.Zahlungsweg;
import de.tragwerk.decision.store.TextTabelle;
import de.tragwerk.document.render.BriefText;
import de.tragwerk.kernel.Money;
import de.tragwerk.law.sgb12.Kostensenkung;
import de.tragwerk.mandant.Scope;
import de.tragwerk.support.Amt;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/// What a court looks for in a notice: who owes what (§ 33 SGB X), which discretion was used (§ 35), which act it is.
@TragwerkTest
class BescheidWorteTest {
    private static final LocalDate HEUTE = LocalDate.of(2026, 6, 17);
    private static final YearMonth MAI = YearMonth.of(2026, 5);
    private static final YearMonth JULI = YearMonth.of(2026, 7);
    private static final Inhalt.Beteiligt UWE =
            new Inhalt.Beteiligt(UUID.randomUUID(), "Uwe", "Muster", LocalDate.of(1956, 1, 20));
    private static final Inhalt.Beteiligt VERA =
            new Inhalt.Beteiligt(UUID.randomUUID(), "Vera", "Muster", LocalDate.of(1957, 6, 3));

    private final Wortlaut wort;

    BescheidWorteTest(TestProgram program) {
        Amt amt = Amt.lindenbrueck(program);
        wort = Scope.get(
                program.scopeOf(amt.vorschlag()),
                () -> program.bean(TransactionTemplate.class)
                        .execute(tx -> program.bean(TextTabelle.class).wortlaut("de", HEUTE)));
    }

    /// 50.00 of his and 30.00 of hers were too much in May; neither owes the 80.00.
    @Test
    void eachPersonOfACoupleOwesHerOwnPart() {
        String text = text(
                List.of(UWE, VERA),
                aenderung(
                        Inhalt.Rechtsgrund.SGBX_48,
                        List.of(new Umfang.Posten(UWE.id(), MAI, 5_000), new Umfang.Posten(VERA.id(), MAI, 3_000)),
                        wuerdigung(false)));

        assertThat(text)
                .contains("Zu erstatten haben Uwe Muster 50,00 € und Vera Muster 30,00 €, zusammen 80,00 €")
                .contains("Jede Person schuldet nur ihren eigenen Betrag")
                .contains("Uwe Muster für Mai 2026 50,00 € und Vera Muster für Mai 2026 30,00 €")
                .contains("§ 50 Abs. 3 SGB X")
                .doesNotContain("Sie müssen 80,00 €");
    }

    @Test
    void oneWhoLivesAloneOwesAll() {
        assertThat(text(
                        List.of(UWE),
                        aenderung(
                                Inhalt.Rechtsgrund.SGBX_48,
                                List.of(new Umfang.Posten(UWE.id(), MAI, 5_000)),
                                wuerdigung(false))))
                .contains("Sie müssen 50,00 € erstatten (§ 50 Abs. 1 SGB X)")
                .contains("Nur in einem atypischen Fall dürften wir davon absehen. Im Einzelnen: Die Rente stieg.");
    }

    /// § 33 Abs. 1 SGB X: what is changed for single months of an award that goes on does not read as without
    /// an end.
    @Test
    void singleMonthsAreNamed() {
        Inhalt.Aenderung mitten =
                aenderung(Inhalt.Rechtsgrund.SGBX_48, List.of(), wuerdigung(false), YearMonth.of(2026, 12));
        assertThat(text(List.of(UWE), mitten))
                .contains("wird für Mai 2026 und Juli 2026 aufgehoben, soweit er eine höhere Leistung bewilligt")
                .contains("für Mai 2026 und Juli 2026")
                .doesNotContain("ab 01.05.2026", "ab 01.07.2026", "Ab 01.05.2026");
        assertThat(Monatsreihe.worte(List.of(MAI, MAI.plusMonths(1), MAI.plusMonths(3))))
                .isEqualTo("Mai 2026 bis Juni 2026 und August 2026");
        assertThat(Monatsreihe.bisZumEnde(List.of(MAI, MAI.plusMonths(1)), MAI.plusMonths(1)))
                .isTrue();
        assertThat(Monatsreihe.bisZumEnde(List.of(MAI, JULI), JULI)).isFalse();
    }

    /// § 35a Abs. 3 SGB XII is about housing; chapter 4 has sentences of its own, also for household
    /// electricity.
    @Test
    void aDirectPaymentNamesWhatItRestsOn() {
        assertThat(DirektzahlungBau.Grundlage.von(Kapitel.HILFE_ZUM_LEBENSUNTERHALT, Wofuer.UNTERKUNFT, true)
                        .norm())
                .isEqualTo("§ 35a Abs. 3 SGB XII");
        assertThat(DirektzahlungBau.Grundlage.von(Kapitel.HILFE_ZUM_LEBENSUNTERHALT, Wofuer.ENERGIE, true)
                        .norm())
                .isEmpty();
        assertThat(DirektzahlungBau.Grundlage.von(Kapitel.GRUNDSICHERUNG, Wofuer.UNTERKUNFT, false)
                        .norm())
                .startsWith("§ 43a Abs. 3 Satz 1");
        assertThat(DirektzahlungBau.Grundlage.von(Kapitel.GRUNDSICHERUNG, Wofuer.ENERGIE, true)
                        .norm())
                .isEqualTo("§ 43a Abs. 3 Satz 2 SGB XII");
        assertThat(DirektzahlungBau.Grundlage.von(Kapitel.GRUNDSICHERUNG, Wofuer.ENERGIE, false)
                        .norm())
                .isEqualTo("§ 43a Abs. 4 SGB XII");
    }

    @Test
    void aWithdrawalShowsItsDiscretion() {
        assertThat(text(
                        List.of(UWE),
                        aenderung(
                                Inhalt.Rechtsgrund.SGBX_45,
                                List.of(new Umfang.Posten(UWE.id(), MAI, 5_000)),
                                wuerdigung(true))))
                .contains("steht in unserem Ermessen (§ 45 Abs. 1 SGB X)")
                .contains("Im Einzelnen: Die Rente stieg.")
                .contains("nicht zu Ihren Ungunsten ab (§ 24 Abs. 2 Nr. 3 SGB X)")
                .contains("(§ 45 Abs. 2 Satz 3 Nr. 2 SGB X)", "auch für die Vergangenheit (§ 45 Abs. 4 Satz 1 SGB X)")
                .doesNotContain("Satz 3 Nr. 1 SGB X", "Satz 3 Nr. 3 SGB X");
    }

    @Test
    void aClaimNamesTheFactItRestsOn() {
        assertThat(text(List.of(UWE), null))
                .contains("weil Sie die Altersgrenze erreicht haben und")
                .doesNotContain("erwerbsgemindert sind");
        Inhalt.Beteiligt kim = new Inhalt.Beteiligt(UWE.id(), "Kim", "Muster", LocalDate.of(1990, 1, 1));
        assertThat(text(List.of(kim), null))
                .contains("weil Sie auf Dauer voll erwerbsgemindert sind und", "§ 41 Abs. 1 und 3 SGB XII")
                .doesNotContain("die Altersgrenze erreicht haben", "Werkstatt");
        Berechnung berechnung =
                new Berechnung("2026", List.of(new Berechnung.Monat(JULI, List.of(), Map.of(kim.id(), 40_000L))));
        assertThat(BriefText.text(BriefBau.brief(
                        inhalt(
                                List.of(kim),
                                new Inhalt.Bewilligung(
                                        new Bewilligungszeitraum(JULI, JULI, false),
                                        berechnung,
                                        null,
                                        null,
                                        Set.of(kim.id())),
                                List.of(),
                                null),
                        wort)))
                .contains("im Eingangsverfahren oder Berufsbildungsbereich einer Werkstatt", "Abs. 1 und 3a SGB XII")
                .doesNotContain("erwerbsgemindert sind");
    }

    /// Begun on 21 June: 151.67 of a month's 455.00, and nothing is called a month that is none.
    @Test
    void aPartOfAMonthIsNoMonthlyAmount() {
        YearMonth juni = YearMonth.of(2026, 6);
        Berechnung.Posten anteilig = new Berechnung.Posten(
                "R-TAGE",
                Berechnung.Gruppe.ERGEBNIS,
                UWE.id(),
                "anteilig für die Tage des Anspruchs",
                "§ 27a Abs. 3 Satz 3 SGB XII",
                15_167,
                false,
                "455,00 € × 10 Tage ÷ 30 = 151,67 €",
                List.of(),
                List.of());
        Berechnung berechnung = new Berechnung(
                "2026",
                List.of(
                        new Berechnung.Monat(juni, List.of(anteilig), Map.of(UWE.id(), 15_167L)),
                        new Berechnung.Monat(JULI, List.of(), Map.of(UWE.id(), 45_500L))));
        String text = BriefText.text(BriefBau.brief(
                inhalt(
                        List.of(UWE),
                        new Inhalt.Bewilligung(
                                new Bewilligungszeitraum(juni, JULI, false),
                                berechnung,
                                null,
                                LocalDate.of(2026, 6, 21),
                                Set.of()),
                        List.of(),
                        null),
                wort));
        assertThat(text)
                .contains("für die Zeit vom 21.06.2026 bis 30.06.2026 151,67 € und danach 455,00 € im Monat")
                .contains("für die Zeit vom 21.06.2026 bis 31.07.2026")
                .contains("Für die Zeit vom 21.06.2026 bis 30.06.2026 beträgt die Leistung 151,67 €.")
                .contains("vom 01.07.2026 bis 31.07.2026 monatlich 455,00 €")
                .contains("Die Leistung beginnt am 21.06.2026")
                // § 35 Abs. 1 Satz 2 SGB X: the annex says how, not only how much.
                .contains("455,00 € × 10 Tage ÷ 30 = 151,67 €")
                .doesNotContain("01.06.2026", "immer vor dem Ersten");
    }

    @Test
    void missingCooperationWithholdsAndSaysWhatIsMissing() {
        Inhalt.Abwaegung was = new Inhalt.Abwaegung(
                ErmessensFrage.MITWIRKUNG_VERSAGUNG.frage(),
                "Die Leistung wird ganz versagt",
                "Es fehlen die Kontoauszüge; Hinweis vom 02.05.2026 mit Frist bis zum 20.05.2026.");
        String text = BriefText.text(BriefBau.brief(
                inhalt(List.of(UWE), new Inhalt.Ablehnung(Ablehnungsgrund.MITWIRKUNG, null), List.of(was), null),
                wort));
        assertThat(text)
                .contains("die Versagung von")
                .contains("bis Sie die Mitwirkung nachholen (§ 66 Abs. 1 SGB I)")
                .contains("Es fehlen die Kontoauszüge; Hinweis vom 02.05.2026")
                .contains("§ 67 SGB I")
                .doesNotContain("Wir lehnen Ihren Antrag");
    }

    @Test
    void aRefusalForAssetsShowsThem() {
        Berechnung.Posten vermoegen = new Berechnung.Posten(
                "V-EINSATZ",
                Berechnung.Gruppe.VERMOEGEN,
                UWE.id(),
                "ab: Vermögen über dem Freibetrag",
                "§ 90 SGB XII",
                -55_065,
                false,
                "12.000,00 − Freibetrag 10.000,00",
                List.of(),
                List.of());
        Berechnung nichts =
                new Berechnung("2026", List.of(new Berechnung.Monat(MAI, List.of(vermoegen), Map.of(UWE.id(), 0L))));
        assertThat(BriefText.text(BriefBau.brief(
                        inhalt(List.of(UWE), new Inhalt.Ablehnung(Ablehnungsgrund.VERMOEGEN, nichts), List.of(), null),
                        wort)))
                .contains("Vermögen über dem Freibetrag im Mai 2026: 12.000,00 − Freibetrag 10.000,00.");
    }

    @Test
    void theFirstAwardSaysThatTheHomeCostsTooMuch() {
        Wohnkosten zuTeuer = new Wohnkosten(
                Money.euro("620.00"),
                Money.euro("150.00"),
                Money.euro("450.00"),
                Money.euro("90.00"),
                "Richtlinie Unterkunft, Nr. 4.1 (Sozialausschuss, 12.02.2026)",
                Kostensenkung.ab(MAI));
        Berechnung berechnung =
                new Berechnung("2026", List.of(new Berechnung.Monat(JULI, List.of(), Map.of(UWE.id(), 40_000L))));
        Inhalt.Bewilligung b =
                new Inhalt.Bewilligung(new Bewilligungszeitraum(JULI, JULI, false), berechnung, null, null, Set.of());
        assertThat(BriefText.text(BriefBau.brief(inhalt(List.of(UWE), b, List.of(), null, zuTeuer), wort)))
                .contains("Ihre Unterkunft kostet 620,00 € im Monat, angemessen sind 450,00 €. Bis 30.04.2027")
                .contains("Die angemessenen Kosten der Unterkunft stehen in: Richtlinie Unterkunft, Nr. 4.1"
                        + " (Sozialausschuss, 12.02.2026).")
                .contains("Ihre Heizung kostet 150,00 € im Monat, angemessen sind 90,00 €.")
                .doesNotContain("Eineinhalbfache");
    }

    private String text(List<Inhalt.Beteiligt> personen, Inhalt.@Nullable Aenderung aenderung) {
        Map<UUID, Long> anspruch =
                personen.size() == 1 ? Map.of(UWE.id(), 40_000L) : Map.of(UWE.id(), 20_000L, VERA.id(), 20_000L);
        Berechnung berechnung = new Berechnung("2026", List.of(new Berechnung.Monat(JULI, List.of(), anspruch)));
        return BriefText.text(BriefBau.brief(
                inhalt(
                        personen,
                        new Inhalt.Bewilligung(
                                new Bewilligungszeitraum(JULI, JULI, false), berechnung, null, null, Set.of()),
                        List.of(),
                        aenderung),
                wort));
    }

    private static Inhalt inhalt(
            List<Inhalt.Beteiligt> personen,
            Inhalt.Entscheidung entscheidung,
            List<Inhalt.Abwaegung> ermessen,
            Inhalt.@Nullable Aenderung aenderung) {
        return inhalt(personen, entscheidung, ermessen, aenderung, null);
    }

    private static Inhalt inhalt(
            List<Inhalt.Beteiligt> personen,
            Inhalt.Entscheidung entscheidung,
            List<Inhalt.Abwaegung> ermessen,
            Inhalt.@Nullable Aenderung aenderung,
            @Nullable Wohnkosten wohnkosten) {
        return new Inhalt(
                new Absender(
                        "Stadt Lindenbrück", "Sozialamt", "Gerichtsplatz 3", "12345", "Lindenbrück", "", "", "", "NW"),
                "50.21",
                Kapitel.GRUNDSICHERUNG,
                HEUTE,
                LocalDate.of(2026, 3, 2),
                personen,
                List.of("Uwe Muster", "Gasse 1", "12345 Lindenbrück"),
                null,
                Zahlungsweg.KONTO,
                "",
                "T. Rahn",
                Inhalt.Zugang.POST,
                entscheidung,
                ermessen,
                aenderung,
                List.of(),
                null,
                wohnkosten);
    }

    private static Inhalt.Aenderung aenderung(
            Inhalt.Rechtsgrund rechtsgrund, List<Umfang.Posten> erstattung, Wuerdigung wuerdigung) {
        return aenderung(rechtsgrund, erstattung, wuerdigung, null);
    }

    private static Inhalt.Aenderung aenderung(
            Inhalt.Rechtsgrund rechtsgrund,
            List<Umfang.Posten> erstattung,
            Wuerdigung wuerdigung,
            @Nullable YearMonth letzter) {
        return new Inhalt.Aenderung(
                rechtsgrund,
                LocalDate.of(2026, 3, 2),
                null,
                List.of("Altersrente 700,00 €"),
                0,
                List.of(),
                new Umfang(
                        List.of(MAI, JULI),
                        List.of(MAI, JULI),
                        List.of(),
                        List.of(),
                        8_000,
                        erstattung,
                        !erstattung.isEmpty(),
                        ""),
                wuerdigung,
                null,
                null,
                letzter,
                List.of(),
                List.of(),
                List.of());
    }

    private static Wuerdigung wuerdigung(boolean anfaenglich) {
        return new Wuerdigung(
                anfaenglich,
                HEUTE,
                !anfaenglich,
                false,
                false,
                anfaenglich,
                anfaenglich ? List.of(Vertrauensausschluss.ANGABEN) : List.of(),
                false,
                AnhoerungAusnahme.EIGENE_ANGABEN,
                "Die Rente stieg.");
    }
}
