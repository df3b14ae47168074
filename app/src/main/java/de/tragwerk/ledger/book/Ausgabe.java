package de.tragwerk.ledger.book;

import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.kernel.Sha256;
import de.tragwerk.ledger.model.Buchung;
import de.tragwerk.ledger.store.Journal;
import de.tragwerk.payment.Buchungsstoff;
import de.tragwerk.shell.Csv;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The entries of a month for the municipal accounting system, as CSV or XML (docs/guide/buchhaltung.md). A
/// closed month gives the same bytes whenever it is asked for.
@Component
public class Ausgabe {

    public static final String NAMENSRAUM = "urn:tragwerk:buchhaltung:1";
    private static final int HOECHSTENS = 1_000_000;

    private final Journal journal;
    private final Buchungsstoff stoff;
    private final Audit audit;

    Ausgabe(Journal journal, Buchungsstoff stoff, Audit audit) {
        this.journal = journal;
        this.stoff = stoff;
        this.audit = audit;
    }

    @Transactional
    public byte[] csv(YearMonth monat) {
        StringBuilder out = new StringBuilder(
                "\uFEFFBeleg;Zeile;Buchungsmonat;Tag;Vorgang;Sachkonto;Kontobezeichnung;Produkt;Kostentraeger;Soll;Haben;Kasse;Zahllauf;Anzahl;Quelle\r\n");
        for (Buchung b : buchungen(monat)) {
            int nr = 0;
            for (Buchung.Zeile z : b.zeilen()) {
                out.append(String.join(
                                ";",
                                b.belegnummer(),
                                Integer.toString(++nr),
                                b.periode().toString(),
                                b.tag().toString(),
                                b.vorgang(),
                                z.konto(),
                                Csv.cell(z.name()),
                                z.produkt(),
                                z.kostentraeger(),
                                Csv.euro(z.soll()),
                                Csv.euro(z.haben()),
                                b.kasse(),
                                b.beleg(),
                                Integer.toString(b.anzahl()),
                                b.quelle().toString()))
                        .append("\r\n");
            }
        }
        return heraus(monat, out.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Transactional
    public byte[] xml(YearMonth monat) {
        List<Buchung> buchungen = buchungen(monat);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            XMLStreamWriter x = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
            x.writeStartDocument("UTF-8", "1.0");
            x.writeStartElement("Buchungen");
            x.writeDefaultNamespace(NAMENSRAUM);
            x.writeAttribute("monat", monat.toString());
            x.writeAttribute("anzahl", Integer.toString(buchungen.size()));
            x.writeAttribute(
                    "summe", zahl(buchungen.stream().mapToLong(Buchung::betrag).sum()));
            for (Buchung b : buchungen) {
                buchung(x, b);
            }
            x.writeEndElement();
            x.writeEndDocument();
            x.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return heraus(monat, out.toByteArray());
    }

    private static void buchung(XMLStreamWriter x, Buchung b) throws XMLStreamException {
        x.writeStartElement("Buchung");
        x.writeAttribute("beleg", b.belegnummer());
        x.writeAttribute("tag", b.tag().toString());
        x.writeAttribute("vorgang", b.vorgang());
        x.writeAttribute("quelle", b.quelle().toString());
        x.writeAttribute("anzahl", Integer.toString(b.anzahl()));
        if (!b.kasse().isEmpty()) {
            x.writeAttribute("kasse", b.kasse());
        }
        if (!b.beleg().isEmpty()) {
            x.writeAttribute("zahllauf", b.beleg());
        }
        for (Buchung.Zeile z : b.zeilen()) {
            x.writeEmptyElement(z.soll() > 0 ? "Soll" : "Haben");
            x.writeAttribute("sachkonto", z.konto());
            if (!z.produkt().isEmpty()) {
                x.writeAttribute("produkt", z.produkt());
                x.writeAttribute("kostentraeger", z.kostentraeger());
            }
            x.writeAttribute("betrag", zahl(Math.max(z.soll(), z.haben())));
        }
        x.writeEndElement();
    }

    private List<Buchung> buchungen(YearMonth monat) {
        return journal.buchungen(monat, null, stoff.kassen(), 0, HOECHSTENS);
    }

    private byte[] heraus(YearMonth monat, byte[] bytes) {
        UUID ding = UUID.nameUUIDFromBytes(("buchungen/" + monat).getBytes(StandardCharsets.UTF_8));
        audit.log(Entry.of("ledger.EXPORT").thing("buchungen", ding, Sha256.of(bytes)));
        return bytes;
    }

    private static String zahl(long cent) {
        return BigDecimal.valueOf(cent, 2).toPlainString();
    }
}
