package de.tragwerk.payment.bank;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads pain.002, camt.053 and camt.054 (versions 02 to 08 and later: names have stayed the same).
///
/// Hardened: no DTD, no entities from outside, bounded size and depth. What is missing is empty, what is
/// malformed is refused as a whole.
public final class BankLeser {

    private static final int GROESSE = 64 * 1024 * 1024;
    private static final int TIEFE = 40;

    /// The message is not one we can read.
    public static final class Unlesbar extends Exception {
        private static final long serialVersionUID = 1L;

        Unlesbar(String satz) {
            super(satz);
        }
    }

    /// A booking that is being read.
    private static final class Werdend {
        private final Map<String, String> felder = new HashMap<>();

        String feld(String name) {
            return felder.getOrDefault(name, "");
        }
    }

    private final XMLStreamReader xml;
    private final Deque<String> pfad = new ArrayDeque<>();
    private final Map<String, String> kopf = new HashMap<>();
    private final List<Bankantwort.Buchung> buchungen = new ArrayList<>();
    private final List<Bankantwort.Einzeln> einzelne = new ArrayList<>();
    private Werdend eintrag = new Werdend();
    private Werdend einzelheit = new Werdend();
    private int einzelheiten;
    private String art = "";

    private BankLeser(XMLStreamReader xml) {
        this.xml = xml;
    }

    public static Bankantwort lies(byte[] bytes) throws Unlesbar {
        if (bytes.length > GROESSE) {
            throw new Unlesbar("Die Nachricht der Bank ist größer als 64 MiB.");
        }
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            return new BankLeser(factory.createXMLStreamReader(new ByteArrayInputStream(bytes))).nachricht();
        } catch (XMLStreamException | DateTimeException | ArithmeticException | NumberFormatException e) {
            throw new Unlesbar("Die Nachricht der Bank lässt sich nicht lesen.");
        }
    }

    private Bankantwort nachricht() throws XMLStreamException, Unlesbar {
        StringBuilder text = new StringBuilder();
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    pfad.addLast(xml.getLocalName());
                    if (pfad.size() > TIEFE) {
                        throw new Unlesbar("Die Nachricht der Bank ist zu tief geschachtelt.");
                    }
                    text.setLength(0);
                    auf();
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(xml.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    zu(text.toString().strip());
                    text.setLength(0);
                    pfad.removeLast();
                }
                case XMLStreamConstants.DTD ->
                    throw new Unlesbar(
                            "Die Nachricht der Bank enthält eine Dokumentdefinition. Sie wird nicht gelesen.");
                default -> {
                    // Comments and processing instructions say nothing to us.
                }
            }
        }
        return switch (art) {
            case "CstmrPmtStsRpt" ->
                new Bankantwort.Status(
                        kopf("GrpHdr/MsgId"),
                        kopf("OrgnlGrpInfAndSts/OrgnlMsgId"),
                        stand(),
                        kopf("OrgnlGrpInfAndSts/StsRsnInf/Rsn/Cd"),
                        List.copyOf(einzelne));
            case "BkToCstmrStmt" -> auszug(true, "Stmt");
            case "BkToCstmrDbtCdtNtfctn" -> auszug(false, "Ntfctn");
            default -> throw new Unlesbar("Das ist weder pain.002 noch camt.053 noch camt.054.");
        };
    }

    /// Some banks say the state of the group only at the payment information.
    private String stand() {
        String gruppe = kopf("OrgnlGrpInfAndSts/GrpSts");
        return gruppe.isEmpty() ? kopf("OrgnlPmtInfAndSts/PmtInfSts") : gruppe;
    }

    private Bankantwort auszug(boolean ganz, String wurzel) throws Unlesbar {
        String iban = kopf(wurzel + "/Acct/Id/IBAN");
        if (iban.isEmpty()) {
            throw new Unlesbar("Der Kontoauszug nennt kein Konto.");
        }
        return new Bankantwort.Auszug(kopf(wurzel + "/Id"), ganz, iban, List.copyOf(buchungen));
    }

    private void auf() {
        if (pfad.size() == 2) {
            art = pfad.getLast();
        }
        switch (pfad.getLast()) {
            case "Ntry" -> {
                eintrag = new Werdend();
                einzelheiten = 0;
            }
            case "TxDtls", "TxInfAndSts" -> einzelheit = new Werdend();
            default -> {
                // Only these begin something of their own.
            }
        }
    }

    private void zu(String text) {
        String hier = pfad.getLast();
        if (hier.equals("TxInfAndSts")) {
            einzelne.add(new Bankantwort.Einzeln(
                    einzelheit.feld("OrgnlEndToEndId"), einzelheit.feld("TxSts"), einzelheit.feld("StsRsnInf/Rsn/Cd")));
        } else if (hier.equals("TxDtls")) {
            einzelheiten++;
            buchungen.add(buchung(einzelheit));
        } else if (hier.equals("Ntry") && einzelheiten == 0) {
            buchungen.add(buchung(new Werdend()));
        } else if (!text.isEmpty()) {
            merke(text);
        }
    }

    /// Puts a value where it belongs, by the path below the nearest thing that has values.
    private void merke(String text) {
        List<String> weg = List.copyOf(pfad);
        int einzeln = Math.max(weg.lastIndexOf("TxDtls"), weg.lastIndexOf("TxInfAndSts"));
        int ntry = weg.lastIndexOf("Ntry");
        if (einzeln >= 0) {
            einzelheit.felder.putIfAbsent(String.join("/", weg.subList(einzeln + 1, weg.size())), text);
        } else if (ntry >= 0) {
            eintrag.felder.putIfAbsent(String.join("/", weg.subList(ntry + 1, weg.size())), text);
        } else if (weg.size() > 2) {
            kopf.putIfAbsent(String.join("/", weg.subList(2, weg.size())), text);
        }
    }

    private Bankantwort.Buchung buchung(Werdend d) {
        // Amount and direction of the single booking where given, else those of the entry.
        String betrag = erstes(d.feld("Amt"), d.feld("AmtDtls/TxAmt/Amt"), eintrag.feld("Amt"));
        String richtung = erstes(d.feld("CdtDbtInd"), eintrag.feld("CdtDbtInd"));
        long cent = new BigDecimal(betrag).movePointRight(2).longValueExact();
        String tag = erstes(eintrag.feld("BookgDt/Dt"), eintrag.feld("BookgDt/DtTm"));
        return new Bankantwort.Buchung(
                LocalDate.parse(tag.length() > 10 ? tag.substring(0, 10) : tag),
                richtung.equals("DBIT") ? -cent : cent,
                erstes(d.feld("Refs/AcctSvcrRef"), eintrag.feld("AcctSvcrRef"), eintrag.feld("NtryRef")),
                erstes(
                        d.feld("Refs/MsgId"),
                        d.feld("Refs/PmtInfId"),
                        eintrag.feld("NtryDtls/Btch/MsgId"),
                        eintrag.feld("NtryDtls/Btch/PmtInfId")),
                d.feld("Refs/EndToEndId"),
                d.feld("RtrInf/Rsn/Cd"));
    }

    private String kopf(String weg) {
        return kopf.getOrDefault(weg, "");
    }

    private static String erstes(String... texte) {
        for (String t : texte) {
            if (!t.isEmpty()) {
                return t;
            }
        }
        return "";
    }
}
