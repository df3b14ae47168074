package de.tragwerk.payment.store;

import de.tragwerk.payment.model.Pruefergebnis;
import de.tragwerk.payment.model.Pruefstand;
import de.tragwerk.payment.model.Vereinbarung;
import de.tragwerk.privacy.Vault;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What the bank found about payees, and what people decided about it. The name the bank knows and the reason of a
/// decision are sealed for the file (Akte).
@Component
public class PruefungTabelle {

    /// What a person decides about a payment.
    public enum Entscheid {
        ZAHLEN("trotzdem zahlen"),
        NICHT("nicht zahlen");

        private final String titel;

        Entscheid(String titel) {
            this.titel = titel;
        }

        public String titel() {
            return titel;
        }
    }

    /// A payment whose payee does not fit or could not be checked, as the acting person may see it.
    ///
    /// @param empfaenger name in the file
    /// @param name the bank knows, empty without
    public record Abweichung(
            UUID zahlung,
            UUID akte,
            String aktenzeichen,
            YearMonth monat,
            long cent,
            String empfaenger,
            String iban,
            Pruefergebnis ergebnis,
            String name,
            @Nullable Entscheid entscheid,
            String grund,
            @Nullable UUID von,
            @Nullable Instant am) {}

    private static final String STAENDE = """
            select d.id, d.lauf_id, d.erstellt_am, u.datei_id is not null as angefordert, v.art,
              exists (select 1 from payment.bankstatus s where s.datei_id = d.id and s.stand in ('RCVC', 'RVCM')) as berichtet,
              (select count(*)::int from payment.vop_ergebnis e where e.datei_id = d.id) as abweichungen,
              (select count(*)::int from payment.vop_ergebnis e where e.datei_id = d.id
                 and not exists (select 1 from payment.vop_entscheid n where n.zahlung_id = e.zahlung_id)) as offen,
              (select count(*)::int from payment.vop_ergebnis e join payment.vop_entscheid n on n.zahlung_id = e.zahlung_id
                 where e.datei_id = d.id and n.entscheid = 'NICHT') as nicht,
              exists (select 1 from payment.bankstatus s where s.datei_id = d.id and s.stand = 'RJCT') as abgelehnt,
              exists (select 1 from payment.bankstatus s where s.datei_id = d.id and s.stand in ('ACSP', 'ACSC', 'ACCC', 'ACWC', 'PART'))
                or exists (select 1 from payment.buchung b where b.datei_id = d.id and b.art = 'AUSFUEHRUNG') as angenommen,
              c.schluss, c.von_konto, c.am, c.erledigt_am
            from payment.datei d left join payment.uebergabe u on u.datei_id = d.id left join payment.vop_vereinbarung v on v.id = u.vop_id
            left join payment.vop_schluss c on c.datei_id = d.id where d.weg = 'KONTO' and\s""";

    private final JdbcClient db;
    private final Vault vault;

