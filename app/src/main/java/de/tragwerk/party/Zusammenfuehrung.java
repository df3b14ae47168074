package de.tragwerk.party;

import de.tragwerk.access.AccessRefused;
import de.tragwerk.akte.AkteRef;
import de.tragwerk.akte.Akten;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.kernel.Ids;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.mandant.Scope;
import de.tragwerk.party.store.Aenderung;
import de.tragwerk.party.store.History;
import de.tragwerk.privacy.Vault;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// Joins two records of one person, and takes that apart again.
///
/// Nothing is rewritten outside of this module: files and notices go on naming the id they named, and that id now
/// leads to the kept values.
@Component
public class Zusammenfuehrung {

    /// Why two records cannot be joined or taken apart, in a sentence for the officer.
    public static final class GehtNicht extends RuntimeException {
        private static final long serialVersionUID = 1L;

        GehtNicht(String satz) {
            super(satz);
        }
    }

    /// @param getrennt when it was taken apart, `null` while it holds
    public record Vorgang(
            UUID id,
            UUID person,
            UUID aufgegangen,
            OffsetDateTime am,
            @Nullable UUID konto,
            @Nullable OffsetDateTime getrennt) {}

    private record Werte(Person vorher, Person nachher) {}

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String TABLE = "party.zusammenfuehrung";

    private final JdbcClient jdbc;
    private final Persons persons;
    private final Dubletten dubletten;
    private final Akten akten;
    private final History history;
    private final Vault vault;
    private final Audit audit;
    private final RealTime time;

    Zusammenfuehrung(
            JdbcClient jdbc,
            Persons persons,
            Dubletten dubletten,
            Akten akten,
            History history,
            Vault vault,
            Audit audit,
            RealTime time) {
        this.jdbc = jdbc;
        this.persons = persons;
        this.dubletten = dubletten;
        this.akten = akten;
        this.history = history;
        this.vault = vault;
        this.audit = audit;
        this.time = time;
    }

    /// @param felder fields in which the values of `andere` are taken over
    /// @throws GehtNicht with the reason
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID vereine(UUID behalten, UUID andere, Set<String> felder) {
        UUID a = persons.kept(behalten);
        UUID b = persons.kept(andere);
        if (a.equals(b)) {
            throw new GehtNicht("Das ist schon eine Person.");
        }
        haltFest(a, b);
        gemeinsameAkte(a, b).ifPresent(akte -> {
            throw new GehtNicht("Beide stehen in der Akte " + akte.aktenzeichen()
                    + ". Nehmen Sie dort erst eine der beiden heraus, sonst würde sie doppelt gerechnet.");
        });
        Person vorher = persons.stored(a);
        Person anderer = persons.stored(b);
        Person nachher = Abgleich.vereint(vorher, anderer, felder);
        if (!nachher.equals(vorher) && !persons.update(nachher)) {
            throw new GehtNicht("Jemand hat die Person gerade geändert. Laden Sie die Seite neu.");
        }
        List<Integer> kreiseA = kreise(a);
        List<Integer> kreiseB = kreise(b);
        List<UUID> umgehaengt = jdbc.sql("select id from party.person where geht_in = :b")
                .param("b", b)
                .query(UUID.class)
                .list();
        UUID id = Ids.next();
        Set<Integer> alle = new TreeSet<>(kreiseA);
        alle.addAll(kreiseB);
        jdbc.sql("update party.person set geht_in = :a where id = :b or geht_in = :b")
                .param("a", a)
                .param("b", b)
                .update();
        setzeKreise(persons.ids(a), alle);
        jdbc.sql("""
                insert into party.zusammenfuehrung(id, person_id, aufgegangen, kreise, kreise_person, kreise_andere, umgehaengt, vorher, am, konto)
                values (:id, :a, :b, :alle, :ka, :kb, :um, :vorher, :am, :konto)""")
                .param("id", id)
                .param("a", a)
                .param("b", b)
                .param("alle", alle.toArray(Integer[]::new))
                .param("ka", kreiseA.toArray(Integer[]::new))
                .param("kb", kreiseB.toArray(Integer[]::new))
                .param("um", umgehaengt.toArray(UUID[]::new))
                .param("vorher", vault.seal(a, bytes(new Werte(vorher, nachher)), TABLE, "vorher", id))
                .param("am", jetzt())
                .param("konto", Scope.current().actor().id())
                .update();
        persons.writeKeys(a);
        dubletten.entscheide(a, b, true);
        history.note(a, List.of(new Aenderung("Zusammengeführt mit", "", anderer.deskName())));
        audit.log(Entry.of("party.MERGE").subjects(a, b));
        return id;
    }

