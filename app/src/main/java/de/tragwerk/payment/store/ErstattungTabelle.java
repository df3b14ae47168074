package de.tragwerk.payment.store;

import de.tragwerk.payment.model.Aufteilung;
import de.tragwerk.payment.model.Erstattung;
import de.tragwerk.payment.model.Erstattung.Zustand;
import de.tragwerk.privacy.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Claims between authorities. Their reference and the reason are sealed for the file.
@Component
public class ErstattungTabelle {

    /// A claim in a list, with the money on it.
    ///
    /// @param offen cents of a claim of ours that have not come in
    /// @param gezahlt cents the run ordered to the other body
    public record Zeile(Erstattung erstattung, long offen, long gezahlt) {}

    /// A booking on a claim of ours.
    public record Buchung(UUID erstattung, String art, long cent, LocalDate tag, String beleg) {}

    private final JdbcClient db;
    private final Vorgelegt<Erstattung> vorgelegt;

    ErstattungTabelle(JdbcClient db, Vault vault) {
        this.db = db;
        this.vorgelegt = new Vorgelegt<>(db, vault, "payment.erstattung", this::zeile);
    }

    /// @return false when this form was sent already
    public boolean neu(Erstattung e, String verwendung, UUID konto, Instant jetzt) {
        return db.sql("""
                insert into payment.erstattung (id, akte_id, kreis, aktenzeichen, person_id, kapitel, richtung, norm, empfaenger, anschrift, zeichen, von, bis,
                  gefordert_cent, anerkannt_cent, eingang, kenntnis, iban, verwendung, begruendung, zustand, vorgeschlagen_von, vorgeschlagen_am)
                values (:id, :akte, :kreis, :az, :person, :kapitel, :richtung, :norm, :traeger, :anschrift, :zeichen, :von, :bis,
                  :gefordert, :anerkannt, :eingang, :kenntnis, :iban, :verwendung, :text, 'VORGESCHLAGEN', :konto, :am) on conflict (id) do nothing""")
                        .param("id", e.id())
                        .param("akte", e.akte())
                        .param("kreis", e.kreis())
                        .param("az", e.aktenzeichen())
                        .param("person", e.person())
                        .param("kapitel", e.kapitel())
                        .param("richtung", e.richtung().name())
                        .param("norm", e.norm().name())
                        .param("traeger", e.traeger())
                        .param("anschrift", e.anschrift())
                        .param("zeichen", vorgelegt.zu(e.akte(), e.zeichen(), "zeichen", e.id()))
                        .param("von", e.von())
                        .param("bis", e.bis())
                        .param("gefordert", e.gefordert())
                        .param("anerkannt", e.anerkannt())
                        .param("eingang", e.angemeldet())
                        .param("kenntnis", e.kenntnis())
                        .param("iban", e.iban())
                        .param("verwendung", e.iban() == null ? null : verwendung)
                        .param("text", vorgelegt.zu(e.akte(), e.begruendung(), "begruendung", e.id()))
                        .param("konto", konto)
                        .param("am", jetzt.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// Newest first.
    public List<Erstattung> ofAkte(UUID akte) {
        return vorgelegt.ofAkte(akte);
    }

    /// Claims of ours that were made, oldest first.
    public List<Erstattung> eigene(UUID akte) {
        return ofAkte(akte).stream()
                .filter(e -> e.richtung() == Erstattung.Richtung.EIGEN && e.zustand() == Zustand.GILT)
                .toList()
                .reversed();
    }

    /// Cents of a claim of ours that the other body owes or has paid; what was given up is the person's again.
    public long verlangt(UUID id) {
        return db.sql("""
                select coalesce(sum(cent), 0)::bigint from payment.erstattung_buchung where erstattung_id = :id and art in ('SOLL', 'ENDE')""").param("id", id).query(Long.class).single();
    }

    public Optional<Erstattung> sperre(UUID akte, UUID id) {
        return vorgelegt.sperre(akte, id);
    }

    /// @param zustand what the second person made of it
    public void gibFrei(UUID id, Zustand zustand, LocalDate tag, UUID konto, Instant jetzt) {
        db.sql("""
                update payment.erstattung set zustand = :z, angemeldet = coalesce(eingang, :tag), freigegeben_von = :konto, freigegeben_am = :am where id = :id""")
                .param("z", zustand.name())
                .param("tag", tag)
                .param("konto", konto)
                .param("am", jetzt.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    public void verwirf(UUID id) {
        vorgelegt.verwirf(id);
    }

    /// @param cent of the month that goes to the other body
    public void monat(Erstattung e, YearMonth monat, long cent) {
        db.sql(
                        "insert into payment.erstattung_monat (erstattung_id, akte_id, kreis, monat, cent) values (:id, :akte, :kreis, :monat, :cent)")
                .param("id", e.id())
                .param("akte", e.akte())
                .param("kreis", e.kreis())
                .param("monat", monat.atDay(1))
                .param("cent", cent)
                .update();
    }

    /// What goes to other bodies, by month of a file: for the plan.
    public Map<YearMonth, List<Aufteilung.Vorab>> jeMonat(UUID akte) {
        Map<YearMonth, List<Aufteilung.Vorab>> monate = new HashMap<>();
        db.sql("""
                select m.monat, e.id, e.person_id, m.cent from payment.erstattung_monat m join payment.erstattung e on e.id = m.erstattung_id
                where m.akte_id = :akte and e.zustand = 'GILT' order by m.monat, e.id""").param("akte", akte).query(rs -> {
            monate.computeIfAbsent(PlanTabelle.monat(rs, "monat"), m -> new ArrayList<>())
                    .add(new Aufteilung.Vorab(rs.getObject(2, UUID.class), rs.getObject(3, UUID.class), rs.getLong(4)));
        });
        return monate;
    }

    /// One person's months in a file; of others in the household nothing is taken.
    public record Wessen(UUID akte, UUID person) {}

    /// Months for which a claim of another body waits for our answer: for the run.
    public Map<Wessen, Set<YearMonth>> ungeprueft() {
        Map<Wessen, Set<YearMonth>> alle = new HashMap<>();
        db.sql(
                        "select akte_id, person_id, von, bis from payment.erstattung where richtung = 'FREMD' and zustand = 'VORGESCHLAGEN'")
                .query(rs -> {
                    Set<YearMonth> monate = alle.computeIfAbsent(
                            new Wessen(rs.getObject(1, UUID.class), rs.getObject(2, UUID.class)), w -> new HashSet<>());
                    YearMonth letzter = YearMonth.from(rs.getObject(4, LocalDate.class));
                    for (YearMonth m = YearMonth.from(rs.getObject(3, LocalDate.class));
                            !m.isAfter(letzter);
                            m = m.plusMonths(1)) {
                        monate.add(m);
                    }
                });
        return alle;
    }

    /// Where the money of accepted claims goes: for the run.
    public Map<UUID, DirektzahlungTabelle.Ziel> ziele(Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of() : vorgelegt.ziele(ids);
    }

    /// A payment came back from another body.
    ///
    /// @return false when it did not go to one
    public boolean gestoert(UUID empfaenger, Instant jetzt) {
        return db.sql("update payment.erstattung set gestoert_am = :am where id = :id")
                        .param("am", jetzt.atOffset(ZoneOffset.UTC))
                        .param("id", empfaenger)
                        .update()
                == 1;
    }

    /// Months of a person for which something of the monthly benefit went out and did not come back.
    public Set<YearMonth> gezahlteMonate(UUID person) {
        return new HashSet<>(db.sql("""
                select monat from payment.geleistet where person_id = :p and zweck not in ('DARLEHEN', 'BEIHILFE', 'BRIEF')
                group by monat having sum(cent) <> 0""")
                .param("p", person)
                .query((rs, n) -> PlanTabelle.monat(rs, "monat"))
                .list());
    }

    /// Cents of the monthly benefit a person got for these months.
    public long gezahlt(UUID person, YearMonth von, YearMonth bis) {
        return db.sql("""
                select coalesce(sum(cent), 0)::bigint from payment.geleistet
                where person_id = :p and monat between :von and :bis and zweck not in ('DARLEHEN', 'BEIHILFE', 'BRIEF', 'ERSTATTUNG')""")
                .param("p", person)
                .param("von", von.atDay(1))
                .param("bis", bis.atDay(1))
                .query(Long.class)
                .single();
    }

    /// Chapter by which the newest of these months was planned for a person.
    public Optional<Integer> kapitel(UUID person, YearMonth von, YearMonth bis) {
        return db.sql("""
                select kapitel from payment.plan where person_id = :p and monat between :von and :bis and ersetzt_durch is null
                order by monat desc limit 1""")
                .param("p", person)
                .param("von", von.atDay(1))
                .param("bis", bis.atDay(1))
                .query(Integer.class)
                .optional();
    }

    /// @param id of the form, so that pressing twice books once
    public void buche(
            UUID id, Erstattung e, String art, long cent, LocalDate tag, String beleg, UUID konto, Instant jetzt) {
        db.sql("""
                insert into payment.erstattung_buchung (id, erstattung_id, akte_id, kreis, lfd, art, cent, tag, beleg, von_konto, am)
                select :id, :e, :akte, :kreis, coalesce(max(b.lfd), 0) + 1, :art, :cent, :tag, :beleg, :konto, :am
                from payment.erstattung_buchung b where b.erstattung_id = :e on conflict (id) do nothing""")
                .param("id", id)
                .param("e", e.id())
                .param("akte", e.akte())
                .param("kreis", e.kreis())
                .param("art", art)
                .param("cent", cent)
                .param("tag", tag)
                .param("beleg", beleg)
                .param("konto", konto)
                .param("am", jetzt.atOffset(ZoneOffset.UTC))
                .update();
    }

    public boolean gebucht(UUID id) {
        return db.sql("select count(*) from payment.erstattung_buchung where id = :id")
                        .param("id", id)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    public long offen(UUID id) {
        return db.sql("select coalesce(sum(cent), 0)::bigint from payment.erstattung_buchung where erstattung_id = :id")
                .param("id", id)
                .query(Long.class)
                .single();
    }

    /// Claims the acting person sees, with the money on them; nearest exclusion first is for the caller.
    public List<Zeile> alle() {
        Map<UUID, Long> offen =
                summen("select erstattung_id, sum(cent)::bigint from payment.erstattung_buchung group by 1");
        Map<UUID, Long> gezahlt = summen("""
                select z.empfaenger_id, sum(b.cent)::bigint from payment.zahlung z join payment.bewegung b on b.zahlung_id = z.id
                where z.zweck = 'ERSTATTUNG' group by 1""");
        return db
                .sql("select * from payment.erstattung where zustand <> 'VERWORFEN' order by id desc limit 5000")
                .query(this::zeile)
                .list()
                .stream()
                .map(e -> new Zeile(e, offen.getOrDefault(e.id(), 0L), gezahlt.getOrDefault(e.id(), 0L)))
                .toList();
    }

    private Map<UUID, Long> summen(String sql) {
        Map<UUID, Long> summen = new HashMap<>();
        db.sql(sql).query(rs -> {
            summen.put(rs.getObject(1, UUID.class), rs.getLong(2));
        });
        return summen;
    }

    private Erstattung zeile(ResultSet rs, int row) throws SQLException {
        UUID id = rs.getObject("id", UUID.class);
        UUID akte = rs.getObject("akte_id", UUID.class);
        LocalDate eingang = rs.getObject("eingang", LocalDate.class);
        return new Erstattung(
                id,
                akte,
                rs.getInt("kreis"),
                rs.getString("aktenzeichen"),
                rs.getObject("person_id", UUID.class),
                rs.getInt("kapitel"),
                Erstattung.Richtung.valueOf(rs.getString("richtung")),
                Erstattung.Norm.valueOf(rs.getString("norm")),
                rs.getString("empfaenger"),
                rs.getString("anschrift"),
                vorgelegt.auf(akte, rs.getBytes("zeichen"), "zeichen", id),
                Objects.requireNonNull(rs.getObject("von", LocalDate.class)),
                Objects.requireNonNull(rs.getObject("bis", LocalDate.class)),
                rs.getLong("gefordert_cent"),
                rs.getLong("anerkannt_cent"),
                eingang == null ? rs.getObject("angemeldet", LocalDate.class) : eingang,
                rs.getObject("kenntnis", LocalDate.class),
                rs.getString("iban"),
                vorgelegt.auf(akte, rs.getBytes("begruendung"), "begruendung", id),
                Zustand.valueOf(rs.getString("zustand")),
                Objects.requireNonNull(rs.getObject("vorgeschlagen_person", UUID.class)));
    }
}