    PruefungTabelle(JdbcClient db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    /// Of the bank's files of a run.
    public List<Pruefstand> ofLauf(UUID lauf) {
        return db.sql(STAENDE + "d.lauf_id = :x order by d.msg_id")
                .param("x", lauf)
                .query(PruefungTabelle::stand)
                .list();
    }

    public Optional<Pruefstand> finde(UUID datei) {
        return db.sql(STAENDE + "d.id = :x")
                .param("x", datei)
                .query(PruefungTabelle::stand)
                .optional();
    }

    /// Most files that a page names.
    private static final int HOECHSTENS = 100;

    /// Files with findings that nobody has closed, and which the bank neither took nor refused; oldest first.
    public List<Pruefstand> wartende() {
        return wartende(HOECHSTENS);
    }

    /// The same, at most so many. Those the bank took or refused never get an end and do not stand before the others.
    public List<Pruefstand> wartende(int hoechstens) {
        return db.sql("select * from (" + STAENDE
                        + "c.datei_id is null and exists (select 1 from payment.vop_ergebnis e where e.datei_id = d.id)"
                        + ") x where not x.abgelehnt and not x.angenommen order by x.erstellt_am limit :n")
                .param("n", hoechstens)
                .query(PruefungTabelle::stand)
                .list();
    }

    /// @return false when the bank told of it before
    public boolean neu(
            UUID bankdatei, UUID datei, BankTabelle.Ziel z, Pruefergebnis ergebnis, String name, Instant jetzt) {
        return db.sql("""
                insert into payment.vop_ergebnis (zahlung_id, datei_id, bankdatei_id, ergebnis, name, am)
                values (:id, :datei, :bankdatei, :ergebnis, :name, :am) on conflict do nothing""")
                        .param("id", z.id())
                        .param("datei", datei)
                        .param("bankdatei", bankdatei)
                        .param("ergebnis", ergebnis.name())
                        .param(
                                "name",
                                name.isEmpty() ? null : zu(z.akte(), name, "payment.vop_ergebnis", "name", z.id()))
                        .param("am", jetzt.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// Findings about a file that the acting person may see.
    public List<Abweichung> seite(UUID datei, int ab, int anzahl) {
        return db.sql("""
                select z.id, z.akte_id, z.aktenzeichen, z.monat, z.cent, z.empfaenger, z.iban, e.ergebnis, e.name, n.entscheid, n.grund, n.von_konto, n.am
                from payment.vop_ergebnis e join payment.zahlung z on z.id = e.zahlung_id left join payment.vop_entscheid n on n.zahlung_id = e.zahlung_id
                where e.datei_id = :datei order by (n.zahlung_id is not null), z.nr limit :n offset :ab""")
                .param("datei", datei)
                .param("n", anzahl)
                .param("ab", ab)
                .query(this::abweichung)
                .list();
    }

    /// How many of them the acting person may see.
    public int gesehen(UUID datei) {
        return db.sql(
                        "select count(*)::int from payment.vop_ergebnis e join payment.zahlung z on z.id = e.zahlung_id where e.datei_id = :d")
                .param("d", datei)
                .query(Integer.class)
                .single();
    }

    /// The file (Akte) of a finding, if the acting person may see it.
    public Optional<UUID> akte(UUID datei, UUID zahlung) {
        return db.sql("""
                select z.akte_id from payment.vop_ergebnis e join payment.zahlung z on z.id = e.zahlung_id
                where e.datei_id = :d and e.zahlung_id = :z""")
                .param("d", datei)
                .param("z", zahlung)
                .query(UUID.class)
                .optional();
    }

    /// @return false when somebody decided before
    public boolean entscheide(UUID zahlung, UUID akte, Entscheid entscheid, String grund, UUID konto, Instant jetzt) {
        return db.sql("""
                insert into payment.vop_entscheid (zahlung_id, entscheid, grund, von_konto, von_person, am)
                values (:id, :entscheid, :grund, :konto, :konto, :am) on conflict do nothing""")
                        .param("id", zahlung)
                        .param("entscheid", entscheid.name())
                        .param("grund", zu(akte, grund, "payment.vop_entscheid", "grund", zahlung))
                        .param("konto", konto)
                        .param("am", jetzt.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// Whether this person decided about any payment of the file.
    public boolean hatEntschieden(UUID datei, UUID person) {
        return db.sql("""
                select exists (select 1 from payment.vop_ergebnis e join payment.vop_entscheid n on n.zahlung_id = e.zahlung_id
                where e.datei_id = :d and n.von_person = :p)""")
                .param("d", datei)
                .param("p", person)
                .query(Boolean.class)
                .single();
    }

    /// @return false when it was closed before
    public boolean schliesse(UUID datei, Pruefstand.Schluss schluss, UUID konto, Instant jetzt) {
        return db.sql("""
                insert into payment.vop_schluss (datei_id, schluss, von_konto, von_person, am) values (:d, :s, :konto, :konto, :am)
                on conflict do nothing""")
                        .param("d", datei)
                        .param("s", schluss.name())
                        .param("konto", konto)
                        .param("am", jetzt.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// Payments of a file that are not to be paid as they are.
    public Set<UUID> nicht(UUID datei) {
        return new HashSet<>(db.sql("""
                select e.zahlung_id from payment.vop_ergebnis e join payment.vop_entscheid n on n.zahlung_id = e.zahlung_id
                where e.datei_id = :d and n.entscheid = 'NICHT'""").param("d", datei).query(UUID.class).list());
    }

    /// Everything in a withdrawn file is due again.
    ///
    /// @return false when that was noted before, or the file is not withdrawn
    public boolean erledige(UUID datei, Instant jetzt) {
        return db.sql(
                                "update payment.vop_schluss set erledigt_am = :am where datei_id = :d and schluss = 'ZURUECKGEZOGEN' and erledigt_am is null")
                        .param("d", datei)
                        .param("am", jetzt.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private Abweichung abweichung(ResultSet rs, int n) throws SQLException {
        UUID zahlung = rs.getObject("id", UUID.class);
        UUID akte = rs.getObject("akte_id", UUID.class);
        String entscheid = rs.getString("entscheid");
        OffsetDateTime am = rs.getObject("am", OffsetDateTime.class);
        return new Abweichung(
                zahlung,
                akte,
                rs.getString("aktenzeichen"),
                PlanTabelle.monat(rs, "monat"),
                rs.getLong("cent"),
                rs.getString("empfaenger"),
                rs.getString("iban"),
                Pruefergebnis.valueOf(rs.getString("ergebnis")),
                auf(akte, rs.getBytes("name"), "payment.vop_ergebnis", "name", zahlung),
                entscheid == null ? null : Entscheid.valueOf(entscheid),
                auf(akte, rs.getBytes("grund"), "payment.vop_entscheid", "grund", zahlung),
                rs.getObject("von_konto", UUID.class),
                am == null ? null : am.toInstant());
    }

    private byte[] zu(UUID akte, String text, String tabelle, String spalte, UUID zahlung) {
        return vault.seal(akte, text.getBytes(StandardCharsets.UTF_8), tabelle, spalte, zahlung);
    }

    /// @return empty where nothing was written, or where the file's key is destroyed
    private String auf(UUID akte, byte @Nullable [] siegel, String tabelle, String spalte, UUID zahlung) {
        if (siegel == null) {
            return "";
        }
        try {
            return new String(vault.open(akte, siegel, tabelle, spalte, zahlung), StandardCharsets.UTF_8);
        } catch (Vault.KeyErased e) {
            return "";
        }
    }

    private static Pruefstand stand(ResultSet rs, int n) throws SQLException {
        String art = rs.getString("art");
        String schluss = rs.getString("schluss");
        return new Pruefstand(
                rs.getObject("id", UUID.class),
                rs.getObject("lauf_id", UUID.class),
                rs.getBoolean("angefordert"),
                art == null ? null : Vereinbarung.Art.valueOf(art),
                rs.getBoolean("berichtet"),
                rs.getInt("abweichungen"),
                rs.getInt("offen"),
                rs.getInt("nicht"),
                rs.getBoolean("abgelehnt"),
                rs.getBoolean("angenommen"),
                schluss == null ? null : Pruefstand.Schluss.valueOf(schluss),
                rs.getObject("von_konto", UUID.class),
                zeit(rs, "am"),
                zeit(rs, "erledigt_am"));
    }

    private static @Nullable Instant zeit(ResultSet rs, String spalte) throws SQLException {
        OffsetDateTime zeit = rs.getObject(spalte, OffsetDateTime.class);
        return zeit == null ? null : zeit.toInstant();
    }
}
