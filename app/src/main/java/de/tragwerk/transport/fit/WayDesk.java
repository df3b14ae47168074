package de.tragwerk.transport.fit;

import de.tragwerk.kernel.kennzeichen.Leistungsschluessel;
import java.sql.Types;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the operator sets in a portal's or an authority's database: who is reached over FIT-Connect, and which
/// destination is one's own. The running program reads it anew.
///
/// Each refusal is an [IllegalArgumentException] with a sentence; nothing is changed then.
public final class WayDesk {

    private final JdbcClient jdbc;

    /// @param jdbc of one transaction, as the role of jobs
    public WayDesk(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// One line for each way and for the own destination.
    public List<String> lines() {
        return jdbc.sql("""
                select * from (
                  select organisation || E'\t' || case when leika = '' then 'alle Leistungen' else leika end || E'\t'
                         || coalesce(ziel || E'\t' || basis, 'OSCI')
                         || case when gefunden is null then '' else E'\tvom Routingdienst' end as zeile, organisation || leika as k
                  from transport.fit_ziel
                  union all select 'eigenes Ziel' || E'\t' || ziel || E'\t' || basis, '' from transport.fit_eigen) as alle
                order by k""").query((row, n) -> row.getString(1)).list();
    }

    /// @param leika 14 digits, empty for all services without an entry of their own
    /// @param target null where the service goes by OSCI whatever its organisation has
    public void way(String organisation, String leika, FitTargets.@Nullable Target target) {
        need(
                organisation.matches("[a-z]{3}:[A-Za-z0-9._-]{1,64}"),
                "Der Organisationsschlüssel sieht aus wie ags:05999001.");
        need(leika.isEmpty() || Leistungsschluessel.leika(leika), "Eine Leistung sind 14 Ziffern, beginnend mit 99.");
        need(
                target != null || !leika.isEmpty(),
                "Ohne Eintrag geht eine Behörde über OSCI. Nehmen Sie ihren Eintrag mit --zurueck zurück.");
        if (target != null) {
            address(target.base());
        }
        jdbc.sql("""
                insert into transport.fit_ziel(organisation, leika, ziel, basis) values (:o, :l, :z, :b)
                on conflict (organisation, leika) do update set ziel = excluded.ziel, basis = excluded.basis, gefunden = null""")
                .param("o", organisation)
                .param("l", leika)
                .param("z", target == null ? null : target.destination(), Types.OTHER)
                .param("b", target == null ? "" : target.base())
                .update();
    }

    public void removeWay(String organisation, String leika) {
        need(
                jdbc.sql("delete from transport.fit_ziel where organisation = :o and leika = :l")
                                .param("o", organisation)
                                .param("l", leika)
                                .update()
                        == 1,
                "Einen solchen Eintrag gibt es nicht. 'fit list' nennt alle.");
    }

    /// Whose submissions the authority fetches.
    public void own(UUID destination, String base) {
        address(base);
        jdbc.sql("""
                insert into transport.fit_eigen(ziel, basis) values (:z, :b)
                on conflict (id) do update set ziel = excluded.ziel, basis = excluded.basis""").param("z", destination).param("b", base).update();
    }

    public void removeOwn() {
        need(jdbc.sql("delete from transport.fit_eigen").update() == 1, "Ein eigenes Ziel ist nicht eingetragen.");
    }

    private static void address(String base) {
        need(
                base.matches("https?://[^\\s/@]+(/\\S*[^\\s/])?") && base.length() <= 500,
                "Die Adresse des Zustelldienstes ist vollständig und endet ohne Schrägstrich, wie https://fit.example/submission-api.");
    }

    private static void need(boolean holds, String sentence) {
        if (!holds) {
            throw new IllegalArgumentException(sentence);
        }
    }
}
