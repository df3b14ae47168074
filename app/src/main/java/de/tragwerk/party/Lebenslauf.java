package de.tragwerk.party;

import de.tragwerk.access.AccessRefused;
import de.tragwerk.kernel.Ids;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.mandant.Scope;
import de.tragwerk.party.store.Aenderung;
import de.tragwerk.party.store.History;
import de.tragwerk.privacy.Vault;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What was, is and will be true of a person, with its days; the content sealed with her key.
@Component
public class Lebenslauf {

    /// @param von first day, `null` if nobody knows
    /// @param bis last day, `null` if it goes on
    public record Angabe(
            UUID id,
            AngabeArt art,
            @Nullable LocalDate von,
            @Nullable LocalDate bis,
            Map<String, String> inhalt) {

        public String lesbar() {
            return inhalt.values().stream().filter(w -> !w.isBlank()).collect(Collectors.joining(", "));
        }

        public boolean gilt(LocalDate tag) {
            return (von == null || !von.isAfter(tag)) && (bis == null || !bis.isBefore(tag));
        }
    }

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, String>> WERTE = new TypeReference<>() {};
    private static final String TABLE = "party.angabe";

    private final JdbcClient jdbc;
    private final Vault vault;
    private final History history;
    private final Clock clock;
    private final RealTime time;

