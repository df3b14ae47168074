package de.tragwerk.casework.paid;

import de.tragwerk.akte.Akten;
import de.tragwerk.akte.Verzeichnet;
import de.tragwerk.application.Antraege;
import de.tragwerk.application.Antrag;
import de.tragwerk.application.Post;
import de.tragwerk.mandant.Outbox;
import de.tragwerk.mandant.OutboxHandler;
import de.tragwerk.mandant.OutboxItem;
import de.tragwerk.message.Mitteilung;
import de.tragwerk.service.Leistungen;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Tells the portal of the first payment after an application, once. How much and to whom stands in the notice; a run
/// pays whole files, so the amount of one payment would be only a part.
///
/// The telling is an effect of its own: whatever goes wrong with it, the payment stays ordered.
@Component
class PaymentNews implements OutboxHandler {

    private static final String KIND = "zahlung-melden";
    private static final DateTimeFormatter TAG = DateTimeFormatter.ofPattern("dd.MM.uuuu");

    private final Antraege antraege;
    private final Leistungen leistungen;
    private final Post post;
    private final Outbox outbox;
    private final TransactionTemplate transaction;

    PaymentNews(Antraege antraege, Leistungen leistungen, Post post, Outbox outbox, TransactionTemplate transaction) {
        this.antraege = antraege;
        this.leistungen = leistungen;
        this.post = post;
        this.outbox = outbox;
        this.transaction = transaction;
    }

    @EventListener
    void noted(Verzeichnet noted) {
        Map<UUID, LocalDate> files = days(noted, "ZAHLUNG", Akten.Note::akte);
        // Money of a letter is for the application that letter is about, not for others in the file.
        Map<UUID, LocalDate> applications = days(noted, "BRIEF_GEZAHLT", Akten.Note::bezug);
        Set<UUID> paid = noted.notes().stream()
                .filter(n -> files.containsKey(n.akte()) || applications.containsKey(n.bezug()))
                .map(Akten.Note::akte)
                .collect(Collectors.toSet());
        if (paid.isEmpty()) {
            return;
        }
        for (Antrag antrag : antraege.paymentUntold(paid)) {
            LocalDate day = leistungen.brieflich(antrag.formular())
                    ? applications.get(antrag.id())
                    : files.get(Objects.requireNonNull(antrag.akteId()));
            if (day != null) {
                outbox.add(KIND, antrag.id().toString(), (antrag.id() + "/" + day).getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    /// The first day of each.
    private static Map<UUID, LocalDate> days(Verzeichnet noted, String art, Function<Akten.Note, UUID> whose) {
        return noted.notes().stream()
                .filter(n -> n.art().equals(art))
                .collect(Collectors.toMap(whose, Akten.Note::tag, (a, b) -> a.isBefore(b) ? a : b));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void handle(OutboxItem item) {
        String[] parts = new String(item.payload(), StandardCharsets.UTF_8).split("/", -1);
        transaction.executeWithoutResult(status -> tell(UUID.fromString(parts[0]), LocalDate.parse(parts[1])));
    }

    private void tell(UUID id, LocalDate day) {
        Antrag antrag = antraege.get(id);
        // Called again after a crash: the letter is there already.
        if (antraege.paymentUntold(List.of(Objects.requireNonNull(antrag.akteId()))).stream()
                .noneMatch(a -> a.id().equals(id))) {
            return;
        }
        post.send(
                antrag,
                Mitteilung.Art.ZAHLUNG,
                "",
                "Eine Zahlung ist angewiesen",
                "Wir haben eine Zahlung zu Ihrem Antrag angewiesen, zum " + TAG.format(day)
                        + ". Wie viel es ist und an wen wir zahlen, steht in Ihrem Bescheid. Haben Sie Barauszahlung"
                        + " gewählt, holen Sie das Geld an der Kasse ab.",
                null,
                List.of(),
                List.of(),
                List.of());
    }
}
