package de.tragwerk.xta;

import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.osci.blob.Blob;
import de.tragwerk.osci.xta.Container;
import de.tragwerk.osci.xta.Fault;
import de.tragwerk.osci.xta.MetaData;
import de.tragwerk.osci.xta.Wire;
import de.tragwerk.osci.xta.XtaFault;
import java.io.IOException;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The send port: takes messages for the mailbox of their reader, or answers at once where the service does.
@Component
class Sending {

    private final Accounts accounts;
    private final MessageStore messages;
    private final Contents contents;
    private final Seal seal;
    private final CheckService check;
    private final Room room;
    private final Audit audit;

    Sending(
            Accounts accounts,
            MessageStore messages,
            Contents contents,
            Seal seal,
            CheckService check,
            Room room,
            Audit audit) {
        this.accounts = accounts;
        this.messages = messages;
        this.contents = contents;
        this.seal = seal;
        this.check = check;
        this.room = room;
        this.audit = audit;
    }

    /// Checks rights, service profile and content, before anything is stored.
    ///
    /// @param sync whether the sender waits for an answer
    @Transactional(rollbackFor = Exception.class)
    public void admit(Call call, MetaData meta, Container content, boolean sync) throws XtaFault {
        if (!meta.author().equals(call.account().party())) {
            throw new XtaFault(Fault.CERTIFICATE_OF_OTHER, "author of the message is somebody else");
        }
        Profile profile = accounts.profile(Uris.need(meta.service()))
                .orElseThrow(() -> new XtaFault(Fault.SERVICE_NOT_BOOKED, "no such service"));
        if (!accounts.sends(call.account(), profile.service())) {
            throw new XtaFault(Fault.SERVICE_NOT_BOOKED, "account does not send this service");
        }
        if (profile.sync() != sync) {
            throw new XtaFault(sync ? Fault.ONLY_ASYNC : Fault.ONLY_SYNC, "wrong way for this service");
        }
        ContentRules.check(profile, meta, content);
    }

    @Transactional(rollbackFor = Exception.class)
    public Wire.Content send(Call call, MetaData meta, Container content, boolean scanned)
            throws XtaFault, IOException {
        Account reader = accounts.find(meta.reader())
                .filter(r -> !r.locked() && accounts.reads(r, meta.service()))
                .orElseThrow(() -> new XtaFault(Fault.COMBINATION, "the reader does not offer this service here"));
        if (!room.has(reader, content.size())) {
            throw new XtaFault(Fault.DELIVERY, "mailbox of the reader is full");
        }
        use(call, meta);
        MetaData stamped = meta.with(Map.of("InitialSend", call.now(), "Delivery", call.now()));
        try (Blob sealed = seal.content(content)) {
            messages.insert(new Message(
                    meta.messageId(),
                    call.account().id(),
                    reader.id(),
                    meta.service(),
                    meta.replies(),
                    null,
                    null,
                    call.now(),
                    meta.notBefore(),
                    meta.obsoleteAfter(),
                    content.size(),
                    seal.meta(stamped),
                    null,
                    null,
                    null,
                    null));
            contents.write(meta.messageId(), sealed);
        }
        messages.event(
                meta.messageId(),
                new Message.Event(call.now(), Message.Level.INFO, "EINGANG", "Vom Autor angenommen und zugestellt"));
        if (!scanned) {
            messages.event(
                    meta.messageId(),
                    new Message.Event(
                            call.now(),
                            Message.Level.INFO,
                            "UNGEPRUEFT",
                            "Auf Schadcode nicht geprüft: verschlüsselt oder kein Prüfprogramm"));
        }
        audit.log(Entry.of("xta.XTA"));
        return Wire.Content.of("");
    }

    @Transactional(rollbackFor = Exception.class)
    public Wire.Content sendSync(Call call, MetaData meta, Container content) throws XtaFault, IOException {
        if (!meta.reader().equals(check.party())) {
            throw new XtaFault(Fault.COMBINATION, "the reader does not offer this service here");
        }
        use(call, meta);
        Wire.Content answer = check.answer(call, meta, content);
        audit.log(Entry.of("xta.XTA"));
        return answer;
    }

    private void use(Call call, MetaData meta) throws XtaFault {
        boolean used = messages.use(meta.messageId(), call.account().id())
                .orElseThrow(() -> new XtaFault(Fault.COMBINATION, "the id was not given to this account"));
        if (used) {
            throw new XtaFault(Fault.ID_TAKEN, "used before");
        }
    }
}
