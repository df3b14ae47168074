package de.tragwerk.scenario;

import static de.tragwerk.scenario.Namenspruefung.IBAN;
import static de.tragwerk.scenario.Namenspruefung.SEITE;
import static de.tragwerk.scenario.Namenspruefung.bericht;
import static de.tragwerk.scenario.Namenspruefung.bezahlt;
import static de.tragwerk.scenario.Namenspruefung.lege;
import static de.tragwerk.scenario.Namenspruefung.ordner;
import static de.tragwerk.scenario.Namenspruefung.post;
import static de.tragwerk.scenario.Namenspruefung.pruefung;
import static de.tragwerk.scenario.Namenspruefung.stimmt;
import static de.tragwerk.scenario.Namenspruefung.uebergib;
import static de.tragwerk.scenario.Namenspruefung.zahlung;
import static de.tragwerk.scenario.Namenspruefung.zustand;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.tragwerk.cli.Browser;
import de.tragwerk.mandant.DbRole;
import de.tragwerk.mandant.Scope;
import de.tragwerk.payment.model.Pruefstand;
import de.tragwerk.payment.store.PruefungTabelle;
import de.tragwerk.scenario.Namenspruefung.Konto;
import de.tragwerk.scenario.Namenspruefung.Uebergeben;
import de.tragwerk.support.Amt;
import de.tragwerk.support.Eventually;
import de.tragwerk.support.SepaBank;
import de.tragwerk.support.SepaBank.Eintrag;
import de.tragwerk.support.SepaBank.Geprueft;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/// Verification of payees (Art. 5c Verordnung (EU) Nr. 260/2012): what is agreed with the bank, what it finds,
/// what people decide, over the pages of the pay office. Each test pays from an account of its own.
@TragwerkTest
class EmpfaengerpruefungTest {

    private static final String GRUND = "Am Telefon mit der Person geklärt, es ist ihr Konto.";

    @Test
    void withoutAnAgreementOfTwoPersonsNothingGoesToTheBank(TestProgram program) throws Exception {
        Amt amt = Amt.auental(program);
        try (Konto konto = Konto.neu(program, amt, "AUEV1", "DE75512108001245126199")) {
            amt.bewilligt("Nora", "Nachtrag", IBAN);
            Browser kasse = amt.simuliere("2026-03");
            String seite = kasse.location().getPath();
            amt.gibFrei(seite);
            Eventually.isTrue(() -> zustand(kasse, seite).equals("Datei liegt bereit"));
            assertThat(kasse.page().select("[data-qa=ohne-vereinbarung]").text())
                    .contains("Kreiskasse AUEV1");
            kasse.open(seite).submit("uebergeben", Map.of(), "");
            assertThat(kasse.page().select("[data-qa=weigerung]").text())
                    .contains("Kreiskasse AUEV1")
                    .contains("Zwei Personen");
            assertThat(zustand(kasse, seite)).isEqualTo("Datei liegt bereit");
            assertThat(kasse.open("/zahlungen").text()).contains("Empfängerüberprüfung nicht festgehalten");

            // What was typed stays when something is missing.
            kasse.open(SEITE)
                    .submit(
                            "festhalten",
                            Map.of("kasse", konto.id().toString(), "art", "VERZICHT", "ab", "", "beleg", "Vertrag 7"),
                            "");
            assertThat(kasse.page().select("[data-qa=fehler] a[href=#ab]")).hasSize(1);
            assertThat(kasse.page().select("#beleg").attr("value")).isEqualTo("Vertrag 7");
            kasse.submit("festhalten", Map.of("ab", "09.10.2025"), "");
            assertThat(kasse.page().select("[data-qa=eigener]")).hasSize(1);
            assertThat(kasse.page().select("form#bestaetigen-AUEV1")).isEmpty();
            String vorschlag = amt.wert("select id from payment.vop_vereinbarung where kasse_id = '" + konto.id()
                    + "' and zustand = 'VORGESCHLAGEN'");

            // One person alone: not by a request, not in the database; and a proposal opens nothing.
            post(kasse, SEITE + "/" + vorschlag + "/bestaetigen", "passwort=" + program.password(amt.kasse()));
            assertThat(amt.wert("select zustand from payment.vop_vereinbarung where id = '" + vorschlag + "'"))
                    .isEqualTo("VORGESCHLAGEN");
            UUID selbst = program.cast().staff(amt.kasse()).account();
            assertThatThrownBy(() -> konto.sql(
                            "update payment.vop_vereinbarung set zustand = 'GILT', freigegeben_am = now(), freigegeben_von = '"
                                    + selbst + "' where id = '" + vorschlag + "'"))
                    .hasMessageContaining("vop_vereinbarung_check");
            String datei = amt.wert("select id from payment.datei where kasse_id = '" + konto.id() + "'");
            assertThatThrownBy(() -> konto.sql(
                            "insert into payment.uebergabe (datei_id, vop_id, angefordert_von, angefordert_am) values ('"
                                    + datei + "', '" + vorschlag + "', '" + selbst + "', now())"))
                    .hasMessageContaining("nichts festgehalten");
            kasse.open(seite).submit("uebergeben", Map.of(), "");
            assertThat(kasse.page().select("[data-qa=weigerung]").text()).contains("Zwei Personen");

            Browser zweite = amt.platz(amt.leitung()).open(SEITE);
            zweite.submit("bestaetigen-AUEV1", Map.of("passwort", "falsch-falsch-falsch"), "");
            assertThat(zweite.page().select("[data-qa=weigerung]").text()).contains("Passwort stimmt nicht");
            zweite.submit("bestaetigen-AUEV1", Map.of("passwort", program.password(amt.leitung())), "");
            assertThat(zweite.page()
                            .select("[data-qa=konto]:contains(AUEV1) [data-qa=gilt]")
                            .text())
                    .contains("ohne Empfängerüberprüfung");
            kasse.open(seite).submit("uebergeben", Map.of(), "");
            Eventually.isTrue(() -> zustand(kasse, seite).equals("an Bank übergeben"));
            assertThat(kasse.page().select("[data-qa=pruefung]").text()).contains("Verzicht");
            assertThat(amt.wert(
                            "select v.art from payment.uebergabe u join payment.vop_vereinbarung v on v.id = u.vop_id"
                                    + " where u.datei_id = '" + datei + "'"))
                    .isEqualTo("VERZICHT");
            stimmt(program, amt);
        }
    }

