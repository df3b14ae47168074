package de.tragwerk.organisation;

import de.tragwerk.access.Access;
import de.tragwerk.access.AccessRefused;
import de.tragwerk.kernel.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Roles given to accounts: asked for by one human being, confirmed by another, reviewed each quarter, ended by a day.
/// Triggers of the database keep these rules whatever this class does.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Vergaben {

    /// A function in the office, the roles it needs and the areas of a file it sees.
    public record Funktionsgruppe(UUID id, String name, String zweck, List<String> rollen, List<String> bereiche) {}

    /// Longest time for which a role is given.
    public static final int HOECHSTENS_TAGE = 1096;

    private static final String SELECT = """
            select v.id, v.account_id, v.funktionsgruppe, f.name as funktion, f.rollen, v.kreis_nr, g.name as gruppe, v.grund, v.von, v.bis,
                   v.beantragt_konto, v.beantragt_am, v.bestaetigt_konto, v.bestaetigt_am, v.beendet_konto, v.beendet_am, v.geprueft_am
            from organisation.vergabe v join organisation.funktionsgruppe f on f.id = v.funktionsgruppe
            left join access.arbeitsgruppe g on g.kreis = v.kreis_nr """;

    private final JdbcClient jdbc;
    private final Access access;
    private final Heute heute;

    Vergaben(JdbcClient jdbc, Access access, Heute heute) {
        this.jdbc = jdbc;
        this.access = access;
        this.heute = heute;
    }

    public LocalDate heute() {
        return heute.tag();
    }

    public List<Funktionsgruppe> funktionsgruppen() {
        return jdbc.sql(
                        "select id, name, zweck, rollen, bereiche from organisation.funktionsgruppe order by name collate \"de-DE-x-icu\"")
                .query((row, n) -> new Funktionsgruppe(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("zweck"),
                        Personal.texte(row, "rollen"),
                        Personal.texte(row, "bereiche")))
                .list();
    }

    /// @param bereiche areas of a file; none for those the roles have anyway
    /// @return false when the name is taken
    public boolean neueFunktionsgruppe(String name, String zweck, List<String> rollen, List<String> bereiche) {
        return jdbc.sql("""
                insert into organisation.funktionsgruppe(id, name, zweck, rollen, bereiche) values (:id, :name, :zweck, :rollen,
                    case when cardinality(:bereiche::text[]) > 0 then :bereiche::text[] else (select coalesce(array_agg(distinct r.bereich order by r.bereich), '{}')
                        from rights.rolle_bereich r where r.rolle = any (:rollen::text[])) end) on conflict (name) do nothing""")
                        .param("bereiche", bereiche.toArray(String[]::new))
                        .param("id", Ids.next())
                        .param("name", name)
                        .param("zweck", zweck)
                        .param("rollen", rollen.toArray(String[]::new))
                        .update()
                == 1;
    }

    public List<Vergabe> von(UUID konto) {
        return jdbc.sql(SELECT + " where v.account_id = :konto order by v.id desc")
                .param("konto", konto)
                .query(Vergaben::row)
                .list();
    }

    /// What waits for a second human being, oldest first.
    public List<Vergabe> wartende() {
        return jdbc.sql(SELECT + " where v.bestaetigt_am is null and v.beendet_am is null order by v.id")
                .query(Vergaben::row)
                .list();
    }

    /// What is in force and was not reviewed for a quarter.
    public List<Vergabe> zuPruefen() {
        return jdbc.sql(SELECT + " " + """
                where v.bestaetigt_am is not null and v.beendet_am is null and v.bis >= :heute
                and coalesce(v.geprueft_am, v.bestaetigt_am) < :jetzt - make_interval(days => (select pruefung_tage from organisation.einstellung))
                order by coalesce(v.geprueft_am, v.bestaetigt_am), v.id""")
                .param("heute", heute.tag())
                .param("jetzt", heute.jetzt())
                .query(Vergaben::row)
                .list();
    }

    /// All that is in force today.
    public List<Vergabe> geltende() {
        return jdbc.sql(SELECT + " " + """
                where v.bestaetigt_am is not null and v.beendet_am is null and :heute between v.von and v.bis order by v.account_id, v.id""")
                .param("heute", heute.tag())
                .query(Vergaben::row)
                .list();
    }

    /// @throws AccessRefused when there is none
    public Vergabe get(UUID id) {
        return jdbc.sql(SELECT + " where v.id = :id")
                .param("id", id)
                .query(Vergaben::row)
                .optional()
                .orElseThrow(AccessRefused::new);
    }

    /// Asks for a role; it gives nothing until another human being confirms it.
    ///
    /// @param bis at most three years from today
    public UUID beantrage(UUID konto, UUID funktionsgruppe, @Nullable Integer kreis, String grund, LocalDate bis) {
        UUID id = Ids.next();
        jdbc.sql("""
                insert into organisation.vergabe(id, account_id, funktionsgruppe, kreis_nr, grund, von, bis, beantragt_konto, beantragt_am)
                values (:id, :konto, :funktion, :kreis, :grund, :von, :bis, :ich, :am)""")
                .param("id", id)
                .param("konto", konto)
                .param("funktion", funktionsgruppe)
                .param("kreis", kreis)
                .param("grund", grund)
                .param("von", heute.tag())
                .param("bis", bis)
                .param("ich", ich())
                .param("am", heute.jetzt())
                .update();
        return id;
    }

    /// Whether a head has to confirm, by the rule of the Mandant.
    public boolean leitungBestaetigt() {
        return jdbc.sql("select leitung_bestaetigt from organisation.einstellung")
                .query(Boolean.class)
                .single();
    }

    /// Sets the rule that a head confirms; only a head does.
    public void leitungBestaetigt(boolean gilt) {
        int done = jdbc.sql("update organisation.einstellung set leitung_bestaetigt = :gilt")
                .param("gilt", gilt)
                .update();
        if (done == 0) {
            throw new AccessRefused();
        }
    }

    /// Whether the acting person may confirm: neither who asked nor who gets it, and a head where the rule
    /// demands one.
    public boolean darfBestaetigen(Vergabe vergabe) {
        return vergabe.wartet()
                && jdbc.sql("""
                select not exists (select 1 from access.staff s where s.person_id = :person and (s.id = :konto
                    or s.id = :beantragt and (select zwei_personen from organisation.einstellung)))
                    and (select organisation.darf_als_leitung(v, :ich) from organisation.vergabe v where v.id = :id)""")
                        .param("ich", ich())
                        .param("id", vergabe.id())
                        .param("person", access.employee().person())
                        .param("konto", vergabe.konto())
                        .param("beantragt", vergabe.beantragtKonto())
                        .query(Boolean.class)
                        .single();
    }

    /// Confirms; role and workgroup are in force from the account's next request.
    public void bestaetige(Vergabe vergabe) {
        aendere(
                vergabe,
                "bestaetigt_konto = :ich, bestaetigt_am = :am",
                "bestaetigt_am is null and beendet_am is null");
    }

    /// Ends, or refuses what still waits.
    public void beende(Vergabe vergabe) {
        aendere(vergabe, "beendet_konto = :ich, beendet_am = :am", "beendet_am is null");
    }

    /// Reviewed and still needed.
    public void pruefe(Vergabe vergabe) {
        aendere(
                vergabe,
                "geprueft_konto = :ich, geprueft_am = :am",
                "bestaetigt_am is not null and beendet_am is null");
    }

    private void aendere(Vergabe vergabe, String set, String wenn) {
        int done = jdbc.sql("update organisation.vergabe set " + set + " where id = :id and " + wenn)
                .param("ich", ich())
                .param("am", heute.jetzt())
                .param("id", vergabe.id())
                .update();
        if (done == 0) {
            throw new AccessRefused();
        }
        gleicheAb(vergabe.konto());
    }

    /// Roles and workgroups of an account as its grants say.
    ///
    /// @return whether something changed
    boolean gleicheAb(UUID konto) {
        return jdbc.sql("select organisation.abgleich(:konto)")
                .param("konto", konto)
                .query(Boolean.class)
                .single();
    }

    /// The human being who acts.
    public UUID person() {
        return access.employee().person();
    }

    private UUID ich() {
        return access.employee().id();
    }

    private static Vergabe row(ResultSet row, int n) throws SQLException {
        return new Vergabe(
                row.getObject("id", UUID.class),
                row.getObject("account_id", UUID.class),
                row.getObject("funktionsgruppe", UUID.class),
                row.getString("funktion"),
                Personal.texte(row, "rollen"),
                row.getObject("kreis_nr", Integer.class),
                row.getString("gruppe"),
                row.getString("grund"),
                row.getObject("von", LocalDate.class),
                row.getObject("bis", LocalDate.class),
                row.getObject("beantragt_konto", UUID.class),
                row.getObject("beantragt_am", OffsetDateTime.class),
                row.getObject("bestaetigt_konto", UUID.class),
                row.getObject("bestaetigt_am", OffsetDateTime.class),
                row.getObject("beendet_konto", UUID.class),
                row.getObject("beendet_am", OffsetDateTime.class),
                row.getObject("geprueft_am", OffsetDateTime.class));
    }
}
