package de.tragwerk.mailbox;

import de.tragwerk.access.CitizenLanguage;
import de.tragwerk.mail.Mail;
import de.tragwerk.mail.MailAddress;
import de.tragwerk.mail.Mails;
import de.tragwerk.shell.Language;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// What mails of the mailbox say, in the language of who gets them: that there is something, and where. Nothing of
/// herself, no name, no authority, no number, and no address that opens anything without her login.
@Component
class Mailtexte {

    private final MessageSource texts;
    private final Mails mails;
    private final CitizenLanguage languages;

    Mailtexte(MessageSource texts, Mails mails, CitizenLanguage languages) {
        this.texts = texts;
        this.mails = mails;
        this.languages = languages;
    }

    Mail news(UUID konto, String address) {
        return mail("neues", konto, address, "");
    }

    Mail code(UUID konto, String address, String code) {
        return mail("code", konto, address, code);
    }

    private Mail mail(String what, UUID konto, String address, String code) {
        Language language = languages.forJob(konto).flatMap(Language::of).orElse(Language.DE);
        Object[] values = {mails.link("/"), code, String.valueOf(Benachrichtigungen.MINUTES)};
        return new Mail(
                MailAddress.of(address).orElseThrow(),
                language.lang(),
                texts.getMessage("mail." + what + ".betreff", values, language.locale()),
                texts.getMessage("mail." + what + ".text", values, language.locale())
                        + "\n\n"
                        + texts.getMessage("mail.fuss", values, language.locale())
                        + "\n");
    }
}
