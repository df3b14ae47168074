package de.tragwerk.rights;

import de.tragwerk.access.Access;
import de.tragwerk.access.StaffDirectory;
import de.tragwerk.kernel.Ids;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Persons who work in the authority or are relatives of who does: their files are closed, and never open to the one
/// concerned (§§ 16, 17 SGB X). Row-level security and triggers enforce it; here are the steps.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Befangenheiten {

    /// How it became known.
    public enum Quelle {
        LEITUNG("von der Leitung eingetragen"),
        ERKLAERUNG("selbst erklärt"),
        ABGLEICH("gleicher Name und gleiche Anschrift");

        private final String title;

        Quelle(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /// @param konto account of who is concerned
    /// @param eingetragen head who entered it; null when it was declared or found
    public record Eintrag(
            UUID id,
            UUID personId,
            UUID konto,
            Beziehung art,
            Quelle quelle,
            @Nullable UUID eingetragen,
            OffsetDateTime am) {}

    private static final String SELECT =
            "select f.id, f.person_id, f.konto, f.art, f.quelle, f.eingetragen, f.am from rights.befangenheit f ";

    private final JdbcClient jdbc;
    private final Access access;
    private final StaffDirectory staff;
    private final Frist frist;

    Befangenheiten(JdbcClient jdbc, Access access, StaffDirectory staff, Frist frist) {
        this.jdbc = jdbc;
        this.access = access;
        this.staff = staff;
        this.frist = frist;
    }

    /// Who is excluded from the files of a person, under any of her ids.
    public List<Eintrag> von(List<UUID> personIds) {
        return jdbc.sql(SELECT + "where f.person_id = any (:ids) and f.aufgehoben_am is null order by f.id")
                .param("ids", personIds.toArray(UUID[]::new))
                .query(Eintrag.class)
                .list();
    }

    /// Who is excluded from a file, for who reads it.
    public List<Eintrag> derAkte(UUID akte) {
        return jdbc.sql(SELECT + """
                where f.aufgehoben_am is null and f.person_id in (select b.person_id from akte.beteiligt b where b.akte_id = :akte)
                order by f.id""").param("akte", akte).query(Eintrag.class).list();
    }

    /// A head says who is concerned. From the end of the transaction on all files of the person are closed.
    ///
    /// @return false when there is no such account
    public boolean trageEin(UUID person, UUID konto, Beziehung art) {
        Optional<StaffDirectory.Colleague> wer = staff.find(konto);
        wer.ifPresent(c -> jdbc.sql("""
                insert into rights.befangenheit(id, person_id, mensch, konto, art, quelle, eingetragen, am)
                values (:id, :person, :mensch, :konto, :art, 'LEITUNG', :ich, :am)""")
                .param("id", Ids.next())
                .param("person", person)
                .param("mensch", c.person())
                .param("konto", konto)
                .param("art", art.name())
                .param("ich", access.employee().id())
                .param("am", frist.jetzt())
                .update());
        return wer.isPresent();
    }

    /// It was an error, or is over. The read mode of the files stays; their owners may widen it again. What was lifted
    /// is not found anew.
    ///
    /// @return false when there is none the acting person may lift
    public boolean hebeAuf(UUID id) {
        return jdbc.sql(
                                "update rights.befangenheit set aufgehoben_am = :am, aufgehoben_konto = :ich where id = :id and aufgehoben_am is null")
                        .param("am", frist.jetzt())
                        .param("ich", access.employee().id())
                        .param("id", id)
                        .update()
                == 1;
    }

    /// The file or person behind an id, if the acting person is excluded from it.
    public Optional<UUID> ausgeschlossenVon(UUID kennung) {
        return jdbc.sql("select rights.ausgeschlossen_von(:id)")
                .param("id", kennung)
                .query((row, n) -> Optional.ofNullable(row.getObject(1, UUID.class)))
                .single();
    }
}