    @Test
    void namesThatFitNeedNothing(TestProgram program) throws Exception {
        Amt amt = Amt.auental(program);
        try (Konto konto = Konto.neu(program, amt, "AUEV2", "DE12500105170648489890")) {
            konto.vereinbare("PRUEFUNG");
            UUID akte = amt.bewilligt("Pia", "Passt", IBAN);
            Uebergeben u = uebergib(amt, konto);
            assertThat(Files.exists(ordner(program, amt, "ausgang-pruefung").resolve(u.msgId() + ".xml")))
                    .isTrue();
            assertThat(pruefung(u)).contains("steht aus");
            // Not finished yet: what it says so far does not count.
            lege(program, amt, "vop-1.xml", bericht(amt, u, "RVNC", Map.of(akte, "RVNM")));
            assertThat(pruefung(u)).contains("steht aus");
            lege(program, amt, "vop-2.xml", bericht(amt, u, "RCVC", Map.of()));
            assertThat(pruefung(u)).contains("alle Namen stimmen").contains("im Bankportal freizugeben");
            assertThat(u.kasse().page().select("[data-qa=pruefung-link]")).isEmpty();
            assertThat(bezahlt(amt, akte)).isEqualTo("55065");
            stimmt(program, amt);
        }
    }

    @Test
    void onePaysAllTheSameAndAnotherConfirmsIt(TestProgram program) throws Exception {
        Amt amt = Amt.auental(program);
        try (Konto konto = Konto.neu(program, amt, "AUEV3", "DE88100900001234567892")) {
            konto.vereinbare("PRUEFUNG");
            UUID fast = amt.bewilligt("Fiona", "Fast", IBAN);
            UUID ganz = amt.bewilligt("Gustav", "Ganzanders", IBAN);
            Uebergeben u = uebergib(amt, konto);
            // A report about somebody else's payment counts nothing.
            lege(
                    program,
                    amt,
                    "vop-fremd.xml",
                    SepaBank.pruefung(
                            "F-" + u.msgId(),
                            u.msgId(),
                            "RVCM",
                            List.of(new Geprueft("TWfremd", "RVNM", "X", IBAN, List.of()))));
            assertThat(pruefung(u)).contains("steht aus");
            lege(program, amt, "vop.xml", bericht(amt, u, "RVCM", Map.of(fast, "RVMC", ganz, "RVNM")));
            assertThat(pruefung(u)).contains("zu entscheiden").contains("2 Abweichungen");
            assertThat(u.kasse().open("/zahlungen").text()).contains("meldet die Bank Abweichungen");
            // Sealed for the file: the name the bank knows stands nowhere in the clear.
            assertThat(amt.wert("select count(*) from payment.vop_ergebnis where name is not null and datei_id = '"
                            + u.datei() + "' and position('Bankname'::bytea in name) = 0"))
                    .isEqualTo("1");

            String blatt = "/zahlungen/pruefung/" + u.datei();
            Browser kasse = u.kasse().open(blatt);
            assertThat(kasse.page().select("[data-qa=abweichung]").eachText())
                    .anySatisfy(t -> assertThat(t)
                            .contains("Fiona Fast")
                            .contains("Name stimmt fast")
                            .contains("Fiona Bankname"))
                    .anySatisfy(t -> assertThat(t)
                            .contains("Gustav Ganzanders")
                            .contains("Name stimmt nicht")
                            .contains("nennt sie nicht"));
            assertThat(amt.werte("select action from audit.entry where action = 'payment.VOP_RESULT_READ' and '" + fast
                            + "' = any (subjects)"))
                    .isNotEmpty();
            String eins = zahlung(amt, fast);
            String zwei = zahlung(amt, ganz);
            kasse.submit("entscheiden-" + eins, Map.of("entscheid", "ZAHLEN", "grund", "kurz"), "");
            assertThat(kasse.page().select("[data-qa=fehler]").text()).contains("Der Grund fehlt");
            assertThat(kasse.page().select("#g-" + eins).text()).isEqualTo("kurz");
            kasse.submit("entscheiden-" + eins, Map.of("entscheid", "ZAHLEN", "grund", GRUND), "");
            assertThat(kasse.page().select("[data-qa=entschieden]").text())
                    .contains("trotzdem zahlen")
                    .contains(GRUND);
            // Two at once: the page of the other was older.
            Browser andere = program.staff("z.kern").open(blatt);
            kasse.submit("entscheiden-" + zwei, Map.of("entscheid", "ZAHLEN", "grund", GRUND), "");
            andere.submit("entscheiden-" + zwei, Map.of("entscheid", "NICHT", "grund", GRUND), "");
            assertThat(andere.page().select("[data-qa=fehler]").text()).contains("schon jemand entschieden");
            assertThat(amt.wert("select entscheid from payment.vop_entscheid where zahlung_id = '" + zwei + "'"))
                    .isEqualTo("ZAHLEN");

            // Who decided does not close: not on the page, not by a request, not in the database.
            assertThat(kasse.open(blatt).page().select("[data-qa=selbst]")).hasSize(1);
            post(kasse, blatt + "/abschliessen", "schluss=FREI&passwort=" + program.password(amt.kasse()));
            assertThat(kasse.page().select("[data-qa=weigerung]").text()).contains("selbst");
            assertThatThrownBy(() -> konto.sql(
                            "insert into payment.vop_schluss (datei_id, schluss, von_konto, von_person, am) values ('"
                                    + u.datei() + "', 'FREI', '"
                                    + program.cast().staff(amt.kasse()).account() + "', gen_random_uuid(), now())"))
                    .hasMessageContaining("schließt die Datei nicht ab");
            Browser zweite = amt.platz(amt.leitung()).open(blatt);
            zweite.submit("abschliessen", Map.of("passwort", program.password(amt.leitung())), "");
            assertThat(zweite.page().select("[data-qa=lage]").text()).contains("Bankportal bestätigt");
            assertThat(zweite.page().select("[data-qa=schluss]").text()).contains("B. Stein");
            assertThat(pruefung(u)).contains("Bankportal bestätigt");
            // What the bank says of it afterwards changes nothing.
            lege(program, amt, "vop-spaet.xml", bericht(amt, u, "RVCM", Map.of(fast, "RVNA", ganz, "RVNA")));
            assertThat(amt.werte("select ergebnis from payment.vop_ergebnis where datei_id = '" + u.datei()
                            + "' order by ergebnis"))
                    .containsExactly("RVMC", "RVNM");
            assertThat(bezahlt(amt, fast)).isEqualTo("55065");
            assertThat(bezahlt(amt, ganz)).isEqualTo("55065");
            assertThat(u.kasse().open("/zahlungen").text()).doesNotContain("meldet die Bank Abweichungen");
            stimmt(program, amt);
        }
    }

