package de.tragwerk.organisation;

import de.tragwerk.access.Access;
import de.tragwerk.kernel.Ids;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Who is away and who stands in. The deputy works with the files the colleague is responsible for on these days,
/// by her own role; files under Sozialgeheimnis stay closed to her. A whole workgroup of the colleague opens to
/// her by its head only.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Vertretungen {

    /// Why somebody is away; never more than this word.
    public enum Grund {
        URLAUB("Urlaub"),
        KRANKHEIT("Krankheit"),
        FORTBILDUNG("Fortbildung"),
        STELLE_FREI("Stelle nicht besetzt"),
        ANDERES("Anderes");

        private final String title;

        Grund(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /// Longest time at once; who stays away longer is entered anew.
    public static final int HOECHSTENS_TAGE = 42;

    /// A workgroup of somebody absent to which the deputy does not belong.
    ///
    /// @param bestaetigtKonto head who opened it to her, null while nobody has
    /// @param meine whether the acting person heads it and may open it
    public record Gruppe(
            UUID vertretung,
            int kreis,
            String name,
            @Nullable UUID bestaetigtKonto,
            boolean meine) {}

    public record Vertretung(UUID id, UUID konto, UUID vertreter, Grund grund, LocalDate von, LocalDate bis) {}

    private static final String SELECT =
            "select id, account_id as konto, vertreter_id as vertreter, grund, von, bis from organisation.vertretung ";

    private final JdbcClient jdbc;
    private final Access access;
    private final Heute heute;

    Vertretungen(JdbcClient jdbc, Access access, Heute heute) {
        this.jdbc = jdbc;
        this.access = access;
        this.heute = heute;
    }

    /// Absences that are not over, earliest first.
    public List<Vertretung> kommende() {
        return jdbc.sql(SELECT + "where beendet_am is null and bis >= :heute order by von, id")
                .param("heute", heute.tag())
                .query(Vertretung.class)
                .list();
    }

    public void trageEin(UUID konto, UUID vertreter, Grund grund, LocalDate von, LocalDate bis) {
        jdbc.sql("""
                insert into organisation.vertretung(id, account_id, vertreter_id, grund, von, bis, eingetragen, am)
                values (:id, :konto, :vertreter, :grund, :von, :bis, :ich, :am)""")
                .param("id", Ids.next())
                .param("konto", konto)
                .param("vertreter", vertreter)
                .param("grund", grund.name())
                .param("von", von)
                .param("bis", bis)
                .param("ich", access.employee().id())
                .param("am", heute.jetzt())
                .update();
    }

    /// Workgroups of absent colleagues that their deputies do not have by themselves, by deputyship.
    public Map<UUID, List<Gruppe>> gruppen() {
        return jdbc
                .sql("""
                select v.id, m.kreis, g.name, b.bestaetigt_konto,
                       exists (select 1 from access.staff h join access.mitglied l on l.account_id = h.id and l.kreis = m.kreis
                           where h.id = :ich and 'LEITUNG' = any (h.rollen) and h.person_id <> d.person_id)
                from organisation.vertretung v join access.mitglied m on m.account_id = v.account_id
                join access.arbeitsgruppe g on g.kreis = m.kreis join access.staff d on d.id = v.vertreter_id
                left join organisation.vertretung_gruppe b on b.vertretung = v.id and b.kreis_nr = m.kreis
                where v.beendet_am is null and v.bis >= :heute
                and not exists (select 1 from access.mitglied e where e.account_id = v.vertreter_id and e.kreis = m.kreis)
                order by v.id, m.kreis""")
                .param("ich", access.employee().id())
                .param("heute", heute.tag())
                .query((row, n) -> new Gruppe(
                        row.getObject(1, UUID.class),
                        row.getInt(2),
                        row.getString(3),
                        row.getObject(4, UUID.class),
                        row.getBoolean(5)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Gruppe::vertretung));
    }

    /// Whether the acting person heads this workgroup and somebody from elsewhere stands in.
    public boolean darfOeffnen(UUID vertretung, int kreis) {
        return gruppen().getOrDefault(vertretung, List.of()).stream().anyMatch(g -> g.kreis() == kreis && g.meine());
    }

    /// Opens a workgroup to the deputy for these days; a second press changes nothing. A trigger says again
    /// who may.
    public void oeffneGruppe(UUID vertretung, int kreis) {
        jdbc.sql("""
                insert into organisation.vertretung_gruppe(vertretung, kreis_nr, bestaetigt_konto, am)
                values (:vertretung, :kreis, :ich, :am) on conflict do nothing""")
                .param("vertretung", vertretung)
                .param("kreis", kreis)
                .param("ich", access.employee().id())
                .param("am", heute.jetzt())
                .update();
    }

    /// @return false when there is none that the acting person may end
    public boolean beende(UUID id) {
        return jdbc.sql("update organisation.vertretung set beendet_am = :am where id = :id and beendet_am is null")
                        .param("am", heute.jetzt())
                        .param("id", id)
                        .update()
                == 1;
    }
}
