package de.tragwerk.mailbox;

import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.mail.Mail;
import de.tragwerk.mail.MailKind;
import de.tragwerk.mailbox.store.HinweisTabelle;
import de.tragwerk.mandant.RealTime;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The mail with the code that confirms an address. The database keeps the code in the clear, sealed, only until the
/// mail
/// has left.
@Component
class CodeMail implements MailKind {

    static final String ART = "code";

    private final HinweisTabelle table;
    private final Mailtexte texts;
    private final Audit audit;
    private final RealTime time;

    CodeMail(HinweisTabelle table, Mailtexte texts, Audit audit, RealTime time) {
        this.table = table;
        this.texts = texts;
        this.audit = audit;
        this.time = time;
    }

    @Override
    public String art() {
        return ART;
    }

    /// Nothing when she asked for another code meanwhile, deleted the address, or the code is over.
    @Override
    public Optional<Mail> mail(UUID id) {
        return table.zuCode(id).flatMap(this::mail);
    }

    private Optional<Mail> mail(HinweisTabelle.Zeile z) {
        String address = z.neu();
        String code = z.code();
        OffsetDateTime until = z.codeBis();
        return address == null
                        || code == null
                        || until == null
                        || !until.isAfter(time.instant().atOffset(ZoneOffset.UTC))
                ? Optional.empty()
                : Optional.of(texts.code(z.konto(), address, code));
    }

    @Override
    public void accepted(UUID id, Instant am) {
        table.zuCode(id).ifPresent(z -> {
            table.codeGesendet(id);
            audit.log(Entry.of("mailbox.SEND_CODE").subjects(z.konto()));
        });
    }

    @Override
    public void gaveUp(UUID id) {
        table.zuCode(id).ifPresent(z -> {
            table.codeAbgelehnt(id);
            audit.log(Entry.of("mailbox.SEND_CODE").subjects(z.konto()).failed());
        });
    }
}