    @Test
    void aWithdrawnFileIsOrderedAnewOnceWithoutWhoWasNotToBePaid(TestProgram program) throws Exception {
        Amt amt = Amt.auental(program);
        try (Konto konto = Konto.neu(program, amt, "AUEV4", "DE68210501700012345678")) {
            konto.vereinbare("PRUEFUNG");
            UUID gut = amt.bewilligt("Gero", "Geht", IBAN);
            UUID nein = amt.bewilligt("Nils", "Nichtmehr", IBAN);
            Uebergeben u = uebergib(amt, konto);
            lege(program, amt, "vop.xml", bericht(amt, u, "RVCM", Map.of(gut, "RVNA", nein, "RVNM")));
            String blatt = "/zahlungen/pruefung/" + u.datei();
            Browser kasse = u.kasse().open(blatt);
            kasse.submit("entscheiden-" + zahlung(amt, gut), Map.of("entscheid", "ZAHLEN", "grund", GRUND), "");
            kasse.submit(
                    "entscheiden-" + zahlung(amt, nein),
                    Map.of("entscheid", "NICHT", "grund", "Der Name ist ein ganz anderer, die Person ist zu fragen."),
                    "");
            Browser zweite = program.staff(amt.leitung()).open(blatt);
            zweite.submit("abschliessen", Map.of("passwort", program.password(amt.leitung())), "");
            assertThat(zweite.page().select("[data-qa=weigerung]").text())
                    .contains("Stornieren Sie zuerst die ganze Datei");

            // Two press at the same moment: one result.
            Browser dritte = program.staff("z.kern").open(blatt);
            zweite.open(blatt);
            CompletableFuture<Void> eins = CompletableFuture.runAsync(() -> zweite.submit(
                    "abschliessen", Map.of("storniert", "true", "passwort", program.password(amt.leitung())), ""));
            dritte.submit("abschliessen", Map.of("storniert", "true", "passwort", program.password("z.kern")), "");
            eins.get();
            assertThat(amt.wert("select schluss from payment.vop_schluss where datei_id = '" + u.datei() + "'"))
                    .isEqualTo("ZURUECKGEZOGEN");
            Eventually.isTrue(
                    () -> zweite.open(blatt).page().select("[data-qa=arbeitet]").isEmpty());
            assertThat(bezahlt(amt, gut)).isEqualTo("0");
            assertThat(bezahlt(amt, nein)).isEqualTo("0");
            assertThat(amt.wert("select count(*) from payment.bewegung where art = 'RUECKLAUF' and akte_id = '" + gut
                            + "'"))
                    .isEqualTo("1");
            assertThat(amt.werte("select grund from payment.sperre where aufgehoben_am is null and akte_id in ('" + gut
                            + "', '" + nein + "')"))
                    .containsExactly("NAME_WEICHT_AB");
            Browser akte = amt.platz(amt.vorschlag()).open("/akte/" + nein + "/zahlungen");
            assertThat(akte.text())
                    .contains("Name und Konto passen nach der Bank nicht zusammen")
                    .contains("Empfängerüberprüfung: Name und Konto passen nicht zusammen");

            // The next run orders the others once; who is blocked stands in its list.
            Uebergeben neu = uebergib(amt, konto);
            assertThat(bezahlt(amt, gut)).isEqualTo("55065");
            assertThat(bezahlt(amt, nein)).isEqualTo("0");
            assertThat(neu.kasse().open(neu.seite() + "?auswahl=NICHT_ZAHLBAR").text())
                    .contains("Nichtmehr, Nils")
                    .contains("gesperrt");
            // Cleared with the person, it goes out once.
            akte.open("/akte/" + nein + "/zahlungen").submit("entsperren", Map.of(), "");
            assertThat(akte.text()).doesNotContain("passen nach der Bank nicht zusammen");
            uebergib(amt, konto);
            assertThat(bezahlt(amt, nein)).isEqualTo("55065");
            assertThat(bezahlt(amt, gut)).isEqualTo("55065");
            stimmt(program, amt);

            // The bank booked what was said to be cancelled: somebody is told.
            lege(
                    program,
                    amt,
                    "auszug.xml",
                    SepaBank.auszug(
                            "K-" + u.msgId(),
                            konto.iban(),
                            List.of(new Eintrag(
                                    LocalDate.of(2026, 3, 3), -u.summe(), "B-" + u.msgId(), u.msgId(), "", ""))));
            assertThat(kasse.open(u.seite())
                            .page()
                            .select("[data-qa=widerspruch]")
                            .text())
                    .contains("schon ein zweites Mal angewiesen")
                    .doesNotContain("nichts wieder fällig");
            assertThat(pruefung(u)).contains("von der Bank angenommen: mit der Bank klären");
        }
    }

