package de.tragwerk.message;

import de.tragwerk.message.Nachricht.Antrag;
import de.tragwerk.message.Nachricht.Bestaetigung;
import de.tragwerk.message.Nachricht.Briefcode;
import de.tragwerk.message.Nachricht.Nachweis;
import de.tragwerk.message.Nachricht.Quittung;
import de.tragwerk.message.Nachricht.QuittungArt;
import de.tragwerk.message.Nachricht.Rueckmeldung;
import de.tragwerk.message.Nachricht.Rueckweg;
import de.tragwerk.message.Nachricht.Zuschrift;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.w3c.dom.Element;

/// Writes and reads the messages of the profile. What it writes, it has validated; what it reads, it
/// validates first.
public final class Codec {

    public static final String NAMESPACE = "urn:tragwerk:xsozial-profil:1";
    private static final String TYPES = "urn:tragwerk:xsozial-profil:codeliste:nachrichtentyp";
    private static final int MAX_MESSAGE = 16 * 1024 * 1024;
    private static final int MAX_LETTER = 64 * 1024 * 1024;

    private Codec() {}

    public static byte[] write(Nachricht message) {
        XmlOut out = new XmlOut("nachricht").attribute("version", "1.0");
        Kopf kopf = message.kopf();
        out.open("nachrichtenkopf")
                .element("nachrichtenUUID", kopf.uuid().toString())
                .element("erstellungszeitpunkt", time(kopf.erstellt()))
                .open("nachrichtentyp")
                .attribute("listURI", TYPES)
                .attribute("listVersionID", "1")
                .element("code", message.typ())
                .close()
                .element("leser", kopf.leser())
                .element("autor", kopf.autor())
                .close();
        switch (message) {
            case Antrag antrag -> write(out, antrag);
            case Rueckmeldung letter ->
                out.open("rueckmeldung")
                        .attribute("adresse", letter.adresse())
                        .attribute("leise", letter.leise())
                        .text(Base64.getEncoder().encodeToString(letter.inhalt()))
                        .close();
            case Quittung receipt ->
                out.open("quittung")
                        .attribute("adresse", receipt.adresse())
                        .attribute("bezug", receipt.bezug())
                        .attribute("art", receipt.art())
                        .attribute("zeitpunkt", time(receipt.zeitpunkt()))
                        .close();
            case Zuschrift letter -> {
                out.open("zuschrift")
                        .attribute("adresse", letter.adresse())
                        .attribute("art", letter.art())
                        .element("betreff", letter.betreff())
                        .element("text", letter.text());
                letter.nachweise().forEach(n -> write(out, n));
                out.close();
            }
            case Briefcode code ->
                out.open("briefcode")
                        .attribute("adresse", code.adresse())
                        .attribute("hash", code.hash())
                        .attribute("bis", time(code.bis()))
                        .close();
            case Bestaetigung entered ->
                out.open("bestaetigung")
                        .attribute("adresse", entered.adresse())
                        .attribute("code", entered.code())
                        .text(Base64.getEncoder().encodeToString(entered.schluessel()))
                        .close();
        }
        byte[] xml = out.bytes();
        XmlIn.read(xml, MAX_LETTER);
        return xml;
    }

    /// @throws MessageRefused with a sentence when the message does not keep to the profile
    public static Nachricht read(byte[] xml) {
        return inRange(() -> message(xml));
    }

    /// The schema lets values through that are none for us: a time without a zone, a number beyond its type.
    private static <T> T inRange(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (DateTimeException | IllegalArgumentException | ArithmeticException e) {
            throw new MessageRefused("In der Nachricht steht ein Wert, mit dem sich nicht rechnen lässt.");
        }
    }

