package de.tragwerk.party.store;

import de.tragwerk.kernel.Ids;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.mandant.Scope;
import de.tragwerk.party.Abgleich;
import de.tragwerk.party.Person;
import de.tragwerk.privacy.Vault;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Who changed what of a person and when; the values sealed with her key.
@Component
public class History {

    /// @param konto who, `null` for a job
    public record Schritt(OffsetDateTime am, @Nullable UUID konto, List<Aenderung> aenderungen) {}

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;
    private final Vault vault;
    private final RealTime time;

    History(JdbcClient jdbc, Vault vault, RealTime time) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.time = time;
    }

    public void begin(UUID person, Person values) {
        note(person, List.of(new Aenderung("Person", "", values.deskName())));
    }

    public void changed(UUID person, Person old, Person next) {
        List<Aenderung> list = new ArrayList<>();
        for (Abgleich.Zeile zeile : Abgleich.zeilen(next, old)) {
            if (!zeile.neu().equals(zeile.alt())) {
                list.add(new Aenderung(zeile.titel(), zeile.alt(), zeile.neu()));
            }
        }
        if (!list.isEmpty()) {
            note(person, list);
        }
    }

    public void note(UUID person, List<Aenderung> aenderungen) {
        UUID row = Ids.next();
        jdbc.sql("""
                insert into party.verlauf(id, person_id, kreise, am, konto, werte)
                select :row, id, kreise, :am, :konto, :werte from party.person where id = :id""")
                .param("row", row)
                .param("am", time.instant().atOffset(ZoneOffset.UTC))
                .param("konto", Scope.current().actor().id())
                .param(
                        "werte",
                        vault.seal(
                                person,
                                JSON.writeValueAsString(aenderungen).getBytes(StandardCharsets.UTF_8),
                                "party.verlauf",
                                "werte",
                                row))
                .param("id", person)
                .update();
    }

    /// The time line of a person and of all records found to be her, newest first.
    public List<Schritt> of(List<UUID> ids) {
        return jdbc.sql("""
                select id, person_id, am, konto, werte from party.verlauf where person_id = any (:ids) order by id desc limit 200""")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, n) -> new Schritt(
                        row.getObject("am", OffsetDateTime.class),
                        row.getObject("konto", UUID.class),
                        open(
                                row.getObject("person_id", UUID.class),
                                row.getObject("id", UUID.class),
                                row.getBytes("werte"))))
                .list();
    }

    private List<Aenderung> open(UUID person, UUID row, byte[] sealed) {
        try {
            byte[] plain = vault.open(person, sealed, "party.verlauf", "werte", row);
            return Arrays.asList(JSON.readValue(plain, Aenderung[].class));
        } catch (Vault.KeyErased gone) {
            return List.of(new Aenderung("gelöscht", "", ""));
        }
    }
}
