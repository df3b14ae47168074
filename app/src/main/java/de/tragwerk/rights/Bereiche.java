package de.tragwerk.rights;

import de.tragwerk.access.Bereich;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Areas of a file the acting person was given, and what lies in the others: that there is something, never what.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Bereiche {

    /// @param tatsachen facts in force
    public record Verdeckt(Bereich bereich, long tatsachen, long dokumente) {}

    private final JdbcClient jdbc;

    Bereiche(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Verdeckt> verdeckte(UUID akte) {
        return jdbc.sql("select bereich, tatsachen, dokumente from rights.verdeckte_bereiche(:akte)")
                .param("akte", akte)
                .query(Verdeckt.class)
                .list();
    }

    /// Areas the acting person sees and works in.
    public Set<Bereich> eigene() {
        return eigene(null);
    }

    /// The same in one file: a right on a part of it shows less.
    public Set<Bereich> eigene(@Nullable UUID akte) {
        List<String> codes = jdbc.sql("""
                select b from unnest(ground.bereiche()) b where case when cast(:akte as uuid) = any (coalesce(ground.teilakten(), '{}'))
                  then cast(:akte as text) || ' ' || b = any (ground.teile()) else true end""")
                .param("akte", akte)
                .query(String.class)
                .list();
        EnumSet<Bereich> eigene = EnumSet.noneOf(Bereich.class);
        Arrays.stream(Bereich.values()).filter(b -> codes.contains(b.name())).forEach(eigene::add);
        return eigene;
    }
}
