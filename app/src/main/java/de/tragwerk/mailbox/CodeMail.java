package de.tragwerk.mailbox;

import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.mail.LoggedMail;
import de.tragwerk.mail.Mail;
import de.tragwerk.mailbox.store.HinweisTabelle;
import de.tragwerk.mandant.RealTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The mail with the code that confirms an address. The database keeps the code in the clear, sealed, only until
/// the mail has left.
@Component
class CodeMail extends LoggedMail<HinweisTabelle.Zeile> {

    static final String ART = "code";

    private final HinweisTabelle table;
    private final Mailtexte texts;
    private final RealTime time;

    CodeMail(HinweisTabelle table, Mailtexte texts, Audit audit, RealTime time) {
        super(ART, audit);
        this.table = table;
        this.texts = texts;
        this.time = time;
    }

    @Override
    protected Optional<HinweisTabelle.Zeile> row(UUID id) {
        return table.zuCode(id);
    }

    /// Nothing when she asked for another code meanwhile, deleted the address, or the code is over.
    @Override
    protected Optional<Mail> write(HinweisTabelle.Zeile z) {
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
    protected Entry entry(HinweisTabelle.Zeile z) {
        return Entry.of("mailbox.SEND_CODE").subjects(z.konto());
    }

    @Override
    protected void sent(UUID id, HinweisTabelle.Zeile z) {
        table.codeGesendet(id);
    }

    @Override
    protected void refused(UUID id, HinweisTabelle.Zeile z) {
        table.codeAbgelehnt(id);
    }
}
