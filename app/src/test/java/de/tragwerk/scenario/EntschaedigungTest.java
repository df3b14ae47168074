package de.tragwerk.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import de.tragwerk.cli.Browser;
import de.tragwerk.ledger.book.Ableitung;
import de.tragwerk.mandant.DbRole;
import de.tragwerk.mandant.Scope;
import de.tragwerk.message.Angabe;
import de.tragwerk.support.Amt;
import de.tragwerk.support.Beobachter;
import de.tragwerk.support.Fallbrief;
import de.tragwerk.support.Fallgeschichte;
import de.tragwerk.support.SepaProbe;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import de.tragwerk.support.Uhr;
import de.tragwerk.support.Vermieter;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// A monthly compensation payment of SGB XIV, from the application to the bank and the books.
@TragwerkTest
class EntschaedigungTest {

    /// Degree 50 in March 2026: 868 €, from July 905 €, as far as amounts are known (June 2027).
    @Test
    void vomAntragBisZurBank(TestProgram program) throws Exception {
        try (Uhr anfang = Uhr.auf(program, LocalDate.of(2026, 3, 2))) {
            assertThat(anfang).isNotNull();
            Fallbrief fall = Fallbrief.beantragt(
                    program,
                    "soziale-entschaedigung",
                    "Edda",
                    "Entschaedigt",
                    new Angabe("entschaedigung.als", 0, "geschaedigt"),
                    new Angabe("entschaedigung.anerkannt", 0, "ja"),
                    new Angabe("entschaedigung.grad", 0, "50"),
                    new Angabe("bank.iban", 0, Fallgeschichte.IBAN),
                    new Angabe("bank.inhaber", 0, "Edda Entschaedigt"));
            Amt amt = fall.amt();
            UUID akte = fall.akte();
            Browser jana = amt.platz(amt.vorschlag()).open("/akte/" + akte + "/berechnung");
            jana.submit("beginnen", Map.of(), "");
            assertThat(jana.page().select(".tw-oben__ich .tw-plakette").text()).isEqualTo("Zweck: Leistung SGB XIV");
            assertThat(jana.page().select("#kapitel option").eachText())
                    .containsExactly("Entschädigungszahlungen (§§ 83, 85, 87 SGB XIV)");
            assertThat(jana.page().select("#grund option").eachAttr("value"))
                    .containsExactly("", "KEINE_ENTSCHAEDIGUNG", "MITWIRKUNG");
            // What she says about a recognition is not enough.
            assertThat(jana.page().select("[data-qa=hindernis]").text()).contains("Für März 2026 ist nichts anerkannt");
            amt.fakt(akte, "ANERKENNUNG", Map.of("wert", "10.02.2026", "von", "03.2026"));
            jana.open("/akte/" + akte + "/berechnung");
            assertThat(jana.page().select("[data-qa=anspruch]").text()).isEqualTo("868,00 €");
            jana.submit("entwurf", Map.of("kapitel", "3"), "");
            assertThat(jana.page().select("[data-qa=weigerung]").text()).contains("nach dem SGB XIV entschieden");
            jana.submit("vorschlagen", Map.of(), "");
            entscheidet(program, amt, akte);
            assertThat(amt.werte(
                            "select cent || ' ' || count(*) || ' ' || max(monat) from payment.plan where kapitel = 1483"
                                    + " and akte_id = '" + akte
                                    + "' and ersetzt_durch is null group by cent order by cent"))
                    .containsExactly("86800 4 2026-06-01", "90500 12 2027-06-01");

            assertThat(fall.zahle("2026-03"))
                    .extracting(SepaProbe.Zahlung::cent, SepaProbe.Zahlung::empfaenger)
                    .containsExactly(tuple(86_800L, "Edda Entschaedigt"));
            gebucht(program, amt);
            nurSozialhilfe(amt, akte);
            new Beobachter(amt, akte).beobachte();
            new Fallgeschichte(program, amt, akte).wirdNachgerechnet();
        }
    }

