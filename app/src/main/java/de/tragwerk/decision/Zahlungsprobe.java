package de.tragwerk.decision;

import java.time.YearMonth;
import java.util.Map;
import java.util.UUID;

/// What would become of an amount on its way to the account, without ordering anything. Who pays answers.
public interface Zahlungsprobe {

    /// @param person cents to the account of the household
    /// @param dritte cents to landlords and other third parties
    /// @param einbehalten cents kept back for claims
    record Geteilt(long person, long dritte, long einbehalten) {
        public static final Geteilt NICHTS = new Geteilt(0, 0, 0);
    }

    /// @param ansprueche cents by person
    Geteilt teile(UUID akte, YearMonth monat, Map<UUID, Long> ansprueche);
}
