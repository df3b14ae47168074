package de.tragwerk.rights;

import de.tragwerk.access.Access;
import de.tragwerk.akte.Lesemodus;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Who has which right on a file. Functions of the database refuse what the acting person may not decide.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Rechte {

    /// A right somebody holds on one file.
    public record Inhaber(
            UUID konto,
            Recht recht,
            Teil teil,
            LocalDate bis,
            @Nullable UUID von) {}

    /// A right the acting person holds on a file of others.
    public record Eigenes(UUID akteId, Recht recht, Teil teil, LocalDate bis) {}

    /// How the acting person comes to a file.
    ///
    /// @param notfallBis end of an emergency reading, if that is the only way
    /// @param freigabeBis last day of a granted right, if that is the only way
    public record Zugang(
            boolean schreiben,
            boolean entscheiden,
            boolean archiviert,
            @Nullable OffsetDateTime notfallBis,
            @Nullable LocalDate freigabeBis) {}

    private final JdbcClient jdbc;
    private final Access access;
    private final Frist frist;

    Rechte(JdbcClient jdbc, Access access, Frist frist) {
        this.jdbc = jdbc;
        this.access = access;
        this.frist = frist;
    }

    /// How the acting person comes to this file; empty when she does not.
    public Optional<Zugang> zugang(UUID akte) {
        return jdbc.sql("""
                select case when a.kreis = any (ground.schreibkreise()) then true else a.akte_id = any (coalesce(ground.schreibakten(), '{}')) end as schreiben,
                       rights.darf_entscheiden(a.akte_id) as entscheiden, a.archiviert is not null as archiviert,
                       case when not a.kreis = any (ground.kreise()) and a.zustaendig is distinct from ground.actor() and f.akte_id is null then
                           (select max(n.ende) from rights.notfall n where n.akte_id = a.akte_id and n.konto = :ich and n.ende > now()) end as notfall_bis,
                       case when not a.kreis = any (ground.kreise()) then f.bis end as freigabe_bis
                from akte.akte a left join access.freigabe f on f.akte_id = a.akte_id and f.account_id = :ich and f.ende > now()
                where a.akte_id = :akte""")
                .param("ich", ich())
                .param("akte", akte)
                .query(Zugang.class)
                .optional();
    }

    /// Rights others were given on this file, only for who decides about it.
    public List<Inhaber> inhaber(UUID akte) {
        return jdbc.sql("""
                select account_id as konto, art, bereiche, bis, von_konto as von from access.freigabe
                where akte_id = :akte and ende > now() order by bis, account_id""")
                .param("akte", akte)
                .query((row, n) -> new Inhaber(
                        row.getObject("konto", UUID.class),
                        Recht.valueOf(row.getString("art")),
                        teil(row, "bereiche"),
                        row.getObject("bis", LocalDate.class),
                        row.getObject("von", UUID.class)))
                .list();
    }

    /// Rights the acting person was given, those that end first on top.
    public List<Eigenes> eigene() {
        return jdbc.sql("""
                select akte_id, art, bereiche, bis from access.freigabe where account_id = :ich and ende > now() order by bis, akte_id""")
                .param("ich", ich())
                .query((row, n) -> new Eigenes(
                        row.getObject("akte_id", UUID.class),
                        Recht.valueOf(row.getString("art")),
                        teil(row, "bereiche"),
                        row.getObject("bis", LocalDate.class)))
                .list();
    }

    /// Gives reading or possession until the end of a day; a former right of the same account is replaced.
    void gib(UUID akte, UUID konto, Recht recht, Teil teil, LocalDate bis) {
        jdbc.sql("""
                insert into access.freigabe(akte_id, account_id, art, bereiche, bis, ende, von_konto, am)
                values (:akte, :konto, :art, cast(:bereiche as text[]), :bis, :ende, :ich, :am)
                on conflict (akte_id, account_id) do update set art = excluded.art, bereiche = excluded.bereiche, bis = excluded.bis, ende = excluded.ende,
                    von_konto = excluded.von_konto, am = excluded.am""")
                .param("akte", akte)
                .param("konto", konto)
                .param("art", recht.name())
                .param("bereiche", teil.spalte())
                .param("bis", bis)
                .param("ende", frist.ende(bis))
                .param("ich", ich())
                .param("am", frist.jetzt())
                .update();
    }

    /// @return false when there was no such right, or the acting person does not decide about the file
    public boolean entziehe(UUID akte, UUID konto) {
        return jdbc.sql(
                                "delete from access.freigabe where akte_id = :akte and account_id = :konto and account_id <> :ich")
                        .param("akte", akte)
                        .param("konto", konto)
                        .param("ich", ich())
                        .update()
                == 1;
    }

    /// @return false when the acting person does not decide about the file
    public boolean setze(UUID akte, Lesemodus modus) {
        return jdbc.sql("select rights.setze_lesemodus(:akte, :modus)")
                .param("akte", akte)
                .param("modus", modus.stufe())
                .query(Boolean.class)
                .single();
    }

    /// Whether a file of this workgroup can belong to this account.
    boolean kannUebernehmen(UUID konto, int gruppe) {
        return jdbc.sql("""
                select exists (select 1 from access.mitglied m join access.staff s on s.id = m.account_id
                where m.account_id = :konto and m.kreis = :gruppe and s.aktiv and 'SACHBEARBEITUNG' = any (s.rollen))""")
                .param("konto", konto)
                .param("gruppe", gruppe)
                .query(Boolean.class)
                .single();
    }

    /// Makes somebody the owner; the file comes to her workgroup.
    ///
    /// @return false when the acting person does not decide about it, or the other is not in that workgroup
    public boolean uebergib(UUID akte, UUID an, int gruppe) {
        return jdbc.sql("select rights.uebergib(:akte, :an, :gruppe)")
                .param("akte", akte)
                .param("an", an)
                .param("gruppe", gruppe)
                .query(Boolean.class)
                .single();
    }

    /// Puts a file into the archive, or takes it out. Archived files are read only, with everything in them.
    ///
    /// @return false when nothing changed or the acting person does not decide about it
    public boolean archiviere(UUID akte, boolean hinein) {
        return jdbc.sql("select rights.archiviere(:akte, :hinein)")
                .param("akte", akte)
                .param("hinein", hinein)
                .query(Boolean.class)
                .single();
    }

    static Teil teil(ResultSet row, String spalte) throws SQLException {
        Array bereiche = row.getArray(spalte);
        return Teil.lies(bereiche == null ? null : (String[]) bereiche.getArray());
    }

    private UUID ich() {
        return access.employee().id();
    }
}
