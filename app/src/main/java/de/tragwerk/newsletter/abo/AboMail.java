package de.tragwerk.newsletter.abo;

import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.mail.Mail;
import de.tragwerk.mail.MailAddress;
import de.tragwerk.mail.MailKind;
import de.tragwerk.mail.Mails;
import de.tragwerk.shell.Language;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// The mail with the link that confirms a subscription.
@Component
class AboMail implements MailKind {

    static final String ART = "newsletter-link";

    private final AboTabelle table;
    private final Mails mails;
    private final MessageSource texts;
    private final Audit audit;

    AboMail(AboTabelle table, Mails mails, MessageSource texts, Audit audit) {
        this.table = table;
        this.mails = mails;
        this.texts = texts;
        this.audit = audit;
    }

    @Override
    public String art() {
        return ART;
    }

    @Override
    public Optional<Mail> mail(UUID id) {
        return table.zuMail(id).filter(a -> a.link() != null).map(a -> {
            Language language = Language.of(a.sprache()).orElse(Language.DE);
            Object[] values = {mails.link("/newsletter/bestaetigen/" + a.link()), String.valueOf(Abos.STUNDEN)};
            return new Mail(
                    MailAddress.of(a.adresse()).orElseThrow(),
                    language.lang(),
                    texts.getMessage("newsletter.mail.betreff", values, language.locale()),
                    texts.getMessage("newsletter.mail.text", values, language.locale()) + "\n");
        });
    }

    @Override
    public void accepted(UUID id, Instant am) {
        table.zuMail(id).ifPresent(a -> {
            table.linkGesendet(id);
            audit.log(Entry.of("newsletter.SEND_LINK").subjects(a.id()));
        });
    }

    /// Nobody lives there: the address is forgotten at once.
    @Override
    public void gaveUp(UUID id) {
        table.zuMail(id).ifPresent(a -> {
            table.loesche(a.id());
            audit.log(Entry.of("newsletter.SEND_LINK").subjects(a.id()).failed());
        });
    }
}