    private static Nachricht message(byte[] xml) {
        Element root = XmlIn.read(xml, MAX_LETTER);
        if (!root.getLocalName().equals("nachricht")) {
            throw new MessageRefused("Das ist keine Nachricht des Profils.");
        }
        Element head = XmlIn.child(root, "nachrichtenkopf");
        Kopf kopf = new Kopf(
                UUID.fromString(XmlIn.text(head, "nachrichtenUUID")),
                Instant.parse(XmlIn.text(head, "erstellungszeitpunkt")),
                XmlIn.text(head, "leser"),
                XmlIn.text(head, "autor"));
        String typ = XmlIn.text(XmlIn.child(head, "nachrichtentyp"), "code");
        Element body = XmlIn.children(root, "*").get(1);
        if (!body.getLocalName().equals(typ)) {
            throw new MessageRefused("Nachrichtentyp und Inhalt passen nicht zusammen.");
        }
        return switch (typ) {
            case "antrag" -> antrag(kopf, body, xml.length);
            case "rueckmeldung" ->
                new Rueckmeldung(
                        kopf, uuid(body, "adresse"), body.getAttribute("leise").equals("true"), XmlIn.base64(body));
            case "quittung" ->
                new Quittung(
                        kopf,
                        uuid(body, "adresse"),
                        uuid(body, "bezug"),
                        QuittungArt.valueOf(body.getAttribute("art")),
                        Instant.parse(body.getAttribute("zeitpunkt")));
            case "zuschrift" ->
                new Zuschrift(
                        kopf,
                        uuid(body, "adresse"),
                        body.getAttribute("art"),
                        XmlIn.text(body, "betreff"),
                        XmlIn.text(body, "text"),
                        nachweise(body));
            case "briefcode" ->
                new Briefcode(
                        kopf,
                        uuid(body, "adresse"),
                        body.getAttribute("hash"),
                        Instant.parse(body.getAttribute("bis")));
            case "bestaetigung" ->
                new Bestaetigung(kopf, uuid(body, "adresse"), body.getAttribute("code"), XmlIn.base64(body));
            default -> throw new MessageRefused("Diesen Nachrichtentyp kennt das Profil nicht.");
        };
    }

    public static byte[] write(Mitteilung letter) {
        XmlOut out = new XmlOut("mitteilung")
                .attribute("antrag", letter.antrag())
                .attribute("art", letter.art())
                .attribute("zeitpunkt", time(letter.zeitpunkt()))
                .attribute("aktenzeichen", letter.aktenzeichen());
        if (letter.frist() != null) {
            out.attribute("frist", letter.frist());
        }
        out.element("betreff", letter.betreff()).element("text", letter.text());
        letter.zeilen()
                .forEach(z -> out.open("zeile")
                        .attribute("schritt", z.schritt())
                        .attribute("norm", z.norm())
                        .attribute("cent", z.cent())
                        .attribute("person", z.person())
                        .attribute("einfach", z.einfach())
                        .close());
        letter.dateien()
                .forEach(d -> out.open("datei")
                        .attribute("name", d.name())
                        .attribute("contentType", d.contentType())
                        .text(Base64.getEncoder().encodeToString(d.inhalt()))
                        .close());
        letter.zugriffe()
                .forEach(z -> out.open("zugriff")
                        .attribute("zeitpunkt", time(z.zeitpunkt()))
                        .attribute("stelle", z.stelle())
                        .attribute("zweck", z.zweck())
                        .attribute("handlung", z.handlung())
                        .close());
        byte[] xml = out.bytes();
        XmlIn.read(xml, MAX_LETTER);
        return xml;
    }

    public static Mitteilung readMitteilung(byte[] xml) {
        return inRange(() -> mitteilung(xml));
    }

