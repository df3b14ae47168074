package de.tragwerk.support;

import com.prowidesoftware.swift.model.mx.MxCamt05300108;
import com.prowidesoftware.swift.model.mx.MxCamt05400108;
import com.prowidesoftware.swift.model.mx.MxPain00200110;
import com.prowidesoftware.swift.model.mx.dic.AccountIdentification4Choice;
import com.prowidesoftware.swift.model.mx.dic.AccountNotification17;
import com.prowidesoftware.swift.model.mx.dic.AccountStatement9;
import com.prowidesoftware.swift.model.mx.dic.ActiveOrHistoricCurrencyAndAmount;
import com.prowidesoftware.swift.model.mx.dic.BankToCustomerDebitCreditNotificationV08;
import com.prowidesoftware.swift.model.mx.dic.BankToCustomerStatementV08;
import com.prowidesoftware.swift.model.mx.dic.BatchInformation2;
import com.prowidesoftware.swift.model.mx.dic.CashAccount38;
import com.prowidesoftware.swift.model.mx.dic.CashAccount39;
import com.prowidesoftware.swift.model.mx.dic.CreditDebitCode;
import com.prowidesoftware.swift.model.mx.dic.CustomerPaymentStatusReportV10;
import com.prowidesoftware.swift.model.mx.dic.DateAndDateTime2Choice;
import com.prowidesoftware.swift.model.mx.dic.EntryDetails9;
import com.prowidesoftware.swift.model.mx.dic.EntryTransaction10;
import com.prowidesoftware.swift.model.mx.dic.GroupHeader81;
import com.prowidesoftware.swift.model.mx.dic.GroupHeader86;
import com.prowidesoftware.swift.model.mx.dic.OriginalGroupHeader17;
import com.prowidesoftware.swift.model.mx.dic.OriginalPaymentInstruction32;
import com.prowidesoftware.swift.model.mx.dic.OriginalTransactionReference28;
import com.prowidesoftware.swift.model.mx.dic.Party40Choice;
import com.prowidesoftware.swift.model.mx.dic.PartyIdentification135;
import com.prowidesoftware.swift.model.mx.dic.PaymentReturnReason5;
import com.prowidesoftware.swift.model.mx.dic.PaymentTransaction105;
import com.prowidesoftware.swift.model.mx.dic.ReportEntry10;
import com.prowidesoftware.swift.model.mx.dic.ReturnReason5Choice;
import com.prowidesoftware.swift.model.mx.dic.StatusReason6Choice;
import com.prowidesoftware.swift.model.mx.dic.StatusReasonInformation12;
import com.prowidesoftware.swift.model.mx.dic.TransactionReferences6;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/// What a bank sends, written by a library of other people.
public final class SepaBank {

    private static final OffsetDateTime ZEIT = OffsetDateTime.of(2026, 3, 3, 18, 0, 0, 0, ZoneOffset.UTC);

    /// @param sammler message id of our file, empty for a single booking
    public record Eintrag(LocalDate tag, long cent, String referenz, String sammler, String endToEnd, String grund) {}

    private SepaBank() {}

    /// pain.002: the state of a file, and payments the bank refuses one by one.
    public static byte[] status(String kennung, String msgId, String stand, List<String> abgelehnt) {
        return status(kennung, msgId, stand, abgelehnt, "AC01");
    }

    /// @param grund reason code of each payment that was refused
    public static byte[] status(String kennung, String msgId, String stand, List<String> abgelehnt, String grund) {
        CustomerPaymentStatusReportV10 report = new CustomerPaymentStatusReportV10()
                .setGrpHdr(new GroupHeader86().setMsgId(kennung).setCreDtTm(ZEIT))
                .setOrgnlGrpInfAndSts(new OriginalGroupHeader17()
                        .setOrgnlMsgId(msgId)
                        .setOrgnlMsgNmId("pain.001.001.09")
                        .setGrpSts(stand));
        OriginalPaymentInstruction32 info = new OriginalPaymentInstruction32().setOrgnlPmtInfId(msgId);
        for (String e : abgelehnt) {
            info.addTxInfAndSts(new PaymentTransaction105()
                    .setOrgnlEndToEndId(e)
                    .setTxSts("RJCT")
                    .addStsRsnInf(new StatusReasonInformation12().setRsn(new StatusReason6Choice().setCd(grund))));
        }
        report.addOrgnlPmtInfAndSts(info);
        return new MxPain00200110().setCstmrPmtStsRpt(report).document().getBytes(StandardCharsets.UTF_8);
    }

    /// What the verification of payees found about a payment.
    ///
    /// @param stand `RCVC`, `RVMC`, `RVNM`, `RVNA`
    /// @param zeilen of the name the bank knows
    public record Geprueft(String endToEnd, String stand, String empfaenger, String iban, List<String> zeilen) {}

