package de.tragwerk.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.tragwerk.cli.Browser;
import de.tragwerk.ledger.book.Ableitung;
import de.tragwerk.ledger.book.Buchhaltung;
import de.tragwerk.mandant.DbRole;
import de.tragwerk.mandant.Scope;
import de.tragwerk.support.Amt;
import de.tragwerk.support.Eventually;
import de.tragwerk.support.SepaBank;
import de.tragwerk.support.SepaBank.Eintrag;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/// From the released run to the books: orders, the bank, a return, a demand; closed, exported and compared.
@TragwerkTest
class BuchhaltungTest {

    private static final LocalDate TAG = LocalDate.of(2026, 3, 3);
    private static final String KASSE = "DE02100500000054540402";
    private static final String IBAN = "DE89370400440532013000";

    @Test
    void whatIsPaidStandsInTheBooksOnceAndBalanced(TestProgram program) throws Exception {
        Amt amt = Amt.auental(program);
        UUID gut = amt.bewilligt("Bruno", "Buch", IBAN);
        UUID weg = amt.bewilligt("Rita", "Rueck", IBAN);
        String lauf = zahle(amt);
        String msgId =
                amt.wert("select msg_id from payment.datei d join payment.kasse k on k.id = d.kasse_id where k.iban = '"
                        + KASSE + "' and lauf_id = '" + lauf + "'");
        long summe = Long.parseLong(amt.wert("select summe_cent from payment.datei where msg_id = '" + msgId + "'"));
        String zurueck = amt.wert("select end_to_end from payment.zahlung where akte_id = '" + weg + "'");
        bank(
                program,
                amt,
                "buch-" + msgId,
                List.of(
                        new Eintrag(TAG, -summe, "BB-" + msgId, msgId, "", ""),
                        new Eintrag(TAG, 55_065, "BR-" + msgId, "", zurueck, "AC04"),
                        new Eintrag(TAG, 1_234, "BU-" + msgId, "", "", "")));
        leiteAb(program, amt);

        String auftrag =
                "from ledger.buchung b join ledger.zeile z on z.buchung_id = b.id where b.vorgang = 'AUFTRAG' and b.kapitel = 4"
                        + " and b.beleg = (select to_char(monat, 'YYYY-MM') || case when nummer = 1 then '-M' else '-N' || nummer end from payment.lauf where id = '"
                        + lauf + "')";
        assertThat(amt.werte(
                        "select z.konto || ' ' || z.produkt || ' ' || z.kostentraeger || ' ' || z.soll_cent || ' ' || z.haben_cent "
                                + auftrag + " order by z.nr"))
                .containsExactly("533100 3116 SGBXII-4 " + summe + " 0", "361000 3116 SGBXII-4 0 " + summe);
        assertThat(amt.werte(
                        "select vorgang || ' ' || sum(soll_cent) from ledger.buchung b join ledger.zeile z on z.buchung_id = b.id where quelle_id in"
                                + " (select id from payment.zahlung where akte_id = '" + weg
                                + "' union select id from payment.buchung where referenz in ('BB-"
                                + msgId + "', 'BR-" + msgId + "', 'BU-" + msgId
                                + "')) group by b.id, vorgang order by 1"))
                .containsExactly(
                        "BANK_AUSGANG " + summe, "BANK_RUECKLAUF 55065", "BANK_UNGEKLAERT 1234", "RUECKLAUF 55065");

        // Derived again, nothing is booked twice, and the comparison finds nothing.
        String anzahl = amt.wert("select count(*) from ledger.buchung");
        leiteAb(program, amt);
        assertThat(amt.wert("select count(*) from ledger.buchung")).isEqualTo(anzahl);
        Browser kasse = amt.platz(amt.kasse()).open("/buchhaltung");
        kasse.submit("vergleichen", Map.of(), "");
        leiteAb(program, amt);
        assertThat(kasse.open("/buchhaltung")
                        .page()
                        .select("[data-qa=vergleich]")
                        .text())
                .startsWith("stimmen überein");
        assertThat(amt.wert("select sum(soll_cent) - sum(haben_cent) from ledger.zeile"))
                .isEqualTo("0");
        // Expenditure in the books is what was ordered less what came back.
        assertThat(amt.wert(
                        "select sum(soll_cent - haben_cent) from ledger.zeile z join ledger.buchung b on b.id = z.buchung_id where konto = '533100'"
                                + " and vorgang in ('AUFTRAG', 'RUECKLAUF')"))
                .isEqualTo(amt.wert("select sum(cent) from payment.bewegung"));
        assertThat(kasse.page().select("[data-qa=quartal]").text()).contains("1. Quartal");
        seiten(amt, gut, summe);
        guards(program, amt);
        neuKontiert(program, amt);
        tampered(program, amt);
    }

