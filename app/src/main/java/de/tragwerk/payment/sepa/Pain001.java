package de.tragwerk.payment.sepa;

import de.tragwerk.payment.model.Kasse;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// Writes pain.001.001.09, the subset of the EPC's customer-to-bank guidelines for SEPA credit transfers.
/// The same order gives the same bytes.
public final class Pain001 {

    public static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09";
    private static final DateTimeFormatter ZEIT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss'Z'").withZone(ZoneOffset.UTC);

    private final XMLStreamWriter xml;

    private Pain001(XMLStreamWriter xml) {
        this.xml = xml;
    }

    public static byte[] schreibe(Auftrag auftrag) {
        if (auftrag.liste().isEmpty()) {
            throw new IllegalArgumentException("Eine Datei ohne Überweisungen gibt es nicht");
        }
        ByteArrayOutputStream out =
                new ByteArrayOutputStream(1_024 + auftrag.liste().size() * 420);
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            new Pain001(xml).dokument(auftrag);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Die Zahlungsdatei lässt sich nicht schreiben", e);
        }
        return out.toByteArray();
    }

    private void dokument(Auftrag a) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("Document");
        xml.writeDefaultNamespace(NAMESPACE);
        auf("CstmrCdtTrfInitn");
        auf("GrpHdr");
        feld("MsgId", kennung(a.msgId()));
        feld("CreDtTm", ZEIT.format(a.erstellt()));
        feld("NbOfTxs", Integer.toString(a.liste().size()));
        feld("CtrlSum", betrag(a.summe()));
        auf("InitgPty");
        feld("Nm", name(a.kasse().name()));
        zu(2);
        auf("PmtInf");
        kopf(a);
        for (Auftrag.Ueberweisung u : a.liste()) {
            ueberweisung(u);
        }
        zu(3);
        xml.writeEndDocument();
    }

    private void kopf(Auftrag a) throws XMLStreamException {
        Kasse k = a.kasse();
        feld("PmtInfId", kennung(a.msgId()));
        feld("PmtMtd", "TRF");
        feld("BtchBookg", "true");
        feld("NbOfTxs", Integer.toString(a.liste().size()));
        feld("CtrlSum", betrag(a.summe()));
        tief("SEPA", "PmtTpInf", "SvcLvl", "Cd");
        tief(a.ausfuehrung().toString(), "ReqdExctnDt", "Dt");
        auf("Dbtr");
        feld("Nm", name(k.name()));
        auf("PstlAdr");
        wenn("StrtNm", k.strasse());
        wenn("BldgNb", k.hausnummer());
        wenn("PstCd", k.plz());
        feld("TwnNm", SepaText.of(k.ort(), SepaText.KENNUNG));
        feld("Ctry", "DE");
        zu(2);
        tief(k.iban(), "DbtrAcct", "Id", "IBAN");
        if (k.bic() == null) {
            tief("NOTPROVIDED", "DbtrAgt", "FinInstnId", "Othr", "Id");
        } else {
            tief(k.bic(), "DbtrAgt", "FinInstnId", "BICFI");
        }
        feld("ChrgBr", "SLEV");
    }

    private void ueberweisung(Auftrag.Ueberweisung u) throws XMLStreamException {
        if (u.cent() <= 0 || u.cent() > 99_999_999_999L) {
            throw new IllegalArgumentException("Betrag außerhalb von 0,01 bis 999.999.999,99 Euro");
        }
        auf("CdtTrfTxInf");
        tief(kennung(u.endToEnd()), "PmtId", "EndToEndId");
        auf("Amt");
        xml.writeStartElement("InstdAmt");
        xml.writeAttribute("Ccy", "EUR");
        xml.writeCharacters(betrag(u.cent()));
        zu(2);
        tief(name(u.empfaenger()), "Cdtr", "Nm");
        tief(u.iban(), "CdtrAcct", "Id", "IBAN");
        tief(geprueft(u.verwendung(), SepaText.VERWENDUNG), "RmtInf", "Ustrd");
        zu(1);
    }

    /// Cents as `1284.05`.
    static String betrag(long cent) {
        return BigDecimal.valueOf(cent, 2).toPlainString();
    }

    private static String name(String text) {
        return geprueft(SepaText.of(text, SepaText.NAME), SepaText.NAME);
    }

    private static String kennung(String text) {
        return geprueft(text, SepaText.KENNUNG);
    }

    /// A last look: nothing leaves that the bank would refuse.
    private static String geprueft(String text, int max) {
        if (text.isEmpty()
                || text.length() > max
                || !SepaText.erlaubt(text)
                || text.startsWith("/")
                || text.endsWith("/")
                || text.contains("//")) {
            throw new IllegalArgumentException("Kein Text nach den Regeln für SEPA");
        }
        return text;
    }

    private void wenn(String name, String text) throws XMLStreamException {
        String gut = SepaText.of(text, name.equals("PstCd") || name.equals("BldgNb") ? 16 : SepaText.NAME);
        if (!gut.isEmpty()) {
            feld(name, gut);
        }
    }

    private void tief(String text, String... namen) throws XMLStreamException {
        for (String name : namen) {
            auf(name);
        }
        xml.writeCharacters(text);
        zu(namen.length);
    }

    private void auf(String name) throws XMLStreamException {
        xml.writeStartElement(name);
    }

    private void feld(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private void zu(int anzahl) throws XMLStreamException {
        for (int i = 0; i < anzahl; i++) {
            xml.writeEndElement();
        }
    }
}