    /// pain.002: what the verification of payees found in a file.
    public static byte[] pruefung(String kennung, String msgId, String stand, List<Geprueft> zahlungen) {
        OriginalPaymentInstruction32 info =
                new OriginalPaymentInstruction32().setOrgnlPmtInfId(msgId).setPmtInfSts(stand);
        for (Geprueft g : zahlungen) {
            PaymentTransaction105 tx = new PaymentTransaction105()
                    .setOrgnlEndToEndId(g.endToEnd())
                    .setTxSts(g.stand())
                    .setOrgnlTxRef(new OriginalTransactionReference28()
                            .setCdtr(new Party40Choice().setPty(new PartyIdentification135().setNm(g.empfaenger())))
                            .setCdtrAcct(
                                    new CashAccount38().setId(new AccountIdentification4Choice().setIBAN(g.iban()))));
            if (!g.zeilen().isEmpty()) {
                StatusReasonInformation12 name = new StatusReasonInformation12();
                g.zeilen().forEach(name::addAddtlInf);
                tx.addStsRsnInf(name);
            }
            info.addTxInfAndSts(tx);
        }
        CustomerPaymentStatusReportV10 report = new CustomerPaymentStatusReportV10()
                .setGrpHdr(new GroupHeader86().setMsgId(kennung).setCreDtTm(ZEIT))
                .setOrgnlGrpInfAndSts(new OriginalGroupHeader17()
                        .setOrgnlMsgId(msgId)
                        .setOrgnlMsgNmId("pain.001.001.09")
                        .setGrpSts(stand))
                .addOrgnlPmtInfAndSts(info);
        return new MxPain00200110().setCstmrPmtStsRpt(report).document().getBytes(StandardCharsets.UTF_8);
    }

    /// camt.053: an account statement.
    public static byte[] auszug(String kennung, String iban, List<Eintrag> eintraege) {
        return auszug(kennung, Map.of(iban, eintraege));
    }

    /// camt.053 about several accounts.
    public static byte[] auszug(String kennung, Map<String, List<Eintrag>> konten) {
        BankToCustomerStatementV08 message = new BankToCustomerStatementV08()
                .setGrpHdr(new GroupHeader81().setMsgId(kennung).setCreDtTm(ZEIT));
        konten.forEach((iban, eintraege) -> {
            AccountStatement9 statement = new AccountStatement9().setId(kennung).setAcct(konto(iban));
            eintraege.forEach(e -> statement.addNtry(eintrag(e)));
            message.addStmt(statement);
        });
        return new MxCamt05300108().setBkToCstmrStmt(message).document().getBytes(StandardCharsets.UTF_8);
    }

    /// camt.054: a notice of single bookings.
    public static byte[] anzeige(String kennung, String iban, List<Eintrag> eintraege) {
        AccountNotification17 notice =
                new AccountNotification17().setId(kennung).setAcct(konto(iban));
        eintraege.forEach(e -> notice.addNtry(eintrag(e)));
        return new MxCamt05400108()
                .setBkToCstmrDbtCdtNtfctn(new BankToCustomerDebitCreditNotificationV08()
                        .setGrpHdr(new GroupHeader81().setMsgId(kennung).setCreDtTm(ZEIT))
                        .addNtfctn(notice))
                .document()
                .getBytes(StandardCharsets.UTF_8);
    }

    private static CashAccount39 konto(String iban) {
        return new CashAccount39().setId(new AccountIdentification4Choice().setIBAN(iban));
    }

    private static ReportEntry10 eintrag(Eintrag e) {
        ActiveOrHistoricCurrencyAndAmount amount = new ActiveOrHistoricCurrencyAndAmount()
                .setCcy("EUR")
                .setValue(BigDecimal.valueOf(Math.abs(e.cent()), 2));
        CreditDebitCode way = e.cent() < 0 ? CreditDebitCode.DBIT : CreditDebitCode.CRDT;
        ReportEntry10 entry = new ReportEntry10()
                .setAmt(amount)
                .setCdtDbtInd(way)
                .setBookgDt(new DateAndDateTime2Choice().setDt(e.tag()))
                .setAcctSvcrRef(e.referenz());
        EntryDetails9 details = new EntryDetails9();
        if (e.endToEnd().isEmpty()) {
            if (!e.sammler().isEmpty()) {
                details.setBtch(new BatchInformation2().setMsgId(e.sammler()));
            }
            return entry.addNtryDtls(details);
        }
        EntryTransaction10 single = new EntryTransaction10()
                .setRefs(new TransactionReferences6().setEndToEndId(e.endToEnd()))
                .setAmt(amount)
                .setCdtDbtInd(way);
        if (!e.grund().isEmpty()) {
            single.setRtrInf(new PaymentReturnReason5().setRsn(new ReturnReason5Choice().setCd(e.grund())));
        }
        return entry.addNtryDtls(details.addTxDtls(single));
    }
}
