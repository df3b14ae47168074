package de.tragwerk.payment.store;

import de.tragwerk.decision.Zahlungsweg;
import de.tragwerk.kernel.Sha256;
import de.tragwerk.payment.order.Anweisung;
import de.tragwerk.payment.order.AnweisungCsv;
import de.tragwerk.payment.order.AnweisungXml;
import de.tragwerk.privacy.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Files for the bank and where they are.
@Component
public class DateiTabelle {

    /// @param angefordert when somebody told the program to hand it over
    /// @param uebergeben when the bank had it
    public record Datei(
            UUID id,
            UUID lauf,
            UUID kasse,
            Zahlungsweg weg,
            Format format,
            LocalDate ausfuehrung,
            String msgId,
            String name,
            int anzahl,
            long summe,
            byte[] sha256,
            Instant erstellt,
            @Nullable Instant angefordert,
            @Nullable Instant uebergeben,
            String ziel) {}

    /// How a file is written. What goes to no bank is written twice, for programs and for people.
    public enum Format {
        PAIN001("pain.001.001.09"),
        XML("XML"),
        CSV("CSV");

        private final String titel;

        Format(String titel) {
            this.titel = titel;
        }

        public String titel() {
            return titel;
        }

        public static List<Format> of(Zahlungsweg weg) {
            return weg == Zahlungsweg.KONTO ? List.of(PAIN001) : List.of(XML, CSV);
        }

        public String endung() {
            return this == CSV ? ".csv" : ".xml";
        }

        /// @throws IllegalStateException for transfers, which are no instructions of this kind
        public byte[] schreibe(Anweisung a) {
            return switch (this) {
                case XML -> AnweisungXml.schreibe(a);
                case CSV -> AnweisungCsv.schreibe(a);
                case PAIN001 -> throw new IllegalStateException("Eine Überweisung ist keine Anweisung dieser Art");
            };
        }
    }

    private static final String TABELLE = "payment.datei";
    private static final String SPALTEN = """
            select d.id, d.lauf_id, d.kasse_id, d.weg, d.format, d.ausfuehrung, d.msg_id, d.name, d.anzahl, d.summe_cent, d.sha256, d.erstellt_am,
                   u.angefordert_am, u.uebergeben_am, coalesce(u.ziel, '') as ziel
            from payment.datei d left join payment.uebergabe u on u.datei_id = d.id where\s""";

    private final JdbcClient db;
    private final Vault vault;

    DateiTabelle(JdbcClient db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    public boolean gibtEs(UUID lauf, ZahlungTabelle.Teil teil, Format format) {
        return db.sql(
                                "select count(*) from payment.datei where lauf_id = :l and kasse_id = :k and weg = :w and format = :f")
                        .param("l", lauf)
                        .param("k", teil.kasse())
                        .param("w", teil.weg().name())
                        .param("f", format.name())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    public void neu(Datei d, byte[] inhalt) {
        db.sql("""
                insert into payment.datei (id, lauf_id, kasse_id, weg, format, ausfuehrung, msg_id, name, anzahl, summe_cent, sha256, inhalt, erstellt_am)
                values (:id, :lauf, :kasse, :weg, :format, :tag, :msg, :name, :anzahl, :summe, :sha, :inhalt, :am)""")
                .param("id", d.id())
                .param("lauf", d.lauf())
                .param("kasse", d.kasse())
                .param("weg", d.weg().name())
                .param("format", d.format().name())
                .param("tag", d.ausfuehrung())
                .param("msg", d.msgId())
                .param("name", d.name())
                .param("anzahl", d.anzahl())
                .param("summe", d.summe())
                .param("sha", d.sha256())
                .param("inhalt", vault.seal(d.id(), inhalt, TABELLE, "inhalt", d.id()))
                .param("am", d.erstellt().atOffset(ZoneOffset.UTC))
                .update();
    }

    public List<Datei> ofLauf(UUID lauf) {
        return db.sql(SPALTEN + "d.lauf_id = :x order by d.msg_id, d.format desc")
                .param("x", lauf)
                .query(DateiTabelle::zeile)
                .list();
    }

    public Optional<Datei> finde(UUID id) {
        return db.sql(SPALTEN + "d.id = :x")
                .param("x", id)
                .query(DateiTabelle::zeile)
                .optional();
    }

    /// The plain bytes; they are what was hashed, or this throws.
    public byte[] inhalt(Datei d) {
        byte[] zu = db.sql("select inhalt from payment.datei where id = :x")
                .param("x", d.id())
                .query((rs, n) -> rs.getBytes(1))
                .single();
        byte[] auf = vault.open(d.id(), zu, TABELLE, "inhalt", d.id());
        if (!java.security.MessageDigest.isEqual(Sha256.of(auf), d.sha256())) {
            throw new IllegalStateException("Die Zahlungsdatei ist nicht die, die geschrieben wurde: " + d.id());
        }
        return auf;
    }

    /// @param vereinbarung what is agreed with the bank about the verification of payees; `null` for what goes to no
    /// bank
    /// @return false when it was asked for before
    public boolean fordereAn(UUID id, @Nullable UUID vereinbarung, UUID konto, Instant jetzt) {
        return db.sql("""
                insert into payment.uebergabe (datei_id, vop_id, angefordert_von, angefordert_am) values (:id, :vop, :konto, :am) on conflict do nothing""")
                        .param("vop", vereinbarung)
                        .param("id", id)
                        .param("konto", konto)
                        .param("am", jetzt.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// Whether the bank is to verify the payees of a file that was asked for.
    public boolean mitPruefung(UUID id) {
        return db.sql("""
                select exists (select 1 from payment.uebergabe u join payment.vop_vereinbarung v on v.id = u.vop_id
                where u.datei_id = :id and v.art = 'PRUEFUNG')""").param("id", id).query(Boolean.class).single();
    }

    /// @return false when it was noted before
    public boolean uebergeben(UUID id, String ziel, Instant jetzt) {
        return db.sql(
                                "update payment.uebergabe set uebergeben_am = :am, ziel = :ziel where datei_id = :id and uebergeben_am is null")
                        .param("id", id)
                        .param("ziel", ziel)
                        .param("am", jetzt.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static Datei zeile(ResultSet rs, int n) throws SQLException {
        return new Datei(
                rs.getObject("id", UUID.class),
                rs.getObject("lauf_id", UUID.class),
                rs.getObject("kasse_id", UUID.class),
                Zahlungsweg.valueOf(rs.getString("weg")),
                Format.valueOf(rs.getString("format")),
                rs.getObject("ausfuehrung", LocalDate.class),
                rs.getString("msg_id"),
                rs.getString("name"),
                rs.getInt("anzahl"),
                rs.getLong("summe_cent"),
                rs.getBytes("sha256"),
                rs.getObject("erstellt_am", OffsetDateTime.class).toInstant(),
                zeit(rs, "angefordert_am"),
                zeit(rs, "uebergeben_am"),
                rs.getString("ziel"));
    }

    private static @Nullable Instant zeit(ResultSet rs, String spalte) throws SQLException {
        OffsetDateTime zeit = rs.getObject(spalte, OffsetDateTime.class);
        return zeit == null ? null : zeit.toInstant();
    }
}
