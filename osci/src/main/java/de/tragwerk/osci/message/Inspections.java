package de.tragwerk.osci.message;

import de.tragwerk.osci.Code;
import de.tragwerk.osci.Inspection;
import de.tragwerk.osci.Inspection.Outcome;
import de.tragwerk.osci.OsciException;
import de.tragwerk.osci.xml.Ns;
import de.tragwerk.osci.xml.Xml;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/// Writes and reads the inspection report of a process card.
public final class Inspections {

    private Inspections() {}

    /// The element InspectionReport.
    public static String write(List<Inspection> inspections) {
        StringBuilder xml = new StringBuilder("<osci:InspectionReport>");
        for (Inspection i : inspections) {
            xml.append("<osci:Inspection><osci:Timestamp><osci:Plain>")
                    .append(Cards.time(i.at()))
                    .append("</osci:Plain></osci:Timestamp><osci:X509SubjectName>")
                    .append(Xml.escape(i.subject()))
                    .append("</osci:X509SubjectName><osci:X509IssuerName>")
                    .append(Xml.escape(i.issuer()))
                    .append("</osci:X509IssuerName><osci:X509SerialNumber>")
                    .append(i.serial())
                    // Whether a certificate is a qualified one is not for a machine in the middle to judge.
                    .append("</osci:X509SerialNumber><osci:CertType Type=\"unknown\"></osci:CertType>")
                    .append("<osci:MathResult Result=\"")
                    .append(word(i.math(), "ok", "corrupted"))
                    .append("\"></osci:MathResult><osci:OfflineResult Result=\"")
                    .append(word(i.offline(), "valid", "invalid"))
                    .append("\"></osci:OfflineResult>")
                    .append(online(i.online()))
                    .append("</osci:Inspection>");
        }
        return xml.append("</osci:InspectionReport>").toString();
    }

    private static String word(Outcome outcome, String good, String bad) {
        return switch (outcome) {
            case GOOD -> good;
            case BAD -> bad;
            case INDETERMINATE -> "indeterminate";
        };
    }

    private static String online(Inspection.@Nullable Online online) {
        if (online == null) {
            return "";
        }
        // The schema spells it OSCP.
        return "<osci:OnlineResult Result=\"" + (online.revoked() ? "revoked" : "ok") + "\">"
                + (online.ocsp() == null ? "" : "<osci:OSCP>" + online.ocsp() + "</osci:OSCP>")
                + (online.crl() == null ? "" : "<osci:CRL>" + Cards.time(online.crl()) + "</osci:CRL>")
                + "</osci:OnlineResult>";
    }

    /// @param report element InspectionReport
    public static List<Inspection> read(Element report) throws OsciException {
        List<Inspection> found = new ArrayList<>();
        for (Element e : Xml.children(report, Ns.OSCI, "Inspection")) {
            Element time = Xml.need(e, Ns.OSCI, "Timestamp");
            Element plain = Xml.child(time, Ns.OSCI, "Plain");
            found.add(new Inspection(
                    plain == null ? Instant.EPOCH : Cards.instant(Xml.text(plain)),
                    Xml.text(Xml.need(e, Ns.OSCI, "X509SubjectName")),
                    Xml.text(Xml.need(e, Ns.OSCI, "X509IssuerName")),
                    number(Xml.text(Xml.need(e, Ns.OSCI, "X509SerialNumber"))),
                    outcome(e, "MathResult", "ok", "corrupted"),
                    outcome(e, "OfflineResult", "valid", "invalid"),
                    online(Xml.child(e, Ns.OSCI, "OnlineResult"))));
        }
        return found;
    }

    /// What [#write] made, from a store.
    public static List<Inspection> read(String xml) throws OsciException {
        String declared = xml.replaceFirst("<osci:InspectionReport", "<osci:InspectionReport" + Ns.DECLARED);
        return read(Xml.parse(declared.getBytes(StandardCharsets.UTF_8)).getDocumentElement());
    }

    private static BigInteger number(String text) throws OsciException {
        if (!text.matches("-?\\d{1,80}")) {
            throw new OsciException(Code.NOT_AN_ORDER, "serial number that is none");
        }
        return new BigInteger(text);
    }

    private static Outcome outcome(Element parent, String name, String good, String bad) throws OsciException {
        String word = Xml.need(parent, Ns.OSCI, name).getAttribute("Result");
        return word.equals(good) ? Outcome.GOOD : word.equals(bad) ? Outcome.BAD : Outcome.INDETERMINATE;
    }

    private static Inspection.@Nullable Online online(@Nullable Element e) throws OsciException {
        if (e == null) {
            return null;
        }
        Element ocsp = Xml.child(e, Ns.OSCI, "OSCP");
        Element crl = Xml.child(e, Ns.OSCI, "CRL");
        return new Inspection.Online(
                e.getAttribute("Result").equals("revoked"),
                ocsp == null ? null : Xml.text(ocsp),
                crl == null ? null : Cards.instant(Xml.text(crl)));
    }
}
