package de.tragwerk.intermediary;

import de.tragwerk.access.Access;
import de.tragwerk.access.Action;
import de.tragwerk.access.ActionCatalog;
import de.tragwerk.access.Permitted;
import de.tragwerk.access.Role;
import de.tragwerk.access.Rule;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.mandant.Scope;
import de.tragwerk.mandant.Side;
import de.tragwerk.osci.intermediary.MailboxStore.MailboxState;
import de.tragwerk.transport.keys.KeyWatch;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// What people on duty see: how full mailboxes are, how old the oldest delivery is, what was refused, which
/// certificate ends. Never a content, never who wrote.
@Controller
@OnSide(Side.VERMITTLUNG)
class DutyController {

    enum DutyAction implements Action {
        DUTY(Rule.role(Role.BETRIEB)),
        /// The first page: operators see their duty, others what is theirs.
        HOME(Rule.role(Role.BETRIEB, Role.REDAKTION));

        private final Rule rule;

        DutyAction(Rule rule) {
            this.rule = rule;
        }

        @Override
        public Rule rule() {
            return rule;
        }
    }

    private static final int DAYS = 7;

    private final JdbcMailboxStore store;
    private final Tally tally;
    private final KeyWatch keys;
    private final RealTime time;
    private final Audit audit;
    private final Access access;

    DutyController(JdbcMailboxStore store, Tally tally, KeyWatch keys, RealTime time, Audit audit, Access access) {
        this.store = store;
        this.tally = tally;
        this.keys = keys;
        this.time = time;
        this.audit = audit;
        this.access = access;
    }

    @Bean
    static ActionCatalog dutyActions() {
        return ActionCatalog.of("intermediary", DutyAction.values());
    }

    /// A mailbox as a row.
    record Row(String name, long waiting, long handedOut, long kilobytes, String age, boolean old) {}

    private record Seen(List<MailboxState> boxes, List<Tally.Line> lines) {}

    @GetMapping("/")
    @Permitted("intermediary.HOME")
    String duty(Model model) throws Exception {
        if (!access.may(DutyAction.DUTY)) {
            audit.logAlone(Entry.of("intermediary.HOME"));
            return "redirect:/formulare";
        }
        String mandant = Scope.current().mandant();
        // Mailboxes belong to jobs, not to people: the numbers are read as one.
        Seen seen = Scope.call(Scope.job(mandant, "osci-ansicht"), () -> new Seen(store.overview(), tally.since(DAYS)));
        audit.logAlone(Entry.of("intermediary.DUTY"));
        Instant now = time.instant();
        List<Row> rows = new ArrayList<>();
        for (MailboxState box : seen.boxes()) {
            Duration age = Duration.between(Objects.requireNonNullElse(box.oldest(), now), now);
            rows.add(new Row(
                    box.mailbox().substring(0, 16),
                    box.waiting(),
                    box.handedOut(),
                    Math.max(1, box.bytes() / 1024),
                    words(age),
                    age.toHours() >= 24));
        }
        model.addAttribute("postfaecher", rows);
        model.addAttribute("wartend", rows.stream().mapToLong(Row::waiting).sum());
        model.addAttribute("alt", rows.stream().filter(Row::old).count());
        model.addAttribute(
                "auftraege",
                seen.lines().stream()
                        .sorted(Comparator.comparing(Tally.Line::day)
                                .reversed()
                                .thenComparing(l -> !l.refused())
                                .thenComparing(Tally.Line::type))
                        .toList());
        model.addAttribute(
                "abgelehnt",
                seen.lines().stream()
                        .filter(Tally.Line::refused)
                        .mapToLong(Tally.Line::count)
                        .sum());
        model.addAttribute("zertifikate", keys.of(mandant));
        return "intermediary/dienst";
    }

    private static String words(Duration age) {
        if (age.toDays() >= 2) {
            return age.toDays() + " Tage";
        }
        if (age.toHours() >= 2) {
            return age.toHours() + " Stunden";
        }
        return Math.max(0, age.toMinutes()) + " Minuten";
    }
}