    /// Journal, sheet, budget and export show the same.
    private static void seiten(Amt amt, UUID gut, long summe) throws Exception {
        Browser kasse = amt.platz(amt.kasse());
        assertThat(kasse.open("/buchhaltung/journal?monat=2026-03&konto=379000").text())
                .contains("Bank: ungeklärt")
                .contains("12,34");
        assertThat(kasse.open("/buchhaltung/abgleich").page().select("[data-qa=blatt]"))
                .isNotEmpty();
        Browser leitung = amt.platz(amt.leitung()).open("/buchhaltung");
        leitung.submit("ansatz", Map.of("produkt", "3116", "konto", "533100", "betrag", "1.000.000,00"), "");
        assertThat(leitung.page().select("[data-qa=haushalt]").text())
                .contains("3116")
                .contains("1.000.000,00");

        // A month that runs cannot be closed; nobody is named in what goes out.
        assertThat(Scope.get(
                        amt.program().scopeOf(amt.kasse()),
                        () -> amt.program().bean(Buchhaltung.class).schliesse(YearMonth.of(2026, 3))))
                .hasValueSatisfying(satz -> assertThat(satz).contains("läuft noch"));
        kasse.open("/buchhaltung");
        kasse.submit("ausgeben", Map.of("monat", "2026-03", "form", "csv"), "");
        String csv = new String(kasse.bytes(), StandardCharsets.UTF_8);
        assertThat(csv)
                .contains("Sachkonto")
                .contains("SGBXII-4")
                .contains("AUFTRAG")
                .doesNotContain("Buch,", "Rueck", IBAN);
        kasse.open("/buchhaltung").submit("ausgeben", Map.of("monat", "2026-03", "form", "xml"), "");
        DocumentBuilderFactory f = DocumentBuilderFactory.newInstance();
        f.setNamespaceAware(true);
        Element wurzel = f.newDocumentBuilder()
                .parse(new ByteArrayInputStream(kasse.bytes()))
                .getDocumentElement();
        assertThat(wurzel.getNamespaceURI()).isEqualTo("urn:tragwerk:buchhaltung:1");
        NodeList buchungen = wurzel.getElementsByTagNameNS("*", "Buchung");
        assertThat(wurzel.getAttribute("anzahl")).isEqualTo(String.valueOf(buchungen.getLength()));
        assertThat(cent(wurzel.getElementsByTagNameNS("*", "Soll")))
                .isEqualTo(cent(wurzel.getElementsByTagNameNS("*", "Haben")));
        assertThat(cent(wurzel.getElementsByTagNameNS("*", "Soll"))).isGreaterThanOrEqualTo(summe);
    }

    private static long cent(NodeList seiten) {
        long summe = 0;
        for (int i = 0; i < seiten.getLength(); i++) {
            summe += Long.parseLong(
                    ((Element) seiten.item(i)).getAttribute("betrag").replace(".", ""));
        }
        return summe;
    }

    /// An entry that is not balanced, one in a closed month, and any change, in SQL.
    private static void guards(TestProgram program, Amt amt) throws Exception {
        try (var db = program.superuser(amt.datenbank())) {
            db.setAutoCommit(false);
            String neu =
                    "insert into ledger.buchung (id, jahr, nummer, vorgang, quelle_id, tag, periode, kapitel, anzahl, am) values"
                            + " ('%s', 2026, %d, 'EINGANG', gen_random_uuid(), '2026-01-05', '%s', 4, 1, now())";
            UUID id = UUID.randomUUID();
            db.createStatement().execute(neu.formatted(id, 900_001, "2026-01-01"));
            db.createStatement()
                    .execute("insert into ledger.zeile (buchung_id, nr, konto, soll_cent, haben_cent) values ('" + id
                            + "', 1, '379000', 100, 0), ('" + id + "', 2, '161000', 0, 99)");
            assertThatThrownBy(db::commit).hasMessageContaining("Soll und Haben");
            db.rollback();
            db.createStatement().execute("insert into ledger.periode values ('2026-01-01', gen_random_uuid(), now())");
            assertThatThrownBy(
                            () -> db.createStatement().execute(neu.formatted(UUID.randomUUID(), 900_002, "2026-01-01")))
                    .hasMessageContaining("abgeschlossen");
            db.rollback();
            assertThatThrownBy(() -> db.createStatement()
                            .execute("update ledger.zeile set soll_cent = soll_cent + 1 where soll_cent > 0"))
                    .hasMessageContaining("unveränderlich");
            db.rollback();
        }
    }

