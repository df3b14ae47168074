package de.tragwerk.party.store;

import de.tragwerk.party.Vorschlag;
import de.tragwerk.privacy.Vault;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Proposals to change master data, sealed with the key of the person. Row-level security shows them to who proposed
/// and to who decides.
@Component
public class Vorschlagsliste {

    private static final String TABLE = "party.vorschlag";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;
    private final Vault vault;

    Vorschlagsliste(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /// Open ones about a person and all records found to be her.
    public List<Vorschlag> offene(List<UUID> personen) {
        return jdbc.sql("select * from party.vorschlag where person_id = any (:ids) and zustand = 'OFFEN' order by id")
                .param("ids", personen.toArray(UUID[]::new))
                .query(this::zeile)
                .list();
    }

    /// Those of an account, newest first.
    public List<Vorschlag> von(UUID konto) {
        return jdbc.sql("select * from party.vorschlag where konto = :konto order by id desc limit 100")
                .param("konto", konto)
                .query(this::zeile)
                .list();
    }

    /// Open ones that are not of this account and that the acting person decides about.
    public List<Vorschlag> wartende(UUID konto) {
        return jdbc.sql("""
                select * from party.vorschlag where zustand = 'OFFEN' and konto <> :konto and rights.darf_person_entscheiden(person_id)
                order by id limit 100""").param("konto", konto).query(this::zeile).list();
    }

    public Optional<Vorschlag> finde(UUID id) {
        return jdbc.sql("select * from party.vorschlag where id = :id")
                .param("id", id)
                .query(this::zeile)
                .optional();
    }

    /// Takes hold of an open one until the end of the transaction; of two people at once the second finds it decided.
    public boolean halte(UUID id) {
        return jdbc.sql("select id from party.vorschlag where id = :id and zustand = 'OFFEN' for update")
                .param("id", id)
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    /// Whether the acting person is responsible for a file of this person.
    public boolean zustaendig(UUID person) {
        return jdbc.sql("select rights.darf_person_entscheiden(:person)")
                .param("person", person)
                .query(Boolean.class)
                .single();
    }

    /// @return false when the same account has an open proposal about this person
    public boolean fuegeHinzu(Vorschlag v) {
        return jdbc.sql("""
                insert into party.vorschlag(id, person_id, kreise, werte, grund, konto, am)
                select :id, id, kreise, :werte, :grund, :konto, :am from party.person where id = :person
                on conflict (person_id, konto) where zustand = 'OFFEN' do nothing""")
                        .param("id", v.id())
                        .param("person", v.person())
                        .param("werte", zu(v, JSON.writeValueAsString(v.werte()), "werte"))
                        .param("grund", zu(v, v.grund(), "grund"))
                        .param("konto", v.konto())
                        .param("am", v.am().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// @param antwort empty without
    /// @return false when it was decided meanwhile
    public boolean entscheide(Vorschlag v, Vorschlag.Zustand zustand, UUID konto, Instant am, String antwort) {
        return jdbc.sql("""
                update party.vorschlag set zustand = :zustand, entschieden_konto = :konto, entschieden_am = :am, antwort = :antwort
                where id = :id and zustand = 'OFFEN'""")
                        .param("zustand", zustand.name())
                        .param("konto", konto)
                        .param("am", am.atOffset(ZoneOffset.UTC))
                        .param("antwort", antwort.isEmpty() ? null : zu(v, antwort, "antwort"))
                        .param("id", v.id())
                        .update()
                == 1;
    }

    private Vorschlag zeile(ResultSet row, int n) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        UUID person = row.getObject("person_id", UUID.class);
        OffsetDateTime entschieden = row.getObject("entschieden_am", OffsetDateTime.class);
        String werte = auf(person, row.getBytes("werte"), "werte", id);
        Map<String, String> felder =
                werte.isEmpty() ? Map.of() : JSON.readValue(werte, new TypeReference<TreeMap<String, String>>() {});
        return new Vorschlag(
                id,
                person,
                felder,
                auf(person, row.getBytes("grund"), "grund", id),
                row.getObject("konto", UUID.class),
                row.getObject("am", OffsetDateTime.class).toInstant(),
                Vorschlag.Zustand.valueOf(row.getString("zustand")),
                row.getObject("entschieden_konto", UUID.class),
                entschieden == null ? null : entschieden.toInstant(),
                auf(person, row.getBytes("antwort"), "antwort", id));
    }

    private byte[] zu(Vorschlag v, String text, String spalte) {
        return vault.seal(v.person(), text.getBytes(StandardCharsets.UTF_8), TABLE, spalte, v.id());
    }

    /// Empty without, and where the key is gone.
    private String auf(UUID person, byte @Nullable [] siegel, String spalte, UUID id) {
        if (siegel == null) {
            return "";
        }
        try {
            return new String(vault.open(person, siegel, TABLE, spalte, id), StandardCharsets.UTF_8);
        } catch (Vault.KeyErased gone) {
            return "";
        }
    }
}
