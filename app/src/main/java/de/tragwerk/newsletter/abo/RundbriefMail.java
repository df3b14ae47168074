package de.tragwerk.newsletter.abo;

import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.mail.Mail;
import de.tragwerk.mail.MailAddress;
import de.tragwerk.mail.MailKind;
import de.tragwerk.mail.Mails;
import de.tragwerk.newsletter.Rundbrief;
import de.tragwerk.shell.Language;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// One issue to one subscriber, with the link that ends it at one press (RFC 8058).
@Component
class RundbriefMail implements MailKind {

    static final String ART = "rundbrief";

    private final RundbriefTabelle issues;
    private final AboTabelle abos;
    private final Mails mails;
    private final MessageSource texts;
    private final Audit audit;

    RundbriefMail(RundbriefTabelle issues, AboTabelle abos, Mails mails, MessageSource texts, Audit audit) {
        this.issues = issues;
        this.abos = abos;
        this.mails = mails;
        this.texts = texts;
        this.audit = audit;
    }

    @Override
    public String art() {
        return ART;
    }

    /// Nothing when it was taken already, or she has unsubscribed.
    @Override
    public Optional<Mail> mail(UUID id) {
        return issues.zustellung(id)
                .filter(z -> z.abo() != null
                        && (z.zustand().equals("OFFEN") || z.zustand().equals("ABGELEHNT")))
                .flatMap(z ->
                        abos.finde(Objects.requireNonNull(z.abo())).map(abo -> mail(abo, issues.lies(z.rundbrief()))));
    }

    private Mail mail(AboTabelle.Abo abo, Rundbrief issue) {
        Rundbrief.Teil part = Objects.requireNonNullElseGet(
                issue.teile().get(abo.sprache()), () -> issue.teile().get(Rundbrief.SPRACHEN.getFirst()));
        Language language = Language.of(abo.sprache()).orElse(Language.DE);
        String end = mails.link("/newsletter/abmelden/" + abo.ende());
        return new Mail(
                MailAddress.of(abo.adresse()).orElseThrow(),
                language.lang(),
                part.betreff(),
                part.text()
                        + "\n\n-- \n"
                        + texts.getMessage("newsletter.mail.fuss", new Object[] {end}, language.locale())
                        + "\n",
                Map.of("List-Unsubscribe", "<" + end + ">", "List-Unsubscribe-Post", "List-Unsubscribe=One-Click"));
    }

    @Override
    public void accepted(UUID id, Instant am) {
        if (issues.ende(id, "ANGENOMMEN")) {
            audit.log(Entry.of("newsletter.SEND").subjects(id));
        }
    }

    @Override
    public void gaveUp(UUID id) {
        if (issues.ende(id, "ABGELEHNT")) {
            audit.log(Entry.of("newsletter.SEND").subjects(id).failed());
        }
    }
}
