package de.tragwerk.newsletter.abo;

import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.mail.LoggedMail;
import de.tragwerk.mail.Mail;
import de.tragwerk.mail.MailAddress;
import de.tragwerk.mail.Mails;
import de.tragwerk.shell.Language;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// The mail with the link that confirms a subscription.
@Component
class AboMail extends LoggedMail<AboTabelle.Abo> {

    static final String ART = "newsletter-link";

    private final AboTabelle table;
    private final Mails mails;
    private final MessageSource texts;

    AboMail(AboTabelle table, Mails mails, MessageSource texts, Audit audit) {
        super(ART, audit);
        this.table = table;
        this.mails = mails;
        this.texts = texts;
    }

    @Override
    protected Optional<AboTabelle.Abo> row(UUID id) {
        return table.zuMail(id);
    }

    @Override
    protected Optional<Mail> write(AboTabelle.Abo a) {
        return Optional.ofNullable(a.link()).map(link -> {
            Language language = Language.of(a.sprache()).orElse(Language.DE);
            Object[] values = {mails.link("/newsletter/bestaetigen/" + link), String.valueOf(Abos.STUNDEN)};
            return new Mail(
                    MailAddress.of(a.adresse()).orElseThrow(),
                    language.lang(),
                    texts.getMessage("newsletter.mail.betreff", values, language.locale()),
                    texts.getMessage("newsletter.mail.text", values, language.locale()) + "\n");
        });
    }

    @Override
    protected Entry entry(AboTabelle.Abo a) {
        return Entry.of("newsletter.SEND_LINK").subjects(a.id());
    }

    @Override
    protected void sent(UUID id, AboTabelle.Abo a) {
        table.linkGesendet(id);
    }

    /// Nobody lives there: the address is forgotten at once.
    @Override
    protected void refused(UUID id, AboTabelle.Abo a) {
        table.loesche(a.id());
    }
}
