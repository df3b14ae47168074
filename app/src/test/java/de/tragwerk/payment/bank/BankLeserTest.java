package de.tragwerk.payment.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.tragwerk.support.SepaBank;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Messages written by a library of other people, read by ours; and what nobody should send.
class BankLeserTest {

    private static final LocalDate TAG = LocalDate.of(2026, 3, 3);
    private static final String IBAN = "DE02120300000000202051";

    @Test
    void aStatement() throws Exception {
        List<Bankantwort> antwort = BankLeser.lies(SepaBank.auszug(
                "A-1",
                IBAN,
                List.of(
                        new SepaBank.Eintrag(TAG, -110_130, "B1", "TW-LIND-202603-M-01", "", ""),
                        new SepaBank.Eintrag(TAG, 55_065, "B2", "", "TW0123", "AC04"),
                        new SepaBank.Eintrag(TAG, 100, "B3", "", "", ""))));
        assertThat(antwort)
                .containsExactly(new Bankantwort.Auszug(
                        "A-1",
                        true,
                        IBAN,
                        List.of(
                                new Bankantwort.Buchung(TAG, -110_130, "B1", "TW-LIND-202603-M-01", "", "", false),
                                new Bankantwort.Buchung(TAG, 55_065, "B2", "", "TW0123", "AC04", false),
                                new Bankantwort.Buchung(TAG, 100, "B3", "", "", "", false))));
    }

    @Test
    void aNotice() throws Exception {
        List<Bankantwort> antwort = BankLeser.lies(
                SepaBank.anzeige("N-1", IBAN, List.of(new SepaBank.Eintrag(TAG, 55_065, "B2", "", "TW0123", "AC04"))));
        assertThat(antwort).singleElement().isInstanceOfSatisfying(Bankantwort.Auszug.class, a -> {
            assertThat(a.ganz()).isFalse();
            assertThat(a.buchungen())
                    .singleElement()
                    .satisfies(b -> assertThat(b.grund()).isEqualTo("AC04"));
        });
    }

    @Test
    void aStatus() throws Exception {
        assertThat(BankLeser.lies(SepaBank.status("S-1", "TW-LIND-202603-M-01", "PART", List.of("TW1", "TW2"))))
                .containsExactly(new Bankantwort.Status(
                        "S-1",
                        "TW-LIND-202603-M-01",
                        "PART",
                        "",
                        List.of(
                                new Bankantwort.Einzeln("TW1", "RJCT", "AC01"),
                                new Bankantwort.Einzeln("TW2", "RJCT", "AC01"))));
    }

    /// Each state; the name the bank knows stands with a close match only, in lines that may begin with a
    /// quotation mark.
    @Test
    void aVerificationOfPayees() throws Exception {
        List<SepaBank.Geprueft> zahlungen = List.of(
                new SepaBank.Geprueft("TW1", "RCVC", "Gerda Gut", "DE89370400440532013000", List.of()),
                new SepaBank.Geprueft(
                        "TW2",
                        "RVMC",
                        "Renate Vogel",
                        "DE89370400440532013000",
                        List.of("“Renate Anna ", "“ Vogel-Fink")),
                new SepaBank.Geprueft("TW3", "RVNM", "Karl Klein", "DE89370400440532013000", List.of("Jemand Anders")),
                new SepaBank.Geprueft("TW4", "RVNA", "Otto Ohne", "DE89370400440532013000", List.of()));
        for (String stand : List.of("RVCM", "PDNG", "RVNC")) {
            assertThat(BankLeser.lies(SepaBank.pruefung("P-1", "TW-LIND-202603-M-01", stand, zahlungen)))
                    .singleElement()
                    .isInstanceOfSatisfying(Bankantwort.Pruefung.class, p -> {
                        assertThat(p.original()).isEqualTo("TW-LIND-202603-M-01");
                        assertThat(p.stand()).isEqualTo(stand);
                        assertThat(p.fertig()).isEqualTo(stand.equals("RVCM"));
                        assertThat(p.zahlungen())
                                .containsExactly(
                                        new Bankantwort.Geprueft("TW1", "RCVC", ""),
                                        new Bankantwort.Geprueft("TW2", "RVMC", "Renate Anna Vogel-Fink"),
                                        new Bankantwort.Geprueft("TW3", "RVNM", ""),
                                        new Bankantwort.Geprueft("TW4", "RVNA", ""));
                    });
        }
        assertThat(BankLeser.lies(SepaBank.pruefung("P-2", "TW-LIND-202603-M-01", "RCVC", List.of())))
                .containsExactly(new Bankantwort.Pruefung("P-2", "TW-LIND-202603-M-01", "RCVC", List.of()));
        // A name is cut, and nothing that is no text stays in it.
        assertThat(BankLeser.lies(SepaBank.pruefung(
                        "P-3",
                        "TW-LIND-202603-M-01",
                        "RVCM",
                        List.of(new SepaBank.Geprueft(
                                "TW5", "RVMC", "X", "DE89370400440532013000", List.of("\u202e" + "ä".repeat(200)))))))
                .singleElement()
                .isInstanceOfSatisfying(
                        Bankantwort.Pruefung.class,
                        p -> assertThat(p.zahlungen().getFirst().name()).isEqualTo("ä".repeat(140)));
    }

