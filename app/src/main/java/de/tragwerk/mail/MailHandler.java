package de.tragwerk.mail;

import de.tragwerk.mandant.OutboxHandler;
import de.tragwerk.mandant.OutboxItem;
import de.tragwerk.mandant.RealTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Sends what the outbox holds for the mail server.
///
/// The Message-ID is the id of the item, so it stays the same for each try: whoever gets a mail twice, because
/// the line broke after the server had taken it, can see that it is one.
@Component
class MailHandler implements OutboxHandler {

    static final String KIND = "mail";

    /// While the server is away nobody else waits for it: other effects share the worker.
    private static final Duration REST = Duration.ofSeconds(20);

    private final MailSettings settings;
    private final Map<String, MailKind> kinds;
    private final TransactionTemplate transaction;
    private final RealTime time;
    private volatile Instant restUntil = Instant.MIN;

    MailHandler(MailSettings settings, List<MailKind> kinds, TransactionTemplate transaction, RealTime time) {
        this.settings = settings;
        this.kinds = kinds.stream().collect(Collectors.toMap(MailKind::art, Function.identity()));
        this.transaction = transaction;
        this.time = time;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void handle(OutboxItem item) throws Exception {
        MailSettings.Server server = settings.server();
        if (server == null || time.instant().isBefore(restUntil)) {
            throw new MailServerAway(null);
        }
        MailKind kind = kindOf(item);
        UUID id = idOf(item);
        Optional<Mail> mail = transaction.execute(status -> kind.mail(id));
        if (mail == null || mail.isEmpty()) {
            return;
        }
        MailAddress sender = settings.sender();
        try {
            new Smtp(server, sender).send(mail.get(), "<" + item.id() + "@" + sender.domain() + ">", time.instant());
        } catch (MailServerAway e) {
            restUntil = time.instant().plus(REST);
            throw e;
        }
        Instant accepted = time.instant();
        transaction.executeWithoutResult(status -> kind.accepted(id, accepted));
    }

    @Override
    public void gaveUp(OutboxItem item) {
        kindOf(item).gaveUp(idOf(item));
    }

    private MailKind kindOf(OutboxItem item) {
        String art = item.key().substring(0, item.key().indexOf(':'));
        MailKind kind = kinds.get(art);
        if (kind == null) {
            throw new IllegalStateException("Niemand kennt E-Mails der Art " + art);
        }
        return kind;
    }

    private static UUID idOf(OutboxItem item) {
        return UUID.fromString(item.key().substring(item.key().indexOf(':') + 1));
    }
}