    @Test
    void aFileTheBankRefusesBlocksWhoWasNotToBePaid(TestProgram program) throws Exception {
        Amt amt = Amt.auental(program);
        try (Konto konto = Konto.neu(program, amt, "AUEV5", "DE91100000000123456789")) {
            konto.vereinbare("PRUEFUNG");
            UUID gut = amt.bewilligt("Gesine", "Gut", IBAN);
            UUID nein = amt.bewilligt("Norbert", "Nein", IBAN);
            Uebergeben u = uebergib(amt, konto);
            lege(program, amt, "vop.xml", bericht(amt, u, "RVCM", Map.of(nein, "RVNM")));
            String blatt = "/zahlungen/pruefung/" + u.datei();
            u.kasse()
                    .open(blatt)
                    .submit("entscheiden-" + zahlung(amt, nein), Map.of("entscheid", "NICHT", "grund", GRUND), "");
            lege(program, amt, "abgelehnt.xml", SepaBank.status("R-" + u.msgId(), u.msgId(), "RJCT", List.of()));
            assertThat(pruefung(u)).contains("von der Bank abgelehnt");
            Browser zweite = amt.platz(amt.leitung()).open(blatt);
            assertThat(zweite.page().select("form[data-qa=abschliessen]")).isEmpty();
            post(
                    zweite,
                    blatt + "/abschliessen",
                    "schluss=ZURUECKGEZOGEN&storniert=true&passwort=" + program.password(amt.leitung()));
            assertThat(zweite.page().select("[data-qa=weigerung]").text()).contains("nicht mehr abschließen");
            assertThat(bezahlt(amt, gut)).isEqualTo("0");
            assertThat(amt.werte("select grund from payment.sperre where aufgehoben_am is null and akte_id in ('" + gut
                            + "', '" + nein + "')"))
                    .containsExactly("NAME_WEICHT_AB");
            uebergib(amt, konto);
            assertThat(bezahlt(amt, gut)).isEqualTo("55065");
            assertThat(bezahlt(amt, nein)).isEqualTo("0");
            stimmt(program, amt);
        }
    }

