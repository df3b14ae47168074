package de.tragwerk.portal;

import de.tragwerk.form.Form;
import de.tragwerk.form.Forms;
import de.tragwerk.kernel.Ids;
import de.tragwerk.kernel.Sha256;
import de.tragwerk.mailbox.Mailbox;
import de.tragwerk.mailbox.SentApplication;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.message.Codec;
import de.tragwerk.message.Kopf;
import de.tragwerk.message.MessageRefused;
import de.tragwerk.message.Nachricht;
import de.tragwerk.transport.Attachment;
import de.tragwerk.transport.NoRoute;
import de.tragwerk.transport.Route;
import de.tragwerk.transport.Sealed;
import de.tragwerk.transport.Transport;
import de.tragwerk.transport.route.DirectoryClient;
import de.tragwerk.transport.route.Responsibilities;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Sends what a citizen writes or hands in after her application. Like the application it is sealed for the
/// authority in this process before anything of it is stored.
@Component
public class SendLetter {

    /// A file that passed the check of its content.
    public record Upload(String evidence, String name, String contentType, byte[] content) {}

    private final Mailbox mailbox;
    private final Forms forms;
    private final Transport transport;
    private final Responsibilities responsibilities;
    private final TransactionTemplate transaction;
    private final RealTime time;

    SendLetter(
            Mailbox mailbox,
            Forms forms,
            Transport transport,
            Responsibilities responsibilities,
            TransactionTemplate transaction,
            RealTime time) {
        this.mailbox = mailbox;
        this.forms = forms;
        this.transport = transport;
        this.responsibilities = responsibilities;
        this.transaction = transaction;
        this.time = time;
    }

    /// @param seite the page it was written on: each time a page is shown it gets another one. The same letter of
    /// the same page is one letter, however often the button is pressed
    /// @param art `antwort`, `nachweis` or `einwilligung`
    /// @return empty when it is on its way, else the key of the message that says what is wrong and what to
    /// do
    public Optional<String> send(UUID antrag, UUID seite, String art, String betreff, String text, List<Upload> files) {
        SentApplication application = mailbox.application(antrag);
        try {
            Route route = transport.routeTo(application.organisation(), leika(application));
            Kopf kopf = new Kopf(
                    id(antrag, seite, art, text, files),
                    time.instant(),
                    application.organisation(),
                    responsibilities.own().orElse("por:unbekannt"));
            List<Attachment> attachments = new ArrayList<>();
            List<Nachricht.Nachweis> evidence = new ArrayList<>();
            for (Upload file : files) {
                String name = "anhang-" + (attachments.size() + 1);
                attachments.add(new Attachment(name, file.contentType(), file.content()));
                evidence.add(new Nachricht.Nachweis(
                        file.evidence(),
                        name,
                        file.name(),
                        file.contentType(),
                        file.content().length,
                        Sha256.hex(file.content())));
            }
            byte[] xml =
                    Codec.write(new Nachricht.Zuschrift(kopf, application.adresse(), art, betreff, text, evidence));
            Sealed sealed = transport.seal(route, "zuschrift", xml, attachments);
            transaction.executeWithoutResult(status -> {
                if (art.equals("einwilligung")) {
                    mailbox.chose(antrag, text.equals("ja"));
                } else {
                    mailbox.wrote(antrag);
                }
                transport.dispatch(kopf.uuid(), sealed);
            });
            return Optional.empty();
        } catch (NoRoute.Spaeter | DirectoryClient.DirectoryDown e) {
            return Optional.of("senden.spaeter");
        } catch (NoRoute e) {
            return Optional.of("senden.niemand");
        } catch (MessageRefused e) {
            return Optional.of("senden.inhalt");
        }
    }

    /// The service the application was for: its reader may be another one than that of the authority.
    private String leika(SentApplication application) {
        return forms.newest(application.formular()).map(Form::schluessel).orElse("");
    }

    /// Other words on the same page, after going back to it, are another letter.
    private static UUID id(UUID antrag, UUID seite, String art, String text, List<Upload> files) {
        StringBuilder all = new StringBuilder(antrag + "/" + seite + "/" + art + "/" + text);
        files.forEach(f -> all.append('/').append(f.evidence()).append('/').append(Sha256.hex(f.content())));
        return Ids.named(all.toString());
    }
}
