package de.tragwerk.xta;

import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.kernel.Ids;
import de.tragwerk.osci.OsciException;
import de.tragwerk.osci.xml.Xml;
import de.tragwerk.osci.xta.Fault;
import de.tragwerk.osci.xta.Party;
import de.tragwerk.osci.xta.Wire;
import de.tragwerk.osci.xta.XtaFault;
import de.tragwerk.osci.xta.XtaNs;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.w3c.dom.Element;

/// The management port: account, services, ids, reports, withdrawal.
@Component
class Management {

    private static final int MOST_QUESTIONS = 100;

    private final Accounts accounts;
    private final MessageStore messages;
    private final Report report;
    private final CheckService check;
    private final Audit audit;

    Management(Accounts accounts, MessageStore messages, Report report, CheckService check, Audit audit) {
        this.accounts = accounts;
        this.messages = messages;
        this.report = report;
        this.check = check;
        this.audit = audit;
    }

    /// Nothing to say but that the account was let in.
    @Transactional
    public Wire.Content active() {
        audit.log(Entry.of("xta.XTA"));
        return Wire.Content.of("");
    }

    @Transactional
    public Wire.Content newId(Call call) {
        String id = "urn:de:xta:messageid:tragwerk:" + Ids.next();
        messages.issue(id, call.account().id(), call.now());
        audit.log(Entry.of("xta.XTA"));
        return Wire.Content.of("<wsa:MessageID>" + id + "</wsa:MessageID>");
    }

    @Transactional(rollbackFor = Exception.class)
    public Wire.Content lookup(Call call) throws XtaFault {
        List<Element> questions = Xml.children(call.request().needBody(), XtaNs.XTA, "LookupServiceRequestList");
        if (questions.isEmpty()) {
            throw new XtaFault(Fault.NO_PARAMETERS, "no question");
        }
        if (questions.size() > MOST_QUESTIONS) {
            throw new XtaFault(Fault.COMBINATION, "too many questions");
        }
        StringBuilder xml = new StringBuilder("<xta:LookupServiceResponse><xta:LookupServiceResultList>");
        for (Element question : questions) {
            try {
                Element lookup = Xml.need(question, XtaNs.XTA, "LookupService");
                Element reader = Xml.need(lookup, XtaNs.META, "Reader");
                String service = Uris.need(Xml.text(Xml.need(lookup, XtaNs.XTA, "ServiceType")));
                xml.append(result(Party.read(reader), service));
            } catch (OsciException e) {
                throw new XtaFault(Fault.COMBINATION, "question without reader or service", e);
            }
        }
        audit.log(Entry.of("xta.XTA"));
        return Wire.Content.of(xml.append("</xta:LookupServiceResultList></xta:LookupServiceResponse>")
                .toString());
    }

    private String result(Party reader, String service) {
        Optional<Account> account = accounts.find(reader);
        String value;
        if (reader.equals(check.party())) {
            value = available(service.equals(CheckService.SERVICE));
        } else if (account.isEmpty()) {
            value = "<xta:ServiceIsAvailableUnknown>true</xta:ServiceIsAvailableUnknown>";
        } else {
            value = available(!account.get().locked() && accounts.reads(account.get(), service));
        }
        return "<xta:LookupServiceResult>" + reader.write("Reader") + "<xta:ServiceType>" + Xml.escape(service)
                + "</xta:ServiceType><xta:IsServiceAvailableValue>" + value
                + "</xta:IsServiceAvailableValue></xta:LookupServiceResult>";
    }

    private static String available(boolean yes) {
        return "<xta:ServiceIsAvailable>" + yes + "</xta:ServiceIsAvailable>";
    }

    /// For author and reader alike.
    @Transactional(rollbackFor = Exception.class)
    public Wire.Content transportReport(Call call) throws XtaFault, IOException {
        Message message = messages.find(id(call))
                .filter(m -> m.author().equals(call.account().id())
                        || m.reader().equals(call.account().id()))
                .orElseThrow(() -> new XtaFault(Fault.ID_UNKNOWN, "no such message of this account"));
        audit.log(Entry.of("xta.XTA"));
        return Wire.Content.of(report.write(message, call.now()));
    }

    @Transactional(rollbackFor = Exception.class)
    public Wire.Content cancel(Call call) throws XtaFault {
        Message message = messages.find(id(call))
                .filter(m -> m.author().equals(call.account().id()))
                .orElseThrow(() -> new XtaFault(Fault.COMBINATION, "no such message of this author"));
        if (message.notBefore() == null) {
            throw new XtaFault(Fault.NOT_BEFORE_MISSING, "sent without NotBefore");
        }
        if (!message.notBefore().isAfter(call.now())) {
            throw new XtaFault(Fault.NOT_BEFORE_PASSED, "already handed to the reader's mailbox");
        }
        if (message.cancelled() == null) {
            messages.cancelled(message.id(), call.now());
            messages.event(
                    message.id(),
                    new Message.Event(call.now(), Message.Level.INFO, "ZURUECKGEZOGEN", "Vom Autor zurückgezogen"));
        }
        audit.log(Entry.of("xta.XTA"));
        return Wire.Content.of("");
    }

    private static String id(Call call) throws XtaFault {
        try {
            return Xml.text(call.request().needBody());
        } catch (OsciException e) {
            throw new XtaFault(Fault.ID_UNKNOWN, "no id", e);
        }
    }
}
