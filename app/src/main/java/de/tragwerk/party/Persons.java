package de.tragwerk.party;

import de.tragwerk.access.AccessRefused;
import de.tragwerk.kernel.Ids;
import de.tragwerk.mandant.ReadOnce;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.party.dedup.Schluessel;
import de.tragwerk.party.dedup.Suchworte;
import de.tragwerk.party.store.History;
import de.tragwerk.party.store.Keys;
import de.tragwerk.party.store.Sperren;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
///
/// A person that was found to be another keeps her id: asked for it, one gets the values of the kept one under
/// the asked id, so files and notices go on naming whom they named.
@Component
public class Persons {

    /// `case`, not `coalesce`: behind row-level security the planner uses an index only for expressions that
    /// cannot tell anything of a row, and `coalesce` is not on its list. With a million persons that is 2 ms or
    /// 350.
    private static final String COLUMNS = """
            select q.id, p.familienname, p.vornamen, p.geburtsname, p.geburtsdatum, p.strasse, p.hausnummer, p.zusatz, p.plz,
                   p.ort, p.iban, p.kontoinhaber, p.telefon, p.email, p.sprache, p.anrede, p.rvnr, p.version
            from party.person q join party.person p on p.id = case when q.geht_in is null then q.id else q.geht_in end """;

    private static final int MOST_WORDS = 6;
    private static final int MOST_FOUND = 50;

    private final JdbcClient jdbc;
    private final Keys keys;
    private final History history;
    private final Lebenslauf lebenslauf;
    private final Sperren sperren;
    private final RealTime time;

    Persons(JdbcClient jdbc, Keys keys, History history, Lebenslauf lebenslauf, Sperren sperren, RealTime time) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.history = history;
        this.lebenslauf = lebenslauf;
        this.sperren = sperren;
        this.time = time;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Person> find(UUID id) {
        return Optional.ofNullable(all(List.of(id)).get(id));
    }

    /// @throws AccessRefused when the person does not exist for the acting one
    @Transactional(propagation = Propagation.MANDATORY)
    public Person get(UUID id) {
        return find(id).orElseThrow(AccessRefused::new);
    }

    /// Persons by the ids asked for. Where an address is blocked (§ 51 BMG) and the acting person may not see it,
    /// it is left out.
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<UUID, Person> all(Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of() : ReadOnce.value("Persons.all", Set.copyOf(ids), () -> read(ids));
    }

    private Map<UUID, Person> read(Collection<UUID> ids) {
        List<Person> found = jdbc.sql(COLUMNS + " where q.id = any (:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(Person.class)
                .list();
        Collection<UUID> verborgen = sperren.verborgen(ids);
        return found.stream()
                .map(p -> verborgen.contains(p.id()) ? p.ohneAnschrift() : p)
                .collect(Collectors.toUnmodifiableMap(Person::id, Function.identity()));
    }

    /// Her with the address a letter to herself needs, also where the acting person may not see it elsewhere.
    ///
    /// @throws AccessRefused when the person does not exist for the acting one
    @Transactional(propagation = Propagation.MANDATORY)
    public Person fuerBriefe(UUID id) {
        return jdbc.sql(COLUMNS + " where q.id = :id")
                .param("id", id)
                .query(Person.class)
                .optional()
                .orElseThrow(AccessRefused::new);
    }

    /// The id under which this person's values are kept now.
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID kept(UUID id) {
        return jdbc.sql("select coalesce(geht_in, id) from party.person where id = :id")
                .param("id", id)
                .query(UUID.class)
                .optional()
                .orElseThrow(AccessRefused::new);
    }

    /// Whether the acting person may change this one; who only reads a file of hers may not.
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean schreibbar(UUID id) {
        return jdbc.sql("""
                select coalesce(kreise && ground.schreibkreise() or id = any (ground.schreibpersonen()), false)
                from party.person where id = :id""").param("id", id).query(Boolean.class).optional().orElse(false);
    }

    /// All ids of this person: her own and those of records found to be her.
    @Transactional(propagation = Propagation.MANDATORY)
    public List<UUID> ids(UUID id) {
        return ReadOnce.value(
                "Persons.ids",
                id,
                () -> jdbc.sql("select id from party.person where id = :id or geht_in = :id order by id")
                        .param("id", kept(id))
                        .query(UUID.class)
                        .list());
    }

    /// Makes a person, visible to one circle.
    @Transactional(propagation = Propagation.MANDATORY)
    public Person create(Person values, int kreis) {
        UUID id = Ids.next();
        write("""
                insert into party.person(id, kreise, familienname, vornamen, geburtsname, geburtsdatum, strasse, hausnummer,
                    zusatz, plz, ort, iban, kontoinhaber, telefon, email, sprache, anrede, rvnr, geaendert, schluessel_stand)
                values (:id, array[:kreis], :familienname, :vornamen, :geburtsname, :geburtsdatum, :strasse, :hausnummer,
                    :zusatz, :plz, :ort, :iban, :kontoinhaber, :telefon, :email, :sprache, :anrede, :rvnr, :am, :stand)""", values, id)
                .param("kreis", kreis)
                .param("stand", Schluessel.STAND)
                .update();
        keys.add(id, List.of(values));
        history.begin(id, values);
        lebenslauf.folge(id, null, values);
        return get(id);
    }

    /// Changes a person; what changed goes sealed into her history.
    ///
    /// @return false when somebody else was faster; nothing was changed then
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean update(Person values) {
        UUID id = kept(values.id());
        Person old = stored(id);
        Person next = sperren.verborgen(List.of(id)).isEmpty() ? values : values.anschriftVon(old);
        int changed = write("""
                update party.person set familienname = :familienname, vornamen = :vornamen, geburtsname = :geburtsname,
                    geburtsdatum = :geburtsdatum, strasse = :strasse, hausnummer = :hausnummer, zusatz = :zusatz, plz = :plz,
                    ort = :ort, iban = :iban, kontoinhaber = :kontoinhaber, telefon = :telefon, email = :email,
                    sprache = :sprache, anrede = :anrede, rvnr = :rvnr, geaendert = :am, version = version + 1
                where id = :id and version = :version""", next, id).param("version", next.version()).update();
        if (changed == 0) {
            return false;
        }
        history.changed(id, old, next);
        lebenslauf.folge(id, old, next);
        writeKeys(id);
        return true;
    }

    /// Makes the keys of a person anew, from her values and those of all records found to be her.
    @Transactional(propagation = Propagation.MANDATORY)
    public void writeKeys(UUID kept) {
        List<UUID> ids = ids(kept);
        keys.replace(ids, kept, ids.stream().map(this::stored).toList());
    }

    /// A record's own values, even if it was found to be another one.
    Person stored(UUID id) {
        return jdbc.sql("""
                select id, familienname, vornamen, geburtsname, geburtsdatum, strasse, hausnummer, zusatz, plz, ort, iban,
                       kontoinhaber, telefon, email, sprache, anrede, rvnr, version
                from party.person where id = :id""").param("id", id).query(Person.class).optional().orElseThrow(AccessRefused::new);
    }

    /// Persons for the search field: each typed word is the beginning of a family, given or birth name.
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Person> search(String text) {
        List<String> words = Suchworte.von(text).stream().limit(MOST_WORDS).toList();
        if (words.isEmpty()) {
            return List.of();
        }
        List<UUID> ids = keys.search(words, MOST_FOUND);
        Map<UUID, Person> found = all(ids);
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
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
}
