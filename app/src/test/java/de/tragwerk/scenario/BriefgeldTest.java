package de.tragwerk.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.tragwerk.cli.Browser;
import de.tragwerk.ledger.book.Ableitung;
import de.tragwerk.mandant.DbRole;
import de.tragwerk.mandant.Scope;
import de.tragwerk.support.Amt;
import de.tragwerk.support.Beobachter;
import de.tragwerk.support.Eventually;
import de.tragwerk.support.Fallbrief;
import de.tragwerk.support.SepaProbe;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import de.tragwerk.support.Uhr;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Money that a letter grants, from the application to the bank, the books and the end.
@TragwerkTest
class BriefgeldTest {

    static final String IBAN = "DE89370400440532013000";
    static final String SANITAETSHAUS = "DE02500105170137075030";

    /// 347 € care allowance each month to her, an aid for 129.90 € to the shop, both from March on. Two runs pay; in
    /// April a letter ends the allowance with April, so May pays nothing.
    @Test
    void aLetterPaysEachMonthAndOnceUntilAnotherOneEndsIt(TestProgram program) throws Exception {
        try (Uhr anfang = Uhr.auf(program, LocalDate.of(2026, 3, 2))) {
            assertThat(anfang).isNotNull();
            Fallbrief fall = bewilligt(program, "Berta", "Briefgeld");
            Amt amt = fall.amt();
            UUID akte = fall.akte();
            assertThat(plan(amt, akte))
                    .containsExactly(
                            "03 12990", "03 34700", "04 34700", "05 34700", "06 34700", "07 34700", "08 34700");

            Set<String> kennungen = new HashSet<>();
            List<SepaProbe.Zahlung> maerz = fall.zahle("2026-03");
            assertThat(maerz)
                    .extracting(z -> z.cent() + " " + z.empfaenger() + " " + z.iban())
                    .containsExactlyInAnyOrder(
                            "34700 Berta Briefgeld " + IBAN, "12990 Sanitaetshaus Ruhr GmbH " + SANITAETSHAUS);
            assertThat(maerz).extracting(SepaProbe.Zahlung::verwendung).anyMatch("Rechnung 4711 fuer 03.2026"::equals);
            assertThat(maerz)
                    .extracting(SepaProbe.Zahlung::verwendung)
                    .allMatch(v -> !v.contains("Pflege"), "nobody at the bank reads what it is for");
            maerz.forEach(z -> assertThat(kennungen.add(z.endToEnd())).isTrue());
            Uhr.auf(program, LocalDate.of(2026, 3, 27));
            List<SepaProbe.Zahlung> april = fall.zahle("2026-04");
            assertThat(april).extracting(SepaProbe.Zahlung::cent).containsExactly(34_700L);
            april.forEach(z -> assertThat(kennungen.add(z.endToEnd())).isTrue());

            Eventually.isTrue(() -> einmalGemeldet(fall));
            Uhr.auf(program, LocalDate.of(2026, 4, 6));
            ended(program, fall);
            assertThat(plan(amt, akte)).containsExactly("03 12990", "03 34700", "04 34700");
            Uhr.auf(program, LocalDate.of(2026, 4, 28));
            fall.nichtsZuZahlen("2026-05");
            assertThat(fall.bezahlt())
                    .containsExactly(
                            "03 12990 Sanitaetshaus Ruhr GmbH", "03 34700 Berta Briefgeld", "04 34700 Berta Briefgeld");
            assertThat(amt.werte("select cent from payment.ueberzahlung where akte_id = '" + akte + "'"))
                    .isEmpty();
            books(program, amt);
            new Beobachter(amt, akte).beobachte();
            neverChanges(program, amt, akte);
        }
    }

