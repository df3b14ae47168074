package de.tragwerk.payment.order;

import de.tragwerk.decision.Zahlungsweg;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// Writes an order as XML. The same order gives the same bytes.
public final class AnweisungXml {

    public static final String NAMESPACE = "urn:tragwerk:zahlung:1";
    private static final DateTimeFormatter ZEIT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss'Z'").withZone(ZoneOffset.UTC);

    private AnweisungXml() {}

    public static byte[] schreibe(Anweisung a) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1_024 + a.liste().size() * 300);
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("Zahlungsanweisung");
            xml.writeDefaultNamespace(NAMESPACE);
            xml.writeAttribute("kennung", a.msgId());
            xml.writeAttribute("art", a.weg().name());
            xml.writeAttribute("erstellt", ZEIT.format(a.erstellt()));
            xml.writeAttribute("kasse", a.kasse().kuerzel());
            xml.writeAttribute("ausfuehrung", a.ausfuehrung().toString());
            xml.writeAttribute("frist", a.frist().toString());
            xml.writeAttribute("anzahl", Integer.toString(a.liste().size()));
            xml.writeAttribute("summe", betrag(a.summe()));
            for (Anweisung.Posten p : a.liste()) {
                posten(xml, a.weg(), p);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Die Anweisung lässt sich nicht schreiben", e);
        }
        return out.toByteArray();
    }

    private static void posten(XMLStreamWriter xml, Zahlungsweg weg, Anweisung.Posten p) throws XMLStreamException {
        xml.writeStartElement("Auftrag");
        xml.writeAttribute("nummer", p.nummer());
        xml.writeAttribute("id", p.id());
        feld(xml, "Empfaenger", p.empfaenger());
        if (weg == Zahlungsweg.SCHECK) {
            for (String zeile : p.ziel().lines().toList()) {
                feld(xml, "Anschrift", zeile);
            }
        } else if (weg == Zahlungsweg.KARTE) {
            feld(xml, "Karte", p.ziel());
        }
        feld(xml, "Betrag", betrag(p.cent()));
        feld(xml, "Verwendung", p.verwendung());
        xml.writeEndElement();
    }

    private static void feld(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    /// Cents as `1284.05`.
    private static String betrag(long cent) {
        return BigDecimal.valueOf(cent, 2).toPlainString();
    }
}