    /// The second person reads the notice: it cites SGB XIV and nothing of social assistance.
    private static void entscheidet(TestProgram program, Amt amt, UUID akte) throws SQLException {
        Browser zweite = amt.platz(amt.freigabe())
                .open("/freigabe/" + amt.wert("select id from decision.entwurf where akte_id = '" + akte + "'"));
        assertThat(zweite.page().select(".tw-vorschau").text())
                .contains("nach dem Vierzehnten Buch Sozialgesetzbuch – Soziale Entschädigung – (SGB XIV)")
                .contains("Bescheid über Entschädigungszahlungen")
                .contains("Wir bewilligen Ihnen eine monatliche Entschädigungszahlung")
                .contains("§ 83 Abs. 1 SGB XIV")
                .contains("868,00", "905,00")
                .contains("Die Beträge ab Juli 2027 stehen noch nicht fest. Ihr Anspruch endet damit nicht")
                .contains("innerhalb eines Jahres nach der ersten Bewilligung (§ 84 Abs. 1 und 2 SGB XIV)")
                .doesNotContain("SGB XII", "Miete", "Kindergeld");
        zweite.submit("freigeben", Map.of("passwort", program.password(amt.freigabe())), "");
        assertThat(zweite.location().getPath()).startsWith("/bescheide/");
    }

    private static void gebucht(TestProgram program, Amt amt) throws SQLException {
        Scope.run(
                Scope.job(amt.mandant(), "buchhaltung").withRole(DbRole.BATCH), program.bean(Ableitung.class)::weiter);
        assertThat(amt.werte(
                        "select distinct z.produkt || ' ' || z.kostentraeger from ledger.buchung b join ledger.zeile z on z.buchung_id = b.id"
                                + " where b.vorgang = 'AUFTRAG' and b.kapitel = 1483"))
                .containsExactly("3212 SGBXIV-83");
    }

    /// What only SGB XII has is refused with a sentence.
    private static void nurSozialhilfe(Amt amt, UUID akte) {
        Browser jana = amt.platz(amt.vorschlag());
        jana.open("/akte/" + akte + "/darlehen")
                .submit(
                        "darlehen-form",
                        Map.of("betrag", "300", "rate", "", "begruendung", "Der Kühlschrank ist kaputt."),
                        "");
        assertThat(jana.page().select("[data-qa=weigerung]").text()).contains("nach dem SGB XIV geführt");
        jana.open("/akte/" + akte + "/zahlungen")
                .submit("direkt", Vermieter.bekommt("300", "05.2026", "Die Person wünscht es so."), "");
        assertThat(jana.page().select("[data-qa=weigerung]").text()).contains("zahlt die Person selbst");
        assertThat(jana.page().select("[data-qa=pfaendung-selbst]").text())
                .contains("Entschädigungszahlungen können nicht gepfändet werden (§ 9 SGB XIV)");
    }

    /// 18 on 15 September 2026: the last payment is that of September, and the notice does not promise that the
    /// claim goes on. A widow's children on the form are no fact, because only some of them raise a payment (§ 85
    /// Abs. 1 Satz 2).
    @Test
    void eineWaiseWirdAchtzehn(TestProgram program) throws Exception {
        Amt amt = Amt.lindenbrueck(program);
        Fallgeschichte g = waise(program, amt, "Wanda", LocalDate.of(2008, 9, 15));
        g.wirdBeschieden();
        assertThat(amt.platz(amt.vorschlag())
                        .open("/bescheide/" + g.letzterBescheid())
                        .text())
                .contains("dass der Tod Ihres Angehörigen Folge einer Schädigung ist")
                .contains("§ 87 Abs. 1 SGB XIV")
                .contains("für die Zeit vom 01.03.2026 bis 30.09.2026")
                .contains("Die Zahlung endet mit dem 30.09.2026")
                .contains("Vom 01.10.2026 bis 30.06.2027 besteht kein Anspruch auf Leistung")
                .contains("bis sie 18 Jahre alt werden")
                .contains("Als Waise erhalten Sie", "wenn Sie Ihre Ausbildung beenden oder unterbrechen")
                .doesNotContain("Heirat", "§§ 85, 87 SGB XIV")
                .doesNotContain("Ihr Anspruch endet damit nicht", "Abfindung");
        assertThat(amt.wert("select max(monat) from payment.plan where akte_id = '" + g.akte()
                        + "' and cent > 0 and ersetzt_durch is null"))
                .isEqualTo("2026-09-01");
        assertThat(amt.werte("select bereich from decision.tatsache where akte_id = '" + g.akte()
                        + "' and art = 'WAISE_WEITER'"))
                .isEmpty();
        g.tatsache("WAISE_WEITER", Map.of("wert", "ausbildung", "von", "10.2026"));
        assertThat(amt.wert("select bereich from decision.tatsache where akte_id = '" + g.akte()
                        + "' and art = 'WAISE_WEITER'"))
                .isEqualTo("GESUNDHEIT");
        g.wirdNachgerechnet();
    }

