package de.tragwerk.support;

import de.tragwerk.kernel.Sha256;
import de.tragwerk.mandant.Mandant;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.mandant.Scope;
import de.tragwerk.message.Angabe;
import de.tragwerk.message.Codec;
import de.tragwerk.message.Kopf;
import de.tragwerk.message.Nachricht;
import de.tragwerk.message.Vertrauensniveau;
import de.tragwerk.transport.Attachment;
import de.tragwerk.transport.InboundHandler;
import de.tragwerk.transport.Received;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/// Messages as the transport hands them to the city of Lindenbrück, without portal and network.
///
/// @param vor how long ago the intermediary took them
public record Einwurf(TestProgram program, Duration vor) {

    private static final String AMT = "ags:05999001";
    private static final String PORTAL = "portal:auental";

    /// @param art code of the form
    public record Datei(String art, String name, String medientyp, byte[] inhalt) {}

    public static Einwurf jetzt(TestProgram program) {
        return new Einwurf(program, Duration.ZERO);
    }

    /// An application for social assistance by somebody born 1956.
    ///
    /// @return its id
    public UUID antrag(String vorname, String name, List<Angabe> weitere, Datei... dateien) {
        List<Angabe> angaben = new ArrayList<>(List.of(
                new Angabe("person.familienname", 0, name),
                new Angabe("person.vornamen", 0, vorname),
                new Angabe("person.geburtsdatum", 0, "1956-01-20")));
        angaben.addAll(weitere);
        return antrag("99107009017000", "hzl-grundsicherung", 2, angaben, dateien);
    }

    public UUID antrag(String leika, String formular, int version, List<Angabe> angaben, Datei... dateien) {
        return antrag(leika, formular, version, null, schluessel(), angaben, dateien);
    }

    /// The same from an account: how sure the portal is whose it is, and the key of its mailbox.
    public UUID antrag(
            String leika,
            String formular,
            int version,
            @Nullable Vertrauensniveau niveau,
            byte[] konto,
            List<Angabe> angaben,
            Datei... dateien) {
        UUID id = UUID.randomUUID();
        byte[] xml = Codec.write(new Nachricht.Antrag(
                kopf(id),
                leika,
                "059990010010",
                formular,
                version,
                "de",
                niveau,
                new Nachricht.Rueckweg(PORTAL, UUID.randomUUID(), konto),
                angaben,
                nachweise(dateien)));
        empfange("antrag", xml, anhaenge(dateien));
        return id;
    }

    /// @param art `antwort`, `nachweis` or `einwilligung`
    public void zuschrift(UUID antrag, String art, String text, Datei... dateien) throws Exception {
        UUID adresse = UUID.fromString(Amt.lindenbrueck(program)
                .wert("select rueck_adresse from application.antrag where id = '" + antrag + "'"));
        empfange(
                "zuschrift",
                Codec.write(new Nachricht.Zuschrift(
                        kopf(UUID.randomUUID()), adresse, art, "Nachricht zu Ihrem Antrag", text, nachweise(dateien))),
                anhaenge(dateien));
    }

    private static Kopf kopf(UUID id) {
        return new Kopf(id, Instant.parse("2026-03-02T08:00:00Z"), AMT, PORTAL);
    }

    private static List<Nachricht.Nachweis> nachweise(Datei[] dateien) {
        List<Nachricht.Nachweis> alle = new ArrayList<>();
        for (Datei d : dateien) {
            alle.add(new Nachricht.Nachweis(
                    d.art(),
                    "anhang-" + (alle.size() + 1),
                    d.name(),
                    d.medientyp(),
                    d.inhalt().length,
                    Sha256.hex(d.inhalt())));
        }
        return alle;
    }

    private static List<Attachment> anhaenge(Datei[] dateien) {
        List<Attachment> alle = new ArrayList<>();
        for (Datei d : dateien) {
            alle.add(new Attachment("anhang-" + (alle.size() + 1), d.medientyp(), d.inhalt()));
        }
        return alle;
    }

    private void empfange(String betreff, byte[] xml, List<Attachment> anhaenge) {
        InboundHandler handler = program.context().getBeansOfType(InboundHandler.class).values().stream()
                .filter(h -> h.accepts(Mandant.Art.AMT, betreff))
                .findFirst()
                .orElseThrow();
        Instant angenommen = program.bean(RealTime.class).instant().minus(vor);
        Scope.run(
                Scope.job("lindenbrueck", "test"),
                () -> program.bean(TransactionTemplate.class)
                        .executeWithoutResult(tx -> handler.receive(
                                new Received("test-" + UUID.randomUUID(), angenommen, betreff, xml, anhaenge))));
    }

    /// A family name nobody had before.
    public static String nachname() {
        StringBuilder name = new StringBuilder("W");
        UUID.randomUUID()
                .toString()
                .chars()
                .filter(c -> c != '-')
                .limit(9)
                .forEach(c -> name.append((char) (c < 'a' ? 'm' + c - '0' : c)));
        return name.toString();
    }

    public static byte[] schluessel() {
        try {
            KeyPairGenerator ec = KeyPairGenerator.getInstance("EC");
            ec.initialize(new ECGenParameterSpec("secp256r1"));
            return ec.generateKeyPair().getPublic().getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