    /// The second person can say no: the file goes back as a whole, nobody is blocked, and the next run orders it
    /// anew. A file the bank refused before stands without an end and hides no other.
    @Test
    void whoDisagreesTakesTheFileBack(TestProgram program) throws Exception {
        Amt amt = Amt.auental(program);
        try (Konto konto = Konto.neu(program, amt, "AUEV6", "DE02500105170137075030")) {
            konto.vereinbare("PRUEFUNG");
            UUID akte = amt.bewilligt("Nele", "Nichtso", IBAN);
            Uebergeben abgelehnt = uebergib(amt, konto);
            lege(program, amt, "vop-a.xml", bericht(amt, abgelehnt, "RVCM", Map.of(akte, "RVNM")));
            lege(
                    program,
                    amt,
                    "nein.xml",
                    SepaBank.status("R-" + abgelehnt.msgId(), abgelehnt.msgId(), "RJCT", List.of()));
            Uebergeben u = uebergib(amt, konto);
            lege(program, amt, "vop-b.xml", bericht(amt, u, "RVCM", Map.of(akte, "RVNM")));
            assertThat(wartend(program, amt, 1)).isNotEmpty().doesNotContain(UUID.fromString(abgelehnt.datei()));

            String blatt = "/zahlungen/pruefung/" + u.datei();
            u.kasse()
                    .open(blatt)
                    .submit("entscheiden-" + zahlung(amt, akte), Map.of("entscheid", "ZAHLEN", "grund", GRUND), "");
            assertThat(u.kasse().page().select("form[data-qa=zurueckziehen]")).isEmpty();
            Browser zweite = amt.platz(amt.leitung()).open(blatt);
            zweite.submit("zurueckziehen", Map.of("passwort", program.password(amt.leitung())), "");
            assertThat(zweite.page().select("[data-qa=weigerung]").text()).contains("Stornieren Sie zuerst");
            zweite.submit(
                    "zurueckziehen", Map.of("storniert", "true", "passwort", program.password(amt.leitung())), "");
            assertThat(zweite.page().select("[data-qa=lage]").text()).contains("zurückgezogen");
            Eventually.isTrue(
                    () -> zweite.open(blatt).page().select("[data-qa=arbeitet]").isEmpty());
            assertThat(bezahlt(amt, akte)).isEqualTo("0");
            assertThat(amt.werte("select grund from payment.sperre where aufgehoben_am is null and akte_id = '" + akte
                            + "'"))
                    .isEmpty();
            uebergib(amt, konto);
            assertThat(bezahlt(amt, akte)).isEqualTo("55065");
            stimmt(program, amt);
        }
    }

    private static List<UUID> wartend(TestProgram program, Amt amt, int hoechstens) throws Exception {
        return Scope.call(
                Scope.job(amt.mandant(), "probe").withRole(DbRole.BATCH),
                () -> program.bean(TransactionTemplate.class)
                        .execute(tx -> program.bean(PruefungTabelle.class).wartende(hoechstens).stream()
                                .map(Pruefstand::datei)
                                .toList()));
    }
}