    /// 17 and acting alone: her legal representative is to be told (§ 36 Abs. 1 Satz 2 SGB I), once, or not for a
    /// reason. Of age she has none any more.
    @Test
    void werAlleinHandeltDessenVertretungErfaehrtEs(TestProgram program) throws Exception {
        Amt amt = Amt.lindenbrueck(program);
        Fallgeschichte g = waise(program, amt, "Walli", LocalDate.of(2008, 9, 15));
        Browser jana = amt.platz(amt.vorschlag()).open("/akte/" + g.akte() + "/bescheide");
        assertThat(jana.page().select("form[data-qa=vertretung-festhalten]")).isEmpty();
        g.wirdBeschieden();
        assertThat(jana.open("/akte/" + g.akte()).page().select("[data-code=GESETZLICHE_VERTRETUNG]"))
                .hasSize(1);
        jana.open("/akte/" + g.akte() + "/bescheide");
        jana.submit("vertretung-festhalten", Map.of("tag", "02.03.2026", "text", "Ruf"), "");
        assertThat(jana.page().select("[data-qa=weigerung]").text()).contains("5 bis 1.000 Zeichen");
        assertThat(jana.page().select("#gv-text").text()).isEqualTo("Ruf");
        jana.submit("vertretung-festhalten", Map.of("tag", "2.13.2026", "text", "Brief an die Mutter"), "");
        assertThat(jana.page().select("[data-qa=weigerung]").text()).contains("Diesen Tag gibt es nicht");
        assertThat(jana.page().select("#gv-text").text()).isEqualTo("Brief an die Mutter");
        List<Browser> zwei = List.of(program.staff(amt.vorschlag()), program.staff(amt.leitung()));
        zwei.forEach(b -> b.open("/akte/" + g.akte() + "/bescheide"));
        Zugleich.tun(
                zwei,
                b -> b.submit("vertretung-festhalten", Map.of("tag", "02.03.2026", "text", "Brief an die Mutter"), "")
                        .status());
        assertThat(amt.werte("select tag from decision.vertreterhinweis where akte_id = '" + g.akte() + "'"))
                .containsExactly("2026-03-02");
        jana.open("/akte/" + g.akte() + "/bescheide");
        assertThat(jana.page().select("[data-qa=vertretung-stand]").text()).isEqualTo("Am 02.03.2026 unterrichtet.");
        assertThat(jana.page().select("form[data-qa=vertretung-festhalten]")).isEmpty();
        assertThat(jana.open("/akte/" + g.akte()).page().select("[data-code=GESETZLICHE_VERTRETUNG]"))
                .isEmpty();

        Fallgeschichte andere = waise(program, amt, "Wolke", LocalDate.of(2008, 9, 15));
        andere.wirdBeschieden();
        jana.open("/akte/" + andere.akte() + "/bescheide")
                .submit(
                        "vertretung-festhalten",
                        Map.of("unterbleibt", "true", "tag", "", "text", "Die Mutter hat den Antrag selbst gestellt."),
                        "");
        assertThat(jana.page().select("[data-qa=vertretung-stand]").text()).isEqualTo("Sie wird nicht unterrichtet.");

        Fallgeschichte dritte = waise(program, amt, "Wim", LocalDate.of(2008, 9, 15));
        dritte.wirdBeschieden();
        Fallgeschichte kind = waise(program, amt, "Winni", LocalDate.of(2012, 9, 15));
        kind.wirdBeschieden();
        for (LocalDate tag : List.of(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 9, 15))) {
            try (Uhr dann = Uhr.auf(program, tag)) {
                assertThat(dann).isNotNull();
                assertThat(jana.open("/akte/" + kind.akte()).page().select("[data-code=GESETZLICHE_VERTRETUNG]"))
                        .isEmpty();
                assertThat(jana.open("/akte/" + dritte.akte()).page().select("[data-code=GESETZLICHE_VERTRETUNG]"))
                        .hasSize(tag.getMonthValue() == 3 ? 1 : 0);
            }
        }
    }

    private static Fallgeschichte waise(TestProgram program, Amt amt, String vorname, LocalDate geboren)
            throws SQLException {
        Fallgeschichte g = new Fallgeschichte(program, amt, amt.akte(vorname, "Waise", geboren, "SGB14"));
        g.tatsache("ENTSCHAEDIGUNG_ALS", Map.of("wert", "halbwaise", "von", "03.2026"));
        g.tatsache("ANERKENNUNG", Map.of("wert", "10.02.2026", "von", "03.2026"));
        g.tatsache("KONTO", Map.of("wert", Fallgeschichte.IBAN, "von", "03.2026"));
        return g;
    }

    @Test
    void kinderDesFormularsErhoehenNichts(TestProgram program) throws Exception {
        Fallbrief fall = Fallbrief.beantragt(
                program,
                "soziale-entschaedigung",
                "Wiebke",
                "Witwe",
                new Angabe("entschaedigung.als", 0, "witwe"),
                new Angabe("entschaedigung.anerkannt", 0, "ja"),
                new Angabe("entschaedigung.kinder", 0, "3"));
        Browser jana = fall.amt().platz(fall.amt().vorschlag()).open("/akte/" + fall.akte() + "/berechnung");
        jana.submit("beginnen", Map.of(), "");
        assertThat(fall.amt()
                        .werte("select art || ' ' || wert from decision.tatsache where akte_id = '" + fall.akte()
                                + "' order by 1"))
                .contains("ENTSCHAEDIGUNG_ALS witwe")
                .noneMatch(t -> t.startsWith("KINDER_WITWE"));
    }

    /// Applied for on 2 March 2026, granted from January: only by an exception that the second person and the person
    /// herself read (§ 11 Abs. 1 and 2), and not asked again when the award is changed.
    @Test
    void vorDemMonatDesAntragsNurMitGrund(TestProgram program) throws Exception {
        try (Uhr anfang = Uhr.auf(program, LocalDate.of(2026, 3, 2))) {
            assertThat(anfang).isNotNull();
            Amt amt = Amt.lindenbrueck(program);
            Fallgeschichte g =
                    new Fallgeschichte(program, amt, amt.akte("Fanni", "Frueher", LocalDate.of(1979, 3, 14), "SGB14"));
            g.tatsache("ENTSCHAEDIGUNG_ALS", Map.of("wert", "geschaedigt", "von", "01.2026"));
            g.tatsache("ANERKENNUNG", Map.of("wert", "10.02.2026", "von", "01.2026"));
            g.tatsache("GRAD_SCHAEDIGUNG", Map.of("wert", "50", "von", "01.2026"));
            g.tatsache("KONTO", Map.of("wert", Fallgeschichte.IBAN, "von", "01.2026"));
            g.wirdBegonnen();
            assertThat(g.seite("/berechnung").page().select("form[data-qa=ermessen]"))
                    .as("from the month of the application nothing is asked")
                    .isEmpty();
            g.zeitraum("01.2026", "06.2027");
            Browser jana = g.seite("/berechnung");
            assertThat(jana.page().select("[data-qa=hindernis]").text())
                    .contains("vor dem Monat des Antrags", "§ 11 Abs. 1 und 2 SGB XIV", "späteren Monat");
            assertThat(jana.page().select("form[data-qa=vorschlagen]")).isEmpty();
            jana.submit("ermessen", Map.of("antwort", "jahr", "grund", "kurz"), "");
            assertThat(jana.page().select("[data-qa=weigerung]").text()).isNotEmpty();
            assertThat(jana.page().select("form[data-qa=vorschlagen]")).isEmpty();
            g.abgewogen("jahr", "Der Angriff war am 4. Januar 2026, der Antrag kam am 2. März 2026.");
            g.seite("/berechnung").submit("vorschlagen", Map.of(), "");
            Browser zweite = amt.platz(amt.freigabe())
                    .open("/freigabe/"
                            + amt.wert("select id from decision.entwurf where akte_id = '" + g.akte() + "'"));
            assertThat(zweite.page().select("[data-qa=feststellungen]").text())
                    .contains("Die Zahlung beginnt vor dem Monat des Antrags", "innerhalb eines Jahres", "4. Januar");
            assertThat(zweite.page().select(".tw-vorschau").text())
                    .contains("Im Einzelnen haben wir geprüft", "innerhalb eines Jahres", "4. Januar 2026")
                    .doesNotContain("Wo das Gesetz uns einen Spielraum lässt, haben wir");
            zweite.submit("freigeben", Map.of("passwort", program.password(amt.freigabe())), "");
            assertThat(zweite.location().getPath()).startsWith("/bescheide/");
            assertThat(amt.wert("select min(monat) from payment.plan where ersetzt_durch is null and akte_id = '"
                            + g.akte() + "'"))
                    .isEqualTo("2026-01-01");
            g.tatsache("GRAD_SCHAEDIGUNG", Map.of("wert", "70", "von", "05.2026"));
            g.wirdBegonnen();
            assertThat(g.seite("/berechnung").page().select("form[data-qa=ermessen]"))
                    .as("was decided with the award")
                    .isEmpty();
            g.wirdFreigegeben();
            g.wirdNachgerechnet();
        }
    }

    /// A degree of 20 gives nothing: the application is refused with the finding it rests on.
    @Test
    void unterDreissigWirdAbgelehnt(TestProgram program) throws Exception {
        Amt amt = Amt.lindenbrueck(program);
        Fallgeschichte g =
                new Fallgeschichte(program, amt, amt.akte("Egon", "Entschaedigt", LocalDate.of(1979, 3, 14), "SGB14"));
        g.tatsache("ENTSCHAEDIGUNG_ALS", Map.of("wert", "geschaedigt", "von", "03.2026"));
        g.tatsache("ANERKENNUNG", Map.of("wert", "10.02.2026", "von", "03.2026"));
        g.tatsache("GRAD_SCHAEDIGUNG", Map.of("wert", "20", "von", "03.2026"));
        g.wirdBegonnen();
        Browser jana = g.seite("/berechnung");
        assertThat(jana.page().select("[data-qa=anspruch]").text()).isEqualTo("0,00 €");
        jana.submit("entwurf", Map.of("art", "ABLEHNUNG", "grund", "VERMOEGEN"), "");
        assertThat(jana.page().select("[data-qa=weigerung]").text()).contains("Diesen Grund kennt das SGB XIV nicht");
        jana.submit("entwurf", Map.of("art", "ABLEHNUNG", "grund", "KEINE_ENTSCHAEDIGUNG"), "");
        g.abgewogen("grad", "Der Bescheid vom 10. Februar stellt einen Grad von 20 fest.");
        g.wirdFreigegeben();
        assertThat(amt.platz(amt.vorschlag())
                        .open("/bescheide/" + g.letzterBescheid())
                        .text())
                .contains("Wir lehnen Ihren Antrag")
                .contains("mit einem Grad von mindestens 30 anerkannt")
                .contains("unter engeren Voraussetzungen Eltern (§ 88 SGB XIV)")
                .contains("Der Bescheid vom 10. Februar stellt einen Grad von 20 fest.");
        g.wirdNachgerechnet();
    }
}
