package de.tragwerk.transport.route;

import de.tragwerk.transport.Services;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Who answers for a service in a place: the longest matching Regionalschlüssel wins (Gemeinde, then Kreis,
/// then Land).
@Component
public class Responsibilities {

    private final JdbcClient jdbc;

    Responsibilities(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Who answers, the nearest first: Gemeinde, Verband, Kreis, Land. In one place an entry for this very
    /// service comes before one for the whole group of services.
    @Transactional
    public List<String> organisations(String leika, String ars) {
        return jdbc.sql("""
                select organisation, min(n) from (
                    select organisation, row_number() over (
                        order by length(ars) desc, array_position(:services::text[], leika)) n
                    from transport.zustaendigkeit where leika = any (:services) and ars = any (:prefixes)) found
                group by organisation order by 2""")
                .param("services", Services.widening(leika).toArray(String[]::new))
                .param("prefixes", prefixes(ars))
                .query((row, n) -> row.getString(1))
                .list();
    }

    /// The nearest one that answers.
    @Transactional
    public Optional<String> organisation(String leika, String ars) {
        return organisations(leika, ars).stream().findFirst();
    }

    /// The Clearingstelle of the Land, where it wants everything first.
    @Transactional
    public Optional<String> station(String ars) {
        return jdbc.sql("select organisation from transport.clearingstelle where land = :land")
                .param("land", ars.substring(0, 2))
                .query(String.class)
                .optional();
    }

    /// @param organisation null when the way is direct again
    @Transactional
    public void putStation(String land, @Nullable String organisation) {
        jdbc.sql("delete from transport.clearingstelle where land = :land")
                .param("land", land)
                .update();
        if (organisation != null) {
            jdbc.sql("insert into transport.clearingstelle(land, organisation) values (:land, :o)")
                    .param("land", land)
                    .param("o", organisation)
                    .update();
        }
    }

    /// A checked table takes the place of the former one.
    ///
    /// @param stations from the Land to the organisation of its Clearingstelle
    @Transactional
    public void replaceStations(Map<String, String> stations) {
        jdbc.sql("delete from transport.clearingstelle").update();
        stations.forEach(this::putStation);
    }

    /// Everything that is known.
    @Transactional
    public List<Entry> entries() {
        return jdbc.sql("select leika, ars, organisation from transport.zustaendigkeit order by leika, ars")
                .query(Entry.class)
                .list();
    }

    /// A checked table takes the place of the former one: who was switched off or handed a place over gets no
    /// more mail.
    @Transactional
    public void replaceAll(List<Entry> entries) {
        jdbc.sql("delete from transport.zustaendigkeit").update();
        entries.forEach(e -> put(e.leika(), e.ars(), e.organisation()));
    }

    /// @param leika 14 digits
    /// @param ars 2 (Land), 5 (Kreis), 9 (Verband) or 12 digits (Gemeinde)
    public record Entry(String leika, String ars, String organisation) {}

    @Transactional
    public void put(String leika, String ars, String organisation) {
        jdbc.sql("""
                insert into transport.zustaendigkeit(leika, ars, organisation) values (:leika, :ars, :o)
                on conflict (leika, ars) do update set organisation = excluded.organisation""")
                .param("leika", leika)
                .param("ars", ars)
                .param("o", organisation)
                .update();
    }

    @Transactional
    public Optional<String> own() {
        return jdbc.sql("select organisation from transport.eigen")
                .query(String.class)
                .optional();
    }

    @Transactional
    public void putOwn(String organisation) {
        jdbc.sql(
                        "insert into transport.eigen(organisation) values (:o) on conflict (id) do update set organisation = excluded.organisation")
                .param("o", organisation)
                .update();
    }

    /// 12 digits Gemeinde, 9 Verband, 5 Kreis, 2 Land.
    private static String[] prefixes(String ars) {
        return ars.length() < 12
                ? new String[] {ars}
                : new String[] {ars, ars.substring(0, 9), ars.substring(0, 5), ars.substring(0, 2)};
    }
}
