package de.tragwerk.message;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The messages of the profile.
public sealed interface Nachricht {

    Kopf kopf();

    /// Code of the message type; also the subject of the OSCI message.
    String typ();

    /// Where answers for the person go: a random address and the public key of her mailbox.
    ///
    /// @param schluessel X.509 SubjectPublicKeyInfo, P-256; empty when she has no mailbox and letters go by post
    record Rueckweg(String organisation, UUID adresse, byte[] schluessel) {}

    /// A piece of evidence that travels as attachment.
    ///
    /// @param art evidence code of the form catalogue, for instance `E-RENT`
    /// @param anhang name of the attachment
    /// @param name as the person named the file
    /// @param sha256 lower-case hex
    record Nachweis(String art, String anhang, String name, String contentType, long groesse, String sha256) {
        public Nachweis {
            Latin.check(name, 200, "Der Dateiname");
        }
    }

    /// An application.
    ///
    /// @param formular id of the form definition
    /// @param sprache language the person used, for instance `de-simple`
    /// @param niveau how sure the portal is who sent it; null where it does not say
    record Antrag(
            Kopf kopf,
            String leika,
            String ars,
            String formular,
            int formularVersion,
            String sprache,
            @Nullable Vertrauensniveau niveau,
            Rueckweg rueckweg,
            List<Angabe> angaben,
            List<Nachweis> nachweise)
            implements Nachricht {

        /// An application whose sender says nothing about a login.
        public Antrag(
                Kopf kopf,
                String leika,
                String ars,
                String formular,
                int formularVersion,
                String sprache,
                Rueckweg rueckweg,
                List<Angabe> angaben,
                List<Nachweis> nachweise) {
            this(kopf, leika, ars, formular, formularVersion, sprache, null, rueckweg, angaben, nachweise);
        }

        /// Form of a test application. It stands in the signed content, so nobody on the way can make a case of a
        /// test or a test of a case.
        public static final String ERPROBUNG = "erprobung";

        /// Subject under which tests travel, for those who only see the outside.
        public static final String SUBJECT_ERPROBUNG = "testantrag";

        /// Whether nobody may make a case of it.
        public boolean erprobung() {
            return formular.equals(ERPROBUNG);
        }

        @Override
        public String typ() {
            return "antrag";
        }
    }

    /// Something for the person: only she can open it.
    ///
    /// @param leise not worth a notification: it waits where she looks it up, and no receipt is expected
    /// @param inhalt CMS EnvelopedData for the public key of her mailbox; see [PersonalEnvelope]
    record Rueckmeldung(Kopf kopf, UUID adresse, boolean leise, byte[] inhalt) implements Nachricht {
        @Override
        public String typ() {
            return "rueckmeldung";
        }
    }

    enum QuittungArt {
        BENACHRICHTIGT,
        ABGERUFEN,
        /// The portal cannot open the letter: nobody can know what it says.
        UNLESBAR
    }

    /// The portal tells the authority when the person was notified and when she retrieved it (§ 37 Abs. 2a
    /// SGB X). Our portal notifies nobody and tells of retrievals only; a portal that sends messages tells both.
    ///
    /// @param bezug message UUID of the Rueckmeldung
    record Quittung(Kopf kopf, UUID adresse, UUID bezug, QuittungArt art, Instant zeitpunkt) implements Nachricht {
        @Override
        public String typ() {
            return "quittung";
        }
    }

    /// The person writes to the authority: an answer, evidence sent later, a withdrawn consent.
    ///
    /// @param art `antwort`, `nachweis` or `einwilligung`
    record Zuschrift(Kopf kopf, UUID adresse, String art, String betreff, String text, List<Nachweis> nachweise)
            implements Nachricht {
        public Zuschrift {
            Latin.check(betreff, 200, "Der Betreff");
            Latin.check(text, 20_000, "Der Text");
        }

        @Override
        public String typ() {
            return "zuschrift";
        }
    }

    /// The authority has written a letter with a code to the address of an application that came without an
    /// account. Who enters the code at the portal got the letter.
    ///
    /// @param hash SHA-256 of the code, lower-case hex; the code itself stands in the letter only
    /// @param bis from then on it is good for nothing
    record Briefcode(Kopf kopf, UUID adresse, String hash, Instant bis) implements Nachricht {
        @Override
        public String typ() {
            return "briefcode";
        }
    }

    /// Somebody has entered the code of a letter. The authority compares it itself, so no portal can claim it.
    ///
    /// @param code twelve signs, as they stand in the letter without dashes
    /// @param schluessel of the mailbox she wants answers in from now on, as in [Rueckweg]; empty when she
    /// wants none
    record Bestaetigung(Kopf kopf, UUID adresse, String code, byte[] schluessel) implements Nachricht {
        @Override
        public String typ() {
            return "bestaetigung";
        }
    }
}
