package de.tragwerk.payment.bank;

import de.tragwerk.payment.model.Einloesung;
import de.tragwerk.payment.order.AnweisungXml;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads answers to orders in our own profile, as XML or as a table. Read whole or not at all; hardened like
/// [BankLeser].
final class AntwortLeser {

    static final String KOPF = "Id;Ergebnis;Tag;Betrag;Grund";
    private static final int GROESSE = 16 * 1024 * 1024;
    private static final int ANFANG = 512;

    private AntwortLeser() {}

    /// Whether the bytes are such an answer, and not a message of the bank.
    static boolean ist(byte[] bytes) {
        String anfang = new String(bytes, 0, Math.min(ANFANG, bytes.length), StandardCharsets.UTF_8);
        return anfang.contains("<Zahlungsantwort") || ohneMarke(anfang).startsWith("Id;Ergebnis;");
    }

    static Zahlungsantwort lies(byte[] bytes) throws BankLeser.Unlesbar {
        if (bytes.length > GROESSE) {
            throw new BankLeser.Unlesbar("Die Antwort ist größer als 16 MiB.");
        }
        try {
            String text = ohneMarke(new String(bytes, StandardCharsets.UTF_8));
            Zahlungsantwort antwort = text.startsWith(KOPF) ? tabelle(text) : xml(bytes);
            Set<String> ids = new HashSet<>();
            for (Zahlungsantwort.Zeile z : antwort.zeilen()) {
                if (!z.grund().matches("[A-Z0-9_]{0,30}") || z.cent() <= 0 || !ids.add(z.id())) {
                    throw new BankLeser.Unlesbar(
                            "Eine Zeile der Antwort stimmt nicht: Betrag, Grund oder ein Auftrag, der zweimal steht.");
                }
            }
            if (antwort.zeilen().isEmpty()) {
                throw new BankLeser.Unlesbar("Die Antwort nennt keinen Auftrag.");
            }
            return antwort;
        } catch (XMLStreamException | DateTimeException | ArithmeticException | IllegalArgumentException e) {
            throw new BankLeser.Unlesbar("Die Antwort lässt sich nicht lesen.");
        }
    }

    private static String ohneMarke(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static Zahlungsantwort tabelle(String text) throws BankLeser.Unlesbar {
        List<Zahlungsantwort.Zeile> zeilen = new ArrayList<>();
        for (String zeile : text.lines().skip(1).filter(z -> !z.isBlank()).toList()) {
            String[] f = zeile.split(";", -1);
            if (f.length != 5) {
                throw new BankLeser.Unlesbar("Eine Zeile der Antwort hat nicht fünf Spalten.");
            }
            zeilen.add(zeile(f[0], f[1], f[2], f[3].replace(".", "").replace(',', '.'), f[4]));
        }
        return new Zahlungsantwort("", List.copyOf(zeilen));
    }

    private static Zahlungsantwort xml(byte[] bytes) throws XMLStreamException, BankLeser.Unlesbar {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
        String kennung = "";
        List<Zahlungsantwort.Zeile> zeilen = new ArrayList<>();
        while (xml.hasNext()) {
            int was = xml.next();
            if (was == XMLStreamConstants.DTD) {
                throw new BankLeser.Unlesbar("Die Antwort enthält eine Dokumentdefinition. Sie wird nicht gelesen.");
            }
            if (was != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if (!AnweisungXml.NAMESPACE.equals(xml.getNamespaceURI())) {
                throw new BankLeser.Unlesbar("Das ist keine Antwort auf eine Zahlungsanweisung.");
            }
            switch (xml.getLocalName()) {
                case "Zahlungsantwort" -> kennung = feld(xml, "kennung");
                case "Auftrag" ->
                    zeilen.add(zeile(
                            feld(xml, "id"),
                            feld(xml, "ergebnis"),
                            feld(xml, "tag"),
                            feld(xml, "betrag"),
                            feld(xml, "grund")));
                default -> throw new BankLeser.Unlesbar("Die Antwort enthält etwas Unbekanntes.");
            }
        }
        return new Zahlungsantwort(kennung, List.copyOf(zeilen));
    }

    private static String feld(XMLStreamReader xml, String name) {
        String wert = xml.getAttributeValue(null, name);
        return wert == null ? "" : wert.strip();
    }

    private static Zahlungsantwort.Zeile zeile(String id, String ergebnis, String tag, String betrag, String grund) {
        return new Zahlungsantwort.Zeile(
                id.strip(),
                Einloesung.Ergebnis.valueOf(ergebnis.strip()),
                LocalDate.parse(tag.strip()),
                new BigDecimal(betrag.strip()).movePointRight(2).longValueExact(),
                grund.strip());
    }
}
