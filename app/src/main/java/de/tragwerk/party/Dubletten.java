package de.tragwerk.party;

import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.mandant.Scope;
import de.tragwerk.party.dedup.Abdruck;
import de.tragwerk.party.dedup.Abdruecke;
import de.tragwerk.party.dedup.Klasse;
import de.tragwerk.party.dedup.Namensschatz;
import de.tragwerk.party.dedup.Personalien;
import de.tragwerk.party.dedup.Schluessel;
import de.tragwerk.party.dedup.Urteil;
import de.tragwerk.party.dedup.Vergleich;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Duplicate search: who of the known persons may be this one. Each search is an entry in the audit log.
@Component
public class Dubletten {

    /// A circle outside of one's own that knows somebody like this: ask there.
    public record Anderswo(Klasse klasse, int kreis) {}

    /// @param kandidaten likeliest first, at most twenty, only such as the acting person may see
    /// @param schreibweisen known spellings of a rare family name
    public record Ergebnis(List<Candidate> kandidaten, List<Anderswo> anderswo, List<String> schreibweisen) {
        public boolean leer() {
            return kandidaten.isEmpty() && anderswo.isEmpty() && schreibweisen.isEmpty();
        }

        /// Without one of them.
        public Ergebnis ohne(@Nullable UUID person) {
            return new Ergebnis(
                    kandidaten.stream()
                            .filter(c -> !c.person().id().equals(person))
                            .toList(),
                    anderswo,
                    schreibweisen);
        }

        /// Somebody known is likely this one: a person has to say whether she is.
        public boolean fragt() {
            return !gefragte().isEmpty();
        }

        /// Ids of those who are likely this one.
        public List<String> gefragte() {
            return kandidaten.stream()
                    .filter(c -> c.klasse() == Klasse.SICHER || c.klasse() == Klasse.WAHRSCHEINLICH)
                    .map(c -> c.person().id().toString())
                    .toList();
        }

        /// The likeliest of those who are very likely this one.
        public Optional<UUID> vorschlag() {
            return kandidaten.stream()
                    .filter(c -> c.klasse() == Klasse.SICHER)
                    .map(c -> c.person().id())
                    .findFirst();
        }

        /// The candidate with this id, as a page sends it.
        public Optional<UUID> mit(String id) {
            return kandidaten.stream()
                    .map(c -> c.person().id())
                    .filter(k -> k.toString().equals(id))
                    .findFirst();
        }
    }

    /// What somebody decided about a pair.
    public record Entscheidung(boolean gleich, @Nullable UUID konto, OffsetDateTime am) {}

    private record Ahnung(UUID id, Urteil urteil) {}

    private record Gefunden(List<UUID> ids, List<Anderswo> anderswo) {}

    private static final int HOECHSTENS = 20;
    /// Doubt as in a stock of this size. A larger one makes the same evidence weaker, the order stays.
    private static final int BESTAND = 10_000;
    /// Without a birth date little evidence is possible; then weak evidence is shown too.
    private static final double OHNE_TAG = -13;

    /// Of a rare name there are few; of more keys than this nobody looks for a spelling.
    private static final int KLINGT_SO = 60;

    private final JdbcClient jdbc;
    private final Persons persons;
    private final Audit audit;
    private final RealTime time;
    private final Vergleich vergleich = new Vergleich(BESTAND);

    Dubletten(JdbcClient jdbc, Persons persons, Audit audit, RealTime time) {
        this.jdbc = jdbc;
        this.persons = persons;
        this.audit = audit;
        this.time = time;
    }

    /// Searches for a person, known or about to be entered. Pairs decided as not the same are left out.
    ///
    /// @param selbst id of the person or application that is searched for; a new random one if there is none yet
    @Transactional(propagation = Propagation.MANDATORY)
    public Ergebnis suche(Person gesucht, UUID selbst) {
        Abdruecke abdruecke = new Abdruecke();
        Abdruck abdruck = abdruecke.von(personalien(gesucht));
        Gefunden gefunden = gefunden(Schluessel.anfrage(abdruck).toArray(String[]::new));
        Map<UUID, Entscheidung> entschieden = entschieden(selbst);
        List<UUID> ids = gefunden.ids().stream()
                .filter(id -> !id.equals(selbst) && !entschieden.containsKey(id))
                .toList();
        List<Candidate> kandidaten = kandidaten(abdruck, abdruecke, ids);
        audit.log(Entry.of("party.FIND_DUPLICATES")
                .subjects(kandidaten.stream().map(c -> c.person().id()).toList()));
        return new Ergebnis(kandidaten, gefunden.anderswo(), schreibweisen(gesucht, abdruck));
    }

    /// Spellings of the list that comes with the program; for a name it does not know, those of persons the
    /// acting one may see.
    private List<String> schreibweisen(Person gesucht, Abdruck abdruck) {
        String name = gesucht.familienname();
        List<String> bekannte = Namensschatz.schreibweisen(name);
        if (!bekannte.isEmpty() || name.length() < 4 || Namensschatz.kennt(name)) {
            return bekannte;
        }
        Set<String> namen = new TreeSet<>();
        for (String klang : Schluessel.klaenge(abdruck)) {
            namen.addAll(jdbc.sql("""
                    select distinct p.familienname from (
                        select s.person_id from party.schluessel s where s.k >= :klang and s.k < :danach limit :most) s
                    join party.person p on p.id = s.person_id""")
                    .param("klang", klang)
                    .param("danach", klang + Character.MAX_VALUE)
                    .param("most", KLINGT_SO)
                    .query(String.class)
                    .list());
        }
        return Namensschatz.aehnliche(name, namen);
    }

