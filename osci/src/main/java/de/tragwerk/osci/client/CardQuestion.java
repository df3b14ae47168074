package de.tragwerk.osci.client;

import de.tragwerk.osci.MessageId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which process cards one wants to see.
/// @param rule content of the selection rule, empty for all
/// @param most number of cards wanted, 0 for as many as the intermediary gives
public record CardQuestion(String rule, int most) {

    /// Whose cards.
    public enum Role {
        ADDRESSEE("Addressee"),
        ORIGINATOR("Originator");

        private final String word;

        Role(String word) {
            this.word = word;
        }
    }

    public static CardQuestion of(MessageId id) {
        return of(List.of(id));
    }

    public static CardQuestion of(List<MessageId> ids) {
        StringBuilder xml = new StringBuilder();
        ids.forEach(id -> xml.append("<osci:MessageId>").append(id.base64()).append("</osci:MessageId>"));
        return new CardQuestion(xml.toString(), 0);
    }

    public static CardQuestion all() {
        return new CardQuestion("", 0);
    }

    /// Deliveries the intermediary stored then or later.
    /// @param unconfirmed only those whose addressee has not confirmed them
    public static CardQuestion storedSince(Instant since, @Nullable Role role, boolean unconfirmed) {
        return new CardQuestion(date("ReceptionOfDelivery", since, role, unconfirmed), 0);
    }

    /// Cards changed then or later, for instance by a confirmation.
    public static CardQuestion changedSince(Instant since, @Nullable Role role) {
        return new CardQuestion(date("RecentModification", since, role, false), 0);
    }

    public CardQuestion atMost(int number) {
        return new CardQuestion(rule, number);
    }

    private static String date(String name, Instant since, @Nullable Role role, boolean unconfirmed) {
        return "<osci:" + name + (unconfirmed ? " NoReception=\"true\"" : "")
                + (role == null ? "" : " Role=\"" + role.word + "\"") + ">" + since.truncatedTo(ChronoUnit.MILLIS)
                + "</osci:" + name + ">";
    }

    String write() {
        return (rule.isEmpty() ? "" : "<osci:SelectionRule>" + rule + "</osci:SelectionRule>")
                + (most == 0 ? "" : "<osci:Quantity Limit=\"" + most + "\"></osci:Quantity>");
    }
}