    Lebenslauf(JdbcClient jdbc, Vault vault, History history, Clock clock, RealTime time) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.history = history;
        this.clock = clock;
        this.time = time;
    }

    /// All of it, what is true now first.
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Angabe> alle(List<UUID> ids) {
        return jdbc.sql("""
                select id, person_id, art, von, bis, inhalt from party.angabe
                where person_id = any (:ids) and storniert is null
                order by art, bis desc nulls first, von desc nulls last, id desc""")
                .param("ids", ids.toArray(UUID[]::new))
                .query(this::angabe)
                .list();
    }

    /// What is true of this kind on a day, entered last first.
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Angabe> geltende(List<UUID> ids, AngabeArt art, LocalDate tag) {
        return jdbc.sql("""
                select id, person_id, art, von, bis, inhalt from party.angabe
                where person_id = any (:ids) and art = :art and storniert is null
                  and (von is null or von <= :tag) and (bis is null or bis >= :tag) order by id desc""")
                .param("ids", ids.toArray(UUID[]::new))
                .param("art", art.name())
                .param("tag", tag)
                .query(this::angabe)
                .list();
    }

    private Angabe angabe(ResultSet row, int n) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Angabe(
                id,
                AngabeArt.valueOf(row.getString("art")),
                row.getObject("von", LocalDate.class),
                row.getObject("bis", LocalDate.class),
                open(row.getObject("person_id", UUID.class), id, row.getBytes("inhalt")));
    }

    /// Adds something and notes it in the history.
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID ergaenze(
            UUID person, AngabeArt art, @Nullable LocalDate von, @Nullable LocalDate bis, Map<String, String> inhalt) {
        UUID id = schreibe(person, art, von, bis, inhalt);
        history.note(person, List.of(new Aenderung(art.titel(), "", new Angabe(id, art, von, bis, inhalt).lesbar())));
        return id;
    }

    /// Ends something on a day, or takes it away as entered by mistake when no day is given.
    @Transactional(propagation = Propagation.MANDATORY)
    public void beende(List<UUID> ids, UUID angabe, @Nullable LocalDate bis) {
        Angabe alt = alle(ids).stream()
                .filter(a -> a.id().equals(angabe))
                .findFirst()
                .orElseThrow(AccessRefused::new);
        if (bis != null && alt.von() != null && bis.isBefore(alt.von())) {
            throw new IllegalArgumentException("Das Ende liegt vor dem Anfang.");
        }
        jdbc.sql("update party.angabe set bis = coalesce(:bis, bis), storniert = :storniert where id = :id")
                .param("bis", bis)
                .param("storniert", bis == null ? time.instant().atOffset(ZoneOffset.UTC) : null)
                .param("id", angabe)
                .update();
        UUID person = jdbc.sql("select person_id from party.angabe where id = :id")
                .param("id", angabe)
                .query(UUID.class)
                .single();
        history.note(
                person,
                List.of(new Aenderung(
                        alt.art().titel(), alt.lesbar(), bis == null ? "irrtümlich eingetragen" : "endet am " + bis)));
    }

    /// Follows the master data: what changed ends yesterday and the new begins today.
    @Transactional(propagation = Propagation.MANDATORY)
    public void folge(UUID person, @Nullable Person alt, Person neu) {
        folge(person, AngabeArt.NAME, alt == null ? Map.of() : name(alt), name(neu));
        folge(person, AngabeArt.ANSCHRIFT, alt == null ? Map.of() : anschrift(alt), anschrift(neu));
        folge(person, AngabeArt.KONTO, alt == null ? Map.of() : konto(alt), konto(neu));
    }

    private void folge(UUID person, AngabeArt art, Map<String, String> alt, Map<String, String> neu) {
        if (alt.equals(neu)) {
            return;
        }
        LocalDate heute = LocalDate.now(clock);
        // What began today and changes today was a slip, not a time.
        jdbc.sql("""
                update party.angabe set bis = case when von = :heute then bis else :gestern end,
                    storniert = case when von = :heute then :am end
                where person_id = :id and art = :art and bis is null and storniert is null""")
                .param("heute", heute)
                .param("gestern", heute.minusDays(1))
                .param("am", time.instant().atOffset(ZoneOffset.UTC))
                .param("id", person)
                .param("art", art.name())
                .update();
        if (neu.values().stream().anyMatch(w -> !w.isBlank())) {
            schreibe(person, art, alt.isEmpty() ? null : heute, null, neu);
        }
    }

    private UUID schreibe(
            UUID person, AngabeArt art, @Nullable LocalDate von, @Nullable LocalDate bis, Map<String, String> inhalt) {
        UUID id = Ids.next();
        jdbc.sql("""
                insert into party.angabe(id, person_id, kreise, art, von, bis, inhalt, am, konto)
                select :row, id, kreise, :art, :von, :bis, :inhalt, :am, :konto from party.person where id = :id""")
                .param("row", id)
                .param("art", art.name())
                .param("von", von)
                .param("bis", bis)
                .param(
                        "inhalt",
                        vault.seal(
                                person,
                                JSON.writeValueAsString(inhalt).getBytes(StandardCharsets.UTF_8),
                                TABLE,
                                "inhalt",
                                id))
                .param("am", time.instant().atOffset(ZoneOffset.UTC))
                .param("konto", Scope.current().actor().id())
                .param("id", person)
                .update();
        return id;
    }

    private Map<String, String> open(UUID person, UUID row, byte[] sealed) {
        return new LinkedHashMap<>(JSON.readValue(vault.open(person, sealed, TABLE, "inhalt", row), WERTE));
    }

    private static Map<String, String> name(Person p) {
        return werte("familienname", p.familienname(), "vornamen", p.vornamen(), "geburtsname", p.geburtsname());
    }

    private static Map<String, String> anschrift(Person p) {
        return werte(
                "strasse",
                p.strasse(),
                "hausnummer",
                p.hausnummer(),
                "zusatz",
                p.zusatz(),
                "plz",
                p.plz(),
                "ort",
                p.ort());
    }

    private static Map<String, String> konto(Person p) {
        return werte("iban", p.iban(), "kontoinhaber", p.kontoinhaber());
    }

    private static Map<String, String> werte(String... paare) {
        Map<String, String> alle = new LinkedHashMap<>();
        for (int i = 0; i < paare.length; i += 2) {
            alle.put(paare[i], paare[i + 1]);
        }
        return alle;
    }
}