    private Gefunden gefunden(String[] schluessel) {
        List<UUID> ids = new ArrayList<>();
        List<Anderswo> anderswo = new ArrayList<>();
        if (schluessel.length > 0) {
            jdbc.sql("select person_id, klasse, kreis from party.kandidaten(:keys)")
                    .param("keys", schluessel)
                    .query(row -> {
                        UUID id = row.getObject("person_id", UUID.class);
                        if (id != null) {
                            ids.add(id);
                        } else {
                            anderswo.add(new Anderswo(Klasse.valueOf(row.getString("klasse")), row.getInt("kreis")));
                        }
                    });
        }
        anderswo.sort(Comparator.comparing(Anderswo::klasse).thenComparing(Anderswo::kreis));
        return new Gefunden(ids, anderswo);
    }

    private List<Candidate> kandidaten(Abdruck gesucht, Abdruecke abdruecke, List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        List<Ahnung> gereiht = jdbc
                .sql("""
                select id, vornamen, familienname, geburtsname, geburtsdatum, strasse, hausnummer, plz, ort
                from party.person where id = any (:ids)""")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, n) -> new Ahnung(
                        row.getObject("id", UUID.class), vergleich.urteil(gesucht, abdruecke.von(personalien(row)))))
                .list()
                .stream()
                .filter(a -> a.urteil().klasse() != Klasse.KEINE
                        || gesucht.ohneGeburt() && a.urteil().bits() > OHNE_TAG)
                .sorted(Comparator.comparingDouble((Ahnung a) -> -a.urteil().bits())
                        .thenComparing(Ahnung::id))
                .limit(HOECHSTENS)
                .toList();
        Map<UUID, Person> voll = persons.all(gereiht.stream().map(Ahnung::id).toList());
        return gereiht.stream()
                .flatMap(a -> Optional.ofNullable(voll.get(a.id())).stream()
                        .map(p -> new Candidate(p, klasse(a.urteil()), a.urteil())))
                .toList();
    }

    private static Klasse klasse(Urteil urteil) {
        return urteil.klasse() == Klasse.KEINE ? Klasse.MOEGLICH : urteil.klasse();
    }

    /// Remembers what somebody decided about two persons, or about an application and a person.
    @Transactional(propagation = Propagation.MANDATORY)
    public void entscheide(UUID a, UUID b, boolean gleich) {
        UUID klein = a.compareTo(b) < 0 ? a : b;
        jdbc.sql("""
                insert into party.paar(person_a, person_b, gleich, konto, am) values (:a, :b, :gleich, :konto, :am)
                on conflict (person_a, person_b) do update set gleich = excluded.gleich, konto = excluded.konto, am = excluded.am""")
                .param("a", klein)
                .param("b", klein.equals(a) ? b : a)
                .param("gleich", gleich)
                .param("konto", Scope.current().actor().id())
                .param("am", time.instant().atOffset(ZoneOffset.UTC))
                .update();
        audit.log(Entry.of("party.DECIDE_DUPLICATE").subjects(a, b));
    }

    /// Takes a decision back, so that the pair is shown again.
    @Transactional(propagation = Propagation.MANDATORY)
    public void vergiss(UUID a, UUID b) {
        jdbc.sql("delete from party.paar where (person_a, person_b) in ((:a, :b), (:b, :a))")
                .param("a", a)
                .param("b", b)
                .update();
        audit.log(Entry.of("party.DECIDE_DUPLICATE").subjects(a, b));
    }

    /// Pairs of this one that were decided as not the same, by the other's id.
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<UUID, Entscheidung> entschieden(UUID id) {
        Map<UUID, Entscheidung> alle = new HashMap<>();
        jdbc.sql("""
                select case when person_a = :id then person_b else person_a end as andere, gleich, konto, am
                from party.paar where (person_a = :id or person_b = :id) and not gleich""").param("id", id).query(row -> {
            alle.put(
                    row.getObject("andere", UUID.class),
                    new Entscheidung(
                            row.getBoolean("gleich"),
                            row.getObject("konto", UUID.class),
                            row.getObject("am", OffsetDateTime.class)));
        });
        return alle;
    }

    private static Personalien personalien(ResultSet row) throws SQLException {
        return new Personalien(
                row.getString("vornamen"),
                row.getString("familienname"),
                row.getString("geburtsname"),
                Personalien.zahl(row.getObject("geburtsdatum", LocalDate.class)),
                row.getString("strasse"),
                row.getString("hausnummer"),
                row.getString("plz"),
                row.getString("ort"));
    }

    static Personalien personalien(Person p) {
        return new Personalien(
                p.vornamen(),
                p.familienname(),
                p.geburtsname(),
                Personalien.zahl(p.geburtsdatum()),
                p.strasse(),
                p.hausnummer(),
                p.plz(),
                p.ort());
    }
}
