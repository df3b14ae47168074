package de.tragwerk.access;

import de.tragwerk.access.store.CitizenStore;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.mandant.Purpose;
import de.tragwerk.mandant.Scope;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The language a citizen chose, kept with her account: she finds it again on every device. It stays in the portal.
@Component
public class CitizenLanguage {

    private final CitizenStore citizens;
    private final Audit audit;

    CitizenLanguage(CitizenStore citizens, Audit audit) {
        this.citizens = citizens;
        this.audit = audit;
    }

    public Optional<String> of(UUID konto) {
        return Scope.get(login(), () -> citizens.language(konto));
    }

    /// The same for a job of the program, in its own transaction.
    public Optional<String> forJob(UUID konto) {
        return citizens.language(konto);
    }

    /// @param language code of a language of the pages
    public void keep(UUID konto, String language) {
        Scope.get(login(), () -> {
            boolean changed = citizens.keepLanguage(konto, language);
            if (changed) {
                audit.logAlone(Entry.of("access.LANGUAGE").subjects(konto));
            }
            return changed;
        });
    }

    /// Accounts belong to the login: no request of a person reads them.
    private static Scope login() {
        return Scope.job(Scope.current().mandant(), "anmeldung").withPurpose(Purpose.ANMELDUNG);
    }
}
