package de.tragwerk.demo;

import de.tragwerk.access.StaffAccounts;
import de.tragwerk.mandant.Mandant;
import de.tragwerk.mandant.Scope;
import de.tragwerk.mandant.database.Registry;
import de.tragwerk.mandant.web.Sides;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Puts the cast's staff and the modules' demo entries into the databases, before ports open.
@Component
@ConditionalOnProperty(name = "tragwerk.demo", havingValue = "true")
class DemoSetup implements SmartLifecycle {

    private final Cast cast;
    private final DemoPasswords passwords;
    private final StaffAccounts accounts;
    private final Registry registry;
    private final Sides sides;
    private final List<DemoSeed> seeds;
    private volatile boolean done;

    DemoSetup(
            Cast cast,
            DemoPasswords passwords,
            StaffAccounts accounts,
            Registry registry,
            Sides sides,
            List<DemoSeed> seeds) {
        this.cast = cast;
        this.passwords = passwords;
        this.accounts = accounts;
        this.registry = registry;
        this.sides = sides;
        this.seeds =
                seeds.stream().sorted(Comparator.comparingInt(DemoSeed::order)).toList();
    }

    @Override
    public void start() {
        for (Mandant mandant : registry.mandanten()) {
            if (sides.serves(mandant.art())) {
                Scope.run(Scope.job(mandant.id(), "demo"), () -> seed(mandant));
            }
        }
        done = true;
    }

    private void seed(Mandant mandant) {
        cast.arbeitsgruppen().stream()
                .filter(a -> a.mandant().equals(mandant.id()))
                .forEach(a -> accounts.putArbeitsgruppe(a.kreis(), a.name()));
        for (Cast.Staff staff : cast.staff()) {
            if (staff.mandant().equals(mandant.id())
                    && accounts.find(staff.account()).isEmpty()) {
                accounts.put(new StaffAccounts.NewStaff(
                        staff.account(),
                        staff.personId(),
                        staff.login(),
                        staff.name(),
                        staff.stelle(),
                        EnumSet.copyOf(staff.rollen()),
                        new HashSet<>(staff.kreise()),
                        passwords.of(staff.login())));
            }
        }
        for (DemoSeed seed : seeds) {
            try {
                seed.seed(mandant, cast);
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException("Demo lässt sich nicht einrichten", e);
            }
        }
    }

    @Override
    public void stop() {
        done = false;
    }

    @Override
    public boolean isRunning() {
        return done;
    }

    /// Before the web server (Integer.MAX_VALUE - 1024) and before the jobs.
    @Override
    public int getPhase() {
        return 0;
    }
}
