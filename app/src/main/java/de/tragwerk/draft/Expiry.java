package de.tragwerk.draft;

import de.tragwerk.draft.store.DraftStore;
import de.tragwerk.draft.store.HelpStore;
import de.tragwerk.draft.store.ProfileStore;
import de.tragwerk.draft.zaehlung.Zaehlung;
import de.tragwerk.draft.zaehlung.Zahlen;
import de.tragwerk.mandant.Mandant;
import de.tragwerk.mandant.MandantJob;
import de.tragwerk.mandant.RealTime;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Deletes drafts 30 days after their last change, what guests wrote when their session is over, helps with their
/// log when nobody needs them any more, and profiles a year after their last change.
@Component
class Expiry implements MandantJob {

    private final DraftStore store;
    private final HelpStore helps;
    private final ProfileStore profiles;
    private final Guests guests;
    private final Zaehlung zaehlung;
    private final Zahlen zahlen;
    private final RealTime time;

    Expiry(
            DraftStore store,
            HelpStore helps,
            ProfileStore profiles,
            Guests guests,
            Zaehlung zaehlung,
            Zahlen zahlen,
            RealTime time) {
        this.store = store;
        this.profiles = profiles;
        this.guests = guests;
        this.helps = helps;
        this.zaehlung = zaehlung;
        this.zahlen = zahlen;
        this.time = time;
    }

    @Override
    public String name() {
        return "entwurf-loeschen";
    }

    @Override
    public Set<Mandant.Art> arten() {
        return Set.of(Mandant.Art.PORTAL);
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(5);
    }

    @Override
    @Transactional
    public void run() {
        OffsetDateTime now = time.instant().atOffset(ZoneOffset.UTC);
        guests.expire();
        zaehlung.abgebrochen(store.deleteOlderThan(now.minusDays(Draft.DAYS)));
        zahlen.raeumeAuf();
        helps.cleanUp(now.minusDays(Help.KEPT));
        profiles.olderThan(now.minusMonths(Profile.MONTHS)).forEach(profiles::delete);
    }
}