    /// A batch told payment by payment is one booking; returns told together are several; what is only announced is
    /// none; what a bank writes because something must stand there says nothing; each account has its own lines.
    @Test
    void batchesAndSeveralAccounts() throws Exception {
        String kopf = "<BookgDt><Dt>2026-03-03</Dt></BookgDt>";
        String auszug = "<Document><BkToCstmrStmt><Stmt><Id>1</Id><Acct><Id><IBAN>" + IBAN + "</IBAN></Id></Acct>"
                + "<Ntry><Amt Ccy=\"EUR\">30.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts>BOOK</Sts>" + kopf
                + "<AcctSvcrRef>B1</AcctSvcrRef><NtryDtls>" + detail("M1", "E1", "10.00") + detail("M1", "E2", "20.00")
                + "</NtryDtls></Ntry>"
                + "<Ntry><Amt Ccy=\"EUR\">30.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>" + kopf
                + "<AcctSvcrRef>NONREF</AcctSvcrRef><NtryDtls>" + detail("", "E1", "10.00")
                + detail("", "NOTPROVIDED", "20.00") + "</NtryDtls></Ntry>"
                + "<Ntry><Amt Ccy=\"EUR\">99.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>PDNG</Sts>" + kopf + "</Ntry>"
                + "</Stmt><Stmt><Id>2</Id><Acct><Id><IBAN>DE1</IBAN></Id></Acct>"
                + "<Ntry><Amt Ccy=\"EUR\">5.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><RvslInd>true</RvslInd>" + kopf
                + "</Ntry></Stmt></BkToCstmrStmt></Document>";
        assertThat(BankLeser.lies(auszug.getBytes(StandardCharsets.UTF_8)))
                .containsExactly(
                        new Bankantwort.Auszug(
                                "1",
                                true,
                                IBAN,
                                List.of(
                                        new Bankantwort.Buchung(TAG, -3_000, "B1", "M1", "", "", false),
                                        new Bankantwort.Buchung(TAG, 1_000, "", "", "E1", "", false),
                                        new Bankantwort.Buchung(TAG, 2_000, "", "", "", "", false))),
                        new Bankantwort.Auszug(
                                "2", true, "DE1", List.of(new Bankantwort.Buchung(TAG, 500, "", "", "", "", true))));
    }

    private static String detail(String sammler, String endToEnd, String betrag) {
        return "<TxDtls><Refs>" + (sammler.isEmpty() ? "" : "<MsgId>" + sammler + "</MsgId>") + "<EndToEndId>"
                + endToEnd + "</EndToEndId></Refs><Amt Ccy=\"EUR\">" + betrag + "</Amt></TxDtls>";
    }

    @Test
    void whatNobodyShouldSendIsRefused() {
        for (String bad : List.of(
                "",
                "kein XML",
                "<Document><Anderes/></Document>",
                "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><Document><BkToCstmrStmt>&x;</BkToCstmrStmt></Document>",
                "<!DOCTYPE d [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]><Document><BkToCstmrStmt>&b;</BkToCstmrStmt></Document>",
                "<Document><BkToCstmrStmt><Stmt><Id>1</Id></Stmt></BkToCstmrStmt></Document>",
                "<Document><BkToCstmrStmt><Stmt><Acct><Id><IBAN>DE1</IBAN></Id></Acct><Ntry><Amt>1.005</Amt><BookgDt><Dt>2026-03-03</Dt></BookgDt></Ntry></Stmt></BkToCstmrStmt></Document>",
                "<Document><BkToCstmrStmt><Stmt><Acct><Id><IBAN>DE1</IBAN></Id></Acct><Ntry><Amt>1</Amt><BookgDt><Dt>gestern</Dt></BookgDt></Ntry></Stmt></BkToCstmrStmt></Document>",
                "<Document><BkToCstmrStmt><Stmt><Acct><Id><IBAN>DE1</IBAN></Id></Acct><Ntry><Amt Ccy=\"CHF\">1</Amt><BookgDt><Dt>2026-03-03</Dt></BookgDt></Ntry></Stmt></BkToCstmrStmt></Document>",
                "<a>".repeat(100_000),
                "<Document><BkToCstmrStmt><Stmt>")) {
            assertThatThrownBy(() -> BankLeser.lies(bad.getBytes(StandardCharsets.UTF_8)))
                    .as(bad.length() > 80 ? bad.substring(0, 80) : bad)
                    .isInstanceOf(BankLeser.Unlesbar.class);
        }
    }
}
