package de.tragwerk.login;

import de.tragwerk.mandant.Purpose;
import de.tragwerk.mandant.Scope;
import java.util.function.Supplier;

/// The scope of work on credentials: nobody is logged in yet, or nobody's own rights may reach them.
public final class LoginJob {

    private LoginJob() {}

    /// Runs `work` as the job "anmeldung" of the current Mandant; call it outside of a transaction.
    public static <T> T get(Supplier<T> work) {
        Scope scope = Scope.job(Scope.current().mandant(), "anmeldung").withPurpose(Purpose.ANMELDUNG);
        return Scope.get(scope, work);
    }

    public static void run(Runnable work) {
        get(() -> {
            work.run();
            return Boolean.TRUE;
        });
    }
}
