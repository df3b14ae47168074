package de.tragwerk.xta;

import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.kernel.Ids;
import de.tragwerk.osci.OsciException;
import de.tragwerk.osci.xml.Xml;
import de.tragwerk.osci.xta.Container;
import de.tragwerk.osci.xta.Fault;
import de.tragwerk.osci.xta.Wire;
import de.tragwerk.osci.xta.XtaFault;
import de.tragwerk.osci.xta.XtaNs;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.w3c.dom.Element;

/// The mailbox port. Handing a message out changes nothing for its reader; only `close` makes it fetched.
@Component
class Fetching {

    private static final int MOST_KEPT = 10_000;
    private static final int MOST_LISTED = 500;
    private static final int USUALLY_LISTED = 100;
    private static final String META = "MessageMetaData";

    private final MessageStore messages;
    private final Iterators iterators;
    private final OsciMail osciMail;
    private final Handout handout;
    private final Audit audit;
    private final Duration patience;

    /// @param patience how long an iterator waits for the next question
    Fetching(
            MessageStore messages,
            Iterators iterators,
            OsciMail osciMail,
            Handout handout,
            Audit audit,
            @Value("${tragwerk.xta.abruf:10m}") Duration patience) {
        this.messages = messages;
        this.iterators = iterators;
        this.osciMail = osciMail;
        this.handout = handout;
        this.audit = audit;
        this.patience = patience;
    }

    @Transactional(rollbackFor = Exception.class)
    public Wire.Content list(Call call) throws XtaFault, IOException {
        Element request = call.request().needBody();
        String wanted = Xml.attribute(request, "maxListItems");
        String form = Xml.attribute(request, "ListForm");
        int most = wanted == null ? USUALLY_LISTED : wanted.matches("[1-9]\\d{0,8}") ? Integer.parseInt(wanted) : 0;
        if (most == 0) {
            throw new XtaFault(Fault.INTERNAL, "maxListItems is no number");
        }
        List<String> found = select(call, request);
        return listed(
                call,
                new Iterators.Walk(
                        Ids.next(),
                        call.account().id(),
                        Iterators.Kind.LISTE,
                        found,
                        List.of(),
                        Math.min(most, MOST_LISTED),
                        META.equals(form) ? META : ""));
    }

    @Transactional(rollbackFor = Exception.class)
    public Wire.Content nextList(Call call) throws XtaFault, IOException {
        Element request = call.request().needBody();
        Optional<Iterators.Walk> walk = walk(call, request, Iterators.Kind.LISTE);
        if (walk.isEmpty()) {
            audit.log(Entry.of("xta.XTA"));
            return new Wire.Content(
                    nothing(requestId(request), "RequestIdInvalid"),
                    "<osci:MsgStatusList></osci:MsgStatusList>",
                    java.util.Map.of());
        }
        return listed(call, walk.get());
    }

    private Wire.Content listed(Call call, Iterators.Walk walk) throws XtaFault, IOException {
        int now = Math.min(walk.most(), walk.rest().size());
        List<String> rest = walk.rest().subList(now, walk.rest().size());
        StringBuilder list = new StringBuilder("<osci:MsgStatusList>");
        for (String id : walk.rest().subList(0, now)) {
            Optional<Message> message = messages.find(id);
            if (message.isPresent()) {
                list.append(handout.listItem(message.get(), walk.form().equals(META)));
            }
        }
        iterators.put(
                new Iterators.Walk(
                        walk.id(), walk.account(), walk.kind(), rest, walk.confirmed(), walk.most(), walk.form()),
                call.now().plus(patience));
        audit.log(Entry.of("xta.XTA"));
        return new Wire.Content(
                now == 0 ? nothing(walk.name(), "NoMatch") : pending(walk.name(), rest.size()),
                list.append("</osci:MsgStatusList>").toString(),
                java.util.Map.of());
    }

    @Transactional(rollbackFor = Exception.class)
    public Wire.Content message(Call call) throws XtaFault, IOException {
        Element request = call.request().needBody();
        Selector selector = Selector.read(request);
        List<String> found = select(call, request);
        if (found.isEmpty() && !selector.ids().isEmpty()) {
            throw new XtaFault(Fault.ID_UNKNOWN, "no such message for this reader");
        }
        return given(
                call,
                new Iterators.Walk(Ids.next(), call.account().id(), Iterators.Kind.NACHRICHT, found, List.of(), 1, ""));
    }

    @Transactional(rollbackFor = Exception.class)
    public Wire.Content nextMessage(Call call) throws XtaFault, IOException {
        Element request = call.request().needBody();
        Optional<Iterators.Walk> walk = walk(call, request, Iterators.Kind.NACHRICHT);
        if (walk.isEmpty()) {
            audit.log(Entry.of("xta.XTA"));
            return new Wire.Content(nothing(requestId(request), "RequestIdInvalid"), "", java.util.Map.of());
        }
        for (String id : received(request)) {
            fetchable(call, id);
        }
        return given(call, walk.get());
    }

