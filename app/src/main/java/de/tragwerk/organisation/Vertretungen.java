package de.tragwerk.organisation;

import de.tragwerk.access.Access;
import de.tragwerk.kernel.Ids;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Who is away and who stands in. The deputy works with the files of the colleague on these days, by her own role;
/// files under Sozialgeheimnis stay closed to her.
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

    /// @return false when there is none that the acting person may end
    public boolean beende(UUID id) {
        return jdbc.sql("update organisation.vertretung set beendet_am = :am where id = :id and beendet_am is null")
                        .param("am", heute.jetzt())
                        .param("id", id)
                        .update()
                == 1;
    }
}