    /// An application for care with both lines, proposed and released; the account is confirmed with it.
    static Fallbrief bewilligt(TestProgram program, String vorname, String name) throws Exception {
        Fallbrief fall = vorgeschlagen(program, vorname, name);
        Amt amt = fall.amt();
        Browser zweite = amt.platz(amt.freigabe()).open(fall.seite());
        assertThat(zweite.page().select("[data-qa=geldzeile]").eachText())
                .hasSize(2)
                .anyMatch(z -> z.contains("Pflegegeld") && z.contains("jeden Monat von März 2026 bis August 2026"))
                .anyMatch(z -> z.contains("Sanitätshaus Ruhr GmbH") && z.contains("einmal im März 2026"));
        assertThat(zweite.page().select("[data-qa=summe]").text()).isEqualTo("zusammen 2.211,90 €");
        assertThat(zweite.page().select("[data-qa=zahlwege]").text()).contains("DE89 3704 0044 0532 0130 00");
        // The letter says it as a table.
        assertThat(zweite.page().select(".tw-vorschau table").text())
                .contains("Was wir zahlen")
                .contains("Pflegegeld (§ 64a SGB XII)")
                .contains("an Sie")
                .contains("2.082,00")
                .contains("2.211,90");
        fall.gibFrei();
        assertThat(amt.werte("select 1 from decision.zahlweg_bestaetigung where akte_id = '" + fall.akte() + "'"))
                .hasSize(1);
        return fall;
    }

    private static Fallbrief vorgeschlagen(TestProgram program, String vorname, String name) throws Exception {
        Fallbrief fall = Fallbrief.beantragt(program, "hilfe-zur-pflege", vorname, name);
        fall.amt().fakt(fall.akte(), "KONTO", Map.of("wert", IBAN, "von", "03.2026"));
        fall.bewillige(Fallbrief.monatlich("pflegegeld", "347", "03.2026", "08.2026"));
        fall.bewillige(Fallbrief.an(
                Fallbrief.einmal("pflegehilfsmittel", "129,90", "03.2026"),
                "Sanitätshaus Ruhr GmbH",
                "DE02 5001 0517 0137 0750 30",
                "Rechnung 4711"));
        fall.schlageVor();
        return fall;
    }

    /// A month that is paid cannot be the one after the last; the proposer cannot release; begun twice it is one.
    private static void ended(TestProgram program, Fallbrief fall) throws Exception {
        Amt amt = fall.amt();
        String seite = fall.beginneEnde();
        assertThat(seite).isNotEqualTo(fall.seite());
        Browser desk = fall.beendeVorschlag(seite, "03.2026");
        assertThat(desk.page().select("[data-qa=weigerung]").text())
                .contains("Für April 2026 ist schon Geld angewiesen");
        desk = fall.beendeVorschlag(seite, "08.2026");
        assertThat(desk.page().select("[data-qa=weigerung]").text()).contains("vor dem Ende liegt");
        desk = fall.beendeVorschlag(seite, "Mai");
        assertThat(desk.page().select("[data-qa=weigerung]").text()).contains("Der letzte Monat fehlt");
        assertThat(desk.page().select("#letzter").val()).isEqualTo("Mai");
        desk = fall.beendeVorschlag(seite, "04.2026");
        assertThat(desk.page().select("[data-qa=weigerung]").text()).isEmpty();
        assertThat(desk.page().select(".tw-vorschau").text())
                .contains("Pflegegeld")
                .contains("endet mit dem 30.04.2026");
        assertThat(desk.page().select("form[data-qa=freigeben]")).isEmpty();
        assertThat(amt.platz(amt.freigabe()).open("/freigabe").page().select("a[href=" + seite + "]"))
                .hasSize(1);
        fall.gibEndeFrei(seite);
        assertThat(fall.platz().page().select("[data-qa=ende]").text()).isEqualTo("endet mit April 2026");
        assertThat(fall.platz().page().select("form[data-qa=beenden]")).isEmpty();
        assertThat(amt.werte("select art from decision.schreiben where akte_id = '" + fall.akte() + "'"))
                .containsExactly("BESCHEID", "BESCHEID");
    }

    static List<String> plan(Amt amt, UUID akte) throws SQLException {
        return amt.werte("select to_char(monat, 'MM') || ' ' || cent from payment.plan where akte_id = '" + akte
                + "' and ersetzt_durch is null order by monat, cent");
    }

