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
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads pain.002, camt.053 and camt.054 (versions 02 to 08 and later: names have stayed the same).
///
/// Hardened: no DTD, no entities from outside, bounded size and depth. What is missing is empty, what is
/// malformed is refused as a whole.
public final class BankLeser {

    static final int GROESSE = 64 * 1024 * 1024;
    private static final int TIEFE = 40;
    private static final Set<String> FUELLER = Set.of("NOTPROVIDED", "NONREF", "NOT PROVIDED");

    /// States of the verification of payees (ISO 20022, external payment group and transaction status codes).
    private static final Set<String> PRUEFUNG = Set.of("RCVC", "RVCM", "RVNC", "RVMC", "RVNM", "RVNA");

    private static final String FREITEXT = "StsRsnInf/AddtlInf";
    private static final int NAME = 140;

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

        /// What stands there only because something must stand there is empty.
        String feld(String name) {
            String wert = felder.getOrDefault(name, "");
            return FUELLER.contains(wert) ? "" : wert;
        }
    }

    private final XMLStreamReader xml;
    private final Deque<String> pfad = new ArrayDeque<>();
    private final Map<String, String> kopf = new HashMap<>();
    private final List<Bankantwort.Buchung> buchungen = new ArrayList<>();
    private final List<Werdend> einzelne = new ArrayList<>();
    private final List<Bankantwort> auszuege = new ArrayList<>();
    private final List<Werdend> einzelheiten = new ArrayList<>();
    private Werdend eintrag = new Werdend();
    private Werdend einzelheit = new Werdend();
    private String art = "";

    private BankLeser(XMLStreamReader xml) {
        this.xml = xml;
    }

    /// @return one answer, or one for each account the message tells of
    public static List<Bankantwort> lies(byte[] bytes) throws Unlesbar {
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

    private List<Bankantwort> nachricht() throws XMLStreamException, Unlesbar {
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
            case "CstmrPmtStsRpt" -> List.of(bericht());
            case "BkToCstmrStmt", "BkToCstmrDbtCdtNtfctn" -> {
                if (auszuege.isEmpty()) {
                    throw new Unlesbar("Der Kontoauszug nennt kein Konto.");
                }
                yield List.copyOf(auszuege);
            }
            default -> throw new Unlesbar("Das ist weder pain.002 noch camt.053 noch camt.054.");
        };
    }

    private Bankantwort bericht() {
        String kennung = kopf("GrpHdr/MsgId");
        String original = kopf("OrgnlGrpInfAndSts/OrgnlMsgId");
        if (PRUEFUNG.contains(stand()) || einzelne.stream().anyMatch(e -> PRUEFUNG.contains(e.feld("TxSts")))) {
            return new Bankantwort.Pruefung(
                    kennung,
                    original,
                    stand(),
                    einzelne.stream()
                            .map(e -> new Bankantwort.Geprueft(
                                    e.feld("OrgnlEndToEndId"),
                                    e.feld("TxSts"),
                                    e.feld("TxSts").equals("RVMC") ? name(e.feld(FREITEXT)) : ""))
                            .toList());
        }
        return new Bankantwort.Status(
                kennung,
                original,
                stand(),
                grund(),
                einzelne.stream()
                        .map(e -> new Bankantwort.Einzeln(
                                e.feld("OrgnlEndToEndId"), e.feld("TxSts"), e.feld("StsRsnInf/Rsn/Cd")))
                        .toList());
    }

    /// A name of up to 140 characters, of which nothing but letters and their like is kept.
    private static String name(String text) {
        String name = text.replaceAll("[\\p{Cntrl}\\p{Cf}]", " ")
                .replaceAll("\\s+", " ")
                .strip();
        return name.substring(0, name.offsetByCodePoints(0, Math.min(NAME, name.codePointCount(0, name.length()))));
    }

    /// A line of a name may stand behind a quotation mark, which keeps its first blank and is none of the name.
    private static String zeile(String text) {
        return text.replaceAll("^[\"“„]|[\"”“]$", "");
    }

    /// Some banks say the state of the group only at the payment information.
    private String stand() {
        String gruppe = kopf("OrgnlGrpInfAndSts/GrpSts");
        return gruppe.isEmpty() ? kopf("OrgnlPmtInfAndSts/PmtInfSts") : gruppe;
    }

    private String grund() {
        String gruppe = kopf("OrgnlGrpInfAndSts/StsRsnInf/Rsn/Cd");
        return gruppe.isEmpty() ? kopf("OrgnlPmtInfAndSts/StsRsnInf/Rsn/Cd") : gruppe;
    }

    /// An account is told of to its end; the next one begins anew.
    private void auszug(String wurzel) throws Unlesbar {
        String iban = kopf(wurzel + "/Acct/Id/IBAN");
        if (iban.isEmpty()) {
            throw new Unlesbar("Der Kontoauszug nennt kein Konto.");
        }
        auszuege.add(new Bankantwort.Auszug(kopf(wurzel + "/Id"), wurzel.equals("Stmt"), iban, List.copyOf(buchungen)));
        buchungen.clear();
        kopf.keySet().removeIf(k -> k.startsWith(wurzel + "/"));
    }

    private void auf() throws Unlesbar {
        if (pfad.size() == 2) {
            art = pfad.getLast();
        }
        switch (pfad.getLast()) {
            case "Ntry" -> {
                eintrag = new Werdend();
                einzelheiten.clear();
            }
            case "Amt" -> {
                String waehrung = xml.getAttributeValue(null, "Ccy");
                List<String> weg = List.copyOf(pfad);
                boolean gebucht = weg.size() > 1 && Set.of("Ntry", "TxDtls").contains(weg.get(weg.size() - 2));
                if (waehrung != null && !waehrung.equals("EUR") && gebucht) {
                    throw new Unlesbar("Der Auszug nennt einen Betrag, der nicht in Euro ist.");
                }
            }
            case "TxDtls", "TxInfAndSts" -> einzelheit = new Werdend();
            default -> {
                // Only these begin something of their own.
            }
        }
    }

    private void zu(String text) throws Unlesbar {
        String hier = pfad.getLast();
        if (hier.equals("TxInfAndSts")) {
            einzelne.add(einzelheit);
        } else if (hier.equals("TxDtls")) {
            einzelheiten.add(einzelheit);
        } else if (hier.equals("Ntry")) {
            eintrag();
        } else if (pfad.size() == 3 && (hier.equals("Stmt") || hier.equals("Ntfctn"))) {
            auszug(hier);
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
            String feld = String.join("/", weg.subList(einzeln + 1, weg.size()));
            if (feld.equals(FREITEXT)) {
                einzelheit.felder.merge(feld, zeile(text), String::concat);
            } else {
                einzelheit.felder.putIfAbsent(feld, text);
            }
        } else if (ntry >= 0) {
            eintrag.felder.putIfAbsent(String.join("/", weg.subList(ntry + 1, weg.size())), text);
        } else if (weg.size() > 2) {
            kopf.putIfAbsent(String.join("/", weg.subList(2, weg.size())), text);
        }
    }

    /// A line is what the bank booked. Only what came in is split into its parts, and only where they add up: they may
    /// be returns of several payments.
    private void eintrag() {
        String stand = erstes(eintrag.feld("Sts/Cd"), eintrag.feld("Sts"));
        // What is only announced is told again once it is booked.
        if (!stand.isEmpty() && !stand.equals("BOOK")) {
            return;
        }
        long ganz = cent(eintrag.feld("Amt"));
        boolean weg = eintrag.feld("CdtDbtInd").equals("DBIT");
        if (!weg && einzelheiten.size() > 1 && gehtAuf(ganz)) {
            einzelheiten.forEach(d -> buchungen.add(buchung(d, cent(betrag(d)), d.feld("Refs/EndToEndId"))));
            return;
        }
        Werdend alle = new Werdend();
        einzelheiten.forEach(d -> d.felder.forEach(alle.felder::putIfAbsent));
        buchungen.add(buchung(
                alle,
                weg ? -ganz : ganz,
                einzelheiten.size() == 1 ? einzelheiten.getFirst().feld("Refs/EndToEndId") : ""));
    }

    private boolean gehtAuf(long ganz) {
        return einzelheiten.stream()
                        .noneMatch(
                                d -> betrag(d).isEmpty() || d.feld("CdtDbtInd").equals("DBIT"))
                && einzelheiten.stream().mapToLong(d -> cent(betrag(d))).sum() == ganz;
    }

    private static String betrag(Werdend d) {
        return erstes(d.feld("Amt"), d.feld("AmtDtls/TxAmt/Amt"));
    }

    private static long cent(String betrag) {
        return new BigDecimal(betrag).movePointRight(2).longValueExact();
    }

    private Bankantwort.Buchung buchung(Werdend d, long cent, String endToEnd) {
        String tag = erstes(eintrag.feld("BookgDt/Dt"), eintrag.feld("BookgDt/DtTm"));
        return new Bankantwort.Buchung(
                LocalDate.parse(tag.length() > 10 ? tag.substring(0, 10) : tag),
                cent,
                erstes(d.feld("Refs/AcctSvcrRef"), eintrag.feld("AcctSvcrRef"), eintrag.feld("NtryRef")),
                erstes(
                        d.feld("Refs/MsgId"),
                        d.feld("Refs/PmtInfId"),
                        eintrag.feld("NtryDtls/Btch/MsgId"),
                        eintrag.feld("NtryDtls/Btch/PmtInfId")),
                endToEnd,
                d.feld("RtrInf/Rsn/Cd"),
                eintrag.feld("RvslInd").equals("true"));
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