    /// An account is set anew for what comes: what is booked stays as it is, and is not found to differ.
    private static void neuKontiert(TestProgram program, Amt amt) throws Exception {
        String setze = "update ledger.kontierung set soll = '%s' where vorgang = 'BANK_RUECKLAUF'";
        try (var db = program.superuser(amt.datenbank())) {
            db.createStatement().execute(setze.formatted("379000"));
            Browser kasse = amt.platz(amt.kasse()).open("/buchhaltung");
            kasse.submit("vergleichen", Map.of(), "");
            leiteAb(program, amt);
            assertThat(kasse.open("/buchhaltung")
                            .page()
                            .select("[data-qa=vergleich]")
                            .text())
                    .startsWith("stimmen überein");
            db.createStatement().execute(setze.formatted("181000"));
        }
    }

    /// A superuser changes an amount past all guards: the comparison names it, and the month cannot be closed.
    private static void tampered(TestProgram program, Amt amt) throws Exception {
        String zeile =
                "where buchung_id = (select id from ledger.buchung where vorgang = 'BANK_UNGEKLAERT' order by nummer desc limit 1)";
        try (var db = program.superuser(amt.datenbank())) {
            db.createStatement().execute("set session_replication_role = replica");
            db.createStatement()
                    .execute(
                            "update ledger.zeile set soll_cent = soll_cent + sign(soll_cent)::int, haben_cent = haben_cent + sign(haben_cent)::int "
                                    + zeile);
            Browser kasse = amt.platz(amt.kasse()).open("/buchhaltung");
            kasse.submit("vergleichen", Map.of(), "");
            leiteAb(program, amt);
            assertThat(kasse.open("/buchhaltung")
                            .page()
                            .select("[data-qa=befund]")
                            .text())
                    .contains("Bank: ungeklärt")
                    .contains("12,35 € statt 12,34 €");
            db.createStatement()
                    .execute(
                            "update ledger.zeile set soll_cent = soll_cent - sign(soll_cent)::int, haben_cent = haben_cent - sign(haben_cent)::int "
                                    + zeile);
            kasse.submit("vergleichen", Map.of(), "");
            leiteAb(program, amt);
        }
    }

    private static String zahle(Amt amt) {
        Browser kasse = amt.simuliere("2026-03");
        String seite = kasse.location().getPath();
        amt.gibFrei(seite);
        Eventually.isTrue(() -> zustand(kasse, seite).equals("Datei liegt bereit"));
        kasse.open(seite).submit("uebergeben", Map.of(), "");
        Eventually.isTrue(() -> zustand(kasse, seite).equals("an Bank übergeben"));
        return seite.substring("/zahlungen/".length());
    }

    private static String zustand(Browser b, String seite) {
        return b.open(seite).page().select("[data-qa=zustand]").text();
    }

    private static void bank(TestProgram program, Amt amt, String name, List<Eintrag> eintraege) throws Exception {
        Path eingang = Files.createDirectories(
                program.installation().home().dir().resolve("bank/" + amt.mandant() + "/eingang"));
        Path neu = eingang.resolve(name + ".neu");
        Files.write(neu, SepaBank.auszug("A-" + name, KASSE, eintraege));
        Path fertig = Files.move(neu, eingang.resolve(name + ".xml"));
        Eventually.isTrue(() -> !Files.exists(fertig));
    }

    /// The job's work, now.
    private static void leiteAb(TestProgram program, Amt amt) {
        Scope.run(
                Scope.job(amt.mandant(), "buchhaltung").withRole(DbRole.BATCH), program.bean(Ableitung.class)::weiter);
    }
}