    private Wire.Content given(Call call, Iterators.Walk walk) throws XtaFault, IOException {
        List<String> rest = new ArrayList<>(walk.rest());
        @Nullable Message next = null;
        while (next == null && !rest.isEmpty()) {
            // Withdrawn or deleted since the iterator began.
            next = messages.find(rest.removeFirst())
                    .filter(m -> m.cancelled() == null && m.deleted() == null)
                    .orElse(null);
        }
        iterators.put(
                new Iterators.Walk(walk.id(), walk.account(), walk.kind(), rest, walk.confirmed(), 1, ""),
                call.now().plus(patience));
        audit.log(Entry.of("xta.XTA"));
        if (next == null) {
            return new Wire.Content(nothing(walk.name(), "NoMatch"), "", java.util.Map.of());
        }
        messages.handedOut(next.id(), call.now());
        osciMail.handedOut(next, call.now());
        Container content = handout.content(next);
        return new Wire.Content(
                handout.meta(next).xml() + pending(walk.name(), rest.size()), content.xml(), content.parts());
    }

    @Transactional(rollbackFor = Exception.class)
    public Wire.Content close(Call call) throws XtaFault {
        Element request = call.request().needBody();
        Iterators.Walk walk = iterators
                .find(requestId(request), call.account().id(), call.now())
                .orElseThrow(() -> new XtaFault(Fault.ID_UNKNOWN, "no such iterator, or it ended by itself"));
        Set<String> all = new LinkedHashSet<>(walk.confirmed());
        all.addAll(received(request));
        for (String id : all) {
            Message message = fetchable(call, id);
            if (messages.fetched(id, call.now())) {
                osciMail.received(message, call.now());
                messages.event(
                        id,
                        new Message.Event(
                                call.now(), Message.Level.INFO, "ABGEHOLT", "Vom Leser abgeholt und quittiert"));
            }
        }
        iterators.drop(walk.id());
        audit.log(Entry.of("xta.XTA"));
        return Wire.Content.of("");
    }

    /// Only what was handed out to this reader can be confirmed.
    private Message fetchable(Call call, String id) throws XtaFault {
        return messages.find(id)
                .filter(m -> m.reader().equals(call.account().id()) && m.handedOut() != null)
                .orElseThrow(() -> new XtaFault(Fault.ID_UNKNOWN, "not handed out to this reader"));
    }

    private List<String> select(Call call, Element request) throws XtaFault, IOException {
        osciMail.adopt(call.account(), call.now());
        return messages.select(call.account().id(), Selector.read(request), call.now(), MOST_KEPT);
    }

    /// The living iterator, with what the request confirms.
    private Optional<Iterators.Walk> walk(Call call, Element request, Iterators.Kind kind) throws XtaFault {
        List<String> received = received(request);
        return iterators
                .find(requestId(request), call.account().id(), call.now())
                .filter(w -> w.kind() == kind)
                .map(w -> {
                    Set<String> all = new LinkedHashSet<>(w.confirmed());
                    all.addAll(received);
                    return new Iterators.Walk(
                            w.id(), w.account(), w.kind(), w.rest(), List.copyOf(all), w.most(), w.form());
                });
    }

    private static String requestId(Element request) {
        String id = Xml.attribute(request, "MsgBoxRequestID");
        return id == null ? "" : id;
    }

    private static List<String> received(Element request) throws XtaFault {
        try {
            List<String> ids = new ArrayList<>();
            for (Element id : Xml.children(request, XtaNs.OSCI, "LastMsgReceived")) {
                ids.add(Xml.text(id));
            }
            if (ids.size() > MOST_KEPT) {
                throw new XtaFault(Fault.INTERNAL, "too many ids");
            }
            return ids;
        } catch (OsciException e) {
            throw new XtaFault(Fault.ID_UNKNOWN, "id that is no text", e);
        }
    }

    private static String pending(String request, int items) {
        return "<osci:MsgBoxResponse MsgBoxRequestID=\"" + Xml.escape(request) + "\"><osci:ItemsPending>" + items
                + "</osci:ItemsPending></osci:MsgBoxResponse>";
    }

    private static String nothing(String request, String reason) {
        return "<osci:MsgBoxResponse MsgBoxRequestID=\"" + Xml.escape(request)
                + "\"><osci:NoMessageAvailable reason=\"http://www.osci.eu/ws/2008/05/transport/MsgBox/reasons/"
                + reason
                + "\"></osci:NoMessageAvailable></osci:MsgBoxResponse>";
    }
}
