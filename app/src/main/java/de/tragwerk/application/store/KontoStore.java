package de.tragwerk.application.store;

import de.tragwerk.application.Antrag;
import de.tragwerk.application.Kontogrund;
import de.tragwerk.mandant.RealTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// SQL of confirmed accounts. An account is the key of its mailbox at its portal.
@Component
public class KontoStore {

    private final JdbcClient jdbc;
    private final RealTime time;

    KontoStore(JdbcClient jdbc, RealTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /// Who confirmed it and when.
    public record Bestaetigung(Kontogrund grund, OffsetDateTime am, @Nullable UUID von) {}

    public Optional<Bestaetigung> zu(UUID antrag) {
        return jdbc.sql(
                        "select konto_grund as grund, konto_am as am, konto_von as von from application.antrag where id = :id and konto_grund is not null")
                .param("id", antrag)
                .query(Bestaetigung.class)
                .optional();
    }

    /// Whether the same account is confirmed for another application of this person.
    public boolean wieZuvor(Antrag antrag, UUID person) {
        return jdbc.sql("""
                select exists (select 1 from application.antrag where id <> :id and person_id = :person
                  and rueck_organisation = :portal and rueck_schluessel = :schluessel and konto_grund is not null)""")
                .param("id", antrag.id())
                .param("person", person)
                .param("portal", antrag.rueckOrganisation())
                .param("schluessel", antrag.rueckSchluessel())
                .query(Boolean.class)
                .single();
    }

    /// @param von the officer, null where nobody decided
    /// @return false when it was confirmed already, lies in no file or has no mailbox
    public boolean bestaetige(UUID antrag, Kontogrund grund, @Nullable UUID von) {
        return jdbc.sql("""
                update application.antrag set konto_grund = :grund, konto_am = :am, konto_von = cast(:von as uuid)
                where id = :id and konto_grund is null and akte_id is not null and length(rueck_schluessel) > 0""")
                        .param("grund", grund.name())
                        .param("am", time.instant().atOffset(ZoneOffset.UTC))
                        .param("von", von)
                        .param("id", antrag)
                        .update()
                == 1;
    }

    /// Takes it back, for every application of the person that came from this account.
    ///
    /// @param person ids she has or had
    /// @return how many it was confirmed for
    public int widerrufe(Antrag antrag, Collection<UUID> person) {
        return jdbc.sql("""
                update application.antrag set konto_grund = null, konto_am = null, konto_von = null
                where konto_grund is not null and person_id = any (:person)
                  and rueck_organisation = :portal and rueck_schluessel = :schluessel""")
                .param("person", person.toArray(UUID[]::new))
                .param("portal", antrag.rueckOrganisation())
                .param("schluessel", antrag.rueckSchluessel())
                .update();
    }
}