    /// Two people who join the same two crosswise would else let each go into the other.
    private void haltFest(UUID a, UUID b) {
        jdbc.sql("select id from party.person where id in (:a, :b) order by id for update")
                .param("a", a)
                .param("b", b)
                .query(UUID.class)
                .list();
        if (!persons.kept(a).equals(a) || !persons.kept(b).equals(b)) {
            throw new GehtNicht("Jemand hat die beiden gerade zusammengeführt. Laden Sie die Seite neu.");
        }
    }

    /// Takes the newest joining of a person apart. What was changed since stays; what came from the other goes back.
    ///
    /// @throws GehtNicht with the reason
    @Transactional(propagation = Propagation.MANDATORY)
    public void trenne(UUID vorgang) {
        Vorgang v = jdbc.sql(
                        "select id, person_id, aufgegangen, am, konto, getrennt_am from party.zusammenfuehrung where id = :id")
                .param("id", vorgang)
                .query((row, n) -> vorgang(row))
                .optional()
                .orElseThrow(AccessRefused::new);
        boolean neuere = jdbc.sql("""
                select exists (select 1 from party.zusammenfuehrung where getrennt_am is null and id > :id
                    and (person_id in (:a, :b) or aufgegangen in (:a, :b)))""")
                .param("id", vorgang)
                .param("a", v.person())
                .param("b", v.aufgegangen())
                .query(Boolean.class)
                .single();
        if (v.getrennt() != null || neuere) {
            throw new GehtNicht(
                    neuere
                            ? "Danach wurde noch eine Person hinzugenommen. Trennen Sie zuerst diese."
                            : "Das ist schon wieder getrennt.");
        }
        byte[] sealed = jdbc.sql("select vorher from party.zusammenfuehrung where id = :id")
                .param("id", vorgang)
                .query(byte[].class)
                .single();
        Werte werte = JSON.readValue(vault.open(v.person(), sealed, TABLE, "vorher", vorgang), Werte.class);
        zurueck(v.person(), werte);
        jdbc.sql("""
                update party.person p set geht_in = case when p.id = z.aufgegangen then null else z.aufgegangen end
                from party.zusammenfuehrung z where z.id = :id and (p.id = z.aufgegangen or p.id = any (z.umgehaengt))""").param("id", vorgang).update();
        kreiseZurueck(v);
        persons.writeKeys(v.person());
        persons.writeKeys(v.aufgegangen());
        jdbc.sql("update party.zusammenfuehrung set getrennt_am = :am, getrennt_konto = :konto where id = :id")
                .param("am", jetzt())
                .param("konto", Scope.current().actor().id())
                .param("id", vorgang)
                .update();
        dubletten.vergiss(v.person(), v.aufgegangen());
        history.note(
                v.person(),
                List.of(new Aenderung(
                        "Zusammengeführt mit", persons.stored(v.aufgegangen()).deskName(), "wieder getrennt")));
        audit.log(Entry.of("party.UNMERGE").subjects(v.person(), v.aufgegangen()));
    }

