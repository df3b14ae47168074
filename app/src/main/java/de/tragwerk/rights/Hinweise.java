package de.tragwerk.rights;

import de.tragwerk.access.AccessRefused;
import de.tragwerk.kernel.Days;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Finds files behind the wall. That a person gets help is a secret itself, so nobody finds one by a part of a name:
/// it takes the whole Aktenzeichen, or family name and birth date.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Hinweise {

    /// What was typed, if it names one person.
    ///
    /// @param vorname may be empty
    public record Gesucht(String familienname, String vorname, LocalDate geburtsdatum) {}

    private static final Pattern NAME_UND_TAG = Pattern.compile("(\\D{2,100}?)[,\\s]+(\\d{1,2}\\.\\d{1,2}\\.\\d{4})");
    private final JdbcClient jdbc;

    Hinweise(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Reads `Hoffmeister, 14.03.1979` or `Hoffmeister, Mirela, 14.03.1979`.
    public static Optional<Gesucht> lies(String text) {
        Matcher found = NAME_UND_TAG.matcher(text.strip());
        if (!found.matches()) {
            return Optional.empty();
        }
        String[] namen = found.group(1).strip().split("\\s*,\\s*", 2);
        return Days.read(found.group(2)).map(tag -> new Gesucht(namen[0], namen.length > 1 ? namen[1] : "", tag));
    }

    /// Files with this Aktenzeichen that the acting person may not read; one at most.
    public List<Hinweis> zu(String aktenzeichen) {
        return suche(aktenzeichen, null);
    }

    /// Files of this person that the acting one may not read.
    public List<Hinweis> zu(Gesucht gesucht) {
        return suche(null, gesucht);
    }

    private List<Hinweis> suche(@Nullable String aktenzeichen, @Nullable Gesucht gesucht) {
        return jdbc.sql("""
                select s.hinweis as id, s.akte_id, coalesce(:az::text, '') as aktenzeichen, s.gruppe, s.lesemodus as stufe, s.leistung, s.zustaendig
                from rights.suche(:az::text, :familie::text, :vorname::text, :tag::date) s""")
                .param("az", aktenzeichen)
                .param("familie", gesucht == null ? null : gesucht.familienname())
                .param("vorname", gesucht == null ? null : gesucht.vorname())
                .param("tag", gesucht == null ? null : gesucht.geburtsdatum())
                .query(Hinweis.class)
                .list();
    }

    /// A stub of a file the acting person reads already, to ask for more with.
    ///
    /// @throws AccessRefused when she does not read it, or is its owner
    public UUID zumErweitern(UUID akte) {
        return jdbc.sql("select rights.hinweis_zu(:akte)")
                .param("akte", akte)
                .query((row, n) -> Optional.ofNullable(row.getObject(1, UUID.class)))
                .single()
                .orElseThrow(AccessRefused::new);
    }

    /// The stub the acting person was shown.
    ///
    /// @throws AccessRefused when she was not shown it
    public Hinweis get(UUID id) {
        return jdbc.sql("""
                select id, akte_id, aktenzeichen, gruppe, lesemodus as stufe, '' as leistung, null::uuid as zustaendig
                from rights.hinweis where id = :id""").param("id", id).query(Hinweis.class).optional().orElseThrow(AccessRefused::new);
    }
}
