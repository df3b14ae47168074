package de.tragwerk.login.password;

import de.tragwerk.login.store.LoginStore;
import de.tragwerk.login.store.PolicyStore;
import de.tragwerk.mandant.RealTime;
import java.time.Duration;
import org.springframework.stereotype.Component;

/// Whether a password has outlived what the Mandant allows; by default none does.
@Component
public class PasswordAge {

    private final PolicyStore policies;
    private final RealTime time;

    PasswordAge(PolicyStore policies, RealTime time) {
        this.policies = policies;
        this.time = time;
    }

    public boolean over(LoginStore.StaffLogin login) {
        Integer days = policies.get().maxAgeDays();
        return days != null
                && login.changed().toInstant().plus(Duration.ofDays(days)).isBefore(time.instant());
    }
}
