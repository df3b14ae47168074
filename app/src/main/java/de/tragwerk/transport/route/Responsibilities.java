package de.tragwerk.transport.route;

import java.util.Optional;
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

    @Transactional
    public Optional<String> organisation(String leika, String ars) {
        return jdbc.sql("""
                select organisation from transport.zustaendigkeit
                where leika = :leika and ars = any (:prefixes) order by length(ars) desc limit 1""")
                .param("leika", leika)
                .param("prefixes", prefixes(ars))
                .query(String.class)
                .optional();
    }

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