    /// The first payment is told to who applied, the next is not.
    private static boolean einmalGemeldet(Fallbrief fall) {
        try {
            return fall.gemeldet().equals("1");
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /// Chapter 7 has its own Produkt; decided is planned, and nothing is booked twice.
    private static void books(TestProgram program, Amt amt) throws SQLException {
        for (int i = 0; i < 2; i++) {
            Scope.run(
                    Scope.job(amt.mandant(), "buchhaltung").withRole(DbRole.BATCH),
                    program.bean(Ableitung.class)::weiter);
        }
        assertThat(amt.werte(
                        "select distinct z.produkt || ' ' || z.kostentraeger from ledger.buchung b join ledger.zeile z on z.buchung_id = b.id"
                                + " where b.vorgang = 'AUFTRAG' and b.kapitel = 7"))
                .containsExactly("3112 SGBXII-7");
        assertThat(
                        amt.wert(
                                "select sum(z.soll_cent) from ledger.buchung b join ledger.zeile z on z.buchung_id = b.id where b.vorgang = 'AUFTRAG' and b.kapitel = 7"))
                .isEqualTo(amt.wert("select sum(cent) from payment.zahlung where kapitel = 7"));
        assertThat(amt.werte(
                        "select kapitel from payment.abgleich where kapitel = 7 and entschieden_cent <> plan_cent"))
                .isEmpty();
    }

    private static void neverChanges(TestProgram program, Amt amt, UUID akte) throws Exception {
        try (var db = program.superuser(amt.datenbank())) {
            for (String sql : List.of(
                    "update payment.bewilligung set cent = 1 where akte_id = '" + akte + "'",
                    "update payment.bewilligung set ende = null, ende_brief = null where ende is not null and akte_id = '"
                            + akte + "'",
                    "delete from payment.bewilligung where akte_id = '" + akte + "'",
                    "insert into payment.bewilligung select gen_random_uuid(), akte_id, kreis, aktenzeichen, person_id, gen_random_uuid(), antrag_id, kapitel,"
                            + " was, norm, einmalig, cent, von, bis from payment.bewilligung where akte_id = '" + akte
                            + "' limit 1",
                    "update decision.briefentscheid set geld = false where geld and akte_id = '" + akte + "'")) {
                assertThatThrownBy(() -> db.createStatement().executeUpdate(sql))
                        .as(sql)
                        .isInstanceOf(SQLException.class);
            }
        }
    }

    @Test
    void theProposerCannotReleaseAndTwoAtOnceGrantOnce(TestProgram program) throws Exception {
        try (Uhr anfang = Uhr.auf(program, LocalDate.of(2026, 3, 2))) {
            assertThat(anfang).isNotNull();
            Fallbrief fall = vorgeschlagen(program, "Bodo", "Briefgeld");
            Amt amt = fall.amt();
            Browser desk = fall.platz();
            assertThat(desk.page().select("form[data-qa=freigeben]")).isEmpty();
            String csrf = desk.page().select("input[name=_csrf]").val();
            desk.request(
                    "POST",
                    fall.seite() + "/freigeben",
                    "application/x-www-form-urlencoded",
                    ("_csrf=" + csrf + "&passwort=" + program.password(amt.vorschlag()))
                            .getBytes(StandardCharsets.UTF_8));
            assertThat(desk.page().select("[data-qa=weigerung]").text()).contains("selbst vorgeschlagen");
            assertThat(plan(amt, fall.akte())).isEmpty();

            List<String> wer = List.of(amt.freigabe(), amt.leitung());
            List<Browser> zwei =
                    new ArrayList<>(wer.stream().map(program::staff).toList());
            zwei.forEach(b -> b.open(fall.seite()));
            Zugleich.tun(
                    zwei,
                    b -> b.submit("freigeben", Map.of("passwort", program.password(wer.get(zwei.indexOf(b)))), "")
                            .status());
            assertThat(plan(amt, fall.akte())).hasSize(7);
            assertThat(amt.werte("select 1 from payment.bewilligung where akte_id = '" + fall.akte() + "'"))
                    .hasSize(2);
            assertThat(fall.zahle("2026-03")).hasSize(2);
            fall.nichtsZuZahlen("2026-03");
            // Somebody of another workgroup finds none of its pages.
            for (String seite : List.of(
                    fall.seite(),
                    "/akte/" + fall.akte() + "/zahlungen",
                    fall.seite() + "/geld?zeile=" + UUID.randomUUID())) {
                assertThat(program.staff("k.feld").open(seite).status()).isEqualTo(404);
            }
        }
    }

    @Test
    void aLineIsRefusedAtItsFieldAndNothingTypedIsLost(TestProgram program) throws Exception {
        try (Uhr anfang = Uhr.auf(program, LocalDate.of(2026, 3, 2))) {
            assertThat(anfang).isNotNull();
            Fallbrief fall = Fallbrief.beantragt(program, "bildung-teilhabe", "Bela", "Briefgeld");
            Browser desk = fall.platz();
            // What was typed in the draft is kept before the page of the line opens.
            String ziel = desk.page().select("[data-qa=geld-neu]").attr("value");
            desk.submit("entscheidung", Map.of("was", "Für den Ausflug der Klasse 4b.", "ziel", ziel), "");
            desk.submit(
                    "geld",
                    Fallbrief.an(
                            Fallbrief.monatlich("ausflug-sgb12", "0", "05.2026", "04.2026"),
                            "G",
                            "DE02500105170137075031",
                            ""),
                    "");
            assertThat(desk.status()).isEqualTo(422);
            assertThat(desk.page().select("[data-qa=fehler] a").eachAttr("href"))
                    .containsExactly("#betrag", "#bis", "#empfaenger", "#iban", "#verwendung");
            assertThat(desk.page().select("#iban-f").text()).contains("Diese IBAN stimmt nicht");
            assertThat(desk.page().select("#iban").val()).isEqualTo("DE02500105170137075031");
            assertThat(desk.page().select("#bis").val()).isEqualTo("04.2026");
            assertThat(desk.page().select("#art option[selected]").val()).isEqualTo("ausflug-sgb12");
            assertThat(desk.page().select("#monatlich").hasAttr("checked")).isTrue();
            desk.submit(
                    "geld",
                    Fallbrief.an(
                            Fallbrief.einmal("ausflug-sgb12", "38,50", "04.2026"),
                            "Grundschule am Ring",
                            SANITAETSHAUS,
                            "Klasse 4b"),
                    "");
            assertThat(desk.page().select("[data-qa=geldzeile]").text()).contains("38,50 €");
            assertThat(desk.page().select("#was").text()).isEqualTo("Für den Ausflug der Klasse 4b.");

            // Changed, taken out, added again: a proposal that was given back is proposed again with what it says now.
            fall.schlageVor();
            Browser zweite = fall.amt().platz(fall.amt().freigabe()).open(fall.seite());
            Browser alt = fall.amt().platz(fall.amt().leitung()).open(fall.seite());
            zweite.submit("zurueckgeben", Map.of("grund", "Der Betrag stimmt nicht."), "");
            desk = fall.platz();
            String zeile = desk.page().select("[data-qa=geldzeile] button").attr("value");
            desk.submit("entscheidung", Map.of("ziel", zeile), "");
            assertThat(desk.page().select("#betrag").val()).isEqualTo("38,50");
            desk.submit("geld", Map.of("betrag", "48,50"), "");
            assertThat(desk.page().select("[data-qa=summe]").text()).isEqualTo("zusammen 48,50 €");
            fall.schlageVor();
            alt.submit(
                    "freigeben", Map.of("passwort", program.password(fall.amt().leitung())), "");
            assertThat(alt.page().select("[data-qa=weigerung]").text()).contains("etwas anderes vorgeschlagen");
            fall.gibFrei();
            assertThat(plan(fall.amt(), fall.akte())).containsExactly("04 4850");
        }
    }
}