    /// Joinings of a person, newest first.
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Vorgang> vorgaenge(List<UUID> ids) {
        return jdbc.sql("""
                select id, person_id, aufgegangen, am, konto, getrennt_am from party.zusammenfuehrung
                where person_id = any (:ids) order by id desc""")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, n) -> vorgang(row))
                .list();
    }

    /// The names under which joined records were kept.
    @Transactional(propagation = Propagation.MANDATORY)
    public String name(UUID id) {
        return persons.stored(id).deskName();
    }

    private void zurueck(UUID person, Werte werte) {
        Person jetzt = persons.stored(person);
        Set<String> felder = new LinkedHashSet<>();
        List<Abgleich.Zeile> damals = Abgleich.zeilen(werte.nachher(), werte.vorher());
        for (Abgleich.Zeile zeile : damals) {
            boolean unveraendert = Abgleich.zeilen(jetzt, null).stream()
                    .anyMatch(z -> z.feld().equals(zeile.feld()) && z.neu().equals(zeile.neu()));
            if (!zeile.neu().equals(zeile.alt()) && unveraendert) {
                felder.add(zeile.feld());
            }
        }
        Person alt = Abgleich.vereint(jetzt, werte.vorher(), felder);
        if (!alt.equals(jetzt) && !persons.update(alt)) {
            throw new GehtNicht("Jemand hat die Person gerade geändert. Laden Sie die Seite neu.");
        }
    }

    private void kreiseZurueck(Vorgang v) {
        List<Integer> kreiseA = arrays(v.id(), "kreise_person");
        List<Integer> kreiseB = arrays(v.id(), "kreise_andere");
        setzeKreise(persons.ids(v.person()), zurueck(v.person(), kreiseA, kreiseB));
        setzeKreise(persons.ids(v.aufgegangen()), zurueck(v.aufgegangen(), kreiseB, kreiseA));
    }

    /// Circles that came by the joining go, unless she has a file there by now.
    private Set<Integer> zurueck(UUID person, List<Integer> eigene, List<Integer> fremde) {
        Set<Integer> bleiben = new TreeSet<>(kreise(person));
        fremde.stream().filter(k -> !eigene.contains(k)).forEach(bleiben::remove);
        bleiben.addAll(eigene);
        persons.ids(person).forEach(id -> akten.ofPerson(id).forEach(a -> bleiben.add(a.kreis())));
        return bleiben;
    }

    private Optional<AkteRef> gemeinsameAkte(UUID a, UUID b) {
        List<AkteRef> vonA = new ArrayList<>();
        persons.ids(a).forEach(id -> vonA.addAll(akten.ofPerson(id)));
        return persons.ids(b).stream()
                .flatMap(id -> akten.ofPerson(id).stream())
                .filter(x -> vonA.stream().anyMatch(y -> y.akteId().equals(x.akteId())))
                .findFirst();
    }

    private List<Integer> kreise(UUID person) {
        return jdbc.sql("select unnest(kreise) from party.person where id = :id order by 1")
                .param("id", person)
                .query(Integer.class)
                .list();
    }

    private List<Integer> arrays(UUID vorgang, String column) {
        return jdbc.sql("select unnest(" + (column.equals("kreise_person") ? "kreise_person" : "kreise_andere")
                        + ") from party.zusammenfuehrung where id = :id order by 1")
                .param("id", vorgang)
                .query(Integer.class)
                .list();
    }

    private void setzeKreise(List<UUID> ids, Set<Integer> kreise) {
        jdbc.sql("update party.person set kreise = :kreise where id = any (:ids)")
                .param("kreise", kreise.toArray(Integer[]::new))
                .param("ids", ids.toArray(UUID[]::new))
                .update();
    }

    private OffsetDateTime jetzt() {
        return time.instant().atOffset(ZoneOffset.UTC);
    }

    private static byte[] bytes(Werte werte) {
        return JSON.writeValueAsString(werte).getBytes(StandardCharsets.UTF_8);
    }

    private static Vorgang vorgang(java.sql.ResultSet row) throws SQLException {
        return new Vorgang(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getObject("aufgegangen", UUID.class),
                row.getObject("am", OffsetDateTime.class),
                row.getObject("konto", UUID.class),
                row.getObject("getrennt_am", OffsetDateTime.class));
    }
}
