package de.tragwerk.login.web;

import de.tragwerk.access.StaffDirectory;
import de.tragwerk.login.Reopening;
import de.tragwerk.login.Reopenings;
import de.tragwerk.mandant.RealTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// What pages show of accounts that are opened anew.
@Component
class ReopeningList {

    private final Reopenings reopenings;
    private final StaffDirectory staff;
    private final RealTime time;

    ReopeningList(Reopenings reopenings, StaffDirectory staff, RealTime time) {
        this.reopenings = reopenings;
        this.staff = staff;
        this.time = time;
    }

    /// Those of everybody.
    ///
    /// @param person the human being who looks
    /// @return whose accounts the page names
    List<UUID> all(UUID person, Model model) {
        List<Reopening> waiting = reopenings.waiting();
        List<Reopening> past = reopenings.past();
        model.addAttribute("wartende", waiting);
        model.addAttribute(
                "bestaetigbar",
                waiting.stream()
                        .filter(r -> r.mayBeConfirmedBy(person))
                        .map(Reopening::id)
                        .collect(Collectors.toSet()));
        model.addAttribute("fruehere", past);
        model.addAttribute("namen", staff.names());
        model.addAttribute("jetzt", time.instant());
        return Stream.concat(waiting.stream(), past.stream())
                .map(Reopening::account)
                .distinct()
                .toList();
    }

    /// Those of one's own account.
    void own(UUID account, Model model) {
        List<Reopening> own = reopenings.of(account);
        model.addAttribute("zugaenge", own);
        model.addAttribute("ungesehen", own.stream().anyMatch(r -> !r.told()));
        model.addAttribute("namen", own.isEmpty() ? Map.of() : staff.names());
        model.addAttribute("jetzt", time.instant());
    }

    /// Those that wait about one account, for who administers it.
    ///
    /// @param asker account of the administrator
    void of(UUID account, UUID asker, Model model) {
        Instant now = time.instant();
        model.addAttribute("zuZweit", reopenings.needsTwo(account, asker));
        model.addAttribute(
                "wartend",
                reopenings.of(account).stream()
                        .filter(r -> r.state(now) == Reopening.State.WAITS)
                        .toList());
    }
}
