package de.tragwerk.party;

import de.tragwerk.access.AccessRefused;
import de.tragwerk.kernel.Ids;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.mandant.Scope;
import de.tragwerk.party.model.BlockKeys;
import de.tragwerk.party.model.Likeness;
import de.tragwerk.privacy.Vault;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Finds, makes and changes persons. Row-level security decides which ones the acting person sees.
@Component
public class Persons {

    private static final String COLUMNS = """
            select id, familienname, vornamen, geburtsname, geburtsdatum, strasse, hausnummer, zusatz, plz, ort, iban,
                   kontoinhaber, telefon, email, sprache, anrede, rvnr, version
            from party.person """;

    private final JdbcClient jdbc;
    private final Vault vault;
    private final RealTime time;

    Persons(JdbcClient jdbc, Vault vault, RealTime time) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.time = time;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Person> find(UUID id) {
        return jdbc.sql(COLUMNS + " where id = :id")
                .param("id", id)
                .query(Person.class)
                .optional();
    }

    /// @throws AccessRefused when the person does not exist for the acting one
    @Transactional(propagation = Propagation.MANDATORY)
    public Person get(UUID id) {
        return find(id).orElseThrow(AccessRefused::new);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Map<UUID, Person> all(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql(COLUMNS + " where id = any (:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(Person.class)
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Person::id, Function.identity()));
    }

    /// Makes a person, visible to one circle.
    @Transactional(propagation = Propagation.MANDATORY)
    public Person create(Person values, int kreis) {
        UUID id = Ids.next();
        write("""
                insert into party.person(id, kreise, familienname, vornamen, geburtsname, geburtsdatum, strasse, hausnummer,
                    zusatz, plz, ort, iban, kontoinhaber, telefon, email, sprache, anrede, rvnr, geaendert)
                values (:id, array[:kreis], :familienname, :vornamen, :geburtsname, :geburtsdatum, :strasse, :hausnummer,
                    :zusatz, :plz, :ort, :iban, :kontoinhaber, :telefon, :email, :sprache, :anrede, :rvnr, :am)""", values, id).param("kreis", kreis).update();
        writeKeys(id, values);
        return get(id);
    }

    /// Changes a person; the old values go sealed into her history.
    ///
    /// @return false when somebody else was faster; nothing was changed then
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean update(Person values) {
        Person old = get(values.id());
        int changed = write("""
                update party.person set familienname = :familienname, vornamen = :vornamen, geburtsname = :geburtsname,
                    geburtsdatum = :geburtsdatum, strasse = :strasse, hausnummer = :hausnummer, zusatz = :zusatz, plz = :plz,
                    ort = :ort, iban = :iban, kontoinhaber = :kontoinhaber, telefon = :telefon, email = :email,
                    sprache = :sprache, anrede = :anrede, rvnr = :rvnr, geaendert = :am, version = version + 1
                where id = :id and version = :version""", values, values.id())
                .param("version", values.version())
                .update();
        if (changed == 0) {
            return false;
        }
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
                                old.id(),
                                old.toString().getBytes(StandardCharsets.UTF_8),
                                "party.verlauf",
                                "werte",
                                row))
                .param("id", old.id())
                .update();
        writeKeys(values.id(), values);
        return true;
    }

    /// Known persons who may be the same, likeliest first, at most 20; only those the acting person may see.
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Candidate> candidates(Person wanted) {
        Set<String> keys = BlockKeys.of(wanted.familienname(), wanted.vornamen(), wanted.geburtsdatum());
        List<UUID> ids = jdbc.sql("""
                select person_id from party.schluessel where k = any (:keys)
                group by person_id order by count(*) desc, person_id limit 200""")
                .param("keys", keys.toArray(String[]::new))
                .query(UUID.class)
                .list();
        return all(ids).values().stream()
                .filter(p -> !p.id().equals(wanted.id()))
                .map(p -> new Candidate(p, Likeness.of(wanted, p)))
                .filter(c -> c.likeness().klasse() != Likeness.Klasse.KEINE)
                .sorted(Comparator.comparingInt((Candidate c) -> -c.likeness().score())
                        .thenComparing(c -> c.person().id()))
                .limit(20)
                .toList();
    }

    /// Circles outside of one's own in which somebody very like this person is known: "ask there", nothing
    /// more.
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Integer> elsewhere(Person wanted) {
        Set<String> keys = BlockKeys.of(wanted.familienname(), wanted.vornamen(), wanted.geburtsdatum());
        return jdbc.sql("select kreis from party.anderswo(:keys, 3) order by kreis")
                .param("keys", keys.toArray(String[]::new))
                .query(Integer.class)
                .list();
    }

    /// Persons by name (from the beginning) or birth date, for the search field.
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Person> search(String text) {
        Person like = of(text);
        List<UUID> ids =
                jdbc.sql("""
                select id from party.person
                where starts_with(lower(familienname collate "de-DE-x-icu"), lower(:a collate "de-DE-x-icu"))
                   or starts_with(lower(vornamen collate "de-DE-x-icu"), lower(:a collate "de-DE-x-icu"))
                order by familienname collate "de-DE-x-icu", vornamen collate "de-DE-x-icu" limit 50""").param("a", like.familienname()).query(UUID.class).list();
        Map<UUID, Person> found = all(ids);
        return ids.stream()
                .map(found::get)
                .filter(java.util.Objects::nonNull)
                .filter(p -> like.vornamen().isEmpty()
                        || p.deskName()
                                .toLowerCase(java.util.Locale.GERMAN)
                                .contains(like.vornamen().toLowerCase(java.util.Locale.GERMAN)))
                .toList();
    }

    private static Person of(String text) {
        String[] words = text.strip().split("[,\\s]+", 2);
        return blank().named(words[0], words.length > 1 ? words[1].strip() : "");
    }

    private static Blank blank() {
        return new Blank();
    }

    private static final class Blank {
        Person named(String family, String given) {
            return new Person(
                    new UUID(0, 0), family, given, "", null, "", "", "", "", "", "", "", "", "", "de", "", "", 0);
        }
    }

    private JdbcClient.StatementSpec write(String sql, Person values, UUID id) {
        return jdbc.sql(sql)
                .param("id", id)
                .param("familienname", values.familienname())
                .param("vornamen", values.vornamen())
                .param("geburtsname", values.geburtsname())
                .param("geburtsdatum", values.geburtsdatum())
                .param("strasse", values.strasse())
                .param("hausnummer", values.hausnummer())
                .param("zusatz", values.zusatz())
                .param("plz", values.plz())
                .param("ort", values.ort())
                .param("iban", values.iban())
                .param("kontoinhaber", values.kontoinhaber())
                .param("telefon", values.telefon())
                .param("email", values.email())
                .param("sprache", values.sprache())
                .param("anrede", values.anrede())
                .param("rvnr", values.rvnr())
                .param("am", time.instant().atOffset(ZoneOffset.UTC));
    }

    private void writeKeys(UUID id, Person values) {
        jdbc.sql("delete from party.schluessel where person_id = :id")
                .param("id", id)
                .update();
        for (String key : BlockKeys.of(values.familienname(), values.vornamen(), values.geburtsdatum())) {
            jdbc.sql("insert into party.schluessel(k, person_id) values (:k, :id)")
                    .param("k", key)
                    .param("id", id)
                    .update();
        }
    }
}