    private static Mitteilung mitteilung(byte[] xml) {
        Element root = XmlIn.read(xml, MAX_LETTER);
        if (!root.getLocalName().equals("mitteilung")) {
            throw new MessageRefused("Das ist keine Mitteilung des Profils.");
        }
        String frist = root.getAttribute("frist");
        return new Mitteilung(
                uuid(root, "antrag"),
                Mitteilung.Art.valueOf(root.getAttribute("art")),
                Instant.parse(root.getAttribute("zeitpunkt")),
                root.getAttribute("aktenzeichen"),
                XmlIn.text(root, "betreff"),
                XmlIn.text(root, "text"),
                frist.isEmpty() ? null : LocalDate.parse(frist),
                XmlIn.children(root, "zeile").stream()
                        .map(z -> new Mitteilung.Zeile(
                                z.getAttribute("schritt"),
                                z.getAttribute("norm"),
                                Long.parseLong(z.getAttribute("cent")),
                                z.getAttribute("person"),
                                z.getAttribute("einfach")))
                        .toList(),
                XmlIn.children(root, "datei").stream()
                        .map(d -> new Mitteilung.Datei(
                                d.getAttribute("name"), d.getAttribute("contentType"), XmlIn.base64(d)))
                        .toList(),
                XmlIn.children(root, "zugriff").stream()
                        .map(z -> new Mitteilung.Zugriff(
                                Instant.parse(z.getAttribute("zeitpunkt")),
                                z.getAttribute("stelle"),
                                z.getAttribute("zweck"),
                                z.getAttribute("handlung")))
                        .toList());
    }

    private static void write(XmlOut out, Antrag antrag) {
        out.open("antrag")
                .attribute("leika", antrag.leika())
                .attribute("ars", antrag.ars())
                .attribute("formular", antrag.formular())
                .attribute("formularVersion", antrag.formularVersion())
                .attribute("sprache", antrag.sprache());
        if (antrag.niveau() != null) {
            out.attribute("vertrauensniveau", antrag.niveau());
        }
        Rueckweg back = antrag.rueckweg();
        out.open("rueckweg")
                .attribute("organisation", back.organisation())
                .attribute("adresse", back.adresse())
                .text(Base64.getEncoder().encodeToString(back.schluessel()))
                .close();
        antrag.angaben()
                .forEach(a -> out.open("angabe")
                        .attribute("feld", a.feld())
                        .attribute("nr", a.nr())
                        .text(a.wert())
                        .close());
        antrag.nachweise().forEach(n -> write(out, n));
        out.close();
    }

    private static void write(XmlOut out, Nachweis evidence) {
        out.open("nachweis")
                .attribute("art", evidence.art())
                .attribute("anhang", evidence.anhang())
                .attribute("name", evidence.name())
                .attribute("contentType", evidence.contentType())
                .attribute("groesse", evidence.groesse())
                .attribute("sha256", evidence.sha256())
                .close();
    }

    private static Antrag antrag(Kopf kopf, Element body, int size) {
        if (size > MAX_MESSAGE) {
            throw new MessageRefused("Ein Antrag ohne Anhänge ist nie größer als 16 MiB.");
        }
        Element back = XmlIn.child(body, "rueckweg");
        String niveau = body.getAttribute("vertrauensniveau");
        return new Antrag(
                kopf,
                body.getAttribute("leika"),
                body.getAttribute("ars"),
                body.getAttribute("formular"),
                Integer.parseInt(body.getAttribute("formularVersion")),
                body.getAttribute("sprache"),
                niveau.isEmpty() ? null : Vertrauensniveau.valueOf(niveau),
                new Rueckweg(back.getAttribute("organisation"), uuid(back, "adresse"), XmlIn.base64(back)),
                XmlIn.children(body, "angabe").stream()
                        .map(a -> new Angabe(
                                a.getAttribute("feld"), Integer.parseInt(a.getAttribute("nr")), a.getTextContent()))
                        .toList(),
                nachweise(body));
    }

    private static List<Nachweis> nachweise(Element body) {
        return XmlIn.children(body, "nachweis").stream()
                .map(n -> new Nachweis(
                        n.getAttribute("art"),
                        n.getAttribute("anhang"),
                        n.getAttribute("name"),
                        n.getAttribute("contentType"),
                        Long.parseLong(n.getAttribute("groesse")),
                        n.getAttribute("sha256")))
                .toList();
    }

    private static UUID uuid(Element element, String attribute) {
        return UUID.fromString(element.getAttribute(attribute));
    }

    private static String time(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS).toString();
    }
}
